package city

import (
	"context"
	"image"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/activities"
	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	a "anjie/domain/accident"
	"anjie/evidence"
	"anjie/internal/pgtest"
	"anjie/partner/sms"
	"anjie/store"
)

// onServers is a city on a real database and a real store of files, with the couriers of the product.
func onServers(t testing.TB, pool *pgxpool.Pool, files *evidence.Store) *City {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	cases, clock := store.OpenCases(pool), &Clock{}
	d := desk.New(cases, policy)
	d.Now = clock.Now
	set := &activities.Set{Desk: d, Cases: cases, Agencies: store.Accounts{Pool: pool}, Evidence: files, SMS: sms.Local{Pool: pool}}
	return &City{Record: Desk(d, cases), Policy: policy, Clock: clock, Accounts: store.Accounts{Pool: pool}, Files: files, Number: 1,
		Today: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC), frame: image.Rect(0, 0, 160, 120),
		Hash: func(context.Context, string) (string, error) { return "none", nil },
		Settle: func(ctx context.Context, id string, e a.Effect) error {
			do := map[string]func(context.Context, activities.Errand) (activities.Done, error){
				a.EffectPaper: set.Paper, a.EffectNotice: set.SendNotice, a.EffectScan: set.KeepEvidence}[e.Kind]
			_, err := do(ctx, activities.Errand{Case: id, Effect: e})
			return err
		}}
}

func bucket(t testing.TB) *evidence.Store {
	t.Helper()
	files, err := evidence.Open(t.Context(), evidence.Config{
		Endpoint: os.Getenv("ANJIE_TEST_S3_ENDPOINT"), AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "anjie-test-" + uuid.NewString(), Retention: evidence.Governance,
	})
	require.NoError(t, err, "run the tests by `make test`")
	return files
}

// restricted is a fresh database as the product reaches it: by a role that cannot rewrite what happened.
func restricted(t testing.TB) *pgxpool.Pool {
	t.Helper()
	config, err := pgxpool.ParseConfig(pgtest.URL(t))
	require.NoError(t, err)
	config.ConnConfig.RuntimeParams["role"] = "anjie_app"
	pool, err := pgxpool.NewWithConfig(t.Context(), config)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	return pool
}

// TestTheCityStands builds the whole city through desk, is broken off once, and holds the record against its read models.
func TestTheCityStands(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool, files := restricted(t), bucket(t)
	c := onServers(t, pool, files)

	broken, stop := context.WithCancel(ctx)
	c.Told = func(done, all int) {
		if done == len(lives)/2 {
			stop()
		}
	}
	_, err := c.Build(broken)
	require.ErrorIs(t, err, context.Canceled)
	c.Told = nil
	built, err := c.Build(ctx)
	require.NoError(t, err)
	require.Equal(t, len(lives), built.Cases)
	again, err := c.Build(ctx)
	require.NoError(t, err)
	require.Equal(t, Built{Cases: len(lives)}, again, "told again, nothing is told twice")

	done, err := c.Record.(real).cases.Verify(ctx, store.Replay{Differ: func(d store.Difference) { t.Error(d) }})
	require.NoError(t, err)
	require.EqualValues(t, len(lives), done.Cases)
	c.lookAround(t, files)
}

func (c *City) lookAround(t *testing.T, files *evidence.Store) {
	t.Helper()
	ctx := t.Context()
	cases := c.Record.(real).cases
	everything := access.Scope{All: true}
	photos, overdue, numbers := 0, 0, []string{}
	var cursor store.Cursor
	for {
		lines, next, err := cases.List(ctx, everything, store.Filter{After: cursor})
		require.NoError(t, err)
		for _, l := range lines {
			found, err := cases.Case(ctx, everything, l.ID)
			require.NoError(t, err)
			require.NotContains(t, numbers, found.Number)
			numbers = append(numbers, found.Number)
			for _, it := range found.Evidence {
				if it.Form != "original" {
					continue
				}
				require.Equal(t, "sealed", it.State, "%s item %d", found.Number, it.No)
				if it.Kind == "photo" {
					photos++
					require.NotEmpty(t, it.TakenAt)
					require.NotEmpty(t, it.Lat)
					require.Equal(t, "Example Scene Camera 1", it.Device)
				}
			}
			for _, d := range found.Dues {
				if d.Running() && d.At.Before(c.Today) && d.Owner != "party" {
					overdue++
				}
			}
			require.False(t, slices.Contains([]a.Stage{a.Closed, a.Archived}, found.Stage) && len(found.Papers) == 0, "a closed case has papers")
		}
		if cursor = next; next == (store.Cursor{}) {
			break
		}
	}
	require.Greater(t, photos, 60)
	require.Greater(t, overdue, 5, "some deadlines have passed, and somebody has to see to them")
	_ = files
}
