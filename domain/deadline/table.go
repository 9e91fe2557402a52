package deadline

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/canonical"
	"anjie/domain/problem"
)

// Table is the time limits by which dates are counted: those of the program, and the lines that were entered since. It
// never changes. The zero Table is that of the program alone.
type Table struct {
	Edition string // "2018-05", with what was published "2018-05+3"

	entered []Entered           // by key
	lines   map[limitID][]dated // of the entered ones, the newest first
}

// dated is a limit as it reads from a day on; from the zero day on, always.
type dated struct {
	from calendar.Day
	*Limit
}

// World is what dates are counted by.
type World struct {
	Calendar *calendar.Calendar
	Table    Table
}

// InProgram is the table of the program alone.
func InProgram() Table { return Table{Edition: string(limits[len(limits)-1].Edition)} }

// With is the table in which lines stand as well. One with the key of another takes its place.
func (t Table) With(edition string, lines ...Entered) (Table, error) {
	for _, e := range lines {
		if err := e.Check(); err != nil {
			return t, err
		}
	}
	return t.with(edition, lines), nil
}

// Tried is the table in which a limit has another length, since ever: to see what that would do, not to be published.
func (t Table) Tried(id string, n int, unit calendar.Unit) (Table, error) {
	e := Entered{Limit: id, N: n, Unit: unit, Source: "–", Verified: true}
	if l, err := FindLimit(id); err == nil && l.Extension != nil && l.Extension.Max > 0 {
		e.Max = n // how far it may be extended is no part of the question
	}
	if faults := e.length(); len(faults) > 0 {
		return t, problem.Form(faults...)
	}
	others := slices.DeleteFunc(slices.Clone(t.entered), func(x Entered) bool { return x.Limit == id })
	return Table{}.with("trial", append(others, e)), nil
}

func (t Table) with(edition string, lines []Entered) Table {
	out := Table{Edition: edition, entered: slices.Clone(t.entered), lines: map[limitID][]dated{}}
	for _, e := range lines {
		out.entered = append(slices.DeleteFunc(out.entered, func(x Entered) bool { return x.Key() == e.Key() }), e)
	}
	slices.SortFunc(out.entered, func(a, b Entered) int { return strings.Compare(a.Key(), b.Key()) })
	for _, e := range slices.Backward(out.entered) { // of one limit the newest first
		from, _ := calendar.ParseDay(e.From) // checked, or empty in a trial
		for id, was := range byID {
			if id.id == e.Limit {
				l := e.over(*was)
				out.lines[id] = append(out.lines[id], dated{from, &l})
			}
		}
	}
	return out
}

// Entered are the lines that the table has beside those of the program, by limit and day.
func (t Table) Entered() []Entered { return slices.Clone(t.entered) }

// SHA256 is the hash of the whole table in canonical JSON, in lower-case hex.
func (t Table) SHA256() string {
	sum, err := canonical.Of(t.Lines())
	if err != nil {
		panic(fmt.Errorf("deadline: hash the limits: %w", err)) // the program's own types
	}
	return sum
}

// On is a limit of an edition as it reads for what begins on a day: the newest line entered for that day or one before it,
// else the program's.
func (t Table) On(e accident.Edition, id string, day calendar.Day) (Limit, bool) {
	key := limitID{e, id}
	l := t.newest(key, day)
	if l == nil {
		l = byID[key]
	}
	if l == nil {
		return Limit{}, false
	}
	return *l, true
}

// newest is the entered line for a day; nil when the program's stands.
func (t Table) newest(key limitID, day calendar.Day) *Limit {
	for _, l := range t.lines[key] {
		if !l.from.After(day) {
			return l.Limit
		}
	}
	return nil
}

// rule is a rule as its limit reads for what begins at a moment.
func (t Table) rule(r Rule, from time.Time) Rule {
	if len(t.lines) == 0 {
		return r
	}
	if l := t.newest(limitID{r.Edition, r.LimitID}, calendar.DayOf(from)); l != nil {
		return r.under(l)
	}
	return r
}

// readings are the rule under each line that stood or stands for what begins at a moment, the present one first and the
// program's last.
func (t Table) readings(r Rule, from time.Time) (out []Rule) {
	on := calendar.DayOf(from)
	for _, l := range t.lines[limitID{r.Edition, r.LimitID}] {
		if !l.from.After(on) {
			out = append(out, r.under(l.Limit))
		}
	}
	return append(out, r)
}

// RulesOf are the rules of an id, each under every line that stood or stands for what began at a moment, the present line of
// the first one first.
func (t Table) RulesOf(id string, began time.Time) (out []Rule) {
	for _, r := range table {
		if r.ID == id {
			out = append(out, t.readings(r, began)...)
		}
	}
	return out
}

// Lines are all lines in the order of the numbers: of each limit that of the program first, then what was entered, each
// until the day before the next. A line that was entered from the day of the program's own text on takes its place.
func (t Table) Lines() (out []Limit) {
	for _, l := range limits {
		of := slices.Clone(t.lines[limitID{l.Edition, l.ID}])
		slices.Reverse(of)
		row := []Limit{l}
		for _, e := range of {
			last := &row[len(row)-1]
			if day, err := calendar.ParseDay(e.From); err == nil {
				last.Until = day.Add(-1).String()
			}
			row = append(row, *e.Limit)
		}
		out = append(out, slices.DeleteFunc(row, func(l Limit) bool { return l.From != "" && l.Until != "" && l.Until < l.From })...)
	}
	return out
}

// InForce are the limits as they read for what begins on a day, in the order of the numbers.
func (t Table) InForce(day calendar.Day) (out []Limit) {
	for _, l := range limits {
		l, _ = t.On(l.Edition, l.ID, day)
		out = append(out, l)
	}
	return out
}

// Find finds a limit as FindLimit does, as it reads for what begins on a day.
func (t Table) Find(id string, day calendar.Day) (Limit, error) {
	l, err := FindLimit(id)
	if err != nil {
		return l, err
	}
	l, _ = t.On(l.Edition, l.ID, day)
	return l, nil
}
