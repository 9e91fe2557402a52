package accident

import "anjie/domain/problem"

var expertActs = map[Command]act{
	CommissionAppraisal: {
		fields: []Field{must(text("item")), must(agency("institution", "appraisal")), must(day("on")), must(number("days"))},
		check: func(v view) error {
			if n := v.r.Values.Int("days"); n < 1 || n > 60 {
				return problem.Form(problem.Fault{Field: "days", ZH: "约定期限一般不超过 30 日，经批准最长 60 日（HPR 51）", EN: "Usually up to 30 days, 60 at most with approval (HPR 51)"})
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.open(Proceeding{Kind: Appraisal, Stage: AppraisalCommissioned, Agency: e.Values["institution"], Item: e.Values["item"], Limit: e.Values.Int("days"), StartOn: e.Values["on"]}, e)
		},
	},
	ReportAppraisal: {
		fields: []Field{must(text("document_no")), must(day("on")), must(long("opinion"))},
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.StartOn, "不能早于委托日期", "Not earlier than the commission"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.RulingNo, p.AcceptedOn, p.Explanation = e.Values["document_no"], e.Values["on"], e.Values["opinion"]
		},
	},
	ServeAppraisal: {
		fields: []Field{must(ref("served", PartyList)), must(day("on"))},
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.AcceptedOn, "不能早于报告日期", "Not earlier than the report"))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.ServedOn, p.Parties = e.Values["on"], e.Values.Numbers("served")
		},
	},
	FinaliseAppraisal: {
		fields: []Field{must(day("on")), text("note")},
		check: func(v view) error {
			earliest, _ := v.now.Calendar.AddWorkdays(parseDay(v.p.ServedOn), 3)
			if v.r.Values["on"] < earliest.String() {
				return problem.Form(problem.Fault{Field: "on", ZH: "送达后三个工作日内无人申请重新鉴定才算确定，最早 " + earliest.String() + "（HPR 112(3)）",
					EN: "It is final after three working days without a request; earliest " + earliest.String() + " (HPR 112(3))"})
			}
			return notFuture(v, "on")
		},
		apply: func(_ *Case, p *Proceeding, e Event) { p.EndReason, p.Result = "final", e.Values["on"] },
	},
	NotifyFund: {
		fields: []Field{must(agency("fund", "fund")), must(choice("reason", []string{"over_limit", "uninsured", "fled"})), must(ref("party", PartyRef)), amount("amount"), long("note"), hintFor(NotifyFund)},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.open(Proceeding{Kind: Fund, Stage: FundNotified, Agency: e.Values["fund"], Parties: e.Values.Numbers("party"), Reason: e.Values["reason"], Amount: e.Values.Fen("amount")}, e)
		},
	},
	AdvanceFund: {
		fields: []Field{must(amount("amount")), must(day("on")), must(text("voucher"))},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Amount, p.Result, p.EndReason = e.Values.Fen("amount"), e.Values["voucher"], "advanced"
		},
	},
	RefuseFund: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.Explanation, p.EndReason = e.Values["reason"], "refused" },
	},
}
