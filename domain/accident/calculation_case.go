package accident

import (
	"fmt"

	"anjie/domain/canonical"
	"anjie/domain/compensation"
)

// CalculatedCase takes out of a RecordCalculation event's values the case that was computed, and nothing else: computing
// many cases by other tables needs no more. It is held against its hash. ReadCalculation proves the whole.
func CalculatedCase(v Values) (compensation.Case, error) {
	raw, err := unpack(v["packed_case"])
	if err != nil {
		return compensation.Case{}, err
	}
	if canonical.Hash(raw) != v["input_sha256"] {
		return compensation.Case{}, fmt.Errorf("accident: read the case of a calculation: content and hash differ")
	}
	in, faults := compensation.ReadCase(raw)
	if len(faults) > 0 {
		return in, fmt.Errorf("accident: read the case of a calculation: it has %d faults, the first at %s", len(faults), faults[0].Pointer)
	}
	return in, nil
}
