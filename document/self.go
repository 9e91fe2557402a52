package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// SelfAgreement is the 自行协商协议书 that the parties of an accident with nothing but damage to property make
// themselves (HPR 19–22). Agency is not printed: the paper is theirs.
type SelfAgreement struct {
	Head
	OccurredAt time.Time
	Place      string
	Weather    string
	Form       string // 事故形态
	Impact     string // 碰撞部位
	Parties    []Party
	Facts      string
	Terms      []string // what they agreed; may be left to be written
	ByHand     bool     // a form to be filled in: what is not known yet is left for the parties to write
}

func (SelfAgreement) Kind() Kind { return SelfAgreementForm }

// Missing checks every item of HPR 21, unless it is a form that the parties fill in by hand.
func (a SelfAgreement) Missing() []problem.Fault {
	if a.ByHand {
		return lacking(item{"Made", "打印日期", "the day of printing", !a.Made.IsZero()})
	}
	items := []item{
		{"Made", "制作日期", "the day of the agreement", !a.Made.IsZero()},
		{"OccurredAt", "事故时间", "when the accident happened", !a.OccurredAt.IsZero()},
		{"Place", "事故地点", "where the accident happened", has(a.Place)},
		{"Weather", "天气", "the weather", has(a.Weather)},
		{"Form", "事故形态", "the form of the accident", has(a.Form)},
		{"Impact", "碰撞部位", "the parts that collided", has(a.Impact)},
		{"Parties", "各方当事人", "the parties, two at least", len(a.Parties) > 1},
	}
	for i, p := range a.Parties {
		items = append(items, p.agreeing(i+1)...)
	}
	return lacking(items...)
}

// agreeing is what HPR 21 and 24 want of party n.
func (p Party) agreeing(n int) []item {
	field, zh, en := "Parties."+itoa(n)+".", "当事人"+sheet.Numeral(n)+"的", " of party "+itoa(n)
	return []item{
		{field + "Name", zh + "姓名", "the name" + en, has(p.Name)},
		{field + "ID", zh + "机动车驾驶证号或者身份证号", "the licence or ID number" + en, has(p.Licence) || has(p.ID)},
		{field + "Phone", zh + "联系方式", "the contact" + en, has(p.Phone)},
		{field + "Vehicle", zh + "车辆种类", "the kind of the vehicle" + en, has(p.Vehicle) || has(p.Mode)},
		{field + "Plate", zh + "机动车号牌", "the plate" + en, has(p.Plate) || !p.Motor},
		{field + "Insurer", zh + "保险公司", "the insurer" + en, has(p.Insurer) || !p.Motor},
		{field + "CompulsoryNo", zh + "保险凭证号", "the policy number" + en, has(p.CompulsoryNo) || !p.Motor},
		{field + "Fault", zh + "责任", "the responsibility" + en, has(p.Fault)},
	}
}

// boxes are what a party ticks when the responsibility is not known yet.
const boxes = "□全部　□主要　□同等\n□次要　□无责任"

// Paper is one table, so that it can be filled in and signed at the roadside.
func (a SelfAgreement) Paper() sheet.Paper {
	p := a.paper(SelfAgreementForm)
	p.Agency, p.Dense = "", true
	g := sheet.Grid{Cols: []float64{2.9, 4, 2.1, 4.2}}
	cell := func(text string, span int) sheet.Cell {
		return sheet.Cell{Text: text, Span: span, Hand: a.ByHand}
	}
	pair := func(group, l1, v1, l2, v2 string) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Cells: []sheet.Cell{{Text: l1, Label: true}, cell(v1, 1), {Text: l2, Label: true}, cell(v2, 1)}})
	}
	wide := func(group, label, value string, lines int) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Lines: lines, Cells: []sheet.Cell{{Text: label, Label: true}, cell(value, 3)}})
	}
	pair("", "事故时间", sheet.Minute(a.OccurredAt), "天气", a.Weather)
	wide("", "事故地点", a.Place, 1)
	pair("", "事故形态", a.Form, "碰撞部位", a.Impact)
	for i, one := range a.sides() {
		group := "当事人" + sheet.Numeral(i+1)
		fault := one.Fault
		if !has(fault) && a.ByHand {
			fault = boxes
		}
		pair(group, "姓名", one.Name, "联系方式", one.Phone)
		pair(group, "驾驶/身份证号", lines(one.Licence, other(one.ID, one.Licence)), "责任", fault)
		pair(group, "车辆种类", join(nonEmpty(orElse(one.Vehicle, one.Mode))), "号牌号码", one.Plate)
		pair(group, "保险公司", one.Insurer, "保险凭证号", one.CompulsoryNo)
	}
	wide("", "事故事实", a.Facts, 2)
	terms := ""
	for i, t := range a.Terms {
		terms += lines(itoa(i+1)+"．"+t) + "\n"
	}
	wide("", "赔偿协议", terms, 3)
	p.Blocks = []sheet.Block{
		sheet.Text{Small: true, Text: "根据《道路交通事故处理程序规定》第二十一条，当事人自行协商达成如下协议："},
		g,
		sheet.Signatures{People: signing(a.sides(), "签名", true, "当事人")},
	}
	p.Foot = "各方共同签名，每方各执一份。可以自行履行，也可以到保险公司办理赔偿；未履行的，可以申请人民调解委员会调解，或者提起民事诉讼。"
	return p
}

// sides are the parties; a form to be filled in has places for two at least.
func (a SelfAgreement) sides() []Party {
	out := append([]Party{}, a.Parties...)
	for i := range out {
		out[i].Role = "当事人" + sheet.Numeral(i+1)
	}
	for a.ByHand && len(out) < 2 {
		out = append(out, Party{Role: "当事人" + sheet.Numeral(len(out)+1)})
	}
	return out
}

// other is text unless it is the same as what stands there already.
func other(text, there string) string {
	if text == there {
		return ""
	}
	return text
}

func orElse(text, instead string) string {
	if has(text) {
		return text
	}
	return instead
}
