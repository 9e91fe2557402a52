package deadline

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// counted are the limits that have a length.
func counted() (out []Limit) {
	for _, l := range Limits() {
		if l.Span.N > 0 {
			out = append(out, l)
		}
	}
	return out
}

// within are random pauses of a limit that may have them.
func within(r *rand.Rand, l Limit, from calendar.Day) (out []calendar.Pause) {
	if len(l.PausedBy) == 0 {
		return nil
	}
	for range r.IntN(3) {
		d := from.Add(r.IntN(40) - 5)
		out = append(out, calendar.Pause{From: d, Until: d.Add(r.IntN(20))})
	}
	return out
}

// A later trigger is never due earlier, whatever is paused, and no two limits differ in that.
func TestMonotoneInTheTrigger(t *testing.T) {
	t.Parallel()
	r, cal := rand.New(rand.NewPCG(5, 6)), calendar.Default()
	for _, l := range counted() {
		for range 60 {
			from := on(t, "2018-03-01").Add(r.IntN(3000))
			pauses := within(r, l, from)
			a, _ := cal.Last(from.Start(), l.Span, pauses...)
			b, _ := cal.Last(from.Add(1+r.IntN(3)).Start(), l.Span, pauses...)
			require.False(t, b.Before(a), "%s from %s, paused %v", l.ID, from, pauses)
		}
	}
}

// Where the last day may not be a day off it never is, and it never lies in a pause.
func TestNeverEndsOnADayOffWhereTheRuleForbidsIt(t *testing.T) {
	t.Parallel()
	r, cal := rand.New(rand.NewPCG(7, 8)), calendar.Default()
	for _, l := range counted() {
		if !l.Span.Roll && l.Span.Unit != calendar.WorkingDays {
			require.True(t, l.Span.Before, l.ID)
			continue
		}
		for range 80 {
			from := on(t, "2018-03-01").Add(r.IntN(3200))
			pauses := within(r, l, from)
			at, _ := cal.Last(from.Start(), l.Span, pauses...)
			work, _ := cal.Workday(calendar.DayOf(at))
			require.True(t, work, "%s from %s", l.ID, from)
			for _, p := range pauses {
				require.False(t, p.Holds(calendar.DayOf(at)), "%s from %s", l.ID, from)
			}
		}
	}
}

// A pause within the period makes it full later by exactly what it takes: for calendar days, months and years its n
// days; for working days the n working days in it; for hours 24 a day. Only then may a day off move the last day on.
func TestAPauseOfNAddsN(t *testing.T) {
	t.Parallel()
	r, cal := rand.New(rand.NewPCG(9, 10)), calendar.Default()
	for _, unit := range calendar.Units {
		for range 400 {
			span := calendar.Span{N: 2 + r.IntN(30), Unit: unit}
			if unit == calendar.Hours {
				span.N = 24 * (2 + r.IntN(20))
			}
			if unit == calendar.Years || unit == calendar.Months {
				span.N = 1 + r.IntN(2)
			}
			from := on(t, "2018-03-01").Add(r.IntN(1800))
			without, _ := cal.Last(from.Start(), span)
			length := calendar.DayOf(without).Sub(from)
			first := from.Add(1 + r.IntN(length-1))
			p := calendar.Pause{From: first, Until: first.Add(r.IntN(10))}
			with, _ := cal.Last(from.Start(), span, p)
			a, b := calendar.DayOf(without), calendar.DayOf(with)
			switch unit {
			case calendar.WorkingDays:
				n := cal.CountWorkdays(p.From.Add(-1), p.Until)
				require.Equal(t, n, cal.CountWorkdays(a, b), "%v from %s, paused %v", span, from, p)
			case calendar.Hours:
				require.Equal(t, time.Duration(p.Days())*24*time.Hour, with.Sub(without), "%v from %s, paused %v", span, from, p)
			default:
				require.Equal(t, p.Days(), b.Sub(a), "%v from %s, paused %v", span, from, p)
			}
			span.Roll = true
			if unit == calendar.CalendarDays {
				rolled, _ := cal.Last(from.Start(), span, p)
				next, _ := cal.NextWorkday(b)
				require.Equal(t, next, calendar.DayOf(rolled))
			}
		}
	}
}

// A date is provisional exactly when a missing year was asked: a date that is not provisional stays whatever that year
// brings, and one that is would be another if the days in question were off.
func TestProvisionalExactlyWhenDataIsMissing(t *testing.T) {
	t.Parallel()
	cal, seen := calendar.Default(), map[bool]int{}
	for _, l := range counted() {
		for from := on(t, "2026-10-20"); from.Before(on(t, "2027-02-10")); from = from.Add(1) {
			at, provisional := cal.Last(from.Start(), l.Span)
			a, b := from, calendar.DayOf(at)
			if b.Before(a) {
				a, b = b, a
			}
			if b.Sub(a) > 100 { // of a long period only the last day is asked
				a = b
			}
			off := calendar.Holiday{ZH: "x", EN: "x"}
			for d := a; !d.After(b); d = d.Add(1) {
				if _, known := cal.Workday(d); !known && d != from {
					off.Off = append(off.Off, d)
				}
			}
			if len(off.Off) == 0 {
				require.False(t, provisional, "%s from %s", l.ID, from)
				seen[false]++
				continue
			}
			year := max(off.Off[0].Year(), 2027) // which names the last days of 2026 as well
			other := cal.With(calendar.Year{Year: year, Holidays: []calendar.Holiday{off}})
			moved, still := other.Last(from.Start(), l.Span)
			require.Equal(t, provisional, !moved.Equal(at) || still, "%s from %s to %s, off %v", l.ID, from, b, off.Off)
			seen[provisional]++
		}
	}
	require.Greater(t, seen[true], 500)
	require.Greater(t, seen[false], 500)
}

// Two parties served on different days have different last days exactly where working days lie between.
func TestEachPartyHasHisOwnLastDay(t *testing.T) {
	t.Parallel()
	cal := calendar.Default()
	for first := on(t, "2026-09-14"); first.Before(on(t, "2026-10-20")); first = first.Add(1) {
		for gap := 0; gap < 9; gap++ {
			second := first.Add(gap)
			w := newWorld(t).determined("2026-09-11").serve(first.String(), "1").serve(second.String(), "2")
			between := cal.CountWorkdays(first, second)
			for _, rule := range []string{"apply_review", "apply_mediation"} {
				require.Equal(t, between > 0, w.last(rule, 1) != w.last(rule, 2), "%s: served on %s and %s", rule, first, second)
				require.Equal(t, between, cal.CountWorkdays(on(t, w.last(rule, 1)), on(t, w.last(rule, 2))))
			}
		}
	}
}

// HPR 94 ends the police mediation when a party sues; HPR 75 lets the review go on.
func TestALawsuitEndsTheMediationAndNotTheReview(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1").serve("2026-11-03", "2")
	w.review("2026-11-04")
	no := w.mediation("2026-11-04", accident.PoliceMediation)
	w.at("2026-11-05", accident.StartMediation, no, accident.MediationReady, accident.Values{"basis": "loss_fixed", "on": "2026-11-05"})
	require.Equal(t, "open", w.state("finish_police_mediation", 0))
	last := w.last("review_decision", 0)
	w.at("2026-11-06", accident.FileSuit, 0, accident.Same, accident.Values{"court": "x", "plaintiffs": "1", "on": "2026-11-06"})
	require.Equal(t, "waived ended", w.state("finish_police_mediation", 0))
	require.Equal(t, "open", w.state("review_decision", 0))
	require.Equal(t, last, w.last("review_decision", 0))
}
