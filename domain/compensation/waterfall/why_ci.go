package waterfall

import (
	"strconv"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// whyFill tells how one sub-limit was shared.
func (r *run) whyFill(n int) derivation.Line {
	s := &r.fills[n]
	zh, en, article := "交强险"+bucketZH[s.bucket]+"赔付", "CI for "+bucketEN[s.bucket], "CI-Reg 21"
	switch s.kind {
	case filledFunds:
		zh, en, article = zh+"（基金追偿）", en+", funds' claims", "RTA-Int2 10"
	case filledPool:
		name := r.cars[s.target].name()
		zh, en, article = "无责方对"+name+"的财产损失赔付", "the no-fault cars for things aboard "+name, "CI-Collision"
	case filledCalled:
		zh, en, article = zh+"：先由已投保的保险公司赔付", en+": the insured ones first", "RTA-Int 18"
	}
	totals, all := make([]money.Fen, len(s.units)), money.Fen(0)
	lines := make([]derivation.Line, len(s.units))
	for u := range s.units {
		lines[u] = r.whyUnit(s, u)
		totals[u] = lines[u].Fen
		all += totals[u]
	}
	line := fen("ci-"+strconv.Itoa(n+1)+"-"+string(s.bucket), zh, en, all, formula(sums(totals)), article)
	line.Lines = lines
	if s.kind == filledFunds || r.rules.Reading.Funds == FundProRata && r.mixed(s) {
		line.Marks = append(line.Marks, markFunds)
	}
	switch { // the insured ones are called on for all that they have left, whatever the reading
	case len(s.rounds) > 1 && s.kind != filledCalled:
		line.Marks = append(line.Marks, markTopUp)
	case s.stopped:
		line.Marks = append(line.Marks, markNoTopUp)
	}
	switch {
	case s.kind != filledPool || r.cars[s.target].CI == nil:
	case !r.rules.Reading.Substitute:
		line.Marks = append(line.Marks, markDirect)
	case r.rules.took(AboutSubstitute):
		line.Marks = append(line.Marks, markInstead)
	}
	return line
}

// mixed says whether a fund shared the limits with victims.
func (r *run) mixed(s *share) bool {
	for _, u := range s.units {
		if r.claims[u.claim].fund != "" {
			return true
		}
	}
	return false
}

// whyUnit tells what one claimant gets of one sub-limit, vehicle by vehicle, pass by pass.
func (r *run) whyUnit(s *share, u int) derivation.Line {
	unit := &s.units[u]
	c := &r.claims[unit.claim]
	id, zh, en := r.claimant(c)
	if unit.of != "" {
		name := r.cars[r.car(unit.of)].name()
		id, zh, en = id+"-of-"+unit.of, zh+"："+name+"的财产", en+": things of "+name
	}
	var gets []money.Fen
	lines := make([]derivation.Line, 0, len(s.cars))
	if s.kind == filledPool {
		lines = append(lines, r.whyPool(s))
	}
	for n := range s.rounds {
		for k := range s.cars {
			if got := s.rounds[n].gets[u][k]; got > 0 {
				gets = append(gets, got)
				lines = append(lines, r.whyGets(s, n, u, k))
			}
		}
	}
	line := fen(id, zh, en, sum(gets), formula(sums(gets)), "CI-Reg 21")
	if mental, ok := r.whyMental(s, u); ok {
		lines = append(lines, mental)
	}
	line.Lines = lines
	return line
}

// whyGets tells one vehicle's payment: the demand on it (RTA-Int 18), cut to its limit where it must be (RTA-Int 19).
func (r *run) whyGets(s *share, n, u, k int) derivation.Line {
	round := &s.rounds[n]
	car := &r.cars[s.cars[k]]
	id := car.ID
	if n > 0 {
		id += "-" + strconv.Itoa(n+1)
	}
	split, cut := "RTA-Int 18", "RTA-Int 19"
	if s.bucket == PROP && (s.units[u].of != "" || len(s.cars) > 1) {
		split, cut = "CI-Collision", "CI-Collision"
	}
	demand := round.demand[u][k]
	how := formula(demand, " ≤ ", round.limits[k])
	all := make([]money.Fen, 0, len(s.cars))
	for i := range s.cars {
		if s.units[u].may[i] && round.limits[i] > 0 {
			all = append(all, round.limits[i])
		}
	}
	several := len(all) > 1
	if several {
		how = formula(round.losses[u], " × ", round.limits[k], " ÷ (", sums(all), ")")
	} else {
		split = "CI-Reg 21"
	}
	zh, en := car.name()+"交强险", "CI of "+car.name()
	if car.CI == nil {
		zh, en = car.name()+"投保义务人（视同交强险）", "obligor of "+car.name()+", as if it had CI"
		if split == "CI-Reg 21" {
			split = "RTA-Int 16"
		}
	}
	if n > 0 {
		zh, en = zh+"补足", en+", topping up"
	}
	got := round.gets[u][k]
	if round.total[k] <= round.limits[k] {
		return fen(id, zh, en, got, how, split)
	}
	line := fen(id, zh, en, got, formula(round.limits[k], " × ", demand, " ÷ ", round.total[k]), cut)
	if len(s.units) == 1 || demand == round.total[k] {
		line.Formula, line.Article = formula("min(", demand, ", ", round.limits[k], ")"), split
	}
	if several {
		line.Lines = []derivation.Line{fen("demand", "按限额比例应承担", "its part by the limits", demand, how, split)}
	}
	return line
}

// whyPool tells what the no-fault cars together have for one at-fault car.
func (r *run) whyPool(s *share) derivation.Line {
	var all []money.Fen
	for _, c := range s.cars {
		all = append(all, r.cars[c].limit[2])
	}
	return fen("pool", "无责方限额之和在有责方之间平均分配", "the no-fault limits, shared equally among the at-fault cars",
		sum(s.limits), formula("(", sums(all), ") ÷ ", strconv.Itoa(s.among)), "CI-Collision")
}

// whyMental tells what of a payment goes to mental damages, where it does not cover everything.
func (r *run) whyMental(s *share, u int) (derivation.Line, bool) {
	unit := &s.units[u]
	c := &r.claims[unit.claim]
	var mental, paid, all money.Fen
	for _, i := range unit.lines {
		all += c.lines[i].amount
		if l := &c.lines[i]; l.Mental {
			mental += l.amount
			for _, p := range r.paid[c.victim] {
				if p.Fund == "" && p.Loss == l.ID && p.As.compulsory() {
					paid += p.Amount
				}
			}
		}
	}
	total := sum(s.paid[u])
	if mental == 0 || c.fund != "" || total >= all {
		return derivation.Line{}, false
	}
	line := fen("mental", "其中精神损害抚慰金", "of it mental damages", paid, formula("min(", mental, ", ", total, ")"), "RTA-Int 13")
	if !r.who[c.victim].MentalFirst {
		line.Formula = formula(total, " × ", mental, " ÷ ", all)
		if r.rules.Reading.MentalUnasked == MentalLast {
			line.Formula = formula("max(0, ", total, " − ", all-mental, ")")
		}
		line.Marks = []derivation.Mark{markMental}
	}
	return line, true
}
