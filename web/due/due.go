// Package due puts a time limit into words and colour: how far away its last day is, in the unit of its rule, and by
// which days it was counted. The lists use it, so that a deadline looks the same in all of them.
package due

import (
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/web/layout"
	"anjie/web/words"
)

// Clock is the moment of a page, with the calendar and the limits by which its days are counted and the language that it speaks.
type Clock struct {
	Lang words.Lang
	Now  time.Time
	deadline.World
}

// Today is the day of the page.
func (c Clock) Today() calendar.Day { return calendar.DayOf(c.Now) }

// Limit is what a list knows of a running deadline.
type Limit struct {
	Rule        string
	Article     string
	Since       time.Time
	At          time.Time
	Provisional bool
	Stands      bool // it is paused and has no last day
	Brief       bool // the days by which it was counted are not asked for
}

// line is the line of the table by which the last day was counted. A list that does not know when it began asks of its
// last day.
func (c Clock) line(l Limit) deadline.Limit {
	d := accident.Due{Rule: l.Rule, Article: l.Article, From: l.Since, At: l.At}
	if d.From.IsZero() {
		d.From = l.At
	}
	line, _ := c.Line(d) // of a rule that is no more there is nothing to say
	return line
}

// Group says when something is owed, seen from today.
type Group int

// The groups, the most urgent first. A week ends on its Sunday.
const (
	Overdue Group = iota
	Today
	ThisWeek
	Later
	Standing // not seen from any day: they stand still
)

// View is a deadline in words.
type View struct {
	Lang        words.Lang
	Group       Group
	Mark        layout.ChipView
	Must        string // what is owed
	Otherwise   string // what follows when it is not done
	Day         string // the last day, with its weekday
	Left        string // in the unit of the rule
	Article     string
	Provisional bool
	Marks       []layout.ChipView // what is not certain about its limit
	Days        []CountedDay
}

// CountedDay is one day of the count.
type CountedDay struct {
	Day, Note string
	Counts    bool
}

// View puts a limit into words.
func (c Clock) View(l Limit) View {
	rule, _ := deadline.Find(l.Rule)
	line := c.line(l)
	marks := Marks(c.Lang, line)
	if l.Stands {
		v := View{Lang: c.Lang, Group: Standing, Marks: marks, Article: l.Article, Left: words.DueState(c.Lang, accident.DuePaused),
			Mark: layout.ChipView{Tone: layout.Grey, Icon: "player-pause", Text: words.DueState(c.Lang, accident.DuePaused)}}
		v.Must, v.Otherwise = rule.Words(string(c.Lang))
		return v
	}
	n, unit := c.distance(line.Span.Unit, calendar.DayOf(l.At))
	v := View{Lang: c.Lang, Group: c.group(calendar.DayOf(l.At)), Day: words.Date(c.Lang, l.At), Left: words.Left(c.Lang, unit, n),
		Article: l.Article, Provisional: l.Provisional, Marks: marks}
	v.Must, v.Otherwise = rule.Words(string(c.Lang))
	v.Mark = c.mark(v.Group, calendar.DayOf(l.At))
	if !l.Since.IsZero() && !l.Brief && line.Article == l.Article && line.Span.N > 0 {
		v.Days = c.days(l, line.Span)
	}
	return v
}

// Marks are the marks of a limit as chips, each with its sentence.
func Marks(lang words.Lang, l deadline.Limit) (out []layout.ChipView) {
	for _, m := range l.Marks() {
		why := m.ZH
		if lang == words.EN {
			why = m.EN
		}
		if rest, cites := strings.CutPrefix(why, l.Article); cites { // also a law whose sign is a word
			why = words.Provision(lang, l.Article) + rest
		}
		out = append(out, layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.Of(lang, "mark", m.Kind), Why: words.Sentence(lang, why)})
	}
	return out
}

// distance is how far away a last day is: in working days where the rule counts them, unless that would say "today" of
// another day.
func (c Clock) distance(unit calendar.Unit, last calendar.Day) (int, calendar.Unit) {
	today := c.Today()
	if unit == calendar.WorkingDays {
		n := c.Calendar.CountWorkdays(today, last)
		if last.Before(today) {
			n = -c.Calendar.CountWorkdays(last, today)
		}
		if n != 0 || last == today {
			return n, unit
		}
	}
	return last.Sub(today), calendar.CalendarDays
}

func (c Clock) group(last calendar.Day) Group {
	today := c.Today()
	sunday := today.Add((7 - int(today.Weekday())) % 7)
	switch {
	case last.Before(today):
		return Overdue
	case last == today:
		return Today
	case !last.After(sunday):
		return ThisWeek
	}
	return Later
}

// mark is red when the day has passed, amber when it is at most one working day away.
func (c Clock) mark(g Group, last calendar.Day) layout.ChipView {
	switch {
	case g == Overdue:
		return layout.ChipView{Tone: layout.Red, Text: words.T(c.Lang, words.DueOverdue)}
	case g == Today:
		return layout.ChipView{Tone: layout.Amber, Text: words.T(c.Lang, words.DueToday)}
	case c.Calendar.CountWorkdays(c.Today(), last) <= 1:
		return layout.ChipView{Tone: layout.Amber, Text: words.T(c.Lang, words.DueSoon)}
	}
	return layout.ChipView{Tone: layout.Grey, Icon: "clock", Text: words.T(c.Lang, words.DueInTime)}
}

// days are the days by which the limit was counted; none where its last day was named or moved by somebody.
func (c Clock) days(l Limit, span calendar.Span) (out []CountedDay) {
	at, steps, _ := c.Calendar.Due(l.Since, span)
	if !at.Equal(l.At) {
		return nil
	}
	for i, s := range steps {
		out = append(out, CountedDay{Day: words.Date(c.Lang, s.Day.Start()), Note: c.note(s, i == 0), Counts: s.Counts})
	}
	return out
}

func (c Clock) note(s calendar.Step, first bool) string {
	reason := s.Reason.In(string(c.Lang))
	switch {
	case first:
		return words.T(c.Lang, words.CountBegins)
	case s.Rolled:
		return words.T(c.Lang, words.CountRolled, reason)
	case !s.Counts:
		return words.T(c.Lang, words.CountSkips, reason)
	}
	return words.T(c.Lang, words.CountDay, s.N, reason)
}
