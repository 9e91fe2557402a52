package workflows

import (
	"errors"
	"time"

	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"anjie/activities"
)

// tellChildren passes news on to the workflows of the proceedings and starts those that are open and have none.
// A proceeding that has ended hears it too, so that its workflow can end.
func (f *follower) tellChildren(ctx workflow.Context) {
	wg := workflow.NewWaitGroup(ctx)
	for _, c := range f.view.Children {
		if mark, ok := f.told[c.No]; ok && mark == c.Mark || stories[c.Kind] == "" {
			continue
		}
		wg.Add(1)
		workflow.Go(ctx, func(ctx workflow.Context) {
			defer wg.Done()
			err := f.tell(ctx, c)
			switch {
			case err == nil:
				f.told[c.No] = c.Mark
			case ctx.Err() != nil:
				f.err = ctx.Err()
			default: // one child in trouble is no reason for the case to stop; it is told again with the next news
				workflow.GetLogger(ctx).Error("a child cannot be told", "no", c.No, "kind", c.Kind)
			}
		})
	}
	wg.Wait(ctx)
}

// tell signals a child that runs, or starts it. Either may find that the other had been right a moment ago, so they take turns.
func (f *follower) tell(ctx workflow.Context, c activities.Child) error {
	id := ProceedingID(f.of.Case, c.Kind, c.No)
	_, known := f.told[c.No]
	for signal := known || !c.Open; ; signal = !signal {
		if signal {
			err := workflow.SignalExternalWorkflow(ctx, id, "", Facts, Fact{f.view.Seq}).Get(ctx, nil)
			var gone *temporal.UnknownExternalWorkflowExecutionError
			if err == nil || !c.Open && errors.As(err, &gone) {
				return nil
			}
			if !errors.As(err, &gone) {
				return err
			}
			continue
		}
		err := f.begin(ctx, id, c)
		if err == nil || !temporal.IsWorkflowExecutionAlreadyStartedError(err) {
			return err
		}
		if err := workflow.Sleep(ctx, 100*time.Millisecond); err != nil {
			return err
		}
	}
}

// begin starts a child that outlives this run, and the case's workflow itself should it come to that.
func (f *follower) begin(ctx workflow.Context, id string, c activities.Child) error {
	options := workflow.WithChildOptions(ctx, workflow.ChildWorkflowOptions{WorkflowID: id, ParentClosePolicy: enums.PARENT_CLOSE_POLICY_ABANDON})
	child := workflow.ExecuteChildWorkflow(options, stories[c.Kind], ProceedingInput{Case: f.of.Case, No: c.No, Kind: c.Kind, Seq: f.view.Seq, Turn: f.turn})
	return child.GetChildWorkflowExecution().Get(ctx, nil)
}
