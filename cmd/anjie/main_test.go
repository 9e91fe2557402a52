package main

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// call runs the program as from a shell, with what the environment says set by flags, and returns what it printed.
func call(t testing.TB, args ...string) (code int, out, log string) {
	t.Helper()
	var o, l bytes.Buffer
	code = run(t.Context(), args, &o, &l)
	return code, o.String(), l.String()
}

func TestUsage(t *testing.T) {
	code, out, _ := call(t)
	require.Zero(t, code)
	for i := range reflect.TypeFor[commands]().NumField() {
		field := reflect.TypeFor[commands]().Field(i)
		if _, ok := field.Tag.Lookup("cmd"); !ok {
			continue
		}
		name := strings.ToLower(field.Name)
		require.Contains(t, out, "\n  "+name)
		require.NotEmpty(t, field.Tag.Get("help"), name)
		code, help, _ := call(t, name, "--help")
		require.Zero(t, code, name)
		require.Contains(t, help, "Usage: anjie "+name)
	}
	code, _, log := call(t, "nonsense")
	require.Equal(t, 2, code)
	require.Contains(t, log, "nonsense")
}

// TestWhatIsNotSetIsNamed: somebody who forgets a variable is told its name, before anything is tried.
func TestWhatIsNotSetIsNamed(t *testing.T) {
	for _, name := range []string{"ANJIE_DATABASE_URL", "ANJIE_OWNER_DATABASE_URL", "ANJIE_S3_ENDPOINT", "ANJIE_TEMPORAL_ADDRESS"} {
		t.Setenv(name, "")
	}
	for _, c := range []struct {
		args []string
		name string
	}{
		{[]string{"serve"}, "ANJIE_DATABASE_URL"}, {[]string{"worker"}, "ANJIE_DATABASE_URL"}, {[]string{"seed"}, "ANJIE_DATABASE_URL"},
		{[]string{"migrate"}, "ANJIE_OWNER_DATABASE_URL"}, {[]string{"replay", "--all"}, "ANJIE_OWNER_DATABASE_URL"},
		{[]string{"verify", "--evidence"}, "ANJIE_DATABASE_URL"},
	} {
		code, _, log := call(t, c.args...)
		require.Equal(t, 1, code)
		require.Contains(t, log, c.name+" is not set", c.args)
	}
	code, out, _ := call(t, "seed", "--list-accounts")
	require.Zero(t, code, "the list needs nothing")
	require.Contains(t, out, "clerk1")
	require.Contains(t, out, "anjie-demo")
}

func TestATerminalLineAndALog(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	p := (&screen{err: &b}).progress("cases", 4)
	for n := range int64(5) {
		p.at(n)
	}
	p.done()
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Len(t, lines, 2, "the first and the last: not one line a case")
	require.Contains(t, lines[1], "[████████████████████████] 4/4")
	require.NotContains(t, b.String(), "\r")

	b.Reset()
	p.terminal = true
	p.at(4)
	p.done()
	require.True(t, strings.HasPrefix(b.String(), "\r"))
	require.True(t, strings.HasSuffix(b.String(), "\x1b[2K"))
}

func TestStoppedIsNoFault(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var o, l bytes.Buffer
	code := run(ctx, []string{"serve", "--database-url", "postgres://nobody@127.0.0.1:1/none"}, &o, &l)
	require.Equal(t, 1, code)
	require.Contains(t, l.String(), "stopped")
	require.NotContains(t, l.String(), "ERROR")
}

// The address on paper: none leaves the code alone, one that cannot be read from paper is refused.
func TestTheAddressOnPaper(t *testing.T) {
	t.Parallel()
	for base, want := range map[string]string{
		"": "", "https://anjie.example": "https://anjie.example", "http://127.0.0.1:8080": "http://127.0.0.1:8080",
	} {
		u, err := address{BaseURL: base}.onPaper()
		require.NoError(t, err, base)
		if want == "" {
			require.Nil(t, u)
			continue
		}
		require.Equal(t, want, u.String())
	}
	for base, why := range map[string]string{
		"anjie.example": "is not http://host", "ftp://anjie.example": "is not http://host", "https://": "is not http://host",
		"https://" + strings.Repeat("long.", 20) + "example": "too long for the QR code",
	} {
		_, err := address{BaseURL: base}.onPaper()
		require.ErrorContains(t, err, why, base)
	}
}
