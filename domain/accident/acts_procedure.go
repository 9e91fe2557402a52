package accident

import (
	"strings"

	"anjie/domain/problem"
)

var procedureActs = map[Command]act{
	Accept:           {fields: []Field{text("note")}, ready: readyForAcceptance},
	RefuseAcceptance: {fields: []Field{must(long("reason"))}},
	TransferCase:     {fields: []Field{must(text("to_unit")), must(long("reason"))}},
	AssignOfficers: {
		fields: []Field{must(text("lead_officer")), text("second_officer"), text("other_officers")},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Officers = nil
			for _, name := range []string{e.Values["lead_officer"], e.Values["second_officer"], e.Values["other_officers"]} {
				if name != "" {
					c.Officers = append(c.Officers, name)
				}
			}
		},
	},
	SuspectCrime: {
		fields: []Field{must(long("reason")), hintFor(SuspectCrime)},
		ready: func(v view) error {
			if v.CrimeSuspected {
				return problem.New(problem.Refused, "已记录涉嫌犯罪", "A suspected crime is recorded already")
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, _ Event) { c.CrimeSuspected = true },
	},
	ChooseSimple:     {fields: []Field{text("note")}, ready: simpleAllowed},
	ChooseOrdinary:   {fields: []Field{text("note")}},
	ChangeToOrdinary: {fields: []Field{must(long("reason"))}},
	RecordScene: {
		fields: []Field{must(day("on")), must(long("findings")), flag("video"), text("note"), hintFor(RecordScene)},
		check: func(v view) error {
			if v.Deaths() >= 3 && !v.r.Values.Flag("video") {
				return problem.New(problem.Refused, "死亡三人以上的事故，现场勘查必须录像", "With three or more deaths the scene must be filmed").Under("HPR 33")
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, _ *Proceeding, e Event) { c.SceneOn = e.Values["on"] },
	},
	FindFledVehicle: {
		fields: []Field{must(day("on")), must(long("findings"))},
		ready: func(v view) error {
			if !v.HasFled() {
				return problem.New(problem.Refused, "本案不是逃逸事故", "This is not a hit-and-run")
			}
			if !v.Sought() {
				return problem.New(problem.Refused, "逃逸车辆和驾驶人已经查获", "Vehicle and driver are found already")
			}
			return nil
		},
		check: func(v view) error { return notFuture(v, "on") },
		apply: func(c *Case, _ *Proceeding, e Event) { c.FledFoundOn = e.Values["on"] },
	},
	RequestDetermination: {
		fields: []Field{must(ref("party", PartyRef)), must(day("on"))},
		ready: func(v view) error {
			switch {
			case !v.Sought():
				return problem.New(problem.Refused, "只有尚未侦破的逃逸事故，才由受害一方书面申请出具认定书", "Only while a hit-and-run is unsolved does the harmed side ask for a determination in writing").Under("HPR 66")
			case v.FledAskedOn != "":
				return problem.New(problem.Refused, "受害一方已于 "+v.FledAskedOn+" 书面申请", "It was asked for in writing on "+v.FledAskedOn)
			}
			return nil
		},
		check: func(v view) error {
			if p, fled := v.Party(v.r.Values.Int("party")), v.FledVehicle(); p != nil && fled != nil && p.Vehicle == fled.No {
				return problem.Form(problem.Fault{Field: "party", ZH: "应由受害一方申请，不是逃逸车辆一方", EN: "The harmed side asks, not that of the vehicle that fled"})
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, _ *Proceeding, e Event) { c.FledAskedOn = e.Values["on"] },
	},
	DiscloseEvidence: {
		fields: []Field{must(day("on")), must(PartyPresence), must(long("minutes")), hintFor(DiscloseEvidence)},
		check:  func(v view) error { return notFuture(v, "on") },
		apply:  func(c *Case, _ *Proceeding, e Event) { c.DisclosedOn = e.Values["on"] },
	},
	Suspend: {
		fields: []Field{must(long("reason"))},
		ready: func(v view) error {
			if v.SuspendedOn != "" {
				return problem.New(problem.Refused, "认定已经中止", "The determination is suspended already")
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) { c.SuspendedOn = DayString(e.At) },
	},
	Resume: {
		fields: []Field{must(long("reason"))},
		ready: func(v view) error {
			if v.SuspendedOn == "" {
				return problem.New(problem.Refused, "认定没有中止", "The determination is not suspended")
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, _ Event) { c.SuspendedOn = "" },
	},
	RecordMilestone: {
		fields: []Field{must(choice("milestone", Milestones)), must(day("on")), text("note")},
		check:  func(v view) error { return notFuture(v, "on") },
		apply: func(c *Case, _ *Proceeding, e Event) {
			if c.Milestones == nil {
				c.Milestones = map[string]string{}
			}
			c.Milestones[e.Values["milestone"]] = e.Values["on"]
		},
	},
	RecordLoss: {
		fields: []Field{must(ref("party", PartyRef)), must(choice("head", LossHeads)), must(amount("amount")), long("basis")},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Losses = append(c.Losses, Loss{No: len(c.Losses) + 1, Party: e.Values.Int("party"), Head: e.Values["head"],
				Amount: e.Values.Fen("amount"), Basis: e.Values["basis"]})
		},
	},
}

// PartyPresence asks which parties came.
var PartyPresence = Field{Name: "present", Kind: PartyList}

// simpleAllowed is HPR 23: property loss, or slight injury when everybody agrees; never when a crime is suspected.
func simpleAllowed(v view) error {
	switch {
	case v.CrimeSuspected:
		return problem.New(problem.Refused, "涉嫌交通肇事、危险驾驶犯罪的，不得适用简易程序", "A suspected crime rules the simple procedure out").Under("HPR 23")
	case v.Deaths() > 0 || v.SeriouslyInjured() > 0:
		return problem.New(problem.Refused, "有人死亡或者重伤，不得适用简易程序", "A death or serious injury rules the simple procedure out").Under("HPR 23")
	case v.HasFled():
		return problem.New(problem.Refused, "逃逸事故不得适用简易程序", "A hit-and-run rules the simple procedure out").Under("HPR 23, 41")
	}
	if !v.Injured() {
		return nil
	}
	var not []string
	for _, p := range v.Parties {
		if !p.Consents {
			not = append(not, p.Name)
		}
	}
	if len(not) > 0 || len(v.Parties) == 0 {
		who := strings.Join(not, "、")
		return problem.New(problem.Refused, "伤情轻微的伤人事故，须各方当事人一致同意才能适用简易程序；尚未同意："+who,
			"With a slight injury every party must agree to the simple procedure; not yet: "+who).Under("HPR 23")
	}
	return nil
}

func notFuture(v view, field string) error {
	if v.r.Values[field] > v.now.Today() {
		return problem.Form(problem.Fault{Field: field, ZH: "日期不能晚于今天", EN: "The day cannot be later than today"})
	}
	return nil
}

func notBefore(v view, field, earliest, zh, en string) error {
	if earliest != "" && v.r.Values[field] < earliest {
		return problem.Form(problem.Fault{Field: field, ZH: zh, EN: en})
	}
	return nil
}
