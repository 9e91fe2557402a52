package deadline

import (
	"anjie/domain/access"
	a "anjie/domain/accident"
	"anjie/domain/calendar"
)

// order146 is the edition of HPR, order 146, in force since 2018-05-01, with the laws of 2026.
const order146 a.Edition = "2018-05"

const (
	circular29 = "公通字〔2010〕29号" // on people's mediation of accident damages
	officer    = access.HandlingOfficer
)

// wd are working days: HPR 112(5) makes its one, two, three, five and ten days such.
func wd(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.WorkingDays} }

// cd are calendar days; a last day off moves on (APR 35, CC 203).
func cd(n int) calendar.Span { return calendar.Span{N: n, Unit: calendar.CalendarDays, Roll: true} }

func by(c ...a.Command) []a.Command { return c }

// toDetermine are the limits within which a determination is owed; at most one of them runs.
var toDetermine = []string{"determination", "determination_after_appraisal", "determination_after_flight", "determination_after_suspension", "redetermination"}

var determined = by(a.Determine, a.CertifyAccident)

// fixed is the span of a limit whose last day somebody named.
var fixed = calendar.Span{Unit: calendar.CalendarDays}

// lines is the table: one line a time limit. Its words stand in words.go under the same id.
var lines = []Rule{
	// The police procedure.
	{ID: "late_report", Article: "HPR 18", Triggers: by(a.OpenCase), When: LateReport, Span: wd(3), Owner: access.IntakeClerk, MetBy: by(a.Accept, a.RefuseAcceptance)},
	{ID: "simple_determination", Article: "HPR 24", Triggers: by(a.ChooseSimple), Span: wd(3), Owner: officer, MetBy: by(a.DetermineSimple, a.ChangeToOrdinary)},
	{ID: "determination", Article: "HPR 62", Triggers: by(a.RecordScene), When: ByScene, From: "on", Span: wd(10), Owner: officer, MetBy: determined},
	{ID: "determination_after_appraisal", Article: "HPR 62", Triggers: by(a.FinaliseAppraisal), When: AppraisalsDone, From: "on", Span: wd(5), Owner: officer, MetBy: determined, Replaces: toDetermine},
	{ID: "determination_after_flight", Article: "HPR 62", Triggers: by(a.FindFledVehicle), When: Undetermined, From: "on", Span: wd(10), Owner: officer, MetBy: determined, Replaces: toDetermine},
	{ID: "suspension", Article: "HPR 68", Triggers: by(a.Suspend), Span: cd(60), Owner: officer, MetBy: by(a.Resume), Replaces: toDetermine},
	{ID: "determination_after_suspension", Article: "HPR 68", Triggers: by(a.Resume, a.MissDue), When: SuspensionOver, From: fromSuspension, Span: wd(5), Owner: officer, MetBy: determined, Replaces: toDetermine},
	{ID: "serve_determination", Article: "HPR 65", Triggers: by(a.Determine, a.DetermineSimple, a.CertifyAccident), From: "made_on", Span: wd(3), PerParty: true, Owner: officer, MetBy: by(a.ServeDetermination)},

	// Appraisals.
	{ID: "appraisal_report", Article: "HPR 51", On: a.Appraisal, Triggers: by(a.CommissionAppraisal), From: "on", Span: cd(30), Agreed: "days", Owner: access.Appraiser, MetBy: by(a.ReportAppraisal), Replaces: toDetermine},
	{ID: "serve_appraisal", Article: "HPR 55", On: a.Appraisal, Triggers: by(a.ReportAppraisal), From: "on", Span: wd(5), Owner: officer, MetBy: by(a.ServeAppraisal)},
	{ID: "request_reappraisal", Article: "HPR 56", On: a.Appraisal, Triggers: by(a.ServeAppraisal), From: "on", Span: wd(3), Owner: access.Party, EndedBy: by(a.FinaliseAppraisal)},

	// Review.
	{ID: "apply_review", Article: "HPR 71", Triggers: by(a.ServeDetermination), When: Reviewable, From: "on", Span: wd(3), PerParty: true, Owner: access.Party, MetBy: by(a.ApplyReview)},
	{ID: "review_decision", Article: "HPR 74", Triggers: by(a.ApplyReview), From: "on", Span: cd(30), Owner: access.Reviewer, MetBy: by(a.UpholdReview, a.OrderRedetermination), Replaces: []string{"apply_review"}},
	{ID: "redetermination", Article: "HPR 79", Triggers: by(a.OrderRedetermination), From: "on", Span: wd(10), Owner: officer, MetBy: determined, Replaces: []string{"serve_determination", "apply_review", "apply_mediation"}},

	// Mediation.
	{ID: "apply_mediation", Article: "HPR 86", Triggers: by(a.ServeDetermination, a.UpholdReview), When: MayApply, From: "on", Span: wd(10), PerParty: true, Owner: access.Party, MetBy: by(a.ApplyMediation)},
	{ID: "apply_police_after_people", Article: "HPR 85", Variant: a.PeopleMediation, Triggers: by(a.TerminateMediation), When: NotSued, Span: wd(3), Owner: access.Party, MetBy: by(a.ApplyMediation), MetWhen: PoliceAsked},
	{ID: "finish_police_mediation", Article: "HPR 90", On: a.Mediation, Variant: a.PoliceMediation, Triggers: by(a.StartMediation), From: "on", Span: wd(10), Owner: access.Mediator, MetBy: by(a.MakeAgreement, a.TerminateMediation), Reopens: by(a.WithdrawDraft)},
	{ID: "finish_people_mediation", Article: circular29, On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.AcceptMediation), Span: calendar.Span{N: 1, Unit: calendar.Months, Roll: true}, Owner: access.Committee, MetBy: by(a.MakeAgreement, a.TerminateMediation), Reopens: by(a.WithdrawDraft), Unverified: true},
	{ID: "tell_insurer_session", Article: circular29, On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.ScheduleSession), When: Insured, From: "at", Span: calendar.Span{N: 3, Unit: calendar.CalendarDays, Before: true}, Owner: access.Committee, MetBy: by(a.TellInsurer), EndedBy: by(a.RecordSession), Unverified: true},
	{ID: "instalment", Article: "PML 31", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.SignAgreement, a.SealAgreement), When: TakesEffect, Span: fixed, Row: Instalments, Owner: access.Committee},
	{ID: "instalment", Article: "RTSL 74", On: a.Mediation, Variant: a.PoliceMediation, Triggers: by(a.SignAgreement), When: TakesEffect, Span: fixed, Row: Instalments, Owner: access.Mediator},

	// Court.
	{ID: "apply_confirmation", Article: "PML 33", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.SignAgreement, a.SealAgreement), When: TakesEffect, Span: cd(30), Owner: access.Party, MetBy: by(a.ApplyConfirmation)},
	{ID: "court_confirmation", Article: "CPL 187", On: a.Court, Variant: a.Confirmation, Triggers: by(a.Docket), From: "on", Span: cd(30), Owner: access.CourtClerk, MetBy: by(a.Rule, a.Dismiss, a.WithdrawCourt)},

	// Insurance. CI-Reg binds the compulsory insurer; commercial cover follows the Insurance Law, unless the policy says otherwise.
	{ID: "claim_tell_documents", Article: "CI-Reg 28", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.FileClaim), Span: cd(1), Owner: access.Insurer, MetBy: by(a.TellDocuments)},
	{ID: "claim_decide", Article: "CI-Reg 29", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.SubmitDocuments), Span: cd(5), Owner: access.Insurer, MetBy: by(a.DecideClaim, a.RefuseClaim)},
	{ID: "claim_decide", Article: "保险法 23", On: a.Claim, Variant: a.Commercial, Triggers: by(a.SubmitDocuments), Span: cd(30), Owner: access.Insurer, MetBy: by(a.DecideClaim, a.RefuseClaim), Unverified: true},
	{ID: "claim_pay", Article: "CI-Reg 29", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.AgreeClaim), Span: cd(10), Owner: access.Insurer, MetBy: by(a.PayClaim)},
	{ID: "claim_pay", Article: "保险法 23", On: a.Claim, Variant: a.Commercial, Triggers: by(a.AgreeClaim), Span: cd(10), Owner: access.Insurer, MetBy: by(a.PayClaim), Unverified: true},

	// The rescue fund and serious cases.
	{ID: "fund_review", Article: "FUND", On: a.Fund, Triggers: by(a.NotifyFund), Span: wd(3), Owner: access.FundManager, MetBy: by(a.AdvanceFund, a.RefuseFund), Unverified: true},
	{ID: "task", Article: "HPR 43–48", On: a.Serious, Triggers: by(a.AssignTask), When: DayNamed, Span: fixed, Row: Tasks, Owner: access.Investigator},
}

// table is lines with edition and words.
var table = func() []Rule {
	t := make([]Rule, len(lines))
	for i, r := range lines {
		w := words[r.ID]
		r.Edition, r.ZH, r.EN, r.DueZH, r.DueEN = order146, w[0], w[1], w[2], w[3]
		t[i] = r
	}
	return t
}()
