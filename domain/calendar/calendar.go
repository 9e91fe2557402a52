// Package calendar knows Chinese working days (工作日) and counts the law's periods of time.
//
// The working days come from the State Council's yearly notices, weekend days worked in exchange (调休) included.
// A year whose notice is not loaded counts Monday to Friday as working days, and every result that touched it
// says that it is provisional.
//
// How periods are counted: the day of the trigger is not counted (Civil Code 201, APR 35); a last day
// that is a day off moves to the next working day where the law says so (Civil Code 203, APR 35).
package calendar

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// Calendar answers for a set of loaded years. It never changes; With makes another one.
type Calendar struct {
	years map[int]Year
	named map[Day]named // the days that a notice names
}

// named is what a notice says about one day.
type named struct {
	work    bool
	holiday *Holiday
	year    int
}

//go:embed days/*.json
var embedded embed.FS

// Default is the calendar of the embedded years, 2018 to 2026.
func Default() *Calendar { return loadDefault() }

var loadDefault = sync.OnceValue(func() *Calendar {
	years, err := embeddedYears()
	if err != nil {
		panic(err) // a broken file in the binary: the package's own test opens them all
	}
	return New(years...)
})

// New makes a calendar of years. Of two for the same year the later in the list is taken.
func New(years ...Year) *Calendar {
	c := &Calendar{years: map[int]Year{}, named: map[Day]named{}}
	for _, y := range years {
		c.years[y.Year] = y
	}
	for _, n := range c.Years() { // in order: the notice of a year may rearrange the December before it
		y := c.years[n]
		for i := range y.Holidays {
			h := &y.Holidays[i]
			for _, d := range h.Off {
				c.named[d] = named{false, h, n}
			}
			for _, d := range h.Work {
				c.named[d] = named{true, h, n}
			}
		}
	}
	return c
}

// With returns a calendar that also knows y; a year already known is replaced.
func (c *Calendar) With(y Year) *Calendar {
	years := slices.Collect(maps.Values(c.years))
	return New(append(years, y)...)
}

// Years lists the loaded years, oldest first.
func (c *Calendar) Years() []int { return slices.Sorted(maps.Keys(c.years)) }

// Year returns what is loaded about a year.
func (c *Calendar) Year(n int) (Year, bool) {
	y, ok := c.years[n]
	return y, ok
}

// Workday says whether d is a working day. It is known when the year is loaded, for the last week of December the next one
// too, or when a neighbouring notice names the day; when it is not, Monday to Friday are taken for working days.
func (c *Calendar) Workday(d Day) (workday, known bool) {
	if n, ok := c.named[d]; ok {
		return n.work, true
	}
	return !weekend(d), c.lacking(d) == 0
}

// lacking is the year whose notice says, or could say, what d is and is not loaded; 0 when none is.
func (c *Calendar) lacking(d Day) int {
	if _, loaded := c.years[d.year]; !loaded {
		return d.year
	}
	if _, loaded := c.years[d.year+1]; !loaded && d.month == 12 && d.day >= newYearMoves {
		return d.year + 1
	}
	return 0
}

// newYearMoves is the first day of December that the notice of the next year may still name for the New Year holiday: that
// of 2019 made Saturday 29 December 2018 a working day and the 30th and 31st days off.
const newYearMoves = 25

func embeddedYears() ([]Year, error) {
	files, err := embedded.ReadDir("days")
	if err != nil {
		return nil, fmt.Errorf("calendar: list embedded years: %w", err)
	}
	var years []Year
	for _, f := range files {
		b, err := embedded.ReadFile("days/" + f.Name())
		if err != nil {
			return nil, fmt.Errorf("calendar: open %s: %w", f.Name(), err)
		}
		y, err := ParseYear(b)
		if err != nil {
			return nil, fmt.Errorf("calendar: %s: %w", f.Name(), err)
		}
		years = append(years, y)
	}
	return years, nil
}
