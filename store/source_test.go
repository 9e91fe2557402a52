package store_test

import (
	"context"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/problem"
)

func TestOneAccidentOfASourceIsOneCase(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	bring := func(key, source string) (accident.Case, error) {
		id := uuid.Must(uuid.NewV7()).String()
		c, _, err := s.Open(ctx, "371402", 2026, key, func(number string) (accident.Case, accident.Event, error) {
			v := report("解放路")
			v["source"] = source
			return accident.Open(id, number, "371402", accident.Request{Case: id, Command: accident.OpenCase, Key: key, Actor: clerk, Values: v},
				accident.Now{At: at, Calendar: calendar.Default()})
		})
		return c, err
	}
	first, err := bring("k1", "elsewhere/1")
	require.NoError(t, err)
	again, err := bring("k1", "elsewhere/1")
	require.NoError(t, err)
	require.Equal(t, first.ID, again.ID)
	_, err = bring("k2", "elsewhere/1")
	require.Equal(t, problem.Conflict, problem.KindOf(err), "another key for the same accident is told so, and opens nothing")
	_, err = bring("k3", "elsewhere/2")
	require.NoError(t, err)

	found, err := s.Imported(ctx, access.Scope{Own: true, Agency: "371402"}, "elsewhere/")
	require.NoError(t, err)
	require.Len(t, found, 2)
	require.Equal(t, first.ID, found["elsewhere/1"].ID)
	require.False(t, found["elsewhere/1"].Serious)
	found, err = s.Imported(ctx, access.Scope{}, "elsewhere/")
	require.NoError(t, err)
	require.Empty(t, found, "a scope that reads nothing")
}
