package desk_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/store"
)

var income2025 = compensation.Figure{Region: "370000", Year: 2031, Indicator: compensation.Income, Fen: money.Yuan(60_000), Source: "made up for the test"}

func TestACalendarYearFromDraftToEdition(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-12-28", 1)
	_, err := r.Tables.DraftYear(ctx, "", []byte(`{"year": 2027}`), true)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	one, err := r.Tables.DraftYear(ctx, "", []byte(of2027), false)
	require.NoError(t, err)
	require.Equal(t, []any{"2027", 1, "试验〔2026〕1号", false}, []any{one.Name, one.Edition, one.Source, one.Verified})
	_, known := r.Calendar().Year(2027)
	require.False(t, known, "a draft decides nothing")
	two, err := r.Tables.DraftYear(ctx, "", []byte(strings.Replace(of2027, `"2027-01-09"`, ``, 1)), true)
	require.NoError(t, err)
	require.Equal(t, one.ID, two.ID)
	_, err = r.Tables.Publish(ctx, "", one.ID, one.SHA256)
	require.Equal(t, problem.Conflict, problem.KindOf(err))
	_, err = r.Tables.Publish(ctx, "", two.ID, two.SHA256)
	require.NoError(t, err)
	_, known = r.Calendar().Year(2027)
	require.True(t, known)
	_, err = r.Tables.DraftYear(ctx, "", []byte(strings.Replace(of2027, `"2027-01-09"`, ``, 1)), true)
	require.Equal(t, problem.Conflict, problem.KindOf(err), "it is loaded already")
	three, err := r.Tables.DraftYear(ctx, "", []byte(of2027), true)
	require.NoError(t, err)
	require.Equal(t, 2, three.Edition)
	require.NoError(t, r.Tables.Store.Discard(ctx, "", three.ID))
}

func TestBaseFiguresFromEntryToTable(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-12-28", 1)
	before := r.Tables.Law().Figures
	bad := income2025
	bad.Fen = -1
	_, err := r.Tables.EnterFigures(ctx, "", nil, bad)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	_, err = r.Tables.EnterFigures(ctx, "", nil)
	require.Equal(t, problem.Invalid, problem.KindOf(err))

	draft, err := r.Tables.EnterFigures(ctx, "", nil, income2025)
	require.NoError(t, err)
	require.False(t, draft.Verified)
	spending := compensation.Figure{Region: "110000", Year: 2031, Indicator: compensation.Spending, Fen: 1, Source: "another", Verified: true}
	beijing := compensation.Region{Code: "110000", ZH: "北京市", EN: "Beijing"}
	draft, err = r.Tables.EnterFigures(ctx, "", []compensation.Region{beijing}, spending)
	require.NoError(t, err)
	better := income2025
	better.Fen, better.Verified = money.Yuan(61_000), true
	draft, err = r.Tables.EnterFigures(ctx, "", []compensation.Region{beijing}, better)
	require.NoError(t, err)
	require.True(t, draft.Verified)
	require.Equal(t, "another；made up for the test", draft.Source)
	require.Equal(t, problem.Refused, problem.KindOf(firstOf(r.Tables.Remove(ctx, "", draft, "none"), r.Tables.Remove(ctx, "", draft, spending.Key()), r.Tables.Remove(ctx, "", draft, better.Key()))))
	draft, err = r.Tables.EnterFigures(ctx, "", nil, spending)
	require.NoError(t, err)

	require.Equal(t, before.SHA256(), r.Tables.Law().Figures.SHA256())
	_, err = r.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	now := r.Tables.Law().Figures
	require.Len(t, now.All(), len(before.All())+2)
	require.Equal(t, before.Edition()+"+1", now.Edition())
	zh, _ := now.Name("110000")
	require.Contains(t, zh, "北京市")
	next, err := r.Tables.EnterFigures(ctx, "", nil, compensation.Figure{Region: "110000", Year: 2031, Indicator: compensation.Spending, Fen: 2, Source: "corrected"})
	require.NoError(t, err)
	_, err = r.Tables.Publish(ctx, "", next.ID, next.SHA256)
	require.NoError(t, err)
	require.Equal(t, before.Edition()+"+2", r.Tables.Law().Figures.Edition())
	require.Len(t, r.Tables.Law().Figures.All(), len(before.All())+2, "a corrected figure takes the place of the old one")

	other := on(t, r.Cases.Pool, "2026-12-28", 2)
	require.NoError(t, other.Tables.Refresh(ctx))
	require.Equal(t, r.Tables.Law().Figures.SHA256(), other.Tables.Law().Figures.SHA256(), "every process has the same table")
	events, err := r.Tables.Store.Events(ctx, draft.ID, 20)
	require.NoError(t, err)
	require.Equal(t, []store.TableAct{store.TablePublished, store.LineEntered, store.LineRemoved, store.LineEntered, store.LineEntered, store.TableBegun}, acts(events))
	require.Equal(t, map[string]string{"row": "370000/2031/I", "value": "60000.00", "source": "made up for the test", "verified": ""}, events[5].Detail)
}

// firstOf is the last of several errors, the first being a line that is gone and the second none.
func firstOf(gone, none, last error) error {
	if problem.KindOf(gone) != problem.Conflict || none != nil {
		return nil
	}
	return last
}

func acts(events []store.TableEvent) (out []store.TableAct) {
	for _, e := range events {
		out = append(out, e.What)
	}
	return out
}

func TestSharesFromEntryToTable(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-12-28", 1)
	row := liability.Row{Region: "120000", Relation: liability.MotorOther, Injured: liability.Minor, Min: 8000, Max: 9000, Default: 8000, From: "2027-01-01", Article: "made up 1", Source: "made up"}
	_, err := r.Tables.EnterShare(ctx, "", liability.Row{})
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	draft, err := r.Tables.EnterShare(ctx, "", row)
	require.NoError(t, err)
	_, err = r.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	day, err := calendar.ParseDay("2027-02-01")
	require.NoError(t, err)
	got, err := r.Tables.Law().Shares.Range(liability.Query{Region: "120101", Relation: liability.MotorOther, Injured: liability.Minor, On: day})
	require.NoError(t, err)
	require.Equal(t, row, got)
	require.Equal(t, liability.Ranges().Edition+"+1", r.Tables.Law().Shares.Edition)
}

func TestMissingFiguresNameTheHeadsThatTheyBlock(t *testing.T) {
	t.Parallel()
	r := on(t, asApp(t), "2026-12-28", 1)
	day, err := calendar.ParseDay("2032-06-01")
	require.NoError(t, err)
	gaps, err := r.Tables.Law().Gaps(day)
	require.NoError(t, err)
	blocked := map[string][]compensation.HeadID{}
	for _, g := range gaps {
		blocked[g.Key()] = g.Heads
		require.NotEmpty(t, g.ZH)
	}
	require.ElementsMatch(t, []compensation.HeadID{compensation.Death, compensation.Disability}, blocked["370000/2031/I"])
	require.Equal(t, []compensation.HeadID{compensation.Dependants}, blocked["370200/2031/S"])
	require.Equal(t, []compensation.HeadID{compensation.Funeral}, blocked["370000/2031/W/staff"])

	law, err := r.Tables.Law().With(store.LawTable{Kind: store.BaseFigures, Edition: 1, Content: `{"figures":[{"region":"370000","year":2031,"indicator":"I","fen":6000000,"source":"x","verified":false}]}`})
	require.NoError(t, err)
	fewer, err := law.Gaps(day)
	require.NoError(t, err)
	require.Len(t, fewer, len(gaps)-1)
}

func TestForesight(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	r := on(t, asApp(t), "2026-12-28", 1)
	first, second := r.investigated(), r.investigated()
	draft, err := r.Tables.DraftYear(ctx, "", []byte(of2027), true)
	require.NoError(t, err)
	law, err := r.Tables.Law().With(draft)
	require.NoError(t, err)
	f := r.Foresee(ctx, draft.SHA256, law.World(), time.Minute)
	require.True(t, f.Done)
	require.Equal(t, []any{int64(2), int64(2), 2, 2, 2}, []any{f.Cases, f.Looked, f.Changed, f.Dates, f.Moved})
	require.Equal(t, map[string]int{"determination": 2}, f.Limits)
	require.Equal(t, []string{r.state(first).Number, r.state(second).Number}, []string{f.First[0].Number, f.First[1].Number})
	require.Equal(t, []any{"2027-01-11", "2027-01-13", true, false, []deadline.Why{deadline.NewCalendar}},
		[]any{accident.DayString(f.First[0].At), accident.DayString(f.First[0].After), f.First[0].Provisional, f.First[0].ProvisionalAfter, f.First[0].Why})

	longer := r.Tables.Law().World()
	longer.Table, err = longer.Table.Tried("determination", 15, calendar.WorkingDays)
	require.NoError(t, err)
	f = r.Foresee(ctx, "longer", longer, time.Minute)
	require.Equal(t, []any{true, 2}, []any{f.Done, f.Dates})
	require.Equal(t, []deadline.Why{deadline.NewTable}, f.First[0].Why)
	r.investigated()
	require.Equal(t, 2, r.Foresee(ctx, "longer", longer, time.Minute).Dates, "soon again is the same answer")
	for _, id := range []string{first, second} {
		require.Empty(t, r.recounts(id), "looking changes nothing")
	}
}

func TestFingerprintIsOfTheDaysAlone(t *testing.T) {
	t.Parallel()
	print := func(c *calendar.Calendar) (string, map[string]string, error) {
		return desk.Fingerprint(deadline.World{Calendar: c})
	}
	same, years, err := print(calendar.Default())
	require.NoError(t, err)
	require.Len(t, years, len(calendar.Default().Years()))
	y, _ := calendar.Default().Year(2026)
	y.Source = "elsewhere"
	again, _, err := print(calendar.Default().With(y))
	require.NoError(t, err)
	require.Equal(t, same, again, "where it was found changes no date")
	y.Holidays = y.Holidays[1:]
	other, changed, err := print(calendar.Default().With(y))
	require.NoError(t, err)
	require.NotEqual(t, same, other)
	require.NotEqual(t, years["2026"], changed["2026"])
	require.Equal(t, years["2025"], changed["2025"])
}
