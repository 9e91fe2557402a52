package hint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
)

func met(t *testing.T, res Result, id string) Hint {
	t.Helper()
	for _, h := range res.Met {
		if h.ID == id {
			return h
		}
	}
	require.Contains(t, ids(res.Met), id)
	return Hint{}
}

func TestTheHighestBracketNamesTheLowerOnes(t *testing.T) {
	t.Parallel()
	f := with(grave, Facts{Deaths: Is(2), Serious: Is(60), Fled: Yes})
	res := Table2026().Evaluate(f, dezhou).Top()
	require.Equal(t, []string{"crime_one_injury_fled", "crime_fled", "crime_grave_deaths", "crime_grave_injuries", "flight", "disclosure_death",
		"severity_1991_grave", "severity_493_major", "deep_investigation_may"}, ids(res.Met))
	require.Equal(t, []string{"crime_death"}, met(t, res, "crime_grave_deaths").Also)
	require.Equal(t, []string{"crime_death", "crime_injuries"}, met(t, res, "crime_fled").Also)
	require.Equal(t, []string{"severity_493_ordinary"}, met(t, res, "severity_493_major").Also, "two deaths alone are ordinary")
	require.Equal(t, []string{"severity_1991_major"}, met(t, res, "severity_1991_grave").Also)
}

func TestASetAsideHintUncoversTheLowerOne(t *testing.T) {
	t.Parallel()
	res := Table2026().Evaluate(with(grave, Facts{Deaths: Is(2)}), dezhou)
	aside := res.Without(map[string]string{"crime_grave_deaths": "二人死亡系两起事故"})
	require.NotContains(t, ids(aside.Met), "crime_grave_deaths")
	require.Contains(t, ids(aside.Top().Met), "crime_death")
	require.Contains(t, ids(res.Met), "crime_grave_deaths", "the result itself stays")
}

func TestWhatIsNotKnownIsNotClaimed(t *testing.T) {
	t.Parallel()
	b := Table2026()
	require.Empty(t, b.Evaluate(nil, dezhou).Met)
	require.Empty(t, b.Evaluate(nil, dezhou).Open, "nothing raises a question")
	require.Empty(t, b.Evaluate(Facts{Motor: Yes}, dezhou).Open, "that a car took part does not raise one")

	res := b.Evaluate(Facts{Deaths: Is(1)}, dezhou)
	require.NotContains(t, ids(res.Met), "crime_death")
	for _, h := range res.Open {
		if h.ID == "crime_death" {
			require.Equal(t, []Meaning{FullOrMain.Meaning()}, h.Missing)
			require.Equal(t, []Trigger{{Deaths.Meaning(), Is(1)}}, h.Facts)
		}
	}
	require.Contains(t, ids(res.Open), "crime_death")
	require.Contains(t, ids(res.Open), "severity_1991_grave", "eight seriously injured would decide")

	res = b.Evaluate(one, dezhou)
	require.Equal(t, []string{"crime_one_injury_drink", "crime_one_injury_unlicensed", "crime_one_injury_unsafe", "crime_one_injury_unplated",
		"crime_one_injury_overload", "crime_one_injury_fled", "crime_fled"}, ids(res.Open))
	require.Equal(t, []Meaning{Drink.Meaning()}, res.Open[0].Missing)
	require.Empty(t, b.Evaluate(grave, dezhou).Open, "that somebody is at fault does not raise one")
	res = b.Evaluate(Facts{Deaths: Is(2), Fled: No}, dezhou).About(Crime).Top()
	require.Equal(t, []string{"crime_grave_deaths"}, ids(res.Open))
	require.Equal(t, []string{"crime_death"}, res.Open[0].Also, "the lower bracket is open like the higher one")
	require.Empty(t, b.Evaluate(with(Facts{Deaths: Is(1)}, Facts{FullOrMain: No, EqualFault: No}), dezhou).Without(nil).About(Crime).Open)
}

func TestAFigureThatMayGrow(t *testing.T) {
	t.Parallel()
	b := Table2026()
	three := with(grave, Facts{Serious: Least(3)})
	require.Contains(t, ids(b.Evaluate(three, dezhou).Met), "crime_injuries", "three are enough, however many more")
	require.NotContains(t, ids(b.Evaluate(three, dezhou).Met), "severity_1991_major", "more may lift the level")
	require.Contains(t, ids(b.Evaluate(three, dezhou).Open), "severity_1991_major")
	two := with(grave, Facts{Serious: Least(2)})
	require.Contains(t, ids(b.Evaluate(with(two, Facts{Drink: Yes}), dezhou).Met), "crime_one_injury_drink")
	require.NotContains(t, ids(b.Evaluate(two, dezhou).Met), "crime_injuries")
	require.NotContains(t, ids(b.Evaluate(Facts{Serious: Least(11)}, dezhou).Open), "severity_1991_major", "eleven can no longer be ten")
	require.Equal(t, no, eq(Deaths, 1).holds(Least(2), 1))
	require.Equal(t, open, eq(Deaths, 1).holds(Least(1), 1))
	require.Equal(t, yes, Cond{Op: GT}.holds(Least(1), 0))
}

func TestTheSevenDaysOfTheStatistics(t *testing.T) {
	t.Parallel()
	accident := calendar.On(2026, 9, 18)
	for days, counts := range map[int]bool{0: true, 6: true, 7: true, 8: false} {
		require.Equal(t, counts, InStatistics(accident, accident.Add(days)), days)
	}
}

func TestAHintExplainsItself(t *testing.T) {
	t.Parallel()
	b := Table2026()
	for _, r := range b.Rules {
		require.NotEmpty(t, r.Article, r.ID)
		require.NotEmpty(t, r.Source, r.ID)
		require.NotEmpty(t, r.ZH, r.ID)
		require.NotEmpty(t, r.EN, r.ID)
		require.Contains(t, Topics, r.Topic, r.ID)
		require.Equal(t, r.Note == "", r.NoteEN == "", r.ID)
		for _, id := range append(append([]string{}, r.Over...), r.Requires...) {
			_, ok := b.Rule(id)
			require.True(t, ok, "%s names %s", r.ID, id)
		}
		for _, conds := range r.Cases {
			for _, c := range conds {
				require.NotEmpty(t, c.Fact.Meaning().ZH, "%s looks at %s", r.ID, c.Fact)
				require.NotEmpty(t, c.Fact.Meaning().EN, "%s looks at %s", r.ID, c.Fact)
			}
		}
	}
	seen := map[string]bool{}
	for _, id := range b.IDs() {
		require.False(t, seen[id], id)
		seen[id] = true
	}
	require.Len(t, b.SHA256(), 64)
	res := b.Evaluate(with(grave, Facts{Deaths: Is(2), Unpaid: Is(300_000_00)}), dezhou)
	h := met(t, res, "crime_unpaid")
	require.Equal(t, "¥300,000.00", h.Facts[0].Said(h.Facts[0].Value, "zh"))
	require.Equal(t, "是", h.Facts[1].Said(h.Facts[1].Value, "zh"))
	require.Equal(t, "yes", h.Facts[1].Said(Yes, "en"))
	require.Equal(t, "no", h.Facts[1].Said(No, "en"))
	require.Equal(t, "≥ 2", Deaths.Meaning().Said(Least(2), "zh"))
	require.Equal(t, "有人死亡，可能构成交通肇事罪", met(t, res, "crime_death").In("zh"))
	require.Equal(t, "A death: perhaps a traffic crime", met(t, res, "crime_death").In("en"))
	require.Equal(t, derivation.Unverified, met(t, res, "severity_1991_major").Marks[0].Kind)
	require.Empty(t, met(t, res, "severity_493_ordinary").Marks)
	require.NotEmpty(t, met(t, res, "severity_493_ordinary").Note)
	require.Equal(t, Yes, That(true))
	require.Equal(t, No, That(false))
}

// TestMoreDeathsNeverLiftTheCrime: with more deaths no crime hint disappears.
func TestMoreDeathsNeverLiftTheCrime(t *testing.T) {
	t.Parallel()
	for _, fault := range []Fact{FullOrMain, EqualFault} {
		before := []string{}
		for n := range 40 {
			now := ids(Table2026().Evaluate(Facts{Deaths: Is(n), fault: Yes}, dezhou).About(Crime).Met)
			require.Subset(t, now, before, "%d deaths", n)
			before = now
		}
		require.NotEmpty(t, before)
	}
}

// The 1991 scale: one death and eight seriously hurt are enough, however many more are found.
func TestMoreDeathsDoNotLowerTheLevel(t *testing.T) {
	t.Parallel()
	for deaths, serious := range map[int]int{1: 8, 2: 5} {
		res := Table2026().Evaluate(Facts{Deaths: Least(deaths), Serious: Least(serious)}, dezhou)
		require.Contains(t, ids(res.Met), "severity_1991_grave", "%d and %d", deaths, serious)
	}
}

// What the fund rests on follows the day of the accident; what was not read says so.
func TestTheFundRestsOnTheLawOfTheDay(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		on       calendar.Day
		article  string
		verified bool
	}{
		{calendar.On(2026, 9, 18), "CI-Reg 24；CC 1216；FUND 14", false},
		{calendar.On(2022, 1, 1), "CI-Reg 24；CC 1216；FUND 14", false},
		{calendar.On(2021, 12, 31), "CI-Reg 24；CC 1216", true},
		{calendar.On(2021, 1, 1), "CI-Reg 24；CC 1216", true},
		{calendar.On(2020, 12, 31), "CI-Reg 24", true},
		{calendar.On(2019, 3, 2), "CI-Reg 24", true},
	} {
		f := Facts{Casualties: Is(1), RescueOver: Is(1), Uninsured: Yes, Fled: Yes}
		res := Table2026().Evaluate(f, At{Region: "371402", On: row.on}).About(Fund)
		require.Equal(t, []string{"fund_over_limit", "fund_uninsured", "fund_fled"}, ids(res.Met), row.on)
		for _, h := range res.Met {
			require.Equal(t, row.article, h.Article, row.on)
			require.Equal(t, row.verified, len(h.Marks) == 0, row.on)
		}
	}
	require.Empty(t, Table2026().Evaluate(Facts{Casualties: Is(1), Fled: Yes}, At{On: calendar.On(2019, 3, 1)}).About(Fund).Met)
}

// One drank and hurt nobody but himself, the other hurt him and is sober: what the two did is not added up.
func TestACrimeIsOnePersonsOwn(t *testing.T) {
	t.Parallel()
	b, whole := Table2026(), Facts{Deaths: Is(0), Serious: Is(1), Casualties: Is(1)}
	drunk := Facts{Serious: Is(0), Drink: Yes, FullOrMain: Yes, EqualFault: No, Fled: No}
	sober := Facts{Drink: No, NoLicence: No, Unsafe: No, NoPlate: No, Overload: No, FullOrMain: No, EqualFault: No, Fled: No}
	require.Empty(t, b.EvaluateEach(whole, []Facts{drunk, sober}, dezhou).About(Crime).Met)
	drunk[Serious] = Is(1)
	require.Equal(t, []string{"crime_one_injury_drink"}, ids(b.EvaluateEach(whole, []Facts{sober, drunk}, dezhou).About(Crime).Met))
	none := b.EvaluateEach(Facts{Deaths: Is(1)}, nil, dezhou).About(Crime)
	require.Empty(t, none.Met)
	require.Empty(t, none.Open, "nobody is left to be prosecuted")
	fled := laid(whole, Facts{Fled: Yes})
	res := b.EvaluateEach(fled, []Facts{sober, {Drink: Yes, FullOrMain: Yes, Fled: No}}, dezhou).About(Crime)
	require.NotContains(t, ids(res.Met), "crime_fled", "another one fled")
}
