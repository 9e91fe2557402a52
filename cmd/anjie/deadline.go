package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
)

type deadlineCmd struct {
	database
	Published bool `help:"Count by the calendar and the limits that were published in the record. Without it the tables are the program's own, and no database is asked."`

	List   bool     `help:"Write every time limit, one a line: number, id, article, length, trigger. A * marks what was not seen at its source or is the program's own reading."`
	Rule   string   `placeholder:"ID" help:"The limit to count: its id, or its number in the list."`
	From   string   `placeholder:"DAY" help:"The day of the trigger, 2026-09-18, or the moment, 2026-09-18T16:30."`
	Pause  []string `placeholder:"DAY..DAY" sep:"none" help:"Days that are left out, both ends among them; may be repeated. A cause may follow: 2026-09-20..2026-09-25=appraisal."`
	Length int      `placeholder:"N" help:"The length that was agreed or approved, in the limit's unit, where the law allows another."`
	JSON   bool     `name:"json" help:"Write JSON."`
	Lang   string   `default:"zh-CN" help:"zh-CN or en."`
}

// Run writes the list, or one date with its steps: by the tables in the program, of which no database knows, or by those
// that were published in the record.
func (c *deadlineCmd) Run(ctx context.Context, s *screen) error {
	err := c.run(ctx, s)
	if p := problem.As(err); p != nil {
		sentence := p.In(c.Lang)
		if p.Article != "" {
			sentence += " (" + p.Article + ")"
		}
		fmt.Fprintf(s.err, "anjie deadline: %s\n", sentence)
		return errFound
	}
	return err
}

func (c *deadlineCmd) run(ctx context.Context, s *screen) error {
	invalid := func(zh, en string) error { return problem.New(problem.Invalid, zh, en) }
	switch {
	case c.Lang != "zh-CN" && c.Lang != "zh" && c.Lang != "en":
		return invalid("语言只有zh-CN和en", "the languages are zh-CN and en")
	case c.List && (c.Rule != "" || c.From != "" || len(c.Pause) > 0 || c.Length != 0):
		return invalid("--list与--rule等选项不能同时使用", "--list stands alone: it takes no --rule, --from, --pause or --length")
	case c.List:
		w, err := c.world(ctx)
		if err != nil {
			return err
		}
		return c.list(s, w.Table)
	case c.Rule == "":
		return invalid("请写明--list，或者--rule和--from", "say --list, or --rule and --from")
	case c.From == "":
		return invalid("请用--from写明起算的日期，例如2026-09-18", "say with --from from which day it runs, for example 2026-09-18")
	}
	_, err := deadline.FindLimit(c.Rule) // what is asked for in vain is said before a database is
	if err != nil {
		return err
	}
	start := deadline.Start{Length: c.Length}
	if start.At, err = momentOf(c.From); err != nil {
		return err
	}
	for _, text := range c.Pause {
		p, err := pauseOf(text)
		if err != nil {
			return err
		}
		start.Pauses = append(start.Pauses, p)
	}
	w, err := c.world(ctx)
	if err != nil {
		return err
	}
	l, err := w.Table.Find(c.Rule, calendar.DayOf(start.At))
	if err != nil {
		return err
	}
	e, err := deadline.Explain(w.Calendar, l, start)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(s, e)
	}
	must, otherwise := l.Words(c.Lang)
	s.say("%d  %s  %s  %s", l.No, l.ID, l.Article, must)
	for _, step := range e.Steps {
		s.say("  %s", step.In(c.Lang))
	}
	s.say("  → %s", otherwise)
	return nil
}

// world is what dates are counted by.
func (c *deadlineCmd) world(ctx context.Context) (deadline.World, error) {
	if !c.Published {
		return deadline.World{Calendar: calendar.Default(), Table: deadline.InProgram()}, nil
	}
	d, closeIt, err := c.lawOf(ctx, "deadline")
	if err != nil {
		return deadline.World{}, err
	}
	defer closeIt()
	return d.Tables.Law().World(), nil
}

// list writes every line of a table. One that was entered says since when it holds, and where it was found.
func (c *deadlineCmd) list(s *screen, t deadline.Table) error {
	if c.JSON {
		return writeJSON(s, t.Lines())
	}
	for _, l := range t.Lines() {
		length := map[bool]string{true: "the day that was named", false: "约定之日"}[c.Lang == "en"]
		if l.Span.N > 0 {
			length = l.Span.In(c.Lang)
		}
		marks := ""
		if l.Doubtful() {
			marks = " *"
		}
		line := fmt.Sprintf("%d\t%s\t%s%s\t%s\t%s", l.No, l.ID, l.Article, marks, length, l.Trigger(c.Lang))
		if l.Source != "" {
			zh, en := l.Basis()
			line += "\t" + map[bool]string{true: en, false: zh}[c.Lang == "en"]
		}
		s.say("%s", line)
	}
	return nil
}

func writeJSON(s *screen, v any) error {
	e := json.NewEncoder(s.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("deadline: write: %w", err)
	}
	return nil
}

// momentOf reads a day or a moment of a day, in the time of the law.
func momentOf(text string) (time.Time, error) {
	day, clock, exact := strings.Cut(text, "T")
	d, err := calendar.ParseDay(day)
	if err != nil || !exact {
		return d.Start(), err
	}
	for _, form := range []string{"15:04", "15:04:05"} {
		if at, err := time.ParseInLocation(time.DateOnly+"T"+form, d.String()+"T"+clock, calendar.Zone); err == nil {
			return at, nil
		}
	}
	return time.Time{}, problem.New(problem.Invalid, "时刻应写成2026-09-18T16:30的样子", "a moment is written like 2026-09-18T16:30")
}

// pauseOf reads 2026-09-20..2026-09-25, with the cause behind an equals sign if it is given.
func pauseOf(text string) (p deadline.Pause, err error) {
	stretch, cause, _ := strings.Cut(text, "=")
	from, until, ok := strings.Cut(stretch, "..")
	if !ok {
		return p, problem.New(problem.Invalid, "停止计算的期间应写成2026-09-20..2026-09-25的样子", "a pause is written like 2026-09-20..2026-09-25")
	}
	p.Cause = deadline.Cause(cause)
	if p.From, err = calendar.ParseDay(from); err != nil {
		return p, err
	}
	p.Until, err = calendar.ParseDay(until)
	return p, err
}
