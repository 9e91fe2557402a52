package port

import (
	"net"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestChoose(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", Address(0))
	require.NoError(t, err)
	defer taken.Close() //nolint:errcheck // a listener of this test
	used := taken.Addr().(*net.TCPAddr).Port

	got, err := Choose(used, 0, 0, used)
	require.NoError(t, err)
	require.Len(t, got, 4)
	seen := map[int]bool{used: true}
	for _, p := range got {
		require.False(t, seen[p], "port %d was taken or given twice", p)
		require.Positive(t, p)
		seen[p] = true
	}
}

func TestChooseKeepsAFreeOne(t *testing.T) {
	t.Parallel()
	first, err := Choose(0)
	require.NoError(t, err)
	again, err := Choose(first[0])
	require.NoError(t, err)
	require.Equal(t, first, again)
}
