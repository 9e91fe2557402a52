package stack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/devstack/console"
	"anjie/devstack/record"
)

// TestRun starts the whole stack around a product that does nothing, kills each child, starts the
// stack a second time, and forgets the data.
func TestRun(t *testing.T) {
	place := clone(t)
	first := begin(t, place)
	said := first.untilReady(t)
	require.Contains(t, said, "officer  办案民警")
	require.Equal(t, 1, strings.Count(said, "\nready: "))
	require.True(t, strings.HasPrefix(lastLine(said), "ready: http://127.0.0.1:"), said)

	require.ErrorIs(t, Run(context.Background(), place, console.New(first.out)), ErrRunning)
	require.ErrorIs(t, Reset(place, console.New(first.out)), ErrRunning)

	for _, name := range []string{record.Web, record.Worker, record.S3, record.Temporal, record.Postgres} {
		first.survives(t, name)
	}
	pids := first.pids(t)
	require.Len(t, pids, 5)
	first.end(t)
	for name, pid := range pids {
		require.ErrorIs(t, syscall.Kill(pid, 0), syscall.ESRCH, "%s is gone", name)
	}
	require.NoFileExists(t, place.Note())

	second := begin(t, place)
	second.untilReady(t)
	seeded, err := os.ReadFile(filepath.Join(place.Root, "seeded"))
	require.NoError(t, err)
	require.Equal(t, "once\n", string(seeded), "the second start finds what the first one seeded")
	second.end(t)

	require.NoError(t, Reset(place, console.New(first.out)))
	require.NoDirExists(t, place.Data)
	require.NoDirExists(t, place.elsewhere())
}

// started is a stack that runs in this process.
type started struct {
	place  Place
	out    *os.File
	cancel context.CancelFunc
	done   chan error
}

func begin(t *testing.T, place Place) *started {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "said"))
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	s := &started{place, out, cancel, make(chan error, 1)}
	go func() { s.done <- Run(ctx, place, console.New(out)) }()
	t.Cleanup(cancel)
	return s
}

func (s *started) said(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(s.out.Name())
	require.NoError(t, err)
	return string(text)
}

// untilReady waits for the last line. A first build of the servers takes minutes.
func (s *started) untilReady(t *testing.T) string {
	t.Helper()
	deadline := time.After(20 * time.Minute)
	for !strings.Contains(s.said(t), "\nready: ") {
		select {
		case err := <-s.done:
			require.Fail(t, "it ended", "%v\n%s", err, s.said(t))
		case <-deadline:
			require.Fail(t, "it is not ready", s.said(t))
		case <-time.After(100 * time.Millisecond):
		}
	}
	return s.said(t)
}

// survives kills one child and waits until it is there again, under another number.
func (s *started) survives(t *testing.T, name string) {
	t.Helper()
	before := s.pids(t)[name]
	require.NotZero(t, before, name)
	require.NoError(t, syscall.Kill(before, syscall.SIGKILL))
	require.Eventually(t, func() bool {
		now := s.pids(t)[name]
		return now != before && syscall.Kill(now, 0) == nil
	}, 2*time.Minute, 100*time.Millisecond, "%s does not come back", name)
	require.Contains(t, s.said(t), name+": ended: signal: killed; starting it again")
}

func (s *started) pids(t *testing.T) map[string]int {
	t.Helper()
	note, err := record.Read(s.place.Note())
	require.NoError(t, err)
	require.True(t, note.Ready)
	pids := map[string]int{}
	for _, c := range note.Children {
		pids[c.Name] = c.Pid
	}
	return pids
}

func (s *started) end(t *testing.T) {
	t.Helper()
	s.cancel()
	select {
	case err := <-s.done:
		require.NoError(t, err)
	case <-time.After(2 * time.Minute):
		require.Fail(t, "it does not stop", s.said(t))
	}
}

// clone is a directory that looks like a clone of the project, with a product that does nothing.
func clone(t *testing.T) Place {
	t.Helper()
	root := t.TempDir()
	require.NoError(t, os.CopyFS(root, os.DirFS("testdata/product")))
	real, err := Here(".")
	require.NoError(t, err)
	require.NoError(t, os.Symlink(filepath.Join(real.Root, "devstack"), filepath.Join(root, "devstack")))
	place := Place{Root: root, Data: filepath.Join(root, ".anjie")}
	t.Cleanup(func() {
		if err := os.RemoveAll(place.elsewhere()); err != nil && !errors.Is(err, os.ErrNotExist) {
			fmt.Println(err)
		}
	})
	return place
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}
