package document

import (
	"regexp"
	"slices"
	"strings"

	"anjie/document/sheet"
	"anjie/domain/derivation"
)

// markWords are the marks as they stand beside a figure. ※ is printed before each, so that none is overlooked.
var markWords = map[derivation.MarkKind]string{
	derivation.Unverified: "※未核实",
	derivation.Choice:     "※口径可选",
	derivation.Outside:    "※超出幅度",
	derivation.Missing:    "※缺数据",
}

// markOrder is the order in which several marks of one figure stand.
var markOrder = []derivation.MarkKind{derivation.Missing, derivation.Unverified, derivation.Outside, derivation.Choice}

// derivationTable sets the tree below its top line as rows, set in by their level and numbered 1, 1.1, 1.1.1; the top line
// is the total at the end, in figures and in capitals. A tree of one line is its row and its total.
func derivationTable(tree *derivation.Line) sheet.Grid {
	g := sheet.Grid{Fine: true, Cols: []float64{4, 5, 2.8, 2.5}, Head: labels("项目", "计算过程", "依据", "数额（元）")}
	if len(tree.Lines) == 0 {
		g.Rows = append(g.Rows, derivationRow(tree, "1", 0))
	}
	below(&g, tree, "", 0)
	g.Rows = append(g.Rows,
		sheet.Row{Cells: []sheet.Cell{{Text: tree.ZH, Label: true}, {Text: worked(tree), Hand: true}, {Text: cite(tree.Article)}, amountCell(tree)}},
		sheet.Row{Cells: []sheet.Cell{{Text: "大写", Label: true}, {Text: "人民币" + tree.Fen.Upper(), Span: 3}}})
	return g
}

func below(g *sheet.Grid, line *derivation.Line, number string, level int) {
	for i := range line.Lines {
		no := number + itoa(i+1)
		g.Rows = append(g.Rows, derivationRow(&line.Lines[i], no, level))
		below(g, &line.Lines[i], no+".", level+1)
	}
}

func derivationRow(l *derivation.Line, number string, level int) sheet.Row {
	article := cite(l.Article)
	return sheet.Row{Cells: []sheet.Cell{
		{Text: number + " " + l.ZH, Deep: level}, {Text: worked(l), Hand: true}, {Text: article, Hand: true}, amountCell(l)}}
}

// worked is the formula with the numbers in it, and the facts that were entered with what proves them.
func worked(l *derivation.Line) string {
	var facts []string
	for _, in := range l.Inputs {
		one := in.ZH + "：" + in.Value
		if has(in.Evidence) {
			one += "（" + in.Evidence + "）"
		}
		facts = append(facts, one)
	}
	return commas(lines(l.Formula, strings.Join(facts, "；")))
}

// spaced is a figure whose thousands are parted by a space: 1 128 880.00.
var spaced = regexp.MustCompile(`\b([0-9]{1,3})((?: [0-9]{3})+)(\D|$)`)

// commas writes such figures as the column of amounts has them, so that no line ends inside one: 1,128,880.00.
func commas(s string) string {
	return spaced.ReplaceAllStringFunc(s, func(m string) string {
		end := m[len(m)-1:]
		if end == " " { // what follows the figure stays apart from it
			return strings.ReplaceAll(m[:len(m)-1], " ", ",") + end
		}
		return strings.ReplaceAll(m, " ", ",")
	})
}

// amountCell is the figure with its unit, and below it its marks.
func amountCell(l *derivation.Line) sheet.Cell {
	return sheet.Cell{Text: lines(append([]string{figure(l)}, marksOf(l)...)...), Align: sheet.Right}
}

// units are written behind a figure that is no money.
var units = map[derivation.Unit]string{derivation.Year: "年", derivation.Day: "日", derivation.Percent: "%"}

func figure(l *derivation.Line) string {
	switch {
	case l.Unit == derivation.Fen && l.Fen == 0 && slices.ContainsFunc(l.Marks, func(m derivation.Mark) bool { return m.Kind == derivation.Missing }):
		return "未计入"
	case l.Unit == derivation.Fen:
		return yuan(l.Fen)
	}
	return l.Value + units[l.Unit]
}

// marksOf are a figure's own marks, and after them those of the figures that it was computed from: 含….
func marksOf(l *derivation.Line) (out []string) {
	own, within := map[derivation.MarkKind]bool{}, map[derivation.MarkKind]bool{}
	for _, line := range l.All() {
		for _, m := range line.Marks {
			if line == l {
				own[m.Kind] = true
			} else {
				within[m.Kind] = true
			}
		}
	}
	for _, kind := range markOrder {
		word := markWords[kind]
		switch {
		case own[kind]:
			out = append(out, word)
		case within[kind]:
			out = append(out, "※含"+string([]rune(word)[1:]))
		}
	}
	return out
}

// blocked says whether a figure of the tree is missing, so that the total lacks it.
func blocked(tree *derivation.Line) bool {
	return slices.ContainsFunc(tree.Every(), func(m derivation.Mark) bool { return m.Kind == derivation.Missing })
}
