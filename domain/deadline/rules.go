package deadline

import (
	"slices"

	a "anjie/domain/accident"
)

// order146 is the edition of HPR, order 146, in force since 2018-05-01, with the laws of 2026.
const order146 a.Edition = "2018-05"

func by(c ...a.Command) []a.Command { return c }

// toDetermine are the limits within which a determination is owed; at most one of them runs.
var toDetermine = []string{"determination", "determination_after_appraisal", "determination_after_flight", "determination_unsolved_flight", "determination_after_suspension", "redetermination", "redetermination_after_appraisal"}

// afterDetermination are the limits that go with a determination which is to be replaced.
var afterDetermination = []string{"serve_determination", "apply_review", "apply_mediation"}

var determined = by(a.Determine, a.CertifyAccident)

// lines is the flow: which command starts a limit, on whose proceeding, and which one meets it. Article, length, owner and
// words are the limit's own: of the same id, unless the line names another.
var lines = []Rule{
	// The police procedure.
	{ID: "late_report", Triggers: by(a.OpenCase), When: LateReport, MetBy: by(a.Accept, a.RefuseAcceptance)},
	{ID: "simple_determination", Triggers: by(a.ChooseSimple), MetBy: by(a.DetermineSimple, a.ChangeToOrdinary)},
	{ID: "determination", Triggers: by(a.RecordScene), When: ByScene, From: "on", MetBy: determined},
	{ID: "determination_after_appraisal", Triggers: by(a.FinaliseAppraisal, a.MissDue), When: AppraisalsDone, From: FromFinality, MetBy: determined, Replaces: toDetermine},
	{ID: "redetermination_after_appraisal", Triggers: by(a.FinaliseAppraisal, a.MissDue), When: AppraisalsRedone, From: FromFinality, MetBy: determined, Replaces: toDetermine},
	{ID: "determination_after_flight", Triggers: by(a.FindFledVehicle), When: Undetermined, From: "on", MetBy: determined, Replaces: slices.Concat(toDetermine, afterDetermination)},
	{ID: "determination_unsolved_flight", Triggers: by(a.RequestDetermination), From: "on", MetBy: determined, Replaces: toDetermine},
	{ID: "suspension", Triggers: by(a.Suspend), MetBy: by(a.Resume), Replaces: toDetermine},
	{ID: "determination_after_suspension", Triggers: by(a.Resume, a.MissDue), When: SuspensionOver, From: FromSuspension, MetBy: determined, Replaces: toDetermine},
	{ID: "serve_determination", Triggers: by(a.Determine, a.DetermineSimple, a.CertifyAccident), From: "made_on", PerParty: true, MetBy: by(a.ServeDetermination)},

	// Appraisals.
	{ID: "appraisal_report", On: a.Appraisal, Triggers: by(a.CommissionAppraisal), From: "on", Agreed: "days", MetBy: by(a.ReportAppraisal), Replaces: toDetermine},
	{ID: "serve_appraisal", On: a.Appraisal, Triggers: by(a.ReportAppraisal), From: "on", MetBy: by(a.ServeAppraisal)},
	{ID: "request_reappraisal", On: a.Appraisal, Triggers: by(a.ServeAppraisal), From: "on", EndedBy: by(a.FinaliseAppraisal)},

	// The dead. What the police see to when the time has run out is not in time.
	{ID: "funeral", Triggers: by(a.NotifyFuneral), From: "on", PerParty: true, MetBy: by(a.RecordFuneral), MetWhen: ByRelatives, EndedBy: by(a.RecordFuneral)},

	// Review.
	// A review that is withdrawn ends without a conclusion (HPR 75): the other parties' three days go on from their own
	// service, as if it had not been.
	{ID: "apply_review", Triggers: by(a.ServeDetermination, a.WithdrawReview), When: Reviewable, From: FromService, PerParty: true, MetBy: by(a.ApplyReview)},
	{ID: "review_decision", Triggers: by(a.ApplyReview), From: "on", MetBy: by(a.UpholdReview, a.OrderRedetermination), EndedBy: by(a.WithdrawReview), Replaces: []string{"apply_review"}},
	{ID: "redetermination", Triggers: by(a.OrderRedetermination), From: "on", MetBy: determined, Replaces: afterDetermination},

	// Mediation. HPR 86 counts from service and from a conclusion that upholds. A review that is withdrawn has none: the days
	// from service, which no review stops, are all there are; the paper and the form say so.
	{ID: "apply_mediation", Triggers: by(a.ServeDetermination, a.UpholdReview), When: MayApply, From: "on", PerParty: true, MetBy: by(a.ApplyMediation)},
	{ID: "apply_police_after_people", Variant: a.PeopleMediation, Triggers: by(a.TerminateMediation), When: NotSued, MetBy: by(a.ApplyMediation), MetWhen: PoliceAsked},
	{ID: "finish_police_mediation", On: a.Mediation, Variant: a.PoliceMediation, Triggers: by(a.StartMediation), From: "on", MetBy: by(a.MakeAgreement, a.TerminateMediation), Reopens: by(a.WithdrawDraft)},
	{ID: "finish_people_mediation", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.AcceptMediation), When: OffPlatform, MetBy: by(a.MakeAgreement, a.TerminateMediation), Reopens: by(a.WithdrawDraft)},
	{ID: "online_mediation", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.AcceptMediation), When: OnPlatform, From: "platform_on", MetBy: by(a.MakeAgreement, a.TerminateMediation), Reopens: by(a.WithdrawDraft)},
	{ID: "tell_insurer_session", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.ScheduleSession), When: Insured, From: "at", MetBy: by(a.TellInsurer), EndedBy: by(a.RecordSession)},
	{ID: "instalment", LimitID: "instalment_people", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.SignAgreement, a.SealAgreement), When: TakesEffect, Row: Instalments},
	{ID: "instalment", LimitID: "instalment_police", On: a.Mediation, Variant: a.PoliceMediation, Triggers: by(a.SignAgreement), When: TakesEffect, Row: Instalments},

	// Court.
	{ID: "apply_confirmation", On: a.Mediation, Variant: a.PeopleMediation, Triggers: by(a.SignAgreement, a.SealAgreement), When: TakesEffect, From: FromEffect, MetBy: by(a.ApplyConfirmation)},
	{ID: "court_confirmation", On: a.Court, Variant: a.Confirmation, Triggers: by(a.Docket), From: "on", MetBy: by(a.Rule, a.Dismiss, a.WithdrawCourt)},

	// Insurance. CI-Reg binds the compulsory insurer; commercial cover follows the Insurance Law, unless the policy says otherwise.
	{ID: "claim_tell_documents", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.FileClaim), MetBy: by(a.TellDocuments)},
	{ID: "claim_decide", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.SubmitDocuments), MetBy: by(a.DecideClaim, a.RefuseClaim)},
	{ID: "claim_decide", LimitID: "claim_decide_commercial", On: a.Claim, Variant: a.Commercial, Triggers: by(a.SubmitDocuments), MetBy: by(a.DecideClaim, a.RefuseClaim)},
	{ID: "claim_pay", On: a.Claim, Variant: a.Compulsory, Triggers: by(a.AgreeClaim), MetBy: by(a.PayClaim)},
	{ID: "claim_pay", LimitID: "claim_pay_commercial", On: a.Claim, Variant: a.Commercial, Triggers: by(a.AgreeClaim), MetBy: by(a.PayClaim)},

	// The rescue fund and serious cases.
	{ID: "fund_review", On: a.Fund, Triggers: by(a.NotifyFund), MetBy: by(a.AdvanceFund, a.RefuseFund)},
	{ID: "task", On: a.Serious, Triggers: by(a.AssignTask), When: DayNamed, Row: Tasks},
}

// table is lines with edition and with what the limit of each says.
var table = func() []Rule {
	t := make([]Rule, len(lines))
	for i, r := range lines {
		r.Edition = order146
		if r.LimitID == "" {
			r.LimitID = r.ID
		}
		l := byID[limitID{r.Edition, r.LimitID}]
		r = r.under(l)
		r.Owner = l.Owner
		r.ZH, r.EN, r.DueZH, r.DueEN = l.ZH, l.EN, l.DueZH, l.DueEN
		t[i] = r
	}
	return t
}()
