package book

import (
	"testing"

	"github.com/stretchr/testify/require"
)

var index = NewIndex(shipped)

func found(q string) (ids []string) {
	for _, s := range index.Find(q) {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				ids = append(ids, l.ID)
			}
		}
	}
	return ids
}

func TestFound(t *testing.T) {
	t.Parallel()
	for q, want := range map[string]string{
		"HPR 90": "deadline-finish_police_mediation",
		"hpr90":  "deadline-finish_police_mediation",
		"第90条":   "deadline-finish_police_mediation",
		"道路交通事故处理程序规定 90":     "deadline-finish_police_mediation",
		"Civil Code 1217":     "answering-free_ride",
		"CC 1170":             "answering-several_vehicles-joint",
		"CC 1171":             "answering-several_vehicles-joint", // of "CC 1170, 1171"
		"HPR 45":              "deadline-task",                    // of "HPR 43–48"
		"APR 35":              "deadline-determination",           // the provision on counting days
		"好意同乘":                "answering-free_ride",
		"funeral cost":        "heads-funeral",
		"FUNERAL   cost":      "heads-funeral",
		"丧葬费":                 "heads-funeral",
		"finish_police":       "deadline-finish_police_mediation",
		"370000/2025/I":       "figures-370000-2025-I",
		"无责 死亡伤残":             "ci-limits-2020-09-19-no-fault-DD",
		"crime_death":         "hint-crime_death",
		"没有投保 救助基金 bogus":     "",
		"未核实 2016":            "figures-370000-2016-I",
		"mediation_scheduled": "stage-mediation_scheduled",
	} {
		if want == "" {
			require.Empty(t, found(q), q)
			continue
		}
		require.Contains(t, found(q), want, q)
	}
}

// TestANumberIsFoundWhole: article 9 is not article 90, and 90 not 190.
func TestANumberIsFoundWhole(t *testing.T) {
	t.Parallel()
	require.NotContains(t, found("HPR 9"), "deadline-finish_police_mediation")
	require.True(t, holds("hpr190\nhpr90", "90"))
	require.False(t, holds("hpr190", "90"))
	require.False(t, holds("第9001条", "90"))
	require.True(t, holds("条文调解", "调解"))
}

func TestNothingAskedIsEverything(t *testing.T) {
	t.Parallel()
	require.Equal(t, shipped.Lines(), index.Find(" \t").Lines())
	require.Empty(t, index.Find("没有这样的话"))
	require.Less(t, index.Find("调解").Lines(), shipped.Lines())
}

func TestASearchLeavesTheBookAsItIs(t *testing.T) {
	t.Parallel()
	before := shipped.Lines()
	index.Find("HPR 90")
	require.Equal(t, before, index.Book().Lines())
}
