package desk_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/store"
)

// room is a desk on a real database whose clock the test sets.
type room struct {
	*desk.Desk
	t   *testing.T
	at  time.Time
	seq int
}

var (
	clerk    = access.Actor{ID: "u1", Name: "接警员", Role: access.IntakeClerk, Agency: "371402", Kind: access.Police}
	officer  = access.Actor{ID: "u2", Name: "民警", Role: access.HandlingOfficer, Agency: "371402", Kind: access.Police}
	mediator = access.Actor{ID: "u3", Name: "调解员", Role: access.Mediator, Agency: "371402", Kind: access.Police}
	stranger = access.Actor{ID: "u4", Name: "外地民警", Role: access.HandlingOfficer, Agency: "371403", Kind: access.Police}
)

func newRoom(t *testing.T) *room {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	r := &room{Desk: desk.New(store.OpenCases(pgtest.New(t)), policy), t: t}
	r.Now = func() time.Time { return r.at }
	r.day("2026-09-18")
	return r
}

func (r *room) day(d string) {
	at, err := time.ParseInLocation("2006-01-02", d, time.FixedZone("CST", 8*3600))
	require.NoError(r.t, err)
	r.at = at.Add(10 * time.Hour)
}

func (r *room) key() string {
	r.seq++
	return time.Duration(r.seq).String()
}

var report = accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-09-18T09:30", "occurred_at": "2026-09-18T09:00", "place": "解放路",
	"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.2.kind": "car",
	"parties.1.role": "driver", "parties.1.name": "张三", "parties.1.vehicle": "1", "parties.1.injury": "none", "parties.1.phone": "13800000013",
	"parties.2.role": "driver", "parties.2.name": "李四", "parties.2.vehicle": "2", "parties.2.injury": "none"}

func (r *room) open() accident.Case {
	r.t.Helper()
	done, err := r.Open(context.Background(), "371402", accident.Request{Key: r.key(), Actor: clerk, Values: report})
	require.NoError(r.t, err)
	return done.Case
}

func (r *room) act(id string, a access.Actor, cmd accident.Command, on int, v accident.Values) accident.Case {
	r.t.Helper()
	done, err := r.Act(context.Background(), accident.Request{Case: id, Command: cmd, Proceeding: on, Key: r.key(), Actor: a, Values: v})
	require.NoError(r.t, err, cmd)
	return done.Case
}

func (r *room) determined() accident.Case {
	c := r.open()
	r.act(c.ID, officer, accident.Accept, 0, nil)
	r.act(c.ID, officer, accident.ChooseOrdinary, 0, nil)
	r.act(c.ID, officer, accident.AssignOfficers, 0, accident.Values{"lead_officer": "王", "second_officer": "赵"})
	r.act(c.ID, officer, accident.RecordScene, 0, accident.Values{"on": "2026-09-18", "findings": "干燥"})
	r.act(c.ID, officer, accident.Determine, 0, accident.Values{"document_no": "1", "made_on": "2026-09-18", "circumstances": "x", "course": "x", "analysis": "x",
		"faults_found": "x", "fault.1": "main", "fault.2": "minor"})
	r.act(c.ID, officer, accident.ServeDetermination, 0, accident.Values{"party": "1", "on": "2026-09-18", "way": "in_person"})
	r.day("2026-09-21")
	return r.act(c.ID, officer, accident.ServeDetermination, 0, accident.Values{"party": "2", "on": "2026-09-21", "way": "post"})
}

// The worked example of the law: served on a Friday before a worked Sunday, Mid-Autumn and National Day. Two parties
// served on different days have different last days.
func TestDatesAcrossTheHolidays(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.determined()
	require.Equal(t, "2026-09-22", accident.DayString(c.DueOf("apply_review", 1).At))
	require.Equal(t, "2026-10-09", accident.DayString(c.DueOf("apply_mediation", 1).At))
	require.Equal(t, "2026-10-12", accident.DayString(c.DueOf("apply_mediation", 2).At), "the worked Saturday 10 October is its ninth day")
	require.Equal(t, accident.DueMet, c.DueOf("determination", 0).State)
	require.Equal(t, accident.DueMet, c.DueOf("serve_determination", 2).State)
}

func TestALateApplicationIsRefusedByTheDateThatWasTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.determined()
	r.day("2026-10-12")
	r.act(c.ID, officer, accident.ApplyMediation, 0, accident.Values{"variant": "police", "applicants": "1,2", "on": "2026-10-12"})
	_, err := r.Act(context.Background(), accident.Request{Case: c.ID, Command: accident.AcceptMediation, Proceeding: 1, Key: r.key(), Actor: mediator})
	require.Equal(t, problem.Refused, problem.KindOf(err))
	require.Equal(t, "HPR 85, 86", problem.As(err).Article)
	require.Contains(t, err.Error(), "2026-10-09")
	r.act(c.ID, mediator, accident.RefuseMediation, 1, accident.Values{"reason": "late"})
}

func TestTheRecordHoldsWhatFollows(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.determined()
	ctx := context.Background()
	lines, err := r.Cases.Events(ctx, access.Scope{All: true}, c.ID, 0, 0)
	require.NoError(t, err)
	rebuilt := accident.Case{}
	for _, l := range lines {
		rebuilt = accident.After(rebuilt, l.Event)
	}
	stored, err := r.Cases.Case(ctx, access.Scope{All: true}, c.ID)
	require.NoError(t, err)
	require.Equal(t, stored, rebuilt)
	require.NotEmpty(t, stored.Owed, "papers are owed until a workflow makes them")
	work, err := r.Cases.Work(ctx, officer, 10)
	require.NoError(t, err)
	require.Empty(t, work, "everything was done in time")
}

func TestTheDoor(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	ctx := context.Background()
	c := r.open()
	ask := func(a access.Actor, cmd accident.Command, key string) error {
		_, err := r.Act(ctx, accident.Request{Case: c.ID, Command: cmd, Key: key, Actor: a})
		return err
	}
	require.Equal(t, problem.NotFound, problem.KindOf(ask(stranger, accident.Accept, "s")), "not even that it exists")
	require.Equal(t, problem.Forbidden, problem.KindOf(ask(mediator, accident.Accept, "m")))
	require.Equal(t, problem.Forbidden, problem.KindOf(ask(officer, accident.MissDue, "x")), "the system's own")
	require.NoError(t, ask(officer, accident.Accept, "o"))
	require.NoError(t, ask(officer, accident.Accept, "o"), "the same key is the same act")
	require.Equal(t, problem.Conflict, problem.KindOf(ask(officer, accident.ChooseSimple, "o")), "a key belongs to one act")
	require.Equal(t, problem.Conflict, problem.KindOf(ask(clerk, accident.Accept, "o")))
	require.Error(t, ask(officer, accident.ChooseSimple, ""), "no act without a key")

	_, err := r.Open(ctx, "371403", accident.Request{Key: "z", Actor: clerk, Values: report})
	require.Equal(t, problem.Forbidden, problem.KindOf(err))
	_, err = r.Open(ctx, "371402", accident.Request{Key: "z", Actor: mediator, Values: report})
	require.Equal(t, problem.Forbidden, problem.KindOf(err))
	_, err = r.Open(ctx, "371402", accident.Request{Key: "z", Actor: clerk, Values: accident.Values{}})
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	again, err := r.Open(ctx, "371402", accident.Request{Key: "1ns", Actor: clerk, Values: report})
	require.NoError(t, err)
	require.Equal(t, c.Number, again.Case.Number)
	require.True(t, again.Twice)
}

func TestOffersSayWhyNot(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.open()
	r.act(c.ID, officer, accident.Accept, 0, nil)
	now, err := r.Cases.Case(context.Background(), access.Scope{All: true}, c.ID)
	require.NoError(t, err)
	seen := map[accident.Command]bool{}
	for _, o := range r.Offers(officer, &now) {
		require.False(t, seen[o.Command], "offered twice: %s", o.Command)
		seen[o.Command] = true
		if o.Command == accident.Accept {
			require.NotNil(t, o.Why)
		}
		if o.Command == accident.ChooseSimple {
			require.Nil(t, o.Why)
		}
	}
	require.True(t, seen[accident.Determine] && seen[accident.CloseCase])
	require.False(t, seen[accident.WaiveDue], "not an officer's to waive")
	require.Empty(t, r.Offers(stranger, &now))
}
