package evidence

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
)

func seeks(t *testing.T, on server) {
	b := noise(partBytes+1000, 21)
	in := put(t, on.Store, b, "film.bin")
	r, info, err := on.Get(t.Context(), in.Key)
	require.NoError(t, err)
	defer r.Close()
	size, err := r.Seek(0, io.SeekEnd)
	require.NoError(t, err)
	require.EqualValues(t, len(b), size)
	_, err = r.Read(make([]byte, 1))
	require.Equal(t, io.EOF, err)
	for _, at := range []int64{0, 1, 4711, partBytes - 2, int64(len(b)) - 10} {
		_, err = r.Seek(at, io.SeekStart)
		require.NoError(t, err)
		got := make([]byte, 10)
		_, err = io.ReadFull(r, got)
		require.NoError(t, err)
		require.Equal(t, b[at:at+10], got, "at %d", at)
	}
	_, err = r.Seek(-20, io.SeekCurrent)
	require.NoError(t, err)
	rest, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, b[len(b)-20:], rest)
	_, err = r.Seek(-1, io.SeekStart)
	require.Error(t, err)

	// As a browser winds a film forward.
	w := httptest.NewRecorder()
	q := httptest.NewRequest(http.MethodGet, "/", nil)
	q.Header.Set("Range", "bytes=1000-1999")
	http.ServeContent(w, q, "", info.Modified, r)
	require.Equal(t, http.StatusPartialContent, w.Code)
	require.Equal(t, b[1000:2000], w.Body.Bytes())

	ctx, cancel := context.WithCancel(t.Context())
	r, _, err = on.Get(ctx, in.Key)
	require.NoError(t, err)
	defer r.Close()
	cancel()
	_, err = io.ReadAll(r)
	require.ErrorIs(t, err, context.Canceled)
}

func tellsMissing(t *testing.T, on server) {
	key := place{where: quarantined, caseID: "case-1", id: uuid.NewString()}.String()
	_, _, err := on.Get(t.Context(), key)
	require.ErrorIs(t, err, ErrMissing)
	require.ErrorIs(t, on.Verify(t.Context(), key, ""), ErrMissing)
	_, err = on.Seal(t.Context(), key, inADay())
	require.ErrorIs(t, err, ErrMissing)
	_, err = on.Inspect(t.Context(), key)
	require.ErrorIs(t, err, ErrMissing)
	_, err = on.Thumbnail(t.Context(), key)
	require.ErrorIs(t, err, ErrMissing)
	for _, odd := range []string{"", "x", "quarantine/../secret", "quarantine/c/../../x", "/etc/passwd", "sealed/c/x/" + uuid.NewString(), "derivative/c/" + uuid.NewString() + "/exe"} {
		_, _, err = on.Get(t.Context(), odd)
		require.ErrorContains(t, err, "is not a key", odd)
		require.Error(t, on.Discard(t.Context(), odd))
	}
}

func verifies(t *testing.T, on server) {
	in := put(t, on.Store, []byte("what was seen"), "a.txt")
	got, err := on.Seal(t.Context(), in.Key, inADay())
	require.NoError(t, err)
	forged := []byte("what was said")
	_, err = on.core.PutObject(t.Context(), on.bucket, got.Key, bytes.NewReader(forged), int64(len(forged)), "", "", minio.PutObjectOptions{UserMetadata: map[string]string{hashMeta: in.SHA256}})
	require.NoError(t, err, "who has the store's keys can put another version over a file")
	require.ErrorIs(t, on.Verify(t.Context(), got.Key, in.SHA256), ErrAltered, "but not unnoticed")
	r, _, err := on.GetVersion(t.Context(), got.Key, got.Version)
	require.NoError(t, err)
	defer r.Close()
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, "what was seen", string(b), "and what was sealed is still there")
}

func discards(t *testing.T, on server) {
	in := put(t, on.Store, []byte("not evidence"), "a.txt")
	require.NoError(t, on.Discard(t.Context(), in.Key))
	require.NoError(t, on.Discard(t.Context(), in.Key), "twice is once")
	for o := range on.core.ListObjectsIter(t.Context(), on.bucket, minio.ListObjectsOptions{Prefix: in.Key, WithVersions: true}) {
		require.Fail(t, "a version stays", o.VersionID)
	}
	got, err := on.Seal(t.Context(), put(t, on.Store, []byte("evidence"), "a.txt").Key, inADay())
	require.NoError(t, err)
	require.ErrorContains(t, on.Discard(t.Context(), got.Key), "it is sealed")
}

func listsWaiting(t *testing.T, on server) {
	in := put(t, on.Store, []byte("waiting"), "a.txt")
	waiting := func(before time.Time) (found bool) {
		for key, err := range on.Waiting(t.Context(), before) {
			require.NoError(t, err)
			found = found || key == in.Key
		}
		return found
	}
	require.True(t, waiting(inADay()))
	require.False(t, waiting(time.Now().Add(-time.Hour)))
	for range on.Waiting(t.Context(), inADay()) {
		break // the caller may stop early
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range on.Waiting(ctx, inADay()) {
		require.Error(t, err)
	}
}
