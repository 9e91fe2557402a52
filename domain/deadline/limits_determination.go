package deadline

import "anjie/domain/access"

// ofTheDetermination are the limits within which fault is determined and the paper served.
var ofTheDetermination = under(order146From, byHPR, []Limit{
	{No: 14, ID: "determination", Article: "HPR 62", Span: wd(10), Owner: officer,
		TriggerZH: "现场调查", TriggerEN: "the investigation of the scene"},
	{No: 15, ID: "determination_after_appraisal", Article: "HPR 62", Span: wd(5), Owner: officer,
		TriggerZH: "检验报告、鉴定意见确定", TriggerEN: "the appraisal became final"},
	{No: 16, ID: "determination_after_flight", Article: "HPR 62", Span: wd(10), Owner: officer,
		TriggerZH: "查获逃逸车辆和驾驶人", TriggerEN: "vehicle and driver were found"},
	{No: 17, ID: "determination_unsolved_flight", Article: "HPR 66", Span: wd(10), Owner: officer,
		TriggerZH: "收到受害人要求出具认定书的书面申请", TriggerEN: "the victim's written request was received"},
	{No: 18, ID: "determination_fast", Article: "HPR 69", Span: wd(5), Owner: officer,
		TriggerZH: "当事人共同书面申请快速处理", TriggerEN: "the parties' joint written application"},
	{No: 19, ID: "suspension", Article: "HPR 68", Span: cd(60), Counting: byAPR, Owner: officer,
		TriggerZH: "批准中止认定", TriggerEN: "the suspension was approved",
		Extension: &Extension{Min: 1, Max: 60, Article: "HPR 68", ByZH: superiorZH, ByEN: superiorEN}},
	{No: 20, ID: "determination_after_suspension", Article: "HPR 68", Span: wd(5), Owner: officer,
		TriggerZH: "中止原因消失或者中止期满", TriggerEN: "the cause of the suspension was gone, or it ran out"},
	{No: 21, ID: "serve_determination", Article: "HPR 65", Span: wd(3), Owner: officer, PausedBy: []Cause{InTransit},
		TriggerZH: "制作认定书", TriggerEN: "the determination was made"},
}...)

// ofReviewAndMediation are the limits from the service of the determination to the end of the police mediation.
var ofReviewAndMediation = under(order146From, byHPR, []Limit{
	{No: 24, ID: "apply_review", Article: "HPR 71", Span: wd(3), Owner: access.Party, PausedBy: []Cause{InTransit},
		TriggerZH: "认定书或事故证明送达", TriggerEN: "the determination or certificate was served"},
	{No: 25, ID: "forward_review", Article: "HPR 72", Span: wd(2), Owner: officer,
		TriggerZH: "原办案单位收到复核申请", TriggerEN: "the original unit received the application"},
	{No: 26, ID: "submit_review_file", Article: "HPR 72", Span: wd(5), Owner: officer,
		TriggerZH: "收到上级提交案卷的通知", TriggerEN: "the superior's notice to submit the file"},
	{No: 27, ID: "review_decision", Article: "HPR 74", Span: cd(30), Counting: byAPR, Owner: access.Reviewer,
		TriggerZH: "受理复核申请（收到之日）", TriggerEN: "the review was accepted, which is the day of receipt"},
	{No: 28, ID: "serve_review", Article: "HPR 78", Span: wd(3), Owner: access.Reviewer, PausedBy: []Cause{InTransit},
		TriggerZH: "作出复核结论", TriggerEN: "the review was decided"},
	{No: 29, ID: "redetermination", Article: "HPR 79", Span: wd(10), Owner: officer,
		TriggerZH: "作出责令重新调查、认定的复核结论", TriggerEN: "the conclusion that orders a new determination"},
	{No: 29, ID: "redetermination_after_appraisal", Article: "HPR 79", Span: wd(5), Owner: officer,
		TriggerZH: "重新调查所需的检验报告、鉴定意见确定", TriggerEN: "the appraisal needed for it became final"},
	{No: 30, ID: "apply_mediation", Article: "HPR 86", Span: wd(10), Owner: access.Party, PausedBy: []Cause{InTransit},
		TriggerZH: "收到认定书、事故证明或者维持原认定的复核结论", TriggerEN: "receipt of the determination, the certificate or the conclusion that upholds it"},
	{No: 31, ID: "apply_police_after_people", Article: "HPR 85", Span: wd(3), Owner: access.Party, PausedBy: []Cause{InTransit},
		TriggerZH: "人民调解委员会终止调解", TriggerEN: "the committee ended the people's mediation"},
	{No: 32, ID: "notify_session", Article: "HPR 88", Span: wdBefore(3), Owner: access.Mediator,
		TriggerZH: "约定的调解时间", TriggerEN: "the time of the session"},
	{No: 33, ID: "change_session", Article: "HPR 88", Span: wdBefore(1), Owner: access.Party,
		TriggerZH: "约定的调解时间", TriggerEN: "the time of the session"},
	{No: 34, ID: "finish_police_mediation", Article: "HPR 90", Span: wd(10), Owner: access.Mediator,
		TriggerZH: "调解开始之日（丧葬期满、治疗终结、定残、损失确定或者受理之日）", TriggerEN: "the day on which mediation begins: funeral period over, treatment ended, disability graded, loss fixed, or acceptance"},
	{No: 35, ID: "decide_recusal", Article: "HPR 105", Span: wd(2), Owner: access.Leader,
		TriggerZH: "当事人申请回避", TriggerEN: "the party's request for recusal"},
	{No: 36, ID: "hand_over_file", Article: "HPR 106", Span: wd(3), Owner: officer,
		TriggerZH: "收到人民法院、人民检察院的调卷公函", TriggerEN: "the letter of the court or procuratorate that asks for the file",
		Extension: &Extension{Min: 1, Article: "HPR 106", ByZH: "按人民法院、人民检察院指定的时间", ByEN: "as the court or procuratorate says"}},
}...)
