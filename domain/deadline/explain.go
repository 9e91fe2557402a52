package deadline

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// Pause is a stretch of whole days that is left out, and why. Without a last day it stands: nobody knows how long.
type Pause struct {
	calendar.Pause
	Cause Cause `json:"cause,omitempty"` // empty: the first cause that the limit names
}

// Start is where a limit begins in one case, with what is particular to it.
type Start struct {
	At     time.Time // the trigger: a moment, or the beginning of a day
	Length int       // agreed or extended, in the limit's unit; 0: as the table says
	Pauses []Pause
}

// Explanation is a date and how it was found. It is plain data, for the screen, paper and JSON alike.
type Explanation struct {
	Limit       Limit              `json:"limit"`
	Commands    []accident.Command `json:"commands,omitempty"` // the acts of the flow that start the limit
	From        time.Time          `json:"from"`               // the trigger
	Length      int                `json:"length"`             // in the limit's unit; another than the table's when agreed or extended
	Due         time.Time          `json:"due"`                // the last instant in time
	Day         calendar.Day       `json:"day"`                // on which it lies
	Stands      bool               `json:"stands,omitempty"`   // it stands still: Due is where it would end if it ran on at once
	Provisional bool               `json:"provisional"`        // the notice of a year that had to be asked is not loaded
	Unknown     []int              `json:"unknown_years,omitempty"`
	Steps       []Step             `json:"steps"`
	Marks       []derivation.Mark  `json:"marks,omitempty"`
}

// longest is how long a period may be agreed where no maximum is stated: beyond it is a slip of the pen.
const longest = 3650

// Explain counts a limit and tells each step. It refuses what the table does not allow: a pause that nothing in the
// provision permits, or a length beyond the extension.
func Explain(cal *calendar.Calendar, l Limit, s Start) (Explanation, error) {
	if err := l.admits(s); err != nil {
		return Explanation{}, err
	}
	span, pauses := l.Span, bare(s.Pauses)
	if s.Length > 0 {
		span.N = s.Length
	}
	n := cal.Count(s.At, span, pauses...)
	e := Explanation{
		Limit: l, Commands: l.Commands(), From: s.At.In(calendar.Zone), Length: span.N, Due: n.At, Day: calendar.DayOf(n.At),
		Provisional: n.Provisional(), Unknown: n.Unknown, Marks: l.Marks(),
	}
	_, e.Stands = s.standing()
	e.Steps = tell(l, span, s, n)
	return e, nil
}

// Explain counts the limit of a rule of the flow.
func (r Rule) Explain(cal *calendar.Calendar, s Start) (Explanation, error) {
	return Explain(cal, r.Limit(), s)
}

// admits says why a limit cannot begin like this.
func (l Limit) admits(s Start) error {
	switch {
	case l.Span.N == 0:
		return problem.New(problem.Refused, "这一期限没有长度："+l.TriggerZH+"即为最后一日", "this limit has no length: "+l.TriggerEN+" is its last day").Under(l.Article)
	case s.At.IsZero():
		return problem.New(problem.Invalid, "没有写明起算的日期", "the day from which it runs is missing")
	}
	if err := l.admitsLength(s.Length); err != nil {
		return err
	}
	for _, p := range s.Pauses {
		switch {
		case p.stands() && !slices.Equal(s.Pauses[len(s.Pauses)-1:], []Pause{p}):
			return problem.New(problem.Invalid, "只有最后一次停止计算可以没有止日", "only the last pause can be without an end")
		case p.Days() == 0 && !p.stands():
			return problem.New(problem.Invalid, fmt.Sprintf("中止期间的止日%s早于起日%s", p.Until, p.From), fmt.Sprintf("the pause ends on %s, before it begins on %s", p.Until, p.From))
		case p.Days() > longest: // one that stands has none yet
			return problem.New(problem.Invalid, "中止期间超过十年", "the pause is longer than ten years")
		case len(l.PausedBy) == 0:
			return l.unpaused()
		case p.Cause != "" && !slices.Contains(l.PausedBy, p.Cause):
			return problem.New(problem.Refused, "这一期限不因此停止计算："+string(p.Cause), fmt.Sprintf("this limit does not stand still for %q", string(p.Cause))).Under(l.Article)
		}
	}
	return nil
}

func (l Limit) admitsLength(n int) error {
	x := l.Extension
	unit := func(n int) (zh, en string) {
		s := l.Span
		s.N = n
		return s.Length("zh-CN"), s.Length("en")
	}
	switch {
	case n == 0 || n == l.Span.N:
		return nil
	case n < 0:
		return problem.New(problem.Invalid, "期限的长度不能为负", "a length is not negative")
	case x == nil:
		return problem.New(problem.Refused, "这一期限不能约定或者延长", "this limit cannot be agreed or extended").Under(l.Article)
	case x.Max > 0 && n > x.Max:
		zh, en := unit(x.Max)
		return problem.New(problem.Refused, "最长为"+zh, "the longest is "+en).Under(x.Article)
	case n > longest || l.Span.Unit == calendar.Years && n > 100:
		return problem.New(problem.Invalid, "期限过长", "the length is beyond reason")
	case n < l.Span.N && (x.Min == 0 || n < x.Min):
		zh, en := unit(l.Span.N)
		return problem.New(problem.Refused, "只能延长，不能短于"+zh, "it can be made longer, not shorter than "+en).Under(x.Article)
	}
	return nil
}

func bare(pauses []Pause) []calendar.Pause {
	if len(pauses) == 0 {
		return nil
	}
	out := make([]calendar.Pause, 0, len(pauses))
	for _, p := range pauses {
		if !p.stands() {
			out = append(out, p.Pause)
		}
	}
	return out
}

// unpaused says that nothing makes the limit stand still, and which limits of the flow take its place instead: a
// determination does not wait for an appraisal or a suspension, another time begins after it.
func (l Limit) unpaused() error {
	p := problem.New(problem.Refused, "没有任何事由使这一期限停止计算", "nothing makes this limit stand still").Under(l.Article)
	var instead []string
	for _, r := range table {
		for _, id := range r.Replaces {
			if was, ok := Find(id); ok && was.LimitID == l.ID && r.LimitID != l.ID && !slices.Contains(instead, r.LimitID) {
				instead = append(instead, r.LimitID)
			}
		}
	}
	if len(instead) > 0 {
		p.ZH += "；代之以：" + strings.Join(instead, "、")
		p.EN += "; these take its place: " + strings.Join(instead, ", ")
	}
	return p
}
