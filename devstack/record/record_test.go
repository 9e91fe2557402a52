package record

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestNote(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "run.json")
	k := Keep(path)
	at := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	require.NoError(t, k.Started(Child{Name: Postgres, Pid: 10, Address: "127.0.0.1:15432", Started: at}))
	require.NoError(t, k.Started(Child{Name: Web, Pid: 11, URL: "http://127.0.0.1:8080", Started: at}))
	require.NoError(t, k.Started(Child{Name: Postgres, Pid: 12, Address: "127.0.0.1:15432", Started: at}))
	require.NoError(t, k.Ready())

	n, err := Read(path)
	require.NoError(t, err)
	require.Equal(t, os.Getpid(), n.Supervisor)
	require.True(t, n.Ready)
	require.Len(t, n.Children, 2, "a child that started again keeps its place")
	c, ok := n.Child(Postgres)
	require.True(t, ok)
	require.Equal(t, 12, c.Pid)
	_, ok = n.Child(Worker)
	require.False(t, ok)

	k.Remove()
	_, err = Read(path)
	require.ErrorIs(t, err, os.ErrNotExist)
}
