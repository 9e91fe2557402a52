package deadline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// world is a case to which events happen one after the other, with their dues, as the record does it.
type world struct {
	t *testing.T
	c accident.Case
	w World // by which is counted
}

// newWorld is a case under investigation with two served-on parties to come and one policy.
func newWorld(t *testing.T) *world {
	t.Helper()
	return &world{t: t, w: present(), c: accident.Case{
		ID: "c", Edition: order146, Stage: accident.Investigation, Seq: 10,
		Parties:  []accident.Party{{No: 1, Role: "driver"}, {No: 2, Role: "pedestrian"}},
		Vehicles: []accident.Vehicle{{No: 1}},
		Policies: []accident.Policy{{No: 1, Vehicle: 1, Variant: accident.Compulsory}, {No: 2, Vehicle: 1, Variant: accident.Commercial}},
	}}
}

// noon of a day is when events happen unless a test says otherwise.
func noon(t *testing.T, day string) time.Time {
	t.Helper()
	d, err := calendar.ParseDay(day)
	require.NoError(t, err)
	return d.Start().Add(12 * time.Hour).UTC()
}

// at lets cmd happen at noon of a day, on a proceeding (0: the case), leading to a stage (Same: none), and returns its dues.
func (w *world) at(day string, cmd accident.Command, proceeding int, to accident.Stage, v accident.Values) []accident.Due {
	w.t.Helper()
	return w.happens(noon(w.t, day), cmd, proceeding, to, v)
}

func (w *world) happens(at time.Time, cmd accident.Command, proceeding int, to accident.Stage, v accident.Values) []accident.Due {
	w.t.Helper()
	e := accident.Event{Case: w.c.ID, Seq: w.c.Seq + 1, At: at, Command: cmd, Proceeding: proceeding, To: to, Values: v}
	after := accident.After(w.c, e)
	e.Dues = Changes(w.w, &w.c, &after, e)
	w.c = accident.After(w.c, e)
	return e.Dues
}

// state is the state of the newest due of a rule for a party, with the reason of a waiver.
func (w *world) state(rule string, party int) string {
	w.t.Helper()
	d := w.c.DueOf(rule, party)
	if d == nil {
		return "none"
	}
	if d.Reason != "" {
		return d.State + " " + d.Reason
	}
	return d.State
}

// last is the last day of the newest due of a rule for a party.
func (w *world) last(rule string, party int) string {
	w.t.Helper()
	d := w.c.DueOf(rule, party)
	require.NotNil(w.t, d, rule)
	return calendar.DayOf(d.At).String()
}

// The ways to where a rule begins.

func (w *world) determined(day string) *world {
	w.at(day, accident.Determine, 0, accident.Determined, accident.Values{"made_on": day, "fault.1": "full", "fault.2": "none"})
	return w
}

func (w *world) serve(day, party string) *world {
	w.at(day, accident.ServeDetermination, 0, accident.Determined, accident.Values{"party": party, "on": day})
	return w
}

func (w *world) review(day string) {
	w.at(day, accident.ApplyReview, 0, accident.Same, accident.Values{"party": "1", "on": day})
}

func (w *world) mediation(day, variant string) int {
	w.at(day, accident.ApplyMediation, 0, accident.Same, accident.Values{"variant": variant, "applicants": "1,2", "committee": "m", "on": day})
	no := len(w.c.Proceedings)
	w.at(day, accident.AcceptMediation, no, accident.MediationWaiting, nil)
	return no
}

// agreement is made and takes effect on one day; its two instalments are due on the days given.
func (w *world) agreement(day string, no int, first, second string) {
	w.at(day, accident.MakeAgreement, no, accident.MediationDrafted, accident.Values{
		"heads.1.party": "2", "heads.1.head": "medical", "heads.1.amount": "30000",
		"instalments.1.payer": "policy:1", "instalments.1.payee": "2", "instalments.1.amount": "20000", "instalments.1.due_on": first,
		"instalments.2.payer": "party:1", "instalments.2.payee": "2", "instalments.2.amount": "10000", "instalments.2.due_on": second,
	})
	if w.c.Proceeding(no).Variant == accident.PeopleMediation {
		w.at(day, accident.SealAgreement, no, accident.MediationDrafted, accident.Values{"mediators": "m", "on": day})
	}
	w.at(day, accident.SignAgreement, no, accident.MediationDrafted, accident.Values{"party": "1", "on": day})
	w.at(day, accident.SignAgreement, no, accident.MediationEffective, accident.Values{"party": "2", "on": day})
}

func (w *world) appraisal(day, days string) int {
	w.at(day, accident.CommissionAppraisal, 0, accident.Same, accident.Values{"item": "speed", "institution": "a", "on": day, "days": days})
	return len(w.c.Proceedings)
}

// claim is filed at noon of a day on policy 1 (compulsory) or 2 (commercial).
func (w *world) claim(day, policy string) int {
	w.at(day, accident.FileClaim, 0, accident.Same, accident.Values{"policy": policy, "claimants": "2"})
	return len(w.c.Proceedings)
}
