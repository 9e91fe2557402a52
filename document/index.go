package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// CaseIndex is the 卷宗目录 of a closed case (APR 260, 261).
type CaseIndex struct {
	Head
	Case      string // 案由 or short title
	CaseNo    string
	Parties   []Party
	OpenedOn  time.Time
	ClosedOn  time.Time
	Outcome   string
	Retention string // 永久, 二十年 …
	Volume    string // 卷号
	Entries   []IndexEntry
	FiledBy   string
	CheckedBy string
}

// IndexEntry is one document in the file.
type IndexEntry struct {
	Title, Number string
	On            time.Time
	From, To      int // page numbers; 0: not counted
	Note          string
}

func (CaseIndex) Kind() Kind { return IndexForm }

// Missing checks that the file can be found again and kept for the right time.
func (c CaseIndex) Missing() []problem.Fault {
	return lacking(append(c.issued(),
		item{"Case", "案由", "the case", has(c.Case)},
		item{"CaseNo", "案件编号", "the case number", has(c.CaseNo)},
		item{"ClosedOn", "结案日期", "the day the case was closed", !c.ClosedOn.IsZero()},
		item{"Retention", "保管期限", "how long the file is kept", has(c.Retention)},
		item{"Entries", "卷内文书", "the documents in the file", len(c.Entries) > 0},
		item{"FiledBy", "立卷人", "who made up the file", has(c.FiledBy)},
	)...)
}

// Paper is the head of the file and the list of its documents.
func (c CaseIndex) Paper() sheet.Paper {
	p := c.paper(IndexForm)
	head := sheet.Grid{Cols: []float64{2, 4, 2, 4}}
	pair := func(l1, v1, l2, v2 string) {
		head.Rows = append(head.Rows, sheet.Row{Cells: []sheet.Cell{{Text: l1, Label: true}, {Text: v1}, {Text: l2, Label: true}, {Text: v2}}})
	}
	head.Rows = append(head.Rows,
		sheet.Row{Cells: []sheet.Cell{{Text: "案由", Label: true}, {Text: c.Case, Span: 3}}},
		sheet.Row{Cells: []sheet.Cell{{Text: "当事人", Label: true}, {Text: namesOf(c.Parties), Span: 3}}})
	pair("案件编号", c.CaseNo, "卷号", c.Volume)
	pair("受案日期", sheet.Day(c.OpenedOn), "结案日期", sheet.Day(c.ClosedOn))
	pair("结案方式", c.Outcome, "保管期限", c.Retention)
	pair("立卷人", c.FiledBy, "检查人", c.CheckedBy)
	pair("立卷单位", c.Agency, "立卷日期", sheet.Day(c.Made))
	pair("卷内文书", itoa(len(c.Entries))+"件", "页数", pagesOf(c.Entries))

	list := sheet.Grid{Cols: []float64{1.3, 4.4, 5, 2.6, 2, 2}, Head: labels("序号", "文书名称", "文号", "日期", "页次", "备注")}
	for i, e := range c.Entries {
		list.Rows = append(list.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: itoa(i + 1), Align: sheet.Center}, {Text: e.Title}, {Text: e.Number}, {Text: short(e.On), Align: sheet.Center},
			{Text: e.pages(), Align: sheet.Center}, {Text: e.Note},
		}})
	}
	p.Blocks = []sheet.Block{head, sheet.Space{}, list}
	return p
}

func (e IndexEntry) pages() string {
	switch {
	case e.From == 0:
		return ""
	case e.To <= e.From:
		return itoa(e.From)
	}
	return itoa(e.From) + "-" + itoa(e.To)
}

// pagesOf is how many pages the file has: the last page that an entry ends on.
func pagesOf(entries []IndexEntry) string {
	last := 0
	for _, e := range entries {
		last = max(last, e.From, e.To)
	}
	if last == 0 {
		return ""
	}
	return itoa(last) + "页"
}

// short writes a day for a narrow column: 2026.09.18.
func short(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(sheet.Shanghai).Format("2006.01.02")
}
