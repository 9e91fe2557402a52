// Package desk is the one door to a case: whoever acts – person, import, partner, clock – acts here.
//
// Act asks authz whether the actor may, lets the domain decide inside one transaction of the record, adds the deadlines
// and effects that follow, and writes. Nothing else changes a case.
package desk

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"

	"anjie/authz"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/store"
)

// Desk is the door. Now may be set by tests that live on other days.
type Desk struct {
	Cases  *store.Cases
	Policy *authz.Policy
	Tables *Tables
	Now    func() time.Time

	dates   foresights[Foresight]
	amounts foresights[AmountForesight]
	hints   foresights[HintForesight]
}

// New returns a desk on the real clock. Its tables are those of the program until Tables.Refresh is called.
func New(cases *store.Cases, policy *authz.Policy) *Desk {
	return &Desk{Cases: cases, Policy: policy, Tables: NewTables(store.Tables{Pool: cases.Pool}), Now: time.Now}
}

// Calendar is the working days as they are known now.
func (d *Desk) Calendar() *calendar.Calendar { return d.Tables.Law().Calendar }

// Moment is now, with the calendar and the book of hints as they are known now.
func (d *Desk) Moment() accident.Now { return d.Tables.Law().Moment(d.Now()) }

// Done is what an act came to.
type Done struct {
	Event accident.Event
	Case  accident.Case // as it stands after the event; zero when Twice
	Twice bool          // the same key had done it before
}

// Open opens a case for an agency. The same key again answers with the case that it opened.
func (d *Desk) Open(ctx context.Context, agency string, r accident.Request) (Done, error) {
	if !d.Policy.Can(r.Actor, accident.Permission(accident.OpenCase, "")) {
		return Done{}, problem.New(problem.Forbidden, "您的岗位无权受理报案", "Your role may not take reports")
	}
	if r.Actor.Role != access.System && agency != r.Actor.Agency {
		return Done{}, problem.New(problem.Forbidden, "只能为本单位受理报案", "Reports are taken for one's own agency only")
	}
	if r.Key == "" {
		return Done{}, errors.New("desk: open: a request needs a key")
	}
	r.Command, r.Case = accident.OpenCase, newID()
	law := d.Tables.Law()
	now := law.Moment(d.Now())
	c, e, err := d.Cases.Open(ctx, agency, now.At.In(calendar.Zone).Year(), r.Key, func(number string) (accident.Case, accident.Event, error) {
		c, e, err := accident.Open(r.Case, number, agency, r, now)
		if err != nil {
			return c, e, err
		}
		follow(law.World(), &accident.Case{}, &c, &e)
		return c, e, nil
	})
	return Done{Event: e, Case: c, Twice: err == nil && c.ID != r.Case}, err
}

// Act does one act on a case. The error is a *problem.Error that may be shown, or our fault.
func (d *Desk) Act(ctx context.Context, r accident.Request) (Done, error) {
	if r.Key == "" {
		return Done{}, errors.New("desk: act: a request needs a key")
	}
	var done Done
	e, twice, err := d.Cases.Act(ctx, r.Case, r.Key, func(c accident.Case) (accident.Event, accident.Case, error) {
		e, after, err := d.decide(&c, r)
		done.Case = after
		return e, after, err
	})
	if err != nil {
		return Done{}, err
	}
	if twice {
		return Done{Event: e, Twice: true}, sameAct(e, r)
	}
	done.Event = e
	return done, nil
}

// decide is pure but for the clock: permission, the domain's answer, and what follows from it.
func (d *Desk) decide(c *accident.Case, r accident.Request) (accident.Event, accident.Case, error) {
	if err := d.Policy.May(r.Actor, r.Command, c, c.Proceeding(r.Proceeding)); err != nil {
		return accident.Event{}, accident.Case{}, err
	}
	law := d.Tables.Law() // taken once: nothing is decided half by what was published a moment ago
	e, after, err := c.Decide(r, law.Moment(d.Now()))
	if err != nil {
		return accident.Event{}, accident.Case{}, err
	}
	if e.Command == accident.RecordCalculation {
		if err := law.recomputes(e); err != nil {
			return accident.Event{}, accident.Case{}, err
		}
	}
	follow(law.World(), c, &after, &e)
	if e.Command == accident.RecountDeadlines && len(e.Dues) == 0 {
		return accident.Event{}, accident.Case{}, problem.New(problem.Refused, "各期限均无变化", "No deadline changes")
	}
	return e, after, nil
}

// follow adds to an event the deadlines and effects that it gives rise to, and to the case after it.
func follow(w deadline.World, before, after *accident.Case, e *accident.Event) {
	e.Dues = deadline.Changes(w, before, after, *e)
	e.Owes = accident.Effects(after, *e)
	after.Take(*e)
}

// sameAct: a key belongs to one act. Used for another it is a fault of the caller's, not a second "done".
func sameAct(e accident.Event, r accident.Request) error {
	if e.Command == r.Command && e.Actor == r.Actor.ID {
		return nil
	}
	return problem.New(problem.Conflict, "这一提交标识已用于另一事项，请刷新页面后重试", "This form was used for another act already; reload the page")
}

// newID is a UUID of version 7: ids of the same hour lie together in the index.
func newID() string { return uuid.Must(uuid.NewV7()).String() }
