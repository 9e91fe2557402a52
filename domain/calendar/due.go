package calendar

import "time"

// Step is one day of a count, for a person who wants to follow it.
type Step struct {
	Day    Day
	Counts bool // this day is the Nth of the period
	N      int  // how many are counted so far; 0 is the day of the trigger, which is never counted
	Rolled bool // the period ended on a day off and moved on to or past this day
	Paused bool // the day lies in a pause
	Reason Reason
}

// Due returns the last instant of the period s that begins at from, the days by which it was counted,
// and whether a year that had to be asked is not loaded. Count tells more, and knows pauses.
func (c *Calendar) Due(from time.Time, s Span) (at time.Time, steps []Step, provisional bool) {
	n := c.Count(from, s)
	return n.At, n.Steps, n.Provisional()
}
