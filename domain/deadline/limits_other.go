package deadline

import (
	"slices"

	"anjie/domain/access"
)

const (
	circular29  = "公通字〔2010〕29号" // on people's mediation of accident damages
	shandong22  = "鲁财行〔2022〕22号" // Shandong's rules on the rescue fund
	onlineRules = "在线调解规则 24"    // of the Supreme People's Court
)

// calendarReading is why CI-Reg's days are calendar days here.
const (
	calendarReadingZH = "《机动车交通事故责任强制保险条例》未规定“日”是否为工作日，按日历日计算"
	calendarReadingEN = "the Compulsory Insurance Regulations do not say which days they mean; calendar days are counted"
)

// onlineReading is why a mediation on the courts' platform has one clock and not two.
const (
	onlineReadingZH = "在人民法院调解平台上进行的，按在线调解规则计三十日，不再另计人民调解“一般一个月”"
	onlineReadingEN = "on the courts' platform its thirty days are counted, and not the usual month of people's mediation beside them"
)

var byConsent = &Extension{Article: onlineRules, ByZH: "各方当事人同意延长", ByEN: "by the parties' consent"}

// ofOtherLaws are the limits outside HPR, each under its own text.
var ofOtherLaws = slices.Concat(
	under("2020-04-30", "VPR", []Limit{ // VPR's two, three, five, seven, ten and fifteen days are working days, as HPR's
		{No: 37, ID: "send_blood_sample", Article: "VPR 36", Span: wd(5), Owner: officer,
			TriggerZH: "提取血样", TriggerEN: "the blood sample was taken"},
		{No: 38, ID: "tell_blood_result", Article: "VPR 36", Span: wd(5), Owner: officer,
			TriggerZH: "收到血样检验结果", TriggerEN: "the result of the blood test was received"},
		{No: 38, ID: "request_blood_retest", Article: "VPR 36", Span: wd(3), Owner: access.Party,
			TriggerZH: "告知血样检验结果", TriggerEN: "the driver was told the result"},
	}...),
	under("2010-06-23", byCivil, []Limit{
		{No: 39, ID: "finish_people_mediation", Article: circular29, Span: months(1), Owner: access.Committee, Unverified: true,
			TriggerZH: "人民调解委员会受理", TriggerEN: "the committee accepted the dispute"},
		{No: 40, ID: "tell_insurer_session", Article: circular29, Owner: access.Committee, Unverified: true,
			Span: daysBefore(3), TriggerZH: "调解时间", TriggerEN: "the time of the session"},
	}...),
	under("2011-01-01", byCPL, Limit{No: 41, ID: "apply_confirmation", Article: "PML 33", Span: cd(30), Owner: access.Party,
		TriggerZH: "人民调解协议生效", TriggerEN: "the people's mediation agreement took effect"}),
	under("2024-01-01", byCPL, []Limit{ // the numbering of the 2023 amendment
		{No: 42, ID: "court_confirmation", Article: "CPL 187", Span: cd(30), Owner: access.CourtClerk,
			TriggerZH: "人民法院立案", TriggerEN: "the court docketed the application",
			Extension: &Extension{Article: "CPL 187", ByZH: "本院院长批准", ByEN: "with the court president's approval"}},
		{No: 43, ID: "apply_enforcement", Article: "CPL 250", Span: years(2), Owner: access.Party,
			TriggerZH: "法律文书规定履行期间的最后一日", TriggerEN: "the last day for performance"},
	}...),
	under("2021-01-01", byCivil, []Limit{
		{No: 44, ID: "limitation", Article: "CC 188", Span: years(3), Owner: access.Party,
			TriggerZH: "知道或者应当知道权利受到损害以及义务人", TriggerEN: "the damage and the debtor were known or should have been"},
		{No: 44, ID: "limitation_longest", Article: "CC 188", Span: years(20), Owner: access.Party,
			TriggerZH: "权利受到损害", TriggerEN: "the damage was done",
			Extension: &Extension{Article: "CC 188", ByZH: "人民法院根据权利人的申请决定", ByEN: "by the court on application"}},
	}...),
	under("2019-03-02", byCivil, []Limit{
		{No: 45, ID: "claim_tell_documents", Article: "CI-Reg 28", Span: cd(1), Owner: access.Insurer, ReadingZH: calendarReadingZH, ReadingEN: calendarReadingEN,
			TriggerZH: "保险公司收到赔偿申请", TriggerEN: "the insurer received the claim"},
		{No: 46, ID: "claim_decide", Article: "CI-Reg 29", Span: cd(5), Owner: access.Insurer, ReadingZH: calendarReadingZH, ReadingEN: calendarReadingEN,
			TriggerZH: "保险公司收到证明和资料", TriggerEN: "the insurer received the documents"},
		{No: 47, ID: "claim_pay", Article: "CI-Reg 29", Span: cd(10), Owner: access.Insurer, ReadingZH: calendarReadingZH, ReadingEN: calendarReadingEN,
			TriggerZH: "达成赔偿协议", TriggerEN: "the amount was agreed"},
	}...),
	under("2022-01-01", byCivil, Limit{No: 48, ID: "fund_review", Article: "FUND", Span: wd(3), Owner: access.FundManager, Unverified: true,
		TriggerZH: "救助基金收到垫付通知（申请）和材料", TriggerEN: "the fund received the notice or application with its papers"}),
	under("", byCivil, Limit{No: 49, ID: "fund_transfer", Article: shandong22, Span: wd(2), Owner: access.FundManager,
		TriggerZH: "批准垫付（山东省）", TriggerEN: "the advance was approved (Shandong)"}),
	under("", byCivil, []Limit{ // remembered of the rules before; whether these say so was not read
		{No: 55, ID: "notify_fund", Article: "FUND", Span: wd(3), Owner: officer, Unverified: true,
			TriggerZH: "收到医疗机构抢救费用证明", TriggerEN: "the hospital's proof of the rescue cost was received"},
		{No: 56, ID: "fund_funeral", Article: "FUND", Span: wd(3), Owner: access.FundManager, Unverified: true,
			TriggerZH: "救助基金收到丧葬费用垫付申请和材料", TriggerEN: "the fund received the application for the funeral cost with its papers"},
		{No: 57, ID: "fund_transfer_elsewhere", Article: "FUND", Span: wd(2), Owner: access.FundManager, Unverified: true,
			TriggerZH: "批准垫付（山东省以外）", TriggerEN: "the advance was approved (outside Shandong)"},
	}...),
	under("2022-01-01", byCPL, []Limit{
		{No: 50, ID: "online_mediation", Article: onlineRules, Span: cd(30), Owner: access.Committee, PausedBy: []Cause{ByAppraisal}, Extension: byConsent,
			ReadingZH: onlineReadingZH, ReadingEN: onlineReadingEN,
			TriggerZH: "调解员在平台上接受（立案前）", TriggerEN: "the mediator accepted on the platform, before the filing"},
		{No: 50, ID: "online_mediation_ordinary", Article: onlineRules, Span: cd(15), Owner: access.CourtClerk, PausedBy: []Cause{ByAppraisal}, Extension: byConsent,
			TriggerZH: "调解员在平台上接受（立案后，普通程序）", TriggerEN: "the mediator accepted on the platform, after filing, ordinary procedure"},
		{No: 50, ID: "online_mediation_simple", Article: onlineRules, Span: cd(7), Owner: access.CourtClerk, PausedBy: []Cause{ByAppraisal}, Extension: byConsent,
			TriggerZH: "调解员在平台上接受（立案后，简易程序）", TriggerEN: "the mediator accepted on the platform, after filing, summary procedure"},
	}...),
)
