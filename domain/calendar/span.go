package calendar

import "fmt"

// Unit is what a period of time is counted in.
type Unit string

// The units. Which one a provision means is the deadline table's business: HPR 112(5) makes its short periods working days.
const (
	WorkingDays  Unit = "working_days"  // 工作日
	CalendarDays Unit = "calendar_days" // 日
	Hours        Unit = "hours"         // 小时
	Months       Unit = "months"        // 月
	Years        Unit = "years"         // 年
)

// Span is the length of a time limit as a provision writes it. N is never negative: Before gives the direction.
type Span struct {
	N         int  `json:"n"`
	Unit      Unit `json:"unit"`
	Before    bool `json:"before,omitempty"`    // counted back from the trigger: "three working days before the session"
	Roll      bool `json:"roll,omitempty"`      // a last day that is a day off moves to the next working day (APR 35, Civil Code 203); never for hours
	Inclusive bool `json:"inclusive,omitempty"` // the day of the trigger is day 1; Chinese law leaves it out (Civil Code 201, APR 35)
}

// Units lists the units, the shortest first.
var Units = []Unit{Hours, CalendarDays, WorkingDays, Months, Years}

// Length returns the length in words: "10个工作日", "10 working days".
func (s Span) Length(lang string) string {
	if lang == "en" {
		unit := map[Unit]string{
			WorkingDays: "working day", CalendarDays: "calendar day", Hours: "hour", Months: "month", Years: "year",
		}[s.Unit]
		if s.N != 1 {
			unit += "s"
		}
		return fmt.Sprintf("%d %s", s.N, unit)
	}
	unit := map[Unit]string{WorkingDays: "个工作日", CalendarDays: "日", Hours: "小时", Months: "个月", Years: "年"}[s.Unit]
	return fmt.Sprintf("%d%s", s.N, unit)
}

// In returns the span in words: "10个工作日内", "within 10 working days".
func (s Span) In(lang string) string {
	length := s.Length(lang)
	switch {
	case lang == "en" && s.Before:
		return "at least " + length + " before"
	case lang == "en":
		return "within " + length
	case s.Before:
		return "至少提前" + length
	}
	return length + "内"
}
