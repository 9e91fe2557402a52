package relay

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"

	"anjie/internal/pgtest"
	"anjie/store"
	"anjie/workflows"
)

// temporal stands in for the server: what it was told, and what it answers.
type temporal struct {
	answer func(id string) error // nil: everything is taken

	mu   sync.Mutex
	told map[string][]int64
	news chan struct{}
}

func newTemporal(answer func(string) error) *temporal {
	return &temporal{answer: answer, told: map[string][]int64{}, news: make(chan struct{}, 1000)}
}

func (s *temporal) SignalWithStartWorkflow(_ context.Context, id, signal string, arg any, o client.StartWorkflowOptions, _ any, args ...any) (client.WorkflowRun, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.answer != nil {
		if err := s.answer(id); err != nil {
			return nil, err
		}
	}
	if signal != workflows.Facts || o.TaskQueue != workflows.TaskQueue || len(args) != 1 {
		return nil, errors.New("not as agreed")
	}
	s.told[id] = append(s.told[id], arg.(workflows.Fact).Seq)
	s.news <- struct{}{}
	return nil, nil
}

func (s *temporal) of(id string) []int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.told[workflows.CaseID(id)]
}

// box is an outbox with acts in it: case → seqs.
func box(t *testing.T, acts map[string][]int64) *store.Cases {
	t.Helper()
	cases := store.OpenCases(pgtest.New(t))
	for id, seqs := range acts {
		for _, seq := range seqs {
			_, err := cases.Pool.Exec(t.Context(), "insert into outbox (case_id, seq) values ($1, $2)", id, seq)
			require.NoError(t, err)
		}
	}
	return cases
}

func left(t *testing.T, cases *store.Cases) int64 {
	t.Helper()
	rows, _, err := cases.Backlog(t.Context())
	require.NoError(t, err)
	return rows
}

func TestTheNewestOfEachCaseIsTold(t *testing.T) {
	t.Parallel()
	one, two := uuid.NewString(), uuid.NewString()
	cases := box(t, map[string][]int64{one: {3, 4, 5}, two: {9}})
	s := newTemporal(nil)
	r := &Relay{Cases: cases, Temporal: s}
	n, err := r.drain(t.Context())
	require.NoError(t, err)
	require.Equal(t, 2, n)
	require.Equal(t, []int64{5}, s.of(one))
	require.Equal(t, []int64{9}, s.of(two))
	require.Zero(t, left(t, cases))
}

func TestNothingIsLostWhileTemporalIsAway(t *testing.T) {
	t.Parallel()
	one, two := uuid.NewString(), uuid.NewString()
	cases := box(t, map[string][]int64{one: {3}, two: {9}})
	gone := true
	s := newTemporal(func(id string) error {
		if gone && id == workflows.CaseID(two) {
			return serviceerror.NewUnavailable("no connection")
		}
		return nil
	})
	r := &Relay{Cases: cases, Temporal: s, Abreast: 1}
	_, err := r.drain(t.Context())
	require.Error(t, err)
	require.EqualValues(t, 2, left(t, cases), "all of the batch stays; who was told will be told again")
	gone = false
	_, err = r.drain(t.Context())
	require.NoError(t, err)
	require.Zero(t, left(t, cases))
	require.Equal(t, []int64{9}, s.of(two))
	require.Contains(t, s.of(one), int64(3))
}

func TestOneOddCaseHoldsUpNobody(t *testing.T) {
	t.Parallel()
	odd, one, two := uuid.NewString(), uuid.NewString(), uuid.NewString()
	cases := box(t, map[string][]int64{odd: {3, 4}})
	for _, id := range []string{one, two} {
		require.NoError(t, cases.PutBack(t.Context(), []store.Tell{{Case: id, Seq: 1}}))
	}
	s := newTemporal(func(id string) error {
		if id == workflows.CaseID(odd) {
			return serviceerror.NewInvalidArgument("exceeded workflow execution limit for signal events")
		}
		return nil
	})
	r := &Relay{Cases: cases, Temporal: s}
	_, err := r.drain(t.Context())
	require.NoError(t, err)
	require.Equal(t, []int64{1}, s.of(one))
	require.Equal(t, []int64{1}, s.of(two))
	require.EqualValues(t, 1, left(t, cases), "it is kept, with its newest event")
	s.answer = nil
	_, err = r.drain(t.Context())
	require.NoError(t, err)
	require.Equal(t, []int64{4}, s.of(odd))
}

func TestWhereNobodyCanBeToldNobodyIsOdd(t *testing.T) {
	t.Parallel()
	cases := box(t, map[string][]int64{uuid.NewString(): {1}, uuid.NewString(): {1}})
	s := newTemporal(func(string) error { return serviceerror.NewInternal("out of order") })
	_, err := (&Relay{Cases: cases, Temporal: s}).drain(t.Context())
	require.ErrorIs(t, err, errNobody)
	require.EqualValues(t, 2, left(t, cases))
}

func TestWhoseFaultItIs(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		err  error
		away bool
	}{
		{serviceerror.NewUnavailable(""), true}, {serviceerror.NewNamespaceNotFound("anjie"), true}, {serviceerror.NewPermissionDenied("", ""), true},
		{context.DeadlineExceeded, true}, {errors.New("dial tcp: refused"), true},
		{serviceerror.NewInvalidArgument(""), false}, {serviceerror.NewFailedPrecondition(""), false}, {serviceerror.NewDataLoss(""), false},
	} {
		require.Equal(t, row.away, away(row.err), "%T", row.err)
	}
}

// The relay is woken by the record, not only by its own tick, which here never comes.
func TestTheRecordWakesTheRelay(t *testing.T) {
	t.Parallel()
	id := uuid.NewString()
	cases := box(t, nil)
	s := newTemporal(nil)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		(&Relay{Cases: cases, Temporal: s, Tick: time.Hour}).Run(ctx)
		close(done)
	}()
	for told := false; !told; { // until it listens: a word said before is not heard
		require.NoError(t, cases.PutBack(t.Context(), []store.Tell{{Case: id, Seq: 7}}))
		_, err := cases.Pool.Exec(t.Context(), "select pg_notify($1, '[]')", store.Channel)
		require.NoError(t, err)
		select {
		case <-s.news:
			told = true
		case <-time.After(100 * time.Millisecond):
		case <-t.Context().Done():
			t.Fatal("nobody was told")
		}
	}
	require.Contains(t, s.of(id), int64(7))
	stop()
	<-done
}

// Temporal goes away and comes back; the relay keeps trying, and tells what was done meanwhile.
func TestTemporalComesBack(t *testing.T) {
	t.Parallel()
	id := uuid.NewString()
	cases := box(t, map[string][]int64{id: {1}})
	refused := make(chan struct{}, 10)
	tries := 0
	s := newTemporal(func(string) error {
		if tries++; tries <= 2 {
			refused <- struct{}{}
			return serviceerror.NewUnavailable("no connection")
		}
		return nil
	})
	reg := prometheus.NewRegistry()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- Run(ctx, cases, s, reg) }()
	<-refused
	require.NoError(t, cases.PutBack(t.Context(), []store.Tell{{Case: id, Seq: 2}}))
	<-s.news
	stop()
	require.NoError(t, <-done)
	require.Contains(t, s.of(id), int64(2))
	figures, err := reg.Gather()
	require.NoError(t, err)
	require.Len(t, figures, 4)
}

// Several couriers share the work; each case is told by one of them or by two, and by none never.
func TestSeveralCouriers(t *testing.T) {
	t.Parallel()
	acts := map[string][]int64{}
	for range 60 {
		acts[uuid.NewString()] = []int64{1, 2}
	}
	cases := box(t, acts)
	s := newTemporal(nil)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			r := &Relay{Cases: cases, Temporal: s, Batch: 7}
			for {
				n, err := r.drain(t.Context())
				if n == 0 || err != nil {
					return
				}
			}
		})
	}
	all.Wait()
	require.Zero(t, left(t, cases))
	for id := range acts {
		require.Contains(t, s.of(id), int64(2), "the newest was told, also where two couriers had parts of it")
	}
}
