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

// Where each situation of the book is asked: of a vehicle because of whose it is or what was done with it, of the whole
// accident, of one victim. That a non-motor vehicle is covered is said by its policy.
var (
	ofVehicle  = []string{"lent", "employee", "affiliated", "sold", "unauthorised", "stolen", "cloned", "assembled", "learner", "ward"}
	ofUse      = []string{"door", "special_vehicle"}
	ofAccident = []string{"several_vehicles", "road_defect", "road_built", "product"}
	ofVictim   = []string{"free_ride", "test_ride", "unknown_dead"}
	ofPolicy   = []string{"non_motor_cover"}
)

// situations are those of the book that are named, in that order.
func situations(ids []string) (out []liability.Situation) {
	for _, id := range ids {
		for _, sit := range liability.Answering2026().Situations {
			if sit.ID == id {
				out = append(out, sit)
			}
		}
	}
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

// facts are the situations that were ticked in a part of the form, with what they ask.
func (s *sheet) facts(p typed, ids []string) map[string]string {
	facts := map[string]string{}
	for _, sit := range situations(ids) {
		if !p.yes("fact." + sit.ID) {
			continue
		}
		facts[sit.ID] = "yes"
		for _, ask := range sit.Asks {
			s.fact(p, ask, facts)
		}
	}
	return facts
}

// answer asks the book who answers, and keeps why. What is missing is said beside its question.
func (s *sheet) answer(p typed, who string, facts map[string]string) (liability.Answer, bool) {
	book := liability.Answering2026()
	c := liability.Case{Region: s.in.Region, Accident: calendar.DayOf(s.Case.Report.OccurredAt), Settled: s.in.Reference, Facts: facts}
	a, err := book.Answers(c)
	if err != nil {
		s.unanswered(p, err)
		return a, false
	}
	if len(facts) > 0 {
		if s.answers == nil {
			s.answers = map[string]liability.Answer{}
		}
		s.answers[p.at] = a
		s.whyAnswers(p, who, c, a)
	}
	return a, true
}

// whyAnswers keeps the rules that were applied, with the facts that they looked at. Of what concerns a whole accident or
// one victim, only what the ticked situations add.
func (s *sheet) whyAnswers(p typed, who string, c liability.Case, a liability.Answer) {
	if !strings.HasPrefix(p.at, carsGroup) {
		added := map[string]bool{}
		a.Applied = slices.DeleteFunc(slices.Clone(a.Applied), func(r liability.Rule) bool { return r.Situation == "" })
		for _, r := range a.Applied {
			added[r.ID] = true
		}
		a.Persons = slices.DeleteFunc(slices.Clone(a.Persons), func(p liability.Person) bool { return !added[p.Rule] })
	}
	if len(a.Applied) == 0 {
		return
	}
	line := liability.Answering2026().Line(c, a)
	line.ID = "answers-" + strings.ReplaceAll(strings.TrimSuffix(p.at, "."), ".", "-")
	for i, r := range a.Applied {
		line.Lines[i].Table.Row = s.rowOf(r)
	}
	if who != "" {
		line.ZH, line.EN = who+"："+line.ZH, who+": "+line.EN
	}
	s.why = append(s.why, line)
}

// rowOf calls a rule of the book by its situation: its code is nobody's word.
func (s *sheet) rowOf(r liability.Rule) string {
	for _, sit := range situations([]string{r.Situation}) {
		return s.either(sit.ZH, sit.EN)
	}
	return s.either(r.ZH, r.EN)
}

// payers are those who answer for a vehicle: its user, unless the facts that were ticked say otherwise (CC 1191–1217).
// What the facts mean for its insurance is noted on the car.
func (s *sheet) payers(p typed, vehicle, driver int, car *waterfall.Vehicle) []waterfall.Payer {
	facts := s.facts(p, slices.Concat(ofVehicle, ofUse))
	s.marked(car, facts)
	answer, ok := s.answer(p, s.vehicleLabel(vehicle), facts)
	if !ok {
		id, label := s.roleID(p, liability.User, vehicle, driver)
		return []waterfall.Payer{{ID: id, Label: label, As: string(liability.User), Portion: money.Whole}}
	}
	return s.paying(p, answer, vehicle, driver)
}

// marked notes on a car what a situation means for its insurance: theft (CI-Reg 22), a door (RTA-Int2 2), harm by work or
// off the road (RTA-Int2 5).
func (s *sheet) marked(car *waterfall.Vehicle, facts map[string]string) {
	for _, one := range []struct {
		fact, is string
		flag     waterfall.Flag
	}{
		{"stolen", "yes", waterfall.Stolen}, {"door", "yes", waterfall.DoorOpening}, {"door_intent", "yes", waterfall.DoorIntent},
		{"harm", "working", waterfall.WorkHarm}, {"harm", "passage", waterfall.OffRoad},
	} {
		if facts[one.fact] == one.is && !slices.Contains(car.Flags, one.flag) {
			car.Flags = append(car.Flags, one.flag)
		}
	}
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
// money answer jointly, one with a part of his own has that part, one who answers supplementarily stands behind the first.
func (s *sheet) paying(t typed, a liability.Answer, vehicle, driver int) (out []waterfall.Payer) {
	articles := map[string]string{}
	for _, r := range a.Applied {
		articles[r.ID] = r.Article
	}
	rest, carrier := int64(money.Whole), -1
	for _, person := range a.Persons {
		if person.Apart {
			continue
		}
		id, label := s.roleID(t, person.Role, vehicle, driver)
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
		case person.Kind == liability.Supplementary:
			pays.After = out[carrier].ID
		default:
			pays.Joint = true
		}
		out = append(out, pays)
	}
	if carrier < 0 { // only capped or several persons are named: the user bears what they leave
		id, label := s.roleID(t, liability.User, vehicle, driver)
		carrier, out = len(out), append(out, waterfall.Payer{ID: id, Label: label, As: string(liability.User)})
	}
	out[carrier].Portion = rest
	return out
}
