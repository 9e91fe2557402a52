package words

// The words for what seldom concerns an accident, a vehicle or a victim, and for what is not claimed.
const (
	SheetOther         Key = "sheet.other"
	SheetTicked        Key = "sheet.ticked"
	SheetAccidentOther Key = "sheet.accident_other"
	SheetAccidentNote  Key = "sheet.accident_note"
	SheetNameOf        Key = "sheet.name_of"
	SheetDoorWho       Key = "sheet.door_who"
	SheetUnknownFrom   Key = "sheet.unknown_from"
	SheetUnknownTo     Key = "sheet.unknown_to"
	SheetUnknownProof  Key = "sheet.unknown_proof"
	SheetApart         Key = "sheet.apart"
	SheetTieOf         Key = "sheet.tie_of"
	SheetTowed         Key = "sheet.towed"
	SheetNoTrailer     Key = "sheet.no_trailer"
	SheetTPLMax        Key = "sheet.tpl_max"
	SheetTPLExcluded   Key = "sheet.tpl_excluded"
	SheetTPLNoticed    Key = "sheet.tpl_noticed"
	SheetIncomplete    Key = "sheet.incomplete"
	SheetTPLRefuses    Key = "sheet.tpl_refuses"
	SheetTPL2          Key = "sheet.tpl2"
	SheetNonMotorTPL   Key = "sheet.non_motor_tpl"
	SheetDailyRate     Key = "sheet.daily_rate"
	SheetCap           Key = "sheet.cap"
	SheetUnified       Key = "sheet.unified"
	SheetCriminal      Key = "sheet.criminal"
	SheetShareAssumed  Key = "sheet.share_assumed"
	SheetFollowGrade   Key = "sheet.follow_grade"
	SheetFollowDeath   Key = "sheet.follow_death"
	SheetOfferAll      Key = "sheet.offer_all"
	SheetUnclaimed     Key = "sheet.unclaimed"
	SheetForgotten     Key = "sheet.forgotten"
	SheetBehindNote    Key = "sheet.behind_note"
)

var _ = add(table{
	SheetOther:                     {"其他情形", "Other circumstances"},
	SheetTicked:                    {"已选 %s 项", "%s chosen"},
	SheetAccidentOther:             {"整个事故的其他情形", "Other circumstances of the accident"},
	SheetAccidentNote:              {"道路、车辆产品等原因由当事人以外的人承担一部分的，或者多辆车造成第三人损害的，在此勾选。", "Tick here where somebody who is no party answers for a part, for the road or a product, or where several vehicles harmed a third person."},
	SheetNameOf:                    {"%s的名称", "Name of the %s"},
	SheetDoorWho:                   {"开车门的乘车人", "The passenger who opened the door"},
	SheetUnknownFrom:               {"法医推断年龄：最小", "Forensic age: least"},
	SheetUnknownTo:                 {"法医推断年龄：最大", "Forensic age: greatest"},
	SheetUnknownProof:              {"法医意见", "Forensic opinion"},
	SheetApart:                     {"其损害与 %s 无关", "%s had no part in this harm"},
	SheetTieOf:                     {"与 %s 的关系", "Relation to %s"},
	SheetTowed:                     {"本车为挂车，牵引车是", "A trailer; its tractor is"},
	SheetNoTrailer:                 {"不是挂车", "Not a trailer"},
	SheetTPLMax:                    {"未认定责任时，商业三者险约定的最高比例", "Contract's greatest share where no fault was found"},
	SheetTPLNoticed:                {"不赔诉讼费的条款，保险人已尽提示、说明义务（解释（二）第9条、民法典第496条）", "The clause against court fees was drawn to the policyholder's attention and explained (RTA-Int2 9; CC 496)"},
	SheetIncomplete:                {"未定：有项目缺少数据", "Not final: a head lacks a figure"},
	SheetTPLExcluded:               {"商业三者险合同不赔的项目", "Head that the contract does not cover"},
	SheetTPLRefuses:                {"%s：商业三者险按约定不赔", "%s: the contract pays nothing"},
	SheetTPL2:                      {"另一份商业三者险", "Another third-party insurance"},
	SheetNonMotorTPL:               {"非机动车的商业三者险", "Third-party insurance of a non-motor vehicle"},
	SheetDailyRate:                 {"日标准的取整", "Rounding of a daily rate"},
	SheetCap:                       {"被扶养人生活费的年度上限", "Yearly cap for dependants"},
	SheetUnified:                   {"农村居民按城镇标准的理由", "Why urban figures apply to a rural resident"},
	SheetCriminal:                  {"刑事附带民事诉讼中的赔偿", "Damages in a criminal case"},
	SheetShareAssumed:              {"不填即 %s%%：按责任大小推定，法律没有规定", "%s%% if left empty: assumed from the words of fault, no provision says so"},
	SheetFollowGrade:               {"由伤残等级可能产生、尚未列入：%s", "May follow from the disability, not on the sheet: %s"},
	SheetFollowDeath:               {"由死亡可能产生、尚未列入：%s", "May follow from the death, not on the sheet: %s"},
	SheetOfferAll:                  {"全部列入（%s 项）", "Put all on the sheet (%s)"},
	SheetUnclaimed:                 {"尚未主张：%s", "Not claimed yet: %s"},
	SheetForgotten:                 {"%s 尚未主张或尚未填写，不计入：%s", "%s: not claimed or not filled in, not counted: %s"},
	SheetBehindNote:                {"在 %s 不足支付时，由 %s 对 %s 承担不足部分，最高 %s（附条件，不计入合计）。", "What %s cannot pay, %s pays to %s, at most %s (conditional, in no sum)."},
	"sheet_flag.drunk":             {"醉酒", "drunk"},
	"sheet_flag.drugged":           {"吸毒或服用管制药品", "drugged"},
	"sheet_flag.no-licence":        {"无证或准驾不符", "no or wrong licence"},
	"sheet_flag.licence-expired":   {"驾驶证超期未注销", "licence expired"},
	"sheet_flag.stolen":            {"盗抢期间肇事", "stolen vehicle"},
	"sheet_flag.intent":            {"故意制造事故", "caused on purpose"},
	"sheet_flag.fled":              {"逃逸，车辆已知", "fled, vehicle known"},
	"sheet_flag.unknown":           {"逃逸，车辆不明", "fled, vehicle unknown"},
	"sheet_flag.off-road":          {"道路以外通行", "off the road"},
	"sheet_flag.work-harm":         {"作业时致害，非交通事故", "harm at work, no accident"},
	"sheet_flag.door-opening":      {"乘车人开车门致害", "a passenger opened a door"},
	"sheet_rounding.none":          {"不取整，只对结果取整", "none, only the result is rounded"},
	"sheet_rounding.cent":          {"取到分", "to the cent"},
	"sheet_rounding.yuan":          {"取到元", "to the yuan"},
	"sheet_cap.literal":            {"先乘伤残系数并相加，再适用上限", "coefficient and sum first, then the cap"},
	"sheet_cap.before-coefficient": {"先适用上限，再乘伤残系数", "the cap first, then the coefficient"},
	"sheet_flag.door-intent":       {"乘车人故意开车门", "a passenger opened a door on purpose"},
})
