package compensation

import (
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
)

// heads are the lines of the table of heads in its order.
var heads = compensation.DefaultRules().Heads

func headOf(id string) (compensation.Head, bool) {
	for _, h := range heads {
		if string(h.ID) == id {
			return h, true
		}
	}
	return compensation.Head{}, false
}

// claims reads a victim's losses. One of which nothing has been entered yet is left out: nothing is claimed by it.
func (s *sheet) claims(t typed, v *compensation.Victim, where string) {
	seen := map[string]bool{}
	for _, no := range t.numbers("claims") {
		c, at := t.part("claims", no), pointer(where+"/claims", len(v.Claims))
		h, ok := headOf(c.text("head"))
		if !ok || !s.entered(c, h) {
			continue
		}
		c.goes("head", at)
		claim := compensation.Claim{Head: h.ID}
		if seen[string(h.ID)] {
			claim.ID = string(h.ID) + "-" + itoa(no)
		}
		seen[string(h.ID)] = true
		s.way(c, h, &claim, at)
		if h.Bucket == compensation.PROP || h.Bucket == compensation.OUTSIDE {
			claim.Of = c.says("of", at+"/of")
			claim.Aboard = h.ID == compensation.Cargo && claim.Of != ""
		}
		for _, n := range c.numbers("paid") {
			p, here := c.part("paid", n), pointer(at+"/paid", len(claim.Paid))
			if p.text("amount") == "" {
				continue
			}
			by := waterfall.Source(p.says("by", here+"/by"))
			who := p.says("who", here+"/who")
			if by != waterfall.ByParty {
				who = string(by)
			}
			claim.Paid = append(claim.Paid, compensation.Payment{By: by, Who: who, Fen: p.fen("amount", here+"/fen"), Evidence: p.says("evidence", here+"/evidence")})
			p.goes("amount", here)
		}
		v.Claims = append(v.Claims, claim)
	}
}

// entered says whether a head has something to be computed from; that it was paid says nothing of how much it came to.
// Those that follow from the person alone always have.
func (s *sheet) entered(c typed, h compensation.Head) bool {
	switch h.Way {
	case compensation.ByGrade, compensation.ByWage, compensation.ByLife:
		return true
	case compensation.ByDependants: // of a dead person whom nobody knows they are presumed (SD-Impl 68)
		if victim, _, _ := strings.Cut(c.at, ".claims."); s.values.Get(victim+".fact.unknown_dead") == "yes" {
			return true
		}
	}
	for name, v := range s.values {
		if rest, ok := cutPrefix(name, c.at); ok && rest != "head" && rest != "of" && rest != "method" && !strings.HasPrefix(rest, "paid.") && len(v) > 0 && v[0] != "" {
			return true
		}
	}
	return false
}

// way reads what the head's way of computing needs.
func (s *sheet) way(c typed, h compensation.Head, claim *compensation.Claim, at string) {
	switch h.Way {
	case compensation.ByReceipts:
		for _, n := range c.numbers("receipts") {
			r, here := c.part("receipts", n), pointer(at+"/receipts", len(claim.Receipts))
			claim.Receipts = append(claim.Receipts, compensation.Receipt{Fen: r.fen("amount", here+"/fen"), Evidence: r.says("evidence", here+"/evidence")})
		}
		c.goes("receipts.0.amount", at+"/receipts")
	case compensation.ByDays:
		claim.Daily = &compensation.Daily{Days: c.whole("days", at+"/daily/days"), Fen: c.fen("rate", at+"/daily/dailyFen"), Evidence: c.says("evidence", at+"/daily/evidence")}
		c.goes("days", at+"/daily")
	case compensation.ByWork:
		s.work(c, claim, at+"/work")
	case compensation.ByCarers:
		s.care(c, claim, at+"/care")
	case compensation.ByGrade:
		if rate := c.points("adjust", at+"/adjust/rate"); rate > 0 || c.text("adjust") != "" {
			claim.Adjust = &compensation.Adjustment{Rate: rate, Reason: c.says("adjust_reason", at+"/adjust/reason")}
		}
	case compensation.ByDevice:
		for _, n := range c.numbers("devices") {
			d, here := c.part("devices", n), pointer(at+"/devices", len(claim.Devices))
			claim.Devices = append(claim.Devices, compensation.Aid{Fen: d.fen("amount", here+"/fen"), Count: d.whole("count", here+"/count"), Evidence: d.says("evidence", here+"/evidence")})
		}
		c.goes("devices.0.amount", at+"/devices")
	case compensation.ByDependants:
		for _, n := range c.numbers("dependants") {
			d, here := c.part("dependants", n), pointer(at+"/dependants", len(claim.Dependants))
			d.goes("born", here)
			claim.Dependants = append(claim.Dependants, compensation.Dependant{
				ID: "dependant-" + itoa(n+1), Born: d.day("born", here+"/born"), Adult: d.yes("adult"), Supporters: d.whole("supporters", here+"/supporters"), Evidence: d.says("evidence", here+"/evidence"),
			})
			d.goes("adult", here+"/adult")
		}
		c.goes("dependants.0.born", at+"/dependants")
	case compensation.ByDiscretion:
		claim.Amount = &compensation.Amount{Fen: c.fen("amount", at+"/amount/fen"), Reason: c.says("reason", at+"/amount/reason")}
		c.goes("amount", at+"/amount")
	}
}

func (s *sheet) work(c typed, claim *compensation.Claim, at string) {
	w := &compensation.Work{Method: compensation.Earning(c.says("method", at+"/method")), Evidence: c.says("evidence", at+"/evidence")}
	c.goes("method", at)
	switch w.Method {
	case compensation.FixedIncome:
		w.Loss = c.fen("loss", at+"/lossFen")
	case compensation.AverageIncome:
		for i := range 3 {
			w.Incomes = append(w.Incomes, c.fen("income"+itoa(i+1), pointer(at+"/incomes", i)))
		}
		c.goes("income1", at+"/incomes")
	case compensation.IndustryWage:
		w.Series = c.says("series", at+"/series")
	}
	if w.Method != compensation.FixedIncome {
		w.Days, w.From, w.Until = c.whole("days", at+"/days"), c.day("from", at+"/from"), c.day("until", at+"/until")
	}
	if retired := c.says("retired", at+"/aboveRetirementAge"); retired != "" {
		yes := retired == "yes"
		w.Retired = &yes
	}
	claim.Work = w
}

func (s *sheet) care(c typed, claim *compensation.Claim, at string) {
	n := &compensation.Nursing{}
	for _, no := range c.numbers("care") {
		p, here := c.part("care", no), pointer(at+"/stretches", len(n.Stretches))
		n.Stretches = append(n.Stretches, compensation.Stretch{
			Persons: p.whole("persons", here+"/persons"), Days: p.whole("days", here+"/days"), Fen: p.fen("rate", here+"/dailyFen"),
			Opinion: p.says("opinion", here+"/opinion"), Evidence: p.says("evidence", here+"/evidence"),
		})
	}
	c.goes("care.0.days", at)
	if c.text("long_years") != "" {
		n.Long = &compensation.LongCare{
			Years: c.whole("long_years", at+"/long/years"), Fen: c.fen("long_rate", at+"/long/dailyFen"), Level: c.points("long_level", at+"/long/level"),
			Evidence: c.says("long_evidence", at+"/long/evidence"),
		}
		c.goes("long_years", at+"/long")
	}
	claim.Care = n
}
