package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// Year is what the State Council's notices say about one year (国务院办公厅关于部分节假日安排的通知).
// Days of the neighbouring December or January may occur in it: New Year's Day reaches back.
type Year struct {
	Year     int       `json:"year"`
	Source   string    `json:"source"` // where the days were taken from, and its licence
	Notices  []Notice  `json:"notices"`
	Holidays []Holiday `json:"holidays"`
}

// Notice is an official document that arranges holidays; a later one in the same year amends the first.
type Notice struct {
	Number string `json:"number"` // 国办发明电〔2025〕7号
	URL    string `json:"url"`
}

// Holiday is one holiday of a notice: the days off, weekends in between included, and the weekend days worked for it.
type Holiday struct {
	ZH   string `json:"zh"`
	EN   string `json:"en"`
	Off  []Day  `json:"off"`
	Work []Day  `json:"work"` // 调休上班
}

// ParseYear reads a year in the form of days/2026.json and checks that it can be true.
func ParseYear(b []byte) (Year, error) {
	var y Year
	r := json.NewDecoder(bytes.NewReader(b))
	r.DisallowUnknownFields()
	if err := r.Decode(&y); err != nil {
		return Year{}, fmt.Errorf("calendar: read year: %w", err)
	}
	if err := y.check(); err != nil {
		return Year{}, fmt.Errorf("calendar: check year %d: %w", y.Year, err)
	}
	return y, nil
}

// check refuses what no notice says: a worked day that is no weekend, a day named twice, a day far outside the year.
func (y Year) check() error {
	if y.Year < firstYear || y.Year > lastYear {
		return fmt.Errorf("no such year")
	}
	if len(y.Notices) == 0 || y.Notices[0].Number == "" {
		return fmt.Errorf("no notice named")
	}
	if len(y.Holidays) == 0 {
		return fmt.Errorf("no holidays")
	}
	seen := map[Day]bool{}
	first, last := On(y.Year-1, time.December, 1), On(y.Year+1, time.January, 31)
	for _, h := range y.Holidays {
		if h.ZH == "" || h.EN == "" || len(h.Off) == 0 {
			return fmt.Errorf("holiday %q without a name in both languages or without days", h.ZH)
		}
		for i, d := range append(h.Off[:len(h.Off):len(h.Off)], h.Work...) {
			switch {
			case seen[d]:
				return fmt.Errorf("%s named twice", d)
			case d.Before(first), d.After(last):
				return fmt.Errorf("%q lies outside the year", d.String())
			case i >= len(h.Off) && !weekend(d):
				return fmt.Errorf("%s is worked anyway, it is no weekend", d)
			}
			seen[d] = true
		}
	}
	return nil
}

// weekend says that d is a Saturday or a Sunday.
func weekend(d Day) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }
