package compensation

import (
	"net/http"
	"net/url"
	"strings"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/derivation"
	"anjie/domain/liability"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
)

// kind is the drafts' kind.
const kind = "compensation"

func (a *area) sheets() store.Sheets { return store.Sheets{Cases: a.Desk.Cases} }

// sheet is what was typed, and the case for the computation that it makes.
type sheet struct {
	*desktop
	law    desk.Law
	values url.Values
	in     compensation.Case
	faults []problem.Fault   // beside their fields
	places map[string]string // where in the case a field's value went: JSON pointer → field
	shares []shareRange      // one a victim, in the order of the case
	sides  []side            // who may answer beyond compulsory insurance
	thirds []side            // who answers for a part of the whole damage besides: for the road, for a product
	equal  bool              // the vehicles' sides answer in equal parts (CC 1172)
	why    []derivation.Line // of the shares and of who answers

	answers map[string]liability.Answer // who answers, by the part of the form that asked
	known   []layout.Option             // what may prove a fact
}

// read makes the case of what was typed. It computes nothing.
func (a *area) read(d *desktop, values url.Values) *sheet {
	return readBy(d, a.Desk.Tables.Law(), values)
}

func readBy(d *desktop, law desk.Law, values url.Values) *sheet {
	s := &sheet{desktop: d, law: law, values: values, places: map[string]string{}}
	t := typed{s: s}
	s.in = compensation.Case{
		Region: t.says("region", "/region"), At: s.Case.Report.OccurredAt, Reference: t.day("reference", "/reference"), Stage: compensation.InMediation,
	}
	s.places["/at"] = "reference"
	s.choices(t)
	s.vehicles(t)
	s.others(t)
	s.besides()
	s.victims(t)
	s.advances(t)
	return s
}

// choices reads the statistical years that were chosen, and other readings.
func (s *sheet) choices(t typed) {
	for _, ind := range indicators {
		if t.text("year."+string(ind)) == "" {
			continue
		}
		at := pointer("/choices/years", len(s.in.Choices.Years))
		s.in.Choices.Years = append(s.in.Choices.Years, compensation.YearChoice{
			Indicator: ind, Year: t.whole("year."+string(ind), at+"/year"), Reason: t.says("year_reason."+string(ind), at+"/reason"),
		})
	}
	s.in.Choices.EqualDeath = t.yes("equal_death")
	s.in.Choices.WageSeries = t.says("wage_series", "/choices/wageSeries")
	s.in.Choices.DailyRate = compensation.Rounding(t.says("daily_rate", "/choices/dailyRate"))
	s.in.Choices.Cap = compensation.CapReading(t.says("cap", "/choices/cap"))
	s.in.Choices.Unified = t.says("unified", "/choices/unified")
	s.in.Criminal = t.yes("criminal")
}

// indicators are the base figures whose year may be chosen; rural ones only concern torts before 2022-05-01.
var indicators = []compensation.Indicator{compensation.Income, compensation.Spending, compensation.Wage, compensation.RuralIncome, compensation.RuralSpending}

// rural says whether the household still decides between two sets of figures.
func (s *sheet) rural() bool {
	return calendar.DayOf(s.Case.Report.OccurredAt).Before(s.law.Rules.UnifiedFrom)
}

// field finds the field of a place of the case: its own, or that of the part in which it stands.
func (s *sheet) field(pointer string) string {
	for at := pointer; at != ""; at = at[:max(strings.LastIndexByte(at, '/'), 0)] {
		if f, ok := s.places[at]; ok {
			return f
		}
	}
	return ""
}

// beside turns faults of the case into faults of the form.
func (s *sheet) beside(faults []compensation.Fault) (out []problem.Fault) {
	for _, f := range faults {
		field := s.field(f.Pointer)
		if field != "" && s.wrong(field) != "" {
			continue // the form has said it better
		}
		out = append(out, problem.Fault{Field: field, ZH: f.ZH, EN: f.EN})
	}
	return out
}

// current is the case for the computation as the worksheet of the request's mediation has it, kept or filled in from the
// case file, and everything that is wrong with it. A fault of the form alone has no pointer.
func (a *area) current(r *http.Request, f *dossier.File) (compensation.Case, []compensation.Fault, error) {
	d, err := a.at(f, askedFor(r))
	if err != nil {
		return compensation.Case{}, nil, err
	}
	values, _, err := a.stored(r.Context(), d)
	if err != nil {
		return compensation.Case{}, nil, err
	}
	s := a.read(d, values)
	var faults []compensation.Fault
	for _, p := range s.faults {
		faults = append(faults, compensation.Fault{ZH: p.ZH, EN: p.EN})
	}
	_, wrong := s.law.Calculator().Calculate(s.in)
	return s.in, append(faults, wrong...), nil
}
