package waterfall_test

import (
	"cmp"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

func seeded(seed uint64) *maker { return &maker{Rand: rand.New(rand.NewPCG(seed, 7))} }

// rules chooses by the seed whatever an office may enter: readings, the bar of drugs, rows of limits.
func (m *maker) rules() w.Rules {
	rules := w.Default()
	rules.Reading = w.Reading{
		Funds:          pick(m, w.FundAfterVictims, w.FundProRata, w.FundOutside),
		MentalUnasked:  pick(m, w.MentalWithOthers, w.MentalLast),
		UndeterminedAt: pick(m, w.Equal, w.NoFault),
		TopUp:          m.one(2), Substitute: m.one(2), OwnerCapOfRest: m.one(2),
	}
	rules.Answer(w.Ground{Of: w.AboutDrugs, Source: "s"}, pick(m, "yes", "no"))
	for i := range rules.Limits.Rows {
		if row := &rules.Limits.Rows[i]; m.one(3) {
			for _, sub := range [][2]*w.Limit{{&row.AtFault.DD, &row.NoFault.DD}, {&row.AtFault.MED, &row.NoFault.MED}, {&row.AtFault.PROP, &row.NoFault.PROP}} {
				most := 1 + pick(m, m.fen(), money.Max-1)
				sub[0].Fen, sub[1].Fen = most, 1+money.Fen(m.Int64N(int64(most)))
			}
		}
	}
	return rules
}

// whatever holds for every accident: the balance, the limits, the strangers, the order of nothing.
func whatever(t *testing.T, seed uint64) {
	m := seeded(seed)
	a, rules := m.accident(), m.rules()
	before, err := json.Marshal(a)
	require.NoError(t, err)
	s := settle(t, a, rules)
	after, err := json.Marshal(a)
	require.NoError(t, err)
	require.True(t, string(before) == string(after), "seed %d: the accident was changed", seed)
	within(t, a, s, rules)
	one, err := json.Marshal(s)
	require.NoError(t, err)
	two, err := json.Marshal(settle(t, m.shuffle(a), rules))
	require.NoError(t, err)
	require.True(t, string(one) == string(two), "seed %d: depends on the order", seed)
}

// within checks the limits again, from the table, and that CI pays to nobody who is no third party.
func within(t *testing.T, a w.Accident, s w.Settlement, rules w.Rules) {
	type sub struct {
		vehicle string
		bucket  w.Bucket
	}
	ci, tpl := map[sub]money.Fen{}, map[string]money.Fen{}
	cars := map[string]w.Vehicle{}
	for _, v := range a.Vehicles {
		cars[v.ID] = v
	}
	for _, p := range s.Payments {
		switch p.As {
		case w.AsTPL, w.AsNonMotorTPL:
			tpl[p.Policy] += p.Amount
			continue
		case w.AsLiable:
			continue
		}
		ci[sub{p.Vehicle, p.Bucket}] += p.Amount
		hold(t, p.Bucket != w.OutOfCI, "%+v", p)
		for _, v := range a.Victims {
			if v.ID == p.Victim {
				hold(t, !v.Deliberate && !slices.Contains(v.Apart, p.Vehicle), "%+v", p)
				for _, tie := range v.Ties {
					hold(t, tie.Vehicle != p.Vehicle || tie.As == w.Policyholder, "%+v", p)
				}
				for _, l := range v.Losses {
					hold(t, l.ID != p.Loss || l.Of != p.Vehicle, "a thing aboard is no third party's: %+v", p)
				}
			}
		}
	}
	for k, paid := range ci {
		v := cars[k.vehicle]
		row := rules.Limits.Rows[2]
		switch a.At.Year() {
		case 2007:
			row = rules.Limits.Rows[0]
		case 2015:
			row = rules.Limits.Rows[1]
		}
		limits := row.NoFault
		for _, o := range a.Vehicles { // tractor and trailer are one
			if cmp.Or(o.Towed, o.ID) == cmp.Or(v.Towed, v.ID) && o.Fault != w.NoFault && (o.Fault != w.Undetermined || rules.Reading.UndeterminedAt != w.NoFault) {
				limits = row.AtFault
			}
		}
		limit := map[w.Bucket]money.Fen{w.DD: limits.DD.Fen, w.MED: limits.MED.Fen, w.PROP: limits.PROP.Fen}[k.bucket]
		for _, f := range v.Flags {
			barred := slices.ContainsFunc(rules.Bars, func(b w.Bar) bool { return b.Flag == f && b.NoProperty })
			if k.bucket == w.PROP && barred ||
				f == w.Unknown || f == w.WorkHarm || k.bucket == w.DD && f == w.Stolen {
				limit = 0
			}
		}
		hold(t, paid <= limit, "%+v", k)
	}
	for _, side := range a.Sides {
		for _, p := range side.TPL {
			hold(t, tpl[p.Policy] <= p.Limit, "%+v", p)
		}
	}
}

func TestRandomAccidents(t *testing.T) {
	t.Parallel()
	for seed := range uint64(1500) {
		whatever(t, seed)
	}
}

func FuzzSettle(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed * 7919)
	}
	f.Fuzz(whatever)
}

// While no limit binds, twice the loss is twice each payment, but for the fen that rounding moves.
func TestScaling(t *testing.T) {
	t.Parallel()
	compared := 0
	for seed := range uint64(700) {
		m := seeded(seed)
		m.calm = true
		a := m.accident()
		for i := range a.Victims {
			for k := range a.Victims[i].Losses {
				l := &a.Victims[i].Losses[k]
				l.Amount, l.Of = l.Amount%1500, "" // small; a part of a no-fault limit binds before the limit does
			}
		}
		double := a
		double.Victims = slices.Clone(a.Victims)
		for i := range double.Victims {
			double.Victims[i].Losses = slices.Clone(a.Victims[i].Losses)
			for k := range double.Victims[i].Losses {
				double.Victims[i].Losses[k].Amount *= 2
			}
		}
		one, two := settle(t, a, w.Default()), settle(t, double, w.Default())
		if slices.ContainsFunc(two.Used, func(u w.Used) bool { return u.Used == u.Limit }) {
			continue
		}
		compared++
		twice := map[w.Payment]money.Fen{}
		for sign, s := range map[money.Fen]w.Settlement{2: one, -1: two} {
			for _, p := range s.Payments {
				amount := p.Amount
				p.Amount = 0
				twice[p] += sign * amount
			}
		}
		for p, off := range twice {
			hold(t, -8 <= off && off <= 8, "seed %d: %+v off by %d fen", seed, p, off)
		}
	}
	require.Greater(t, compared, 150)
}

// A victim more never gives another victim more of a full sub-limit.
func TestAnotherVictimRaisesNobodysShare(t *testing.T) {
	t.Parallel()
	full := 0
	for seed := range uint64(700) {
		m := seeded(seed)
		m.calm = true
		a := m.accident()
		for i := range a.Victims {
			a.Victims[i].InsuredFirst = false
		}
		more := a
		added := m.victim("Z", a)
		added.InsuredFirst = false
		more.Victims = append(slices.Clone(a.Victims), added)
		one, two := settle(t, a, w.Default()), settle(t, more, w.Default())
		got := func(s w.Settlement, victim, vehicle string, b w.Bucket) (sum money.Fen) {
			for _, p := range s.Payments {
				if p.Victim == victim && p.Vehicle == vehicle && p.Bucket == b && p.As != w.AsTPL && p.As != w.AsLiable {
					sum += p.Amount
				}
			}
			return sum
		}
		for _, u := range one.Used {
			if u.Used < u.Limit || u.Bucket == "" || u.Bucket == w.PROP {
				continue
			}
			full++
			for _, v := range a.Victims {
				before, after := got(one, v.ID, u.Vehicle, u.Bucket), got(two, v.ID, u.Vehicle, u.Bucket)
				hold(t, after <= before+2, "seed %d: %s of %s %s", seed, v.ID, u.Vehicle, u.Bucket)
			}
		}
	}
	require.Greater(t, full, 100)
}

// With different vehicles for each victim, and things, it holds for what each gets of all CI together.
func TestAnotherVictimRaisesNobodysSum(t *testing.T) {
	t.Parallel()
	for seed := range uint64(700) {
		m := seeded(seed)
		a := m.accident()
		added := m.victim("Z", a)
		for i := range a.Victims {
			a.Victims[i].InsuredFirst = false
		}
		added.InsuredFirst = false
		more := a
		more.Victims = append(slices.Clone(a.Victims), added)
		sums := func(s w.Settlement) map[string]money.Fen {
			sum := map[string]money.Fen{}
			for _, p := range s.Payments {
				if p.As != w.AsTPL && p.As != w.AsNonMotorTPL && p.As != w.AsLiable && p.Fund == "" {
					sum[p.Victim+" "+string(p.Bucket)] += p.Amount
				}
			}
			return sum
		}
		before, after := sums(settle(t, a, w.Default())), sums(settle(t, more, w.Default()))
		for k, amount := range before {
			hold(t, after[k] <= amount+4, "seed %d: %s", seed, k)
		}
	}
}

func TestCalmMakersMakeFullAccidents(t *testing.T) {
	t.Parallel()
	kinds := map[w.PaidAs]int{}
	advances, recoveries, joint, behind, meant, recourse, fits := 0, 0, 0, 0, 0, 0, 0
	for seed := range uint64(2000) {
		m := seeded(seed)
		s := settle(t, m.accident(), w.Default())
		for _, p := range s.Payments {
			kinds[p.As]++
		}
		for _, x := range s.Transfers {
			if x.Kind == "refund" {
				advances++
			}
		}
		recoveries, joint, behind, recourse = recoveries+len(s.Recoveries), joint+len(s.Joint), behind+len(s.Behind), recourse+len(s.Recourse)
		for _, x := range s.Recourse {
			if x.Article == "RTA-Int2 2" {
				meant++
			}
		}
		if s.SelfClaim != nil && s.SelfClaim.Fits {
			fits++
		}
	}
	require.Len(t, kinds, 6, "every capacity occurs: %v", kinds)
	for i, n := range []int{advances, recoveries, joint, behind, meant, recourse, fits} {
		require.Positive(t, n, i)
	}
}
