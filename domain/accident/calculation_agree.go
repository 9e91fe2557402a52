package accident

import (
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// Proposal is what an agreement would say if the parties agreed to a calculation as it is: items and amounts, and who
// pays whom (HPR 93). They may agree otherwise.
type Proposal struct {
	Heads       []AgreedLoss
	Instalments []Instalment         // without days: those the parties settle
	Beside      []waterfall.Transfer // payments that are nobody's of the case: to a fund, by an insurer or owner who is not in the file
}

// Proposal turns the calculation into the items of an agreement. What funds have paid is not the victims' to demand
// (RTA-Int2 10) and is no item.
func (f FrozenCalculation) Proposal() (p Proposal) {
	for _, owed := range f.Result.Victims {
		p.items(owed)
	}
	if f.Result.Settled != nil {
		p.payments(f.Result.Settled)
	}
	return p
}

func (p *Proposal) items(owed compensation.Owed) {
	party := PartyOfID(owed.ID)
	if party == 0 {
		return
	}
	for _, l := range owed.Losses {
		if l.Demand <= 0 {
			continue
		}
		p.item(AgreedLoss{Party: party, Head: LossHeadOf(l.Head), Amount: int64(l.Demand)})
	}
}

// item adds to the same item of the same party, or begins it.
func (p *Proposal) item(l AgreedLoss) {
	for i := range p.Heads {
		if h := &p.Heads[i]; h.Party == l.Party && h.Head == l.Head {
			h.Amount += l.Amount
			return
		}
	}
	p.Heads = append(p.Heads, l)
}

// account is what a policy, or the payer himself, owes one victim and has not been given a transfer yet.
type account struct {
	payer, victim, policy string
	as                    waterfall.PaidAs
	left                  money.Fen
}

// payments gives each transfer to the policies out of which it is paid.
func (p *Proposal) payments(s *compensation.Settled) {
	accounts := accountsOf(s.Payments)
	for _, t := range s.Transfers {
		payee := PartyOfID(t.To)
		if t.Kind == "fund" || payee == 0 {
			p.Beside = append(p.Beside, t)
			continue
		}
		left := t.Amount
		for i := range accounts {
			a := &accounts[i]
			if a.payer != t.From || a.as != t.As || a.victim != t.Victim {
				continue
			}
			take := min(left, a.left)
			if no := PolicyOfID(a.policy); no > 0 && take > 0 {
				a.left -= take
				left -= take
				p.pay("policy:"+itoa(no), payee, take)
			}
		}
		if no := PartyOfID(t.From); no > 0 && left > 0 {
			p.pay("party:"+itoa(no), payee, left)
			left = 0
		}
		if t.Amount = left; left > 0 {
			p.Beside = append(p.Beside, t)
		}
	}
}

func accountsOf(payments []waterfall.Payment) (out []account) {
next:
	for _, q := range payments {
		if q.Fund != "" {
			continue
		}
		for i := range out {
			if a := &out[i]; a.payer == q.Payer && a.as == q.As && a.victim == q.Victim && a.policy == q.Policy {
				a.left += q.Amount
				continue next
			}
		}
		out = append(out, account{q.Payer, q.Victim, q.Policy, q.As, q.Amount})
	}
	return out
}

func (p *Proposal) pay(payer string, payee int, amount money.Fen) {
	for i := range p.Instalments {
		if x := &p.Instalments[i]; x.Payer == payer && x.Payee == payee {
			x.Amount += int64(amount)
			return
		}
	}
	p.Instalments = append(p.Instalments, Instalment{No: len(p.Instalments) + 1, Payer: payer, Payee: payee, Amount: int64(amount)})
}
