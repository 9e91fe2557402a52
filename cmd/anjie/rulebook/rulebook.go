// Package rulebook writes the rule book as Markdown, for those who read it beside the code: a lawyer, an auditor, whoever
// changes a table. What it says is the book of web/rulebook/book, which the screens show as well.
package rulebook

import (
	"fmt"
	"io"
	"strings"

	"anjie/domain/accident"
	"anjie/web/rulebook/book"
	"anjie/web/words"
)

// Write writes the book that the program brings along as Markdown.
func Write(w io.Writer) error {
	p := &paper{}
	all := book.Of(book.Shipped())
	p.title(all)
	for _, s := range all {
		p.section(s)
	}
	if _, err := io.WriteString(w, strings.TrimRight(p.String(), "\n")+"\n"); err != nil {
		return fmt.Errorf("rulebook: write: %w", err)
	}
	return nil
}

type paper struct{ strings.Builder }

// say writes a paragraph.
func (p *paper) say(format string, args ...any) { fmt.Fprintf(p, format+"\n\n", args...) }

func (p *paper) title(all book.Book) {
	p.say("# 规则手册 · Rule book")
	p.say("Generated from the tables of the program by `make generate`; do not edit it. The screen `/rulebook` shows the same with search, and with the figures that were " +
		"published since. Who may do what stands in [access.md](access.md). The conditions of an act that are not a matter of its stage (a joint application, a notice in time) " +
		"stand in code beside its form, in `domain/accident/acts_*.go`, and answer with their article when they refuse.")
	p.say("本手册由规则表生成。标 ※ 的数值或者条文尚未在原始出处核对，或者是随程序的取舍。“依据”为 `%s` 的，是本室的工作顺序而非法律规定。 · What is marked ※ was not read at its source, or is the program's own reading; "+
		"`%s` as the article is the room's own order of work.", accident.HouseRule, accident.HouseRule)
	for _, s := range all {
		p.WriteString("* " + both(s.Title) + "\n")
	}
	p.WriteString("\n")
}

func (p *paper) section(s book.Section) {
	p.say("## %s", both(s.Title))
	if s.Lead.ZH != "" {
		p.say("%s", both(s.Lead))
	}
	for _, part := range s.Parts {
		if len(s.Parts) > 1 || part.Title != s.Title {
			p.say("### %s", both(part.Title))
		}
		if part.Lead.ZH != "" {
			p.say("%s", both(part.Lead))
		}
		p.table(part)
	}
}

// table writes a table; a line's code stands before its name, its mark after it.
func (p *paper) table(part book.Part) {
	if len(part.Lines) == 0 {
		return
	}
	var head []string
	for _, c := range part.Cols {
		head = append(head, both(c))
	}
	p.row(head)
	p.WriteString(strings.Repeat("|---", len(head)) + "|\n")
	for _, l := range part.Lines {
		name := both(l.Name)
		if l.Code != "" {
			name = "`" + l.Code + "` " + name
		}
		if l.Unverified {
			name += " ※"
		}
		cells := []string{name}
		for _, c := range l.Cells {
			cells = append(cells, cell(c))
		}
		p.row(cells)
	}
	p.WriteString("\n")
}

// row writes a line of a table; its cells may hold anything but line breaks.
func (p *paper) row(cells []string) {
	for i, c := range cells {
		cells[i] = strings.NewReplacer("|", `\|`, "\n", " ").Replace(c)
	}
	p.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func cell(c book.Cell) string {
	if c.As == book.Code {
		return "`" + c.ZH + "`"
	}
	return both(c.Text)
}

// both writes a thing in both languages, once where they are alike.
func both(t book.Text) string {
	if zh, en := t.In(words.ZH), t.In(words.EN); zh != en {
		return zh + " · " + en
	}
	return t.ZH
}
