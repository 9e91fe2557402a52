package casetest

import (
	"fmt"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/compensation"

	"github.com/stretchr/testify/require"
)

// Calculated puts on record in the committee's mediation that the second party's car was damaged for so many yuan: the
// first party's insurers and he himself pay. It returns the number of the event.
func (c *Case) Calculated(mediation, yuan int) int64 {
	c.town.t.Helper()
	now := c.Read()
	in, faults := compensation.ReadCase(fmt.Appendf(nil, `{"region": "370000", "at": %q, "reference": %q, "stage": "mediation",
		"vehicles": [{"id": "vehicle-1", "label": "鲁N12345", "fault": "main", "ci": {"policy": "policy-1", "insurer": "insurer-1", "label": "平原财产保险德州中心支公司"}},
			{"id": "vehicle-2", "label": "鲁N54321", "fault": "minor", "ci": {"policy": "policy-3", "insurer": "insurer-2"}}],
		"sides": [{"id": "side-1", "label": "鲁N12345", "vehicle": "vehicle-1", "payers": [{"id": "party-1", "label": "张三", "as": "driver", "portion": 10000}],
				"tpl": [{"policy": "policy-2", "insurer": "insurer-1", "label": "平原财产保险德州中心支公司", "limit": 100000000, "deductible": 1000}]},
			{"id": "side-2", "vehicle": "vehicle-2", "payers": [{"id": "party-2", "label": "李四", "as": "driver", "portion": 10000}]}],
		"victims": [{"id": "party-2", "label": "李四", "ties": [{"vehicle": "vehicle-2", "as": "driver"}], "shares": [{"side": "side-1", "bp": 7000}],
			"claims": [{"head": "repair", "of": "vehicle-2", "receipts": [{"fen": %d, "evidence": "evidence-1"}]},
				{"head": "towing", "of": "vehicle-2", "receipts": [{"fen": 30000, "evidence": "shown"}]}]}]}`,
		now.Report.OccurredAt.Format("2006-01-02T15:04:05Z07:00"), accident.DayString(c.town.Now()), yuan*100))
	require.Empty(c.town.t, faults)
	r, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(c.town.t, faults)
	v, err := accident.CalculationValues(in, r)
	require.NoError(c.town.t, err)
	return c.Act(access.Committee, accident.RecordCalculation, mediation, v).Seq
}
