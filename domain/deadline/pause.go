package deadline

import (
	"fmt"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// stand lets a limit stand still, or run on later by exactly the days that were left out.
func (g *change) stand() {
	if g.e.Command != accident.PauseDue && g.e.Command != accident.ResumeDue {
		return
	}
	g.each(func(d *accident.Due, r Rule) bool {
		if d.ID != g.e.Values["due"] {
			return false
		}
		if g.e.Command == accident.ResumeDue {
			was := accident.Due{}
			if b := g.before.Due(d.ID); b != nil {
				was = *b
			}
			g.runOn(d, r, len(d.Pauses) == len(was.Pauses))
			d.Remind = remind(g.world.Calendar, g.e.At, d.At)
		}
		return true
	})
}

// standUntil ends a pause that stands when the limit is met meanwhile: a paper that was on its way has arrived. One that was
// done before the pause began was not delayed by it.
func (g *change) standUntil(d *accident.Due, r Rule, done calendar.Day) {
	if d.Standing() == nil {
		return
	}
	n := len(d.Pauses)
	d.Pauses = append([]accident.Pause(nil), d.Pauses...) // the case before the event keeps its own
	d.EndPause(done.String())
	g.runOn(d, r, len(d.Pauses) == n)
}

// runOn gives a limit its last day when its pause is over. What was counted is counted again, without the days of all its
// pauses; a day that somebody named moves by the days of this pause. left says that the pause has left out days.
func (g *change) runOn(d *accident.Due, r Rule, left bool) {
	span := r.Span
	if p := g.after.Proceeding(d.Proceeding); r.Agreed != "" && p != nil && p.Limit > 0 {
		span.N = p.Limit
	}
	switch {
	case d.Reason == "" && span.N > 0:
		at, provisional := g.world.Calendar.Last(d.From, span, leftOut(*d)...)
		d.At, d.Provisional, d.Article = at.UTC(), provisional, r.cited(*d)
	case left:
		pauses := leftOut(*d)
		d.At = later(g.world.Calendar, d.At, span, pauses[len(pauses)-1])
	}
}

// later is a last day that lies as many days later as a pause has; of a limit in working days its working days count.
func later(cal *calendar.Calendar, at time.Time, span calendar.Span, p calendar.Pause) time.Time {
	n := p.Days()
	if span.Unit == calendar.WorkingDays {
		n = 0
		for day := p.From; !day.After(p.Until); day = day.Add(1) {
			if work, _ := cal.Workday(day); work {
				n++
			}
		}
		span = calendar.Span{N: n, Unit: calendar.WorkingDays}
	} else {
		span = calendar.Span{N: n, Unit: calendar.CalendarDays, Roll: span.Roll}
	}
	if n == 0 {
		return at
	}
	last, _ := cal.Last(calendar.DayOf(at).Start(), span)
	return last.UTC()
}

// leftOut are the pauses of a due that are over, as the calendar leaves them out.
func leftOut(d accident.Due) []calendar.Pause { return bare(pausesOf(d)) }

// pausesOf are the pauses of a due with their causes; the last may stand. A day that cannot be read leaves out none.
func pausesOf(d accident.Due) (out []Pause) {
	for _, p := range d.Pauses {
		from, err := calendar.ParseDay(p.From)
		if err != nil {
			continue
		}
		one := Pause{Cause: Cause(p.Cause)}
		one.From = from
		if p.Until != "" {
			if one.Until, err = calendar.ParseDay(p.Until); err != nil {
				continue
			}
		}
		out = append(out, one)
	}
	return out
}

// stands says that the pause has no last day yet.
func (p Pause) stands() bool { return p.Until == calendar.Day{} }

// standing is the pause of a start that has no last day yet.
func (s Start) standing() (Pause, bool) {
	if n := len(s.Pauses); n > 0 && s.Pauses[n-1].stands() {
		return s.Pauses[n-1], true
	}
	return Pause{}, false
}

// before is a count as far as it came until a day, which moved nothing yet.
func before(n calendar.Count, day calendar.Day) calendar.Count {
	for i, s := range n.Steps {
		if !s.Day.Before(day) {
			n.Steps = n.Steps[:i:i]
			break
		}
	}
	n.Full, n.Unknown = calendar.DayOf(n.At), nil
	return n
}

// stand tells since when the limit stands still, and how much of it is left.
func (t *teller) stand(p Pause) {
	zh, en := t.cause(p.Pause)
	zh, en = dayZH(p.From)+"起："+zh+"，停止计算", "From "+dayEN(p.From)+": "+en+", it stands still"
	if u := t.span.Unit; u == calendar.WorkingDays || u == calendar.CalendarDays {
		counted := 0
		if n := len(t.n.Steps); n > 0 {
			counted = t.n.Steps[n-1].N
		}
		rest := t.span
		rest.N -= counted
		zh += fmt.Sprintf("；已计%d日，尚余%s", counted, rest.Length("zh-CN"))
		en += fmt.Sprintf("; counted so far: %d, left: %s", counted, rest.Length("en"))
	}
	t.say(Stands, p.From, p.From, zh, en)
}
