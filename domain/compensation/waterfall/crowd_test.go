package waterfall_test

import (
	"strconv"
	"testing"
	"time"

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

// Twice of everything is eight times the payments: it takes about eight times as long, by no means what comes of reading all of them for each.
func TestACrowdTakesNoLongerThanItsPayments(t *testing.T) {
	took := func(n int) (time.Duration, int) {
		a, best := crowd(n, n, n), time.Hour
		payments := 0
		for range 3 {
			begun := time.Now()
			payments = len(settle(t, a, w.Default()).Payments)
			best = min(best, time.Since(begun))
		}
		return best, payments
	}
	small, few := took(10)
	large, many := took(20)
	require.Greater(t, many, 6*few)
	require.Less(t, large, 40*small, "%s for %d payments, %s for %d", small, few, large, many)
}

func BenchmarkCrowd(b *testing.B) {
	a, rules := crowd(40, 40, 40), w.Default()
	for b.Loop() {
		if _, err := w.Settle(a, rules); err != nil {
			b.Fatal(err)
		}
	}
}
