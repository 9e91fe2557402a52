package compensation

import (
	"fmt"
	"slices"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Held is money that changed hands for a head that is not computed yet: it is neither netted, nor returned, nor paid again
// before the head is known.
type Held struct {
	Victim   string           `json:"victim" doc:"who received it, or for whom it was paid"`
	Loss     string           `json:"loss,omitempty" doc:"the blocked loss; empty: an advance beside any line that is more than what is known so far"`
	By       waterfall.Source `json:"by" doc:"who paid"`
	Who      string           `json:"who" doc:"payer's, insurer's or fund's id"`
	Fen      money.Fen        `json:"fen" doc:"what was paid, fen"`
	Withheld money.Fen        `json:"withheld,omitempty" doc:"what is kept back meanwhile of the transfers to the victim, fen"`
	ZH       string           `json:"zh" doc:"the sentence in Chinese"`
	EN       string           `json:"en" doc:"the sentence in English"`
}

// hold keeps what was paid on blocked heads as what it is. Of a party's advance as much stays out of the transfers to the
// victim: once the head is known it may be that he has to set it off. A victim with a blocked head gives nothing back.
func (c *calc) hold(out *Settled, victims []Owed) {
	open := map[string]bool{}
	for i := range victims {
		for _, l := range victims[i].Losses {
			if l.Missing == nil {
				continue
			}
			open[victims[i].ID] = true
			for _, p := range l.Paid {
				out.Held = append(out.Held, out.keep(victims[i].ID, &l, p))
			}
		}
	}
	if len(open) == 0 {
		return
	}
	out.keepRefunds(open)
	out.Transfers = slices.DeleteFunc(out.Transfers, func(t waterfall.Transfer) bool { return t.Amount == 0 })
	shared := len(out.Used) > 0 // a limit is for all victims together: what one of them lacks may move the others
	for i := range out.Accounts {
		a := &out.Accounts[i]
		a.Incomplete = open[a.Victim] || shared
		for _, h := range out.Held {
			if h.Victim == a.Victim && h.Withheld > 0 {
				a.Withheld += h.Withheld
				a.Receives -= h.Withheld
			}
		}
	}
	for _, h := range out.Held {
		out.Hints = append(out.Hints, waterfall.Hint{Kind: "held", Victim: h.Victim, Amount: h.Fen, Article: "CC 568", ZH: h.ZH, EN: h.EN})
	}
}

// keep withholds a party's advance on a blocked head from what the victim would receive: first from what that party owes
// himself, then from the others in their order. What a fund paid is no part of any demand.
func (s *Settled) keep(victim string, l *Loss, p Payment) Held {
	h := Held{Victim: victim, Loss: l.ID, By: p.By, Who: p.Who, Fen: p.Fen}
	for _, own := range []bool{true, false} {
		for i := range s.Transfers {
			t := &s.Transfers[i]
			if fund(p.By) || t.Kind != "victim" || t.To != victim || (t.From == p.Who) != own {
				continue
			}
			take := min(t.Amount, h.Fen-h.Withheld)
			t.Amount, h.Withheld = t.Amount-take, h.Withheld+take
		}
	}
	h.ZH = fmt.Sprintf("%s尚不能计算：%s的%s元保持原状，不抵扣、不返还、不重复支付", l.ZH, paidWords[p.By][0], yuan(p.Fen))
	h.EN = fmt.Sprintf("%s is not known yet: %s yuan (%s) stand as they are, not netted, not returned, not paid again", l.EN, yuan(p.Fen), paidWords[p.By][1])
	if h.Withheld > 0 {
		h.ZH += fmt.Sprintf("；应付受害人的款项中暂留%s元", yuan(h.Withheld))
		h.EN += fmt.Sprintf("; %s yuan of what the victim is owed are kept back meanwhile", yuan(h.Withheld))
	}
	return h
}

// keepRefunds takes back what a victim with a blocked head would have to return: the head may be worth it.
func (s *Settled) keepRefunds(open map[string]bool) {
	for i := range s.Transfers {
		t := &s.Transfers[i]
		if t.Kind != "refund" || t.As != "" || t.From != t.Victim || !open[t.Victim] {
			continue
		}
		s.Held = append(s.Held, Held{Victim: t.Victim, By: waterfall.ByParty, Who: t.To, Fen: t.Amount,
			ZH: fmt.Sprintf("垫付款比已能计算的项目多出%s元：尚有项目不能计算，暂不返还", yuan(t.Amount)),
			EN: fmt.Sprintf("%s yuan were advanced beyond what is known so far: a head is not known yet, nothing is given back meanwhile", yuan(t.Amount))})
		t.Amount = 0
	}
}

// incomplete marks the balances of everybody who pays to, receives for or has advanced to a victim with a blocked head.
func (s *Settled) incomplete() {
	touched := map[string]bool{}
	for _, a := range s.Accounts {
		touched[a.Victim] = a.Incomplete
	}
	for _, t := range s.Transfers {
		if touched[t.Victim] {
			touched[t.From], touched[t.To] = true, true
		}
	}
	for _, h := range s.Held {
		touched[h.Who] = true
	}
	for i := range s.Balances {
		s.Balances[i].Incomplete = touched[s.Balances[i].ID]
	}
}

// tell writes what is held into the lines of the accounts.
func (s *Settled) tell(why *derivation.Line) {
	for i := range s.Accounts {
		a := &s.Accounts[i]
		k := slices.IndexFunc(why.Lines, func(l derivation.Line) bool { return l.ID == "account-"+a.Victim })
		if !a.Incomplete || k < 0 {
			continue
		}
		line := &why.Lines[k]
		line.Marks = append(line.Marks, derivation.Mark{Kind: derivation.Missing, ZH: "尚有项目因缺少数据不能计算，本结果不完整", EN: "a head is blocked by a missing figure: this is not complete"})
		for n, h := range s.Held {
			if h.Victim != a.Victim {
				continue
			}
			line.Lines = append(line.Lines, derivation.Line{ID: fmt.Sprintf("held-%d", n+1), ZH: h.ZH, EN: h.EN, Fen: h.Fen, Unit: derivation.Fen, Article: "CC 568",
				Inputs: []derivation.Input{input("付款人", "paid by", h.Who, ""), amount("暂留", "kept back", h.Withheld, "")}})
			if h.Withheld > 0 {
				line.Formula += " − " + yuan(h.Withheld)
			}
		}
		line.Fen = a.Receives
	}
}
