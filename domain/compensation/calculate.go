package compensation

import (
	"fmt"
	"math/big"
	"slices"
	"sync"

	"anjie/domain/canonical"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Calculator is an edition of the rules and of the figures, ready for many cases; it never changes.
type Calculator struct {
	rules   Rules
	sum     string // of the rules
	figures Figures
}

// By makes a calculator of the rules and figures. The rules must not be changed afterwards.
func (r Rules) By(f Figures) Calculator { return Calculator{r, r.SHA256(), f} }

// Made says whether a result was computed by these very tables.
func (k Calculator) Made(r Result) bool {
	return r.Rules == Edition{k.rules.Edition, k.sum} && r.Figures == Edition{k.figures.Edition(), k.figures.SHA256()}
}

// newest is the newest edition of the rules with its hash.
var newest = sync.OnceValue(func() Calculator { return DefaultRules().By(DefaultFigures()) })

// Calculate computes a case by the newest edition of the rules. With faults there is no result.
func Calculate(in Case, f Figures) (Result, []Fault) {
	k := newest()
	k.figures = f
	return k.Calculate(in)
}

// Calculate computes a case: the heads of each victim, then who pays them. All faults are found at once; with faults
// there is no result. A head that a missing figure blocks is no fault: it is named, and counts as nothing.
func (k Calculator) Calculate(in Case) (Result, []Fault) {
	r, f := k.rules, k.figures
	c := calc{rules: &r, sum: k.sum, figures: f, in: &in}
	c.check()
	sum, err := canonical.Of(in)
	if err != nil { // only a number that is too great for its field gets here
		c.fault("", "金额或数量过大，请核对", "an amount or a number is too large, please check it")
	}
	out := Result{
		Input: sum, Rules: Edition{r.Edition, c.sum}, Figures: Edition{f.Edition(), f.SHA256()},
		Second: c.second(), Unified: c.unified(), Complete: true,
	}
	var lines []derivation.Line
	for i := range in.Victims {
		owed, line := c.owed(&in.Victims[i], fmt.Sprintf("/victims/%d", i))
		out.Victims, lines = append(out.Victims, owed), append(lines, line)
	}
	if len(c.faults) > 0 {
		if c.settles() {
			c.faults = append(c.faults, c.also(out.Victims)...)
		}
		return Result{}, c.faults
	}
	if in.Choices.EqualDeath {
		c.equalDeath(out.Victims, lines)
	}
	if !c.add(&out, lines) {
		return Result{}, c.faults
	}
	if c.settles() {
		settled, why, faults := c.settle(out.Victims)
		if len(faults) > 0 {
			return Result{}, faults
		}
		out.Settled = &settled
		out.Why.Lines = append(out.Why.Lines, why)
	}
	return out, nil
}

// owed computes one victim's losses.
func (c *calc) owed(v *Victim, at string) (Owed, derivation.Line) {
	out := Owed{ID: v.ID, Losses: []Loss{}}
	label := v.Label
	if label == "" {
		label = v.ID
	}
	line := derivation.Line{ID: "victim-" + v.ID, ZH: "受害人" + label + "的损失", EN: "losses of " + label, Unit: derivation.Fen, Article: "RTSL 76", Formula: "0"}
	c.provision(&line)
	for i := range v.Claims {
		loss, sub := c.loss(v, &v.Claims[i], fmt.Sprintf("%s/claims/%d", at, i))
		out.Losses, line.Lines = append(out.Losses, loss), append(line.Lines, sub)
	}
	return out, line
}

// loss computes one claim by its head's way.
func (c *calc) loss(v *Victim, cl *Claim, at string) (Loss, derivation.Line) {
	h, ok := c.rules.head(cl.Head)
	if !ok {
		return Loss{}, derivation.Line{} // said by check
	}
	l := c.line(cl.id(), h)
	exactly, missing := c.way(h, v, cl, at, &l)
	if b := bucket(h, cl); b != h.Bucket {
		h.Bucket = b
		l.Marks = append(l.Marks, choice("属于车辆的"+h.ZH+"不是人身损害：列在交强险以外", h.EN+" of a vehicle is no injury's: outside the compulsory insurance"))
	}
	out := Loss{ID: cl.id(), Head: h.ID, ZH: h.ZH, EN: h.EN, Bucket: h.Bucket, Into: into(h, v), Article: h.Article, Paid: cl.Paid, Missing: missing}
	if missing != nil {
		l.Lines, l.Formula = nil, ""
		for _, p := range cl.Paid {
			l.Inputs = append(l.Inputs, amount(paidWords[p.By][0], paidWords[p.By][1], p.Fen, p.Evidence))
		}
		l.Marks = append(l.Marks, derivation.Mark{Kind: derivation.Missing, ZH: missing.ZH, EN: missing.EN})
		return out, l
	}
	out.Fen = halfUp(exactly)
	l.Fen = out.Fen
	if out.Fen > money.Max {
		c.fault(at, "金额过大，请核对", "the amount is too large, please check it")
		return out, l
	}
	c.paid(&out, h, at, &l)
	return out, l
}

// bucket is the part of the limit into which a claim falls. A fee may be for an injury or for a vehicle: a reading that puts
// such fees into a part for injuries says nothing of a vehicle's.
func bucket(h Head, cl *Claim) Bucket {
	if h.ID == AppraisalFee && cl.Of != "" && h.Bucket != PROP {
		return OUTSIDE
	}
	return h.Bucket
}

// way finds the amount, as an exact fraction of fen, and fills the line.
func (c *calc) way(h Head, v *Victim, cl *Claim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	switch h.Way {
	case ByDays:
		return c.days(cl, at, l), nil
	case ByWork:
		return c.work(v, cl, at, l)
	case ByCarers:
		return c.care(v, cl, at, l), nil
	case ByGrade:
		return c.grading(v, cl, at, l)
	case ByDevice:
		return c.device(v, cl, at, l), nil
	case ByWage:
		return c.wages(v, at, l)
	case ByLife:
		return c.life(v, at, l)
	case ByDependants:
		return c.dependants(v, cl, at, l)
	case ByDiscretion:
		return c.discretion(cl, at, l), nil
	}
	return c.receipts(cl, at, l), nil
}

// into is the head that a loss is counted into (PI-Int 16).
func into(h Head, v *Victim) HeadID {
	switch {
	case h.Way != ByDependants:
		return ""
	case v.DiedOn.IsZero() && v.Unknown == nil:
		return Disability
	}
	return Death
}

func fund(s waterfall.Source) bool { return s != waterfall.ByParty }

func contains[T comparable](list []T, v T) bool { return slices.Contains(list, v) }

// paid takes what funds paid out of the demand; what a party advanced stays in it and is set off when it is settled.
func (c *calc) paid(out *Loss, h Head, at string, l *derivation.Line) {
	out.Demand = out.Fen
	total := money.Fen(0)
	for i, p := range out.Paid {
		total += p.Fen
		l.Inputs = append(l.Inputs, amount(paidWords[p.By][0], paidWords[p.By][1], p.Fen, p.Evidence))
		if !fund(p.By) {
			continue
		}
		out.Demand -= p.Fen
		left := derivation.Line{
			ID: fmt.Sprintf("paid-%d", i+1), ZH: "不得向侵权人主张：" + paidWords[p.By][0], EN: "not to be claimed from the tortfeasor: " + paidWords[p.By][1],
			Fen: p.Fen, Unit: derivation.Fen, Article: "RTA-Int2 10", Marks: c.secondMark(),
			Inputs: []derivation.Input{amount("已支付", "paid", p.Fen, p.Evidence)},
		}
		c.provision(&left)
		l.Lines = append(l.Lines, left)
	}
	if len(out.Paid) > 0 && total > out.Fen {
		c.fault(at+"/paid", "已支付的合计超过该项损失", "more was paid than this loss")
	}
}

// paidWords name who paid.
var paidWords = map[waterfall.Source][2]string{
	waterfall.ByParty:      {"一方垫付", "advanced by a party"},
	waterfall.ByMedical:    {"基本医疗保险基金已支付", "paid by basic medical insurance"},
	waterfall.ByWorkInjury: {"工伤保险基金已支付", "paid by work-injury insurance"},
	waterfall.ByRescueFund: {"道路交通事故社会救助基金已垫付", "advanced by the rescue fund"},
}

// equalDeath raises every death compensation to the highest (CC 1180).
func (c *calc) equalDeath(victims []Owed, lines []derivation.Line) {
	var highest *Loss
	for i := range victims {
		for k := range victims[i].Losses {
			if l := &victims[i].Losses[k]; l.Head == Death && l.Missing == nil && (highest == nil || l.Fen > highest.Fen) {
				highest = l
			}
		}
	}
	for i := range victims {
		for k := range victims[i].Losses {
			l := &victims[i].Losses[k]
			if l.Head != Death || l.Missing != nil || l.Fen == highest.Fen {
				continue
			}
			own := lines[i].Lines[k]
			own.ID = "own"
			line := derivation.Line{
				ID: l.ID, ZH: l.ZH + "（相同数额）", EN: l.EN + " (equal)", Fen: highest.Fen, Unit: derivation.Fen, Article: "CC 1180",
				Formula: fmt.Sprintf("max(%s, %s)", yuan(l.Fen), yuan(highest.Fen)), Lines: []derivation.Line{own},
				Marks: []derivation.Mark{choice("同一事故多人死亡，可以相同数额确定；取最高者", "several deaths in one accident may be given the same amount; the highest is taken")},
			}
			c.provision(&line)
			l.Demand += highest.Fen - l.Fen
			l.Fen, l.Article, lines[i].Lines[k] = highest.Fen, "CC 1180", line
		}
	}
}

// add sums up victims and case, and collects what is blocked.
func (c *calc) add(out *Result, lines []derivation.Line) bool {
	var parts []string
	for i := range out.Victims {
		v, own := &out.Victims[i], []string(nil)
		for _, l := range v.Losses {
			if l.Missing != nil {
				out.Complete, out.Blocked = false, append(out.Blocked, Blocked{v.ID, l.ID, *l.Missing})
			}
			v.Total, v.Demand = money.Sum(v.Total, l.Fen), money.Sum(v.Demand, l.Demand)
			own = append(own, yuan(l.Fen))
		}
		v.Funds = v.Total - v.Demand
		if len(own) > 0 {
			lines[i].Formula = sumUp(own)
		}
		lines[i].Fen = v.Total
		parts = append(parts, yuan(v.Total))
		out.Total, out.Demand = money.Sum(out.Total, v.Total), money.Sum(out.Demand, v.Demand)
	}
	if out.Total > money.Max {
		c.fault("/victims", "损失合计过大，请核对", "the losses together are too large, please check them")
		return false
	}
	out.Why = derivation.Line{ID: "case", ZH: "损失合计", EN: "all losses", Fen: out.Total, Unit: derivation.Fen, Article: "RTSL 76", Formula: sumUp(parts), Lines: lines}
	c.provision(&out.Why)
	out.Why.Marks = append(out.Why.Marks, c.mediated(lines)...)
	return true
}
