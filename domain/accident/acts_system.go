package accident

import (
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

func parseDay(s string) calendar.Day {
	d, err := calendar.ParseDay(s)
	if err != nil {
		return calendar.Day{}
	}
	return d
}

var systemActs = map[Command]act{
	PreparePaper: {
		fields: []Field{must(opaque("effect")), must(opaque("form")), must(opaque("number")), must(opaque("sha256")), must(opaque("key")), must(opaque("size")), opaque("serve"), opaque("seq"), opaque("of"), opaque("code"),
			opaque("title"), opaque("issuer"), opaque("made_on")},
		ready: nil, check: owed,
		apply: func(c *Case, _ *Proceeding, e Event) {
			v := e.Values
			c.Papers = append(c.Papers, Paper{No: len(c.Papers) + 1, Form: v["form"], Number: v["number"], Code: v["code"], Title: v["title"], Issuer: v["issuer"], MadeOn: v["made_on"],
				Proceeding: v.Int("of"), Seq: v.Int64("seq"), SHA256: v["sha256"], Key: v["key"], Size: v.Int64("size"), At: e.At, Serve: v.Numbers("serve")})
			c.settle(v["effect"])
		},
	},
	SendNotice: {
		fields: []Field{must(opaque("effect")), must(opaque("notice")), opaque("party"), opaque("receipt"), opaque("seq")},
		check:  owed, apply: applyNotice,
	},
	FailNotice: {
		fields: []Field{must(opaque("effect")), must(opaque("notice")), opaque("party"), must(opaque("why")), opaque("seq")},
		check:  owed, apply: applyNotice,
	},
	RemindDue: {
		fields: []Field{must(ref("due", DueRef))},
		check: func(v view) error {
			if d := v.Due(v.r.Values["due"]); d.State != DueOpen || d.Reminded {
				return settled()
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) { c.Due(e.Values["due"]).Reminded = true },
	},
	MissDue: {
		fields: []Field{must(ref("due", DueRef))},
		check: func(v view) error {
			if d := v.Due(v.r.Values["due"]); d.State != DueOpen || !v.now.At.After(d.At) {
				return settled()
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) { c.Due(e.Values["due"]).State = DueMissed },
	},
	// The new dates are the event's dues: they are counted by the calendar and the limits of the decision.
	RecountDeadlines: {
		fields: []Field{must(opaque("calendar")), opaque("years"), opaque("notices"), opaque("limits")},
		check: func(v view) error {
			if !slices.ContainsFunc(v.Dues, Due.Running) {
				return settled()
			}
			return nil
		},
	},
}

// settled tells the courier that there is nothing left to do; it is no fault.
func settled() error {
	return problem.New(problem.Refused, "已无需办理", "Nothing is left to do")
}

// owed refuses what is not owed (any more): a courier that runs twice does it once.
func owed(v view) error {
	if !slices.ContainsFunc(v.Owed, func(o Effect) bool { return o.Key == v.r.Values["effect"] }) {
		return settled()
	}
	return nil
}

func applyNotice(c *Case, _ *Proceeding, e Event) {
	v := e.Values
	c.Notices = append(c.Notices, Notice{Key: v["effect"], Kind: v["notice"], Party: v.Int("party"), Seq: v.Int64("seq"), Receipt: v["receipt"], Failed: v["why"], At: e.At})
	c.settle(v["effect"])
}
