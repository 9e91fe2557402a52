package hint

import "anjie/domain/calendar"

const (
	source1991 = "关于修订道路交通事故等级划分标准的通知（公通字〔1991〕113号），现行效力未核实"
	note1991   = "1991年标准的现行效力未核实"
	note1991EN = "whether the scale of 1991 is still in force was not verified"
	source493  = "生产安全事故报告和调查处理条例（国务院令第493号）第三条"
	note493    = "只适用于生产经营活动中的事故；“以上”包括本数，“以下”不包括本数"
	note493EN  = "only for accidents in production and business; 以上 includes the figure, 以下 does not"
)

var motor = Cond{Fact: Motor, Op: EQ, N: 1, Given: true}
var noMotor = Cond{Fact: Motor, Op: EQ, N: 0, Given: true}

func of1991(level, zh, en string, over []string, cases ...[]Cond) Rule {
	return Rule{ID: "severity_1991_" + level, Topic: Severity, Cases: cases, Over: over, Article: "公通字〔1991〕113号",
		Source: source1991, Note: note1991, NoteEN: note1991EN, ZH: zh, EN: en}
}

func of493(level, zh, en string, over []string, cases ...[]Cond) Rule {
	return Rule{ID: "severity_493_" + level, Topic: Severity, Cases: cases, Over: over, Article: "国务院令第493号 3",
		Source: source493, From: "2007-06-01", Verified: true, Note: note493, NoteEN: note493EN, ZH: zh, EN: en}
}

// severityRules are the two scales, each level with its own bounds; the higher one covers the lower ones met.
func severityRules() []Rule {
	a, b := "severity_1991_", "severity_493_"
	return []Rule{
		of1991("slight", "按1991年标准为轻微事故", "Slight on the scale of 1991", nil,
			[]Cond{ge(Slight, 1), lt(Slight, 3)}, []Cond{ge(PropertyLoss, 1), lt(PropertyLoss, 1_000_00), motor}, []Cond{ge(PropertyLoss, 1), lt(PropertyLoss, 200_00), noMotor}),
		of1991("ordinary", "按1991年标准为一般事故", "Ordinary on the scale of 1991", []string{a + "slight"},
			[]Cond{ge(Serious, 1), lt(Serious, 3)}, []Cond{ge(Slight, 3)},
			[]Cond{ge(PropertyLoss, 1_000_00), lt(PropertyLoss, 30_000_00), motor}, []Cond{ge(PropertyLoss, 200_00), lt(PropertyLoss, 30_000_00), noMotor}),
		of1991("major", "按1991年标准为重大事故", "Major on the scale of 1991", []string{a + "slight", a + "ordinary"},
			[]Cond{ge(Deaths, 1), lt(Deaths, 3)}, []Cond{ge(Serious, 3), lt(Serious, 11)}, []Cond{ge(PropertyLoss, 30_000_00), lt(PropertyLoss, 60_000_00)}),
		of1991("grave", "按1991年标准为特大事故", "Especially grave on the scale of 1991", []string{a + "slight", a + "ordinary", a + "major"},
			[]Cond{ge(Deaths, 3)}, []Cond{ge(Serious, 11)}, []Cond{ge(Deaths, 1), ge(Serious, 8)}, []Cond{ge(Deaths, 2), ge(Serious, 5)}, []Cond{ge(PropertyLoss, 60_000_00)}),
		of493("ordinary", "如属生产安全事故，为一般事故", "If a work-safety accident: ordinary", nil,
			[]Cond{ge(Deaths, 1), lt(Deaths, 3)}, []Cond{ge(Serious, 1), lt(Serious, 10)}, []Cond{ge(DirectLoss, 1), lt(DirectLoss, 10_000_000_00)}),
		of493("larger", "如属生产安全事故，为较大事故", "If a work-safety accident: larger", []string{b + "ordinary"},
			[]Cond{ge(Deaths, 3), lt(Deaths, 10)}, []Cond{ge(Serious, 10), lt(Serious, 50)}, []Cond{ge(DirectLoss, 10_000_000_00), lt(DirectLoss, 50_000_000_00)}),
		of493("major", "如属生产安全事故，为重大事故", "If a work-safety accident: major", []string{b + "ordinary", b + "larger"},
			[]Cond{ge(Deaths, 10), lt(Deaths, 30)}, []Cond{ge(Serious, 50), lt(Serious, 100)}, []Cond{ge(DirectLoss, 50_000_000_00), lt(DirectLoss, 100_000_000_00)}),
		of493("grave", "如属生产安全事故，为特别重大事故", "If a work-safety accident: especially grave", []string{b + "ordinary", b + "larger", b + "major"},
			[]Cond{ge(Deaths, 30)}, []Cond{ge(Serious, 100)}, []Cond{ge(DirectLoss, 100_000_000_00)}),
	}
}

// figureRules say which deaths the statistics count. Responsibility in law is not limited by the seven days.
func figureRules() []Rule {
	rule := func(id string, f Fact, zh, en string) Rule {
		return Rule{ID: id, Topic: Figures, Cases: [][]Cond{{ge(f, 1)}}, Article: "国务院令第493号 13, 20", From: "2007-06-01",
			Source: "国务院令第493号第十三条、第二十条（道路交通事故七日内伤亡变化的补报）；统计口径见 m.110.com/flzs/378492.html，未核实",
			Note:   "法律责任不受七日限制", NoteEN: "responsibility in law is not limited by the seven days", ZH: zh, EN: en}
	}
	return []Rule{
		rule("death_in_statistics", DeathsWithin, "事故发生七日内死亡，计入统计", "A death within seven days counts in the statistics"),
		rule("death_outside_statistics", DeathsAfter, "事故发生七日后死亡，不计入统计", "A death after seven days does not count in the statistics"),
	}
}

// statisticsDays is the span of order 493 arts 13 and 20; the day of the accident is not counted.
const statisticsDays = 7

// InStatistics says whether a death counts as one of the accident's in the statistics.
func InStatistics(accident, died calendar.Day) bool { return died.Sub(accident) <= statisticsDays }
