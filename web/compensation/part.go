package compensation

import (
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/web/layout"
	"anjie/web/words"
)

// part is a part of the form under a heading: its fields, and smaller parts.
type part struct {
	ID       string
	Title    string
	Note     string
	Lines    []string // what the record says, one sentence each
	Further  string   // a second sentence, below what is offered
	Plain    bool     // without a heading
	Aside    string   // beside the heading
	Class    string
	Live     bool // shown anew when what it asks has changed
	Chips    []layout.ChipView
	Hidden   []string // names of fields that stand for the part itself and have the value that is kept
	Values   map[string]string
	Controls []control
	Parts    []part
	Folds    bool
	Open     bool
	Offers   []offer // what a click adds
	Remove   string  // what the button sends
	RemoveAs string
	Add      *adder
}

// adder is a choice with the button that adds what is chosen.
type adder struct {
	Choice control
	Name   string // what the button sends
	Text   string
}

// offer is a button that adds what it says.
type offer struct {
	Value string // what the button sends
	Text  string
	All   bool // adds what the others add
}

// parts are the whole form.
func (s *sheet) parts() []part {
	t := typed{s: s}
	out := []part{s.basis(t)}
	for _, v := range motors(&s.Case) {
		out = append(out, s.car(t.part(carsGroup, v.No), v))
	}
	if on := walking(&s.Case); len(on) > 0 {
		walk := part{ID: "walking", Live: true, Title: s.T(words.SheetWalking)}
		for _, p := range on {
			walk.Controls = append(walk.Controls, t.part(othersGroup, p.No).ask(choiceBox, "fault", s.PartyRole(p.No)).of(s.T(words.Choose), codes(s.Lang, "sheet_word", faultWords)...))
		}
		if covered := s.covered(on); len(covered.Controls) > 0 {
			walk.Parts = append(walk.Parts, covered)
		}
		out = append(out, walk)
	}
	out = append(out, s.ofWhole())
	for i, no := range s.injured() {
		out = append(out, s.person(t.part(victimsGroup, no), no, i))
	}
	if s.Edit {
		if add := s.addVictim(t); len(add.Choice.Options) > 0 {
			more := part{ID: "add-victim", Add: &add}
			if len(s.injured()) == 0 {
				more.Note = s.T(words.SheetNoVictims)
			}
			out = append(out, more)
		}
	}
	if funds, ok := s.fundsPart(t); ok {
		out = append(out, funds)
	}
	return append(out, s.advanced(t))
}

func (s *sheet) addVictim(t typed) adder {
	a := adder{Choice: t.ask(choiceBox, "add_victim", s.T(words.SheetPickVictim)), Name: victimsGroup, Text: s.T(words.SheetAddVictim)}
	var options []layout.Option
	for _, p := range s.Case.Parties {
		if s.values.Get(victimsGroup+"."+itoa(p.No)+".here") == "" {
			options = append(options, layout.Option{Value: itoa(p.No), Text: s.PartyRole(p.No)})
		}
	}
	a.Choice = a.Choice.of(s.T(words.Choose), options...)
	return a
}

// basis is where and when, and which figures are used.
func (s *sheet) basis(t typed) part {
	var regions []layout.Option
	for _, r := range s.law.Figures.Regions() {
		name := r.ZH
		if s.Lang == words.EN {
			name = r.EN
		}
		regions = append(regions, layout.Option{Value: r.Code, Text: name})
	}
	if now := t.text("region"); now != "" && !hasOption(regions, now) {
		regions = append(regions, layout.Option{Value: now, Text: now})
	}
	p := part{ID: "basis", Title: s.T(words.SheetBasis), Note: s.T(words.SheetAccidentAt) + " " + words.DateTime(s.Lang, s.Case.Report.OccurredAt), Controls: []control{
		t.ask(choiceBox, "region", s.T(words.SheetRegion)).of(s.T(words.Choose), regions...),
		t.ask(dayBox, "reference", s.T(words.SheetReference)).hinted(s.T(words.SheetReferenceHint)),
	}}
	years := part{ID: "years", Title: s.T(words.SheetYears)}
	for _, ind := range indicators {
		if (ind == compensation.RuralIncome || ind == compensation.RuralSpending) && !s.rural() {
			continue
		}
		name := s.indicator(ind)
		year, reason := t.ask(choiceBox, "year."+string(ind), s.T(words.SheetYear, name)).of(s.T(words.SheetByTable), s.yearsOf(ind)...), t.ask(textBox, "year_reason."+string(ind), s.T(words.SheetYearReason, name))
		years.Controls = append(years.Controls, year, reason.after())
	}
	series := t.ask(choiceBox, "wage_series", s.T(words.SheetWageSeries)).of(s.T(words.SheetByTable), codes(s.Lang, "sheet_series", seriesCodes)...)
	years.Controls = append(append(years.Controls, series), s.readings(t)...)
	if s.Case.Deaths() > 1 {
		years.Controls = append(years.Controls, t.ask(tickBox, "equal_death", s.T(words.SheetEqualDeath)))
	}
	p.Parts = append(p.Parts, s.folded(years))
	return p
}

var seriesCodes = []string{compensation.StaffWage, compensation.EmployedWage, compensation.StateWage, compensation.AllWage}

func hasOption(list []layout.Option, value string) bool {
	for _, o := range list {
		if o.Value == value {
			return true
		}
	}
	return false
}

func (s *sheet) indicator(ind compensation.Indicator) string {
	zh, en := ind.Words("")
	return s.either(zh, en)
}

func (s *sheet) either(zh, en string) string {
	if s.Lang == words.EN {
		return en
	}
	return zh
}

// yearsOf are the statistical years for which the region has the figure, newest first.
func (s *sheet) yearsOf(ind compensation.Indicator) (out []layout.Option) {
	region, before := s.values.Get("region"), s.in.Reference.Year()
	seen := map[int]bool{}
	for y := before - 1; y > before-12 && before > 0; y-- {
		for _, f := range s.law.Figures.All() {
			if f.Region == region && f.Year == y && f.Indicator == ind && !seen[y] {
				seen[y] = true
				out = append(out, layout.Option{Value: itoa(y), Text: itoa(y)})
			}
		}
	}
	if now := s.values.Get("year." + string(ind)); now != "" && !hasOption(out, now) {
		out = append(out, layout.Option{Value: now, Text: now})
	}
	return out
}

// car is a motor vehicle with its insurance and who answers for it.
func (s *sheet) car(t typed, v accident.Vehicle) part {
	no := itoa(v.No)
	var people []layout.Option
	for _, p := range s.Case.Parties {
		people = append(people, layout.Option{Value: itoa(p.No), Text: s.PartyRole(p.No)})
	}
	p := part{ID: "vehicle-" + no, Live: true, Title: s.T(words.SheetVehicle, no) + " · " + s.Vehicle(v.No), Controls: []control{
		t.ask(choiceBox, "fault", s.T(words.SheetFault)).of(s.T(words.Choose), codes(s.Lang, "sheet_word", faultWords)...),
		t.ask(choiceBox, "driver", s.T(words.SheetDriver)).of(s.T(words.SheetNobody), people...),
		t.ask(choiceBox, "ci", s.T(words.SheetCI)).of(s.T(words.Choose), s.policies(v.No, accident.Compulsory)...),
	}}
	if ci := t.text("ci"); ci == uninsured {
		p.Controls = append(p.Controls, t.ask(choiceBox, "obligor", s.T(words.SheetObligor)).of("", codes(s.Lang, "sheet_obligor", []string{byDriver, byOwner})...).hinted(s.T(words.SheetObligorHint)))
	} else if ci == elsewhere {
		p.Controls = append(p.Controls, t.ask(textBox, "ci_name", s.T(words.SheetCI)+" · "+s.T(words.SheetInsurerName)))
	}
	p.Controls = append(p.Controls, s.contractInputs(t, v.No, "tpl", s.T(words.SheetTPL))...)
	p.Parts = append(p.Parts, s.answering(t, v), s.rarely(t, v))
	return p
}

func (s *sheet) policies(vehicle int, variant string) (out []layout.Option) {
	for _, p := range s.Case.Policies {
		if p.Vehicle == vehicle && p.Variant == variant {
			out = append(out, layout.Option{Value: itoa(p.No), Text: s.T(words.SheetPolicy, itoa(p.No), s.Agency(p.Insurer))})
		}
	}
	return append(out, layout.Option{Value: elsewhere, Text: s.T(words.SheetElsewhere)}, layout.Option{Value: uninsured, Text: s.T(words.SheetUninsured)})
}

// answering asks who answers for a vehicle; it stands open only where the case file has a reason to ask.
func (s *sheet) answering(t typed, v accident.Vehicle) part {
	driver := int(numberOf(t.text("driver")))
	p := part{ID: "answers-" + itoa(v.No), Title: s.T(words.SheetAnswers), Note: s.T(words.SheetAnswersNote), Open: suggests(&s.Case, v.No, driver)}
	for _, sit := range situations(ofVehicle) {
		p.Controls = append(p.Controls, s.situation(t, sit)...)
	}
	return s.folded(p)
}

// advanced is what was paid beside any line; one row more than is filled in.
func (s *sheet) advanced(t typed) part {
	p := part{ID: "advances", Live: true, Title: s.T(words.SheetAdvances), Folds: true}
	var victims, payers []layout.Option
	for _, no := range s.injured() {
		victims = append(victims, layout.Option{Value: partyID(no), Text: s.Party(no)})
	}
	for _, x := range s.payersKnown() {
		payers = append(payers, layout.Option{Value: x.ID, Text: s.plainly(x.Label)})
	}
	rows := t.numbers("advances")
	p.Open = len(rows) > 0
	if s.Edit {
		rows = append(rows, next(rows))
	}
	for _, no := range rows {
		f := t.part("advances", no)
		p.Controls = append(p.Controls, f.ask(moneyBox, "amount", s.T(words.SheetAdvanceAmount, itoa(no+1))),
			f.ask(choiceBox, "victim", s.T(words.SheetAdvanceTo)).of(s.T(words.Choose), victims...),
			f.ask(choiceBox, "by", s.T(words.SheetAdvanceBy)).of(s.T(words.Choose), payers...))
	}
	return p
}

// age is how old a victim was, in words, "" when it is not known.
func (s *sheet) age(born calendar.Day) string {
	at := calendar.DayOf(s.Case.Report.OccurredAt)
	if born.IsZero() || born.After(at) {
		return ""
	}
	return s.T(words.SheetAge, itoa(compensation.Age(born, at)))
}
