package workflows

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/workflow"

	"anjie/activities"
	a "anjie/domain/accident"
)

// A case and its conversations, all at once: each has a workflow of its own, hears what concerns it, and ends by itself.
func TestACaseAndItsChildren(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-01", nil).before(simple("2026-09-01")...)
	var started, ended []string
	d.env.SetOnChildWorkflowStartedListener(func(info *workflow.Info, _ workflow.Context, _ converter.EncodedValues) {
		started = append(started, info.WorkflowExecution.ID)
	})
	d.env.SetOnChildWorkflowCompletedListener(func(info *workflow.Info, _ converter.EncodedValue, err error) {
		require.NoError(t, err)
		ended = append(ended, info.WorkflowExecution.ID)
	})
	d.script(append(claimed("2026-09-02"), []line{
		{day: "2026-09-02", cmd: a.TellDocuments, on: 1, values: a.Values{"documents.1.document": "发票"}},
		{day: "2026-09-03", cmd: a.FileSuit, values: a.Values{"court": "court-1", "plaintiffs": "2", "on": "2026-09-03", "request_no": "（2026）鲁1402民调1号"}},
		{day: "2026-09-04", cmd: a.SubmitDocuments, on: 1, values: a.Values{"complete": "yes"}},
		{day: "2026-09-07", cmd: a.Docket, on: 2, values: a.Values{"docket_no": "1", "on": "2026-09-07"}},
		{day: "2026-09-21", cmd: a.RefuseClaim, on: 1, values: a.Values{"reason": "免责"}},
		{day: "2026-09-22", cmd: a.WithdrawCourt, on: 2, values: a.Values{"reason": "和解"}},
		{day: "2026-10-20", cmd: a.CloseCase, values: a.Values{"outcome": "no_claim", "retention": "2y", "summary": "无请求"}},
		{day: "2026-10-21", cmd: a.ArchiveCase, values: a.Values{"volume": "1"}},
	}...)...)
	d.run(Case, CaseInput{Case: "case-1"})
	slices.Sort(started) // the test's environment hears of two that begin at once in any order
	require.Equal(t, []string{"case/case-1/claim/1", "case/case-1/court/2"}, started, "each once")
	slices.Sort(ended)
	require.Equal(t, []string{"case/case-1/claim/1", "case/case-1/court/2"}, ended)
	require.Equal(t, 1, d.count("miss claim_decide"), "the claim's clock was kept by the claim")
	require.Equal(t, 1, d.count("paper claim_decision"))
	require.Equal(t, 1, d.count("paper transfer_letter"))
	require.Equal(t, 2, d.count("notice closed"))
	require.Empty(t, d.c.Owed)
}

// parent follows a case with these children; an hour later it is archived and they have ended.
func parent(t *testing.T, children ...activities.Child) *testsuite.TestWorkflowEnvironment {
	t.Helper()
	env := newEnv()
	env.RegisterActivity(&activities.Set{})
	Register(env)
	open := activities.Outlook{Seq: 7, Stage: a.Determined, Open: true, Children: children}
	env.OnActivity(acts.Outlook, mock.Anything, activities.Of{Case: "case-1"}).Return(open, nil).Once()
	over := activities.Outlook{Seq: 8, Stage: a.Archived}
	for _, c := range children {
		c.Open, c.Mark = false, c.Mark+1
		over.Children = append(over.Children, c)
	}
	env.OnActivity(acts.Outlook, mock.Anything, activities.Of{Case: "case-1"}).Return(over, nil)
	env.OnActivity(acts.Outlook, mock.Anything, activities.Of{Case: "case-1", No: 1}).Return(activities.Outlook{Seq: 7, Stage: a.ClaimFiled, Open: true}, nil).Once()
	env.OnActivity(acts.Outlook, mock.Anything, activities.Of{Case: "case-1", No: 1}).Return(activities.Outlook{Seq: 8, Stage: a.ClaimPaid}, nil).Maybe()
	env.RegisterDelayedCallback(func() { env.SignalWorkflow(Facts, Fact{8}) }, time.Hour)
	return env
}

// After a new run, or after Temporal was lost, a case does not know which of its children run: it finds out.
func TestAChildThatHasEnded(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]error{
		"and is there: told, so that it ends":                 nil,
		"and is gone: left alone":                             &temporal.UnknownExternalWorkflowExecutionError{},
		"and hears nothing more: the case goes on without it": errors.New("signal limit exceeded"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			env := parent(t, activities.Child{No: 1, Kind: a.Claim, Mark: 5})
			told := 0
			env.OnSignalExternalWorkflow(mock.Anything, "case/case-1/claim/1", "", Facts, mock.Anything).Return(func(string, string, string, string, any) error { told++; return answer })
			env.ExecuteWorkflow(Case, CaseInput{Case: "case-1"})
			require.NoError(t, env.GetWorkflowError())
			require.Equal(t, 2, told, "of each news")
		})
	}
}

func TestAChildThatRunsAlready(t *testing.T) {
	t.Parallel()
	one := activities.Child{No: 1, Kind: a.Claim, Open: true, Mark: 5}
	env := parent(t, one, one) // the second is the first, found running
	begun := 0
	env.SetOnChildWorkflowStartedListener(func(*workflow.Info, workflow.Context, converter.EncodedValues) { begun++ })
	env.ExecuteWorkflow(Case, CaseInput{Case: "case-1"})
	require.NoError(t, env.GetWorkflowError())
	require.Equal(t, 1, begun)
}

func TestAKindWithoutAStory(t *testing.T) {
	t.Parallel()
	for _, kind := range a.Kinds {
		require.NotEmpty(t, stories[kind], "%s is followed by nobody", kind)
	}
	env := parent(t, activities.Child{No: 1, Kind: "seance", Open: true, Mark: 5}) // of a later version of the record
	env.ExecuteWorkflow(Case, CaseInput{Case: "case-1"})
	require.NoError(t, env.GetWorkflowError())
}
