package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func applied(s *story, on, variant string) {
	s.act(on, ApplyMediation, 0, Values{"variant": variant, "applicants": "1,2", "committee": "committee-1", "on": on})
}

var agreed = Values{"basis": "HPR 86", "facts": "据认定书", "heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "3000", "shares": "甲方七成，乙方三成",
	"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-11-30",
	"instalments.2.payer": "party:1", "instalments.2.payee": "2", "instalments.2.amount": "1100.50", "instalments.2.due_on": "2026-12-31", "manner": "转账"}

func TestPoliceMediation(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PoliceMediation)
	s.refused("2026-09-21", ApplyMediation, 0, Values{"variant": PoliceMediation, "applicants": "1,2", "on": "2026-09-21"}, problem.Refused, "HPR 84")
	s.act("2026-09-22", AcceptMediation, 1, nil)
	require.Equal(t, MediationWaiting, s.c.Proceeding(1).Stage)
	s.wrong("2026-09-22", StartMediation, 1, Values{"basis": FuneralEnded, "on": "2026-09-22"}, "basis")
	s.wrong("2026-09-22", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-21"}, "on")
	s.act("2026-09-22", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-22"})
	s.wrong("2026-09-22", ScheduleSession, 1, Values{"at": "2026-09-24T09:00", "room": "一号调解室"}, "at") // notice of three working days
	s.act("2026-09-22", ScheduleSession, 1, Values{"at": "2026-09-28T09:00", "room": "一号调解室"})
	s.refused("2026-09-24", RecordSession, 1, Values{"present.1": "1", "present.2": "1", "record": "x"}, problem.Refused, "HPR 88")
	s.wrong("2026-09-28", RecordSession, 1, Values{"rights_told": "yes", "present.1": "4", "present.2": "1", "record": "x"}, "present.1")
	s.wrong("2026-09-28", RecordSession, 1, Values{"rights_told": "yes", "present.1": "2", "record": "x"}, "present.1")
	s.wrong("2026-09-28", RecordSession, 1, Values{"present.1": "1", "present.2": "3", "record": "双方陈述"}, "rights_told") // HPR 91
	s.act("2026-09-28", RecordSession, 1, Values{"rights_told": "yes", "present.1": "1", "present.2": "3", "record": "双方陈述"})
	require.True(t, s.c.Proceeding(1).Sessions[0].RightsTold)

	tooMuch := Values{}
	for k, v := range agreed {
		tooMuch[k] = v
	}
	tooMuch["instalments.1.amount"] = "2000"
	s.wrong("2026-09-28", MakeAgreement, 1, tooMuch, "instalments")
	s.act("2026-09-28", MakeAgreement, 1, agreed)
	s.refused("2026-09-28", SealAgreement, 1, Values{"mediators": "x", "on": "2026-09-28"}, problem.Refused, "RTSL-Reg 95")
	s.act("2026-09-28", SignAgreement, 1, Values{"party": "1", "on": "2026-09-28"})
	require.Equal(t, MediationDrafted, s.c.Proceeding(1).Stage)
	s.act("2026-09-28", SignAgreement, 1, Values{"party": "2", "on": "2026-09-28"})
	require.Equal(t, MediationEffective, s.c.Proceeding(1).Stage)
	require.Equal(t, "2026-09-28", s.c.Proceeding(1).Agreement.EffectiveOn)

	s.refused("2026-09-29", ApplyConfirmation, 0, Values{"mediation": "1", "court": "court-1", "applicants": "1,2", "on": "2026-09-29"}, problem.Refused, "HPR 85; CPL 205")
	s.refused("2026-09-29", CloseCase, 0, Values{}, problem.Refused, "APR 260, 261")
	s.wrong("2026-11-30", RecordPayment, 1, Values{"instalment": "1", "amount": "1000.01", "on": "2026-11-30"}, "amount")
	s.act("2026-11-30", RecordPayment, 1, Values{"instalment": "1", "amount": "1000", "on": "2026-11-30"})
	s.wrong("2026-12-01", RecordDefault, 1, Values{"instalment": "2", "note": "x"}, "instalment")
	s.act("2027-01-04", RecordDefault, 1, Values{"instalment": "2", "note": "逾期"})
	require.Equal(t, MediationDefaulted, s.c.Proceeding(1).Stage)
	s.act("2027-01-05", RecordPayment, 1, Values{"instalment": "2", "amount": "1100.50", "on": "2027-01-05"})
	require.Equal(t, MediationPerformed, s.c.Proceeding(1).Stage)
	s.act("2027-01-06", CloseCase, 0, Values{"outcome": "settled", "retention": "5y", "summary": "履行完毕"})
	s.act("2027-01-06", ArchiveCase, 0, Values{"volume": "2027-12"})
	require.Equal(t, Archived, s.c.Stage)
	s.act("2027-02-01", ReopenCase, 0, Values{"reason": "发现新的损失"})
	require.Equal(t, Determined, s.c.Stage)
}

// HPR 90: the ten working days of the police begin on the day of the milestone or, if that is later, of the acceptance. Nobody
// chooses another one.
func TestTheStartIsNotPutOff(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	s.act("2026-09-20", RecordMilestone, 0, Values{"milestone": LossFixed, "on": "2026-09-20"})
	applied(s, "2026-09-21", PoliceMediation)
	s.act("2026-09-22", AcceptMediation, 1, nil)
	s.wrong("2026-09-29", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-20"}, "on")
	s.wrong("2026-09-29", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-29"}, "on")
	s.act("2026-09-29", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-22"})
}

func TestPoliceMediationMustBeJoint(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	s.act("2026-09-21", ApplyMediation, 0, Values{"variant": PoliceMediation, "applicants": "1", "on": "2026-09-21"})
	s.refused("2026-09-21", AcceptMediation, 1, nil, problem.Refused, "HPR 86")
	s.act("2026-09-21", RefuseMediation, 1, Values{"reason": "not_joint"})
	require.Equal(t, MediationRefused, s.c.Proceeding(1).Stage)
}

func TestASuitEndsPoliceMediation(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PoliceMediation)
	s.act("2026-09-22", FileSuit, 0, Values{"court": "court-1", "plaintiffs": "2", "on": "2026-09-22"})
	require.Equal(t, MediationEnded, s.c.Proceeding(1).Stage)
	require.Equal(t, "sued", s.c.Proceeding(1).EndReason)
	s.refused("2026-09-23", ApplyMediation, 0, Values{"variant": PoliceMediation, "applicants": "1,2", "on": "2026-09-23"}, problem.Refused, "RTSL-Reg 96")
	s.act("2026-09-23", Docket, 2, Values{"docket_no": "(2026)鲁1402民初1号", "on": "2026-09-23"})
	s.wrong("2026-10-20", Rule, 2, Values{"ruling_no": "1", "on": "2026-09-22", "result": "x"}, "on")
	s.act("2026-10-20", Rule, 2, Values{"ruling_no": "1", "on": "2026-10-20", "result": "被告赔偿", "amount": "3000"})
	require.Equal(t, CourtRuled, s.c.Proceeding(2).Stage)
}

func TestPeopleMediationClaimAndConfirmation(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	s.act("2026-09-18", AddPolicy, 0, Values{"vehicle": "1", "variant": Compulsory, "insurer": "insurer-1", "policy_number": "P1"})
	s.wrong("2026-09-21", ApplyMediation, 0, Values{"variant": PeopleMediation, "applicants": "1,2", "on": "2026-09-21"}, "committee")
	applied(s, "2026-09-21", PeopleMediation)
	require.Equal(t, "committee-1", s.c.Proceeding(1).Agency)
	s.act("2026-09-21", AcceptMediation, 1, nil)
	s.act("2026-09-21", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-21"})
	s.act("2026-09-21", ScheduleSession, 1, Values{"at": "2026-09-22T09:00", "room": "人民调解室"}) // no three days' notice here
	s.act("2026-09-22", RecordSession, 1, Values{"present.1": "4", "present.2": "1", "record": "调解记录"})
	v := Values{}
	for k, val := range agreed {
		v[k] = val
	}
	v["instalments.1.payer"] = "policy:1"
	s.wrong("2026-09-22", MakeAgreement, 1, v, "dispute")
	v["dispute"] = "车辆贬值损失应否赔偿"
	s.act("2026-09-22", MakeAgreement, 1, v)
	s.act("2026-09-22", SignAgreement, 1, Values{"party": "1", "on": "2026-09-22"})
	s.act("2026-09-22", SignAgreement, 1, Values{"party": "2", "on": "2026-09-22"})
	require.Equal(t, MediationDrafted, s.c.Proceeding(1).Stage, "the committee's seal is missing")
	s.act("2026-09-22", SealAgreement, 1, Values{"mediators": "孙调解", "on": "2026-09-22"})
	require.Equal(t, MediationEffective, s.c.Proceeding(1).Stage)

	s.act("2026-09-23", FileClaim, 0, Values{"policy": "1", "claimants": "2", "mediation": "1"})
	require.Equal(t, "insurer-1", s.c.Proceeding(2).Agency)
	s.act("2026-09-23", TellDocuments, 2, Values{"documents.1.document": "认定书", "documents.2.document": "维修发票"})
	s.act("2026-09-24", SubmitDocuments, 2, Values{"complete": "yes"})
	s.act("2026-09-25", DecideClaim, 2, Values{"amount": "1000", "reason": "交强险财产损失限额内"})
	s.wrong("2026-09-25", AgreeClaim, 2, Values{"amount": "999"}, "amount")
	s.act("2026-09-25", AgreeClaim, 2, Values{"amount": "1000"})
	s.act("2026-09-28", PayClaim, 2, Values{"amount": "1000", "on": "2026-09-28", "voucher": "T1"})
	require.Equal(t, ClaimPaid, s.c.Proceeding(2).Stage)
	require.True(t, s.c.Proceeding(1).Agreement.Instalments[0].Settled(), "what the insurer paid is paid")

	s.wrong("2026-09-29", ApplyConfirmation, 0, Values{"mediation": "1", "court": "court-1", "applicants": "1", "on": "2026-09-29"}, "applicants")
	for i := range s.c.Parties {
		s.c.Parties[i].Address, s.c.Parties[i].Phone = "湖滨大道1号", "13800000013"
	}
	s.act("2026-09-29", ApplyConfirmation, 0, Values{"mediation": "1", "court": "court-1", "applicants": "1,2", "on": "2026-09-29"})
	s.act("2026-09-30", Docket, 3, Values{"docket_no": "(2026)鲁1402民特1号", "on": "2026-09-30"})
	s.act("2026-10-15", Rule, 3, Values{"ruling_no": "1", "on": "2026-10-15", "result": "调解协议有效"})
	s.act("2026-11-30", RecordPayment, 1, Values{"instalment": "2", "amount": "1100.5", "on": "2026-11-30"})
	require.Equal(t, MediationPerformed, s.c.Proceeding(1).Stage)
	require.Empty(t, first2(s.c.Blockers()))
	s.act("2026-12-01", CloseCase, 0, Values{"outcome": "confirmed", "retention": "5y", "summary": "案结事了"})
}

func first2(zh, _ []string) []string { return zh }

func TestSeriousCase(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", Values{"hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-17"}).determined("2026-09-18")
	s.act("2026-09-18", OpenSerious, 0, Values{"reason": "死亡逃逸", "hint": "crime_death"})
	s.refused("2026-09-18", OpenSerious, 0, Values{"reason": "again"}, problem.Refused, "HPR 43")
	s.act("2026-09-18", FormTeam, 1, Values{"lead": "侦查员甲", "team": "甲、乙、丙"})
	s.act("2026-09-18", AssignTask, 1, Values{"task": "调取监控", "who": "乙"})
	s.act("2026-09-18", IssueWanted, 1, Values{"features": "白色轿车", "direction": "向北", "scope": "全省"})
	s.refused("2026-09-19", ConcludeSerious, 1, Values{"conclusion": "x", "collective": "yes"}, problem.Refused, "CrPR 285")
	s.act("2026-09-19", CompleteTask, 1, Values{"task_no": "1", "result": "已锁定车辆"})
	s.wrong("2026-09-19", CompleteTask, 1, Values{"task_no": "1", "result": "again"}, "task_no")
	s.refused("2026-09-19", ConcludeSerious, 1, Values{"conclusion": "x", "collective": "yes"}, problem.Refused, "HPR 46")
	s.wrong("2026-09-19", CancelWanted, 1, Values{"wanted_no": "1", "scope": "全市", "reason": "已查获"}, "scope")
	s.act("2026-09-19", CancelWanted, 1, Values{"wanted_no": "1", "scope": "全省", "reason": "已查获"})
	s.act("2026-09-19", FindFledVehicle, 0, Values{"on": "2026-09-19", "findings": "查获车辆和驾驶人"})
	s.act("2026-09-20", FileCriminal, 1, Values{"filing_no": "德公刑立字1号", "on": "2026-09-20", "reason": "交通肇事罪"})
	require.True(t, s.c.CrimeSuspected)
	s.act("2026-10-20", TransferProsecution, 1, Values{"procuratorate": "proc-1", "on": "2026-10-20", "opinion": "移送审查起诉"})
	s.act("2026-11-20", RecordProsecution, 1, Values{"outcome": "charged", "on": "2026-11-20"})
	s.act("2026-11-20", ConcludeSerious, 1, Values{"conclusion": "已起诉", "collective": "yes"})
	require.Equal(t, SeriousConcluded, s.c.Proceeding(1).Stage)
}
