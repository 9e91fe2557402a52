package deadline

import (
	"slices"

	"anjie/domain/accident"
)

// Changes returns the whole new value of every due that e sets, meets, extends, pauses, ends or replaces; before and after are the
// case around e and stay as they are. What the event's own effect has done to a due (a waiver, a reminder) stands in after.
func Changes(w World, before, after *accident.Case, e accident.Event) []accident.Due {
	g := change{situation: situate(before, after, e), world: w, dues: slices.Clone(after.Dues), touched: map[int]bool{}}
	g.extend()
	g.recount()
	g.stand()
	g.each(g.reopen)
	g.each(g.settle)
	fresh := g.arising()
	g.each(func(d *accident.Due, _ Rule) bool { return g.replace(d, fresh) })
	g.each(g.end)

	var out []accident.Due
	for i, d := range g.dues {
		if g.touched[i] {
			out = append(out, d)
		}
	}
	return append(out, fresh...)
}

// change collects what happens to the dues of after.
type change struct {
	situation
	world   World
	dues    []accident.Due
	touched map[int]bool
}

// each offers every due of a known rule to do, which says whether it changed it.
func (g *change) each(do func(d *accident.Due, r Rule) bool) {
	for i := range g.dues {
		if r, ok := g.world.RuleOf(g.after, g.dues[i]); ok && do(&g.dues[i], r) {
			g.touched[i] = true
		}
	}
}

// extend gives an extended due a reminder that fits its new last day.
func (g *change) extend() {
	if g.e.Command != accident.ExtendDue {
		return
	}
	for i := range g.dues {
		if d := &g.dues[i]; d.ID == g.e.Values["due"] && d.Running() {
			d.Remind, d.Provisional = remind(g.world.Calendar, g.e.At, d.At), false // the day was named, not counted
			g.touched[i] = true
		}
	}
}

// arising are the limits that begin with the event.
func (g *change) arising() (fresh []accident.Due) {
	for _, r := range table {
		if r.Edition != g.after.Edition || !slices.Contains(r.Triggers, g.e.Command) || !g.fits(r) {
			continue
		}
		for _, party := range g.parties(r) {
			if !conditions[r.When](g.situation, party) {
				continue
			}
			if r.Row != "" {
				fresh = append(fresh, g.rows(r)...)
			} else {
				fresh = append(fresh, g.begin(r, party))
			}
		}
	}
	return fresh
}

// fits says that the event's proceeding is of the rule's kind and variant.
func (g *change) fits(r Rule) bool {
	p := g.concerned
	if r.On != accident.TheCase && (p == nil || p.Kind != r.On) {
		return false
	}
	return r.Variant == "" || p != nil && p.Variant == r.Variant
}

// parties are those for whom a limit begins: the one that the event names, else all; 0 stands for a limit of nobody in particular.
func (g *change) parties(r Rule) (out []int) {
	if !r.PerParty {
		return []int{0}
	}
	if no := g.e.Values.Int("party"); no > 0 {
		return []int{no}
	}
	for _, p := range g.after.Parties {
		out = append(out, p.No)
	}
	return out
}

// replace ends a running due whose place a new one takes: one that the new one's rule names, or an earlier one of the same
// rule, as when a session is moved or the scene's day is corrected.
func (g *change) replace(d *accident.Due, fresh []accident.Due) bool {
	if !d.Running() {
		return false
	}
	for _, f := range fresh {
		r, _ := of(g.after, f)
		same := d.Rule == f.Rule && d.Proceeding == f.Proceeding && d.Party == f.Party && r.Row == ""
		other := slices.Contains(r.Replaces, d.Rule) && d.Rule != f.Rule &&
			(d.Proceeding == 0 || d.Proceeding == f.Proceeding) && (f.Party == 0 || d.Party == f.Party)
		if same || other {
			waive(d, ReasonReplaced)
			return true
		}
	}
	return false
}

func waive(d *accident.Due, reason string) { d.State, d.Reason = accident.DueWaived, reason }
