package evidence

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMetres(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		lat1, lng1, lat2, lng2 string
		want, off              int
	}{
		{"37.4321", "116.30123", "37.4321", "116.30123", 0, 0},
		{"37.4321", "116.30123", "37.4331", "116.30123", 111, 1}, // a thousandth of a degree of latitude
		{"39.9042", "116.4074", "31.2304", "121.4737", 1_067_000, 3_000},
		{"0", "179.9", "0", "-179.9", 22_239, 100}, // across the date line
	} {
		got, ok := metres(row.lat1, row.lng1, row.lat2, row.lng2)
		require.True(t, ok)
		require.InDelta(t, row.want, got, float64(row.off))
	}
	for _, bad := range []string{"", "north", "999", "NaN"} {
		_, ok := metres(bad, "1", "2", "3")
		require.False(t, ok, bad)
	}
}
