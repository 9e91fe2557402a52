package child

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// telling is a shell that says that it is ready and then does more.
func telling(t *testing.T, more string) Spec {
	t.Helper()
	return shell(t, "echo ready >&$DEVSTACK_READY_FD; "+more)
}

func shell(t *testing.T, script string) Spec {
	t.Helper()
	return Spec{
		Name:    "server",
		Command: []string{"/bin/sh", "-c", script},
		Env:     os.Environ(),
		Dir:     t.TempDir(),
		Log:     filepath.Join(t.TempDir(), "server.log"),
		Within:  20 * time.Second,
	}
}

func TestStartWaitsUntilReady(t *testing.T) {
	t.Parallel()
	p, err := Start(context.Background(), telling(t, "echo serving; exec sleep 60"))
	require.NoError(t, err)
	require.NoError(t, syscall.Kill(p.Pid(), 0), "it runs")
	p.Stop()
	require.ErrorIs(t, syscall.Kill(p.Pid(), 0), syscall.ESRCH, "it is gone")
	p.Stop() // twice is once
}

func TestStartAsksByReady(t *testing.T) {
	t.Parallel()
	spec := shell(t, "exec sleep 60")
	asked := 0
	spec.Ready = func(context.Context) error { asked++; return nil }
	p, err := Start(context.Background(), spec)
	require.NoError(t, err)
	defer p.Stop()
	require.Equal(t, 1, asked)
}

func TestStartFails(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ script, want string }{
		"it ends":           {"echo no room on the disk; exit 3", "exit status 3"},
		"it ends well":      {"echo no room on the disk", "ended without an error"},
		"it never is ready": {"echo no room on the disk; exec sleep 60", "not ready within"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			spec := shell(t, c.script)
			spec.Within = 2 * time.Second
			_, err := Start(context.Background(), spec)
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "no room on the disk", "the end of its log is part of the message")
		})
	}
}

func TestStopKillsWhatDoesNotEnd(t *testing.T) {
	t.Parallel()
	spec := telling(t, "trap '' TERM; sleep 61 & echo $! >child; wait")
	spec.Patience = 200 * time.Millisecond
	p, err := Start(context.Background(), spec)
	require.NoError(t, err)
	descendant := number(t, filepath.Join(spec.Dir, "child"))
	p.Stop()
	require.Eventually(t, func() bool { return !alive(descendant) }, 5*time.Second, 20*time.Millisecond)
}

func TestKeepStartsAgain(t *testing.T) {
	t.Parallel()
	reports := make(chan Report, 10)
	spec := shell(t, "echo working; echo ready >&$DEVSTACK_READY_FD; exec sleep 60")
	k, err := Keep(context.Background(), spec, func(r Report) { reports <- r })
	require.NoError(t, err)
	first := <-reports
	require.NoError(t, syscall.Kill(first.Pid, syscall.SIGKILL))
	trouble := <-reports
	require.Contains(t, trouble.Trouble, "killed")
	require.Contains(t, trouble.Trouble, "working")
	second := <-reports
	require.NotEqual(t, first.Pid, second.Pid)
	require.NoError(t, syscall.Kill(second.Pid, 0))
	k.Stop()
	require.ErrorIs(t, syscall.Kill(second.Pid, 0), syscall.ESRCH)
	require.Empty(t, reports, "an end that was asked for is no trouble")
}

func TestKeepStopsBetweenStarts(t *testing.T) {
	t.Parallel()
	reports := make(chan Report, 10)
	spec := telling(t, "[ -e once ] && exit 1; touch once; exec sleep 60")
	k, err := Keep(context.Background(), spec, func(r Report) { reports <- r })
	require.NoError(t, err)
	require.NoError(t, syscall.Kill((<-reports).Pid, syscall.SIGKILL))
	require.NotEmpty(t, (<-reports).Trouble)
	k.Stop() // in the pause before the next start, or in the middle of it
}

func TestOnce(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	require.NoError(t, Once(context.Background(), shell(t, "echo done"), &out))
	require.Equal(t, "done\n", out.String())

	err := Once(context.Background(), shell(t, "echo table missing; exit 1"), nil)
	require.ErrorContains(t, err, "table missing")

	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	require.True(t, errors.Is(Once(ctx, shell(t, "exec sleep 60"), nil), context.Canceled))
}

func TestTailIsTheEnd(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "log")
	var text strings.Builder
	for i := range 100 {
		text.WriteString("line " + strconv.Itoa(i) + "\n")
	}
	text.WriteString(strings.Repeat("长", 300) + "\n")
	require.NoError(t, os.WriteFile(path, []byte(text.String()), 0o600))
	end := tail(path, 0)
	require.NotContains(t, end, "line 85\n")
	require.Contains(t, end, "\n    line 86\n")
	require.Contains(t, end, "\n    "+strings.Repeat("长", 200)+"…\n")
	require.Contains(t, end, "line 99")
	require.Contains(t, end, path)
	require.Empty(t, tail(path, int64(text.Len())), "what others wrote before is not repeated")
	require.Empty(t, tail(path+"-missing", 0))
}

func number(t *testing.T, path string) int {
	t.Helper()
	var n int
	require.Eventually(t, func() bool {
		text, err := os.ReadFile(path)
		if err != nil {
			return false
		}
		n, err = strconv.Atoi(strings.TrimSpace(string(text)))
		return err == nil
	}, 5*time.Second, 10*time.Millisecond)
	return n
}

// alive says whether the process runs; one that nobody has collected yet does not.
func alive(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err == nil && !strings.Contains(string(stat), ") Z ")
}
