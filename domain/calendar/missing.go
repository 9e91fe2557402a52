package calendar

import "time"

// Missing lists the years whose file should be here and is not: the running year always, and the next one from
// 1 November on. The State Council's notice for a year comes in October or November of the year before.
func (c *Calendar) Missing(today Day) (years []int) {
	wanted := []int{today.year}
	if today.month >= time.November {
		wanted = append(wanted, today.year+1)
	}
	for _, y := range wanted {
		if _, ok := c.years[y]; !ok {
			years = append(years, y)
		}
	}
	return years
}
