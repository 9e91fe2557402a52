package book

import (
	"fmt"
	"strconv"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/web/words"
)

// limits is the table of time limits of the law, each with the lines that were entered for it.
func (w *writer) limits(t deadline.Table) Section {
	p := Part{ID: "deadlines", Title: Text{"法定期限", "Time limits of the law"}, Cols: cols("期限", "Limit", "项", "No.", "起算", "Runs from", "长度", "Length",
		"期间开始之日", "First day", "末日遇休息日", "Last day off", "暂停", "Stands still", "延长", "Extension", "责任人", "Owner", "依据", "Article", "计算依据", "Counted under",
		"有效期", "In force", "逾期", "When missed", "取舍", "Reading")}
	for _, l := range t.Lines() {
		basisZH, basisEN := l.Basis()
		line := w.line("deadline", l.ID, Text{l.ZH, l.EN},
			number(strconv.Itoa(l.No), strconv.Itoa(l.No)), tell(l.TriggerZH, l.TriggerEN), say(length(l.Span)), say(firstDay(l.Span)), say(roll(l.Span)),
			say(pauses(l.PausedBy)), say(extension(l)), say(owner(l.Owner)), cite(l.Article), cite(l.Counting),
			validity(l.From, l.Until), tell(l.DueZH, l.DueEN), tell(basisZH, basisEN))
		line.Unverified = l.Doubtful()
		p.Lines = append(p.Lines, line)
	}
	return Section{ID: "limits", Title: Text{"期限", "Time limits"}, Parts: []Part{p},
		Lead: Text{"“工作日”按国务院办公厅节假日通知计算，含调休。项号相同的各行出自同一规定。", "Working days follow the State Council's notices, with make-up workdays. Lines with one number come from one provision."}}
}

func length(s calendar.Span) Text {
	if s.N == 0 {
		return Text{"约定或者指定之日", "the day that was fixed"}
	}
	return Text{s.In("zh"), s.In("en")}
}

func firstDay(s calendar.Span) Text {
	switch {
	case s.N == 0:
		return Text{}
	case s.Unit == calendar.Hours:
		return Text{"自其时刻起", "from the moment"}
	case s.Inclusive:
		return Text{"计入", "counted"}
	}
	return Text{"不计入", "not counted"}
}

func roll(s calendar.Span) Text {
	switch {
	case s.N == 0 || s.Unit == calendar.Hours:
		return Text{}
	case s.Unit == calendar.WorkingDays:
		return Text{"末日总是工作日", "always a working day"}
	case s.Roll:
		return Text{"顺延至下一工作日", "moves to the next working day"}
	}
	return Text{"不顺延", "does not move"}
}

var pauseWords = map[deadline.Cause]Text{
	deadline.ByAppraisal: {"检验、鉴定期间", "an appraisal"}, deadline.BySuspension: {"中止期间", "a suspension"}, deadline.InTransit: {"文书在途期间", "time in transit"},
}

func pauses(causes []deadline.Cause) Text {
	var all []Text
	for _, c := range causes {
		all = append(all, pauseWords[c])
	}
	return list(all)
}

func extension(l deadline.Limit) Text {
	x := l.Extension
	if x == nil {
		return Text{}
	}
	span := func(n int, lang string) string { s := l.Span; s.N = n; return s.Length(lang) }
	t := Text{x.ByZH + "（" + words.Provision(words.ZH, x.Article) + "）", x.ByEN + " (" + words.Provision(words.EN, x.Article) + ")"}
	if x.Min > 0 {
		t = Text{t.ZH + "，最短" + span(x.Min, "zh"), t.EN + ", at least " + span(x.Min, "en")}
	}
	if x.Max > 0 {
		t = Text{t.ZH + "，最长" + span(x.Max, "zh"), t.EN + ", at most " + span(x.Max, "en")}
	}
	return t
}

func owner(r access.Role) Text { return both(func(l words.Lang) string { return words.Role(l, r) }) }

// flow is how the acts start and meet the limits.
func (w *writer) flow(t deadline.Table) Section {
	lines := map[string][]deadline.Limit{}
	for _, l := range t.Lines() {
		lines[l.ID] = append(lines[l.ID], l)
	}
	p := Part{ID: "clocks", Title: Text{"事项与期限", "Acts and limits"}, Cols: cols("期限", "Limit", "程序", "Of", "起算事项", "Starts with", "条件", "When", "自何日", "From",
		"长度", "Length", "办结", "Met by", "因之终止", "Ended by", "责任人", "Owner", "依据", "Article")}
	for _, r := range deadline.Rules() {
		of := lines[r.LimitID]
		newest := of[len(of)-1]
		line := w.line("clock", r.ID, Text{r.ZH, r.EN}, say(on(r)), say(commands(r.Triggers)), say(when(r)), say(from(r)),
			say(span(r, of)), say(commands(r.MetBy)), say(commands(r.EndedBy)), say(owner(r.Owner)), cite(newest.Article))
		line.Unverified = newest.Doubtful()
		p.Lines = append(p.Lines, line)
	}
	return Section{ID: "flow", Title: Text{"期限的起算与办结", "How limits start and end"}, Parts: []Part{p},
		Lead: Text{"办理事项时自动设定、办结或者替换期限。", "An act sets, meets or replaces limits by itself."}}
}

func on(r deadline.Rule) Text {
	if r.Variant == "" {
		return kind(r.On)
	}
	k, v := kind(r.On), both(func(l words.Lang) string { return words.Variant(l, r.Variant) })
	return Text{k.ZH + "（" + v.ZH + "）", k.EN + " (" + v.EN + ")"}
}

func commands(all []accident.Command) Text {
	var out []Text
	for _, c := range all {
		out = append(out, command(c))
	}
	return list(out)
}

// whenWords say what must also hold before a limit runs.
var whenWords = map[deadline.Condition]Text{
	deadline.Always:           {},
	deadline.LateReport:       {"现场撤除后才报案", "the scene was cleared before anybody reported"},
	deadline.ByScene:          {"首次认定，且无检验鉴定、无逃逸车辆待查", "a first determination that waits for neither an appraisal nor a fled vehicle"},
	deadline.Undetermined:     {"调查中，未中止，没有未完成的检验鉴定", "under investigation, nothing suspended, no appraisal outstanding"},
	deadline.AppraisalsDone:   {"调查中，检验鉴定均已确定（无人申请重新鉴定的，期满自行确定），没有待查逃逸车辆", "under investigation, all appraisals final (by themselves where nobody asked for another one), no vehicle still sought"},
	deadline.AppraisalsRedone: {"经复核责令重新认定，检验鉴定均已确定", "a review ordered a new determination, and all appraisals are final"},
	deadline.SuspensionOver:   {"已恢复或者中止期满", "resumed, or the suspension ran out"},
	deadline.Reviewable:       {"本事故尚未复核过；复核申请撤回的，该方自送达之日起的期限未满", "the accident has not been reviewed yet; after a withdrawn review, the party's days since service are not over"},
	deadline.MayApply:         {"该方已收到认定书且不在调解中", "the party was served and is in no mediation"},
	deadline.NotSued:          {"不是因起诉而终止", "it did not end because of a suit"},
	deadline.PoliceAsked:      {"申请的是公安机关调解", "police mediation was applied for"},
	deadline.Insured:          {"已登记保单", "there is a policy"},
	deadline.TakesEffect:      {"协议因此生效", "the agreement takes effect by it"},
	deadline.DayNamed:         {"指定了完成日期", "a last day was given"},
	deadline.OnPlatform:       {"在人民法院调解平台上进行", "held on the courts' platform"},
	deadline.OffPlatform:      {"不在人民法院调解平台上进行", "not held on the courts' platform"},
	deadline.ByRelatives:      {"由家属办理", "the relatives held it"},
}

func when(r deadline.Rule) Text {
	all := []Text{whenWords[r.When]}
	if r.PerParty {
		all = append(all, Text{"每方分别计算", "counted for each party"})
	}
	if r.MetWhen != deadline.Always {
		met := whenWords[r.MetWhen]
		all = append(all, Text{"办结条件：" + met.ZH, "met only when " + met.EN})
	}
	return sentences(all)
}

// fromWords are the days that stand in no field of the act.
var fromWords = map[string]Text{
	deadline.FromSuspension: {"中止期满之日", "the end of the suspension"},
	deadline.FromFinality:   {"鉴定意见确定之日", "the day on which the appraisal became final"},
	deadline.FromEffect:     {"协议生效之日", "the day on which the agreement took effect"},
	deadline.FromService:    {"向该方送达之日", "the day of service on the party"},
}

func from(r deadline.Rule) Text {
	switch {
	case r.Row != "":
		return map[deadline.Row]Text{deadline.Instalments: {"逐期的付款日", "the day of each instalment"}, deadline.Tasks: {"任务的完成日", "the day of the task"}}[r.Row]
	case r.From == "":
		return Text{"办理之时", "the act itself"}
	case fromWords[r.From].ZH != "":
		return fromWords[r.From]
	}
	return both(func(l words.Lang) string { return words.Field(l, r.Triggers[0], r.From) })
}

// span is the length of a rule: that of its limit, and from which day on another one that was entered.
func span(r deadline.Rule, lines []deadline.Limit) Text {
	t := length(lines[0].Span)
	for _, l := range lines[1:] {
		then := length(l.Span)
		t = Text{t.ZH + "；自" + l.From + "起算的" + then.ZH, t.EN + "; from " + l.From + " on " + then.EN}
	}
	if r.Agreed == "" {
		return t
	}
	f := both(func(l words.Lang) string { return words.Field(l, r.Triggers[0], r.Agreed) })
	return Text{fmt.Sprintf("%s，或“%s”所填", t.ZH, f.ZH), fmt.Sprintf("%s, or as “%s” says", t.EN, f.EN)}
}
