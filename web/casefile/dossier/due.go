package dossier

import (
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/words"
)

// DueView is a deadline in words.
type DueView struct {
	Due         accident.Due
	What        string // what must be done, and for whom
	Otherwise   string // what follows when it is not
	Owner       string // who owes it
	Agency      string // whose owner; "" for the handling unit's
	Until       string // 应在 2026-10-09（周五）前完成
	Left        string // 还有 2 个工作日; "" when it does not run any more
	State       string
	Tone        layout.Tone
	Mine        bool // the reader's role owes it
	Right       bool // a party may do it until then, and owes nothing
	Lapsed      bool // a right that was not used in time
	Stands      bool // it is paused: there is no last day
	Provisional bool // counted through a year whose holidays are not known yet
}

// DueView tells a deadline in words.
func (f *File) DueView(d accident.Due) DueView {
	v := DueView{Due: d, What: f.DueName(d), Owner: words.Owner(f.Lang, d.Owner), State: words.DueState(f.Lang, d.State),
		Until: words.Date(f.Lang, d.At), Tone: layout.Grey, Provisional: d.Provisional}
	if rule, ok := deadline.Find(d.Rule); ok {
		_, v.Otherwise = rule.Words(string(f.Lang))
	}
	v.Right = d.Owner == string(access.Party)
	if p := f.Case.Proceeding(d.Proceeding); p != nil && !v.Right && f.owing(d) == p.Agency {
		v.Agency = f.Agency(p.Agency)
	}
	switch d.State {
	case accident.DueMet:
		v.Tone = layout.Green
	case accident.DueLate:
		v.Tone = layout.Amber
	}
	if !d.Running() {
		return v
	}
	if p := d.Standing(); p != nil {
		v.Stands, v.Provisional, v.Mine = true, false, d.Owner == string(f.Actor.Role) && f.owing(d) == f.Actor.Agency
		v.Until = f.T(words.StandsSince, f.Day(p.From), words.Option(f.Lang, "cause", p.Cause))
		return v
	}
	v.Mine = d.Owner == string(f.Actor.Role) && f.owing(d) == f.Actor.Agency
	unit, n := f.left(d)
	v.Left = words.Left(f.Lang, unit, n)
	v.Tone = f.urgency(d, v.Mine)
	switch {
	case f.Overdue(d) && v.Right: // a right that was not used is no fault of anybody
		v.State, v.Left, v.Tone, v.Lapsed = f.T(words.RightLapsed), f.T(words.RightLapsed), layout.Grey, true
	case f.Overdue(d):
		v.State = words.DueState(f.Lang, accident.DueMissed)
	}
	return v
}

// Doubts are the marks of the limit under which a deadline runs, each with its sentence.
func (f *File) Doubts(d accident.Due) []layout.ChipView {
	line, _ := f.World.Line(d) // of a rule that is no more there is nothing to say
	return due.Marks(f.Lang, line)
}

// Dated is the last day of a deadline in words, with what is not certain about its limit.
func (f *File) Dated(d accident.Due, until string) string {
	for _, m := range f.Doubts(d) {
		until += " " + m.Text
	}
	return until
}

// urgency gives a running deadline its colour: red overdue, amber due within one working day, blue the reader's own.
func (f *File) urgency(d accident.Due, mine bool) layout.Tone {
	today, last := calendar.DayOf(f.Now.At), calendar.DayOf(d.At)
	switch {
	case f.Overdue(d):
		return layout.Red
	case f.Now.Calendar.CountWorkdays(today, last) <= 1:
		return layout.Amber
	case mine:
		return layout.Blue
	}
	return layout.Grey
}

// SeesDue says whether the reader may see a deadline.
func (f *File) SeesDue(d accident.Due) bool { return f.Whole(Deadlines) || f.within(d.Proceeding) }

// Overdue says whether a running deadline has passed, also before the clock has noted it.
func (f *File) Overdue(d accident.Due) bool {
	return d.State == accident.DueMissed || d.State == accident.DueOpen && f.Now.At.After(d.At)
}

// owing is the agency whose people owe the act.
func (f *File) owing(d accident.Due) string {
	if p := f.Case.Proceeding(d.Proceeding); p != nil && p.Agency != "" && !handledByUnit[d.Owner] {
		return p.Agency
	}
	return f.Case.Agency
}

// handledByUnit are the owners that sit in the handling unit whatever proceeding a deadline belongs to.
var handledByUnit = map[string]bool{
	"intake_clerk": true, "handling_officer": true, "mediator": true, "deputy_leader": true, "leader": true, "reviewer": true, "investigator": true,
}

// left counts to the last day in the unit of the rule; below zero it has passed. Where no working day lies between, it
// counts calendar days, so that only today is today.
func (f *File) left(d accident.Due) (calendar.Unit, int) {
	today, last := calendar.DayOf(f.Now.At), calendar.DayOf(d.At)
	unit := calendar.CalendarDays
	if rule, ok := f.World.RuleOf(&f.Case, d); ok && rule.Span.Unit == calendar.WorkingDays {
		unit = calendar.WorkingDays
	}
	n := last.Sub(today)
	if unit == calendar.WorkingDays {
		work := f.Now.Calendar.CountWorkdays(today, last)
		if last.Before(today) {
			work = -f.Now.Calendar.CountWorkdays(last, today)
		}
		if work != 0 || n == 0 {
			return unit, work
		}
	}
	return calendar.CalendarDays, n
}
