package accident

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/problem"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Int64 reads a whole number such as a size in bytes; absent is 0.
func (v Values) Int64(name string) int64 {
	n, _ := strconv.ParseInt(v[name], 10, 64)
	return n
}

var closureActs = map[Command]act{
	ServePaper: {
		fields: []Field{must(ref("paper", PaperRef)), must(ref("party", PartyRef)), must(day("on")), must(choice("way", ServiceWays)), text("receipt")},
		check: func(v view) error {
			if v.Paper(v.r.Values.Int("paper")).Served[v.r.Values.Int("party")] != "" {
				return problem.Form(problem.Fault{Field: "party", ZH: "该当事人已经送达", EN: "This party has been served already"})
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			p := c.Paper(e.Values.Int("paper"))
			if p.Served == nil {
				p.Served = map[int]string{}
			}
			p.Served[e.Values.Int("party")] = e.Values["on"]
		},
	},
	WaiveService: {
		fields: []Field{must(ref("paper", PaperRef)), must(long("reason"))},
		apply:  func(c *Case, _ *Proceeding, e Event) { c.Paper(e.Values.Int("paper")).Waived = e.Values["reason"] },
	},
	WaiveDue: {
		fields: []Field{must(ref("due", DueRef)), must(long("reason"))},
		check: func(v view) error {
			if !v.Due(v.r.Values["due"]).Running() {
				return problem.Form(problem.Fault{Field: "due", ZH: "该期限已不再进行", EN: "This deadline is not running any more"})
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			d := c.Due(e.Values["due"])
			d.State, d.Reason = DueWaived, e.Values["reason"]
		},
	},
	ExtendDue: {
		fields: []Field{must(ref("due", DueRef)), must(day("until")), must(text("approved_by")), must(long("reason"))},
		ready: func(v view) error {
			if !slices.ContainsFunc(v.Dues, func(d Due) bool { return d.Running() && d.Extendable != "" }) {
				return problem.New(problem.Refused, "没有依法可以延长的期限", "There is no limit here that the law lets anybody extend")
			}
			return nil
		},
		check: func(v view) error {
			d := v.Due(v.r.Values["due"])
			if !d.Running() {
				return problem.Form(problem.Fault{Field: "due", ZH: "该期限已不再进行", EN: "This deadline is not running any more"})
			}
			if d.Standing() != nil { // it has no last day that could be a later one
				return problem.Form(problem.Fault{Field: "due", ZH: "该期限正在停止计算，请先恢复计算", EN: "This deadline stands still; resume it first"})
			}
			if d.Extendable == "" {
				return problem.New(problem.Refused, "该期限依法不得延长", "The law knows no extension of this limit").Under(d.Article)
			}
			if d.Longest != "" && v.r.Values["until"] > d.Longest {
				return problem.Form(problem.Fault{Field: "until", ZH: "最长可以延长到 " + d.Longest + "（" + d.Extendable + "）", EN: "It can be extended to " + d.Longest + " at most (" + d.Extendable + ")"})
			}
			return notBefore(v, "until", DayString(d.At), "新的期限应晚于原期限", "The new day must be later than the old one")
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			d := c.Due(e.Values["due"])
			d.At, d.State, d.Reminded, d.Reason = parseDay(e.Values["until"]).End(), DueOpen, false, e.Values["reason"]
			d.Remind = parseDay(e.Values["until"]).Start()
		},
	},
	CloseCase: {
		fields: []Field{must(choice("outcome", Outcomes)), must(choice("retention", Retentions)), must(long("summary"))},
		ready:  nothingOpen,
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Closure = &Closure{On: DayString(e.At), Outcome: e.Values["outcome"], Retention: e.Values["retention"]}
		},
	},
	ArchiveCase: {
		fields: []Field{must(text("volume"))},
		apply:  func(c *Case, _ *Proceeding, e Event) { c.Closure.Volume = e.Values["volume"] },
	},
	ReopenCase: {
		fields: []Field{must(long("reason"))},
		apply:  func(c *Case, _ *Proceeding, _ Event) { c.Closure = nil },
	},
}

// Blockers are the reasons why the case cannot be closed yet, each a sentence in Chinese and in English.
func (c *Case) Blockers() (zh, en []string) {
	say := func(z, e string, args ...any) {
		zh, en = append(zh, fmt.Sprintf(z, args...)), append(en, fmt.Sprintf(e, args...))
	}
	for _, p := range c.Proceedings {
		if !p.Stage.Ended() {
			say("程序 %d 尚未结束", "proceeding %d has not ended", p.No)
		}
		if p.Agreement == nil {
			continue
		}
		for _, i := range p.Agreement.Instalments {
			if !i.Settled() && p.Stage != MediationEnded {
				say("程序 %d 第 %d 期赔偿未付清", "instalment %[2]d of proceeding %[1]d is not paid", p.No, i.No)
			}
		}
	}
	if n := len(c.unserved()); n > 0 {
		say("认定书尚有 %d 方未送达", "the determination is unserved on %d part(ies)", n)
	}
	for _, p := range c.Papers {
		if n := len(p.Unserved()); n > 0 {
			say("文书 %s 尚有 %d 方未送达", "paper %s is unserved on %d part(ies)", p.Number, n)
		}
	}
	for _, o := range c.Owed {
		if o.Kind == EffectPaper {
			say("尚有文书正在制作", "a paper is still being made")
			break
		}
	}
	for _, d := range c.Dues {
		if d.Running() && d.Owner != "party" {
			say("期限未了结：%s", "a deadline is open: %s", d.Article)
		}
	}
	return zh, en
}

// Unserved lists the parties on whom the paper has yet to be served.
func (p Paper) Unserved() (out []int) {
	if p.Waived != "" {
		return nil
	}
	for _, no := range p.Serve {
		if p.Served[no] == "" {
			out = append(out, no)
		}
	}
	return out
}

func nothingOpen(v view) error {
	zh, en := v.Blockers()
	if len(zh) == 0 {
		return nil
	}
	return problem.New(problem.Refused, "尚不能结案："+strings.Join(zh, "；")+"。请逐项办结，或由有权人员说明理由予以豁免。",
		"It cannot be closed yet: "+strings.Join(en, "; ")+". Settle each, or have it waived with a reason.").Under("APR 260, 261")
}
