package desk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/money"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/store"
)

const (
	disability = `{"head": "disability"}`
	child      = `{"head": "dependants", "dependants": [{"id": "zhang-xiaosan", "born": "2015-06-01", "supporters": 2, "evidence": "E-3"}]}`
)

// mediated opens a further case and brings it to a mediation in session, its first proceeding.
func mediated(p *playact.Play) *playact.Play {
	p.On("2026-09-18").Open(nil)
	return p.Determined().Session(accident.PoliceMediation, 1, "2026-09-28")
}

// drafted is a draft of base figures, and the law in which it stands.
func drafted(t *testing.T, d *desk.Desk, rows ...compensation.Figure) (store.LawTable, desk.Law) {
	t.Helper()
	draft, err := d.Tables.EnterFigures(t.Context(), "", nil, rows...)
	require.NoError(t, err)
	law, err := d.Tables.Law().With(draft)
	require.NoError(t, err)
	return draft, law
}

func income(yuan int64, published string) compensation.Figure {
	f := compensation.Figure{Region: "370000", Year: 2025, Indicator: compensation.Income, Fen: money.Yuan(yuan), Source: "made up for the test"}
	if published != "" {
		f.PublishedOn, _ = calendar.ParseDay(published)
	}
	return f
}

// spendingLater is the program's own figure, said to have been published only after the mediation; that of the year before
// is not established.
func spendingLater() compensation.Figure {
	return compensation.Figure{Region: "370000", Year: 2025, Indicator: compensation.Spending, Fen: money.Yuan(32_561), PublishedOn: calendar.On(2026, 12, 1), Source: "made up for the test"}
}

// TestADraftOfTheFiguresIsTriedOnTheCalculationsOfOpenCases: what moves, what stays, what becomes impossible; what is
// superseded or of a case that is over is not looked at; what an agreement rests on is listed and said to stay.
func TestADraftOfTheFiguresIsTriedOnTheCalculationsOfOpenCases(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	mediated(p).Disabled(1, 9, disability)
	moves := p.State()
	mediated(p).Calculated(1, 5000)
	mediated(p).Disabled(1, 9, child)
	impossible := p.State()
	mediated(p).Disabled(1, 10, disability)
	agreed := p.State()
	p.Act(accident.MakeAgreement, 1, accident.Values{"calculation": playact.Number(int(agreed.Calculations[0].Seq)), "basis": "认定书", "facts": "两车相撞", "heads.1.party": "2", "heads.1.head": "disability",
		"heads.1.amount": "1000", "shares": "一方承担全部赔偿责任", "instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-12-01", "manner": "转账"})
	p.Act(accident.SignAgreement, 1, accident.Values{"party": "1", "on": p.Today()})
	mediated(p).Disabled(1, 9, disability)
	p.Calculated(1, 700) // supersedes it
	mediated(p).Disabled(1, 9, disability)
	_, err := p.Cases.Pool.Exec(ctx, "update cases set stage = 'closed' where id = $1", p.Case)
	require.NoError(t, err)

	draft, law := drafted(t, p.Desk, income(60_000, ""), spendingLater())
	f := p.ForeseeAmounts(ctx, draft.SHA256, law, time.Minute)
	require.Equal(t, desk.Progress{Cases: 5, Looked: 5, Changed: 3, Done: true}, f.Progress)
	require.Equal(t, []int{5, 2, 1, 0, 0, 0}, []int{f.Calculations, f.Moved, f.Lost, f.Gained, f.Neither, f.Unread})
	require.Equal(t, []string{impossible.Number, moves.Number, agreed.Number}, []string{f.Most[0].Number, f.Most[1].Number, f.Most[2].Number}, "what weighs most comes first")

	lost := f.Most[0]
	require.Equal(t, []any{true, false, int64(0)}, []any{lost.Before.Possible, lost.After.Possible, int64(lost.Delta())})
	require.Equal(t, []compensation.Hindered{{Victim: "party-2", Head: compensation.Dependants,
		Missing: compensation.Missing{Region: "370000", Year: 2024, Indicator: compensation.Spending}}}, lost.Missing)

	one := f.Most[1]
	amounts := func(yuan int64) desk.Amounts {
		return desk.Amounts{Total: money.Yuan(yuan), Demand: money.Yuan(yuan), Possible: true}
	}
	require.Equal(t, []desk.Amounts{amounts(225_776), amounts(225_776), amounts(240_000)}, []desk.Amounts{one.Recorded, one.Before, one.After})
	require.Equal(t, []any{money.Yuan(14_224), 1, moves.Calculations[0].Seq, false, playact.Police, 0}, []any{one.Delta(), one.Proceeding, one.Seq, one.Agreed, one.Agency, one.Others})
	require.Equal(t, accident.PoliceMediation, one.Variant)
	require.True(t, one.At.Equal(moves.Calculations[0].At))
	require.Equal(t, []any{"party-2", compensation.Disability, money.Yuan(225_776), money.Yuan(240_000)},
		[]any{one.Losses[0].Victim, one.Losses[0].Head, one.Losses[0].Before, one.Losses[0].After})
	require.Equal(t, []money.Fen{money.Yuan(56_444), money.Yuan(60_000)}, []money.Fen{one.Losses[0].Figures[0].Was.Fen, one.Losses[0].Figures[0].Is.Fen})
	require.True(t, f.Most[2].Agreed, "an agreement rests on it")

	said := fmt.Sprintf("%+v %+v", f, *one.Losses[0].Figures[0].Was)
	for _, name := range []string{moves.Parties[0].Name, moves.Parties[1].Name, "zhang-xiaosan"} {
		require.NotEmpty(t, name)
		require.False(t, strings.Contains(said, name), "%s is named", name)
	}
	mediated(p).Disabled(1, 9, disability)
	require.Equal(t, 5, p.ForeseeAmounts(ctx, draft.SHA256, law, time.Minute).Calculations, "soon again is the same answer")
	require.Len(t, p.State().Calculations, 1, "looking changes nothing")
}

// TestWhatAnEditionMadeImpossibleADraftMakesPossible, and what neither can compute is counted and not listed.
func TestWhatAnEditionMadeImpossibleADraftMakesPossible(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	mediated(p).Disabled(1, 9, disability)
	mediated(p).Disabled(1, 9, child)
	edition, _ := drafted(t, p.Desk, income(60_000, "2026-12-01"), spendingLater())
	_, err := p.Tables.Publish(ctx, "", edition.ID, edition.SHA256)
	require.NoError(t, err)

	draft, law := drafted(t, p.Desk, income(60_000, "2026-02-01"))
	f := p.ForeseeAmounts(ctx, draft.SHA256, law, time.Minute)
	require.Equal(t, []int{2, 0, 0, 1, 1, 0, 1}, []int{f.Calculations, f.Moved, f.Lost, f.Gained, f.Neither, f.Unread, len(f.Most)})
	require.Equal(t, []bool{false, true}, []bool{f.Most[0].Before.Possible, f.Most[0].After.Possible})
	require.Equal(t, money.Yuan(240_000), f.Most[0].After.Total)
	require.Equal(t, money.Yuan(225_776), f.Most[0].Recorded.Total, "as it was recorded, before the edition")
	require.Equal(t, 2024, f.Most[0].Missing[0].Missing.Year)
}

// TestCalculationsAreReadPageByPage: by id, each proceeding's last, within the scope.
func TestCalculationsAreReadPageByPage(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	var ids []string
	var last accident.Event
	for range 3 {
		mediated(p).Calculated(1, 5000)
		last = p.Calculated(1, 600)
		ids = append(ids, p.Case)
	}
	p.On("2026-09-18").Open(nil) // nothing was computed in it
	n, err := p.Cases.CountCalculated(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 3, n)
	var seen []string
	for after := ""; ; after = seen[len(seen)-1] {
		page, err := p.Cases.Calculated(ctx, access.Scope{All: true}, after, 2)
		require.NoError(t, err)
		if len(page) == 0 {
			break
		}
		for _, c := range page {
			seen = append(seen, c.Case.ID)
			require.Len(t, c.Latest, 1)
			require.Equal(t, last.Seq, c.Latest[0].Seq)
			in, err := accident.CalculatedCase(c.Latest[0].Values)
			require.NoError(t, err)
			require.Equal(t, "party-2", in.Victims[0].ID)
			require.Equal(t, c.Case.Calculations[1].Total, c.Latest[0].Values.Fen("total"))
			c.Latest[0].Values["input_sha256"] = strings.Repeat("0", 64)
			_, err = accident.CalculatedCase(c.Latest[0].Values)
			require.ErrorContains(t, err, "hash")
		}
	}
	require.Equal(t, ids, seen)
	none, err := p.Cases.Calculated(ctx, access.Scope{Own: true, Agency: "371499"}, "", 10)
	require.NoError(t, err)
	require.Empty(t, none)
}
