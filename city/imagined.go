package city

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/hint"
)

// imagined is a record in memory that answers as desk does. The city is planned on it.
type imagined struct {
	policy *authz.Policy
	clock  *Clock
	cases  map[string]accident.Case
	keys   map[string]map[string]bool
	given  []accident.Command // in the order in which they were given
}

func imagine(policy *authz.Policy, clock *Clock) *imagined {
	return &imagined{policy: policy, clock: clock, cases: map[string]accident.Case{}, keys: map[string]map[string]bool{}}
}

func (m *imagined) now() accident.Now {
	return accident.Now{At: m.clock.at, Calendar: calendar.Default(), Hints: hint.Table2026()}
}

// Open opens a case.
func (m *imagined) Open(_ context.Context, agency string, r accident.Request) (desk.Done, error) {
	r.Command = accident.OpenCase
	c, e, err := accident.Open(r.Key, fmt.Sprintf("%s-%d-%06d", agency, m.clock.at.Year(), len(m.cases)+1), agency, r, m.now())
	if err != nil {
		return desk.Done{}, err
	}
	m.keys[c.ID] = map[string]bool{}
	return m.done(&accident.Case{}, c, e), nil
}

// Act does an act.
func (m *imagined) Act(_ context.Context, r accident.Request) (desk.Done, error) {
	c := m.cases[r.Case]
	if err := m.policy.May(r.Actor, r.Command, &c, c.Proceeding(r.Proceeding)); err != nil {
		return desk.Done{}, err
	}
	e, after, err := c.Decide(r, m.now())
	if err != nil {
		return desk.Done{}, err
	}
	return m.done(&c, after, e), nil
}

func (m *imagined) done(before *accident.Case, after accident.Case, e accident.Event) desk.Done {
	e.Dues = deadline.Changes(deadline.World{Calendar: calendar.Default()}, before, &after, e)
	e.Owes = accident.Effects(&after, e)
	after.Take(e)
	m.cases[after.ID] = after
	m.keys[after.ID][e.Key] = true
	m.given = append(m.given, e.Command)
	return desk.Done{Event: e, Case: after}
}

// Now is the case as it stands.
func (m *imagined) Now(_ context.Context, id string) (accident.Case, map[string]bool, error) {
	return m.cases[id], m.keys[id], nil
}

// settle does what a case owes as the couriers would, with nothing to show for it.
func (m *imagined) settle(ctx context.Context, id string, e accident.Effect) error {
	c := m.cases[id]
	r := accident.Request{Case: id, Key: e.Key, Actor: access.TheSystem}
	switch e.Kind {
	case accident.EffectPaper:
		var serve []string
		for _, no := range c.ServeOn(e) {
			serve = append(serve, num(no))
		}
		r.Command, r.Values = accident.PreparePaper, accident.Values{"effect": e.Key, "form": e.Name, "number": e.Key, "sha256": e.Key, "key": e.Key, "size": "1",
			"serve": strings.Join(serve, ","), "seq": strconv.FormatInt(e.Seq, 10), "of": num(e.Proceeding)}
	case accident.EffectNotice:
		r.Command, r.Values = accident.SendNotice, accident.Values{"effect": e.Key, "notice": e.Name, "party": num(e.Party), "receipt": e.Key}
	default:
		r.Command, r.Values = accident.RecordScan, accident.Values{"item": num(e.Item), "scan": "not_scanned"}
	}
	_, err := m.Act(ctx, r)
	return err
}
