package accident

import (
	"anjie/domain/compensation"
	"anjie/domain/problem"
)

// packedMost is the most characters that a packed case or result may have: some twenty times a large accident's.
const packedMost = 1 << 20

func packed(name string) Field {
	return Field{Name: name, Kind: Opaque, Max: packedMost, Required: true}
}

var calculationActs = map[Command]act{
	RecordCalculation: {
		fields: []Field{
			packed("packed_case"), packed("packed_result"), must(opaque("input_sha256")), must(opaque("result_sha256")),
			must(opaque("total")), must(opaque("demand")), must(opaque("rules")), must(opaque("rules_sha256")),
			must(opaque("figures")), must(opaque("figures_sha256")), {Name: "note", Kind: Text},
			opaque("funded"), long("unnetted"),
		},
		check: checkCalculation,
		apply: func(c *Case, p *Proceeding, e Event) {
			v := e.Values
			c.Calculations = append(c.Calculations, Calculation{
				Seq: e.Seq, Proceeding: p.No, At: e.At, By: e.ActorName, SHA256: v["result_sha256"], Input: v["input_sha256"],
				Rules:   compensation.Edition{Edition: v["rules"], SHA256: v["rules_sha256"]},
				Figures: compensation.Edition{Edition: v["figures"], SHA256: v["figures_sha256"]},
				Total:   v.Fen("total"), Demand: v.Fen("demand"), Note: v["note"],
				Funded: readFunded(v["funded"]), Unnetted: v["unnetted"],
			})
		},
	},
}

// checkCalculation lets nothing into the record that does not hold what it says, or that lacks a figure: what is blocked
// counts as nothing, and nobody may settle on such a sum unawares.
func checkCalculation(v view) error {
	f, err := ReadCalculation(v.r.Values)
	if err != nil {
		return problem.New(problem.Invalid, "计算内容与其校验值不一致，请重新计算", "The calculation does not agree with its hashes; calculate again")
	}
	if len(f.Result.Victims) == 0 || f.Result.Total == 0 {
		return problem.New(problem.Refused, "尚未计算出任何损失，不能登记", "No loss has been computed yet; there is nothing to record")
	}
	if !f.Result.Complete {
		return blockedHeads(f.Result)
	}
	funded := Funded(f.Case)
	if v.r.Values["funded"] != writeFunded(funded) {
		return problem.New(problem.Invalid, "计算内容与其校验值不一致，请重新计算", "The calculation does not agree with its hashes; calculate again")
	}
	return netted(v, funded)
}

// blockedHeads names the heads that cannot be computed and the figure that each lacks.
func blockedHeads(r compensation.Result) error {
	zh, en := "有项目因缺少数据不能计算，不能登记：", "Some heads cannot be computed for want of a figure, so nothing is recorded: "
	for i, b := range r.Blocked {
		if i > 0 {
			zh, en = zh+"；", en+"; "
		}
		zh, en = zh+b.Missing.ZH, en+b.Missing.EN
	}
	return problem.New(problem.Refused, zh, en)
}
