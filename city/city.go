// Package city makes a synthetic city: agencies, accounts, and some seventy cases in every stage of the procedure.
//
// Every case is told act by act through desk, each act on its own day, so that the city is what a room would have in its
// books after half a year, deadlines, hashes and all. Whom it names and what it shows does not exist: names, identity
// numbers, telephones and plates are made up, and the pictures are drawn.
//
// The same city number gives the same city. Told again, it tells only what is missing.
package city

import (
	"context"
	"fmt"
	"image"
	"io"
	"math"
	"slices"
	"time"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/store"
)

// City is what is needed to build one.
type City struct {
	Record   Record
	Policy   *authz.Policy
	Clock    *Clock // the clock of Record's desk
	Accounts store.Accounts
	Hash     func(ctx context.Context, password string) (string, error)
	Files    Files
	Settle   Courier
	Number   uint64    // of the city: another number gives other people
	Today    time.Time // the day on which its books are open
	Told     func(done, all int)

	planned []planned       // once it is known
	frame   image.Rectangle // of the pictures; full when empty
}

// Record is where the acts go, and what it has heard already.
type Record interface {
	Open(ctx context.Context, agency string, r accident.Request) (desk.Done, error)
	Act(ctx context.Context, r accident.Request) (desk.Done, error)
	// Now returns a case as it stands, with the keys of all its acts.
	Now(ctx context.Context, id string) (accident.Case, map[string]bool, error)
}

// Files takes in evidence, *evidence.Store.
type Files interface {
	Put(ctx context.Context, r io.Reader, in evidence.Incoming) (evidence.Stored, error)
}

// Courier does what a case owes to the world, and tells the record.
type Courier func(ctx context.Context, id string, e accident.Effect) error

// Clock is set to the day of each act.
type Clock struct{ at time.Time }

// Now is the clock's time.
func (c *Clock) Now() time.Time { return c.at }

// Built says what there is.
type Built struct{ Cases, Acts, Files int }

// Build makes agencies, accounts and cases, those that are there already excepted.
func (c *City) Build(ctx context.Context) (built Built, err error) {
	staff, err := c.settleIn(ctx)
	if err != nil {
		return built, err
	}
	if c.planned == nil {
		if c.planned, err = c.plan(ctx, staff); err != nil {
			return built, err
		}
	}
	for i, p := range c.planned {
		k := c.teller(ctx, p, staff, c.Record, c.Clock)
		k.files, k.settle, k.frame = c.Files, c.Settle, c.frame
		if c.frame.Empty() {
			k.frame = full
		}
		if err := k.tell(); err != nil {
			return built, err
		}
		built.Cases++
		built.Acts += k.acts
		built.Files += k.attached
		if c.Told != nil {
			c.Told(i+1, len(c.planned))
		}
	}
	return built, nil
}

// planned is a life with the day on which it begins.
type planned struct {
	life
	no      int
	begin   time.Time
	last    string        // key of its last act
	end     time.Time     // of its last act
	comesTo accident.Case // as it then stands
	given   []accident.Command
}

// plan tells every life in memory to learn how long it is, and lets it begin so that its last act lies as many days
// before today as the life says, or a few more. Cases are then told in the order in which they were reported.
func (c *City) plan(ctx context.Context, staff staff) ([]planned, error) {
	var all []planned
	for i, l := range lives {
		p := planned{life: l, no: i, begin: c.Today.AddDate(0, 0, -l.rest)}
		end := p.begin
		for try := 0; ; try++ { // holidays lengthen a life differently at each begin
			clock := &Clock{}
			m := imagine(c.Policy, clock)
			k := c.teller(ctx, p, staff, m, clock)
			k.settle = m.settle
			if err := k.tell(); err != nil {
				return nil, err
			}
			p.last, p.end, p.comesTo, p.given = k.life.last, k.last, k.c, m.given
			late := int(math.Ceil(k.last.Sub(end).Hours() / 24))
			if late <= 0 && (late > -3 || try > 5) {
				break
			}
			p.begin = p.begin.AddDate(0, 0, -late)
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b planned) int { return a.begin.Compare(b.begin) })
	return all, nil
}

// Desk lets the city's acts go through a desk, and asks the record what it has heard.
func Desk(d *desk.Desk, cases *store.Cases) Record { return real{d, cases} }

type real struct {
	*desk.Desk
	cases *store.Cases
}

func (r real) Now(ctx context.Context, id string) (accident.Case, map[string]bool, error) {
	everything := access.Scope{All: true}
	c, err := r.cases.Case(ctx, everything, id)
	if err != nil {
		return c, nil, fmt.Errorf("city: look at a case: %w", err)
	}
	lines, err := r.cases.Events(ctx, everything, id, 0, 0)
	if err != nil {
		return c, nil, fmt.Errorf("city: look at a case: %w", err)
	}
	keys := map[string]bool{}
	for _, l := range lines {
		keys[l.Event.Key] = true
	}
	return c, keys, nil
}
