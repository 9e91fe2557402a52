package compensation

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/money"
	"anjie/domain/problem"
)

func TestFiguresRefuseWhatNoYearbookSays(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*Figure){
		"6-digit":         func(f *Figure) { f.Region = "37" },
		"no such stat":    func(f *Figure) { f.Year = 1949 },
		"no such indic":   func(f *Figure) { f.Indicator = "X" },
		"no other indic":  func(f *Figure) { f.Series = StaffWage },
		"names its":       func(f *Figure) { f.Indicator = Wage },
		"above zero":      func(f *Figure) { f.Fen = 0 },
		"name the source": func(f *Figure) { f.Source = "" },
		"before its year": func(f *Figure) { f.PublishedOn = on("2024-12-31") },
	} {
		row := figure("370000", 2024, Income, "", 54000)
		spoil(&row)
		_, err := DefaultFigures().With("x", row)
		require.Equal(t, problem.Invalid, problem.KindOf(err), name)
		require.Contains(t, problem.As(err).EN, name)
	}
	row := figure("370000", 2024, Income, "", 54000)
	_, err := NewFigures("twice", nil, row, row)
	require.ErrorContains(t, err, "重复")
}

func TestFiguresAreAnEdition(t *testing.T) {
	t.Parallel()
	base := DefaultFigures()
	more, err := base.With("2026-12", figure("370000", 2024, Income, "", 54000))
	require.NoError(t, err)
	require.Len(t, more.All(), len(base.All())+1)
	require.NotEqual(t, base.SHA256(), more.SHA256())
	require.Equal(t, "2026-12", more.Edition())
	again, err := more.With("2026-12", figure("370000", 2024, Income, "", 54000))
	require.NoError(t, err)
	require.Equal(t, more.SHA256(), again.SHA256(), "the same rows are the same table")
	_, there := base.find("370000/2024/I")
	require.False(t, there, "the old edition did not change")
	raw, err := base.JSON()
	require.NoError(t, err)
	require.True(t, json.Valid(raw))
	require.NotContains(t, string(raw), "\n")
	zh, en := base.Name("370200")
	require.Equal(t, "青岛市(370200)", zh)
	require.Equal(t, "Qingdao (370200)", en)
	zh, _ = base.Name("999999")
	require.Equal(t, "地区999999", zh)
}

// What is missing is said so that somebody can mend it.
func TestMissingFigureIsNamed(t *testing.T) {
	t.Parallel()
	out, faults := Calculate(later(dead("2025-10-01", 40, head(Death), head(Funeral))), DefaultFigures())
	require.Empty(t, faults)
	require.False(t, out.Complete)
	require.Len(t, out.Blocked, 1)
	m := out.Blocked[0].Missing
	require.Equal(t, "缺少山东省（不含青岛）(370000)，2025年度职工年平均工资（城镇非私营单位在岗职工），该项无法计算；请由管理员录入并注明来源，或说明理由选用其他统计年度", m.ZH)
	require.Contains(t, m.EN, "Shandong without Qingdao (370000), statistical year 2025, average yearly wage (staff of urban non-private units)")
	require.Equal(t, money.Fen(112888000), out.Total, "the blocked head counts as nothing")
	require.NoError(t, out.Why.Check())
}

// The published rounding: 452 309.565 becomes 452 309.57.
func TestHalfUp(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		num, den int64
		unit     int64
		want     money.Fen
	}{
		{452309565, 10, 1, 45230957}, {452309564, 10, 1, 45230956}, {1, 2, 1, 1}, {49, 100, 1, 0}, {0, 1, 1, 0},
		{5027500, 365, 100, 13800}, {2073200, 365, 1, 5680}, {13750, 1, 100, 13800}, {13749, 1, 100, 13700},
	} {
		require.Equal(t, c.want, roundTo(big.NewRat(c.num, c.den), c.unit), "%d/%d", c.num, c.den)
	}
	require.Equal(t, money.Fen(math.MaxInt64), halfUp(new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 70))))
}

// FuzzHalfUp: the rounded value is within half a fen, and exactly half goes up.
func FuzzHalfUp(f *testing.F) {
	f.Add(uint32(452309565), uint16(10))
	f.Fuzz(func(t *testing.T, num uint32, den uint16) {
		exactly := big.NewRat(int64(num), int64(den)+1)
		off := new(big.Rat).Sub(exact(halfUp(exactly)), exactly)
		require.True(t, off.Cmp(big.NewRat(1, 2)) <= 0 && off.Cmp(big.NewRat(-1, 2)) > 0, exactly.String())
		back, ok := new(big.Rat).SetString(plain(exactly))
		require.True(t, ok && back.Cmp(exactly) == 0, "what a formula shows is exact")
	})
}

func TestYuan(t *testing.T) {
	t.Parallel()
	for f, want := range map[money.Fen]string{0: "0.00", 5: "0.05", 99999: "999.99", 100000: "1 000.00", 112888000: "1 128 880.00", -123456: "-1 234.56"} {
		require.Equal(t, want, yuan(f))
	}
	require.Equal(t, "70 %", percent(7000))
	require.Equal(t, "(31/99)", bracket(plain(ratio(31, 99))))
}

func TestAge(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		born, on string
		want     int
	}{{"1966-05-01", "2026-04-30", 59}, {"1966-05-01", "2026-05-01", 60}, {"2004-02-29", "2025-02-28", 20}, {"2004-02-29", "2025-03-01", 21}} {
		require.Equal(t, c.want, Age(on(c.born), on(c.on)), c.on)
	}
}

// The tables hold together: every head has words, an article and a way; every code is in the schema.
func TestTablesAreWhole(t *testing.T) {
	t.Parallel()
	r := DefaultRules()
	require.Len(t, r.Heads, len(HeadID("").Codes()))
	seen := map[HeadID]bool{}
	for _, h := range r.Heads {
		require.False(t, seen[h.ID], h.ID)
		seen[h.ID] = true
		require.NotEmpty(t, h.ZH)
		require.NotEmpty(t, h.EN)
		require.NotEmpty(t, h.Way)
		require.True(t, strings.Contains(h.Article, " "), h.ID)
		require.True(t, h.Note == nil || h.Note.ZH != "" && h.Note.EN != "", h.ID)
	}
	for _, ind := range Indicator("").Codes() {
		zh, en := Indicator(ind).Words("")
		require.NotEmpty(t, zh)
		require.NotEmpty(t, en)
	}
	for _, f := range DefaultFigures().All() {
		require.Empty(t, f.PublishedOn.String(), "no day of publication was found for %s", f.Key())
	}
	require.Equal(t, DefaultRules().SHA256(), r.SHA256())
}
