package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/hint"
)

// crimes are the ids of the crime hints that are met, and of those that are open.
func crimes(c *Case) (met, open []string) {
	res := c.HintResult(book).About(hint.Crime)
	return hinted(res.Met), hinted(res.Open)
}

var drunkDriver = Values{"alcohol": "yes", "drunk": "no", "drugs": "no", "licence_none": "no", "unsafe_vehicle": "no", "no_plate": "no", "overloading": "no",
	"racing": "no", "passenger_excess": "no", "dangerous_goods": "no"}

func copied(v Values) Values {
	out := Values{}
	for k, val := range v {
		out[k] = val
	}
	return out
}

// 法释〔2000〕33号 art. 2 speaks of the deaths and injuries of others.
func TestNobodyIsHisOwnVictim(t *testing.T) {
	t.Parallel()
	alone := func(injury string, more Values) *story {
		v := Values{"vehicles.2.kind": "", "vehicles.2.plate": "", "parties.2.role": "passenger", "parties.2.vehicle": "1", "parties.1.injury": injury}
		for k, val := range more {
			v[k] = val
		}
		return opened(t, "2026-09-01", v)
	}
	full := &Determination{Form: "ordinary", Faults: map[int]string{1: "full", 2: "none"}}

	s := alone("serious", Values{"injured": "1", "serious": "1"})
	s.finds("1", copied(drunkDriver))
	met, open := crimes(&s.c)
	require.Empty(t, met)
	require.Empty(t, open, "he alone was hurt, before the determination")
	s.c.Determination = full
	met, open = crimes(&s.c)
	require.Empty(t, append(met, open...), "and after it")
	s.c.Parties[1].Injury = "serious"
	met, _ = crimes(&s.c)
	require.Equal(t, []string{"crime_one_injury_drink"}, met, "his passenger is another")

	s = alone("serious", Values{"injured": "3", "serious": "3", "parties.2.injury": "serious", "parties.3.role": "passenger", "parties.3.name": "王五", "parties.3.vehicle": "1", "parties.3.injury": "serious"})
	s.c.Determination = full
	met, open = crimes(&s.c)
	require.NotContains(t, append(met, open...), "crime_injuries", "he and two others are two")
	require.Contains(t, hinted(s.c.HintResult(book).Met), "severity_1991_major", "the level counts all three")
	s.c.Parties[0].Injury = "none"
	s.c.Report.Serious, s.c.Report.Injured = 3, 3
	met, _ = crimes(&s.c)
	require.Contains(t, met, "crime_injuries", "three were reported, and he is none of them")

	s = alone("death", Values{"deaths": "1"})
	met, open = crimes(&s.c)
	require.Empty(t, append(met, open...), "the only driver is dead")
	require.Contains(t, hinted(s.c.HintsMet(book)), "disclosure_death")
	s.c.Report.HitAndRun = true
	_, open = crimes(&s.c)
	require.Contains(t, open, "crime_death", "somebody who is not among the parties left")
}

// Who is not recorded yet may be the one.
func TestAnUnknownDriverMayBeToBlame(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"deaths": "1", "parties.1.injury": "death", "parties.2.role": "passenger", "parties.2.vehicle": "1"})
	_, open := crimes(&s.c)
	require.Contains(t, open, "crime_death", "nobody knows who drove the second car")
	s.c.Vehicles = s.c.Vehicles[:1]
	_, open = crimes(&s.c)
	require.NotContains(t, open, "crime_death")
	s.c.Parties = nil
	_, open = crimes(&s.c)
	require.Contains(t, open, "crime_death", "nobody is recorded at all")
	s.c.Parties = []Party{{No: 1, Role: "driver", Vehicle: 1, Injury: "unknown"}}
	s.c.Report.Deaths, s.c.Report.Serious, s.c.Report.Injured = 0, 1, 1
	require.Equal(t, hint.Least(0), s.c.suspects()[0][hint.Serious], "he may be the one who was reported")
	s.c.Parties[0].Injury = "none"
	require.Equal(t, hint.Is(1), s.c.suspects()[0][hint.Serious])
}

// One answer to whether somebody fled: the report's, the vehicle's or that of the search.
func TestThereIsOneTruthAboutFlight(t *testing.T) {
	t.Parallel()
	for name, fled := range map[string]func(*Case){
		"reported":          func(c *Case) { c.Report.HitAndRun = true },
		"the vehicle fled":  func(c *Case) { c.Vehicles[0].Fled = true },
		"it was looked for": func(c *Case) { c.FledFoundOn = "2026-09-03" },
	} {
		s := hurt(t, nil)
		require.False(t, s.c.HasFled())
		require.Equal(t, hint.No, s.c.HintFacts()[hint.FledDeath])
		fled(&s.c)
		require.True(t, s.c.HasFled(), name)
		require.Equal(t, hint.Yes, s.c.HintFacts()[hint.Fled], name)
		require.Equal(t, hint.Value{}, s.c.HintFacts()[hint.FledDeath], name)
		require.Equal(t, hint.Value{}, s.c.HintFacts()[hint.FledIncited], name)
		require.Contains(t, hinted(s.c.HintsMet(book)), "flight", name)
		require.Contains(t, hinted(s.c.HintsMet(book)), "fund_fled", name)
		require.Equal(t, s.c.FledFoundOn == "", s.c.Sought(), name)
	}
	s := hurt(t, Values{"vehicles.1.fled": "yes"})
	s.act("2026-09-02", Accept, 0, nil)
	s.refused("2026-09-02", ChooseSimple, 0, nil, "refused", "HPR 23")
	s.act("2026-09-02", ChooseOrdinary, 0, nil)
	s.act("2026-09-02", FindFledVehicle, 0, Values{"on": "2026-09-02", "findings": "查获"})
	require.False(t, s.c.Sought())
	s.c.Determination = &Determination{Form: "ordinary", Faults: map[int]string{1: "none", 2: "full"}}
	require.NotContains(t, hinted(s.c.HintsMet(book)), "crime_one_injury_fled", "the other one fled")
}

// The fund is told in writing when the one who fled is found and it has advanced (HPR 48).
func TestTheFundIsToldAfterTheCapture(t *testing.T) {
	t.Parallel()
	s := hurt(t, Values{"hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"})
	s.c.FledFoundOn = "2026-09-03"
	require.NotContains(t, hinted(s.c.HintsMet(book)), "fund_after_capture")
	s.c.Proceedings = []Proceeding{{No: 1, Kind: Fund, Stage: FundAdvanced, Reason: "fled"}}
	require.Contains(t, hinted(s.c.HintsMet(book)), "fund_after_capture")
	s.c.FledFoundOn = ""
	require.NotContains(t, hinted(s.c.HintsMet(book)), "fund_after_capture")
}
