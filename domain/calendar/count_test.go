package calendar

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestCountLeavesPausesOut(t *testing.T) {
	t.Parallel()
	const end = " 23:59:59.999999"
	p := func(from, until string) Pause { return Pause{day(t, from), day(t, until)} }
	for _, c := range []struct {
		why    string
		from   string
		span   Span
		pauses []Pause
		want   string
	}{
		{"calendar days: n for n", "2026-11-02 10:00:00", Span{N: 10, Unit: CalendarDays}, []Pause{p("2026-11-05", "2026-11-07")}, "2026-11-15" + end},
		{"working days: the three worked ones", "2026-11-02 10:00:00", Span{N: 10, Unit: WorkingDays}, []Pause{p("2026-11-05", "2026-11-09")}, "2026-11-19" + end},
		{"a weekend costs no working day", "2026-11-02 10:00:00", Span{N: 10, Unit: WorkingDays}, []Pause{p("2026-11-07", "2026-11-08")}, "2026-11-16" + end},
		{"a month: n for n", "2026-10-12 10:00:00", Span{N: 1, Unit: Months}, []Pause{p("2026-10-20", "2026-10-24")}, "2026-11-17" + end},
		{"a month, and the pause reaches past its end", "2026-10-12 10:00:00", Span{N: 1, Unit: Months}, []Pause{p("2026-11-11", "2026-11-20")}, "2026-11-22" + end},
		{"years", "2023-11-02 10:00:00", Span{N: 3, Unit: Years}, []Pause{p("2024-02-01", "2024-02-29")}, "2026-12-01" + end},
		{"hours: 24 a day", "2026-11-02 10:00:00", Span{N: 48, Unit: Hours}, []Pause{p("2026-11-03", "2026-11-04")}, "2026-11-06 10:00:00"},
		{"hours that begin in a pause", "2026-11-02 10:00:00", Span{N: 24, Unit: Hours}, []Pause{p("2026-11-01", "2026-11-02")}, "2026-11-04 00:00:00"},
		{"hours over before the pause", "2026-11-02 10:00:00", Span{N: 14, Unit: Hours}, []Pause{p("2026-11-03", "2026-11-04")}, "2026-11-03 00:00:00"},
		{"a pause before the trigger is nothing", "2026-11-02 10:00:00", Span{N: 10, Unit: CalendarDays}, []Pause{p("2026-10-01", "2026-11-02")}, "2026-11-12" + end},
		{"a pause after the end is nothing", "2026-11-02 10:00:00", Span{N: 10, Unit: CalendarDays}, []Pause{p("2026-11-13", "2026-11-20")}, "2026-11-12" + end},
		{"overlapping pauses count once", "2026-11-02 10:00:00", Span{N: 10, Unit: CalendarDays}, []Pause{p("2026-11-05", "2026-11-07"), p("2026-11-04", "2026-11-06"), p("2026-11-08", "2026-11-08")}, "2026-11-17" + end},
		{"a pause written backwards is none", "2026-11-02 10:00:00", Span{N: 10, Unit: CalendarDays}, []Pause{p("2026-11-07", "2026-11-05")}, "2026-11-12" + end},
		{"a last day off that moves into a pause moves on", "2026-11-04 10:00:00", Span{N: 10, Unit: CalendarDays, Roll: true}, []Pause{p("2026-11-16", "2026-11-17")}, "2026-11-18" + end},
		{"backwards too", "2026-11-16 10:00:00", Span{N: 3, Unit: WorkingDays, Before: true}, []Pause{p("2026-11-12", "2026-11-12")}, "2026-11-10" + end},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			n := Default().Count(at(t, c.from), c.span, c.pauses...)
			require.Equal(t, c.want, n.At.Format("2006-01-02 15:04:05.999999"))
			last, provisional := Default().Last(at(t, c.from), c.span, c.pauses...)
			require.True(t, last.Equal(n.At))
			require.Equal(t, n.Provisional(), provisional)
		})
	}
}

func TestThePausedDaysAreShown(t *testing.T) {
	t.Parallel()
	for _, s := range []Span{{N: 10, Unit: CalendarDays}, {N: 10, Unit: WorkingDays}, {N: 1, Unit: Months}} {
		n := Default().Count(at(t, "2026-11-02 10:00:00"), s, Pause{day(t, "2026-11-05"), day(t, "2026-11-07")})
		var paused []string
		for _, step := range n.Steps {
			if step.Paused {
				paused = append(paused, step.Day.String())
				require.False(t, step.Counts)
			}
		}
		require.Equal(t, []string{"2026-11-05", "2026-11-06", "2026-11-07"}, paused, s.Unit)
	}
}

// The day of the trigger can be made day 1; no provision of ours does so.
func TestInclusive(t *testing.T) {
	t.Parallel()
	n := Default().Count(at(t, "2026-09-18 10:00:00"), Span{N: 3, Unit: WorkingDays, Inclusive: true})
	require.Equal(t, "2026-09-21", DayOf(n.At).String())
	require.Equal(t, 1, n.Steps[0].N)
	n = Default().Count(at(t, "2026-09-18 10:00:00"), Span{N: 3, Unit: CalendarDays, Inclusive: true, Before: true})
	require.Equal(t, "2026-09-16", DayOf(n.At).String())
}

// Without steps the answer is the same; it is provisional exactly when the calendar of all years would have been asked
// about a year that this one has not.
func TestLastIsCountAndUnknownYearsAreThoseAsked(t *testing.T) {
	t.Parallel()
	full, r := Default(), rand.New(rand.NewPCG(3, 4))
	var without []Year
	for _, n := range full.Years() {
		if y, _ := full.Year(n); n != 2023 {
			without = append(without, y)
		}
	}
	gap := New(without...)
	for range 3000 {
		from := On(2022, time.June, 1).Add(r.IntN(800)).Start().Add(9 * time.Hour)
		s := Span{N: 1 + r.IntN(40), Unit: Units[r.IntN(len(Units))], Before: r.IntN(5) == 0, Roll: r.IntN(2) == 0}
		var pauses []Pause
		for range r.IntN(3) {
			d := DayOf(from).Add(r.IntN(60) - 10)
			pauses = append(pauses, Pause{d, d.Add(r.IntN(12))})
		}
		n := gap.Count(from, s, pauses...)
		last, provisional := gap.Last(from, s, pauses...)
		require.True(t, last.Equal(n.At), "%v from %v", s, from)
		require.Equal(t, n.Provisional(), provisional)

		asked := false
		ask := func(d Day) {
			_, known := gap.Workday(d) // the notice of 2024 names the last days of 2023
			asked = asked || !known
		}
		steps := n.Steps
		for i, step := range steps {
			switch {
			case s.Unit == WorkingDays && i > 0 && !step.Paused && !step.Rolled:
				ask(step.Day)
			case step.Rolled:
				ask(step.Day)
			}
		}
		if s.Roll && s.Unit != Hours {
			ask(n.Full)
		}
		require.Equal(t, asked, provisional, "%v from %v: %v", s, from, n.Unknown)
		if provisional && s.Unit != Years && s.Unit != Months {
			require.Equal(t, []int{2023}, n.Unknown)
		}
	}
}

func TestMissing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		today string
		want  []int
	}{
		{"2026-10-31", nil}, {"2026-11-01", []int{2027}}, {"2026-12-31", []int{2027}},
		{"2027-01-01", []int{2027}}, {"2027-11-01", []int{2027, 2028}}, {"2025-11-30", nil}, {"2017-05-01", []int{2017}},
	} {
		require.Equal(t, c.want, Default().Missing(day(t, c.today)), c.today)
	}
	y, err := ParseYear([]byte(next))
	require.NoError(t, err)
	require.Empty(t, Default().With(y).Missing(day(t, "2026-11-21")))
}
