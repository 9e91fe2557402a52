package words

import (
	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// DueState names the state of a deadline.
func DueState(lang Lang, state string) string { return T(lang, Key("due."+state)) }

// Owner names who owes an act: a role, or the party himself.
func Owner(lang Lang, owner string) string { return T(lang, Key("role."+owner)) }

// Left says how far away the last day is, in the unit of the rule: 还有 2 个工作日, 今天到期, 已超 3 日.
// n is negative when the day has passed.
func Left(lang Lang, unit calendar.Unit, n int) string {
	kind := Key("left.days")
	if unit == calendar.WorkingDays {
		kind = "left.workdays"
	}
	switch {
	case n == 0:
		return T(lang, "left.today")
	case n == 1:
		return T(lang, kind+".one")
	case n == -1:
		return T(lang, kind+".one_over")
	case n < 0:
		return T(lang, kind+".over", -n)
	}
	return T(lang, kind, n)
}

var _ = add(table{
	"due." + accident.DueOpen:   {"进行中", "Running"},
	"due." + accident.DuePaused: {"停止计算", "Standing still"},
	"due." + accident.DueMet:    {"按期办结", "Met"},
	"due." + accident.DueMissed: {"已逾期", "Overdue"},
	"due." + accident.DueLate:   {"逾期办结", "Met late"},
	"due." + accident.DueWaived: {"已终止", "Ended"},

	"due_reason.ended":    {"所属程序已结束", "What it belonged to has ended"},
	"due_reason.replaced": {"已由新的期限取代", "A new deadline took its place"},

	"left.today":             {"今天到期", "due today"},
	"left.workdays":          {"还有 %d 个工作日", "%d working days left"},
	"left.workdays.one":      {"还有 1 个工作日", "1 working day left"},
	"left.workdays.over":     {"已超 %d 个工作日", "%d working days overdue"},
	"left.workdays.one_over": {"已超 1 个工作日", "1 working day overdue"},
	"left.days":              {"还有 %d 日", "%d days left"},
	"left.days.one":          {"还有 1 日", "1 day left"},
	"left.days.over":         {"已超 %d 日", "%d days overdue"},
	"left.days.one_over":     {"已超 1 日", "1 day overdue"},
})

// DueReason says why a deadline was ended or extended; a sentence that somebody wrote is returned as it is.
func DueReason(lang Lang, reason string) string {
	if key := Key("due_reason." + reason); Has(key) {
		return T(lang, key)
	}
	return reason
}
