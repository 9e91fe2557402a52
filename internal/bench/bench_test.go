package bench

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A short run of every measurement, so that they do not rot. Its figures mean nothing.
func TestActsRuns(t *testing.T) {
	t.Parallel()
	owner, temporal := os.Getenv("ANJIE_TEST_DATABASE_URL"), os.Getenv("ANJIE_TEST_TEMPORAL_ADDRESS")
	require.NotEmpty(t, owner, "run the tests by `make test`")
	require.NotEmpty(t, temporal, "run the tests by `make test`")
	var out bytes.Buffer
	require.NoError(t, Acts(t.Context(), Servers{Owner: owner, Temporal: temporal, Out: &out}, 300*time.Millisecond))
	require.Contains(t, out.String(), "b/c")
	t.Log(out.String())
}
