package main

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/internal/playact"
)

// TestAnOperatorTriesADraftOfFigures: the same list as on the screen, by numbers; nobody is named.
func TestAnOperatorTriesADraftOfFigures(t *testing.T) {
	asOwner, asApp := databases(t)
	keeper(t, asOwner)
	p := playact.New(t, connect(t, asApp), "2026-09-18")
	p.Open(nil)
	p.Determined().Session(accident.PoliceMediation, 1, "2026-09-28")
	p.Disabled(1, 9, `{"head": "disability"}`)
	number := p.State().Number

	file := fileOf(t, `{"figures": [{"region": "370000", "year": 2025, "indicator": "I", "fen": 6000000, "source": "x", "verified": false}]}`)
	code, out, log := call(t, "tables", "load", file, "--as", "keeper", "--database-url", asApp)
	require.Zero(t, code, log)
	id := regexp.MustCompile(`/tables/editions/([0-9a-f-]{36})`).FindStringSubmatch(out)[1]
	for _, args := range [][]string{nil, {"tables", "try", id, "--database-url", asApp}} {
		if args != nil {
			code, out, log = call(t, args...)
			require.Zero(t, code, log)
		}
		for _, says := range []string{"of 1 open cases with 1 calculations of damages (the last of each mediation), 1 would change: 1 other amounts, 0 impossible",
			number, "225776.00 (demand 225776.00) -> 240000.00 (demand 240000.00)", "disability of party 2: 225776.00 -> 240000.00", "370000/2025/I 56444.00 -> 370000/2025/I 60000.00"} {
			require.Contains(t, out, says)
		}
		require.NotRegexp(t, `张三|李四|鲁N`, out+log)
	}
	code, _, log = call(t, "tables", "try", "none", "--database-url", asApp)
	require.Equal(t, 1, code)
	require.NotEmpty(t, log)
	code, _, log = call(t, "tables", "load", file, "--as", "keeper", "--publish", "--database-url", asApp)
	require.Zero(t, code, log)
	code, _, log = call(t, "tables", "try", id, "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "is no draft: it is published")
}
