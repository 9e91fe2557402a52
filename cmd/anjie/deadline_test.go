package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/deadline"
)

func TestDeadlineList(t *testing.T) {
	code, out, _ := call(t, "deadline", "--list", "--lang", "en")
	require.Zero(t, code)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, len(deadline.Limits()))
	require.Contains(t, lines, "24\tapply_review\tHPR 71\twithin 3 working days\tthe determination or certificate was served")
	code, out, _ = call(t, "deadline", "--list")
	require.Zero(t, code)
	require.Contains(t, out, "44\tlimitation\tCC 188\t3年内\t知道或者应当知道权利受到损害以及义务人")
	require.Contains(t, out, "48\tfund_review\tFUND *\t")
	require.Contains(t, out, "47\tclaim_pay\tCI-Reg 29 *\t", "a reading is no more certain")
	require.Contains(t, out, "24\tapply_review\tHPR 71\t")
	code, out, _ = call(t, "deadline", "--list", "--json")
	require.Zero(t, code)
	var all []deadline.Limit
	require.NoError(t, json.Unmarshal([]byte(out), &all))
	require.Equal(t, deadline.Limits(), all)
}

// By the program's own tables nothing is asked of a database, wherever one is; by the published ones it must be there.
func TestDeadlineAsksADatabaseOnlyForWhatWasPublished(t *testing.T) {
	t.Setenv("ANJIE_DATABASE_URL", "postgres://anjie_app:hidden-word@127.0.0.1:1/none")
	code, out, log := call(t, "deadline", "--rule", "apply_review", "--from", "2026-09-18")
	require.Zero(t, code, log)
	require.NotContains(t, out+log, "hidden-word")
	_, help, _ := call(t, "deadline", "--help")
	require.Contains(t, strings.Join(strings.Fields(help), " "), "Without it the tables are the program's own")
	require.NotContains(t, help, "hidden-word")
	t.Setenv("ANJIE_DATABASE_URL", "")
	for _, args := range [][]string{{"--list"}, {"--rule", "apply_review", "--from", "2026-09-18"}} {
		code, out, log = call(t, append([]string{"deadline", "--published"}, args...)...)
		require.Equal(t, 1, code)
		require.Empty(t, out)
		require.Contains(t, log, "ANJIE_DATABASE_URL is not set")
	}
	code, _, log = call(t, "deadline", "--published", "--rule", "no_such", "--from", "2026-09-18", "--lang", "en")
	require.Equal(t, 1, code)
	require.Contains(t, log, "there is no time limit", "before a database is asked")
}

func TestDeadlineOfADay(t *testing.T) {
	code, out, _ := call(t, "deadline", "--rule", "apply_review", "--from", "2026-09-18", "--lang", "en")
	require.Zero(t, code)
	require.Contains(t, out, "Day 1: Sunday 20 September 2026, worked in exchange for National Day")
	require.Contains(t, out, "Last day: Tuesday 22 September 2026")
	code, out, _ = call(t, "deadline", "--rule", "30", "--from", "2026-09-18T16:30")
	require.Zero(t, code)
	require.Contains(t, out, "最后一日：2026年10月9日（周五）")

	code, out, _ = call(t, "deadline", "--rule", "online_mediation", "--from", "2026-09-18", "--pause", "2026-09-20..2026-09-25=appraisal", "--pause", "2026-09-28..2026-09-28", "--json")
	require.Zero(t, code)
	var e struct {
		Day, Due    string
		Provisional bool
		Commands    []string
		Limit       struct {
			Article  string
			PausedBy []string `json:"paused_by"`
		}
		Steps []struct{ Kind, Day, ZH, EN string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &e))
	require.Equal(t, "2026-10-26", e.Day)
	require.Equal(t, "2026-10-26T23:59:59.999999+08:00", e.Due)
	require.Equal(t, []string{"appraisal"}, e.Limit.PausedBy)
	require.False(t, e.Provisional)
	require.Equal(t, "begins", e.Steps[0].Kind)
	require.NotContains(t, out, `<`)
	code, out, _ = call(t, "deadline", "--rule", "appraisal_report", "--from", "2026-11-02", "--length", "45")
	require.Zero(t, code)
	require.Contains(t, out, "最后一日：2026年12月17日")
}

func TestDeadlineSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "say --list, or --rule and --from"},
		{"--rule apply_review", "say with --from"},
		{"--list --rule apply_review", "--list stands alone"},
		{"--rule no_such --from 2026-09-18", `there is no time limit "no_such"`},
		{"--rule 13 --from 2026-09-18", "collect_vehicle collect_announced_vehicle"},
		{"--rule apply_review --from 2026-02-30", "a date is a real day"},
		{"--rule apply_review --from 2026-09-18T25:00", "a moment is written like"},
		{"--rule online_mediation --from 2026-09-18 --pause 2026-09-20", "a pause is written like"},
		{"--rule online_mediation --from 2026-09-18 --pause 2026-09-20..soon", "a date is a real day"},
		{"--rule online_mediation --from 2026-09-18 --pause 2026-09-20..2026-09-25=rain", `does not stand still for "rain"`},
		{"--rule determination --from 2026-09-18 --pause 2026-09-20..2026-09-25", "nothing makes this limit stand still"},
		{"--rule task --from 2026-09-18", "this limit has no length"},
		{"--rule apply_review --from 2026-09-18 --length 4", "(HPR 71)"},
	} {
		code, out, log := call(t, append([]string{"deadline", "--lang", "en"}, strings.Fields(c.args)...)...)
		require.Equal(t, 1, code, c.args)
		require.Empty(t, out, c.args)
		require.Contains(t, log, c.want)
		require.Equal(t, 1, strings.Count(log, "\n"), "one sentence: %s", log)
	}
	code, _, log := call(t, "deadline", "--list", "--lang", "tlh")
	require.Equal(t, 1, code)
	require.Contains(t, log, "zh-CN")
}
