package compensation

import (
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/web/layout"
	"anjie/web/words"
)

// contracts reads the commercial third-party insurances of a vehicle: the usual one, and another.
func (s *sheet) contracts(p typed, vehicle int, where string, flags []waterfall.Flag) (out []waterfall.TPL) {
	for i, name := range []string{"tpl", "tpl2"} {
		id := itoa(vehicle)
		if i > 0 {
			id += "-2"
		}
		tpl, ok := s.contract(p, name, id, pointer(where+"/tpl", len(out)))
		if !ok {
			continue
		}
		if len(out) > 0 && out[0].Policy == tpl.Policy {
			p.fault(name, "这份保单已经填写", "This policy has been entered already")
			continue
		}
		if i == 0 {
			s.terms(p, &tpl, pointer(where+"/tpl", len(out)), flags)
		}
		out = append(out, tpl)
	}
	return out
}

// contract reads one commercial third-party insurance: a policy of the case file, or one that is not in it.
func (s *sheet) contract(p typed, name, id, at string) (waterfall.TPL, bool) {
	chosen := p.text(name)
	p.goes(name, at)
	if chosen == "" || chosen == uninsured {
		return waterfall.TPL{}, false
	}
	whose := named(p.text(name+"_name"), s.labelAt(p.at)+"商业三者险保险公司")
	tpl := waterfall.TPL{
		Policy: "tpl-" + id, Insurer: "insurer-tpl-" + id, Label: whose,
		Limit: p.fen(name+"_limit", at+"/limit"), Deductible: p.points(name+"_deductible", at+"/deductible"), Mental: p.yes(name + "_mental"),
	}
	if no, _ := strconv.Atoi(chosen); no > 0 {
		if policy := s.Case.Policy(no); policy != nil {
			tpl.Policy, tpl.Insurer, tpl.Label = policyID(no), insurerID(policy), s.Agency(policy.Insurer)
		}
	}
	if tpl.Limit == 0 {
		p.fault(name+"_limit", "请填写商业三者险限额", "Give the limit of the third-party insurance")
	}
	return tpl, true
}

// labelAt is what lines call the vehicle or party of a part of the form.
func (s *sheet) labelAt(at string) string {
	group, rest, _ := strings.Cut(at, ".")
	no := int(numberOf(strings.TrimSuffix(rest, ".")))
	if group == carsGroup {
		return s.vehicleLabel(no)
	}
	return s.partyLabel(no)
}

// terms reads what a contract says of its own: the greatest share, heads that it does not cover, facts under which it
// pays nothing.
func (s *sheet) terms(p typed, tpl *waterfall.TPL, at string, flags []waterfall.Flag) {
	tpl.MaxShare = p.points("tpl_max", at+"/maxShare")
	for _, n := range p.numbers("tpl_excluded") {
		if head := p.part("tpl_excluded", n).text("head"); head != "" {
			tpl.Excluded = append(tpl.Excluded, head)
		}
	}
	tpl.Noticed = slices.Contains(tpl.Excluded, string(compensation.CourtFee)) && p.yes("tpl_noticed")
	for _, f := range flags {
		if p.yes("refuses." + string(f)) {
			tpl.Refuses = append(tpl.Refuses, f)
		}
	}
}

// contractInputs ask for one commercial third-party insurance, and for what it pays once there is one.
func (s *sheet) contractInputs(t typed, vehicle int, name, title string) []control {
	out := []control{t.ask(choiceBox, name, title).of(s.T(words.Choose), s.policies(vehicle, accident.Commercial)...)}
	chosen := t.text(name)
	if chosen == "" || chosen == uninsured {
		return out
	}
	if chosen == elsewhere {
		out = append(out, t.ask(textBox, name+"_name", title+" · "+s.T(words.SheetInsurerName)).after())
	}
	return append(out, t.ask(moneyBox, name+"_limit", title+" · "+s.T(words.SheetLimit)).after(), t.ask(percentBox, name+"_deductible", s.T(words.SheetDeductible)).after(),
		t.ask(tickBox, name+"_mental", s.T(words.SheetTPLMental)).after())
}

// termsInputs ask for what the contract says of its own; only where there is one.
func (s *sheet) termsInputs(t typed, flags []waterfall.Flag) (out []control) {
	if chosen := t.text("tpl"); chosen == "" || chosen == uninsured {
		return nil
	}
	for _, f := range flags {
		out = append(out, t.ask(tickBox, "refuses."+string(f), s.T(words.SheetTPLRefuses, words.Of(s.Lang, "sheet_flag", f))))
	}
	out = append(out, t.ask(percentBox, "tpl_max", s.T(words.SheetTPLMax)))
	var options []layout.Option
	for _, h := range heads {
		options = append(options, layout.Option{Value: string(h.ID), Text: s.either(h.ZH, h.EN)})
	}
	rows := t.numbers("tpl_excluded")
	if s.Edit || len(rows) == 0 {
		rows = append(rows, next(rows))
	}
	for _, n := range rows {
		row := t.part("tpl_excluded", n)
		out = append(out, row.ask(choiceBox, "head", s.T(words.SheetTPLExcluded)).of("—", options...))
		if row.text("head") == string(compensation.CourtFee) {
			out = append(out, t.ask(tickBox, "tpl_noticed", s.T(words.SheetTPLNoticed)))
		}
	}
	return out
}
