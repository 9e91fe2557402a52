package words

// The words of the readings of what the law leaves open about money.
const (
	RulesLead         Key = "tables.rules_lead"
	QuestionWord      Key = "tables.question"
	AnswerWord        Key = "tables.answer"
	AnswerAnew        Key = "tables.answer_anew"
	AddReading        Key = "tables.add_reading"
	EveryCase         Key = "tables.every_case"
	AllOtherRegions   Key = "tables.all_other_regions"
	AccidentsSince    Key = "tables.accidents_since"
	GradeWord         Key = "tables.grade"
	GradeNo           Key = "tables.grade_no"
	AddsPercent       Key = "tables.adds_percent"
	LimitsAre         Key = "tables.limits_are"
	LimitsFromHint    Key = "tables.limits_from_hint"
	EnterReading      Key = "tables.enter_reading"
	EnterReadingLead  Key = "tables.enter_reading_lead"
	ReadingIs         Key = "tables.reading_is"
	RegionRuleHint    Key = "tables.region_rule_hint"
	ReadingSourceHint Key = "tables.reading_source_hint"
	PayerMoves        Key = "tables.payer_moves"
	PayersElse        Key = "tables.payers_else"
	SourceAbove       Key = "tables.source_above"
)

var _ = add(table{
	RulesLead:         {"法律没有写明、由各地裁量或者尚未见到原文的问题，以及交强险限额。本地有规定的，录入并注明来源，发布后即按此计算；凡用到之处均标明。", "What the law leaves open, what nobody has seen at its source, and the limits of the compulsory insurance. Where there is a local rule, enter it with its source: it counts once it is published, and is marked wherever it is used."},
	QuestionWord:      {"问题", "Question"},
	AnswerWord:        {"取舍", "Answer"},
	AnswerAnew:        {"另作规定", "Answer anew"},
	AddReading:        {"增加", "Add one"},
	EveryCase:         {"所有案件", "every case"},
	AllOtherRegions:   {"未单独规定的地区", "regions without a rule of their own"},
	AccidentsSince:    {"%s起的事故", "accidents since %s"},
	GradeWord:         {"伤残等级", "Disability grade"},
	GradeNo:           {"%d级", "grade %d"},
	AddsPercent:       {"附加指数（%）", "Adds (%)"},
	LimitsAre:         {"有责 %s，无责 %s（死亡伤残 / 医疗费用 / 财产损失）", "at fault %s, without fault %s (death and disability / medical / property)"},
	LimitsFromHint:    {"从这一天零时起发生的事故适用。", "For accidents since the beginning of this day."},
	EnterReading:      {"录入取舍", "Answer a question"},
	EnterReadingLead:  {"录入后先进入草案；可以看清哪些在办案件的金额会变，再发布。", "It enters a draft first: you see which amounts in open cases would change, then publish it."},
	ReadingIs:         {"现行：%s", "now: %s"},
	RegionRuleHint:    {"不选的，适用于未单独规定的所有地区。", "None: for every region without a rule of its own."},
	ReadingSourceHint: {"会议纪要、通知或者判决的名称、文号、网址。", "Name, number or address of the minutes, notice or judgment."},
	PayerMoves:        {"%s：%s → %s", "%s: %s → %s"},
	PayersElse:        {"其中 %s 改由他人支付，或者改付他人", "of it %s paid by another, or to another"},

	SourceAbove: {"来源同上", "the same source"},

	"table_kind.rules": {"赔偿规则取舍", "Readings on damages"},

	"ci_side.at_fault": {"有责", "At fault"},
	"ci_side.no_fault": {"无责", "Without fault"},
	"ci_part.dd":       {"死亡伤残", "death and disability"},
	"ci_part.med":      {"医疗费用", "medical"},
	"ci_part.prop":     {"财产损失", "property"},

	"bearing.compulsory": {"交强险（含投保义务人）", "Compulsory insurance, and who should have insured"},
	"bearing.commercial": {"商业三者险", "Third-party insurance"},
	"bearing.liable":     {"责任人", "The liable"},
	"bearing.victims":    {"受害方自担", "Borne by the victims"},
	"bearing.open":       {"未结算的基金追偿", "Funds' claims left open"},
	"bearing.joint":      {"连带责任（不计入合计）", "Jointly besides (in no sum)"},
})
