package money

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in   string
		want Fen
	}{
		{"12,345.67", 1234567},
		{"12345.67", 1234567},
		{"¥12,345.67", 1234567},
		{"￥１２，３４５．６７", 1234567},
		{" ￥ 12345.67 元 ", 1234567},
		{"人民币1,234,567元", 123456700},
		{"RMB 88.8", 8880},
		{"CNY8", 800},
		{"12。5", 1250},
		{"0", 0},
		{"0.01", 1},
		{"007.10", 710},
		{"-3.5", -350},
		{"−3.50", -350},
		{"-¥3.50", -350},
		{"¥-3.50", -350},
		{"＋１", 100},
		{"\u3000100\u00a0", 10000},
		{"9,999,999,999,999.99", Max},
		{"-9999999999999.99", -Max},
	} {
		f, err := Parse(c.in)
		require.NoError(t, err, c.in)
		require.Equal(t, c.want, f, c.in)
	}
}

func TestParseRefusesWithASentence(t *testing.T) {
	t.Parallel()
	for in, say := range map[string]string{
		"":                                 "金额请写成",
		"元":                                "金额请写成",
		"1.5万":                             "金额请写成",
		"12,5":                             "金额请写成",
		"1234,567":                         "金额请写成",
		"1,234,56":                         "金额请写成",
		"1e3":                              "金额请写成",
		"0x10":                             "金额请写成",
		"--5":                              "金额请写成",
		"-¥-5":                             "金额请写成",
		"12.":                              "金额请写成",
		".5":                               "金额请写成",
		"12 345":                           "金额请写成",
		"一百":                               "金额请写成",
		"NaN":                              "金额请写成",
		"$5":                               "金额请写成",
		"12.345":                           "两位小数",
		"10000000000000":                   "金额过大",
		"99999999999999999":                "金额过大",
		"99999999999999999999999999999999": "金额过大",
	} {
		_, err := Parse(in)
		require.Equal(t, problem.Invalid, problem.KindOf(err), in)
		require.Contains(t, err.Error(), say, in)
		require.NotEmpty(t, problem.As(err).EN)
	}
}

func TestParseAmountRefusesNegatives(t *testing.T) {
	t.Parallel()
	f, err := ParseAmount("1,000.00")
	require.NoError(t, err)
	require.Equal(t, Fen(100000), f)
	f, err = ParseAmount("-0")
	require.NoError(t, err)
	require.Zero(t, f)
	_, err = ParseAmount("-0.01")
	require.EqualError(t, err, "金额不能为负")
	_, err = ParseAmount("x")
	require.Equal(t, problem.Invalid, problem.KindOf(err))
}

func TestStringAndPlain(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		f             Fen
		string, plain string
	}{
		{0, "¥0.00", "0.00"},
		{5, "¥0.05", "0.05"},
		{-5, "-¥0.05", "-0.05"},
		{99999, "¥999.99", "999.99"},
		{100000, "¥1,000.00", "1000.00"},
		{1234567, "¥12,345.67", "12345.67"},
		{-123456789, "-¥1,234,567.89", "-1234567.89"},
		{math.MaxInt64, "¥92,233,720,368,547,758.07", "92233720368547758.07"},
		{math.MinInt64, "-¥92,233,720,368,547,758.08", "-92233720368547758.08"},
	} {
		require.Equal(t, c.string, c.f.String())
		require.Equal(t, c.plain, c.f.Plain())
	}
	require.Equal(t, Fen(18_000_000), Yuan(180_000))
	require.Equal(t, Fen(math.MaxInt64), Yuan(math.MaxInt64))
	require.Equal(t, Fen(math.MinInt64), Yuan(math.MinInt64))
}

// What is read can be written in both forms and read again; what is refused is refused with a sentence.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"12,345.67", "￥１２，３４５．６７", "-3.5", "12.345", "99999999999999999999", "\xff", "元", "¥+1元"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Parse(s)
		if err != nil {
			require.Equal(t, problem.Invalid, problem.KindOf(err))
			return
		}
		require.True(t, -Max <= n && n <= Max)
		for _, again := range []string{n.String(), n.Plain(), n.Plain() + "元"} {
			m, err := Parse(again)
			require.NoError(t, err)
			require.Equal(t, n, m)
		}
	})
}
