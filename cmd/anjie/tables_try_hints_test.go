package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/internal/playact"
)

// TestAnOperatorTriesADraftOfAProvincesFigures: the same list as on the screen, by numbers; nobody is named.
func TestAnOperatorTriesADraftOfAProvincesFigures(t *testing.T) {
	asOwner, asApp := databases(t)
	keeper(t, asOwner)
	p := playact.New(t, connect(t, asApp), "2026-09-18")
	p.Open(nil)
	p.Determined().Act(accident.RecordFindings, 0, accident.Values{"unpaid_property": "300000", "basis": "财产调查"})
	draft, err := p.Tables.EnterThreshold(t.Context(), "", hint.Threshold{Region: "370000", From: "2026-01-01", Base: 400_000_00, Grave: 800_000_00, Source: "made up"})
	require.NoError(t, err)
	code, out, log := call(t, "tables", "try", draft.ID, "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "of 1 open cases with property loss that cannot be paid, 1 have hints that would change: 0 appear, 1 go")
	require.Contains(t, out, p.State().Number+": appear none; go crime_unpaid")
	require.NotRegexp(t, `张三|李四|鲁N|财产调查`, out+log)
	_, err = p.Tables.Publish(t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	_, out, _ = call(t, "tables", "list", "--database-url", asApp)
	require.Contains(t, out, "hints "+hint.Table2026().Edition+"+1 (")
	require.Regexp(t, `thresholds +thresholds +1 +published +unverified`, out)
}
