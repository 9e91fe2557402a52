// Package console writes to the terminal of the one who started the stack: lines that stay, and one
// line of progress that is renewed in place, or every few seconds where the output is not a terminal.
package console

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/term"
)

// every is how often progress is written where it cannot be renewed in place.
const every = 10 * time.Second

// Console may be used by several goroutines at once.
type Console struct {
	out io.Writer
	tty bool
	now func() time.Time

	mu     sync.Mutex
	shown  int       // width of the progress on the screen
	last   time.Time // when progress was written last
	lent   bool
	queued []string
}

// New writes to out.
func New(out *os.File) *Console {
	return &Console{out: out, tty: term.IsTerminal(int(out.Fd())), now: time.Now}
}

// Say writes lines that stay.
func (c *Console) Say(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	text := fmt.Sprintf(format, args...)
	if c.lent {
		c.queued = append(c.queued, text)
		return
	}
	c.clear()
	fmt.Fprintln(c.out, text) //nolint:errcheck // there is nowhere else to say it
}

// Progress shows how far a long step is.
func (c *Console) Progress(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.lent:
	case c.tty:
		c.clear()
		fmt.Fprint(c.out, text) //nolint:errcheck // as above
		c.shown = utf8.RuneCountInString(text)
	case c.now().Sub(c.last) >= every:
		fmt.Fprintln(c.out, text) //nolint:errcheck // as above
		c.last = c.now()
	}
}

// Clear takes the progress from the screen.
func (c *Console) Clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.clear()
}

func (c *Console) clear() {
	if c.shown > 0 {
		fmt.Fprint(c.out, "\r", strings.Repeat(" ", c.shown), "\r") //nolint:errcheck // as above
		c.shown = 0
	}
}

// Lend leaves the terminal to somebody else while use runs. What is said meanwhile comes afterwards.
func (c *Console) Lend(use func() error) error {
	c.mu.Lock()
	c.clear()
	c.lent = true
	c.mu.Unlock()
	err := use()
	c.mu.Lock()
	queued := c.queued
	c.lent, c.queued = false, nil
	c.mu.Unlock()
	for _, text := range queued {
		c.Say("%s", text)
	}
	return err
}
