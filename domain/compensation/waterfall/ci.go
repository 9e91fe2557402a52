package waterfall

import "anjie/domain/money"

// compulsory lets the CI of every vehicle pay: injury by sub-limit, then things by the rules of collision.
func (r *run) compulsory() {
	r.injury(0)
	r.injury(1)
	r.property()
}

// passes groups the claims that share a limit side by side, in the order in which they are served.
func (r *run) passes() [][]int {
	var victims, funds []int
	for i := range r.claims {
		switch {
		case r.claims[i].fund == "":
			victims = append(victims, i)
		case r.rules.Reading.Funds == FundProRata:
			victims = append(victims, i)
		case r.rules.Reading.Funds == FundAfterVictims:
			funds = append(funds, i)
		}
	}
	if len(funds) == 0 {
		return [][]int{victims}
	}
	return [][]int{victims, funds}
}

// injury shares the sub-limit of death and disability, or of medical costs.
func (r *run) injury(b int) {
	cars := r.having(b, func(*car) bool { return true })
	for i, pass := range r.passes() {
		s := share{bucket: buckets[b], kind: filledFirst}
		if i > 0 {
			s.kind = filledFunds
		}
		s.cars = cars
		for _, c := range pass {
			if u := r.unit(c, buckets[b], "", cars); u.loss > 0 {
				s.units = append(s.units, u)
			}
		}
		r.pay(&s, b)
	}
}

// having lists the vehicles with something left in a sub-limit.
func (r *run) having(b int, also func(*car) bool) (cars []int) {
	for i := range r.cars {
		if c := &r.cars[i]; c.left[b] > 0 && also(c) {
			cars = append(cars, i)
		}
	}
	return cars
}

// unit is what a claim has left in a bucket, for things aboard one vehicle or outside of all.
func (r *run) unit(c int, b Bucket, of string, cars []int) unit {
	u := unit{claim: c, of: of}
	for i := range r.claims[c].lines {
		if l := &r.claims[c].lines[i]; l.Bucket == b && l.left > 0 && r.whole(l.Of) == of {
			u.lines = append(u.lines, i)
			u.loss += l.left
		}
	}
	if u.loss == 0 {
		return u
	}
	victim := &r.who[r.claims[c].victim]
	u.may = make([]bool, len(cars))
	for i, k := range cars {
		car := &r.cars[k]
		_, third := r.third(victim, car)
		u.may[i] = third && of != car.whole
	}
	return u
}

// pay fills the sub-limit of the vehicles and books what everybody gets.
func (r *run) pay(s *share, b int) {
	if len(s.units) == 0 || len(s.cars) == 0 {
		return
	}
	s.limits = make([]money.Fen, len(s.cars))
	for i, c := range s.cars {
		s.limits[i] = r.cars[c].left[b]
	}
	s.fill(r.rules.Reading.TopUp)
	for u := range s.units {
		for i, c := range s.cars {
			r.cars[c].left[b] -= s.paid[u][i]
		}
	}
	r.fills = append(r.fills, *s)
	r.called(s, b)
	for u := range s.units {
		r.book(s, u)
	}
}

// called moves what uninsured vehicles owe to victims who call on the insured ones first, as far as these have
// anything left; the insurers recover it from the obligor (RTA-Int 18).
func (r *run) called(s *share, b int) {
	move := share{bucket: s.bucket, kind: filledCalled}
	move.cars = r.having(b, func(c *car) bool { return c.CI != nil })
	if len(move.cars) == 0 {
		return
	}
	of := []int{} // the units that ask for it
	for u := range s.units {
		victim := &r.who[r.claims[s.units[u].claim].victim]
		if !victim.InsuredFirst {
			continue
		}
		asked := unit{claim: s.units[u].claim, of: s.units[u].of, may: make([]bool, len(move.cars))}
		for i, c := range s.cars {
			if r.cars[c].CI == nil {
				asked.loss += s.paid[u][i]
			}
		}
		for i, c := range move.cars {
			for k := range s.cars {
				asked.may[i] = asked.may[i] || s.cars[k] == c && s.units[u].may[k]
			}
		}
		if asked.loss > 0 {
			move.units, of = append(move.units, asked), append(of, u)
		}
	}
	if len(of) == 0 {
		return
	}
	move.limits = make([]money.Fen, len(move.cars))
	for i, c := range move.cars {
		move.limits[i] = r.cars[c].left[b]
	}
	move.fill(true)
	for i, u := range of {
		r.shift(s, &move, i, u, b)
	}
	r.fills = append(r.fills, move)
}

// shift takes what the insured vehicles pay first off the uninsured ones, in proportion to what each of these owed.
func (r *run) shift(s, move *share, i, u, b int) {
	owed := make([]money.Fen, len(s.cars))
	for k, c := range s.cars {
		if r.cars[c].CI == nil {
			owed[k] = s.paid[u][k]
		}
	}
	off := apportion(sum(move.paid[i]), owed)
	moved := spread(off, move.paid[i]) // [insured][uninsured]
	for k, c := range s.cars {
		s.paid[u][k] -= off[k]
		r.cars[c].left[b] += off[k]
		for m, mc := range move.cars {
			if moved[m][k] > 0 {
				r.out.Recourse = append(r.out.Recourse, Recourse{
					By: r.cars[mc].CI.Insurer, From: r.cars[c].Obligor.Payer, Vehicle: r.cars[c].ID,
					Victim: r.who[r.claims[s.units[u].claim].victim].ID, Amount: moved[m][k], Article: "RTA-Int 18",
					ZH: "保险公司就代未投保车辆先行赔付的部分追偿", EN: "the insurer recovers what it paid first for the uninsured vehicle",
				})
			}
		}
	}
	for m, mc := range move.cars {
		r.cars[mc].left[b] -= move.paid[i][m]
		for k, c := range s.cars {
			if c == mc {
				s.paid[u][k] += move.paid[i][m]
			}
		}
	}
}

// book spreads what one claimant gets of one sub-limit over his losses and writes the payments.
func (r *run) book(s *share, u int) {
	unit, c := &s.units[u], &r.claims[s.units[u].claim]
	rows := r.within(c, unit.lines, sum(s.paid[u]))
	for i, cells := range spread(rows, s.paid[u]) {
		for k, amount := range cells {
			if amount == 0 {
				continue
			}
			line := &c.lines[unit.lines[k]]
			p := r.insurer(s.cars[i])
			if p.As == AsObligor && c.fund == "" && p.Payer == r.who[c.victim].ID { // nobody owes himself
				r.bear(c, unit.lines[k], Borne{Why: OwnShare, Amount: amount})
				continue
			}
			line.left -= amount
			if s.kind == filledPool && !line.Cargo {
				p = r.substitute(s.cars[i], s.target)
			}
			r.write(p, c, line, amount)
		}
	}
}

// within shares a sum among losses in proportion; mental damages first when asked (RTA-Int 13), else by the reading.
func (r *run) within(c *claim, lines []int, total money.Fen) []money.Fen {
	mental, others := make([]money.Fen, len(lines)), make([]money.Fen, len(lines))
	for k, i := range lines {
		if l := &c.lines[i]; l.Mental {
			mental[k] = l.left
		} else {
			others[k] = l.left
		}
	}
	first, second := mental, others
	switch {
	case r.who[c.victim].MentalFirst:
	case r.rules.Reading.MentalUnasked == MentalLast:
		first, second = others, mental
	default:
		for k := range others {
			first[k] += others[k]
			second[k] = 0
		}
	}
	before := min(total, sum(first))
	rows := apportion(before, first)
	for k, more := range apportion(total-before, second) {
		rows[k] += more
	}
	return rows
}

// insurer is who pays for a vehicle's CI: its insurer, else the obligor in its place (RTA-Int 16), or the tortfeasor
// who owes it with him (TORT-Int1 21).
func (r *run) insurer(i int) Payment {
	c := &r.cars[i]
	if c.CI != nil {
		return Payment{Payer: c.CI.Insurer, As: AsCI, Vehicle: c.ID, Policy: c.CI.Policy}
	}
	p := Payment{Payer: c.Obligor.Payer, As: AsObligor, Vehicle: c.ID}
	if !c.Obligor.Tortfeasor && c.side >= 0 {
		p.Payer = r.sides[c.side].paying[0].ID
	}
	return p
}

// write books one payment for one loss.
func (r *run) write(p Payment, c *claim, l *claimed, amount money.Fen) {
	p.Victim, p.Fund, p.Who = r.who[c.victim].ID, c.fund, c.who
	p.Loss, p.Head, p.Bucket, p.Amount = l.ID, l.Head, l.Bucket, amount
	r.out.Payments = append(r.out.Payments, p)
}
