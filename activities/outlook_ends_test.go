package activities

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
)

// However much a case owes, a look at it stays short, and everything owed comes up in time.
func TestALookStaysShort(t *testing.T) {
	t.Parallel()
	c := accident.Case{Stage: accident.Determined}
	for i := range 300 {
		c.Owed = append(c.Owed, accident.Effect{Key: fmt.Sprint("notice/", i), Kind: accident.EffectNotice})
	}
	stuck := map[string]bool{"notice/0": true, "notice/7": true, "notice/299": true}
	for rounds := 0; len(c.Owed) > len(stuck); rounds++ {
		require.Less(t, rounds, 20)
		o := Look(&c, 0)
		require.LessOrEqual(t, len(o.Effects), 2*handful)
		done := map[string]bool{}
		for _, e := range o.Effects {
			require.False(t, done[e.Key], "twice in one look")
			done[e.Key] = true
		}
		var left []accident.Effect
		for _, e := range c.Owed {
			if !done[e.Key] || stuck[e.Key] {
				left = append(left, e)
			}
		}
		c.Owed = left
	}
	require.True(t, Look(&c, 0).Open)
	require.Len(t, Look(&c, 0).Effects, 3, "a short list is whole")
}
