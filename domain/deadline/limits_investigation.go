package deadline

import "anjie/domain/access"

// order146From is when HPR, order 146 of the Ministry of Public Security, came into force.
const order146From = "2018-05-01"

// superior approves extensions in HPR.
const superiorZH, superiorEN = "上一级公安机关交通管理部门批准", "with the superior traffic police's approval"

// ofTheInvestigation are the limits from the report to the final appraisal.
var ofTheInvestigation = under(order146From, byHPR, []Limit{
	{No: 1, ID: "late_report", Article: "HPR 18", Span: wd(3), Owner: access.IntakeClerk,
		TriggerZH: "记录事后报案", TriggerEN: "the late report was recorded"},
	{No: 2, ID: "simple_determination", Article: "HPR 24", Span: wd(3), Owner: officer,
		TriggerZH: "现场处理", TriggerEN: "the scene was handled"},
	{No: 3, ID: "commission_appraisal", Article: "HPR 49", Span: wd(3), Owner: officer,
		TriggerZH: "现场调查结束", TriggerEN: "the investigation of the scene ended",
		Extension: &Extension{Article: "HPR 49", ByZH: superiorZH, ByEN: superiorEN}},
	{No: 4, ID: "commission_autopsy", Article: "HPR 49", Span: wd(3), Owner: officer,
		TriggerZH: "当事人死亡", TriggerEN: "the death"},
	{No: 5, ID: "commission_vehicle_test", Article: "HPR 49", Span: wd(3), Owner: officer,
		TriggerZH: "查获逃逸车辆", TriggerEN: "the fled vehicle was found"},
	{No: 6, ID: "appraisal_report", Article: "HPR 51", Span: cd(30), Counting: byAPR, Owner: access.Appraiser,
		TriggerZH: "委托检验、鉴定", TriggerEN: "the appraisal was commissioned",
		Extension: &Extension{Min: 1, Max: 60, Article: "HPR 51", ByZH: superiorZH, ByEN: superiorEN}},
	{No: 7, ID: "serve_appraisal", Article: "HPR 55", Span: wd(5), Owner: officer, PausedBy: []Cause{InTransit},
		TriggerZH: "收到检验报告、鉴定意见", TriggerEN: "the report was received"},
	{No: 8, ID: "recommission_appraisal", Article: "HPR 55", Span: wd(3), Owner: officer,
		TriggerZH: "收到有缺陷的检验报告、鉴定意见", TriggerEN: "the defective report was received"},
	{No: 9, ID: "request_reappraisal", Article: "HPR 56", Span: wd(3), Owner: access.Party, PausedBy: []Cause{InTransit},
		TriggerZH: "送达检验报告、鉴定意见副本", TriggerEN: "the copy of the report was served"},
	{No: 10, ID: "notify_reappraisal_refusal", Article: "HPR 56", Span: wd(3), Owner: officer,
		TriggerZH: "决定不予重新检验、鉴定", TriggerEN: "the re-appraisal was refused"},
	{No: 11, ID: "appraisal_final", Article: "HPR 112(3)", Span: wd(3), Owner: officer,
		TriggerZH: "送达检验报告、鉴定意见副本", TriggerEN: "the copy of the report was served"},
	{No: 12, ID: "notify_vehicle_collection", Article: "HPR 58", Span: wd(5), Owner: officer,
		TriggerZH: "检验报告、鉴定意见确定", TriggerEN: "the appraisal became final"},
	{No: 13, ID: "collect_vehicle", Article: "HPR 58", Span: cd(30), Counting: byAPR, Owner: access.Party,
		TriggerZH: "通知领取扣留的车辆", TriggerEN: "the notice to collect the detained vehicle"},
	{No: 13, ID: "collect_announced_vehicle", Article: "HPR 58", Span: months(3), Counting: byAPR, Owner: access.Party,
		TriggerZH: "公告领取扣留的车辆", TriggerEN: "the public notice to collect the detained vehicle"},
	{No: 22, ID: "funeral", Article: "HPR 53", Span: wd(10), Owner: access.Party,
		TriggerZH: "尸体检验报告确定后书面通知办理丧葬事宜", TriggerEN: "the written notice to hold the funeral, after the autopsy report became final"},
	{No: 23, ID: "unidentified_body", Article: "HPR 53", Span: cd(30), Counting: byAPR, Owner: access.Party,
		TriggerZH: "登报公告认领未知名尸体", TriggerEN: "the newspaper notice about the unidentified body"},
}...)
