package compensation

import (
	"strings"
	"testing"

	rules "anjie/domain/compensation"
	"anjie/domain/derivation"
	"anjie/domain/money"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

// whole is the derivation of the example case: three vehicles, five victims.
func whole(t *testing.T) derivation.Line {
	t.Helper()
	in, faults := rules.ReadCase(rules.Example())
	require.Empty(t, faults)
	r, faults := rules.Calculate(in, rules.DefaultFigures())
	require.Empty(t, faults)
	return r.Why
}

func drawn(t *testing.T, lang words.Lang, l derivation.Line) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, Tree(lang, l).Render(t.Context(), &b))
	return b.String()
}

// seen undoes the escapes of the text of a page.
var seen = strings.NewReplacer("&#39;", "'", "&amp;", "&", "&#34;", `"`, "&lt;", "<", "&gt;", ">")

func TestATreeShowsEveryLineWithItsFigureAndItsArticle(t *testing.T) {
	t.Parallel()
	tree := whole(t)
	zh, en := seen.Replace(drawn(t, words.ZH, tree)), seen.Replace(drawn(t, words.EN, tree))
	lines := 0
	for path, l := range tree.All() {
		lines++
		require.Contains(t, zh, l.ZH, path)
		require.Contains(t, en, l.EN, path)
		require.Contains(t, zh, l.Formula, path)
		if l.Unit == derivation.Fen && !owns(l, derivation.Missing) {
			require.Contains(t, zh, l.Fen.String(), path)
		}
		if l.Article != "" {
			require.Contains(t, zh, words.Provision(words.ZH, l.Article), path)
		}
		for _, m := range l.Marks {
			require.Contains(t, zh, "※ "+m.ZH, path)
			require.Contains(t, en, "※ "+m.EN, path)
		}
		for _, in := range l.Inputs {
			require.Contains(t, zh, in.ZH+"："+in.Value, path)
		}
	}
	require.Equal(t, lines, strings.Count(zh, `class="why-line"`))
	require.NotContains(t, zh, "PI-Int", "laws are cited by their names")
}

func TestMarksStandBesideTheFigureAndAboveIt(t *testing.T) {
	t.Parallel()
	tree := derivation.Line{ID: "sum", ZH: "合计", EN: "sum", Unit: derivation.Fen, Fen: 1234567, Article: "CC 1179", Lines: []derivation.Line{
		{ID: "wage", ZH: "月平均工资", EN: "wage", Unit: derivation.Fen, Fen: 1234567, Article: "PI-Int 14", From: "2022-05-01",
			Table: &derivation.Table{ID: "figures", Edition: "2026", Row: "370000/2025/W", SHA256: strings.Repeat("ab", 32), Source: "年鉴"},
			Marks: []derivation.Mark{{Kind: derivation.Unverified, ZH: "来源未核实", EN: "source not verified"}}},
		{ID: "gone", ZH: "丧葬费", EN: "funeral", Unit: derivation.Fen, Article: "PI-Int 14",
			Marks: []derivation.Mark{{Kind: derivation.Missing, ZH: "缺2025年数据", EN: "2025 is missing"}}},
		{ID: "years", ZH: "年限", EN: "years", Unit: derivation.Year, Value: "20"},
	}}
	zh := drawn(t, words.ZH, tree)
	for _, part := range []string{"¥12,345.67", "※未核实", "※ 来源未核实", "※含未核实", "※缺数据", "※含缺数据", "未计入", "20年",
		"（自 2022-05-01 起）", "表 figures（2026）370000/2025/W，校验 abababababab…", "年鉴"} {
		require.Contains(t, zh, part)
	}
	require.Equal(t, 3, strings.Count(zh, "<details open"), "the upper levels stand open")
	require.NotContains(t, zh, "¥0.00", "what is missing is not shown as nothing")
	require.Contains(t, drawn(t, words.EN, tree), "not counted")
}

func TestEvidenceIsLinkedWhereItIs(t *testing.T) {
	t.Parallel()
	l := derivation.Line{ID: "a", ZH: "医疗费", EN: "medical", Unit: derivation.Fen, Fen: money.Yuan(1), Article: "PI-Int 6",
		Inputs: []derivation.Input{{ZH: "票据", EN: "receipt", Value: "1.00", Evidence: "E-7"}, {ZH: "票据", EN: "receipt", Value: "2.00", Evidence: "paper"}}}
	var b strings.Builder
	require.NoError(t, LinkedTree(words.ZH, l, func(id string) string {
		if no, ok := strings.CutPrefix(id, "E-"); ok {
			return "/cases/1/evidence/" + no
		}
		return ""
	}).Render(t.Context(), &b))
	require.Contains(t, b.String(), `<a href="/cases/1/evidence/7">证据 E-7</a>`)
	require.Contains(t, b.String(), `<span class="article">证据 paper</span>`)
}
