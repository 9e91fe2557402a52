package deadline

import (
	"fmt"
	"slices"
	"strings"

	"anjie/domain/calendar"
)

// Step is one line of the count: a day, or a run of days that are alike.
type Step struct {
	Kind  StepKind     `json:"kind"`
	Day   calendar.Day `json:"day"`
	Until calendar.Day `json:"until"` // the last day of the run; Day for a single one. Counted days run in the order of counting
	First int          `json:"first,omitempty"`
	N     int          `json:"n,omitempty"` // the number of the last day that is counted
	ZH    string       `json:"zh"`
	EN    string       `json:"en"`
}

// In returns the line in lang ("en", everything else is zh-CN).
func (s Step) In(lang string) string { return pick(lang, s.ZH, s.EN) }

// StepKind is what a line says.
type StepKind string

// The kinds of lines, in the order in which they come.
const (
	Begins      StepKind = "begins"      // the trigger
	Agreed      StepKind = "agreed"      // another length than the table's
	Counted     StepKind = "counted"     // days of the period
	Skipped     StepKind = "skipped"     // days off that are no working days
	Paused      StepKind = "paused"      // days left out
	Moved       StepKind = "moved"       // the last day was a day off
	Stands      StepKind = "stands"      // days are left out since a day, nobody knows how long
	Ends        StepKind = "ends"        // the last day
	Uncertain   StepKind = "uncertain"   // a year without a notice
	OutOfForce  StepKind = "out_of_time" // the trigger lies outside the validity of the text
	OfTheSource StepKind = "source"      // what is not verified, or was chosen among readings
)

// tell puts a count into words, few lines however long the period.
func tell(l Limit, span calendar.Span, s Start, n calendar.Count) []Step {
	t := teller{l: l, span: span, start: s, n: n}
	t.begin()
	t.length()
	standing, stands := s.standing()
	if stands {
		t.n = before(n, standing.From)
	}
	if span.Unit == calendar.Hours {
		t.hours()
	} else {
		t.days()
	}
	if stands {
		t.stand(standing)
	} else {
		t.end()
	}
	t.warnings()
	return t.out
}

type teller struct {
	l     Limit
	span  calendar.Span
	start Start
	n     calendar.Count
	out   []Step
}

func (t *teller) say(kind StepKind, first, last calendar.Day, zh, en string) *Step {
	t.out = append(t.out, Step{Kind: kind, Day: first, Until: last, ZH: zh, EN: en})
	return &t.out[len(t.out)-1]
}

func (t *teller) begin() {
	d := calendar.DayOf(t.start.At)
	zh, en := "当日不计入", "the day itself is not counted"
	switch {
	case t.span.Unit == calendar.Hours:
		at := t.start.At.In(calendar.Zone).Format("15:04")
		zh, en = at+"起算", "from "+at
	case t.span.Inclusive:
		zh, en = "当日计入", "the day itself is counted"
	case t.span.Before:
		zh, en = "向前倒算，当日不计入", "counted back, the day itself is not counted"
	}
	zh, en = zh+"（"+t.l.Counting+"）", en+" ("+t.l.Counting+")"
	t.say(Begins, d, d, fmt.Sprintf("%s：%s，%s", dayZH(d), t.l.TriggerZH, zh), fmt.Sprintf("%s: %s; %s", dayEN(d), t.l.TriggerEN, en))
}

// length says that another length than the table's was agreed, or approved where it is longer.
func (t *teller) length() {
	if t.span.N == t.l.Span.N {
		return
	}
	d, x := calendar.DayOf(t.start.At), t.l.Extension
	if t.span.N < t.l.Span.N {
		t.say(Agreed, d, d, fmt.Sprintf("期限约定为%s，不超过%s（%s）", t.span.Length("zh-CN"), t.l.Span.Length("zh-CN"), x.Article),
			fmt.Sprintf("%s were agreed, within %s (%s)", t.span.Length("en"), t.l.Span.Length("en"), x.Article))
		return
	}
	zh := fmt.Sprintf("期限由%s改为%s，%s（%s）", t.l.Span.Length("zh-CN"), t.span.Length("zh-CN"), x.ByZH, x.Article)
	en := fmt.Sprintf("Not %s but %s, %s (%s)", t.l.Span.Length("en"), t.span.Length("en"), x.ByEN, x.Article)
	if x.Max > 0 {
		most := t.span
		most.N = x.Max
		zh, en = zh+"，最长"+most.Length("zh-CN"), en+", at most "+most.Length("en")
	}
	t.say(Agreed, d, d, zh, en)
}

func (t *teller) hours() {
	for _, p := range t.start.Pauses {
		if p.stands() {
			continue
		}
		begin, end := p.From.Start(), p.Until.Add(1).Start()
		if end.After(t.start.At) && begin.Before(t.n.At) {
			zh, en := t.cause(p.Pause)
			t.say(Paused, p.From, p.Until, stretchZH(p.From, p.Until)+"："+zh+"，不计入", stretchEN(p.From, p.Until)+": "+en+", left out")
		}
	}
}

// end says when the period is over.
func (t *teller) end() {
	d := calendar.DayOf(t.n.At)
	switch {
	case t.span.Unit == calendar.Hours:
		at := t.n.At.In(calendar.Zone).Format("15:04")
		t.say(Ends, d, d, "最后期限："+dayZH(d)+" "+at, "Due at "+at+" on "+dayEN(d))
	case t.span.Before:
		t.say(Ends, d, d, "最迟在"+dayZH(d)+"办理", "To be done on "+dayEN(d)+" at the latest")
	default:
		t.say(Ends, d, d, "最后一日："+dayZH(d)+"，至当日24时", "Last day: "+dayEN(d)+", to its end")
	}
}

func (t *teller) warnings() {
	d := calendar.DayOf(t.start.At)
	last := calendar.DayOf(t.n.At)
	if years := t.n.Unknown; len(years) > 0 {
		list := strings.Trim(strings.Join(strings.Fields(fmt.Sprint(years)), ", "), "[]")
		t.say(Uncertain, last, last, list+"年的放假安排尚未载入，本日期为暂定，载入后重新计算",
			"Provisional: the holiday notice of "+list+" is not loaded; the date is counted again when it is")
	}
	if from, err := calendar.ParseDay(t.l.From); err == nil && d.Before(from) {
		t.say(OutOfForce, d, d, fmt.Sprintf("起算日早于%s现行文本施行之日（%s），请核对当时的规定", t.l.Article, from),
			fmt.Sprintf("The trigger lies before %s as it reads now, in force since %s: check the rule of that time", t.l.Article, from))
	}
	if until, err := calendar.ParseDay(t.l.Until); err == nil && d.After(until) {
		t.say(OutOfForce, d, d, fmt.Sprintf("起算日在%s失效之日（%s）以后", t.l.Article, until), fmt.Sprintf("The trigger lies after %s ended on %s", t.l.Article, until))
	}
	if t.l.Source != "" && t.l.ReadingZH == "" { // a reading tells it itself
		zh, en := t.l.entered()
		t.say(OfTheSource, last, last, zh, en)
	}
	for _, m := range t.l.Marks() {
		t.say(OfTheSource, last, last, m.ZH, m.EN)
	}
}

// cause names why a pause stands and the provision for it.
func (t *teller) cause(p calendar.Pause) (zh, en string) {
	name := Cause("")
	if i := slices.IndexFunc(t.start.Pauses, func(q Pause) bool { return q.Holds(p.From) || q.From == p.From }); i >= 0 {
		name = t.start.Pauses[i].Cause
	}
	if name == "" {
		name = t.l.PausedBy[0]
	}
	w := causes[name]
	if w.article == "" {
		return w.zh, w.en
	}
	return w.zh + "（" + w.article + "）", w.en + " (" + w.article + ")"
}
