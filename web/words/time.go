package words

import (
	"fmt"
	"time"
)

// Zone is the time of the law and of the screens: Asia/Shanghai, which has no summer time.
var Zone = time.FixedZone("Asia/Shanghai", 8*60*60)

var weekdays = [7]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}

// Date writes a day with its weekday: 2026-10-09（周五）, or Fri 9 Oct 2026. The zero time is "".
func Date(lang Lang, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(Zone)
	if lang == EN {
		return t.Format("Mon 2 Jan 2006")
	}
	return fmt.Sprintf("%s（%s）", t.Format(time.DateOnly), weekdays[t.Weekday()])
}

// DateTime writes day and minute.
func DateTime(lang Lang, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return Date(lang, t) + " " + t.In(Zone).Format("15:04")
}
