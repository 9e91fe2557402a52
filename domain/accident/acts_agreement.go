package accident

import (
	"fmt"

	"anjie/domain/money"
	"anjie/domain/problem"
)

var agreementActs = map[Command]act{
	MakeAgreement: {
		fields: []Field{
			ref("calculation", CalculationRef), long("unnetted"), must(text("basis")), must(long("facts")), long("dispute"),
			must(rows("heads", must(ref("party", PartyRef)), must(choice("head", LossHeads)), must(amount("amount")))),
			must(long("shares")),
			must(rows("instalments", must(ref("payer", PayerRef)), must(ref("payee", PartyRef)), must(amount("amount")), must(day("due_on")))),
			must(text("manner")),
		},
		check: checkAgreement, apply: applyAgreement,
	},
	SignAgreement: {
		fields: []Field{must(ref("party", PartyRef)), must(day("on")), text("recording")},
		check: func(v view) error {
			if v.p.Agreement.Signed[v.r.Values.Int("party")] != "" {
				return problem.Form(problem.Fault{Field: "party", ZH: "该当事人已经签字", EN: "This party has signed already"})
			}
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.Agreement.MadeOn, "签字不能早于协议制作日期", "Signing cannot be earlier than the agreement"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			if p.Agreement.Signed == nil {
				p.Agreement.Signed = map[int]string{}
			}
			p.Agreement.Signed[e.Values.Int("party")] = e.Values["on"]
			p.takeEffect()
		},
	},
	SealAgreement: {
		fields: []Field{must(text("mediators")), must(day("on"))},
		ready: func(v view) error {
			if v.p.Variant != PeopleMediation {
				return problem.New(problem.Refused, "公安机关调解书经各方当事人签字后生效，不需加盖调解委员会印章", "A police agreement takes effect by the parties' signatures; no committee seals it").Under("RTSL-Reg 95")
			}
			if v.p.Agreement.SealedOn != "" {
				return problem.New(problem.Refused, "已由调解员签名并加盖印章", "It is signed by the mediator and sealed already").Under("PML 29")
			}
			return nil
		},
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.Agreement.MadeOn, "盖章不能早于协议制作日期", "Sealing cannot be earlier than the agreement"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Agreement.SealedOn = e.Values["on"]
			p.takeEffect()
		},
	},
	WithdrawDraft: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, _ Event) { p.Agreement = nil },
	},
	RecordPayment: {
		fields: []Field{must(ref("instalment", InstalmentRef)), must(amount("amount")), must(day("on")), text("voucher")},
		check: func(v view) error {
			i := v.p.instalment(v.r.Values.Int("instalment"))
			if open := i.Amount - i.Paid; v.r.Values.Fen("amount") == 0 || v.r.Values.Fen("amount") > open {
				return problem.Form(problem.Fault{Field: "amount", ZH: "该期尚欠 " + money.Fen(open).String() + "，金额应大于 0 且不超过此数",
					EN: "Open on this instalment: " + money.Fen(open).String() + "; pay more than 0 and no more than that"})
			}
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.Agreement.MadeOn, "付款不能早于协议制作日期", "Payment cannot be earlier than the agreement"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			i := p.instalment(e.Values.Int("instalment"))
			i.Paid += e.Values.Fen("amount")
			i.PaidOn = e.Values["on"]
		},
	},
	WaiveInstalment: {
		fields: []Field{must(ref("instalment", InstalmentRef)), must(long("reason"))},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.instalment(e.Values.Int("instalment")).Waived = e.Values["reason"]
		},
	},
	RecordDefault: {
		fields: []Field{must(ref("instalment", InstalmentRef)), must(long("note"))},
		check: func(v view) error {
			i := v.p.instalment(v.r.Values.Int("instalment"))
			if i.Settled() || i.DueOn >= v.now.Today() {
				return problem.Form(problem.Fault{Field: "instalment", ZH: "该期尚未到期或已付清", EN: "This instalment is not due yet, or is settled"})
			}
			return nil
		},
		apply: func(_ *Case, p *Proceeding, e Event) { p.EndReason = "default" },
	},
}

// checkAgreement: payments promised add up to the losses agreed, and nobody pays himself.
func checkAgreement(v view) error {
	var faults []problem.Fault
	if v.p.Variant == PeopleMediation && v.r.Values["dispute"] == "" {
		faults = append(faults, problem.Fault{Field: "dispute", ZH: "请写明争议事项（PML 29）", EN: "Say what is disputed (PML 29)"})
	}
	var agreed, promised int64
	for _, h := range v.r.Values.Rows("heads") {
		agreed += h.Fen("amount")
	}
	for _, row := range v.r.Values.Rows("instalments") {
		promised += row.Fen("amount")
		if row["payer"] == "party:"+row["payee"] {
			faults = append(faults, problem.Fault{Field: "instalments." + row["#"] + ".payee", ZH: "付款人与收款人不能是同一人", EN: "Payer and payee cannot be the same"})
		}
		if row["due_on"] < v.now.Today() {
			faults = append(faults, problem.Fault{Field: "instalments." + row["#"] + ".due_on", ZH: "履行日期不能早于今天", EN: "Payment cannot be due before today"})
		}
		if row.Fen("amount") == 0 {
			faults = append(faults, problem.Fault{Field: "instalments." + row["#"] + ".amount", ZH: "金额应大于 0", EN: "More than 0"})
		}
	}
	if promised > agreed {
		faults = append(faults, problem.Fault{Field: "instalments", ZH: fmt.Sprintf("约定给付合计 %s，多于赔偿项目合计 %s", money.Fen(promised), money.Fen(agreed)),
			EN: fmt.Sprintf("Payments of %s exceed the agreed losses of %s", money.Fen(promised), money.Fen(agreed))})
	}
	var funded map[int]int64
	if c := v.Calculation(v.r.Values.Int64("calculation")); c != nil {
		funded = c.Funded
	}
	if p := problem.As(netted(v, funded)); p != nil {
		faults = append(faults, p.Faults...)
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}

func applyAgreement(_ *Case, p *Proceeding, e Event) {
	a := Agreement{MadeOn: DayString(e.At), Basis: e.Values["basis"], Facts: e.Values["facts"], Dispute: e.Values["dispute"],
		Shares: e.Values["shares"], Manner: e.Values["manner"],
		Calculation: e.Values.Int64("calculation"), Unnetted: e.Values["unnetted"]}
	for _, row := range e.Values.Rows("heads") {
		a.Heads = append(a.Heads, AgreedLoss{Party: row.Int("party"), Head: row["head"], Amount: row.Fen("amount")})
	}
	for i, row := range e.Values.Rows("instalments") {
		a.Instalments = append(a.Instalments, Instalment{No: i + 1, Payer: row["payer"], Payee: row.Int("payee"), Amount: row.Fen("amount"), DueOn: row["due_on"]})
	}
	p.Agreement = &a
}

// takeEffect notes the day on which the agreement binds: that of the last signature or seal, whenever somebody recorded it
// (RTSL-Reg 95; PML 29).
func (p *Proceeding) takeEffect() {
	if !p.allSigned() || p.Agreement.EffectiveOn != "" {
		return
	}
	last := p.Agreement.SealedOn
	for _, on := range p.Agreement.Signed {
		last = max(last, on)
	}
	p.Agreement.EffectiveOn = last
}

// Signatories are the parties that must sign: those who applied, those who pay and those who are paid.
func (p *Proceeding) Signatories() (out []int) {
	seen := map[int]bool{}
	add := func(no int) {
		if no > 0 && !seen[no] {
			seen[no] = true
			out = append(out, no)
		}
	}
	for _, no := range p.Parties {
		add(no)
	}
	for _, i := range p.Agreement.Instalments {
		add(i.Payee)
		add(Values{"n": trimPrefix(i.Payer, "party:")}.Int("n"))
	}
	return out
}

func trimPrefix(s, prefix string) string {
	if len(s) > len(prefix) && s[:len(prefix)] == prefix {
		return s[len(prefix):]
	}
	return ""
}

// allSigned: every party, and for a committee also its mediator and seal.
func (p *Proceeding) allSigned() bool {
	if p.Agreement == nil || p.Variant == PeopleMediation && p.Agreement.SealedOn == "" {
		return false
	}
	for _, no := range p.Signatories() {
		if p.Agreement.Signed[no] == "" {
			return false
		}
	}
	return true
}

func (p *Proceeding) allPaid() bool {
	if p.Agreement == nil {
		return false
	}
	for _, i := range p.Agreement.Instalments {
		if !i.Settled() {
			return false
		}
	}
	return true
}
