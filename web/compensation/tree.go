package compensation

import (
	"cmp"
	"slices"

	"anjie/domain/derivation"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// openLevels is how many levels of a derivation stand open when it is first seen; paper shows all of them.
const openLevels = 2

// Tree shows a derivation as lines that open: each with its figure, its formula with the numbers in it, its provision,
// the table it was read from, its facts, and its marks beside the figure.
func Tree(lang words.Lang, l derivation.Line) templ.Component {
	return treePart(treeLine(lang, &l, nil, 0))
}

// LinkedTree is Tree with links to what proves the facts: proof gives the address of an evidence id, "" for none.
func LinkedTree(lang words.Lang, l derivation.Line, proof func(id string) string) templ.Component {
	return treePart(treeLine(lang, &l, proof, 0))
}

// treeView is one line with what is below it, in words.
type treeView struct {
	Lang    words.Lang
	Words   string // what it is
	Figure  string // "¥12,345.67", "20 years"; a blocked line says that it is not counted
	Formula string
	Article string // cited by the name of the law, with the days between which it holds
	Table   string // table, edition, row, beginning of its hash
	Source  string // where the table has it from
	Inputs  []factView
	Marks   []markView
	Lines   []treeView
	Open    bool
}

// factView is a fact that was entered, with what proves it.
type factView struct{ Words, Value, Evidence, Href string }

// markView is a mark: the chip beside the figure, and what it says. Inherited marks say nothing here but below.
type markView struct {
	Chip layout.ChipView
	Text string
}

func treeLine(lang words.Lang, l *derivation.Line, proof func(string) string, level int) treeView {
	v := treeView{Lang: lang, Words: inLang(lang, l.ZH, l.EN), Figure: figureOf(lang, l), Formula: l.Formula, Open: level < openLevels, Marks: marksOf(lang, l)}
	if l.Article != "" {
		v.Article = words.Provision(lang, l.Article) + validity(lang, l.From, l.Until)
	}
	if t := l.Table; t != nil {
		v.Table, v.Source = words.T(lang, words.WhyTable, t.ID, t.Edition, t.Row, shortHash(t.SHA256)), t.Source
	}
	for _, in := range l.Inputs {
		f := factView{Words: inLang(lang, in.ZH, in.EN), Value: inLang(lang, in.Value, cmp.Or(in.ValueEN, in.Value)), Evidence: in.Evidence}
		if proof != nil && in.Evidence != "" {
			f.Href = proof(in.Evidence)
		}
		v.Inputs = append(v.Inputs, f)
	}
	for i := range l.Lines {
		v.Lines = append(v.Lines, treeLine(lang, &l.Lines[i], proof, level+1))
	}
	return v
}

// folds says whether there is more to a line than its words and its figure.
func (v treeView) folds() bool {
	return v.Formula != "" || v.Article != "" || v.Table != "" || len(v.Inputs)+len(v.Lines) > 0 ||
		slices.ContainsFunc(v.Marks, func(m markView) bool { return m.Text != "" })
}

func inLang(lang words.Lang, zh, en string) string {
	if lang == words.EN {
		return en
	}
	return zh
}

// shortHash is as much of a hash as is needed to tell two apart by eye.
func shortHash(sum string) string { return sum[:min(len(sum), 12)] }

// unitWords are the words of the units that are not in the figure itself.
var unitWords = map[derivation.Unit]words.Key{
	derivation.Year: words.WhyYears, derivation.Day: words.WhyDays, derivation.Percent: words.WhyPercent,
}

func figureOf(lang words.Lang, l *derivation.Line) string {
	key, named := unitWords[l.Unit]
	switch {
	case l.Unit == derivation.Fen && l.Fen == 0 && owns(l, derivation.Missing):
		return words.T(lang, words.WhyNotCounted)
	case l.Unit == derivation.Fen:
		return l.Fen.String()
	case named && l.Value != "":
		return words.T(lang, key, l.Value)
	}
	return l.Value
}

func owns(l *derivation.Line, kind derivation.MarkKind) bool {
	return slices.ContainsFunc(l.Marks, func(m derivation.Mark) bool { return m.Kind == kind })
}

func validity(lang words.Lang, from, until string) string {
	switch {
	case from == "" && until == "":
		return ""
	case until == "":
		return words.T(lang, words.WhyFrom, from)
	case from == "":
		return words.T(lang, words.WhyUntil, until)
	}
	return words.T(lang, words.WhyBetween, from, until)
}

// markOrder is the order in which several marks of one figure stand.
var markOrder = []derivation.MarkKind{derivation.Missing, derivation.Unverified, derivation.Outside, derivation.Choice}

// marksOf are the line's own marks and, in one word each, those of the figures it was computed from: a sum that rests on an
// unverified figure is no more certain than it.
func marksOf(lang words.Lang, l *derivation.Line) (out []markView) {
	below := map[derivation.MarkKind]bool{}
	for _, line := range l.All() {
		for _, m := range line.Marks {
			below[m.Kind] = below[m.Kind] || line != l
		}
	}
	for _, kind := range markOrder {
		tone := layout.Amber
		if kind == derivation.Missing {
			tone = layout.Red
		}
		if !owns(l, kind) {
			if below[kind] {
				out = append(out, markView{Chip: layout.ChipView{Tone: layout.Grey, Icon: "alert-circle", Text: words.T(lang, words.Key("mark.within_"+string(kind)))}})
			}
			continue
		}
		first := true
		for _, m := range l.Marks {
			if m.Kind != kind {
				continue
			}
			v := markView{Text: inLang(lang, m.ZH, m.EN)}
			if first {
				v.Chip = layout.ChipView{Tone: tone, Icon: "alert-circle", Text: words.Of(lang, "mark", kind)}
				first = false
			}
			out = append(out, v)
		}
	}
	return out
}
