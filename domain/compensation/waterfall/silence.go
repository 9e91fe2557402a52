package waterfall

import (
	"slices"

	"anjie/domain/problem"
)

// silence finds whom CI leaves with a loss that nobody has said who answers for: a victim without a single share while a
// side that is at fault is not his own would bear it all, and no provision says so. A share of nothing is said too.
func (r *run) silence() (faults []problem.Fault) {
	left := make([]bool, len(r.who))
	for i := range r.claims {
		c := &r.claims[i]
		left[c.victim] = left[c.victim] || slices.ContainsFunc(c.lines, func(l claimed) bool { return l.left > 0 })
	}
	for v := range r.who {
		victim := &r.who[v]
		if !left[v] || len(victim.Shares) > 0 || victim.Deliberate {
			continue
		}
		at := slices.IndexFunc(r.in.Victims, func(o Victim) bool { return o.ID == victim.ID })
		if zh, en := r.unsaid(victim); zh != "" {
			faults = append(faults, problem.Fault{Field: pointer("/victims", at) + "/shares", ZH: zh, EN: en})
		}
	}
	return faults
}

// unsaid is what is missing about who answers to a victim without shares; empty: only his own side is at fault.
func (r *run) unsaid(v *Victim) (zh, en string) {
	for i := range r.sides {
		s := &r.sides[i]
		if !r.concerned(s, v) {
			continue
		}
		name := label(s.Label, s.ID)
		return "请写明" + name + "一方对该受害人承担的比例；不承担的写0", "say what share " + name + " answers for to this victim; nothing is written as 0"
	}
	for i := range r.cars {
		c := &r.cars[i]
		if c.side >= 0 || !c.atFault || c.Towed != "" || slices.Contains(v.Apart, c.ID) || (&side{Side: Side{Vehicle: c.ID}}).own(v) {
			continue
		}
		return c.name() + "有责任，请写明由谁承担交强险以外的部分", c.name() + " is at fault: say who answers for what CI leaves"
	}
	return "", ""
}

// concerned says that a side may have to answer to a victim: it is at fault or no motor vehicle's, had a part in his harm, and is not his own.
func (r *run) concerned(s *side, v *Victim) bool {
	return !(s.car >= 0 && (!r.cars[s.car].atFault || slices.Contains(v.Apart, r.cars[s.car].ID)) || s.own(v))
}

// unlisted says that a side which may have to answer to a victim is not among his shares, although others are.
func (r *run) unlisted(victim int) bool {
	v := &r.who[victim]
	return len(v.Shares) > 0 && slices.ContainsFunc(r.sides, func(s side) bool {
		return r.concerned(&s, v) && !slices.ContainsFunc(v.Shares, func(x Share) bool { return x.Side == s.ID })
	})
}

// own says that a side is the victim's own: he answers in it, drove or owned its vehicle, or lost only what belongs to it.
func (s *side) own(v *Victim) bool {
	if slices.ContainsFunc(s.Payers, func(p Payer) bool { return p.ID == v.ID }) {
		return true
	}
	return s.Vehicle != "" && (slices.ContainsFunc(v.Ties, func(t Tie) bool { return t.Vehicle == s.Vehicle && t.As != Occupant }) ||
		!slices.ContainsFunc(v.Losses, func(l Loss) bool { return l.Amount > 0 && l.Of != s.Vehicle }))
}
