package city

import (
	"fmt"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/money"
)

// calculate puts on record what a deal comes to, where it is the whole of a hospital's bill: the compulsory insurance pays
// up to its limit, and the driver, who alone is at fault, what is left. It returns the entry of the record; 0 is none.
func (k *teller) calculate(d deal) int64 {
	if k.err != nil || k.over || d.insured == "" || k.c.Class() != "injury" || len(k.c.Policies) == 0 || k.c.Determination == nil || k.c.Determination.Faults[d.payer] != "full" {
		return 0
	}
	own, err := money.ParseAmount(d.yuan)
	if err == nil {
		var insured money.Fen
		insured, err = money.ParseAmount(d.insured)
		own += insured
	}
	if err != nil {
		k.err = fmt.Errorf("city: calculate: %w", err)
		return 0
	}
	v, err := k.hospitalBill(d, own)
	if err != nil {
		k.err = err
		return 0
	}
	k.of(accident.RecordCalculation, v)
	if c := k.c.CurrentCalculation(k.no); c != nil && k.err == nil {
		return c.Seq
	}
	return 0
}

func (k *teller) hospitalBill(d deal, bill money.Fen) (accident.Values, error) {
	policy := k.c.Policies[0]
	car := accident.VehicleID(policy.Vehicle)
	in, faults := compensation.ReadCase(fmt.Appendf(nil, `{"region": "370000", "at": %q, "reference": %q, "stage": "mediation",
		"vehicles": [{"id": %[3]q, "label": %[4]q, "fault": "full", "ci": {"policy": %[5]q, "insurer": %[6]q}}],
		"sides": [{"id": "side-1", "label": %[4]q, "vehicle": %[3]q, "payers": [{"id": %[7]q, "label": %[8]q, "as": "driver", "portion": 10000}]}],
		"victims": [{"id": %[9]q, "label": %[10]q, "shares": [{"side": "side-1", "bp": 10000}], "claims": [{"head": "medical", "receipts": [{"fen": %[11]d, "evidence": "shown"}]}]}]}`,
		k.c.Report.OccurredAt.Format("2006-01-02T15:04:05Z07:00"), k.today(), car, k.c.Vehicle(policy.Vehicle).Plate, accident.PolicyID(policy.No), policy.Insurer,
		accident.PartyID(d.payer), k.c.Party(d.payer).Name, accident.PartyID(d.payee), k.c.Party(d.payee).Name, bill))
	if len(faults) > 0 {
		return nil, fmt.Errorf("city: calculate: %s: %s", faults[0].Pointer, faults[0].EN)
	}
	r, faults := compensation.Calculate(in, compensation.DefaultFigures())
	if len(faults) > 0 {
		return nil, fmt.Errorf("city: calculate: %s: %s", faults[0].Pointer, faults[0].EN)
	}
	return accident.CalculationValues(in, r)
}
