package book

import (
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
)

// days are the holidays by which working days are counted, a part a year, the newest first.
func (w *writer) days(c *calendar.Calendar) Section {
	s := Section{ID: "calendar", Title: Text{"工作日历", "Working days"}, Lead: Text{"国务院办公厅节假日安排的通知；没有载入通知的年份，日期为暂定。",
		"The State Council's notices; in a year whose notice is not loaded dates are provisional."}}
	for _, n := range slices.Backward(c.Years()) {
		y, _ := c.Year(n)
		var notices []string
		for _, one := range y.Notices {
			notices = append(notices, one.Number)
		}
		year := strconv.Itoa(n)
		p := Part{ID: "days-" + year, Title: Text{year + "年", year}, Cols: cols("节日", "Holiday", "放假", "Days off", "调休上班", "Worked instead", "通知", "Notice")}
		for _, h := range y.Holidays {
			l := w.line("calendar", year+"/"+h.EN, Text{h.ZH, h.EN}, say(spans(h.Off)), say(spans(h.Work)), say(same(strings.Join(notices, "、"))))
			l.Code = ""
			p.Lines = append(p.Lines, l)
		}
		s.Parts = append(s.Parts, p)
	}
	return s
}

// spans writes days, those that follow one another as one span.
func spans(days []calendar.Day) Text {
	var out []Text
	for i := 0; i < len(days); {
		k := i
		for k+1 < len(days) && days[k+1].Sub(days[k]) == 1 {
			k++
		}
		t := same(days[i].String())
		if k > i {
			t = same(days[i].String() + " – " + days[k].String())
		}
		out, i = append(out, t), k+1
	}
	return list(out)
}
