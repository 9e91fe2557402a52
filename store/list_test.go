package store_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/store"
)

func TestScopes(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	c := opened(t, s, "k", "解放路")
	_, _, err := act(s, c.ID, "a", accident.AddPolicy, accident.Values{"vehicle": "1", "variant": "compulsory", "insurer": "insurer-1"})
	require.NoError(t, err)
	_, _, err = act(s, c.ID, "b", accident.Accept, nil)
	require.NoError(t, err)
	_, _, err = act(s, c.ID, "c", accident.FileClaim, accident.Values{"policy": "1"})
	require.NoError(t, err)
	for _, row := range []struct {
		name  string
		scope access.Scope
		sees  bool
	}{
		{"nobody", access.Scope{}, false},
		{"everything", access.Scope{All: true}, true},
		{"own agency", access.Scope{Own: true, Agency: "371402"}, true},
		{"another agency", access.Scope{Own: true, Agency: "371403"}, false},
		{"its insurer", access.Scope{Handed: []string{"claim"}, Agency: "insurer-1"}, true},
		{"another insurer", access.Scope{Handed: []string{"claim"}, Agency: "insurer-2"}, false},
		{"a court that was handed nothing", access.Scope{Handed: []string{"court"}, Agency: "insurer-1"}, false},
		{"own without an agency", access.Scope{Own: true}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := s.Case(ctx, row.scope, c.ID)
			require.Equal(t, row.sees, err == nil)
			if !row.sees {
				require.Equal(t, problem.NotFound, problem.KindOf(err))
			}
			lines, _, err := s.List(ctx, row.scope, store.Filter{})
			require.NoError(t, err)
			require.Equal(t, row.sees, len(lines) == 1)
			found, err := s.Search(ctx, row.scope, "欧阳")
			require.NoError(t, err)
			require.Equal(t, row.sees, len(found) == 1)
			claims, _, err := s.Proceedings(ctx, row.scope, store.ProceedingFilter{Kind: accident.Claim})
			require.NoError(t, err)
			require.Equal(t, row.sees, len(claims) == 1)
			events, err := s.Events(ctx, row.scope, c.ID, 0, 0)
			require.NoError(t, err)
			require.Equal(t, row.sees, len(events) == 4)
			_, err = s.Board(ctx, row.scope, at, at.Add(-time.Hour))
			require.NoError(t, err)
		})
	}
}

func TestSearchSaysWhatItMatched(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	c := opened(t, s, "k", "德城区解放路与建设街路口")
	for q, matched := range map[string]string{
		"欧阳": "name", "鲁n123": "plate", "0013": "phone", c.Number: "number", "建设街": "place",
		"100%": "", "不存在的人": "", "_": "", `\`: "", "' or 1=1 --": "",
	} {
		lines, err := s.Search(ctx, everything, q)
		require.NoError(t, err, q)
		if matched == "" {
			require.Empty(t, lines, q)
			continue
		}
		require.Len(t, lines, 1, q)
		require.Equal(t, matched, lines[0].Matched, q)
	}
}

func TestPagesFollowOneAnother(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	want := map[string]bool{}
	for i := range store.PageSize*2 + 3 { // all opened at the same moment: the id decides
		want[opened(t, s, fmt.Sprint("k", i), "解放路").Number] = true
	}
	var cursor store.Cursor
	pages := 0
	for {
		lines, next, err := s.List(ctx, everything, store.Filter{Stage: "reported", After: cursor})
		require.NoError(t, err)
		for _, l := range lines {
			require.True(t, want[l.Number], "shown twice or not expected: %s", l.Number)
			delete(want, l.Number)
		}
		pages++
		if next == (store.Cursor{}) {
			break
		}
		cursor = next
	}
	require.Empty(t, want)
	require.Equal(t, 3, pages)
	counts, err := s.CountByStage(ctx, everything)
	require.NoError(t, err)
	require.Equal(t, store.Count{What: "reported", N: store.PageSize*2 + 3}, counts[0])
}

func TestSimilarWarns(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	opened(t, s, "k", "德城区解放路与建设街路口")
	when := at.Add(-time.Hour)
	for name, row := range map[string]struct {
		at     time.Time
		place  string
		plates []string
		found  bool
	}{
		"same place and time":     {when, "德城区解放路与建设街路口", nil, true},
		"like place and time":     {when, "德城区解放路建设街路口", nil, true},
		"same plate the same day": {when.Add(9 * time.Hour), "别处", []string{"鲁N12345"}, true},
		"same place, another day": {when.AddDate(0, 0, 3), "德城区解放路与建设街路口", nil, false},
		"another place and plate": {when, "湖滨北路", []string{"鲁N99999"}, false},
	} {
		lines, err := s.Similar(ctx, everything, row.at, row.place, row.plates)
		require.NoError(t, err)
		require.Equal(t, row.found, len(lines) == 1, name)
	}
}

func TestDraftsAreTheirAuthors(t *testing.T) {
	t.Parallel()
	s, _ := record(t)
	ctx := context.Background()
	drafts := store.Drafts{Cases: s}
	id, err := drafts.Save(ctx, "u1", store.Draft{Kind: "intake", Body: map[string]string{"place": "解放路"}})
	require.NoError(t, err)
	_, err = drafts.Save(ctx, "u2", store.Draft{ID: id, Kind: "intake", Body: map[string]string{"place": "改了"}})
	require.Equal(t, problem.NotFound, problem.KindOf(err))
	_, err = drafts.Draft(ctx, "u2", id)
	require.Equal(t, problem.NotFound, problem.KindOf(err))
	d, err := drafts.Draft(ctx, "u1", id)
	require.NoError(t, err)
	require.Equal(t, "解放路", d.Body["place"])
	require.NoError(t, drafts.Drop(ctx, "u2", id))
	list, err := drafts.List(ctx, "u1", "intake")
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.NoError(t, drafts.Drop(ctx, "u1", id))
	_, err = drafts.Draft(ctx, "u1", "no-uuid")
	require.Equal(t, problem.NotFound, problem.KindOf(err))
}
