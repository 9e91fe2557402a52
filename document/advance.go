package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// AdvanceNotice is the 抢救费支付（垫付）通知书 to an insurer, or to the manager of the rescue fund (HPR 42; CI-Reg 24, 31).
type AdvanceNotice struct {
	Head
	To         string
	Fund       bool // to the rescue fund (垫付); otherwise to the insurer (支付)
	OccurredAt time.Time
	Place      string
	Facts      string
	Reason     string // for the fund: which case of CI-Reg 24
	Vehicle    string // kind of the vehicle
	Plate      string
	PolicyNo   string // compulsory insurance
	Rescued    []Rescued
	Contact    string
	Phone      string
}

// Rescued is a person whose rescue is to be paid for.
type Rescued struct {
	Name, ID string
	Hospital string
	Account  string    // of the hospital
	Fen      money.Fen // cost so far; 0: not known
	Funeral  bool      // funeral cost of a dead person instead of rescue cost
}

func (AdvanceNotice) Kind() Kind { return AdvanceForm }

// Missing checks that the notice names the accident, the persons and the reason.
func (n AdvanceNotice) Missing() []problem.Fault {
	placed := len(n.Rescued) > 0
	for _, r := range n.Rescued {
		placed = placed && has(r.Name) && (has(r.Hospital) || r.Funeral)
	}
	return lacking(append(n.issued(),
		item{"Number", "文号", "the number", has(n.Number)},
		item{"To", "被通知单位", "who is told", has(n.To)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !n.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(n.Place)},
		item{"Rescued", "被抢救人员及医疗机构", "the persons rescued and the hospital", placed},
		item{"Reason", "需要救助基金垫付的事由", "why the fund is to advance the cost", !n.Fund || has(n.Reason)},
		item{"Plate", "投保车辆", "the insured vehicle", n.Fund || has(n.Plate)},
	)...)
}

// Paper is a letter with the persons in a table.
func (n AdvanceNotice) Paper() sheet.Paper {
	p := n.paper(AdvanceForm)
	p.Dense = true
	vehicle := sheet.Grid{Cols: []float64{2.9, 4, 2.2, 4}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "车辆类型", Label: true}, {Text: n.Vehicle}, {Text: "号牌号码", Label: true}, {Text: n.Plate}}},
		{Cells: []sheet.Cell{{Text: "交强险保险单号", Label: true}, {Text: n.PolicyNo, Span: 3}}},
	}}
	list := sheet.Grid{Cols: []float64{1.3, 2, 4.2, 4.2, 1.8, 2.5}, Head: labels("序号", "姓名", "证件号码", "医疗机构及账户", "类别", "已发生费用（元）")}
	for i, r := range n.Rescued {
		kind, cost := "抢救费", ""
		if r.Funeral {
			kind = "丧葬费"
		}
		if r.Fen != 0 {
			cost = yuan(r.Fen)
		}
		list.Rows = append(list.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: itoa(i + 1), Align: sheet.Center}, {Text: r.Name}, {Text: r.ID}, {Text: lines(r.Hospital, r.Account)},
			{Text: kind, Align: sheet.Center}, {Text: cost, Align: sheet.Right},
		}})
	}
	p.Blocks = []sheet.Block{
		sheet.Text{Text: n.To + "：", Align: sheet.Flush},
		sheet.Text{Text: sheet.Minute(n.OccurredAt) + "，在" + n.Place + "发生道路交通事故。" + sentence(n.Facts)},
		vehicle, sheet.Text{Text: n.asked()}, list,
	}
	if has(n.Contact) || has(n.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系人及电话", Text: join(nonEmpty(n.Contact, n.Phone))})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: n.Agency, Seal: trafficSeal, On: n.Made})
	return p
}

func (n AdvanceNotice) asked() string {
	if n.Fund {
		return "因" + sentence(n.Reason) + "根据《机动车交通事故责任强制保险条例》第二十四条、第三十一条和《道路交通事故处理程序规定》第四十二条的规定，通知你单位依法垫付下列人员的费用："
	}
	return "根据《机动车交通事故责任强制保险条例》第三十一条和《道路交通事故处理程序规定》第四十二条的规定，通知你单位在机动车交通事故责任强制保险责任限额内依法支付下列受伤人员的抢救费用："
}

// lines sets what is there of texts below each other.
func lines(texts ...string) (s string) {
	for i, t := range nonEmpty(texts...) {
		if i > 0 {
			s += "\n"
		}
		s += t
	}
	return s
}
