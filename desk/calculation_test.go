package desk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
)

// The record takes only what the tables in force come to, and proves it afterwards from itself.
func TestOnlyWhatTheTablesComeToGoesOnRecord(t *testing.T) {
	t.Parallel()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	p.Open(nil)
	p.Determined()
	p.Session(accident.PoliceMediation, 1, "2026-09-28")
	e := p.Calculated(1, 5000)

	lines, err := p.Cases.Events(t.Context(), access.Scope{All: true}, p.Case, e.Seq-1, 1)
	require.NoError(t, err)
	stored, err := accident.ReadCalculation(lines[0].Event.Values)
	require.NoError(t, err)
	same, comparable, err := stored.Recomputed(compensation.DefaultRules().By(p.Tables.Law().Figures))
	require.NoError(t, err)
	require.True(t, same && comparable, "what Postgres holds comes to the same bytes again")

	try := func(rules compensation.Rules, change func(*compensation.Result)) error {
		r, faults := rules.By(p.Tables.Law().Figures).Calculate(stored.Case)
		require.Empty(t, faults)
		change(&r)
		v, err := accident.CalculationValues(stored.Case, r)
		require.NoError(t, err)
		_, err = p.Desk.Act(t.Context(), accident.Request{Case: p.Case, Command: accident.RecordCalculation, Proceeding: 1, Key: "again", Values: v,
			Actor: playact.Actor(access.Mediator, playact.Police)})
		return err
	}
	draft := compensation.DefaultRules()
	draft.Edition = "draft"
	err = try(draft, func(*compensation.Result) {})
	require.Equal(t, problem.Refused, problem.KindOf(err))
	require.Contains(t, problem.As(err).ZH, "新版本")
	err = try(compensation.DefaultRules(), func(r *compensation.Result) { r.Total, r.Demand = r.Total+100, r.Demand+100 })
	require.Equal(t, problem.Refused, problem.KindOf(err))
	require.Contains(t, problem.As(err).ZH, "不一致")
	require.Len(t, p.State().Calculations, 1)
}
