package city

import (
	"context"
	"fmt"
	"image"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// life is the story of one case.
type life struct {
	name  string
	rest  int // days between its last act and today
	story func(*teller)
}

// teller tells one life. After the first refusal it is silent: err says what was refused.
type teller struct {
	ctx    context.Context
	life   planned
	record Record
	clock  *Clock
	staff  staff
	rnd    *rand.Rand
	people *people
	frame  image.Rectangle
	files  Files   // nil while the life is only planned
	settle Courier // nil likewise
	may    func(access.Actor, accident.Command, *accident.Case, *accident.Proceeding) error

	agency   string
	c        accident.Case
	keys     map[string]bool // of acts that the record has
	step     int
	no       int // of the proceeding that was opened last
	opened   int // proceedings
	role     access.Role
	last     time.Time // of the last act
	acts     int       // that this telling added
	attached int
	err      error
	over     bool // nothing is left to tell
}

func (c *City) teller(ctx context.Context, p planned, s staff, record Record, clock *Clock) *teller {
	rnd := rand.New(rand.NewPCG(c.Number, uint64(p.no)))
	clock.at = calendar.DayOf(p.begin).Start().Add(8*time.Hour + time.Duration(rnd.IntN(150))*time.Minute)
	return &teller{ctx: ctx, life: p, record: record, clock: clock, staff: s, rnd: rnd, agency: east, may: c.Policy.May,
		people: &people{rnd: rnd, no: int(c.Number%7)*1000 + p.no*20}}
}

func (k *teller) tell() error {
	k.life.story(k)
	k.life.last = fmt.Sprintf("city/%s/%d", k.life.name, k.step)
	if k.files != nil {
		k.couriers()
	}
	if k.err != nil {
		return fmt.Errorf("city: tell %q: %w", k.life.name, k.err)
	}
	return nil
}

func (k *teller) key() string {
	k.step++
	return fmt.Sprintf("city/%s/%d", k.life.name, k.step)
}

// tick lets a few minutes pass from one act to the next.
func (k *teller) tick() {
	k.clock.at = k.clock.at.Add(time.Duration(3+k.rnd.IntN(9)) * time.Minute)
	k.last = k.clock.at
}

// today is the clock's day.
func (k *teller) today() string { return accident.DayString(k.clock.at) }

// after lets days pass; the next act comes in the morning.
func (k *teller) after(days int) *teller {
	return k.on(calendar.DayOf(k.clock.at).Add(days))
}

// workdays lets working days pass.
func (k *teller) workdays(n int) *teller {
	d, _ := calendar.Default().AddWorkdays(calendar.DayOf(k.clock.at), n)
	return k.on(d)
}

// on goes on with the story on another day; what is owed by the evening is brought before.
func (k *teller) on(d calendar.Day) *teller {
	if k.files != nil {
		k.couriers()
	}
	k.clock.at = d.Start().Add(8*time.Hour + 30*time.Minute + time.Duration(k.rnd.IntN(120))*time.Minute)
	return k
}

// in is a day some days from now, as 2006-01-02.
func (k *teller) in(days int) string { return calendar.DayOf(k.clock.at).Add(days).String() }

// as lets the next act be done in a role, where several might.
func (k *teller) as(r access.Role) *teller { k.role = r; return k }

// report takes the first call.
func (k *teller) report(s scene) *teller {
	place := places[k.life.no%len(places)]
	values := s.report(k.people, place, k.clock.at)
	clerk := k.staff[k.agency][access.IntakeClerk]
	k.tick()
	done, err := k.record.Open(k.ctx, k.agency, accident.Request{Key: k.key(), Actor: clerk[k.life.no%len(clerk)], Values: values})
	if err != nil {
		k.err = fmt.Errorf("report: %w", err)
		return k
	}
	k.c, k.acts = done.Case, k.acts+1
	if !done.Twice {
		return k
	}
	k.acts--
	k.look()
	if k.keys[k.life.last] {
		k.over = true // the whole life was told before
	}
	return k
}

// look asks the record how the case stands.
func (k *teller) look() {
	c, keys, err := k.record.Now(k.ctx, k.c.ID)
	if err != nil {
		k.err = err
		return
	}
	k.c, k.keys = c, keys
}

// do does an act on the case, on the proceeding that was opened last (of) or on another.
func (k *teller) do(cmd accident.Command, v accident.Values) *teller { return k.doOn(0, cmd, v) }
func (k *teller) of(cmd accident.Command, v accident.Values) *teller { return k.doOn(k.no, cmd, v) }

func (k *teller) doOn(proceeding int, cmd accident.Command, v accident.Values) *teller {
	if k.err != nil || k.over {
		return k
	}
	k.tick()
	key, role := k.key(), k.role
	k.role = ""
	if opens[cmd] {
		k.opened++
		k.no = k.opened
	}
	if k.keys[key] {
		return k // told before
	}
	return k.act(key, proceeding, cmd, v, role)
}

// act does the act under its key.
func (k *teller) act(key string, proceeding int, cmd accident.Command, v accident.Values, role access.Role) *teller {
	actor, ok := k.who(cmd, proceeding, role)
	if !ok {
		k.err = fmt.Errorf("%s on %s: nobody of the city may do it", cmd, k.today())
		return k
	}
	done, err := k.record.Act(k.ctx, accident.Request{Case: k.c.ID, Command: cmd, Proceeding: proceeding, Key: key, Actor: actor, Purpose: v["purpose"], Values: v})
	if err != nil {
		k.err = fmt.Errorf("%s on %s by %s: %w", cmd, k.today(), actor.Role, err)
		return k
	}
	k.c, k.acts = done.Case, k.acts+1
	return k
}

// opens are the acts that open a proceeding.
var opens = map[accident.Command]bool{accident.ApplyMediation: true, accident.FileClaim: true, accident.ApplyConfirmation: true, accident.FileSuit: true,
	accident.OpenSerious: true, accident.CommissionAppraisal: true, accident.NotifyFund: true}

// roles in which acts are done where several might, the usual one first.
var roles = []access.Role{access.HandlingOfficer, access.Mediator, access.Committee, access.Investigator, access.IntakeClerk, access.DeputyLeader, access.Leader,
	access.Reviewer, access.Insurer, access.CourtClerk, access.Appraiser, access.FundManager, access.Procurator}

// who does an act: somebody of the case's agency, or of the one that has the proceeding in hand, whose role may.
func (k *teller) who(cmd accident.Command, proceeding int, role access.Role) (access.Actor, bool) {
	on := k.c.Proceeding(proceeding)
	from := []string{k.agency}
	for _, p := range k.c.Proceedings {
		if p.Agency != "" && !slices.Contains(from, p.Agency) {
			from = append(from, p.Agency)
		}
	}
	for _, r := range roles {
		for _, agency := range from {
			of := k.staff[agency][r]
			if role != "" && r != role || len(of) == 0 {
				continue
			}
			if a := of[k.life.no%len(of)]; k.may(a, cmd, &k.c, on) == nil {
				return a, true
			}
		}
	}
	return access.Actor{}, false
}

// num writes a number into a form.
func num(n int) string { return strconv.Itoa(n) }
