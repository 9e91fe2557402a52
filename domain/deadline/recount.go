package deadline

import (
	"slices"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// Learnt is what dates were counted without: years whose days are known otherwise now, and limits that were entered since.
type Learnt struct {
	Years  []int
	Limits []string // ids
}

// learntOf reads it from the values of the command that counts again.
func learntOf(v accident.Values) Learnt {
	return Learnt{Years: v.Numbers("years"), Limits: strings.FieldsFunc(v["limits"], func(r rune) bool { return r == ',' })}
}

// Recount returns the whole new value of every running due whose date another calendar or another line of its limit changes,
// or makes certain or uncertain. It counts again what is provisional, what runs through one of the years whose days are known
// otherwise now, and what runs under an entered line of one of the limits; a day that a person named stays, what stands still
// has no date, and so does the date of a limit whose days nobody has learnt anything about.
// at is when it is done: a limit that had passed before and now ends later runs again.
func Recount(w World, c *accident.Case, of Learnt, at time.Time) (out []accident.Due) {
	for _, d := range c.Dues {
		if n, changed := w.recounted(c, d, of, at); changed {
			out = append(out, n)
		}
	}
	return out
}

func (w World) recounted(c *accident.Case, d accident.Due, of Learnt, now time.Time) (accident.Due, bool) {
	r, ok := w.RuleOf(c, d)
	if !ok || !d.Running() || d.Standing() != nil || d.Reason != "" || r.Span.N == 0 {
		return d, false
	}
	if p := c.Proceeding(d.Proceeding); r.Agreed != "" && p != nil && p.Limit > 0 {
		r.Span.N = p.Limit
	}
	at, provisional := w.Calendar.Last(d.From, r.Span, leftOut(d)...)
	at = at.UTC()
	read := r.limit.Source != "" && slices.Contains(of.Limits, r.LimitID)
	moved, cited := !at.Equal(d.At), read && d.Article != r.Article
	if !moved && !cited && provisional == d.Provisional || !read && !d.Provisional && !through(of.Years, d.From, d.At, at) {
		return d, false
	}
	d.At, d.Provisional = at, provisional
	if read {
		d.Article = r.cited(d)
		d.Extendable, d.Longest = w.extension(r, d.From)
	}
	set := d.From
	if set.After(now) {
		set = now
	}
	d.Remind = remind(w.Calendar, set, d.At)
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
	of := learntOf(g.e.Values)
	for i := range g.dues {
		if d, changed := g.world.recounted(g.after, g.dues[i], of, g.e.At); changed {
			g.dues[i], g.touched[i] = d, true
		}
	}
}
