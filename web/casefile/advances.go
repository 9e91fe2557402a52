package casefile

import (
	"strconv"

	"anjie/domain/accident"
	"anjie/web/layout"
	"anjie/web/words"
)

// unnetted are the advances of the rescue fund that the calculation of event seq leaves out; all where there is none.
func (t task) unnetted(seq string) []accident.FundAdvance {
	var funded map[int]int64
	if no, err := strconv.ParseInt(seq, 10, 64); err == nil {
		if c := t.Case.Calculation(no); c != nil {
			funded = c.Funded
		}
	}
	return t.Case.Unnetted(funded)
}

// advances tell beside an agreement's form what the rescue fund has paid and is not netted where it begins.
func (t task) advances() (out []layout.Fact) {
	seq := ""
	if t.of != nil {
		seq = strconv.FormatInt(t.of.of.Seq, 10)
	}
	for _, a := range t.unnetted(seq) {
		out = append(out, layout.Fact{Label: t.T(words.FundNotSettled), Value: t.File.FundAdvance(a)})
	}
	return out
}

// fillAdvance: as much as was asked for; for rescue where the party lives.
func fillAdvance(x filling) {
	x.amount("amount", x.on.Amount)
	if len(x.on.Parties) == 1 {
		if p := x.Case.Party(x.on.Parties[0]); p != nil && p.Injury != "death" && p.DiedOn == "" {
			x.set("cost", accident.RescueCost)
		}
	}
}
