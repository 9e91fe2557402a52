package main

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
)

// What is on record stays; what is not goes, once it has stood for long enough.
func TestTheQuarantineIsSweptOfWhatNoRecordTookIn(t *testing.T) {
	t.Parallel()
	at := os.Getenv("ANJIE_TEST_S3_ENDPOINT")
	require.NotEmpty(t, at, "ANJIE_TEST_S3_ENDPOINT is not set: run the tests by `make test`")
	files, err := evidence.Open(t.Context(), evidence.Config{Endpoint: at, AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "sweep-" + uuid.NewString()})
	require.NoError(t, err)
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	p.Open(nil)
	put := func(text string) evidence.Stored {
		got, err := files.Put(t.Context(), strings.NewReader(text), evidence.Incoming{Case: p.Case, Name: "a.txt", Size: -1})
		require.NoError(t, err)
		return got
	}
	kept, stray := put("kept"), put("stray")
	p.Act(accident.AttachEvidence, 0, accident.Values{"name": kept.Name, "kind": string(kept.Kind), "media": kept.Media, "size": strconv.FormatInt(kept.Size, 10),
		"sha256": kept.SHA256, "key": kept.Key})
	s := sweeper{files: files, cases: p.Cases}

	n, err := s.sweep(t.Context(), time.Now().Add(-time.Hour))
	require.NoError(t, err)
	require.Zero(t, n, "both may still be under way")

	n, err = s.sweep(t.Context(), time.Now().Add(time.Hour))
	require.NoError(t, err)
	require.Equal(t, 1, n)
	_, _, err = files.Get(t.Context(), stray.Key)
	require.ErrorIs(t, err, evidence.ErrMissing)
	object, _, err := files.Get(t.Context(), kept.Key)
	require.NoError(t, err)
	require.NoError(t, object.Close())
}
