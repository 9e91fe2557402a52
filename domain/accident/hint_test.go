package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/hint"
)

func hinted(hints []hint.Hint) (ids []string) {
	for _, h := range hints {
		ids = append(ids, h.ID)
	}
	return ids
}

func TestHintIDsOfOldEventsStayValid(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"crime_death", "crime_injuries", "crime_one_injury_fled", "flight", "deep_investigation"} {
		require.Contains(t, HintIDs, id)
	}
}

func TestHintsFollowTheCase(t *testing.T) {
	t.Parallel()
	require.Empty(t, opened(t, "2026-09-01", nil).c.Hints(book))
	for _, row := range []struct {
		name   string
		report Values
		faults map[int]string
		form   string
		want   []string
	}{
		{"a death before the determination", Values{"deaths": "1"}, nil, "", []string{"crime_death"}},
		{"two deaths, main fault", Values{"deaths": "2"}, map[int]string{1: "main", 2: "minor"}, "ordinary", []string{"crime_grave_deaths"}},
		{"a death, equal fault", Values{"deaths": "1"}, map[int]string{1: "equal", 2: "equal"}, "ordinary", nil},
		{"three deaths, equal fault", Values{"deaths": "3"}, map[int]string{1: "equal", 2: "equal"}, "ordinary", []string{"crime_deaths_equal", "deep_investigation"}},
		{"four deaths before the determination", Values{"deaths": "4"}, nil, "", []string{"crime_grave_deaths", "crime_deaths_equal", "deep_investigation"}},
		{"a death, a certificate", Values{"deaths": "1"}, nil, "certificate", []string{"crime_death"}},
		{"only the dead at fault", Values{"parties.1.injury": "death"}, map[int]string{1: "full", 2: "none"}, "ordinary", nil},
		{"three seriously hurt", Values{"injured": "3", "serious": "3"}, map[int]string{1: "full", 2: "none"}, "ordinary", []string{"crime_injuries"}},
		{"one seriously hurt and fled", Values{"injured": "1", "serious": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"}, map[int]string{1: "full", 2: "none"}, "ordinary",
			[]string{"crime_one_injury_fled", "flight"}},
		{"a death and fled", Values{"deaths": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"}, map[int]string{1: "full", 2: "none"}, "ordinary", []string{"crime_fled", "crime_death", "flight"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := opened(t, "2026-09-01", row.report).c
			if row.form != "" {
				c.Determination = &Determination{Form: row.form, Faults: row.faults}
			}
			require.Equal(t, row.want, hinted(c.Hints(book)))
		})
	}
}

func TestAHintSetAsideIsGoneAndNoOther(t *testing.T) {
	t.Parallel()
	c := opened(t, "2026-09-01", Values{"deaths": "2"}).c
	require.Equal(t, []string{"crime_grave_deaths"}, hinted(c.Hints(book)))
	require.Equal(t, hint.FullOrMain, c.Hints(book)[0].Missing[0].Fact)
	c.HintsAside = map[string]string{"crime_grave_deaths": "两起事故"}
	require.Equal(t, []string{"crime_death"}, hinted(c.Hints(book)))
}

func TestTheFactsOfHintsAreWhatTheRecordKnows(t *testing.T) {
	t.Parallel()
	c := opened(t, "2026-09-01", Values{"injured": "4", "serious": "1", "parties.1.injury": "death", "parties.2.injury": "slight"}).c
	f := c.HintFacts()
	require.Equal(t, hint.Is(1), f[hint.Deaths])
	require.Equal(t, hint.Least(1), f[hint.Serious], "four hurt, two of them told apart")
	require.Equal(t, hint.Least(5), f[hint.Casualties])
	require.Equal(t, hint.Value{}, f[hint.Slight])
	require.Equal(t, hint.Value{}, f[hint.Drink])
	require.Equal(t, hint.Value{}, f[hint.FullOrMain])
	require.Equal(t, hint.Value{}, f[hint.PropertyLoss])
	require.Equal(t, hint.Value{}, f[hint.Uninsured])
	require.Equal(t, hint.Yes, f[hint.Motor])
	require.Equal(t, hint.No, f[hint.Fled])
	require.Equal(t, hint.Least(0), f[hint.DeathsWithin], "the day is not known yet")

	c.Parties[0].DiedOn = "2026-09-08"
	require.Equal(t, hint.Is(1), c.HintFacts()[hint.DeathsWithin])
	c.Parties[0].DiedOn = "2026-09-09"
	require.Equal(t, hint.Is(1), c.HintFacts()[hint.DeathsAfter])
	c.Parties[1].Injury = "unknown"
	require.Equal(t, hint.Least(1), c.HintFacts()[hint.Deaths])

	c.Losses = []Loss{{Head: "property", Amount: 20_000_00}, {Head: "vehicle", Amount: 10_000_00}, {Head: "medical", Amount: 1}}
	require.Equal(t, hint.Least(30_000_00), c.HintFacts()[hint.PropertyLoss])
	c.Policies = []Policy{{Vehicle: 1, Variant: Compulsory}}
	require.Equal(t, hint.Value{}, c.HintFacts()[hint.Uninsured])
	c.Policies = append(c.Policies, Policy{Vehicle: 2, Variant: Compulsory})
	require.Equal(t, hint.No, c.HintFacts()[hint.Uninsured])
	c.Proceedings = []Proceeding{{Kind: Fund, Reason: "uninsured"}}
	require.Equal(t, hint.Yes, c.HintFacts()[hint.Uninsured])

	c.Vehicles = []Vehicle{{No: 1, Kind: "unknown"}}
	require.Equal(t, hint.Value{}, c.HintFacts()[hint.Motor])
	c.Vehicles[0].Kind = "e_bike"
	require.Equal(t, hint.No, c.HintFacts()[hint.Motor])
}

func TestTheWholeTableOfACase(t *testing.T) {
	t.Parallel()
	c := opened(t, "2026-09-01", Values{"deaths": "1"}).c
	res := c.HintResult(book)
	require.Equal(t, []string{"disclosure_death", "severity_1991_major", "severity_493_ordinary"}, hinted(res.Met))
	c.HintsAside = map[string]string{"severity_493_ordinary": "不是生产安全事故"}
	require.NotContains(t, hinted(c.HintResult(book).Met), "severity_493_ordinary")
}
