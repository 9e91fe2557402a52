package words

// The words of the rule book on the screen. What it says stands in the tables themselves.
const (
	MenuRulebook    Key = "menu.rulebook"
	BookLead        Key = "book.lead"
	BookContents    Key = "book.contents"
	BookSearch      Key = "book.search"
	BookSearchHint  Key = "book.search_hint"
	BookFound       Key = "book.found"
	BookAll         Key = "book.all"
	BookNone        Key = "book.none"
	BookNoneText    Key = "book.none_text"
	BookUnverified  Key = "book.unverified"
	BookWhyDoubt    Key = "book.why_doubt"
	BookPermanent   Key = "book.permanent"
	BookBackToIndex Key = "book.back"

	CountLimit      Key = "count.limit"
	CountLead       Key = "count.lead"
	CountFrom       Key = "count.from"
	CountFromHint   Key = "count.from_hint"
	CountClock      Key = "count.clock"
	CountClockHint  Key = "count.clock_hint"
	CountMore       Key = "count.more"
	CountLength     Key = "count.length"
	CountLengthHint Key = "count.length_hint"
	CountPauseFrom  Key = "count.pause_from"
	CountPauseHint  Key = "count.pause_hint"
	CountPauseUntil Key = "count.pause_until"
	CountIt         Key = "count.it"
	CountUntil      Key = "count.until"
)

var _ = add(table{
	MenuRulebook:    {"规则手册", "Rule book"},
	BookLead:        {"全部期限、比例、赔偿项目、限额、提示和步骤，直接取自系统所用的规则表。标 ※ 的尚未核对原文，或者是随程序的取舍。", "Every time limit, share, head of loss, limit, hint and step, taken from the very tables that the system computes by. What is marked ※ was not read at its source, or is the program's own reading."},
	BookContents:    {"目录", "Contents"},
	BookSearch:      {"在规则中查找", "Search the rules"},
	BookSearchHint:  {"词语、条文或者代号，如：调解、民法典 1213", "Words, an article or a code, such as: mediation, Civil Code 1213"},
	BookFound:       {"“%s”：找到 %d 条", "“%s”: %d lines"},
	BookAll:         {"查看全部规则", "Show all rules"},
	BookNone:        {"没有找到“%s”", "Nothing for “%s”"},
	BookNoneText:    {"请换一个词语，或者只写条文号，如民法典 1213。", "Try another word, or the article alone, such as Civil Code 1213."},
	BookUnverified:  {"未核实", "not verified"},
	BookWhyDoubt:    {"该数值或者条文尚未在原始出处核对，或者是随程序的取舍", "the value or the provision was not read at its source, or is the program's own reading"},
	BookPermanent:   {"本条的固定链接", "Permanent link to this line"},
	BookBackToIndex: {"回到目录", "Back to the contents"},

	CountLimit:      {"计算期限", "Count a time limit"},
	CountLead:       {"不必先有案件：选期限和起算日，得到最后一日和逐日的算法。", "Without a case: choose the limit and the day it runs from, and get the last day with the count."},
	CountFrom:       {"起算事项发生之日", "Day of what starts it"},
	CountFromHint:   {"当日不计入", "This day is not counted"},
	CountClock:      {"时刻", "Time of day"},
	CountClockHint:  {"按小时计算或者自某一时刻倒算的才需要", "Only where hours are counted, or days before a moment"},
	CountMore:       {"约定、延长的期限，或者停止计算的期间", "Another length, or days that are left out"},
	CountLength:     {"约定或者批准的长度", "Length agreed or approved"},
	CountLengthHint: {"单位与该期限相同；不填即按规定", "In the limit's own unit; empty: as the rule says"},
	CountPauseFrom:  {"停止计算：自", "Left out from"},
	CountPauseHint:  {"首尾两日均不计入", "Both ends are left out"},
	CountPauseUntil: {"至", "until"},
	CountIt:         {"计算", "Count"},
	CountUntil:      {"最后一日", "The last day"},
})
