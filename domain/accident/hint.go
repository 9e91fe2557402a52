package accident

import (
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/hint"
)

// HintIDs are the hints there are. A hint never decides; a person accepts it or sets it aside with a reason. By which
// book a case is looked at is handed in: a hint is advice of today, not a decision of then.
var HintIDs = hint.Table2026().IDs()

// Hints are the reasons to think of opening a serious case: a traffic crime, a flight, three deaths. Until there is a
// determination a possible full, main or equal fault is enough to hint; the hint then names the missing word. What has
// more beneath it comes first.
func (c *Case) Hints(b hint.Book) (out []hint.Hint) {
	res := c.HintResult(b).About(hint.Crime, hint.Search)
	out = res.Met
	for _, h := range res.Open {
		if !slices.ContainsFunc(h.Missing, func(m hint.Meaning) bool { return m.Fact != hint.FullOrMain && m.Fact != hint.EqualFault }) {
			out = append(out, h)
		}
	}
	slices.SortStableFunc(out, func(a, b hint.Hint) int {
		if less := len(b.Also) - len(a.Also); less != 0 {
			return less
		}
		return slices.Index(HintIDs, a.ID) - slices.Index(HintIDs, b.ID)
	})
	return out
}

// HintResult is what the whole book makes of the case, but for what was set aside: the highest bracket of each kind.
func (c *Case) HintResult(b hint.Book) hint.Result {
	at := hint.At{Region: c.region(), On: calendar.DayOf(c.Report.OccurredAt)}
	return b.EvaluateEach(c.HintFacts(), c.suspects(), at).Without(c.HintsAside).Top()
}

// region is the division of the place (GB/T 2260); while nobody has named it, that of the unit that handles the case, where
// the unit is known by one.
func (c *Case) region() string {
	for _, code := range []string{c.Report.Division, c.Agency} {
		if len(code) >= 6 && strings.Trim(code[:6], "0123456789") == "" {
			return code[:6]
		}
	}
	return ""
}

// HintsMet are the hints that a person is to decide on: the reasons of Hints, and whatever else is met.
func (c *Case) HintsMet(b hint.Book) []hint.Hint {
	rest := c.HintResult(b).About(hint.Duty, hint.Fund, hint.Severity, hint.Figures)
	return append(c.Hints(b), rest.Met...)
}

// HintsOpen are the hints that a missing fact would decide.
func (c *Case) HintsOpen(b hint.Book) (out []hint.Hint) {
	met := c.Hints(b)
	for _, h := range c.HintResult(b).Open {
		if !slices.ContainsFunc(met, func(m hint.Hint) bool { return m.ID == h.ID }) {
			out = append(out, h)
		}
	}
	return out
}

// HintFacts are the facts of the accident as far as the record knows them; what is one person's stands in suspects. What
// the record has no field for stays unknown.
func (c *Case) HintFacts() hint.Facts {
	f := hint.Facts{hint.Fled: hint.That(c.HasFled()), hint.FledFound: hint.That(c.FledFoundOn != "")}
	if !c.HasFled() {
		f[hint.FledDeath], f[hint.FledIncited] = hint.No, hint.No
	}
	c.casualties(f)
	c.vehicles(f)
	c.findings(f)
	var property int64
	for _, l := range c.Losses {
		if l.Head == "property" || l.Head == "vehicle" {
			property += l.Amount
		}
	}
	if property > 0 {
		f[hint.PropertyLoss], f[hint.DirectLoss] = hint.Least(property), hint.Least(property)
	}
	return f
}

// casualties counts; while somebody's injury, or its degree, is not known the figures may grow.
func (c *Case) casualties(f hint.Facts) {
	deaths, serious, slight, untold := c.Deaths(), c.SeriouslyInjured(), c.injured("slight_injury"), c.injured("slight")
	told := serious + slight + c.injured("minor_injury")
	count := hint.Is[int]
	if c.injured("unknown") > 0 {
		count = hint.Least[int]
	}
	f[hint.Deaths] = count(deaths)
	f[hint.Serious] = c.seriousCount()
	if hurt := max(c.Report.Injured, told+untold); hurt > told {
		f[hint.Casualties] = hint.Least(deaths + hurt)
		if slight > 0 {
			f[hint.Slight] = hint.Least(slight)
		}
	} else {
		f[hint.Casualties], f[hint.Slight] = count(deaths+told), count(slight)
	}
	within, after := 0, 0
	for _, p := range c.Parties {
		died, err := calendar.ParseDay(p.DiedOn)
		switch {
		case p.Injury != "death" || err != nil:
		case hint.InStatistics(calendar.DayOf(c.Report.OccurredAt), died):
			within++
		default:
			after++
		}
	}
	if count = hint.Is[int]; within+after < deaths {
		count = hint.Least[int]
	}
	f[hint.DeathsWithin], f[hint.DeathsAfter] = count(within), count(after)
}

// seriousCount counts the seriously injured; while a degree of injury is not known there may be more.
func (c *Case) seriousCount() hint.Value {
	serious := c.SeriouslyInjured()
	told := serious + c.injured("slight_injury") + c.injured("minor_injury") + c.injured("slight")
	if c.injured("unknown") > 0 || c.Report.Injured > told {
		return hint.Least(serious)
	}
	return hint.Is(serious)
}

// vehicles say whether a motor vehicle took part, whether one is known to be with or without compulsory insurance, and what
// the rescue fund did.
func (c *Case) vehicles(f hint.Facts) {
	motor, unsure, covered := 0, 0, 0
	for _, v := range c.Vehicles {
		switch {
		case v.Kind == "unknown":
			unsure++
		case IsMotor(v.Kind):
			motor++
			if slices.ContainsFunc(c.Policies, func(p Policy) bool { return p.Vehicle == v.No && p.Variant == Compulsory }) {
				covered++
			}
		}
	}
	if motor > 0 || unsure == 0 && len(c.Vehicles) > 0 {
		f[hint.Motor] = hint.That(motor > 0)
	}
	if motor > 0 && covered == motor && unsure == 0 {
		f[hint.Uninsured] = hint.No
	}
	if covered > 0 {
		f[hint.Insured] = hint.Yes
	}
	f[hint.FundAdvanced] = hint.That(slices.ContainsFunc(c.Proceedings, func(p Proceeding) bool { return p.Kind == Fund && p.Stage == FundAdvanced }))
	if slices.ContainsFunc(c.Proceedings, func(p Proceeding) bool { return p.Kind == Fund && p.Reason == "uninsured" }) {
		f[hint.Uninsured] = hint.Yes
	}
}
