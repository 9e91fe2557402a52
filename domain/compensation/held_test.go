package compensation

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// bereaved is a dead man whose funeral cannot be computed, and lost property besides; the driver of car-a is at full fault.
func bereaved(paid ...Payment) Case {
	v := dead("2025-10-01", 40, Claim{ID: "funeral", Head: Funeral, Paid: paid}, receipts(FuneralAffairs, 10_000_000), receipts(Cargo, 500_000))
	v.Shares = []waterfall.Share{{Side: "side-a", BP: 10000}}
	c := later(v)
	c.Vehicles = []waterfall.Vehicle{{ID: "car-a", Fault: waterfall.Full, CI: &waterfall.CI{Policy: "ci-a", Insurer: "insurer-1"}}}
	c.Sides = []waterfall.Side{{ID: "side-a", Vehicle: "car-a", Payers: []waterfall.Payer{{ID: "driver-a", Portion: 10000}}}}
	return c
}

// 100 000 of the relatives' cost and 2 000 of the cargo by CI, 3 000 of the cargo by the driver. He advanced 30 000 on a
// funeral that no wage of 2025 lets us compute: his 3 000 and 27 000 of the insurer's 102 000 are kept back, 75 000 are paid.
func TestAnAdvanceOnABlockedHeadIsHeld(t *testing.T) {
	t.Parallel()
	out := settledOf(t, bereaved(Payment{waterfall.ByParty, "driver-a", 3_000_000, "E-9"}))
	s := out.Settled
	require.False(t, out.Complete)
	require.Len(t, s.Held, 1)
	require.Equal(t, Held{Victim: "v", Loss: "funeral", By: waterfall.ByParty, Who: "driver-a", Fen: 3_000_000, Withheld: 3_000_000, ZH: s.Held[0].ZH, EN: s.Held[0].EN}, s.Held[0])
	require.Equal(t, "丧葬费尚不能计算：一方垫付的30 000.00元保持原状，不抵扣、不返还、不重复支付；应付受害人的款项中暂留30 000.00元", s.Held[0].ZH)
	require.Contains(t, s.Held[0].EN, "not netted, not returned, not paid again")
	require.Equal(t, money.Yuan(75_000), net(out, "v"))
	require.Equal(t, -money.Yuan(75_000), net(out, "insurer-1"))
	require.Zero(t, net(out, "driver-a"))
	a := s.Accounts[0]
	require.Equal(t, []any{money.Yuan(105_000), money.Yuan(30_000), money.Yuan(75_000), true}, []any{a.Paid, a.Withheld, a.Receives, a.Incomplete})
	for _, b := range s.Balances {
		require.True(t, b.Incomplete, b.ID)
	}
	require.Equal(t, money.Yuan(30_000), s.Balances[0].Held)
	seen := false
	for path, l := range out.Why.All() {
		if path == "case/waterfall/account-v" {
			seen = true
			require.Equal(t, "105 000.00 − 0.00 − 30 000.00", l.Formula)
			require.Equal(t, a.Receives, l.Fen)
			require.Contains(t, kinds(l.Marks), string(derivation.Missing))
		}
	}
	require.True(t, seen)
	require.Equal(t, "held", s.Hints[len(s.Hints)-1].Kind)
}

// Once the wage is known, 110 000 ÷ 2 = 55 000, the advance is netted as any other: the driver's own 3 000 and 27 000 back.
func TestAHeldAdvanceIsNettedOnceTheHeadIsKnown(t *testing.T) {
	t.Parallel()
	f, err := DefaultFigures().With("x", figure("370000", 2025, Wage, StaffWage, 110_000))
	require.NoError(t, err)
	out, faults := Calculate(bereaved(Payment{waterfall.ByParty, "driver-a", 3_000_000, "E-9"}), f)
	require.Empty(t, faults)
	require.Empty(t, out.Settled.Held)
	require.Equal(t, money.Yuan(27_000), net(out, "driver-a"))
	require.Equal(t, money.Yuan(55_000+105_000-30_000), net(out, "v"))
	require.False(t, out.Settled.Accounts[0].Incomplete)
}

// What the rescue fund advanced is shown; it is no part of what the victim may ask for, so nothing is kept back.
func TestAFundsAdvanceOnABlockedHeadIsShown(t *testing.T) {
	t.Parallel()
	out := settledOf(t, bereaved(Payment{waterfall.ByRescueFund, "fund-1", 3_000_000, "E-9"}))
	require.Equal(t, []any{waterfall.ByRescueFund, "fund-1", money.Yuan(30_000), money.Fen(0)},
		[]any{out.Settled.Held[0].By, out.Settled.Held[0].Who, out.Settled.Held[0].Fen, out.Settled.Held[0].Withheld})
	require.Equal(t, money.Yuan(105_000), net(out, "v"))
	require.True(t, out.Settled.Accounts[0].Incomplete)
}

// 140 000 advanced beside any line are 35 000 more than the 105 000 that are known: the funeral may be worth them.
func TestAVictimWithABlockedHeadGivesNothingBack(t *testing.T) {
	t.Parallel()
	in := bereaved()
	in.Advances = []waterfall.Advance{{ID: "a", Victim: "v", By: "driver-a", Amount: money.Yuan(140_000)}}
	out := settledOf(t, in)
	for _, x := range out.Settled.Transfers {
		require.NotEqual(t, "v", x.From)
	}
	require.Equal(t, money.Yuan(35_000), out.Settled.Held[0].Fen)
	require.Equal(t, money.Yuan(102_000), net(out, "driver-a"), "the insurer returns what it owes")
}
