package compensation

import (
	"maps"
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
	"anjie/domain/money"
)

// accidentGroup stands before the fields that concern the whole accident.
const accidentGroup = "accident."

// besides reads who answers besides the vehicles' sides: for the road, for a vehicle as a product; and how several vehicles
// answer among each other.
func (s *sheet) besides() {
	p := typed{s, accidentGroup}
	facts := s.facts(p, ofAccident)
	if len(facts) == 0 {
		return
	}
	a, ok := s.answer(p, "", facts)
	if !ok {
		return
	}
	all := int64(0)
	for _, person := range a.Persons {
		if !person.Apart {
			continue
		}
		rule := ruleOf(a, person.Rule)
		id, label := s.roleID(p, person.Role, 0, 0)
		p.goes("fact."+rule.Situation, pointer("/sides", len(s.in.Sides)))
		s.in.Sides = append(s.in.Sides, waterfall.Side{ID: "side-" + id, Label: label,
			Payers: []waterfall.Payer{{ID: id, Label: label, As: string(person.Role), Portion: money.Whole, Article: rule.Article}}})
		s.thirds = append(s.thirds, side{ID: "side-" + id, Label: label, Part: person.Part, Article: rule.Article, Why: reasonOf(rule, facts)})
		if all += person.Part; all > money.Whole {
			p.fault("fact."+rule.Persons[0].Part, "这些人的责任部分合计不能超过 100%", "Their parts together are not above 100 %")
		}
	}
	s.equal = a.Between == liability.Several && a.Equal
	if a.Between == liability.Joint {
		s.jointly()
	}
}

// jointly lets the sides of all vehicles answer for each other (CC 1170, 1171).
func (s *sheet) jointly() {
	for i := range s.in.Sides {
		for _, other := range s.in.Sides {
			if one := &s.in.Sides[i]; one.Vehicle != "" && other.Vehicle != "" && other.ID != one.ID {
				one.Joint = append(one.Joint, other.ID)
			}
		}
	}
}

func ruleOf(a liability.Answer, id string) (found liability.Rule) {
	for _, r := range a.Applied {
		if r.ID == id {
			found = r
		}
	}
	return found
}

// reasonOf is the written reason for the part that a rule gives.
func reasonOf(r liability.Rule, facts map[string]string) string {
	for _, n := range r.Persons {
		if why := facts[liability.Reason(n.Part)]; why != "" {
			return why
		}
	}
	return ""
}

// ride is what a victim's ride in a vehicle changes about who answers to him.
type ride struct {
	cut  int64  // basis points by which the share of the vehicle that he rode in is lowered (CC 1217)
	why  string // the reason for it
	test bool   // whoever offered the ride answers in place of the vehicle's side (RTA-Int 6)
}

// rider says whether a party was in a motor vehicle that another drove.
func (s *sheet) rider(p *accident.Party) bool {
	v := s.Case.Vehicle(p.Vehicle)
	return v != nil && accident.IsMotor(v.Kind) && p.Role != "driver"
}

// personal reads the situations of one victim: what his ride changes, and that nobody knows who he is.
func (s *sheet) personal(t typed, p *accident.Party, v *compensation.Victim, at string) (r ride) {
	facts := s.facts(t, ofVictim)
	delete(facts, "adult_under_60") // follows from the forensic ages
	if facts["unknown_dead"] == "yes" {
		v.Unknown = &compensation.Unknown{FromAge: t.age("unknown_from", at+"/unknown/fromAge"), ToAge: t.age("unknown_to", at+"/unknown/toAge"),
			Evidence: t.says("unknown_evidence", at+"/unknown/evidence")}
		t.goes("fact.unknown_dead", at+"/unknown")
		rule := s.law.Rules.Unknown
		middle := (v.Unknown.FromAge + v.Unknown.ToAge) / 2
		facts["adult_under_60"] = map[bool]string{true: "yes", false: "no"}[middle >= rule.Adult && middle < rule.Below]
	}
	if len(facts) == 0 {
		return r
	}
	a, ok := s.answer(t, s.partyLabel(p.No), facts)
	if !ok {
		return r
	}
	r.test = facts["test_ride"] == "yes"
	if r.cut = a.Cut; r.cut > 0 {
		r.why = facts[liability.Reason("free_ride_cut")]
	}
	return r
}

// age reads a forensic age; nothing typed is no age of nought.
func (t typed) age(name, pointer string) int {
	if t.text(name) == "" {
		t.fault(name, "请填写法医推断的年龄", "Give the forensic age")
	}
	return t.whole(name, pointer)
}

// provider is the side of whoever offered a test ride in a vehicle, in place of the vehicle's own.
func (s *sheet) provider(t typed, in side) side {
	id, label := s.roleID(t, liability.Provider, in.Vehicle, 0)
	out := side{ID: "side-" + id, Label: label, Vehicle: in.Vehicle, Party: in.Party, Motor: true, Word: in.Word}
	if !slices.ContainsFunc(s.in.Sides, func(o waterfall.Side) bool { return o.ID == out.ID }) {
		s.in.Sides = append(s.in.Sides, waterfall.Side{ID: out.ID, Label: label,
			Payers: []waterfall.Payer{{ID: id, Label: label, As: string(liability.Provider), Portion: money.Whole, Article: "RTA-Int 6"}}})
	}
	return out
}

// tied reads what a victim has to do with each vehicle: the one that he was in, and others.
func (s *sheet) tied(t typed, p *accident.Party, at string) (out []waterfall.Tie) {
	for _, v := range motors(&s.Case) {
		name := tieField(p, v.No)
		if tie := t.says(name, pointer(at+"/ties", len(out))); tie != "" {
			out = append(out, waterfall.Tie{Vehicle: vehicleID(v.No), As: waterfall.TieKind(tie)})
		}
	}
	return out
}

// tieField is the field that says what a party has to do with a vehicle.
func tieField(p *accident.Party, vehicle int) string {
	if p.Vehicle == vehicle {
		return "tie"
	}
	return "tie." + itoa(vehicle)
}

// strangers are the vehicles that had no part in a victim's harm.
func (s *sheet) strangers(t typed, at string) (out []string) {
	for _, v := range motors(&s.Case) {
		if t.yes("apart." + itoa(v.No)) {
			t.goes("apart."+itoa(v.No), pointer(at+"/apart", len(out)))
			out = append(out, vehicleID(v.No))
		}
	}
	return out
}

// follows are what else the ticked situations say, in words: presumptions, and who may recover from whom.
func (s *sheet) follows() (out []string) {
	for _, at := range slices.Sorted(maps.Keys(s.answers)) {
		a := s.answers[at]
		who := strings.TrimSuffix(s.about(at+"x"), " · ")
		add := func(zh, en string) {
			text := s.either(zh, en)
			if who != "" {
				text = who + s.either("：", ": ") + text
			}
			if !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
		for _, p := range a.Presumes {
			add(p.ZH, p.EN)
		}
		for _, r := range a.Recourses {
			add(r.ZH, r.EN)
		}
		for _, c := range a.Covers {
			add(c.ZH, c.EN)
		}
	}
	return out
}
