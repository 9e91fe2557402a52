package waterfall

import (
	"slices"

	"anjie/domain/money"
)

// part is what one side answers for to one claimant, of what CI left.
type part struct {
	side, claim int
	bp          int64
	remaining   money.Fen   // what CI left of the claim
	amount      money.Fen   // the side's share of it
	lines       []money.Fen // amount by the claim's lines
	rest        []money.Fen // lines, less what TPL pays
}

// cover is one TPL policy at work.
type cover struct {
	TPL
	side    int
	refuses Flag // the fact under which it pays nothing; empty: it pays
	ignored bool // the licence's expiry was its only reason (RTA-Int2 4)
	fee     bool // a court fee that it excludes was claimed (RTA-Int2 9)
	claims  []covered
	passes  []passed
}

// covered is one claimant's part under a policy.
type covered struct {
	part    int // index of the part
	lines   []money.Fen
	base    money.Fen // covered losses × share
	cut     money.Fen // base within the contract's greatest share
	payable money.Fen // cut × (1 − deductible)
	paid    money.Fen
}

// passed is one pass under a policy's limit: victims, then funds.
type passed struct {
	limit, demand money.Fen
	claims        []int
}

// beyond lets TPL and the liable pay what CI left, by the sides' shares; the rest is borne.
func (r *run) beyond() {
	for _, pass := range r.passes() {
		for _, c := range pass {
			r.divide(c)
		}
	}
	for i := range r.sides {
		r.insure(i)
	}
	for i := range r.parts {
		r.liable(&r.parts[i])
	}
}

// divide shares what CI left of a claim among the sides and the claimant himself.
func (r *run) divide(ci int) {
	c := &r.claims[ci]
	victim := &r.who[c.victim]
	rows := make([]money.Fen, len(c.lines))
	for i := range c.lines {
		rows[i] = c.lines[i].left
	}
	remaining := sum(rows)
	if remaining == 0 {
		return
	}
	weights, own := make([]money.Fen, len(r.sides)+1), money.Fen(money.Whole)
	for _, s := range victim.Shares {
		i := slices.IndexFunc(r.sides, func(one side) bool { return one.ID == s.Side })
		if victim.Deliberate && r.sides[i].car >= 0 {
			continue // RTSL 76
		}
		weights[i] = money.Fen(s.Kept())
		own -= weights[i]
	}
	weights[len(r.sides)] = own
	columns := apportion(remaining, weights)
	cells := spread(rows, columns)
	for i := range r.sides {
		if weights[i] > 0 {
			r.parts = append(r.parts, part{side: i, claim: ci, bp: int64(weights[i]), remaining: remaining,
				amount: columns[i], lines: cells[i], rest: slices.Clone(cells[i])})
		}
	}
	why := OwnShare
	if victim.Deliberate {
		why = OwnAct
	}
	for i, amount := range cells[len(r.sides)] {
		r.bear(c, i, Borne{Why: why, Amount: amount})
	}
}

// bear books what stays with the claimant.
func (r *run) bear(c *claim, line int, b Borne) {
	if b.Amount == 0 {
		return
	}
	l := &c.lines[line]
	l.left -= b.Amount
	b.Loss = l.ID
	if c.fund == "" {
		a := r.balance(c.victim)
		a.Borne = append(a.Borne, b)
		return
	}
	f := r.recovery(c, l)
	f.Borne = append(f.Borne, b)
}

// insure lets the policies of one side pay, each within its limit, all claimants together.
func (r *run) insure(si int) {
	s := &r.sides[si]
	covers := make([]*cover, len(s.TPL))
	for i, p := range s.TPL {
		covers[i] = &cover{TPL: p, side: si}
		r.refuse(covers[i])
	}
	r.covers = append(r.covers, covers...)
	for pi := range r.parts {
		if r.parts[pi].side == si {
			r.cover(covers, pi)
		}
	}
	for _, c := range covers {
		left := c.Limit
		funds := r.rules.Reading.Funds == FundAfterVictims
		left -= r.within1(c, left, func(k *claim) bool { return k.fund == "" || !funds })
		if funds {
			r.within1(c, left, func(k *claim) bool { return k.fund != "" })
		}
		for i := range c.claims {
			r.indemnify(c, &c.claims[i])
		}
	}
}

// refuse finds the fact under which the contract pays nothing. The licence's expiry alone is none (RTA-Int2 4).
func (r *run) refuse(c *cover) {
	if k := r.sides[c.side].car; k >= 0 {
		for _, f := range r.cars[k].Flags {
			if !slices.Contains(c.Refuses, f) {
				continue
			}
			if f == LicenceExpired && r.int2 {
				c.ignored = true
				continue
			}
			c.refuses = f
			return
		}
	}
}

// cover computes what each policy of a side has to consider of one part. Policies that cover the same loss share it
// in proportion to their limits.
func (r *run) cover(covers []*cover, pi int) {
	p := &r.parts[pi]
	c := &r.claims[p.claim]
	at := make([]covered, len(covers))
	for k := range at {
		at[k] = covered{part: pi, lines: make([]money.Fen, len(p.lines))}
	}
	weights := make([]money.Fen, len(covers))
	for l, amount := range p.lines {
		for k, policy := range covers {
			weights[k] = 0
			if policy.refuses == "" && r.insured(policy, c, &c.lines[l]) {
				weights[k] = policy.Limit
			}
		}
		for k, share := range apportion(amount, weights) {
			at[k].lines[l] = share
			at[k].base += share
		}
	}
	for k, policy := range covers {
		one := &at[k]
		one.cut = one.base
		if policy.MaxShare > 0 && p.bp > policy.MaxShare {
			one.cut = ratio(one.base, policy.MaxShare, p.bp)
		}
		one.payable = money.MulRate(one.cut, money.Whole-policy.Deductible)
		policy.claims = append(policy.claims, *one)
	}
}

// courtFee is the head which a contract cannot exclude by its words alone (RTA-Int2 9).
const courtFee = "court-fee"

// insured says whether a contract covers a loss: not of the insured vehicle and those aboard, not an excluded head.
func (r *run) insured(p *cover, c *claim, l *claimed) bool {
	if l.Mental && !p.Mental {
		return false
	}
	if slices.Contains(p.Excluded, l.Head) {
		if l.Head != courtFee || !r.int2 {
			return false
		}
		if p.fee = true; p.Noticed {
			return false
		}
	}
	return !r.aboard(p.side, c.victim, l.Of)
}

// aboard says whether a victim, or the thing he lost, belongs to the vehicle of a side: then its TPL does not cover him.
func (r *run) aboard(si, victim int, of string) bool {
	k := r.sides[si].car
	if k < 0 {
		return false
	}
	whole := r.cars[k].whole
	if of != "" && r.whole(of) == whole {
		return true
	}
	for _, t := range r.who[victim].Ties {
		if r.whole(t.Vehicle) == whole {
			return true
		}
	}
	return false
}

// within1 shares a policy's limit among those whom the pass serves and returns what was used.
func (r *run) within1(c *cover, limit money.Fen, serves func(*claim) bool) money.Fen {
	pass := passed{limit: limit}
	var weights []money.Fen
	for i := range c.claims {
		one := &c.claims[i]
		if one.payable > 0 && serves(&r.claims[r.parts[one.part].claim]) {
			pass.claims = append(pass.claims, i)
			weights = append(weights, one.payable)
			pass.demand += one.payable
		}
	}
	if len(weights) == 0 {
		return 0
	}
	c.passes = append(c.passes, pass)
	for k, amount := range apportion(min(limit, pass.demand), weights) {
		c.claims[pass.claims[k]].paid = amount
	}
	return min(limit, pass.demand)
}

// indemnify books what a policy pays to one claimant, over his covered losses.
func (r *run) indemnify(c *cover, one *covered) {
	p := &r.parts[one.part]
	k := &r.claims[p.claim]
	pay := Payment{Payer: c.Insurer, As: AsTPL, Side: r.sides[c.side].ID, Vehicle: r.sides[c.side].Vehicle, Policy: c.Policy}
	if r.sides[c.side].car < 0 {
		pay.As = AsNonMotorTPL
	}
	for l, amount := range apportion(one.paid, one.lines) {
		if amount > 0 {
			p.rest[l] -= amount
			k.lines[l].left -= amount
			r.write(pay, k, &k.lines[l], amount)
		}
	}
}

// liable books what is left of a side's part: its payers pay it, or the claimant bears it while nobody knows them.
func (r *run) liable(p *part) {
	s, c := &r.sides[p.side], &r.claims[p.claim]
	if s.unknown {
		for l, amount := range p.rest {
			r.bear(c, l, Borne{Why: UnknownDebtor, Side: s.ID, Amount: amount})
		}
		return
	}
	weights := make([]money.Fen, len(s.paying))
	for i, payer := range s.paying {
		weights[i] = money.Fen(payer.Portion)
	}
	columns := apportion(sum(p.rest), weights)
	for i, cells := range spread(p.rest, columns) {
		pay := Payment{Payer: s.paying[i].ID, As: AsLiable, Side: s.ID, Vehicle: s.Vehicle}
		himself := c.fund == "" && pay.Payer == r.who[c.victim].ID // nobody owes himself
		for l, amount := range cells {
			if himself {
				r.bear(c, l, Borne{Why: OwnShare, Amount: amount})
			} else if amount > 0 {
				c.lines[l].left -= amount
				r.write(pay, c, &c.lines[l], amount)
			}
		}
	}
}
