package store

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"anjie/internal/pgtest"
)

// TestReplayKnowsEveryColumn: a column that replay does not compare could say anything.
func TestReplayKnowsEveryColumn(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	pool := pgtest.New(t)
	for _, m := range readModels {
		rows, err := pool.Query(ctx, "select column_name::text from information_schema.columns where table_name = $1 and table_schema = 'public'", m.table)
		require.NoError(t, err)
		columns, err := pgx.CollectRows(rows, pgx.RowTo[string])
		require.NoError(t, err)
		require.ElementsMatch(t, append([]string{m.caseColumn()}, m.columns...), columns, m.table)
	}
	rows, err := pool.Query(ctx, `select distinct conrelid::regclass::text from pg_constraint where confrelid = 'cases'::regclass`)
	require.NoError(t, err)
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	require.NoError(t, err)
	for _, table := range tables {
		require.Contains(t, []string{"case_terms", "proceedings", "mediation_sessions", "dues"}, table, "a read model that replay does not know")
	}
}
