package accident

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// What the rescue fund may advance (FUND 14).
const (
	RescueCost  = "rescue"
	FuneralCost = "funeral"
)

// FundCosts is the list of them.
var FundCosts = []string{RescueCost, FuneralCost}

// FundAdvance is money that the rescue fund has advanced, as it stands on record. The record knows no repayment: an advance
// that has been returned is said so where it is not netted.
type FundAdvance struct {
	No      int    // of the proceeding
	Party   int    // for whom; 0: the record does not say
	Cost    string // one of FundCosts; "": the record does not say for what
	Amount  int64  // fen
	Open    int64  // of it, what a calculation has not netted; fen
	Voucher string
}

// FundAdvances are all advances on record in their order, nothing of them netted.
func (c *Case) FundAdvances() (out []FundAdvance) {
	for i := range c.Proceedings {
		p := &c.Proceedings[i]
		if p.Kind != Fund || p.Stage != FundAdvanced || p.Amount == 0 {
			continue
		}
		a := FundAdvance{No: p.No, Cost: p.Cost, Amount: p.Amount, Open: p.Amount, Voucher: p.Result}
		if len(p.Parties) == 1 && c.Party(p.Parties[0]) != nil {
			a.Party = p.Parties[0]
			a.Cost = c.advancedFor(a)
		}
		out = append(out, a)
	}
	return out
}

// advancedFor is what was paid for: what the act said, else rescue where the party lives. Of the dead it may have been the
// one or the other, and nothing is guessed.
func (c *Case) advancedFor(a FundAdvance) string {
	p := c.Party(a.Party)
	if a.Cost == "" && slices.Contains([]string{"minor_injury", "slight_injury", "slight", "serious"}, p.Injury) && p.DiedOn == "" {
		return RescueCost
	}
	return a.Cost
}

// Unnetted are the advances on record, each with what of it funded – by party, in fen – does not cover. What was advanced
// for nobody that the record names is covered by what the parties with advances leave over.
func (c *Case) Unnetted(funded map[int]int64) (out []FundAdvance) {
	left, spare := map[int]int64{}, int64(0)
	for party, fen := range funded {
		left[party] = fen
	}
	list := c.FundAdvances()
	for i := range list {
		if a := &list[i]; a.Party > 0 {
			take := min(a.Open, left[a.Party])
			a.Open, left[a.Party] = a.Open-take, left[a.Party]-take
		}
	}
	for _, fen := range left {
		spare += fen
	}
	for i := range list {
		if a := &list[i]; a.Party == 0 {
			take := min(a.Open, spare)
			a.Open, spare = a.Open-take, spare-take
		}
	}
	return slices.DeleteFunc(list, func(a FundAdvance) bool { return a.Open == 0 })
}

// Funded is what a computed case says that the rescue fund has paid, by party, in fen.
func Funded(in compensation.Case) map[int]int64 {
	out := map[int]int64{}
	for _, v := range in.Victims {
		for _, claim := range v.Claims {
			for _, p := range claim.Paid {
				if p.By == waterfall.ByRescueFund {
					out[PartyOfID(v.ID)] += int64(p.Fen)
				}
			}
		}
	}
	return out
}

// writeFunded and readFunded keep it beside the packed case, "2:500000,3:1000", so that nobody must unpack it to know what
// has been netted; "" where the fund has paid nothing.
func writeFunded(funded map[int]int64) string {
	var parts []string
	for party, fen := range funded {
		if fen > 0 {
			parts = append(parts, fmt.Sprintf("%d:%d", party, fen))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, ",")
}

func readFunded(text string) map[int]int64 {
	var out map[int]int64
	for _, part := range strings.Split(text, ",") {
		party, fen, _ := strings.Cut(part, ":")
		no, err := strconv.Atoi(party)
		amount, err2 := strconv.ParseInt(fen, 10, 64)
		if err != nil || err2 != nil {
			continue
		}
		if out == nil {
			out = map[int]int64{}
		}
		out[no] += amount
	}
	return out
}

// netted refuses a calculation or an agreement that leaves out an advance of the fund which is on record, unless it says
// why: what the fund has paid is not the victim's to demand, and an agreement that forgets it makes him pay it back
// (RTA-Int2 10). The reason is the tick: a sentence that stands in the record and on the paper – that it was returned, that
// the fund recovers it elsewhere, that the parties netted it themselves. Parties go by their number, as in every refusal.
func netted(v view, funded map[int]int64) error {
	open := v.Unnetted(funded)
	if len(open) == 0 || v.r.Values["unnetted"] != "" {
		return nil
	}
	var zh, en []string
	for _, a := range open {
		sum, rest := money.Fen(a.Amount).String(), money.Fen(a.Open).String()
		zh = append(zh, fmt.Sprintf("救助基金已垫付 %s（凭证 %s），计算中未扣除 %s", sum, a.Voucher, rest))
		en = append(en, fmt.Sprintf("the rescue fund has advanced %s (voucher %s), of which %s is not netted", sum, a.Voucher, rest))
	}
	return problem.Form(problem.Fault{Field: "unnetted", ZH: strings.Join(zh, "；") + "。请先扣除，或者写明不扣除的理由（RTA-Int2 10）",
		EN: strings.Join(en, "; ") + ". Net it first, or say why not (RTA-Int2 10)"})
}
