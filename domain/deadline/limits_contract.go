package deadline

import (
	"slices"

	"anjie/domain/access"
	"anjie/domain/calendar"
)

// daysBefore are calendar days counted back; a day off does not move them.
func daysBefore(n int) calendar.Span {
	return calendar.Span{N: n, Unit: calendar.CalendarDays, Before: true}
}

// ofContracts are the limits that commercial policies, agreements and orders bring into the flow.
var ofContracts = slices.Concat(
	under("", byCivil, []Limit{
		{No: 51, ID: "claim_decide_commercial", Article: "保险法 23", Span: cd(30), Owner: access.Insurer, Unverified: true,
			TriggerZH: "保险公司收到证明和资料（商业险）", TriggerEN: "the insurer received the documents (commercial cover)"},
		{No: 52, ID: "claim_pay_commercial", Article: "保险法 23", Span: cd(10), Owner: access.Insurer, Unverified: true,
			TriggerZH: "达成赔偿协议（商业险）", TriggerEN: "the amount was agreed (commercial cover)"},
	}...),
	under("2011-01-01", byCivil, Limit{No: 53, ID: "instalment_people", Article: "PML 31", Span: fixed, Owner: access.Committee,
		TriggerZH: "人民调解协议约定的付款日", TriggerEN: "the day that the people's mediation agreement names"}),
	under("2021-04-29", byCivil, Limit{No: 53, ID: "instalment_police", Article: "RTSL 74", Span: fixed, Owner: access.Mediator,
		TriggerZH: "调解书约定的付款日", TriggerEN: "the day that the mediation agreement names"}),
	under(order146From, byHPR, Limit{No: 54, ID: "task", Article: "HPR 43–48", Span: fixed, Owner: access.Investigator,
		TriggerZH: "专案任务指定的日期", TriggerEN: "the day named for the task"}),
)
