package calendar

import (
	"fmt"
	"strings"
)

// Kind says why a day is worked or not.
type Kind string

// The kinds of day.
const (
	Ordinary Kind = "ordinary" // 工作日
	Weekend  Kind = "weekend"  // 周末
	OffDay   Kind = "holiday"  // 法定节假日及调休放假
	MakeUp   Kind = "make_up"  // 调休上班
)

// Reason explains one day to a person.
type Reason struct {
	Kind    Kind
	Workday bool
	Known   bool   // false: the year's notice is not loaded, so the answer is provisional
	ZH, EN  string // "国庆节放假", "National Day holiday"
	Notice  string // the number of the notice that says so; empty for ordinary days and weekends
}

// In returns the words in lang ("en", everything else is zh-CN).
func (r Reason) In(lang string) string {
	if lang == "en" {
		return r.EN
	}
	return r.ZH
}

// Explain says why d is worked or not.
func (c *Calendar) Explain(d Day) Reason {
	work, known := c.Workday(d)
	r := Reason{Kind: Ordinary, Workday: work, Known: known, ZH: "工作日", EN: "working day"}
	n, ok := c.named[d]
	switch {
	case ok && n.work:
		r.Kind, r.ZH, r.EN = MakeUp, n.holiday.ZH+"调休上班", "worked in exchange for "+n.holiday.EN
	case ok:
		r.Kind, r.ZH, r.EN = OffDay, n.holiday.ZH+"放假", n.holiday.EN+" holiday"
	case !work:
		r.Kind, r.ZH, r.EN = Weekend, "周末", "weekend"
	}
	if ok {
		r.Notice = c.years[n.year].numbers()
	}
	if !known {
		r.ZH += fmt.Sprintf("（%d年放假安排尚未载入）", c.lacking(d))
		r.EN += fmt.Sprintf(" (the holiday notice of %d is not loaded yet)", c.lacking(d))
	}
	return r
}

// numbers joins the numbers of the year's notices.
func (y Year) numbers() string {
	s := make([]string, len(y.Notices))
	for i, n := range y.Notices {
		s[i] = n.Number
	}
	return strings.Join(s, "、")
}
