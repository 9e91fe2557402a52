package compensation

import (
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// Bearing is who bears a part of the losses, by his capacity: it names nobody.
type Bearing string

// Those who bear: the capacities of a payer, and what no payer pays.
const (
	ByCompulsory Bearing = "compulsory" // compulsory insurers, and who should have insured
	ByCommercial Bearing = "commercial" // third-party insurers, those of non-motor vehicles too
	ByLiable     Bearing = "liable"     // the liable themselves
	ByVictims    Bearing = "victims"    // own part, and what an unknown debtor owes
	LeftOpen     Bearing = "open"       // a fund's claim that is not settled here
	Jointly      Bearing = "joint"      // who answers besides; paid once, in no sum
)

// Bearings lists them in the order of a settlement.
var Bearings = []Bearing{ByCompulsory, ByCommercial, ByLiable, ByVictims, LeftOpen, Jointly}

// PayerMoved is what those of one capacity would pay otherwise, all together.
type PayerMoved struct {
	By            Bearing
	Before, After money.Fen
}

var bearingOf = map[waterfall.PaidAs]Bearing{
	waterfall.AsCI: ByCompulsory, waterfall.AsSubstitute: ByCompulsory, waterfall.AsObligor: ByCompulsory,
	waterfall.AsTPL: ByCommercial, waterfall.AsNonMotorTPL: ByCommercial, waterfall.AsLiable: ByLiable,
}

// payersMoved compares who pays. A case that names nobody who pays has no settlement, before as after.
func payersMoved(a, b *Settled) (out []PayerMoved, redirected money.Fen) {
	if a == nil || b == nil {
		return nil, 0
	}
	was, is := a.borne(), b.borne()
	for _, by := range Bearings {
		if was[by] != is[by] {
			out = append(out, PayerMoved{by, was[by], is[by]})
		}
	}
	less := b.ways()
	for way, n := range a.ways() {
		if n > less[way] {
			redirected += n - less[way]
		}
	}
	return out, redirected
}

// borne sums up who bears what.
func (s *Settled) borne() map[Bearing]money.Fen {
	sums := map[Bearing]money.Fen{}
	for _, p := range s.Payments {
		sums[bearingOf[p.As]] += p.Amount
	}
	for _, a := range s.Accounts {
		for _, b := range a.Borne {
			sums[ByVictims] += b.Amount
		}
	}
	for _, r := range s.Recoveries {
		sums[LeftOpen] += r.Open
	}
	for _, j := range s.Joint {
		sums[Jointly] += j.Cap
	}
	return sums
}

// way is one way that money takes.
type way struct {
	payer    string
	as       waterfall.PaidAs
	onBehalf string
	victim   string
	fund     waterfall.Source
	loss     string
}

func (s *Settled) ways() map[way]money.Fen {
	sums := map[way]money.Fen{}
	for _, p := range s.Payments {
		sums[way{p.Payer, p.As, p.OnBehalf, p.Victim, p.Fund, p.Loss}] += p.Amount
	}
	return sums
}
