package deadline

// wordsOf finds what must be done and what follows when it is not, in Chinese and English, by limit.
func wordsOf(id string) [4]string {
	if w, ok := words[id]; ok {
		return w
	}
	return lawWords[id]
}

// words are those of the limits that the flow starts.
var words = map[string][4]string{
	"late_report": {"决定是否受理事后报案", "Decide whether to accept the late report",
		"不予受理的，应当书面通知并说明理由", "A refusal must be given in writing with reasons"},
	"simple_determination": {"制作简易程序事故认定书", "Make the determination of the simple procedure",
		"逾期未作认定，列入督办", "Overdue: goes to supervision"},
	"determination": {"制作道路交通事故认定书或事故证明", "Make the determination, or the accident certificate",
		"逾期未作认定，列入督办；确需检验鉴定或中止的，应补办手续", "Overdue: goes to supervision; an appraisal or a suspension must be on record"},
	"determination_after_appraisal": {"鉴定意见确定后制作事故认定书", "Make the determination now that the appraisal is final",
		"逾期未作认定，列入督办", "Overdue: goes to supervision"},
	"determination_after_flight": {"查获逃逸车辆和驾驶人后制作事故认定书", "Make the determination now that vehicle and driver are found",
		"逾期未作认定，列入督办", "Overdue: goes to supervision"},
	"suspension": {"恢复事故认定（中止最长六十日）", "Resume the determination (suspended for sixty days at most)",
		"中止期满，应在五个工作日内作出认定或出具事故证明", "The suspension has run out: determine or certify within five working days"},
	"determination_after_suspension": {"恢复后制作事故认定书或事故证明", "Make the determination or the certificate after the suspension",
		"逾期未作认定，列入督办", "Overdue: goes to supervision"},
	"serve_determination": {"向当事人送达认定书，并告知复核、调解、诉讼的权利", "Serve the determination on the party and tell the rights to review, mediation and suit",
		"逾期未送达，列入督办；复核与调解的期限尚未起算", "Overdue: goes to supervision; the periods for review and mediation have not begun"},

	"appraisal_report": {"出具检验报告或鉴定意见", "Give the inspection report or appraisal",
		"超过约定期限；延期须经批准，最长六十日", "Past the agreed time; an extension needs approval, sixty days at most"},
	"serve_appraisal": {"向当事人送达检验报告、鉴定意见副本", "Serve a copy of the report on the parties",
		"逾期未送达，列入督办", "Overdue: goes to supervision"},
	"request_reappraisal": {"可以申请重新检验、鉴定", "A re-appraisal may be requested",
		"期满无人申请的，检验报告、鉴定意见即为确定", "Without a request the report is final"},

	"funeral": {"办理丧葬事宜", "Hold the funeral",
		"逾期不办理的，经批准由公安机关处理，逾期存放费用由家属承担；丧葬期满之日为死亡事故调解的开始日", "The police may then see to it, the relatives pay the storage; the end of the period starts mediation of a fatal accident"},

	"apply_review": {"可以申请复核", "A review may be requested",
		"逾期申请的，不予受理", "A later request is not accepted"},
	"review_decision": {"作出复核结论", "Decide the review",
		"逾期未作复核结论，列入督办", "Overdue: goes to supervision"},
	"redetermination": {"重新调查并作出事故认定", "Investigate again and determine anew",
		"逾期未重新认定，列入督办", "Overdue: goes to supervision"},

	"apply_mediation": {"可以申请公安机关调解（各方一致书面申请）", "Police mediation may be applied for, by all parties jointly in writing",
		"逾期申请的，公安机关不予调解；仍可申请人民调解或者起诉", "The police refuse a later application; people's mediation or a suit remain"},
	"apply_police_after_people": {"可以在人民调解终止后申请公安机关调解", "Police mediation may be applied for after the people's mediation ended",
		"逾期申请的，公安机关不予调解；仍可起诉", "The police refuse a later application; a suit remains"},
	"finish_police_mediation": {"完成调解，制作调解书或调解终结书", "End the mediation with an agreement or a termination document",
		"逾期未结，列入督办；仍应制作文书", "Overdue: goes to supervision; a document is still owed"},
	"finish_people_mediation": {"完成人民调解（一般应当在一个月内调结）", "End the people's mediation (usually within a month)",
		"超过通常期限，请与各方当事人确认是否继续调解", "Past the usual time: ask the parties whether to go on"},
	"online_mediation": {"完成立案前在线调解", "End the online mediation before the filing",
		"期满各方不同意延长的，终止调解；鉴定期间不计入", "It ends unless the parties consent to go on; time of an appraisal is left out"},
	"tell_insurer_session": {"通知保险公司参加调解", "Tell the insurer of the session",
		"未提前三日通知，保险公司可能不到场", "Told later than three days before, the insurer may stay away"},
	"instalment_people": {"督促履行到期的赔偿款", "See that the instalment is paid",
		"到期未付：可以督促履行、登记未履行，并告知诉讼或申请执行的途径", "Unpaid: urge payment, record the default, and tell the ways to suit or enforcement"},
	"instalment_police": {"督促履行到期的赔偿款", "See that the instalment is paid",
		"到期未付：可以督促履行、登记未履行，并告知诉讼或申请执行的途径", "Unpaid: urge payment, record the default, and tell the ways to suit or enforcement"},

	"apply_confirmation": {"可以共同申请司法确认", "Judicial confirmation may be applied for jointly",
		"逾期申请的，人民法院不予受理", "The court does not accept a later application"},
	"court_confirmation": {"审结司法确认案件", "Decide on the confirmation",
		"逾期未审结；延长须经院长批准", "Overdue; an extension needs the president's approval"},

	"claim_tell_documents": {"书面告知需要提供的理赔材料", "Tell in writing which documents are needed",
		"保险公司逾期未告知，可以催办", "The insurer has not told in time; it may be urged"},
	"claim_decide": {"作出赔偿核定，拒赔的说明理由", "Decide the claim; a refusal gives its reasons",
		"保险公司逾期未核定，可以催办", "The insurer has not decided in time; it may be urged"},
	"claim_decide_commercial": {"作出赔偿核定，拒赔的说明理由", "Decide the claim; a refusal gives its reasons",
		"保险公司逾期未核定，可以催办", "The insurer has not decided in time; it may be urged"},
	"claim_pay": {"支付赔款", "Pay the claim",
		"保险公司逾期未支付，可以催办", "The insurer has not paid in time; it may be urged"},
	"claim_pay_commercial": {"支付赔款", "Pay the claim",
		"保险公司逾期未支付，可以催办", "The insurer has not paid in time; it may be urged"},

	"fund_review": {"审核垫付申请，结果书面告知", "Review the advance and answer in writing",
		"救助基金逾期未审核，可以催办", "The fund has not answered in time; it may be urged"},
	"task": {"完成专案任务", "Complete the task of the investigation",
		"任务逾期，报告专案负责人", "Overdue: report to the head of the team"},
}
