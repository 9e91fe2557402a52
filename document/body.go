package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// BodyNotice is the 尸体处理通知书: it tells the relatives to hold the funeral (HPR 53) and that its cost may be advanced
// (HPR 42). Whom it is handed to and which report it rests on may be written by hand.
type BodyNotice struct {
	Head
	Dead       Party
	Relatives  string // to whom it is addressed; empty: to be written
	OccurredAt time.Time
	Place      string
	ReportNo   string    // of the examination; empty: to be written
	ReportOn   time.Time // when the report became final (检验报告确定); zero: to be written
	KeptAt     string    // where the body is; empty: to be written
	Contact    string
	Phone      string
}

func (BodyNotice) Kind() Kind { return BodyForm }

// Missing checks that the notice says who died, when and where.
func (n BodyNotice) Missing() []problem.Fault {
	return lacking(append(n.issued(),
		item{"Number", "文号", "the number", has(n.Number)},
		item{"Dead", "死者姓名", "the dead person's name", has(n.Dead.Name)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !n.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(n.Place)},
	)...)
}

// Paper is a letter to the relatives with a slip that stays in the file.
func (n BodyNotice) Paper() sheet.Paper {
	p := n.paper(BodyForm)
	p.Dense = true
	dead := sheet.Grid{Cols: []float64{2.6, 4, 2.6, 4}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "死者姓名", Label: true}, {Text: n.Dead.Name}, {Text: "证件号码", Label: true}, {Text: n.Dead.ID, Hand: true}}},
		{Cells: []sheet.Cell{{Text: "检验报告文号", Label: true}, {Text: n.ReportNo, Hand: true}, {Text: "报告确定日期", Label: true}, {Text: sheet.Day(n.ReportOn), Hand: true}}},
		{Cells: []sheet.Cell{{Text: "尸体存放地点", Label: true}, {Text: n.KeptAt, Span: 3, Hand: true}}},
	}}
	p.Blocks = []sheet.Block{
		sheet.Text{Text: orElse(n.Relatives, blank(12)) + "：", Align: sheet.Flush},
		sheet.Text{Text: sheet.Minute(n.OccurredAt) + "，在" + n.Place + "发生道路交通事故，" + n.Dead.Name + "死亡。尸体检验已经结束，检验报告已经确定："},
		dead,
		sheet.Text{Text: "根据《道路交通事故处理程序规定》第五十三条的规定，请在接到本通知之日起十日内（工作日）办理丧葬事宜。无正当理由逾期不办理的，经依法批准后由公安机关处理尸体，逾期存放的费用由死者家属承担。"},
		sheet.Text{Text: "符合道路交通事故社会救助基金垫付条件的，死者家属可以持本通知书向救助基金管理机构申请垫付丧葬费用。"},
	}
	if has(n.Contact) || has(n.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系人及电话", Text: join(nonEmpty(n.Contact, n.Phone))})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: n.Agency, Seal: trafficSeal, On: n.Made}, sheet.Space{}, slip("尸体处理通知书", n.Number, "家属签名"))
	return p
}

// blank is a line to be written on, n characters long.
func blank(n int) string {
	s := ""
	for range n {
		s += "＿"
	}
	return s
}

// slip is the part of a notice on which it is received, kept in the file.
func slip(paper, number, who string) sheet.Grid {
	return sheet.Grid{Cols: []float64{2.6, 4, 2.6, 4}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: paper + "签收栏（存卷）", Label: true}}},
		{Cells: []sheet.Cell{{Text: "文号", Label: true}, {Text: number, Span: 3}}},
		{Cells: []sheet.Cell{{Text: who, Label: true}, {Hand: true}, {Text: "与当事人关系", Label: true}, {Hand: true}}},
		{Cells: []sheet.Cell{{Text: "送达人签名", Label: true}, {Hand: true}, {Text: "签收日期", Label: true}, {Hand: true}}},
	}}
}
