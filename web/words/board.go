package words

// The words of the board.
const (
	BoardLead                Key = "board.lead"
	BoardPeriod              Key = "board.period"
	BoardEmpty               Key = "board.empty"
	FigureOverdue            Key = "board.overdue"
	FigureOverdueNote        Key = "board.overdue_note"
	FigureToday              Key = "board.today"
	FigureTodayNote          Key = "board.today_note"
	FigureOpen               Key = "board.open"
	FigureOpenNote           Key = "board.open_note"
	FigureIntake             Key = "board.intake"
	FigureIntakeNote         Key = "board.intake_note"
	ChartStages              Key = "board.stages"
	ChartStagesDefinition    Key = "board.stages_definition"
	ChartCases               Key = "board.cases"
	ChartIntake              Key = "board.intake_chart"
	ChartIntakeDefinition    Key = "board.intake_definition"
	ChartMediation           Key = "board.mediation"
	ChartMediationDefinition Key = "board.mediation_definition"
	ChartMediations          Key = "board.mediations"
	ColDay                   Key = "col.day"
	ColResult                Key = "col.result"
	ResultAgreed             Key = "board.agreed"
	ResultPerformed          Key = "board.performed"
	ResultDefaulted          Key = "board.defaulted"
	ResultFailed             Key = "board.failed"
	ResultRefused            Key = "board.refused"
	RateIs                   Key = "board.rate"
	RateNone                 Key = "board.rate_none"
	DueTitle                 Key = "board.due"
	DueNone                  Key = "board.due_none"
	DueNoneText              Key = "board.due_none_text"
)

var _ = add(table{
	BoardLead:                {"只统计您有权查看的案件。", "Only cases that are yours to see are counted."},
	BoardPeriod:              {"%s 至 %s", "%s to %s"},
	BoardEmpty:               {"受理报案之后，这里会显示各阶段案件、期限、受理量和调解结果。", "Once a report is taken, the cases by stage, deadlines, reports and results of mediation stand here."},
	FigureOverdue:            {"已逾期", "Overdue"},
	FigureOverdueNote:        {"期限已过、尚未办结的事项", "Acts whose last day has passed"},
	FigureToday:              {"今天到期", "Due today"},
	FigureTodayNote:          {"今天是最后一日的事项", "Acts whose last day is today"},
	FigureOpen:               {"在办案件", "Open cases"},
	FigureOpenNote:           {"尚未归档，也未移送、不予受理的案件", "Not archived, transferred or refused"},
	FigureIntake:             {"新受理报案", "Reports taken"},
	FigureIntakeNote:         {"近 %d 日", "in the last %d days"},
	ChartStages:              {"在办案件（按阶段）", "Open cases by stage"},
	ChartStagesDefinition:    {"现在处于该阶段的案件数，每个阶段最多计到 %d", "cases that stand in the stage now; counting stops at %d a stage"},
	ChartCases:               {"案件数", "Cases"},
	ChartIntake:              {"每日受理报案", "Reports taken a day"},
	ChartIntakeDefinition:    {"当日受理报案的案件数，不论现在处于哪个阶段", "cases opened on the day, wherever they stand now"},
	ChartMediation:           {"调解结果", "Results of mediation"},
	ChartMediationDefinition: {"期间内结束的调解，以及期间内申请、协议已生效正在履行的调解；达成率 = 达成协议 ÷（达成协议 + 未达成协议），不予调解的不计入", "mediations that ended in the period, and those applied for in it whose agreement is in effect; rate of agreement = agreed ÷ (agreed + not agreed); refused ones are not counted"},
	ChartMediations:          {"调解数", "Mediations"},
	ColDay:                   {"日期", "Day"},
	ColResult:                {"结果", "Result"},
	ResultAgreed:             {"达成协议", "Agreed"},
	ResultPerformed:          {"其中已履行", "of these performed"},
	ResultDefaulted:          {"其中未履行", "of these in default"},
	ResultFailed:             {"未达成协议", "Not agreed"},
	ResultRefused:            {"不予调解", "Refused"},
	RateIs:                   {"达成率 %s%% = 达成协议 %d 件 ÷ 达成与未达成共 %d 件。", "Rate of agreement %s%% = %d agreed ÷ %d agreed or not agreed."},
	RateNone:                 {"期间内没有结束的调解，不计算达成率。", "No mediation ended in the period; there is no rate of agreement."},
	DueTitle:                 {"期限情况", "Deadlines"},
	DueNone:                  {"没有这样的事项", "Nothing here"},
	DueNoneText:              {"期限已过或者今天到期的事项会列在这里，注明应由谁办理。", "Acts whose last day has passed or is today will stand here, with who owes them."},
})
