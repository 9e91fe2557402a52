package deadline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// sevenWorkingDays is how an office might read CI-Reg 29, from a day on.
var sevenWorkingDays = Entered{Limit: "claim_pay", From: "2026-12-01", N: 7, Unit: calendar.WorkingDays, Source: "金规〔2026〕9号", Verified: true}

func TestOnIsTheNewestLineOfTheDay(t *testing.T) {
	t.Parallel()
	later := sevenWorkingDays
	later.From, later.N, later.Article = "2027-03-01", 5, "CI-Reg 29（2027年修订）"
	table := entered(t, later, sevenWorkingDays).Table
	for day, want := range map[string]string{
		"2026-11-30": "CI-Reg 29 within 10 calendar days", "2026-12-01": "CI-Reg 29 within 7 working days", "2027-02-28": "CI-Reg 29 within 7 working days",
		"2027-03-01": "CI-Reg 29（2027年修订） within 5 working days", "2031-01-01": "CI-Reg 29（2027年修订） within 5 working days",
	} {
		l, ok := table.On(order146, "claim_pay", on(t, day))
		require.True(t, ok)
		require.Equal(t, want, l.Article+" "+l.Span.In("en"), day)
	}
	l, _ := table.On(order146, "claim_decide", on(t, "2030-01-01"))
	require.Equal(t, *byID[limitID{order146, "claim_decide"}], l, "of which nothing was entered")
	_, ok := table.On(order146, "no_such_limit", on(t, "2030-01-01"))
	require.False(t, ok)

	corrected := sevenWorkingDays
	corrected.N = 8
	table, err := table.With("2018-05+2", corrected)
	require.NoError(t, err)
	require.Len(t, table.Entered(), 2, "a line with the key of another takes its place")
	l, _ = table.On(order146, "claim_pay", on(t, "2026-12-24"))
	require.Equal(t, 8, l.Span.N)
	require.NotEqual(t, InProgram().SHA256(), table.SHA256())

	var lines []string
	for _, l := range table.Lines() {
		if l.ID == "claim_pay" {
			lines = append(lines, l.From+"–"+l.Until)
		}
	}
	require.Equal(t, []string{"2019-03-02–2026-11-30", "2026-12-01–2027-02-28", "2027-03-01–"}, lines)
}

// A line from before the program's own text takes its place whole.
func TestALineOlderThanTheProgramsText(t *testing.T) {
	t.Parallel()
	line := sevenWorkingDays
	line.From = "2019-03-02"
	var lines []string
	for _, l := range entered(t, line).Table.Lines() {
		if l.ID == line.Limit {
			lines = append(lines, l.Source)
		}
	}
	require.Equal(t, []string{line.Source}, lines)
}

// The longest that may be named for a due follows the line, and what stood still runs on by it.
func TestAnEnteredLineBoundsAndRunsOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.w = entered(t, Entered{Limit: "appraisal_report", From: "2026-11-01", N: 40, Unit: calendar.CalendarDays, Max: 90, Article: "HPR 51（2026年修正）", Source: "x", Verified: true})
	w.appraisal("2026-11-02", "30")
	d := w.newest("appraisal_report")
	require.Equal(t, []string{"2026-12-02", "2027-02-01", "HPR 51（2026年修正）"}, []string{calendar.DayOf(d.At).String(), d.Longest, d.Article}, "thirty days were agreed; the ninetieth is a Sunday")

	w = newWorld(t)
	w.online("2026-11-02")
	w.pause("2026-11-05", "online_mediation", "appraisal", "2026-11-05")
	w.w = entered(t, Entered{Limit: "online_mediation", From: "2026-11-01", N: 20, Unit: calendar.CalendarDays, Article: "在线调解规则 24（修订）", Source: "x", Verified: true})
	w.resume("2026-11-10", "online_mediation", "2026-11-09")
	d = w.newest("online_mediation")
	require.Equal(t, []string{"2026-11-27", "在线调解规则 24（修订）"}, []string{calendar.DayOf(d.At).String(), d.Article}, "twenty days and the five that were left out")
}

// Without lines that were entered every limit reads as the program says, on any day, in the zero table too.
func TestWithoutEnteredLinesAllIsAsInTheProgram(t *testing.T) {
	t.Parallel()
	for _, table := range []Table{{}, InProgram(), entered(t).Table} {
		require.Equal(t, Limits(), table.Lines())
		for _, l := range Limits() {
			for _, day := range []string{"1990-01-01", "2026-12-01", "2099-12-31"} {
				got, ok := table.On(l.Edition, l.ID, on(t, day))
				require.True(t, ok)
				require.Equal(t, l, got)
			}
		}
		for _, r := range Rules() {
			require.Equal(t, r, table.rule(r, time.Now()))
			require.Equal(t, []Rule{r}, table.readings(r, time.Now()))
		}
	}
}

// A line that repeats what the program says gives the same span: it rolls and counts back as its limit does.
func TestALineCountsAsItsLimitDoes(t *testing.T) {
	t.Parallel()
	for _, l := range Limits() {
		if l.Span.N == 0 {
			continue
		}
		e := Entered{Limit: l.ID, From: "2026-12-01", N: l.Span.N, Unit: l.Span.Unit, Source: "x", Verified: true}
		require.NoError(t, e.Check(), l.ID)
		got := e.over(l)
		require.Equal(t, l.Span, got.Span, l.ID)
		require.Equal(t, l.Extension, got.Extension, l.ID)
		require.False(t, got.Unverified)
	}
}

func TestALineThatCannotBeIsRefusedBesideItsField(t *testing.T) {
	t.Parallel()
	for why, c := range map[string]struct {
		field string
		spoil func(e *Entered)
	}{
		"a limit that is not known":   {"limit", func(e *Entered) { e.Limit = "lunch" }},
		"a day that somebody names":   {"limit", func(e *Entered) { e.Limit = "task" }},
		"no length":                   {"n", func(e *Entered) { e.N = 0 }},
		"a length beyond reason":      {"n", func(e *Entered) { e.N = 3651 }},
		"a hundred and one years":     {"n", func(e *Entered) { e.N, e.Unit = 101, calendar.Years }},
		"a unit that is not known":    {"unit", func(e *Entered) { e.Unit = "fortnights" }},
		"no day":                      {"from", func(e *Entered) { e.From = "" }},
		"no day of the calendar":      {"from", func(e *Entered) { e.From = "2026-02-30" }},
		"no source":                   {"source", func(e *Entered) { e.Source = "  " }},
		"a longest that is not there": {"max", func(e *Entered) { e.Max = 20 }},
		"longer than its extension":   {"max", func(e *Entered) { e.Limit, e.N, e.Unit = "appraisal_report", 61, calendar.CalendarDays }},
		"its extension in days":       {"max", func(e *Entered) { e.Limit, e.N = "appraisal_report", 30 }},
		"an extension that shortens":  {"max", func(e *Entered) { e.Limit, e.N, e.Max = "appraisal_report", 30, 20 }},
	} {
		e := sevenWorkingDays
		c.spoil(&e)
		p := problem.As(e.Check())
		require.NotNil(t, p, why)
		require.Equal(t, problem.Invalid, p.Kind, why)
		require.Len(t, p.Faults, 1, why)
		require.Equal(t, c.field, p.Faults[0].Field, why)
		_, err := InProgram().With("x", e)
		require.Error(t, err, why)
	}
	require.Len(t, problem.As(Entered{}.Check()).Faults, 5, "an empty form names each field that it lacks")
	_, err := InProgram().Tried("task", 3, calendar.CalendarDays)
	require.Error(t, err)
}

// A line says what it rests on: seen or not, and that the same provision is read otherwise here than in the program.
func TestMarksOfAnEnteredLine(t *testing.T) {
	t.Parallel()
	marks := func(e Entered) (kinds []derivation.MarkKind) {
		l, ok := entered(t, e).Table.On(order146, e.Limit, on(t, e.From))
		require.True(t, ok)
		for _, m := range l.Marks() {
			require.Contains(t, m.ZH, e.Source)
			kinds = append(kinds, m.Kind)
		}
		return kinds
	}
	e := sevenWorkingDays
	require.Equal(t, []derivation.MarkKind{derivation.Choice}, marks(e), "the office read days as working days")
	e.Verified = false
	require.Equal(t, []derivation.MarkKind{derivation.Unverified, derivation.Choice}, marks(e))
	e.Verified, e.Article = true, "CI-Reg 29（2027年修订）"
	require.Empty(t, marks(e), "the law itself says it now")
	e = Entered{Limit: "finish_people_mediation", From: "2026-12-01", N: 1, Unit: calendar.Months, Source: "公报", Verified: true}
	require.Empty(t, marks(e), "the same, seen at its source")
	e.Verified = false
	require.Equal(t, []derivation.MarkKind{derivation.Unverified}, marks(e))
}

// What began before the first day keeps the old line; what begins after follows the new one; what was entered late is
// counted again, and nothing else.
func TestAPublishedLineFromADayOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.w = entered(t, sevenWorkingDays)
	begins["claim_pay"](w, "2026-11-30")
	old := w.newest("claim_pay")
	begins["claim_pay"](w, "2026-12-01")
	fresh := w.newest("claim_pay")
	require.Equal(t, "2026-12-10", calendar.DayOf(old.At).String(), "ten calendar days")
	require.Equal(t, "2026-12-10", calendar.DayOf(fresh.At).String(), "seven working days: 2, 3, 4, 7, 8, 9, 10")
	for day, line := range map[string]accident.Due{"2026-11-30": old, "2026-12-01": fresh} {
		e, ok := ExplainDue(w.w, &w.c, line)
		require.True(t, ok, day)
		require.Equal(t, day == "2026-12-01", e.Limit.Source != "", day)
	}
}

func TestRecountAfterALineWasEnteredLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["claim_pay"](w, "2026-11-27") // a Friday; before the line's first day
	before := w.newest("claim_pay")
	begins["claim_decide"](w, "2026-12-04") // of another limit
	begins["claim_pay"](w, "2026-12-04")
	late := w.newest("claim_pay")
	require.Equal(t, "2026-12-14", calendar.DayOf(late.At).String())

	line := sevenWorkingDays
	line.Article = "CI-Reg 29（2026年修订）"
	then := entered(t, line)
	e, ok := ExplainDue(then, &w.c, late)
	require.True(t, ok, "until it is counted again the date is explained by the line that gave it")
	require.Empty(t, e.Limit.Source)
	require.Empty(t, Recount(then, &w.c, Learnt{Limits: []string{"claim_decide"}}, noon(t, "2026-12-07")), "nobody learnt anything about it")
	out := Recount(then, &w.c, Learnt{Limits: []string{"claim_pay"}}, noon(t, "2026-12-07"))
	require.Len(t, out, 1)
	require.Equal(t, []string{late.ID, "2026-12-15", line.Article}, []string{out[0].ID, calendar.DayOf(out[0].At).String(), out[0].Article})
	require.NotEqual(t, before.ID, out[0].ID)

	w.w = then
	got := w.at("2026-12-07", accident.RecountDeadlines, 0, accident.Same, accident.Values{"calendar": "x", "limits": "claim_decide,claim_pay"})
	require.Equal(t, out, got, "the command does what was foretold")
	require.Empty(t, Recount(then, &w.c, Learnt{Limits: []string{"claim_pay"}}, noon(t, "2026-12-08")), "twice changes nothing")
	e, ok = ExplainDue(then, &w.c, got[0])
	require.True(t, ok)
	require.Equal(t, line.Source, e.Limit.Source)
	require.Contains(t, e.Steps[len(e.Steps)-1].ZH, line.Source)
}
