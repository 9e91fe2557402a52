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

func TestWaitingIsWithoutADeadlineOfTheRole(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	ctx := context.Background()
	var numbers []string
	for i := range 3 {
		c := opened(t, s, fmt.Sprint("k", i), "解放路")
		numbers = append(numbers, c.Number)
		owner := []string{"intake_clerk", "party", ""}[i]
		if owner == "" {
			continue
		}
		_, err := pool.Exec(ctx, `insert into dues (case_id, id, rule, article, proceeding, party, owner, agency, since, at, state, provisional)
			values ($1, 'd', 'late_report', 'HPR 18', 0, 0, $2, '371402', now(), now(), 'open', false)`, c.ID, owner)
		require.NoError(t, err)
	}
	ask := func(w store.Wait, scope access.Scope) (out []string) {
		lines, err := s.Waiting(ctx, scope, w, 10)
		require.NoError(t, err)
		for _, l := range lines {
			out = append(out, l.Number)
		}
		return out
	}
	reported := store.Wait{Stage: accident.Reported, Role: access.IntakeClerk}
	require.Equal(t, numbers[1:], ask(reported, everything))
	reported.Idle = true
	require.Equal(t, numbers[2:], ask(reported, everything))
	require.Empty(t, ask(reported, access.Scope{Own: true, Agency: "371403"}))
}

func TestProceedingsWaitForWhomTheyWereHandedTo(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	c := opened(t, s, "k", "解放路")
	_, _, err := act(s, c.ID, "1", accident.AddPolicy, accident.Values{"vehicle": "1", "variant": "commercial", "insurer": "insurer-1"})
	require.NoError(t, err)
	_, _, err = act(s, c.ID, "2", accident.Accept, nil)
	require.NoError(t, err)
	_, _, err = act(s, c.ID, "3", accident.FileClaim, accident.Values{"policy": "1"})
	require.NoError(t, err)
	w := store.Wait{Kind: accident.Claim, Stage: accident.ClaimFiled, Role: access.Insurer}
	for agency, n := range map[string]int{"insurer-1": 1, "insurer-2": 0} {
		lines, err := s.Waiting(context.Background(), access.Scope{Handed: []string{"claim"}, Agency: agency}, w, 10)
		require.NoError(t, err)
		require.Len(t, lines, n, agency)
	}
	w.Variant = accident.Compulsory
	lines, err := s.Waiting(context.Background(), everything, w, 10)
	require.NoError(t, err)
	require.Empty(t, lines)
}

func TestDueBetweenIsWhatTheBoardCounts(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	ctx := context.Background()
	c := opened(t, s, "k", "解放路")
	today := at.Truncate(24 * time.Hour)
	for id, row := range map[string]struct {
		at    time.Time
		owner string
	}{
		"yesterday": {today.Add(-time.Microsecond), "mediator"}, "first": {today, "mediator"}, "last": {today.AddDate(0, 0, 1).Add(-time.Microsecond), "insurer"},
		"tomorrow": {today.AddDate(0, 0, 1), "mediator"}, "party": {today, "party"},
	} {
		_, err := pool.Exec(ctx, `insert into dues (case_id, id, rule, article, proceeding, party, owner, agency, since, at, state, provisional)
			values ($1, $2, $2, 'HPR 18', 0, 0, $3, '371402', now(), $4, 'open', false)`, c.ID, id, row.owner, row.at)
		require.NoError(t, err)
	}
	owed, err := s.DueBetween(ctx, everything, today, today.AddDate(0, 0, 1), 10)
	require.NoError(t, err)
	require.Len(t, owed, 2)
	require.Equal(t, "first", owed[0].Rule)
	require.Equal(t, "last", owed[1].Rule)
	b, err := s.Board(ctx, everything, today, today)
	require.NoError(t, err)
	require.Equal(t, int64(2), b.DueToday)
	require.Equal(t, int64(1), b.Overdue)
}

func TestManyOpensWhatMayBeOpened(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	a, b := opened(t, s, "a", "解放路"), opened(t, s, "b", "湖滨北路")
	got, err := s.Many(ctx, everything, []string{a.ID, b.ID, "00000000-0000-0000-0000-000000000000"})
	require.NoError(t, err)
	require.Len(t, got, 2)
	require.Equal(t, "湖滨北路", got[b.ID].Report.Place)
	got, err = s.Many(ctx, access.Scope{Own: true, Agency: "371403"}, []string{a.ID})
	require.NoError(t, err)
	require.Empty(t, got)
}
