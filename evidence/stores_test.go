package evidence

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
)

// backends are the two S3 servers that everything here must be right on.
var backends = []struct{ name, env string }{
	{"versity", "ANJIE_TEST_S3"},
	{"minio", "ANJIE_TEST_MINIO"},
}

// configOf says where a server is, with a bucket of its own that does not exist yet.
func configOf(t testing.TB, env string) Config {
	t.Helper()
	c := Config{
		Endpoint: os.Getenv(env + "_ENDPOINT"), AccessKey: os.Getenv(env + "_ACCESS_KEY"), SecretKey: os.Getenv(env + "_SECRET_KEY"),
		Bucket: "anjie-test-" + uuid.NewString(),
	}
	require.NotEmpty(t, c.Endpoint, "%s_ENDPOINT is not set: run the tests by `make test`", env)
	return c
}

// server is one of them with an open store; again opens another on the same bucket with other settings.
type server struct {
	*Store
	config Config
}

func newServer(t testing.TB, env string) server {
	t.Helper()
	c := configOf(t, env)
	s, err := Open(t.Context(), c)
	require.NoError(t, err)
	t.Cleanup(func() { tidy(s) })
	return server{s, c}
}

// tidy removes what the tests stored, but for what is sealed: that cannot be removed, which is the point.
func tidy(s *Store) {
	for o := range s.core.ListObjectsIter(context.Background(), s.bucket, minio.ListObjectsOptions{WithVersions: true, Recursive: true}) {
		_ = s.core.RemoveObject(context.Background(), s.bucket, o.Key, minio.RemoveObjectOptions{VersionID: o.VersionID}) // refused for what is sealed
	}
}

func (b server) again(t *testing.T, change func(*Config), wire http.RoundTripper) *Store {
	t.Helper()
	c := b.config
	if change != nil {
		change(&c)
	}
	s, err := connect(c, wire)
	require.NoError(t, err)
	return s
}

// wiretap sees every request, and may answer it in the store's place.
type wiretap struct {
	next http.RoundTripper
	mu   sync.Mutex
	seen []*http.Request
	stop func(*http.Request) error // nil lets everything pass
}

func (w *wiretap) RoundTrip(r *http.Request) (*http.Response, error) {
	w.mu.Lock()
	w.seen = append(w.seen, r)
	w.mu.Unlock()
	if w.stop != nil {
		if err := w.stop(r); err != nil {
			return nil, err
		}
	}
	return w.next.RoundTrip(r)
}

// upload gives the key and id of the last multipart upload that sent a part.
func (w *wiretap) upload() (path, id string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, r := range w.seen {
		if v := r.URL.Query().Get("uploadId"); v != "" && r.Method == http.MethodPut {
			path, id = r.URL.Path, v
		}
	}
	return path, id
}

// noise gives n bytes that no compression shortens, the same for the same seed.
func noise(n int, seed uint64) []byte {
	b, src := make([]byte, n), rand.NewPCG(seed, 7)
	for i := 0; i+8 <= n; i += 8 {
		v := src.Uint64()
		for j := range 8 {
			b[i+j] = byte(v >> (8 * j))
		}
	}
	return b
}

// put stores b under a name of its own.
func put(t *testing.T, s *Store, b []byte, name string) Stored {
	t.Helper()
	got, err := s.Put(t.Context(), bytes.NewReader(b), Incoming{Case: "case-1", Name: name, Size: -1})
	require.NoError(t, err)
	return got
}

// read gives the whole content of a key.
func read(t *testing.T, s *Store, key string) ([]byte, Info) {
	t.Helper()
	r, info, err := s.Get(context.Background(), key)
	require.NoError(t, err)
	defer r.Close()
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	return b, info
}
