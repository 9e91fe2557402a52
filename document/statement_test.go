package document

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
	"anjie/domain/derivation"
)

// A real settlement of several victims and vehicles prints whole, and cites nothing by a sign that no reader knows.
func TestARealDerivationIsAStatement(t *testing.T) {
	t.Parallel()
	in, faults := compensation.ReadCase(compensation.Example())
	require.Empty(t, faults)
	result, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(t, faults)
	s := CompensationStatement{Head: head("1"), CaseNo: "1", Accident: what, Parties: []Party{zhang(), li()}, By: "赵警官", Tree: result.Why}
	pdf, err := Issue(s)
	require.NoError(t, err)
	require.Greater(t, requireTextOut(t, s.Paper(), pdf), 5)
	requireInkInside(t, pdf)
	for path, l := range result.Why.All() {
		for _, c := range citations(l.Article) {
			require.Contains(t, statutes, c.law, path)
		}
	}
	out := strings.Join(taken(t, pdf, s.Paper()), "")
	require.Contains(t, out, "人民币"+result.Why.Fen.Upper())
	require.Contains(t, out, "※未核实")
	require.Contains(t, out, "※缺数据")
}

// A mark stands beside the figure that has it, and beside each that was computed from it.
func TestMarksStandBesideEveryFigureThatTheyConcern(t *testing.T) {
	t.Parallel()
	tree := derived()
	require.Equal(t, []string{"※含缺数据", "※含未核实", "※含口径可选"}, marksOf(&tree))
	death := tree.Lines[0]
	require.Equal(t, []string{"※含未核实"}, marksOf(&death))
	require.Equal(t, []string{"※未核实"}, marksOf(&death.Lines[0]))
	require.Empty(t, marksOf(&death.Lines[1]))
	require.Equal(t, "未计入\n※缺数据", amountCell(&tree.Lines[3]).Text)
	require.Equal(t, "70%", amountCell(&tree.Lines[2].Lines[1]).Text)
	for _, kind := range []derivation.MarkKind{derivation.Unverified, derivation.Choice, derivation.Outside, derivation.Missing} {
		require.True(t, strings.HasPrefix(markWords[kind], "※"), kind)
		require.Contains(t, markOrder, kind)
	}
	require.Equal(t, []string{"表figures（2026-10版，SHA-256 9f86d081884c7d65…）：370000/2025/I（山东省统计局2026年1月公布）"}, sources(&tree))
}

func TestFiguresInFormulasAreNotParted(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"56 444.00 × 20 × 0.3":       "56,444.00 × 20 × 0.3",
		"1 128 880.00 + 33 500.03":   "1,128,880.00 + 33,500.03",
		"2 400 600 500":              "2,400,600,500",
		"12 345 天":                   "12,345 天",
		"(60 000 + 66 000) ÷ 3":      "(60,000 + 66,000) ÷ 3",
		"8 × 0.21 × (0.5 + 1/3)":     "8 × 0.21 × (0.5 + 1/3)",
		"2025-10-01 至 2026-04-30":    "2025-10-01 至 2026-04-30",
		"1 600.00；票据2：3 180.00（E-1）": "1,600.00；票据2：3,180.00（E-1）",
		"":                           "",
	} {
		require.Equal(t, want, commas(in))
	}
}
