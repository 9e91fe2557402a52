package deadline

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// newYear is a made-up 2027 whose first working week is off.
func newYear(t *testing.T) calendar.Year {
	t.Helper()
	y, err := calendar.ParseYear([]byte(`{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
		"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"], "work": ["2027-01-09"]}]}`))
	require.NoError(t, err)
	return y
}

// present is the world of the program alone.
func present() World { return World{calendar.Default(), InProgram()} }

// entered is the present world with lines that were entered.
func entered(t require.TestingT, lines ...Entered) World {
	table, err := InProgram().With("2018-05+1", lines...)
	require.NoError(t, err)
	return World{calendar.Default(), table}
}

func (w *world) compare(then World) []Difference {
	w.t.Helper()
	out, err := Compare(OpenOf(&w.c), present(), then)
	require.NoError(w.t, err)
	return out
}

func TestCompareWhenTheNoticeArrives(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-12-28") // 10 working days into January
	begins["fund_review"](w, "2026-12-16")   // over before Christmas
	begins["task"](w, "2027-01-04")          // a day that somebody named
	then := present()
	then.Calendar = then.Calendar.With(newYear(t))
	out := w.compare(then)
	require.Len(t, out, 1)
	d := out[0]
	require.Equal(t, []any{"c", "determination", true, false}, []any{d.Case, d.Limit, d.Provisional, d.ProvisionalAfter})
	require.Equal(t, "2027-01-11", calendar.DayOf(d.At).String())
	require.Equal(t, "2027-01-13", calendar.DayOf(d.After).String(), "29 to 31 December, 6 to 8 January, the worked Saturday 9, 11, 12, 13")
	require.Equal(t, []Why{NewCalendar}, d.Why)
	require.Equal(t, "放假安排已载入，日期确定", d.ZH)
	require.Empty(t, w.compare(present()), "the same world changes nothing")
}

func TestCompareADraftOfTheTable(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-11-02")
	begins["claim_pay"](w, "2026-11-02")
	w.appraisal("2026-11-02", "45")
	begins["court_confirmation"](w, "2026-11-02")
	out := w.compare(entered(t, Entered{Limit: "claim_pay", From: "2026-11-02", N: 15, Unit: calendar.CalendarDays, Article: "CI-Reg 30", Source: "x"}))
	require.Len(t, out, 1)
	require.Equal(t, []string{"2026-11-12", "2026-11-17"}, []string{calendar.DayOf(out[0].At).String(), calendar.DayOf(out[0].After).String()})
	require.Equal(t, []Why{NewTable}, out[0].Why)
	require.Equal(t, "CI-Reg 30: within 15 calendar days, until now within 10 calendar days", out[0].EN)

	then := entered(t, Entered{Limit: "appraisal_report", From: "2026-01-01", N: 30, Unit: calendar.WorkingDays, Max: 60, Source: "x"})
	then.Calendar = then.Calendar.With(newYear(t))
	out = w.compare(then)
	require.Len(t, out, 1, "the agreed length stands, its unit is another")
	require.Equal(t, []Why{NewTable, NewCalendar}, out[0].Why, "45 working days reach into the new year")
	require.Equal(t, "2027-01-07", calendar.DayOf(out[0].After).String(), "43 until December, then the 6th and the 7th")

	require.Empty(t, w.compare(entered(t, Entered{Limit: "claim_pay", From: "2026-11-03", N: 15, Unit: calendar.CalendarDays, Source: "x"})), "what began before its first day keeps the line before")
	tried, err := present().Table.Tried("claim_pay", 15, calendar.CalendarDays)
	require.NoError(t, err)
	require.Len(t, w.compare(World{calendar.Default(), tried}), 1, "a trial asks of every day")
}

// A day that a person named stays, and so does the date of a limit whose draft only cites another article.
func TestCompareLeavesAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.appraisal("2026-11-02", "30")
	id := w.c.DueOf("appraisal_report", 0).ID
	w.at("2026-12-01", accident.ExtendDue, 0, accident.Same, accident.Values{"due": id, "until": "2026-12-28", "approved_by": "x", "reason": "more tests"})
	line := Entered{Limit: "appraisal_report", From: "2026-01-01", N: 20, Unit: calendar.CalendarDays, Source: "x"}
	require.True(t, OpenOf(&w.c)[0].Named)
	require.Empty(t, w.compare(entered(t, line)))

	line.N, line.Article = 30, "HPR 52"
	w = newWorld(t)
	w.appraisal("2026-11-02", "30")
	require.Empty(t, w.compare(entered(t, line)))
}

func TestComparePauses(t *testing.T) {
	t.Parallel()
	from := noon(t, "2026-11-02")
	p := []calendar.Pause{{From: on(t, "2026-11-05"), Until: on(t, "2026-11-10")}}
	o := Open{Case: "c", Edition: order146, Due: "d", Limit: "online_mediation_simple", From: from, Pauses: p}
	o.At, _ = calendar.Default().Last(from, cd(7), p...)
	out, err := Compare([]Open{o}, present(), present())
	require.NoError(t, err)
	require.Empty(t, out)
	o.Pauses = nil
	out, err = Compare([]Open{o}, present(), present())
	require.NoError(t, err)
	require.Equal(t, "2026-11-09", calendar.DayOf(out[0].After).String())
}

func TestCompareNamesALimitThatTheTableHasNot(t *testing.T) {
	t.Parallel()
	out, err := Compare([]Open{{Case: "c", Due: "old@1", Limit: "old"}}, present(), present())
	require.ErrorContains(t, err, `no limit "old"`)
	require.Empty(t, out)
}

// A thousand cases with four running limits each, under a draft and a new year.
func BenchmarkCompare(b *testing.B) {
	then := entered(b, Entered{Limit: "determination", From: "2026-01-01", N: 15, Unit: calendar.WorkingDays, Source: "x"})
	var open []Open
	now := present()
	for i := range 1000 {
		from := calendar.On(2026, time.October, 1+i%70).Start()
		for _, id := range []string{"determination", "apply_mediation", "review_decision", "online_mediation"} {
			l, _ := now.Table.On(order146, id, calendar.DayOf(from))
			at, provisional := now.Calendar.Last(from, l.Span)
			open = append(open, Open{Case: fmt.Sprint(i), Edition: order146, Due: id, Limit: id, From: from, At: at, Provisional: provisional})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		out, err := Compare(open, now, then)
		require.NoError(b, err)
		require.Len(b, out, 1000)
	}
}
