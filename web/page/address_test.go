package page

import (
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

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
		require.Equal(t, c.want, Address(r), c)
	}
}
