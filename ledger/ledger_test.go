package ledger

import (
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
)

func chain(t *testing.T, n int) []Line {
	t.Helper()
	var lines []Line
	prev := Genesis
	for i := range n {
		e := accident.Event{Case: "c", Seq: int64(i + 1), At: time.Date(2026, 9, 18, 2, i, 0, 123000, time.UTC), Command: accident.AddParty, Actor: "u", Key: fmt.Sprint(i),
			Values: accident.Values{"name": "张三 <&>   𠮷", "b": "1", "a": "2"}}
		hash, err := Append(&pgx.Batch{}, prev, e)
		require.NoError(t, err)
		lines = append(lines, Line{Event: e, Prev: prev, Hash: hash})
		prev = hash
	}
	return lines
}

func TestVerifyFindsEveryTampering(t *testing.T) {
	t.Parallel()
	require.NoError(t, Verify(chain(t, 5)))
	require.NoError(t, Verify(nil))
	for name, tamper := range map[string]func([]Line) []Line{
		"a value":           func(l []Line) []Line { l[2].Event.Values["a"] = "3"; return l },
		"who":               func(l []Line) []Line { l[2].Event.Actor = "v"; return l },
		"when":              func(l []Line) []Line { l[2].Event.At = l[2].Event.At.Add(time.Microsecond); return l },
		"a deadline":        func(l []Line) []Line { l[2].Event.Dues = []accident.Due{{ID: "x"}}; return l },
		"a line is gone":    func(l []Line) []Line { return append(l[:2], l[3:]...) },
		"two change places": func(l []Line) []Line { l[2], l[3] = l[3], l[2]; return l },
		"a hash":            func(l []Line) []Line { l[2].Hash[0] ^= 1; return l },
		"rehashed alone": func(l []Line) []Line {
			l[2].Event.Actor = "v"
			l[2].Hash, _ = Hash(l[2].Prev, l[2].Event)
			return l
		},
		"the first is gone": func(l []Line) []Line { return l[1:] },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.Error(t, Verify(tamper(chain(t, 5))))
		})
	}
}

// The hash is a promise to outsiders: if this changes, every record that exists becomes unverifiable.
func TestHashIsFixed(t *testing.T) {
	t.Parallel()
	hash, err := Hash(Genesis, accident.Event{Case: "c", Seq: 1, At: time.Date(2026, 9, 18, 2, 0, 0, 0, time.UTC), Command: accident.OpenCase, Actor: "u", ActorName: "n",
		Role: "intake_clerk", Key: "k", To: accident.Reported, Values: accident.Values{"place": "解放路"}})
	require.NoError(t, err)
	require.Equal(t, "2d8fce05dc8a579e24fe69a675b01480eb60f5147ecb5596878f96822168062f", fmt.Sprintf("%x", hash))
}
