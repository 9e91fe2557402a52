package waterfall

import (
	"cmp"
	"slices"
	"strings"
)

// order puts every list of the settlement into an order of its own, so that nothing depends on how anything was entered,
// and joins payments that say the same.
func (r *run) order() {
	o := &r.out
	o.Payments = joined(o.Payments)
	for i := range o.Victims {
		slices.SortFunc(o.Victims[i].Borne, compareBorne)
	}
	slices.SortFunc(o.Recoveries, func(a, b FundRecovery) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Fund, b.Fund), cmp.Compare(a.Who, b.Who), cmp.Compare(a.Loss, b.Loss))
	})
	for i := range o.Recoveries {
		slices.SortFunc(o.Recoveries[i].Borne, compareBorne)
	}
	slices.SortFunc(o.Transfers, func(a, b Transfer) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To),
			a.As.rank()-b.As.rank(), cmp.Compare(a.From, b.From))
	})
	slices.SortFunc(o.Joint, func(a, b Joint) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Side, b.Side), cmp.Compare(a.Payer, b.Payer),
			cmp.Compare(a.With, b.With), cmp.Compare(a.Article, b.Article))
	})
	slices.SortFunc(o.Behind, func(a, b Supplementary) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Side, b.Side), cmp.Compare(a.Payer, b.Payer))
	})
	slices.SortFunc(o.Recourse, func(a, b Recourse) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Vehicle, b.Vehicle), cmp.Compare(a.By, b.By),
			cmp.Compare(a.From, b.From), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Amount, b.Amount))
	})
}

func compareBorne(a, b Borne) int {
	return cmp.Or(cmp.Compare(a.Loss, b.Loss), cmp.Compare(a.Why, b.Why), cmp.Compare(a.Side, b.Side))
}

// joined sorts payments and joins those that say the same but for the amount. It sorts pointers: payments are large.
func joined(all []Payment) []Payment {
	by := make([]*Payment, len(all))
	for i := range all {
		by[i] = &all[i]
	}
	slices.SortFunc(by, func(a, b *Payment) int {
		for _, pair := range [...][2]string{{a.Victim, b.Victim}, {string(a.Fund), string(b.Fund)}, {a.Who, b.Who}, {a.Loss, b.Loss}} {
			if c := strings.Compare(pair[0], pair[1]); c != 0 {
				return c
			}
		}
		if c := a.As.rank() - b.As.rank(); c != 0 {
			return c
		}
		for _, pair := range [...][2]string{{a.Vehicle, b.Vehicle}, {a.Side, b.Side}, {a.Policy, b.Policy}} {
			if c := strings.Compare(pair[0], pair[1]); c != 0 {
				return c
			}
		}
		return strings.Compare(a.Payer, b.Payer)
	})
	out := make([]Payment, 0, len(all))
	for _, p := range by {
		if n := len(out); n > 0 {
			before := out[n-1]
			if before.Amount = p.Amount; before == *p {
				out[n-1].Amount += p.Amount
				continue
			}
		}
		out = append(out, *p)
	}
	return out
}

// rank is the order of payment: CI, who stands for it, TPL, the liable person (CC 1213).
func (as PaidAs) rank() int {
	switch as {
	case AsCI:
		return 0
	case AsSubstitute:
		return 1
	case AsObligor:
		return 2
	case AsTPL:
		return 3
	case AsNonMotorTPL:
		return 4
	}
	return 5
}

// compulsory says whether a payment stands within the limits of CI, whoever makes it.
func (as PaidAs) compulsory() bool { return as.rank() <= AsObligor.rank() }
