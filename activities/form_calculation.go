package activities

import (
	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/compensation"
)

// statement is the paper of a recorded calculation: what the event holds, line by line. A calculation that cannot be read
// is issued as nothing: the form then names what it lacks.
func statement(d *dossier) document.Form {
	f := document.CompensationStatement{
		Head: d.head(), CaseNo: d.c.Number, Accident: d.accident() + "。", Parties: d.sides(d.everybody(), "", ""), By: d.e.ActorName, Note: d.e.Values["note"],
	}
	if d.p != nil {
		f.Head = d.theirs()
	}
	if calculation, err := accident.ReadCalculation(d.e.Values); err == nil {
		f.Tree, f.Frozen = calculation.Result.Why, calculation.SHA256
		f.Note = basisOf(calculation.Result) + d.advanced(accident.Funded(calculation.Case), d.e.Values["unnetted"]) + f.Note
	}
	return f
}

// basisOf says which editions of the tables and which interpretations were applied.
func basisOf(r compensation.Result) string {
	text := "按规则表" + r.Rules.Edition + "版、数据表" + r.Figures.Edition + "版计算。"
	if r.Second {
		text += "适用《最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二）》。"
	}
	return text
}

// rests says which calculation an agreement rests on, by the number of its paper and the hash of its result, with ※ behind
// a sum that rests on something unverified or chosen; and what the rescue fund has advanced (RTA-Int2 10). Empty when it
// names no calculation and nothing was advanced. It reads nothing but the record up to the agreement, so that the paper is
// the same whenever it is made.
func (d *dossier) rests(a *accident.Agreement) (text string) {
	var funded map[int]int64
	if calculation := d.c.Calculation(a.Calculation); calculation != nil {
		mark, legend := "", ""
		if d.doubtful(calculation.Seq) {
			mark, legend = "※", "※含未核实的数据或取舍，见赔偿计算书。"
		}
		text = "损害赔偿的项目和数额参照" + day(calculation.At) + "登记的损害赔偿计算书（编号" + d.number("compensation_statement", calculation.Seq) +
			"，计算损失合计" + plainYuan(calculation.Total) + "元" + mark + "，计算结果校验值SHA-256 " + calculation.SHA256 + "），由各方协商确定。" + legend
		funded = calculation.Funded
	}
	return text + d.advanced(funded, a.Unnetted)
}

// doubtful says whether the sum of the calculation of event seq is to be quoted with ※.
func (d *dossier) doubtful(seq int64) bool {
	for _, e := range d.events {
		if e.Seq == seq && e.Command == accident.RecordCalculation {
			f, err := accident.ReadCalculation(e.Values)
			return err != nil || f.Doubtful() // what cannot be read is no more certain
		}
	}
	return false
}

// advanced says what the rescue fund has advanced, what of it is netted, and why the rest is not.
func (d *dossier) advanced(funded map[int]int64, why string) (text string) {
	open := map[int]int64{}
	for _, a := range d.c.Unnetted(funded) {
		open[a.No] = a.Open
	}
	for _, a := range d.c.FundAdvances() {
		who, cost := "", "费用"
		if a.Party > 0 {
			who = "为" + d.party(a.Party, "").Name
		}
		if a.Cost != "" {
			cost = word("cost", a.Cost)
		}
		text += "道路交通事故社会救助基金已" + who + "垫付" + cost + plainYuan(a.Amount) + "元（凭证" + a.Voucher + "），"
		switch open[a.No] {
		case 0:
			text += "已在计算中扣除，由基金依法追偿。"
		case a.Amount:
			text += "计算中未扣除。"
		default:
			text += "计算中还有" + plainYuan(open[a.No]) + "元未扣除。"
		}
	}
	if len(open) > 0 && why != "" {
		text += "未扣除的理由：" + why + "。"
	}
	return text
}
