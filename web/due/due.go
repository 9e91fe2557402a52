// Package due puts a time limit into words and colour: how far away its last day is, in the unit of its rule, and by
// which days it was counted. The lists use it, so that a deadline looks the same in all of them.
package due

import (
	"slices"
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

// Limit is what a list knows of a running deadline. A list of cases knows rule and last day only.
type Limit struct {
	Rule        string
	Article     string
	Since       time.Time
	At          time.Time
	Provisional bool
	Stands      bool // it is paused and has no last day
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
	if l.Stands {
		v := View{Lang: c.Lang, Group: Standing, Article: l.Article, Left: words.DueState(c.Lang, accident.DuePaused),
			Mark: layout.ChipView{Tone: layout.Grey, Icon: "player-pause", Text: words.DueState(c.Lang, accident.DuePaused)}}
		v.Must, v.Otherwise = rule.Words(string(c.Lang))
		return v
	}
	n, unit := c.distance(c.unit(l), calendar.DayOf(l.At))
	v := View{Lang: c.Lang, Group: c.group(calendar.DayOf(l.At)), Day: words.Date(c.Lang, l.At), Left: words.Left(c.Lang, unit, n),
		Article: l.Article, Provisional: l.Provisional}
	v.Must, v.Otherwise = rule.Words(string(c.Lang))
	v.Mark = c.mark(v.Group, calendar.DayOf(l.At))
	if !l.Since.IsZero() {
		v.Days = c.days(l)
	}
	return v
}

// unit is what the limit is counted in, as it reads for what began when it did. A list that does not know when asks of its
// last day.
func (c Clock) unit(l Limit) calendar.Unit {
	began := l.Since
	if began.IsZero() {
		began = l.At
	}
	return unitOf(c.Table, l.Rule, l.Article, began)
}

// unitOf is the unit of a rule under an article, for there may be one for each kind of cover; else of its first line.
func unitOf(t deadline.Table, rule, article string, began time.Time) calendar.Unit {
	rules := t.RulesOf(rule, began)
	if len(rules) == 0 {
		return "" // of an old edition
	}
	i := slices.IndexFunc(rules, func(r deadline.Rule) bool { return r.Article == article })
	return rules[max(i, 0)].Span.Unit
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
func (c Clock) days(l Limit) (out []CountedDay) {
	for _, r := range c.Table.RulesOf(l.Rule, l.Since) {
		if r.Article != l.Article || r.Span.N == 0 {
			continue
		}
		at, steps, _ := c.Calendar.Due(l.Since, r.Span)
		if !at.Equal(l.At) {
			continue
		}
		for i, s := range steps {
			out = append(out, CountedDay{Day: words.Date(c.Lang, s.Day.Start()), Note: c.note(s, i == 0), Counts: s.Counts})
		}
		return out
	}
	return nil
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
