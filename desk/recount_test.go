package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/store"
)

// of2027 is a made-up arrangement: the first working week is off.
const of2027 = `{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
	"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"], "work": ["2027-01-09"]}]}`

// asApp connects with the restricted role that the worker has: a right that is missing is missed here.
func asApp(t *testing.T) *pgxpool.Pool {
	t.Helper()
	conf := pgtest.New(t).Config()
	conf.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, "set role anjie_app")
		return err
	}
	pool, err := pgxpool.NewWithConfig(context.Background(), conf)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	return pool
}

// on is a process of its own on pool, on a day; no sets its keys apart from those of others.
func on(t *testing.T, pool *pgxpool.Pool, day string, no int) *room {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	r := &room{Desk: desk.New(store.OpenCases(pool), policy), t: t, seq: 1000 * no}
	r.Now = func() time.Time { return r.at }
	r.day(day)
	return r
}

// investigated is a case whose determination is due in January 2027, by ordinary weeks on the 11th.
func (r *room) investigated() string { return r.began("2026-12-28") }

// began is a case whose scene was examined on a day, from which its determination is due.
func (r *room) began(on string) string {
	c := r.open()
	r.act(c.ID, officer, accident.Accept, 0, nil)
	r.act(c.ID, officer, accident.ChooseOrdinary, 0, nil)
	r.act(c.ID, officer, accident.AssignOfficers, 0, accident.Values{"lead_officer": "王", "second_officer": "赵"})
	r.act(c.ID, officer, accident.RecordScene, 0, accident.Values{"on": on, "findings": "干燥"})
	return c.ID
}

func (r *room) state(id string) accident.Case {
	c, err := r.Cases.Case(r.t.Context(), access.Scope{All: true}, id)
	require.NoError(r.t, err)
	return c
}

// due is the last day of the determination, and whether it is provisional.
func (r *room) due(id string) []any {
	c := r.state(id)
	d := c.DueOf("determination", 0)
	return []any{accident.DayString(d.At), d.Provisional}
}

// recounts is how often dates of a case were counted again.
func (r *room) recounts(id string) (out []accident.Event) {
	lines, err := r.Cases.Events(r.t.Context(), access.Scope{All: true}, id, 0, 0)
	require.NoError(r.t, err)
	for _, l := range lines {
		if l.Event.Command == accident.RecountDeadlines {
			out = append(out, l.Event)
		}
	}
	return out
}

func (r *room) publish(file string) {
	r.t.Helper()
	draft, err := r.Tables.DraftYear(r.t.Context(), "", []byte(file), true)
	require.NoError(r.t, err)
	_, err = r.Tables.Publish(r.t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(r.t, err)
}

var (
	byWeeks  = []any{"2027-01-11", true}
	byNotice = []any{"2027-01-13", false}
)

func TestAPublishedYearMakesProvisionalDatesFinalOnce(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := asApp(t)
	r := on(t, pool, "2026-12-28", 1)
	id := r.investigated()
	require.Equal(t, byWeeks, r.due(id))
	other := r.open() // owes nothing in January

	before := r.state(id).Seq
	first, err := r.Recount(ctx, time.Hour)
	require.NoError(t, err)
	require.Equal(t, before, r.state(id).Seq, "nothing is known that was not")
	require.Empty(t, first.Changed)

	r.publish(of2027)
	seen := r.state(id)
	foresight := r.Foresee(ctx, "after", r.Tables.Law().World(), time.Minute)
	require.Equal(t, []any{true, 1, 1, 1}, []any{foresight.Done, foresight.Changed, foresight.Dates, foresight.Moved}, "in force already and not yet recorded")

	work, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.NotNil(t, work.DoneAt)
	require.Equal(t, []any{"2027", int64(1)}, []any{work.Changed, work.Recounted})
	require.Equal(t, byNotice, r.due(id))
	require.Equal(t, seen.Touched, r.state(id).Touched, "nobody's open form becomes stale")
	require.Equal(t, other.Seq, r.state(other.ID).Seq, "a case without such a date is left alone")

	done := r.recounts(id)
	require.Len(t, done, 1)
	e := done[0]
	require.Equal(t, []any{access.System, "2027", "试验〔2026〕1号", seen.Seq + 1}, []any{e.Role, e.Values["years"], e.Values["notices"], e.Seq})
	require.Len(t, e.Dues, 1)
	require.Len(t, e.Values["calendar"], 64)
	rebuilt := accident.Case{}
	all, err := r.Cases.Events(ctx, access.Scope{All: true}, id, 0, 0)
	require.NoError(t, err)
	for _, l := range all {
		rebuilt = accident.After(rebuilt, l.Event)
	}
	require.Equal(t, r.state(id), rebuilt)

	again, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, work.DoneAt, again.DoneAt)
	require.Len(t, r.recounts(id), 1, "twice changes nothing")
}

// A process that had not heard of the publication may still count by the calendar before: another pass follows.
func TestALateDateIsCaughtByTheLastPass(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := asApp(t)
	r, late := on(t, pool, "2026-12-28", 1), on(t, pool, "2026-12-28", 2)
	first := r.investigated()
	r.publish(of2027)
	work, err := r.Recount(ctx, time.Hour)
	require.NoError(t, err)
	require.Equal(t, 1, work.Passes)
	require.Nil(t, work.DoneAt, "the first pass was early")
	require.Equal(t, byNotice, r.due(first))

	id := late.investigated()
	require.Equal(t, byWeeks, late.due(id))
	work, err = r.Recount(ctx, time.Hour)
	require.NoError(t, err)
	require.Equal(t, 1, work.Passes, "it is not time yet")
	require.Equal(t, byWeeks, late.due(id))

	work, err = r.Recount(ctx, 0)
	require.NoError(t, err)
	require.NotNil(t, work.DoneAt)
	require.Equal(t, byNotice, late.due(id))
	require.Len(t, r.recounts(first), 1)

	require.NoError(t, late.Tables.Refresh(ctx))
	_, known := late.Calendar().Year(2027)
	require.True(t, known)
	require.Equal(t, byNotice, late.due(late.investigated()), "counted right from the start")
}

// A pass that was broken off goes on after the last case that it looked at.
func TestARecountGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := asApp(t)
	r := on(t, pool, "2026-12-28", 1)
	first, second := r.investigated(), r.investigated()
	require.Less(t, first, second, "ids follow time")
	r.publish(of2027)
	broken, stop := context.WithCancel(ctx)
	stop()
	_, err := r.Recount(broken, 0)
	require.Error(t, err)
	print, years, err := desk.Fingerprint(r.Tables.Law().World())
	require.NoError(t, err)
	_, err = r.Tables.Store.BeginRecount(ctx, print, years, nil)
	require.NoError(t, err)
	require.NoError(t, r.Tables.Store.Advance(ctx, print, first, 1, 0)) // it was broken off here
	work, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, []any{1, int64(2), int64(1)}, []any{work.Passes, work.Looked, work.Recounted})
	require.Equal(t, byNotice, r.due(second))
	require.Equal(t, byWeeks, r.due(first), "it had been looked at")
}

// Of two workers one counts and the other leaves it alone.
func TestOneCountsAtATime(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := asApp(t)
	r := on(t, pool, "2026-12-28", 1)
	id := r.investigated()
	r.publish(of2027)
	held, err := r.Tables.Store.Alone(ctx, "anjie recount", func(ctx context.Context) error {
		_, err := r.Recount(ctx, 0)
		require.Equal(t, byWeeks, r.due(id))
		return err
	})
	require.NoError(t, err)
	require.False(t, held)
	_, err = r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, byNotice, r.due(id))
}

func TestOnlyTheSystemRecounts(t *testing.T) {
	t.Parallel()
	r := on(t, asApp(t), "2026-12-28", 1)
	id := r.investigated()
	for _, role := range access.Roles {
		a := access.Actor{ID: "x", Role: role, Agency: "371402"}
		_, err := r.Act(t.Context(), accident.Request{Case: id, Command: accident.RecountDeadlines, Actor: a, Key: "x" + string(role), Values: accident.Values{"calendar": "x"}})
		require.Contains(t, []problem.Kind{problem.Forbidden, problem.NotFound}, problem.KindOf(err), role)
	}
	_, err := r.Act(t.Context(), accident.Request{Case: id, Command: accident.RecountDeadlines, Actor: access.TheSystem, Key: "s", Values: accident.Values{"calendar": strings.Repeat("0", 64)}})
	require.Equal(t, problem.Refused, problem.KindOf(err), "no date changes, so nothing is recorded")
	c := r.state(id)
	for _, o := range r.Offers(officer, &c) {
		require.NotEqual(t, accident.RecountDeadlines, o.Command)
	}
}
