// Package relay tells the workflows what the record has done. It drains the outbox: for each case that has gone on it
// starts the case's workflow, or signals the one that runs, with the number of the newest event, at least once.
//
// The record never waits for it. While Temporal is away the outbox grows, and is told when Temporal is back.
package relay

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.temporal.io/sdk/client"
	"golang.org/x/sync/errgroup"

	"anjie/store"
	"anjie/workflows"
)

// Starter is what the relay asks of Temporal: a client.Client.
type Starter interface {
	SignalWithStartWorkflow(ctx context.Context, workflowID, signalName string, signalArg any, options client.StartWorkflowOptions,
		workflow any, args ...any) (client.WorkflowRun, error)
}

// Relay is one courier; several may run at once, in one process or in many.
type Relay struct {
	Cases    *store.Cases
	Temporal Starter
	Queue    string        // task queue of the workers; workflows.TaskQueue when empty
	Turn     int           // see workflows.CaseInput
	Batch    int           // cases taken at once; 200 when 0
	Abreast  int           // cases told at the same time; 8 when 0
	Tick     time.Duration // how often it looks by itself; 1 s when 0
	Metrics  *Metrics      // nil: none are kept
}

// The patience with Temporal.
const (
	tellTime   = 10 * time.Second // one signal, with the client's own tries
	pauseFirst = 500 * time.Millisecond
	pauseLast  = 30 * time.Second
)

// Run follows the outbox of cases until ctx ends, and keeps its figures in reg.
func Run(ctx context.Context, cases *store.Cases, temporal Starter, reg prometheus.Registerer) error {
	m, err := NewMetrics(reg, cases)
	if err != nil {
		return err
	}
	(&Relay{Cases: cases, Temporal: temporal, Metrics: m}).Run(ctx)
	return nil
}

// Run follows the outbox until ctx ends. It looks when the record says that something has changed, and every Tick.
func (r *Relay) Run(ctx context.Context) {
	woken := make(chan struct{}, 1)
	var hearing sync.WaitGroup
	hearing.Go(func() { r.listen(ctx, woken) })
	defer hearing.Wait()
	tick := time.NewTicker(or(r.Tick, time.Second))
	defer tick.Stop()
	pause := time.Duration(0)
	for ctx.Err() == nil {
		n, err := r.drain(ctx)
		if err != nil && ctx.Err() == nil {
			if pause == 0 {
				slog.WarnContext(ctx, "relay: workflows cannot be told; the record goes on and keeps it for them", "err", err)
			}
			pause = min(max(2*pause, pauseFirst), pauseLast)
			wait(ctx, time.After(pause), nil, nil)
			continue
		}
		if pause > 0 {
			slog.InfoContext(ctx, "relay: workflows are told again")
			pause = 0
		}
		if n < or(r.Batch, 200) {
			wait(ctx, nil, tick.C, woken)
		}
	}
}

func wait(ctx context.Context, pause, tick <-chan time.Time, woken <-chan struct{}) {
	select {
	case <-ctx.Done():
	case <-pause:
	case <-tick:
	case <-woken:
	}
}

func or[T int | time.Duration](v, instead T) T {
	if v == 0 {
		return instead
	}
	return v
}

func (r *Relay) drain(ctx context.Context) (int, error) {
	return r.Cases.Drain(ctx, or(r.Batch, 200), r.deliver)
}

// errNobody: not one case of a batch could be told, so the fault is not the cases'.
var errNobody = errors.New("relay: tell workflows: none of a batch could be told")

// deliver tells several cases at once. If Temporal is away all of them stay in the outbox. A single case that Temporal will
// not take goes to the end of the outbox, so that it holds up nobody else.
func (r *Relay) deliver(ctx context.Context, tells []store.Tell) error {
	odd := make([]bool, len(tells))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(or(r.Abreast, 8))
	for i, t := range tells {
		g.Go(func() error {
			err := r.tell(gctx, t)
			if err == nil || away(err) {
				return err
			}
			slog.WarnContext(ctx, "relay: one case cannot be told now", "case", t.Case, "seq", t.Seq, "err", err)
			odd[i] = true
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	var back []store.Tell
	for i, t := range tells {
		if odd[i] {
			back = append(back, t)
		}
	}
	switch len(back) {
	case 0:
		return nil
	case len(tells):
		if len(tells) > 1 {
			return errNobody
		}
	}
	return r.Cases.PutBack(ctx, back)
}

// tell starts or signals the workflow of one case.
func (r *Relay) tell(ctx context.Context, t store.Tell) error {
	ctx, cancel := context.WithTimeout(ctx, tellTime)
	defer cancel()
	began := time.Now()
	queue := r.Queue
	if queue == "" {
		queue = workflows.TaskQueue
	}
	_, err := r.Temporal.SignalWithStartWorkflow(ctx, workflows.CaseID(t.Case), workflows.Facts, workflows.Fact{Seq: t.Seq},
		client.StartWorkflowOptions{TaskQueue: queue}, workflows.Case, workflows.CaseInput{Case: t.Case, Seq: t.Seq, Turn: r.Turn})
	r.Metrics.told(time.Since(began), err)
	return err
}
