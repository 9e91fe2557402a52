package deadline

import (
	"fmt"

	"anjie/domain/calendar"
)

// days tells the counted, skipped and paused days, alike ones in one line, and how the last day moved.
func (t *teller) days() {
	steps := t.n.Steps
	if !t.span.Inclusive && len(steps) > 0 {
		steps = steps[1:] // the trigger was told already
	}
	for len(steps) > 0 {
		end := 1
		for end < len(steps) && t.alike(steps[0], steps[end]) {
			end++
		}
		t.run(steps[:end])
		steps = steps[end:]
	}
	t.moved()
}

// alike says that two neighbouring days belong into one line. A make-up workday has a line of its own where working days
// are counted, for it is what people do not expect.
func (t *teller) alike(a, b calendar.Step) bool {
	switch {
	case a.Rolled || b.Rolled:
		return a.Rolled && b.Rolled
	case a.Paused || b.Paused:
		return a.Paused && b.Paused
	case a.Counts != b.Counts:
		return false
	case a.Counts && t.span.Unit != calendar.WorkingDays:
		return true
	case a.Counts:
		return a.Reason == b.Reason && a.Reason.Kind != calendar.MakeUp
	}
	return a.Reason == b.Reason
}

func (t *teller) run(days []calendar.Step) {
	first, last := days[0], days[len(days)-1]
	switch {
	case first.Rolled: // told by moved
	case first.Paused:
		t.pause(days)
	case !first.Counts:
		zh, en := reason(first.Reason)
		from, until := first.Day, last.Day
		if until.Before(from) {
			from, until = until, from
		}
		t.say(Skipped, from, until, stretchZH(from, until)+"："+zh+"，不计入", stretchEN(from, until)+": "+en+", not counted")
	case t.span.Unit == calendar.Months || t.span.Unit == calendar.Years:
		t.jumped(last)
	default:
		t.counted(first, last)
	}
}

func (t *teller) counted(first, last calendar.Step) {
	zh, en := reason(first.Reason)
	if t.span.Unit != calendar.WorkingDays {
		zh, en = "按日历日计，节假日计入", "calendar days, days off included"
		if first.N == last.N {
			zh, en = "日历日", "a calendar day"
		}
	}
	numZH, numEN := fmt.Sprintf("第%d日", first.N), fmt.Sprintf("Day %d", first.N)
	if first.N != last.N {
		numZH, numEN = fmt.Sprintf("第%d日至第%d日", first.N, last.N), fmt.Sprintf("Days %d to %d", first.N, last.N)
	}
	s := t.say(Counted, first.Day, last.Day, numZH+"："+stretchZH(first.Day, last.Day)+"，"+zh, numEN+": "+stretchEN(first.Day, last.Day)+", "+en)
	s.First, s.N = first.N, last.N
}

// jumped tells the last day of months or years; with pauses it lies later by their days.
func (t *teller) jumped(last calendar.Step) {
	zh, en := "个月", "months"
	if t.span.Unit == calendar.Years {
		zh, en = "年", "years"
	}
	if t.span.N == 1 {
		en = en[:len(en)-1]
	}
	after, side := "后", "after"
	if t.span.Before {
		after, side = "前", "before"
	}
	zh = fmt.Sprintf("%d%s%s的对应日：%s；没有对应日的，为当月末日（CC 202）", t.span.N, zh, after, dayZH(last.Day))
	en = fmt.Sprintf("%d %s %s: %s, the same date or the last of its month (CC 202)", t.span.N, en, side, dayEN(last.Day))
	if n := t.left(); n > 0 {
		zh, en = zh+fmt.Sprintf("，并加上停止计算的%d日", n), en+fmt.Sprintf(", and the %d days left out", n)
	}
	s := t.say(Counted, last.Day, last.Day, zh, en)
	s.First, s.N = t.span.N, t.span.N
}

// pause tells a stretch that is left out, with exactly the days that this costs.
func (t *teller) pause(days []calendar.Step) {
	first, last := days[0].Day, days[len(days)-1].Day
	if last.Before(first) {
		first, last = last, first
	}
	zh, en := t.cause(calendar.Pause{From: first, Until: last})
	costs := fmt.Sprintf("共%d日", len(days))
	costsEN := fmt.Sprintf("%d days", len(days))
	if t.span.Unit == calendar.WorkingDays {
		n := 0
		for _, d := range days {
			if d.Reason.Workday {
				n++
			}
		}
		costs += fmt.Sprintf("，其中工作日%d日", n)
		costsEN += fmt.Sprintf(", %d of them working days", n)
	}
	t.say(Paused, first, last, stretchZH(first, last)+"："+zh+"，不计入，"+costs, stretchEN(first, last)+": "+en+", left out: "+costsEN)
}

// left counts the paused days of the count.
func (t *teller) left() (n int) {
	for _, s := range t.n.Steps {
		if s.Paused && !s.Rolled {
			n++
		}
	}
	return n
}

// moved tells why the last day is not the day on which the period was full.
func (t *teller) moved() {
	full, last := t.n.Full, calendar.DayOf(t.n.At)
	if full == last {
		return
	}
	var why calendar.Reason
	paused := false
	for _, s := range t.n.Steps {
		if s.Day == full {
			why = s.Reason
		}
		paused = paused || s.Rolled && s.Paused
	}
	zh, en := reason(why)
	toZH, toEN := "顺延至其后第一个工作日", "moves on to the next working day"
	if t.span.Before {
		toZH, toEN = "提前至其前一个工作日", "moves back to the working day before"
	}
	if paused {
		toZH, toEN = toZH+"（停止计算的日子除外）", toEN+" that is not left out"
	}
	provisionZH, provisionEN := "（"+t.l.Counting+"）", " ("+t.l.Counting+")"
	t.say(Moved, full, last, fmt.Sprintf("期满之日%s为%s，%s%s%s", dayZH(full), zh, toZH, dayZH(last), provisionZH),
		fmt.Sprintf("%s, when it is full, is a day off, %s: the last day %s, %s%s", dayEN(full), en, toEN, dayEN(last), provisionEN))
}

// reason is why a day is worked or not, with the notice that says so.
func reason(r calendar.Reason) (zh, en string) {
	if r.Notice == "" {
		return r.ZH, r.EN
	}
	return r.ZH + "（" + r.Notice + "）", r.EN + " (" + r.Notice + ")"
}

var weekdays = [...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}

func dayZH(d calendar.Day) string {
	y, m, n := d.Date()
	return fmt.Sprintf("%d年%d月%d日（%s）", y, m, n, weekdays[d.Weekday()])
}

func dayEN(d calendar.Day) string { return d.Start().Format("Monday 2 January 2006") }

func stretchZH(a, b calendar.Day) string {
	if a == b {
		return dayZH(a)
	}
	if a.Year() == b.Year() {
		_, m, n := b.Date()
		return fmt.Sprintf("%s至%d月%d日（%s）", dayZH(a), m, n, weekdays[b.Weekday()])
	}
	return dayZH(a) + "至" + dayZH(b)
}

func stretchEN(a, b calendar.Day) string {
	if a == b {
		return dayEN(a)
	}
	if a.Year() == b.Year() {
		return a.Start().Format("Monday 2 January") + " to " + dayEN(b)
	}
	return dayEN(a) + " to " + dayEN(b)
}
