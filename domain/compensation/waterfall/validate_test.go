package waterfall_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/domain/problem"
)

func TestFaultsAreNamedByTheirPointer(t *testing.T) {
	t.Parallel()
	for pointer, spoil := range map[string]func(*w.Accident){
		"/at": func(a *w.Accident) {
			a.At = a.At.AddDate(-3000, 0, 0)
			*a = w.Accident{Victims: a.Victims, Sides: a.Sides, Vehicles: a.Vehicles}
		},
		"/vehicles/0/id":         func(a *w.Accident) { a.Vehicles[0].ID = "沪A" },
		"/vehicles/1/id":         func(a *w.Accident) { a.Vehicles[1].ID = "A" },
		"/vehicles/0/fault":      func(a *w.Accident) { a.Vehicles[0].Fault = "some" },
		"/vehicles/0/flags/0":    func(a *w.Accident) { a.Vehicles[0].Flags = []w.Flag{"asleep"} },
		"/vehicles/0/flags/1":    func(a *w.Accident) { a.Vehicles[0].Flags = []w.Flag{w.Drunk, w.Drunk} },
		"/vehicles/0/obligor":    func(a *w.Accident) { a.Vehicles[0].CI = nil },
		"/vehicles/0/ci":         func(a *w.Accident) { a.Vehicles[0].Flags = []w.Flag{w.Unknown} },
		"/vehicles/0/ci/insurer": func(a *w.Accident) { a.Vehicles[0].CI = &w.CI{Policy: "p"} },
		"/vehicles/0/towed":      func(a *w.Accident) { a.Vehicles[0].Towed = "A" },
		"/vehicles/1/ci/policy":  func(a *w.Accident) { a.Vehicles[1].CI = &w.CI{Policy: "ci-A", Insurer: "ins-B"} },
		"/victims/0/shares/0/reason": func(a *w.Accident) {
			a.Vehicles[0].Fault, a.Victims[0].Shares = w.NoFault, []w.Share{share("A", 1001)}
		},
		"/sides/1/vehicle":          func(a *w.Accident) { a.Sides[1].Vehicle = "A" },
		"/sides/0/vehicle":          func(a *w.Accident) { a.Sides[0].Vehicle = "Q" },
		"/sides/0/payers":           func(a *w.Accident) { a.Sides[0].Payers = nil },
		"/sides/0/payers/0/portion": func(a *w.Accident) { a.Sides[0].Payers[0].Cap = 100 },
		"/sides/0/payers/1/after": func(a *w.Accident) {
			a.Sides[0].Payers = append(a.Sides[0].Payers, w.Payer{ID: "guardian", After: "nobody"})
		},
		"/sides/1/payers/1/after": func(a *w.Accident) {
			a.Sides[1].Payers = append(a.Sides[1].Payers, w.Payer{ID: "guardian", After: "drv-B", Joint: true})
		},
		"/victims/0/shares/0/cut":       func(a *w.Accident) { a.Victims[0].Shares[0].Cut = 10_001 },
		"/sides/0/joint/0":              func(a *w.Accident) { a.Sides[0].Joint = []string{"A"} },
		"/sides/0/tpl/0/limit":          func(a *w.Accident) { a.Sides[0].TPL[0].Limit = -1 },
		"/sides/0/tpl/0/deductible":     func(a *w.Accident) { a.Sides[0].TPL[0].Deductible = 10_001 },
		"/sides/1/tpl/0/policy":         func(a *w.Accident) { a.Sides[1].TPL = a.Sides[0].TPL },
		"/victims/0/id":                 func(a *w.Accident) { a.Victims[0].ID = "" },
		"/victims/0/ties/0/vehicle":     func(a *w.Accident) { a.Victims[0].Ties[0].Vehicle = "Q" },
		"/victims/0/ties/0/as":          func(a *w.Accident) { a.Victims[0].Ties[0].As = "aunt" },
		"/victims/0/apart/0":            func(a *w.Accident) { a.Victims[0].Apart = []string{"Q"} },
		"/victims/0/shares/0/side":      func(a *w.Accident) { a.Victims[0].Shares[0].Side = "Q" },
		"/victims/0/shares":             func(a *w.Accident) { a.Victims[0].Shares = []w.Share{share("A", 6000), share("B", 6000)} },
		"/victims/0/losses/0/bucket":    func(a *w.Accident) { a.Victims[0].Losses[0].Bucket = "OTHER" },
		"/victims/0/losses/0/amount":    func(a *w.Accident) { a.Victims[0].Losses[0].Amount = -1 },
		"/victims/0/losses/0/mental":    func(a *w.Accident) { a.Victims[0].Losses[0].Mental = true },
		"/victims/0/losses/0/of":        func(a *w.Accident) { a.Victims[0].Losses[0].Of = "Q" },
		"/victims/0/losses/0/paid/0/by": func(a *w.Accident) { a.Victims[0].Losses[0].Paid = []w.Paid{{By: w.ByMedical, Who: "yb", Amount: 1}} },
		"/victims/0/losses/0/paid/0/amount": func(a *w.Accident) {
			a.Victims[0].Losses[0].Paid = []w.Paid{{By: w.ByParty, Who: "x", Amount: y(999_999)}}
		},
		"/victims": func(a *w.Accident) {
			a.Victims[0].Losses[0].Amount, a.Victims[1].Losses[0].Amount = money.Max, money.Max
		},
		"/advances/0/victim": func(a *w.Accident) { a.Advances = []w.Advance{{ID: "1", Victim: "Q", By: "x"}} },
	} {
		a := w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Equal), car("B", w.Equal)},
			Sides:   []w.Side{motor("A", tpl("A", 1000)), motor("B")},
			Victims: []w.Victim{owner("A", 3500, share("B", 5000)), owner("B", 3200, share("A", 5000))}}
		require.Empty(t, w.Faults(a))
		spoil(&a)
		var at []string
		for _, f := range w.Faults(a) {
			at = append(at, f.Field)
			require.NotEmpty(t, f.ZH)
			require.NotEmpty(t, f.EN)
		}
		require.Contains(t, at, pointer)
		_, err := w.Settle(a, w.Default())
		require.Equal(t, problem.Invalid, problem.KindOf(err))
	}
}

func TestBeforeTheFirstLimits(t *testing.T) {
	t.Parallel()
	_, err := w.Settle(six("2006-06-30 23:59"), w.Default())
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	require.Equal(t, "CI-Reg 23", problem.As(err).Article)
}

func TestTheEmptyAccident(t *testing.T) {
	t.Parallel()
	s := settle(t, w.Accident{At: now, Victims: []w.Victim{{ID: "P"}}}, w.Default())
	require.Empty(t, s.Payments)
	require.Len(t, s.Victims, 1)
}
