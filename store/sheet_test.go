package store_test

import (
	"testing"
	"time"

	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/store"

	"github.com/stretchr/testify/require"
)

func TestASheetIsTheCasesAndNobodyOverwritesTheUnseen(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	sheets := store.Sheets{Cases: store.OpenCases(pgtest.New(t))}
	const a, b, kind = "0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002", "compensation"

	none, err := sheets.Sheet(ctx, a, kind, 1)
	require.NoError(t, err)
	require.True(t, none.ChangedAt.IsZero())

	at, err := sheets.Keep(ctx, a, kind, 1, map[string]string{"days": "31"}, none.ChangedAt)
	require.NoError(t, err)
	got, err := sheets.Sheet(ctx, a, kind, 1)
	require.NoError(t, err)
	require.Equal(t, "31", got.Body["days"])
	require.True(t, at.Equal(got.ChangedAt))

	for _, other := range []struct {
		id string
		no int
	}{{a, 0}, {a, 2}, {b, 1}} {
		s, err := sheets.Sheet(ctx, other.id, kind, other.no)
		require.NoError(t, err)
		require.Empty(t, s.Body, "another proceeding's or case's")
	}

	later, err := sheets.Keep(ctx, a, kind, 1, map[string]string{"days": "32"}, at)
	require.NoError(t, err)
	for _, seen := range []time.Time{{}, at} {
		_, err = sheets.Keep(ctx, a, kind, 1, map[string]string{"days": "99"}, seen)
		require.Equal(t, problem.Conflict, problem.KindOf(err))
	}
	got, err = sheets.Sheet(ctx, a, kind, 1)
	require.NoError(t, err)
	require.Equal(t, "32", got.Body["days"])

	require.NoError(t, sheets.Clear(ctx, a, kind, 1))
	_, err = sheets.Keep(ctx, a, kind, 1, map[string]string{"days": "33"}, later)
	require.Equal(t, problem.Conflict, problem.KindOf(err))
	_, err = sheets.Keep(ctx, a, kind, 1, map[string]string{"days": "33"}, time.Time{})
	require.NoError(t, err)
}
