package casefile

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// rests are the facts that an act rests on, shown beside its form.
func (t task) rests() (out []layout.Fact) {
	out = told(
		layout.Fact{Label: words.Field(t.Lang, accident.CorrectReport, "occurred_at"), Value: words.DateTime(t.Lang, t.Case.Report.OccurredAt)},
		layout.Fact{Label: words.Field(t.Lang, accident.CorrectReport, "place"), Value: dossier.Short(t.Case.Report.Place, 80)},
	)
	if t.on != nil {
		out = append(out, proceedingFacts(t.File, t.on)...)
	}
	if slices.Contains(ofReview, t.cmd) {
		out = append(out, reviewFact(t.File)...)
	}
	out = append(out, t.people()...)
	out = append(out, t.limits()...)
	out = append(out, t.hints()...)
	if t.cmd == accident.MakeAgreement {
		out = append(out, t.money()...)
		if t.of != nil {
			out = append(out, calculationFact(t.File, t.of.of.Seq))
		}
		out = append(out, t.advances()...)
	}
	if m := t.Case.Proceeding(t.ofAgreement()); m != nil && t.SeesAgreement(m) {
		out = append(out, layout.Fact{Label: words.Paper(t.Lang, "agreement_"+m.Variant), Value: money.Fen(m.Agreement.Total()).String() + " · " + t.Day(m.Agreement.EffectiveOn)})
	}
	return out
}

// ofReview are the acts that end a review: whose application it is stands beside them.
var ofReview = []accident.Command{accident.UpholdReview, accident.OrderRedetermination, accident.WithdrawReview}

// ofAgreement is the mediation whose agreement the act follows from.
func (t task) ofAgreement() int {
	if t.on != nil {
		return t.on.Of
	}
	if m := agreementInEffect(&t.Case); m != nil && (t.cmd == accident.FileClaim || t.cmd == accident.ApplyConfirmation) {
		return m.No
	}
	return 0
}

// restsUpTo is how many parties stand beside a form; the case file has all.
const restsUpTo = 8

// people are the parties with their part, injury and responsibility.
func (t task) people() (out []layout.Fact) {
	if !t.Sees("parties") {
		return nil
	}
	for i, p := range t.Case.Parties {
		if i == restsUpTo {
			return append(out, layout.Fact{Label: "…", Value: t.T(words.AndMore, "", len(t.Case.Parties))})
		}
		said := words.Option(t.Lang, "role", p.Role)
		if p.Injury != "none" {
			said += " · " + words.Option(t.Lang, "injury", p.Injury)
		}
		if d := t.Case.Determination; d != nil && d.Faults[p.No] != "" && t.Sees("determination") {
			said += " · " + words.Option(t.Lang, "fault", d.Faults[p.No])
		}
		out = append(out, layout.Fact{Label: t.Party(p.No), Value: said})
	}
	return out
}

// limits are the running deadlines that the act meets.
func (t task) limits() (out []layout.Fact) {
	for _, d := range t.Dues() {
		if !d.Running() || d.Proceeding != t.no() && d.Proceeding != 0 {
			continue
		}
		for _, cmd := range meets(d.Rule) {
			if cmd == t.cmd {
				v := t.DueView(d)
				out = append(out, layout.Fact{Label: v.What, Value: t.Dated(d, v.Until) + " · " + v.Left})
			}
		}
	}
	return out
}

// hints are the hints with the facts that gave them, beside the form in which somebody decides on one.
func (t task) hints() (out []layout.Fact) {
	if t.cmd != accident.AcceptHint && t.cmd != accident.SetAsideHint {
		return nil
	}
	for _, h := range t.Case.HintsMet(t.Now.Hints) {
		out = append(out, layout.Fact{Label: words.Option(t.Lang, "hint", h.ID), Value: strings.Join(triggers(t.File, h), "\n")})
	}
	return out
}

// money sums up the losses on record by party.
func (t task) money() (out []layout.Fact) {
	sum := map[int]int64{}
	for _, l := range t.Case.Losses {
		sum[l.Party] += l.Amount
	}
	for _, p := range t.Case.Parties {
		if sum[p.No] > 0 {
			out = append(out, layout.Fact{Label: t.T(words.LossOf, t.Party(p.No)), Value: money.Fen(sum[p.No]).String()})
		}
	}
	return out
}
