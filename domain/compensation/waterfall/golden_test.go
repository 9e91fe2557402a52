package waterfall_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
)

func goldens() []golden {
	return slices.Concat(goldenCars, goldenInjury, goldenLimits, goldenPayers, goldenSituations, goldenExamined)
}

func TestWorkedExamples(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	for _, g := range goldens() {
		require.False(t, names[g.name], "%s: twice", g.name)
		names[g.name] = true
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			s := settle(t, g.in, w.Default())
			require.Equal(t, g.want, say(s), words(s.Why))
			require.Equal(t, g.marks, marks(s))
		})
	}
}

// The readings of what the law leaves open, each beside the example that it changes.
func TestOtherReadings(t *testing.T) {
	t.Parallel()
	read := func(change func(*w.Reading)) w.Rules {
		rules := w.Default()
		change(&rules.Reading)
		return rules
	}
	// CI 18 000 by 25 : 20 : 15 = 7 500, 6 000, 4 500; the rests × 80 %: 14 000, 11 200, 8 400.
	require.Equal(t, `ins-A ci -> P MED 7500.00
drv-A liable -> P MED 14000.00
ins-A ci -> yb for P MED 6000.00
drv-A liable -> yb for P MED 11200.00
ins-A ci -> jz for P MED 4500.00
drv-A liable -> jz for P MED 8400.00
P bears own-share 3500.00
yb recovers 17200.00 of 20000.00 for P, bears 2800.00, open 0.00
jz recovers 12900.00 of 15000.00 for P, bears 2100.00, open 0.00
hint fund-beyond-ci P 17500.00`, say(settle(t, funded(), read(func(r *w.Reading) { r.Funds = w.FundProRata }))))
	// The funds' claims stay open: the victim as by default.
	require.Equal(t, `ins-A ci -> P MED 18000.00
drv-A liable -> P MED 5600.00
P bears own-share 1400.00
yb recovers 0.00 of 20000.00 for P, bears 0.00, open 20000.00
jz recovers 0.00 of 15000.00 for P, bears 0.00, open 15000.00
hint fund-beyond-ci P 7000.00`, say(settle(t, funded(), read(func(r *w.Reading) { r.Funds = w.FundOutside }))))
	// Mental damages last: 180 000 all to the other heads; mental 50 000 × 80 % = 40 000 by the driver.
	got := say(settle(t, named(t, "a death, nobody asks for mental damages first").in, read(func(r *w.Reading) { r.MentalUnasked = w.MentalLast })))
	require.Contains(t, got, "ins-A ci -> P DD 180000.00\n")
	require.Contains(t, got, "drv-A liable -> P mental 40000.00\n")
	// The owner's 30 % of the side's whole 100 000 is above the 20 000 that the user owes.
	got = say(settle(t, named(t, "the owner answers jointly").in, read(func(r *w.Reading) { r.OwnerCapOfRest = false })))
	require.Contains(t, got, "owner with user to P up to 20000.00")
}

func named(t *testing.T, name string) golden {
	t.Helper()
	all := goldens()
	at := slices.IndexFunc(all, func(g golden) bool { return g.name == name })
	require.GreaterOrEqual(t, at, 0, "there is no example %q", name)
	return all[at]
}

// Changing any value of the tables and of the readings breaks an example; the log names it.
func TestEveryValueOfTheRulesIsHeldByAnExample(t *testing.T) {
	t.Parallel()
	raw, err := json.Marshal(w.Default())
	require.NoError(t, err)
	var leaves []string
	var tree any
	require.NoError(t, json.Unmarshal(raw, &tree))
	walk(tree, "", func(path string) { leaves = append(leaves, path) })
	require.Greater(t, len(leaves), 70)
	for _, path := range leaves {
		if path == "/limits/id" || path == "/limits/edition" || strings.HasSuffix(path, "/source") {
			continue // a name, no value: TestTheTableIsNamed
		}
		var mutant any
		require.NoError(t, json.Unmarshal(raw, &mutant))
		change(mutant, strings.Split(path, "/")[1:])
		changed, err := json.Marshal(mutant)
		require.NoError(t, err)
		var rules w.Rules
		require.NoError(t, json.Unmarshal(changed, &rules))
		broken := ""
		for _, g := range goldens() {
			s, err := w.Settle(g.in, rules)
			if err != nil || say(s) != g.want || marks(s) != g.marks {
				broken = g.name
				break
			}
		}
		require.NotEmpty(t, broken, "%s: changed, and no example noticed", path)
		t.Logf("%s is held by %q", path, broken)
	}
}

func walk(node any, path string, leaf func(string)) {
	switch n := node.(type) {
	case map[string]any:
		for k, v := range n {
			walk(v, path+"/"+k, leaf)
		}
	case []any:
		for i, v := range n {
			walk(v, fmt.Sprintf("%s/%d", path, i), leaf)
		}
	default:
		leaf(path)
	}
}

// change alters the leaf at a path: a yuan more, the other truth, another word of the same kind.
func change(node any, path []string) {
	others := map[string]string{
		"2006-07-01": "2006-07-02", "2008-02-01": "2008-02-02", "2020-09-19": "2020-09-20", "2026-06-30": "2026-07-01",
		"after-victims": "pro-rata", "with-others": "last", "equal": "none", "RTA-Int 15": "RTA-Int 16", "CC 1215": "CC 1216",
		"drunk": "fled", "drugged": "fled", "no-licence": "fled", "intent": "fled", "stolen": "fled",
	}
	alter := func(v any) any {
		switch v := v.(type) {
		case float64:
			return v + 100
		case bool:
			return !v
		case string:
			return others[v]
		}
		return nil
	}
	switch n := node.(type) {
	case map[string]any:
		if len(path) == 1 {
			n[path[0]] = alter(n[path[0]])
			return
		}
		change(n[path[0]], path[1:])
	case []any:
		var i int
		_, _ = fmt.Sscan(path[0], &i)
		change(n[i], path[1:])
	}
}

func TestTheTableIsNamed(t *testing.T) {
	t.Parallel()
	s := settle(t, named(t, "a deductible").in, w.Default())
	table := s.Why.Lines[0].Lines[0].Table
	require.Equal(t, "ci-limits", table.ID)
	require.Equal(t, "2020-09", table.Edition)
	require.Equal(t, "2020-09-19/at-fault/DD", table.Row)
	require.Equal(t, w.Default().Limits.SHA256(), table.SHA256)
	require.Equal(t, w.Default().Limits.Rows[2].Source, table.Source)
	require.Len(t, table.SHA256, 64)
	old := settle(t, named(t, "limits from 2008-02-01").in, w.Default()).Why.Lines[0].Lines[0]
	require.Equal(t, "2008-02-01", old.From)
	require.Equal(t, "2020-09-18", old.Until)
}
