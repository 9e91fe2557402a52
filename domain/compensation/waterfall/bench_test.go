package waterfall_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
)

// pileUp is three vehicles and five victims, with seven heads each for the injured, TPL, an advance and a fund.
func pileUp() w.Accident {
	a := w.Accident{At: now,
		Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor), car("C", w.NoFault)},
		Sides:    []w.Side{motor("A", tpl("A", 1_000_000)), motor("B", tpl("B", 500_000)), motor("C")},
		Advances: []w.Advance{{ID: "1", Victim: "P0", By: "drv-A", Amount: y(20_000)}},
	}
	shares := []w.Share{share("A", 7000), share("B", 3000)}
	for _, id := range []string{"P0", "P1", "P2"} {
		v := w.Victim{ID: id, MentalFirst: id == "P0", Shares: shares, Losses: []w.Loss{
			loss("cure", w.MED, 61_234), loss("food", w.MED, 3_000), loss("work", w.DD, 22_222), loss("care", w.DD, 18_765),
			loss("disability", w.DD, 169_332), mental(20_000), loss("travel", w.DD, 1_200)}}
		v.Losses[0].Paid = []w.Paid{{By: w.ByMedical, Who: "yb", Amount: y(10_000)}}
		a.Victims = append(a.Victims, v)
	}
	a.Victims[2].Ties = []w.Tie{{Vehicle: "B", As: w.Occupant}}
	a.Victims = append(a.Victims, owner("B", 9_000, share("A", 7000)), owner("C", 12_000, shares...))
	return a
}

func TestPileUp(t *testing.T) {
	t.Parallel()
	s := settle(t, pileUp(), w.Default())
	lines := 0
	for range s.Why.All() {
		lines++
	}
	require.Greater(t, lines, 100, "a full derivation")
}

func BenchmarkSettle(b *testing.B) {
	a, rules := pileUp(), w.Default()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.Settle(a, rules); err != nil {
			b.Fatal(err)
		}
	}
}
