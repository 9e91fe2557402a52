package deadline

import (
	"fmt"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// FromSuspension as From: the day on which the suspension ran out, if that came before the event.
const FromSuspension = "suspension.end"

// FromFinality as From: the day on which an appraisal became final, whether somebody recorded it or the days of its
// re-appraisal ran out (HPR 112(3)).
const FromFinality = "appraisal.finality"

// FromEffect as From: the day on which the agreement took effect, whenever somebody recorded it.
const FromEffect = "agreement.effect"

// FromService as From: the day on which the determination was served on the party.
const FromService = "determination.service"

// begin makes the due of a rule for a party, 0 for none.
func (g *change) begin(r Rule, party int) accident.Due {
	from := g.start(r, party)
	r = g.world.Table.rule(r, from)
	span := r.Span
	if n := g.e.Values.Int(r.Agreed); n > 0 {
		span.N = n
	}
	at, _, provisional := g.world.Calendar.Due(from, span)
	d := g.due(r, from, at)
	d.Provisional, d.Party = provisional, party
	if party > 0 {
		d.ID += fmt.Sprintf("/%d", party)
	}
	return d
}

// rows makes a due for each open row whose day somebody named: all instalments of an agreement, or the task just given.
func (g *change) rows(r Rule) (out []accident.Due) {
	add := func(no int, on string) {
		day, err := calendar.ParseDay(on)
		if err != nil {
			return // no day, no limit; a checked form has a day or none
		}
		d := g.due(r, g.e.At, day.End())
		d.ID += fmt.Sprintf("/i%d", no)
		out = append(out, d)
	}
	switch p := g.concerned; r.Row {
	case Instalments:
		for _, i := range p.Agreement.Instalments {
			if !i.Settled() {
				add(i.No, i.DueOn)
			}
		}
	case Tasks:
		t := p.Tasks[len(p.Tasks)-1]
		add(t.No, t.DueOn)
	}
	return out
}

func (g *change) due(r Rule, from, at time.Time) accident.Due {
	d := accident.Due{
		ID: fmt.Sprintf("%s@%d", r.ID, g.e.Seq), Rule: r.ID, Article: r.Article, From: from.UTC(), At: at.UTC(),
		Owner: string(r.Owner), State: accident.DueOpen,
	}
	d.Extendable, d.Longest = g.world.extension(r, from)
	for _, cause := range r.limit.PausedBy {
		d.PausedBy = append(d.PausedBy, string(cause))
	}
	if r.On != accident.TheCase {
		d.Proceeding = g.concerned.No
	}
	set := d.From
	if set.After(g.e.At) { // counted back from a session that is still to come
		set = g.e.At
	}
	d.Remind = remind(g.world.Calendar, set, d.At)
	return d
}

// extension is the article under which a limit may be made longer, and the last day to which. A day that somebody named may
// be named anew.
func (w World) extension(r Rule, from time.Time) (article, longest string) {
	x := r.limit.Extension
	switch {
	case x == nil && r.Row != "":
		return r.Article, ""
	case x == nil:
		return "", ""
	case x.Max == 0:
		return x.Article, ""
	}
	span := r.Span
	span.N = x.Max
	at, _, _ := w.Calendar.Due(from, span)
	return x.Article, calendar.DayOf(at).String()
}

// start is the moment from which a rule counts for a party, 0 for none.
func (g *change) start(r Rule, party int) time.Time {
	switch r.From {
	case "":
		return g.e.At
	case FromSuspension:
		if d := g.after.DueOf("suspension", 0); d != nil && d.At.Before(g.e.At) {
			return d.At
		}
		return g.e.At
	}
	on := g.e.Values[r.From]
	switch r.From {
	case FromEffect:
		on = g.concerned.Agreement.EffectiveOn
	case FromFinality:
		on = g.finality()
	case FromService:
		on = g.after.Determination.Served[party]
	}
	if day, err := calendar.ParseDay(on); err == nil {
		return day.Start()
	}
	if at := g.e.Values.Time(r.From); !at.IsZero() {
		return at
	}
	return g.e.At
}

// finality is the day on which the event made an appraisal final.
func (s situation) finality() string {
	if s.e.Command != accident.MissDue {
		return s.e.Values["on"]
	}
	if d := s.after.Due(s.e.Values["due"]); d != nil {
		return calendar.DayOf(d.At).String()
	}
	return ""
}

// remind is nine in the morning of the working day before the last day. Of a limit too short for that it is half of
// its time, and of one that was over when it was recorded its end.
func remind(cal *calendar.Calendar, set, at time.Time) time.Time {
	eve, _ := cal.PreviousWorkday(calendar.DayOf(at).Add(-1))
	if nine := eve.Start().Add(9 * time.Hour); nine.After(set) {
		return nine.UTC()
	}
	if !at.After(set) {
		return at.UTC()
	}
	return set.Add(at.Sub(set) / 2).Truncate(time.Microsecond).UTC()
}

// Steps returns the days by which a due of this case was counted. There are none when its last day does not follow from
// counting: it was fixed or extended, the calendar has learnt of a holiday since, or it stands still.
func Steps(w World, c *accident.Case, d accident.Due) []calendar.Step {
	r, ok := w.RuleOf(c, d)
	if !ok || r.Span.N == 0 {
		return nil
	}
	if p := c.Proceeding(d.Proceeding); r.Agreed != "" && p != nil && p.Limit > 0 {
		r.Span.N = p.Limit
	}
	n := w.Calendar.Count(d.From, r.Span, leftOut(d)...)
	if !n.At.Equal(d.At) || d.Standing() != nil {
		return nil
	}
	return n.Steps
}

// ExplainDue explains a due of this case in words. It is false where Steps has nothing to show: the last day was fixed or
// extended by somebody, or the calendar has learnt of a holiday since. A date that was counted before a line was entered for
// its time is explained by the line before.
func ExplainDue(w World, c *accident.Case, d accident.Due) (Explanation, bool) {
	r, ok := of(c, d)
	if !ok || r.Row != "" {
		return Explanation{}, false
	}
	s := Start{At: d.From, Pauses: pausesOf(d)}
	if p := c.Proceeding(d.Proceeding); r.Agreed != "" && p != nil {
		s.Length = p.Limit
	}
	first, counted := Explanation{}, false
	for i, r := range w.Table.readings(r, d.From) {
		e, err := r.Explain(w.Calendar, s)
		if counted = err == nil && (e.Stands || e.Due.Equal(d.At)); counted {
			return e, true
		}
		if i == 0 {
			first = e
		}
	}
	return first, false
}
