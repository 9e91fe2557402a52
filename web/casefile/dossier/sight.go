package dossier

import (
	"slices"
	"strings"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Section is a part of the case file; policies give it to roles as "section:<name>".
type Section string

// The sections. A kind of proceeding is a section of the same name.
const (
	Parties       Section = "parties"
	Determination Section = "determination"
	Evidence      Section = "evidence"
	Papers        Section = "papers"
	Agreement     Section = "agreement"
	Deadlines     Section = "deadlines"
	Log           Section = "log"
)

// Sees says whether the reader may see a section, at least as far as it was handed to him.
func (f *File) Sees(s Section) bool { return f.policy.Section(f.Actor, &f.Case, string(s)) }

// Whole says that the reader sees all of a section: by his role, or because the case is his agency's. Others see of it
// what belongs to what they were handed.
func (f *File) Whole(s Section) bool {
	for _, rel := range []access.Relation{access.Any, access.Own} {
		if slices.Contains(f.relations, rel) && f.policy.Allows(f.Actor.Role, "section:"+string(s), rel) {
			return true
		}
	}
	return false
}

// SeesProceeding: one that was handed to another agency stays hidden from him, even on the same case.
func (f *File) SeesProceeding(p *accident.Proceeding) bool {
	s := Section(p.Kind)
	return f.Whole(s) || f.Sees(s) && p.Agency != "" && p.Agency == f.Actor.Agency
}

// SeesAgreement: an insurer and a court read the agreement that their own proceeding follows from, and a court that
// hears a suit reads what was agreed before it.
func (f *File) SeesAgreement(m *accident.Proceeding) bool {
	if m.Agreement == nil {
		return false
	}
	if f.SeesProceeding(m) {
		return true
	}
	if !f.Sees(Agreement) {
		return false
	}
	for _, p := range f.Proceedings() {
		if p.Of == m.No || p.Variant == accident.Suit {
			return true
		}
	}
	return false
}

// SeesCalculation: whoever sees the mediation sees what was computed in it; an insurer or a court that was handed its
// agreement sees the calculation that the agreement rests on, and no other.
func (f *File) SeesCalculation(c *accident.Calculation) bool {
	m := f.Case.Proceeding(c.Proceeding)
	return m != nil && (f.SeesProceeding(m) || f.SeesAgreement(m) && m.Agreement.Calculation == c.Seq)
}

// Proceedings are those that the reader may see, in the order in which they were opened.
func (f *File) Proceedings() (out []*accident.Proceeding) {
	for i := range f.Case.Proceedings {
		if p := &f.Case.Proceedings[i]; f.SeesProceeding(p) {
			out = append(out, p)
		}
	}
	return out
}

// Dues are the deadlines that the reader may see: all, or those of his own proceedings.
func (f *File) Dues() (out []accident.Due) {
	whole := f.Whole(Deadlines)
	for _, d := range f.Case.Dues {
		if whole || f.within(d.Proceeding) {
			out = append(out, d)
		}
	}
	return out
}

// within says whether a proceeding's number names one that the reader sees; 0 is the case itself and does not.
func (f *File) within(no int) bool {
	p := f.Case.Proceeding(no)
	return p != nil && f.SeesProceeding(p)
}

// Papers are those that the reader may open.
func (f *File) Papers() (out []accident.Paper) {
	for _, p := range f.Case.Papers {
		if f.seesPaper(p) {
			out = append(out, p)
		}
	}
	return out
}

// Paper is a paper that the reader may open, or nil.
func (f *File) Paper(no int) *accident.Paper {
	if p := f.Case.Paper(no); p != nil && f.seesPaper(*p) {
		return p
	}
	return nil
}

func (f *File) seesPaper(p accident.Paper) bool {
	if f.Whole(Papers) {
		return true
	}
	if !f.Sees(Papers) {
		return false
	}
	if p.Proceeding == 0 {
		return f.Sees(Determination) && (strings.HasPrefix(p.Form, "determination") || p.Form == "certificate")
	}
	if c := f.Case.Calculation(p.Seq); c != nil && p.Form == "compensation_statement" {
		return f.SeesCalculation(c)
	}
	m := f.Case.Proceeding(p.Proceeding)
	return m != nil && (f.SeesProceeding(m) || strings.HasPrefix(p.Form, "agreement") && f.SeesAgreement(m))
}

// Items are the originals among the evidence that the reader may see.
func (f *File) Items() (out []accident.Item) {
	if !f.Sees(Evidence) {
		return nil
	}
	for _, it := range f.Case.Evidence {
		if it.Form == "original" && f.seesItem(it) {
			out = append(out, it)
		}
	}
	return out
}

// Item is a piece of evidence that the reader may see, of any form, or nil.
func (f *File) Item(no int) *accident.Item {
	it := f.Case.Item(no)
	if it == nil || !f.Sees(Evidence) || !f.seesItem(*it) {
		return nil
	}
	return it
}

// seesItem: what was added to one agency's proceeding is not another's.
func (f *File) seesItem(it accident.Item) bool {
	return f.Whole(Evidence) || it.Proceeding == 0 || f.within(it.Proceeding)
}

// Derived are the copies made from item no: thumbnails and working copies.
func (f *File) Derived(no int) (out []accident.Item) {
	for _, it := range f.Case.Evidence {
		if it.Of == no {
			out = append(out, it)
		}
	}
	return out
}

// Shown is what is shown of item no in a page: to those outside the handling unit the copy without what the camera wrote
// down of the place, where there is one; else the original.
func (f *File) Shown(it *accident.Item) *accident.Item {
	if f.Whole(Evidence) {
		return it
	}
	for _, d := range f.Derived(it.No) {
		if d.Form == "working" {
			return &d
		}
	}
	return it
}

// Thumb is the small picture of item no, or nil when there is none yet, or none may be shown.
func (f *File) Thumb(no int) *accident.Item {
	if it := f.Case.Item(no); it == nil || it.State == "infected" {
		return nil
	}
	for _, it := range f.Derived(no) {
		if it.Form == "derivative" && strings.HasPrefix(it.Media, "image/") {
			return &it
		}
	}
	return nil
}
