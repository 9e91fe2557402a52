package person

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNormalisePlate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		raw, want string
		kind      PlateKind
	}{
		{"鲁N12345", "鲁N12345", Standard},
		{"鲁n·1234a", "鲁N1234A", Standard},
		{"赣Ｂ １２３４５", "赣B12345", Standard},
		{" 鲁 N-12345 ", "鲁N12345", Standard},
		{"鲁N•12345", "鲁N12345", Standard},
		{"鲁N1234挂", "鲁N1234挂", Standard},
		{"鲁N1234学", "鲁N1234学", Standard},
		{"鲁N1234警", "鲁N1234警", Standard},
		{"粤Z1234港", "粤Z1234港", Standard},
		{"鲁NE5C52", "鲁NE5C52", Standard},
		{"鲁ND12345", "鲁ND12345", NewEnergySmall},
		{"鲁NFA2345", "鲁NFA2345", NewEnergySmall},
		{"鲁N12345d", "鲁N12345D", NewEnergyLarge},
		{"224578使", "224578使", Embassy},
		{"使224578", "使224578", Embassy},
		{"沪A0023领", "沪A0023领", Consulate},
		{"闽20401领", "闽20401领", Consulate},
		{"WJ鲁1234X", "WJ鲁1234X", ArmedPolice},
		{"wj12345", "WJ12345", ArmedPolice},
		{"VA12345", "VA12345", Military},
	} {
		plate, err := NormalisePlate(c.raw)
		require.NoError(t, err, c.raw)
		require.Equal(t, c.want, plate)
		require.Equal(t, c.kind, KindOfPlate(plate), c.raw)
	}
	for raw, say := range map[string]string{
		"":          "号牌格式不对",
		"无牌":        "号牌格式不对",
		"鲁N1234":    "号牌格式不对",
		"鲁N1234567": "号牌格式不对",
		"鲁NL12345":  "号牌格式不对", // L says no kind of energy
		"德N12345":   "号牌格式不对",
		"N12345":    "号牌格式不对",
		"鲁N1234O":   "没有字母I和O",
		"鲁I12345":   "没有字母I和O",
		"鲁NI2345":   "没有字母I和O",
		"IO":        "号牌格式不对",
	} {
		_, err := NormalisePlate(raw)
		require.ErrorContains(t, err, say, raw)
	}
	require.Empty(t, KindOfPlate("鲁n12345"), "only a normalised plate has a kind")
}
