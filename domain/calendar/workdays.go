package calendar

import "time"

// AddWorkdays returns the nth working day after from; from itself is not counted. A negative n counts backwards,
// for what must be done some working days before. Zero returns from as it is.
// The result is provisional when a day on the way lies in a year that is not loaded.
func (c *Calendar) AddWorkdays(from Day, n int) (d Day, provisional bool) {
	d = from
	for left, dir := magnitude(n); left > 0; {
		d = d.Add(dir)
		work, known := c.Workday(d)
		if work {
			left--
		}
		provisional = provisional || !known
	}
	return d, provisional
}

// NextWorkday returns d, or the first working day after it when d is a day off (顺延).
func (c *Calendar) NextWorkday(d Day) (next Day, provisional bool) { return c.roll(d, 1) }

// PreviousWorkday returns d, or the last working day before it when d is a day off.
func (c *Calendar) PreviousWorkday(d Day) (previous Day, provisional bool) { return c.roll(d, -1) }

func (c *Calendar) roll(d Day, dir int) (to Day, provisional bool) {
	for {
		work, known := c.Workday(d)
		provisional = provisional || !known
		if work {
			return d, provisional
		}
		d = d.Add(dir)
	}
}

// CountWorkdays returns how many working days are left from one day to another: from is not counted, to is.
// It undoes AddWorkdays. When to lies before from the count is negative; ask for the number of days overdue
// as CountWorkdays(due, today).
func (c *Calendar) CountWorkdays(from, to Day) int {
	total, dir := magnitude(to.Sub(from))
	n := 0
	for d := from; total > 0; total-- {
		d = d.Add(dir)
		if work, _ := c.Workday(d); work {
			n += dir
		}
	}
	return n
}

// magnitude splits n into how many and which way.
func magnitude(n int) (size, direction int) {
	if n < 0 {
		return -n, -1
	}
	return n, 1
}

// weekend says that d is a Saturday or a Sunday.
func weekend(d Day) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }
