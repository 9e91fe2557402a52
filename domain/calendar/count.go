package calendar

import (
	"slices"
	"time"
)

// Count is a period that was counted out.
type Count struct {
	At      time.Time // the last instant in time
	Full    Day       // the day on which the period was full, before a day off moved it; the zero Day for hours
	Steps   []Step    // none for hours
	Unknown []int     // the years that had to be asked and are not loaded, oldest first
}

// Provisional says that the answer may change when a year's notice is loaded.
func (n Count) Provisional() bool { return len(n.Unknown) > 0 }

// Count counts the period s from a moment, leaving out the pauses: a paused day is no day of the period, so that the
// period is full n days later for n paused days (for working days: n paused working days; for hours: 24 hours a day).
// Hours run exactly; every other period ends with its last day. Of months and years only the first, the paused and the
// last days are shown. A period counted back rolls to the working day before, so that nobody's notice becomes shorter.
func (c *Calendar) Count(from time.Time, s Span, pauses ...Pause) Count {
	w := walk{c: c, pauses: merge(pauses)}
	at := w.run(from, s)
	return Count{At: at, Full: w.full, Steps: w.steps, Unknown: w.unknown}
}

// Last is Count without the days on the way: for many periods at once.
func (c *Calendar) Last(from time.Time, s Span, pauses ...Pause) (at time.Time, provisional bool) {
	w := walk{c: c, pauses: merge(pauses), quiet: true}
	at = w.run(from, s)
	return at, len(w.unknown) > 0
}

// walk goes through a period day by day and notes each.
type walk struct {
	c       *Calendar
	pauses  []Pause
	quiet   bool // no steps are wanted
	day     Day
	full    Day
	n       int
	unknown []int
	steps   []Step
}

func (w *walk) run(from time.Time, s Span) time.Time {
	n := s.N
	if s.Before {
		n = -n
	}
	if s.Unit == Hours {
		return w.hours(from, n)
	}
	w.day = DayOf(from)
	_, dir := magnitude(n)
	if s.Inclusive && n != 0 {
		w.day = w.day.Add(-dir)
	} else {
		w.note(w.day, false)
	}
	switch s.Unit {
	case Months:
		w.jump(w.day.AddMonths(n), s.N)
	case Years:
		w.jump(w.day.AddYears(n), s.N)
	default:
		w.count(n, s.Unit == WorkingDays)
	}
	w.full = w.day
	if s.Roll {
		w.roll(dir)
	}
	return w.day.End()
}

// workday asks the calendar and remembers the years that it could not answer for.
func (w *walk) workday(d Day) bool {
	work, known := w.c.Workday(d)
	if year := w.c.lacking(d); !known && !slices.Contains(w.unknown, year) {
		w.unknown = append(w.unknown, year)
		slices.Sort(w.unknown)
	}
	return work
}

func (w *walk) paused(d Day) bool {
	for _, p := range w.pauses {
		if p.Holds(d) {
			return true
		}
	}
	return false
}

// note goes to d; it counts or it is passed over.
func (w *walk) note(d Day, counts bool) {
	if counts {
		w.n++
	}
	w.day = d
	if !w.quiet {
		w.steps = append(w.steps, Step{Day: d, Counts: counts, N: w.n, Paused: len(w.steps) > 0 && w.paused(d), Reason: w.c.Explain(d)})
	}
}

// count walks n days that count, backwards when n is negative.
func (w *walk) count(n int, working bool) {
	if w.quiet && !working && len(w.pauses) == 0 {
		w.day = w.day.Add(n)
		return
	}
	for left, dir := magnitude(n); left > 0; {
		next := w.day.Add(dir)
		counts := !w.paused(next) && (!working || w.workday(next))
		if counts {
			left--
		}
		w.note(next, counts)
	}
}

// jump goes to the last day of a period of n months or years, later by every day of a pause on the way.
func (w *walk) jump(to Day, n int) {
	if to == w.day {
		return
	}
	if len(w.pauses) > 0 {
		for left, dir := magnitude(to.Sub(w.day)); left > 0; {
			next := w.day.Add(dir)
			if w.paused(next) {
				w.note(next, false)
			} else {
				w.day = next
				left--
			}
		}
		to = w.day
	}
	w.n = n - 1
	w.note(to, true)
}

// roll moves a last day that is off, and goes on over a pause that begins before the period is over.
func (w *walk) roll(dir int) {
	for !w.workday(w.day) || w.n > 0 && w.paused(w.day) {
		w.note(w.day.Add(dir), false)
		if !w.quiet {
			w.steps[len(w.steps)-1].Rolled = true
		}
	}
}

// hours runs n hours and stands still in the pauses.
func (w *walk) hours(from time.Time, n int) time.Time {
	left, at := time.Duration(n)*time.Hour, from
	if n < 0 {
		return from.Add(left).In(Zone)
	}
	for _, p := range w.pauses {
		begin, end := p.From.Start(), p.Until.Add(1).Start()
		if at.After(begin) {
			begin = at
		}
		if !end.After(at) {
			continue
		}
		if run := begin.Sub(at); run >= left {
			break
		} else {
			left -= run
		}
		at = end
	}
	return at.Add(left).In(Zone)
}
