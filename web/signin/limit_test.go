package signin

import (
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTheMapOfTriesIsBounded(t *testing.T) {
	t.Parallel()
	l, now := newLimits(100), time.Now()
	for i := range 10_000 {
		l.allow("198.51.100."+strconv.Itoa(i%250), "name"+strconv.Itoa(i), now)
		require.LessOrEqual(t, len(l.byID), 100)
	}
}

func TestWhoHasRecoveredIsForgottenFirst(t *testing.T) {
	t.Parallel()
	l, now := newLimits(12), time.Now()
	for i := range 6 {
		l.allow("198.51.100.1", "old"+strconv.Itoa(i), now.Add(-time.Hour))
	}
	for range 10 {
		require.True(t, l.allow("203.0.113.1", "busy", now))
	}
	for i := range 5 { // these need the room of the old ones
		l.allow("198.51.100.1", "new"+strconv.Itoa(i), now)
	}
	require.False(t, l.allow("203.0.113.1", "busy", now))
	require.True(t, l.allow("203.0.113.1", "busy", now.Add(8*time.Second)))
	require.False(t, l.allow("203.0.113.1", "busy", now.Add(8*time.Second)))
}

func TestTheAddressOfAVisitor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ remote, forwarded, want string }{
		{"203.0.113.1:5000", "", "203.0.113.1"},
		{"203.0.113.1:5000", "198.51.100.9", "203.0.113.1"}, // a stranger may claim what he likes
		{"127.0.0.1:5000", "198.51.100.9", "198.51.100.9"},
		{"127.0.0.1:5000", "6.6.6.6, 198.51.100.9", "198.51.100.9"}, // the last hop is the one our proxy saw
		{"127.0.0.1:5000", "nonsense", "127.0.0.1"},
		{"[::1]:5000", "2001:db8::1", "2001:db8::1"},
		{"pipe", "", "pipe"},
	} {
		r := httptest.NewRequest("POST", "/sign-in", nil)
		r.RemoteAddr = c.remote
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		require.Equal(t, c.want, address(r), c)
	}
}

func TestASessionIsTheSameBytesEachTime(t *testing.T) {
	t.Parallel()
	deadline := time.Date(2026, 11, 20, 9, 0, 0, 123, time.UTC)
	values := map[string]any{"account": "a", "epoch": "1", "role": "mediator", "agency": "p"}
	first, err := codec{}.Encode(deadline, values)
	require.NoError(t, err)
	for range 20 {
		again, err := codec{}.Encode(deadline, values)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
	at, back, err := codec{}.Decode(first)
	require.NoError(t, err)
	require.Equal(t, deadline, at)
	require.Equal(t, values, back)
	_, err = codec{}.Encode(deadline, map[string]any{"n": 1})
	require.Error(t, err)
	_, _, err = codec{}.Decode([]byte("{"))
	require.Error(t, err)
}

func TestOneTimePasswordsAreFitAndDiffer(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for range 100 {
		code := OneTime()
		require.Regexp(t, `^[a-z2-7]{4}(-[a-z2-7]{4}){3}$`, code)
		require.False(t, seen[code])
		seen[code] = true
	}
}
