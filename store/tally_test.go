package store_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/store"
)

func TestTallyCountsWhatTheListShows(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	for i := range 3 {
		c := opened(t, s, fmt.Sprint("k", i), "解放路")
		if i == 0 {
			_, _, err := act(s, c.ID, "a", accident.Accept, nil)
			require.NoError(t, err)
		}
	}
	today, week := at.Add(-time.Hour), at.AddDate(0, 0, -7)
	cells, err := s.Tally(ctx, everything, []time.Time{today, week})
	require.NoError(t, err)
	require.ElementsMatch(t, []store.Cell{
		{Stage: "reported", Class: "property", N: 2}, {Stage: "accepted", Class: "property", N: 1},
	}, cells)
	cells, err = s.Tally(ctx, everything, []time.Time{at.Add(time.Hour), today})
	require.NoError(t, err)
	require.Equal(t, 1, cells[0].Age, "opened before the first bound, after the second")
	cells, err = s.Tally(ctx, access.Scope{Own: true, Agency: "371403"}, []time.Time{today})
	require.NoError(t, err)
	require.Empty(t, cells)
}

func TestProceedingsAreCountedForWhomTheyWereHandedTo(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	c := opened(t, s, "k", "解放路")
	for i, insurer := range []string{"insurer-1", "insurer-2"} {
		_, _, err := act(s, c.ID, fmt.Sprint("p", i), accident.AddPolicy, accident.Values{"vehicle": "1", "variant": "compulsory", "insurer": insurer})
		require.NoError(t, err)
	}
	_, _, err := act(s, c.ID, "b", accident.Accept, nil)
	require.NoError(t, err)
	for _, policy := range []string{"1", "2"} {
		_, _, err = act(s, c.ID, "claim"+policy, accident.FileClaim, accident.Values{"policy": policy})
		require.NoError(t, err)
	}
	for name, row := range map[string]struct {
		scope access.Scope
		mine  string
		n     int64
	}{
		"everything":         {everything, "", 2},
		"own":                {access.Scope{Own: true, Agency: "371402"}, "", 2},
		"own, one insurer's": {access.Scope{Own: true, Agency: "371402"}, "insurer-2", 1},
		"one insurer":        {access.Scope{Handed: []string{"claim"}, Agency: "insurer-1"}, "", 1},
		"another insurer":    {access.Scope{Handed: []string{"claim"}, Agency: "insurer-3"}, "", 0},
		"a court":            {access.Scope{Handed: []string{"court"}, Agency: "insurer-1"}, "", 0},
	} {
		counts, err := s.CountProceedings(ctx, row.scope, accident.Claim, row.mine)
		require.NoError(t, err, name)
		if row.n == 0 {
			require.Empty(t, counts, name)
			continue
		}
		require.Equal(t, []store.ProceedingCount{{Stage: "claim_filed", N: row.n}}, counts, name)
	}
}

func TestMessagesAreThoseOfCasesInScope(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	ctx := context.Background()
	c := opened(t, s, "k", "解放路")
	for i := range store.PageSize + 2 {
		_, err := pool.Exec(ctx, "insert into messages (key, recipient, body, receipt) values ($1, '13800000013', '调解通知', $2)",
			fmt.Sprintf("%s/notice/%d/session/1", c.ID, i), fmt.Sprint("local-", i))
		require.NoError(t, err)
	}
	_, err := pool.Exec(ctx, "insert into messages (key, recipient, body, receipt) values ('test', '13800000014', '与案件无关', 'local-x')")
	require.NoError(t, err)
	first, next, err := s.Messages(ctx, everything, 0)
	require.NoError(t, err)
	require.Len(t, first, store.PageSize)
	require.Equal(t, c.Number, first[0].Number)
	rest, end, err := s.Messages(ctx, everything, next)
	require.NoError(t, err)
	require.Len(t, rest, 2)
	require.Zero(t, end)
	none, _, err := s.Messages(ctx, access.Scope{Own: true, Agency: "371403"}, 0)
	require.NoError(t, err)
	require.Empty(t, none)
}
