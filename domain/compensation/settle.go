package compensation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// accidentOf is the case as the waterfall sees it. Blocked heads are not in it; what was paid on them is held, see hold.
func (c *calc) accidentOf(victims []Owed) waterfall.Accident {
	in := c.in
	a := waterfall.Accident{At: in.At, Vehicles: in.Vehicles, Sides: in.Sides, Advances: in.Advances}
	switch in.Stage {
	case InMediation:
		a.Decided, a.Before = in.Reference.Start(), !c.rules.SecondMediated
	case Adjudicated:
		a.Decided = in.FinalOn.Start()
	default:
		a.Decided = time.Time{} // pending: under the newest interpretation
	}
	for i := range in.Victims {
		v := &in.Victims[i]
		w := waterfall.Victim{
			ID: v.ID, Label: v.Label, Ties: v.Ties, Apart: v.Apart, Shares: v.Shares, Losses: []waterfall.Loss{},
			MentalFirst: v.MentalFirst, InsuredFirst: v.InsuredFirst, Deliberate: v.Deliberate,
		}
		for k, l := range victims[i].Losses {
			if l.Missing != nil || l.Fen == 0 {
				continue
			}
			cl := &v.Claims[k]
			loss := waterfall.Loss{
				ID: l.ID, Head: string(l.Head), ZH: l.ZH, EN: l.EN, Bucket: l.Bucket, Amount: l.Fen, Article: l.Article,
				Mental: l.Head == Mental, Of: cl.Of, Cargo: cl.Aboard,
			}
			for _, p := range l.Paid {
				loss.Paid = append(loss.Paid, waterfall.Paid{By: p.By, Who: p.Who, Amount: p.Fen})
			}
			w.Losses = append(w.Losses, loss)
		}
		a.Victims = append(a.Victims, w)
	}
	return a
}

// settle lets the waterfall say who pays, and sums up what it means for each person.
func (c *calc) settle(victims []Owed) (Settled, derivation.Line, []Fault) {
	s, err := waterfall.Settle(c.accidentOf(victims), c.rules.Settlement)
	if err != nil {
		return Settled{}, derivation.Line{}, translate(err, victims)
	}
	out := Settled{
		Payments: s.Payments, Accounts: s.Victims, Transfers: s.Transfers, Joint: s.Joint, Behind: s.Behind, Recourse: s.Recourse,
		Recoveries: s.Recoveries, Used: s.Used, SelfClaim: s.SelfClaim, Hints: append(s.Hints, c.unknown()...),
	}
	for _, l := range s.Why.All() { // that a mediation follows it is a reading wherever it decides who pays
		if strings.HasPrefix(l.Article, "RTA-Int2 ") {
			l.Marks = append(l.Marks, c.secondMark()...)
		}
	}
	c.hold(&out, victims)
	out.Balances = balances(out.Transfers, out.Held)
	out.incomplete()
	out.tell(&s.Why)
	return out, s.Why, nil
}

// unknown points at what a mediator must know of a dead person whom nobody knows: who may claim, who holds the money.
func (c *calc) unknown() (hints []waterfall.Hint) {
	for i := range c.in.Victims {
		if v := &c.in.Victims[i]; v.Unknown != nil {
			hints = append(hints, waterfall.Hint{Kind: "unknown-claimant", Victim: v.ID, Article: "RTA-Int 23",
				ZH: "死者身份不明：未经法律授权的机关或者有关组织不得主张死亡赔偿金", EN: "the dead person is not identified: a body without legal authority cannot claim death compensation"},
				waterfall.Hint{Kind: "unknown-held", Victim: v.ID, Article: c.rules.Unknown.Article,
					ZH: "死者身份不明：赔偿款由指定部门保管，查明身份后重新计算", EN: "the dead person is not identified: a designated department holds the money, and it is computed again when he is"})
		}
	}
	return hints
}

// translate makes faults of what the waterfall refuses.
func translate(err error, victims []Owed) (faults []Fault) {
	p := problem.As(err)
	if p == nil {
		return []Fault{{Pointer: "", ZH: "无法计算赔付", EN: "the settlement cannot be computed"}}
	}
	for _, f := range p.Faults {
		faults = append(faults, Fault{Pointer: here(f.Field, victims), ZH: f.ZH, EN: f.EN})
	}
	if len(faults) == 0 {
		faults = []Fault{{Pointer: "/at", ZH: p.ZH, EN: p.EN}}
	}
	return faults
}

// also lists what the waterfall finds wrong with vehicles, sides and shares while the heads have faults of their own, so
// that everything is told at once. What it says about losses would follow from those faults.
func (c *calc) also(victims []Owed) (faults []Fault) {
	told := map[string]bool{}
	for _, f := range c.faults {
		told[f.Pointer] = true
	}
	for _, f := range waterfall.Faults(c.accidentOf(victims)) {
		if !told[f.Field] && !strings.Contains(f.Field, "/losses") {
			faults = append(faults, Fault{Pointer: f.Field, ZH: f.ZH, EN: f.EN})
		}
	}
	return faults
}

// settles says that the case asks who pays.
func (c *calc) settles() bool { return len(c.in.Vehicles)+len(c.in.Sides) > 0 }

// balances sums up transfers by person, in the order of ids; who has paid on a blocked head is there with nothing moved.
func balances(transfers []waterfall.Transfer, held []Held) []Balance {
	sums := map[string]*Balance{}
	of := func(id string) *Balance {
		if sums[id] == nil {
			sums[id] = &Balance{ID: id}
		}
		return sums[id]
	}
	for _, t := range transfers {
		from, to := of(t.From), of(t.To)
		from.Pays, from.Net = from.Pays+t.Amount, from.Net-t.Amount
		to.Receives, to.Net = to.Receives+t.Amount, to.Net+t.Amount
	}
	for _, h := range held {
		of(h.Who).Held += h.Fen
	}
	out := make([]Balance, 0, len(sums))
	for _, b := range sums {
		out = append(out, *b)
	}
	slices.SortFunc(out, func(a, b Balance) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// here turns a pointer into the waterfall's accident to one into the case: a loss is the claim that it came from.
func here(pointer string, victims []Owed) string {
	parts := strings.Split(pointer, "/")
	if len(parts) < 5 || parts[1] != "victims" || parts[3] != "losses" {
		return pointer
	}
	v, errV := strconv.Atoi(parts[2])
	n, errN := strconv.Atoi(parts[4])
	if errV != nil || errN != nil || v < 0 || v >= len(victims) {
		return pointer
	}
	parts[3] = "claims"
	for k, l := range victims[v].Losses {
		if l.Missing != nil || l.Fen == 0 {
			continue
		}
		if n == 0 {
			parts[4] = strconv.Itoa(k)
			break
		}
		n--
	}
	if len(parts) > 7 && parts[5] == "paid" && parts[7] == "amount" {
		parts[7] = "fen"
	}
	return strings.Join(parts, "/")
}
