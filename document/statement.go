package document

import (
	"slices"
	"strings"

	"anjie/document/sheet"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// CompensationStatement is the 损害赔偿计算书: the whole derivation of a sum as a table that can be followed by hand (HPR 91). Every
// figure stands with its formula, its provision and – where something about it is doubtful – its mark; a figure that was
// computed from a marked one is marked too.
type CompensationStatement struct {
	Head
	CaseNo   string
	Accident string
	Parties  []Party
	Tree     derivation.Line // its top line is the total
	Frozen   string          // SHA-256 of the result that is kept with the agreement, lower-case hex; empty: not kept
	By       string          // who made it
	Note     string
}

func (CompensationStatement) Kind() Kind { return StatementForm }

// Missing checks that there is a sum and that each of its figures explains itself.
func (s CompensationStatement) Missing() []problem.Fault {
	return lacking(append(s.issued(),
		item{"CaseNo", "案件编号", "the case number", has(s.CaseNo)},
		item{"Accident", "事故基本情况", "the accident", has(s.Accident)},
		item{"Parties", "各方当事人", "the parties", named(s.Parties)},
		item{"Tree", "损失合计金额", "the total", s.Tree.Unit == derivation.Fen},
		item{"Tree", "每个数额的依据和计算过程", "provision and formula of every figure", s.Tree.Check() == nil},
		item{"By", "制作人", "who made it", has(s.By)},
	)...)
}

// Paper is the table with its total, and below it what its marks, provisions and tables are.
func (s CompensationStatement) Paper() sheet.Paper {
	p := s.paper(StatementForm)
	p.Dense = true
	head := sheet.Grid{Cols: []float64{2, 4.6, 2, 4.6}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "案件编号", Label: true}, {Text: s.CaseNo}, {Text: "制作日期", Label: true}, {Text: sheet.Day(s.Made)}}},
		{Cells: []sheet.Cell{{Text: "当事人", Label: true}, {Text: namesOf(s.Parties)}, {Text: "制作人", Label: true}, {Text: s.By}}},
		{Cells: []sheet.Cell{{Text: "事故", Label: true}, {Text: s.Accident, Span: 3}}},
	}}
	p.Blocks = []sheet.Block{
		head,
		sheet.Text{Small: true, Align: sheet.Flush, Text: "本计算书供当事人协商和调解使用，不是责任认定，也不是裁判。标有※的数额应当核实。"},
		derivationTable(&s.Tree),
	}
	if blocked(&s.Tree) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "注意", Text: "合计不含缺少数据的项目。", Align: sheet.Flush, Small: true})
	}
	p.Blocks = append(p.Blocks, notes("标记说明", explained(&s.Tree))...)
	p.Blocks = append(p.Blocks, notes("依据全称和效力", provisions(&s.Tree))...)
	p.Blocks = append(p.Blocks, notes("数据来源", sources(&s.Tree))...)
	if has(s.Frozen) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "计算结果校验值（SHA-256）", Text: s.Frozen, Align: sheet.Flush, Small: true})
	}
	if has(s.Note) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "备注", Text: s.Note, Align: sheet.Flush, Small: true})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: s.Agency, On: s.Made})
	return p
}

// notes is a small list behind its title; without lines it is nothing.
func notes(title string, lines []string) []sheet.Block {
	if len(lines) == 0 {
		return nil
	}
	numbered := make([]string, len(lines))
	for i, l := range lines {
		numbered[i] = itoa(i+1) + "．" + l
	}
	return []sheet.Block{sheet.Text{Label: title, Text: strings.Join(numbered, "\n"), Small: true, Align: sheet.Flush}}
}

// explained says once what each mark of the tree means.
func explained(tree *derivation.Line) (out []string) {
	for _, m := range tree.Every() {
		out = append(out, markWords[m.Kind]+"："+m.ZH)
	}
	return out
}

// provisions lists the sources in full, each with its articles and the days between which they hold.
func provisions(tree *derivation.Line) (out []string) {
	type source struct{ law, valid string }
	found := map[source][]string{}
	var order []source
	for _, l := range tree.All() {
		for _, c := range citations(l.Article) {
			s := source{c.law, validity(l)}
			if found[s] == nil {
				order = append(order, s)
			}
			if !slices.Contains(found[s], c.articles) {
				found[s] = append(found[s], c.articles)
			}
		}
	}
	for _, s := range order {
		out = append(out, full(s.law)+join(nonEmpty(found[s]...))+s.valid)
	}
	return out
}

// validity is when a line's provision holds: （自2022年5月1日起）.
func validity(l *derivation.Line) string {
	from, until := On(l.From), On(l.Until)
	switch {
	case from.IsZero() && until.IsZero():
		return ""
	case until.IsZero():
		return "（自" + sheet.Day(from) + "起）"
	case from.IsZero():
		return "（至" + sheet.Day(until) + "止）"
	}
	return "（自" + sheet.Day(from) + "起，至" + sheet.Day(until) + "止）"
}

// sources lists the tables that figures were read from, each with its rows, where those were found, and the beginning of
// the hash that its content is known by.
func sources(tree *derivation.Line) (out []string) {
	type table struct{ id, edition, hash string }
	rows := map[table][]string{}
	var order []table
	for _, l := range tree.All() {
		if l.Table == nil {
			continue
		}
		t := table{l.Table.ID, l.Table.Edition, l.Table.SHA256[:min(16, len(l.Table.SHA256))]}
		row := l.Table.Row
		if has(l.Table.Source) {
			row += "（" + l.Table.Source + "）"
		}
		if rows[t] == nil {
			order = append(order, t)
		}
		if !slices.Contains(rows[t], row) {
			rows[t] = append(rows[t], row)
		}
	}
	for _, t := range order {
		one := "表" + t.id + "（" + t.edition + "版"
		if t.hash != "" {
			one += "，SHA-256 " + t.hash + "…"
		}
		out = append(out, one+"）："+join(rows[t]))
	}
	return out
}
