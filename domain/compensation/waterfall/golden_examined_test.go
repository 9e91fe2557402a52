package waterfall_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

const (
	markOld       = "unverified: the accident was before this provision: today's article is named, the law then in force was not read"
	markUnmental  = "unverified: the usual terms do not cover mental damages, this contract's were not read: the liable pay them"
	markFee       = "choice: the court apportions its fee by interest; here the insurer bears it within the limit"
	markNoticed   = "choice: the clause on court fees was drawn to the policyholder's attention (CC 496): not paid, as agreed"
	markUnlisted  = "choice: another side that is at fault has no share written: taken to answer for nothing"
	markFaultless = "outside: a motor vehicle without fault answers for more than 10 % (RTSL 76)"
)

func unpaying(noticed bool, decided string) w.Accident {
	p := tpl("A", 100_000)
	p.Excluded, p.Noticed = []string{"court-fee"}, noticed
	a := one(car("A", w.Main), motor("A", p), person("P", by("A", 7000), loss("court-fee", w.OutOfCI, 3000)))
	a.Decided = at(decided)
	return a
}

// What an examiner found: exclusions, theft, nobody's own debtor, tractors with trailers, funerals.
var goldenExamined = []golden{
	{
		// RTA-Int2 9: that the contract excludes the court fee is alone no ground. 3 000 × 70 % = 2 100 by TPL.
		name:  "a court fee that the contract excludes",
		in:    unpaying(false, "2026-06-30 10:00"),
		want:  "com-A tpl -> P OUTSIDE 2100.00\nP bears own-share 900.00",
		marks: markFee,
	},
	{
		name:  "a court fee excluded by a clause that was explained",
		in:    unpaying(true, "2026-06-30 10:00"),
		want:  "drv-A liable -> P OUTSIDE 2100.00\nP bears own-share 900.00",
		marks: markNoticed,
	},
	{
		name: "a court fee excluded before the second interpretation",
		in:   unpaying(false, "2026-06-29 10:00"),
		want: "drv-A liable -> P OUTSIDE 2100.00\nP bears own-share 900.00",
	},
	{
		// CC 1215: of a stolen car CI advances the 20 000 of rescue up to 18 000 and recovers them; nothing of the 50 000.
		name: "stolen: rescue costs only",
		in: one(car("A", w.Full, w.Stolen), motor("A"),
			person("P", by("A", 10_000), loss("lost", w.DD, 50_000), loss("cure", w.MED, 20_000))),
		want: `ins-A ci -> P MED 18000.00
drv-A liable -> P MED 2000.00
drv-A liable -> P DD 50000.00
ins-A from drv-A 18000.00 CC 1215 contingent false
hint fund-beyond-ci P 2000.00`,
		marks: markRescue,
	},
	{
		// The driver was hurt by B's fault of 40 % and answers for 60 % himself: 200 000 − 180 000 = 20 000; 12 000 are his own.
		name: "nobody owes himself",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{{ID: "drv-A", Ties: []w.Tie{{Vehicle: "A", As: w.Driver}}, Shares: []w.Share{share("A", 6000), share("B", 4000)},
				Losses: []w.Loss{loss("lost", w.DD, 200_000)}}}},
		want: `ins-B ci -> drv-A DD 180000.00
drv-B liable -> drv-A DD 8000.00
drv-A bears own-share 12000.00`,
	},
	{
		// He had to insure A and was hit by it: in place of CI he would pay himself. 100 000 are his own.
		name: "who had to insure and was hurt",
		in: one(uninsured("A", w.Full, "own-A", true), w.Side{ID: "A", Vehicle: "A", Payers: []w.Payer{{ID: "own-A", As: "owner"}}},
			w.Victim{ID: "own-A", Shares: by("A", 10_000), Losses: []w.Loss{loss("lost", w.DD, 100_000)}}),
		want: "own-A bears own-share 100000.00\nhint fund-uninsured own-A 0.00",
	},
	{
		// Tractor at fault, its trailer not by the police's words: one unit, so 10 000 each of 20 000 (RTA-Int 18).
		name: "a tractor and its insured trailer are one",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), {ID: "T", Fault: w.NoFault, Towed: "A", CI: &w.CI{Policy: "ci-T", Insurer: "ins-T"}}},
			Sides: []w.Side{motor("A")}, Victims: []w.Victim{person("P", by("A", 10_000), loss("cure", w.MED, 20_000))}},
		want: "ins-A ci -> P MED 10000.00\nins-T ci -> P MED 10000.00",
	},
	{
		// Killed on the spot by a car that fled and is unknown: no medical cost, a funeral of 50 000.
		name: "a funeral and the rescue fund",
		in: one(w.Vehicle{ID: "A", Fault: w.Full, Flags: []w.Flag{w.Unknown}}, motor("A"),
			person("P", by("A", 10_000), loss("funeral", w.DD, 50_000), loss("death", w.DD, 900_000))),
		want: "P bears unknown-debtor 950000.00\nhint fund-unknown P 50000.00",
	},
	{
		// 400 000 − 360 000 = 40 000: A 70 %; what B answers for nobody has said.
		name: "a side at fault without a share, beside one that has",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{person("P", by("A", 7000), loss("lost", w.DD, 400_000))}},
		want: `ins-A ci -> P DD 180000.00
ins-B ci -> P DD 180000.00
drv-A liable -> P DD 28000.00
P bears own-share 12000.00`,
		marks: markUnlisted,
	},
	{
		// Without fault, but for 15 % with a reason: 10 000 − 1 800 = 8 200 × 15 % = 1 230.
		name: "a car without fault above ten per cent",
		in:   one(car("A", w.NoFault), motor("A"), person("P", []w.Share{{Side: "A", BP: 1500, Reason: "the parties agreed"}}, loss("cure", w.MED, 10_000))),
		want: `ins-A ci -> P MED 1800.00
drv-A liable -> P MED 1230.00
P bears own-share 6970.00
hint fund-beyond-ci P 8200.00`,
		marks: markFaultless,
	},
}

// Who is at fault and answers for nothing has to be said to answer for nothing.
func TestSilenceAboutSharesIsNoShare(t *testing.T) {
	t.Parallel()
	silent := func(change func(*w.Accident)) []problem.Fault {
		a := w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), car("B", w.NoFault)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{person("P", nil, loss("lost", w.DD, 400_000))}}
		change(&a)
		_, err := w.Settle(a, w.Default())
		if err == nil {
			return nil
		}
		return problem.As(err).Faults
	}
	for name, row := range map[string]struct {
		change func(*w.Accident)
		refuse bool
	}{
		"a side at fault":          {func(*w.Accident) {}, true},
		"a vehicle without a side": {func(a *w.Accident) { a.Sides = a.Sides[1:] }, true},
		"a bicycle": {func(a *w.Accident) {
			a.Vehicles, a.Sides = nil, []w.Side{{ID: "bike", Payers: []w.Payer{{ID: "rider"}}}}
		}, true},
		"said to be nothing":         {func(a *w.Accident) { a.Victims[0].Shares = by("A", 0) }, false},
		"CI pays it all":             {func(a *w.Accident) { a.Victims[0].Losses[0].Amount = y(100_000) }, false},
		"his own side":               {func(a *w.Accident) { a.Victims[0].Ties = []w.Tie{{Vehicle: "A", As: w.Driver}} }, false},
		"he answers in it":           {func(a *w.Accident) { a.Victims[0].ID = "drv-A" }, false},
		"his own car":                {func(a *w.Accident) { a.Victims[0].Losses = []w.Loss{damage("A", 5000)} }, false},
		"it had no part in his harm": {func(a *w.Accident) { a.Victims[0].Apart = []string{"A"} }, false},
		"he meant it":                {func(a *w.Accident) { a.Victims[0].Deliberate = true }, false},
		"a passenger":                {func(a *w.Accident) { a.Victims[0].Ties = []w.Tie{{Vehicle: "A", As: w.Occupant}} }, true},
	} {
		faults := silent(row.change)
		if !row.refuse {
			require.Empty(t, faults, name)
			continue
		}
		require.Len(t, faults, 1, name)
		require.Equal(t, "/victims/0/shares", faults[0].Field, name)
	}
}

// An article is cited with the day from which it reads as cited; an older accident says that it is older.
func TestArticlesHaveTheirDay(t *testing.T) {
	t.Parallel()
	for when, want := range map[string]int{"2021-01-01 00:00": 0, "2020-12-31 23:59": 4} {
		a := one(car("A", w.Full), motor("A"), person("P", by("A", 10_000), loss("cure", w.MED, 20_000)))
		a.At = at(when)
		s, old := settle(t, a, w.Default()), 0
		for path, l := range s.Why.All() {
			require.NotEmpty(t, l.From, "%s %s", path, l.Article)
			for _, m := range l.Marks {
				if m.Kind == derivation.Unverified {
					old++
				}
			}
		}
		require.GreaterOrEqual(t, old, want, when)
		require.Equal(t, want == 0, old == 0, when)
	}
}
