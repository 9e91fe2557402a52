package accident

import (
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

var expertActs = map[Command]act{
	CommissionAppraisal: {
		fields: []Field{must(text("item")), must(agency("institution", "appraisal")), must(day("on")), must(number("days")), text("approved_by")},
		check: func(v view) error {
			n := v.r.Values.Int("days")
			if n < 1 || n > 60 {
				return problem.Form(problem.Fault{Field: "days", ZH: "约定期限一般不超过 30 日，经批准最长 60 日（HPR 51）", EN: "Usually up to 30 days, 60 at most with approval (HPR 51)"})
			}
			if n > 30 && v.r.Values["approved_by"] == "" {
				return problem.Form(problem.Fault{Field: "approved_by", ZH: "超过 30 日的，须经上一级公安机关交通管理部门批准，请写明批准人（HPR 51）",
					EN: "More than 30 days needs the approval of the superior traffic police; say who approved (HPR 51)"})
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
		fields: []Field{must(ref("served", PartyList)), must(day("on")), long("unserved")},
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.p.AcceptedOn, "不能早于报告日期", "Not earlier than the report"), servedOnAll(v))
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.ServedOn, p.Parties = e.Values["on"], e.Values.Numbers("served")
		},
	},
	FinaliseAppraisal: {
		fields: []Field{must(day("on")), text("note")},
		check:  checkFinality,
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason, p.Result = "final", e.Values["on"] },
	},
	NotifyFund: {
		fields: []Field{must(agency("fund", "fund")), must(choice("reason", []string{"over_limit", "uninsured", "fled"})), must(ref("party", PartyRef)), text("hospital"), amount("amount"), long("note"), hintFor(NotifyFund)},
		check:  checkRescued,
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.open(Proceeding{Kind: Fund, Stage: FundNotified, Agency: e.Values["fund"], Parties: e.Values.Numbers("party"), Reason: e.Values["reason"], Amount: e.Values.Fen("amount")}, e)
		},
	},
	AdvanceFund: {
		fields: []Field{must(amount("amount")), must(day("on")), must(text("voucher")), choice("cost", FundCosts)},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Cost = e.Values["cost"]
			p.Amount, p.Result, p.EndReason = e.Values.Fen("amount"), e.Values["voucher"], "advanced"
		},
	},
	RefuseFund: {
		fields: []Field{must(long("reason"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.Explanation, p.EndReason = e.Values["reason"], "refused" },
	},
}

// servedOnAll is HPR 55: the report goes to every party. Who cannot be reached is named with the reason.
func servedOnAll(v view) error {
	served := v.r.Values.Numbers("served")
	var names []string
	for _, p := range v.Parties {
		if !slices.Contains(served, p.No) {
			names = append(names, p.Name)
		}
	}
	if len(names) == 0 || v.r.Values["unserved"] != "" {
		return nil
	}
	return problem.Form(problem.Fault{Field: "unserved", ZH: "检验报告、鉴定意见应送达各方当事人，尚缺：" + strings.Join(names, "、") + "；无法送达的，请写明原因（HPR 55）",
		EN: "The report is served on every party; missing: " + strings.Join(names, ", ") + ". If somebody cannot be reached, say why (HPR 55)"})
}

// checkFinality is HPR 112(3): a report becomes final by itself when the three working days of HPR 56 have passed without
// a request, on their last day and on no other. Where another appraisal was asked for, the day is a later one and the note says why.
func checkFinality(v view) error {
	last, _ := v.now.Calendar.AddWorkdays(parseDay(v.p.ServedOn), 3)
	if d := v.dueOfProceeding("request_reappraisal", v.p.No); d != nil {
		last = calendar.DayOf(d.At)
	}
	on := v.r.Values["on"]
	switch {
	case v.now.Today() <= last.String():
		return problem.New(problem.Refused, "申请重新检验、鉴定的期限到 "+last.String()+" 才届满，在此之前报告尚未确定", "The days in which another appraisal may be requested end on "+last.String()+"; before that the report is not final").Under("HPR 56, 112(3)")
	case on < last.String():
		return problem.Form(problem.Fault{Field: "on", ZH: "送达后三个工作日内无人申请重新鉴定才算确定，应为 " + last.String() + "（HPR 112(3)）",
			EN: "It is final after three working days without a request: on " + last.String() + " (HPR 112(3))"})
	case on > last.String() && v.r.Values["note"] == "":
		return problem.Form(problem.Fault{Field: "note", ZH: "无人申请的，报告于 " + last.String() + " 自行确定；晚于该日的，请写明重新检验、鉴定的申请和结果（HPR 112(3)）",
			EN: "Without a request it became final by itself on " + last.String() + "; for a later day say what was requested and what came of it (HPR 112(3))"})
	}
	return notFuture(v, "on")
}

// checkRescued: the notice says where somebody is rescued (HPR 42); of the dead it asks for the funeral.
func checkRescued(v view) error {
	p := v.Party(v.r.Values.Int("party"))
	if v.r.Values["hospital"] == "" && p.Hospital == "" && p.Injury != "death" {
		return problem.Form(problem.Fault{Field: "hospital", ZH: "该当事人未登记救治的医疗机构，请填写", EN: "No hospital is recorded for this party; give it"}).Under("HPR 42")
	}
	return nil
}
