package compensation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// TestAReadingHoldsForThePlacesWithin: that of a province for its cities and districts, whether or not they have base
// figures of their own, and a nearer one before it.
func TestAReadingHoldsForThePlacesWithin(t *testing.T) {
	t.Parallel()
	own := []Figure(nil)
	for _, f := range DefaultFigures().All() {
		if f.Region == "370000" {
			f.Region = "371402"
			own = append(own, f)
		}
	}
	figures, err := DefaultFigures().With("own", own...)
	require.NoError(t, err)
	in := later(hurt("2026-05-01", 40, []int{9, 10}, head(Disability)))
	in.Region = "371402"
	total := func(f Figures, regions ...string) money.Fen {
		rules := DefaultRules()
		for i, region := range regions {
			rules, err = rules.With("x", Reading{Question: AboutExtra, Region: region, Grade: 10, Value: []string{"300", "500"}[i], Source: "s", Verified: true})
			require.NoError(t, err)
		}
		out, faults := rules.By(f).Calculate(in)
		require.Empty(t, faults)
		return out.Total
	}
	plain, three, five := total(DefaultFigures()), total(DefaultFigures(), "370000"), total(DefaultFigures(), "371401", "371402")
	require.Less(t, plain, three)
	require.Less(t, three, five)
	for _, region := range []string{"371402", "371400", "370000", ""} {
		require.Equal(t, three, total(DefaultFigures(), region), region)
		require.Equal(t, three, total(figures, region), "%s, with figures of its own", region)
	}
	require.Equal(t, five, total(figures, "370000", "371400"), "the nearest")
	require.Equal(t, plain, total(figures, "371403"), "another district")
}

// TestAnIndexOfAnOfficeIsAChoice that names its source also where that was seen.
func TestAnIndexOfAnOfficeIsAChoice(t *testing.T) {
	t.Parallel()
	rules, err := DefaultRules().With("x", Reading{Question: AboutExtra, Grade: 10, Value: "300", Source: "某市会议纪要", Verified: true})
	require.NoError(t, err)
	out, faults := rules.By(DefaultFigures()).Calculate(later(hurt("2026-05-01", 40, []int{9, 10}, head(Disability))))
	require.Empty(t, faults)
	require.Equal(t, string(derivation.Choice), local(out))
}

// TestAFeeOfAVehicleIsNoInjurys: a reading about fees puts those for an injury into its part; those for a vehicle stay
// outside, and are no reason to refuse the case.
func TestAFeeOfAVehicleIsNoInjurys(t *testing.T) {
	t.Parallel()
	rules, err := DefaultRules().With("x", Reading{Question: AboutBucket, Head: AppraisalFee, Value: string(DD), Source: "s"})
	require.NoError(t, err)
	ofCar, ofMan := receipts(AppraisalFee, 100_000), receipts(AppraisalFee, 70_000)
	ofCar.Of = "b"
	ofCar.ID = "car"
	in := crash(waterfall.Full, hurt("2026-05-01", 40, nil, ofMan), Victim{ID: "o", Claims: []Claim{ofCar}})
	out, faults := rules.By(DefaultFigures()).Calculate(in)
	require.Empty(t, faults)
	require.Equal(t, []Bucket{DD, OUTSIDE}, []Bucket{out.Victims[0].Losses[0].Bucket, out.Victims[1].Losses[0].Bucket})
	marked := 0
	for _, l := range out.Why.All() {
		for _, m := range l.Marks {
			if strings.Contains(m.ZH, "不是人身损害") {
				marked++
			}
		}
	}
	require.Equal(t, 1, marked)
}
