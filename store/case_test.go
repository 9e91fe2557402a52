package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/ledger"
	"anjie/store"
)

var (
	everything = access.Scope{All: true}
	clerk      = access.Actor{ID: "u1", Name: "接警员", Role: access.IntakeClerk, Agency: "371402"}
	at         = time.Date(2026, 9, 18, 2, 0, 0, 0, time.UTC)
)

func report(place string) accident.Values {
	return accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-09-18T09:30", "occurred_at": "2026-09-18T09:00", "place": place,
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "parties.1.role": "driver", "parties.1.name": "欧阳春", "parties.1.vehicle": "1", "parties.1.injury": "none",
		"parties.1.phone": "13800000013"}
}

// opened puts a case into the record, as desk would without deadlines.
func opened(t *testing.T, s *store.Cases, key, place string) accident.Case {
	t.Helper()
	c, _, err := open(s, key, place)
	require.NoError(t, err)
	return c
}

func open(s *store.Cases, key, place string) (accident.Case, accident.Event, error) {
	id := uuid.Must(uuid.NewV7()).String()
	return s.Open(context.Background(), "371402", 2026, key, func(number string) (accident.Case, accident.Event, error) {
		return accident.Open(id, number, "371402", accident.Request{Case: id, Command: accident.OpenCase, Key: key, Actor: clerk, Values: report(place)},
			accident.Now{At: at, Calendar: calendar.Default()})
	})
}

func act(s *store.Cases, id, key string, cmd accident.Command, v accident.Values) (accident.Event, bool, error) {
	return s.Act(context.Background(), id, key, func(c accident.Case) (accident.Event, accident.Case, error) {
		return c.Decide(accident.Request{Case: id, Command: cmd, Key: key, Actor: clerk, Values: v}, accident.Now{At: at, Calendar: calendar.Default()})
	})
}

func record(t *testing.T) (*store.Cases, *pgxpool.Pool) {
	t.Helper()
	pool := pgtest.New(t)
	return store.OpenCases(pool), pool
}

func chain(t *testing.T, s *store.Cases, id string) []ledger.Line {
	t.Helper()
	lines, err := s.Events(context.Background(), everything, id, 0, 0)
	require.NoError(t, err)
	require.NoError(t, ledger.Verify(lines))
	return lines
}

func TestTheSameKeyIsOneAct(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	c := opened(t, s, "open-1", "解放路")
	again, _, err := open(s, "open-1", "解放路")
	require.NoError(t, err)
	require.Equal(t, c.ID, again.ID)

	first, twice, err := act(s, c.ID, "k1", accident.Accept, nil)
	require.NoError(t, err)
	require.False(t, twice)
	second, twice, err := act(s, c.ID, "k1", accident.Accept, nil)
	require.NoError(t, err)
	require.True(t, twice)
	require.Equal(t, first, second)
	require.Len(t, chain(t, s, c.ID), 2)
}

func TestOneHundredAtOnceAreServedOneAfterTheOther(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	c := opened(t, s, "open-1", "解放路")
	var wg sync.WaitGroup
	errs := make(chan error, 200)
	for i := range 100 {
		for range 2 { // each key twice, at the same time
			wg.Go(func() {
				_, _, err := act(s, c.ID, fmt.Sprint("k", i), accident.AddVehicle, accident.Values{"kind": "truck"})
				errs <- err
			})
		}
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		require.NoError(t, err)
	}
	require.Len(t, chain(t, s, c.ID), 101)
	got, err := s.Case(context.Background(), everything, c.ID)
	require.NoError(t, err)
	require.Len(t, got.Vehicles, 101)
}

func TestOpeningAtOnceGivesOneCase(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ids := make(chan string, 8)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			c, _, err := open(s, "same", "解放路")
			if err == nil {
				ids <- c.ID
			}
		})
	}
	wg.Wait()
	close(ids)
	seen := map[string]bool{}
	n := 0
	for id := range ids {
		seen[id] = true
		n++
	}
	require.Equal(t, 8, n)
	require.Len(t, seen, 1)
}

func TestARefusalLeavesNothing(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	c := opened(t, s, "open-1", "解放路")
	_, _, err := act(s, c.ID, "k1", accident.Determine, nil)
	require.Equal(t, problem.Refused, problem.KindOf(err))
	_, _, err = act(s, c.ID, "k2", accident.AddVehicle, nil)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	boom := errors.New("boom")
	_, _, err = s.Act(context.Background(), c.ID, "k3", func(c accident.Case) (accident.Event, accident.Case, error) { return accident.Event{}, c, boom })
	require.ErrorIs(t, err, boom)
	_, _, err = act(s, uuid.NewString(), "k4", accident.Accept, nil)
	require.Equal(t, problem.NotFound, problem.KindOf(err))
	require.Len(t, chain(t, s, c.ID), 1)
	var n int
	require.NoError(t, pool.QueryRow(context.Background(), "select count(*) from outbox").Scan(&n))
	require.Equal(t, 1, n)
	_, _, err = act(s, c.ID, "k1", accident.Accept, nil) // the refused key is free
	require.NoError(t, err)
}

func TestTheRecordCannotBeChanged(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	c := opened(t, s, "open-1", "解放路")
	ctx := context.Background()
	for _, sql := range []string{"update case_events set actor = 'x'", "delete from case_events", "truncate case_events"} {
		_, err := pool.Exec(ctx, sql)
		require.ErrorContains(t, err, "append-only", "even its owner: %s", sql)
	}
	conn, err := pool.Acquire(ctx)
	require.NoError(t, err)
	defer conn.Release()
	_, err = conn.Exec(ctx, "set role anjie_app")
	require.NoError(t, err)
	for _, sql := range []string{"update case_events set actor = 'x'", "delete from case_events", "truncate case_events", "delete from cases", "drop table case_events"} {
		_, err := conn.Exec(ctx, sql)
		require.Error(t, err, sql)
		require.NotContains(t, err.Error(), "append-only", "refused by right, before the trigger: %s", sql)
	}
	_, err = conn.Exec(ctx, "reset role")
	require.NoError(t, err)
	require.Len(t, chain(t, s, c.ID), 1)
}

func TestTheApplicationsRoleCanAct(t *testing.T) {
	t.Parallel()
	config, err := pgxpool.ParseConfig(pgtest.URL(t))
	require.NoError(t, err)
	config.ConnConfig.RuntimeParams["role"] = "anjie_app"
	pool, err := pgxpool.NewWithConfig(context.Background(), config)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	s := store.OpenCases(pool)
	c := opened(t, s, "open-1", "解放路")
	_, _, err = act(s, c.ID, "k1", accident.Accept, nil)
	require.NoError(t, err)
	taken, err := s.Drain(context.Background(), 10, func(context.Context, []store.Tell) error { return nil })
	require.NoError(t, err)
	require.Equal(t, 1, taken)
}

func TestDrainDeliversAtLeastOnce(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	c := opened(t, s, "open-1", "解放路")
	_, _, err := act(s, c.ID, "k1", accident.Accept, nil)
	require.NoError(t, err)
	_, err = s.Drain(ctx, 10, func(context.Context, []store.Tell) error { return errors.New("temporal is away") })
	require.Error(t, err)
	var got []store.Tell
	_, err = s.Drain(ctx, 10, func(_ context.Context, tells []store.Tell) error { got = tells; return nil })
	require.NoError(t, err)
	require.Equal(t, []store.Tell{{Case: c.ID, Seq: 2}}, got, "two acts, one word")
	n, err := s.Requeue(ctx)
	require.NoError(t, err)
	require.Equal(t, int64(1), n)
}
