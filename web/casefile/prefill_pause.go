package casefile

import (
	"anjie/domain/accident"
)

// fillPause begins with the limit that can stand still and, for the time of an appraisal, with the newest one whose report
// is not in: the room says whether it belongs to this mediation.
func fillPause(x filling) {
	d := x.Case.Due(x.v.Get("due"))
	for i := range x.Case.Dues {
		if one := &x.Case.Dues[i]; d == nil && one.State == accident.DueOpen && len(one.PausedBy) > 0 && one.Proceeding == x.no() {
			d = one
		}
	}
	if d == nil || len(d.PausedBy) == 0 {
		return
	}
	x.set("due", d.ID)
	x.set("cause", d.PausedBy[0])
	if d.PausedBy[0] != "appraisal" {
		x.set("paused_from", x.Today())
		return
	}
	for i := len(x.Case.Proceedings) - 1; i >= 0; i-- {
		p := x.Case.Proceedings[i]
		if p.Kind != accident.Appraisal || p.AcceptedOn != "" || !x.SeesProceeding(&p) {
			continue
		}
		x.set("appraisal", itoa(p.No))
		x.set("paused_from", max(p.StartOn, accident.DayString(d.From))) // before the limit began there is nothing to leave out
		x.set("reason", "委托鉴定："+p.Item)
		return
	}
}

// fillResume ends the pause with the day of the report, where the pause names an appraisal that has one.
func fillResume(x filling) {
	d := x.Case.Due(x.v.Get("due"))
	for i := range x.Case.Dues {
		if one := &x.Case.Dues[i]; d == nil && one.State == accident.DuePaused && one.Proceeding == x.no() {
			d = one
		}
	}
	if d == nil || d.Standing() == nil {
		return
	}
	x.set("due", d.ID)
	if p := x.Case.Proceeding(d.Standing().Appraisal); p != nil && p.AcceptedOn != "" {
		x.set("paused_until", p.AcceptedOn)
		x.set("reason", "鉴定意见已出具："+p.RulingNo)
	}
}
