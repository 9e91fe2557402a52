package compensation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// crash is an accident of insured cars, the first wholly at fault, with these victims beside.
func crash(fault waterfall.Fault, victims ...Victim) Case {
	in := later(victims...)
	for i := range in.Victims {
		in.Victims[i].Shares = []waterfall.Share{{Side: "A", BP: 10000}, {Side: "B"}}
	}
	ci := func(id string) *waterfall.CI { return &waterfall.CI{Policy: "P" + id, Insurer: "I" + id} }
	in.Vehicles = []waterfall.Vehicle{{ID: "a", Fault: fault, CI: ci("a")}, {ID: "b", Fault: waterfall.NoFault, CI: ci("b")}}
	in.Sides = []waterfall.Side{{ID: "A", Vehicle: "a", Payers: []waterfall.Payer{{ID: "driver", Portion: 10000}}}, {ID: "B", Vehicle: "b", Payers: []waterfall.Payer{{ID: "other", Portion: 10000}}}}
	return in
}

// TestAPublishedReadingDecidesAndSaysSo: each question has a case in which its answer shows, and a mark that names the
// office's source.
func TestAPublishedReadingDecidesAndSaysSo(t *testing.T) {
	t.Parallel()
	funded := hurt("2026-05-01", 40, nil, receipts(Medical, 4_000_000))
	funded.Claims[0].Paid = []Payment{{By: waterfall.ByMedical, Who: "fund", Fen: 1_000_000, Evidence: "E-F"}}
	inside := receipts(Repair, 500_000)
	inside.Of = "b"
	own := Victim{ID: "o", Claims: []Claim{inside}}
	damaged := receipts(Repair, 30_000)
	damaged.Of = "a"
	guilty := Victim{ID: "g", Claims: []Claim{damaged}}
	distressed := hurt("2026-05-01", 40, nil, receipts(Rehabilitation, 20_000_000), Claim{Head: Mental, Amount: &Amount{Fen: 5_000_000, Reason: "r"}})
	drugged := crash(waterfall.Full, own)
	drugged.Vehicles[0].Flags = []waterfall.Flag{waterfall.Drugged}
	unclear := later(hurt("2026-05-01", 40, nil, receipts(Medical, 4_000_000)))
	unclear.Victims[0].Shares = []waterfall.Share{{Side: "A", BP: 10000}}
	unclear.Vehicles = []waterfall.Vehicle{{ID: "a", Fault: waterfall.Undetermined, CI: &waterfall.CI{Policy: "P", Insurer: "I"}}}
	unclear.Sides = []waterfall.Side{{ID: "A", Vehicle: "a", Payers: []waterfall.Payer{{ID: "driver", Portion: 10000}}}}
	owned := crash(waterfall.Full, hurt("2026-05-01", 40, nil, receipts(Medical, 9_000_000)))
	owned.Sides[0].Payers = []waterfall.Payer{{ID: "driver", Portion: 10000}, {ID: "owner", Joint: true, Cap: 3000}}
	owned.Sides[0].TPL = []waterfall.TPL{{Policy: "T", Insurer: "It", Limit: 2_000_000}}
	limits := waterfall.LimitRow{From: "2025-01-01"}
	for i, l := range []*waterfall.Limit{&limits.AtFault.DD, &limits.AtFault.MED, &limits.AtFault.PROP, &limits.NoFault.DD, &limits.NoFault.MED, &limits.NoFault.PROP} {
		l.Fen = money.Yuan(int64(300_000 - 40_000*i))
	}
	earning := Claim{Head: LostIncome, Work: &Work{Method: AverageIncome, Incomes: []money.Fen{5_000_000, 5_100_000, 5_200_000}, Days: 31, Evidence: "E-W"}}
	fee := receipts(AppraisalFee, 100_000)
	for _, one := range []struct {
		reading Reading
		in      Case
		moved   string
	}{
		{Reading{Question: AboutBucket, Head: AppraisalFee, Value: "DD"}, crash(waterfall.Full, hurt("2026-05-01", 40, nil, fee)), "compulsory 0.00 → 1000.00, liable 1000.00 → 0.00"},
		{Reading{Question: AboutSecond, Value: No}, lapsed(), "commercial 22000.00 → 0.00, liable 0.00 → 22000.00"},
		{Reading{Question: AboutExtra, Region: "370000", Grade: 10, Value: "300"}, later(hurt("2026-05-01", 40, []int{9, 10}, head(Disability))), "disability"},
		{Reading{Question: AboutRounding, Value: string(RoundYuan)}, later(hurt("2026-05-01", 40, nil, earning)), "lost-income"},
		{Reading{Question: AboutSeries, Region: "370000", Value: AllWage}, mediated("370000", "2015-02-01", "2015-11-20", dead("2015-02-01", 40, head(Funeral))), "impossible"},
		{Reading{Question: AboutLimits, Limits: &limits}, crash(waterfall.Full, hurt("2026-05-01", 40, nil, receipts(Medical, 9_000_000))), "compulsory 19800.00 → 90000.00, liable 70200.00 → 0.00"},
		{Reading{Question: waterfall.AboutFunds, Value: "pro-rata"}, crash(waterfall.Full, funded), "redirected"},
		{Reading{Question: waterfall.AboutMental, Value: "last"}, crash(waterfall.Full, distressed), "redirected"},
		{Reading{Question: waterfall.AboutUndetermined, Value: "no-fault"}, unclear, "compulsory 18000.00 → 1800.00, liable 22000.00 → 38200.00"},
		{Reading{Question: waterfall.AboutTopUp, Value: "no"}, topped(), "compulsory"},
		{Reading{Question: waterfall.AboutSubstitute, Value: "no"}, crash(waterfall.Full, guilty), "redirected"},
		{Reading{Question: waterfall.AboutDrugs, Value: "yes"}, drugged, "compulsory 0.00 → 2000.00, liable 5000.00 → 3000.00"},
		{Reading{Question: waterfall.AboutOwner, Value: "whole"}, owned, "joint"},
	} {
		t.Run(one.reading.Key(), func(t *testing.T) {
			t.Parallel()
			one.reading.Source = "某市会议纪要"
			draft, err := DefaultRules().With("2026-11+1", one.reading)
			require.NoError(t, err)
			c := newest().Change(draft.By(DefaultFigures()), one.in)
			require.Empty(t, c.Before.Faults)
			require.True(t, c.Any(), "it decides nothing")
			require.Contains(t, said(c), one.moved)
			if c.After.Possible() {
				r, faults := draft.By(DefaultFigures()).Calculate(one.in)
				require.Empty(t, faults)
				require.NoError(t, r.Why.Check())
				require.Contains(t, local(r), "unverified", "nobody has seen the source")
				one.reading.Verified = true
				draft, err = DefaultRules().With("2026-11+2", one.reading)
				require.NoError(t, err)
				r, _ = draft.By(DefaultFigures()).Calculate(one.in)
				require.NotContains(t, local(r), "unverified")
				require.Equal(t, one.reading, stands(t, draft, one.reading))
			}
		})
	}
}

// TestTheInsurersRulesOfCollisionSeenAtTheirSource are no longer marked wherever they are used.
func TestTheInsurersRulesOfCollisionSeenAtTheirSource(t *testing.T) {
	t.Parallel()
	inside := receipts(Repair, 500_000)
	inside.Of = "a" // the no-fault car's insurer owes a part
	in := crash(waterfall.Full, Victim{ID: "o", Claims: []Claim{inside}})
	marked := func(r Rules) bool {
		out, faults := r.By(DefaultFigures()).Calculate(in)
		require.Empty(t, faults)
		for _, l := range out.Why.All() {
			for _, m := range l.Marks {
				if strings.Contains(m.ZH, "互碰") {
					return true
				}
			}
		}
		return false
	}
	require.True(t, marked(DefaultRules()))
	seen, err := DefaultRules().With("x", Reading{Question: waterfall.AboutCollision, Value: Yes, Source: "中保协发文", Verified: true})
	require.NoError(t, err)
	require.False(t, marked(seen))
}

// lapsed is an accident of a driver whose licence has expired: RTA-Int2 4 takes that ground from the commercial insurer.
func lapsed() Case {
	in := crash(waterfall.Full, hurt("2026-05-01", 40, nil, receipts(Medical, 4_180_000)))
	in.Vehicles[0].Flags = []waterfall.Flag{waterfall.LicenceExpired}
	in.Sides[0].TPL = []waterfall.TPL{{Policy: "T", Insurer: "It", Limit: 100_000_000, Refuses: []waterfall.Flag{waterfall.LicenceExpired}}}
	return in
}

// TestTheDayOfAMediationSeenAtASource is a choice with its source, no longer a doubt.
func TestTheDayOfAMediationSeenAtASource(t *testing.T) {
	t.Parallel()
	in := later(dead("2025-10-01", 40, head(Death)))
	for _, one := range []struct {
		reading *Reading
		kinds   string
	}{{nil, "unverified"}, {&Reading{Question: AboutDay, Value: onMediation, Source: "某市会议纪要"}, "choice unverified"},
		{&Reading{Question: AboutDay, Value: onMediation, Source: "某市会议纪要", Verified: true}, "choice"}} {
		rules, err := DefaultRules(), error(nil)
		if one.reading != nil {
			rules, err = rules.With("x", *one.reading)
		}
		require.NoError(t, err)
		out, faults := rules.By(DefaultFigures()).Calculate(in)
		require.Empty(t, faults)
		require.Equal(t, one.kinds, kinds(out.Why.Marks))
	}
	in.Stage = InTrial
	out, faults := newest().Calculate(in)
	require.Empty(t, faults)
	require.Empty(t, out.Why.Marks, "a court has its hearing")
}

// topped is an accident in which a second pass serves those that the first did not pay in full: two cars at fault, one of
// which must not pay for its own passenger.
func topped() Case {
	in := crash(waterfall.Full, hurt("2026-05-01", 40, nil, receipts(Medical, 3_000_000)))
	in.Vehicles[1].Fault = waterfall.Minor
	rider := hurt("2026-05-01", 30, nil, receipts(Medical, 6_000_000))
	rider.Shares = in.Victims[0].Shares
	rider.ID, rider.Ties = "rider", []waterfall.Tie{{Vehicle: "a", As: waterfall.Occupant}}
	in.Victims = append(in.Victims, rider)
	return in
}

func stands(t *testing.T, r Rules, about Reading) Reading {
	one, ok := r.Stands(about)
	require.True(t, ok)
	return one
}

// said writes what moves.
func said(c Change) string {
	if c.Before.Possible() != c.After.Possible() {
		return "impossible"
	}
	var out []string
	for _, l := range c.Losses {
		out = append(out, string(l.Head))
	}
	for _, p := range c.Payers {
		out = append(out, fmt.Sprintf("%s %s → %s", p.By, p.Before.Plain(), p.After.Plain()))
	}
	if c.Redirected > 0 {
		out = append(out, "redirected "+c.Redirected.Plain())
	}
	return strings.Join(out, ", ")
}

// local writes the kinds of the marks, and of the tables' sources, that name the office's source.
func local(r Result) string {
	var kinds []string
	for _, l := range r.Why.All() {
		for _, m := range l.Marks {
			if strings.Contains(m.ZH, "某市会议纪要") {
				kinds = append(kinds, string(m.Kind))
			}
			if m.Kind == derivation.Unverified && strings.Contains(m.ZH, "限额") && l.Table != nil && l.Table.Source == "某市会议纪要" {
				kinds = append(kinds, string(m.Kind))
			}
		}
	}
	return strings.Join(kinds, " ")
}

// TestEveryQuestionHasItsAnswerInForce: what an office may change it can first see.
func TestEveryQuestionHasItsAnswerInForce(t *testing.T) {
	t.Parallel()
	r := DefaultRules()
	var seen []Question
	for _, one := range r.Standing() {
		seen = append(seen, one.Question)
		if one.Source == "" {
			one.Source = "x"
		}
		require.NoError(t, one.Check(), one.Key())
		again, err := r.With("same", one)
		require.NoError(t, err)
		is, _ := again.Stands(one)
		require.Equal(t, one, is)
		again.Edition, again.Taken, again.Settlement.Grounds, again.Settlement.Limits.Edition = r.Edition, nil, nil, r.Settlement.Limits.Edition
		if one.Question != AboutBucket && one.Question != AboutLimits {
			require.Equal(t, r.SHA256(), again.SHA256(), "%s: to publish what stands changes nothing else", one.Key())
		}
	}
	for _, q := range Questions() {
		require.Contains(t, seen, q.ID)
		require.NotEmpty(t, q.Article)
		require.NotEmpty(t, q.ZH)
		require.NotEmpty(t, q.EN)
	}
	require.Equal(t, DefaultRules(), r, "an edition leaves those before it as they are")
}

func TestAReadingThatCannotBeIsRefusedBesideItsField(t *testing.T) {
	t.Parallel()
	row := func(from string, yuan ...int64) *waterfall.LimitRow {
		l := waterfall.LimitRow{From: from}
		for i, at := range []*waterfall.Limit{&l.AtFault.DD, &l.AtFault.MED, &l.AtFault.PROP, &l.NoFault.DD, &l.NoFault.MED, &l.NoFault.PROP} {
			at.Fen = money.Yuan(yuan[i])
		}
		return &l
	}
	for _, one := range []struct {
		name   string
		r      Reading
		fields []string
	}{
		{"no question", Reading{}, []string{FieldQuestion}},
		{"a question that is not known", Reading{Question: "x", Source: "s"}, []string{FieldQuestion}},
		{"no answer, no source", Reading{Question: waterfall.AboutFunds}, []string{FieldValue, FieldSource}},
		{"another question's answer", Reading{Question: waterfall.AboutFunds, Value: Yes, Source: "s"}, []string{FieldValue}},
		{"a region where there is none", Reading{Question: waterfall.AboutTopUp, Region: "370000", Value: Yes, Source: "s"}, []string{FieldRegion}},
		{"a region that is none", Reading{Question: AboutRounding, Region: "37", Value: string(RoundYuan), Source: "s"}, []string{FieldRegion}},
		{"a series for everybody", Reading{Question: AboutSeries, Value: StaffWage, Source: "s"}, []string{FieldRegion}},
		{"a head that the provision names", Reading{Question: AboutBucket, Head: Medical, Value: "DD", Source: "s"}, []string{FieldHead}},
		{"a part into which a head cannot fall", Reading{Question: AboutBucket, Head: Downtime, Value: "MED", Source: "s"}, []string{FieldValue}},
		{"a grade and an index that are none", Reading{Question: AboutExtra, Grade: 11, Value: "10001", Source: "s"}, []string{FieldGrade, FieldValue}},
		{"a head where there is none", Reading{Question: waterfall.AboutTopUp, Head: AppraisalFee, Value: Yes, Source: "s"}, []string{FieldHead}},
		{"a grade where there is none", Reading{Question: AboutSeries, Region: "370000", Grade: 9, Value: StaffWage, Source: "s"}, []string{FieldGrade}},
		{"limits where there are none", Reading{Question: waterfall.AboutTopUp, Limits: row("2027-01-01", 6, 5, 4, 3, 2, 1), Value: Yes, Source: "s"}, []string{FieldFrom}},
		{"limits with an answer", Reading{Question: AboutLimits, Limits: row("2027-01-01", 6, 5, 4, 3, 2, 1), Value: Yes, Source: "s"}, []string{FieldValue}},
		{"an index written otherwise", Reading{Question: AboutExtra, Grade: 9, Value: "+0300", Source: "s"}, []string{FieldValue}},
		{"a source of pages", Reading{Question: waterfall.AboutTopUp, Value: Yes, Source: strings.Repeat("长", 301)}, []string{FieldSource}},
		{"a source that is no text", Reading{Question: waterfall.AboutTopUp, Value: Yes, Source: "\xff"}, []string{FieldSource}},
		{"no limits", Reading{Question: AboutLimits, Source: "s"}, []string{FieldFrom, "at_fault_dd", "no_fault_dd", "at_fault_med", "no_fault_med", "at_fault_prop", "no_fault_prop"}},
		{"limits of before there was such insurance", Reading{Question: AboutLimits, Limits: row("2006-06-30", 6, 5, 4, 3, 2, 1), Source: "s"}, []string{FieldFrom}},
		{"limits beyond all measure", Reading{Question: AboutLimits, Limits: row("2027-01-01", 6, 5, 1_000_000_000, 3, 2, 1), Source: "s"}, []string{"at_fault_prop"}},
		{"more without fault than at fault", Reading{Question: AboutLimits, Limits: row("2027-01-01", 6, 5, 4, 7, 2, 1), Source: "s"}, []string{"no_fault_dd"}},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			p := problem.As(one.r.Check())
			require.NotNil(t, p)
			var fields []string
			for _, f := range p.Faults {
				fields = append(fields, f.Field)
			}
			require.ElementsMatch(t, one.fields, fields)
			_, err := DefaultRules().With("x", one.r)
			require.Error(t, err)
		})
	}
	require.True(t, slices.Contains(Open(), AppraisalFee))
}
