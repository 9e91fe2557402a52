package words

// The words of the tables of law.
const (
	MenuTables      Key = "menu.tables"
	TablesLead      Key = "tables.lead"
	LoadYear        Key = "tables.load_year"
	EnterFigure     Key = "tables.enter_figure"
	EnterShare      Key = "tables.enter_share"
	YearMissing     Key = "tables.year_missing"
	RecountRuns     Key = "tables.recount_runs"
	RecountDone     Key = "tables.recount_done"
	HeldWord        Key = "tables.held"
	ConfirmLead     Key = "tables.confirm_lead"
	ConfirmedSaid   Key = "tables.confirmed_said"
	DraftsTitle     Key = "tables.drafts"
	GapsTitle       Key = "tables.gaps"
	NoGaps          Key = "tables.no_gaps"
	SheetsTitle     Key = "tables.sheets"
	YearsTitle      Key = "tables.years"
	EditionsTitle   Key = "tables.editions"
	YearTable       Key = "tables.year"
	EditionNo       Key = "tables.edition_no"
	InTheProgram    Key = "tables.in_the_program"
	SeenAtSource    Key = "tables.seen"
	UnseenRows      Key = "tables.unseen_rows"
	TableWord       Key = "tables.table"
	EditionWord     Key = "tables.edition"
	RowsWord        Key = "tables.rows"
	SeenWord        Key = "tables.seen_word"
	FigureWord      Key = "tables.figure"
	StatYear        Key = "tables.stat_year"
	BlocksWord      Key = "tables.blocks"
	YearWord        Key = "tables.year_word"
	SourceWord      Key = "tables.source"
	WhoWhen         Key = "tables.who_when"
	HolidaysTitle   Key = "tables.holidays"
	HolidayWord     Key = "tables.holiday"
	OffDays         Key = "tables.off"
	WorkDays        Key = "tables.work"
	FromTo          Key = "tables.from_to"
	RegionWord      Key = "tables.region"
	IndicatorWord   Key = "tables.indicator"
	ValueWord       Key = "tables.value"
	PublishedWord   Key = "tables.published_on"
	SharesLead      Key = "tables.shares_lead"
	WhoseShare      Key = "tables.whose_share"
	RangeWord       Key = "tables.range"
	StartsAt        Key = "tables.starts_at"
	ValidityWord    Key = "tables.validity"
	ProvisionWord   Key = "tables.provision"
	WholeCountry    Key = "tables.whole_country"
	InjuredBears    Key = "tables.injured_bears"
	EnteredBy       Key = "tables.entered_by"
	PublishedBy     Key = "tables.published_by"
	DayOff          Key = "tables.day_off"
	DayWorked       Key = "tables.day_worked"
	RowsEntered     Key = "tables.rows_entered"
	PublishIt       Key = "tables.publish"
	DiscardIt       Key = "tables.discard"
	DraftNothing    Key = "tables.draft_decides_nothing"
	SolvesTitle     Key = "tables.solves"
	DaysTitle       Key = "tables.days"
	LinesTitle      Key = "tables.lines"
	LineWord        Key = "tables.line"
	DayWord         Key = "tables.day"
	NowWord         Key = "tables.now"
	ThenWord        Key = "tables.then"
	WhyWord         Key = "tables.why"
	TakeOut         Key = "tables.take_out"
	BackToDraft     Key = "tables.back_to_draft"
	StandsForGood   Key = "tables.stands_for_good"
	InForceSoon     Key = "tables.in_force_soon"
	RecountFollows  Key = "tables.recount_follows"
	FrozenStays     Key = "tables.frozen_stays"
	UnseenStays     Key = "tables.unseen_stays"
	PublishedSaid   Key = "tables.published_said"
	DiscardedSaid   Key = "tables.discarded_said"
	LineGone        Key = "tables.line_gone"
	DraftSaid       Key = "tables.draft_said"
	LineSaid        Key = "tables.line_said"
	MarkProvisional Key = "mark.provisional"
	NotCounted      Key = "casefile.not_counted"
	BeingRecounted  Key = "casefile.being_recounted"
	CountedThen     Key = "casefile.counted_then"
	NowDue          Key = "casefile.now_due"
)

var _ = add(table{
	MenuTables:     {"法规数据表", "Tables of law"},
	TablesLead:     {"办案所依据的工作日历、期限、基础数据、责任比例和各项取舍。草案发布后成为版本，不再更改。", "The working days, time limits, base figures, shares and readings by which cases are decided. A draft becomes an edition when it is published, and then stands."},
	LoadYear:       {"载入放假安排", "Load a calendar year"},
	EnterFigure:    {"录入数据", "Enter a figure"},
	EnterShare:     {"录入责任比例", "Enter a share"},
	YearMissing:    {"%d年的放假安排尚未载入，跨入该年的期限均为暂定。国务院办公厅通知发布后请及时载入。", "The holidays of %d are not loaded: deadlines that reach into it are provisional. Load them as soon as the State Council's notice is out."},
	RecountRuns:    {"工作日历或者期限表有变，系统正在重新计算在办案件的期限（已核查 %d 件次）。", "The working days or the limits have changed: the running deadlines are being counted again (%d looks at cases so far)."},
	RecountDone:    {"最近一次按工作日历和期限表重新计算期限：核查 %d 件次，更改 %d 件，完成于 %s。", "Deadlines were last counted by the working days and limits: %d looks at cases, %d changed, done on %s."},
	HeldWord:       {"内容", "Holds"},
	ConfirmLead:    {"发布前，请把下列放假和调休上班的日期逐日与通知原文核对。", "Before it is published, hold the days off and the days worked in exchange below against the notice, one by one."},
	ConfirmedSaid:  {"已记录您核对过通知原文，可以发布。", "It is recorded that you held it against the notice; it can be published."},
	DraftsTitle:    {"草案", "Drafts"},
	GapsTitle:      {"缺少的基础数据", "Missing base figures"},
	NoGaps:         {"近一年的基础数据齐全，没有因缺数据而无法计算的赔偿项目。", "No base figure of the last year is missing; no head of loss is blocked."},
	SheetsTitle:    {"现行数据表", "In force"},
	YearsTitle:     {"工作日历", "Working days"},
	EditionsTitle:  {"录入过的版本", "Editions that were entered"},
	YearTable:      {"%s年工作日历", "Working days of %s"},
	EditionNo:      {"第 %d 版", "edition %d"},
	InTheProgram:   {"程序自带", "in the program"},
	SeenAtSource:   {"已核对原文", "seen at its source"},
	UnseenRows:     {"※%d 行未核实", "※ %d rows unverified"},
	TableWord:      {"数据表", "Table"},
	EditionWord:    {"版本", "Edition"},
	RowsWord:       {"行数", "Rows"},
	SeenWord:       {"核实", "Verified"},
	FigureWord:     {"数据", "Figure"},
	StatYear:       {"统计年度", "Statistical year"},
	BlocksWord:     {"因此无法计算", "Blocks"},
	YearWord:       {"年份", "Year"},
	SourceWord:     {"来源", "Source"},
	WhoWhen:        {"经办", "Who and when"},
	HolidaysTitle:  {"节假日安排", "Holidays"},
	HolidayWord:    {"节日", "Holiday"},
	OffDays:        {"放假", "Off"},
	WorkDays:       {"调休上班", "Worked in exchange"},
	FromTo:         {"%s 至 %s", "%s to %s"},
	RegionWord:     {"地区", "Region"},
	IndicatorWord:  {"指标", "Indicator"},
	ValueWord:      {"数值（元/年）", "Value (yuan a year)"},
	PublishedWord:  {"公布日期", "Published on"},
	SharesLead:     {"加害方应承担的比例，交强险赔付以外的部分；超出幅度须写明理由。", "The injuring side's share of what compulsory insurance leaves. Outside the range a written reason is needed."},
	WhoseShare:     {"适用于", "Applies to"},
	RangeWord:      {"幅度", "Range"},
	StartsAt:       {"起始值", "Starts at"},
	ValidityWord:   {"施行", "In force"},
	ProvisionWord:  {"依据", "Provision"},
	WholeCountry:   {"全国", "The whole country"},
	InjuredBears:   {"受害方%s", "injured side: %s"},
	EnteredBy:      {"录入", "Entered by"},
	PublishedBy:    {"发布", "Published by"},
	DayOff:         {"休息", "off"},
	DayWorked:      {"上班", "worked"},
	RowsEntered:    {"%s 行", "%s rows"},
	PublishIt:      {"发布", "Publish"},
	DiscardIt:      {"作废草案", "Discard the draft"},
	DraftNothing:   {"这是草案，尚不用于办案。请看清下列变化再发布。", "This is a draft: nothing is decided by it yet. Look at what it would change, then publish it."},
	SolvesTitle:    {"发布后可以计算", "Can be computed once it is published"},
	DaysTitle:      {"与现在不同的日子", "Days that are otherwise than now"},
	LinesTitle:     {"本版本的数据", "What it holds"},
	LineWord:       {"项目", "Line"},
	DayWord:        {"日期", "Day"},
	NowWord:        {"现在", "Now"},
	ThenWord:       {"改后", "Then"},
	WhyWord:        {"原因", "Why"},
	TakeOut:        {"移除", "Take out"},
	BackToDraft:    {"返回草案", "Back to the draft"},
	StandsForGood:  {"内容和校验值从此固定，只能以新的版本取代。", "Its content and hash stand for good; only a later edition takes its place."},
	InForceSoon:    {"几秒之内各处开始据此办案。", "Within seconds everything is decided by it."},
	RecountFollows: {"系统逐案重新计算受影响的在办期限，并记入案卷；由人指定或延长的日期不变。", "The system counts the running deadlines that it touches again and records it in each case; days that a person named stay."},
	FrozenStays:    {"已用于协议的计算不变。", "Computations that an agreement rests on stay as they are."},
	UnseenStays:    {"未核对原文的数据，凡用到之处均注明“未核实”。", "What was not seen at its source is marked as unverified wherever it is used."},
	PublishedSaid:  {"已发布，几秒之内各处据此办案。", "Published; within seconds everything is decided by it."},
	DiscardedSaid:  {"草案已作废，记录保留。", "The draft is discarded; its record stays."},
	LineGone:       {"已从草案移除。", "Taken out of the draft."},
	DraftSaid:      {"草案已保存，尚不用于办案。", "The draft is kept; nothing is decided by it yet."},
	LineSaid:       {"已录入草案，发布后生效。", "Entered into the draft; it counts once it is published."},

	"table_kind.calendar": {"工作日历", "Working days"},
	"table_kind.figures":  {"赔偿基础数据", "Base figures"},
	"table_kind.shares":   {"责任比例", "Liability shares"},
	"table_kind.limits":   {"期限", "Time limits"},

	"table_state.draft":     {"草案", "Draft"},
	"table_state.published": {"已发布", "Published"},
	"table_state.discarded": {"已作废", "Discarded"},

	"table_act.begun":     {"建立草案", "Draft begun"},
	"table_act.replaced":  {"重新载入", "Loaded again"},
	"table_act.entered":   {"录入", "Entered"},
	"table_act.removed":   {"移除", "Taken out"},
	"table_act.confirmed": {"核对通知原文", "Held against the notice"},
	"table_act.published": {"发布", "Published"},
	"table_act.discarded": {"作废", "Discarded"},

	"command.recount_deadlines": {"重新计算期限", "Count the deadlines again"},
	"done.recount_deadlines":    {"按现行的放假安排和期限表重新计算了期限", "counted deadlines again by the days and limits as they are known now"},
	"field.calendar":            {"工作日历的校验值", "Hash of the calendar"},
	"field.years":               {"年份", "Years"},
	"field.notices":             {"放假通知", "Holiday notices"},

	MarkProvisional: {"※暂定", "※ provisional"},
	NotCounted:      {"最后一日由人指定或延长，不是按日计算的", "The last day was named or extended by somebody, not counted"},
	BeingRecounted:  {"放假安排或者期限表有变，系统正在重新计算", "The days or the limit are known otherwise now; the date is being counted again"},
	CountedThen:     {"按当时已知的放假安排和期限计算，此后有变", "Counted by the days and the limit known then; they are known otherwise since"},
	NowDue:          {"%s，现为 %s", "%s, now %s"},
})
