package evidence

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
)

func TestPapersAreLockedOnce(t *testing.T) {
	t.Parallel()
	for _, b := range backends {
		t.Run(b.name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t, b.env)
			until := time.Now().AddDate(5, 0, 0).UTC().Truncate(time.Second)
			paper := Paper{Case: "case-1", Seq: 12, Form: "mediation_notice", PDF: []byte("%PDF-1.7 one %%EOF"), Until: until}

			first, err := s.PutPaper(t.Context(), paper)
			require.NoError(t, err)
			require.True(t, strings.HasPrefix(first.Key, "papers/case-1/"), first.Key)
			require.True(t, strings.HasSuffix(first.Key, "/12-mediation_notice.pdf"), first.Key)
			require.Equal(t, Compliance, first.Retention)
			require.Equal(t, until, first.Until)

			again, err := s.PutPaper(t.Context(), paper)
			require.NoError(t, err)
			require.Equal(t, first, again, "twice is one object with one version")

			paper.PDF = []byte("%PDF-1.7 two %%EOF")
			other, err := s.PutPaper(t.Context(), paper)
			require.NoError(t, err)
			require.NotEqual(t, first.Key, other.Key, "another paper of the same event never takes its place")

			bytes, info := read(t, s.Store, first.Key)
			require.Equal(t, "%PDF-1.7 one %%EOF", string(bytes))
			require.Equal(t, "application/pdf", info.Media)
			require.Equal(t, first.SHA256, info.SHA256)

			require.Error(t, s.Discard(t.Context(), first.Key))
			require.Error(t, s.core.RemoveObject(t.Context(), s.bucket, first.Key, minio.RemoveObjectOptions{VersionID: first.Version}), "the store itself refuses")
			_, err = s.Seal(t.Context(), first.Key, until)
			require.Error(t, err, "a paper is no evidence")
		})
	}
}

func TestPapersKeepTheirForm(t *testing.T) {
	t.Parallel()
	never := &wiretap{next: http.DefaultTransport, stop: func(*http.Request) error { return context.Canceled }}
	s, err := connect(Config{Endpoint: "http://127.0.0.1:1", Bucket: "b"}, never)
	require.NoError(t, err)
	soon := time.Now().Add(time.Hour)
	for name, p := range map[string]Paper{
		"another folder": {Case: "../case", Seq: 1, Form: "x", Until: soon},
		"no event":       {Case: "case-1", Form: "x", Until: soon},
		"no form":        {Case: "case-1", Seq: 1, Until: soon},
		"odd form":       {Case: "case-1", Seq: 1, Form: "../x", Until: soon},
		"past":           {Case: "case-1", Seq: 1, Form: "x", Until: time.Now().Add(-time.Hour)},
	} {
		_, err := s.PutPaper(t.Context(), p)
		require.Error(t, err, name)
	}
	require.Empty(t, never.seen, "the store is not asked")
}
