package store_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/store"
)

// says makes a change that writes this content.
func says(content string, what store.TableAct) func(store.LawTable) (store.TableContent, error) {
	return func(store.LawTable) (store.TableContent, error) {
		return store.TableContent{Content: content, Source: "source", What: what, Detail: map[string]string{"year": "2027"}}, nil
	}
}

func always(store.LawTable) error { return nil }

func TestATableFromDraftToEdition(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := pgtest.New(t)
	accounts := store.Accounts{Pool: pool}
	_, err := accounts.CreateAgency(ctx, "", store.Agency{ID: "police", Kind: access.Police, NameZH: "某大队"})
	require.NoError(t, err)
	who, err := accounts.Create(ctx, "", store.NewAccount{Login: "keeper", Name: "保管人"})
	require.NoError(t, err)
	tables := store.Tables{Pool: pool}

	first, err := tables.Change(ctx, who, store.CalendarYear, "2027", says(`{"a":1}`, store.TableBegun))
	require.NoError(t, err)
	require.Equal(t, 1, first.Edition)
	second, err := tables.Change(ctx, who, store.CalendarYear, "2027", func(was store.LawTable) (store.TableContent, error) {
		require.Equal(t, `{"a":1}`, was.Content)
		return says(`{"a":2}`, store.TableReplaced)(was)
	})
	require.NoError(t, err)
	require.Equal(t, first.ID, second.ID, "one draft at a time")
	require.NotEqual(t, first.SHA256, second.SHA256)
	refusal := problem.New(problem.Invalid, "不行", "no")
	_, err = tables.Change(ctx, who, store.CalendarYear, "2027", func(store.LawTable) (store.TableContent, error) { return store.TableContent{}, refusal })
	require.ErrorIs(t, err, refusal)

	n, err := tables.Publications(ctx)
	require.NoError(t, err)
	require.Zero(t, n)
	_, err = tables.Publish(ctx, who, first.ID, first.SHA256, always)
	require.Equal(t, problem.Conflict, problem.KindOf(err), "the draft is another than was looked at")
	_, err = tables.Publish(ctx, who, second.ID, second.SHA256, func(store.LawTable) error { return refusal })
	require.ErrorIs(t, err, refusal)
	_, err = tables.Publish(ctx, who, second.ID, second.SHA256, always)
	require.NoError(t, err)
	_, err = tables.Publish(ctx, who, second.ID, second.SHA256, always)
	require.Equal(t, problem.Conflict, problem.KindOf(err))
	require.Equal(t, problem.Conflict, problem.KindOf(tables.Discard(ctx, who, second.ID)))
	require.Equal(t, problem.NotFound, problem.KindOf(tables.Discard(ctx, who, "no-such")))
	_, err = tables.One(ctx, "no-such")
	require.Equal(t, problem.NotFound, problem.KindOf(err))

	next, err := tables.Change(ctx, "", store.CalendarYear, "2027", says(`{"a":3}`, store.TableBegun))
	require.NoError(t, err)
	require.Equal(t, 2, next.Edition)
	require.NoError(t, tables.Discard(ctx, who, next.ID))
	other, err := tables.Change(ctx, "", store.BaseFigures, "figures", says(`{}`, store.TableBegun))
	require.NoError(t, err)
	require.Equal(t, 1, other.Edition, "editions are counted for each table")

	stands, err := tables.Published(ctx)
	require.NoError(t, err)
	require.Len(t, stands, 1)
	require.Equal(t, []any{`{"a":2}`, "保管人", "保管人", store.PublishedState}, []any{stands[0].Content, stands[0].MadeBy, stands[0].PublishedBy, stands[0].State})
	n, err = tables.Publications(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	all, err := tables.List(ctx)
	require.NoError(t, err)
	require.Len(t, all, 3)
	require.Equal(t, []int{2, 1}, []int{all[0].Edition, all[1].Edition}, "the newest first")
	require.Empty(t, all[0].Content)

	events, err := tables.Events(ctx, first.ID, 10)
	require.NoError(t, err)
	require.Len(t, events, 3)
	require.Equal(t, []store.TableAct{store.TablePublished, store.TableReplaced, store.TableBegun}, []store.TableAct{events[0].What, events[1].What, events[2].What})
	require.Equal(t, []any{"保管人", first.SHA256, "2027"}, []any{events[2].Actor, events[2].SHA256, events[2].Detail["year"]})
}

// TestWhatWasPublishedStands: not even the owner of the schema rewrites an edition or its record.
func TestWhatWasPublishedStands(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	pool := pgtest.New(t)
	tables := store.Tables{Pool: pool}
	done, err := tables.Change(ctx, "", store.BaseFigures, "figures", says(`{"a":1}`, store.TableBegun))
	require.NoError(t, err)
	_, err = tables.Publish(ctx, "", done.ID, done.SHA256, always)
	require.NoError(t, err)
	draft, err := tables.Change(ctx, "", store.LiabilityShares, "shares", says(`{"a":1}`, store.TableBegun))
	require.NoError(t, err)

	refused := func(want string, role, sql string, args ...any) {
		t.Helper()
		conn, err := pool.Acquire(ctx)
		require.NoError(t, err)
		defer conn.Release()
		_, err = conn.Exec(ctx, "set role "+role)
		require.NoError(t, err)
		_, err = conn.Exec(ctx, sql, args...)
		require.ErrorContains(t, err, want, sql)
		_, err = conn.Exec(ctx, "reset role")
		require.NoError(t, err)
	}
	const changed = `update law_tables set content = '{}', sha256 = encode(sha256('{}'), 'hex') where id = $1`
	for _, role := range []string{"none", "anjie_app"} {
		refused("stands", role, changed, done.ID)
		refused("stands", role, `update law_tables set state = 'discarded', published_at = null where id = $1`, done.ID)
	}
	for _, sql := range []string{"delete from law_tables", "truncate law_tables cascade", "update law_tables set edition = 9", "update law_tables set made_at = now()"} {
		refused("", "none", sql)
		refused("permission denied", "anjie_app", sql)
	}
	for _, sql := range []string{"delete from table_events", "update table_events set what = 'x'", "truncate table_events"} {
		refused("append-only", "none", sql)
		refused("permission denied", "anjie_app", sql)
	}
	refused("law_tables", "anjie_app", `update law_tables set content = 'x' where id = $1`, draft.ID) // the hash would not fit
	refused("stands", "none", `update law_tables set content = '{}', sha256 = encode(sha256('{}'), 'hex'), state = 'published', published_at = now() where id = $1`, draft.ID)
	refused("duplicate", "none", `insert into law_tables (kind, name, edition, state, content, sha256, source, verified) values ('shares', 'shares', 7, 'draft', '', encode(sha256(''), 'hex'), '', false)`)
}
