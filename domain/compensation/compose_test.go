package compensation

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

func read(t *testing.T, name string) Case {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	in, faults := ReadCase(raw)
	require.Empty(t, faults)
	return in
}

// settledOf computes a case that has to come out whole.
func settledOf(t *testing.T, in Case) Result {
	t.Helper()
	out, faults := Calculate(in, DefaultFigures())
	require.Empty(t, faults)
	require.NoError(t, out.Why.Check())
	require.NotNil(t, out.Settled)
	balanced(t, out)
	return out
}

// balanced: what is lost is paid, borne, or was paid by a fund; and money only changes hands.
func balanced(t *testing.T, out Result) {
	t.Helper()
	for i, a := range out.Settled.Accounts {
		borne := money.Fen(0)
		for _, b := range a.Borne {
			borne += b.Amount
		}
		require.Equal(t, a.Loss, a.Paid+a.Funds+borne, "account %d", i)
		k := slices.IndexFunc(out.Victims, func(o Owed) bool { return o.ID == a.Victim })
		require.Equal(t, out.Victims[k].Total, a.Loss)
		require.Equal(t, out.Victims[k].Funds, a.Funds)
	}
	sum := money.Fen(0)
	for _, b := range out.Settled.Balances {
		require.Equal(t, b.Receives-b.Pays, b.Net)
		sum += b.Net
	}
	require.Zero(t, sum, "what one pays another receives")
}

func net(out Result, id string) money.Fen {
	for _, b := range out.Settled.Balances {
		if b.ID == id {
			return b.Net
		}
	}
	return 0
}

// A pedestrian, main fault with the car, 80 %.
//
//	MED 38 000 + 23 × 100 = 40 300        CI 18 000          rest 22 300
//	DD  500 + 112 888 + 5 000 = 118 388   CI 118 388         rest      0
//	PROP 3 000                            CI 2 000           rest  1 000
//	OUTSIDE 1 200                                            rest  1 200
//
// 24 500 × 80 % = 19 600 by TPL; the pedestrian bears 4 900. 162 888 in all = 157 988 + 4 900.
// The driver advanced 10 000: the insurer pays 147 988 to the pedestrian and 10 000 back to the driver.
func TestPedestrian(t *testing.T) {
	t.Parallel()
	out := settledOf(t, read(t, "pedestrian.json"))
	require.Equal(t, money.Yuan(162888), out.Total)
	require.Equal(t, money.Yuan(162888), out.Demand, "a party's advance stays in the demand")
	a := out.Settled.Accounts[0]
	require.Equal(t, money.Yuan(157988), a.Paid)
	require.Equal(t, money.Yuan(10000), a.Advanced)
	require.Equal(t, money.Yuan(147988), a.Receives)
	require.Equal(t, money.Yuan(147988), net(out, "walker"))
	require.Equal(t, money.Yuan(10000), net(out, "driver-a"))
	require.Equal(t, -money.Yuan(157988), net(out, "insurer-1"))
	require.True(t, out.Second)
	require.True(t, out.Unified)
}

// Basic medical insurance paid 12 000 of the 38 000, the driver 10 000: 12 000 leave the demand and are the fund's.
//
//	own part  MED 28 300   CI 18 000   rest 10 300 × 80 % = 8 240
//	fund      MED 12 000   CI 0 (nothing left)      12 000 × 80 % = 9 600
//
// The walker's payments: 18 000 + 118 388 + 2 000 + (10 300 + 1 000 + 1 200) × 80 % = 148 388, less 10 000.
func TestFundPaidLeavesTheDemand(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	in.Victims[0].Claims[0].Paid = append(in.Victims[0].Claims[0].Paid, Payment{waterfall.ByMedical, "fund-1", 1200000, "E-8"})
	out := settledOf(t, in)
	require.Equal(t, money.Yuan(162888), out.Total)
	require.Equal(t, money.Yuan(150888), out.Demand)
	require.Equal(t, money.Yuan(148388), out.Settled.Accounts[0].Paid)
	require.Equal(t, money.Yuan(138388), net(out, "walker"))
	require.Equal(t, money.Yuan(9600), net(out, "fund-1"))
	require.Len(t, out.Settled.Recoveries, 1)
	require.Equal(t, money.Yuan(12000), out.Settled.Recoveries[0].Amount)
}

// What if the shares, the grade or the year were others: only what depends on it moves.
func TestWhatIf(t *testing.T) {
	t.Parallel()
	before := read(t, "pedestrian.json")
	after := read(t, "pedestrian.json")
	after.Victims[0].Grades = []int{9}
	compare := func(a, b Case) []Moved {
		t.Helper()
		x, faults := newest().Calculate(a)
		require.Empty(t, faults)
		y, faults := newest().Calculate(b)
		require.Empty(t, faults)
		return Compare(x, y)
	}
	moved := compare(before, after)
	by := map[string]Moved{}
	for _, m := range moved {
		by[m.Path] = m
	}
	require.Equal(t, int64(11288800), by["case"].Delta) // one grade is 10 % of 56 444 × 20
	require.Equal(t, "0.1", by["case/victim-walker/disability/coefficient"].From.Value)
	require.Equal(t, "0.2", by["case/victim-walker/disability/coefficient"].To.Value)
	require.NotContains(t, by, "case/victim-walker/medical")
	// DD 231 276: CI 180 000, rest 51 276 × 80 % = 41 020.80; before 118 388. The pedestrian gets 102 632.80 more.
	require.Equal(t, int64(10263280), by["balance/walker"].Delta)
	// The TPL does not cover mental damages: of the 5 000, 51 276/231 276 are beyond CI, 80 % of that is 886.84, the driver's.
	require.Equal(t, int64(-10174596), by["balance/insurer-1"].Delta)
	require.Equal(t, int64(-88684), by["balance/driver-a"].Delta)

	require.Empty(t, compare(before, before))

	after.Victims[0].Claims = append(after.Victims[0].Claims, receipts(Lodging, 10000))
	moved = compare(before, after)
	require.True(t, slices.ContainsFunc(moved, func(m Moved) bool { return m.Path == "case/victim-walker/lodging" && m.From == nil }))
	moved = compare(after, before)
	require.True(t, slices.ContainsFunc(moved, func(m Moved) bool { return m.Path == "case/victim-walker/lodging" && m.To == nil }))
	after.Victims[0].Grades = []int{11}
	_, faults := newest().Calculate(after)
	require.Equal(t, "/victims/0/grades/0", faults[0].Pointer)
}

// A result freezes to the same bytes whenever it is computed, and to others when anything changes.
func TestFreeze(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	a, err := Freeze(settledOf(t, in))
	require.NoError(t, err)
	b, err := Freeze(settledOf(t, read(t, "pedestrian.json")))
	require.NoError(t, err)
	require.Equal(t, a, b)
	require.Len(t, a.SHA256, 64)
	var back Result
	require.NoError(t, json.Unmarshal(a.JSON, &back))
	again, err := Freeze(back)
	require.NoError(t, err)
	require.Equal(t, a, again, "a frozen result can be thawed")
	in.Victims[0].Claims[2].Receipts[0].Fen++
	c, err := Freeze(settledOf(t, in))
	require.NoError(t, err)
	require.NotEqual(t, a.SHA256, c.SHA256)
}

// A blocked head is not settled, the rest is.
func TestBlockedHeadIsNotSettled(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	in.Region = "370200"
	out := settledOf(t, in)
	require.Equal(t, money.Yuan(50000), out.Total)
	require.Equal(t, "370200", out.Blocked[0].Missing.Region)
	for _, p := range out.Settled.Payments {
		require.NotEqual(t, string(Disability), p.Head)
	}
}

// All faults are told at once, those of the heads and those of the settlement, each where it stands.
func TestFaultsAreToldAtOnce(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	in.Region = "37"
	in.Victims[0].Claims[0].Receipts[1].Evidence = " "
	in.Victims[0].Shares[0].Side = "nobody"
	_, faults := Calculate(in, DefaultFigures())
	require.Equal(t, []string{"/region", "/victims/0/claims/0/receipts/1/evidence", "/victims/0/shares/0/side"}, pointers(faults))
}

func pointers(faults []Fault) (list []string) {
	for _, f := range faults {
		list = append(list, f.Pointer)
	}
	return list
}

// What the settlement says about a loss points at the claim that it came from.
func TestPointersIntoTheCase(t *testing.T) {
	t.Parallel()
	owed := []Owed{{Losses: []Loss{{Missing: &Missing{}}, {Fen: 5}, {}, {Fen: 7}}}}
	for from, want := range map[string]string{
		"/victims/0/losses/0":               "/victims/0/claims/1",
		"/victims/0/losses/1/of":            "/victims/0/claims/3/of",
		"/victims/0/losses/1/paid/0/amount": "/victims/0/claims/3/paid/0/fen",
		"/victims/0/shares/1/bp":            "/victims/0/shares/1/bp",
		"/victims/7/losses/1":               "/victims/7/losses/1",
		"/victims/x/losses/1":               "/victims/x/losses/1",
	} {
		require.Equal(t, want, here(from, owed), from)
	}
}

// Three vehicles and five victims, the example that the program brings. The heads by hand:
//
//	victim-1  65 000 ÷ 365 × 212 days to the day before the grading = 37 753.42; 56 444 × 20 × 0.21 = 237 064.80;
//	          dependants 32 561 × 0.21 × (8 × (1/2 + 1/3) + 4 × 1/3) = 32 561 × 1.68 = 54 702.48;
//	          45 336.30 + 3 100 + 1 800 + 7 200 + 6 000 + 2 600 besides: 395 557.00
//	victim-2  at 66: 56 444 × 14 = 790 216; 56 200 + 3 500 + 30 000 besides; no wage of 2025, so no funeral: 879 916
//	victim-3  18 600.50 + 8 400 + 2 400 + 420 = 29 820.50
//	victim-4  23 800 + 800 + 4 200 = 28 800
//	victim-5  9 255 + 6 000 + 31 500 = 46 755
func TestThreeVehiclesFiveVictims(t *testing.T) {
	t.Parallel()
	in, faults := ReadCase(Example())
	require.Empty(t, faults)
	out := settledOf(t, in)
	var totals []string
	for _, v := range out.Victims {
		totals = append(totals, v.Total.Plain())
	}
	require.Equal(t, []string{"395557.00", "879916.00", "29820.50", "28800.00", "46755.00"}, totals)
	require.Equal(t, "37753.42 237064.80 54702.48", out.Victims[0].Losses[4].Fen.Plain()+" "+out.Victims[0].Losses[5].Fen.Plain()+" "+out.Victims[0].Losses[6].Fen.Plain())
	require.Equal(t, "370000/2025/W/staff", Figure{Region: out.Blocked[0].Missing.Region, Year: out.Blocked[0].Missing.Year, Indicator: Wage, Series: out.Blocked[0].Missing.Series}.Key())
	require.Equal(t, money.Yuan(15000), net(out, "medical-fund"))
	require.Equal(t, money.Yuan(30000), net(out, "rescue-fund"))

	turned := in
	turned.Victims = slices.Clone(in.Victims)
	turned.Vehicles = slices.Clone(in.Vehicles)
	slices.Reverse(turned.Victims)
	slices.Reverse(turned.Vehicles)
	require.Equal(t, out.Settled.Balances, settledOf(t, turned).Settled.Balances, "the order says nothing")
}

// A draft of the rules shows what it would move before it is published.
func TestDraft(t *testing.T) {
	t.Parallel()
	rules := DefaultRules()
	rules.Edition, rules.FuneralMonths = "draft", 12
	figures, err := DefaultFigures().With("x", figure("370000", 2025, Wage, StaffWage, 100000))
	require.NoError(t, err)
	in := later(dead("2025-10-01", 40, head(Death), head(Funeral)))
	moved, faults := DefaultRules().By(figures).Draft(rules.By(figures), in)
	require.Empty(t, faults)
	var paths []string
	for _, m := range moved {
		paths = append(paths, m.Path)
		require.Equal(t, int64(5000000), m.Delta)
	}
	require.Equal(t, []string{"case", "case/victim-v", "case/victim-v/funeral"}, paths)
	in.Region = ""
	_, faults = DefaultRules().By(figures).Draft(rules.By(figures), in)
	require.NotEmpty(t, faults)
}
