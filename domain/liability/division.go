package liability

import (
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Side is one side that answers, with its two separate fields: what the police found and what it bears.
type Side struct {
	ID     string `json:"id"`     // a vehicle, a person: the caller's
	Police Fault  `json:"police"` // the word of the determination
	Share  int64  `json:"share"`  // basis points of the damage beyond compulsory insurance
}

// Division shares the whole damage beyond compulsory insurance between the sides that answer and the victim.
type Division struct {
	Sides []Side `json:"sides"`
	Own   int64  `json:"own"`             // what the victim bears, basis points
	Joint bool   `json:"joint,omitempty"` // each side answers for all the sides' shares together (CC 1170, 1171)
}

// Divide shares what the victim does not bear between the sides by weight (CC 1172: by the gravity of each; equally
// when it cannot be told, that is without any positive weight). Nothing is lost in rounding.
func Divide(own int64, weights []int64, sides ...Side) (Division, error) {
	if own < 0 || own > money.Whole || len(sides) == 0 || len(weights) != len(sides) {
		return Division{}, problem.Form(problem.Fault{Field: ShareField, ZH: "各方比例不完整", EN: "The sides' shares are incomplete"}).Under("CC 1172")
	}
	d := Division{Own: own}
	for i, part := range money.Split(money.Fen(money.Whole-own), weights) {
		s := sides[i]
		s.Share = int64(part)
		d.Sides = append(d.Sides, s)
	}
	return d, nil
}

// Check says whether the shares of all sides and the victim's own make the whole, no more and no less.
func (d Division) Check() error {
	total, bad := d.Own, d.Own < 0
	for _, s := range d.Sides {
		total, bad = total+s.Share, bad || s.Share < 0
	}
	if bad || total != money.Whole {
		return problem.Form(problem.Fault{Field: ShareField,
			ZH: "各方比例与受害方自担部分合计应为 100%，现为 " + Percent(total) + "%",
			EN: "All shares with the victim's own make 100 %, not " + Percent(total) + " %"})
	}
	return nil
}

// Reduce lowers the share of side i by cut basis points of that share, and the victim bears what is cut: a free
// ride of 10 % turns 70 % into 63 % (CC 1217).
func (d Division) Reduce(i int, cut int64) Division {
	out := Division{Sides: append([]Side{}, d.Sides...), Own: d.Own, Joint: d.Joint}
	less := int64(money.MulRate(money.Fen(out.Sides[i].Share), min(max(cut, 0), money.Whole)))
	out.Sides[i].Share -= less
	out.Own += less
	return out
}
