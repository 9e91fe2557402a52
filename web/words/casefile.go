package words

// The words of the case file.
const (
	CasesCrumb        Key = "casefile.cases"
	UnknownAgency     Key = "casefile.unknown_agency"
	PartyNo           Key = "casefile.party_no"
	VehicleNo         Key = "casefile.vehicle_no"
	ProceedingNo      Key = "casefile.proceeding_no"
	ItemNo            Key = "casefile.item_no"
	NameRole          Key = "casefile.name_role"
	AndMore           Key = "casefile.and_more"
	ListComma         Key = "casefile.comma"
	InstalmentLine    Key = "casefile.instalment"
	SessionLine       Key = "casefile.session"
	WantedLine        Key = "casefile.wanted"
	RowOf             Key = "casefile.row_of"
	Yes               Key = "casefile.yes"
	ChipFlight        Key = "casefile.flight"
	ChipCrime         Key = "casefile.crime"
	ChipMinor         Key = "casefile.minor"
	ChipForeigner     Key = "casefile.foreigner"
	ChipSimple        Key = "casefile.simple"
	ChipOrdinary      Key = "casefile.ordinary"
	ChipSuspended     Key = "casefile.suspended"
	CaseMarks         Key = "casefile.marks"
	CaseWay           Key = "casefile.way"
	CaseTabs          Key = "casefile.tabs"
	TabOverview       Key = "casefile.tab_overview"
	TabEvidence       Key = "casefile.tab_evidence"
	TabPapers         Key = "casefile.tab_papers"
	TabDeadlines      Key = "casefile.tab_deadlines"
	TabLog            Key = "casefile.tab_log"
	StepInvestigation Key = "casefile.step_investigation"
	StepDetermined    Key = "casefile.step_determined"
	StepMediation     Key = "casefile.step_mediation"
	StepClaims        Key = "casefile.step_claims"
	AcceptedOn        Key = "casefile.accepted_on"
	AddRow            Key = "casefile.add_row"
	DidSeveral        Key = "casefile.did_several"
	RightLapsed       Key = "casefile.right_lapsed"
	MaskHint          Key = "casefile.mask_hint"
	FollowRight       Key = "casefile.follow_right"
	MayUntil          Key = "casefile.may_until"
	StandsSince       Key = "casefile.stands_since"
	LeftOut           Key = "casefile.left_out"
	PauseReason       Key = "casefile.pause_reason"
	AllDues           Key = "casefile.all_dues"
	AnonymousReporter Key = "casefile.anonymous"
	BackToCase        Key = "casefile.back"
	CancelledOn       Key = "casefile.cancelled_on"
	ChangedSince      Key = "casefile.changed_since"
	CaseColActs       Key = "casefile.col_acts"
	CaseColAmount     Key = "casefile.col_amount"
	CaseColHash       Key = "casefile.col_hash"
	CaseColHead       Key = "casefile.col_head"
	CaseColMade       Key = "casefile.col_made"
	CaseColNo         Key = "casefile.col_no"
	CaseColOwner      Key = "casefile.col_owner"
	CaseColPaper      Key = "casefile.col_paper"
	CaseColParty      Key = "casefile.col_party"
	CaseColProceeding Key = "casefile.col_proceeding"
	CaseColSeq        Key = "casefile.col_seq"
	CaseColService    Key = "casefile.col_service"
	CaseColState      Key = "casefile.col_state"
	CaseColTime       Key = "casefile.col_time"
	CaseColWhat       Key = "casefile.col_what"
	CaseColWho        Key = "casefile.col_who"
	Concerning        Key = "casefile.concerning"
	ConfirmAct        Key = "casefile.confirm"
	DoneBy            Key = "casefile.done_by"
	EffectiveOn       Key = "casefile.effective_on"
	EndedBecause      Key = "casefile.ended_because"
	Explanation       Key = "casefile.explanation"
	FactsTitle        Key = "casefile.facts"
	FollowDue         Key = "casefile.follow_due"
	FollowMet         Key = "casefile.follow_met"
	FollowNotice      Key = "casefile.follow_notice"
	FollowPaper       Key = "casefile.follow_paper"
	FollowStage       Key = "casefile.follow_stage"
	FollowsFrom       Key = "casefile.follows_from"
	GoToCheck         Key = "casefile.go_to_check"
	HandedTo          Key = "casefile.handed_to"
	HeldHow           Key = "casefile.held_how"
	HeldOn            Key = "casefile.held_on"
	HeldPublic        Key = "casefile.held_public"
	HowCounted        Key = "casefile.how_counted"
	IssuedOn          Key = "casefile.issued_on"
	JustDid           Key = "casefile.just_did"
	LogLead           Key = "casefile.log_lead"
	LossOf            Key = "casefile.loss_of"
	LossesTitle       Key = "casefile.losses"
	MadeOn            Key = "casefile.made_on"
	Mend              Key = "casefile.mend"
	MoreActs          Key = "casefile.more_acts"
	MoreItems         Key = "casefile.more_items"
	NoDues            Key = "casefile.no_dues"
	NoDuesText        Key = "casefile.no_dues_text"
	NoPapers          Key = "casefile.no_papers"
	NoPapersText      Key = "casefile.no_papers_text"
	NoService         Key = "casefile.no_service"
	NotCancelled      Key = "casefile.not_cancelled"
	NotDone           Key = "casefile.not_done"
	NotNow            Key = "casefile.not_now"
	NotSigned         Key = "casefile.not_signed"
	NothingOwed       Key = "casefile.nothing_owed"
	Officers          Key = "casefile.officers"
	Older             Key = "casefile.older"
	OpenedAt          Key = "casefile.opened_at"
	OtherStage        Key = "casefile.other_stage"
	OtherwiseLine     Key = "casefile.otherwise"
	OwedBy            Key = "casefile.owed_by"
	OwedNow           Key = "casefile.owed_now"
	PaidOn            Key = "casefile.paid_on"
	PaidPart          Key = "casefile.paid_part"
	PaperSoon         Key = "casefile.paper_soon"
	PartiesTitle      Key = "casefile.parties"
	PayOpen           Key = "casefile.pay_open"
	PayWaived         Key = "casefile.pay_waived"
	PickFirst         Key = "casefile.pick_first"
	ProvisionalDate   Key = "casefile.provisional"
	Recorded          Key = "casefile.recorded"
	Refresh           Key = "casefile.refresh"
	DropRow           Key = "casefile.remove_row"
	ReportTitle       Key = "casefile.report"
	RestsOn           Key = "casefile.rests_on"
	RevealLink        Key = "casefile.reveal_link"
	RevealNoted       Key = "casefile.reveal_noted"
	RevealTitle       Key = "casefile.reveal_title"
	Review            Key = "casefile.review"
	RunningDues       Key = "casefile.running_dues"
	ServedOn          Key = "casefile.served_on"
	ServiceWaived     Key = "casefile.service_waived"
	Signatures        Key = "casefile.signatures"
	SignedOn          Key = "casefile.signed_on"
	Story             Key = "casefile.story"
	StoryContent      Key = "casefile.story_content"
	StoryFilters      Key = "casefile.story_filters"
	TasksTitle        Key = "casefile.tasks"
	Total             Key = "casefile.total"
	Unserved          Key = "casefile.unserved"
	VehiclesTitle     Key = "casefile.vehicles"
	WaitingFor        Key = "casefile.waiting_for"
	WantedTitle       Key = "casefile.wanted_notices"
	CaseColNumber     Key = "casefile.col_number"
	CaseColUntil      Key = "casefile.col_until"
)

var _ = add(table{
	CasesCrumb:        {"案件", "Cases"},
	UnknownAgency:     {"未登记的单位", "an agency that is not registered"},
	PartyNo:           {"当事人 %d", "Party %d"},
	VehicleNo:         {"车辆 %d", "Vehicle %d"},
	ProceedingNo:      {"%s · 程序 %d", "%s no. %d"},
	ItemNo:            {"证据 %d：%s", "Item %d: %s"},
	NameRole:          {"%s（%s）", "%s (%s)"},
	AndMore:           {"%s等 %d 方", "%s and others, %d in all"},
	ListComma:         {"、", ", "},
	InstalmentLine:    {"第 %d 期：%s 付 %s %s，%s前", "No. %d: %s pays %s %s by %s"},
	SessionLine:       {"第 %d 次：%s，%s", "No. %d: %s, %s"},
	WantedLine:        {"协查通报 %d（%s）", "Notice %d (%s)"},
	RowOf:             {"%s（第 %d 项）", "%s (no. %d)"},
	Yes:               {"是", "Yes"},
	ChipFlight:        {"逃逸", "Hit and run"},
	ChipCrime:         {"涉嫌犯罪", "Crime suspected"},
	ChipMinor:         {"涉及未成年人", "A minor is involved"},
	ChipForeigner:     {"涉外", "A foreigner is involved"},
	ChipSimple:        {"简易程序", "Simple procedure"},
	ChipOrdinary:      {"一般程序", "Ordinary procedure"},
	ChipSuspended:     {"认定中止", "Determination suspended"},
	CaseMarks:         {"案件标记", "Marks of the case"},
	CaseWay:           {"案件进展", "Progress of the case"},
	CaseTabs:          {"案卷各部分", "Parts of the case file"},
	TabOverview:       {"概览", "Overview"},
	TabEvidence:       {"证据", "Evidence"},
	TabPapers:         {"文书", "Papers"},
	TabDeadlines:      {"期限", "Deadlines"},
	TabLog:            {"全部记录", "Full record"},
	StepInvestigation: {"调查", "Investigation"},
	StepDetermined:    {"认定", "Determination"},
	StepMediation:     {"调解", "Mediation"},
	StepClaims:        {"理赔/司法", "Insurance, court"},
	AcceptedOn:        {"受理日期", "Accepted on"},
	AddRow:            {"增加一行", "Add a row"},
	DidSeveral:        {"%s（%d 项）：%s", "%s (%d): %s"},
	RightLapsed:       {"已届满", "Lapsed"},
	MaskHint:          {"已隐藏部分内容；不改动即保留原值。", "Partly hidden; leave it as it is to keep what is stored."},
	FollowRight:       {"当事人的期限开始计算：%s，最后一日 %s。", "A period begins for the parties: %s, last day %s."},
	StandsSince:       {"自 %s起停止计算（%s）", "Standing still since %s (%s)"},
	PauseReason:       {"%s：%s", "%s: %s"},
	LeftOut:           {"%s至%s不计入（%s）", "%s to %s left out (%s)"},
	MayUntil:          {"可在 %s前提出", "Possible until %s"},
	AllDues:           {"查看全部期限", "All deadlines"},
	AnonymousReporter: {"匿名", "Anonymous"},
	BackToCase:        {"返回案件", "Back to the case"},
	CancelledOn:       {"撤销日期", "Cancelled on"},
	ChangedSince:      {"您打开表单之后，本案有以下变化。请核对后再次提交。", "Since you opened the form, this happened on the case. Check what you typed and send it again."},
	CaseColActs:       {"可办事项", "Acts"},
	CaseColAmount:     {"金额", "Amount"},
	CaseColHash:       {"校验值", "Hash"},
	CaseColHead:       {"项目", "Head"},
	CaseColMade:       {"制作时间", "Made"},
	CaseColNo:         {"期次", "No."},
	CaseColOwner:      {"责任人", "Owed by"},
	CaseColPaper:      {"文书", "Paper"},
	CaseColParty:      {"当事人", "Party"},
	CaseColProceeding: {"所属程序", "Belongs to"},
	CaseColSeq:        {"序号", "No."},
	CaseColService:    {"送达情况", "Service"},
	CaseColState:      {"状态", "State"},
	CaseColTime:       {"时间", "Time"},
	CaseColWhat:       {"事项", "What"},
	CaseColWho:        {"办理人", "Who"},
	Concerning:        {"涉及当事人", "Concerning"},
	ConfirmAct:        {"确认%s", "Confirm: %s"},
	DoneBy:            {"应在 %s前完成", "Due by %s"},
	EffectiveOn:       {"生效日期", "In effect since"},
	EndedBecause:      {"结束原因", "Ended"},
	Explanation:       {"说明", "Explanation"},
	FactsTitle:        {"案件事实", "Facts of the case"},
	FollowDue:         {"开始计算期限：%s，最后一日 %s，由%s负责。", "A deadline begins: %s, last day %s, owed by: %s."},
	FollowMet:         {"期限办结：%s。", "A deadline is met: %s."},
	FollowNotice:      {"系统将通知%s：%s。", "The system tells %s: %s."},
	FollowPaper:       {"系统将制作《%s》。", "The system makes the paper: %s."},
	FollowStage:       {"%s进入“%s”阶段。", "%s now stands at: %s."},
	FollowsFrom:       {"依据的程序", "Follows from"},
	GoToCheck:         {"下一步：核对", "Next: check"},
	HandedTo:          {"承办单位", "Handed to"},
	HeldHow:           {"公开情况", "Public"},
	HeldOn:            {"调解日期", "Held on"},
	HeldPublic:        {"公开调解", "In public"},
	HowCounted:        {"如何计算", "How it is counted"},
	IssuedOn:          {"发布日期", "Issued on"},
	JustDid:           {"%s 刚刚%s。", "%s just %s."},
	LogLead:           {"案件的每一条记录，按发生顺序编号。校验值把每条记录与之前的全部记录连在一起，事后改动任何一条都会被发现。", "Every line of the case's record, numbered as it happened. The hash binds each line to all before it: a later change to any of them is found."},
	LossOf:            {"%s的损失", "Losses of %s"},
	LossesTitle:       {"已登记的损失", "Losses on record"},
	MadeOn:            {"制作日期", "Made on"},
	Mend:              {"更正", "Correct"},
	MoreActs:          {"其他可办事项", "More that you can do"},
	MoreItems:         {"另有 %d 份", "%d more"},
	NoDues:            {"没有期限", "No deadlines"},
	NoDuesText:        {"办理案件时，法定期限会自动开始计算并显示在这里。", "Deadlines of the law begin by themselves as the case is handled, and appear here."},
	NoPapers:          {"还没有文书", "No papers yet"},
	NoPapersText:      {"受理、认定、调解等事项办结后，系统会自动制作文书并显示在这里。", "Papers are made by themselves after acceptance, determination, mediation and other acts, and appear here."},
	NoService:         {"无需送达", "Needs no service"},
	NotCancelled:      {"未撤销", "Not cancelled"},
	NotDone:           {"未完成", "Not done"},
	NotNow:            {"现在不能办理的事项及原因", "What is not possible now, and why"},
	NotSigned:         {"%s 未签字", "%s has not signed"},
	NothingOwed:       {"目前没有需要您办理的事项。", "Nothing waits for you at present."},
	Officers:          {"办案民警", "Officers"},
	Older:             {"查看更早的记录", "Older"},
	OpenedAt:          {"开始时间", "Opened"},
	OtherStage:        {"到相应阶段才能办理：", "Possible at another stage:"},
	OtherwiseLine:     {"逾期后果：%s", "If not: %s"},
	OwedBy:            {"由%s办理", "Owed by: %s"},
	OwedNow:           {"现在应办", "To be done now"},
	PaidOn:            {"已付清（%s）", "Paid (%s)"},
	PaidPart:          {"已付 %s，尚欠 %s", "Paid %s, open %s"},
	PaperSoon:         {"《%s》正在制作，稍后即可打开。", "%s is being made and can be opened soon."},
	PartiesTitle:      {"当事人", "Parties"},
	PayOpen:           {"未付", "Open"},
	PayWaived:         {"已免除：%s", "Waived: %s"},
	PickFirst:         {"请先选择%s。", "Choose first: %s."},
	ProvisionalDate:   {"当年放假安排尚未公布，日期为暂定", "Provisional: that year's holidays are not known yet"},
	Recorded:          {"已记录：%s。", "On record: %s."},
	Refresh:           {"刷新", "Refresh"},
	DropRow:           {"删除此行", "Remove the row"},
	ReportTitle:       {"报案信息", "The report"},
	RestsOn:           {"办理依据的事实", "What this rests on"},
	RevealLink:        {"查看", "Show"},
	RevealNoted:       {"已记入案件记录（%s，第 %d 条）。以下内容仅在本页显示一次。", "This is on record (%s, no. %d). What follows is shown on this page only."},
	RevealTitle:       {"查看个人信息：%s", "Personal data: %s"},
	Review:            {"复核", "Review"},
	RunningDues:       {"进行中的期限", "Running deadlines"},
	ServedOn:          {"认定书送达", "Determination served"},
	ServiceWaived:     {"免予送达", "Service waived"},
	Signatures:        {"签字情况", "Signatures"},
	SignedOn:          {"%s 已签字（%s）", "%s signed (%s)"},
	Story:             {"办理经过", "What happened"},
	StoryContent:      {"内容", "Content"},
	StoryFilters:      {"筛选记录", "Filter"},
	TasksTitle:        {"侦办任务", "Tasks"},
	Total:             {"合计", "Total"},
	Unserved:          {"未送达", "Not served"},
	VehiclesTitle:     {"车辆", "Vehicles"},
	WaitingFor:        {"等待他人", "Waiting for others"},
	WantedTitle:       {"协查通报", "Wanted-vehicle notices"},
	CaseColNumber:     {"编号", "Number"},
	CaseColUntil:      {"最后一日", "Last day"},
})

// The filters of the story, and short names of the determination's items.
var _ = add(table{
	"casefile.show_usual":    {"办理经过", "The story"},
	"casefile.show_acts":     {"办理", "Acts"},
	"casefile.show_evidence": {"证据", "Evidence"},
	"casefile.show_papers":   {"文书送达", "Papers and service"},
	"casefile.show_clock":    {"期限", "Deadlines"},
	"casefile.show_access":   {"查阅", "Access"},

	"casefile.fact_circumstances":    {"基本情况", "Circumstances"},
	"casefile.fact_course":           {"事故经过", "Course"},
	"casefile.fact_analysis":         {"成因分析", "Causes"},
	"casefile.fact_faults_found":     {"过错及责任", "Faults"},
	"casefile.fact_unfound":          {"无法查清", "Not established"},
	"casefile.fact_mitigation":       {"减轻理由", "Mitigation"},
	"casefile.fact_mediation_result": {"当场调解", "Mediation on the spot"},
})
