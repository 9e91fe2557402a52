package document

import (
	"strconv"
	"strings"
	"time"

	"anjie/document/sheet"
	"anjie/domain/money"
)

// Amount is one item of damages, or one line of a claim.
type Amount struct {
	Payee string // who is owed it; empty when there is only one
	Name  string // 医疗费, 误工费 …
	Basis string // how it was computed
	Fen   money.Fen
}

// Instalment is one payment that was agreed.
type Instalment struct {
	Payer, Payee string
	Fen          money.Fen
	Due          time.Time
	Manner       string // 银行转账, 现金当场给付 …
}

// Share is what one party answers for.
type Share struct {
	Party string
	Fault string    // the police's word: 主要责任
	Part  string    // of the damages: 70%
	Fen   money.Fen // what that comes to; 0: not stated
}

// yuan writes an amount as tables have it: 12,345.67.
func yuan(f money.Fen) string { return strings.Replace(f.String(), "¥", "", 1) }

func total(amounts []Amount) money.Fen {
	parts := make([]money.Fen, len(amounts))
	for i, a := range amounts {
		parts[i] = a.Fen
	}
	return money.Sum(parts...)
}

func labels(words ...string) []sheet.Cell {
	cells := make([]sheet.Cell, len(words))
	for i, w := range words {
		cells[i] = sheet.Cell{Text: w, Label: true}
	}
	return cells
}

// amountsTable lists amounts with their total in figures and capitals.
func amountsTable(amounts []Amount, what string) sheet.Grid {
	payees := false
	for _, a := range amounts {
		payees = payees || has(a.Payee)
	}
	g := sheet.Grid{Cols: []float64{1.1, 3, 5, 2.8}, Head: labels("序号", what, "计算依据", "金额（元）")}
	if payees {
		g = sheet.Grid{Cols: []float64{1.1, 2, 2.8, 4, 2.8}, Head: labels("序号", "受偿人", what, "计算依据", "金额（元）")}
	}
	for i, a := range amounts {
		cells := []sheet.Cell{{Text: strconv.Itoa(i + 1), Align: sheet.Center}}
		if payees {
			cells = append(cells, sheet.Cell{Text: a.Payee})
		}
		cells = append(cells, sheet.Cell{Text: a.Name}, sheet.Cell{Text: a.Basis}, sheet.Cell{Text: yuan(a.Fen), Align: sheet.Right})
		g.Rows = append(g.Rows, sheet.Row{Cells: cells})
	}
	sum := total(amounts)
	span := len(g.Cols) - 1
	g.Rows = append(g.Rows,
		sheet.Row{Cells: []sheet.Cell{{Text: "合计", Label: true, Span: span}, {Text: yuan(sum), Align: sheet.Right}}},
		sheet.Row{Cells: []sheet.Cell{{Text: "大写", Label: true}, {Text: "人民币" + sum.Upper(), Span: span}}})
	return g
}

// instalmentsTable lists agreed payments.
func instalmentsTable(list []Instalment) sheet.Grid {
	g := sheet.Grid{Cols: []float64{1.2, 2.7, 2.1, 2.5, 3.2, 2.8}, Head: labels("期次", "付款人", "收款人", "金额（元）", "付款期限", "履行方式")}
	for i, p := range list {
		g.Rows = append(g.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: strconv.Itoa(i + 1), Align: sheet.Center}, {Text: p.Payer}, {Text: p.Payee},
			{Text: yuan(p.Fen), Align: sheet.Right}, {Text: sheet.Day(p.Due), Align: sheet.Center}, {Text: p.Manner},
		}})
	}
	parts := make([]money.Fen, len(list))
	for i, p := range list {
		parts[i] = p.Fen
	}
	sum := money.Sum(parts...)
	g.Rows = append(g.Rows,
		sheet.Row{Cells: []sheet.Cell{{Text: "合计", Label: true, Span: 3}, {Text: yuan(sum), Align: sheet.Right}, {Text: "", Span: 2, Hand: true}}},
		sheet.Row{Cells: []sheet.Cell{{Text: "大写", Label: true}, {Text: "人民币" + sum.Upper(), Span: 5}}})
	return g
}

// sharesTable lists who answers for how much.
func sharesTable(list []Share) sheet.Grid {
	g := sheet.Grid{Cols: []float64{3, 2.4, 2, 2.8}, Head: labels("当事人", "事故责任", "赔偿比例", "承担金额（元）")}
	for _, s := range list {
		amount := ""
		if s.Fen != 0 {
			amount = yuan(s.Fen)
		}
		g.Rows = append(g.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: s.Party}, {Text: s.Fault, Align: sheet.Center}, {Text: s.Part, Align: sheet.Center}, {Text: amount, Align: sheet.Right},
		}})
	}
	return g
}

// amountsComplete says whether each amount has a name and none is negative.
func amountsComplete(list []Amount) bool {
	for _, a := range list {
		if !has(a.Name) || a.Fen < 0 {
			return false
		}
	}
	return len(list) > 0
}

// instalmentsComplete says whether each payment says who pays whom how much until when.
func instalmentsComplete(list []Instalment) bool {
	for _, p := range list {
		if !has(p.Payer) || !has(p.Payee) || p.Fen <= 0 || p.Due.IsZero() {
			return false
		}
	}
	return len(list) > 0
}
