package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// screen is where a command speaks to a person: results to out, progress to err.
type screen struct{ out, err io.Writer }

func (s *screen) say(format string, args ...any) { fmt.Fprintf(s.out, format+"\n", args...) }

// progress shows how far a long work is: on a terminal as one line that is written again, elsewhere as a line now and then.
type progress struct {
	w        io.Writer
	what     string
	total    int64 // 0: unknown
	terminal bool
	begun    time.Time
	shown    time.Time
}

func (s *screen) progress(what string, total int64) *progress {
	return &progress{w: s.err, what: what, total: total, terminal: isTerminal(s.err), begun: time.Now()}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// at says that n are done.
func (p *progress) at(n int64) {
	every := 5 * time.Second
	if p.terminal {
		every = 100 * time.Millisecond
	}
	if n == 0 || time.Since(p.shown) < every && n != p.total {
		return
	}
	p.shown = time.Now()
	p.write(p.line(n))
}

func (p *progress) write(line string) {
	if p.terminal {
		fmt.Fprintf(p.w, "\r\x1b[2K%s", line)
		return
	}
	fmt.Fprintln(p.w, line)
}

func (p *progress) line(n int64) string {
	took := time.Since(p.begun)
	rate := float64(n) / max(took.Seconds(), 0.001)
	if p.total == 0 {
		return fmt.Sprintf("%s %d (%.0f/s)", p.what, n, rate)
	}
	const width = 24
	full := int(min(n, p.total) * width / p.total)
	left := "…"
	if n > 0 {
		left = time.Duration(float64(took) / float64(n) * float64(p.total-n)).Round(time.Second).String()
	}
	return fmt.Sprintf("%s [%s%s] %d/%d %.0f/s %s left", p.what, strings.Repeat("█", full), strings.Repeat("·", width-full), n, p.total, rate, left)
}

// done ends the line.
func (p *progress) done() {
	if p.terminal {
		fmt.Fprint(p.w, "\r\x1b[2K")
	}
}
