package casefile

import (
	"anjie/domain/accident"
)

// personal are the stored values of the act's form that are masked where they are shown.
func (t task) personal(v accident.Values) map[string]string {
	no := v.Int("party")
	switch t.cmd {
	case accident.CorrectParty, accident.RecordInjury:
		if p := t.Case.Party(no); p != nil {
			return map[string]string{"id_number": p.IDNumber, "phone": p.Phone, "address": p.Address, "injury_note": p.InjuryNote}
		}
	case accident.CorrectReport:
		return map[string]string{"phone": t.Case.Report.Phone}
	}
	return nil
}

// mask is how a stored personal value stands in a form.
func (t task) mask(name, stored string) string {
	return t.Masked(accident.Field{Name: name, Personal: true}, stored)
}

// unmask puts the stored value in where the mask came back unchanged: whoever corrects a name need not see, and cannot
// lose, the telephone number.
func (t task) unmask(v accident.Values) {
	for name, stored := range t.personal(v) {
		if stored != "" && v[name] == t.mask(name, stored) {
			v[name] = stored
		}
	}
}
