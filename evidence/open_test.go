package evidence

import (
	"net/http"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
)

func opensTwice(t *testing.T, on server) {
	c := on.config
	c.Bucket = "anjie-test-" + uuid.NewString()
	var all sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs { // web and worker start at the same moment
		all.Go(func() { _, errs[i] = Open(t.Context(), c) })
	}
	all.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
}

func refusesBucketWithoutLock(t *testing.T, on server) {
	c := on.config
	c.Bucket = "anjie-test-" + uuid.NewString()
	require.NoError(t, on.core.MakeBucket(t.Context(), c.Bucket, minio.MakeBucketOptions{}))
	_, err := Open(t.Context(), c)
	require.ErrorContains(t, err, c.Bucket)
}

func pings(t *testing.T, on server) {
	require.NoError(t, on.Ping(t.Context()))
	gone := on.again(t, func(c *Config) { c.Bucket = "anjie-test-" + uuid.NewString() }, transport())
	require.ErrorContains(t, gone.Ping(t.Context()), "is not there")
	dead := on.again(t, func(c *Config) { c.Endpoint = "http://127.0.0.1:1" }, transport())
	require.Error(t, dead.Ping(t.Context()))
	stranger := on.again(t, func(c *Config) { c.SecretKey = "wrong" + c.SecretKey }, transport())
	require.Error(t, stranger.Ping(t.Context()))
}

func TestConfigIsRead(t *testing.T) {
	t.Parallel()
	good := Config{Endpoint: "http://127.0.0.1:9000", Bucket: "b"}
	for name, change := range map[string]func(*Config){
		"no scheme":      func(c *Config) { c.Endpoint = "127.0.0.1:9000" },
		"other scheme":   func(c *Config) { c.Endpoint = "ftp://host" },
		"no endpoint":    func(c *Config) { c.Endpoint = "" },
		"no bucket":      func(c *Config) { c.Bucket = "" },
		"odd retention":  func(c *Config) { c.Retention = "FOREVER" },
		"odd host in it": func(c *Config) { c.Endpoint = "http://a b" },
	} {
		c := good
		change(&c)
		_, err := connect(c, http.DefaultTransport)
		require.Error(t, err, name)
	}
	s, err := connect(good, http.DefaultTransport)
	require.NoError(t, err)
	require.Equal(t, MaxBytes, s.max)
	require.Equal(t, minio.Compliance, s.lock)
	good.MaxBytes = MaxBytes + 1
	s, err = connect(good, http.DefaultTransport)
	require.NoError(t, err)
	require.Equal(t, MaxBytes, s.max, "a larger limit could not be sealed")
}
