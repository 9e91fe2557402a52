package accident

import (
	"strconv"

	"anjie/domain/problem"
)

func payerPolicy(no int) string { return "policy:" + strconv.Itoa(no) }

var courtActs = map[Command]act{
	ApplyConfirmation: {
		fields: []Field{must(ref("mediation", MediationRef)), must(agency("court", "court")), must(ref("applicants", PartyList)), must(day("on"))},
		check:  checkConfirmation,
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.open(Proceeding{Kind: Court, Variant: Confirmation, Stage: CourtApplied, Agency: e.Values["court"], Of: e.Values.Int("mediation"),
				Parties: e.Values.Numbers("applicants")}, e)
		},
	},
	FileSuit: {
		fields: []Field{must(agency("court", "court")), must(ref("plaintiffs", PartyList)), must(day("on")), long("request"), text("request_no")},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.endBySuit(e)
			c.open(Proceeding{Kind: Court, Variant: Suit, Stage: CourtApplied, Agency: e.Values["court"], Parties: e.Values.Numbers("plaintiffs"), Reason: e.Values["request"]}, e)
		},
	},
	Docket: {
		fields: []Field{must(text("docket_no")), must(day("on"))},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.DocketNo, p.AcceptedOn = e.Values["docket_no"], e.Values["on"]
		},
	},
	RefuseDocket: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason, p.Explanation = "not_docketed", e.Values["reason"] },
	},
	Rule: {
		fields: []Field{must(text("ruling_no")), must(day("on")), must(long("result")), amount("amount")},
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.AcceptedOn, "裁判不能早于立案", "The ruling cannot be earlier than the docketing"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.RulingNo, p.Result, p.Amount, p.EndReason = e.Values["ruling_no"], e.Values["result"], e.Values.Fen("amount"), "ruled"
		},
	},
	Dismiss: {
		fields: []Field{must(text("ruling_no")), must(day("on")), must(long("reason"))},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.RulingNo, p.Explanation, p.EndReason = e.Values["ruling_no"], e.Values["reason"], "dismissed"
		},
	},
	WithdrawCourt: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason = e.Values["reason"] },
	},
}

// checkConfirmation is PML 33 and CPL 205: a people's-mediation agreement in effect, both parties jointly, 30 days.
func checkConfirmation(v view) error {
	m := v.Proceeding(v.r.Values.Int("mediation"))
	switch {
	case m.Variant != PeopleMediation:
		return problem.New(problem.Refused, "公安机关调解书不属于司法确认的范围；各方可以共同申请公证赋予强制执行效力，或者向人民法院起诉",
			"A police agreement cannot be judicially confirmed; the parties may have it notarised for enforcement, or sue").Under("HPR 85; CPL 205")
	case m.Agreement == nil || m.Agreement.EffectiveOn == "":
		return problem.New(problem.Refused, "调解协议尚未生效", "The agreement is not in effect yet").Under("PML 29")
	}
	for _, p := range v.Proceedings {
		if p.Kind == Court && p.Variant == Confirmation && p.Of == m.No && (!p.Stage.Ended() || p.Stage == CourtRuled) {
			return problem.New(problem.Refused, "该协议已申请司法确认", "Confirmation of this agreement was applied for already").Under("CPL 205")
		}
	}
	joint := map[int]bool{}
	for _, no := range v.r.Values.Numbers("applicants") {
		joint[no] = true
	}
	for _, no := range m.Signatories() {
		if !joint[no] {
			return problem.Form(problem.Fault{Field: "applicants", ZH: "须由双方当事人共同申请；尚缺：" + v.Party(no).Name, EN: "The parties must apply jointly; missing: " + v.Party(no).Name})
		}
	}
	if err := v.domiciled(v.r.Values.Numbers("applicants")).refusal("CPL-Int 351–354"); err != nil {
		return err
	}
	if d := v.dueOfProceeding("apply_confirmation", m.No); d != nil && v.r.Values["on"] > DayString(d.At) {
		return problem.New(problem.Refused, "自协议生效之日起三十日内申请，期限已过（"+DayString(d.At)+"）", "The thirty days from effect have passed ("+DayString(d.At)+")").Under("PML 33; CPL 205")
	}
	return notFuture(v, "on")
}

func (c *Case) dueOfProceeding(rule string, no int) *Due {
	for i := len(c.Dues) - 1; i >= 0; i-- {
		if c.Dues[i].Rule == rule && c.Dues[i].Proceeding == no {
			return &c.Dues[i]
		}
	}
	return nil
}

// endBySuit is HPR 94(1): a suit ends the police mediation that is under way. A review goes on (HPR 75).
func (c *Case) endBySuit(e Event) {
	for i := range c.Proceedings {
		p := &c.Proceedings[i]
		if p.Kind == Mediation && p.Variant == PoliceMediation && !p.Stage.Ended() && p.Stage != MediationEffective {
			p.Stage, p.EndedAt, p.EndReason = MediationEnded, e.At, "sued"
		}
	}
}
