package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/hint"
)

// The limit is that of the day of the accident, for medical cost, of the vehicles that others than their own occupants
// were hurt by.
func TestARescueCostIsComparedWithTheLimitOfTheDay(t *testing.T) {
	t.Parallel()
	yes, no, unknown := hint.Yes, hint.No, hint.Value{}
	faults := func(first, second string) *Determination {
		return &Determination{Form: "ordinary", Faults: map[int]string{1: first, 2: second}}
	}
	for _, row := range []struct {
		name  string
		on    string
		yuan  string
		spoil func(*Case)
		want  hint.Value
	}{
		{"beyond the limit of 2020", "2026-09-01", "18000.01", nil, yes},
		{"at the limit: 超过 does not include it", "2026-09-01", "18000", nil, unknown},
		{"within the limit of no fault", "2026-09-01", "1800", nil, no},
		{"the older limit", "2020-09-18", "10000.01", nil, yes},
		{"the new limit from its day", "2020-09-19", "10000.01", nil, unknown},
		{"at fault, within the limit", "2026-09-01", "18000", func(c *Case) { c.Determination = faults("full", "none") }, no},
		{"no fault, beyond the small limit", "2026-09-01", "1800.01", func(c *Case) { c.Determination = faults("none", "full") }, yes},
		{"both were hurt, both insurances pay", "2026-09-01", "30000", func(c *Case) { c.Parties[0].Injury = "slight" }, unknown},
		{"beyond both", "2026-09-01", "36000.01", func(c *Case) { c.Parties[0].Injury = "slight" }, yes},
		{"against a cyclist alone", "2026-09-01", "30000", func(c *Case) { c.Vehicles[0].Kind = "bicycle" }, unknown},
		{"what the investigation says comes first", "2026-09-01", "90000", func(c *Case) { c.Findings[0]["rescue_over_limit"] = "no" }, no},
		{"also that it is not known", "2026-09-01", "90000", func(c *Case) { c.Findings[0]["rescue_over_limit"] = "unknown" }, unknown},
	} {
		s := opened(t, row.on, Values{"injured": "1", "serious": "1", "parties.2.injury": "serious"})
		s.act(row.on, RecordFindings, 0, Values{"rescue_cost": row.yuan, "basis": "医院费用清单"})
		if row.spoil != nil {
			row.spoil(&s.c)
		}
		require.Equal(t, row.want, s.c.HintFacts()[hint.RescueOver], row.name)
	}
	s := hurt(t, nil)
	s.finds("", Values{"rescue_cost": "30000"})
	require.Contains(t, hinted(s.c.HintsMet(book)), "fund_over_limit")
	require.NotContains(t, hinted(s.c.HintsMet(book)), "insurer_notice", "nobody is known to be insured")
	s.act("2026-09-02", AddPolicy, 0, Values{"vehicle": "1", "variant": Compulsory, "insurer": "insurer-1"})
	require.Contains(t, hinted(s.c.HintsMet(book)), "insurer_notice")
}
