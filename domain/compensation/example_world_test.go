package compensation

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// example is a case computed by hand: what each loss comes to, which figures were in doubt, and lines worth a look.
type example struct {
	name string
	in   Case
	more []Figure          // figures that only this example has
	want []string          // one a loss: "id: yuan bucket article [marks]", or "fault pointer", or "blocked key"
	look map[string]string // path below case/: "value | formula | article | marks"
	odd  []string          // keys of the unverified figures, sorted
}

// told is what an example comes to, as its want is written.
func (e example) told(k Calculator) ([]string, map[string]string, []string, error) {
	if len(e.more) > 0 {
		more, err := k.figures.With("example", e.more...)
		if err != nil {
			return nil, nil, nil, err
		}
		k.figures = more
	}
	out, faults := k.Calculate(e.in)
	if len(faults) > 0 {
		var said []string
		for _, fault := range faults {
			said = append(said, "fault "+fault.Pointer)
		}
		return said, nil, nil, nil
	}
	var said []string
	for _, v := range out.Victims {
		for _, l := range v.Losses {
			if m := l.Missing; m != nil {
				said = append(said, "blocked "+Figure{Region: m.Region, Year: m.Year, Indicator: m.Indicator, Series: m.Series}.Key())
				continue
			}
			line := fmt.Sprintf("%s: %s %s %s", l.ID, l.Fen.Plain(), l.Bucket, l.Article)
			if l.Demand != l.Fen {
				line += " demand " + l.Demand.Plain()
			}
			said = append(said, line)
		}
	}
	return said, e.looked(out), doubts(out), nil
}

// followed says that the whole tree can be followed by hand and that its lines agree with the amounts.
func (e example) followed(t *testing.T) {
	more, err := DefaultFigures().With("example", e.more...)
	require.NoError(t, err)
	out, faults := Calculate(e.in, more)
	if len(faults) > 0 {
		for _, f := range faults {
			require.NotEmpty(t, f.In("zh"))
			require.NotEmpty(t, f.In("en"))
		}
		require.Equal(t, Result{}, out)
		return
	}
	require.NoError(t, out.Why.Check())
	require.Equal(t, out.Total, out.Why.Fen)
	sum := money.Fen(0)
	for i, v := range out.Victims {
		require.Equal(t, v.Total, out.Why.Lines[i].Fen)
		require.Equal(t, v.Total-v.Funds, v.Demand)
		for k, l := range v.Losses {
			require.Equal(t, l.Fen, out.Why.Lines[i].Lines[k].Fen)
		}
		sum += v.Total
	}
	require.Equal(t, out.Total, sum)
}

func (e example) looked(out Result) map[string]string {
	seen := map[string]string{}
	for path, l := range out.Why.All() {
		path = strings.TrimPrefix(path, "case/")
		if _, asked := e.look[path]; asked {
			value := l.Value
			if l.Unit == derivation.Fen {
				value = l.Fen.Plain()
			}
			seen[path] = strings.Join([]string{value, l.Formula, l.Article, kinds(l.Marks)}, " | ")
		}
	}
	if len(seen) == 0 {
		return nil
	}
	return seen
}

func kinds(marks []derivation.Mark) string {
	var list []string
	for _, m := range marks {
		list = append(list, string(m.Kind))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// doubts lists the figures that were marked as not verified.
func doubts(out Result) (keys []string) {
	for _, m := range out.Why.Every() {
		if key, ok := strings.CutPrefix(m.EN, "base figure not verified: "); ok {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (e example) same(k Calculator) bool {
	said, looked, odd, err := e.told(k)
	return err == nil && slices.Equal(said, e.want) && maps.Equal(looked, e.look) && slices.Equal(odd, e.odd)
}

// TestExamples computes every example, and every tree that comes of it can be followed by hand.
func TestExamples(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	for _, e := range examples() {
		require.False(t, names[e.name], e.name)
		names[e.name] = true
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			said, looked, odd, err := e.told(newest())
			require.NoError(t, err)
			require.Equal(t, e.want, said)
			require.Equal(t, e.look, looked)
			require.Equal(t, e.odd, odd)
			e.followed(t)
		})
	}
}

func examples() []example {
	return slices.Concat(baseExamples(), lifeExamples(), supportExamples(), workExamples(), headExamples(), fundExamples(), stageExamples(), limitExamples())
}

func on(s string) calendar.Day {
	if s == "" {
		return calendar.Day{}
	}
	d, err := calendar.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// mediated is a case in mediation.
func mediated(region, accident, reference string, victims ...Victim) Case {
	return Case{Region: region, At: on(accident).Start(), Reference: on(reference), Stage: InMediation, Victims: victims}
}

// later is a case of the newest rules in Shandong: accident 2025-10-01, mediation 2026-11-20.
func later(victims ...Victim) Case { return mediated("370000", "2025-10-01", "2026-11-20", victims...) }

// dead is a victim who died on the day of the accident at an age.
func dead(accident string, age int, claims ...Claim) Victim {
	d := on(accident)
	return Victim{ID: "v", Born: d.AddYears(-age), Birth: "E-B", DiedOn: d, Death: "E-T", Origin: Urban, Claims: claims}
}

// hurt is a victim graded on a day at an age.
func hurt(graded string, age int, grades []int, claims ...Claim) Victim {
	d := on(graded)
	return Victim{ID: "v", Born: d.AddYears(-age), Birth: "E-B", Graded: d, Grades: grades, Report: "E-G", Origin: Urban, Claims: claims}
}

func head(id HeadID) Claim { return Claim{Head: id} }

func receipts(id HeadID, amounts ...money.Fen) Claim {
	c := Claim{Head: id}
	for i, f := range amounts {
		c.Receipts = append(c.Receipts, Receipt{f, fmt.Sprintf("E-%d", i+1)})
	}
	return c
}

// minor and adult are dependants whose years are n on a day.
func minor(id, day string, n, supporters int) Dependant {
	return Dependant{ID: id, Born: on(day).AddYears(n - 18), Supporters: supporters, Evidence: "E-D"}
}

func adult(id, day string, age, supporters int) Dependant {
	return Dependant{ID: id, Born: on(day).AddYears(-age), Adult: true, Supporters: supporters, Evidence: "E-D"}
}

func support(people ...Dependant) Claim { return Claim{Head: Dependants, Dependants: people} }

func figure(region string, year int, ind Indicator, series string, yuan int64) Figure {
	return Figure{Region: region, Year: year, Indicator: ind, Series: series, Fen: money.Yuan(yuan), Source: "example", Verified: true}
}

func paid(by waterfall.Source, f money.Fen) Payment {
	return Payment{By: by, Who: "fund-1", Fen: f, Evidence: "E-P"}
}
