package waterfall_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// crowd is so many vehicles at equal fault, each with TPL, and so many victims with so many bills each.
func crowd(vehicles, victims, bills int) w.Accident {
	a := w.Accident{At: now}
	for i := range vehicles {
		id := strconv.Itoa(i)
		a.Vehicles = append(a.Vehicles, car(id, w.Equal))
		a.Sides = append(a.Sides, motor(id, tpl(id, 1_000_000)))
	}
	for i := range victims {
		v := w.Victim{ID: "P" + strconv.Itoa(i)}
		for k := range vehicles {
			v.Shares = append(v.Shares, share(strconv.Itoa(k), int64(10_000/vehicles)))
		}
		for k := range bills {
			l := loss("cure", w.MED, 1_000)
			l.ID, l.Amount = "m"+strconv.Itoa(k), l.Amount+money.Fen(k)
			v.Losses = append(v.Losses, l)
		}
		a.Victims = append(a.Victims, v)
	}
	return a
}

// Each of 20 victims has 20 bills that 20 insurers of each kind share: nothing is lost on the way.
func TestACrowd(t *testing.T) {
	t.Parallel()
	s := settle(t, crowd(20, 20, 20), w.Default())
	require.Len(t, s.Payments, 2*20*20*20)
	require.Len(t, s.Victims, 20)
}

func BenchmarkCrowd(b *testing.B) {
	a, rules := crowd(40, 40, 40), w.Default()
	for b.Loop() {
		if _, err := w.Settle(a, rules); err != nil {
			b.Fatal(err)
		}
	}
}
