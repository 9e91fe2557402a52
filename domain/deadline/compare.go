package deadline

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/problem"
)

// Check names what a line of the table lacks or holds too much of, in a sentence for whoever drafted it.
func (l Limit) Check() error {
	bad := func(zh, en string) error {
		return problem.New(problem.Invalid, "期限"+l.ID+"："+zh, "limit "+l.ID+": "+en)
	}
	days := func(s string) bool {
		_, err := calendar.ParseDay(s)
		return s == "" || err == nil
	}
	switch {
	case l.ID == "" || l.Article == "" || l.Counting == "":
		return bad("缺少编号、依据或者计算依据", "no id, no article, or no provision on counting")
	case l.ZH == "" || l.EN == "" || l.DueZH == "" || l.DueEN == "" || l.TriggerZH == "" || l.TriggerEN == "" || (l.ReadingZH == "") != (l.ReadingEN == ""):
		return bad("缺少中文或者英文的文字", "words are missing in Chinese or English")
	case !slices.Contains(calendar.Units, l.Span.Unit) || l.Span.N < 0 || l.Span.N > longest || l.Span.Unit == calendar.Years && l.Span.N > 100:
		return bad("长度或者单位不对", "its length or unit cannot be")
	case l.Owner == "":
		return bad("没有写明由谁办理", "nobody owes it")
	case !days(l.From) || !days(l.Until) || l.From != "" && l.Until != "" && l.Until < l.From:
		return bad("施行日期不对", "its validity cannot be")
	case l.Span.Before && len(l.PausedBy) > 0:
		return bad("倒算的期限不能停止计算", "a limit counted back does not stand still")
	case l.Extension != nil && (l.Extension.Article == "" || l.Extension.ByZH == "" || l.Extension.ByEN == "" || l.Extension.Max != 0 && l.Extension.Max < l.Span.N):
		return bad("延长的规定不完整", "its extension is incomplete")
	}
	for _, c := range l.PausedBy {
		if _, ok := causes[c]; !ok {
			return bad("不认识的停止事由："+string(c), fmt.Sprintf("a cause that is not known: %q", string(c)))
		}
	}
	return nil
}

// Open is a running due of a case, as little of it as counting needs. It holds nothing personal.
type Open struct {
	Case        string           `json:"case"` // returned as it is
	Edition     accident.Edition `json:"edition"`
	Due         string           `json:"due"`   // the due's id in the case
	Limit       string           `json:"limit"` // Rule.LimitID of the rule under which it runs; LimitOf finds it
	From        time.Time        `json:"from"`
	Length      int              `json:"length,omitempty"` // agreed or extended; 0: as the table says
	Pauses      []calendar.Pause `json:"pauses,omitempty"` // left out so far
	At          time.Time        `json:"before"`           // the present last instant
	Provisional bool             `json:"provisional"`
	Named       bool             `json:"named,omitempty"` // a person named the last day (accident.Due.Reason of an extension): it stays
}

// Difference is a due whose date would be another one, or would become certain or uncertain.
type Difference struct {
	Open
	After            time.Time `json:"after"`
	ProvisionalAfter bool      `json:"provisional_after"`
	Why              []Why     `json:"why"`
	ZH               string    `json:"zh"`
	EN               string    `json:"en"`
}

// Why is what changed a date.
type Why string

// The reasons.
const (
	NewTable    Why = "table"    // the limit reads otherwise
	NewCalendar Why = "calendar" // a year's days are known now, or known otherwise
)

// Compare counts every open due in another world and lists those whose date changes, in the order in which they came.
// now is the world by which the present dates were counted; it only serves to say why. A due whose day a person named,
// or whose limit has no length, stays as it is, and one that began before a line was to hold keeps the line before. A limit
// that the table does not know is our fault and an error.
func Compare(open []Open, now, then World) (out []Difference, err error) {
	for _, o := range open {
		l, ok := then.Table.On(o.Edition, o.Limit, calendar.DayOf(o.From))
		if !ok {
			err = errors.Join(err, fmt.Errorf("deadline: compare %s of %s: no limit %q in %s", o.Due, o.Case, o.Limit, o.Edition))
			continue
		}
		if o.Named || l.Span.N == 0 {
			continue
		}
		at, provisional := o.count(then.Calendar, l)
		if at.Equal(o.At) && provisional == o.Provisional {
			continue
		}
		d := Difference{Open: o, After: at.UTC(), ProvisionalAfter: provisional}
		d.explain(l, now, then)
		out = append(out, d)
	}
	return out, err
}

// count is the date of an open due in a world.
func (o Open) count(cal *calendar.Calendar, l Limit) (time.Time, bool) {
	span := l.Span
	if o.Length > 0 {
		span.N = o.Length
	}
	return cal.Last(o.From, span, o.Pauses...)
}

// explain says what the difference comes from: it holds one thing fast and changes the other.
func (d *Difference) explain(l Limit, now, then World) {
	was, known := now.Table.On(d.Edition, d.Limit, calendar.DayOf(d.From))
	if !known || was.Span != l.Span {
		d.Why = append(d.Why, NewTable)
		d.ZH, d.EN = l.Article+"："+l.Span.In("zh-CN"), l.Article+": "+l.Span.In("en")
		if known {
			d.ZH, d.EN = d.ZH+"，原为"+was.Span.In("zh-CN"), d.EN+", until now "+was.Span.In("en")
		}
	}
	at, provisional := d.count(now.Calendar, l)
	if !at.Equal(d.After) || provisional != d.ProvisionalAfter || len(d.Why) == 0 {
		d.Why = append(d.Why, NewCalendar)
		zh, en := "工作日历有变", "the calendar of working days is another"
		if d.Provisional && !d.ProvisionalAfter {
			zh, en = "放假安排已载入，日期确定", "the holiday notice is loaded, the date is certain"
		}
		if d.ZH != "" {
			zh, en = d.ZH+"；"+zh, d.EN+"; "+en
		}
		d.ZH, d.EN = zh, en
	}
}

// LimitOf is the id of the limit under which a due of this case runs; empty for one that no rule of its edition knows.
func LimitOf(c *accident.Case, d accident.Due) string {
	r, ok := of(c, d)
	if !ok {
		return ""
	}
	return r.LimitID
}

// OpenOf are the running dues of a case, as Compare takes them. An agreed length is taken from the proceeding, as Steps does.
func OpenOf(c *accident.Case) (out []Open) {
	for _, d := range c.Dues {
		r, ok := of(c, d)
		if !ok || !d.Running() || d.Standing() != nil { // what stands still has no date that could change
			continue
		}
		o := Open{Case: c.ID, Edition: c.Edition, Due: d.ID, Limit: r.LimitID, From: d.From, Pauses: leftOut(d), At: d.At, Provisional: d.Provisional, Named: d.Reason != ""}
		if p := c.Proceeding(d.Proceeding); r.Agreed != "" && p != nil {
			o.Length = p.Limit
		}
		out = append(out, o)
	}
	return out
}
