package waterfall

import "anjie/domain/money"

// filling is the sharing of one sub-limit of several vehicles among several claims, with all that one needs to follow
// it by hand. All tables are [claim][vehicle].
type filling struct {
	units  []unit
	cars   []int // indices of vehicles, in the order of ids
	limits []money.Fen
	rounds []round
	paid   [][]money.Fen

	stopped bool // a further round would have moved something; the reading forbids it
}

// unit is one claimant's claim against a sub-limit.
type unit struct {
	claim int    // index of the claim
	of    string // PROP: aboard which vehicle; empty outside
	lines []int  // indices of the claim's lines
	loss  money.Fen
	may   []bool // which of the cars must pay it
}

// round is one pass: what each claim demands of each vehicle by RTA-Int 18, and what it gets by RTA-Int 19.
type round struct {
	limits, losses []money.Fen
	demand, gets   [][]money.Fen
	total          []money.Fen // demand on each vehicle
}

// fill shares the limits: each claim is split over the vehicles in proportion to their limits (RTA-Int 18), and where
// the demands on a vehicle are above its limit, they share it in proportion (RTA-Int 19: by the losses, so a demand is
// not cut to the limit first). With topUp the rest of the losses goes to the rest of the limits until one of both is used up.
func (f *filling) fill(topUp bool) {
	losses := make([]money.Fen, len(f.units))
	for u := range f.units {
		losses[u] = f.units[u].loss
	}
	left := append([]money.Fen(nil), f.limits...)
	f.paid = table(len(f.units), len(f.cars))
	for {
		r := f.pass(losses, left)
		if r == nil {
			return
		}
		f.rounds = append(f.rounds, *r)
		losses, left = append([]money.Fen(nil), losses...), append([]money.Fen(nil), left...)
		for u := range f.units {
			for c, got := range r.gets[u] {
				f.paid[u][c] += got
				losses[u] -= got
				left[c] -= got
			}
		}
		if !topUp {
			f.stopped = f.pass(losses, left) != nil
			return
		}
	}
}

// pass is one round, or nil when it would move nothing.
func (f *filling) pass(losses, limits []money.Fen) *round {
	r := &round{limits: limits, losses: losses, total: make([]money.Fen, len(f.cars)),
		demand: make([][]money.Fen, len(f.units)), gets: table(len(f.units), len(f.cars))}
	weights := make([]money.Fen, len(f.cars))
	for u := range f.units {
		for c := range f.cars {
			weights[c] = 0
			if f.units[u].may[c] {
				weights[c] = limits[c]
			}
		}
		r.demand[u] = apportion(losses[u], weights)
		for c, d := range r.demand[u] {
			r.total[c] += d
		}
	}
	moved := false
	column := make([]money.Fen, len(f.units))
	for c := range f.cars {
		for u := range f.units {
			column[u] = r.demand[u][c]
		}
		got := column
		if r.total[c] > limits[c] {
			got = apportion(limits[c], column)
		}
		for u := range f.units {
			r.gets[u][c] = got[u]
			moved = moved || got[u] > 0
		}
	}
	if !moved {
		return nil
	}
	return r
}

// table makes rows of one block of memory.
func table(rows, columns int) [][]money.Fen {
	block := make([]money.Fen, rows*columns)
	t := make([][]money.Fen, rows)
	for i := range t {
		t[i], block = block[:columns:columns], block[columns:]
	}
	return t
}
