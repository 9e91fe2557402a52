package words

// The words of the table of time limits.
const (
	LimitsLead     Key = "tables.limits_lead"
	EnterLimit     Key = "tables.enter_limit"
	EnterLimitLead Key = "tables.enter_limit_lead"
	EnterThis      Key = "tables.enter_this"
	NoLimitFound   Key = "tables.no_limit"
	AllLimits      Key = "tables.all_limits"
	FindLimit      Key = "tables.find_limit"
	RunsFrom       Key = "tables.runs_from"
	NotYet         Key = "tables.not_yet"
	DayIsNamed     Key = "tables.day_is_named"
	LengthWord     Key = "tables.length"
	UnitWord       Key = "tables.unit"
	LongestWord    Key = "tables.longest"
	LongestHint    Key = "tables.longest_hint"
	FirstDayHint   Key = "tables.first_day_hint"
	OtherProvision Key = "tables.other_provision"
	ReadOtherwise  Key = "tables.read_otherwise"
)

var _ = add(table{
	LimitsLead: {"现行的全部期限。未核对原文的，以及条文没有写明而取其一种理解的，可以在这里改定：先入草案，在在办案件上试算，再发布。",
		"All time limits in force. What was not seen at its source, or is one reading of a provision that leaves it open, can be settled here: into a draft, tried on the open cases, published."},
	EnterLimit: {"录入期限", "Enter a time limit"},
	EnterLimitLead: {"自哪一日起算的期限按多长计算。谁办理、从何时起算不变；此前起算的仍按原来的长度。",
		"How long a limit is for what begins from a day on. Who owes it and what it runs from stay; what began before keeps its length."},
	EnterThis:    {"录入草案", "Enter it into a draft"},
	NoLimitFound: {"没有这样的期限", "No such time limit"},
	AllLimits:    {"查看全部期限", "All time limits"},
	FindLimit:    {"查找期限（事项、依据、来源）", "Find a time limit: what must be done, provision, source"},
	RunsFrom:     {"起算：%s", "from: %s"},
	NotYet:       {"尚未施行", "not yet in force"},
	DayIsNamed:   {"约定或者指定之日", "the day that was fixed"},
	LengthWord:   {"期限长度", "Length"},
	UnitWord:     {"单位", "Unit"},
	LongestWord:  {"延长后最长", "Longest with its extension"},
	LongestHint:  {"只有规定了延长上限的期限才填写，单位同上；上限不变的留空。", "Only for a limit whose extension has a maximum, in the same unit; empty when that stays."},
	FirstDayHint: {"自这一日起算的适用；在此以前起算的不变。", "It holds for what begins on this day or later; what began before stays."},
	OtherProvision: {"条文没有变动、只是另作理解或者核对了原文的，留空。法律修改的，写明新的条文及其修改，如“2027年修订的《机动车交通事故责任强制保险条例》第二十九条”。",
		"Empty when the provision is the same, and is read otherwise or was seen at its source. When the law itself has changed, the new provision with its amendment, such as “Compulsory Insurance Regulations, art. 29 (amended 2027)”."},
	ReadOtherwise: {"改定", "Settle"},

	"unit.hours":         {"小时", "hours"},
	"unit.calendar_days": {"日（日历日）", "calendar days"},
	"unit.working_days":  {"工作日", "working days"},
	"unit.months":        {"月", "months"},
	"unit.years":         {"年", "years"},

	"field.limits": {"期限", "Time limits"},
})
