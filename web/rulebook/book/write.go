package book

import (
	"regexp"
	"strconv"
	"strings"

	"anjie/domain/money"
	"anjie/web/words"
)

// writer gives out anchors: the second line that would have the same one gets a number.
type writer struct{ seen map[string]int }

func (w *writer) anchor(table, row string) string {
	a := Anchor(table, row)
	w.seen[a]++
	if n := w.seen[a]; n > 1 {
		return a + "-" + strconv.Itoa(n)
	}
	return a
}

// line makes a line whose row is also its code.
func (w *writer) line(table, row string, name Text, cells ...Cell) Line {
	return Line{ID: w.anchor(table, row), Code: row, Name: name, Cells: cells}
}

// both asks for a word in both languages.
func both(name func(words.Lang) string) Text { return Text{name(words.ZH), name(words.EN)} }

// same is what is written alike in both languages.
func same(s string) Text { return Text{s, s} }

func say(t Text) Cell { return Cell{Text: t} }

func tell(zh, en string) Cell { return Cell{Text: Text{zh, en}} }

func number(zh, en string) Cell { return Cell{Text{zh, en}, Number} }

func amount(f money.Fen) Cell { return Cell{same(f.String()), Number} }

func code(s string) Cell { return Cell{same(s), Code} }

// and cites several provisions in a row: a law's sign after a comma begins another one.
var and = regexp.MustCompile(`, ([^0-9])`)

func cite(article string) Cell {
	return Cell{same(and.ReplaceAllString(strings.ReplaceAll(article, "；", "; "), "; $1")), Article}
}

// cols writes the heads of columns, Chinese and English in turn.
func cols(words ...string) (out []Text) {
	for i := 0; i+1 < len(words); i += 2 {
		out = append(out, Text{words[i], words[i+1]})
	}
	return out
}

// list joins texts: "甲、乙", "a, b".
func list(all []Text) Text { return join(all, "、", ", ") }

// lines joins sentences: "甲；乙", "a; b".
func sentences(all []Text) Text { return join(all, "；", "; ") }

func join(all []Text, between, en string) Text {
	var a, b []string
	for _, t := range all {
		if t.ZH != "" {
			a = append(a, t.ZH)
		}
		if t.EN != "" {
			b = append(b, t.EN)
		}
	}
	return Text{strings.Join(a, between), strings.Join(b, en)}
}

// yes is a mark in a column that has it or not.
func yes(b bool) Cell {
	if !b {
		return Cell{}
	}
	return say(same("✓"))
}

// percent writes basis points: "70%", "33.33%".
func percent(points int64) string {
	s := strconv.FormatInt(points/100, 10)
	if rest := points % 100; rest != 0 {
		s += strings.TrimRight("."+strconv.FormatInt(100+rest, 10)[1:], "0")
	}
	return s + "%"
}

// validity writes from when to when a line is in force.
func validity(from, until string) Cell {
	switch {
	case from == "" && until == "":
		return Cell{}
	case until == "":
		return tell(from+"起", "since "+from)
	case from == "":
		return tell("至"+until, "until "+until)
	}
	return say(same(from + " – " + until))
}

// without drops the columns in which no line says anything; the column of names stays.
func (p Part) without() Part {
	for c := len(p.Cols) - 1; c > 0; c-- {
		empty := true
		for _, l := range p.Lines {
			empty = empty && l.Cells[c-1].Text == Text{}
		}
		if !empty {
			continue
		}
		p.Cols = append(p.Cols[:c:c], p.Cols[c+1:]...)
		for i, l := range p.Lines {
			p.Lines[i].Cells = append(l.Cells[:c-1:c-1], l.Cells[c:]...)
		}
	}
	return p
}

// whole reads a number; 0 when it is none.
func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func decimal(n int) string { return strconv.Itoa(n) }
