package evidence

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func roundTrips(t *testing.T, on server) {
	for name, size := range map[string]int{
		"one byte": 1, "just under a part": partBytes - 1, "exactly a part": partBytes, "just over": partBytes + 1, "two parts": 2 * partBytes, "three and a bit": 3*partBytes + 12345,
	} {
		b := noise(size, uint64(size))
		got, err := on.Put(t.Context(), iotest.HalfReader(bytes.NewReader(b)), Incoming{Case: "case-1", Name: "影像 1.bin", Size: int64(size)})
		require.NoError(t, err, name)
		sum := sha256.Sum256(b)
		require.Equal(t, hex.EncodeToString(sum[:]), got.SHA256, name)
		require.EqualValues(t, size, got.Size, name)
		require.Equal(t, Original, got.Role)
		require.Equal(t, "影像 1.bin", got.Name)
		require.NotContains(t, got.Key, "影像", "a name is never part of a key")
		require.NotEmpty(t, got.Version, name)

		back, info := read(t, on.Store, got.Key)
		require.True(t, bytes.Equal(b, back), name)
		require.Equal(t, got.SHA256, info.SHA256, name)
		require.Equal(t, got.Media, info.Media, name)
		require.Equal(t, got.Version, info.Version, name)
		require.Empty(t, info.Retention, "quarantine is not locked")
		require.NoError(t, on.Verify(t.Context(), got.Key, got.SHA256))
	}
}

func refusesAndForgets(t *testing.T, on server) {
	tap := &wiretap{next: transport()}
	s := on.again(t, func(c *Config) { c.MaxBytes = 2*partBytes + 5 }, tap)
	at := func(size int64) Incoming { return Incoming{Case: "refused", Size: size} }
	for name, c := range map[string]struct {
		body io.Reader
		in   Incoming
		word string
	}{
		"empty":                {strings.NewReader(""), at(-1), "空"},
		"announced empty":      {strings.NewReader("x"), at(0), "空"},
		"announced too large":  {strings.NewReader("x"), at(MaxBytes), "16.0 MiB"},
		"too large":            {bytes.NewReader(noise(2*partBytes+6, 1)), at(-1), "16.0 MiB"},
		"much too large":       {bytes.NewReader(noise(4*partBytes, 1)), at(-1), "16.0 MiB"},
		"small and unfinished": {strings.NewReader("half"), at(8), "上传中断"},
		"large and unfinished": {bytes.NewReader(noise(partBytes+9, 1)), at(2 * partBytes), "上传中断"},
	} {
		_, err := s.Put(t.Context(), c.body, c.in)
		require.Equal(t, problem.Invalid, problem.KindOf(err), name)
		require.ErrorContains(t, err, c.word, name)
		require.NotEmpty(t, problem.As(err).EN, name)
	}
	requireNothing(t, on, tap, "refused")
	_, err := s.Put(t.Context(), strings.NewReader("x"), Incoming{Case: "../other", Size: -1})
	require.ErrorContains(t, err, "cannot be part of a key")
	_, err = s.Put(t.Context(), bytes.NewReader(noise(2*partBytes+5, 1)), at(-1))
	require.NoError(t, err, "the limit itself is allowed")
}

// requireNothing says that a case has no object, not even a hidden version, and that the last upload seen has no parts.
func requireNothing(t *testing.T, on server, tap *wiretap, caseNo string) {
	t.Helper()
	for o := range on.core.ListObjectsIter(context.Background(), on.bucket, minio.ListObjectsOptions{Prefix: "quarantine/" + caseNo + "/", Recursive: true, WithVersions: true}) {
		require.NoError(t, o.Err)
		require.Fail(t, "left behind", o.Key)
	}
	path, id := tap.upload()
	require.NotEmpty(t, id, "no part was ever sent")
	_, key, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	_, err := on.core.ListObjectParts(context.Background(), on.bucket, key, id, 0, 10)
	require.Equal(t, minio.NoSuchUpload, minio.ToErrorResponse(err).Code)
}

func cancelsWithoutRest(t *testing.T, on server) {
	ctx, cancel := context.WithCancel(t.Context())
	tap := &wiretap{next: transport()}
	s := on.again(t, nil, tap)
	body := &countingReader{left: 5 * partBytes, at: map[int64]func(){3*partBytes + 1: cancel}}
	_, err := s.Put(ctx, body, Incoming{Case: "cancelled", Size: -1})
	require.ErrorIs(t, err, context.Canceled)
	requireNothing(t, on, tap, "cancelled")
}

func failingReaderLeavesNothing(t *testing.T, on server) {
	tap := &wiretap{next: transport()}
	s := on.again(t, nil, tap)
	gone := errors.New("connection reset by peer")
	_, err := s.Put(t.Context(), io.MultiReader(bytes.NewReader(noise(partBytes+partBytes/2, 3)), iotest.ErrReader(gone)), Incoming{Case: "broken", Size: -1})
	require.ErrorIs(t, err, gone)
	requireNothing(t, on, tap, "broken")
	_, err = s.Put(t.Context(), iotest.ErrReader(gone), Incoming{Case: "broken", Size: -1})
	require.ErrorIs(t, err, gone, "before the first byte")
}

func failingStoreLeavesNothing(t *testing.T, on server) {
	no := errors.New("store is ill")
	for name, when := range map[string]func(*http.Request) bool{
		"second part": func(r *http.Request) bool { return r.URL.Query().Get("partNumber") == "2" },
		"joining":     func(r *http.Request) bool { return r.Method == http.MethodPost && r.URL.Query().Has("uploadId") },
		"marking":     func(r *http.Request) bool { return r.Method == http.MethodPut && r.URL.Query().Has("tagging") },
	} {
		tap := &wiretap{next: transport(), stop: func(r *http.Request) error {
			if when(r) {
				return no
			}
			return nil
		}}
		_, err := on.again(t, nil, tap).Put(t.Context(), bytes.NewReader(noise(2*partBytes+1, 4)), Incoming{Case: "ill", Size: -1})
		require.ErrorIs(t, err, no, name)
		require.Nil(t, problem.As(err), "the store's trouble is not for the screen")
		requireNothing(t, on, tap, "ill")
	}
}

func sendsPartAgain(t *testing.T, on server) {
	failed := false
	tap := &wiretap{next: transport()}
	tap.stop = func(r *http.Request) error {
		if r.URL.Query().Get("partNumber") == "1" && !failed {
			failed = true
			return io.ErrUnexpectedEOF // the connection broke
		}
		return nil
	}
	b := noise(partBytes+1, 5)
	got := put(t, on.again(t, nil, tap), b, "a.bin")
	require.True(t, failed)
	require.NoError(t, on.Verify(t.Context(), got.Key, got.SHA256))
}

// refusesChangedBytes flips one bit between us and the store, where no connection would notice.
func refusesChangedBytes(t *testing.T, on server) {
	for name, size := range map[string]int{"one request": 1000, "parts": partBytes + 1000} {
		flips := flipping{transport()}
		s := on.again(t, nil, flips)
		_, err := s.Put(t.Context(), bytes.NewReader(noise(size, 8)), Incoming{Case: "flipped", Size: -1})
		require.Error(t, err, name)
		require.Nil(t, problem.As(err), name)
		for o := range on.core.ListObjectsIter(t.Context(), on.bucket, minio.ListObjectsOptions{Prefix: "quarantine/flipped/", Recursive: true, WithVersions: true}) {
			require.Fail(t, "kept", "%s: %v", name, o.Key)
		}
	}
}

type flipping struct{ next http.RoundTripper }

func (f flipping) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method == http.MethodPut && r.ContentLength >= 1000 {
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return nil, err
		}
		b[len(b)/2] ^= 1
		r.Body = io.NopCloser(bytes.NewReader(b))
	}
	return f.next.RoundTrip(r)
}

// countingReader gives zeroes, and does something when it comes to a byte.
type countingReader struct {
	read, left int64
	at         map[int64]func()
}

func (c *countingReader) Read(b []byte) (int, error) {
	if c.left == 0 {
		return 0, io.EOF
	}
	n := min(int64(len(b)), c.left, 64<<10)
	clear(b[:n])
	for at, do := range c.at {
		if c.read < at && at <= c.read+n {
			do()
		}
	}
	c.read, c.left = c.read+n, c.left-n
	return int(n), nil
}
