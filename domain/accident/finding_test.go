package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/hint"
	"anjie/domain/problem"
)

// hurt is a case in which the second party, a driver, was seriously hurt.
func hurt(t *testing.T, more Values) *story {
	v := Values{"injured": "1", "serious": "1", "parties.2.injury": "serious"}
	for k, val := range more {
		v[k] = val
	}
	return opened(t, "2026-09-01", v)
}

func (s *story) finds(party string, v Values) {
	s.t.Helper()
	if party != "" {
		v["party"] = party
	}
	v["basis"] = "检验报告、询问笔录"
	s.act("2026-09-02", RecordFindings, 0, v)
}

// known is a fact of the accident, or what is known of its suspects together: one yes is a yes, all no a no.
func known(c *Case, fact hint.Fact) hint.Value {
	if v, ok := c.HintFacts()[fact]; ok {
		return v
	}
	all := hint.No
	for _, f := range c.suspects() {
		switch f[fact] {
		case hint.Yes:
			return hint.Yes
		case hint.No:
		default:
			all = hint.Value{}
		}
	}
	return all
}

func TestFindingsBecomeFacts(t *testing.T) {
	t.Parallel()
	type said struct {
		party string
		v     Values
	}
	yes, no, unknown := hint.Yes, hint.No, hint.Value{}
	both := func(v Values) []said {
		other := Values{}
		for k, val := range v {
			other[k] = val
		}
		return []said{{"1", v}, {"2", other}}
	}
	for _, row := range []struct {
		name string
		said []said
		fact hint.Fact
		want hint.Value
	}{
		{"nobody was asked", nil, hint.Drink, unknown},
		{"one driver drank", []said{{"1", Values{"alcohol": "yes"}}}, hint.Drink, yes},
		{"one driver took drugs", []said{{"1", Values{"alcohol": "no", "drugs": "yes"}}}, hint.Drink, yes},
		{"one did not, the other is not known", []said{{"1", Values{"alcohol": "no", "drugs": "no"}}}, hint.Drink, unknown},
		{"alcohol no, drugs not asked", both(Values{"alcohol": "no"}), hint.Drink, unknown},
		{"none did", both(Values{"alcohol": "no", "drugs": "no"}), hint.Drink, no},
		{"asked in vain", both(Values{"alcohol": "unknown", "drugs": "no"}), hint.Drink, unknown},
		{"drunk is drink", []said{{"1", Values{"drunk": "yes"}}}, hint.Drink, yes},
		{"drunk", []said{{"1", Values{"drunk": "yes"}}}, hint.Drunk, yes},
		{"drink is not drunk", both(Values{"alcohol": "yes"}), hint.Drunk, unknown},
		{"not drunk", both(Values{"alcohol": "yes", "drunk": "no"}), hint.Drunk, no},
		{"no licence", []said{{"2", Values{"licence_none": "yes"}}}, hint.NoLicence, yes},
		{"an expired licence is not none", both(Values{"licence_expired": "yes"}), hint.NoLicence, unknown},
		{"an expired licence, but one", both(Values{"licence_expired": "yes", "licence_none": "no"}), hint.NoLicence, no},
		{"knowingly unsafe", []said{{"1", Values{"unsafe_vehicle": "yes"}}}, hint.Unsafe, yes},
		{"knowingly without a plate", []said{{"1", Values{"no_plate": "yes"}}}, hint.NoPlate, yes},
		{"overloaded", []said{{"1", Values{"overloading": "yes"}}}, hint.Overload, yes},
		{"raced", []said{{"1", Values{"racing": "yes"}}}, hint.Racing, yes},
		{"too many passengers", []said{{"1", Values{"passenger_excess": "yes"}}}, hint.PassengerExcess, yes},
		{"dangerous goods", both(Values{"dangerous_goods": "no"}), hint.Hazmat, no},
		{"complex", []said{{"", Values{"complex": "yes"}}}, hint.Complex, yes},
		{"not complex", []said{{"", Values{"complex": "no"}}}, hint.Complex, no},
		{"not known whether complex", []said{{"", Values{"complex": "unknown"}}}, hint.Complex, unknown},
		{"what cannot be paid", []said{{"", Values{"unpaid_property": "300000"}}}, hint.Unpaid, hint.Is(300_000_00)},
		{"everything can be paid", []said{{"", Values{"unpaid_property": "0"}}}, hint.Unpaid, hint.Is(0)},
		{"a cost beyond the limit of the day", []said{{"", Values{"rescue_cost": "30000"}}}, hint.RescueOver, yes},
		{"beyond the limit", []said{{"", Values{"rescue_cost": "30000", "rescue_over_limit": "yes"}}}, hint.RescueOver, yes},
		{"within the limit", []said{{"", Values{"rescue_over_limit": "no"}}}, hint.RescueOver, no},
		{"uninsured", []said{{"", Values{"uninsured_vehicle": "yes"}}}, hint.Uninsured, yes},
		{"hidden", []said{{"", Values{"victim_hidden": "yes"}}}, hint.Hidden, yes},
		{"died of the flight", []said{{"", Values{"fled_death": "yes"}}}, hint.FledDeath, yes},
		{"incited", []said{{"", Values{"fled_incited": "yes"}}}, hint.FledIncited, yes},
		{"a carrier's accidents", []said{{"", Values{"carrier_grave": "2"}}}, hint.CarrierGrave, hint.Is(2)},
		{"taken back", []said{{"", Values{"complex": "yes"}}, {"", Values{"complex": "unknown"}}}, hint.Complex, unknown},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := hurt(t, nil)
			for _, x := range row.said {
				s.finds(x.party, x.v)
			}
			require.Equal(t, row.want, known(&s.c, row.fact))
		})
	}
}

func TestOnlyTheConductOfWhoIsToBlameCounts(t *testing.T) {
	t.Parallel()
	s := hurt(t, Values{"parties.3.role": "passenger", "parties.3.name": "王五", "parties.3.vehicle": "1", "parties.3.injury": "serious", "injured": "2", "serious": "2"})
	s.finds("2", Values{"alcohol": "yes", "drugs": "no", "drunk": "yes"})
	require.Equal(t, hint.Yes, known(&s.c, hint.Drink))
	s.c.Determination = &Determination{Form: "ordinary", Faults: map[int]string{1: "main", 2: "minor", 3: "none"}}
	require.Contains(t, hinted(s.c.HintResult(book).Open), "crime_one_injury_drink", "the first driver was not asked")
	require.Contains(t, hinted(s.c.HintResult(book).Met), "dangerous_driving", "who drives drunk does so whatever his fault")
	require.NotContains(t, hinted(s.c.HintResult(book).Met), "crime_one_injury_drink")
	s.finds("1", Values{"alcohol": "no", "drugs": "no"})
	require.NotContains(t, append(hinted(s.c.HintResult(book).Met), hinted(s.c.HintResult(book).Open)...), "crime_one_injury_drink")
	s.c.Determination.Faults = map[int]string{1: "minor", 2: "main", 3: "none"}
	require.Contains(t, hinted(s.c.HintResult(book).Met), "crime_one_injury_drink")
	s.c.Party(2).Injury = "death"
	require.NotContains(t, hinted(s.c.HintResult(book).Met), "dangerous_driving", "the dead are not prosecuted")
	require.NotContains(t, append(hinted(s.c.HintResult(book).Met), hinted(s.c.HintResult(book).Open)...), "crime_death", "the one who lives has minor fault")
}

func TestThatNobodyDidItNeedsEveryDriver(t *testing.T) {
	t.Parallel()
	sober := Values{"alcohol": "no", "drugs": "no"}
	s := hurt(t, Values{"parties.2.role": "pedestrian", "parties.2.vehicle": ""})
	s.finds("1", sober)
	require.Equal(t, hint.Value{}, known(&s.c, hint.Drink), "nobody knows who drove the second car")
	s.c.Vehicles[1].Kind = "bicycle"
	require.Equal(t, hint.No, known(&s.c, hint.Drink))
	s.c.Parties[1].Role, s.c.Parties[1].Vehicle = "rider", 2
	s.c.Findings[2] = Values{"alcohol": "yes"}
	require.Equal(t, hint.No, known(&s.c, hint.Drink), "a cyclist drives no motor vehicle")
}

func TestWhatFindingsMayNotSay(t *testing.T) {
	t.Parallel()
	s := hurt(t, Values{"parties.3.role": "pedestrian", "parties.3.name": "王五", "parties.3.injury": "none"})
	for _, row := range []struct {
		v     Values
		field string
	}{
		{Values{"party": "1", "alcohol": "yes"}, "basis"},
		{Values{"party": "1", "basis": "笔录"}, "basis"},
		{Values{"alcohol": "yes", "basis": "笔录"}, "alcohol"},
		{Values{"party": "1", "complex": "yes", "basis": "笔录"}, "complex"},
		{Values{"party": "3", "alcohol": "yes", "basis": "笔录"}, "party"},
		{Values{"party": "1", "alcohol": "no", "drunk": "yes", "basis": "笔录"}, "drunk"},
		{Values{"party": "1", "alcohol": "perhaps", "basis": "笔录"}, "alcohol"},
		{Values{"unpaid_property": "-1", "basis": "笔录"}, "unpaid_property"},
	} {
		s.wrong("2026-09-02", RecordFindings, 0, row.v, row.field)
	}
	s.c.Stage = Closed
	s.refused("2026-09-02", RecordFindings, 0, Values{"complex": "yes", "basis": "笔录"}, problem.Refused, "")
}

func TestDegreesOfInjuryAreCounted(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		first, second string
		injured       string
		slight, all   hint.Value
	}{
		{"slight_injury", "none", "", hint.Is(1), hint.Is(1)},
		{"slight_injury", "minor_injury", "", hint.Is(1), hint.Is(2)},
		{"minor_injury", "none", "", hint.Is(0), hint.Is(1)},
		{"slight", "none", "", hint.Value{}, hint.Least(1)},
		{"slight", "slight_injury", "", hint.Least(1), hint.Least(2)},
		{"slight_injury", "unknown", "", hint.Least(1), hint.Least(1)},
		{"slight_injury", "none", "3", hint.Least(1), hint.Least(3)},
		{"slight_injury", "serious", "", hint.Is(1), hint.Is(2)},
	} {
		c := opened(t, "2026-09-01", Values{"injured": row.injured, "parties.1.injury": row.first, "parties.2.injury": row.second}).c
		require.Equal(t, row.slight, c.HintFacts()[hint.Slight], "%+v", row)
		require.Equal(t, row.all, c.HintFacts()[hint.Casualties], "%+v", row)
		require.True(t, c.Injured(), "%+v", row)
	}
}

// TestCorrectingAPartyKeepsItsFindings: they are not of the form that is corrected.
func TestCorrectingAPartyKeepsItsFindings(t *testing.T) {
	t.Parallel()
	s := hurt(t, nil)
	s.finds("1", Values{"alcohol": "yes"})
	s.act("2026-09-02", CorrectParty, 0, Values{"party": "1", "role": "driver", "name": "张三丰", "vehicle": "1", "injury": "none", "reason": "笔误"})
	require.Equal(t, hint.Yes, known(&s.c, hint.Drink))
}
