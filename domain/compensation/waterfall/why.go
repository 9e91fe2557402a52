package waterfall

import (
	"slices"
	"strings"
	"time"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// why tells the whole settlement as one tree: limits, CI, what is beyond, accounts, and what follows.
func (r *run) why() derivation.Line {
	var loss, paid, funds, borne money.Fen
	for _, a := range r.out.Victims {
		loss, paid, funds = loss+a.Loss, paid+a.Paid, funds+a.Funds
		for _, b := range a.Borne {
			borne += b.Amount
		}
	}
	root := fen("waterfall", "各方承担", "who pays what", loss,
		formula(paid, " + ", borne, " + ", funds), "CC 1213")
	lines := make([]derivation.Line, 0, 16+len(r.fills)+len(r.parts)+len(r.who))
	sha := r.rules.Limits.SHA256()
	for i := range r.cars {
		lines = append(lines, r.whyLimits(&r.cars[i], sha))
	}
	lines = append(lines, r.whyStrangers()...)
	for i := range r.fills {
		lines = append(lines, r.whyFill(i))
	}
	for _, c := range r.covers {
		lines = append(lines, r.whyCover(c))
	}
	for v := range r.who {
		if line := r.whyBeyond(v); line.Fen > 0 {
			lines = append(lines, line)
		}
	}
	for v := range r.who {
		lines = append(lines, r.whyAccount(v))
	}
	root.Lines = append(lines, r.whyFollows()...)
	day := r.in.At.In(shanghai).Format(time.DateOnly)
	for _, line := range root.All() {
		r.valid(line, day)
		switch { // what rests on the second interpretation is a choice for a case decided before it
		case !r.int2 && strings.HasPrefix(line.Article, "RTA-Int2 ") && !slices.Contains(line.Marks, markBefore):
			line.Marks = append(line.Marks, markBefore)
		case line.Article == "CI-Collision" && !r.rules.Collision.Verified:
			line.Marks = append(line.Marks, markCrash)
		}
		line.Marks = r.rules.grounded(line.Marks)
	}
	return root
}

// whyLimits tells what a vehicle's CI has, or why it has nothing.
func (r *run) whyLimits(c *car, sha string) derivation.Line {
	name := c.name()
	id := "limits-" + c.ID
	switch {
	case c.is(Unknown):
		return r.whyNone(c, fen(id, name+"不明，无人在交强险内赔付", name+" is unknown: no CI", 0, "", "CC 1216"))
	case c.is(WorkHarm):
		return r.whyNone(c, fen(id, name+"作业致害，不属交通事故，交强险不赔", name+" harmed by its work, no traffic accident: no CI", 0, "", "RTA-Int2 5"))
	case c.CI == nil && c.Obligor == nil:
		return fen(id, name+"为挂车，由牵引车的交强险赔付", name+" is a trailer: the tractor's CI pays", 0, "", "CI-Reg 42")
	}
	limits, zh, en := &r.row.NoFault, "无责任", "without fault"
	if c.atFault {
		limits, zh, en = &r.row.AtFault, "有责任", "at fault"
	}
	article := "CI-Reg 23"
	if c.CI == nil {
		article = "RTA-Int 16"
	} else if c.is(OffRoad) {
		article = "CI-Reg 43"
	}
	line := fen(id, name+"交强险责任限额（"+zh+"）", "CI limits of "+name+", "+en, sum(c.limit[:]), formula(sums(c.limit[:])), article)
	line.Inputs = []derivation.Input{
		{ZH: "事故时间", EN: "time of the accident", Value: r.in.At.In(shanghai).Format("2006-01-02 15:04")},
		{ZH: "事故责任", EN: "fault", Value: faultZH[c.Fault], ValueEN: faultEN[c.Fault]},
	}
	if !r.row.FromVerified {
		line.Marks = append(line.Marks, markDate)
	}
	if r.unclear(c) {
		line.Marks = append(line.Marks, markUnknown)
	}
	side := "no-fault"
	if c.atFault {
		side = "at-fault"
	}
	line.Lines = make([]derivation.Line, 0, len(buckets))
	for b, bucket := range buckets {
		limit := limits.Of(bucket)
		one := fen(string(bucket), bucketZH[bucket]+"限额", "limit of "+bucketEN[bucket], c.limit[b], "", "CI-Reg 23")
		one.From, one.Until = r.row.From, r.until()
		one.Table = &derivation.Table{ID: r.rules.Limits.ID, Edition: r.rules.Limits.Edition,
			Row: r.row.From + "/" + side + "/" + string(bucket), SHA256: sha, Source: r.row.Source}
		if !limit.Verified {
			one.Marks = []derivation.Mark{markLimit}
		}
		if bucket == MED && r.rescueOnly(c) {
			one.Marks = append(one.Marks, markRescue)
		}
		if c.limit[b] != limit.Fen { // a bar
			one = fen(string(bucket), bucketZH[bucket]+"不予赔偿", bucketEN[bucket]+": not paid", 0, "", "CI-Reg 22")
		}
		if bucket == PROP && r.doubtful(c) {
			one.Marks = append(one.Marks, markBar)
		}
		line.Lines = append(line.Lines, one)
	}
	return line
}

// until is the last day of the row's limits; empty: still in force.
func (r *run) until() (day string) {
	next := ""
	for _, o := range r.rules.Limits.Rows {
		if o.From > r.row.From && (next == "" || o.From < next) {
			next = o.From
		}
	}
	if t, err := time.Parse(time.DateOnly, next); err == nil {
		day = t.AddDate(0, 0, -1).Format(time.DateOnly)
	}
	return day
}

// whyStrangers tells which vehicle's CI does not pay to whom, and where it does although one might doubt it.
func (r *run) whyStrangers() []derivation.Line {
	var lines []derivation.Line
	for v := range r.who {
		victim := &r.who[v]
		name := label(victim.Label, victim.ID)
		for i := range r.cars {
			c := &r.cars[i]
			if sum(c.limit[:]) == 0 {
				continue
			}
			why, third := r.third(victim, c)
			if !third {
				lines = append(lines, fen("third-"+victim.ID+"-"+c.ID, join(name, "：", c.name(), "交强险不赔，", why.zh),
					join(name, ": CI of ", c.name(), " does not pay, ", why.en), 0, "", why.article))
			} else if slices.ContainsFunc(victim.Ties, func(t Tie) bool { return t.Vehicle == c.ID && t.As == Policyholder }) {
				lines = append(lines, fen("third-"+victim.ID+"-"+c.ID, join(name, "：投保人在车外，", c.name(), "交强险赔付"),
					join(name, ": the policyholder, outside: CI of ", c.name(), " pays"), 0, "", "RTA-Int 14"))
			}
		}
	}
	return lines
}
