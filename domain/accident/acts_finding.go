package accident

import (
	"slices"

	"anjie/domain/problem"
)

// Answers are what an investigation may say to a question; what nobody answered is as unknown as what was asked in vain.
var Answers = []string{"yes", "no", "unknown"}

func asked(name string) Field { return choice(name, Answers) }

// What the investigation may find of a driver (法释〔2000〕33号 2(2); 刑法 133之一) and of the accident as a whole.
// A licence that expired is not the same as none.
var (
	driverFindings = []Field{
		asked("alcohol"), asked("drunk"), asked("drugs"), asked("licence_none"), asked("licence_expired"), asked("unsafe_vehicle"), asked("no_plate"),
		asked("overloading"), asked("racing"), asked("passenger_excess"), asked("dangerous_goods"),
	}
	accidentFindings = []Field{
		asked("complex"), amount("unpaid_property"), amount("rescue_cost"), asked("rescue_over_limit"), asked("uninsured_vehicle"),
		asked("fled_death"), asked("fled_incited"), asked("victim_hidden"), number("carrier_grave"),
	}
)

// Finding says of a field of RecordFindings what it is about: a driver, or the accident as a whole.
func Finding(field string) (driver, accident bool) {
	named := func(f Field) bool { return f.Name == field }
	return slices.ContainsFunc(driverFindings, named), slices.ContainsFunc(accidentFindings, named)
}

var findingActs = map[Command]act{
	// The form shows all that stands of its subject, and what is sent replaces it.
	RecordFindings: {
		fields: slices.Concat([]Field{ref("party", PartyRef)}, driverFindings, accidentFindings, []Field{must(long("basis"))}),
		check:  checkFindings,
		apply: func(c *Case, _ *Proceeding, e Event) {
			found := Values{}
			for name, value := range e.Values {
				if driver, accident := Finding(name); driver || accident {
					found[name] = value
				}
			}
			if c.Findings == nil {
				c.Findings = map[int]Values{}
			}
			c.Findings[e.Values.Int("party")] = found
		},
	},
}

func checkFindings(v view) error {
	values, party := v.r.Values, v.Party(v.r.Values.Int("party"))
	if party != nil && !party.Drives() {
		return problem.Form(problem.Fault{Field: "party", ZH: "请选择驾驶人", EN: "Choose a driver"})
	}
	said := 0
	for _, f := range driverFindings {
		switch {
		case values[f.Name] == "":
		case party == nil:
			return problem.Form(problem.Fault{Field: f.Name, ZH: "请先选择是哪一位驾驶人", EN: "Choose first which driver it is"})
		default:
			said++
		}
	}
	for _, f := range accidentFindings {
		switch {
		case values[f.Name] == "":
		case party != nil:
			return problem.Form(problem.Fault{Field: f.Name, ZH: "此项是整个事故的情况，请在“事故整体”中填写", EN: "This is about the accident as a whole; record it there"})
		default:
			said++
		}
	}
	if said == 0 {
		return problem.Form(problem.Fault{Field: "basis", ZH: "至少填写一项查明的情况", EN: "Say at least one thing that was found"})
	}
	if values["drunk"] == "yes" && values["alcohol"] == "no" {
		return problem.Form(problem.Fault{Field: "drunk", ZH: "未饮酒与醉酒相互矛盾", EN: "Drunk without having drunk is a contradiction"})
	}
	return nil
}

// Drives says whether the party is of those who drive or ride.
func (p Party) Drives() bool { return p.Role == "driver" || p.Role == "rider" }
