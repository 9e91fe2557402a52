package city

import (
	"slices"

	a "anjie/domain/accident"
)

// lives are the cases of the city. The test names a stage, and an act that people are offered, that none of them has.
var lives = slices.Concat(beginnings, investigations, determinations, mediations, claims, judgements, seriousOnes, endings, standing)

// beginnings: from the first call to the choice of a procedure.
var beginnings = []life{
	{"reported-today", 0, func(k *teller) { k.report(rearEnd()) }},
	{"reported-late", 1, func(k *teller) {
		s := eBike()
		s.late, s.channel = true, "walk_in"
		k.report(s)
	}},
	{"reported-late-and-forgotten", 12, func(k *teller) {
		s := rearEnd()
		s.late, s.anonymous, s.channel = true, true, "12345"
		k.report(s)
	}},
	{"reported-12123", 0, func(k *teller) { k.report(alone()).photos(1, "scene") }},
	{"accepted-corrected", 1, func(k *teller) {
		k.report(eBike()).accept()
		v := eBike().report(k.people, "学院路示例一中西门", k.clock.at)
		for _, name := range []string{"deaths", "serious"} {
			v[name] = "0"
		}
		v["injured"], v["reason"] = "1", "现场核实后更正地点"
		k.do(a.CorrectReport, v)
		k.do(a.AddVehicle, a.Values{"kind": "bicycle", "color": "绿"})
		k.do(a.CorrectVehicle, a.Values{"vehicle": "3", "kind": "tricycle", "color": "绿", "reason": "车型登记有误"})
		k.do(a.AddParty, a.Values{"role": "rider", "name": "买买提·艾力", "vehicle": "3", "injury": "none", "phone": "19900009901", "consents": "yes"})
		k.do(a.CorrectParty, a.Values{"party": "3", "role": "rider", "name": "买买提·艾力江", "vehicle": "3", "injury": "slight", "phone": "19900009901", "consents": "yes", "reason": "姓名登记有误"})
		k.insure().do(a.RecordInjury, a.Values{"party": "3", "injury": "slight", "injury_note": "右手擦伤", "hospital": "示例市人民医院"})
	}},
	{"accepted", 2, func(k *teller) { k.report(foreigner()).accept().insure().photos(2, "scene") }},
	{"accepted-north", 3, func(k *teller) { k.agency = north; k.report(rearEnd()).accept().insure() }},
	{"refused", 20, func(k *teller) {
		k.report(alone()).do(a.RefuseAcceptance, a.Values{"reason": "经核实现场在厂区内部封闭道路，不属于道路交通事故。"})
	}},
	{"refused-and-reopened", 4, func(k *teller) {
		k.report(rearEnd()).do(a.RefuseAcceptance, a.Values{"reason": "报案人称已自行协商"})
		k.after(2).do(a.ReopenCase, a.Values{"reason": "当事人反悔，重新报案"})
	}},
	{"transferred", 9, func(k *teller) {
		k.report(eBike()).do(a.TransferCase, a.Values{"to_unit": "示例市公安局交通警察支队高速公路大队", "reason": "事故地点属于高速公路管辖路段"})
	}},
	{"simple", 1, func(k *teller) { k.report(rearEnd()).accept().insure().photos(2, "scene").do(a.ChooseSimple, nil) }},
	{"simple-overdue", 9, func(k *teller) { k.report(minor()).accept().insure().do(a.ChooseSimple, nil) }},
	{"simple-changed", 5, func(k *teller) {
		k.report(rearEnd()).accept().insure().do(a.ChooseSimple, nil)
		k.do(a.SuspectCrime, a.Values{"reason": "驾驶人呼气酒精测试 96mg/100ml，涉嫌危险驾驶"})
		k.do(a.ChangeToOrdinary, a.Values{"reason": "涉嫌危险驾驶，转为一般程序"})
		k.do(a.AssignOfficers, a.Values{"lead_officer": "刘办案", "second_officer": "古丽巴哈尔·阿不都热依木"})
	}},
}

// investigations: the ordinary procedure before its determination.
var investigations = []life{
	{"investigation", 2, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().statement("询问笔录", "statement")
	}},
	{"investigation-overdue", 9, func(k *teller) {
		k.report(pileUp()).accept().insure().after(1).ordinary().workdays(8).photos(1, "vehicle")
	}},
	{"investigation-extended", 3, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().appraise("车辆制动性能", a.AppraisalCommissioned).workdays(7)
		k.do(a.ExtendDue, a.Values{"due": k.due("appraisal_report"), "until": k.in(30), "approved_by": "高主管", "reason": "需要补充检材"})
	}},
	{"appraisal-commissioned", 4, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().appraise("车辆制动性能", a.AppraisalCommissioned)
	}},
	{"appraisal-reported", 2, func(k *teller) {
		k.report(fatal()).accept().insure().after(1).ordinary().appraise("死亡原因", a.AppraisalReported)
	}},
	{"appraisal-served", 1, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().appraise("血液酒精含量", a.AppraisalServed)
	}},
	{"appraisal-final", 1, func(k *teller) {
		k.report(pileUp()).accept().insure().after(1).ordinary().appraise("车速", a.AppraisalFinal)
	}},
	{"disclosed", 1, func(k *teller) {
		k.report(fatal()).accept().insure().after(1).ordinary().appraise("车辆安全技术状况", a.AppraisalFinal).workdays(1)
		k.do(a.DiscloseEvidence, a.Values{"on": k.today(), "present": "1,3", "minutes": "出示勘查笔录、鉴定意见和监控录像，家属要求补充调取行车记录。"})
	}},
	{"suspended", 10, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().workdays(5)
		k.do(a.Suspend, a.Values{"reason": "当事人处于昏迷状态，无法询问，认定所需证据暂时无法取得"})
	}},
	{"resumed", 2, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().workdays(4)
		k.do(a.Suspend, a.Values{"reason": "关键证人出境"})
		k.after(25).do(a.Resume, a.Values{"reason": "证人已回国并接受询问"})
		k.do(a.RecordFindings, a.Values{"party": "1", "alcohol": "yes", "drunk": "unknown", "drugs": "no", "licence_none": "no", "basis": "呼气酒精检测单；血样已送检"})
		k.do(a.RecordFindings, a.Values{"complex": "yes", "rescue_cost": "26400", "rescue_over_limit": "yes", "uninsured_vehicle": "no", "basis": "医院费用清单、保单查询记录"})
	}},
	{"flight-searched", 6, func(k *teller) { k.report(flight()).accept().after(1).ordinary().photos(1, "surveillance") }},
	{"flight-unsolved", 3, func(k *teller) {
		k.report(flight()).accept().after(1).ordinary().photos(1, "surveillance").workdays(6).determine("none").serve(0)
	}},
	{"flight-found", 2, func(k *teller) {
		k.report(flight()).accept().after(1).ordinary().after(6)
		k.do(a.FindFledVehicle, a.Values{"on": k.today(), "findings": "在城北一修理厂查获嫌疑车辆，痕迹比对一致，驾驶人到案。"})
		k.do(a.AddParty, a.Values{"role": "driver", "name": "钱示逃", "vehicle": "1", "injury": "none", "phone": "19900009902"})
	}},
	{"hint-set-aside", 5, func(k *teller) {
		k.report(fatal()).accept().insure().after(1).ordinary()
		k.do(a.SetAsideHint, a.Values{"hint": "crime_death", "reason": "初步查明死者醉酒闯红灯，货车驾驶人无明显过错，待认定后再议"})
		k.do(a.RecordFindings, a.Values{"party": "1", "alcohol": "no", "drunk": "no", "drugs": "no", "licence_none": "no", "licence_expired": "yes", "overloading": "no",
			"basis": "呼气酒精检测单、驾驶证查询记录、过磅单"})
		k.do(a.AcceptHint, a.Values{"hint": "severity_1991_major", "note": "按重大事故上报"})
		k.do(a.SetAsideHint, a.Values{"hint": "severity_493_ordinary", "reason": "不是生产经营活动中的事故"})
		k.do(a.TakeUpHint, a.Values{"hint": "severity_493_ordinary", "reason": "货车正从事经营性运输，须重新考虑"})
	}},
}

// due is the id of the newest running deadline of a rule.
func (k *teller) due(rule string) string {
	for _, d := range slices.Backward(k.c.Dues) {
		if d.Rule == rule && d.Running() {
			return d.ID
		}
	}
	return ""
}

// determinations: made, served, reviewed.
var determinations = []life{
	{"determined-unserved", 1, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().workdays(6).determine("main", "minor")
	}},
	{"determined-half-served", 6, func(k *teller) {
		k.report(pileUp()).accept().insure().after(1).ordinary().workdays(9).determine("equal", "equal").serve(3)
	}},
	{"determined-simple", 2, func(k *teller) { k.determined(rearEnd(), "none", "full") }},
	{"determined-minor", 5, func(k *teller) {
		k.determined(minor(), "equal", "equal").loss(2, "medical", "1860.40").loss(2, "nursing", "900")
	}},
	{"certified", 3, func(k *teller) {
		k.report(rearEnd()).accept().insure().after(1).do(a.ChooseOrdinary, nil)
		k.certifiable().certify().serve(0)
	}},
	{"review-applied", 4, func(k *teller) { k.determined(pedestrian(), "main", "minor").workdays(1).review(1) }},
	{"review-upheld", 3, func(k *teller) {
		k.determined(pedestrian(), "full").workdays(1).review(1).after(15).do(a.UpholdReview, a.Values{"on": k.today(), "reason": "事实清楚，证据确实充分，适用法律正确，予以维持。"})
	}},
	{"review-withdrawn", 3, func(k *teller) {
		k.determined(pedestrian(), "main", "minor").workdays(1).review(1).after(4).do(a.WithdrawReview, a.Values{"on": k.today(), "reason": "申请人提交书面撤回申请：双方已协商一致，不再要求复核。"})
	}},
	{"redetermined", 2, func(k *teller) {
		k.determined(pedestrian(), "full").workdays(2).review(1).after(20).do(a.OrderRedetermination, a.Values{"on": k.today(), "reason": "未查明行人是否在人行横道内，责令重新调查、认定。"})
		k.workdays(5).determine("main", "minor").workdays(1).serve(0)
	}},
}

// certifiable is what a certificate needs besides: two officers and the scene.
func (k *teller) certifiable() *teller {
	k.do(a.AssignOfficers, a.Values{"lead_officer": "刘办案", "second_officer": "陈办案"})
	return k.do(a.RecordScene, a.Values{"on": k.today(), "findings": "路口无监控，双方陈述不一致，未发现可以证明信号状态的痕迹。"}).workdays(6)
}
