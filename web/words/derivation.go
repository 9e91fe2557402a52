package words

// The words of a derivation: how a figure explains itself.
const (
	WhyYears      Key = "derivation.years"
	WhyDays       Key = "derivation.days"
	WhyPercent    Key = "derivation.percent"
	WhyNotCounted Key = "derivation.not_counted"
	WhyFormula    Key = "derivation.formula"
	WhyFacts      Key = "derivation.facts"
	WhyFact       Key = "derivation.fact"
	WhyProof      Key = "derivation.proof"
	WhyTable      Key = "derivation.table"
	WhyFrom       Key = "derivation.from"
	WhyUntil      Key = "derivation.until"
	WhyBetween    Key = "derivation.between"
)

var _ = add(table{
	WhyYears:      {"%s年", "%s year(s)"},
	WhyDays:       {"%s天", "%s day(s)"},
	WhyPercent:    {"%s%%", "%s%%"},
	WhyNotCounted: {"未计入", "not counted"},
	WhyFormula:    {"计算过程：", "Computed: "},
	WhyFacts:      {"依据的事实", "Facts it rests on"},
	WhyFact:       {"%s：%s", "%s: %s"},
	WhyProof:      {"证据 %s", "evidence %s"},
	WhyTable:      {"表 %s（%s）%s，校验 %s…", "Table %s (%s) %s, hash %s…"},
	WhyFrom:       {"（自 %s 起）", " (since %s)"},
	WhyUntil:      {"（至 %s 止）", " (until %s)"},
	WhyBetween:    {"（%s 至 %s）", " (%s to %s)"},

	"mark.unverified":        {"※未核实", "※ unverified"},
	"mark.choice":            {"※口径可选", "※ reading chosen"},
	"mark.outside":           {"※超出幅度", "※ outside the range"},
	"mark.missing":           {"※缺数据", "※ figure missing"},
	"mark.within_unverified": {"※含未核实", "※ rests on unverified"},
	"mark.within_choice":     {"※含口径选择", "※ rests on a chosen reading"},
	"mark.within_outside":    {"※含超出幅度", "※ rests on one outside the range"},
	"mark.within_missing":    {"※含缺数据", "※ lacks a figure"},
})
