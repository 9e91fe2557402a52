package waterfall_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

var (
	y   = money.Yuan
	now = at("2026-07-15 08:00") // limits of 2020-09-19: 180 000 / 18 000 / 2 000, without fault 18 000 / 1 800 / 100
)

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, time.FixedZone("CST", 8*60*60))
	if err != nil {
		panic(err)
	}
	return t
}

// car is insured with "ins-<id>".
func car(id string, f w.Fault, flags ...w.Flag) w.Vehicle {
	return w.Vehicle{ID: id, Fault: f, CI: &w.CI{Policy: "ci-" + id, Insurer: "ins-" + id}, Flags: flags}
}

// motor is the side of a car: its driver "drv-<id>" pays, its TPL policies are given.
func motor(id string, tpl ...w.TPL) w.Side {
	return w.Side{ID: id, Vehicle: id, Payers: []w.Payer{{ID: "drv-" + id, As: "driver"}}, TPL: tpl}
}

func tpl(id string, limit int64) w.TPL {
	return w.TPL{Policy: "tpl-" + id, Insurer: "com-" + id, Limit: y(limit)}
}

func loss(id string, b w.Bucket, yuan int64) w.Loss {
	return w.Loss{ID: id, Head: id, Bucket: b, Amount: y(yuan)}
}

func mental(yuan int64) w.Loss {
	return w.Loss{ID: "mental", Head: "mental", Bucket: w.DD, Amount: y(yuan), Mental: true}
}

// damage is a loss of the car's owner.
func damage(of string, yuan int64) w.Loss {
	return w.Loss{ID: "damage-" + of, Head: "repair", Bucket: w.PROP, Amount: y(yuan), Of: of}
}

// owner of a car lost what it suffered; the shares of the sides follow as side, basis points.
func owner(id string, yuan int64, shares ...w.Share) w.Victim {
	return w.Victim{ID: "own-" + id, Ties: []w.Tie{{Vehicle: id, As: w.Driver}}, Losses: []w.Loss{damage(id, yuan)}, Shares: shares}
}

func share(side string, bp int64) w.Share { return w.Share{Side: side, BP: bp} }

// say writes a settlement as a person would check it: who pays whom how much of what, in order.
func say(s w.Settlement) string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	type key struct{ payer, as, victim, bucket string }
	sums, keys := map[key]money.Fen{}, []key{}
	for _, p := range s.Payments {
		to := p.Victim
		if p.Fund != "" {
			to = p.Who + " for " + p.Victim
		}
		if p.OnBehalf != "" {
			to += " for " + p.OnBehalf
		}
		k := key{p.Payer, string(p.As), to, string(p.Bucket)}
		if p.Head == "mental" {
			k.bucket = "mental"
		}
		if sums[k] == 0 {
			keys = append(keys, k)
		}
		sums[k] += p.Amount
	}
	for _, k := range keys {
		add("%s %s -> %s %s %s", k.payer, k.as, k.victim, k.bucket, sums[k].Plain())
	}
	for _, a := range s.Victims {
		borne := map[w.BorneWhy]money.Fen{}
		for _, b := range a.Borne {
			borne[b.Why] += b.Amount
		}
		for _, why := range []w.BorneWhy{w.OwnAct, w.OwnShare, w.UnknownDebtor} {
			if borne[why] > 0 {
				add("%s bears %s %s", a.Victim, why, borne[why].Plain())
			}
		}
		if a.Advanced > 0 || a.Returns > 0 {
			add("%s had %s receives %s returns %s", a.Victim, a.Advanced.Plain(), a.Receives.Plain(), a.Returns.Plain())
		}
	}
	for _, f := range s.Recoveries {
		var borne money.Fen
		for _, b := range f.Borne {
			borne += b.Amount
		}
		add("%s recovers %s of %s for %s, bears %s, open %s", f.Who, f.Recovered.Plain(), f.Amount.Plain(), f.Victim, borne.Plain(), f.Open.Plain())
	}
	for _, x := range s.Transfers {
		if x.Kind == "refund" {
			add("%s refunds %s %s", x.From, x.To, x.Amount.Plain())
		}
	}
	for _, j := range s.Joint {
		add("%s with %s to %s up to %s %s", j.Payer, j.With, j.Victim, j.Cap.Plain(), j.Article)
	}
	for _, b := range s.Behind {
		add("%s behind %s to %s up to %s %s", b.Payer, b.After, b.Victim, b.Amount.Plain(), b.Article)
	}
	for _, x := range s.Recourse {
		add("%s from %s %s %s contingent %v", x.By, x.From, x.Amount.Plain(), x.Article, x.Contingent)
	}
	for _, h := range s.Hints {
		add("hint %s %s %s", h.Kind, h.Victim, h.Amount.Plain())
	}
	if s.SelfClaim != nil && s.SelfClaim.Fits {
		for _, p := range s.SelfClaim.Pays {
			add("self-claim %s -> %s %s", p.Payer, p.Victim, p.Amount.Plain())
		}
	}
	return strings.Join(out, "\n")
}

// marks lists the marks of a settlement, sorted, and how often each stands in the tree.
func marks(s w.Settlement) string {
	count := map[string]int{}
	for _, line := range s.Why.All() {
		for _, m := range line.Marks {
			count[string(m.Kind)+": "+m.EN]++
		}
	}
	var out []string
	for m, n := range count {
		if n > 1 {
			m += fmt.Sprintf(" ×%d", n)
		}
		out = append(out, m)
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// settle settles and holds the result against everything that must be true of each.
func settle(t require.TestingT, a w.Accident, rules w.Rules) w.Settlement {
	s, err := w.Settle(a, rules)
	require.NoError(t, err)
	require.NoError(t, s.Why.Check())
	balanced(t, a, s)
	return s
}

// hold fails when something does not; it is quick, because random accidents ask it very often.
func hold(t require.TestingT, ok bool, format string, args ...any) {
	if !ok {
		require.Failf(t, "does not hold", format, args...)
	}
}

// balanced: no cent appears or vanishes, for any loss, victim, limit or transfer.
func balanced(t require.TestingT, a w.Accident, s w.Settlement) {
	got := map[[2]string]money.Fen{}
	var all, lost, transfers, returns money.Fen
	for _, p := range s.Payments {
		hold(t, p.Amount > 0 && p.Payer != "", "%+v", p)
		all += p.Amount
		if p.Fund == "" {
			got[[2]string{p.Victim, p.Loss}] += p.Amount
		}
	}
	for _, v := range s.Victims {
		for _, b := range v.Borne {
			hold(t, b.Amount > 0, "%+v", b)
			got[[2]string{v.Victim, b.Loss}] += b.Amount
		}
		hold(t, v.Paid-v.Advanced+v.Returns == v.Receives && v.Receives >= 0, "%+v", v)
		returns += v.Returns
	}
	for _, v := range a.Victims {
		for _, l := range v.Losses {
			for _, p := range l.Paid {
				if p.By != w.ByParty {
					got[[2]string{v.ID, l.ID}] += p.Amount
				}
			}
			hold(t, l.Amount == got[[2]string{v.ID, l.ID}], "%s/%s", v.ID, l.ID)
			lost += l.Amount
		}
	}
	require.LessOrEqual(t, all, lost, "whoever answers jointly or behind another, the loss is paid once")
	for _, b := range s.Behind {
		var owed money.Fen
		for _, p := range s.Payments {
			hold(t, p.Payer != b.Payer || p.Side != b.Side, "who stands behind another pays nothing himself: %+v", p)
			if p.Payer == b.After && p.Victim == b.Victim && p.Fund == "" {
				owed += p.Amount
			}
		}
		hold(t, 0 < b.Amount && b.Amount <= owed, "%+v of %s", b, owed)
	}
	for _, f := range s.Recoveries {
		sum := f.Recovered + f.Open
		for _, b := range f.Borne {
			sum += b.Amount
		}
		require.Equal(t, f.Amount, sum)
	}
	for _, u := range s.Used {
		hold(t, 0 <= u.Used && u.Used <= u.Limit, "%+v", u)
	}
	for _, x := range s.Transfers {
		hold(t, x.Amount > 0, "%+v", x)
		transfers += x.Amount
	}
	var setOff money.Fen
	for _, l := range s.Why.Lines {
		for _, m := range l.Lines {
			if strings.HasPrefix(m.ID, "advance-") {
				setOff += m.Lines[0].Fen
			}
		}
	}
	require.Equal(t, all-setOff+returns, transfers, "what is owed and not set off moves once")
	require.Equal(t, lost, s.Why.Fen)
}

func words(l derivation.Line) string {
	var b strings.Builder
	for path, line := range l.All() {
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", path, line.Fen.Plain(), line.Formula, line.Article, line.ZH)
	}
	return b.String()
}
