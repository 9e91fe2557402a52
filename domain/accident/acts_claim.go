package accident

import (
	"anjie/domain/money"
	"anjie/domain/problem"
)

var claimActs = map[Command]act{
	FileClaim: {
		fields: []Field{must(ref("policy", PolicyRef)), ref("claimants", PartyList), amount("amount"), ref("mediation", MediationRef), long("note")},
		check: func(v view) error {
			for _, p := range v.Proceedings {
				if p.Kind == Claim && p.Policy == v.r.Values.Int("policy") && !p.Stage.Ended() {
					return problem.Form(problem.Fault{Field: "policy", ZH: "该保单已有理赔正在进行", EN: "A claim on this policy is under way"})
				}
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			pol := c.Policy(e.Values.Int("policy"))
			c.open(Proceeding{Kind: Claim, Variant: pol.Variant, Stage: ClaimFiled, Agency: pol.Insurer, Policy: pol.No,
				Parties: e.Values.Numbers("claimants"), Of: e.Values.Int("mediation"), Amount: e.Values.Fen("amount"), Reason: e.Values["note"]}, e)
		},
	},
	TellDocuments: {
		fields: []Field{must(rows("documents", must(text("document")))), long("note")},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Documents = nil
			for _, row := range e.Values.Rows("documents") {
				p.Documents = append(p.Documents, row["document"])
			}
		},
	},
	SubmitDocuments: {fields: []Field{must(flag("complete")), long("note")}},
	DecideClaim: {
		fields: []Field{must(amount("amount")), must(long("reason"))},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Amount, p.Explanation = e.Values.Fen("amount"), e.Values["reason"]
		},
	},
	RefuseClaim: {
		fields: []Field{must(long("reason"))}, // CI-Reg 29: in writing, with reasons
		apply:  func(_ *Case, p *Proceeding, e Event) { p.Explanation, p.EndReason = e.Values["reason"], "refused" },
	},
	AgreeClaim: {
		fields: []Field{must(amount("amount")), long("note")},
		check: func(v view) error {
			if v.r.Values.Fen("amount") != v.p.Amount {
				return problem.Form(problem.Fault{Field: "amount", ZH: "与保险公司核定的金额不一致：" + money.Fen(v.p.Amount).String(), EN: "Not the amount that the insurer decided: " + money.Fen(v.p.Amount).String()})
			}
			return nil
		},
	},
	PayClaim: {
		fields: []Field{must(amount("amount")), must(day("on")), must(text("voucher"))},
		check: func(v view) error {
			if v.r.Values.Fen("amount") != v.p.Amount {
				return problem.Form(problem.Fault{Field: "amount", ZH: "应付 " + money.Fen(v.p.Amount).String(), EN: "To be paid: " + money.Fen(v.p.Amount).String()})
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, p *Proceeding, e Event) {
			p.Result = e.Values["voucher"]
			c.creditInsurer(p, e)
		},
	},
	WithdrawClaim: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason = e.Values["reason"] },
	},
}

// creditInsurer puts what the insurer paid against the instalments that its policy promised in the agreement that the
// claim follows from, oldest first: the same money is not recorded twice.
func (c *Case) creditInsurer(p *Proceeding, e Event) {
	m := c.Proceeding(p.Of)
	if m == nil || m.Agreement == nil {
		return
	}
	left := e.Values.Fen("amount")
	for i := range m.Agreement.Instalments {
		in := &m.Agreement.Instalments[i]
		if in.Payer != payerPolicy(p.Policy) || in.Settled() || left == 0 {
			continue
		}
		pay := min(left, in.Amount-in.Paid)
		in.Paid, in.PaidOn, left = in.Paid+pay, e.Values["on"], left-pay
	}
	if (m.Stage == MediationEffective || m.Stage == MediationDefaulted) && m.allPaid() {
		m.Stage, m.EndedAt = MediationPerformed, e.At
	}
}
