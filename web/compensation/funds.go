package compensation

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/web/words"
)

// fundsGroup is the part about the rescue fund, and what its buttons send begins with; unnettedField is the reason why an
// advance is not netted, as the act calls it.
const (
	fundsGroup    = "funds"
	unnettedField = "unnetted"
)

// ofCost is the head of loss that an advance was paid for (RTA-Int2 10).
var ofCost = map[string]compensation.HeadID{accident.RescueCost: compensation.Medical, accident.FuneralCost: compensation.Funeral}

// advance proposes an advance of the record as paid by the fund, under the head that it concerns. Where the record does
// not say for whom or for what, nothing is proposed; it is named among what is not netted.
func (x filling) advance(a accident.FundAdvance) (claim string) {
	head, ok := ofCost[a.Cost]
	if !ok || a.Party == 0 || a.Open == 0 {
		return ""
	}
	victim := victimsGroup + "." + itoa(a.Party)
	for _, n := range numbersOf(x.v, victim+".claims.") {
		if at := victim + ".claims." + itoa(n); claim == "" && x.v.Get(at+".head") == string(head) {
			claim = at
		}
	}
	if claim == "" {
		claim = addHead(x.v, victim, string(head))
	}
	paid := claim + ".paid." + itoa(next(numbersOf(x.v, claim+".paid."))) + "."
	x.set(paid+"amount", money.Fen(a.Open).Plain())
	x.set(paid+"by", string(waterfall.ByRescueFund))
	x.set(paid+"evidence", advanceID(a.No))
	return claim
}

// takeIn puts what is not netted of an advance on a worksheet that was begun before, and says where the page should open.
func (x filling) takeIn(no string) string {
	s := &sheet{desktop: x.desktop, values: x.v}
	for _, a := range s.leftOut() {
		if itoa(a.No) != no {
			continue
		}
		if p := x.Case.Party(a.Party); p != nil && x.v.Get(victimsGroup+"."+itoa(a.Party)+".here") == "" {
			x.join(*p)
		}
		return "#claim-" + strings.ReplaceAll(x.advance(a), ".", "-")
	}
	return ""
}

// leftOut are the advances that are not typed in anywhere, also where their head has no figures yet.
func (s *sheet) leftOut() []accident.FundAdvance {
	typedIn := map[int]int64{}
	for _, p := range s.Case.Parties {
		at := victimsGroup + "." + itoa(p.No) + ".claims."
		for _, n := range numbersOf(s.values, at) {
			paid := at + itoa(n) + ".paid."
			for _, m := range numbersOf(s.values, paid) {
				if f, err := money.ParseAmount(s.values.Get(paid + itoa(m) + ".amount")); err == nil && s.values.Get(paid+itoa(m)+".by") == string(waterfall.ByRescueFund) {
					typedIn[p.No] += int64(f)
				}
			}
		}
	}
	return s.Case.Unnetted(typedIn)
}

// unnetted are the advances on record that the computed case leaves out.
func (s *sheet) unnetted() []accident.FundAdvance { return s.Case.Unnetted(accident.Funded(s.in)) }

// ofRecord says whether a proof is an advance on record.
func (s *sheet) ofRecord(proof string) bool {
	return slices.ContainsFunc(s.Case.FundAdvances(), func(a accident.FundAdvance) bool { return advanceID(a.No) == proof })
}

// fundsPart tells what the rescue fund has advanced on record and whether it is netted, offers to net what is not, and asks
// why where it stays out. A case without advances has no such part.
func (s *sheet) fundsPart(t typed) (part, bool) {
	all := s.Case.FundAdvances()
	p := part{ID: fundsGroup, Live: true, Title: s.T(words.FundPart), Note: s.T(words.FundPartNote)}
	open := s.unnetted()
	var lines []string
	for _, a := range all {
		a.Open = 0
		for _, o := range open {
			if o.No == a.No {
				a.Open = o.Open
			}
		}
		lines = append(lines, s.FundAdvance(a))
	}
	p.Lines = lines
	for _, a := range s.leftOut() {
		head, ok := headOf(string(ofCost[a.Cost]))
		if !ok || a.Party == 0 {
			p.Further = s.T(words.FundUnclear)
			continue
		}
		if s.Edit {
			p.Offers = append(p.Offers, offer{Value: fundsGroup + "." + itoa(a.No), Text: s.T(words.FundTakeIn, s.Party(a.Party), s.either(head.ZH, head.EN))})
		}
	}
	if len(open) > 0 {
		p.Controls = append(p.Controls, t.ask(textBox, unnettedField, s.T(words.FundWhy)).hinted(s.T(words.FundWhyHint)).wide())
	}
	return p, len(all) > 0
}
