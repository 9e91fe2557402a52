// Package derivation is how a figure explains itself: a tree of lines, each with its value, the formula with
// the numbers in it, the article it rests on, the table and edition it was read from, and what is not verified.
//
// The tree is plain data: the screens, the PDF and the JSON all show this one thing, and it is frozen with the
// case when an agreement uses it.
package derivation

import (
	"fmt"
	"iter"

	"anjie/domain/money"
)

// Line is one figure and where it comes from. The lines below it are what it was computed from.
type Line struct {
	ID      string    `json:"id"`                // unique among its siblings: letters, digits and '-'
	ZH      string    `json:"zh"`                // what it is
	EN      string    `json:"en"`                //
	Fen     money.Fen `json:"fen,omitempty"`     // the figure when Unit is Fen, in fen
	Value   string    `json:"value,omitempty"`   // the figure when it is no money, as written in Formula: "20", "0.31"
	Unit    Unit      `json:"unit"`              // what the figure counts
	Formula string    `json:"formula,omitempty"` // with the numbers in it: "56 444.00 × 20 × 0.3"
	Article string    `json:"article,omitempty"` // short name and number: "PI-Int 12". A figure in fen always has one
	From    string    `json:"from,omitempty"`    // the first day of the provision's validity, 2006-01-02
	Until   string    `json:"until,omitempty"`   // the last day; empty: still in force
	Inputs  []Input   `json:"inputs,omitempty"`
	Table   *Table    `json:"table,omitempty"`
	Marks   []Mark    `json:"marks,omitempty"`
	Lines   []Line    `json:"lines,omitempty"`
}

// Unit is what a figure counts.
type Unit string

// The units.
const (
	Fen     Unit = "fen"
	Year    Unit = "year"
	Day     Unit = "day"
	Ratio   Unit = "ratio" // 1 is the whole
	Percent Unit = "percent"
	Count   Unit = "count"
)

// Input is a fact that the figure was computed from, as it was entered.
type Input struct {
	ZH       string `json:"zh"`
	EN       string `json:"en"`
	Value    string `json:"value"`
	ValueEN  string `json:"valueEN,omitempty"`  // where the value is a word
	Evidence string `json:"evidence,omitempty"` // what proves it: a file's or paper's id in the case
}

// Table names the rows that a figure was read from.
type Table struct {
	ID      string `json:"id"`      // "figures", "ci-limits", "shares"
	Edition string `json:"edition"` // its published edition
	Row     string `json:"row"`     // "370000/2025/I"
	SHA256  string `json:"sha256"`  // of the table's canonical JSON, lower-case hex
	Source  string `json:"source"`  // where the value was found
}

// Mark warns about a figure wherever it is shown.
type Mark struct {
	Kind MarkKind `json:"kind"`
	ZH   string   `json:"zh"`
	EN   string   `json:"en"`
}

// MarkKind is what a mark says.
type MarkKind string

// The kinds of marks.
const (
	Unverified MarkKind = "unverified" // the value or the provision was not verified at its source
	Choice     MarkKind = "choice"     // practice differs; this is the configured reading
	Outside    MarkKind = "outside"    // outside the usual range, with a written reason
	Missing    MarkKind = "missing"    // a figure is missing: the line is blocked and counts as nothing
)

// All yields the line and every line below it, the path of ids joined by "/" with each, top down.
func (l *Line) All() iter.Seq2[string, *Line] {
	return func(yield func(string, *Line) bool) { l.walk(l.ID, yield) }
}

func (l *Line) walk(path string, yield func(string, *Line) bool) bool {
	if !yield(path, l) {
		return false
	}
	for i := range l.Lines {
		if !l.Lines[i].walk(path+"/"+l.Lines[i].ID, yield) {
			return false
		}
	}
	return true
}

// Every lists the marks of the tree once each, in the order in which they are met.
func (l *Line) Every() []Mark {
	var marks []Mark
	seen := map[Mark]bool{}
	for _, line := range l.All() {
		for _, m := range line.Marks {
			if !seen[m] {
				seen[m] = true
				marks = append(marks, m)
			}
		}
	}
	return marks
}

// Check names the first line that could not be followed by hand: without words in both languages, without an
// article although it is money, with a formula missing although it was computed, or with a sibling's id.
// Nil means that every figure of the tree explains itself.
func (l *Line) Check() error {
	paths := map[string]bool{}
	for path, line := range l.All() {
		switch {
		case line.ID == "" || paths[path]:
			return fmt.Errorf("derivation: line %q: no id of its own", path)
		case line.ZH == "" || line.EN == "":
			return fmt.Errorf("derivation: line %s: words missing", path)
		case line.Unit == Fen && line.Article == "":
			return fmt.Errorf("derivation: line %s: a figure without an article", path)
		case len(line.Lines) > 0 && line.Formula == "":
			return fmt.Errorf("derivation: line %s: computed without a formula", path)
		case line.Unit != Fen && line.Value == "":
			return fmt.Errorf("derivation: line %s: no value", path)
		}
		paths[path] = true
	}
	return nil
}
