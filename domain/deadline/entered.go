package deadline

import (
	"fmt"
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

// Entered is a line of the published table: how a limit reads for what begins on a day or later. What must be done, by
// whom, and what starts it stay those of the program, since the flow knows them.
type Entered struct {
	Limit    string        `json:"limit"` // id
	From     string        `json:"from"`  // first day, 2006-01-02: what began before keeps the line before
	N        int           `json:"n"`
	Unit     calendar.Unit `json:"unit"`
	Max      int           `json:"max,omitempty"`     // of the whole period with its extension, in Unit; 0: as the table says
	Article  string        `json:"article,omitempty"` // empty: the program's, which is read otherwise or was seen at its source
	Source   string        `json:"source"`
	Verified bool          `json:"verified"`
}

// Key tells one line from another: "claim_pay/2026-12-01".
func (e Entered) Key() string { return e.Limit + "/" + e.From }

// Length is how long the limit is, in words: "7个工作日".
func (e Entered) Length(lang string) string { return calendar.Span{N: e.N, Unit: e.Unit}.Length(lang) }

// Value is how long the limit is, for the record: "7 working_days".
func (e Entered) Value() string { return fmt.Sprintf("%d %s", e.N, e.Unit) }

// Check names what is wrong with a line, beside the field.
func (e Entered) Check() error {
	faults := e.length()
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if _, err := calendar.ParseDay(e.From); err != nil {
		bad("from", "请填写自哪一日起算的适用，如2026-12-01", "Write from which day on it holds, such as 2026-12-01")
	}
	if strings.TrimSpace(e.Source) == "" {
		bad("source", "请写明来源：文件名称、文号或网址", "Name the source: the document, its number or its address")
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	was, err := FindLimit(e.Limit)
	if err != nil {
		return err
	}
	return e.over(was).Check()
}

// length is what is wrong with which limit it is and with how long it is.
func (e Entered) length() (faults []problem.Fault) {
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	i := slices.IndexFunc(limits, func(l Limit) bool { return l.ID == e.Limit })
	var was Limit
	switch {
	case i < 0:
		bad("limit", "请选择期限", "Choose the time limit")
	case limits[i].Span.N == 0:
		bad("limit", "这一期限的最后一日由人指定，没有长度可改", "Somebody names the last day of this limit: it has no length")
	default:
		was = limits[i]
	}
	most := map[calendar.Unit]int{calendar.Months: 1200, calendar.Years: 100}[e.Unit]
	if most == 0 {
		most = longest
	}
	if e.N < 1 || e.N > most {
		bad("n", fmt.Sprintf("请填写1至%d之间的整数", most), fmt.Sprintf("Write a whole number between 1 and %d", most))
	}
	if !slices.Contains(calendar.Units, e.Unit) {
		bad("unit", "请选择单位", "Choose the unit")
	}
	if len(faults) > 0 {
		return faults // the longest is compared with both
	}
	x := was.Extension
	switch stated := x != nil && x.Max > 0; {
	case e.Max != 0 && !stated:
		bad("max", "这一期限没有规定延长后的最长时间", "No longest time is stated for this limit")
	case e.Max != 0 && (e.Max < e.N || e.Max > most):
		bad("max", "延长后的最长时间不能短于期限本身", "The longest time is not shorter than the limit itself")
	case e.Max == 0 && stated && (e.Unit != was.Span.Unit || e.N > x.Max):
		s := was.Span
		s.N = x.Max
		bad("max", "这一期限延长后最长为"+s.Length("zh-CN")+"；单位不同或者更长时，请写明新的最长时间", "With its extension this limit is at most "+s.Length("en")+"; in another unit, or when it is longer, write the new longest time")
	}
	return faults
}

// over is a limit of the program as the line has it. It counts back where the program does, and a last day off moves as it
// does there: days, months and years move on, working days and hours have nothing to move.
func (e Entered) over(l Limit) Limit {
	was := l
	l.Span.N, l.Span.Unit = e.N, e.Unit
	l.Span.Roll = !l.Span.Before && (e.Unit == calendar.CalendarDays || e.Unit == calendar.Months || e.Unit == calendar.Years)
	l.From, l.Until, l.Source, l.Unverified = e.From, "", e.Source, !e.Verified
	if l.Extension != nil {
		x := *l.Extension
		if e.Max > 0 {
			x.Max = e.Max
		}
		l.Extension = &x
	}
	if e.Article != "" && e.Article != was.Article { // another provision: what was open in the one before is not open in this one
		l.Article, l.ReadingZH, l.ReadingEN = e.Article, "", ""
		return l
	}
	if was.ReadingZH == "" && was.Span == l.Span {
		return l
	}
	zh, en := l.entered()
	if was.ReadingZH != "" {
		zh, en = zh+"。随程序的取舍："+was.ReadingZH, en+". The program's reading: "+was.ReadingEN
	}
	l.ReadingZH, l.ReadingEN = zh, en
	return l
}

// entered says since when a line that was entered holds, how long it is, and where it was found.
func (l Limit) entered() (zh, en string) {
	return fmt.Sprintf("%s：自%s起算的，按已发布的期限表计为%s（来源：%s）", l.Article, l.From, l.Span.Length("zh-CN"), l.Source),
		fmt.Sprintf("%s: from %s on it is counted as %s by the published table (source: %s)", l.Article, l.From, l.Span.Length("en"), l.Source)
}
