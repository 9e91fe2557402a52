package casefile_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/internal/casetest"
)

// TestADoubtfulLimitIsMarkedWhereverItsDateIsShown: on the overview twice, among the deadlines, in the work of whoever owes
// it and before an act that starts it; what is certain bears no mark, and an office's own line says what it rests on.
func TestADoubtfulLimitIsMarkedWhereverItsDateIsShown(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	town.Go("2026-09-15")
	c := town.Open(accident.Values{"deaths": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车", "parties.2.injury": "death", "parties.2.died_on": "2026-09-15", "vehicles.1.fled": "yes"})
	c.Investigated()
	notice := accident.Values{"fund": casetest.Fund, "reason": "fled", "party": "2", "hospital": "市人民医院", "amount": "5000"}
	c.Act(access.HandlingOfficer, accident.NotifyFund, 0, notice)
	fund := town.As(access.FundManager)
	const why = `title="《道路交通事故社会救助基金管理办法》：条文尚未核对原文"`
	overview := fund.Get(c.At()).Shows(200, "2026-09-18（周五）", why)
	require.Equal(t, 2, strings.Count(overview.Text, "※未核实"), "to be done now, and running")
	fund.Get(c.At("?tab=deadlines")).Shows(200, "2026-09-18（周五）", "※未核实", why)
	fund.Get("/work").Shows(200, "2026-09-18（周五）", "※未核实", why)
	fund.Get("/proceedings/fund").Shows(200, "2026-09-18（周五）", "※未核实", why)

	draft, err := town.Desk.Tables.EnterLimit(t.Context(), "", deadline.Entered{Limit: "fund_review", From: "2026-09-15", N: 3, Unit: calendar.WorkingDays,
		Article: "FUND 16", Source: "财政部公报", Verified: true})
	require.NoError(t, err)
	_, err = town.Desk.Tables.Publish(t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	_, err = town.Desk.Recount(t.Context(), 0)
	require.NoError(t, err)
	fund.Get(c.At()).Shows(200, "2026-09-18（周五）", "第16条").Hides("※")
	fund.Get("/work").Shows(200, "2026-09-18（周五）").Hides("※")
}
