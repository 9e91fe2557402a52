package deadline

import (
	"slices"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// limits is the table of time limits with its words, in the order of the numbers.
var limits = func() []Limit {
	t := slices.Concat(ofTheInvestigation, ofTheDetermination, ofReviewAndMediation, ofOtherLaws, ofContracts)
	for i, l := range t {
		w := wordsOf(l.ID)
		t[i].Edition, t[i].ZH, t[i].EN, t[i].DueZH, t[i].DueEN = order146, w[0], w[1], w[2], w[3]
	}
	slices.SortStableFunc(t, func(a, b Limit) int { return a.No - b.No })
	return t
}()

const officer = access.HandlingOfficer

// How days are counted. The unit stands in each line; these are the provisions that say which unit it is, and that the
// first day is left out and a last day off moves on.
const (
	byHPR   = "HPR 112(5), APR 35" // one, two, three, five and ten days are working days
	byAPR   = "APR 35"             // all other periods of HPR
	byCivil = "CC 201–203"
	byCPL   = "CPL 85"
)

// wd are working days: HPR 112(5) makes its one, two, three, five and ten days such.
func wd(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.WorkingDays} }

// wdBefore are working days counted back from a session.
func wdBefore(n int) calendar.Span {
	return calendar.Span{N: n, Unit: calendar.WorkingDays, Before: true}
}

// cd are calendar days; a last day off moves on (APR 35, CC 203).
func cd(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.CalendarDays, Roll: true} }

func months(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.Months, Roll: true} }

func years(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.Years, Roll: true} }

// fixed is the span of a limit whose last day somebody named.
var fixed = calendar.Span{Unit: calendar.CalendarDays}

// under completes lines of one text: since when it is in force as read, and how it counts.
func under(from, counting string, lines ...Limit) []Limit {
	for i := range lines {
		lines[i].From = from
		if lines[i].Counting == "" {
			lines[i].Counting = counting
		}
	}
	return lines
}

// limitID names a limit of an edition.
type limitID struct {
	edition accident.Edition
	id      string
}

// byID are the limits of the program by edition and id.
var byID = func() map[limitID]*Limit {
	m := map[limitID]*Limit{}
	for i, l := range limits {
		m[limitID{l.Edition, l.ID}] = &limits[i]
	}
	return m
}()
