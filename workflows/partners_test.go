package workflows

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	a "anjie/domain/accident"
)

// claimed is a claim on the compulsory policy, the case's first proceeding.
func claimed(day string) []line {
	return []line{
		{day: day, cmd: a.AddPolicy, values: a.Values{"vehicle": "1", "variant": a.Compulsory, "insurer": "insurer-1", "policy_number": "P1"}},
		{day: day, cmd: a.FileClaim, values: a.Values{"policy": "1", "claimants": "2"}},
	}
}

// The insurer's own clock: one day for the list, five for the decision, ten for the money (CI-Reg 28–29). This one is late
// with the first, in time with the second and late with the last.
func TestAClaimsClock(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-01", nil).before(simple("2026-09-01")...).before(claimed("2026-09-01")...)
	d.script([]line{
		{day: "2026-09-04", cmd: a.TellDocuments, on: 1, values: a.Values{"documents.1.document": "发票"}, waits: "which documents it needs"},
		{day: "2026-09-07", cmd: a.SubmitDocuments, on: 1, values: a.Values{"complete": "yes"}, waits: "for the claimant's documents"},
		{day: "2026-09-10", cmd: a.DecideClaim, on: 1, values: a.Values{"amount": "1000", "reason": "限额内"}, waits: "for the insurer's decision"},
		{day: "2026-09-11", cmd: a.AgreeClaim, on: 1, values: a.Values{"amount": "1000"}, waits: "for an agreement on the amount"},
		{day: "2026-09-29", cmd: a.PayClaim, on: 1, values: a.Values{"amount": "1000", "on": "2026-09-29", "voucher": "T1"}, waits: "for the money"},
	}...)
	d.run(Claim, ProceedingInput{Case: "case-1", No: 1, Kind: a.Claim, Seq: d.c.Seq})
	require.Equal(t, []int{1, 1}, []int{d.count("remind claim_tell_documents"), d.count("miss claim_tell_documents")})
	require.Equal(t, 0, d.count("miss claim_decide"))
	require.Equal(t, []int{1, 1}, []int{d.count("remind claim_pay"), d.count("miss claim_pay")})
	require.Equal(t, 1, d.count("paper claim_documents"))
	require.Equal(t, 1, d.count("paper claim_decision"))
	require.Equal(t, 1, d.count("notice claim_decided"), "the claimant is told, not the insured")
	require.Equal(t, "2026-09-29", a.DayString(d.env.Now()))
}

// Thirty days for the court to confirm (CPL 205–206); it is reminded and rules in time.
func TestACourtsConfirmation(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", nil).before(determined("2026-09-18")...).before(applied("2026-09-21", a.PeopleMediation))
	d.before([]line{
		{day: "2026-09-21", cmd: a.AcceptMediation, on: 1},
		{day: "2026-09-21", cmd: a.StartMediation, on: 1, values: a.Values{"basis": a.LossFixed, "on": "2026-09-21"}},
		{day: "2026-09-21", cmd: a.ScheduleSession, on: 1, values: a.Values{"at": "2026-09-22T09:00", "room": "一号"}},
		{day: "2026-09-22", cmd: a.RecordSession, on: 1, values: a.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "x"}},
	}...).before(agreed("2026-09-22", "2026-12-01")...).before(
		line{day: "2026-09-22", cmd: a.SealAgreement, on: 1, values: a.Values{"mediators": "孙", "on": "2026-09-22"}},
		line{day: "2026-09-23", cmd: a.ApplyConfirmation, values: a.Values{"mediation": "1", "court": "court-1", "applicants": "1,2", "on": "2026-09-23"}})
	d.script([]line{
		{day: "2026-09-24", cmd: a.Docket, on: 2, values: a.Values{"docket_no": "1", "on": "2026-09-24"}, waits: "for the court to docket it"},
		{day: "2026-10-25", cmd: a.Rule, on: 2, values: a.Values{"ruling_no": "1", "on": "2026-10-25", "result": "有效"}, waits: "for the court's ruling"},
	}...)
	d.run(Court, ProceedingInput{Case: "case-1", No: 2, Kind: a.Court})
	require.Equal(t, 1, d.count("remind court_confirmation"))
	require.Equal(t, 0, d.count("miss court_confirmation"), "the thirtieth day is a Saturday: the limit ends on Monday")
	require.Equal(t, 1, d.count("paper confirmation_application"))
	require.Equal(t, 2, d.count("notice docketed"))
	require.Equal(t, 2, d.count("notice ruled"))
	require.Zero(t, d.count("paper agreement_people"), "that is the mediation's errand")
}

func TestASeriousCase(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", a.Values{"hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-17"})
	steps := determined("2026-09-18")
	at := slices.IndexFunc(steps, func(l line) bool { return l.cmd == a.Determine })
	d.before(slices.Insert(steps, at, line{day: "2026-09-18", cmd: a.RequestDetermination, values: a.Values{"party": "2", "on": "2026-09-18"}})...)
	d.before(line{day: "2026-09-18", cmd: a.OpenSerious, values: a.Values{"reason": "死亡逃逸"}})
	d.script([]line{
		{day: "2026-09-18", cmd: a.FormTeam, on: 1, values: a.Values{"lead": "甲", "team": "甲、乙"}, waits: "for a team"},
		{day: "2026-09-18", cmd: a.AssignTask, on: 1, values: a.Values{"task": "调取监控", "who": "乙", "due_on": "2026-09-21"}, waits: "for the investigation"},
		{day: "2026-09-18", cmd: a.IssueWanted, on: 1, values: a.Values{"features": "白色轿车", "direction": "向北", "scope": "全省"}},
		{day: "2026-09-24", cmd: a.CompleteTask, on: 1, values: a.Values{"task_no": "1", "result": "已锁定"}},
		{day: "2026-09-24", cmd: a.CancelWanted, on: 1, values: a.Values{"wanted_no": "1", "scope": "全省", "reason": "已查获"}},
		{day: "2026-09-25", cmd: a.FileCriminal, on: 1, values: a.Values{"filing_no": "1", "on": "2026-09-25", "reason": "交通肇事罪"}, waits: "for the investigation"},
		{day: "2026-10-20", cmd: a.TransferProsecution, on: 1, values: a.Values{"procuratorate": "proc-1", "on": "2026-10-20", "opinion": "x"}, waits: "for the transfer"},
		{day: "2026-11-20", cmd: a.ConcludeSerious, on: 1, values: a.Values{"conclusion": "已起诉", "collective": "yes"}, waits: "for the procuratorate's answer"},
	}...)
	d.run(Serious, ProceedingInput{Case: "case-1", No: 1, Kind: a.Serious})
	require.Equal(t, []int{1, 1}, []int{d.count("remind task"), d.count("miss task")})
	require.Equal(t, 1, d.count("paper wanted_notice"))
	require.Equal(t, 1, d.count("paper wanted_cancellation"))
	require.Equal(t, 1, d.count("paper transfer_letter"))
	require.Equal(t, "2026-11-20", a.DayString(d.env.Now()))
}

func TestExperts(t *testing.T) {
	t.Parallel()
	t.Run("appraiser", func(t *testing.T) {
		t.Parallel()
		d := newDiary(t, "2026-09-01", nil).before(line{day: "2026-09-01", cmd: a.Accept},
			line{day: "2026-09-01", cmd: a.CommissionAppraisal, values: a.Values{"item": "车速", "institution": "x", "on": "2026-09-01", "days": "10"}})
		d.script([]line{
			{day: "2026-09-14", cmd: a.ReportAppraisal, on: 1, values: a.Values{"document_no": "1", "on": "2026-09-14", "opinion": "x"}, waits: "for the report"},
			{day: "2026-09-15", cmd: a.ServeAppraisal, on: 1, values: a.Values{"served": "1,2", "on": "2026-09-15"}, waits: "for its service"},
			{day: "2026-09-22", cmd: a.FinaliseAppraisal, on: 1, values: a.Values{"on": "2026-09-18"}, waits: "for a request for another appraisal"},
		}...)
		d.run(Expert, ProceedingInput{Case: "case-1", No: 1, Kind: a.Appraisal})
		require.Equal(t, []int{1, 1}, []int{d.count("remind appraisal_report"), d.count("miss appraisal_report")})
		require.Equal(t, 0, d.count("miss serve_appraisal"))
		require.Equal(t, 2, d.count("notice appraisal_served"))
	})
	t.Run("rescue fund", func(t *testing.T) {
		t.Parallel()
		d := newDiary(t, "2026-09-01", a.Values{"injured": "1"}).before(line{day: "2026-09-01", cmd: a.Accept},
			line{day: "2026-09-01", cmd: a.NotifyFund, values: a.Values{"fund": "x", "reason": "fled", "party": "2", "hospital": "市人民医院"}})
		d.script(line{day: "2026-09-10", cmd: a.AdvanceFund, on: 1, values: a.Values{"amount": "5000", "on": "2026-09-10", "voucher": "T1"}, waits: "for the fund's answer"})
		d.run(Expert, ProceedingInput{Case: "case-1", No: 1, Kind: a.Fund})
		require.Equal(t, 1, d.count("paper fund_notice"))
		require.Equal(t, 1, d.count("miss fund_review"))
	})
}
