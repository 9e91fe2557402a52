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
	text := fmt.Appendf(nil, `{"region": "370000", "at": %q, "reference": %q, "stage": "mediation",
		"vehicles": [{"id": "vehicle-1", "fault": "main", "ci": {"policy": "policy-1", "insurer": "insurer-1"}},
			{"id": "vehicle-2", "fault": "minor", "ci": {"policy": "policy-2", "insurer": "insurer-2"}}],
		"sides": [{"id": "side-1", "vehicle": "vehicle-1", "payers": [{"id": "party-1", "as": "driver", "portion": 10000}]},
			{"id": "side-2", "vehicle": "vehicle-2", "payers": [{"id": "party-2", "as": "driver", "portion": 10000}]}],
		"victims": [{"id": "party-2", "label": %q, "born": "1990-01-01", "ties": [{"vehicle": "vehicle-2", "as": "driver"}], "shares": [{"side": "side-1", "bp": 7000}],
			"claims": [{"head": "medical", "receipts": [{"fen": 120050, "evidence": "E-2"}]},
				{"head": "repair", "of": "vehicle-2", "receipts": [{"fen": %d, "evidence": "E-1"}]}]}]}`,
		c.Report.OccurredAt.Format("2006-01-02T15:04:05Z07:00"), p.Today(), c.Party(2).Name, yuan*100)
	return p.computed(mediation, text)
}

// Disabled puts a calculation on record as Calculated does: party 2, under the name in the file, was graded and claims,
// each claim as the JSON of a compensation.Claim; the compulsory insurance of party 1's car and party 1 pay.
func (p *Play) Disabled(mediation, grade int, claims string) accident.Event {
	p.t.Helper()
	c := p.State()
	return p.computed(mediation, fmt.Appendf(nil, `{"region": "370000", "at": %q, "reference": %q, "stage": "mediation",
		"vehicles": [{"id": "vehicle-1", "fault": "full", "ci": {"policy": "policy-1", "insurer": "insurer-1"}}],
		"sides": [{"id": "side-1", "vehicle": "vehicle-1", "label": %q, "payers": [{"id": "party-1", "as": "driver", "portion": 10000, "label": %q}]}],
		"victims": [{"id": "party-2", "label": %q, "born": "1990-01-01", "gradedOn": %q, "grades": [%d], "gradesEvidence": "E-1", "shares": [{"side": "side-1", "bp": 10000}],
			"claims": [%s]}]}`, c.Report.OccurredAt.Format("2006-01-02T15:04:05Z07:00"), p.Today(), c.Party(1).Name, c.Party(1).Name, c.Party(2).Name, p.Today(), grade, claims))
}

// computed computes a case by the tables in force and puts it on record.
func (p *Play) computed(mediation int, text []byte) accident.Event {
	p.t.Helper()
	in, faults := compensation.ReadCase(text)
	require.Empty(p.t, faults)
	r, faults := p.Tables.Law().Calculator().Calculate(in)
	require.Empty(p.t, faults)
	v, err := accident.CalculationValues(in, r)
	require.NoError(p.t, err)
	return p.Act(accident.RecordCalculation, mediation, v)
}
