package rulebook

import (
	"strconv"

	"anjie/web/layout"
	"anjie/web/rulebook/book"
	"anjie/web/words"
)

// bookView is the book, or what was found in it, in words.
type bookView struct {
	Frame    layout.Frame
	Query    string
	Found    string // what was asked and how much was found; "" when nothing was asked
	Sections []sectionView
	Empty    layout.EmptyView // when there are no sections
}

type sectionView struct {
	ID, Title, Lead, Count string
	Parts                  []partView
}

// partView is one table. A wide one is written as entries, one below the other, since nobody reads fourteen columns.
type partView struct {
	ID, Title, Lead string
	Count           string
	Wide            bool
	Folded          bool // opened by whoever wants it: forms and code lists
	Open            bool
	Cols            []layout.Col
	Lines           []lineView
}

type lineView struct {
	ID, Code, Name string
	Doubt          layout.ChipView // Text "" when it was verified
	Cells          []cellView
}

type cellView struct {
	Label, Text   string
	Numeric, Code bool
}

// widest is how many columns a table may have.
const widest = 6

// folded are the sections that are looked up, not read.
var folded = map[string]bool{"forms": true, "lists": true}

func sectionsOf(lang words.Lang, b book.Book, open bool) []sectionView {
	out := make([]sectionView, len(b))
	for i, s := range b {
		v := sectionView{ID: s.ID, Title: s.Title.In(lang), Lead: s.Lead.In(lang)}
		n := 0
		for _, p := range s.Parts {
			n += len(p.Lines)
			part := partOf(lang, p)
			part.Folded, part.Open = folded[s.ID], open
			v.Parts = append(v.Parts, part)
		}
		v.Count = strconv.Itoa(n)
		out[i] = v
	}
	return out
}

func partOf(lang words.Lang, p book.Part) partView {
	v := partView{ID: p.ID, Title: p.Title.In(lang), Lead: p.Lead.In(lang), Wide: len(p.Cols) > widest, Count: strconv.Itoa(len(p.Lines))}
	for i, c := range p.Cols {
		v.Cols = append(v.Cols, layout.Col{Text: c.In(lang), Numeric: i > 0 && len(p.Lines) > 0 && p.Lines[0].Cells[i-1].As == book.Number})
	}
	for _, l := range p.Lines {
		line := lineView{ID: l.ID, Code: l.Code, Name: words.Sentence(lang, l.Name.In(lang))}
		if l.Unverified {
			line.Doubt = layout.ChipView{Tone: layout.Amber, Text: "※ " + words.T(lang, words.BookUnverified), Why: words.T(lang, words.BookWhyDoubt)}
		}
		for i, c := range l.Cells {
			line.Cells = append(line.Cells, cellView{Label: p.Cols[i+1].In(lang), Text: c.In(lang), Numeric: c.As == book.Number, Code: c.As == book.Code})
		}
		v.Lines = append(v.Lines, line)
	}
	return v
}
