package waterfall

import (
	"cmp"
	"slices"

	"anjie/domain/derivation"
)

// Question names what the law leaves open and a reading answers.
type Question string

// The questions about who pays.
const (
	AboutFunds        Question = "fund-sharing"        // Reading.Funds
	AboutMental       Question = "mental-place"        // Reading.MentalUnasked
	AboutUndetermined Question = "undetermined-limits" // Reading.UndeterminedAt
	AboutTopUp        Question = "top-up"              // Reading.TopUp
	AboutSubstitute   Question = "no-fault-substitute" // Reading.Substitute
	AboutOwner        Question = "owner-base"          // Reading.OwnerCapOfRest
	AboutDrugs        Question = "drugged-property"    // the Bar of Drugged
	AboutCollision    Question = "collision-rules"     // Rules.Collision
)

// Ground is what the answer to a question rests on.
type Ground struct {
	Of       Question `json:"of"`
	Source   string   `json:"source"`
	Verified bool     `json:"verified"` // the source itself was seen
}

// asks says which question a mark is about.
var asks = map[derivation.Mark]Question{
	markFunds: AboutFunds, markMental: AboutMental, markUnknown: AboutUndetermined, markTopUp: AboutTopUp, markNoTopUp: AboutTopUp,
	markDirect: AboutSubstitute, markInstead: AboutSubstitute, markOwner: AboutOwner, markBar: AboutDrugs, markCrash: AboutCollision,
}

// markInstead stands only where an office took the reading: the insurers' rules say it themselves.
var markInstead = choice("适用无责代赔，按配置：由有责方的保险公司代为赔付", "as configured, the at-fault car's insurer pays for the no-fault car's")

// took says that an office answered a question.
func (r *Rules) took(q Question) bool {
	return slices.ContainsFunc(r.Grounds, func(g Ground) bool { return g.Of == q })
}

// unclear says that what a vehicle's CI has hangs on the reading about vehicles without a determination: its own or that
// of the one it is coupled to, while none of them is known to be at fault.
func (r *run) unclear(c *car) (unclear bool) {
	for i := range r.cars {
		switch o := &r.cars[i]; {
		case o.whole != c.whole || o.Fault == NoFault:
		case o.Fault != Undetermined:
			return false
		default:
			unclear = true
		}
	}
	return unclear
}

// whyNone is the line of a vehicle that nobody insures here. Whether it is at fault still decides what the CI of others
// pays for things, so that the reading is told there too.
func (r *run) whyNone(c *car, line derivation.Line) derivation.Line {
	if r.unclear(c) && len(r.cars) > 1 {
		line.Marks = append(line.Marks, markUnknown)
	}
	return line
}

// doubtful says that whether CI pays for things hangs on a bar that the provisions do not name, and on no other.
func (r *run) doubtful(c *car) (doubtful bool) {
	for _, b := range r.rules.Bars {
		switch {
		case !c.is(b.Flag):
		case b.Doubt:
			doubtful = true
		case b.NoProperty:
			return false
		}
	}
	return doubtful
}

// grounded says beside each mark about a reading what that reading rests on, where an office took it.
func (r *Rules) grounded(marks []derivation.Mark) []derivation.Mark {
	if len(r.Grounds) == 0 {
		return marks
	}
	var out []derivation.Mark
	for _, m := range marks {
		n := slices.IndexFunc(r.Grounds, func(g Ground) bool { return g.Of == asks[m] })
		if n < 0 {
			out = append(out, m)
			continue
		}
		out = append(out, r.Grounds[n].Marks(m)...)
	}
	return out
}

// Marks adds to a mark what the reading rests on, and a warning where nobody has seen that source itself.
func (g Ground) Marks(m derivation.Mark) []derivation.Mark {
	m.ZH, m.EN = m.ZH+"；本地依据："+g.Source, m.EN+"; locally by "+g.Source
	if g.Verified {
		return []derivation.Mark{m}
	}
	return []derivation.Mark{m, unverified("本地依据未核对原文："+g.Source, "the local source itself was not seen: "+g.Source)}
}

// Answer takes a reading by the value that names it, with what it rests on. A question or a value that is not known
// changes nothing.
func (r *Rules) Answer(g Ground, value string) {
	yes := value == "yes"
	switch g.Of {
	case AboutFunds:
		r.Reading.Funds = FundSharing(value)
	case AboutMental:
		r.Reading.MentalUnasked = MentalOrder(value)
	case AboutUndetermined:
		if r.Reading.UndeterminedAt = Equal; value == "no-fault" {
			r.Reading.UndeterminedAt = NoFault
		}
	case AboutTopUp:
		r.Reading.TopUp = yes
	case AboutSubstitute:
		r.Reading.Substitute = yes
	case AboutOwner:
		r.Reading.OwnerCapOfRest = value == "rest"
	case AboutDrugs:
		for i := range r.Bars {
			if r.Bars[i].Flag == Drugged {
				r.Bars[i].NoProperty = !yes
			}
		}
	case AboutCollision:
		r.Collision = Provision{g.Source, g.Verified}
	default:
		return
	}
	r.Grounds = append(slices.DeleteFunc(r.Grounds, func(x Ground) bool { return x.Of == g.Of }), g)
	slices.SortFunc(r.Grounds, func(a, b Ground) int { return cmp.Compare(a.Of, b.Of) })
}

// Answered is the value that names the reading of a question, with what it rests on: nothing where the program took it.
// It is false of a question that is not about who pays.
func (r *Rules) Answered(q Question) (value, source string, verified, about bool) {
	if n := slices.IndexFunc(r.Grounds, func(g Ground) bool { return g.Of == q }); n >= 0 {
		source, verified = r.Grounds[n].Source, r.Grounds[n].Verified
	}
	said := map[bool]string{true: "yes", false: "no"}
	switch q {
	case AboutFunds:
		value = string(r.Reading.Funds)
	case AboutMental:
		value = string(r.Reading.MentalUnasked)
	case AboutUndetermined:
		if value = "at-fault"; r.Reading.UndeterminedAt == NoFault {
			value = "no-fault"
		}
	case AboutTopUp:
		value = said[r.Reading.TopUp]
	case AboutSubstitute:
		value = said[r.Reading.Substitute]
	case AboutOwner:
		if value = "whole"; r.Reading.OwnerCapOfRest {
			value = "rest"
		}
	case AboutDrugs:
		value = said[!slices.ContainsFunc(r.Bars, func(b Bar) bool { return b.Flag == Drugged && b.NoProperty })]
	case AboutCollision:
		value, source, verified = "yes", r.Collision.Source, r.Collision.Verified
	default:
		return "", "", false, false
	}
	return value, source, verified, true
}

// Verified says that somebody has seen every limit of the row, and its first day, at the source.
func (l LimitRow) Verified() bool {
	for _, side := range []Limits{l.AtFault, l.NoFault} {
		if !side.DD.Verified || !side.MED.Verified || !side.PROP.Verified {
			return false
		}
	}
	return l.FromVerified
}
