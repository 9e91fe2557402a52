package money

import (
	"encoding/binary"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSplit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		why     string
		total   Fen
		weights []int64
		want    []Fen
	}{
		{"main and secondary fault", 10000, []int64{70, 30}, []Fen{7000, 3000}},
		{"the rest to the largest", 101, []int64{30, 70}, []Fen{30, 71}},
		{"the first of equals", 100, []int64{1, 1, 1}, []Fen{34, 33, 33}},
		{"nothing for nothing", 100, []int64{0, 3, 0, 1}, []Fen{0, 75, 0, 25}},
		{"below zero is nothing", 100, []int64{-5, 1}, []Fen{0, 100}},
		{"all zero: alike", 100, []int64{0, 0, 0}, []Fen{34, 33, 33}},
		{"one", 99, []int64{7}, []Fen{99}},
		{"fewer fen than people", 2, []int64{1, 1, 1}, []Fen{2, 0, 0}},
		{"no money", 0, []int64{1, 2}, []Fen{0, 0}},
		{"a refund", -101, []int64{30, 70}, []Fen{-30, -71}},
		{"nobody", 100, nil, nil},
		{"the largest numbers", math.MaxInt64, []int64{math.MaxInt64, math.MaxInt64}, []Fen{math.MaxInt64/2 + 1, math.MaxInt64 / 2}},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, c.want, Split(c.total, c.weights))
		})
	}
}

// Parts add up, have the sign of the whole, and grow with their weight; only the largest may be off its exact share by
// more than a fen.
func FuzzSplit(f *testing.F) {
	f.Add(int64(100), []byte{1, 1, 1})
	f.Add(int64(math.MinInt64), []byte{0, 255, 3})
	f.Add(int64(math.MaxInt64), []byte{255, 255, 255, 255, 255, 255, 255, 127, 255, 255, 255, 255, 255, 255, 255, 127})
	f.Fuzz(func(t *testing.T, total int64, raw []byte) {
		for _, weights := range [][]int64{narrow(raw), wide(raw)} {
			parts := Split(Fen(total), weights)
			require.Len(t, parts, len(weights))
			if len(parts) == 0 {
				continue
			}
			sum := new(big.Int)
			for _, p := range parts {
				sum.Add(sum, big.NewInt(int64(p)))
				require.True(t, p == 0 || (p < 0) == (total < 0))
			}
			require.Equal(t, total, sum.Int64())
			for i, a := range weights {
				for j, b := range weights {
					if max(a, 0) > max(b, 0) {
						require.GreaterOrEqual(t, parts[i].size(), parts[j].size(), "%d %v", total, weights)
					}
				}
			}
		}
	})
}

// narrow and wide make weights of bytes: small ones, and ones that use all bits.
func narrow(raw []byte) (w []int64) {
	for _, b := range raw[:min(len(raw), 20)] {
		w = append(w, int64(b))
	}
	return w
}

func wide(raw []byte) (w []int64) {
	for ; len(raw) >= 8 && len(w) < 20; raw = raw[8:] {
		w = append(w, int64(binary.LittleEndian.Uint64(raw)))
	}
	return w
}

func TestMulRate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		f    Fen
		rate int64
		want Fen
	}{
		{10000, 7000, 7000},
		{101, 5000, 51},   // 50.5
		{-101, 5000, -51}, // its mirror
		{101, -5000, -51},
		{-101, -5000, 51},
		{1, 4999, 0},
		{1, 5000, 1},
		{3, 3333, 1},
		{8993493, 7000, 6295445}, // 89 934.93 yuan at 70 %: 62 954.451
		{12345, 0, 0},
		{12345, Whole, 12345},
		{12345, 2 * Whole, 24690},
		{math.MaxInt64, Whole, math.MaxInt64},
		{math.MinInt64 + 1, Whole, math.MinInt64 + 1},
		{math.MaxInt64, Whole + 1, math.MaxInt64},
		{math.MinInt64, 3 * Whole, math.MinInt64},
		{math.MaxInt64, math.MaxInt64, math.MaxInt64},
		{math.MaxInt64, math.MinInt64, math.MinInt64},
	} {
		require.Equal(t, c.want, MulRate(c.f, c.rate), "%d × %d", c.f, c.rate)
	}
}

// Against exact arithmetic: the product and half a fen, rounded down.
func FuzzMulRate(f *testing.F) {
	f.Add(int64(101), int64(5000))
	f.Add(int64(math.MinInt64), int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, n, rate int64) {
		exact := new(big.Int).Mul(big.NewInt(n), big.NewInt(rate))
		negative := exact.Sign() < 0
		exact.Abs(exact).Add(exact, big.NewInt(Whole/2)).Quo(exact, big.NewInt(Whole))
		got := MulRate(Fen(n), rate)
		if !exact.IsInt64() {
			require.Equal(t, bound(negative), got)
			return
		}
		if negative {
			exact.Neg(exact)
		}
		require.Equal(t, exact.Int64(), int64(got))
	})
}

func TestSum(t *testing.T) {
	t.Parallel()
	require.Zero(t, Sum())
	require.Equal(t, Fen(6), Sum(1, 2, 3))
	require.Equal(t, Fen(-1), Sum(math.MaxInt64, math.MinInt64))
	require.Equal(t, Fen(math.MaxInt64), Sum(math.MaxInt64, 1))
	require.Equal(t, Fen(math.MinInt64), Sum(math.MinInt64, -1))
	require.Equal(t, Fen(math.MaxInt64), Sum(math.MaxInt64, math.MaxInt64, math.MinInt64, 1), "on the way it may be larger")
}
