package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProbe(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/readyz" {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}))
	require.NoError(t, probe(server.URL+"/readyz", time.Minute))
	require.ErrorContains(t, probe(server.URL+"/other", time.Minute), "503")
	server.Close()
	require.Error(t, probe(server.URL+"/readyz", time.Minute))
}
