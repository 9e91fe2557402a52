package accident

import (
	"fmt"
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

var mediationActs = map[Command]act{
	ApplyMediation: {
		fields: []Field{must(choice("variant", MediationVariants)), must(ref("applicants", PartyList)), agency("committee", "mediation"), must(day("on")), long("request")},
		check:  checkApplication,
		apply: func(c *Case, _ *Proceeding, e Event) {
			p := Proceeding{Kind: Mediation, Variant: e.Values["variant"], Stage: MediationApplied, Parties: e.Values.Numbers("applicants"), Reason: e.Values["on"]}
			if p.Variant == PeopleMediation {
				p.Agency = e.Values["committee"]
			}
			c.open(p, e)
		},
	},
	AcceptMediation: {
		fields: []Field{day("platform_on"), text("note")}, ready: mayAccept, check: checkPlatform,
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.AcceptedOn, p.PlatformOn = DayString(e.At), e.Values["platform_on"]
		},
	},
	RefuseMediation: {
		fields: []Field{must(choice("reason", RefusalReasons)), long("note")},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason = e.Values["reason"] },
	},
	StartMediation: {
		fields: []Field{must(choice("basis", Milestones)), must(day("on"))},
		check:  checkStart,
		apply: func(_ *Case, p *Proceeding, e Event) {
			p.StartBasis, p.StartOn = e.Values["basis"], e.Values["on"]
		},
	},
	ScheduleSession: {
		fields: []Field{must(moment("at")), must(text("room")), flag("closed"), flag("oral"), text("reason")},
		check:  checkSchedule,
		apply: func(_ *Case, p *Proceeding, e Event) {
			s := Session{No: len(p.Sessions) + 1, At: e.Values.Time("at"), Room: e.Values["room"], Open: !e.Values.Flag("closed"), Oral: e.Values.Flag("oral")}
			if old := p.Next(); old != nil { // moved, not held: the same session at another time
				s.No = old.No
				*old = s
				return
			}
			p.Sessions = append(p.Sessions, s)
		},
	},
	TellInsurer: {
		fields: []Field{must(ref("policy", PolicyRef)), must(day("on")), text("note")},
		ready: func(v view) error {
			if v.p.Variant != PeopleMediation {
				return problem.New(problem.Refused, "公安机关调解以调解通知书通知保险公司", "In a police mediation the insurer is told by the notice of mediation").Under("HPR 88, 89")
			}
			return nil
		},
		check: func(v view) error { return notFuture(v, "on") },
	},
	RecordSession: {
		fields: []Field{each(number("present")), flag("rights_told"), text("recording"), must(long("record")), long("undisputed"), text("mediators")},
		ready: func(v view) error {
			if s := v.p.Next(); s != nil && v.now.Today() < DayString(s.At) {
				return problem.New(problem.Refused, "调解时间未到："+DayString(s.At), "The session is on "+DayString(s.At)).Under("HPR 88")
			}
			return nil
		},
		check: checkSession,
		apply: func(_ *Case, p *Proceeding, e Event) {
			s := p.Next()
			s.RightsTold = e.Values.Flag("rights_told")
			s.HeldOn, s.Recording, s.Record, s.Undisputed = DayString(e.At), e.Values["recording"], e.Values["record"], e.Values["undisputed"]
			s.Present = map[int]int{}
			for no := range e.Values.PerParty("present") {
				s.Present[no] = e.Values.Int(fmt.Sprintf("present.%d", no))
			}
		},
	},
	TerminateMediation: {
		fields: []Field{must(choice("reason", TerminationReasons)), must(long("note"))},
		apply:  func(_ *Case, p *Proceeding, e Event) { p.EndReason = e.Values["reason"] },
	},
}

// checkApplication wants a committee for people's mediation, and one mediation at a time.
func checkApplication(v view) error {
	if v.r.Values["variant"] == PeopleMediation && v.r.Values["committee"] == "" {
		return problem.Form(problem.Fault{Field: "committee", ZH: "请选择人民调解委员会", EN: "Choose the people's mediation committee"})
	}
	for i := range v.Proceedings {
		p := &v.Proceedings[i]
		if p.Kind == Mediation && slices.Contains(openMediation, p.Stage) {
			return problem.New(problem.Refused, "已有一个调解正在进行，须先终结", "A mediation is under way; end it first").Under("HPR 84")
		}
		if p.Kind == Mediation && (p.Stage == MediationEffective || p.Stage == MediationPerformed) {
			return problem.New(problem.Refused, "各方已达成调解协议", "The parties have an agreement already").Under("HPR 93")
		}
		if p.Kind == Court && p.Variant == Suit && !p.Stage.Ended() && v.r.Values["variant"] == PoliceMediation {
			return problem.New(problem.Refused, "当事人已向人民法院起诉，公安机关不予调解", "A party has sued; the police do not mediate").Under("RTSL-Reg 96")
		}
	}
	return notFuture(v, "on")
}

// mayAccept is HPR 86 for the police: all parties jointly and in time. Otherwise the lawful act is the refusal.
// A committee needs only that nobody clearly refuses (PML 17), which is said by refusing the application.
func mayAccept(v view) error {
	if v.p.Variant != PoliceMediation {
		return nil
	}
	if v.Determination != nil && v.Determination.Form == "simple" {
		return nil // HPR 25: joint request on the spot
	}
	for _, party := range v.claimants() {
		if !slices.Contains(v.p.Parties, party) {
			return problem.New(problem.Refused, "须由各方当事人一致书面申请；尚缺："+v.Party(party).Name+"。请出具不调解通知书或补充申请人",
				"All parties must apply jointly in writing; missing: "+v.Party(party).Name+". Refuse, or let them join").Under("HPR 86")
		}
		if d := v.lastDayToApply(party); d != "" && v.p.Reason > d {
			return problem.New(problem.Refused, "申请已超过期限（最后一日 "+d+"），应当不予调解并说明理由",
				"The application is late (last day "+d+"); refuse it with the reason").Under("HPR 85, 86")
		}
	}
	return nil
}

// checkPlatform: only a people's mediation is held on the courts' platform, by which it then has thirty days from the day
// on which its mediator accepted there. Police mediation has the ten working days of HPR 90 wherever people sit.
func checkPlatform(v view) error {
	on := v.r.Values["platform_on"]
	switch {
	case on == "":
		return nil
	case v.p.Variant != PeopleMediation:
		return problem.Form(problem.Fault{Field: "platform_on", ZH: "公安机关调解不适用人民法院在线调解的期限（HPR 90）", EN: "The time of the courts' online mediation does not apply to the police (HPR 90)"})
	}
	return first(notFuture(v, "platform_on"), notBefore(v, "platform_on", v.p.Reason, "不能早于申请日期", "Not earlier than the application"))
}

// lastDayToApply is the latest day on which this party could still apply: ten days from service (HPR 86), or three
// from the end of a failed people's mediation (HPR 85), whichever is later.
func (c *Case) lastDayToApply(party int) (last string) {
	for _, d := range c.Dues {
		if (d.Rule == "apply_mediation" && d.Party == party) || d.Rule == "apply_police_after_people" {
			last = max(last, DayString(d.At))
		}
	}
	return last
}

// claimants are the parties to a mediation: all but relatives and others who only accompany.
func (c *Case) claimants() (out []int) {
	for _, p := range c.Parties {
		if p.Role != "relative" && p.Role != "other" {
			out = append(out, p.No)
		}
	}
	return out
}

// checkStart is HPR 90: death waits for the funeral, injury for the end of treatment or the grading, property for the
// loss; a later acceptance moves the start to itself.
func checkStart(v view) error {
	basis, on := v.r.Values["basis"], v.r.Values["on"]
	if v.p.Variant == PoliceMediation {
		if want := v.startBases(); !slices.Contains(want, basis) {
			return problem.Form(problem.Fault{Field: "basis", ZH: "本案的调解起算日应依据：" + startWords[want[0]].zh, EN: "In this case the start rests on " + startWords[want[0]].en})
		}
	}
	if recorded := v.Milestones[basis]; recorded != "" && on < recorded {
		return problem.Form(problem.Fault{Field: "on", ZH: "不能早于已记录的日期 " + recorded, EN: "Not earlier than the recorded day " + recorded})
	}
	if day := max(v.Milestones[basis], v.p.AcceptedOn); v.p.Variant == PoliceMediation && v.Milestones[basis] != "" && on != day {
		return problem.Form(problem.Fault{Field: "on", ZH: "公安机关的调解自该日起算，不能推迟：应为 " + day + "（HPR 90）", EN: "The police mediation begins on that day and cannot be put off: " + day + " (HPR 90)"})
	}
	return first(notFuture(v, "on"), notBefore(v, "on", v.p.AcceptedOn, "受理晚于该日期的，自受理之日起算（HPR 90）："+v.p.AcceptedOn, "Accepted later than that day: it starts with the acceptance (HPR 90), "+v.p.AcceptedOn))
}

var startWords = map[string]struct{ zh, en string }{
	FuneralEnded: {"规定的办理丧葬事宜时间结束", "the end of the funeral period"}, TreatmentEnded: {"治疗终结", "the end of treatment"},
	Graded: {"定残", "the disability grading"}, LossFixed: {"确定损失", "the loss being fixed"},
}

// startBases are the grounds of HPR 90 that fit the case, the usual one first.
func (c *Case) startBases() []string {
	switch c.Class() {
	case "death":
		return []string{FuneralEnded}
	case "injury":
		return []string{TreatmentEnded, Graded}
	}
	return []string{LossFixed}
}

// checkSchedule: notice three working days before (HPR 88); not after the ten days without saying so is a deadline's
// business. A people's mediation has no such notice, but the insurer is told three days before (公通字〔2010〕29号).
func checkSchedule(v view) error {
	at := v.r.Values.Time("at")
	if !at.After(v.now.At) {
		return problem.Form(problem.Fault{Field: "at", ZH: "调解时间应在现在之后", EN: "The session must lie in the future"})
	}
	if v.p.Variant != PoliceMediation || v.Determination != nil && v.Determination.Form == "simple" {
		return nil
	}
	earliest, _ := v.now.Calendar.AddWorkdays(calendar.DayOf(v.now.At), 3)
	if calendar.DayOf(at).Before(earliest) {
		return problem.Form(problem.Fault{Field: "at", ZH: fmt.Sprintf("应当提前三个工作日通知，最早可定 %s（HPR 88）", earliest),
			EN: fmt.Sprintf("Three working days' notice is due; the earliest day is %s (HPR 88)", earliest)})
	}
	return nil
}

// checkSession wants at least two sides present, no more than three persons a side (HPR 89), and that the police have begun
// by telling rights and duties (HPR 91). The Mediation Law gives the parties rights (PML 23) and no such order of speaking.
func checkSession(v view) error {
	sides := 0
	var faults []problem.Fault
	for _, party := range v.Parties {
		name := fmt.Sprintf("present.%d", party.No)
		n := v.r.Values.Int(name)
		if n > 0 {
			sides++
		}
		if n > 3 && v.p.Variant == PoliceMediation {
			faults = append(faults, problem.Fault{Field: name, ZH: "每一方参加调解的人数不得超过三人（HPR 89）", EN: "No more than three persons a side (HPR 89)"})
		}
	}
	if len(faults) == 0 && sides < 2 {
		faults = append(faults, problem.Fault{Field: fmt.Sprintf("present.%d", v.Parties[0].No),
			ZH: "至少应有两方到场；一方无正当理由不到场的，请终止调解（HPR 94）", EN: "At least two sides must be present; if one stays away without good reason, end the mediation (HPR 94)"})
	}
	if v.p.Variant == PoliceMediation && !v.r.Values.Flag("rights_told") {
		faults = append(faults, problem.Fault{Field: "rights_told", ZH: "调解应当先告知各方当事人权利、义务（HPR 91）", EN: "The mediation begins with telling the parties their rights and duties (HPR 91)"})
	}
	if s := v.p.Next(); s != nil && s.Oral && v.r.Values["record"] == "" {
		faults = append(faults, problem.Fault{Field: "record", ZH: "口头通知的，应当记入调解记录（HPR 88）", EN: "Oral notice must stand in the record (HPR 88)"})
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}
