package waterfall

import (
	"cmp"
	"slices"
)

// order puts every list of the settlement into an order of its own, so that nothing depends on how anything was entered,
// and joins payments that say the same.
func (r *run) order() {
	o := &r.out
	slices.SortFunc(o.Payments, func(a, b Payment) int {
		return cmp.Or(
			cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Fund, b.Fund), cmp.Compare(a.Who, b.Who), cmp.Compare(a.Loss, b.Loss),
			cmp.Compare(rank[a.As], rank[b.As]), cmp.Compare(a.Vehicle, b.Vehicle), cmp.Compare(a.Side, b.Side),
			cmp.Compare(a.Policy, b.Policy), cmp.Compare(a.Payer, b.Payer),
		)
	})
	joined := o.Payments[:0]
	for _, p := range o.Payments {
		if n := len(joined); n > 0 {
			before := joined[n-1]
			if before.Amount = p.Amount; before == p { // all but the amount
				joined[n-1].Amount += p.Amount
				continue
			}
		}
		joined = append(joined, p)
	}
	o.Payments = joined
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
			cmp.Compare(rank[a.As], rank[b.As]), cmp.Compare(a.From, b.From))
	})
	slices.SortFunc(o.Joint, func(a, b Joint) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Side, b.Side), cmp.Compare(a.Payer, b.Payer),
			cmp.Compare(a.With, b.With), cmp.Compare(a.Article, b.Article))
	})
	slices.SortFunc(o.Recourse, func(a, b Recourse) int {
		return cmp.Or(cmp.Compare(a.Victim, b.Victim), cmp.Compare(a.Vehicle, b.Vehicle), cmp.Compare(a.By, b.By),
			cmp.Compare(a.From, b.From), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Amount, b.Amount))
	})
}

func compareBorne(a, b Borne) int {
	return cmp.Or(cmp.Compare(a.Loss, b.Loss), cmp.Compare(a.Why, b.Why), cmp.Compare(a.Side, b.Side))
}

// rank is the order of payment: CI, who stands for it, TPL, the liable person (CC 1213).
var rank = map[PaidAs]int{AsCI: 0, AsSubstitute: 1, AsObligor: 2, AsTPL: 3, AsNonMotorTPL: 4, AsLiable: 5}

// compulsory says whether a payment stands within the limits of CI, whoever makes it.
func (as PaidAs) compulsory() bool { return rank[as] <= rank[AsObligor] }
