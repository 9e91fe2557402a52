package words

// The words of the lists: my work, board, cases, calendar, proceedings, messages.
const (
	DueOverdue     Key = "list.due_overdue"
	DueToday       Key = "list.due_today"
	DueSoon        Key = "list.due_soon"
	DueInTime      Key = "list.due_in_time"
	DueProvisional Key = "list.due_provisional"
	CountBegins    Key = "list.count_begins"
	CountDay       Key = "list.count_day"
	CountSkips     Key = "list.count_skips"
	CountRolled    Key = "list.count_rolled"
)

var _ = add(table{
	DueOverdue:     {"已逾期", "Overdue"},
	DueToday:       {"今天到期", "Due today"},
	DueSoon:        {"将到期", "Due soon"},
	DueInTime:      {"期限内", "In time"},
	DueProvisional: {"暂定，当年放假安排尚未载入", "provisional: the year's holidays are not known yet"},
	CountBegins:    {"起算之日，不计入", "the day it starts from is not counted"},
	CountDay:       {"第 %d 日 · %s", "day %d · %s"},
	CountSkips:     {"不计入 · %s", "not counted · %s"},
	CountRolled:    {"顺延 · %s", "moved on · %s"},
})
