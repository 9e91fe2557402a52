package deadline

import (
	"slices"

	"anjie/domain/accident"
)

// Doubtful says that nobody saw the limit at its source, or that it is the program's own reading of a provision, which no
// office has settled from a source that it saw.
func (l Limit) Doubtful() bool { return l.Unverified || l.ReadingZH != "" && l.Source == "" }

// Line is the limit under which a due runs, as the line of the table has it by which its last day was counted; where
// somebody named the day, as the newest line under its article. It asks of a due no more than a list knows: rule, article,
// first day and last day. It is false for a rule that the table does not have any more.
func (w World) Line(d accident.Due) (Limit, bool) {
	rules := w.Table.RulesOf(d.Rule, d.From)
	if len(rules) == 0 {
		return Limit{}, false
	}
	cited := slices.DeleteFunc(slices.Clone(rules), func(r Rule) bool { return r.Article != d.Article })
	if len(cited) == 0 {
		return rules[0].Limit(), true
	}
	if len(cited) > 1 { // else there is nothing to choose, and nothing to count
		for _, r := range cited {
			if r.Span.N > 0 && w.Calendar.Count(d.From, r.Span, leftOut(d)...).At.Equal(d.At) {
				return r.Limit(), true
			}
		}
	}
	return cited[0].Limit(), true
}
