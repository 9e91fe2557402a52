package console

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	clock := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	var out bytes.Buffer
	c := &Console{out: &out, now: func() time.Time { return clock }}
	for i := range 25 { // one call a second
		c.Progress("building " + string(rune('a'+i)))
		clock = clock.Add(time.Second)
	}
	require.Equal(t, "building a\nbuilding k\nbuilding u\n", out.String(), "a file gets a line every ten seconds")

	out.Reset()
	c = &Console{out: &out, tty: true, now: time.Now}
	c.Progress("one")
	c.Progress("two")
	c.Say("done in %d s", 3)
	require.Equal(t, "one\r   \rtwo\r   \rdone in 3 s\n", out.String(), "a terminal gets one line, renewed")
}

func TestLend(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	c := &Console{out: &out, tty: true, now: time.Now}
	err := c.Lend(func() error {
		c.Say("meanwhile")
		c.Progress("half")
		out.WriteString("theirs\n")
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, "theirs\nmeanwhile\n", out.String())
}
