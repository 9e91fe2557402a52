package waterfall

import "anjie/domain/money"

// property shares the sub-limit for things by the rules of collision (互碰规则): the no-fault cars together owe their
// small limits to the things aboard the at-fault cars, in equal parts; the at-fault cars owe the rest to each other,
// and all to the no-fault cars and to things outside. Where no car is at fault, each pays within its own limit.
func (r *run) property() {
	guilty := r.having(2, func(c *car) bool { return c.atFault })
	some := false // an at-fault car there is, even if its CI pays nothing for things
	for i := range r.cars {
		some = some || r.cars[i].atFault && r.cars[i].Towed == ""
	}
	if !some {
		guilty = r.having(2, func(*car) bool { return true })
	}
	for i, pass := range r.passes() {
		kind := filledFirst
		if i > 0 {
			kind = filledFunds
		} else if some {
			r.pools(pass)
		}
		s := share{bucket: PROP, kind: kind}
		s.cars = guilty
		for _, c := range pass {
			for _, of := range r.places() {
				if u := r.unit(c, PROP, of, guilty); u.loss > 0 {
					s.units = append(s.units, u)
				}
			}
		}
		r.pay(&s, 2)
	}
}

// places are where a thing can be: outside all vehicles, or aboard one.
func (r *run) places() []string {
	places := []string{""}
	for i := range r.cars {
		if r.cars[i].Towed == "" {
			places = append(places, r.cars[i].ID)
		}
	}
	return places
}

// pools lets the no-fault cars pay: their limits are added up and split equally among the at-fault cars, each of which
// has no more than its part, used or not.
func (r *run) pools(claims []int) {
	free := r.having(2, func(c *car) bool { return !c.atFault })
	var guilty []int
	for i := range r.cars {
		if c := &r.cars[i]; c.atFault && c.Towed == "" && !c.is(Unknown) && !c.is(WorkHarm) {
			guilty = append(guilty, i)
		}
	}
	if len(free) == 0 || len(guilty) == 0 {
		return
	}
	limits, alike := make([]money.Fen, len(free)), make([]money.Fen, len(guilty))
	for i, c := range free {
		limits[i] = r.cars[c].left[2]
	}
	for i := range alike {
		alike[i] = 1
	}
	parts := spread(limits, apportion(sum(limits), alike)) // [at fault][no fault]
	for g, target := range guilty {
		s := share{bucket: PROP, kind: filledPool, target: target, among: len(guilty)}
		s.cars, s.limits = free, parts[g]
		for _, c := range claims {
			if u := r.unit(c, PROP, r.cars[target].ID, free); u.loss > 0 {
				s.units = append(s.units, u)
			}
		}
		if len(s.units) == 0 {
			continue
		}
		s.fill(r.rules.Reading.TopUp)
		for u := range s.units {
			for i, c := range s.cars {
				r.cars[c].left[2] -= s.paid[u][i]
			}
			r.book(&s, u)
		}
		r.fills = append(r.fills, s)
	}
}

// substitute is who pays the no-fault car's part: the at-fault car's insurer on behalf of the other's, outside its own
// limits (无责代赔); directly where one of both is not insured, or by the reading.
func (r *run) substitute(free, guilty int) Payment {
	p := r.insurer(free)
	if r.rules.Reading.Substitute && p.As == AsCI && r.cars[guilty].CI != nil {
		p.OnBehalf, p.As = p.Payer, AsSubstitute
		p.Payer = r.cars[guilty].CI.Insurer
	}
	return p
}
