package waterfall

import (
	"strconv"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// whyAccount tells one victim's balance: what he is owed, what he had before, what he still receives.
func (r *run) whyAccount(v int) derivation.Line {
	a := &r.out.Victims[v]
	name := label(r.who[v].Label, a.Victim)
	how := formula(a.Paid, " − ", a.Advanced)
	if a.Returns > 0 {
		how += formula(" + ", a.Returns)
	}
	line := fen("account-"+a.Victim, name+"实得", name+" receives", a.Receives, how, "CC 1213")
	var borne, rescue money.Fen
	for _, b := range a.Borne {
		borne += b.Amount
	}
	for _, c := range r.claims {
		if c.victim == v && c.fund == ByRescueFund {
			for i := range c.lines {
				rescue += c.lines[i].amount
			}
		}
	}
	lines := make([]derivation.Line, 0, 4)
	if a.Funds > 0 {
		lines = append(lines, fen("funds", "基金已支付，不得再请求", "paid by funds: not his to demand", a.Funds, "", "RTA-Int2 10"))
		if !r.int2 {
			lines[0].Article, lines[0].From = "CI-Reg 24", ""
			lines[0].Marks = []derivation.Mark{markBefore}
		}
	}
	if rescue > 0 {
		lines = append(lines, fen("rescue-fund", "其中救助基金垫付款，协议中先行扣还",
			"of it the rescue fund's advance, to be set apart first in an agreement", rescue, "", "CI-Reg 24"))
	}
	lines = append(lines, fen("paid", "各方应付", "owed by all payers", a.Paid, formula(a.Loss, " − ", a.Funds, " − ", borne), "CC 1213"))
	for i := range r.netted {
		if n := &r.netted[i]; n.victim == v {
			lines = append(lines, r.whyNetted(n))
		}
	}
	line.Lines = lines
	return line
}

// whyNetted tells how one advance was used up.
func (r *run) whyNetted(n *netted) derivation.Line {
	var refunds money.Fen
	for _, t := range n.refunds {
		refunds += t.Amount
	}
	line := fen("advance-"+n.by, r.name(n.by)+"垫付", "advanced by "+r.name(n.by), n.amount, formula(n.own, " + ", refunds, " + ", n.returns), "CC 568")
	line.Marks = []derivation.Mark{markRefund}
	line.Lines = append(line.Lines, fen("own", "抵销本人应付", "set off against his own debt", n.own, "", "CC 568"))
	for i, t := range n.refunds {
		line.Lines = append(line.Lines, fen("refund-"+strconv.Itoa(i+1), r.name(t.From)+"返还", "returned by "+r.name(t.From), t.Amount, "", "CC 985"))
	}
	if n.returns > 0 {
		line.Lines = append(line.Lines, fen("returns", "受害人返还", "given back by the victim", n.returns, "", "CC 985"))
	}
	return line
}

// whyRecovery tells what a fund paid for one loss and what of it it recovers.
func (r *run) whyRecovery(i int, f *FundRecovery) derivation.Line {
	var borne money.Fen
	for _, b := range f.Borne {
		borne += b.Amount
	}
	name := label(r.who[r.victim(f.Victim)].Label, f.Victim)
	line := fen("fund-"+strconv.Itoa(i+1), join(sourceZH[f.Fund], "就", name, "的损失追偿"),
		join(sourceEN[f.Fund], " recovers for ", name), f.Amount, formula(f.Recovered, " + ", borne, " + ", f.Open), "RTA-Int2 10")
	if !r.int2 {
		line.Article, line.From = "CI-Reg 24", ""
	}
	line.Marks = []derivation.Mark{markFunds}
	return line
}
