package calendar

import (
	"time"

	"anjie/domain/problem"
)

// Zone is the time of the law in the whole country: +08:00 without summer time.
var Zone = time.FixedZone("Asia/Shanghai", 8*60*60)

// A day outside these years is a slip of the pen.
const firstYear, lastYear = 1900, 2199

// Day is a civil date in Zone. Days are comparable with ==; the zero Day is no day at all.
type Day struct {
	year  int
	month time.Month
	day   int
}

// On returns the Day of a year, month and day of the month; what overflows is carried, as by time.Date.
func On(year int, month time.Month, day int) Day {
	y, m, d := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Date()
	return Day{y, m, d}
}

// DayOf returns the day on which t falls in Zone; of the zero time, the zero Day.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return Day{}
	}
	y, m, d := t.In(Zone).Date()
	return Day{y, m, d}
}

// ParseDay reads a date written as 2026-10-09, of the years 1900 to 2199.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return Day{}, problem.New(problem.Invalid,
			"日期应是真实存在的一天，写成“2026-10-09”的样子", "a date is a real day written like 2026-10-09")
	}
	return On(t.Date()), nil
}

// String returns the date as 2026-10-09; of the zero Day, nothing.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// IsZero says that d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Date returns the parts of d.
func (d Day) Date() (year int, month time.Month, day int) { return d.year, d.month, d.day }

// Year returns the calendar year of d.
func (d Day) Year() int { return d.year }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.utc().Weekday() }

// Add returns the day n calendar days later; earlier when n is negative.
func (d Day) Add(n int) Day { return On(d.year, d.month, d.day+n) }

// AddMonths returns the same day of the month n months on, or the last of that month (Civil Code 202).
func (d Day) AddMonths(n int) Day {
	end := On(d.year, d.month+time.Month(n)+1, 0) // day 0 is the last of the month before
	if d.day < end.day {
		end.day = d.day
	}
	return end
}

// AddYears returns the same date n years on, or the last of that month (Civil Code 202).
func (d Day) AddYears(n int) Day { return d.AddMonths(12 * n) }

// Sub returns how many calendar days d lies after e; negative when it lies before.
func (d Day) Sub(e Day) int { return int(d.utc().Sub(e.utc()) / (24 * time.Hour)) }

// Before says that d is earlier than e.
func (d Day) Before(e Day) bool { return d.utc().Before(e.utc()) }

// After says that d is later than e.
func (d Day) After(e Day) bool { return e.Before(d) }

// Start returns midnight at the beginning of d in Zone.
func (d Day) Start() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, Zone)
}

// End returns the last instant of d in Zone, a microsecond before the next day: the record keeps microseconds.
func (d Day) End() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.Add(1).Start().Add(-time.Microsecond)
}

// MarshalText writes the date as 2026-10-09; the zero Day as nothing.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Day{}
		return nil
	}
	*d, err = ParseDay(string(b))
	return err
}

// utc places d where a day has always 24 hours, so that dates can be counted.
func (d Day) utc() time.Time { return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC) }
