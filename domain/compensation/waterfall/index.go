package waterfall

import (
	"cmp"
	"slices"
)

// index groups the payments by victim, so that whoever asks for one victim's does not read those of all. It is made once
// everything is booked, and again when the payments have been put into their order.
func (r *run) index() {
	if r.place == nil {
		r.place = make(map[string]int, len(r.who))
		for v := range r.who {
			r.place[r.who[v].ID] = v
		}
		r.shared = make([][]int, len(r.who))
		for i := range r.parts {
			v := r.claims[r.parts[i].claim].victim
			r.shared[v] = append(r.shared[v], i)
		}
	}
	slices.SortStableFunc(r.out.Payments, func(a, b Payment) int { return cmp.Compare(r.place[a.Victim], r.place[b.Victim]) })
	r.paid = make([][]Payment, len(r.who))
	for from := 0; from < len(r.out.Payments); {
		to := from + 1
		for to < len(r.out.Payments) && r.out.Payments[to].Victim == r.out.Payments[from].Victim {
			to++
		}
		r.paid[r.place[r.out.Payments[from].Victim]] = r.out.Payments[from:to]
		from = to
	}
}
