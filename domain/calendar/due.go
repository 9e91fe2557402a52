package calendar

import "time"

// Step is one day of a count, for a person who wants to follow it.
type Step struct {
	Day    Day
	Counts bool // this day is the Nth of the period
	N      int  // how many are counted so far; 0 is the day of the trigger, which is never counted
	Rolled bool // the period ended on a day off and moved on to or past this day
	Reason Reason
}

// Due returns the last instant of the period s that begins at from, the days by which it was counted,
// and whether a year on the way is not loaded. Hours run exactly and have no steps; every other period ends
// with its last day. Of months and years only the first and the last day are shown.
// A period counted back rolls to the working day before, so that nobody's notice becomes shorter.
func (c *Calendar) Due(from time.Time, s Span) (at time.Time, steps []Step, provisional bool) {
	n := s.N
	if s.Before {
		n = -n
	}
	if s.Unit == Hours {
		return from.Add(time.Duration(n) * time.Hour).In(Zone), nil, false
	}
	w := walk{c: c}
	w.step(DayOf(from), false)
	switch s.Unit {
	case Months:
		w.jump(w.day.AddMonths(n), s.N)
	case Years:
		w.jump(w.day.AddYears(n), s.N)
	case WorkingDays:
		w.count(n, func(d Day) bool { work, _ := c.Workday(d); return work })
		provisional = w.unknown
	default:
		w.count(n, func(Day) bool { return true })
	}
	if s.Roll {
		provisional = w.roll(n) || provisional
	}
	return w.day.End(), w.steps, provisional
}

// walk goes through a period day by day and notes each.
type walk struct {
	c       *Calendar
	day     Day
	n       int
	unknown bool // a day after the first lies in a year that is not loaded
	steps   []Step
}

func (w *walk) step(d Day, counts bool) {
	if counts {
		w.n++
	}
	r := w.c.Explain(d)
	w.unknown = w.unknown || (len(w.steps) > 0 && !r.Known)
	w.day = d
	w.steps = append(w.steps, Step{Day: d, Counts: counts, N: w.n, Reason: r})
}

// count walks n days that count, backwards when n is negative.
func (w *walk) count(n int, counts func(Day) bool) {
	for left, dir := magnitude(n); left > 0; {
		next := w.day.Add(dir)
		if counts(next) {
			left--
		}
		w.step(next, counts(next))
	}
}

// jump goes to the last day of a period of n months or years.
func (w *walk) jump(to Day, n int) {
	if to == w.day {
		return
	}
	w.n = n - 1
	w.step(to, true)
}

// roll moves a last day that is a day off, and says whether that answer is provisional.
func (w *walk) roll(n int) (provisional bool) {
	_, dir := magnitude(n)
	to, provisional := w.c.roll(w.day, dir)
	for w.day != to {
		w.step(w.day.Add(dir), false)
		w.steps[len(w.steps)-1].Rolled = true
	}
	return provisional
}
