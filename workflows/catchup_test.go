package workflows_test

import (
	"context"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"

	"anjie/domain/accident"
	"anjie/workflows"
)

// People act while no workflow runs. When the workflows come they do all that was owed and find what has been missed.
// Then all of them are lost, and are made again from the record with their clocks.
func TestWorkflowsCatchUpAndAreMadeAgain(t *testing.T) {
	t.Parallel()
	j := newJourney(t, 60, nil)
	j.attach("笔录.txt", []byte("询问笔录，共三页"))
	j.Determined()
	j.Claimed(1)
	j.On(day(-30)).Session(accident.PeopleMediation, 2, day(-29))
	j.Agreed(2, "party:1", day(40))
	require.NotEmpty(t, j.State().Owed)
	require.Positive(t, j.backlog(), "nobody has heard of it")

	theCase, claim, mediation := workflows.CaseID(j.Case), workflows.ProceedingID(j.Case, accident.Claim, 1), workflows.ProceedingID(j.Case, accident.Mediation, 2)
	j.follow()
	j.await("papers, messages, evidence", settled)
	j.await("what was missed", noted)
	require.Equal(t, accident.DueMissed, ptr(j.State()).DueOf("apply_review", 1).State)
	require.Equal(t, "sealed", j.State().Evidence[0].State)
	for _, id := range []string{theCase, claim, mediation} {
		j.idle(id)
		require.Equal(t, enums.WORKFLOW_EXECUTION_STATUS_RUNNING, j.status(id))
	}
	require.Contains(t, j.waiting(mediation), "for the money")
	require.Equal(t, 1, j.timers(mediation), "one clock for the instalment")
	j.once()

	seq := j.State().Seq
	for _, id := range []string{theCase, claim, mediation} {
		require.NoError(t, j.temporal.TerminateWorkflow(context.Background(), id, "", "lost"))
	}
	n, err := j.Cases.Requeue(t.Context())
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	for _, id := range []string{theCase, claim, mediation} {
		require.Eventually(t, func() bool { return j.status(id) == enums.WORKFLOW_EXECUTION_STATUS_RUNNING }, patience, beat, id)
		j.idle(id)
	}
	require.Contains(t, j.waiting(mediation), "for the money")
	require.Equal(t, 1, j.timers(mediation), "its clock runs again")
	require.Contains(t, j.waiting(claim), "for an agreement on the amount")
	require.Equal(t, seq, j.State().Seq, "nothing was done twice")

	// The worker dies while people act, and comes back.
	j.halt()
	j.Act(accident.AgreeClaim, 1, accident.Values{"amount": "1000"})
	j.Act(accident.PayClaim, 1, accident.Values{"amount": "1000", "on": j.Today(), "voucher": "T1"})
	j.Act(accident.RecordPayment, 2, accident.Values{"instalment": "1", "amount": "1000", "on": j.Today()})
	j.follow()
	j.ended(claim)
	j.ended(mediation)
	j.closed()
	j.ended(theCase)
	require.True(t, settled(j.State()))
	j.once()

	// Reopened on purpose: its story begins again.
	j.Act(accident.ReopenCase, 0, accident.Values{"reason": "发现新的损失"})
	require.Eventually(t, func() bool { return j.status(theCase) == enums.WORKFLOW_EXECUTION_STATUS_RUNNING }, patience, beat)
	require.NoError(t, j.temporal.TerminateWorkflow(context.Background(), theCase, "", "the test is over"))
}

// A case that goes on in new runs again and again loses nothing and does nothing twice.
func TestTurningPagesOnARealServer(t *testing.T) {
	t.Parallel()
	j := newJourney(t, 20, nil)
	j.turn = 20
	j.follow()
	j.Determined()
	j.Claimed(1)
	theCase, claim := workflows.CaseID(j.Case), workflows.ProceedingID(j.Case, accident.Claim, 1)
	j.await("papers and messages", settled)
	j.idle(theCase)
	for i := 1; j.runs(theCase) < 3; i++ { // two pages are turned
		require.Less(t, i, 40, "the page is not turned")
		j.Act(accident.RecordLoss, 0, accident.Values{"party": "2", "head": "vehicle", "amount": strconv.Itoa(i)})
		j.idle(theCase)
	}
	j.idle(claim)
	j.keep("case-turned", j.history(theCase, j.first(theCase)))
	j.Act(accident.AgreeClaim, 1, accident.Values{"amount": "1000"})
	j.Act(accident.PayClaim, 1, accident.Values{"amount": "1000", "on": j.Today(), "voucher": "T1"})
	j.ended(claim)
	j.closed()
	j.ended(theCase)
	require.True(t, settled(j.State()))
	j.once()
}

func ptr(c accident.Case) *accident.Case { return &c }
