package words

// The words of the lists: my work, board, cases, calendar, proceedings, messages.
const (
	DueOverdue      Key = "list.due_overdue"
	DueToday        Key = "list.due_today"
	DueSoon         Key = "list.due_soon"
	DueInTime       Key = "list.due_in_time"
	DueProvisional  Key = "list.due_provisional"
	CountBegins     Key = "list.count_begins"
	CountDay        Key = "list.count_day"
	CountSkips      Key = "list.count_skips"
	CountRolled     Key = "list.count_rolled"
	MenuCases       Key = "menu.cases"
	AllCases        Key = "list.all_cases"
	CasesInAll      Key = "list.cases_in_all"
	PartiesAndFiles Key = "list.parties_and_files"
	NoCases         Key = "list.no_cases"
	NoCasesText     Key = "list.no_cases_text"
	Narrow          Key = "list.narrow"
	FilterAll       Key = "list.filter_all"
	FilterStage     Key = "list.filter_stage"
	FilterClass     Key = "list.filter_class"
	FilterSince     Key = "list.filter_since"
	FilterMarks     Key = "list.filter_marks"
	FilterFlight    Key = "list.filter_flight"
	FilterOwing     Key = "list.filter_owing"
	FilterNone      Key = "list.filter_none"
	FilterNoneText  Key = "list.filter_none_text"
	SearchFound     Key = "list.search_found"
	SearchMore      Key = "list.search_more"
	SearchNone      Key = "list.search_none"
	SearchNoneText  Key = "list.search_none_text"
	ExportCSV       Key = "list.export"
	ExportHint      Key = "list.export_hint"
	ExportCut       Key = "list.export_cut"
	ColNumber       Key = "col.number"
	ColAccident     Key = "col.accident"
	ColClass        Key = "col.class"
	ColFlight       Key = "col.flight"
	ColPlace        Key = "col.place"
	ColOccurred     Key = "col.occurred"
	ColStage        Key = "col.stage"
	ColOwed         Key = "col.owed"
	ColUntil        Key = "col.until"
	ColMatched      Key = "col.matched"
	ColOpened       Key = "col.opened"
	ColParties      Key = "col.parties"
	ColFiles        Key = "col.files"

	MenuWork          Key = "menu.work"
	MenuBoard         Key = "menu.board"
	WorkLead          Key = "work.lead"
	WorkMore          Key = "work.more"
	WorkProceeding    Key = "work.proceeding"
	WorkParty         Key = "work.party"
	WorkParties       Key = "work.parties"
	GroupOverdue      Key = "work.overdue"
	GroupToday        Key = "work.today"
	GroupWeek         Key = "work.week"
	GroupLater        Key = "work.later"
	GroupStanding     Key = "group.standing"
	SinceDay          Key = "work.since"
	OpenCaseFile      Key = "work.open_case"
	ShowAll           Key = "work.show_all"
	WaitsForYou       Key = "work.waits"
	WaitProcedure     Key = "work.wait_procedure"
	WaitInvestigation Key = "work.wait_investigation"
	WaitMediation     Key = "work.wait_mediation"
	WaitSignatures    Key = "work.wait_signatures"
	WaitSerious       Key = "work.wait_serious"
	WaitDecision      Key = "work.wait_decision"
	WaitDocket        Key = "work.wait_docket"
	WaitRuling        Key = "work.wait_ruling"
	WaitFund          Key = "work.wait_fund"
	NoDeadlines       Key = "work.no_deadlines"
	NoWork            Key = "work.none"
	NoWorkText        Key = "work.none_text"
	NoWorkBoard       Key = "work.none_board"
	NoWorkHanded      Key = "work.none_handed"
	ColDue            Key = "col.due"
	ColMust           Key = "col.must"
	ColBy             Key = "col.by"
	ColAct            Key = "col.act"
	ColSince          Key = "col.since"
	ColOwner          Key = "col.owner"

	MenuCalendar   Key = "menu.calendar"
	NoSessions     Key = "calendar.none"
	NoSessionsText Key = "calendar.none_text"
	ConflictCount  Key = "calendar.conflicts"
	RoomConflict   Key = "calendar.conflict"
	SessionHeld    Key = "calendar.held"
	PreviousWeek   Key = "calendar.previous"
	NextWeek       Key = "calendar.next"
	ThisWeekWord   Key = "calendar.this_week"
	TodayWord      Key = "calendar.today"
	WeekOf         Key = "calendar.week_of"
	GoThere        Key = "calendar.go"
	RoomWord       Key = "calendar.room"

	MenuProceedings Key = "menu.proceedings"
	StillOpen       Key = "proceedings.open"
	HasEnded        Key = "proceedings.ended"
	NoProceedings   Key = "proceedings.none"
	ColWhat         Key = "col.what"
	ColHanded       Key = "col.handed"
	ColAmount       Key = "col.amount"
	ColBegun        Key = "col.begun"
	ColEnded        Key = "col.ended"
	ColActs         Key = "col.acts"
	WaitsFor        Key = "proceedings.waits_for"

	MenuMessages   Key = "menu.messages"
	MessagesLead   Key = "messages.lead"
	NoMessages     Key = "messages.none"
	NoMessagesText Key = "messages.none_text"
	ColTo          Key = "col.to"
	ColText        Key = "col.text"
	ColKept        Key = "col.kept"
)

var _ = add(table{
	DueOverdue:      {"已逾期", "Overdue"},
	DueToday:        {"今天到期", "Due today"},
	DueSoon:         {"将到期", "Due soon"},
	DueInTime:       {"期限内", "In time"},
	DueProvisional:  {"暂定，有关年度的放假安排尚未载入", "provisional: the year's holidays are not known yet"},
	CountBegins:     {"起算之日，不计入", "the day it starts from is not counted"},
	CountDay:        {"第 %d 日 · %s", "day %d · %s"},
	CountSkips:      {"不计入 · %s", "not counted · %s"},
	CountRolled:     {"顺延 · %s", "moved on · %s"},
	MenuCases:       {"案件", "Cases"},
	AllCases:        {"全部案件", "All cases"},
	CasesInAll:      {"共 %s 件", "%s cases"},
	PartiesAndFiles: {"%d 方当事人 · %d 份证据", "parties: %d · files: %d"},
	NoCases:         {"还没有案件", "No cases yet"},
	NoCasesText:     {"受理的报案，以及移交给本单位办理的案件，会列在这里。", "Reports that were taken, and cases handed to your agency, will stand here."},
	Narrow:          {"筛选案件", "Narrow the list"},
	FilterAll:       {"全部", "All"},
	FilterStage:     {"阶段", "Stage"},
	FilterClass:     {"类别", "Class"},
	FilterSince:     {"受理报案", "Reported"},
	FilterMarks:     {"其他", "Other"},
	FilterFlight:    {"逃逸", "Hit and run"},
	FilterOwing:     {"有进行中的期限", "With a running deadline"},
	FilterNone:      {"没有符合条件的案件", "No case fits"},
	FilterNoneText:  {"可以减少筛选条件，或按案号、车牌、姓名、地点搜索。", "Take away a filter, or search by number, plate, name or place."},
	SearchFound:     {"搜索“%s”，找到 %s 件。", "Searched for “%s”: %s found."},
	SearchMore:      {"只显示最新的 %d 件，请输入更多内容。", "Only the newest %d are shown; type more."},
	SearchNone:      {"没有找到案件", "Nothing found"},
	SearchNoneText:  {"可以输入案号、车牌或姓名的开头，电话号码的后四位，或者地点的一部分。只搜索您有权查看的案件。", "Type the beginning of a case number, plate or name, the last four digits of a telephone number, or a part of the place. Only cases that are yours to see are searched."},
	ExportCSV:       {"导出 CSV", "Export as CSV"},
	ExportHint:      {"与本页条件相同，含各页，最多 %d 行", "under the same conditions, all pages, at most %d lines"},
	ExportCut:       {"（只导出了前 %d 行，请按时间分段导出）", "(only the first %d lines; export by period)"},
	ColNumber:       {"案号", "Case"},
	ColAccident:     {"事故", "Accident"},
	ColClass:        {"类别", "Class"},
	ColFlight:       {"逃逸", "Hit and run"},
	ColPlace:        {"地点", "Place"},
	ColOccurred:     {"发生时间", "Occurred"},
	ColStage:        {"阶段", "Stage"},
	ColOwed:         {"应办事项", "Owed"},
	ColUntil:        {"最近期限", "Next deadline"},
	ColMatched:      {"匹配", "Matched"},
	ColOpened:       {"受理报案", "Reported"},
	ColParties:      {"当事人数", "Parties"},
	ColFiles:        {"证据数", "Files"},

	"since.today": {"今天", "Today"},
	"since.7d":    {"近 7 日", "Last 7 days"},
	"since.30d":   {"近 30 日", "Last 30 days"},
	"since.year":  {"今年", "This year"},

	"matched.number": {"案号", "Number"},
	"matched.plate":  {"车牌", "Plate"},
	"matched.name":   {"姓名", "Name"},
	"matched.phone":  {"电话后四位", "Telephone"},
	"matched.paper":  {"文书核验码", "Code of a paper"},
	"matched.place":  {"地点", "Place"},

	MenuWork:          {"我的待办", "My work"},
	MenuBoard:         {"看板", "Board"},
	WorkLead:          {"已逾期 %d 项，今天到期 %d 项。", "%d overdue, %d due today."},
	WorkMore:          {"只显示最紧急的 %d 项。", "Only the %d most urgent are shown."},
	WorkProceeding:    {"程序 %d", "Proceeding %d"},
	WorkParties:       {"当事人 %s", "Parties %s"},
	WorkParty:         {"当事人 %s", "Party %s"},
	GroupOverdue:      {"已逾期", "Overdue"},
	GroupToday:        {"今天到期", "Due today"},
	GroupWeek:         {"本周到期", "Due this week"},
	GroupLater:        {"以后到期", "Due later"},
	GroupStanding:     {"停止计算", "Standing still"},
	SinceDay:          {"自 %s", "since %s"},
	OpenCaseFile:      {"打开案卷", "Open the file"},
	ShowAll:           {"查看全部", "Show all"},
	WaitsForYou:       {"等您办理（没有期限）", "Waiting for you (no deadline)"},
	WaitProcedure:     {"决定适用的程序", "Choose the procedure"},
	WaitInvestigation: {"现场勘查和调查", "Investigate"},
	WaitMediation:     {"决定是否受理调解申请", "Accept or refuse the mediation"},
	WaitSignatures:    {"当事人签字、调解员签名盖章", "Signatures and seal"},
	WaitSerious:       {"专案侦办", "Investigate the serious case"},
	WaitDecision:      {"核定赔付或者拒赔", "Decide or refuse the claim"},
	WaitDocket:        {"决定是否立案", "Docket or refuse"},
	WaitRuling:        {"登记裁判结果", "Record the ruling"},
	WaitFund:          {"审核垫付申请", "Review the advance"},
	NoDeadlines:       {"现在没有您应当遵守的期限。", "No deadline is yours to keep at present."},
	NoWork:            {"现在没有待办事项", "Nothing is owed at present"},
	NoWorkText:        {"您的岗位应当在期限内办理的事项，以及等您办理的案件，会按期限列在这里。", "What your role owes within a time limit, and the cases that wait for you, will stand here by date."},
	NoWorkBoard:       {"需要您审批或者督办的事项会列在这里。全部案件的期限情况请看看板。", "What waits for your approval will stand here. The board shows the deadlines of all cases."},
	NoWorkHanded:      {"交由本单位办理的事项会列在这里，到期前会提醒。", "What is handed to your agency will stand here, and you will be reminded before it is due."},
	ColDue:            {"状态", "State"},
	ColMust:           {"应办事项", "What is owed"},
	ColBy:             {"期限", "Until"},
	ColAct:            {"办理", "Act"},
	ColSince:          {"等待", "Waiting"},
	ColOwner:          {"应由谁办", "Owed by"},

	MenuCalendar:   {"调解日程", "Mediation calendar"},
	NoSessions:     {"本周没有调解", "No session this week"},
	NoSessionsText: {"约定的调解会按调解地点和日期显示在这里；同一地点时间相近的会标明冲突。", "Sessions will stand here by room and day; two that want one room at one time are marked."},
	ConflictCount:  {"有 %d 场调解的时间、地点冲突，请改期或者换地点。", "%d sessions want one room at one time; move them."},
	RoomConflict:   {"地点冲突", "Room taken twice"},
	SessionHeld:    {"已调解", "Held"},
	PreviousWeek:   {"上一周", "Previous week"},
	NextWeek:       {"下一周", "Next week"},
	ThisWeekWord:   {"本周", "This week"},
	TodayWord:      {"今天", "today"},
	WeekOf:         {"所在周的日期", "A day of the week"},
	GoThere:        {"前往", "Go"},
	RoomWord:       {"调解地点", "Room"},

	MenuProceedings: {"协同事项", "Proceedings"},
	StillOpen:       {"进行中", "Open"},
	HasEnded:        {"已结束", "Ended"},
	NoProceedings:   {"没有符合条件的事项", "Nothing here"},
	ColWhat:         {"事项", "Proceeding"},
	ColHanded:       {"交由", "Handed to"},
	ColAmount:       {"金额", "Amount"},
	ColBegun:        {"开始", "Begun"},
	ColEnded:        {"结束", "Ended"},
	ColActs:         {"可以办理", "What you may do"},
	WaitsFor:        {"等待%s办理", "waits for: %s"},

	"no_proceedings.mediation": {"当事人申请的调解会列在这里。", "Mediations that parties apply for will stand here."},
	"no_proceedings.claim":     {"向保险公司提出的理赔会列在这里。", "Claims filed with insurers will stand here."},
	"no_proceedings.court":     {"司法确认申请和移交人民法院的诉讼会列在这里。", "Applications for confirmation and suits handed to a court will stand here."},
	"no_proceedings.serious":   {"死亡、重伤和逃逸事故启动专案侦办后会列在这里。", "Serious cases – deaths, serious injuries, flights – will stand here once opened."},
	"no_proceedings.appraisal": {"委托的检验、鉴定会列在这里。", "Appraisals that were commissioned will stand here."},
	"no_proceedings.fund":      {"通知救助基金垫付的事项会列在这里。", "Notices to the relief fund will stand here."},

	MenuMessages:   {"短信", "Messages"},
	MessagesLead:   {"没有接入短信网关时，应当发送的短信保存在这里，没有发出。", "Where no gateway is connected, messages are kept here instead of being sent."},
	NoMessages:     {"没有保存的短信", "No message is kept"},
	NoMessagesText: {"办理调解、理赔等事项时应当发给当事人的短信会保存在这里。接入短信网关后，短信由网关发送，这里不再保存。", "Messages owed to parties in mediations, claims and so on will be kept here. Once a gateway is connected, it sends them and keeps them."},
	ColTo:          {"收件号码", "To"},
	ColText:        {"内容", "Text"},
	ColKept:        {"时间", "Time"},
})
