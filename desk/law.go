package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/canonical"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/domain/problem"
	"anjie/store"
)

// Law is the tables by which a process decides: those of the program, with what was published since. It never changes.
type Law struct {
	Calendar *calendar.Calendar
	Figures  compensation.Figures
	Shares   liability.Table
	Limits   deadline.Table
	Hints    hint.Book          // what facts suggest, with the provinces' figures of loss that cannot be paid
	Rules    compensation.Rules // heads of loss, who pays, and the readings of what the law leaves open

	calculator compensation.Calculator // by Rules and Figures
}

// InProgram is the law of the program alone, without anything that was published.
func InProgram() Law {
	return Law{Calendar: calendar.Default(), Figures: compensation.DefaultFigures(), Shares: liability.Ranges(), Limits: deadline.InProgram(), Hints: hint.Table2026(), Rules: compensation.DefaultRules()}.settled()
}

// FigureSheet is the content of an edition of base figures: the lines that it adds, and the names of their regions.
type FigureSheet struct {
	Regions []compensation.Region `json:"regions,omitempty"`
	Figures []compensation.Figure `json:"figures"`
}

// Sheet is the content of an edition of any other table of lines: those that it adds.
type Sheet[L any] struct {
	Rows []L `json:"rows"`
}

// Rows are the lines that an edition or a draft adds; none of a draft that is begun.
func Rows[L any](t store.LawTable) ([]L, error) {
	var sheet Sheet[L]
	if t.Content == "" {
		return nil, nil
	}
	err := strict(t.Content, &sheet)
	return sheet.Rows, err
}

// FiguresOf is the sheet of an edition or a draft of base figures; an empty one of a draft that is begun.
func FiguresOf(t store.LawTable) (sheet FigureSheet, err error) {
	if t.Content != "" {
		err = strict(t.Content, &sheet)
	}
	return sheet, err
}

// Calculator computes damages by the law's rules and figures.
func (l Law) Calculator() compensation.Calculator { return l.calculator }

// World is what dates are counted by.
func (l Law) World() deadline.World { return deadline.World{Calendar: l.Calendar, Table: l.Limits} }

// Moment is what an act at a time is decided by.
func (l Law) Moment(at time.Time) accident.Now {
	return accident.Now{At: at, Calendar: l.Calendar, Hints: l.Hints}
}

// settled makes the calculator: once for an edition, since it carries the hash of all rules.
func (l Law) settled() Law {
	l.calculator = l.Rules.By(l.Figures)
	return l
}

// With is the law in which an edition stands as well, whatever its state.
func (l Law) With(t store.LawTable) (Law, error) {
	switch t.Kind {
	case store.CalendarYear:
		y, err := calendar.ParseYear([]byte(t.Content))
		if err != nil {
			return l, err
		}
		l.Calendar = l.Calendar.With(y)
		return l, nil
	case store.BaseFigures:
		sheet, err := FiguresOf(t)
		if err != nil {
			return l, err
		}
		return l.withFigures(sheet, edition(l.Figures.Edition(), t.Edition))
	case store.LiabilityShares:
		rows, err := Rows[liability.Row](t)
		if err != nil {
			return l, err
		}
		shares, err := l.Shares.With(edition(l.Shares.Edition, t.Edition), rows...)
		if err == nil {
			l.Shares = shares
		}
		return l, err
	case store.MoneyRules:
		rows, err := Rows[compensation.Reading](t)
		if err != nil {
			return l, err
		}
		rules, err := l.Rules.With(edition(l.Rules.Edition, t.Edition), rows...)
		if err == nil {
			l.Rules = rules
		}
		return l.settled(), err
	case store.CrimeThresholds:
		rows, err := Rows[hint.Threshold](t)
		if err != nil {
			return l, err
		}
		book, err := l.Hints.With(edition(l.Hints.Edition, t.Edition), rows...)
		if err == nil {
			l.Hints = book
		}
		return l, err
	case store.TimeLimits:
		rows, err := Rows[deadline.Entered](t)
		if err != nil {
			return l, err
		}
		limits, err := l.Limits.With(edition(l.Limits.Edition, t.Edition), rows...)
		if err == nil {
			l.Limits = limits
		}
		return l, err
	}
	return l, fmt.Errorf("desk: a table of kind %q", t.Kind)
}

func (l Law) withFigures(sheet FigureSheet, name string) (Law, error) {
	regions := slices.DeleteFunc(l.Figures.Regions(), func(r compensation.Region) bool {
		return slices.ContainsFunc(sheet.Regions, func(x compensation.Region) bool { return x.Code == r.Code })
	})
	rows := slices.DeleteFunc(l.Figures.All(), func(r compensation.Figure) bool {
		return slices.ContainsFunc(sheet.Figures, func(x compensation.Figure) bool { return x.Key() == r.Key() })
	})
	figures, err := compensation.NewFigures(name, append(regions, sheet.Regions...), append(rows, sheet.Figures...)...)
	if err == nil {
		l.Figures = figures
	}
	return l.settled(), err
}

// edition names a table of the program in which published editions stand: "2026-11+3".
func edition(base string, no int) string {
	base, _, _ = strings.Cut(base, "+")
	return base + "+" + strconv.Itoa(no)
}

// strict reads JSON that has the fields of v and nothing else.
func strict(content string, v any) error {
	r := json.NewDecoder(strings.NewReader(content))
	r.DisallowUnknownFields()
	err := r.Decode(v)
	if err == nil {
		if _, end := r.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("something follows")
		}
	}
	if p := problem.As(err); err != nil && p == nil {
		return problem.New(problem.Invalid, "内容不是有效的JSON，或有不认识的字段", "the content is no valid JSON, or has a field that is not known")
	}
	return err
}

// written is the one text of v that is kept and hashed.
func written(v any) (string, error) {
	raw, err := canonical.JSON(v)
	if err != nil {
		return "", fmt.Errorf("desk: write a table: %w", err)
	}
	return string(raw), nil
}

// yearContent is a year as it is kept; lists that are empty are the same as lists that are missing.
func yearContent(y calendar.Year) (string, error) {
	holidays := slices.Clone(y.Holidays)
	for i := range holidays {
		if holidays[i].Work == nil {
			holidays[i].Work = []calendar.Day{}
		}
	}
	y.Holidays = holidays
	return written(y)
}

// Fingerprint is the SHA-256, in lower-case hex, of what dates are counted by, and that of each part: of a year's days by its
// number, of the lines that were entered for a time limit by its id. Sources and addresses of notices are no part of it:
// they change no date. The same lines in another edition are another whole, since others may have stood in between.
func Fingerprint(w deadline.World) (all string, parts map[string]string, err error) {
	parts = map[string]string{}
	for _, n := range w.Calendar.Years() {
		y, _ := w.Calendar.Year(n)
		days := make([]calendar.Holiday, len(y.Holidays))
		for i, h := range y.Holidays {
			days[i] = calendar.Holiday{Off: h.Off, Work: h.Work}
		}
		content, err := yearContent(calendar.Year{Year: n, Holidays: days})
		if err != nil {
			return "", nil, err
		}
		parts[strconv.Itoa(n)] = canonical.Hash([]byte(content))
	}
	lines := map[string][]deadline.Entered{}
	for _, e := range w.Table.Entered() {
		lines[e.Limit] = append(lines[e.Limit], e)
	}
	for id, entered := range lines {
		if parts[id], err = canonical.Of(entered); err != nil {
			return "", nil, err
		}
	}
	whole := parts
	if len(lines) > 0 {
		whole = maps.Clone(parts)
		whole["edition"] = w.Table.Edition
	}
	all, err = canonical.Of(whole)
	return all, parts, err
}
