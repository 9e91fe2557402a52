package deadline

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// settle meets a running due by the event, or ends it when it lost its object.
func (g *change) settle(d *accident.Due, r Rule) bool {
	switch {
	case !d.Running():
		return false
	case r.Row != "":
		return g.settleRow(d, r)
	case slices.Contains(r.MetBy, g.e.Command) && g.concerns(d, r) && conditions[r.MetWhen](g.situation, d.Party):
		done := g.doneAt()
		g.standUntil(d, r, calendar.DayOf(done))
		meet(d, done)
		return true
	case slices.Contains(r.EndedBy, g.e.Command) && g.concerns(d, r):
		waive(d, ReasonEnded)
		return true
	}
	return false
}

// concerns says that the event is about the due's proceeding, and its party where the event names parties.
func (g *change) concerns(d *accident.Due, r Rule) bool {
	if r.On != accident.TheCase {
		of := g.e.Proceeding
		if g.e.Command == accident.ApplyConfirmation {
			of = g.e.Values.Int("mediation") // a proceeding of its own, about the agreement of another
		}
		if of != d.Proceeding {
			return false
		}
	}
	if d.Party == 0 {
		return true
	}
	if no := g.e.Values.Int("party"); no > 0 {
		return no == d.Party
	}
	if applicants := g.e.Values.Numbers("applicants"); len(applicants) > 0 {
		return slices.Contains(applicants, d.Party)
	}
	return true
}

// settleRow looks at the row itself: a payment may come by several ways.
func (g *change) settleRow(d *accident.Due, r Rule) bool {
	p := g.after.Proceeding(d.Proceeding)
	_, row, _ := strings.Cut(d.ID, "/i")
	no, err := strconv.Atoi(row)
	if p == nil || err != nil {
		return false
	}
	if r.Row == Tasks {
		i := slices.IndexFunc(p.Tasks, func(t accident.Task) bool { return t.No == no && t.DoneOn != "" })
		if i >= 0 {
			meet(d, g.onDay(p.Tasks[i].DoneOn))
		}
		return i >= 0
	}
	if p.Agreement == nil {
		return false
	}
	i := slices.IndexFunc(p.Agreement.Instalments, func(i accident.Instalment) bool { return i.No == no && i.Settled() })
	if i < 0 {
		return false
	}
	if in := p.Agreement.Instalments[i]; in.Waived != "" {
		waive(d, in.Waived)
	} else {
		meet(d, g.onDay(in.PaidOn))
	}
	return true
}

// doneAt is when the act was done. A form that asks for the day counts as done on that day, although it is recorded
// later: the law asks when a paper was served or a claim paid, not when somebody typed it.
func (g *change) doneAt() time.Time {
	for _, field := range []string{"made_on", "on"} {
		if day := g.e.Values[field]; day != "" {
			return g.onDay(day)
		}
	}
	return g.e.At
}

// onDay is the end of a day, or the event's time if that is earlier.
func (g *change) onDay(s string) time.Time {
	if day, err := calendar.ParseDay(s); err == nil && day.End().Before(g.e.At) {
		return day.End()
	}
	return g.e.At
}

func meet(d *accident.Due, done time.Time) {
	d.State = accident.DueMet
	if done.After(d.At) {
		d.State = accident.DueLate
	}
}

// reopen lets a limit run on when the act that met it is taken back.
func (g *change) reopen(d *accident.Due, r Rule) bool {
	if !slices.Contains(r.Reopens, g.e.Command) || !g.concerns(d, r) || d.State != accident.DueMet && d.State != accident.DueLate {
		return false
	}
	d.State = accident.DueOpen
	return true
}

// end waives what runs on in a proceeding or case that is over.
func (g *change) end(d *accident.Due, _ Rule) bool {
	if !d.Running() || !over(g.after, d.Proceeding) {
		return false
	}
	waive(d, ReasonEnded)
	return true
}

// over says that nothing is owed in the case or in this proceeding of it. An agreement in default is still owed.
func over(c *accident.Case, proceeding int) bool {
	switch c.Stage {
	case accident.NotAccepted, accident.Transferred, accident.Closed, accident.Archived:
		return true
	}
	p := c.Proceeding(proceeding)
	return p != nil && p.Stage.Ended() && p.Stage != accident.MediationDefaulted
}
