package desk

import (
	"fmt"
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
)

// Gap is a base figure that is not there, and the heads of loss that cannot be computed without it.
type Gap struct {
	compensation.Missing
	Heads []compensation.HeadID
}

// Key names the figure that is missing.
func (g Gap) Key() string {
	return compensation.Figure{Region: g.Region, Year: g.Year, Indicator: g.Indicator, Series: g.Series}.Key()
}

// Gaps lists the figures that a settlement of today would need and that are not there, for each region that the table
// knows. It asks the computation itself: a person killed, with a child to support, and one who stays disabled.
func (l Law) Gaps(today calendar.Day) (out []Gap, err error) {
	calc := l.Calculator()
	for _, region := range l.Figures.Regions() {
		result, faults := calc.Calculate(typical(region.Code, today))
		if len(faults) > 0 {
			return nil, fmt.Errorf("desk: look for missing figures of %s: %s: %s", region.Code, faults[0].Pointer, faults[0].EN)
		}
		heads := map[string]compensation.HeadID{}
		for _, v := range result.Victims {
			for _, loss := range v.Losses {
				heads[v.ID+"/"+loss.ID] = loss.Head
			}
		}
		for _, b := range result.Blocked {
			gap := Gap{Missing: b.Missing}
			at := slices.IndexFunc(out, func(g Gap) bool { return g.Key() == gap.Key() })
			if at < 0 {
				at, out = len(out), append(out, gap)
			}
			if head := heads[b.Victim+"/"+b.Loss]; !slices.Contains(out[at].Heads, head) {
				out[at].Heads = append(out[at].Heads, head)
			}
		}
	}
	return out, nil
}

// typical is a case of last year that needs every base figure of its region.
func typical(region string, today calendar.Day) compensation.Case {
	at := today.AddYears(-1)
	proof := "probe"
	return compensation.Case{
		Region: region, At: at.Start(), Reference: today, Stage: compensation.InMediation,
		Victims: []compensation.Victim{
			{ID: "killed", Born: today.AddYears(-40), DiedOn: at, Claims: []compensation.Claim{
				{Head: compensation.Death}, {Head: compensation.Funeral},
				{Head: compensation.Dependants, Dependants: []compensation.Dependant{{ID: "child", Born: today.AddYears(-10), Supporters: 2, Evidence: proof}}},
			}},
			{ID: "disabled", Born: today.AddYears(-30), Graded: today, Grades: []int{5}, Report: proof, Claims: []compensation.Claim{
				{Head: compensation.Disability},
				{Head: compensation.Dependants, Dependants: []compensation.Dependant{{ID: "parent", Born: today.AddYears(-70), Adult: true, Supporters: 2, Evidence: proof}}},
			}},
		},
	}
}
