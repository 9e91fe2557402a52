package money

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUpper(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		f    Fen
		want string
	}{
		{1234567, "壹万贰仟叁佰肆拾伍元陆角柒分"},
		// The examples that the People's Bank's rule prints.
		{140950, "壹仟肆佰零玖元伍角"},
		{600714, "陆仟零柒元壹角肆分"},
		{168032, "壹仟陆佰捌拾元零叁角贰分"},
		{10700053, "壹拾万柒仟元零伍角叁分"},
		{1640902, "壹万陆仟肆佰零玖元零贰分"},
		{32504, "叁佰贰拾伍元零肆分"},
		// Full yuan, and the small ends.
		{0, "零元整"},
		{1, "壹分"},
		{50, "伍角"},
		{55, "伍角伍分"},
		{100, "壹元整"},
		{1000, "壹拾元整"},
		{1001, "壹拾元零壹分"},
		{11000, "壹佰壹拾元整"},
		{100000, "壹仟元整"},
		{100100, "壹仟零壹元整"},
		// Where runs of zeros cross 万 and 亿.
		{1000000, "壹万元整"},
		{1000100, "壹万零壹元整"},
		{1010000, "壹万零壹佰元整"},
		{10000000, "壹拾万元整"},
		{10001000, "壹拾万零壹拾元整"},
		{18000000, "壹拾捌万元整"},
		{1000000000, "壹仟万元整"},
		{1000100000, "壹仟万壹仟元整"},
		{10000000000, "壹亿元整"},
		{10000000100, "壹亿零壹元整"},
		{10001000000, "壹亿零壹万元整"},
		{10100000000, "壹亿零壹佰万元整"},
		{11000000000, "壹亿壹仟万元整"},
		{Max, "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"},
		{-350, "负叁元伍角"},
		{math.MinInt64, "负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分"},
	} {
		require.Equal(t, c.want, c.f.Upper(), c.f.String())
	}
}

// lower reads capital figures back; it knows nothing of the way they were written.
func lower(s string) Fen {
	s, negative := strings.CutPrefix(s, "负")
	var total, section, digit uint64 // in fen; a section is what stands before the next 万 or 亿
	for _, r := range s {
		switch r {
		case '拾', '佰', '仟':
			section += digit * map[rune]uint64{'拾': 10, '佰': 100, '仟': 1000}[r]
			digit = 0
		case '万':
			section, digit = (section+digit)*1_0000, 0
			total, section = total+section, 0
		case '亿':
			total, section, digit = (total+section+digit)*1_0000_0000, 0, 0
		case '元':
			total, section, digit = (total+section+digit)*100, 0, 0
		case '角':
			total, digit = total+digit*10, 0
		case '分':
			total, digit = total+digit, 0
		case '整':
		default:
			for i, d := range digits {
				if d == string(r) {
					digit = uint64(i)
				}
			}
		}
	}
	if negative {
		return Fen(-total)
	}
	return Fen(total)
}

// Capital figures say the amount and nothing else, and never two zeros in a row.
func FuzzUpper(f *testing.F) {
	for _, n := range []int64{0, 1, 140950, 10700053, 1000100000, math.MaxInt64, math.MinInt64, -5} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		s := Fen(n).Upper()
		require.Equal(t, Fen(n), lower(s), s)
		require.NotContains(t, s, "零零")
		require.NotContains(t, s, "零万")
		require.NotContains(t, s, "零亿")
		require.Equal(t, n != 0, !strings.Contains(s, "零元"))
		require.Equal(t, n%100 == 0, strings.HasSuffix(s, "整"))
	})
}
