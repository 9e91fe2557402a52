package waterfall

import (
	"cmp"
	"slices"
)

// of says whether a victim is himself who answers in the side: nobody owes himself.
func (s *side) of(v *Victim) bool {
	return slices.ContainsFunc(s.Payers, func(p Payer) bool { return p.ID == v.ID }) || s.Vehicle != "" &&
		slices.ContainsFunc(v.Ties, func(t Tie) bool { return t.Vehicle == s.Vehicle && (t.As == Driver || t.As == DriverOutside) })
}

// behind lists who answers for what a payer of the side could not pay (补充责任, CC 1188).
func (r *run) behind(s *side, v int) {
	if s.unknown {
		return
	}
	for _, p := range s.Payers {
		if p.After == "" {
			continue
		}
		b := Supplementary{Payer: p.ID, After: p.After, Side: s.ID, Victim: r.who[v].ID, Article: cmp.Or(p.Article, "CC 1188")}
		for _, o := range r.paid[v] {
			mine := o.As == AsLiable && o.Side == s.ID || o.As == AsObligor && o.Vehicle == s.Vehicle
			if mine && o.Payer == p.After && o.Fund == "" {
				b.Amount += o.Amount
			}
		}
		if b.Amount > 0 {
			r.out.Behind = append(r.out.Behind, b)
		}
	}
}
