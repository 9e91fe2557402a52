package work

import (
	"net/http"
	"net/url"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/store"
	"anjie/web/due"
	"anjie/web/page"
	"anjie/web/words"
)

// wait is something that waits for a role without a deadline: a case or proceeding that stands in a stage until the
// role does the act.
type wait struct {
	kind    accident.Kind
	variant string // of a mediation; empty: any
	stage   accident.Stage
	act     accident.Command // "" where the case must say which of several
	word    words.Key        // what is owed when no single act is
	idle    bool             // only where no deadline runs at all
}

// waits is what waits for whom, by the table of steps. A line that has a deadline of the role's own is not shown here.
var waits = map[access.Role][]wait{
	access.IntakeClerk: {{stage: accident.Reported, act: accident.Accept}},
	access.HandlingOfficer: {
		{stage: accident.Accepted, word: words.WaitProcedure},
		{stage: accident.Investigation, word: words.WaitInvestigation, idle: true},
		{kind: accident.Claim, stage: accident.ClaimListed, act: accident.SubmitDocuments},
		{kind: accident.Claim, stage: accident.ClaimDecided, act: accident.AgreeClaim},
		{kind: accident.Appraisal, stage: accident.AppraisalServed, act: accident.FinaliseAppraisal},
		{stage: accident.Closed, act: accident.ArchiveCase},
	},
	access.Mediator: {
		{kind: accident.Mediation, variant: accident.PoliceMediation, stage: accident.MediationApplied, word: words.WaitMediation},
		{kind: accident.Mediation, variant: accident.PoliceMediation, stage: accident.MediationWaiting, act: accident.StartMediation},
		{kind: accident.Mediation, variant: accident.PoliceMediation, stage: accident.MediationDrafted, act: accident.SignAgreement},
		{kind: accident.Claim, stage: accident.ClaimListed, act: accident.SubmitDocuments},
		{kind: accident.Claim, stage: accident.ClaimDecided, act: accident.AgreeClaim},
	},
	access.Committee: {
		{kind: accident.Mediation, variant: accident.PeopleMediation, stage: accident.MediationApplied, word: words.WaitMediation},
		{kind: accident.Mediation, variant: accident.PeopleMediation, stage: accident.MediationDrafted, word: words.WaitSignatures},
	},
	access.DeputyLeader: {
		{kind: accident.Serious, stage: accident.SeriousOpened, act: accident.FormTeam},
		{stage: accident.Closed, act: accident.ArchiveCase},
	},
	access.Leader: {{kind: accident.Serious, stage: accident.SeriousOpened, act: accident.FormTeam}},
	access.Investigator: {
		{kind: accident.Serious, stage: accident.SeriousOpened, word: words.WaitSerious},
		{kind: accident.Serious, stage: accident.SeriousTeam, word: words.WaitSerious},
		{kind: accident.Serious, stage: accident.SeriousFiled, act: accident.TransferProsecution},
	},
	access.Insurer: {
		{kind: accident.Claim, stage: accident.ClaimFiled, act: accident.TellDocuments},
		{kind: accident.Claim, stage: accident.ClaimComplete, word: words.WaitDecision},
		{kind: accident.Claim, stage: accident.ClaimAgreed, act: accident.PayClaim},
	},
	access.CourtClerk: {
		{kind: accident.Court, stage: accident.CourtApplied, word: words.WaitDocket},
		{kind: accident.Court, stage: accident.CourtDocketed, word: words.WaitRuling},
	},
	access.Appraiser:   {{kind: accident.Appraisal, stage: accident.AppraisalCommissioned, act: accident.ReportAppraisal}},
	access.FundManager: {{kind: accident.Fund, stage: accident.FundNotified, word: words.WaitFund}},
	access.Procurator:  {{kind: accident.Serious, stage: accident.SeriousTransferred, act: accident.RecordProsecution}},
}

// waiting is one such list on the page.
type waiting struct {
	Name string // what is owed
	Rows []waitRow
	All  string // address of the whole stage; "" when all that waits is shown
}

// waitRow is a case or proceeding that waits.
type waitRow struct {
	due.Row
	Since string
}

// shownOf is how many of a list are shown before "all of them".
const shownOf = 10

func (a *area) waiting(r *http.Request) (out []waiting, err error) {
	actor, lang := page.Actor(r), page.Lang(r)
	scope := a.Desk.Policy.Scope(actor)
	for _, w := range waits[actor.Role] {
		lines, err := a.Desk.Cases.Waiting(r.Context(), scope,
			store.Wait{Kind: w.kind, Variant: w.variant, Stage: w.stage, Role: actor.Role, Idle: w.idle}, shownOf+1)
		if err != nil {
			return nil, err
		}
		if len(lines) == 0 {
			continue
		}
		one := waiting{Name: w.name(lang)}
		if len(lines) > shownOf {
			lines, one.All = lines[:shownOf], w.all()
		}
		for _, l := range lines {
			one.Rows = append(one.Rows, a.waits(lang, actor, w, l))
		}
		out = append(out, one)
	}
	return out, nil
}

func (w wait) name(lang words.Lang) string {
	if w.act != "" {
		return words.Command(lang, w.act)
	}
	return words.T(lang, w.word)
}

// all leads to everything that stands in the stage.
func (w wait) all() string {
	path := "/cases"
	if w.kind != accident.TheCase {
		path = "/proceedings/" + string(w.kind)
	}
	return (&url.URL{Path: path, RawQuery: url.Values{"stage": {string(w.stage)}}.Encode()}).String()
}

func (a *area) waits(lang words.Lang, actor access.Actor, w wait, l store.WaitLine) waitRow {
	out := waitRow{Row: due.Row{Href: "/cases/" + l.Number, Number: l.Number, Title: words.CaseTitle(lang, l.Title), Place: l.Place, Of: store.Owed{Proceeding: l.Proceeding}},
		Since: words.T(lang, words.SinceDay, words.Date(lang, l.Since))}
	if l.Proceeding > 0 {
		out.Whom = words.Proceeding(lang, &accident.Proceeding{Kind: w.kind, Variant: l.Variant})
	}
	if w.act != "" {
		out.Act = a.act(lang, actor, out.Row, w.act)
	}
	return out
}
