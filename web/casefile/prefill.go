package casefile

import (
	"net/url"
	"strconv"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
)

// filling collects what the case knows of an act's form before anybody types.
type filling struct {
	task
	v url.Values
}

// prefill gives the form what the address names, what the case knows, and today where a day is asked for.
func (t task) prefill(q url.Values) url.Values {
	x := filling{t, url.Values{}}
	for _, f := range accident.Fields(t.cmd) {
		if asked := q.Get(f.Name); asked != "" && refers(f.Kind) {
			x.v.Set(f.Name, asked)
		}
		if f.Kind == accident.DayField && f.Required && (f.Name == "on" || f.Name == "made_on") {
			x.v.Set(f.Name, t.Today())
		}
	}
	for _, s := range accident.Suggestions(x.v.Get("hint")) {
		for name, value := range s.Values {
			if s.Command == t.cmd {
				x.set(name, value)
			}
		}
	}
	if fill := fillings[t.cmd]; fill != nil {
		fill(x)
	}
	return x.v
}

// refers: only what points at a thing of the case comes from an address. Texts do not: they would stand in histories and logs.
func refers(k accident.FieldKind) bool {
	switch k {
	case accident.PartyRef, accident.VehicleRef, accident.PolicyRef, accident.PaperRef, accident.DueRef, accident.InstalmentRef,
		accident.TaskRef, accident.WantedRef, accident.MediationRef, accident.CalculationRef, accident.Choice:
		return true
	}
	return false
}

// set fills a field that nothing has filled yet; an empty value fills nothing.
func (x filling) set(name, value string) {
	if value != "" && !x.v.Has(name) {
		x.v.Set(name, value)
	}
}

func (x filling) put(name, value string) {
	x.v.Del(name)
	x.set(name, value)
}

func (x filling) amount(name string, fen int64) {
	if fen > 0 {
		x.put(name, money.Fen(fen).Plain())
	}
}

func (x filling) list(name string, nos []int) {
	for _, no := range nos {
		x.v.Add(name, itoa(no))
	}
}

func (x filling) flag(name string, on bool) {
	if on {
		x.set(name, "yes")
	}
}

func (x filling) ref(name string) int {
	n, _ := strconv.Atoi(x.v.Get(name))
	return n
}

// fillings say for an act what its form begins with.
var fillings = map[accident.Command]func(filling){
	accident.CorrectReport:  fillReport,
	accident.CorrectParty:   fillParty,
	accident.CorrectVehicle: fillVehicle,
	accident.RecordInjury:   fillInjury,
	accident.AssignOfficers: func(x filling) {
		for i, name := range []string{"lead_officer", "second_officer", "other_officers"} {
			if i < len(x.Case.Officers) {
				x.set(name, x.Case.Officers[i])
			}
		}
	},
	accident.DetermineSimple:     fillDetermination,
	accident.Determine:           fillDetermination,
	accident.CertifyAccident:     fillDetermination,
	accident.ServeDetermination:  func(x filling) { x.set("way", "in_person"); x.firstUnserved() },
	accident.ServePaper:          fillService,
	accident.CommissionAppraisal: func(x filling) { x.set("days", "30") },
	accident.FinaliseAppraisal: func(x filling) {
		if served, err := calendar.ParseDay(x.on.ServedOn); err == nil {
			day, _ := x.Now.Calendar.AddWorkdays(served, 3)
			x.put("on", day.String())
		}
	},
	accident.RecordMilestone: func(x filling) { x.v.Del("on") },
	accident.PauseDue:        fillPause,
	accident.ResumeDue:       fillResume,
	accident.StartMediation:  fillStart,
	accident.ScheduleSession: fillSession,
	accident.MakeAgreement:   fillAgreement,
	accident.SignAgreement: func(x filling) {
		for _, no := range x.on.Signatories() {
			if x.on.Agreement.Signed[no] == "" {
				x.set("party", itoa(no))
			}
		}
	},
	accident.SealAgreement: func(x filling) { x.set("mediators", x.Actor.Name) },
	accident.RecordSession: func(x filling) { x.set("mediators", x.Actor.Name) },
	accident.RecordPayment: fillPayment,
	accident.FileClaim:     fillClaim,
	accident.TellDocuments: fillDocuments,
	accident.AgreeClaim:    func(x filling) { x.amount("amount", x.on.Amount) },
	accident.PayClaim:      func(x filling) { x.amount("amount", x.on.Amount) },
	accident.DecideClaim:   func(x filling) { x.amount("amount", x.on.Amount) },
	accident.AdvanceFund:   fillAdvance,
	accident.ApplyConfirmation: func(x filling) {
		if m := agreementInEffect(&x.Case); m != nil && m.Variant == accident.PeopleMediation {
			x.set("mediation", itoa(m.No))
			x.list("applicants", m.Signatories())
		}
	},
	accident.NotifyFund: func(x filling) {
		if x.Case.Sought() {
			x.set("reason", "fled")
		}
	},
	accident.OpenSerious: func(x filling) {
		if hints := x.Case.Hints(x.Now.Hints); len(hints) > 0 {
			x.set("hint", hints[0].ID)
		}
		x.becauseOfHint()
	},
	accident.SuspectCrime:   filling.becauseOfHint,
	accident.RecordFindings: fillFindings,
	accident.CancelWanted: func(x filling) {
		for _, w := range x.on.Wanted {
			if w.CancelledOn == "" && (x.ref("wanted_no") == 0 || x.ref("wanted_no") == w.No) {
				x.set("wanted_no", itoa(w.No))
				x.set("scope", w.Scope)
			}
		}
	},
	accident.CompleteTask: func(x filling) {
		for _, task := range x.on.Tasks {
			if task.DoneOn == "" {
				x.set("task_no", itoa(task.No))
			}
		}
	},
	accident.CloseCase: fillClosing,
}

func (x filling) firstUnserved() {
	for _, p := range x.Case.Parties {
		if x.Case.Determination != nil && x.Case.Determination.Served[p.No] == "" {
			x.set("party", itoa(p.No))
		}
	}
}

func fillService(x filling) {
	x.set("way", "in_person")
	for _, p := range x.Papers() {
		open := p.Unserved()
		if len(open) > 0 && (x.ref("paper") == 0 || x.ref("paper") == p.No) {
			x.set("paper", itoa(p.No))
			x.set("party", itoa(open[0]))
		}
	}
}

// fillStart takes the first of the days that HPR 90 waits for, not earlier than the acceptance.
func fillStart(x filling) {
	for _, m := range accident.Milestones {
		if day := x.Case.Milestones[m]; day != "" {
			x.set("basis", m)
			x.put("on", max(day, x.on.AcceptedOn))
			return
		}
	}
	x.put("on", max(x.Today(), x.on.AcceptedOn))
}

// fillSession proposes the first day on which the notice is still in time, at nine.
func fillSession(x filling) {
	day, _ := x.Now.Calendar.AddWorkdays(calendar.DayOf(x.Now.At), 4)
	x.set("at", day.Start().Add(9*time.Hour).UTC().Format(time.RFC3339))
	if n := len(x.on.Sessions); n > 0 {
		x.set("room", x.on.Sessions[n-1].Room)
	}
}

func fillPayment(x filling) {
	if x.on.Agreement == nil {
		return
	}
	for _, i := range x.on.Agreement.Instalments {
		if !i.Settled() && (x.ref("instalment") == 0 || x.ref("instalment") == i.No) {
			x.set("instalment", itoa(i.No))
			x.amount("amount", i.Amount-i.Paid)
			return
		}
	}
}

// fillClaim claims on the first policy that promised a payment what it promised.
func fillClaim(x filling) {
	m := agreementInEffect(&x.Case)
	if m != nil {
		x.set("mediation", itoa(m.No))
		x.list("claimants", payees(m))
	}
	for _, p := range x.Case.Policies {
		if running(&x.Case, p.No) || x.ref("policy") > 0 && x.ref("policy") != p.No {
			continue
		}
		if sum := promised(&x.Case, p.No); sum > 0 {
			x.set("policy", itoa(p.No))
			x.amount("amount", sum)
			return
		}
	}
}

func payees(m *accident.Proceeding) (out []int) {
	seen := map[int]bool{}
	for _, i := range m.Agreement.Instalments {
		if !seen[i.Payee] {
			seen[i.Payee] = true
			out = append(out, i.Payee)
		}
	}
	return out
}

func payerOf(policy int) string { return "policy:" + itoa(policy) }

// fillClosing guesses the outcome from how the proceedings ended; the retention class is the room's own decision.
func fillClosing(x filling) {
	outcome := ""
	for _, p := range x.Case.Proceedings {
		switch {
		case p.Kind == accident.Court && p.Stage == accident.CourtRuled && p.Variant == accident.Confirmation:
			outcome = "confirmed"
		case p.Kind == accident.Court && p.Stage == accident.CourtRuled:
			outcome = "adjudged"
		case p.Kind == accident.Mediation && p.Stage == accident.MediationPerformed && outcome == "":
			outcome = "settled"
		case p.Kind == accident.Mediation && p.Stage.Ended() && outcome == "":
			outcome = "unmediated"
		}
	}
	x.set("outcome", outcome)
}
