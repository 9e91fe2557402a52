package waterfall

import (
	"cmp"
	"slices"
	"strconv"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// whyBeyond tells how what CI left of one victim's loss is divided: by the sides' shares, then TPL, then the liable.
func (r *run) whyBeyond(v int) derivation.Line {
	victim := &r.who[v]
	name := label(victim.Label, victim.ID)
	var lines []derivation.Line
	var all []money.Fen
	for ci := range r.claims {
		c := &r.claims[ci]
		if c.victim != v || c.fund != "" && r.rules.Reading.Funds == FundOutside {
			continue
		}
		if one := r.whyRemaining(ci); one.Fen > 0 {
			lines = append(lines, one)
			all = append(all, one.Fen)
		}
	}
	line := fen("beyond-"+victim.ID, name+"：交强险以外的损失", name+": loss beyond CI", sum(all), formula(sums(all)), "RTSL 76")
	line.Lines = lines
	return line
}

// whyRemaining divides what CI left of one claim.
func (r *run) whyRemaining(ci int) derivation.Line {
	c := &r.claims[ci]
	id, zh, en := r.claimant(c)
	loss, ci2 := r.compensated(c)
	remaining := loss - ci2
	line := fen(id, zh+"：剩余损失", en+": what CI left", remaining, formula(loss, " − ", ci2), "CC 1213")
	if c.fund != "" {
		line.Marks = []derivation.Mark{markFunds}
		line.Article, line.From = "RTA-Int2 10", since["RTA-Int2 10"]
	}
	own := int64(money.Whole)
	left := remaining
	for _, i := range r.shared[c.victim] {
		if p := &r.parts[i]; p.claim == ci {
			own -= p.bp
			left -= p.amount
			line.Lines = append(line.Lines, r.whyPart(i))
		}
	}
	if left > 0 {
		mine := fen("own", "自行承担", "borne by himself", left, formula(remaining, " × ", rate(own)), "RTSL 76")
		if c.fund != "" {
			mine.ZH, mine.EN = "由基金承担", "stays with the fund"
		} else if r.who[c.victim].Deliberate {
			mine.ZH, mine.EN = "故意造成，自行承担", "meant by himself: borne by himself"
		} else if r.unlisted(c.victim) {
			mine.Marks = append(mine.Marks, markUnlisted)
		}
		line.Lines = append(line.Lines, mine)
	}
	return line
}

// compensated is a claim's amount and what CI pays of it.
func (r *run) compensated(c *claim) (loss, paid money.Fen) {
	for i := range c.lines {
		loss += c.lines[i].amount
	}
	for i := range r.paid[c.victim] {
		if p := &r.paid[c.victim][i]; p.Fund == c.fund && p.Who == c.who && p.As.compulsory() {
			paid += p.Amount
		}
	}
	return loss, paid
}

// whyPart tells what one side answers for to one claimant and who pays it.
func (r *run) whyPart(pi int) derivation.Line {
	p := &r.parts[pi]
	s := &r.sides[p.side]
	c := &r.claims[p.claim]
	name := label(s.Label, s.ID)
	line := fen("side-"+s.ID, name+"应承担", "part of "+name, p.amount, formula(p.remaining, " × ", rate(p.bp)), "RTSL 76")
	for _, share := range r.who[c.victim].Shares {
		if share.Side == s.ID {
			r.whyShare(&line, p, share)
		}
	}
	left := p.amount
	for _, cover := range r.covers {
		if cover.side != p.side {
			continue
		}
		for i := range cover.claims {
			if one := &cover.claims[i]; one.part == pi {
				line.Lines = append(line.Lines, r.whyCovered(cover, i))
				left -= one.paid
			}
		}
	}
	if left > 0 {
		zh, en, by := "责任人赔偿", "paid by the liable", "CC 1213"
		switch {
		case s.unknown:
			zh, en, by = "责任人不明，暂由受害人承担", "the liable is unknown: borne for now", "CC 1216"
		case s.car < 0 && len(s.TPL) > 0:
			by = "RTA-Int2 11"
		case s.car >= 0 && r.cars[s.car].is(DoorOpening):
			by = "RTA-Int2 2"
		}
		one := fen("liable", zh, en, left, formula(p.amount, " − ", p.amount-left), by)
		for _, payer := range s.paying {
			if payer.ID == r.who[c.victim].ID && c.fund == "" && !s.unknown {
				mine := fen("himself-"+payer.ID, "本人应承担的部分，自行承担", "his own part: nobody owes himself", ratio(left, payer.Portion, money.Whole), formula(left, " × ", rate(payer.Portion)), "RTSL 76")
				one.Lines = append(one.Lines, mine)
			} else if len(s.paying) > 1 && !s.unknown {
				one.Lines = append(one.Lines, r.whyPayer(pi, payer, left))
			} else if payer.Article != "" && !s.unknown {
				one.Article = payer.Article
			}
		}
		line.Lines = append(line.Lines, one)
	}
	return line
}

// whyShare tells where a side's share comes from: its article, its reason, what a free ride takes off it.
func (r *run) whyShare(line *derivation.Line, p *part, s Share) {
	line.Article = cmp.Or(s.Article, line.Article)
	if s.Reason != "" {
		line.Inputs = append(line.Inputs, derivation.Input{ZH: "理由", EN: "reason", Value: s.Reason})
	}
	if s.Assumed {
		line.Marks = append(line.Marks, MarkAssumed)
	}
	if k := r.sides[p.side].car; k >= 0 && r.cars[k].Fault == NoFault && p.bp > faultless {
		line.Marks = append(line.Marks, markFaultless)
	}
	if s.Cut == 0 || s.BP == 0 {
		return
	}
	cut := fen("cut", "好意同乘，减轻的部分由受害人自行承担", "a free ride: what is taken off the share is the victim's to bear",
		money.MulRate(p.remaining, s.BP-s.Kept()), formula(p.remaining, " × ", rate(s.BP-s.Kept())), "CC 1217")
	cut.Inputs = []derivation.Input{
		{ZH: "减轻前的比例", EN: "share before", Value: formula(rate(s.BP))}, {ZH: "减轻的幅度", EN: "taken off it", Value: formula(rate(s.Cut))},
	}
	cut.Marks = []derivation.Mark{markCut}
	line.Lines = append(line.Lines, cut)
}

// whyPayer tells one payer's part of what a side owes.
func (r *run) whyPayer(pi int, payer Payer, left money.Fen) derivation.Line {
	p := &r.parts[pi]
	c := &r.claims[p.claim]
	var paid money.Fen
	for i := range r.paid[c.victim] {
		if o := &r.paid[c.victim][i]; o.As == AsLiable && o.Side == r.sides[p.side].ID && o.Payer == payer.ID &&
			o.Fund == c.fund && o.Who == c.who {
			paid += o.Amount
		}
	}
	name := label(payer.Label, payer.ID)
	return fen("payer-"+payer.ID, name, name, paid, formula(left, " × ", rate(payer.Portion)), cmp.Or(payer.Article, "CC 1213"))
}

// whyCovered tells what one policy pays to one claimant.
func (r *run) whyCovered(c *cover, i int) derivation.Line {
	one := &c.claims[i]
	line := fen("tpl-"+c.Policy, "商业险（"+label(c.Label, c.Policy)+"）赔付", "TPL by "+label(c.Label, c.Policy), one.paid, "", "CC 1213")
	if r.sides[c.side].car < 0 {
		line.Article, line.From = "RTA-Int2 11", since["RTA-Int2 11"]
	}
	if c.refuses != "" {
		line.Formula = "0 (" + string(c.refuses) + ")"
		return line
	}
	p := &r.parts[one.part]
	without := p.amount - one.base
	if r.unmental(c, p) {
		line.Marks = append(line.Marks, markUnmental)
	}
	how := formula("(", p.amount, " − ", without, ")")
	if one.cut != one.base {
		how += formula(" × ", rate(c.MaxShare), " ÷ ", rate(p.bp))
	}
	how += formula(" × (1 − ", rate(c.Deductible), ")")
	line.Formula = how
	if one.paid == one.payable {
		return line
	}
	for k := range c.passes {
		pass := &c.passes[k]
		for _, at := range pass.claims {
			if at == i {
				line.Formula = formula(pass.limit, " × ", one.payable, " ÷ ", pass.demand)
				if len(pass.claims) == 1 {
					line.Formula = formula("min(", one.payable, ", ", pass.limit, ")")
				}
				line.Lines = []derivation.Line{fen("payable", "限额以前", "before the limit", one.payable, how, line.Article)}
			}
		}
	}
	return line
}

// unmental says whether mental damages are among what a contract leaves out.
func (r *run) unmental(c *cover, p *part) bool {
	lines := r.claims[p.claim].lines
	for l, amount := range p.lines {
		if amount > 0 && lines[l].Mental && !c.Mental {
			return true
		}
	}
	return false
}

// whyCover tells a policy's limit and what of it is used.
func (r *run) whyCover(c *cover) derivation.Line {
	s := &r.sides[c.side]
	name := label(s.Label, s.ID)
	article := "CC 1213"
	if s.car < 0 {
		article = "RTA-Int2 11"
	}
	var parts []money.Fen
	for i := range c.claims {
		if c.claims[i].paid > 0 {
			parts = append(parts, c.claims[i].paid)
		}
	}
	line := fen("policy-"+c.Policy, join(name, "商业险（", label(c.Label, c.Policy), "）赔付"), join("TPL of ", name, " by ", label(c.Label, c.Policy)),
		sum(parts), formula(sums(parts), " ≤ ", c.Limit), article)
	line.Inputs = []derivation.Input{
		{ZH: "责任限额", EN: "limit", Value: formula(c.Limit)},
		{ZH: "免赔率", EN: "deductible", Value: formula(rate(c.Deductible))},
	}
	if len(s.TPL) > 1 {
		line.Marks = append(line.Marks, markTPLs)
	}
	if len(c.passes) > 1 {
		line.Marks = append(line.Marks, markFunds)
	}
	if c.refuses != "" {
		line.ZH += "：按约定不赔"
		line.EN += ": excluded by contract"
		line.Inputs = append(line.Inputs, derivation.Input{ZH: "免责事由", EN: "ground", Value: string(c.refuses)})
		if c.refuses == LicenceExpired {
			line.Marks = append(line.Marks, markBefore)
		}
	}
	if c.fee && c.Noticed {
		line.Marks = append(line.Marks, markNoticed)
	}
	if c.fee && !c.Noticed {
		fee := fen("court-fee", "不得仅以合同约定不承担诉讼费为由拒赔", "that the contract excludes court fees is alone no ground to refuse them", 0, "", "RTA-Int2 9")
		fee.Marks = []derivation.Mark{markFee}
		line.Lines = append(line.Lines, fee)
	}
	if c.ignored {
		line.Lines = append(line.Lines, fen("licence", "驾驶证超过有效期不得单独作为拒赔理由",
			"the licence's expiry alone is no ground to refuse", 0, "", "RTA-Int2 4"))
	}
	return line
}

// whyFollows tells refunds to funds, joint liability, recourse, hints and the choice of 互碰自赔.
func (r *run) whyFollows() []derivation.Line {
	var lines []derivation.Line
	for i, f := range r.out.Recoveries {
		lines = append(lines, r.whyRecovery(i, &f))
	}
	for i, j := range r.out.Joint {
		line := fen("joint-"+strconv.Itoa(i+1), join(r.name(j.Payer), "与", r.name(j.With), "共同承担，以此为限"),
			join(r.name(j.Payer), " answers jointly with ", r.name(j.With), " up to this"), j.Cap, "", j.Article)
		if r.capped(&j) {
			line.Marks = append(line.Marks, markOwner)
			if !r.int2 {
				line.Marks = append(line.Marks, markBefore)
			}
		}
		lines = append(lines, line)
	}
	for i, b := range r.out.Behind {
		line := fen("behind-"+strconv.Itoa(i+1), join("在", r.name(b.After), "不足支付时，由", r.name(b.Payer), "承担不足部分，以此为限（不计入合计）"),
			join(r.name(b.Payer), " pays what ", r.name(b.After), " cannot, at most this (in no sum)"), b.Amount, "", b.Article)
		line.Marks = []derivation.Mark{markBehind}
		lines = append(lines, line)
	}
	for i, c := range r.out.Recourse {
		line := fen("recourse-"+strconv.Itoa(i+1), join(r.name(c.By), "可向", r.name(c.From), "追偿：", c.ZH),
			join(r.name(c.By), " may recover from ", r.name(c.From), ": ", c.EN), c.Amount, "", c.Article)
		if k := r.car(c.Vehicle); k >= 0 && !c.Contingent {
			if bar, _ := r.bar(&r.cars[k]); bar != nil && bar.Doubt {
				line.Marks = append(line.Marks, markBar)
			}
		}
		if c.Contingent && r.capping(&c) {
			line.Marks = append(line.Marks, markOwner)
		}
		lines = append(lines, line)
	}
	for i := range r.cars {
		if c := &r.cars[i]; c.is(DoorOpening) {
			lines = append(lines, fen("door-"+c.ID, c.name()+"：乘客开车门的损害属于机动车一方责任，交强险不得向乘客追偿（故意除外）",
				c.name()+": harm by a passenger's door is the motor side's; no recourse against him unless he meant it", 0, "", "RTA-Int2 2"))
		}
	}
	for i, h := range r.out.Hints {
		lines = append(lines, fen("hint-"+strconv.Itoa(i+1), "提示："+h.ZH, "hint: "+h.EN, h.Amount, "", h.Article))
	}
	if s := r.out.SelfClaim; s != nil && s.Fits {
		var all []money.Fen
		for _, p := range s.Pays {
			all = append(all, p.Amount)
		}
		lines = append(lines, fen("self-claim", "符合互碰自赔条件，各方同意的，由本方交强险赔付",
			"each may claim from his own CI if all agree", sum(all), formula(sums(all)), "CI-Collision"))
	}
	return lines
}

// capping says whether somebody recovers what he paid above his own part, which is counted as a reading says.
func (r *run) capping(c *Recourse) bool {
	return slices.ContainsFunc(r.out.Joint, func(j Joint) bool {
		return j.Payer == c.By && j.Victim == c.Victim && j.With == c.From && j.Article == c.Article && r.capped(&j)
	})
}

// capped says whether a joint liability is an owner's within his fault.
func (r *run) capped(j *Joint) bool {
	for i := range r.sides {
		for _, p := range r.sides[i].Payers {
			if r.sides[i].ID == j.Side && p.ID == j.Payer && p.Cap > 0 {
				return true
			}
		}
	}
	return false
}
