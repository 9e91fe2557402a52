package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	a "anjie/domain/accident"
)

// determined is a case of the ordinary procedure with its determination served, on one day.
func determined(day string) []line {
	return append([]line{
		{day: day, cmd: a.Accept}, {day: day, cmd: a.ChooseOrdinary},
		{day: day, cmd: a.AssignOfficers, values: a.Values{"lead_officer": "王", "second_officer": "赵"}},
		{day: day, cmd: a.RecordScene, values: a.Values{"on": day, "findings": "干燥"}},
		{day: day, cmd: a.DiscloseEvidence, values: a.Values{"on": day, "present": "1,2", "minutes": "无异议"}},
		{day: day, cmd: a.Determine, values: a.Values{"document_no": "1", "made_on": day, "circumstances": "x", "course": "x", "analysis": "x",
			"faults_found": "x", "fault.1": "full", "fault.2": "none", "collective": "yes"}},
	}, served(day)...)
}

func applied(day, variant string) line {
	return line{day: day, cmd: a.ApplyMediation, values: a.Values{"variant": variant, "applicants": "1,2", "committee": "committee-1", "on": day}}
}

// agreed is an agreement that binds from its day on; the money is due on until.
func agreed(day, until string) []line {
	return []line{
		{day: day, cmd: a.MakeAgreement, on: 1, values: a.Values{"basis": "认定书", "facts": "x", "dispute": "x", "heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "1000",
			"shares": "x", "instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": until, "manner": "转账"},
			waits: "for an agreement"},
		{day: day, cmd: a.SignAgreement, on: 1, values: a.Values{"party": "1", "on": day}, waits: "for the signatures"},
		{day: day, cmd: a.SignAgreement, on: 1, values: a.Values{"party": "2", "on": day}, waits: "for the signatures"},
	}
}

// Treatment takes five months, and so long the mediation sleeps: no timer, no errand, no look at the record. Then it has ten
// working days, meets twice, and waits for money that comes late.
func TestAMediationThatSleepsForMonths(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-01-05", a.Values{"injured": "1", "parties.2.injury": "slight"}).before(determined("2026-01-05")...).before(applied("2026-01-06", a.PoliceMediation))
	lines := []line{
		{day: "2026-01-07", cmd: a.AcceptMediation, on: 1, waits: "for the room's answer"},
		{day: "2026-06-01", cmd: a.StartMediation, on: 1, values: a.Values{"basis": a.TreatmentEnded, "on": "2026-06-01"}, waits: "may begin (HPR 90)"},
		{day: "2026-06-02", cmd: a.ScheduleSession, on: 1, values: a.Values{"at": "2026-06-08T09:00", "room": "一号"}, waits: "for a time and a room"},
		{day: "2026-06-08", cmd: a.RecordSession, on: 1, values: a.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "x"}, waits: "for the day of the session"},
		{day: "2026-06-08", cmd: a.ScheduleSession, on: 1, values: a.Values{"at": "2026-06-12T09:00", "room": "一号"}, waits: "for an agreement, another session"},
		{day: "2026-06-12", cmd: a.RecordSession, on: 1, values: a.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "x"}, waits: "for the day of the session"},
	}
	slept := 0
	d.env.RegisterDelayedCallback(func() { slept = d.looked }, instant("2026-01-08").Sub(d.env.Now()))
	d.env.RegisterDelayedCallback(func() { require.Equal(t, slept, d.looked, "it slept") }, instant("2026-05-31").Sub(d.env.Now()))
	d.script(append(append(lines, agreed("2026-06-12", "2026-07-15")...),
		line{day: "2026-07-20", cmd: a.RecordPayment, on: 1, values: a.Values{"instalment": "1", "amount": "1000", "on": "2026-07-20"}, waits: "for the money"})...)
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation, Seq: d.c.Seq})
	require.Equal(t, 1, d.count("paper mediation_application"))
	require.Equal(t, 2, d.count("paper mediation_notice"))
	require.Equal(t, 4, d.count("notice session"), "two sessions, two parties")
	require.Equal(t, 2, d.count("paper mediation_record"))
	require.Equal(t, 1, d.count("paper agreement_police"))
	require.Equal(t, 1, d.count("remind instalment"))
	require.Equal(t, 1, d.count("miss instalment"))
	require.Equal(t, 0, d.count("miss finish_police_mediation"), "agreed on the ninth of ten working days")
	require.Zero(t, d.count("paper acceptance"), "what is the case's is not the mediation's")
	require.Equal(t, a.MediationPerformed, d.c.Proceeding(1).Stage)
	require.Equal(t, "2026-07-20", a.DayString(d.env.Now()))
}

// The ten working days run out: the mediator is reminded, then it stands as missed, and the mediation is ended.
func TestAMediationThatTakesTooLong(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", nil).before(determined("2026-09-18")...).before(applied("2026-09-21", a.PoliceMediation))
	d.script([]line{
		{day: "2026-09-21", cmd: a.AcceptMediation, on: 1},
		{day: "2026-09-22", cmd: a.StartMediation, on: 1, values: a.Values{"basis": a.LossFixed, "on": "2026-09-22"}},
		{day: "2026-10-20", cmd: a.TerminateMediation, on: 1, values: a.Values{"reason": "overdue", "note": "期限届满"}, waits: "for a time and a room"},
	}...)
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation})
	require.Equal(t, 1, d.count("remind finish_police_mediation"))
	require.Equal(t, 1, d.count("miss finish_police_mediation"))
	require.Equal(t, 1, d.count("paper mediation_termination"))
	require.Equal(t, 2, d.count("notice mediation_ended"))
}

// A draft may be withdrawn and made again; a committee's agreement waits for its seal too.
func TestAPeoplesMediation(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", nil).before(determined("2026-09-18")...).before(applied("2026-09-21", a.PeopleMediation))
	lines := []line{
		{day: "2026-09-21", cmd: a.AcceptMediation, on: 1, waits: "for the room's answer"},
		{day: "2026-09-21", cmd: a.StartMediation, on: 1, values: a.Values{"basis": a.LossFixed, "on": "2026-09-21"}, waits: "may begin"},
		{day: "2026-09-21", cmd: a.ScheduleSession, on: 1, values: a.Values{"at": "2026-09-22T09:00", "room": "一号"}, waits: "for a time and a room"},
		{day: "2026-09-22", cmd: a.RecordSession, on: 1, values: a.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "x"}, waits: "for the day of the session"},
	}
	lines = append(lines, agreed("2026-09-22", "2026-09-30")[0],
		line{day: "2026-09-23", cmd: a.WithdrawDraft, on: 1, values: a.Values{"reason": "金额有误"}, waits: "for the signatures"})
	lines = append(lines, agreed("2026-09-24", "2026-09-30")...)
	d.script(append(lines,
		line{day: "2026-09-25", cmd: a.SealAgreement, on: 1, values: a.Values{"mediators": "孙", "on": "2026-09-25"}, waits: "for the signatures"},
		line{day: "2026-09-28", cmd: a.RecordPayment, on: 1, values: a.Values{"instalment": "1", "amount": "1000", "on": "2026-09-28"}, waits: "for the money"})...)
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation})
	require.Equal(t, 2, d.count("paper agreement_people"), "the withdrawn draft stands in the file too")
	require.Equal(t, "2026-09-28", a.DayString(d.env.Now()))
}

// A refused mediation ends when the refusal is made out and everybody is told.
func TestARefusedMediation(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", nil).before(determined("2026-09-18")...).before(applied("2026-09-21", a.PoliceMediation))
	d.script(line{day: "2026-09-22", cmd: a.RefuseMediation, on: 1, values: a.Values{"reason": "sued"}, waits: "for the room's answer"})
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation})
	require.Equal(t, 1, d.count("paper mediation_refusal"))
	require.Equal(t, 2, d.count("notice mediation_refused"))
}

// A clock that is paused rings for nobody, however long; resumed, it rings once, later by the days that were left out.
func TestAPausedLimit(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-06-01", nil).before(append(simple("2026-06-01"),
		line{day: "2026-06-01", cmd: a.ApplyMediation, values: a.Values{"variant": "people", "applicants": "1,2", "committee": "mediation-1", "on": "2026-06-01"}})...)
	d.before(line{day: "2026-06-01", cmd: a.AcceptMediation, on: 1, values: a.Values{"platform_on": "2026-06-01"}})
	due := d.c.DueOf("online_mediation", 0)
	require.Equal(t, "2026-07-01", a.DayString(due.At))
	at := func(when string) func() {
		return func() {
			require.Equal(t, 0, d.count("remind online_mediation")+d.count("miss online_mediation"), when)
		}
	}
	d.script(
		line{day: "2026-06-20", cmd: a.PauseDue, on: 1, values: a.Values{"due": due.ID, "cause": "appraisal", "paused_from": "2026-06-19", "reason": "委托鉴定"}},
		line{day: "2026-08-17", cmd: a.ResumeDue, on: 1, values: a.Values{"due": due.ID, "paused_until": "2026-08-14", "reason": "鉴定意见已出具"}},
		line{day: "2026-09-10", cmd: a.TerminateMediation, on: 1, values: a.Values{"reason": "overdue", "note": "未同意延长"}})
	d.env.RegisterDelayedCallback(at("the old last day has gone by"), instant("2026-07-20").Sub(d.env.Now()))
	d.env.RegisterDelayedCallback(at("it runs again and is not over"), instant("2026-08-25").Sub(d.env.Now()))
	d.env.RegisterDelayedCallback(func() {
		require.Equal(t, 1, d.count("remind online_mediation"))
		require.Equal(t, 1, d.count("miss online_mediation"))
	}, instant("2026-08-29").Sub(d.env.Now()))
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation, Seq: d.c.Seq})
	now := d.c.DueOf("online_mediation", 0)
	require.Equal(t, "2026-08-27", a.DayString(now.At), "fifty-seven days later: 19 June to 14 August")
	require.Equal(t, a.DueLate, now.State)
}
