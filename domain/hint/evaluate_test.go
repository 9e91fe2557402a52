package hint

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
)

var dezhou = At{Region: "371402", On: calendar.On(2026, 9, 18)}

// edge is one rule at a boundary: all facts that it needs, one of them varied.
type edge struct {
	rule  string
	facts Facts // beside Vary
	vary  Fact
	met   []int64
	not   []int64
}

var grave = Facts{FullOrMain: Yes}

func with(f Facts, more Facts) Facts {
	out := maps.Clone(f)
	if out == nil {
		out = Facts{}
	}
	maps.Copy(out, more)
	return out
}

var one = with(grave, Facts{Serious: Is(1)})

// edges has every rule at each of its boundaries: the figure, one below, one above.
var edges = []edge{
	{"crime_death", grave, Deaths, []int64{1, 2, 3}, []int64{0}},
	{"crime_death", Facts{Deaths: Is(1)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_injuries", grave, Serious, []int64{3, 4}, []int64{2}},
	{"crime_injuries", Facts{Serious: Is(3)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_deaths_equal", Facts{EqualFault: Yes}, Deaths, []int64{3, 4}, []int64{2}},
	{"crime_deaths_equal", Facts{Deaths: Is(3)}, EqualFault, []int64{1}, []int64{0}},
	{"crime_unpaid", grave, Unpaid, []int64{300_000_00, 300_000_01}, []int64{299_999_99}},
	{"crime_unpaid", Facts{Unpaid: Is(300_000_00)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_drink", with(grave, Facts{Drink: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_drink", one, Drink, []int64{1}, []int64{0}},
	{"crime_one_injury_drink", Facts{Serious: Is(1), Drink: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_unlicensed", with(grave, Facts{NoLicence: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_unlicensed", one, NoLicence, []int64{1}, []int64{0}},
	{"crime_one_injury_unlicensed", Facts{Serious: Is(1), NoLicence: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_unsafe", with(grave, Facts{Unsafe: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_unsafe", one, Unsafe, []int64{1}, []int64{0}},
	{"crime_one_injury_unsafe", Facts{Serious: Is(1), Unsafe: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_unplated", with(grave, Facts{NoPlate: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_unplated", one, NoPlate, []int64{1}, []int64{0}},
	{"crime_one_injury_unplated", Facts{Serious: Is(1), NoPlate: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_overload", with(grave, Facts{Overload: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_overload", one, Overload, []int64{1}, []int64{0}},
	{"crime_one_injury_overload", Facts{Serious: Is(1), Overload: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_one_injury_fled", with(grave, Facts{Fled: Yes}), Serious, []int64{1, 2}, []int64{0}},
	{"crime_one_injury_fled", one, Fled, []int64{1}, []int64{0}},
	{"crime_one_injury_fled", Facts{Serious: Is(1), Fled: Yes}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_fled", with(grave, Facts{Deaths: Is(1)}), Fled, []int64{1}, []int64{0}},
	{"crime_fled", with(grave, Facts{Fled: Yes}), Deaths, []int64{1}, []int64{0}},
	{"crime_fled", with(grave, Facts{Fled: Yes}), Serious, []int64{3}, []int64{1, 2}}, // 2(2)(6) is no ground of art. 3
	{"crime_fled", Facts{Fled: Yes, EqualFault: Yes}, Deaths, []int64{3}, []int64{2}},
	{"crime_fled", with(grave, Facts{Fled: Yes}), Unpaid, []int64{300_000_00}, []int64{299_999_99}},
	{"crime_fled", with(one, Facts{Fled: Yes}), Drink, []int64{1}, []int64{0}},
	{"crime_fled", with(one, Facts{Fled: Yes}), NoLicence, []int64{1}, []int64{0}},
	{"crime_fled", with(one, Facts{Fled: Yes}), Unsafe, []int64{1}, []int64{0}},
	{"crime_fled", with(one, Facts{Fled: Yes}), NoPlate, []int64{1}, []int64{0}},
	{"crime_fled", with(one, Facts{Fled: Yes}), Overload, []int64{1}, []int64{0}},
	{"crime_grave_deaths", grave, Deaths, []int64{2, 3}, []int64{1}},
	{"crime_grave_deaths", Facts{Deaths: Is(2)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_grave_injuries", grave, Serious, []int64{5, 6}, []int64{4}},
	{"crime_grave_injuries", Facts{Serious: Is(5)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_grave_deaths_equal", Facts{EqualFault: Yes}, Deaths, []int64{6, 7}, []int64{5}},
	{"crime_grave_deaths_equal", Facts{Deaths: Is(6)}, EqualFault, []int64{1}, []int64{0}},
	{"crime_grave_unpaid", grave, Unpaid, []int64{600_000_00, 600_000_01}, []int64{599_999_99}},
	{"crime_grave_unpaid", Facts{Unpaid: Is(600_000_00)}, FullOrMain, []int64{1}, []int64{0}},
	{"crime_flight_death", Facts{Fled: Yes, FledDeath: Yes}, Deaths, []int64{1, 2}, []int64{0}},
	{"crime_flight_death", Facts{Deaths: Is(1), FledDeath: Yes}, Fled, []int64{1}, []int64{0}},
	{"crime_flight_death", Facts{Deaths: Is(1), Fled: Yes}, FledDeath, []int64{1}, []int64{0}},
	{"crime_flight_incited", Facts{FledDeath: Yes}, FledIncited, []int64{1}, []int64{0}},
	{"crime_flight_incited", Facts{FledIncited: Yes}, FledDeath, []int64{1}, []int64{0}},
	{"crime_hidden_victim", Facts{Hidden: Yes}, Deaths, []int64{1, 2}, []int64{0}},
	{"crime_hidden_victim", Facts{Hidden: Yes}, Serious, []int64{1, 2}, []int64{0}},
	{"crime_hidden_victim", Facts{Deaths: Is(1)}, Hidden, []int64{1}, []int64{0}},
	{"crime_hidden_victim", Facts{Serious: Is(1)}, Hidden, []int64{1}, []int64{0}},
	{"dangerous_driving", nil, Racing, []int64{1}, []int64{0}},
	{"dangerous_driving", nil, Drunk, []int64{1}, []int64{0}},
	{"dangerous_driving", nil, PassengerExcess, []int64{1}, []int64{0}},
	{"dangerous_driving", nil, Hazmat, []int64{1}, []int64{0}},
	{"flight", nil, Fled, []int64{1}, []int64{0}},
	{"deep_investigation", nil, Deaths, []int64{3, 4}, []int64{2}},
	{"scene_video", nil, Deaths, []int64{3, 4}, []int64{2}},
	{"disclosure_death", nil, Deaths, []int64{1, 2}, []int64{0}},
	{"disclosure_complex", Facts{Complex: Yes}, Casualties, []int64{1, 2}, []int64{0}},
	{"disclosure_complex", Facts{Casualties: Is(1)}, Complex, []int64{1}, []int64{0}},
	{"insurer_notice", Facts{Insured: Yes}, RescueCost, []int64{1, 2}, []int64{0}},
	{"insurer_notice", Facts{RescueCost: Is(1)}, Insured, []int64{1}, []int64{0}},
	{"fund_after_capture", Facts{FledFound: Yes}, FundAdvanced, []int64{1}, []int64{0}},
	{"fund_after_capture", Facts{FundAdvanced: Yes}, FledFound, []int64{1}, []int64{0}},
	{"deep_investigation_may", Facts{Serious: Is(11)}, Deaths, []int64{0, 2}, []int64{3}},
	{"deep_investigation_may", Facts{Deaths: Is(1)}, Serious, []int64{8}, []int64{7}},
	{"carrier_hazard", nil, CarrierGrave, []int64{2, 3}, []int64{1}},
	{"fund_over_limit", Facts{Casualties: Is(1)}, RescueOver, []int64{1, 2}, []int64{0, -1}},
	{"fund_over_limit", Facts{RescueOver: Is(1)}, Casualties, []int64{1, 2}, []int64{0}},
	{"fund_uninsured", Facts{Casualties: Is(1)}, Uninsured, []int64{1}, []int64{0}},
	{"fund_uninsured", Facts{Uninsured: Yes}, Casualties, []int64{1, 2}, []int64{0}},
	{"fund_fled", Facts{Casualties: Is(1)}, Fled, []int64{1}, []int64{0}},
	{"fund_fled", Facts{Fled: Yes}, Casualties, []int64{1, 2}, []int64{0}},
	{"severity_1991_slight", nil, Slight, []int64{1, 2}, []int64{0, 3}},
	{"severity_1991_slight", Facts{Motor: Yes}, PropertyLoss, []int64{1, 999_99}, []int64{0, 1_000_00}},
	{"severity_1991_slight", Facts{Motor: No}, PropertyLoss, []int64{1, 199_99}, []int64{0, 200_00}},
	{"severity_1991_ordinary", nil, Serious, []int64{1, 2}, []int64{0, 3}},
	{"severity_1991_ordinary", nil, Slight, []int64{3, 4}, []int64{2}},
	{"severity_1991_ordinary", Facts{Motor: Yes}, PropertyLoss, []int64{1_000_00, 29_999_99}, []int64{999_99, 30_000_00}},
	{"severity_1991_ordinary", Facts{Motor: No}, PropertyLoss, []int64{200_00, 29_999_99}, []int64{199_99, 30_000_00}},
	{"severity_1991_major", nil, Deaths, []int64{1, 2}, []int64{0, 3}},
	{"severity_1991_major", nil, Serious, []int64{3, 10}, []int64{2, 11}},
	{"severity_1991_major", nil, PropertyLoss, []int64{30_000_00, 59_999_99}, []int64{29_999_99, 60_000_00}},
	{"severity_1991_grave", nil, Deaths, []int64{3, 4}, []int64{2}},
	{"severity_1991_grave", nil, Serious, []int64{11, 12}, []int64{10}},
	{"severity_1991_grave", Facts{Deaths: Is(1)}, Serious, []int64{8, 9}, []int64{7}},
	{"severity_1991_grave", Facts{Deaths: Is(2)}, Serious, []int64{5, 6}, []int64{4}},
	{"severity_1991_grave", Facts{Serious: Is(8)}, Deaths, []int64{1, 2, 3}, []int64{0}},
	{"severity_1991_grave", Facts{Serious: Is(7)}, Deaths, []int64{2, 3}, []int64{1}},
	{"severity_1991_grave", nil, PropertyLoss, []int64{60_000_00, 60_000_01}, []int64{59_999_99}},
	{"severity_493_ordinary", nil, Deaths, []int64{1, 2}, []int64{0, 3}},
	{"severity_493_ordinary", nil, Serious, []int64{1, 9}, []int64{0, 10}},
	{"severity_493_ordinary", nil, DirectLoss, []int64{1, 9_999_999_99}, []int64{0, 10_000_000_00}},
	{"severity_493_larger", nil, Deaths, []int64{3, 9}, []int64{2, 10}},
	{"severity_493_larger", nil, Serious, []int64{10, 49}, []int64{9, 50}},
	{"severity_493_larger", nil, DirectLoss, []int64{10_000_000_00, 49_999_999_99}, []int64{9_999_999_99, 50_000_000_00}},
	{"severity_493_major", nil, Deaths, []int64{10, 29}, []int64{9, 30}},
	{"severity_493_major", nil, Serious, []int64{50, 99}, []int64{49, 100}},
	{"severity_493_major", nil, DirectLoss, []int64{50_000_000_00, 99_999_999_99}, []int64{49_999_999_99, 100_000_000_00}},
	{"severity_493_grave", nil, Deaths, []int64{30, 31}, []int64{29}},
	{"severity_493_grave", nil, Serious, []int64{100, 101}, []int64{99}},
	{"severity_493_grave", nil, DirectLoss, []int64{100_000_000_00, 100_000_000_01}, []int64{99_999_999_99}},
	{"death_in_statistics", nil, DeathsWithin, []int64{1, 2}, []int64{0}},
	{"death_outside_statistics", nil, DeathsAfter, []int64{1, 2}, []int64{0}},
}

func ids(hints []Hint) (out []string) {
	for _, h := range hints {
		out = append(out, h.ID)
	}
	return out
}

func (e edge) at(b Book, n int64, at At) bool {
	f := with(e.facts, Facts{e.vary: Is(n)})
	return slices.Contains(ids(b.Evaluate(f, at).Met), e.rule)
}

func TestEveryRuleAtItsBoundaries(t *testing.T) {
	t.Parallel()
	shown := map[string]bool{}
	for _, e := range edges {
		shown[e.rule] = true
		for _, n := range e.met {
			require.True(t, e.at(Table2026(), n, dezhou), "%s with %s = %d", e.rule, e.vary, n)
		}
		for _, n := range e.not {
			require.False(t, e.at(Table2026(), n, dezhou), "%s with %s = %d", e.rule, e.vary, n)
		}
	}
	for _, id := range Table2026().IDs() {
		require.True(t, shown[id], "no boundary for %s", id)
	}
}

func TestAChangedFigureBreaksABoundary(t *testing.T) {
	t.Parallel()
	holds := func(b Book, rule string) bool {
		for _, e := range edges {
			if e.rule != rule {
				continue
			}
			for _, n := range e.met {
				if !e.at(b, n, dezhou) {
					return false
				}
			}
			for _, n := range e.not {
				if e.at(b, n, dezhou) {
					return false
				}
			}
		}
		return true
	}
	for i, r := range Table2026().Rules {
		require.True(t, holds(Table2026(), r.ID), r.ID)
		noticed := func(what string, change func(*Rule)) {
			b := Table2026()
			change(&b.Rules[i])
			require.False(t, holds(b, r.ID), "%s: nobody noticed %s", r.ID, what)
		}
		noticed("a later start", func(r *Rule) { r.From, r.Earlier = "2027-01-01", nil })
		for k, conds := range r.Cases {
			noticed("a lost case", func(r *Rule) { r.Cases[k] = []Cond{{Fact: "nothing", Op: EQ, N: 9}} })
			for j, c := range conds {
				if c.By == "" {
					noticed("a higher figure of "+string(c.Fact), func(r *Rule) { r.Cases[k][j].N++ })
					noticed("a lower figure of "+string(c.Fact), func(r *Rule) { r.Cases[k][j].N-- })
				}
				noticed("another fact", func(r *Rule) { r.Cases[k][j].Fact = "nothing" })
			}
		}
		for k := range r.Requires {
			noticed("a lost ground "+r.Requires[k], func(r *Rule) { r.Requires = append(append([]string{}, r.Requires[:k]...), r.Requires[k+1:]...) })
		}
	}
	for rule, change := range map[string]func(*Threshold){
		"crime_unpaid": func(t *Threshold) { t.Base++ }, "crime_grave_unpaid": func(t *Threshold) { t.Grave-- },
	} {
		b := Table2026()
		change(&b.Thresholds[0])
		require.False(t, holds(b, rule), rule)
	}
}
