package words

// The words of what a draft of the base figures would do to the calculations of the open cases.
const (
	AmountsNobody  Key = "tables.amounts_nobody"
	AmountsStay    Key = "tables.amounts_stay"
	AmountsMove    Key = "tables.amounts_move"
	AmountsLead    Key = "tables.amounts_lead"
	AmountsOther   Key = "tables.amounts_other"
	AmountsLost    Key = "tables.amounts_lost"
	AmountsGained  Key = "tables.amounts_gained"
	AmountsNeither Key = "tables.amounts_neither"
	AmountsUnread  Key = "tables.amounts_unread"
	AmountsCut     Key = "tables.amounts_cut"
	AmountWhich    Key = "tables.amount_which"
	AmountEntry    Key = "tables.amount_entry"
	AmountDelta    Key = "tables.amount_delta"
	AmountNone     Key = "tables.amount_none"
	AmountRecorded Key = "tables.amount_recorded"
	AmountOthers   Key = "tables.amount_others"
	AmountLacks    Key = "tables.amount_lacks"
	AmountLacked   Key = "tables.amount_lacked"
	AmountLate     Key = "tables.amount_late"
	MarkLost       Key = "tables.mark_lost"
	MarkGained     Key = "tables.mark_gained"
	MarkAgreed     Key = "tables.mark_agreed"
	FigureNew      Key = "tables.figure_new"
	FigureGone     Key = "tables.figure_gone"
	FigureInstead  Key = "tables.figure_instead"
	DraftIsNow     Key = "tables.draft_is_now"
	SharesStay     Key = "tables.shares_stay"
)

var _ = add(table{
	AmountsNobody: {"在办案件中没有登记过赔偿计算，没有金额会变。", "No open case has a calculation of damages on record: no amount would change."},
	AmountsStay:   {"已核查 %d 件在办案件的 %d 份赔偿计算，没有金额会变。", "Open cases looked at: %d, with calculations of damages: %d. No amount would change."},
	AmountsMove:   {"已核查 %d 件在办案件的 %d 份赔偿计算：%d 件会变，共 %d 份。", "Open cases looked at: %d, with calculations of damages: %d. Cases that would change: %d, with calculations: %d."},
	AmountsLead: {"每个调解只看最近登记的一份，之前的已被取代。登记的计算不会自动改变，重新计算并登记的才用新数据；协议已采用的不再变动。",
		"Only the last calculation of each mediation is looked at; those before it are superseded. What is on record does not change by itself: only a new calculation uses the new figures, and what an agreement rests on stays."},
	AmountsOther:   {"金额不同", "Other amounts"},
	AmountsLost:    {"将无法计算", "Could no longer be computed"},
	AmountsGained:  {"由无法计算变为可以计算", "Could be computed again"},
	AmountsNeither: {"现在和改后都无法计算（不列出）", "Cannot be computed now or then (not listed)"},
	AmountsUnread:  {"记录无法读取（不列出）", "Cannot be read (not listed)"},
	AmountsCut:     {"列出 %d 份，共 %d 份；列表只含您可以知道案号的案件。", "%d of %d listed; the list has only cases whose numbers you may know."},
	AmountWhich:    {"案件和计算", "Case and calculation"},
	AmountEntry:    {"%s · 程序 %d · %s登记（第 %d 号记录）", "%s · proceeding %d · recorded %s (entry %d)"},
	AmountDelta:    {"可主张的变动", "Demand moves by"},
	AmountNone:     {"无法计算", "cannot be computed"},
	AmountRecorded: {"登记时 %s", "%s when recorded"},
	AmountOthers:   {"另有 %d 项变动较小", "others that move less: %d"},
	AmountLacks:    {"%s：改后缺少 %s · %s，该项无法计算", "%s: it would lack the figure %s · %s"},
	AmountLacked:   {"%s：现在缺少 %s · %s，改后可以计算", "%s: it lacks the figure %s · %s now, and could be computed"},
	AmountLate:     {"草案称%d年数据于%s公布，晚于调解基准日，须用上一年度的", "The draft says that the figure of %d was published on %s, after the reference day: that of the year before is needed"},
	MarkLost:       {"将无法计算", "could not be computed"},
	MarkGained:     {"将可以计算", "could be computed"},
	MarkAgreed:     {"已用于协议", "used in an agreement"},
	FigureNew:      {"新用 %s", "now also %s"},
	FigureGone:     {"不再用 %s", "no longer %s"},
	FigureInstead:  {"原用 %s，改用 %s", "%s, instead %s"},
	DraftIsNow:     {"草案与现行数据完全一致，发布后没有任何变化。", "The draft says what is in force already: it would change nothing."},
	SharesStay:     {"已登记的赔偿计算采用调解时选定的比例，不因本草案而改变；新的计算从草案的幅度起算。", "Calculations on record hold the shares that were chosen in the mediation: no amount follows this draft by itself. New calculations start from its ranges."},
})
