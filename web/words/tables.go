package words

// The command by which the system counts running limits again, and what its event holds.
var _ = add(table{
	"command.recount_deadlines": {"重新计算期限", "Count the deadlines again"},
	"done.recount_deadlines":    {"按新的放假安排重新计算了期限", "counted deadlines again by the days as they are known now"},
	"field.calendar":            {"工作日历的哈希值", "Hash of the calendar"},
	"field.years":               {"年份", "Years"},
	"field.notices":             {"放假通知", "Holiday notices"},
})
