// Package book is the rule book as plain things to lay out: every table of the law and of the flow, put into sections,
// parts and lines with their words in both languages. docs/rulebook.md and the screen are two ways of writing this one
// book, so that neither can say what the other does not.
//
// A line's anchor is made of the name of its table and of its row, the way a derivation names them: whoever shows a
// figure can lead to the line that it was read from.
package book

import (
	"regexp"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/web/words"
)

// Book is all sections, in the order in which they are read.
type Book []Section

// Section is a chapter: the steps, the time limits, the money.
type Section struct {
	ID    string
	Title Text
	Lead  Text // empty for none
	Parts []Part
}

// Part is one table of a chapter. Cols names its columns, that of the lines' names first.
type Part struct {
	ID    string
	Title Text
	Lead  Text
	Cols  []Text
	Lines []Line
}

// Line is one rule.
type Line struct {
	ID         string // the anchor: unique in the book, and the same as long as the rule is there
	Code       string // how commands, figures and programs call it; empty for none
	Name       Text
	Cells      []Cell // one for each further column
	Unverified bool   // ※: the value or the provision was not seen at its source, or is the program's own reading
}

// Cell is what a line says in one column.
type Cell struct {
	Text
	As As
}

// As is how a cell is written.
type As string

// The ways of a cell.
const (
	Plain   As = ""
	Article As = "article" // the short signs of the tables; screens spell the laws' names
	Number  As = "number"  // set to the right
	Code    As = "code"
)

// Text is words in both languages.
type Text struct{ ZH, EN string }

// In returns the words in lang.
func (t Text) In(lang words.Lang) string {
	if lang == words.EN {
		return t.EN
	}
	return t.ZH
}

// In returns what the cell says to a reader of lang. Laws are cited by their names.
func (c Cell) In(lang words.Lang) string {
	switch c.As {
	case Article:
		return words.Provision(lang, c.Text.ZH)
	case Plain:
		return words.Sentence(lang, c.Text.In(lang))
	}
	return c.Text.In(lang)
}

// Tables are the tables of which the book is made, beside those of the flow. A draft edition is a changed copy.
type Tables struct {
	Calendar  *calendar.Calendar
	Limits    deadline.Table
	Rules     compensation.Rules
	Figures   compensation.Figures
	Shares    liability.Table
	Answering liability.Book
	Hints     hint.Book
}

// Shipped are the tables that the program brings along.
func Shipped() Tables {
	return Tables{Calendar: calendar.Default(), Limits: deadline.InProgram(), Rules: compensation.DefaultRules(), Figures: compensation.DefaultFigures(), Shares: liability.Ranges(),
		Answering: liability.Answering2026(), Hints: hint.Table2026()}
}

// Of makes the book of tables.
func Of(t Tables) Book {
	w := writer{seen: map[string]int{}}
	out := Book{}
	out = append(out, w.limits(t.Limits), w.flow(t.Limits), w.days(t.Calendar))
	out = append(out, w.shares(t.Shares), w.answering(t.Answering))
	out = append(out, w.heads(t.Rules), w.settling(t.Rules), w.figures(t.Figures))
	out = append(out, w.hints(t.Hints))
	out = append(out, w.editions()...)
	return append(out, w.forms(), w.consequences(), w.lists())
}

var notInAnchors = regexp.MustCompile(`[^A-Za-z0-9_]+`)

// Address is where the book is shown.
const Address = "/rulebook"

// Href leads to a row of a table, as derivation.Table names both: a screen that shows a figure needs no more than this.
// Time limits are Href("deadline", id), hints Href("hint", id).
func Href(table, row string) string { return Address + "#" + Anchor(table, row) }

// Anchor is where the book says a row of a table.
func Anchor(table, row string) string {
	return table + "-" + strings.Trim(notInAnchors.ReplaceAllString(row, "-"), "-")
}

// Line finds the line with an anchor.
func (b Book) Line(anchor string) (Line, bool) {
	for _, s := range b {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				if l.ID == anchor {
					return l, true
				}
			}
		}
	}
	return Line{}, false
}

// Lines counts the lines.
func (b Book) Lines() (n int) {
	for _, s := range b {
		for _, p := range s.Parts {
			n += len(p.Lines)
		}
	}
	return n
}
