package evidence

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
)

// State says how far a file is on its way from quarantine to its seal.
type State string

// The states. NotScanned is a fact of its own and never the same as Clean.
const (
	Quarantined State = "quarantine"
	Clean       State = "clean"
	Infected    State = "infected"
	NotScanned  State = "not_scanned"
)

// Reason says why a file was not scanned.
type Reason string

// The reasons.
const (
	NoScanner   Reason = "no_scanner"  // none is configured
	TooLarge    Reason = "too_large"   // more than the scanner takes, see Scanner.Limit
	Unreachable Reason = "unreachable" // it did not answer, or not as agreed; worth another try
)

// Verdict is what a scan found.
type Verdict struct {
	State     State
	Signature string // the malware's name, when infected
	Reason    Reason // when not scanned
}

// Scanner asks a ClamAV daemon over its socket. A nil *Scanner answers NotScanned to everything.
type Scanner struct {
	network, address string
	// Limit is the largest file sent, in bytes. It must not be more than the daemon's StreamMaxLength and MaxFileSize:
	// of a file beyond MaxFileSize clamd says OK without having looked. 25 MiB, Debian's setting, by default.
	Limit int64
	// The patience: for the connection, for each piece sent, and for the verdict after the last piece.
	Dial, Send, Answer time.Duration
}

// NewScanner reads an address of the form tcp://host:port or unix:///path; an empty one gives nil, which never scans.
func NewScanner(address string) (*Scanner, error) {
	if address == "" {
		return nil, nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("evidence: scanner address %q: %w", address, err)
	}
	s := &Scanner{network: u.Scheme, Limit: 25 << 20, Dial: 3 * time.Second, Send: 20 * time.Second, Answer: 2 * time.Minute}
	switch {
	case u.Scheme == "tcp" && u.Port() != "":
		s.address = u.Host
	case u.Scheme == "unix" && u.Path != "" && u.Host == "":
		s.address = u.Path
	default:
		return nil, fmt.Errorf("evidence: scanner address %q is neither tcp://host:port nor unix:///path", address)
	}
	return s, nil
}

// Ping says whether the daemon answers; a nil Scanner has nothing to answer and is no error.
func (s *Scanner) Ping(ctx context.Context) error {
	if s == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, s.Dial)
	defer cancel()
	conn, done, err := s.dial(ctx)
	if err != nil {
		return err
	}
	defer done()
	if _, err := io.WriteString(conn, "zPING\x00"); err != nil {
		return fmt.Errorf("evidence: ping scanner: %w", err)
	}
	answer, err := readAnswer(conn)
	if err != nil || answer != "PONG" {
		return fmt.Errorf("evidence: ping scanner: it answered %q: %w", answer, errors.Join(err, errOddAnswer))
	}
	return nil
}

// Scan sends r to the daemon. With an error the verdict is NotScanned, Unreachable: the caller may try again, and if it
// gives up records that verdict.
func (s *Scanner) Scan(ctx context.Context, r io.Reader) (Verdict, error) {
	if s == nil {
		return Verdict{State: NotScanned, Reason: NoScanner}, nil
	}
	unreachable := Verdict{State: NotScanned, Reason: Unreachable}
	conn, done, err := s.dial(ctx)
	if err != nil {
		return unreachable, err
	}
	defer done()
	sent, err := s.send(conn, r)
	if errors.Is(err, errOverLimit) {
		return Verdict{State: NotScanned, Reason: TooLarge}, nil
	}
	if errors.Is(err, errSource) || errors.Is(ctx.Err(), context.Canceled) {
		return unreachable, errors.Join(err, ctx.Err())
	}
	// A failed send is not yet the verdict: the daemon may have said why before it hung up.
	_ = conn.SetReadDeadline(time.Now().Add(s.Answer)) // fails only on a closed connection, and then so does the read
	answer, readErr := readAnswer(conn)
	if readErr != nil {
		return unreachable, fmt.Errorf("evidence: scan, after %d bytes: %w", sent, errors.Join(err, readErr, ctx.Err()))
	}
	return verdict(answer)
}

var (
	errOverLimit = errors.New("more than the scanner takes")
	errSource    = errors.New("evidence: read file to scan")
	errOddAnswer = errors.New("not an answer of clamd")
)

// dial connects; done ends the connection, which also happens as soon as ctx ends.
func (s *Scanner) dial(ctx context.Context) (net.Conn, func(), error) {
	conn, err := (&net.Dialer{Timeout: s.Dial}).DialContext(ctx, s.network, s.address)
	if err != nil {
		return nil, nil, fmt.Errorf("evidence: reach scanner: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() }) // the read or write under way tells of it
	return conn, func() { stop(); _ = conn.Close() }, nil       // nothing is pending any more
}

// send writes the stream in pieces, each with its length before it, and an empty one at the end.
func (s *Scanner) send(conn net.Conn, r io.Reader) (sent int64, err error) {
	if _, err := io.WriteString(conn, "zINSTREAM\x00"); err != nil {
		return 0, fmt.Errorf("evidence: ask scanner: %w", err)
	}
	piece := make([]byte, 4+256<<10)
	for {
		n, readErr := io.ReadFull(r, piece[4:])
		if readErr != nil && !errors.Is(readErr, io.EOF) && !errors.Is(readErr, io.ErrUnexpectedEOF) {
			return sent, fmt.Errorf("%w: %w", errSource, readErr)
		}
		if sent += int64(n); sent > s.Limit {
			return sent, errOverLimit
		}
		out := piece[:4+n]
		binary.BigEndian.PutUint32(out, uint32(n))
		if readErr != nil && n > 0 {
			out = append(out, 0, 0, 0, 0)
		}
		_ = conn.SetWriteDeadline(time.Now().Add(s.Send)) // fails only on a closed connection, and then so does the write
		if _, err := conn.Write(out); err != nil {
			return sent, fmt.Errorf("evidence: send to scanner: %w", err)
		}
		if readErr != nil {
			return sent, nil
		}
	}
}

// answerBytes bounds what is read as an answer: a verdict is a short line.
const answerBytes = 4096

func readAnswer(r io.Reader) (string, error) {
	line, err := bufio.NewReader(io.LimitReader(r, answerBytes)).ReadString(0)
	if err != nil && len(line) >= answerBytes {
		return "", fmt.Errorf("%w: no end within %d bytes", errOddAnswer, answerBytes)
	}
	if err != nil {
		return "", err
	}
	return strings.TrimSuffix(line, "\x00"), nil
}

// verdict reads "stream: OK", "stream: NAME FOUND" and the complaint about size; anything else is no verdict.
func verdict(answer string) (Verdict, error) {
	said := strings.TrimPrefix(answer, "stream: ")
	switch name, found := strings.CutSuffix(said, " FOUND"); {
	case said == "OK":
		return Verdict{State: Clean}, nil
	case found && name != "":
		return Verdict{State: Infected, Signature: name}, nil
	case strings.Contains(said, "size limit exceeded"):
		return Verdict{State: NotScanned, Reason: TooLarge}, nil
	}
	return Verdict{State: NotScanned, Reason: Unreachable}, fmt.Errorf("evidence: scan: %w: %q", errOddAnswer, answer)
}
