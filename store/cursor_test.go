package store_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/store"
)

func TestACursorIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	c := store.Cursor{At: time.Date(2026, 9, 18, 2, 0, 0, 123000, time.UTC), ID: "01995a2c-0000-7000-8000-000000000001"}
	require.Equal(t, c, store.ReadCursor(c.String()))
	require.Empty(t, store.Cursor{}.String())
	for _, bad := range []string{"", "x", "1_", "_" + c.ID, "1_no-uuid", "-5_" + c.ID, "9223372036854775807_" + c.ID, "1' or 1=1_" + c.ID} {
		require.Equal(t, store.Cursor{}, store.ReadCursor(bad), bad)
	}
}
