package document

import (
	"strconv"
	"strings"
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

func itoa(n int) string { return strconv.Itoa(n) }

// SimpleDetermination is the 认定书 of the simple procedure, made on the spot (HPR 24–26).
type SimpleDetermination struct {
	Head
	OccurredAt  time.Time
	Place       string
	Weather     string
	Form        string // 事故形态
	ImpactParts string // 碰撞部位
	Parties     []Party
	Facts       string // the facts and each party's responsibility in words
	Officer     string
	Superior    string

	Refused     string // who refused to sign or to receive it, and how (HPR 24); empty: nobody
	Mediated    bool   // mediated on the spot at the joint request of the parties (HPR 25)
	Result      string // what was agreed; wanted when Mediated
	NotMediated string // why there was no mediation (HPR 26); used when not Mediated
}

func (SimpleDetermination) Kind() Kind { return SimpleForm }

// Missing checks what HPR 24 wants recorded.
func (d SimpleDetermination) Missing() []problem.Fault {
	items := append(d.issued(),
		item{"Number", "文号", "the number", has(d.Number)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !d.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(d.Place)},
		item{"Weather", "天气", "the weather", has(d.Weather)},
		item{"Form", "道路交通事故形态", "the kind of accident", has(d.Form)},
		item{"ImpactParts", "碰撞部位", "the parts that collided", has(d.ImpactParts)},
		item{"Parties", "当事人", "the parties", len(d.Parties) > 0},
		item{"Facts", "事故事实", "the facts", has(d.Facts)},
		item{"Officer", "交通警察", "the officer", has(d.Officer)},
		item{"Result", "调解结果", "what was agreed", !d.Mediated || has(d.Result)},
	)
	for i, p := range d.Parties {
		items = append(items, p.agreeing(i+1)...)
	}
	return lacking(items...)
}

// Paper is one table, so that it can be filled and signed at the roadside.
func (d SimpleDetermination) Paper() sheet.Paper {
	p := d.paper(SimpleForm)
	p.Dense = true
	g := sheet.Grid{Cols: []float64{2.4, 4.3, 2.1, 4.3}}
	pair := func(group, l1, v1, l2, v2 string) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Cells: []sheet.Cell{
			{Text: l1, Label: true}, {Text: v1}, {Text: l2, Label: true}, {Text: v2}}})
	}
	wide := func(label, value string, lines int) {
		g.Rows = append(g.Rows, sheet.Row{Lines: lines, Cells: []sheet.Cell{{Text: label, Label: true}, {Text: value, Span: 3}}})
	}
	pair("", "事故时间", sheet.Minute(d.OccurredAt), "天气", d.Weather)
	wide("事故地点", d.Place, 1)
	pair("", "事故形态", d.Form, "碰撞部位", d.ImpactParts)
	for i, one := range d.Parties {
		group := "当事人" + sheet.Numeral(i+1)
		id := one.Licence
		if id == "" {
			id = one.ID
		}
		pair(group, "姓名", one.Name, "联系方式", one.Phone)
		pair(group, "驾驶证号或者身份证号", id, "责任", one.Fault)
		pair(group, "机动车种类（交通方式）", strings.Join(nonEmpty(one.Vehicle, one.Mode), "，"), "号牌号码", one.Plate)
		pair(group, "保险公司", one.Insurer, "保险凭证号", one.CompulsoryNo)
	}
	wide("事故事实及责任", d.Facts, 4)
	if has(d.Refused) {
		wide("拒绝签名或者接收的情况", d.Refused, 1)
	}
	switch {
	case d.Mediated:
		wide("损害赔偿调解结果", "经当事人共同请求，当场调解，结果如下：\n"+d.Result, 3)
	case has(d.NotMediated):
		wide("损害赔偿调解结果", "不适用调解："+d.NotMediated, 1)
	default:
		wide("损害赔偿调解结果", "", 1)
	}
	p.Blocks = []sheet.Block{
		g,
		sheet.Signatures{People: append(signing(d.Parties, "签名", true, "当事人"), officials("交通警察", "签名（盖章）", nonEmpty(d.Officer))...)},
		sheet.SealPlace{Agency: d.Agency, Seal: trafficSeal, On: d.Made},
		sheet.Space{},
		rightsAfterDetermination("本认定书", d.Superior),
		sheet.Text{Small: true, Align: sheet.Flush, Text: "当事人对事故认定有异议、拒绝在认定书上签名或者不同意调解的，不适用当场调解。"},
	}
	return p
}

func nonEmpty(texts ...string) (out []string) {
	for _, t := range texts {
		if has(t) {
			out = append(out, t)
		}
	}
	return out
}
