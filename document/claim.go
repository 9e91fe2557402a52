package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// ClaimDocuments is the insurer's list of what a claimant must bring: on compulsory insurance CI-Reg 28, on a
// commercial policy what it says. Agency is the insurer.
type ClaimDocuments struct {
	Head
	Claimant   Party
	ClaimNo    string
	PolicyNo   string
	Plate      string
	Accident   string
	ReceivedAt time.Time // when the claim was received; on compulsory insurance the list is due within one day
	Documents  []ClaimDocument
	Contact    string
	Phone      string
}

// ClaimDocument is one document that is asked for.
type ClaimDocument struct {
	Name   string
	Kind   string // 原件, 复印件 …
	Copies int    // 0 is 1
	Given  bool   // already handed in
	Note   string
}

func (ClaimDocuments) Kind() Kind { return ClaimDocumentsForm }

// Missing checks that the list says to whom, for which claim and what.
func (c ClaimDocuments) Missing() []problem.Fault {
	return lacking(append(c.issued(),
		item{"Claimant", "赔偿申请人", "the claimant", has(c.Claimant.Name)},
		item{"Accident", "事故基本情况", "the accident", has(c.Accident)},
		item{"ReceivedAt", "收到赔偿申请的时间", "when the claim was received", !c.ReceivedAt.IsZero()},
		item{"Documents", "需要提供的证明和资料", "the documents that are asked for", len(c.Documents) > 0},
	)...)
}

// Paper is a letter with the list.
func (c ClaimDocuments) Paper() sheet.Paper {
	p, on := c.paper(ClaimDocumentsForm), c.claiming()
	p.Dense = true
	list := sheet.Grid{Cols: []float64{1.2, 5, 2, 1.3, 2, 3}, Head: labels("序号", "证明、资料名称", "形式", "份数", "提交情况", "备注")}
	for i, d := range c.Documents {
		given := "待提交"
		if d.Given {
			given = "已提交"
		}
		list.Rows = append(list.Rows, sheet.Row{Cells: []sheet.Cell{
			{Text: itoa(i + 1), Align: sheet.Center}, {Text: d.Name}, {Text: d.Kind, Align: sheet.Center},
			{Text: itoa(max(d.Copies, 1)), Align: sheet.Center}, {Text: given, Align: sheet.Center}, {Text: d.Note},
		}})
	}
	p.Blocks = []sheet.Block{
		sheet.Text{Text: c.Claimant.Name + "：", Align: sheet.Flush},
		on.table(c.ClaimNo, c.PolicyNo, c.Plate),
		sheet.Text{Text: sentence(c.Accident) + "我公司于" + sheet.Minute(c.ReceivedAt) + "收到赔偿申请。" + on.asks},
		list,
		sheet.Text{Text: on.checks},
	}
	if has(c.Contact) || has(c.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系人及电话", Text: join(nonEmpty(c.Contact, c.Phone))})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: c.Agency, On: c.Made})
	return p
}

func (c claiming) table(claim, policy, plate string) sheet.Grid {
	return sheet.Grid{Cols: []float64{3.4, 4.6, 2, 3}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "报案（赔案）号", Label: true}, {Text: claim}, {Text: "号牌号码", Label: true}, {Text: plate}}},
		{Cells: []sheet.Cell{{Text: c.policy + "保险单号", Label: true}, {Text: policy, Span: 3}}},
	}}
}

// ClaimDecision is the insurer's decision whether it pays, and what: on compulsory insurance CI-Reg 29, on a commercial
// policy what it says. Agency is the insurer.
type ClaimDecision struct {
	Head
	Claimant   Party
	ClaimNo    string
	PolicyNo   string
	Plate      string
	Accident   string
	ReceivedAt time.Time // when the documents were complete
	Covered    bool
	Reasons    string   // wanted when not covered, or when less than was asked for is paid
	Items      []Amount // Name is the bucket: 死亡伤残, 医疗费用, 财产损失
	PayTo      string   // payee and account
	Contact    string
	Phone      string
}

func (ClaimDecision) Kind() Kind { return ClaimDecisionForm }

// Missing checks that a refusal has its reasons and a payment its amounts.
func (c ClaimDecision) Missing() []problem.Fault {
	return lacking(append(c.issued(),
		item{"Claimant", "赔偿申请人", "the claimant", has(c.Claimant.Name)},
		item{"Accident", "事故基本情况", "the accident", has(c.Accident)},
		item{"ReceivedAt", "收到证明和资料的时间", "when the documents were received", !c.ReceivedAt.IsZero()},
		item{"Reasons", "不属于保险责任的理由", "why there is no cover", c.Covered || has(c.Reasons)},
		item{"Items", "赔付项目和金额", "what is paid", !c.Covered || amountsComplete(c.Items)},
	)...)
}

// Sum is what is paid in all.
func (c ClaimDecision) Sum() money.Fen { return total(c.Items) }

// Paper is a letter with the amounts, or with the reasons of the refusal.
func (c ClaimDecision) Paper() sheet.Paper {
	p, on := c.paper(ClaimDecisionForm), c.claiming()
	p.Dense = true
	p.Blocks = []sheet.Block{
		sheet.Text{Text: c.Claimant.Name + "：", Align: sheet.Flush},
		on.table(c.ClaimNo, c.PolicyNo, c.Plate),
		sheet.Text{Text: sentence(c.Accident) + "我公司于" + sheet.Minute(c.ReceivedAt) + "收到赔偿所需的证明和资料。" + on.finds},
	}
	if c.Covered {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "属于保险责任，赔付金额合计" + yuan(c.Sum()) + "元。"}, amountsTable(c.Items, "赔付项目"))
		if has(c.Reasons) {
			p.Blocks = append(p.Blocks, sheet.Text{Label: "说明", Text: c.Reasons})
		}
		if has(c.PayTo) {
			p.Blocks = append(p.Blocks, sheet.Text{Label: "收款人及账户", Text: c.PayTo})
		}
		p.Blocks = append(p.Blocks, sheet.Text{Text: on.pays})
	} else {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "不属于保险责任。"}, sheet.Text{Label: "理由", Text: c.Reasons})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Text: "对本决定有异议的，可以与我公司协商，也可以依法申请仲裁或者向人民法院提起诉讼。"})
	if has(c.Contact) || has(c.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系人及电话", Text: join(nonEmpty(c.Contact, c.Phone))})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: c.Agency, On: c.Made})
	return p
}
