package throttle

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// try counts a try by a name at an address and by the address.
func try(g *Gate, address, name string, at time.Time) bool {
	return g.Allow(at, Count{address + " " + name, Rate{6 * time.Second, 10}}, Count{address, Rate{time.Second, 60}})
}

func TestTheMapOfTriesIsBounded(t *testing.T) {
	t.Parallel()
	g, now := New(100), time.Now()
	for i := range 10_000 {
		try(g, "198.51.100."+strconv.Itoa(i%250), "name"+strconv.Itoa(i), now)
		require.LessOrEqual(t, len(g.byID), 100)
	}
}

func TestWhoHasRecoveredIsForgottenFirst(t *testing.T) {
	t.Parallel()
	g, now := New(12), time.Now()
	for i := range 6 {
		try(g, "198.51.100.1", "old"+strconv.Itoa(i), now.Add(-time.Hour))
	}
	for range 10 {
		require.True(t, try(g, "203.0.113.1", "busy", now))
	}
	for i := range 5 { // these need the room of the old ones
		try(g, "198.51.100.1", "new"+strconv.Itoa(i), now)
	}
	require.False(t, try(g, "203.0.113.1", "busy", now))
	require.True(t, try(g, "203.0.113.1", "busy", now.Add(8*time.Second)))
	require.False(t, try(g, "203.0.113.1", "busy", now.Add(8*time.Second)))
}

// What one id refuses still counts for the others.
func TestARefusalCostsAllTheSame(t *testing.T) {
	t.Parallel()
	g, now := New(12), time.Now()
	once, twice := Count{"once", Rate{time.Hour, 1}}, Count{"twice", Rate{time.Hour, 2}}
	require.True(t, g.Allow(now, once, twice))
	require.False(t, g.Allow(now, once, twice))
	require.False(t, g.Allow(now, twice), "it was used up by what was refused")
}
