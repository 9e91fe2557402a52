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
		f.Note = basisOf(calculation.Result) + f.Note
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

// rests says which calculation an agreement rests on, by the number of its paper and the hash of its result; empty when
// it names none.
func (d *dossier) rests(a *accident.Agreement) string {
	calculation := d.c.Calculation(a.Calculation)
	if calculation == nil {
		return ""
	}
	return "损害赔偿的项目和数额参照" + day(calculation.At) + "登记的损害赔偿计算书（编号" + d.number("compensation_statement", calculation.Seq) +
		"，计算损失合计" + plainYuan(calculation.Total) + "元，计算结果校验值SHA-256 " + calculation.SHA256 + "），由各方协商确定。"
}
