package accident

import "slices"

// Command is an act that changes a case or is noted in its record.
type Command string

// Commands on the case itself.
const (
	OpenCase             Command = "open_case"
	CorrectReport        Command = "correct_report"
	AddParty             Command = "add_party"
	CorrectParty         Command = "correct_party"
	AddVehicle           Command = "add_vehicle"
	CorrectVehicle       Command = "correct_vehicle"
	AddPolicy            Command = "add_policy"
	RecordInjury         Command = "record_injury"
	Accept               Command = "accept"
	RefuseAcceptance     Command = "refuse_acceptance"
	TransferCase         Command = "transfer_case"
	AssignOfficers       Command = "assign_officers"
	SuspectCrime         Command = "suspect_crime"
	ChooseSimple         Command = "choose_simple"
	ChooseOrdinary       Command = "choose_ordinary"
	ChangeToOrdinary     Command = "change_to_ordinary"
	RecordScene          Command = "record_scene"
	FindFledVehicle      Command = "find_fled_vehicle"
	RequestDetermination Command = "request_determination"
	DiscloseEvidence     Command = "disclose_evidence"
	Suspend              Command = "suspend_determination"
	Resume               Command = "resume_determination"
	DetermineSimple      Command = "determine_simple"
	Determine            Command = "determine"
	CertifyAccident      Command = "certify_accident"
	ServeDetermination   Command = "serve_determination"
	ApplyReview          Command = "apply_review"
	UpholdReview         Command = "uphold_review"
	OrderRedetermination Command = "order_redetermination"
	WithdrawReview       Command = "withdraw_review"
	RecordMilestone      Command = "record_milestone"
	RecordLoss           Command = "record_loss"
	ServePaper           Command = "serve_paper"
	WaiveService         Command = "waive_service"
	WaiveDue             Command = "waive_due"
	ExtendDue            Command = "extend_due"
	PauseDue             Command = "pause_due"
	ResumeDue            Command = "resume_due"
	NotifyFuneral        Command = "notify_funeral"
	RecordFuneral        Command = "record_funeral"
	RecordFindings       Command = "record_findings"
	AcceptHint           Command = "accept_hint"
	SetAsideHint         Command = "set_aside_hint"
	TakeUpHint           Command = "take_up_hint"
	CloseCase            Command = "close_case"
	ArchiveCase          Command = "archive_case"
	ReopenCase           Command = "reopen_case"
)

// Commands of evidence and of personal data. Those that only note an access are quiet: they make nobody's form stale.
const (
	AttachEvidence   Command = "attach_evidence"
	LinkEvidence     Command = "link_evidence"
	RecordScan       Command = "record_scan"
	SealEvidence     Command = "seal_evidence"
	ViewEvidence     Command = "view_evidence"
	DownloadEvidence Command = "download_evidence"
	RefuseEvidence   Command = "refuse_evidence"
	RevealPersonal   Command = "reveal_personal"
	ViewPaper        Command = "view_paper"
	PrintPaper       Command = "print_paper"
)

// Commands of a mediation.
const (
	ApplyMediation     Command = "apply_mediation"
	AcceptMediation    Command = "accept_mediation"
	RefuseMediation    Command = "refuse_mediation"
	StartMediation     Command = "start_mediation"
	ScheduleSession    Command = "schedule_session"
	TellInsurer        Command = "tell_insurer"
	RecordSession      Command = "record_session"
	RecordCalculation  Command = "record_calculation"
	MakeAgreement      Command = "make_agreement"
	SignAgreement      Command = "sign_agreement"
	SealAgreement      Command = "seal_agreement"
	WithdrawDraft      Command = "withdraw_draft"
	TerminateMediation Command = "terminate_mediation"
	RecordPayment      Command = "record_payment"
	WaiveInstalment    Command = "waive_instalment"
	RecordDefault      Command = "record_default"
)

// Commands of an insurance claim.
const (
	FileClaim       Command = "file_claim"
	TellDocuments   Command = "tell_documents"
	SubmitDocuments Command = "submit_documents"
	DecideClaim     Command = "decide_claim"
	RefuseClaim     Command = "refuse_claim"
	AgreeClaim      Command = "agree_claim"
	PayClaim        Command = "pay_claim"
	WithdrawClaim   Command = "withdraw_claim"
)

// Commands of a court hand-over.
const (
	ApplyConfirmation Command = "apply_confirmation"
	FileSuit          Command = "file_suit"
	Docket            Command = "docket"
	RefuseDocket      Command = "refuse_docket"
	Rule              Command = "rule"
	Dismiss           Command = "dismiss"
	WithdrawCourt     Command = "withdraw_court"
)

// Commands of a serious case.
const (
	OpenSerious         Command = "open_serious"
	FormTeam            Command = "form_team"
	AssignTask          Command = "assign_task"
	CompleteTask        Command = "complete_task"
	IssueWanted         Command = "issue_wanted_notice"
	CancelWanted        Command = "cancel_wanted_notice"
	FileCriminal        Command = "file_criminal"
	TransferProsecution Command = "transfer_prosecution"
	RecordProsecution   Command = "record_prosecution"
	ConcludeSerious     Command = "conclude_serious"
)

// Commands of appraisals and the rescue fund.
const (
	CommissionAppraisal Command = "commission_appraisal"
	ReportAppraisal     Command = "report_appraisal"
	ServeAppraisal      Command = "serve_appraisal"
	FinaliseAppraisal   Command = "finalise_appraisal"
	NotifyFund          Command = "notify_fund"
	AdvanceFund         Command = "advance_fund"
	RefuseFund          Command = "refuse_fund"
)

// Commands of the system: what the clocks and couriers say about the case.
const (
	PreparePaper Command = "prepare_paper"
	SendNotice   Command = "send_notice"
	FailNotice   Command = "fail_notice"
	RemindDue    Command = "remind_due"
	MissDue      Command = "miss_due"
	// RecountDeadlines counts running limits again by days that have become known, or known otherwise, since.
	RecountDeadlines Command = "recount_deadlines"
)

// group gives every command its permission group; policies speak of "<group>:<command>".
// A mediation's commands have the group of its variant, see Permission.
var group = map[Command]string{
	OpenCase: "intake", CorrectReport: "intake", AddParty: "intake", CorrectParty: "intake", AddVehicle: "intake",
	CorrectVehicle: "intake", AddPolicy: "intake", RecordInjury: "intake",
	Accept: "acceptance", RefuseAcceptance: "acceptance", TransferCase: "acceptance", AssignOfficers: "acceptance",
	SuspectCrime: "procedure", ChooseSimple: "procedure", ChooseOrdinary: "procedure", ChangeToOrdinary: "procedure",
	RecordScene: "investigation", FindFledVehicle: "investigation", RequestDetermination: "investigation", DiscloseEvidence: "investigation",
	CommissionAppraisal: "investigation", ServeAppraisal: "investigation", FinaliseAppraisal: "investigation",
	NotifyFund: "investigation", NotifyFuneral: "investigation", RecordFuneral: "investigation", RecordMilestone: "facts", RecordLoss: "facts",
	Suspend: "approval", Resume: "approval",
	DetermineSimple: "determination", Determine: "determination", CertifyAccident: "determination",
	ServeDetermination: "service", ServePaper: "service", WaiveService: "waiver",
	ApplyReview: "service", UpholdReview: "review", OrderRedetermination: "review", WithdrawReview: "review",
	WaiveDue: "waiver", ExtendDue: "waiver", WaiveInstalment: "waiver", PauseDue: "pausing", ResumeDue: "pausing", SetAsideHint: "waiver", TakeUpHint: "waiver",
	RecordFindings: "findings", AcceptHint: "hints",
	CloseCase: "closure", ArchiveCase: "closure", ReopenCase: "reopening",
	AttachEvidence: "evidence_add", LinkEvidence: "custody", RecordScan: "custody", SealEvidence: "custody",
	ViewEvidence: "evidence_view", DownloadEvidence: "evidence_view", RefuseEvidence: "evidence_view",
	ViewPaper: "evidence_view", RevealPersonal: "reveal", PrintPaper: "printing",
	ApplyMediation: "mediation_file",
	FileClaim:      "claim_file", SubmitDocuments: "claim_file", AgreeClaim: "claim_file", WithdrawClaim: "claim_file",
	TellDocuments: "claim", DecideClaim: "claim", RefuseClaim: "claim", PayClaim: "claim",
	ApplyConfirmation: "court_file", FileSuit: "court_file", WithdrawCourt: "court_file",
	Docket: "court", RefuseDocket: "court", Rule: "court", Dismiss: "court",
	OpenSerious: "serious", FormTeam: "serious_lead", AssignTask: "serious", CompleteTask: "serious",
	IssueWanted: "serious", CancelWanted: "serious", FileCriminal: "serious", TransferProsecution: "serious",
	ConcludeSerious: "serious_lead", RecordProsecution: "prosecution",
	ReportAppraisal: "appraisal", AdvanceFund: "fund", RefuseFund: "fund",
	PreparePaper: "system", SendNotice: "system", FailNotice: "system", RemindDue: "system", MissDue: "system",
	RecountDeadlines: "system",
}

// Permission is the name under which policies speak of cmd, e.g. "acceptance:accept".
// The room's own acts in a mediation are named after who runs it: police_mediation or people_mediation. So is the pause of
// one of its limits.
func Permission(cmd Command, variant string) string {
	g, ok := group[cmd]
	ofMediation := variant == PoliceMediation || variant == PeopleMediation
	if !ok || ofMediation && (cmd == PauseDue || cmd == ResumeDue) {
		g = variant + "_mediation"
	}
	return g + ":" + string(cmd)
}

// quiet commands are noted in the record and make nobody's open form stale.
var quiet = map[Command]bool{
	AttachEvidence: true, LinkEvidence: true, RecordScan: true, SealEvidence: true, ViewEvidence: true, DownloadEvidence: true,
	RefuseEvidence: true, RevealPersonal: true, ViewPaper: true, PrintPaper: true, PreparePaper: true, SendNotice: true, FailNotice: true, RemindDue: true, MissDue: true,
	RecountDeadlines: true,
}

// Quiet says whether cmd leaves other people's open forms valid.
func (cmd Command) Quiet() bool { return quiet[cmd] }

// Commands lists every command, in alphabetical order.
func Commands() []Command {
	out := make([]Command, 0, len(acts))
	for cmd := range acts {
		out = append(out, cmd)
	}
	slices.Sort(out)
	return out
}
