package accident

// Edition names a version of the procedure's table. A case keeps the edition it was opened under;
// a published edition is never edited, a change of the law is a new one.
type Edition string

// Newest is the edition under which cases are opened today: order 146, in force since 2018-05-01, with the laws of 2026.
const Newest Edition = "2018-05"

// HouseRule stands where no provision but the room's own order of work is the reason.
const HouseRule = "house"

// Same as To of a step: the stage stays what it is.
const Same Stage = ""

// Step says: on a proceeding of kind On (TheCase: the case) that stands in one of From, Command is lawful under Article
// and leads to To. Two lines with the same command differ by When, the first that holds is taken.
type Step struct {
	On      Kind
	From    []Stage
	Command Command
	To      Stage
	Article string
	When    Condition
}

// Condition is a named question about the case after the act; it chooses between two lines of one command.
type Condition string

// The conditions.
const (
	Always    Condition = ""
	AllSigned Condition = "all_signed" // every party of the agreement has signed
	AllPaid   Condition = "all_paid"   // no instalment is open
)

var editions = map[Edition][]Step{
	"2018-05": join(caseSteps, evidenceSteps, mediationSteps, claimSteps, courtSteps, seriousSteps, expertSteps),
}

func join(tables ...[]Step) (all []Step) {
	for _, t := range tables {
		all = append(all, t...)
	}
	return all
}

// Steps returns the table of an edition; an unknown edition has none.
func Steps(e Edition) []Step { return editions[e] }

// Editions lists the editions there are.
func Editions() []Edition { return []Edition{Newest} }

func from(s ...Stage) []Stage { return s }

// open stages of the case, in which facts may still be added.
var openStages = from(Reported, Accepted, Simple, Investigation, Determined)

// handled stages: the case was accepted and is not closed.
var handledStages = from(Accepted, Simple, Investigation, Determined)

// everyStage is where the record may be read and noted.
var everyStage = from(Reported, NotAccepted, Transferred, Accepted, Simple, Investigation, Determined, Closed, Archived)

var caseSteps = []Step{
	{TheCase, openStages, CorrectReport, Same, "HPR 16", Always},
	{TheCase, openStages, AddParty, Same, "HPR 16", Always},
	{TheCase, openStages, CorrectParty, Same, "HPR 16", Always},
	{TheCase, openStages, AddVehicle, Same, "HPR 16", Always},
	{TheCase, openStages, CorrectVehicle, Same, "HPR 16", Always},
	{TheCase, openStages, AddPolicy, Same, "CI-Reg 3", Always},
	{TheCase, openStages, RecordInjury, Same, "HPR 3", Always},

	{TheCase, from(Reported), Accept, Accepted, "HPR 16", Always},
	{TheCase, from(Reported), RefuseAcceptance, NotAccepted, "HPR 18", Always},
	{TheCase, from(Reported, Accepted), TransferCase, Transferred, "HPR 11", Always},
	{TheCase, handledStages, AssignOfficers, Same, "HPR 5, 27", Always},
	{TheCase, handledStages, SuspectCrime, Same, "HPR 41", Always},

	{TheCase, from(Accepted), ChooseSimple, Simple, "HPR 23", Always},
	{TheCase, from(Accepted), ChooseOrdinary, Investigation, "HPR 27", Always},
	{TheCase, from(Simple), ChangeToOrdinary, Investigation, "HPR 23", Always},

	{TheCase, from(Investigation), RecordScene, Same, "HPR 30–36", Always},
	{TheCase, from(Accepted, Investigation), FindFledVehicle, Same, "HPR 62", Always},
	{TheCase, from(Determined), FindFledVehicle, Investigation, "HPR 66", Always},
	{TheCase, from(Investigation), RequestDetermination, Same, "HPR 66", Always},
	{TheCase, from(Investigation), DiscloseEvidence, Same, "HPR 63", Always},
	{TheCase, from(Investigation), Suspend, Same, "HPR 68", Always},
	{TheCase, from(Investigation), Resume, Same, "HPR 68", Always},

	{TheCase, from(Simple), DetermineSimple, Determined, "HPR 24", Always},
	{TheCase, from(Investigation), Determine, Determined, "HPR 62, 64", Always},
	{TheCase, from(Investigation), CertifyAccident, Determined, "HPR 67", Always},
	{TheCase, from(Determined), ServeDetermination, Same, "HPR 65", Always},
	{TheCase, from(Determined), ApplyReview, Same, "HPR 71", Always},
	{TheCase, from(Determined), UpholdReview, Same, "HPR 76, 77", Always},
	{TheCase, from(Determined), OrderRedetermination, Investigation, "HPR 76, 79", Always},
	{TheCase, from(Determined), WithdrawReview, Same, "HPR 75", Always},

	{TheCase, handledStages, NotifyFuneral, Same, "HPR 42, 53", Always},
	{TheCase, handledStages, RecordFuneral, Same, "HPR 53", Always},
	{TheCase, handledStages, RecordMilestone, Same, "HPR 90", Always},
	{TheCase, handledStages, RecordLoss, Same, "HPR 91", Always},
	{TheCase, handledStages, ServePaper, Same, "HPR 65, 93", Always},
	{TheCase, handledStages, WaiveService, Same, HouseRule, Always},
	{TheCase, openStages, WaiveDue, Same, HouseRule, Always},
	{TheCase, openStages, ExtendDue, Same, "HPR 49, 51", Always},
	{TheCase, openStages, PauseDue, Same, "APR 35", Always},
	{TheCase, openStages, ResumeDue, Same, "APR 35", Always},
	{TheCase, openStages, RecordFindings, Same, "HPR 30–36", Always},
	{TheCase, openStages, AcceptHint, Same, HouseRule, Always},
	{TheCase, openStages, SetAsideHint, Same, "HPR 41", Always},
	{TheCase, openStages, TakeUpHint, Same, HouseRule, Always},

	{TheCase, from(Determined), CloseCase, Closed, "APR 260", Always},
	{TheCase, from(Closed), ArchiveCase, Archived, "APR 261", Always},
	{TheCase, from(Closed, Archived), ReopenCase, Determined, "HPR 79; RTSL 74", Always},
	{TheCase, from(NotAccepted, Transferred), ReopenCase, Reported, "HPR 11, 18", Always},

	{TheCase, openStages, PrintPaper, Same, "APR 261", Always},
	{TheCase, everyStage, PreparePaper, Same, "APR 261", Always},
	{TheCase, everyStage, SendNotice, Same, "HPR 88", Always},
	{TheCase, everyStage, FailNotice, Same, "HPR 88", Always},
	{TheCase, everyStage, RemindDue, Same, HouseRule, Always},
	{TheCase, everyStage, MissDue, Same, HouseRule, Always},
	{TheCase, openStages, RecountDeadlines, Same, HouseRule, Always},
}

var evidenceSteps = []Step{
	{TheCase, openStages, AttachEvidence, Same, "HPR 30–36", Always},
	{TheCase, everyStage, LinkEvidence, Same, "APR 261", Always},
	{TheCase, everyStage, RecordScan, Same, HouseRule, Always},
	{TheCase, everyStage, SealEvidence, Same, "APR 261", Always},
	{TheCase, everyStage, ViewEvidence, Same, "HPR 65", Always},
	{TheCase, everyStage, DownloadEvidence, Same, "HPR 65", Always},
	{TheCase, everyStage, RefuseEvidence, Same, "HPR 65", Always},
	{TheCase, everyStage, ViewPaper, Same, "HPR 65", Always},
	{TheCase, everyStage, RevealPersonal, Same, "PIPL 28–29", Always},
}

// The commands that open a proceeding stand on the case; the proceeding then has stages of its own.
var (
	openMediation = from(MediationApplied, MediationWaiting, MediationReady, MediationScheduled, MediationInSession, MediationDrafted)
	openClaim     = from(ClaimFiled, ClaimListed, ClaimComplete, ClaimDecided, ClaimAgreed)
	openSerious   = from(SeriousOpened, SeriousTeam, SeriousFiled, SeriousTransferred)
)

var mediationSteps = []Step{
	{TheCase, from(Determined), ApplyMediation, Same, "HPR 84–86; PML 17", Always},
	{Mediation, from(MediationApplied), AcceptMediation, MediationWaiting, "HPR 86; PML 17; 在线调解规则 24", Always},
	{Mediation, from(MediationApplied), RefuseMediation, MediationRefused, "HPR 86; RTSL-Reg 96", Always},
	{Mediation, from(MediationWaiting), StartMediation, MediationReady, "HPR 90", Always},
	{Mediation, from(MediationReady, MediationScheduled, MediationInSession), ScheduleSession, MediationScheduled, "HPR 88", Always},
	{Mediation, from(MediationScheduled), TellInsurer, Same, "公通字〔2010〕29号", Always},
	{Mediation, from(MediationScheduled), RecordSession, MediationInSession, "HPR 89, 91; PML 27", Always},
	{Mediation, from(MediationScheduled, MediationInSession), RecordCalculation, Same, "HPR 91", Always},
	{Mediation, from(MediationInSession), MakeAgreement, MediationDrafted, "HPR 93; PML 29", Always},
	{Mediation, from(MediationDrafted), SignAgreement, MediationEffective, "HPR 93; RTSL-Reg 95; PML 29", AllSigned},
	{Mediation, from(MediationDrafted), SignAgreement, Same, "HPR 93; PML 29", Always},
	{Mediation, from(MediationDrafted), SealAgreement, MediationEffective, "PML 29", AllSigned},
	{Mediation, from(MediationDrafted), SealAgreement, Same, "PML 29", Always},
	{Mediation, from(MediationDrafted), WithdrawDraft, MediationInSession, "HPR 93", Always},
	{Mediation, openMediation, PauseDue, Same, "在线调解规则 26", Always},
	{Mediation, openMediation, ResumeDue, Same, "在线调解规则 26", Always},
	{Mediation, openMediation, TerminateMediation, MediationEnded, "HPR 93, 94; PML 26", Always},
	{Mediation, from(MediationEffective, MediationDefaulted), RecordPayment, MediationPerformed, "PML 31; RTSL 74", AllPaid},
	{Mediation, from(MediationEffective, MediationDefaulted), RecordPayment, Same, "PML 31; RTSL 74", Always},
	{Mediation, from(MediationEffective, MediationDefaulted), WaiveInstalment, MediationPerformed, "PML 31", AllPaid},
	{Mediation, from(MediationEffective, MediationDefaulted), WaiveInstalment, Same, "PML 31", Always},
	{Mediation, from(MediationEffective), RecordDefault, MediationDefaulted, "RTSL 74; PML 32", Always},
}

var claimSteps = []Step{
	{TheCase, handledStages, FileClaim, Same, "CI-Reg 28", Always},
	{Claim, from(ClaimFiled), TellDocuments, ClaimListed, "CI-Reg 28", Always},
	{Claim, from(ClaimListed), SubmitDocuments, ClaimComplete, "CI-Reg 28", Always},
	{Claim, from(ClaimComplete), DecideClaim, ClaimDecided, "CI-Reg 29", Always},
	{Claim, from(ClaimComplete), RefuseClaim, ClaimRefused, "CI-Reg 29", Always},
	{Claim, from(ClaimDecided), AgreeClaim, ClaimAgreed, "CI-Reg 29", Always},
	{Claim, from(ClaimAgreed), PayClaim, ClaimPaid, "CI-Reg 29", Always},
	{Claim, openClaim, WithdrawClaim, ClaimWithdrawn, "CI-Reg 28", Always},
}

var courtSteps = []Step{
	{TheCase, from(Determined), ApplyConfirmation, Same, "PML 33; CPL 205", Always},
	{TheCase, from(Determined), FileSuit, Same, "RTSL 74; CPL 29–30", Always},
	{Court, from(CourtApplied), Docket, CourtDocketed, "CPL 205; CPL-Int 351–354", Always},
	{Court, from(CourtApplied), RefuseDocket, CourtNotDocketed, "CPL-Int 355", Always},
	{Court, from(CourtDocketed), Rule, CourtRuled, "CPL 206", Always},
	{Court, from(CourtDocketed), Dismiss, CourtDismissed, "CPL 206; CPL-Int 358", Always},
	{Court, from(CourtApplied, CourtDocketed), WithdrawCourt, CourtWithdrawn, "CPL-Int 357", Always},
}

var seriousSteps = []Step{
	{TheCase, handledStages, OpenSerious, Same, "HPR 41, 43", Always},
	{Serious, from(SeriousOpened), FormTeam, SeriousTeam, "HPR 43", Always},
	{Serious, openSerious, AssignTask, Same, "HPR 43–48", Always},
	{Serious, openSerious, CompleteTask, Same, "HPR 43–48", Always},
	{Serious, openSerious, IssueWanted, Same, "HPR 43–48", Always},
	{Serious, openSerious, CancelWanted, Same, "HPR 46", Always},
	{Serious, from(SeriousOpened, SeriousTeam), FileCriminal, SeriousFiled, "HPR 41", Always},
	{Serious, from(SeriousFiled), TransferProsecution, SeriousTransferred, "CrPR 283, 287", Always},
	{Serious, from(SeriousTransferred), RecordProsecution, Same, "CrPR 287", Always},
	{Serious, openSerious, ConcludeSerious, SeriousConcluded, "CrPR 285, 286", Always},
}

var expertSteps = []Step{
	{TheCase, from(Accepted, Investigation, Determined), CommissionAppraisal, Same, "HPR 49", Always},
	{Appraisal, from(AppraisalCommissioned), ReportAppraisal, AppraisalReported, "HPR 51, 54", Always},
	{Appraisal, from(AppraisalReported), ServeAppraisal, AppraisalServed, "HPR 55", Always},
	{Appraisal, from(AppraisalReported), PauseDue, Same, "APR 35", Always},
	{Appraisal, from(AppraisalReported), ResumeDue, Same, "APR 35", Always},
	{Appraisal, from(AppraisalServed), FinaliseAppraisal, AppraisalFinal, "HPR 112(3)", Always},
	{TheCase, handledStages, NotifyFund, Same, "HPR 42; CI-Reg 31", Always},
	{Fund, from(FundNotified), AdvanceFund, FundAdvanced, "FUND 14", Always},
	{Fund, from(FundNotified), RefuseFund, FundRefused, "FUND 14", Always},
}
