package activities

import (
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// lockedUntil is the day until which the store refuses to delete what belongs to the case, as 2006-01-02: the end of the
// year after now, from when dossiers are counted, and then twenty years where somebody died or was seriously hurt or a
// foreigner takes part, else five (GA 40-2008, 4.5). What is kept for good is locked for thirty; a lock can be lengthened,
// never shortened.
func lockedUntil(c *accident.Case, now time.Time) string {
	years := 5
	switch {
	case c.Deaths() >= 3:
		years = 30
	case c.Deaths() > 0 || c.SeriouslyInjured() > 0 || foreigners(c):
		years = 20
	}
	return calendar.DayOf(time.Date(now.In(calendar.Zone).Year()+1+years, time.December, 31, 12, 0, 0, 0, calendar.Zone)).String()
}

func foreigners(c *accident.Case) bool {
	for _, p := range c.Parties {
		if p.Foreigner {
			return true
		}
	}
	return false
}

// endOf is the last instant of a day written 2006-01-02.
func endOf(day string) time.Time {
	d, err := calendar.ParseDay(day)
	if err != nil {
		return time.Time{}
	}
	return d.End()
}
