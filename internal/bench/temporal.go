package bench

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

var seqOf = regexp.MustCompile(`"seq":\d+`)

// bumped writes the new number into a stored case, so that desk can go on with it in its own turn.
func bumped(body []byte, seq int64) []byte {
	at := seqOf.FindIndex(body)
	if at == nil {
		return body
	}
	return bytes.Join([][]byte{body[:at[0]], fmt.Appendf(nil, `"seq":%d`, seq), body[at[1]:]}, nil)
}

// step is the workflow to compare with: it takes updates, each with one local activity that does nothing.
func step(ctx workflow.Context) error {
	taken := 0
	err := workflow.SetUpdateHandler(ctx, "act", func(ctx workflow.Context, key string) (int, error) {
		ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: 5 * time.Second})
		err := workflow.ExecuteLocalActivity(ctx, nothing, key).Get(ctx, nil)
		taken++
		return taken, err
	})
	if err != nil {
		return err
	}
	err = workflow.Await(ctx, func() bool {
		return workflow.GetInfo(ctx).GetContinueAsNewSuggested() && workflow.AllHandlersFinished(ctx)
	})
	if err != nil {
		return err
	}
	return workflow.NewContinueAsNewError(ctx, step)
}

func nothing(context.Context, string) error { return nil }

// quiet is a log that only faults get into.
func quiet() log.Logger {
	return log.NewStructuredLogger(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})))
}

// temporalStep starts a worker and 64 workflows, and returns the act upon them.
func temporalStep(ctx context.Context, s Servers) (act func(ctx context.Context, client, turn int) error, stop func(), err error) {
	c, err := client.DialContext(ctx, client.Options{HostPort: s.Temporal, Namespace: s.Namespace, Logger: quiet()})
	if err != nil {
		return nil, nil, fmt.Errorf("bench: connect to Temporal: %w", err)
	}
	queue := "bench-" + uuid.NewString()
	w := worker.New(c, queue, worker.Options{})
	w.RegisterWorkflow(step)
	if err := w.Start(); err != nil {
		return nil, nil, fmt.Errorf("bench: start worker: %w", err)
	}
	ids := make([]string, 64)
	for i := range ids {
		ids[i] = fmt.Sprintf("%s/%d", queue, i)
		if _, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: ids[i], TaskQueue: queue}, step); err != nil {
			return nil, nil, fmt.Errorf("bench: start workflow: %w", err)
		}
	}
	stop = func() {
		for _, id := range ids {
			_ = c.TerminateWorkflow(context.WithoutCancel(ctx), id, "", "measured") // it may have ended by itself
		}
		w.Stop()
		c.Close()
	}
	return func(ctx context.Context, clientNo, turn int) error {
		h, err := c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{WorkflowID: ids[(clientNo*7+turn)%len(ids)], UpdateName: "act",
			Args: []any{fmt.Sprint(clientNo, turn)}, WaitForStage: client.WorkflowUpdateStageCompleted})
		if err != nil {
			return err
		}
		return h.Get(ctx, nil)
	}, stop, nil
}
