package desk_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/store"
)

// ofShandong is a made-up line.
var ofShandong = hint.Threshold{Region: "370000", From: "2026-01-01", Base: 400_000_00, Grave: 800_000_00, Source: "made up for the test", Verified: true}

// unpaid opens a further case with loss that cannot be paid.
func unpaid(p *playact.Play, yuan string) {
	p.On("2026-09-18").Open(nil)
	p.Determined().Act(accident.RecordFindings, 0, accident.Values{"unpaid_property": yuan, "basis": "财产调查"})
}

// suggests are the hints at a crime that the case gives now.
func suggests(p *playact.Play) (ids []string) {
	c := p.State()
	for _, h := range c.Hints(p.Moment().Hints) {
		ids = append(ids, h.ID)
	}
	return ids
}

func TestAProvincesFiguresFromEntryToHint(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	unpaid(p, "300000")
	require.Equal(t, []string{"crime_unpaid"}, suggests(p))
	program := p.Tables.Law().Hints
	bad := ofShandong
	bad.Grave = 1_000_000_01
	_, err := p.Tables.EnterThreshold(ctx, "", bad)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	draft, err := p.Tables.EnterThreshold(ctx, "", ofShandong)
	require.NoError(t, err)
	require.Equal(t, []any{1, "made up for the test", true}, []any{draft.Edition, draft.Source, draft.Verified})
	require.Equal(t, problem.Refused, problem.KindOf(p.Tables.Remove(ctx, "", draft, ofShandong.Key())), "the last line")
	other := ofShandong
	other.Region = "610000"
	draft, err = p.Tables.EnterThreshold(ctx, "", other)
	require.NoError(t, err)
	require.NoError(t, p.Tables.Remove(ctx, "", draft, other.Key()))
	require.Equal(t, problem.Conflict, problem.KindOf(p.Tables.Remove(ctx, "", draft, "/2000-11-21")), "the line for provinces without is in no draft")
	draft, err = p.Tables.Store.One(ctx, draft.ID)
	require.NoError(t, err)
	require.Equal(t, []string{"crime_unpaid"}, suggests(p), "a draft changes nothing")

	_, err = p.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	require.Empty(t, suggests(p))
	now := p.Tables.Law().Hints
	require.Equal(t, program.Edition+"+1", now.Edition)
	require.Equal(t, append(slices.Clone(program.Thresholds), ofShandong), now.Thresholds)
	events, err := p.Tables.Store.Events(ctx, draft.ID, 20)
	require.NoError(t, err)
	require.Equal(t, "400000.00 / 800000.00", events[len(events)-1].Detail["value"])

	process := on(t, p.Cases.Pool, "2026-12-28", 2)
	require.NoError(t, process.Tables.Refresh(ctx))
	require.Equal(t, now.SHA256(), process.Tables.Law().Hints.SHA256(), "every process has the same book")
	_, err = p.Tables.Law().With(store.LawTable{Kind: store.CrimeThresholds, Content: `{"rows":[{"region":""}]}`})
	require.Error(t, err)
}

// TestWhatWasDecidedOnAHintStands: an accepted hint that the law in force no longer gives stays on record, and the case is
// rebuilt from its events to the same.
func TestWhatWasDecidedOnAHintStands(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	unpaid(p, "300000")
	p.Act(accident.AcceptHint, 0, accident.Values{"hint": "crime_unpaid"})
	before := p.State()
	draft, err := p.Tables.EnterThreshold(ctx, "", ofShandong)
	require.NoError(t, err)
	_, err = p.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	require.Empty(t, suggests(p))
	require.Equal(t, before, p.State())
	replayed, err := p.Cases.Verify(ctx, store.Replay{})
	require.NoError(t, err)
	require.Zero(t, replayed.Differing)
	_, err = p.Desk.Act(ctx, accident.Request{Case: p.Case, Command: accident.AcceptHint, Key: "again", Actor: playact.Actor("leader", playact.Police), Values: accident.Values{"hint": "crime_unpaid"}})
	require.Contains(t, []problem.Kind{problem.Refused, problem.Invalid}, problem.KindOf(err), "it is decided by the book in force")
}

func TestADraftOfTheFiguresOfAProvinceIsTriedOnTheOpenCases(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	unpaid(p, "300000")
	goes := p.State()
	unpaid(p, "700000")
	lower := p.State()
	unpaid(p, "450000") // stays
	unpaid(p, "1000")   // gives none
	p.On("2026-09-18").Open(nil)
	_, err := p.Tables.EnterThreshold(ctx, "", ofShandong)
	require.NoError(t, err)
	law, err := p.Tables.Law().With(store.LawTable{Kind: store.CrimeThresholds, Edition: 1, Content: content(t, ofShandong)})
	require.NoError(t, err)
	f := p.ForeseeHints(ctx, "draft", law.Hints, time.Minute)
	require.True(t, f.Done)
	require.Equal(t, []any{int64(4), int64(4), 2, 1, 2, 1}, []any{f.Cases, f.Looked, f.Changed, f.Appear, f.Go, f.Rest})
	require.Equal(t, []desk.ForeseenHints{
		{Number: goes.Number, Agency: playact.Police, Go: []string{"crime_unpaid"}},
		{Number: lower.Number, Agency: playact.Police, Appear: []string{"crime_unpaid"}, Go: []string{"crime_grave_unpaid"}},
	}, f.First)
	elsewhere := ofShandong
	elsewhere.Region = "610000"
	book, err := p.Tables.Law().Hints.With("x", elsewhere)
	require.NoError(t, err)
	f = p.ForeseeHints(ctx, "elsewhere", book, time.Minute)
	require.Equal(t, []any{true, int64(4), 0, 0}, []any{f.Done, f.Looked, f.Changed, f.Rest})
}

func content(t *testing.T, rows ...hint.Threshold) string {
	t.Helper()
	text, err := json.Marshal(desk.Sheet[hint.Threshold]{Rows: rows})
	require.NoError(t, err)
	return string(text)
}

func TestCasesWithLossThatCannotBePaidAreReadPageByPage(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	var ids []string
	for range 3 {
		unpaid(p, "300000")
		p.Act(accident.RecordFindings, 0, accident.Values{"unpaid_property": "500000", "basis": "又查"})
		ids = append(ids, p.Case)
	}
	p.On("2026-09-18").Open(nil)
	p.Act(accident.Accept, 0, nil)
	p.Act(accident.RecordFindings, 0, accident.Values{"unpaid_property": "300000", "basis": "财产调查"})
	p.Act(accident.TransferCase, 0, accident.Values{"to_unit": "德城大队", "on": p.Today(), "reason": "管辖"}) // over here
	p.On("2026-09-18").Open(nil)
	p.Determined().Act(accident.RecordFindings, 0, accident.Values{"complex": "yes", "basis": "另有争议"})
	n, err := p.Cases.CountUnpaid(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 3, n)
	var seen []string
	for after := ""; ; after = seen[len(seen)-1] {
		page, err := p.Cases.Unpaid(ctx, access.Scope{All: true}, after, 2)
		require.NoError(t, err)
		if len(page) == 0 {
			break
		}
		for _, c := range page {
			seen = append(seen, c.ID)
			require.Equal(t, int64(500_000_00), c.Findings[0].Fen("unpaid_property"))
		}
	}
	require.Equal(t, ids, seen)
	none, err := p.Cases.Unpaid(ctx, access.Scope{Own: true, Agency: "371499"}, "", 10)
	require.NoError(t, err)
	require.Empty(t, none)
	var plan []string
	require.NoError(t, pgx.BeginFunc(ctx, p.Cases.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "set local enable_seqscan = off"); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, `explain select case_id from case_events e where e.command = 'record_findings' and e.content -> 'values' -> 'unpaid_property' is not null`)
		if err != nil {
			return err
		}
		plan, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	}))
	require.Contains(t, strings.Join(plan, "\n"), "case_events_unpaid", "by the index that holds these few alone")
}
