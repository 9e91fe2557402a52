package words

// The words of the hints: what the facts suggest, and what a person says to it.
const (
	HintsTitle     Key = "hints.title"
	HintsLead      Key = "hints.lead"
	HintsBecause   Key = "hints.because"
	HintsFactIs    Key = "hints.fact_is"
	HintsAlso      Key = "hints.also"
	HintsStill     Key = "hints.still"
	HintsOpen      Key = "hints.open"
	HintsOpenLead  Key = "hints.open_lead"
	HintsAside     Key = "hints.aside"
	HintsReason    Key = "hints.reason"
	HintsAccept    Key = "hints.accept"
	HintsAcceptBy  Key = "hints.accept_by"
	HintsSetAside  Key = "hints.set_aside"
	HintsTakeUp    Key = "hints.take_up"
	FindingsWhole  Key = "hints.findings_whole"
	FindingsOf     Key = "hints.findings_of"
	FindingsRecord Key = "hints.findings_record"
)

var _ = add(table{
	HintsTitle:     {"提示", "Hints"},
	HintsLead:      {"根据已记录的事实列出，仅供参考，不是结论。由办案人员采纳，或者由负责人写明理由排除；两者均记入案件。", "Drawn from the facts on record. They advise and decide nothing: an officer accepts one, or a leader sets it aside with a reason; both go on record."},
	HintsBecause:   {"依据的事实", "Because of"},
	HintsFactIs:    {"%s：%s", "%s: %s"},
	HintsAlso:      {"同时符合：%s", "Also met: %s"},
	HintsStill:     {"尚未查明：%s", "Not known yet: %s"},
	HintsOpen:      {"尚不能判断的提示（%d）", "Hints that cannot be told yet (%d)"},
	HintsOpenLead:  {"以下提示取决于尚未查明的事实；查明并记录后自动更新。", "These depend on facts that are not known yet; once recorded, the hints follow."},
	HintsAside:     {"已排除的提示（%d）", "Hints set aside (%d)"},
	HintsReason:    {"理由：%s", "Reason: %s"},
	HintsAccept:    {"采纳", "Accept"},
	HintsAcceptBy:  {"采纳：%s", "Accept: %s"},
	HintsSetAside:  {"排除", "Set aside"},
	HintsTakeUp:    {"恢复", "Take up again"},
	FindingsWhole:  {"事故整体", "The accident as a whole"},
	FindingsOf:     {"查明情况", "Findings"},
	FindingsRecord: {"记录查明情况", "Record findings"},
})

// What became of a hint, and what hints are about.
var _ = add(table{
	"hint_state.accepted": {"已采纳", "Accepted"},
	"hint_state.done":     {"已办理", "Acted upon"},
	"hint_state.aside":    {"已排除", "Set aside"},

	"hint_topic.crime":    {"刑事", "Crime"},
	"hint_topic.search":   {"查缉与深度调查", "Search and deep investigation"},
	"hint_topic.duty":     {"办案要求", "Handling"},
	"hint_topic.fund":     {"救助基金", "Rescue fund"},
	"hint_topic.severity": {"事故等级", "Severity"},
	"hint_topic.figures":  {"统计", "Statistics"},
})

// What the investigation may find.
var _ = add(table{
	"field.alcohol":           {"饮酒后驾驶", "Drove after drinking"},
	"field.drunk":             {"醉酒驾驶", "Drove drunk"},
	"field.drugs":             {"吸食毒品后驾驶", "Drove after taking drugs"},
	"field.licence_none":      {"无驾驶资格", "No licence to drive"},
	"field.licence_expired":   {"驾驶证超过有效期", "Licence expired"},
	"field.unsafe_vehicle":    {"明知车辆安全装置不全或者机件失灵", "Knew that the vehicle was unsafe"},
	"field.no_plate":          {"明知车辆无牌证或者已报废", "Knew that the vehicle was unregistered or scrapped"},
	"field.overloading":       {"严重超载", "Seriously overloaded"},
	"field.racing":            {"追逐竞驶，情节恶劣", "Raced, in a grave manner"},
	"field.passenger_excess":  {"校车、旅客运输严重超员或者超速", "School bus or passenger carrier far over capacity or speed"},
	"field.dangerous_goods":   {"违规运输危险化学品，危及公共安全", "Carried dangerous chemicals against the rules"},
	"field.complex":           {"复杂、疑难的伤人事故", "A complex or difficult injury case"},
	"field.unpaid_property":   {"他人财产直接损失中无能力赔偿的数额", "Others' direct property loss that cannot be paid"},
	"field.rescue_cost":       {"抢救费用", "Rescue cost"},
	"field.rescue_over_limit": {"抢救费用超过交强险责任限额", "Rescue cost beyond the compulsory limit"},
	"field.uninsured_vehicle": {"肇事机动车未参加交强险", "A vehicle without compulsory insurance"},
	"field.fled_death":        {"因逃逸得不到救助而死亡", "Died unrescued because of the flight"},
	"field.fled_incited":      {"有人指使逃逸", "Somebody incited the flight"},
	"field.victim_hidden":     {"将被害人带离后隐藏或者遗弃", "The victim was taken away and hidden or abandoned"},
	"field.carrier_grave":     {"运输单位六个月内负全部、主要责任的死亡三人以上事故次数", "The carrier's accidents with 3+ deaths and full or main fault in six months"},

	"field.record_findings.party":         {"驾驶人", "Driver"},
	"field_hint.record_findings.basis":    {"写明依据的检验报告、笔录、录像等证据。", "The reports, statements or footage that it rests on."},
	"field_hint.licence_none":             {"驾驶证超过有效期但未被注销的，不属于无驾驶资格，记在下一项。", "A licence that expired but was not cancelled is not the same; record it below."},
	"field_hint.unpaid_property":          {"不知道的留空；全部能够赔偿的填 0。", "Leave it empty if not known; 0 if all can be paid."},
	"field_hint.carrier_grave":            {"不知道的留空。", "Leave it empty if not known."},
	"field_hint.take_up_hint.reason":      {"写明为何重新考虑。", "Why it is considered again."},
	"field_hint.set_aside_hint.reason":    {"写明为何不采纳；此理由记入案件。", "Why it is not followed; the reason goes on record."},
	"field_hint.disclose_evidence.hint":   {"采纳提示而办理的，请勾选。", "If the act follows a hint."},
	"field_hint.notify_fund.hint":         {"采纳提示而办理的，请勾选。", "If the act follows a hint."},
	"field_hint.record_scene.hint":        {"采纳提示而办理的，请勾选。", "If the act follows a hint."},
	"field_hint.suspect_crime.hint":       {"采纳提示而办理的，请勾选。", "If the act follows a hint."},
	"field_hint.record_findings.drunk":    {"以检验鉴定为准；尚无结果的选“不明”。", "As tested; unknown until the result is there."},
	"field_hint.record_findings.complex":  {"复杂、疑难的伤人事故，认定前应公开证据（程序规定第 63 条）。", "The evidence of such a case is disclosed before the determination (Accident Procedure Rules, art. 63)."},
	"field_hint.record_findings.no_plate": {"包括明知是无牌证的车辆和已报废的车辆。", "Either of the two."},
})
