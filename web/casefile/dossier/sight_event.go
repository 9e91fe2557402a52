package dossier

import (
	"slices"
	"strings"

	"anjie/domain/accident"
)

// sectionOf names the section in which an act on the case itself is told. Acts that nobody but the handling unit and
// the auditors should know of are of the log.
var sectionOf = map[string]Section{
	"intake": Parties, "acceptance": Determination, "procedure": Determination, "investigation": Determination,
	"approval": Determination, "determination": Determination, "service": Determination, "review": Determination,
	"facts": Section(accident.Mediation), "evidence_add": Evidence, "printing": Papers,
}

// SeesEvent says whether the reader may know that e happened. Whoever sees the whole log sees every event; others see
// those of their own proceedings and of the sections that they were given.
func (f *File) SeesEvent(e accident.Event) bool {
	if f.Whole(Log) {
		return true
	}
	if p := f.Concerned(e); p != nil {
		return f.SeesProceeding(p)
	}
	switch e.Command {
	case accident.OpenCase, accident.CloseCase, accident.ReopenCase:
		return true
	case accident.AttachEvidence:
		return f.seesAttached(e)
	case accident.PreparePaper:
		return f.seesPaperOf(e)
	case accident.MissDue, accident.RemindDue, accident.WaiveDue, accident.ExtendDue, accident.PauseDue, accident.ResumeDue:
		d := f.Case.Due(e.Values["due"])
		return d != nil && (f.Whole(Deadlines) || f.within(d.Proceeding))
	case accident.RecountDeadlines:
		return slices.ContainsFunc(e.Dues, f.SeesDue)
	case accident.ServePaper:
		return f.Paper(e.Values.Int("paper")) != nil
	}
	s, ok := sectionOf[groupOf(e.Command)]
	return ok && f.Sees(s)
}

// SeesValues says whether the reader may read what an event holds. What was said when the case was taken in names
// reporters, all parties and every insurer: those to whom a part was handed see that it happened, not what it holds.
func (f *File) SeesValues(e accident.Event) bool {
	if f.Whole(Log) || f.Concerned(e) != nil {
		return true
	}
	return sectionOf[groupOf(e.Command)] != Parties && e.Command != accident.OpenCase
}

func groupOf(cmd accident.Command) string {
	group, _, _ := strings.Cut(accident.Permission(cmd, ""), ":")
	return group
}

// Concerned is the proceeding that an event is about, also when the event opened it; nil is the case itself.
func (f *File) Concerned(e accident.Event) *accident.Proceeding {
	if e.Proceeding > 0 {
		return f.Case.Proceeding(e.Proceeding)
	}
	if !opens[e.Command] {
		return nil
	}
	for i := range f.Case.Proceedings {
		if p := &f.Case.Proceedings[i]; p.OpenedAt.Equal(e.At) {
			return p
		}
	}
	return nil
}

// opens are the acts on the case that open a proceeding.
var opens = map[accident.Command]bool{
	accident.ApplyMediation: true, accident.FileClaim: true, accident.ApplyConfirmation: true, accident.FileSuit: true,
	accident.OpenSerious: true, accident.CommissionAppraisal: true, accident.NotifyFund: true,
}

func (f *File) seesAttached(e accident.Event) bool {
	for _, it := range f.Case.Evidence {
		if it.Form == "original" && it.SHA256 == e.Values["sha256"] {
			return f.Item(it.No) != nil
		}
	}
	return false
}

func (f *File) seesPaperOf(e accident.Event) bool {
	for _, p := range f.Case.Papers {
		if p.Key == e.Values["key"] {
			return f.seesPaper(p)
		}
	}
	return false
}

// ItemOf is the evidence that an event is about: that it added, or that it names. Nil when there is none to be seen.
func (f *File) ItemOf(e accident.Event) *accident.Item {
	if e.Command == accident.AttachEvidence || e.Command == accident.LinkEvidence {
		for i := range f.Case.Evidence {
			if it := &f.Case.Evidence[i]; it.Key == e.Values["key"] || it.SHA256 == e.Values["sha256"] && it.At.Equal(e.At) {
				return f.Item(it.No)
			}
		}
		return nil
	}
	if no := e.Values.Int("item"); no > 0 {
		return f.Item(no)
	}
	return nil
}
