package evidence

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// clamd is a daemon that speaks as much of ClamAV's protocol as we use: zPING, and zINSTREAM with its pieces.
type clamd struct {
	listener net.Listener
	limit    int                                             // StreamMaxLength; what is more is refused while it is still being sent
	answer   func(conn net.Conn, stream []byte) (close bool) // instead of the usual verdict; nil for the usual one
	scan     *Scanner
}

func startClamd(t *testing.T, answer func(net.Conn, []byte) bool) *clamd {
	t.Helper()
	return startClamdOf(t, 25<<20, answer)
}

func startClamdOf(t *testing.T, limit int, answer func(net.Conn, []byte) bool) *clamd {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
	d := &clamd{listener: l, limit: limit, answer: answer}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go d.serve(conn)
		}
	}()
	return d
}

func (d *clamd) scanner(t *testing.T) *Scanner {
	t.Helper()
	s, err := NewScanner("tcp://" + d.listener.Addr().String())
	require.NoError(t, err)
	d.scan = s
	return s
}

func (d *clamd) serve(conn net.Conn) {
	defer conn.Close()
	r := bufio.NewReader(conn)
	command, err := r.ReadString(0)
	if err != nil {
		return
	}
	if command == "zPING\x00" {
		io.WriteString(conn, "PONG\x00")
		return
	}
	var stream bytes.Buffer
	for {
		var size uint32
		if binary.Read(r, binary.BigEndian, &size) != nil {
			return
		}
		if size == 0 {
			break
		}
		if stream.Len()+int(size) > d.limit {
			io.WriteString(conn, "INSTREAM size limit exceeded. ERROR\x00")
			return // and hangs up with pieces unread, as the real one does
		}
		if _, err := io.CopyN(&stream, r, int64(size)); err != nil {
			return
		}
	}
	switch {
	case d.answer != nil && d.answer(conn, stream.Bytes()):
	case bytes.Contains(stream.Bytes(), eicar):
		io.WriteString(conn, "stream: Eicar-Test-Signature FOUND\x00")
	default:
		io.WriteString(conn, "stream: OK\x00")
	}
}

// quick makes a scanner impatient, for daemons that do not answer.
func quick(s *Scanner) *Scanner {
	s.Dial, s.Send, s.Answer = time.Second, 200*time.Millisecond, 200*time.Millisecond
	return s
}
