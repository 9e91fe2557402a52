package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"anjie/authz"
	"anjie/desk"
	"anjie/relay"
	"anjie/store"
	"anjie/workflows"
)

type workerCmd struct {
	database
	files
	clocks
	papers
	SMS     string `name:"sms-url" env:"ANJIE_SMS_URL" help:"HTTP gateway for text messages; without one they are kept and shown, not sent."`
	Conns   int32  `name:"database-connections" env:"ANJIE_DATABASE_CONNECTIONS" default:"24" help:"Connections to the database at most."`
	Metrics string `name:"metrics-listen" env:"ANJIE_METRICS_LISTEN" help:"Address at which /metrics and /healthz answer; none when empty."`
}

// How much a worker does at once. Papers and pictures take processor and memory, errands take a connection each.
const (
	errandsAtOnce   = 8
	lookingsAtOnce  = 16 // outlooks, one row each
	decisionsAtOnce = 32 // workflow tasks
	remembered      = 4000
	stopWithin      = 20 * time.Second
)

// Run follows the record until it is told to stop; errands under way are finished.
func (c *workerCmd) Run(ctx context.Context) error {
	pool, err := c.database.open(ctx, "worker", c.Conns, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	files, err := c.files.open(ctx)
	if err != nil {
		return err
	}
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	cases := store.OpenCases(pool)
	d := desk.New(cases, policy)
	if err := patiently(ctx, "tables", startWithin, d.Tables.Refresh); err != nil {
		return err
	}
	set, err := couriers(d, pool, files, c.papers, c.SMS)
	if err != nil {
		return err
	}
	figures := prometheus.NewRegistry()
	figures.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	if err := c.figures(ctx, figures); err != nil {
		return err
	}
	counting, stopCounting := context.WithCancel(ctx) // it needs no Temporal
	defer stopCounting()
	go recounting(counting, d)
	temporal, err := c.clocks.dial(ctx)
	if err != nil {
		return err
	}
	defer temporal.Close()

	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	worker.SetStickyWorkflowCacheSize(remembered)
	w := worker.New(temporal, workflows.TaskQueue, worker.Options{
		MaxConcurrentActivityExecutionSize: errandsAtOnce, MaxConcurrentLocalActivityExecutionSize: lookingsAtOnce,
		MaxConcurrentWorkflowTaskExecutionSize: decisionsAtOnce, WorkerStopTimeout: stopWithin,
		OnFatalError: func(err error) { fail(fmt.Errorf("worker: %w", err)) },
	})
	workflows.Register(w)
	w.RegisterActivity(set)
	if err := w.Start(); err != nil {
		return fmt.Errorf("worker: start: %w", err)
	}
	go sweeper{files, cases}.run(ctx)
	slog.InfoContext(ctx, "following", "temporal", c.Address, "namespace", c.Namespace)
	return c.follow(ctx, fail, w, cases, temporal, figures)
}

// follow tells the workflows of the record until ctx ends.
func (c *workerCmd) follow(ctx context.Context, fail context.CancelCauseFunc, w worker.Worker, cases *store.Cases, temporal client.Client, figures prometheus.Registerer) error {
	var running sync.WaitGroup
	waking, sleep := context.WithCancel(context.WithoutCancel(ctx)) // what the last errands did is told too
	running.Go(func() { cases.Wake(waking) })
	running.Go(func() {
		if err := relay.Run(ctx, cases, temporal, figures); err != nil {
			fail(err)
		}
	})
	<-ctx.Done()
	w.Stop()
	sleep()
	running.Wait()
	if cause := context.Cause(ctx); cause != nil && cause != context.Canceled {
		return cause
	}
	slog.InfoContext(context.WithoutCancel(ctx), "stopped")
	return nil
}

// figures answers /metrics and /healthz beside the work.
func (c *workerCmd) figures(ctx context.Context, of *prometheus.Registry) error {
	if c.Metrics == "" {
		return nil
	}
	l, err := net.Listen("tcp", c.Metrics)
	if err != nil {
		return fmt.Errorf("worker: listen: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(of, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 30 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Close() }) // nobody waits for figures
	go func() { _ = server.Serve(l) }()                   // ends with the line above
	return nil
}
