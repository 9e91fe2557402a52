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
)

var _ = add(table{
	MenuRulebook:    {"规则手册", "Rule book"},
	BookLead:        {"全部期限、比例、赔偿项目、限额、提示和步骤，直接取自系统所用的规则表。标 ※ 的尚未核对原文。", "Every time limit, share, head of loss, limit, hint and step, taken from the very tables that the system computes by. What is marked ※ was not read at its source."},
	BookContents:    {"目录", "Contents"},
	BookSearch:      {"在规则中查找", "Search the rules"},
	BookSearchHint:  {"词语、条文或者代号，如：调解、HPR 90、民法典 1213", "Words, an article or a code, such as: mediation, HPR 90, Civil Code 1213"},
	BookFound:       {"“%s”：找到 %d 条", "“%s”: %d lines"},
	BookAll:         {"查看全部规则", "Show all rules"},
	BookNone:        {"没有找到“%s”", "Nothing for “%s”"},
	BookNoneText:    {"请换一个词语，或者只写条文号，如 HPR 90。", "Try another word, or the article alone, such as HPR 90."},
	BookUnverified:  {"未核实", "not verified"},
	BookWhyDoubt:    {"该数值或者条文尚未在原始出处核对", "the value or the provision was not read at its source"},
	BookPermanent:   {"本条的固定链接", "Permanent link to this line"},
	BookBackToIndex: {"回到目录", "Back to the contents"},
})
