package desk_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/store"
)

// fifteen is how an office might come to read HPR 62, from a day on.
func fifteen(from string) deadline.Entered {
	return deadline.Entered{Limit: "determination", From: from, N: 15, Unit: calendar.WorkingDays, Article: "HPR 62（2026年修正）", Source: "公安部令〔2026〕1号", Verified: true}
}

// enacted publishes lines of the table of limits.
func (r *room) enacted(lines ...deadline.Entered) store.LawTable {
	r.t.Helper()
	var draft store.LawTable
	var err error
	for _, line := range lines {
		draft, err = r.Tables.EnterLimit(r.t.Context(), "", line)
		require.NoError(r.t, err)
	}
	_, err = r.Tables.Publish(r.t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(r.t, err)
	return draft
}

// A line comes into a draft, is tried on the open cases, is published, decides what begins from its day on, and what had
// begun since then is counted again; what began before keeps its date.
func TestALimitFromDraftToRecount(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-11-03", 1)
	before := r.began("2026-11-02")
	after := r.began("2026-11-03")
	require.Equal(t, []any{"2026-11-16", false}, r.due(before))
	require.Equal(t, []any{"2026-11-17", false}, r.due(after))
	first, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	same, _, err := desk.Fingerprint(deadline.World{Calendar: calendar.Default()})
	require.NoError(t, err)
	require.Equal(t, same, first.Calendar, "without entered limits the work is named by the days alone")

	draft, err := r.Tables.EnterLimit(ctx, "", fifteen("2026-11-03"))
	require.NoError(t, err)
	require.Equal(t, []any{store.TimeLimits, "limits", 1, true, "公安部令〔2026〕1号"}, []any{draft.Kind, draft.Name, draft.Edition, draft.Verified, draft.Source})
	require.Equal(t, []any{"2026-11-17", false}, r.due(r.began("2026-11-03")), "a draft decides nothing")
	law, err := r.Tables.Law().With(draft)
	require.NoError(t, err)
	f := r.Foresee(ctx, draft.SHA256, law.World(), time.Minute)
	require.Equal(t, []any{true, 2, 2}, []any{f.Done, f.Changed, f.Moved})
	require.Equal(t, "2026-11-24", accident.DayString(f.First[0].After))

	_, err = r.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	require.Equal(t, "2018-05+1", r.Tables.Law().Limits.Edition)
	require.Equal(t, []any{"2026-11-24", false}, r.due(r.began("2026-11-03")), "at once")
	require.Equal(t, []any{"2026-11-17", false}, r.due(after), "and this one is counted again by the worker")

	work, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, []any{"determination", int64(2)}, []any{work.Changed, work.Recounted})
	require.NotNil(t, work.DoneAt)
	require.Equal(t, []any{"2026-11-16", false}, r.due(before), "it began before the first day")
	require.Equal(t, []any{"2026-11-24", false}, r.due(after))
	events := r.recounts(after)
	require.Len(t, events, 1)
	require.Equal(t, []string{"determination", "", work.Calendar}, []string{events[0].Values["limits"], events[0].Values["years"], events[0].Values["calendar"]})
	require.Equal(t, "HPR 62（2026年修正）", events[0].Dues[0].Article)
	again, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, work.DoneAt, again.DoneAt)
	require.Len(t, r.recounts(after), 1, "twice changes nothing")

	other := on(t, r.Cases.Pool, "2026-11-04", 2)
	require.NoError(t, other.Tables.Refresh(ctx))
	require.Equal(t, r.Tables.Law().Limits, other.Tables.Law().Limits, "another process reads the same")
}

// Lines that were taken back by a later edition are counted back, though the first of the three says the same as the last.
func TestALimitThatIsChangedTwice(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-11-03", 1)
	id := r.began("2026-11-03")
	for _, step := range []struct {
		days int
		due  string
	}{{15, "2026-11-24"}, {12, "2026-11-19"}, {15, "2026-11-24"}} {
		line := fifteen("2026-11-03")
		line.N = step.days
		r.enacted(line)
		_, err := r.Recount(ctx, 0)
		require.NoError(t, err)
		require.Equal(t, []any{step.due, false}, r.due(id), step.days)
	}
	require.Len(t, r.recounts(id), 3)
}

// A work that was left because other tables came meanwhile is taken over by the next: nothing is left as it was before.
func TestAWorkThatWasLeftIsTakenOver(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-11-03", 1)
	id := r.began("2026-11-03")
	_, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	r.enacted(fifteen("2026-11-03"))
	print, parts, err := desk.Fingerprint(r.Tables.Law().World())
	require.NoError(t, err)
	_, err = r.Tables.Store.BeginRecount(ctx, print, parts, nil) // the worker died here
	require.NoError(t, err)
	r.publish(of2027)
	work, err := r.Recount(ctx, 0)
	require.NoError(t, err)
	require.Equal(t, "2027,determination", work.Changed)
	require.Equal(t, []any{"2026-11-24", false}, r.due(id))
}

func TestALineIsTakenOutOfADraftOfLimits(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-11-03", 1)
	bad := fifteen("someday")
	_, err := r.Tables.EnterLimit(ctx, "", bad)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	_, err = r.Tables.EnterLimit(ctx, "", fifteen("2026-11-03"))
	require.NoError(t, err)
	draft, err := r.Tables.EnterLimit(ctx, "", fifteen("2027-01-01"))
	require.NoError(t, err)
	require.NoError(t, r.Tables.Remove(ctx, "", draft, "determination/2027-01-01"))
	require.Equal(t, problem.Refused, problem.KindOf(r.Tables.Remove(ctx, "", draft, "determination/2026-11-03")), "the last line")
	draft, err = r.Tables.Store.One(ctx, draft.ID)
	require.NoError(t, err)
	require.JSONEq(t, `{"rows": [{"limit": "determination", "from": "2026-11-03", "n": 15, "unit": "working_days", "article": "HPR 62（2026年修正）", "source": "公安部令〔2026〕1号", "verified": true}]}`, draft.Content)
}
