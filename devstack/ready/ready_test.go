package ready

import (
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTell(t *testing.T) {
	require.NoError(t, Tell(), "started by hand: nobody to tell")

	read, write, err := os.Pipe()
	require.NoError(t, err)
	defer read.Close() //nolint:errcheck // a pipe of this test
	t.Setenv(Variable, strconv.Itoa(int(write.Fd())))
	require.NoError(t, Tell())
	got := make([]byte, 16)
	n, err := read.Read(got)
	require.NoError(t, err)
	require.Equal(t, "ready\n", string(got[:n]))

	t.Setenv(Variable, "none")
	require.ErrorContains(t, Tell(), Variable)
}
