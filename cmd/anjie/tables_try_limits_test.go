package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/internal/playact"
	"anjie/store"
)

// TestAnOperatorTriesADraftOfLimits: the dates that would change are told, the edition in force is named, and "anjie
// deadline" goes on telling the program's table unless it is asked for what was published.
func TestAnOperatorTriesADraftOfLimits(t *testing.T) {
	_, asApp := databases(t)
	p := playact.New(t, connect(t, asApp), "2026-09-18")
	p.Open(nil)
	p.Act(accident.Accept, 0, nil)
	p.Act(accident.ChooseOrdinary, 0, nil)
	p.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	p.Act(accident.RecordScene, 0, accident.Values{"on": "2026-09-18", "findings": "干燥"})
	policy, err := authz.Load()
	require.NoError(t, err)
	tables := desk.New(store.OpenCases(connect(t, asApp)), policy).Tables
	draft, err := tables.EnterLimit(t.Context(), "", deadline.Entered{Limit: "determination", From: "2026-09-01", N: 15, Unit: calendar.WorkingDays, Source: "x"})
	require.NoError(t, err)

	_, out, _ := call(t, "tables", "--database-url", asApp)
	require.Contains(t, out, "time limits 2018-05 (")
	code, out, log := call(t, "tables", "try", draft.ID, "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "of 1 cases in which a deadline runs, 1 have dates that would change: 1 dates, 1 of them another day")
	_, err = tables.Publish(t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	_, out, _ = call(t, "tables", "--database-url", asApp)
	require.Contains(t, out, "time limits 2018-05+1 (")
	require.Regexp(t, `limits +limits +1 +published +unverified`, out)
	code, out, log = call(t, "deadline", "--rule", "determination", "--from", "2026-09-18")
	require.Zero(t, code, log)
	require.Contains(t, out, "2026年10月9日")
	code, out, log = call(t, "deadline", "--published", "--rule", "determination", "--from", "2026-09-18", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "最后一日：2026年10月15日")
	code, out, log = call(t, "deadline", "--published", "--rule", "determination", "--from", "2026-08-03", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "最后一日：2026年8月17日", "what began before keeps the program's length")
	code, out, log = call(t, "deadline", "--published", "--list", "--lang", "en", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "\tdetermination\tHPR 62\twithin 10 working days\t", "until the day before")
	require.Contains(t, out, "HPR 62 *\twithin 15 working days\t")
	require.Contains(t, out, "from 2026-09-01 on it is counted as 15 working days by the published table (source: x)")
}
