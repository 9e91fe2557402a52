package liability

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDivide(t *testing.T) {
	t.Parallel()
	three := []Side{{ID: "1", Police: Main}, {ID: "2", Police: Minor}, {ID: "3", Police: Minor}}
	for _, row := range []struct {
		own     int64
		weights []int64
		want    []int64
	}{
		{0, []int64{7000, 2000, 1000}, []int64{7000, 2000, 1000}},
		{3000, []int64{5, 1, 1}, []int64{5000, 1000, 1000}},
		{0, []int64{0, 0, 0}, []int64{3334, 3333, 3333}}, // cannot be told: equal, CC 1172
		{10000, []int64{1, 1, 1}, []int64{0, 0, 0}},
	} {
		d, err := Divide(row.own, row.weights, three...)
		require.NoError(t, err)
		require.NoError(t, d.Check())
		for i, s := range d.Sides {
			require.Equal(t, row.want[i], s.Share)
			require.Equal(t, three[i].Police, s.Police)
		}
	}
	for _, own := range []int64{-1, 10001} {
		_, err := Divide(own, []int64{1}, Side{})
		require.Error(t, err)
	}
	_, err := Divide(0, nil)
	require.Error(t, err)
	_, err = Divide(0, []int64{1}, three...)
	require.Error(t, err)
}

// TestAllSharesMakeTheWhole: whatever is divided and reduced, all sides and the victim's own make 10 000.
func TestAllSharesMakeTheWhole(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		sides := make([]Side, 1+r.IntN(6))
		weights := make([]int64, len(sides))
		for i := range weights {
			weights[i] = r.Int64N(5) * r.Int64N(10000)
		}
		d, err := Divide(r.Int64N(10001), weights, sides...)
		require.NoError(t, err)
		require.NoError(t, d.Check())
		i := r.IntN(len(sides))
		cut := d.Reduce(i, r.Int64N(12000))
		require.NoError(t, cut.Check())
		require.LessOrEqual(t, cut.Sides[i].Share, d.Sides[i].Share)
		require.GreaterOrEqual(t, cut.Own, d.Own)
		cut.Own++
		require.Error(t, cut.Check())
	}
}

func TestAFreeRideTurnsSeventyIntoSixtyThree(t *testing.T) {
	t.Parallel()
	d := Division{Sides: []Side{{ID: "car", Police: Main, Share: 7000}}, Own: 3000}
	require.Equal(t, Division{Sides: []Side{{ID: "car", Police: Main, Share: 6300}}, Own: 3700}, d.Reduce(0, 1000))
	require.Equal(t, int64(7000), d.Sides[0].Share, "the first division stays")
	require.Error(t, Division{Sides: []Side{{Share: -1}}, Own: 10001}.Check())
	require.Error(t, Division{Sides: []Side{{Share: 10001}}, Own: -1}.Check())
}
