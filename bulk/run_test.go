package bulk

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/pgtest"
	"anjie/store"
)

var (
	clerk   = access.Actor{ID: "u1", Name: "接警员", Role: access.IntakeClerk, Agency: "371402", Kind: access.Police}
	officer = access.Actor{ID: "u2", Name: "民警", Role: access.HandlingOfficer, Agency: "371402", Kind: access.Police}
	all     = access.Scope{All: true}
)

func importer(t testing.TB, pool *pgxpool.Pool) *Import {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	cases := store.OpenCases(pool)
	return &Import{Desk: desk.New(cases, policy), Cases: cases, Scope: policy.Scope(clerk), Clerk: clerk, Officer: officer, Workers: 4,
		Failed: func(f Failure) { t.Errorf("line %d: %s", f.Line, f.Error) }}
}

func run(t testing.TB, im *Import, format string, file []byte) Tally {
	t.Helper()
	f, err := Named(format)
	require.NoError(t, err)
	tally, err := im.Run(context.Background(), f, bytes.NewReader(file))
	require.NoError(t, err)
	return tally
}

func TestAFileIsImportedWholeAndOnce(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	im := importer(t, pgtest.New(t))
	yorkshire, taiwan := excerpt(t, "west-yorkshire"), excerpt(t, "taiwan")
	require.Equal(t, Tally{Lines: 25, Accidents: 25, Fatal: 3, Opened: 25, Serious: 3}, run(t, im, "west-yorkshire", yorkshire))
	first := Tally{Lines: 42, Accidents: 39, Aside: 3, Fatal: 39, Odd: 1, Opened: 39, Serious: 39}
	require.Equal(t, first, run(t, im, "taiwan", taiwan))
	again := first
	again.Opened, again.Serious, again.Already = 0, 0, 39
	require.Equal(t, again, run(t, im, "taiwan", taiwan))
	im.Resume = true
	require.Equal(t, again, run(t, im, "taiwan", taiwan))

	there, err := im.Cases.Imported(ctx, all, "taiwan/")
	require.NoError(t, err)
	require.Len(t, there, 39)
	suspected := 0
	for source, i := range there {
		c, err := im.Cases.Case(ctx, all, i.ID)
		require.NoError(t, err)
		require.Equal(t, source, c.Source)
		require.Equal(t, accident.Accepted, c.Stage)
		require.Equal(t, "death", c.Class())
		require.Len(t, c.Proceedings, 1)
		require.Equal(t, accident.Serious, c.Proceedings[0].Kind)
		require.Contains(t, c.Proceedings[0].Reason, "来源载明死亡")
		if strings.Contains(c.Proceedings[0].Reason, "crime_death") {
			suspected++
		}
		lines, err := im.Cases.Events(ctx, all, i.ID, 0, 0)
		require.NoError(t, err)
		var who []string
		for _, l := range lines {
			who = append(who, string(l.Event.Command)+" by "+l.Event.Actor)
		}
		require.Equal(t, []string{"open_case by u1", "accept by u1", "open_serious by u2"}, who)
	}
	require.Equal(t, 33, suspected, "in the others who died was alone in the accident")
	none, err := im.Cases.Imported(ctx, access.Scope{Own: true, Agency: "another"}, "taiwan/")
	require.NoError(t, err)
	require.Empty(t, none)
}

func TestRefusalsGoIntoTheFileOfErrorsAndTheRestIsImported(t *testing.T) {
	t.Parallel()
	im := importer(t, pgtest.New(t))
	var failed []Failure
	im.Failed = func(f Failure) { failed = append(failed, f) }
	future := `{"id": "9", "n_vehicles": 1, "occurred_at": "2199-05-21T15:30:00", "vehicles": [{"ref": "1", "type": "Car"}]}`
	fine := `{"id": "10", "n_vehicles": 1, "occurred_at": "2024-05-21T15:30:00", "vehicles": [{"ref": "1", "type": "Car"}]}`
	tally := run(t, im, "west-yorkshire", []byte(future+"\n"+fine+"\nnonsense\n"+fine+"\n"))
	require.Equal(t, Tally{Lines: 4, Accidents: 2, Bad: 1, Twice: 1, Opened: 1, Failed: 1, Missing: 1}, tally)
	require.Len(t, failed, 2)
	for _, f := range failed {
		switch f.Line {
		case 1:
			require.Equal(t, []any{"west-yorkshire/9", "open_case", "occurred_at"}, []any{f.Source, f.Act, f.Faults[0].Field})
		default:
			require.Equal(t, 3, f.Line)
		}
	}
}

func TestOurOwnTroubleStopsTheRun(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	im := importer(t, pool)
	_, err := pool.Exec(context.Background(), "alter table outbox rename to elsewhere")
	require.NoError(t, err)
	f, err := Named("taiwan")
	require.NoError(t, err)
	_, err = im.Run(context.Background(), f, bytes.NewReader(excerpt(t, "taiwan")))
	require.ErrorContains(t, err, "outbox")

	_, err = pool.Exec(context.Background(), "alter table elsewhere rename to outbox")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	im.Passed = func(n int64) {
		if n == 20 {
			cancel()
		}
	}
	_, err = im.Run(ctx, f, bytes.NewReader(excerpt(t, "taiwan")))
	require.ErrorIs(t, err, context.Canceled)
	im.Passed, im.Resume = nil, true
	tally := run(t, im, "taiwan", excerpt(t, "taiwan"))
	require.Zero(t, tally.Missing)
	require.EqualValues(t, 39, tally.Opened+tally.Already)
}

// TestKilledInTheMiddleItGoesOn kills a process that imports, twice, with SIGKILL, and then lets one finish.
func TestKilledInTheMiddleItGoesOn(t *testing.T) {
	t.Parallel()
	url := pgtest.URL(t)
	for _, until := range []int{5, 20} {
		child := exec.Command(os.Args[0], "-test.run=^TestImportsForAnother$", "-test.v")
		child.Env = append(os.Environ(), "BULK_TEST_IMPORT="+url)
		out, err := child.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, child.Start())
		lines := bufio.NewScanner(out)
		for n := 0; n < until && lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "passed ") {
				n++
			}
		}
		require.NoError(t, child.Process.Kill())
		require.Error(t, child.Wait(), "it was killed")
	}
	pool, err := pgxpool.New(context.Background(), url)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	im := importer(t, pool)
	before, err := im.Cases.Imported(context.Background(), all, "taiwan/")
	require.NoError(t, err)
	require.NotEmpty(t, before)
	require.Less(t, len(before), 39)
	im.Resume = true
	tally := run(t, im, "taiwan", excerpt(t, "taiwan"))
	require.EqualValues(t, 39, tally.Opened+tally.Already)
	require.Zero(t, tally.Missing)
	var cases, serious, accepted int
	err = pool.QueryRow(context.Background(), `select (select count(*) from cases), (select count(*) from case_events where command = 'open_serious'),
		(select count(*) from case_events where command = 'accept')`).Scan(&cases, &serious, &accepted)
	require.NoError(t, err)
	require.Equal(t, []int{39, 39, 39}, []int{cases, serious, accepted})
}

// TestImportsForAnother is the process that TestKilledInTheMiddleItGoesOn kills; by itself it has nothing to do.
func TestImportsForAnother(t *testing.T) {
	url := os.Getenv("BULK_TEST_IMPORT")
	if url == "" {
		return
	}
	pool, err := pgxpool.New(context.Background(), url)
	require.NoError(t, err)
	im := importer(t, pool)
	im.Workers = 2
	im.Passed = func(n int64) { fmt.Println("passed", n) }
	file, err := os.Open(filepath.Join("testdata", excerpts["taiwan"]))
	require.NoError(t, err)
	f, err := Named("taiwan")
	require.NoError(t, err)
	if _, err := im.Run(context.Background(), f, file); !errors.Is(err, context.Canceled) {
		require.NoError(t, err)
	}
}
