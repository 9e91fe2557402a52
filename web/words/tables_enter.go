package words

// The words of the forms by which tables are filled, and of what a change of the law would do.
const (
	LoadYearLead    Key = "tables.load_year_lead"
	YearFile        Key = "tables.year_file"
	YearText        Key = "tables.year_text"
	HowWritten      Key = "tables.how_written"
	SeenNotice      Key = "tables.seen_notice"
	SeenNoticeHint  Key = "tables.seen_notice_hint"
	MakeDraft       Key = "tables.make_draft"
	EnterFigureLead Key = "tables.enter_figure_lead"
	OtherRegion     Key = "tables.other_region"
	OtherRegionHint Key = "tables.other_region_hint"
	StatYearHint    Key = "tables.stat_year_hint"
	WageSeries      Key = "tables.wage_series"
	WageSeriesHint  Key = "tables.wage_series_hint"
	IndustrySeries  Key = "tables.industry_series"
	IndustryHint    Key = "tables.industry_series_hint"
	ValueHint       Key = "tables.value_hint"
	PublishedHint   Key = "tables.published_hint"
	SourceHint      Key = "tables.source_hint"
	SeenSource      Key = "tables.seen_source"
	SeenSourceHint  Key = "tables.seen_source_hint"
	IntoDraft       Key = "tables.into_draft"
	EnterShareLead  Key = "tables.enter_share_lead"
	ProvinceWord    Key = "tables.province"
	ProvinceHint    Key = "tables.province_hint"
	RelationWord    Key = "tables.relation"
	InjuredWord     Key = "tables.injured"
	LowerEnd        Key = "tables.lower_end"
	UpperEnd        Key = "tables.upper_end"
	StartsAtHint    Key = "tables.starts_at_hint"
	FirstDay        Key = "tables.first_day"
	LastDay         Key = "tables.last_day"
	OnlyPractice    Key = "tables.only_practice"
	BindingRange    Key = "tables.binding"
	AheadTitle      Key = "tables.ahead"
	NothingChanges  Key = "tables.nothing_changes"
	WouldChange     Key = "tables.would_change"
	WouldMove       Key = "tables.would_move"
	WouldSettle     Key = "tables.would_settle"
	AheadRuns       Key = "tables.ahead_runs"
	AheadFailed     Key = "tables.ahead_failed"
	AheadCut        Key = "tables.ahead_cut"
	LookAgain       Key = "tables.look_again"
	LimitTrial      Key = "tables.limit_trial"
	LimitTrialLead  Key = "tables.limit_trial_lead"
	LimitWord       Key = "tables.limit"
	OtherLength     Key = "tables.other_length"
	OtherLengthHint Key = "tables.other_length_hint"
	TryIt           Key = "tables.try_it"
	LimitIs         Key = "tables.limit_is"
	WarnLoadYear    Key = "tables.warn_load"
)

var _ = add(table{
	LoadYearLead:    {"按国务院办公厅通知写成的一年放假安排。载入后先成为草案，可以看清哪些案件的期限会变，再发布。", "A year's holidays as the State Council's notice arranges them. It becomes a draft first: you see which deadlines would change, then publish it."},
	YearFile:        {"放假安排文件（JSON）", "File of the year (JSON)"},
	YearText:        {"或者粘贴文件内容", "Or paste what it holds"},
	HowWritten:      {"文件的写法", "How the file is written"},
	SeenNotice:      {"我已逐日核对国务院办公厅通知原文", "I have held every day against the State Council's notice"},
	SeenNoticeHint:  {"发布前必须核对；也可以在看过草案之后确认。", "It must be done before publication; you may also say so after you have looked at the draft."},
	MakeDraft:       {"保存为草案", "Keep as a draft"},
	EnterFigureLead: {"统计部门公布的基础数据。录入后先进入草案，发布后用于计算。", "A base figure that the statistical office has published. It enters a draft first, and counts once that is published."},
	OtherRegion:     {"其他地区的代码", "Code of another region"},
	OtherRegionHint: {"6位行政区划代码；填写后不看左边的选择。", "A 6-digit division code; it goes before the choice beside it."},
	StatYearHint:    {"数据所属的年度，不是公布的年份。", "The year that the figure is about, not that of its publication."},
	WageSeries:      {"工资口径", "Wage series"},
	WageSeriesHint:  {"仅工资需要。", "For a wage only."},
	IndustrySeries:  {"或者行业", "Or an industry"},
	IndustryHint:    {"按行业公布的工资填行业名称。", "The industry's name, for a wage by industry."},
	ValueHint:       {"一人一年的金额。", "One person's amount a year."},
	PublishedHint:   {"不知道时留空，使用时注明。", "Empty when not known; it is said wherever the figure is used."},
	SourceHint:      {"公报或文件的名称、文号、网址。", "Name, number or address of the communiqué or document."},
	SeenSource:      {"我已见到上述来源的原文", "I have seen the source itself"},
	SeenSourceHint:  {"不勾选则凡用到之处均注明“未核实”。", "Without this it is marked as unverified wherever it is used."},
	IntoDraft:       {"录入草案", "Enter into the draft"},
	EnterShareLead:  {"加害方承担比例的幅度。录入后先进入草案，发布后用于调解。", "The range of the injuring side's share. It enters a draft first, and counts once that is published."},
	ProvinceWord:    {"省级行政区划代码", "Province's division code"},
	ProvinceHint:    {"如370000；留空为全国。", "Such as 370000; empty for the whole country."},
	RelationWord:    {"双方", "Who against whom"},
	InjuredWord:     {"受害方的责任", "Injured side's responsibility"},
	LowerEnd:        {"下限（%）", "From (%)"},
	UpperEnd:        {"上限（%）", "To (%)"},
	StartsAtHint:    {"表单的起始值，在上下限之间。", "Where a form starts, inside the range."},
	FirstDay:        {"施行日期", "First day"},
	LastDay:         {"失效日期", "Last day"},
	OnlyPractice:    {"实践中的通常比例，条文没有写明", "Usual in practice; no provision names it"},
	BindingRange:    {"幅度不可突破", "No reason leads out of the range"},
	AheadTitle:      {"在办案件会有哪些变化", "What would change in the open cases"},
	NothingChanges:  {"已核查 %d 件有期限在进行的案件，没有日期会变。", "Looked at %d cases in which a deadline runs: no date would change."},
	WouldChange:     {"已核查 %d 件有期限在进行的案件：%d 件会变，共 %d 个日期，其中 %d 个改到另一天，其余由暂定变为确定。", "Looked at %d cases in which a deadline runs: %d would change, %d dates in all, %d of them to another day; the others become certain."},
	WouldMove:       {"已核查 %d 件有期限在进行的案件：%d 件会变，共 %d 个日期，均改到另一天。", "Looked at %d cases in which a deadline runs: %d would change, %d dates in all, each to another day."},
	WouldSettle:     {"已核查 %d 件有期限在进行的案件：%d 件会变，共 %d 个日期，日期不变，由暂定变为确定。", "Looked at %d cases in which a deadline runs: %d would change, %d dates in all: the same days, which become certain."},
	AheadRuns:       {"正在逐案核查：%d / %d 件。", "Looking at the cases: %d of %d."},
	AheadFailed:     {"核查中断，请稍后重试。", "The look at the cases was broken off; try again later."},
	AheadCut:        {"列出 %d 个，共 %d 个；列表只含您可以知道案号的案件。", "%d of %d listed; the list has only cases whose numbers you may know."},
	LookAgain:       {"刷新进度", "Look again"},
	LimitTrial:      {"期限修改试算", "Trial of another time limit"},
	LimitTrialLead:  {"如果某一期限改为另一长度，哪些在办案件的日期会变。只试算，不改变任何期限。", "Which dates in open cases would change if a time limit had another length. It is a trial: nothing changes."},
	LimitWord:       {"期限", "Time limit"},
	OtherLength:     {"改为", "Another length"},
	OtherLengthHint: {"单位不选的，与现行的相同。", "In the same unit, unless another is chosen."},
	TryIt:           {"试算", "Try"},
	LimitIs:         {"现行：%s，%s（%s）", "Now: %s, %s (%s)"},
	WarnLoadYear:    {"载入", "Load it"},
})
