package accident

import (
	"slices"
	"strconv"

	"anjie/domain/problem"
)

// contentFields are the items that a 认定书 must have (HPR 64); the fifth, unit and date, comes from the case.
var contentFields = []Field{
	must(long("circumstances")), // road and environment; parties and vehicles come from the case
	must(long("course")), must(long("analysis")), must(long("faults_found")),
}

var determinationActs = map[Command]act{
	DetermineSimple: {
		fields: []Field{must(text("document_no")), must(day("made_on")), must(long("course")), must(text("impact")), must(each(choice("fault", Faults))),
			flag("mediated"), long("mediation_result"), choice("not_mediated", NotMediated), text("refused")},
		ready: readyForSimple,
		check: func(v view) error {
			return first(notFuture(v, "made_on"), checkFaults(v), checkSimpleMediation(v))
		},
		apply: applyDetermination("simple"),
	},
	Determine: {
		fields: append([]Field{must(text("document_no")), must(day("made_on"))},
			append(append([]Field{}, contentFields...), must(each(choice("fault", Faults))), long("mitigation"), flag("collective"))...),
		ready: func(v view) error { return first(readyForDetermination(v), askedFor(v)) },
		check: func(v view) error {
			return first(notFuture(v, "made_on"), checkFaults(v), checkFlight(v), checkCollective(v))
		},
		apply: applyDetermination("ordinary"),
	},
	CertifyAccident: {
		fields: []Field{must(text("document_no")), must(day("made_on")), must(long("circumstances")), must(long("course")), must(long("unfound"))},
		ready:  readyToDetermine,
		check:  func(v view) error { return notFuture(v, "made_on") },
		apply:  applyDetermination("certificate"),
	},
	ServeDetermination: {
		fields: []Field{must(ref("party", PartyRef)), must(day("on")), must(choice("way", ServiceWays)), text("receipt")},
		ready: func(v view) error {
			if len(v.unserved()) == 0 {
				return problem.New(problem.Refused, "各方当事人均已送达", "It has been served on every party")
			}
			return nil
		},
		check: func(v view) error {
			if _, done := v.Determination.Served[v.r.Values.Int("party")]; done {
				return problem.Form(problem.Fault{Field: "party", ZH: "该当事人已经送达", EN: "This party has been served already"})
			}
			return first(notFuture(v, "on"), notBefore(v, "on", v.Determination.MadeOn, "送达不能早于认定书制作日期", "Service cannot be earlier than the determination"))
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			if c.Determination.Served == nil {
				c.Determination.Served = map[int]string{}
			}
			c.Determination.Served[e.Values.Int("party")] = e.Values["on"]
		},
	},
}

// unserved lists the parties on whom the determination has yet to be served.
func (c *Case) unserved() (out []int) {
	if c.Determination == nil {
		return nil
	}
	for _, p := range c.Parties {
		if _, ok := c.Determination.Served[p.No]; !ok {
			out = append(out, p.No)
		}
	}
	return out
}

func applyDetermination(form string) func(*Case, *Proceeding, Event) {
	return func(c *Case, _ *Proceeding, e Event) {
		d := Determination{Form: form, Number: e.Values["document_no"], MadeOn: e.Values["made_on"], Faults: e.Values.PerParty("fault"), Facts: map[string]string{}}
		for _, name := range []string{"circumstances", "course", "analysis", "faults_found", "unfound", "mitigation", "mediation_result"} {
			if text := e.Values[name]; text != "" {
				d.Facts[name] = text
			}
		}
		c.Determination = &d
	}
}

func readyToDetermine(v view) error {
	switch {
	case v.SuspendedOn != "":
		return problem.New(problem.Refused, "认定已中止，须先恢复", "The determination is suspended; resume it first").Under("HPR 68")
	case len(v.Parties) == 0:
		return problem.New(problem.Refused, "尚未登记当事人", "No party is registered yet").Under("HPR 64")
	case len(v.Officers) < 2:
		return problem.New(problem.Refused, "一般程序调查须由二名以上民警进行，请先指派办案民警", "The ordinary procedure needs two officers; assign them first").Under("HPR 27")
	case v.mustDisclose() && v.DisclosedOn == "":
		return problem.New(problem.Refused, "死亡事故以及复杂、疑难的伤人事故，须先公开证据、听取意见，才能作出认定", "The evidence of a fatal accident, and of a complex or difficult one with injuries, must be disclosed before the determination").Under("HPR 63")
	}
	return nil
}

// askedFor is HPR 66: while a hit-and-run is unsolved, a determination is made when the harmed side asks for it in writing.
func askedFor(v view) error {
	if v.Sought() && v.FledAskedOn == "" {
		return problem.New(problem.Refused, "逃逸案件尚未侦破，须由受害一方书面申请才出具认定书，请先记录申请", "The hit-and-run is unsolved: a determination is made when the harmed side asks in writing; record that first").Under("HPR 66")
	}
	return nil
}

// mustDisclose is HPR 63: a fatal accident, and one with injuries that was found to be complex or difficult.
func (c *Case) mustDisclose() bool {
	return c.Deaths() > 0 || c.Injured() && c.Findings[0]["complex"] == "yes"
}

// checkFaults refuses impossible divisions: full beside another fault, one part alone, nobody answered for.
func checkFaults(v view) error {
	count := map[string]int{}
	for _, w := range v.r.Values.PerParty("fault") {
		count[w]++
	}
	at := count["full"] + count["main"] + count["equal"] + count["minor"]
	var zh, en string
	switch {
	case count["full"] > 1 || count["full"] == 1 && at > 1:
		zh, en = "一方负全部责任的，其他各方应为无责任", "Where one party bears full responsibility the others bear none"
	case count["main"] > 1:
		zh, en = "主要责任只能有一方", "Only one party can bear the main responsibility"
	case count["main"] == 1 && count["minor"] == 0, count["minor"] > 0 && count["main"] == 0:
		zh, en = "主要责任与次要责任应同时出现", "Main and minor responsibility go together"
	case count["equal"] == 1:
		zh, en = "同等责任至少应有两方", "Equal responsibility needs two parties"
	case count["equal"] > 0 && count["main"]+count["minor"] > 0:
		zh, en = "同等责任不能与主要、次要责任并存", "Equal responsibility does not go with main and minor"
	}
	if zh == "" {
		return nil
	}
	e := problem.New(problem.Invalid, zh, en).Under("HPR 60")
	e.Faults = []problem.Fault{{Field: "fault." + strconv.Itoa(v.Parties[0].No), ZH: zh, EN: en}}
	return e
}

// checkFlight is HPR 61: who fled bears full responsibility, unless the other side's fault is proven.
func checkFlight(v view) error {
	for _, p := range v.Parties {
		veh := v.Vehicle(p.Vehicle)
		if veh == nil || !veh.Fled || p.Role != "driver" || v.r.Values["fault."+strconv.Itoa(p.No)] == "full" {
			continue
		}
		if v.r.Values["mitigation"] == "" {
			return problem.Form(problem.Fault{Field: "mitigation",
				ZH: "逃逸的当事人承担全部责任；有证据证明对方有过错、可以减轻的，请写明证据和理由（HPR 61）",
				EN: "Who flees bears full responsibility; if the other side's fault is proven, write evidence and reason (HPR 61)"})
		}
	}
	return nil
}

// checkCollective asks for collective study where somebody died.
func checkCollective(v view) error {
	if v.Deaths() > 0 && !v.r.Values.Flag("collective") {
		return problem.Form(problem.Fault{Field: "collective", ZH: "死亡事故须经集体研究，请确认", EN: "A fatal accident needs collective study; confirm it"})
	}
	return nil
}

func first(errs ...error) error {
	i := slices.IndexFunc(errs, func(err error) bool { return err != nil })
	if i < 0 {
		return nil
	}
	return errs[i]
}

var reviewActs = map[Command]act{
	ApplyReview: {
		fields: []Field{must(ref("party", PartyRef)), must(day("on")), must(long("reason"))},
		ready: func(v view) error {
			if v.Review != nil && v.Review.Outcome != ReviewWithdrawn {
				return problem.New(problem.Refused, "同一事故的复核以一次为限", "There is one review per accident").Under("HPR 71")
			}
			return nil
		},
		check: func(v view) error {
			no := v.r.Values.Int("party")
			if v.Determination.Served[no] == "" {
				return problem.New(problem.Refused, "该当事人尚未收到认定书", "This party has not been served yet").Under("HPR 71")
			}
			switch d := v.DueOf("apply_review", no); {
			case d != nil && d.State == DueMet: // he applied, and withdrew
				return problem.New(problem.Refused, "该当事人申请过复核并已撤回，不能再次申请", "This party has applied and has withdrawn; he cannot apply again").Under("HPR 71")
			case d != nil && v.r.Values["on"] > DayString(d.At):
				return problem.New(problem.Refused, "复核申请已超过三日期限，应书面告知不予受理", "The request is later than the three days; tell the party in writing").Under("HPR 71")
			}
			return notFuture(v, "on")
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Review = &Review{Party: e.Values.Int("party"), On: e.Values["on"], Reason: e.Values["reason"]}
		},
	},
	UpholdReview: { // correction: a harmless defect that was made good or explained (HPR 76)
		fields: []Field{must(day("on")), must(long("reason")), long("correction")}, ready: reviewPending,
		check: func(v view) error { return notFuture(v, "on") }, apply: decideReview("upheld"),
	},
	OrderRedetermination: {
		fields: []Field{must(day("on")), must(long("reason"))}, ready: reviewPending,
		check: func(v view) error { return notFuture(v, "on") }, apply: decideReview("redetermine"),
	},
	WithdrawReview: { // by the applicant whom the review names; reason: what he declared
		fields: []Field{must(day("on")), must(long("reason"))}, ready: reviewPending,
		check: func(v view) error {
			return first(notFuture(v, "on"), notBefore(v, "on", v.Review.On, "撤回不能早于申请", "The withdrawal cannot be earlier than the application"))
		},
		apply: decideReview(ReviewWithdrawn),
	},
}

// ReviewWithdrawn is the outcome of a review whose applicant took the application back: it ends without a conclusion and
// the determination stands (HPR 75). HPR 71 knows one review an accident and does not say whether this one counts. Our
// reading: nobody loses his own three days by what another withdraws; who withdrew has had his.
const ReviewWithdrawn = "withdrawn"

func reviewPending(v view) error {
	if v.Review == nil || v.Review.Outcome != "" {
		return problem.New(problem.Refused, "没有待决定的复核申请", "No review awaits a decision").Under("HPR 74")
	}
	return nil
}

func decideReview(outcome string) func(*Case, *Proceeding, Event) {
	return func(c *Case, _ *Proceeding, e Event) {
		c.Review.Outcome, c.Review.DecidedOn = outcome, e.Values["on"]
	}
}
