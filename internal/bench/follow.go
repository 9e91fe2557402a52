package bench

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"golang.org/x/sync/errgroup"

	"anjie/activities"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/relay"
	"anjie/workflows"
)

// FollowPlan says how many cases are open, how many acts a second are done for how long, and how many then at once.
type FollowPlan struct {
	Cases int
	Rate  int
	While time.Duration
	Burst int
}

// patience is how long the workflows may take to catch up before something must be wrong.
const patience = 15 * time.Minute

// Follow measures how far the workflows are behind the record: from an act's answer to the moment when the workflow of its
// case has looked at the record and found the act there. First at a steady rate, then after many acts at once. Relay and
// worker run in this process, set up as in the product; the acts are such as owe nothing to the world.
func Follow(ctx context.Context, s Servers, plan FollowPlan) error {
	g, err := s.ground(ctx)
	if err != nil {
		return err
	}
	defer g.release()
	room, err := newRoom(ctx, g.pool, plan.Cases)
	if err != nil {
		return err
	}
	if err := room.settle(ctx); err != nil {
		return err
	}
	seen := newSight()
	for _, c := range room.cases {
		seen.done(c.ID, c.Seq)
	}
	begun := time.Now()
	stop, err := s.following(ctx, room, seen)
	if err != nil {
		return err
	}
	defer stop()
	if err := seen.all(ctx); err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "%d workflows begun in %s\n", plan.Cases, time.Since(begun).Round(time.Millisecond))
	seen.forget()
	if err := room.steadily(ctx, plan, seen); err != nil {
		return err
	}
	lag := figure{each: seen.forget()}
	fmt.Fprintf(s.Out, "steady %d acts/s for %s: %d acts, behind by p50 %.0f ms, p99 %.0f ms, at most %.0f ms\n", plan.Rate, plan.While, len(lag.each),
		ms(lag.at(0.5)), ms(lag.at(0.99)), ms(lag.at(1)))
	begun = time.Now()
	if err := room.atOnce(ctx, plan.Burst, seen); err != nil {
		return err
	}
	acted := time.Since(begun)
	if err := seen.all(ctx); err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "%d acts at once on %d cases: done in %s, caught up %s later\n", plan.Burst, plan.Cases, acted.Round(time.Millisecond),
		(time.Since(begun) - acted).Round(time.Millisecond))
	return nil
}

// settle enters what accepting the cases owes, so that nobody has to make papers while waiting is measured.
func (r *room) settle(ctx context.Context) error {
	for i := range r.cases {
		c := &r.cases[i]
		for _, e := range c.Owed {
			done, err := r.Act(ctx, accident.Request{Case: c.ID, Command: accident.PreparePaper, Key: e.Key, Actor: access.TheSystem, Values: accident.Values{
				"effect": e.Key, "form": e.Name, "number": "1", "sha256": fmt.Sprintf("%064x", i), "key": "paper", "size": "1"}})
			if err != nil {
				return fmt.Errorf("bench: settle: %w", err)
			}
			*c = done.Case
		}
	}
	return nil
}

// steadily has acts begin at even distances, whether those before have been answered or not.
func (r *room) steadily(ctx context.Context, plan FollowPlan, seen *sight) error {
	acting, going := errgroup.WithContext(ctx)
	tick := time.NewTicker(time.Second / time.Duration(plan.Rate))
	defer tick.Stop()
	for turn := range int(plan.While.Seconds() * float64(plan.Rate)) {
		select {
		case <-tick.C:
		case <-going.Done():
			return errors.Join(acting.Wait(), going.Err())
		}
		acting.Go(func() error { return r.watched(going, 0, turn, seen) })
	}
	if err := acting.Wait(); err != nil {
		return err
	}
	return seen.all(ctx)
}

// atOnce has sixteen people act as fast as they can.
func (r *room) atOnce(ctx context.Context, n int, seen *sight) error {
	acting, ctx := errgroup.WithContext(ctx)
	acting.SetLimit(16)
	for turn := range n {
		acting.Go(func() error { return r.watched(ctx, 1, turn, seen) })
	}
	return acting.Wait()
}

func (r *room) watched(ctx context.Context, client, turn int, seen *sight) error {
	done, err := r.milestone(ctx, client, turn)
	if err == nil {
		seen.done(done.Case.ID, done.Case.Seq)
	}
	return err
}

// following starts relay and worker on a task queue of their own, and the waking that the product has.
func (s Servers) following(ctx context.Context, room *room, seen *sight) (stop func(), err error) {
	c, err := client.DialContext(ctx, client.Options{HostPort: s.Temporal, Namespace: s.Namespace, Logger: quiet()})
	if err != nil {
		return nil, fmt.Errorf("bench: connect to Temporal: %w", err)
	}
	queue := "bench-" + uuid.NewString()
	w := worker.New(c, queue, worker.Options{MaxConcurrentActivityExecutionSize: 8, MaxConcurrentLocalActivityExecutionSize: 16, MaxConcurrentWorkflowTaskExecutionSize: 32})
	workflows.Register(w)
	w.RegisterActivity(&watchful{Set: &activities.Set{Desk: room.Desk, Cases: room.Cases}, seen: seen})
	if err := w.Start(); err != nil {
		c.Close()
		return nil, fmt.Errorf("bench: start worker: %w", err)
	}
	running, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { room.Cases.Wake(running) })
	wg.Go(func() { (&relay.Relay{Cases: room.Cases, Temporal: c, Queue: queue}).Run(running) })
	return func() {
		cancel()
		wg.Wait()
		w.Stop()
		for _, one := range room.cases {
			_ = c.TerminateWorkflow(context.WithoutCancel(ctx), workflows.CaseID(one.ID), "", "measured") // one that never began needs no end
		}
		c.Close()
	}, nil
}

// watchful is the activities of the product, with somebody who notes what a workflow has looked at.
type watchful struct {
	*activities.Set
	seen *sight
}

// Outlook answers as the product's does.
func (w *watchful) Outlook(ctx context.Context, of activities.Of) (activities.Outlook, error) {
	o, err := w.Set.Outlook(ctx, of)
	if err == nil && of.No == 0 {
		w.seen.saw(of.Case, o.Seq)
	}
	return o, err
}
