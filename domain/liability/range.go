package liability

import (
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Query asks which range a share lies in.
type Query struct {
	Region     string       // GB/T 2260 of the place of the accident, any length from two digits
	Relation   Relation     //
	Injured    Fault        // the injured side's fault, as the mediator sees it
	Other      Fault        // the injuring side's; only tells an accident without any fault, empty is enough otherwise
	Deliberate bool         // the injured side caused the collision on purpose
	On         calendar.Day // of the accident
}

// Province returns the six digits of the province in which a GB/T 2260 code lies, or nothing.
func Province(code string) string {
	if len(code) < 2 {
		return ""
	}
	return code[:2] + "0000"
}

// key is the row that q asks for.
func (q Query) key() Fault {
	switch {
	case q.Deliberate:
		return Deliberate
	case q.Injured == None && q.Other == None && q.Relation != MotorOther: // the motor side answers without fault, RTSL 76
		return Accidental
	}
	return q.Injured
}

// Range returns the row for q: the province's own, or the country's. A word that is none of the five, and a day
// before the first edition, are the user's to mend.
func (t Table) Range(q Query) (Row, error) {
	if !q.Deliberate && !q.Injured.Word() {
		return Row{}, problem.Form(problem.Fault{Field: "fault",
			ZH: "没有责任词（如事故证明）时，请先就受害方的民事过错作出判断",
			EN: "Without a word of responsibility (a certificate), first say how far the injured side is at fault in civil law"})
	}
	for _, region := range []string{Province(q.Region), ""} {
		if r, ok := t.row(region, q); ok {
			return r, nil
		}
	}
	return Row{}, problem.New(problem.Invalid, "没有适用于该日期和关系的赔偿比例表", "No table of shares covers this day and relation").Under("RTSL 76")
}

func (t Table) row(region string, q Query) (best Row, found bool) {
	on := q.On.String()
	for _, r := range t.Rows {
		if r.Region == region && r.Relation == q.Relation && r.Injured == q.key() && in(on, r.From, r.Until) && (!found || r.From > best.From) {
			best, found = r, true
		}
	}
	return best, found
}

// in says whether a day lies in a validity; both ends belong to it. Days as 2006-01-02 sort as they follow.
func in(day, from, until string) bool { return from <= day && (until == "" || day <= until) }

// Names of the fields that Check answers for.
const (
	ShareField  = "share"
	ReasonField = "share_reason"
)

// Check says what is wrong with a share of r in basis points: outside the whole, or outside the range without a reason.
// For a deliberate act no reason helps.
func Check(share int64, r Row, reason string) error {
	switch {
	case share < 0 || share > money.Whole:
		return problem.Form(problem.Fault{Field: ShareField, ZH: "比例应在 0% 至 100% 之间", EN: "A share lies between 0 % and 100 %"})
	case r.Inside(share):
		return nil
	case r.Binding:
		return under(problem.Form(problem.Fault{Field: ShareField,
			ZH: "受害方故意造成事故的，对方不承担赔偿责任，比例只能是 " + r.Span() + "%",
			EN: "Who causes the collision on purpose is owed nothing; the share is " + r.Span() + " %"}), r.Article)
	case strings.TrimSpace(reason) == "":
		return under(problem.Form(problem.Fault{Field: ReasonField,
			ZH: "比例不在 " + r.Span() + "% 之内，请写明理由",
			EN: "The share is not within " + r.Span() + " %; state the reason"}), r.Article)
	}
	return nil
}

// Inside says whether a share lies in the range; the bounds do.
func (r Row) Inside(share int64) bool { return r.Min <= share && share <= r.Max }

// Span writes the range in percent: "80–90", "70".
func (r Row) Span() string {
	if r.Min == r.Max {
		return Percent(r.Min)
	}
	return Percent(r.Min) + "–" + Percent(r.Max)
}

func under(e *problem.Error, article string) error { return e.Under(article) }
