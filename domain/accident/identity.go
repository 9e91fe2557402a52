package accident

import (
	"anjie/domain/person"
	"anjie/domain/problem"
)

// identityFault checks an identity number by its kind; only citizens' numbers and USCC have check digits.
func identityFault(kind, number string) *problem.Fault {
	if number == "" {
		return nil
	}
	var err error
	switch kind {
	case "id_card":
		_, err = person.CheckID(number)
	case "uscc":
		_, err = person.CheckUSCC(number)
	}
	if e := problem.As(err); e != nil {
		return &problem.Fault{ZH: e.ZH, EN: e.EN}
	}
	return nil
}
