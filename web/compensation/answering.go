package compensation

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// asked are the situations that change who answers for a vehicle, and can be told from its papers and its driver's.
// Others concern roads, products or single victims and are settled by the shares.
var asked = []string{"lent", "employee", "affiliated", "sold", "unauthorised", "stolen", "cloned", "assembled", "learner", "ward"}

// situations are those of the book that are asked for each vehicle.
func situations() (out []liability.Situation) {
	for _, sit := range liability.Answering2026().Situations {
		if slices.Contains(asked, sit.ID) {
			out = append(out, sit)
		}
	}
	slices.SortStableFunc(out, func(a, b liability.Situation) int { return slices.Index(asked, a.ID) - slices.Index(asked, b.ID) })
	return out
}

// suggests says whether the case file has a reason to ask who answers for a vehicle: its owner is not its driver, an
// employer or a minor is among the parties, or it is used for hire.
func suggests(c *accident.Case, vehicle, driver int) bool {
	v, d := c.Vehicle(vehicle), c.Party(driver)
	if v == nil {
		return false
	}
	if d == nil || v.Owner != "" && strings.TrimSpace(v.Owner) != strings.TrimSpace(d.Name) || d.Minor {
		return true
	}
	return slices.ContainsFunc(c.Parties, func(p accident.Party) bool {
		return (p.Role == "owner" || p.Role == "employer") && (p.Vehicle == vehicle || p.Vehicle == 0)
	})
}

// payers are those who answer for a vehicle: its user, unless the facts that were ticked say otherwise (CC 1191–1217).
func (s *sheet) payers(p typed, vehicle, driver int, where string) []waterfall.Payer {
	facts := map[string]string{}
	for _, sit := range situations() {
		if !p.yes("fact." + sit.ID) {
			continue
		}
		facts[sit.ID] = "yes"
		for _, ask := range sit.Asks {
			s.fact(p, ask, facts)
		}
	}
	book := liability.Answering2026()
	answer, err := book.Answers(liability.Case{
		Region: s.in.Region, Accident: calendar.DayOf(s.Case.Report.OccurredAt), Settled: s.in.Reference, Facts: facts,
	})
	if err != nil {
		s.unanswered(p, err)
		id, label := s.roleID(liability.User, vehicle, driver)
		return []waterfall.Payer{{ID: id, Label: label, As: string(liability.User), Portion: money.Whole}}
	}
	return s.paying(answer, vehicle, driver)
}

// fact reads one answer with its reason; a part is typed in percent.
func (s *sheet) fact(p typed, ask liability.Ask, facts map[string]string) {
	f, ok := liability.Answering2026().Fact(ask.Fact)
	if !ok || ask.If != "" && !slices.Contains(ask.Is, facts[ask.If]) {
		return
	}
	given := p.text("fact." + f.ID)
	if f.Kind == liability.Points && given != "" {
		given = itoa(p.points("fact."+f.ID, "/"+p.at+f.ID))
	}
	if given != "" {
		facts[f.ID] = given
	}
	if reason := p.text("fact." + liability.Reason(f.ID)); f.Reasoned && reason != "" {
		facts[liability.Reason(f.ID)] = reason
	}
}

// unanswered says beside its question what is missing.
func (s *sheet) unanswered(p typed, err error) {
	wrong := problem.As(err)
	if wrong == nil {
		return
	}
	for _, f := range wrong.Faults {
		switch f.Field {
		case "accident_on", "settled_on": // said beside the reference day
		default:
			p.fault("fact."+f.Field, f.ZH, f.EN)
		}
	}
	if len(wrong.Faults) == 0 {
		p.fault("driver", wrong.ZH, wrong.EN)
	}
}

// paying turns the answer into payers: the first who answers for himself has the portion, others who answer for the same
// money answer jointly, one with a part of his own has that part.
func (s *sheet) paying(a liability.Answer, vehicle, driver int) (out []waterfall.Payer) {
	articles := map[string]string{}
	for _, r := range a.Applied {
		articles[r.ID] = r.Article
	}
	rest, carrier := int64(money.Whole), -1
	for _, person := range a.Persons {
		if person.Apart {
			continue
		}
		id, label := s.roleID(person.Role, vehicle, driver)
		pays := waterfall.Payer{ID: id, Label: label, As: string(person.Role), Article: articles[person.Rule]}
		if slices.ContainsFunc(out, func(o waterfall.Payer) bool { return o.ID == id }) {
			continue
		}
		switch {
		case person.Kind == liability.Several:
			pays.Portion = person.Part
			rest -= person.Part
		case person.Kind == liability.Capped:
			pays.Joint, pays.Cap = true, person.Part
		case carrier < 0:
			carrier = len(out)
		default:
			pays.Joint = true
		}
		out = append(out, pays)
	}
	if carrier < 0 { // only capped or several persons are named: the user bears what they leave
		id, label := s.roleID(liability.User, vehicle, driver)
		carrier, out = len(out), append(out, waterfall.Payer{ID: id, Label: label, As: string(liability.User)})
	}
	out[carrier].Portion = rest
	return out
}
