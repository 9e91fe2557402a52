package waterfall

import (
	"cmp"
	"slices"

	"anjie/domain/money"
)

// follow adds what follows from the payments: who answers besides, who recovers from whom, what else to look into.
func (r *run) follow() {
	r.recourse()
	for i := range r.sides {
		for v := range r.who {
			r.joint(&r.sides[i], v)
			r.behind(&r.sides[i], v)
		}
	}
	for i := range r.cars {
		r.obligors(&r.cars[i])
	}
	r.hints()
	r.selfClaim()
}

// recourse lets CI recover what it paid for injury under a bar (RTA-Int 15, CI-Reg 22): from the side's first payer,
// and from the passenger who opened a door only if he meant it (RTA-Int2 2).
func (r *run) recourse() {
	for i := range r.cars {
		c := &r.cars[i]
		bar, _ := r.bar(c)
		if c.CI == nil || c.side < 0 {
			continue
		}
		if c.is(DoorOpening) && c.is(DoorIntent) {
			r.meant(c)
		}
		if bar == nil {
			continue
		}
		from := r.debtor(c)
		for v := range r.who {
			var paid money.Fen
			for _, p := range r.paid[v] {
				if p.As == AsCI && p.Vehicle == c.ID && (p.Bucket == DD || p.Bucket == MED) {
					paid += p.Amount
				}
			}
			if paid > 0 && from != "" {
				r.out.Recourse = append(r.out.Recourse, Recourse{
					By: c.CI.Insurer, From: from, Victim: r.who[v].ID, Vehicle: c.ID, Amount: paid, Article: bar.Article,
					ZH: "保险公司赔付人身损害后向侵权人追偿", EN: "the insurer recovers what it paid for injury from the tortfeasor",
				})
			}
		}
	}
}

// meant lets CI recover everything that it paid from the passenger who opened the door on purpose (RTA-Int2 2).
func (r *run) meant(c *car) {
	at := slices.IndexFunc(r.sides[c.side].paying, func(p Payer) bool { return p.As == "passenger" })
	if at < 0 {
		return
	}
	for v := range r.who {
		var paid money.Fen
		for _, p := range r.paid[v] {
			if p.As == AsCI && p.Vehicle == c.ID {
				paid += p.Amount
			}
		}
		if paid > 0 {
			r.out.Recourse = append(r.out.Recourse, Recourse{
				By: c.CI.Insurer, From: r.sides[c.side].paying[at].ID, Victim: r.who[v].ID, Vehicle: c.ID, Amount: paid, Article: "RTA-Int2 2",
				ZH: "乘车人故意造成损害的，保险公司可以向其追偿", EN: "the insurer recovers from the passenger who meant it",
			})
		}
	}
}

// debtor is from whom CI recovers; empty: from nobody.
func (r *run) debtor(c *car) string {
	for _, p := range r.sides[c.side].paying {
		if p.As != "passenger" || !c.is(DoorOpening) {
			return p.ID
		}
	}
	return ""
}

// owed is what the payers of a side owe to one victim after insurance, and what the side's whole share was.
func (r *run) owed(s *side, v int) (rest, whole money.Fen, from string) {
	for i := range r.paid[v] {
		if p := &r.paid[v][i]; p.As == AsLiable && p.Side == s.ID && p.Fund == "" {
			rest += p.Amount
		}
	}
	for _, i := range r.shared[v] {
		p := &r.parts[i]
		c := &r.claims[p.claim]
		if r.sides[p.side].ID != s.ID || c.fund != "" {
			continue
		}
		whole += p.amount
		if s.unknown {
			rest += sum(p.rest)
		}
	}
	if from = s.ID; !s.unknown {
		from = s.paying[0].ID
	}
	return rest, whole, from
}

// joint lists who answers for a side's debt besides its payers: each is paid once (RTA-Int2 1).
func (r *run) joint(s *side, v int) {
	if !r.jointly(s) {
		return
	}
	who, victim := &r.who[v], r.who[v].ID
	rest, whole, from := r.owed(s, v)
	if rest == 0 {
		return
	}
	for _, p := range s.Payers {
		if !p.Joint {
			continue
		}
		j := Joint{Payer: p.ID, With: from, Side: s.ID, Victim: victim, Cap: rest, Article: cmp.Or(p.Article, "CC 1209")}
		if p.Cap > 0 {
			of := rest
			if !r.rules.Reading.OwnerCapOfRest {
				of = whole
			}
			j.Cap = min(rest, money.MulRate(of, p.Cap))
			if p.Article == "" && r.int2 {
				j.Article = "RTA-Int2 1"
			}
		}
		r.out.Joint = append(r.out.Joint, j)
		if p.Cap > 0 {
			if above := rest - j.Cap; above > 0 { // his own part is what he answers for by his fault
				r.out.Recourse = append(r.out.Recourse, Recourse{
					By: p.ID, From: from, Victim: victim, Vehicle: s.Vehicle, Amount: above, Contingent: true, Article: j.Article,
					ZH: "支付超过自己相应责任的，就超过部分向使用人追偿，以此为限",
					EN: "having paid more than his own part, recovers from the user what is above it, at most this",
				})
			}
		}
	}
	for i := range r.sides {
		o := &r.sides[i]
		if o.ID != s.ID && !o.unknown && !o.of(who) && (slices.Contains(o.Joint, s.ID) || slices.Contains(s.Joint, o.ID)) {
			r.out.Joint = append(r.out.Joint, Joint{
				Payer: o.paying[0].ID, With: from, Side: s.ID, Victim: victim, Cap: rest, Article: "RTA-Int 10",
			})
		}
	}
}

// jointly says whether anybody may answer besides a side's payers.
func (r *run) jointly(s *side) bool {
	return len(s.Joint) > 0 || slices.ContainsFunc(s.Payers, func(p Payer) bool { return p.Joint }) ||
		slices.ContainsFunc(r.sides, func(o side) bool { return slices.Contains(o.Joint, s.ID) })
}

// obligors lists who had to insure and is not the tortfeasor: he answers jointly for what stands in place of CI.
func (r *run) obligors(c *car) {
	if c.CI != nil || c.Obligor == nil || c.Obligor.Tortfeasor || c.side < 0 {
		return
	}
	for v := range r.who {
		var paid money.Fen
		from := ""
		for _, p := range r.paid[v] {
			if p.As == AsObligor && p.Vehicle == c.ID && p.Fund == "" {
				paid, from = paid+p.Amount, p.Payer
			}
		}
		if paid > 0 && from != c.Obligor.Payer {
			r.out.Joint = append(r.out.Joint, Joint{
				Payer: c.Obligor.Payer, With: from, Side: r.sides[c.side].ID, Victim: r.who[v].ID, Cap: paid, Article: "TORT-Int1 21",
			})
			beyond := money.Fen(0)
			for _, p := range r.paid[v] {
				if p.As == AsLiable && p.Side == r.sides[c.side].ID && p.Payer != c.Obligor.Payer && p.Fund == "" {
					beyond += p.Amount
				}
			}
			if beyond > 0 {
				r.out.Recourse = append(r.out.Recourse, Recourse{
					By: c.Obligor.Payer, From: from, Victim: r.who[v].ID, Vehicle: c.ID, Amount: beyond, Contingent: true, Article: "TORT-Int1 21",
					ZH: "投保义务人支付超过交强险责任限额的，就超过部分向侵权人追偿，以此为限",
					EN: "having paid more than the limits of CI, who had to insure recovers what is above them from the tortfeasor, at most this",
				})
			}
		}
	}
}

// hints point at the rescue fund where CC 1216 lets it pay: it is no payment and no verdict.
func (r *run) hints() {
	for v := range r.who {
		victim := &r.who[v]
		var open, funeral money.Fen // medical costs, and those of a funeral, that neither CI nor a fund pays
		hurt := false
		for _, l := range victim.Losses {
			hurt = hurt || l.Amount > 0 && (l.Bucket == MED || l.Bucket == DD)
			of := &open
			if l.Head == funeralHead {
				of = &funeral
			} else if l.Bucket != MED {
				continue
			}
			*of += l.Amount
			for _, p := range l.Paid {
				if p.By != ByParty {
					*of -= p.Amount
				}
			}
		}
		for _, p := range r.paid[v] {
			switch {
			case p.Fund != "" || p.As != AsCI:
			case p.Bucket == MED:
				open -= p.Amount
			case p.Head == funeralHead:
				funeral -= p.Amount
			}
		}
		if !hurt || victim.Deliberate {
			continue
		}
		most := max(open, 0) + max(funeral, 0) // 0: the cost is not known yet
		insured := false
		for i := range r.cars {
			c := &r.cars[i]
			if _, third := r.third(victim, c); !third {
				continue
			}
			switch {
			case c.is(Unknown):
				r.hint(c, victim, most, "fund-unknown", "肇事逃逸且机动车不明", "the vehicle that fled is not known")
			case c.CI == nil && c.Obligor != nil:
				r.hint(c, victim, most, "fund-uninsured", "机动车未投保交强险", "the vehicle has no CI")
			}
			insured = insured || c.CI != nil
		}
		if insured && open > 0 {
			r.hint(nil, victim, open, "fund-beyond-ci", "抢救费用超过交强险责任限额", "rescue costs are above the CI limit")
		}
	}
}

// funeralHead is the head of funeral cost, which the rescue fund advances besides rescue costs.
const funeralHead = "funeral"

func (r *run) hint(c *car, v *Victim, open money.Fen, kind, zh, en string) {
	h := Hint{Kind: kind, Victim: v.ID, Amount: open, Article: "CC 1216",
		ZH: zh + "：抢救、丧葬费用可申请救助基金垫付", EN: en + ": the rescue fund may advance rescue and funeral costs"}
	if c != nil {
		h.Vehicle = c.ID
	}
	r.out.Hints = append(r.out.Hints, h)
}

// selfClaim tells whether the parties may agree that each claims from his own insurer (互碰自赔).
func (r *run) selfClaim() {
	s, count := &SelfClaim{}, 0
	lack := map[string]bool{}
	damage := map[string]money.Fen{}
	for v := range r.who {
		for _, l := range r.who[v].Losses {
			if l.Amount > 0 && (l.Bucket != PROP || l.Of == "") {
				lack["vehicle-damage-only"] = true
			}
			damage[r.whole(l.Of)] += l.Amount
		}
	}
	for i := range r.cars {
		c := &r.cars[i]
		if c.Towed != "" {
			continue
		}
		count++
		if c.CI == nil || c.limit[2] == 0 {
			lack["insured"] = true
		}
		if c.Fault == NoFault || c.Fault == Undetermined {
			lack["all-at-fault"] = true
		}
		if damage[c.ID] > r.row.AtFault.PROP.Fen {
			lack["within-limit"] = true
		}
	}
	if count < 2 {
		return
	}
	for code := range lack {
		s.Lacking = append(s.Lacking, code)
	}
	slices.Sort(s.Lacking)
	if s.Fits = len(lack) == 0; s.Fits {
		r.ownInsurers(s)
	}
	r.out.SelfClaim = s
}

// ownInsurers lists what would be paid instead: each vehicle's damage by its own CI.
func (r *run) ownInsurers(s *SelfClaim) {
	for v := range r.who {
		for _, l := range r.who[v].Losses {
			if l.Amount == 0 {
				continue
			}
			c := &r.cars[r.car(r.whole(l.Of))]
			s.Pays = append(s.Pays, Payment{
				Payer: c.CI.Insurer, As: AsCI, Vehicle: c.ID, Policy: c.CI.Policy,
				Victim: r.who[v].ID, Loss: l.ID, Head: l.Head, Bucket: l.Bucket, Amount: l.Amount,
			})
		}
	}
}
