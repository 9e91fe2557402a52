package accident

import (
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/hint"
)

// rescue compares a recorded rescue cost with the compulsory insurance for medical cost, by the limits in force on the day
// of the accident, unless the investigation has answered that itself. Several vehicles cover together what several limits
// hold; nobody's own vehicle covers him (CI-Reg 3, 21).
func (c *Case) rescue(f hint.Facts) {
	whole := c.Findings[0]
	if whole["rescue_cost"] == "" {
		return
	}
	cost := whole.Fen("rescue_cost")
	f[hint.RescueCost] = hint.Is(cost)
	if f[hint.RescueOver] != (hint.Value{}) || whole["rescue_over_limit"] != "" {
		return
	}
	least, most := c.medicalCover()
	switch {
	case most > 0 && cost > most:
		f[hint.RescueOver] = hint.Yes
	case least > 0 && cost <= least:
		f[hint.RescueOver] = hint.No
	}
}

// medicalCover is what the compulsory insurance of the accident's vehicles pays for medical cost at least and at most, in
// fen; 0 and 0 while that cannot be told. A vehicle of no fault has the small limit, and until fault is divided either.
func (c *Case) medicalCover() (least, most int64) {
	limits := limitsOn(calendar.DayOf(c.Report.OccurredAt).String())
	if limits == nil {
		return 0, 0
	}
	for _, v := range c.Vehicles {
		if !IsMotor(v.Kind) || !c.covers(v.No) {
			continue
		}
		full, small := int64(limits.AtFault.MED.Fen), int64(limits.NoFault.MED.Fen)
		switch known, free := c.faultless(v.No); {
		case !known:
			least, most = max(least, small), most+full
		case free:
			least, most = max(least, small), most+small
		default:
			least, most = max(least, full), most+full
		}
	}
	return least, most
}

// covers says whether somebody outside the vehicle was hurt, or may have been.
func (c *Case) covers(vehicle int) bool {
	hurt := func(p Party) bool { return p.Injury != "none" }
	if !slices.ContainsFunc(c.Parties, hurt) {
		return c.Injured()
	}
	return slices.ContainsFunc(c.Parties, func(p Party) bool { return hurt(p) && p.Vehicle != vehicle })
}

// faultless says whether responsibility is divided and the vehicle's driver has none.
func (c *Case) faultless(vehicle int) (known, free bool) {
	for _, p := range c.Parties {
		if word := c.faultOf(p.No); p.Role == "driver" && p.Vehicle == vehicle && word != "" {
			return true, word == "none"
		}
	}
	return false, false
}

// limitsOn finds the limits in force on a day; nil before the first.
func limitsOn(day string) (found *waterfall.LimitRow) {
	rows := waterfall.Default().Limits.Rows
	for i := range rows {
		if rows[i].From <= day {
			found = &rows[i]
		}
	}
	return found
}
