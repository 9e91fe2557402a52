package journey

import (
	"context"
	"os"
	"time"

	"anjie/activities"
	"anjie/partner/sms"
	"anjie/relay"
	"anjie/store"
	"anjie/workflows"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
)

// startClocks starts the workflows' worker and the relay that tells them of the record, on a task queue of their own.
func (s *stage) startClocks() {
	s.t.Helper()
	address := os.Getenv("ANJIE_TEST_TEMPORAL_ADDRESS")
	require.NotEmpty(s.t, address, "ANJIE_TEST_TEMPORAL_ADDRESS is not set: run the tests by `make test`")
	c, err := client.Dial(client.Options{HostPort: address, Namespace: "anjie", Logger: silent{}})
	require.NoError(s.t, err)
	queue := "journey-" + uuid.NewString()
	w := worker.New(c, queue, worker.Options{WorkerStopTimeout: 5 * time.Second})
	workflows.Register(w)
	w.RegisterActivity(&activities.Set{Desk: s.Desk, Cases: s.Cases, Agencies: store.Accounts{Pool: s.Cases.Pool}, Evidence: s.files, SMS: sms.Local{Pool: s.Cases.Pool}})
	require.NoError(s.t, w.Start())
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{}, 2)
	go func() { s.Cases.Wake(ctx); done <- struct{}{} }()
	go func() { (&relay.Relay{Cases: s.Cases, Temporal: c, Queue: queue}).Run(ctx); done <- struct{}{} }()
	s.t.Cleanup(func() {
		stop()
		<-done
		<-done
		w.Stop()
		c.Close()
	})
}

// silent keeps the workflows' own log out of the tests' output.
type silent struct{}

func (silent) Debug(string, ...any) {}
func (silent) Info(string, ...any)  {}
func (silent) Warn(string, ...any)  {}
func (silent) Error(string, ...any) {}
