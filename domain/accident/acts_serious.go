package accident

import (
	"strings"

	"anjie/domain/problem"
)

var seriousActs = map[Command]act{
	OpenSerious: {
		fields: []Field{must(long("reason")), choice("hint", HintIDs)},
		ready: func(v view) error {
			for _, p := range v.Proceedings {
				if p.Kind == Serious && !p.Stage.Ended() {
					return problem.New(problem.Refused, "本案的专案侦办已经启动", "The serious case is open already").Under("HPR 43")
				}
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.open(Proceeding{Kind: Serious, Stage: SeriousOpened, Reason: e.Values["reason"]}, e)
		},
	},
	FormTeam: {
		fields: []Field{must(text("lead")), must(long("team"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.Lead, p.Team = e.Values["lead"], e.Values["team"] },
	},
	AssignTask: {
		fields: []Field{must(text("task")), must(text("who")), day("due_on")},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Tasks = append(p.Tasks, Task{No: len(p.Tasks) + 1, What: e.Values["task"], Who: e.Values["who"], DueOn: e.Values["due_on"]})
		},
	},
	CompleteTask: {
		fields: []Field{must(ref("task_no", TaskRef)), must(long("result"))},
		check: func(v view) error {
			if v.p.task(v.r.Values.Int("task_no")).DoneOn != "" {
				return problem.Form(problem.Fault{Field: "task_no", ZH: "该任务已完成", EN: "This task is done already"})
			}
			return nil
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			t := p.task(e.Values.Int("task_no"))
			t.DoneOn, t.Result = DayString(e.At), e.Values["result"]
		},
	},
	IssueWanted: {
		fields: []Field{must(long("features")), must(text("direction")), must(text("scope"))},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Wanted = append(p.Wanted, Wanted{No: len(p.Wanted) + 1, Scope: e.Values["scope"], Features: e.Values["features"] + "；" + e.Values["direction"], IssuedOn: DayString(e.At)})
		},
	},
	CancelWanted: {
		fields: []Field{must(ref("wanted_no", WantedRef)), must(text("scope")), must(long("reason"))},
		check: func(v view) error {
			w := v.p.wanted(v.r.Values.Int("wanted_no"))
			if w.CancelledOn != "" {
				return problem.Form(problem.Fault{Field: "wanted_no", ZH: "该协查通报已撤销", EN: "This notice is cancelled already"})
			}
			if strings.TrimSpace(v.r.Values["scope"]) != w.Scope {
				return problem.Form(problem.Fault{Field: "scope", ZH: "应当在原发布范围内撤销：" + w.Scope, EN: "Cancel it in the scope in which it was issued: " + w.Scope})
			}
			return nil
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.wanted(e.Values.Int("wanted_no")).CancelledOn = DayString(e.At)
		},
	},
	FileCriminal: {
		fields: []Field{must(text("filing_no")), must(day("on")), must(long("reason"))},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(c *Case, p *Proceeding, e Event) {
			p.FilingNo, c.CrimeSuspected = e.Values["filing_no"], true
		},
	},
	TransferProsecution: {
		fields: []Field{must(agency("procuratorate", "procuracy")), must(day("on")), must(long("opinion"))},
		check: func(v view) error {
			if v.Determination == nil {
				return problem.New(problem.Refused, "尚未作出事故认定，不能移送审查起诉", "There is no determination yet; it cannot be transferred").Under("CrPR 283")
			}
			return notFuture(v, "on")
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.Agency, p.Explanation = e.Values["procuratorate"], e.Values["opinion"]
		},
	},
	RecordProsecution: {
		fields: []Field{must(choice("outcome", []string{"received", "returned", "charged", "not_charged"})), must(day("on")), long("note")},
		check:  func(v view) error { return notFuture(v, "on") },
		apply:  func(_ *Case, p *Proceeding, e Event) { p.Result = e.Values["outcome"] },
	},
	ConcludeSerious: {
		fields: []Field{must(long("conclusion")), must(flag("collective"))}, // CrPR 286: major cases by collective discussion
		ready: func(v view) error {
			for _, t := range v.p.Tasks {
				if t.DoneOn == "" {
					return problem.New(problem.Refused, "尚有未完成的任务："+t.What, "A task is not done: "+t.What).Under("CrPR 285")
				}
			}
			for _, w := range v.p.Wanted {
				if w.CancelledOn == "" {
					return problem.New(problem.Refused, "尚有未撤销的协查通报，应在原发布范围撤销："+w.Scope, "A wanted-vehicle notice is not cancelled; cancel it in its scope: "+w.Scope).Under("HPR 46")
				}
			}
			return nil
		},
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.EndReason, p.Explanation = "concluded", e.Values["conclusion"]
		},
	},
}
