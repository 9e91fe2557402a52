package derivation_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/derivation"
)

func tree() derivation.Line {
	doubt := derivation.Mark{Kind: derivation.Unverified, ZH: "数据来源未核实", EN: "source not verified"}
	return derivation.Line{
		ID: "death", ZH: "死亡赔偿金", EN: "death compensation", Fen: 112888000, Unit: derivation.Fen,
		Formula: "56 444.00 × 20", Article: "PI-Int 15", Marks: []derivation.Mark{doubt},
		Lines: []derivation.Line{
			{ID: "income", ZH: "城镇居民人均可支配收入", EN: "urban disposable income per head", Fen: 5644400, Unit: derivation.Fen, Article: "PI-Int 22", Marks: []derivation.Mark{doubt}},
			{ID: "years", ZH: "赔偿年限", EN: "years", Value: "20", Unit: derivation.Year, Article: "PI-Int 15"},
		},
	}
}

func TestTreeIsWalkedTopDown(t *testing.T) {
	t.Parallel()
	line := tree()
	var paths []string
	for path := range line.All() {
		paths = append(paths, path)
	}
	require.Equal(t, []string{"death", "death/income", "death/years"}, paths)
	require.Len(t, line.Every(), 1, "the same doubt is told once")
	for range line.All() {
		break // a walk may be left
	}
}

func TestCheckNamesWhatCannotBeFollowed(t *testing.T) {
	t.Parallel()
	whole := tree()
	require.NoError(t, whole.Check())

	for name, spoil := range map[string]func(*derivation.Line){
		"no id of its own":           func(l *derivation.Line) { l.Lines[1].ID = "income" },
		"words missing":              func(l *derivation.Line) { l.Lines[0].EN = "" },
		"without an article":         func(l *derivation.Line) { l.Lines[0].Article = "" },
		"computed without a formula": func(l *derivation.Line) { l.Formula = "" },
		"no value":                   func(l *derivation.Line) { l.Lines[1].Value = "" },
	} {
		line := tree()
		spoil(&line)
		require.ErrorContains(t, line.Check(), name)
	}
}

func TestTreeSurvivesJSON(t *testing.T) {
	t.Parallel()
	raw, err := json.Marshal(tree())
	require.NoError(t, err)
	var back derivation.Line
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, tree(), back)
}
