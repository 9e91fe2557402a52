package waterfall

import (
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/money"
)

func TestApportion(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		why     string
		total   money.Fen
		weights []money.Fen
		want    []money.Fen
	}{
		{"the first of equals", 100, []money.Fen{1, 1, 1}, []money.Fen{34, 33, 33}},
		{"the largest fraction", 10, []money.Fen{1, 1, 5}, []money.Fen{2, 1, 7}}, // 1.43 1.43 7.14
		{"nothing for nothing", 5, []money.Fen{0, 3, 0}, []money.Fen{0, 5, 0}},
		{"no weights", 5, []money.Fen{0, 0}, []money.Fen{0, 0}},
		{"the largest amounts", money.Max, []money.Fen{money.Max, money.Max}, []money.Fen{500_000_000_000_000, 499_999_999_999_999}},
	} {
		require.Equal(t, c.want, apportion(c.total, c.weights), c.why)
	}
	require.Equal(t, [][]money.Fen{{1, 1, 2}, {1, 2, 3}}, spread([]money.Fen{2, 3, 5}, []money.Fen{4, 6}))
	require.Equal(t, money.Fen(5000), ratio(6000, 5000, 6000))
	require.Equal(t, money.Fen(3), ratio(5, 1, 2), "half up")
}

// Parts add up, are within a fen of the exact share, and above no weight while the total is not above their sum.
func FuzzApportion(f *testing.F) {
	f.Add(uint64(100), []byte{1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0})
	f.Add(uint64(999_999_999_999_999), []byte{255, 255, 255, 255, 1, 2, 3, 4})
	f.Fuzz(func(t *testing.T, n uint64, raw []byte) {
		total := money.Fen(n % uint64(money.Max))
		var weights []money.Fen
		for ; len(raw) >= 4 && len(weights) < 30; raw = raw[4:] {
			weights = append(weights, money.Fen(binary.LittleEndian.Uint32(raw)))
		}
		parts, all := apportion(total, weights), sum(weights)
		if all == 0 {
			require.Zero(t, sum(parts))
			return
		}
		require.Equal(t, total, sum(parts))
		for i, p := range parts {
			exact := new(big.Int).Mul(big.NewInt(int64(total)), big.NewInt(int64(weights[i])))
			off := exact.Sub(exact, new(big.Int).Mul(big.NewInt(int64(p)), big.NewInt(int64(all))))
			require.True(t, off.CmpAbs(big.NewInt(int64(all))) < 0)
			require.True(t, total > all || p <= weights[i])
		}
	})
}
