package compensation

import (
	"slices"
	"strings"

	"anjie/domain/compensation"
	"anjie/web/words"
)

// What may follow from a death, from a disability, and from any injury, in the order of the table of heads. Damage to
// things is asked where somebody's vehicle was in the accident.
var (
	ofDeath      = []compensation.HeadID{compensation.Funeral, compensation.Death, compensation.Dependants, compensation.Mental, compensation.FuneralAffairs}
	ofDisability = []compensation.HeadID{compensation.Care, compensation.Disability, compensation.Device, compensation.Dependants, compensation.Mental, compensation.AppraisalFee}
	ofInjury     = []compensation.HeadID{compensation.Medical, compensation.LaterTreatment, compensation.Cosmetic, compensation.Rehabilitation, compensation.HospitalMeals,
		compensation.Nutrition, compensation.LostIncome, compensation.Care, compensation.Transport, compensation.Lodging, compensation.Mental, compensation.AppraisalFee}
	ofThings = []compensation.HeadID{compensation.Repair, compensation.Cargo, compensation.Towing, compensation.VehicleValue, compensation.Downtime, compensation.Substitute, compensation.AppraisalFee}
)

// unclaimed are the heads that are not on the worksheet: those that follow from a death or a grade, and others that this
// victim may have. Nothing is added by itself.
func (s *sheet) unclaimed(t typed, no, i int) (follow, others []compensation.Head) {
	v, party := s.in.Victims[i], s.Case.Party(no)
	claimed := map[compensation.HeadID]bool{}
	for _, n := range t.numbers("claims") {
		claimed[compensation.HeadID(t.part("claims", n).text("head"))] = true
	}
	var first, then []compensation.HeadID
	switch {
	case !v.DiedOn.IsZero() || v.Unknown != nil:
		first, then = ofDeath, []compensation.HeadID{compensation.Medical, compensation.HospitalMeals, compensation.LostIncome, compensation.Care, compensation.Transport}
	case len(v.Grades) > 0:
		first, then = ofDisability, ofInjury
	case s.hurt(t, party.Injury):
		then = ofInjury
	}
	if party.Vehicle > 0 {
		then = append(slices.Clone(then), ofThings...)
	}
	for _, h := range heads {
		switch {
		case claimed[h.ID]:
		case slices.Contains(first, h.ID):
			follow = append(follow, h)
		case slices.Contains(then, h.ID):
			others = append(others, h)
		}
	}
	return follow, others
}

// hurt says whether a victim was injured: by the case file, or because a head of injury is on the worksheet.
func (s *sheet) hurt(t typed, injury string) bool {
	if injury == "slight" || injury == "serious" || injury == "death" {
		return true
	}
	for _, n := range t.numbers("claims") {
		if h, ok := headOf(t.part("claims", n).text("head")); ok && (h.Bucket == compensation.MED || h.Bucket == compensation.DD) {
			return true
		}
	}
	return false
}

// unclaimedPart offers what follows at one click each, or all at once, and names what else is not claimed.
func (s *sheet) unclaimedPart(t typed, no, i int) []part {
	follow, others := s.unclaimed(t, no, i)
	p := part{ID: "unclaimed-" + itoa(no), Live: true, Class: "sheet-unclaimed", Plain: true}
	at := strings.TrimSuffix(t.at, ".") + addsHeads
	if len(follow) > 0 {
		p.Note = s.T(words.SheetFollowGrade, s.headNames(follow))
		if !s.in.Victims[i].DiedOn.IsZero() || s.in.Victims[i].Unknown != nil {
			p.Note = s.T(words.SheetFollowDeath, s.headNames(follow))
		}
		var all []string
		for _, h := range follow {
			all = append(all, string(h.ID))
		}
		if s.Edit && len(follow) > 1 {
			p.Offers = append(p.Offers, offer{Value: at + strings.Join(all, ","), Text: s.T(words.SheetOfferAll, itoa(len(follow))), All: true})
		}
		for _, h := range follow {
			if s.Edit {
				p.Offers = append(p.Offers, offer{Value: at + string(h.ID), Text: s.either(h.ZH, h.EN)})
			}
		}
	}
	if len(others) > 0 {
		p.Further = s.T(words.SheetUnclaimed, s.headNames(others))
	}
	return []part{p}
}

// addsHeads stands between a victim and the heads that a button adds: victims.2:disability,mental.
const addsHeads = ":"

func (s *sheet) headNames(list []compensation.Head) string {
	var names []string
	for _, h := range list {
		names = append(names, s.either(h.ZH, h.EN))
	}
	return strings.Join(names, s.T(words.ListComma))
}

// forgotten tells of each victim which heads that follow are not on the worksheet, and which are there without figures.
func (s *sheet) forgotten() (out []string) {
	for i, no := range s.injured() {
		t := typed{s: s}.part(victimsGroup, no)
		missing, _ := s.unclaimed(t, no, i)
		for _, n := range t.numbers("claims") {
			c := t.part("claims", n)
			if h, ok := headOf(c.text("head")); ok && !s.entered(c, h) {
				missing = append(missing, h)
			}
		}
		if len(missing) > 0 {
			out = append(out, s.T(words.SheetForgotten, s.Party(no), s.headNames(missing)))
		}
	}
	return out
}
