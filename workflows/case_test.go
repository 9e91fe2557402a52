package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	a "anjie/domain/accident"
)

// served is the determination handed to both drivers.
func served(day string) []line {
	return []line{
		{day: day, cmd: a.ServeDetermination, values: a.Values{"party": "1", "on": day, "way": "in_person"}},
		{day: day, cmd: a.ServeDetermination, values: a.Values{"party": "2", "on": day, "way": "in_person"}},
	}
}

// insured writes down a vehicle's compulsory policy.
func insured(day, vehicle string) line {
	return line{day: day, cmd: a.AddPolicy, values: a.Values{"vehicle": vehicle, "variant": a.Compulsory, "insurer": "insurer-1", "policy_number": "P" + vehicle}}
}

// atOnce is a determination of the simple procedure.
func atOnce(day string) a.Values {
	return a.Values{"document_no": "1", "made_on": day, "course": "追尾", "impact": "车尾", "fault.1": "full", "fault.2": "none"}
}

// simple is a case decided on the spot on one day.
func simple(day string) []line {
	return append([]line{
		{day: day, cmd: a.Accept}, insured(day, "1"), insured(day, "2"), {day: day, cmd: a.ChooseSimple},
		{day: day, cmd: a.DetermineSimple, values: atOnce(day)},
	}, served(day)...)
}

// A light case whose officer is late: reminded on the working day before, missed on the day after, and decided late.
func TestALateSimpleCase(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil)
	lines := []line{
		{day: "2026-09-18", cmd: a.Accept, waits: "to be accepted"},
		insured("2026-09-18", "1"), insured("2026-09-18", "2"),
		{day: "2026-09-18", cmd: a.ChooseSimple, waits: "between the simple and the ordinary"},
		// three working days from a Friday before a worked Sunday: 20, 21 and 22 September
		{day: "2026-09-24", cmd: a.DetermineSimple, values: atOnce("2026-09-24"),
			waits: "determination of the simple procedure"},
	}
	d.script(append(append(lines, served("2026-09-24")...),
		line{day: "2026-10-20", cmd: a.CloseCase, values: a.Values{"outcome": "no_claim", "retention": "2y", "summary": "无请求"}, waits: "for the parties to settle"},
		line{day: "2026-10-21", cmd: a.ArchiveCase, values: a.Values{"volume": "1"}, waits: "for the archive"})...)
	d.run(Case, CaseInput{Case: "case-1"})
	require.Equal(t, 1, d.count("remind simple_determination"))
	require.Equal(t, 1, d.count("miss simple_determination"))
	require.Equal(t, a.DueLate, d.c.DueOf("simple_determination", 0).State)
	require.Equal(t, 1, d.count("paper acceptance"))
	require.Equal(t, 1, d.count("paper determination_simple"))
	require.Equal(t, 2, d.count("paper service_receipt"))
	require.Equal(t, 2, d.count("notice closed"), "each party is told")
	require.Equal(t, 1, d.count("paper case_index"))
	require.Empty(t, d.c.Owed)
	require.Equal(t, "2026-10-21", a.DayString(d.env.Now()), "it ends with the archive, not with a clock")
}

// Parties' clocks are kept like everybody's: who may apply within ten working days is reminded, and the time runs out.
func TestPartiesClocks(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(simple("2026-09-18")...)
	d.script(line{day: "2026-11-02", cmd: a.CloseCase, values: a.Values{"outcome": "no_claim", "retention": "2y", "summary": "无请求"}},
		line{day: "2026-11-02", cmd: a.ArchiveCase, values: a.Values{"volume": "1"}})
	d.run(Case, CaseInput{Case: "case-1", Seq: d.c.Seq})
	for _, rule := range []string{"apply_mediation", "apply_review"} {
		require.Equal(t, 2, d.count("remind "+rule), rule)
		require.Equal(t, 2, d.count("miss "+rule), rule)
	}
}

// A review that is withdrawn: nobody is reminded of a decision any more, every party gets the paper, and the clocks of the
// others' right and of the application for mediation run on.
func TestAReviewIsWithdrawn(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(simple("2026-09-18")...)
	d.script(
		line{day: "2026-09-20", cmd: a.ApplyReview, values: a.Values{"party": "1", "on": "2026-09-20", "reason": "责任划分不公"}},
		line{day: "2026-09-21", cmd: a.WithdrawReview, values: a.Values{"on": "2026-09-21", "reason": "书面撤回"}},
		line{day: "2026-10-22", cmd: a.ServePaper, values: a.Values{"paper": "6", "party": "1", "on": "2026-10-22", "way": "in_person"}},
		line{day: "2026-10-22", cmd: a.ServePaper, values: a.Values{"paper": "6", "party": "2", "on": "2026-10-22", "way": "in_person"}},
		line{day: "2026-11-02", cmd: a.CloseCase, values: a.Values{"outcome": "no_claim", "retention": "2y", "summary": "无请求"}},
		line{day: "2026-11-02", cmd: a.ArchiveCase, values: a.Values{"volume": "1"}})
	d.run(Case, CaseInput{Case: "case-1", Seq: d.c.Seq})
	require.Equal(t, 1, d.count("paper review_acceptance"))
	require.Equal(t, 1, d.count("paper review_termination"))
	require.Zero(t, d.count("remind review_decision"))
	require.Zero(t, d.count("miss review_decision"))
	require.Equal(t, 1, d.count("miss apply_review"), "the other party's three days")
	require.Equal(t, 2, d.count("miss apply_mediation"))
	require.Empty(t, d.c.Owed)
}

// A limit that is extended rings anew, at its new moments and not at the old ones.
func TestAnExtendedLimit(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept},
		line{day: "2026-09-18", cmd: a.CommissionAppraisal, values: a.Values{"item": "车速", "institution": "x", "on": "2026-09-18", "days": "4"}})
	due := d.c.DueOf("appraisal_report", 0).ID
	d.script(
		line{day: "2026-09-22", cmd: a.ExtendDue, values: a.Values{"due": due, "until": "2026-09-30", "approved_by": "支队领导", "reason": "补充检材"}},
		line{day: "2026-10-09", cmd: a.ReportAppraisal, on: 1, values: a.Values{"document_no": "1", "on": "2026-10-09", "opinion": "x"}, waits: "for the report"})
	d.env.RegisterDelayedCallback(d.env.CancelWorkflow, instant("2026-10-10").Sub(d.env.Now()))
	d.env.ExecuteWorkflow(Expert, ProceedingInput{Case: "case-1", No: 1, Kind: a.Appraisal})
	require.True(t, d.env.IsWorkflowCompleted())
	require.ErrorContains(t, d.env.GetWorkflowError(), "canceled", "who cancels a story is obeyed")
	require.Equal(t, 2, d.count("remind appraisal_report"))
	require.Equal(t, 1, d.count("miss appraisal_report"))
}

// A case that is not accepted ends at once.
func TestACaseThatIsNotAccepted(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil)
	d.script(line{day: "2026-09-19", cmd: a.RefuseAcceptance, values: a.Values{"reason": "不属于道路交通事故"}})
	d.run(Case, CaseInput{Case: "case-1"})
	require.Equal(t, "2026-09-19", a.DayString(d.env.Now()))
}

// A case that nobody knows is not followed; its workflow says so instead of waiting for ever.
func TestACaseThatIsNotThere(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil)
	d.fails["Outlook"] = notThere
	d.env.ExecuteWorkflow(Case, CaseInput{Case: "case-1"})
	require.ErrorContains(t, d.env.GetWorkflowError(), "not_found")
	require.Equal(t, 1, d.looked)
}
