package accident

import (
	"slices"

	"anjie/domain/problem"
)

// pauseActs let a time limit stand still and run on. Why one may is in its line of the table of limits (Due.PausedBy). No
// clock stops by itself: that an appraisal is for this mediation, or a paper on its way, somebody has to say.
var pauseActs = map[Command]act{
	PauseDue: {
		fields: []Field{must(ref("due", DueRef)), must(choice("cause", PauseCauses)), ref("appraisal", AppraisalRef), must(day("paused_from")), must(long("reason"))},
		ready: func(v view) error {
			if !v.hasDue(func(d *Due) bool { return d.pausable() }) {
				return problem.New(problem.Refused, "没有可以停止计算的期限", "No limit here can stand still")
			}
			return nil
		},
		check: checkPause,
		apply: func(c *Case, _ *Proceeding, e Event) {
			d := c.Due(e.Values["due"])
			d.State = DuePaused
			d.Pauses = append(d.Pauses, Pause{Cause: e.Values["cause"], From: e.Values["paused_from"], Reason: e.Values["reason"], Appraisal: e.Values.Int("appraisal")})
		},
	},
	ResumeDue: {
		fields: []Field{must(ref("due", DueRef)), must(day("paused_until")), must(long("reason"))},
		ready: func(v view) error {
			if !v.hasDue(func(d *Due) bool { return d.State == DuePaused }) {
				return problem.New(problem.Refused, "没有正在停止计算的期限", "No limit stands still here")
			}
			return nil
		},
		check: checkResume,
		// The new last day is one of the event's dues: the table of limits counts it.
		apply: func(c *Case, _ *Proceeding, e Event) {
			d := c.Due(e.Values["due"])
			d.EndPause(e.Values["paused_until"])
			d.State, d.Reminded = DueOpen, false
		},
	},
}

// EndPause ends the pause that stands with its last day; one that ends before its first day has left out none and is dropped.
func (d *Due) EndPause(until string) {
	p := d.Standing()
	switch {
	case p == nil:
	case until < p.From:
		d.Pauses = d.Pauses[:len(d.Pauses)-1]
	default:
		p.Until = until
	}
}

func (d *Due) pausable() bool {
	return d.Running() && d.State != DuePaused && len(d.PausedBy) > 0
}

// hasDue says whether the case itself, or the proceeding of the act, has such a limit.
func (v view) hasDue(such func(*Due) bool) bool {
	for i := range v.Dues {
		if v.owns(&v.Dues[i]) && such(&v.Dues[i]) {
			return true
		}
	}
	return false
}

// owns: a limit is paused where it runs, by those who conduct that proceeding.
func (v view) owns(d *Due) bool {
	no := 0
	if v.p != nil {
		no = v.p.No
	}
	return d.Proceeding == no
}

// checkPause: the limit runs and its provision knows the cause, and the first day lies within what has run of it.
func checkPause(v view) error {
	d, cause, from := v.Due(v.r.Values["due"]), v.r.Values["cause"], v.r.Values["paused_from"]
	switch {
	case !v.owns(d) || !d.Running():
		return problem.Form(problem.Fault{Field: "due", ZH: "该期限不在此进行", EN: "This deadline does not run here"})
	case d.State == DuePaused:
		return problem.Form(problem.Fault{Field: "due", ZH: "该期限已停止计算", EN: "This deadline stands still already"})
	case len(d.PausedBy) == 0:
		return problem.Form(problem.Fault{Field: "due", ZH: "没有任何事由使这一期限停止计算", EN: "Nothing makes this deadline stand still"}).Under(d.Article)
	case !slices.Contains(d.PausedBy, cause):
		return problem.Form(problem.Fault{Field: "cause", ZH: "这一期限不因此停止计算", EN: "This deadline does not stand still for that"}).Under(d.Article)
	case from < DayString(d.From):
		return problem.Form(problem.Fault{Field: "paused_from", ZH: "不能早于期限起算之日 " + DayString(d.From), EN: "Not earlier than the day from which the limit runs, " + DayString(d.From)})
	case from > DayString(d.At):
		return problem.Form(problem.Fault{Field: "paused_from", ZH: "期限已于 " + DayString(d.At) + " 届满，届满后不再停止计算", EN: "The limit was over on " + DayString(d.At) + "; after that it cannot stand still"})
	}
	if n := len(d.Pauses); n > 0 && from <= d.Pauses[n-1].Until {
		return problem.Form(problem.Fault{Field: "paused_from", ZH: "这一日已在前次停止计算期间内，最早为其后一日", EN: "That day is left out already; the earliest is the day after"})
	}
	if p := v.Proceeding(v.r.Values.Int("appraisal")); p != nil {
		if cause != "appraisal" {
			return problem.Form(problem.Fault{Field: "appraisal", ZH: "停止计算的事由不是鉴定", EN: "The cause is no appraisal"})
		}
		if err := notBefore(v, "paused_from", p.StartOn, "不能早于委托鉴定之日 "+p.StartOn, "Not earlier than the day on which the appraisal was commissioned, "+p.StartOn); err != nil {
			return err
		}
	}
	return notFuture(v, "paused_from")
}

// checkResume: the eve of the first day is allowed. It takes a mistaken pause back: no day is left out.
func checkResume(v view) error {
	d := v.Due(v.r.Values["due"])
	if !v.owns(d) || d.State != DuePaused {
		return problem.Form(problem.Fault{Field: "due", ZH: "该期限没有停止计算", EN: "This deadline does not stand still"})
	}
	from := d.Standing().From
	eve := parseDay(from).Add(-1).String()
	return first(notFuture(v, "paused_until"), notBefore(v, "paused_until", eve, "不能早于停止计算之日 "+from, "Not earlier than the day since which it stands still, "+from))
}
