package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// Attorney is the 授权委托书 by which a party lets somebody act in a mediation (HPR 89). Agency is the unit it is
// handed to. What is not known yet is left to be written.
type Attorney struct {
	Head
	Principal Party
	Agent     Party  // may be empty, to be written
	Relation  string // of the agent to the principal
	Accident  string
	Matters   []string // what the agent is to do; empty: taking part in the mediation
	Extent    Extent
	Special   []string // what else the agent may do when Extent is SpecialAuthority
	From, To  time.Time
	Note      string
}

// Extent is how far an agent may go.
type Extent string

// The extents. The zero value leaves it to be ticked.
const (
	GeneralAuthority Extent = "general" // 一般授权
	SpecialAuthority Extent = "special" // 特别授权
)

func (Attorney) Kind() Kind { return AttorneyForm }

// Missing checks that it says whose agent it is and for what (HPR 89); who and how far may be written by hand.
func (a Attorney) Missing() []problem.Fault {
	return lacking(
		item{"Agency", "接受委托书的单位", "the unit it is handed to", has(a.Agency)},
		item{"Made", "打印日期", "the day of printing", !a.Made.IsZero()},
		item{"Principal", "委托人", "the principal", has(a.Principal.Name)},
		item{"Accident", "委托事项所涉事故", "the accident that it is about", has(a.Accident)},
		item{"Special", "特别授权的具体权限", "what a special authority covers", a.Extent != SpecialAuthority || len(a.Special) > 0},
	)
}

// specials are the powers that must be given by name.
var specials = []string{"代为承认、放弃、变更赔偿请求", "代为和解、签订调解协议", "代为签收文书", "代为收取赔偿款"}

// Paper states principal, agent, matters and extent, with both signatures.
func (a Attorney) Paper() sheet.Paper {
	p := a.paper(AttorneyForm)
	p.Agency, p.Dense = "", true
	g := sheet.Grid{Cols: []float64{2.4, 4.2, 2.4, 4.2}}
	pair := func(group, l1, v1, l2, v2 string) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Cells: []sheet.Cell{
			{Text: l1, Label: true}, {Text: v1, Hand: true}, {Text: l2, Label: true}, {Text: v2, Hand: true}}})
	}
	wide := func(group, label, value string) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Cells: []sheet.Cell{{Text: label, Label: true}, {Text: value, Span: 3, Hand: true}}})
	}
	pair("委托人", "姓名（名称）", a.Principal.Name, "联系电话", a.Principal.Phone)
	wide("委托人", "证件号码", a.Principal.ID)
	wide("委托人", "住所", a.Principal.Address)
	pair("受托人", "姓名", a.Agent.Name, "与委托人关系", a.Relation)
	pair("受托人", "性别", a.Agent.Sex, "联系电话", a.Agent.Phone)
	wide("受托人", "证件号码", a.Agent.ID)
	wide("受托人", "住所或者单位", lines(a.Agent.Address, a.Agent.Employer))
	matters := a.Matters
	if len(matters) == 0 {
		matters = []string{"代理委托人参加本起事故的损害赔偿调解"}
	}
	p.Blocks = []sheet.Block{
		sheet.Text{Text: a.Agency + "：", Align: sheet.Flush},
		g,
		sheet.Text{Label: "委托事项", Text: sentence(a.Accident) + "委托人现委托受托人" + sentence(join(matters))},
		sheet.Text{Label: "委托权限", Text: tick(a.Extent == GeneralAuthority) + "一般授权：陈述事实和请求，提交证据，参加调解。"},
		sheet.Text{Text: tick(a.Extent == SpecialAuthority) + "特别授权，包括：" + sentence(a.specials())},
		sheet.Text{Label: "委托期限", Text: "自" + dayOr(a.From) + "至" + dayOr(a.To) + "。"},
	}
	if has(a.Note) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "备注", Text: a.Note})
	}
	p.Blocks = append(p.Blocks,
		sheet.Signatures{People: []sheet.Signature{
			{Role: "委托人", Name: a.Principal.Name, Hint: "签名或者盖章", Finger: true}, {Role: "受托人", Name: a.Agent.Name, Finger: true}}})
	p.Foot = "根据《道路交通事故处理程序规定》第八十九条，委托代理人参加调解的，应当提交由委托人签名或者盖章的授权委托书，载明委托事项和权限。"
	return p
}

// specials are the powers given; on a form to be filled in those that can be given, each with a box.
func (a Attorney) specials() string {
	if a.Extent == SpecialAuthority {
		return join(a.Special)
	}
	s := ""
	for i, one := range specials {
		if i > 0 {
			s += "；"
		}
		s += "□" + one
	}
	return s
}

// tick is the box before a choice, filled where it was made.
func tick(made bool) string {
	if made {
		return "■"
	}
	return "□"
}
