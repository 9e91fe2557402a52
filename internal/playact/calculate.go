package playact

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/compensation"
)

// Calculated puts a calculation of damages on record in a mediation that is scheduled or in session: party 1's insured car
// damaged party 2's for so many yuan, and party 2 was hurt and paid a hospital.
func (p *Play) Calculated(mediation, yuan int) accident.Event {
	p.t.Helper()
	c := p.State()
	in, faults := compensation.ReadCase(fmt.Appendf(nil, `{"region": "370000", "at": %q, "reference": %q, "stage": "mediation",
		"vehicles": [{"id": "vehicle-1", "fault": "main", "ci": {"policy": "policy-1", "insurer": "insurer-1"}},
			{"id": "vehicle-2", "fault": "minor", "ci": {"policy": "policy-2", "insurer": "insurer-2"}}],
		"sides": [{"id": "side-1", "vehicle": "vehicle-1", "payers": [{"id": "party-1", "as": "driver", "portion": 10000}]},
			{"id": "side-2", "vehicle": "vehicle-2", "payers": [{"id": "party-2", "as": "driver", "portion": 10000}]}],
		"victims": [{"id": "party-2", "label": %q, "born": "1990-01-01", "ties": [{"vehicle": "vehicle-2", "as": "driver"}], "shares": [{"side": "side-1", "bp": 7000}],
			"claims": [{"head": "medical", "receipts": [{"fen": 120050, "evidence": "E-2"}]},
				{"head": "repair", "of": "vehicle-2", "receipts": [{"fen": %d, "evidence": "E-1"}]}]}]}`,
		c.Report.OccurredAt.Format("2006-01-02T15:04:05Z07:00"), p.Today(), c.Party(2).Name, yuan*100))
	require.Empty(p.t, faults)
	r, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(p.t, faults)
	v, err := accident.CalculationValues(in, r)
	require.NoError(p.t, err)
	return p.Act(accident.RecordCalculation, mediation, v)
}
