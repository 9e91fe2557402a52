package sms

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var one = Message{Key: "case-1/notice/7/session/1", To: "13800000001", Text: "【调解室】调解定于九月一日"}

func TestAnswers(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name   string
		answer http.HandlerFunc
		final  bool
	}{
		{"busy", status(429), false},
		{"slow", status(408), false},
		{"broken", status(500), false},
		{"away", status(503), false},
		{"refused", status(400), true},
		{"not allowed", status(403), true},
		{"known otherwise", status(409), true},
		{"sent elsewhere", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/other", http.StatusTemporaryRedirect)
		}, true},
		{"no receipt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"receipt":""}`) }, false},
		{"no JSON", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `<html>13800000001</html>`) }, false},
		{"endless receipt", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprintf(w, `{"receipt":%q}`, strings.Repeat("r", 1<<20))
		}, false},
		{"hangs up", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(row.answer)
			defer server.Close()
			c, err := NewClient(strings.Replace(server.URL, "://", "://user:hidden@", 1))
			require.NoError(t, err)
			_, err = c.Send(t.Context(), one)
			require.Error(t, err)
			require.Equal(t, row.final, Final(err), "%v", err)
			for _, secret := range []string{one.To, one.Text, "hidden"} {
				require.NotContains(t, err.Error(), secret)
			}
		})
	}
}

func TestRequestIsAsAgreed(t *testing.T) {
	t.Parallel()
	gateway := &Fake{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		if r.URL.Path != "/send" || user != "room" || password != "secret" || r.Header.Get("Content-Type") != "application/json" {
			w.WriteHeader(http.StatusTeapot)
			return
		}
		gateway.ServeHTTP(w, r)
	}))
	defer server.Close()
	c, err := NewClient(strings.Replace(server.URL, "://", "://room:secret@", 1) + "/send")
	require.NoError(t, err)
	receipt, err := c.Send(t.Context(), one)
	require.NoError(t, err)
	require.Equal(t, "fake-1", receipt)
	require.Equal(t, []Message{one}, gateway.Sent())
}

func TestSilentGatewayIsGivenUp(t *testing.T) {
	t.Parallel()
	stop := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-stop }))
	defer server.Close()
	defer close(stop)
	c, err := NewClient(server.URL)
	require.NoError(t, err)
	require.Equal(t, answerTime, c.http.Timeout)
	c.http.Timeout = 50 * time.Millisecond
	_, err = c.Send(t.Context(), one)
	require.Error(t, err)
	require.False(t, Final(err))
}

func TestAddressOfTheGateway(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"", "gateway", "ftp://user:hidden@host/x", "http://", "http://user:hidden@:%zz"} {
		_, err := NewClient(bad)
		require.Error(t, err, bad)
		require.NotContains(t, err.Error(), "hidden")
	}
}

func status(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(n) }
}
