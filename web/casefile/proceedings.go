package casefile

import (
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// proceedingsView is the tab of one kind of proceeding: each with its way, its facts and its acts.
type proceedingsView struct {
	Lang words.Lang
	List []proceedingView
}

type proceedingView struct {
	ID, Name   string
	Steps      []layout.Step
	Facts      []layout.Fact
	Agreement  *agreementView
	Sessions   []sessionView
	Tables     []rowsView
	Computed   []layout.Link // calculations on record
	Doubtful   bool          // the sum of one of them has ※
	Acts       []layout.Link
	NotNow     []refusal
	ActsLegend string
}

// agreementView is a 调解书 or 调解协议书 with who has signed and what was paid.
type agreementView struct {
	Name  string
	Facts []layout.Fact
	Heads rowsView
	Pays  rowsView
	Signs []layout.ChipView
}

type sessionView struct {
	Name  string
	Facts []layout.Fact
}

// rowsView is a small table; Numeric is the column of amounts, -1 for none.
type rowsView struct {
	Caption string
	Cols    []layout.Col
	Rows    [][]string
}

func proceedings(f *dossier.File, o *offers, kind accident.Kind) proceedingsView {
	v := proceedingsView{Lang: f.Lang}
	for _, p := range f.Proceedings() {
		if p.Kind == kind {
			v.List = append(v.List, proceeding(f, o, p))
		}
	}
	return v
}

func proceeding(f *dossier.File, o *offers, p *accident.Proceeding) proceedingView {
	v := proceedingView{ID: "p" + strconv.Itoa(p.No), Name: f.Proceeding(p), Steps: f.PathOf(p), Facts: proceedingFacts(f, p)}
	for _, s := range p.Sessions {
		v.Sessions = append(v.Sessions, session(f, s))
	}
	if p.Agreement != nil {
		v.Agreement = agreement(f, p)
	}
	if m := f.Case.Proceeding(p.Of); m != nil && f.SeesAgreement(m) && m.No != p.No {
		v.Agreement = agreement(f, m)
	}
	v.Tables, v.Computed = taskTables(f, p), calculationsOf(f, p)
	v.Doubtful = slices.ContainsFunc(f.Case.Calculations, func(c accident.Calculation) bool { return c.Proceeding == p.No && f.Doubtful(c.Seq) })
	if len(p.Documents) > 0 {
		t := rowsView{Caption: words.Field(f.Lang, accident.TellDocuments, "documents"), Cols: []layout.Col{{Text: words.Field(f.Lang, accident.TellDocuments, "document")}}}
		for _, d := range p.Documents {
			t.Rows = append(t.Rows, []string{d})
		}
		v.Tables = append(v.Tables, t)
	}
	for _, offer := range o.list {
		switch {
		case offer.Proceeding != p.No:
		case offer.Why == nil:
			v.Acts = append(v.Acts, layout.Link{Href: actHref(f, offer), Text: words.Command(f.Lang, offer.Command)})
		case inStage(&f.Case, offer):
			v.NotNow = append(v.NotNow, refusal{words.Command(f.Lang, offer.Command), words.Sentence(f.Lang, offer.Why.In(string(f.Lang))), offer.Why.Article})
		}
	}
	if f.FillsWorksheet(p) && p.EndedAt.IsZero() {
		v.Acts = append(v.Acts, layout.Link{Href: f.Here("/compensation?on=" + strconv.Itoa(p.No)), Text: f.T(words.SheetTitle)})
	}
	return v
}

func proceedingFacts(f *dossier.File, p *accident.Proceeding) []layout.Fact {
	field := func(cmd accident.Command, name string) string { return words.Field(f.Lang, cmd, name) }
	amount := ""
	if p.Amount > 0 {
		amount = money.Fen(p.Amount).String()
	}
	var of, policy string
	if m := f.Case.Proceeding(p.Of); m != nil && (f.SeesProceeding(m) || f.SeesAgreement(m)) {
		of = f.Proceeding(m)
	}
	if p.Policy > 0 {
		policy = f.Policy(p.Policy)
	}
	reason := p.Reason
	switch {
	case p.Kind == accident.Fund:
		reason = words.Option(f.Lang, "reason", p.Reason)
	case p.Kind == accident.Mediation:
		reason = dayOr(f, p.Reason) // a mediation keeps the day of its application there
	}
	days := ""
	if p.Limit > 0 {
		days = itoa(p.Limit)
	}
	return told(
		layout.Fact{Label: f.T(words.HandedTo), Value: f.Agency(p.Agency)},
		layout.Fact{Label: f.T(words.OpenedAt), Value: words.DateTime(f.Lang, p.OpenedAt)},
		layout.Fact{Label: reasonLabel(f, p), Value: reason},
		layout.Fact{Label: f.T(words.Concerning), Value: f.PartyNames(p.Parties)},
		layout.Fact{Label: field(accident.FileClaim, "policy"), Value: policy},
		layout.Fact{Label: f.T(words.FollowsFrom), Value: of},
		layout.Fact{Label: field(accident.CommissionAppraisal, "item"), Value: p.Item},
		layout.Fact{Label: field(accident.CommissionAppraisal, "days"), Value: days},
		layout.Fact{Label: acceptedLabel(f, p), Value: dayOr(f, p.AcceptedOn)},
		layout.Fact{Label: startLabel(f, p), Value: startOf(f, p)},
		layout.Fact{Label: f.T(words.CaseColAmount), Value: amount},
		layout.Fact{Label: field(accident.Docket, "docket_no"), Value: p.DocketNo},
		layout.Fact{Label: rulingLabel(f, p), Value: p.RulingNo},
		layout.Fact{Label: field(accident.FormTeam, "lead"), Value: p.Lead},
		layout.Fact{Label: field(accident.FormTeam, "team"), Value: p.Team},
		layout.Fact{Label: field(accident.FileCriminal, "filing_no"), Value: p.FilingNo},
		layout.Fact{Label: f.T(words.Explanation), Value: p.Explanation},
		layout.Fact{Label: field(accident.ServeAppraisal, "on"), Value: dayOr(f, p.ServedOn)},
		layout.Fact{Label: resultLabel(f, p), Value: result(f, p)},
		layout.Fact{Label: f.T(words.EndedBecause), Value: endedBecause(f, p)},
	)
}

func reasonLabel(f *dossier.File, p *accident.Proceeding) string {
	if p.Kind == accident.Mediation {
		return words.Field(f.Lang, accident.ApplyMediation, "on")
	}
	return words.Field(f.Lang, accident.OpenSerious, "reason")
}

func acceptedLabel(f *dossier.File, p *accident.Proceeding) string {
	switch p.Kind {
	case accident.Court:
		return words.Field(f.Lang, accident.Docket, "on")
	case accident.Appraisal:
		return words.Field(f.Lang, accident.ReportAppraisal, "on")
	}
	return f.T(words.AcceptedOn)
}

func startLabel(f *dossier.File, p *accident.Proceeding) string {
	if p.Kind == accident.Appraisal {
		return words.Field(f.Lang, accident.CommissionAppraisal, "on")
	}
	return words.Field(f.Lang, accident.StartMediation, "on")
}

func startOf(f *dossier.File, p *accident.Proceeding) string {
	day := dayOr(f, p.StartOn)
	if p.StartBasis != "" {
		return f.T(words.NameRole, day, words.Option(f.Lang, "basis", p.StartBasis))
	}
	return day
}

func rulingLabel(f *dossier.File, p *accident.Proceeding) string {
	if p.Kind == accident.Appraisal {
		return words.Field(f.Lang, accident.ReportAppraisal, "document_no")
	}
	return words.Field(f.Lang, accident.Rule, "ruling_no")
}

func resultLabel(f *dossier.File, p *accident.Proceeding) string {
	switch p.Kind {
	case accident.Claim, accident.Fund:
		return words.Field(f.Lang, accident.PayClaim, "voucher")
	case accident.Serious:
		return words.Field(f.Lang, accident.RecordProsecution, "outcome")
	case accident.Appraisal:
		return words.Field(f.Lang, accident.FinaliseAppraisal, "on")
	}
	return words.Field(f.Lang, accident.Rule, "result")
}

func result(f *dossier.File, p *accident.Proceeding) string {
	switch {
	case p.Result == "":
		return ""
	case p.Kind == accident.Serious:
		return words.Option(f.Lang, "outcome", p.Result)
	case p.Kind == accident.Appraisal:
		return dayOr(f, p.Result)
	}
	return p.Result
}

func endedBecause(f *dossier.File, p *accident.Proceeding) string {
	if p.EndReason == "" || !p.Stage.Ended() {
		return ""
	}
	parts := []string{words.EndReason(f.Lang, p.EndReason)}
	if !p.EndedAt.IsZero() {
		parts = append(parts, words.Date(f.Lang, p.EndedAt))
	}
	return strings.Join(parts, " · ")
}
