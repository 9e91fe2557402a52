package store_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

// issue puts the paper on record that the case owes.
func issue(t *testing.T, s *store.Cases, id, code string) {
	t.Helper()
	_, _, err := s.Act(t.Context(), id, "paper "+code, func(c accident.Case) (accident.Event, accident.Case, error) {
		c.Owed = append(c.Owed, accident.Effect{Key: "paper/2/acceptance", Kind: accident.EffectPaper, Name: "acceptance", Seq: 2})
		return c.Decide(accident.Request{Case: id, Command: accident.PreparePaper, Key: "paper " + code, Actor: access.TheSystem, Values: accident.Values{
			"effect": "paper/2/acceptance", "form": "acceptance", "number": "N1", "sha256": strings.Repeat("ab", 32), "key": "k", "size": "1", "seq": "2", "code": code,
			"title": "受案登记表", "issuer": "示例大队", "made_on": "2026-09-18"}}, accident.Now{At: at, Calendar: calendar.Default()})
	})
	require.NoError(t, err)
}

func TestAnIssuedPaperIsFoundByItsCode(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	c := opened(t, s, "open-1", "解放路")
	opened(t, s, "open-2", "建设街")
	issue(t, s, c.ID, "K7QF-2M9D-XW4T")

	is, ok, err := s.Issued(t.Context(), "K7QF-2M9D-XW4T")
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, accident.Issued{Form: "acceptance", Title: "受案登记表", Issuer: "示例大队", MadeOn: "2026-09-18", SHA256: strings.Repeat("ab", 32), Standing: accident.Stands}, is)

	// No other term of a case finds one, and no part of a code does.
	for _, none := range []string{"", "K7QF", "K7QF-2M9D-XW4", "K7QF-2M9D-XW4%", "%", "鲁N12345", c.Number, "欧阳春", "0013", "0000-0000-0000"} {
		_, ok, err := s.Issued(t.Context(), none)
		require.NoError(t, err)
		require.False(t, ok, none)
	}
	_, err = pool.Exec(t.Context(), "update cases set body = '[]'")
	require.NoError(t, err)
	_, _, err = s.Issued(t.Context(), "K7QF-2M9D-XW4T")
	require.ErrorContains(t, err, "store: read the case")
}

// A million papers do not make it slower: the terms are looked up by their index.
func TestACodeIsLookedUpByTheIndex(t *testing.T) {
	t.Parallel()
	s, pool := record(t)
	c := opened(t, s, "open-1", "解放路")
	_, err := pool.Exec(t.Context(), "insert into case_terms (case_id, kind, term) select $1, 'paper', 'code-' || n from generate_series(1, 20000) n", c.ID)
	require.NoError(t, err)
	_, err = pool.Exec(t.Context(), "analyze case_terms")
	require.NoError(t, err)
	var plan strings.Builder
	rows, err := pool.Query(context.Background(), "explain select c.body from case_terms t join cases c on c.id = t.case_id where t.kind = 'paper' and t.term = 'k7qf-2m9d-xw4t'")
	require.NoError(t, err)
	for rows.Next() {
		var line string
		require.NoError(t, rows.Scan(&line))
		plan.WriteString(line + "\n")
	}
	require.NoError(t, rows.Err())
	require.Contains(t, plan.String(), "case_terms_term", plan.String())
	require.NotContains(t, plan.String(), "Seq Scan on case_terms", plan.String())
}
