package waterfall

import (
	"cmp"
	"slices"

	"anjie/domain/money"
)

// due is what one payer still has to pay to one victim.
type due struct {
	from, side, vehicle string
	as                  PaidAs
	left                money.Fen
}

// netted is how one advance was used up.
type netted struct {
	victim               int
	by                   string
	amount, own, returns money.Fen // all of it; set off against his own debt; given back by the victim
	refunds              []Transfer
}

// net sets each advance off against what its payer owes himself, has the rest returned out of what insurers owe to
// the victim, those of the payer's own side first, and by the victim in the end. What remains are the transfers.
func (r *run) net() {
	for v := range r.who {
		dues, advances := r.dues(v), r.advances(v)
		a := r.balance(v)
		all := make([]netted, len(advances))
		left := make([]money.Fen, len(advances))
		for i, p := range advances {
			all[i], left[i] = netted{victim: v, by: p.by, amount: p.amount}, p.amount
			a.Advanced += p.amount
		}
		for _, step := range []func(by string, d *due) bool{
			func(by string, d *due) bool { return d.from == by },
			func(by string, d *due) bool { return d.insurer() && r.answers(by, d) },
			func(_ string, d *due) bool { return d.insurer() },
		} {
			for i := range advances {
				left[i] -= r.setOff(&all[i], left[i], dues, step)
			}
		}
		for i, p := range advances {
			if all[i].returns = left[i]; left[i] > 0 {
				a.Returns += left[i]
				r.transfer(Transfer{From: a.Victim, To: p.by, Kind: "refund", Victim: a.Victim, Amount: left[i]})
			}
		}
		for _, d := range dues {
			if d.left > 0 {
				a.Receives += d.left
				r.transfer(Transfer{From: d.from, As: d.as, To: a.Victim, Kind: "victim", Victim: a.Victim, Amount: d.left})
			}
		}
		r.netted = append(r.netted, all...)
	}
	for _, p := range r.out.Payments {
		if p.Fund != "" {
			r.transfer(Transfer{From: p.Payer, As: p.As, To: p.Who, Kind: "fund", Victim: p.Victim, Amount: p.Amount})
		}
	}
}

// setOff uses up an advance against the dues that a step allows and returns how much.
func (r *run) setOff(n *netted, left money.Fen, dues []due, allows func(string, *due) bool) (used money.Fen) {
	for i := range dues {
		d := &dues[i]
		take := min(left-used, d.left)
		if take <= 0 || !allows(n.by, d) {
			continue
		}
		d.left -= take
		used += take
		if d.from == n.by {
			n.own += take
			continue
		}
		t := Transfer{From: d.from, As: d.as, To: n.by, Kind: "refund", Victim: r.who[n.victim].ID, Amount: take}
		n.refunds = append(n.refunds, t)
		r.transfer(t)
	}
	return used
}

// transfer adds to the transfer between the same two, or begins it.
func (r *run) transfer(t Transfer) {
	for i := range r.out.Transfers {
		o := &r.out.Transfers[i]
		if o.From == t.From && o.As == t.As && o.To == t.To && o.Kind == t.Kind && o.Victim == t.Victim {
			o.Amount += t.Amount
			return
		}
	}
	r.out.Transfers = append(r.out.Transfers, t)
}

// dues adds up the payments to a victim by payer: the liable first, then insurers.
func (r *run) dues(v int) []due {
	var list []due
	for _, p := range r.paid[v] {
		if p.Fund != "" {
			continue
		}
		vehicle := p.Vehicle
		i := slices.IndexFunc(list, func(d due) bool {
			return d.from == p.Payer && d.as == p.As && d.vehicle == vehicle && d.side == p.Side
		})
		if i < 0 {
			i = len(list)
			list = append(list, due{from: p.Payer, side: p.Side, vehicle: vehicle, as: p.As})
		}
		list[i].left += p.Amount
	}
	slices.SortFunc(list, func(a, b due) int {
		return cmp.Or(cmp.Compare(turn[a.as], turn[b.as]), cmp.Compare(a.vehicle, b.vehicle),
			cmp.Compare(a.side, b.side), cmp.Compare(a.from, b.from))
	})
	return list
}

// turn is the order in which dues are netted: a man's own debt, the debt in place of CI, then CI, then TPL.
var turn = map[PaidAs]int{AsLiable: 0, AsObligor: 1, AsCI: 2, AsSubstitute: 3, AsTPL: 4, AsNonMotorTPL: 5}

func (d *due) insurer() bool { return turn[d.as] >= turn[AsCI] }

// answers says whether somebody answers in the side that an insurer stands for.
func (r *run) answers(by string, d *due) bool {
	for i := range r.sides {
		s := &r.sides[i]
		if s.ID == d.side || d.vehicle != "" && s.Vehicle == d.vehicle {
			if slices.ContainsFunc(s.Payers, func(p Payer) bool { return p.ID == by }) {
				return true
			}
		}
	}
	return false
}
