package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

// of2027 is a made-up arrangement whose first working week is off.
const of2027 = `{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
	"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"], "work": ["2027-01-09"]}]}`

func fileOf(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "table.json")
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

func keeper(t *testing.T, asOwner string) {
	t.Helper()
	pool := connect(t, asOwner)
	someone(t, pool)
	_, err := store.Accounts{Pool: pool}.Create(t.Context(), "", store.NewAccount{Login: "keeper", Name: "保管人", Offices: []store.Post{{Role: access.Administrator, Agency: "371402"}}})
	require.NoError(t, err)
}

func TestAnOperatorLoadsAYearAndTheWorkerCountsAgain(t *testing.T) {
	asOwner, asApp := databases(t)
	keeper(t, asOwner)
	year := fileOf(t, of2027)
	for _, bad := range []struct{ args, says string }{
		{"--as nobody", "nobody"}, {"--as duty", "does not hold the role administrator"}, {"", "--as"},
	} {
		code, _, log := call(t, append([]string{"tables", "load", year, "--database-url", asApp}, strings.Fields(bad.args)...)...)
		require.NotZero(t, code)
		require.Contains(t, log, bad.says)
	}
	code, _, log := call(t, "tables", "load", fileOf(t, `{"year": 2027, "holidays": []}`), "--as", "keeper", "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "the source is not named")
	code, _, log = call(t, "tables", "load", fileOf(t, `{}`), "--as", "keeper", "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "neither a calendar year nor")

	policy, err := authz.Load()
	require.NoError(t, err)
	d := desk.New(store.OpenCases(connect(t, asApp)), policy)
	at, err := calendar.ParseDay("2026-12-28")
	require.NoError(t, err)
	d.Now = func() time.Time { return at.Start().Add(10 * time.Hour) }
	officer := access.Actor{ID: "x", Name: "值班民警", Role: access.HandlingOfficer, Agency: "371402", Kind: access.Police}
	clerk := officer
	clerk.Role = access.IntakeClerk
	opened, err := d.Open(t.Context(), "371402", accident.Request{Key: "k0", Actor: clerk, Values: accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-12-28T09:30",
		"occurred_at": "2026-12-28T09:00", "place": "解放路", "vehicles.1.kind": "car", "parties.1.role": "driver", "parties.1.name": "欧阳春", "parties.1.injury": "none"}})
	require.NoError(t, err)
	for i, cmd := range []accident.Command{accident.Accept, accident.ChooseOrdinary, accident.AssignOfficers, accident.RecordScene} {
		_, err := d.Act(t.Context(), accident.Request{Case: opened.Case.ID, Command: cmd, Key: "k" + string(rune('1'+i)), Actor: officer,
			Values: accident.Values{"lead_officer": "王", "second_officer": "赵", "on": "2026-12-28", "findings": "干燥"}})
		require.NoError(t, err, cmd)
	}

	code, out, log := call(t, "tables", "load", year, "--as", "keeper", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "draft: calendar 2027, edition 1")
	require.Contains(t, out, "1 have dates that would change: 1 dates, 1 of them another day")
	require.Contains(t, out, "nothing is decided by it yet")
	require.NotContains(t, out, "欧阳春")
	_, out, _ = call(t, "tables", "--database-url", asApp)
	require.Regexp(t, `calendar +2027 +1 +draft +unverified`, out)
	code, out, log = call(t, "tables", "load", year, "--as", "keeper", "--verified", "--publish", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "published")
	_, out, _ = call(t, "tables", "list", "--database-url", asApp)
	require.Regexp(t, `in force: working days of 2018 to 2027`, out)
	require.Regexp(t, `calendar +2027 +1 +published +verified`, out)
	code, _, log = call(t, "tables", "load", year, "--as", "keeper", "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "loaded already")

	ctx, stop := context.WithCancel(t.Context())
	counted := make(chan struct{})
	go func() { recounting(ctx, d); close(counted) }()
	require.Eventually(t, func() bool {
		c, err := d.Cases.Case(t.Context(), access.Scope{All: true}, opened.Case.ID)
		return err == nil && !c.DueOf("determination", 0).Provisional
	}, 20*time.Second, 20*time.Millisecond)
	stop()
	<-counted
	c, err := d.Cases.Case(t.Context(), access.Scope{All: true}, opened.Case.ID)
	require.NoError(t, err)
	require.Equal(t, "2027-01-13", accident.DayString(c.DueOf("determination", 0).At))
}

func TestAnOperatorLoadsFigures(t *testing.T) {
	asOwner, asApp := databases(t)
	keeper(t, asOwner)
	file := fileOf(t, `{"code": "110000", "zh": "北京市", "en": "Beijing", "figures": [{"region": "110000", "year": 2024, "indicator": "I", "fen": 1, "source": "x", "verified": false}]}`)
	code, out, log := call(t, "tables", "load", file, "--as", "keeper", "--publish", "--database-url", asApp)
	require.Zero(t, code, log)
	require.Contains(t, out, "draft: figures figures, edition 1")
	_, out, _ = call(t, "tables", "--database-url", asApp)
	require.Contains(t, out, "+1 (")
	require.Contains(t, out, "missing: Beijing (110000)", "a region that is known now has gaps of its own")
	code, _, log = call(t, "tables", "load", fileOf(t, `{"figures": [{"region": "11", "fen": 0}]}`), "--as", "keeper", "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "6-digit division code")
}
