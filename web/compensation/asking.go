package compensation

import (
	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/liability"
	"anjie/web/layout"
	"anjie/web/words"
)

// situation asks for one situation of the book: its tick, and once it is ticked what it asks and how those who answer are
// called.
func (s *sheet) situation(t typed, sit liability.Situation) []control {
	out := []control{t.ask(tickBox, "fact."+sit.ID, s.either(sit.ZH, sit.EN))}
	if out[0].Value != "yes" {
		return out
	}
	book := liability.Answering2026()
	for _, ask := range sit.Asks {
		f, ok := book.Fact(ask.Fact)
		if !ok || f.ID == "adult_under_60" || ask.If != "" && !contains(ask.Is, t.text("fact."+ask.If)) {
			continue
		}
		for _, c := range s.question(t, f) {
			out = append(out, c.after())
		}
	}
	return append(out, s.names(t, sit)...)
}

// names ask how those are called who answer because of a situation and are no party of the case.
func (s *sheet) names(t typed, sit liability.Situation) (out []control) {
	a, ok := s.answers[t.at]
	if !ok {
		return nil
	}
	for _, p := range a.Persons {
		switch {
		case ruleOf(a, p.Rule).Situation != sit.ID || p.Role == liability.User || p.Role == liability.Ward || p.Role == liability.Passenger:
		case s.partyAs(p.Role) && t.text(nameField(p.Role)) == "":
		default:
			out = append(out, t.ask(textBox, nameField(p.Role), s.T(words.SheetNameOf, p.Role.In(string(s.Lang)))).after())
		}
	}
	return out
}

// partyAs says whether a party of the case has this part by his role.
func (s *sheet) partyAs(role liability.Role) bool {
	for _, p := range s.Case.Parties {
		if p.Role == string(role) {
			return true
		}
	}
	return false
}

// question asks for one fact, with its reason.
func (s *sheet) question(t typed, f liability.Fact) (out []control) {
	label := s.either(f.ZH, f.EN)
	if f.Kind == liability.Points {
		out = append(out, t.ask(percentBox, "fact."+f.ID, label))
	} else {
		var options []layout.Option
		for _, o := range f.Options {
			options = append(options, layout.Option{Value: o.ID, Text: s.either(o.ZH, o.EN)})
		}
		out = append(out, t.ask(choiceBox, "fact."+f.ID, label).of(s.T(words.Choose), options...))
	}
	if f.Reasoned {
		out = append(out, t.ask(textBox, "fact."+liability.Reason(f.ID), s.T(words.SheetReasonFor, label)))
	}
	return out
}

// folded says beside its heading how much of a folded part is ticked or filled in, and opens it where something is.
func (s *sheet) folded(p part) part {
	p.Folds = true
	n := 0
	for _, c := range p.Controls {
		if c.Value != "" && !c.After {
			n++
		}
		p.Open = p.Open || c.Error != ""
	}
	if n > 0 {
		p.Open, p.Aside = true, s.T(words.SheetTicked, itoa(n))
	}
	return p
}

// rarely is what seldom concerns a vehicle: facts that matter to insurers, doors, cranes, trailers, terms of a contract.
func (s *sheet) rarely(t typed, v accident.Vehicle) part {
	p := part{ID: "flags-" + itoa(v.No), Title: s.T(words.SheetOther)}
	for _, f := range carFlags {
		p.Controls = append(p.Controls, t.ask(tickBox, "flag."+string(f), words.Of(s.Lang, "sheet_flag", f)))
	}
	for _, sit := range situations(ofUse) {
		p.Controls = append(p.Controls, s.situation(t, sit)...)
	}
	if t.yes("fact.door") {
		var people []layout.Option
		for _, x := range s.Case.Parties {
			if x.Vehicle == v.No && x.Role != "driver" {
				people = append(people, layout.Option{Value: itoa(x.No), Text: s.PartyRole(x.No)})
			}
		}
		p.Controls = append(p.Controls, t.ask(choiceBox, "door_who", s.T(words.SheetDoorWho)).of(s.T(words.SheetNobody), people...).after())
	}
	for _, car := range s.in.Vehicles {
		if car.ID == vehicleID(v.No) {
			p.Controls = append(p.Controls, s.termsInputs(t, car.Flags)...)
		}
	}
	if tpl := t.text("tpl"); tpl != "" && tpl != uninsured {
		p.Controls = append(p.Controls, s.contractInputs(t, v.No, "tpl2", s.T(words.SheetTPL2))...)
	}
	var tractors []layout.Option
	for _, o := range motors(&s.Case) {
		if o.No != v.No {
			tractors = append(tractors, layout.Option{Value: vehicleID(o.No), Text: s.Vehicle(o.No)})
		}
	}
	if len(tractors) > 0 {
		p.Controls = append(p.Controls, t.ask(choiceBox, "towed", s.T(words.SheetTowed)).of(s.T(words.SheetNoTrailer), tractors...))
	}
	return s.folded(p)
}

// ofWhole is what seldom concerns the whole accident: how several vehicles concur, roads and products.
func (s *sheet) ofWhole() part {
	t := typed{s, accidentGroup}
	p := part{ID: "accident", Live: true, Title: s.T(words.SheetAccidentOther), Note: s.T(words.SheetAccidentNote)}
	for _, sit := range situations(ofAccident) {
		if sit.ID == "several_vehicles" && len(motors(&s.Case)) < 2 && !t.yes("fact."+sit.ID) {
			continue
		}
		p.Controls = append(p.Controls, s.situation(t, sit)...)
	}
	p.Controls = append(p.Controls, typed{s: s}.ask(tickBox, "criminal", s.T(words.SheetCriminal)))
	return s.folded(p)
}

// covered asks for the insurance of who moved on a non-motor vehicle (RTA-Int2 11).
func (s *sheet) covered(on []accident.Party) part {
	p := part{ID: "covered", Title: s.T(words.SheetNonMotorTPL)}
	for _, party := range on {
		if party.Vehicle > 0 {
			p.Controls = append(p.Controls, s.contractInputs(typed{s: s}.part(othersGroup, party.No), party.Vehicle, "tpl", s.PartyRole(party.No)+" · "+s.T(words.SheetTPL))...)
		}
	}
	return s.folded(p)
}

// rides asks for what a ride changes, and for a dead person whom nobody knows.
func (s *sheet) rides(t typed, no int, died bool) (out []control) {
	party := s.Case.Party(no)
	for _, sit := range situations(ofVictim) {
		asked := s.rider(party)
		if sit.ID == "unknown_dead" {
			asked = died || party.Injury == "death"
		}
		if asked || t.yes("fact."+sit.ID) {
			out = append(out, s.situation(t, sit)...)
		}
	}
	if t.yes("fact.unknown_dead") {
		out = append(out, t.ask(countBox, "unknown_from", s.T(words.SheetUnknownFrom)).after(), t.ask(countBox, "unknown_to", s.T(words.SheetUnknownTo)).after(),
			s.proof(t, "unknown_evidence", s.T(words.SheetUnknownProof)).after())
	}
	return out
}

// readings are the ways of counting that a case may choose where practice differs.
func (s *sheet) readings(t typed) []control {
	out := []control{t.ask(choiceBox, "daily_rate", s.T(words.SheetDailyRate)).of(s.T(words.SheetByTable), codes(s.Lang, "sheet_rounding", compensation.Rounding("").Codes())...)}
	if s.in.Reference.Before(s.law.Rules.SecondFrom) || t.text("cap") != "" {
		out = append(out, t.ask(choiceBox, "cap", s.T(words.SheetCap)).of(s.T(words.SheetByTable), codes(s.Lang, "sheet_cap", compensation.CapReading("").Codes())...))
	}
	if s.rural() {
		out = append(out, t.ask(textBox, "unified", s.T(words.SheetUnified)))
	}
	return out
}
