package postgres

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/devstack/child"
	"anjie/devstack/port"
)

func TestParseVersion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n": 15,
		"postgres (PostgreSQL) 18beta1\n":                        18,
		"postgres (PostgreSQL) 17":                               17,
		"mysqld 8":                                               0,
		"":                                                       0,
	} {
		require.Equal(t, want, parseVersion(text), text)
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	all := func() []Installation { return []Installation{{13, "/13"}, {15, "/15"}, {17, "/17"}} }
	newest, err := choose(all(), 0)
	require.NoError(t, err)
	require.Equal(t, 17, newest.Major)

	same, err := choose(all(), 15)
	require.NoError(t, err)
	require.Equal(t, "/15", same.Bin)

	_, err = choose(all(), 16)
	require.ErrorContains(t, err, "made by PostgreSQL 16")

	_, err = choose([]Installation{{13, "/13"}}, 0)
	require.ErrorIs(t, err, ErrMissing)
}

func TestClearStaleRemovesANoteOfNobody(t *testing.T) {
	t.Parallel()
	ended := exec.Command("true")
	require.NoError(t, ended.Run())
	for name, pid := range map[string]int{
		"a process that ended":          ended.Process.Pid,
		"somebody else's number by now": os.Getpid(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := t.TempDir()
			note := filepath.Join(data, "postmaster.pid")
			require.NoError(t, os.WriteFile(note, []byte(strconv.Itoa(pid)+"\n"+data+"\n"), 0o600))
			require.NoError(t, clearStale(context.Background(), data))
			require.NoFileExists(t, note)
		})
	}
	require.NoError(t, clearStale(context.Background(), t.TempDir()), "no note, nothing to do")
}

// TestCluster makes a cluster, finds everything again after its server was killed together with
// whoever watched it, and opens it once more.
func TestCluster(t *testing.T) {
	t.Parallel()
	ctx, home := context.Background(), filepath.Join(t.TempDir(), "home")
	elsewhere := filepath.Join(os.TempDir(), "anjie-test-"+strconv.Itoa(os.Getpid()))
	t.Cleanup(func() { require.NoError(t, Remove(home, elsewhere)) })
	c := open(t, home, elsewhere)
	spec := c.Spec(filepath.Join(t.TempDir(), "postgres.log"))
	first, err := child.Start(ctx, spec)
	require.NoError(t, err)
	roles := []Role{{"keeper", "one", "createdb"}, {"reader", "two", ""}}
	databases := []Database{{"records", "keeper", []string{"reader"}}}
	require.NoError(t, c.Prepare(ctx, roles, databases))
	roles[0].Password = "three"
	require.NoError(t, c.Prepare(ctx, roles, databases), "twice is once")
	got, err := c.Query(ctx, "records", "create table kept (n int); insert into kept values (7); select n from kept")
	require.NoError(t, err)
	require.Equal(t, "7", got)

	require.NoError(t, first.Kill())
	<-first.Exited()
	require.FileExists(t, filepath.Join(c.Data, "postmaster.pid"), "it had no time to tidy up")
	again := open(t, home, elsewhere)
	require.NoFileExists(t, filepath.Join(c.Data, "postmaster.pid"))
	second, err := child.Start(ctx, again.Spec(spec.Log))
	require.NoError(t, err)
	got, err = again.Query(ctx, "records", "select n from kept")
	require.NoError(t, err)
	require.Equal(t, "7", got)

	third := open(t, home, elsewhere) // the supervisor is gone and its server still runs: it is ended
	select {
	case <-second.Exited():
	case <-time.After(time.Minute):
		t.Fatal("the orphan still runs")
	}
	require.Equal(t, again.Data, third.Data)
}

func open(t *testing.T, home, elsewhere string) *Cluster {
	t.Helper()
	c, err := Open(context.Background(), home, elsewhere)
	require.NoError(t, err)
	ports, err := port.Choose(0)
	require.NoError(t, err)
	c.Port, c.Password = ports[0], "0123456789abcdef"
	require.NoError(t, c.Init(context.Background()))
	return c
}
