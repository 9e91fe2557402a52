package compensation

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// What cannot be so is refused where it stands, and everything of it at once.
func TestWhatIsRefused(t *testing.T) {
	t.Parallel()
	named := func(id string, c Claim) Claim {
		c.ID = id
		return c
	}
	graded := func(claims ...Claim) Victim { return hurt("2026-05-01", 40, []int{9}, claims...) }
	adjusted := func(rate int64, reason string) Case {
		c := head(Disability)
		c.Adjust = &Adjustment{rate, reason}
		return later(graded(c))
	}
	child := func(id string) Claim {
		return named(id, support(Dependant{ID: "c", Born: on("2015-06-01"), Supporters: 2, Evidence: "E-D"}))
	}
	silent := graded(head(Disability))
	silent.Report = " "
	late := dead("2025-10-01", 40, head(Death))
	late.Graded, late.Grades, late.Report = on("2025-10-02"), []int{9}, "E-G"
	both := dead("2025-10-01", 40, head(Death))
	both.Unknown = &Unknown{30, 40, "E-F"}
	presumed := Victim{ID: "v", Unknown: &Unknown{30, 40, "E-F"}, Claims: []Claim{child("")}}
	everything := receipts(Medical, 100)
	everything.Daily, everything.Work, everything.Care, everything.Devices = &Daily{}, &Work{}, &Nursing{}, []Aid{{}}
	everything.Adjust, everything.Dependants, everything.Amount = &Adjustment{}, []Dependant{{ID: "d"}}, &Amount{}
	buried := head(Funeral)
	buried.Receipts = []Receipt{{100, "E"}}
	fixed := lost(Work{Method: FixedIncome, Loss: 100, Incomes: []money.Fen{1, 2, 3}, Series: "x", Days: 4, From: on("2025-10-01"), Until: on("2025-10-02")})
	average := lost(Work{Method: AverageIncome, Loss: 100, Incomes: []money.Fen{1, 2, 3}, Series: "x", Days: 4})
	aboard := receipts(Cargo, 100)
	aboard.Aboard = true
	of := receipts(Repair, 100)
	of.Of = "car-x"
	tied := Victim{ID: "v", Ties: []waterfall.Tie{{Vehicle: "q", As: waterfall.Driver}}, Apart: []string{"u"}, Shares: []waterfall.Share{{Side: "z", BP: 99999}}, Claims: []Claim{receipts(Medical, 100)}}
	advanced := later(Victim{ID: "v", Claims: []Claim{receipts(Medical, 100)}})
	advanced.Advances = []waterfall.Advance{{ID: "a", Victim: "nobody", By: "drv A", Amount: -5}, {ID: "a", Victim: "v", By: "b", Amount: 1}, {ID: "", Victim: "v", By: "b", Amount: 1}}
	chosen := later(Victim{ID: "v", Claims: []Claim{receipts(Medical, 100)}})
	chosen.Choices.Years = []YearChoice{{"X", 2026, " "}}
	dead3 := dead("2025-10-01", 40, Claim{Head: Care, Care: &Nursing{Long: &LongCare{Years: 1, Fen: 1, Level: 10001, Evidence: "E"}}})

	const claim, second = "/victims/0/claims/0", "/victims/0/claims/1"
	for name, row := range map[string]struct {
		in   Case
		want []string
	}{
		"death twice":      {later(dead("2025-10-01", 40, named("a", head(Death)), named("b", head(Death)))), []string{second + "/head"}},
		"funeral twice":    {later(dead("2025-10-01", 40, named("a", head(Funeral)), named("b", head(Funeral)))), []string{second + "/head"}},
		"disability twice": {later(graded(named("a", head(Disability)), named("b", head(Disability)))), []string{second + "/head"}},
		"dependants twice": {later(dead("2025-10-01", 40, child("a"), child("b"))), []string{second + "/head"}},
		"medical twice":    {later(Victim{ID: "v", Claims: []Claim{named("a", receipts(Medical, 1)), named("b", receipts(Medical, 1))}}), nil},

		"adjusted without a reason":  {adjusted(5000, " \t"), []string{claim + "/adjust/reason"}},
		"adjusted above the whole":   {adjusted(50001, "x"), []string{claim + "/adjust/rate"}},
		"adjusted to the whole":      {adjusted(50000, "x"), nil}, // 0.2 × 5
		"adjusted below nothing":     {adjusted(-1, "x"), []string{claim + "/adjust/rate"}},
		"grades without an opinion":  {later(silent), []string{"/victims/0/gradesEvidence"}},
		"graded after the death":     {later(late), []string{"/victims/0/gradedOn"}},
		"unknown and yet known":      {later(both), []string{"/victims/0/unknown"}},
		"presumed and yet listed":    {later(presumed), []string{claim + "/dependants"}},
		"no death, no funeral":       {later(Victim{ID: "v", Claims: []Claim{receipts(FuneralAffairs, 100)}}), []string{claim + "/head"}},
		"dead and cared for":         {later(dead3), []string{claim + "/care/long/level", claim + "/care/long"}},
		"parts of other heads":       {later(Victim{ID: "v", Claims: []Claim{everything}}), []string{claim + "/daily", claim + "/work", claim + "/care", claim + "/devices", claim + "/adjust", claim + "/dependants", claim + "/amount"}},
		"receipts of a funeral":      {later(dead("2025-10-01", 40, buried)), []string{claim + "/receipts"}},
		"fixed income and the rest":  {later(worker(40, fixed)), []string{claim + "/work/incomes", claim + "/work/series", claim + "/work/days", claim + "/work/from", claim + "/work/until"}},
		"average and the rest":       {later(worker(40, average)), []string{claim + "/work/lossFen", claim + "/work/series"}},
		"aboard nothing":             {later(Victim{ID: "v", Claims: []Claim{aboard}}), []string{claim + "/of"}},
		"no such vehicle":            {later(Victim{ID: "v", Claims: []Claim{of}}), []string{claim + "/of"}},
		"ties without vehicles":      {later(tied), []string{"/victims/0/ties/0/vehicle", "/victims/0/apart/0", "/victims/0/shares/0/side"}},
		"advances without vehicles":  {advanced, []string{"/advances/1/id", "/advances/2/id", "/advances/0/victim", "/advances/0/by", "/advances/0/amount"}},
		"a choice with every fault":  {chosen, []string{"/choices/years/0/indicator", "/choices/years/0/year", "/choices/years/0/reason"}},
		"more victims than there be": {later(make([]Victim, 257)...), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, faults := Calculate(row.in, DefaultFigures())
			if name == "more victims than there be" {
				require.Equal(t, "/victims", faults[0].Pointer)
				require.Equal(t, "256 entries at most", faults[0].EN)
				return
			}
			require.Equal(t, row.want, pointers(faults))
		})
	}
}

// The people of a motor vehicle say which vehicle was damaged; what a pedestrian had repaired was none, and that is said.
func TestARepairNamesItsVehicle(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	out := settledOf(t, in)
	for path, l := range out.Why.All() {
		if strings.HasSuffix(path, "walker/repair") {
			require.Equal(t, "choice", kinds(l.Marks))
		}
	}
	in.Victims[0].ID = "driver-a"
	_, faults := Calculate(in, DefaultFigures())
	require.Equal(t, []string{"/victims/0/claims/5/of"}, pointers(faults))
	in.Victims[0].ID = "walker"
	in.Victims[0].Ties = []waterfall.Tie{{Vehicle: "car-a", As: waterfall.Policyholder}}
	_, faults = Calculate(in, DefaultFigures())
	require.Equal(t, []string{"/victims/0/claims/5/of"}, pointers(faults))
	in.Victims[0].Claims[5].Of = "car-a"
	_, faults = Calculate(in, DefaultFigures())
	require.Empty(t, faults)
}

// A contract excludes heads by their codes.
func TestAnExcludedHeadIsOneOfTheTable(t *testing.T) {
	t.Parallel()
	in := read(t, "pedestrian.json")
	in.Sides[0].TPL[0].Excluded = []string{"court-fee", "nonsense"}
	_, faults := Calculate(in, DefaultFigures())
	require.Equal(t, []string{"/sides/0/tpl/0/excluded/1"}, pointers(faults))
}

// A birth or a death that nothing proves is used, and said.
func TestADateWithoutProofIsMarked(t *testing.T) {
	t.Parallel()
	bare := dead("2025-10-01", 40, head(Death), support(minor("a", "2025-10-01", 5, 1)))
	bare.Birth, bare.Death = "", " "
	for _, row := range []struct {
		in   Victim
		want string
	}{{dead("2025-10-01", 40, bare.Claims...), "[] []"}, {bare, "[no evidence is named for the date of birth no evidence is named for the day of death] [no evidence is named for the day of death]"}} {
		out, faults := Calculate(later(row.in), DefaultFigures())
		require.Empty(t, faults)
		said := map[string][]string{}
		for path, l := range out.Why.All() {
			for _, m := range l.Marks {
				said[path] = append(said[path], m.EN)
			}
		}
		require.Equal(t, row.want, fmt.Sprint(said["case/victim-v/death/years"], said["case/victim-v/dependants/dependant-a"]))
	}
}

// In January the figure of the year before may not be out: it is used, and both doubts are said.
func TestAFigureOfJanuaryIsDoubted(t *testing.T) {
	t.Parallel()
	for day, want := range map[string]int{"2026-01-31": 3, "2026-02-01": 2} {
		out, faults := Calculate(mediated("370000", "2026-01-02", day, dead("2026-01-02", 40, head(Death))), DefaultFigures())
		require.Empty(t, faults)
		require.Len(t, out.Why.Lines[0].Lines[0].Lines[0].Marks, want, day)
	}
}

// Every line of the heads says from which day its article reads as cited, and an older accident that it is older.
func TestArticlesOfHeadsHaveTheirDay(t *testing.T) {
	t.Parallel()
	for day, older := range map[string]bool{"2020-12-31": true, "2025-10-01": false} {
		v := dead(day, 40, head(Death), receipts(Repair, 100), receipts(Medical, 100), receipts(FuneralAffairs, 100),
			lost(Work{Method: AverageIncome, Incomes: []money.Fen{1, 2, 3}, From: on(day), Until: on(day)}))
		out, faults := Calculate(mediated("370000", day, "2026-11-20", v), DefaultFigures())
		require.Empty(t, faults)
		for path, l := range out.Why.All() {
			require.NotEmpty(t, l.From+l.Until, "%s %s", path, l.Article)
			if strings.HasSuffix(path, "/repair") {
				require.Equal(t, older, len(l.Marks) > 0, day)
				require.Equal(t, "2021-01-01", l.From)
			}
		}
	}
}

// PI-Int 22 sets seven cities beside the provinces; every other place goes by its province.
func TestWhoseFiguresApplyToAPlace(t *testing.T) {
	t.Parallel()
	c := calc{rules: newestRules(), figures: DefaultFigures()}
	for place, want := range map[string]string{
		"210211": "210200", "330203": "330200", "350203": "350200", "370203": "370200", "440304": "440300", "440402": "440400", "440507": "440500",
		"371402": "370000", "440100": "440000", "110105": "110000", "370000": "370000", "37": "37",
	} {
		require.Equal(t, want, c.seat(place), place)
	}
}

func newestRules() *Rules {
	r := DefaultRules()
	return &r
}
