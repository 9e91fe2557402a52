package bench

import (
	"bytes"
	"context"
	"io"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// servers are those of the tests. A short run of every measurement keeps it from rotting; its figures mean nothing.
func servers(t *testing.T) (Servers, *bytes.Buffer) {
	t.Helper()
	told := func(name string) string {
		value := os.Getenv(name)
		require.NotEmpty(t, value, "%s is not set: run the tests by `make test`", name)
		return value
	}
	var out bytes.Buffer
	t.Cleanup(func() { t.Log("\n" + out.String()) })
	return Servers{
		Owner: told("ANJIE_TEST_DATABASE_URL"), Temporal: told("ANJIE_TEST_TEMPORAL_ADDRESS"), Namespace: "anjie",
		S3:  S3{told("ANJIE_TEST_S3_ENDPOINT"), told("ANJIE_TEST_S3_ACCESS_KEY"), told("ANJIE_TEST_S3_SECRET_KEY")},
		Out: &out,
	}, &out
}

func TestActsRuns(t *testing.T) {
	t.Parallel()
	s, out := servers(t)
	require.NoError(t, Acts(t.Context(), s, ActsPlan{While: 400 * time.Millisecond, Clients: []int{1, 4}}))
	require.Contains(t, out.String(), "b/c")
	require.NotContains(t, out.String(), " 0/s")
}

func TestReadRuns(t *testing.T) {
	t.Parallel()
	s, out := servers(t)
	require.NoError(t, Read(t.Context(), s, ReadPlan{Cases: []int{200, 400}, Times: 3}))
	require.Contains(t, out.String(), "file of a case")
	require.Contains(t, out.String(), "grown")
}

func TestFollowRuns(t *testing.T) {
	t.Parallel()
	s, out := servers(t)
	require.NoError(t, Follow(t.Context(), s, FollowPlan{Cases: 5, Rate: 20, While: time.Second, Burst: 20}))
	require.Contains(t, out.String(), "20 acts, behind by")
	require.Contains(t, out.String(), "caught up")
}

func TestSightCountsEachActOnce(t *testing.T) {
	t.Parallel()
	s := newSight()
	require.NoError(t, s.all(t.Context()), "nothing was done")
	s.done("a", 3)
	s.done("a", 4)
	s.done("b", 1)
	s.saw("a", 3)
	s.saw("a", 3)
	s.saw("b", 9)
	s.done("b", 2)
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	require.Error(t, s.all(gone), "a/4 is still to be seen")
	s.saw("a", 5)
	require.NoError(t, s.all(t.Context()))
	require.Len(t, s.forget(), 4)
	require.Empty(t, s.forget())
}

func TestEvidenceRuns(t *testing.T) {
	t.Parallel()
	s, out := servers(t)
	require.NoError(t, Evidence(t.Context(), s, EvidencePlan{Sizes: []int64{40 << 10, 9 << 20}, While: 300 * time.Millisecond, Large: 20 << 20}))
	require.Contains(t, out.String(), "ratio")
	require.Contains(t, out.String(), "one file of 20 MiB")
}

func TestNoTwoFilesAreAlike(t *testing.T) {
	t.Parallel()
	a, err := io.ReadAll(newNoise(200_001))
	require.NoError(t, err)
	b, err := io.ReadAll(newNoise(200_001))
	require.NoError(t, err)
	require.Len(t, a, 200_001)
	require.NotEqual(t, a, b)
	require.NotEqual(t, a[:64<<10], a[64<<10:128<<10])
}
