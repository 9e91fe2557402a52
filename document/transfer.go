package document

import (
	"anjie/document/sheet"
	"anjie/domain/problem"
)

// TransferLetter is the 移送函: a case or its file goes to another authority, with a slip to be returned (HPR 11, 41, 106).
type TransferLetter struct {
	Head
	To        string
	Case      string // number and short title
	Summary   string // what happened and what was done so far
	Reason    string // why it is transferred
	Basis     string // the provision in full: 《道路交通事故处理程序规定》第四十一条
	Materials []Material
	Contact   string
	Phone     string
}

// Material is one thing that goes along.
type Material struct {
	Name   string
	Copies int // 0 is 1
	Pages  int // 0: not counted
	Note   string
}

func (TransferLetter) Kind() Kind { return TransferForm }

// Missing checks that the letter says to whom, what, why and by which provision.
func (l TransferLetter) Missing() []problem.Fault {
	return lacking(append(l.issued(),
		item{"Number", "文号", "the number", has(l.Number)},
		item{"To", "接收单位", "the receiving authority", has(l.To)},
		item{"Case", "案件名称、编号", "the case", has(l.Case)},
		item{"Summary", "案件基本情况", "the case in brief", has(l.Summary)},
		item{"Reason", "移送理由", "why it is transferred", has(l.Reason)},
		item{"Basis", "移送的法律依据", "the provision it rests on", has(l.Basis)},
		item{"Materials", "移送材料清单", "the list of materials", len(l.Materials) > 0},
	)...)
}

// Paper is the letter, the list and the slip.
func (l TransferLetter) Paper() sheet.Paper {
	p := l.paper(TransferForm)
	list := sheet.Grid{Cols: []float64{1, 6, 1.6, 1.6, 3}, Head: labels("序号", "材料名称", "份数", "页数", "备注")}
	for i, m := range l.Materials {
		pages := ""
		if m.Pages > 0 {
			pages = itoa(m.Pages)
		}
		list.Rows = append(list.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: itoa(i + 1), Align: sheet.Center}, {Text: m.Name}, {Text: itoa(max(m.Copies, 1)), Align: sheet.Center},
			{Text: pages, Align: sheet.Center}, {Text: m.Note},
		}})
	}
	p.Blocks = []sheet.Block{
		sheet.Text{Text: l.To + "：", Align: sheet.Flush},
		sheet.Text{Text: "我单位办理的" + l.Case + "，基本情况如下：" + sentence(l.Summary)},
		sheet.Text{Text: sentence(l.Reason) + "根据" + l.Basis + "的规定，现移送你单位，请依法处理，并将接收情况填写回执退回我单位。"},
	}
	if has(l.Contact) || has(l.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系人", Text: join(nonEmpty(l.Contact, l.Phone))})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Label: "附件", Text: "移送材料清单"}, sheet.SealPlace{Agency: l.Agency, On: l.Made})
	if len(l.Materials) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "移送材料清单", Align: sheet.Center}, list)
	}
	p.Blocks = append(p.Blocks, sheet.Space{}, sheet.Grid{Cols: []float64{2.4, 4, 2.4, 4}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "移送函回执", Label: true}}},
		{Cells: []sheet.Cell{{Text: "移送函文号", Label: true}, {Text: l.Number, Span: 3}}},
		{Cells: []sheet.Cell{{Text: "接收人签名", Label: true}, {Hand: true}, {Text: "接收日期", Label: true}, {Hand: true}}},
		{Lines: 3, Cells: []sheet.Cell{{Text: "接收单位意见（盖章）", Label: true}, {Hand: true, Span: 3}}},
	}})
	return p
}
