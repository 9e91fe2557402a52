package waterfall

import "anjie/domain/money"

// balance is one victim's account, opened on first use.
func (r *run) balance(victim int) *Account {
	if r.out.Victims == nil {
		r.out.Victims = make([]Account, len(r.who))
		for v := range r.who {
			r.out.Victims[v].Victim = r.who[v].ID
		}
	}
	return &r.out.Victims[victim]
}

// recovery is the record of what a fund paid for one loss, opened on first use.
func (r *run) recovery(c *claim, l *claimed) *FundRecovery {
	victim := r.who[c.victim].ID
	for i := range r.out.Recoveries {
		if f := &r.out.Recoveries[i]; f.Fund == c.fund && f.Who == c.who && f.Victim == victim && f.Loss == l.ID {
			return f
		}
	}
	r.out.Recoveries = append(r.out.Recoveries, FundRecovery{
		Fund: c.fund, Who: c.who, Victim: victim, Loss: l.ID, Amount: l.amount,
	})
	return &r.out.Recoveries[len(r.out.Recoveries)-1]
}

// account adds up: what was lost, what funds paid, what is owed to each victim and fund, and what limits are used.
func (r *run) account() {
	for ci := range r.claims {
		c := &r.claims[ci]
		a := r.balance(c.victim)
		for i := range c.lines {
			l := &c.lines[i]
			a.Loss += l.amount
			if c.fund != "" {
				a.Funds += l.amount
				f := r.recovery(c, l)
				if r.rules.Reading.Funds == FundOutside {
					f.Open, l.left = l.amount, 0
				}
			}
		}
	}
	for i := range r.out.Payments {
		p := &r.out.Payments[i]
		if p.Fund == "" {
			r.balance(r.victim(p.Victim)).Paid += p.Amount
			continue
		}
		for k := range r.out.Recoveries {
			if f := &r.out.Recoveries[k]; f.Fund == p.Fund && f.Who == p.Who && f.Victim == p.Victim && f.Loss == p.Loss {
				f.Recovered += p.Amount
			}
		}
	}
	r.used()
}

func (r *run) victim(id string) int {
	if v, ok := r.place[id]; ok {
		return v
	}
	return -1
}

// used lists each limit with what of it is used.
func (r *run) used() {
	for i := range r.cars {
		c := &r.cars[i]
		policy := ""
		if c.CI != nil {
			policy = c.CI.Policy
		}
		for b, bucket := range buckets {
			if c.limit[b] > 0 {
				r.out.Used = append(r.out.Used, Used{
					Policy: policy, Vehicle: c.ID, Bucket: bucket, Limit: c.limit[b], Used: c.limit[b] - c.left[b],
				})
			}
		}
	}
	for _, c := range r.covers {
		u := Used{Policy: c.Policy, Vehicle: r.sides[c.side].Vehicle, Limit: c.Limit}
		for i := range c.claims {
			u.Used += c.claims[i].paid
		}
		r.out.Used = append(r.out.Used, u)
	}
}

// prepaid is what one party or insurer paid to one victim before.
type prepaid struct {
	by     string
	amount money.Fen
}

// advances adds up what each party or insurer paid to a victim before, by id.
func (r *run) advances(v int) []prepaid {
	var list []prepaid
	add := func(by string, amount money.Fen) {
		for i := range list {
			if list[i].by == by {
				list[i].amount += amount
				return
			}
		}
		list = append(list, prepaid{by, amount})
	}
	for _, l := range r.who[v].Losses {
		for _, p := range l.Paid {
			if p.By == ByParty {
				add(p.Who, p.Amount)
			}
		}
	}
	for _, a := range r.in.Advances {
		if a.Victim == r.who[v].ID {
			add(a.By, a.Amount)
		}
	}
	return sorted(list, func(p prepaid) string { return p.by })
}
