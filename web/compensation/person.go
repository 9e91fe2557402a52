package compensation

import (
	"slices"
	"strconv"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
	"anjie/web/layout"
	"anjie/web/words"
)

func contains(list []string, s string) bool { return slices.Contains(list, s) }

func cutPrefix(s, prefix string) (string, bool) { return strings.CutPrefix(s, prefix) }

func numberOf(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0
	}
	return n
}

// person is one victim: who he is, who answers to him for how much, and what he lost.
func (s *sheet) person(t typed, no, i int) part {
	in := s.in.Victims[i]
	p := part{ID: "victim-" + itoa(no), Title: s.T(words.SheetVictim, s.PartyRole(no)), Hidden: []string{t.at + "here"}, Values: map[string]string{t.at + "here": "yes"}}
	if s.Edit {
		p.Remove, p.RemoveAs = strings.TrimSuffix(t.at, "."), s.T(words.SheetRemoveVictim)
	}
	who := part{ID: "person-" + itoa(no), Live: true, Title: s.T(words.SheetPerson), Note: s.age(in.Born), Controls: []control{
		t.ask(dayBox, "born", s.T(words.SheetBorn)), t.ask(dayBox, "died_on", s.T(words.SheetDiedOn)),
	}}
	grades := []layout.Option{}
	for g := 1; g <= 10; g++ {
		grades = append(grades, layout.Option{Value: itoa(g), Text: s.T(words.SheetGradeNo, itoa(g))})
	}
	if in.DiedOn.IsZero() {
		for n, name := range gradeFields {
			who.Controls = append(who.Controls, t.ask(choiceBox, name, s.T(words.SheetGrade, itoa(n+1))).of("—", grades...))
		}
		who.Controls = append(who.Controls, t.ask(dayBox, "graded_on", s.T(words.SheetGradedOn)), s.proof(t, "report", s.T(words.SheetReport)))
	}
	if s.rural() {
		who.Controls = append(who.Controls, t.ask(choiceBox, "household", s.T(words.SheetHousehold)).of(s.T(words.Choose), codes(s.Lang, "sheet_household", compensation.Household("").Codes())...))
	}
	p.Parts = append(p.Parts, who, s.more(t, no), s.sharePart(t, no, i), s.lossesPart(t, no, i))
	return p
}

// more is what seldom matters.
func (s *sheet) more(t typed, no int) part {
	p := part{ID: "more-" + itoa(no), Live: true, Title: s.T(words.SheetOther)}
	party, died := s.Case.Party(no), t.text("died_on") != ""
	p.Controls = s.rides(t, no, died)
	cars := motors(&s.Case)
	for _, v := range cars {
		title := s.T(words.SheetTieOf, s.Vehicle(v.No))
		if party.Vehicle == v.No {
			title = s.T(words.SheetTie)
		}
		tie := t.ask(choiceBox, tieField(party, v.No), title).of("—", codes(s.Lang, "sheet_tie", ties)...)
		if party.Vehicle == v.No {
			tie = tie.after() // the case file says it
		}
		p.Controls = append(p.Controls, tie)
	}
	for _, v := range cars {
		if len(cars) > 1 && party.Vehicle != v.No {
			p.Controls = append(p.Controls, t.ask(tickBox, "apart."+itoa(v.No), s.T(words.SheetApart, s.Vehicle(v.No))))
		}
	}
	var regions []layout.Option
	for _, r := range s.law.Figures.Regions() {
		regions = append(regions, layout.Option{Value: r.Code, Text: s.either(r.ZH, r.EN)})
	}
	p.Controls = append(p.Controls, s.proof(t, "born_evidence", s.T(words.SheetProofOf, s.T(words.SheetBorn))))
	if died {
		p.Controls = append(p.Controls, s.proof(t, "died_evidence", s.T(words.SheetProofOf, s.T(words.SheetDiedOn))))
	}
	p.Controls = append(p.Controls, t.ask(choiceBox, "home", s.T(words.SheetHome)).of("—", regions...), s.proof(t, "home_evidence", s.T(words.SheetProofOf, s.T(words.SheetHome))).after(),
		t.ask(dayBox, "died_later_on", s.T(words.SheetDiedLater)),
		t.ask(tickBox, "mental_first", s.T(words.SheetMentalFirst)), t.ask(tickBox, "insured_first", s.T(words.SheetInsuredFirst)), t.ask(tickBox, "deliberate", s.T(words.SheetDeliberate)))
	return s.folded(p)
}

func (s *sheet) proof(t typed, name, label string) control {
	c := t.ask(choiceBox, name, label)
	options := s.proofs()
	if c.Value != "" && !hasOption(options, c.Value) {
		options = append(slices.Clone(options), layout.Option{Value: c.Value, Text: c.Value})
	}
	return c.of(s.T(words.Choose), options...)
}

// sharePart asks for the shares, with the range that the table gives.
func (s *sheet) sharePart(t typed, no, i int) part {
	r := s.shares[i]
	p := part{ID: "shares-" + itoa(no), Live: true, Title: s.T(words.SheetShares)}
	if len(r.Sides) == 0 {
		return p
	}
	_, _, police := s.against(s.Case.Party(no))
	words5 := codes(s.Lang, "sheet_word", faultWords[:5])
	asFound := s.T(words.SheetAsFound, s.faultWord(police))
	p.Controls = append(p.Controls, t.ask(choiceBox, "injured", s.T(words.SheetInjured)).of(asFound, words5...))
	if r.Known {
		p.Note = s.T(words.SheetRange, r.Row.Span(), liability.Percent(r.Row.Default), words.Provision(s.Lang, r.Row.Article)) + " " + s.T(words.SheetOwnPart, liability.Percent(max(r.Own, 0)))
	} else {
		p.Note = s.T(words.SheetNoRange)
	}
	for _, m := range r.Marks {
		p.Chips = append(p.Chips, layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.T(s.Lang, words.Key("mark."+string(m.Kind))), Why: s.either(m.ZH, m.EN)})
	}
	for _, one := range r.Sides {
		if one.Label == "" && one.Word == liability.None && r.Defaults[one.ID] == 0 && !typedAny(t, []side{one}) {
			continue // who is not at fault and owes nothing is not asked about
		}
		c := t.ask(percentBox, "share."+one.ID, s.T(words.SheetShareOf, s.sideName(one)))
		if d, ok := r.Defaults[one.ID]; ok {
			text := words.SheetShareDefault
			if r.Assumed && one.Part == 0 && d > 0 {
				text = words.SheetShareAssumed
			}
			c = c.hinted(s.T(text, liability.Percent(d)))
		}
		p.Controls = append(p.Controls, c)
	}
	p.Controls = append(p.Controls, t.ask(textBox, "share_reason", s.T(words.SheetShareReason)).wide())
	return p
}

func (s *sheet) faultWord(w liability.Fault) string {
	if !w.Word() {
		return words.Of(s.Lang, "sheet_word", "undetermined")
	}
	return words.Of(s.Lang, "sheet_word", w)
}

func (s *sheet) sideName(one side) string {
	if one.Label != "" {
		return s.plainly(one.Label)
	}
	if one.Vehicle > 0 {
		return s.Vehicle(one.Vehicle)
	}
	return s.PartyRole(one.Party)
}

// lossesPart lists the heads of a victim, and what is not among them yet.
func (s *sheet) lossesPart(t typed, no, i int) part {
	p := part{ID: "claims-" + itoa(no), Title: s.T(words.SheetClaims)}
	for _, n := range t.numbers("claims") {
		c := t.part("claims", n)
		if h, ok := headOf(c.text("head")); ok {
			p.Parts = append(p.Parts, s.claimPart(c, h))
		}
	}
	p.Parts = append(p.Parts, s.unclaimedPart(t, no, i)...)
	if s.Edit {
		var options []layout.Option
		for _, h := range heads {
			options = append(options, layout.Option{Value: string(h.ID), Text: s.either(h.ZH, h.EN)})
		}
		p.Add = &adder{Choice: t.ask(choiceBox, "add_head", s.T(words.SheetPickHead)).of(s.T(words.Choose), options...), Name: strings.TrimSuffix(t.at, "."), Text: s.T(words.SheetAddHead)}
	}
	return p
}

// claimPart is one head with what it is computed from.
func (s *sheet) claimPart(c typed, h compensation.Head) part {
	name := s.either(h.ZH, h.EN)
	p := part{ID: "claim-" + strings.ReplaceAll(strings.TrimSuffix(c.at, "."), ".", "-"), Title: name, Hidden: []string{c.at + "head"}, Values: map[string]string{c.at + "head": string(h.ID)}}
	if s.Edit {
		p.Remove, p.RemoveAs = strings.TrimSuffix(c.at, "."), s.T(words.SheetRemoveHead, name)
	}
	p.Live, p.Folds, p.Open, p.Class = true, true, s.entered(c, h), "sheet-claim"
	p.Controls = s.inputs(c, h)
	p.Parts = s.further(c, h, p.ID)
	switch {
	case h.Way == compensation.ByGrade:
		p.Note = s.T(words.SheetFromGrades)
	case h.Way == compensation.ByLife, h.Way == compensation.ByWage:
		p.Note = s.T(words.SheetFromPerson)
	case !s.entered(c, h):
		p.Aside = s.T(words.SheetNotEntered)
	}
	if sentence := s.wrong(c.at + "head"); sentence != "" {
		p.Chips = append(p.Chips, layout.ChipView{Tone: layout.Red, Text: sentence})
	}
	if h.Bucket == compensation.PROP || h.Bucket == compensation.OUTSIDE {
		var cars []layout.Option
		for _, v := range motors(&s.Case) {
			cars = append(cars, layout.Option{Value: vehicleID(v.No), Text: s.Vehicle(v.No)})
		}
		p.Controls = append(p.Controls, c.ask(choiceBox, "of", s.T(words.SheetOf)).of(s.T(words.SheetOutsideCars), cars...))
	}
	for _, x := range p.Controls {
		p.Open = p.Open || x.Error != ""
	}
	p.Parts = append(p.Parts, s.paidPart(c, h, p.ID))
	return p
}

// paidPart is what others paid of a head already; a fund is offered only where the table lets it pay.
func (s *sheet) paidPart(c typed, h compensation.Head, id string) part {
	p := part{ID: id + "-paid", Title: s.T(words.SheetPaid), Folds: true}
	by := codes(s.Lang, "sheet_by", append([]waterfall.Source{waterfall.ByParty}, h.Funds...))
	var payers []layout.Option
	for _, x := range s.payersKnown() {
		payers = append(payers, layout.Option{Value: x.ID, Text: s.plainly(x.Label)})
	}
	rows := c.numbers("paid")
	p.Open = len(rows) > 0
	if s.Edit {
		rows = append(rows, next(rows))
	}
	for _, n := range rows {
		f := c.part("paid", n)
		amount := f.ask(moneyBox, "amount", s.T(words.SheetPaidAmount, itoa(n+1)))
		if s.ofRecord(f.text("evidence")) {
			amount = amount.hinted(s.T(words.FundOfRecord))
		}
		p.Controls = append(p.Controls, amount, f.ask(choiceBox, "by", s.T(words.SheetPaidBy)).of(s.T(words.Choose), by...),
			f.ask(choiceBox, "who", s.T(words.SheetPaidWho)).of("—", payers...), s.proof(f, "evidence", s.T(words.SheetProof)))
	}
	return p
}
