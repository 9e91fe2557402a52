package dossier

import (
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/web/layout"
	"anjie/web/words"
)

// steps shows the way of the case: 报案 → 受理 → 调查 → 认定 → 调解 → 理赔/司法 → 结案, with what branched off below.
func (f *File) steps() []layout.Step {
	c := &f.Case
	if c.Stage == accident.NotAccepted || c.Stage == accident.Transferred {
		return []layout.Step{{Text: words.Stage(f.Lang, accident.Reported), State: layout.Done, Note: f.onlyDay(c.Report.ReportedAt)},
			{Text: words.Stage(f.Lang, c.Stage), State: layout.Branch}}
	}
	s := []layout.Step{
		{Text: words.Stage(f.Lang, accident.Reported), Note: f.onlyDay(c.Report.ReportedAt)},
		{Text: words.Stage(f.Lang, accident.Accepted)},
		{Text: f.investigation(), Note: f.aside(accident.Serious, accident.Appraisal, accident.Fund)},
		{Text: f.T(words.StepDetermined), Note: f.determined()},
		f.settling(accident.Mediation, words.StepMediation),
		f.settling(accident.Claim, words.StepClaims),
		{Text: words.Stage(f.Lang, accident.Closed)},
	}
	at := map[accident.Stage]int{accident.Reported: 0, accident.Accepted: 1, accident.Simple: 2, accident.Investigation: 2,
		accident.Determined: 3, accident.Closed: 6, accident.Archived: 6}[c.Stage]
	for i := range s {
		switch {
		case s[i].State != "": // what runs beside the case says so itself
		case i < at && (i != 4 && i != 5):
			s[i].State = layout.Done
		case i == at && c.Stage != accident.Closed && c.Stage != accident.Archived:
			s[i].State = layout.Current
		case i == at:
			s[i].State, s[i].Note = layout.Done, f.closedOn()
		default:
			s[i].State = layout.Coming
		}
	}
	if at == 3 && (s[4].State != layout.Coming || s[5].State != layout.Coming) {
		s[3].State = layout.Done // what follows the determination has begun
	}
	return s
}

func (f *File) investigation() string {
	if f.simple() {
		return words.Stage(f.Lang, accident.Simple)
	}
	return f.T(words.StepInvestigation)
}

func (f *File) determined() string {
	if d := f.Case.Determination; d != nil {
		return d.MadeOn
	}
	return ""
}

func (f *File) closedOn() string {
	if f.Case.Closure != nil {
		return f.Case.Closure.On
	}
	return ""
}

// settling is the station of the mediations, or of insurance and court together: current while one is open, done when
// all have ended. A case may be closed without either.
func (f *File) settling(kind accident.Kind, word words.Key) layout.Step {
	s := layout.Step{Text: f.T(word)}
	for _, p := range f.Proceedings() {
		if p.Kind != kind && !(kind == accident.Claim && p.Kind == accident.Court) {
			continue
		}
		s.Note = words.Stage(f.Lang, p.Stage) // of the newest
		switch {
		case !p.Stage.Ended():
			s.State = layout.Current
		case s.State == "":
			s.State = layout.Done
		}
	}
	return s
}

// aside names what runs beside the investigation.
func (f *File) aside(kinds ...accident.Kind) string {
	note := ""
	for _, k := range kinds {
		for _, p := range f.Proceedings() {
			if p.Kind == k && !p.Stage.Ended() {
				note = words.Kind(f.Lang, k) + f.T(words.Colon) + words.Stage(f.Lang, p.Stage)
			}
		}
	}
	return note
}

// paths are the usual ways of the proceedings; what leaves them is a branch.
var paths = map[accident.Kind][]accident.Stage{
	accident.Mediation: {accident.MediationApplied, accident.MediationWaiting, accident.MediationReady, accident.MediationScheduled,
		accident.MediationInSession, accident.MediationDrafted, accident.MediationEffective, accident.MediationPerformed},
	accident.Claim: {accident.ClaimFiled, accident.ClaimListed, accident.ClaimComplete, accident.ClaimDecided, accident.ClaimAgreed, accident.ClaimPaid},
	accident.Court: {accident.CourtApplied, accident.CourtDocketed, accident.CourtRuled},
	accident.Serious: {accident.SeriousOpened, accident.SeriousTeam, accident.SeriousFiled, accident.SeriousTransferred,
		accident.SeriousConcluded},
	accident.Appraisal: {accident.AppraisalCommissioned, accident.AppraisalReported, accident.AppraisalServed, accident.AppraisalFinal},
	accident.Fund:      {accident.FundNotified, accident.FundAdvanced},
}

// PathOf shows how far a proceeding is on its way.
func (f *File) PathOf(p *accident.Proceeding) (out []layout.Step) {
	state := layout.Done
	on := false
	for _, s := range paths[p.Kind] {
		on = on || s == p.Stage
	}
	if !on {
		return []layout.Step{{Text: words.Stage(f.Lang, paths[p.Kind][0]), State: layout.Done}, {Text: words.Stage(f.Lang, p.Stage), State: layout.Branch}}
	}
	for _, s := range paths[p.Kind] {
		step := layout.Step{Text: words.Stage(f.Lang, s), State: state}
		if s == p.Stage {
			if step.State = layout.Current; s.Ended() {
				step.State = layout.Done
			}
			state = layout.Coming
		}
		out = append(out, step)
	}
	return out
}

func (f *File) onlyDay(t time.Time) string { return calendar.DayOf(t).String() }
