package evidence

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

func TestScannerVerdicts(t *testing.T) {
	t.Parallel()
	d := startClamd(t, nil)
	s := d.scanner(t)
	require.NoError(t, s.Ping(t.Context()))
	for name, c := range map[string]struct {
		b    []byte
		want Verdict
	}{
		"clean":                  {[]byte("a photo"), Verdict{State: Clean}},
		"EICAR":                  {eicar, Verdict{State: Infected, Signature: "Eicar-Test-Signature"}},
		"EICAR after a megabyte": {append(noise(1<<20, 1), eicar...), Verdict{State: Infected, Signature: "Eicar-Test-Signature"}},
		"exactly one piece":      {noise(256<<10, 2), Verdict{State: Clean}},
		"nothing":                {nil, Verdict{State: Clean}},
		"more than our limit":    {noise(25<<20+8, 3), Verdict{State: NotScanned, Reason: TooLarge}},
	} {
		v, err := s.Scan(t.Context(), bytes.NewReader(c.b))
		require.NoError(t, err, name)
		require.Equal(t, c.want, v, name)
	}
	v, err := startClamdOf(t, 1000, nil).scanner(t).Scan(t.Context(), bytes.NewReader(noise(4<<20, 4)))
	// The daemon takes less than we think.
	if err == nil { // the complaint arrived before the reset of the connection
		require.Equal(t, Verdict{State: NotScanned, Reason: TooLarge}, v)
	} else {
		require.Equal(t, Verdict{State: NotScanned, Reason: Unreachable}, v)
	}
}

func TestNoScannerIsNeverClean(t *testing.T) {
	t.Parallel()
	s, err := NewScanner("")
	require.NoError(t, err)
	require.Nil(t, s)
	v, err := s.Scan(t.Context(), bytes.NewReader(eicar))
	require.NoError(t, err)
	require.Equal(t, Verdict{State: NotScanned, Reason: NoScanner}, v)
	require.NoError(t, s.Ping(t.Context()))
}

func TestOnlyAnOKIsClean(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]Verdict{
		"stream: OK\x00":                          {State: Clean},
		"stream: Win.Test FOUND\x00":              {State: Infected, Signature: "Win.Test"},
		"INSTREAM size limit exceeded. ERROR\x00": {State: NotScanned, Reason: TooLarge},
		"stream: Can't allocate memory ERROR\x00": {State: NotScanned, Reason: Unreachable},
		"stream:  FOUND\x00":                      {State: NotScanned, Reason: Unreachable},
		"stream: OK":                              {State: NotScanned, Reason: Unreachable}, // no end: it may go on
		"stream: OK FOUND? \x00":                  {State: NotScanned, Reason: Unreachable},
		"\x00":                                    {State: NotScanned, Reason: Unreachable},
		"":                                        {State: NotScanned, Reason: Unreachable}, // it hangs up
		"UNKNOWN COMMAND\x00":                     {State: NotScanned, Reason: Unreachable},
		"stream: " + strings.Repeat("x", 5000) + " FOUND\x00": {State: NotScanned, Reason: Unreachable}, // longer than any verdict
		strings.Repeat("y", 1<<20):                            {State: NotScanned, Reason: Unreachable},
	} {
		d := startClamd(t, func(conn net.Conn, _ []byte) bool {
			io.WriteString(conn, answer) // fails when we have heard enough
			return true
		})
		v, err := d.scanner(t).Scan(t.Context(), strings.NewReader("x"))
		require.Equal(t, want, v, "%.40q", answer)
		require.Equal(t, want.Reason == Unreachable, err != nil, "%.40q: what may be tried again is an error", answer)
	}
}

func TestScannerThatDoesNotAnswer(t *testing.T) {
	t.Parallel()
	stay := make(chan struct{})
	t.Cleanup(func() { close(stay) })
	silent := startClamd(t, func(net.Conn, []byte) bool { <-stay; return true })
	v, err := quick(silent.scanner(t)).Scan(t.Context(), strings.NewReader("x"))
	var timeout net.Error
	require.ErrorAs(t, err, &timeout)
	require.True(t, timeout.Timeout())
	require.Equal(t, Verdict{State: NotScanned, Reason: Unreachable}, v)

	ctx, cancel := context.WithCancel(t.Context())
	patient := startClamd(t, func(net.Conn, []byte) bool { cancel(); <-stay; return true })
	v, err = patient.scanner(t).Scan(ctx, strings.NewReader("x"))
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, NotScanned, v.State)

	deaf, err := net.Listen("tcp", "127.0.0.1:0") // accepts and never reads, so that sending stops
	require.NoError(t, err)
	t.Cleanup(func() { deaf.Close() })
	s, err := NewScanner("tcp://" + deaf.Addr().String())
	require.NoError(t, err)
	v, err = quick(s).Scan(t.Context(), bytes.NewReader(noise(20<<20, 5)))
	require.ErrorAs(t, err, &timeout)
	require.Equal(t, NotScanned, v.State)

	deaf.Close()
	v, err = quick(s).Scan(t.Context(), strings.NewReader("x"))
	require.Error(t, err)
	require.Equal(t, Verdict{State: NotScanned, Reason: Unreachable}, v)
	require.Error(t, s.Ping(t.Context()))
}

func TestScannerOfABrokenSource(t *testing.T) {
	t.Parallel()
	broken := errors.New("store is ill")
	v, err := startClamd(t, nil).scanner(t).Scan(t.Context(), iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	require.Equal(t, NotScanned, v.State)
}

func TestScannerAddresses(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"clamav:3310", "tcp://host", "http://host:3310", "unix://", "unix://host/path", "tcp://%zz", "/run/clamd.sock"} {
		_, err := NewScanner(bad)
		require.Error(t, err, bad)
	}
	at := filepath.Join(t.TempDir(), "clamd.sock")
	l, err := net.Listen("unix", at)
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
	d := &clamd{limit: 1 << 20}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			d.serve(conn)
		}
	}()
	s, err := NewScanner("unix://" + at)
	require.NoError(t, err)
	v, err := s.Scan(t.Context(), bytes.NewReader(eicar))
	require.NoError(t, err)
	require.Equal(t, Infected, v.State)
}
