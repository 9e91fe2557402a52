package calendar

import "slices"

// Pause is a stretch of whole days that a period does not count: From to Until, both belong to it.
type Pause struct {
	From  Day `json:"from"`
	Until Day `json:"until"`
}

// Holds says that d lies in the pause.
func (p Pause) Holds(d Day) bool { return !d.Before(p.From) && !d.After(p.Until) }

// Days is how many calendar days the pause has; of one that ends before it begins, none.
func (p Pause) Days() int { return max(0, p.Until.Sub(p.From)+1) }

// merge joins pauses that overlap or touch, so that no day is left out twice, and drops those without days.
func merge(pauses []Pause) (out []Pause) {
	if len(pauses) == 0 {
		return nil
	}
	sorted := slices.DeleteFunc(slices.Clone(pauses), func(p Pause) bool { return p.Days() == 0 })
	slices.SortFunc(sorted, func(a, b Pause) int { return a.From.Sub(b.From) })
	for _, p := range sorted {
		last := len(out) - 1
		switch {
		case last < 0 || p.From.After(out[last].Until.Add(1)):
			out = append(out, p)
		case p.Until.After(out[last].Until):
			out[last].Until = p.Until
		}
	}
	return out
}
