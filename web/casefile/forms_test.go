package casefile

import (
	"slices"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

// everything is a case with a proceeding of each kind, on a desk without screens.
func everything(t *testing.T) *playact.Play {
	t.Helper()
	p := playact.New(t, pgtest.New(t), "2026-09-15")
	p.Open(accident.Values{"deaths": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "parties.2.injury": "death", "parties.2.died_on": "2026-09-15", "vehicles.1.fled": "yes"})
	p.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": playact.Insurer, "policy_number": "P1"})
	p.Determined().Session(accident.PeopleMediation, 1, "2026-09-18").Agreed(1, "policy:1", "2026-09-30")
	p.Claimed(2).Confirmed(3, 1).Investigated(4)
	p.Act(accident.CommissionAppraisal, 0, accident.Values{"item": "车速", "institution": playact.Appraiser, "on": p.Today(), "days": "20"})
	p.Act(accident.NotifyFund, 0, accident.Values{"fund": playact.Fund, "reason": "fled", "party": "2", "hospital": "市人民医院", "amount": "5000"})
	return p
}

// open opens the case for somebody, as a request of his would.
func open(t *testing.T, p *playact.Play, role access.Role, agency string) (*area, *dossier.File) {
	t.Helper()
	a := &area{Room: &dossier.Room{Desk: p.Desk, Accounts: store.Accounts{Pool: p.Cases.Pool}}}
	f, err := a.For(t.Context(), playact.Actor(role, agency), words.ZH, p.State().Number)
	require.NoError(t, err)
	return a, f
}

// TestEveryActHasItsWholeForm: every question of every act becomes a control with a word, a choice has something to choose
// from, and what the program sets itself is never asked.
func TestEveryActHasItsWholeForm(t *testing.T) {
	t.Parallel()
	a, f := open(t, everything(t), access.HandlingOfficer, playact.Police)
	for _, cmd := range accident.Commands() {
		if !accident.Offered(cmd) {
			continue
		}
		task := task{File: f, cmd: cmd, on: on(f, cmd)}
		m := maker{a: a, ctx: t.Context(), task: task, form: layout.Filled(words.ZH, task.prefill(nil))}
		asked := 0
		for _, field := range accident.Fields(cmd) {
			if field.Kind != accident.Opaque {
				asked++
			}
			m.add(field)
		}
		require.NoError(t, m.err)
		require.Len(t, m.groups, asked, cmd)
		for _, g := range m.groups {
			for _, c := range controls(g) {
				require.NotContains(t, c.Field.Label, "field.", "%s.%s", cmd, c.Field.Name)
				require.Contains(t, []string{"text", "area", "day", "moment", "money", "select", "radios", "boxes", "tick", "hidden"}, c.As, "%s.%s", cmd, c.Field.Name)
				for _, o := range c.Field.Options {
					require.NotEmpty(t, o.Text, "%s.%s", cmd, c.Field.Name)
					require.NotContains(t, o.Text, "option.", "%s.%s", cmd, c.Field.Name)
				}
			}
		}
		require.NotEmpty(t, task.rests(), cmd)
	}
}

// on is a proceeding that the act can be about, nil for the case itself.
func on(f *dossier.File, cmd accident.Command) *accident.Proceeding {
	for _, s := range accident.Steps(accident.Newest) {
		if s.Command != cmd || s.On == accident.TheCase {
			continue
		}
		for i := range f.Case.Proceedings {
			if p := &f.Case.Proceedings[i]; p.Kind == s.On {
				return p
			}
		}
	}
	return nil
}

func controls(g group) (out []control) {
	if g.Single != nil {
		return []control{*g.Single}
	}
	for _, row := range g.Rows {
		out = append(out, row.Controls...)
	}
	return out
}

// TestWhatBringsACaseOnIsAnAct: the order of the steps names real acts, each once, and none of the system's.
func TestWhatBringsACaseOnIsAnAct(t *testing.T) {
	t.Parallel()
	seen := map[accident.Command]bool{}
	for _, s := range sequence {
		require.False(t, seen[s.command], s.command)
		seen[s.command] = true
		require.True(t, accident.Offered(s.command), s.command)
		require.True(t, slices.Contains(accident.Commands(), s.command), s.command)
	}
	for cmd := range checked {
		require.True(t, accident.Offered(cmd), cmd)
	}
	for cmd := range fillings {
		require.True(t, accident.Offered(cmd), cmd)
	}
}

// TestEveryEventIsToldInWords: whatever the record holds, each reader's story and log can tell it.
func TestEveryEventIsToldInWords(t *testing.T) {
	t.Parallel()
	p := everything(t)
	for role, agency := range map[access.Role]string{access.HandlingOfficer: playact.Police, access.Auditor: "inspection-1", access.Insurer: playact.Insurer, access.CourtClerk: playact.Court,
		access.Committee: playact.Committee, access.Appraiser: playact.Appraiser, access.FundManager: playact.Fund, access.Procurator: playact.Procuratorate} {
		a, f := open(t, p, role, agency)
		entries, err := a.Events(t.Context(), f, 0)
		require.NoError(t, err)
		require.NotEmpty(t, entries, role)
		for _, e := range entries {
			it := item(f, []dossier.Entry{e})
			require.NotContains(t, it.Title, "done.", role)
			require.NotEmpty(t, it.Who, role)
			require.NotEmpty(t, it.Icon)
			for _, l := range bodyOf(f, []dossier.Entry{e}).Lines {
				require.NotContains(t, l.Label+l.Value, "option.", "%s %s", role, e.Command)
				require.NotContains(t, l.Label, "field.", "%s %s", role, e.Command)
			}
		}
		view := fullLog(f, entries, nil)
		require.Len(t, view.Lines, min(len(entries), logPage))
	}
}

func TestRowsMoveUp(t *testing.T) {
	t.Parallel()
	typed := map[string][]string{"remove": {"heads.1"}, "heads.0.a": {"0"}, "heads.1.a": {"1"}, "heads.2.a": {"2"}, "heads.2.b": {"2b"}, "other": {"x"}}
	got := rearranged(typed)
	require.Equal(t, "0", got.Get("heads.0.a"))
	require.Equal(t, "2", got.Get("heads.1.a"))
	require.Equal(t, "2b", got.Get("heads.1.b"))
	require.False(t, got.Has("heads.2.a"))
	require.Equal(t, "x", got.Get("other"))
	require.Equal(t, "200", rearranged(map[string][]string{"add": {"heads"}, "heads.199.a": {"1"}}).Get("rows.heads"), "no form grows without end")
	require.NotPanics(t, func() { rearranged(map[string][]string{"remove": {"heads.-1"}}) })
	require.NotPanics(t, func() { rearranged(map[string][]string{"remove": {"nonsense"}}) })
}
