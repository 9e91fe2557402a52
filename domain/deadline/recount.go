package deadline

import (
	"slices"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// Recount returns the whole new value of every running due whose date another calendar changes, or makes certain or
// uncertain. It counts again what is provisional, and what runs through one of the years whose days are known otherwise
// now; a day that a person named stays, what stands still has no date, and so does the date of a limit whose days nobody has learnt anything about.
// at is when it is done: a limit that had passed before and now ends later runs again.
func Recount(cal *calendar.Calendar, c *accident.Case, years []int, at time.Time) (out []accident.Due) {
	for _, d := range c.Dues {
		if n, changed := recounted(cal, c, d, years, at); changed {
			out = append(out, n)
		}
	}
	return out
}

func recounted(cal *calendar.Calendar, c *accident.Case, d accident.Due, years []int, now time.Time) (accident.Due, bool) {
	r, ok := of(c, d)
	if !ok || !d.Running() || d.Standing() != nil || d.Reason != "" || r.Span.N == 0 {
		return d, false
	}
	if p := c.Proceeding(d.Proceeding); r.Agreed != "" && p != nil && p.Limit > 0 {
		r.Span.N = p.Limit
	}
	at, provisional := cal.Last(d.From, r.Span, leftOut(d)...)
	if at = at.UTC(); at.Equal(d.At) && provisional == d.Provisional || !d.Provisional && !through(years, d.From, d.At, at) {
		return d, false
	}
	moved := !at.Equal(d.At)
	d.At, d.Provisional = at, provisional
	set := d.From
	if set.After(now) {
		set = now
	}
	d.Remind = remind(cal, set, d.At)
	if moved && d.Remind.After(now) {
		d.Reminded = false
	}
	if d.State == accident.DueMissed && d.At.After(now) {
		d.State = accident.DueOpen
	}
	return d, true
}

// through says that a stretch of time touches one of the years; before is its former end, after the new one.
func through(years []int, from, before, after time.Time) bool {
	first, last := calendar.DayOf(from).Year(), calendar.DayOf(from).Year()
	for _, t := range []time.Time{before, after} {
		first, last = min(first, calendar.DayOf(t).Year()), max(last, calendar.DayOf(t).Year())
	}
	return slices.ContainsFunc(years, func(y int) bool { return first <= y && y <= last })
}

// recount does to the dues of a case what Recount says.
func (g *change) recount() {
	if g.e.Command != accident.RecountDeadlines {
		return
	}
	years := g.e.Values.Numbers("years")
	for i := range g.dues {
		if d, changed := recounted(g.cal, g.after, g.dues[i], years, g.e.At); changed {
			g.dues[i], g.touched[i] = d, true
		}
	}
}
