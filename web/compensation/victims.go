package compensation

import (
	"slices"
	"strconv"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/web/words"
)

const victimsGroup = "victims"

// ties are what somebody may have to do with the vehicle that he was in.
var ties = []waterfall.TieKind{waterfall.Driver, waterfall.Occupant, waterfall.DriverOutside, waterfall.Policyholder, waterfall.Insured}

// gradeFields are the disability grades that can be entered for one person.
var gradeFields = []string{"grade1", "grade2", "grade3"}

func itoa[N int | int64](n N) string { return strconv.FormatInt(int64(n), 10) }

// injured lists the parties who are on the worksheet as victims, in order.
func (s *sheet) injured() (out []int) {
	for _, p := range s.Case.Parties {
		if s.values.Get(victimsGroup+"."+itoa(p.No)+".here") == "yes" {
			out = append(out, p.No)
		}
	}
	return out
}

// victims reads whoever lost something.
func (s *sheet) victims(t typed) {
	for _, no := range s.injured() {
		party := s.Case.Party(no)
		f, at := t.part(victimsGroup, no), pointer("/victims", len(s.in.Victims))
		f.goes("claims", at)
		v := compensation.Victim{
			ID: partyID(no), Label: s.partyLabel(no), Born: f.day("born", at+"/born"), DiedOn: f.day("died_on", at+"/diedOn"), Graded: f.day("graded_on", at+"/gradedOn"),
			Report: f.says("report", at+"/gradesEvidence"), Later: f.day("died_later_on", at+"/diedOtherwiseOn"),
			Birth: f.says("born_evidence", at+"/bornEvidence"), Death: f.says("died_evidence", at+"/diedEvidence"),
			Origin:      compensation.Household(f.says("household", at+"/household")),
			MentalFirst: f.yes("mental_first"), InsuredFirst: f.yes("insured_first"), Deliberate: f.yes("deliberate"),
		}
		for _, name := range gradeFields {
			if g := f.whole(name, at+"/grades/"+itoa(len(v.Grades))); g > 0 {
				v.Grades = append(v.Grades, g)
			}
		}
		f.goes(gradeFields[0], at+"/grades")
		if home := f.says("home", at+"/home/region"); home != "" {
			v.Home = &compensation.Home{Region: home, Evidence: f.says("home_evidence", at+"/home/evidence")}
		}
		v.Ties, v.Apart = s.tied(f, party, at), s.strangers(f, at)
		on := s.personal(f, party, &v, at)
		v.Shares = s.sharesOf(f, party, v.Deliberate, on, at)
		s.claims(f, &v, at)
		s.in.Victims = append(s.in.Victims, v)
	}
}

// advances reads what was paid beside any line.
func (s *sheet) advances(t typed) {
	for _, no := range t.numbers("advances") {
		f, at := t.part("advances", no), pointer("/advances", len(s.in.Advances))
		if f.text("amount") == "" {
			continue
		}
		s.in.Advances = append(s.in.Advances, waterfall.Advance{
			ID: "advance-" + itoa(no), Victim: f.says("victim", at+"/victim"), By: f.says("by", at+"/by"), Amount: f.fen("amount", at+"/amount"),
		})
	}
}

// payer is one who may have paid before the settlement: his id in the case, and his name.
type payer struct{ ID, Label string }

// payersKnown are the parties and insurers of the case as the computation calls them.
func (s *sheet) payersKnown() (out []payer) {
	add := func(id, label string) {
		if id != "" && !slices.ContainsFunc(out, func(p payer) bool { return p.ID == id }) {
			out = append(out, payer{id, label})
		}
	}
	for _, v := range s.in.Vehicles {
		if v.CI != nil {
			add(v.CI.Insurer, named(v.CI.Label, s.T(words.SheetCI)+" "+v.Label))
		}
		if v.Obligor != nil {
			add(v.Obligor.Payer, named(v.Obligor.Label, v.Obligor.Payer))
		}
	}
	for _, one := range s.in.Sides {
		for _, p := range one.Payers {
			add(p.ID, named(p.Label, p.ID))
		}
		for _, p := range one.TPL {
			add(p.Insurer, named(p.Label, s.T(words.SheetTPL)+" "+one.Label))
		}
	}
	for _, p := range s.Case.Parties {
		if !slices.Contains([]string{"relative"}, p.Role) {
			add(partyID(p.No), s.partyLabel(p.No))
		}
	}
	return out
}

func named(label, otherwise string) string {
	if label == "" {
		return otherwise
	}
	return label
}
