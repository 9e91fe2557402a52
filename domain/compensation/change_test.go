package compensation

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// drafted is a draft of the table in which these rows stand.
func drafted(t *testing.T, from Figures, rows ...Figure) Calculator {
	t.Helper()
	f, err := from.With("draft", rows...)
	require.NoError(t, err)
	return DefaultRules().By(f)
}

// moves writes the losses of a change as "head: before → after by figures".
func moves(c Change) (out []string) {
	for _, l := range c.Losses {
		said := fmt.Sprintf("%s: %s → %s", l.Head, l.Before.Plain(), l.After.Plain())
		for _, f := range l.Figures {
			said += fmt.Sprintf(" by %s → %s", row(f.Was), row(f.Is))
		}
		out = append(out, said)
	}
	return out
}

func row(f *Figure) string {
	if f == nil {
		return "nothing"
	}
	return f.Key() + " " + f.Fen.Plain()
}

func TestADraftOfTheFiguresSaysWhatMovesAndWhy(t *testing.T) {
	t.Parallel()
	now := DefaultRules().By(DefaultFigures())
	child := Claim{Head: Dependants, Dependants: []Dependant{{ID: "child", Born: on("2015-06-01"), Supporters: 2, Evidence: "E-1"}}}
	higher := drafted(t, DefaultFigures(), figure("370000", 2025, Income, "", 60_000))
	published := figure("370000", 2025, Income, "", 60_000)
	published.PublishedOn = calendar.On(2026, 12, 1)
	later2025 := drafted(t, DefaultFigures(), published, figure("370000", 2024, Income, "", 50_000))
	blocked := drafted(t, DefaultFigures(), published)

	for _, row := range []struct {
		name  string
		now   Calculator
		draft Calculator
		in    Case
		any   bool
		moves []string
		can   []bool
	}{
		{"a figure that nothing is computed from", now, higher, later(hurt("2026-05-01", 40, nil, receipts(Medical, 100))), false, nil, []bool{true, true}},
		{"the same amount from another source", now, drafted(t, DefaultFigures(), figure("370000", 2025, Income, "", 56_444)), later(hurt("2026-05-01", 40, []int{9}, head(Disability))), false, nil, []bool{true, true}},
		{"another amount, the larger move first", now, drafted(t, DefaultFigures(), figure("370000", 2025, Income, "", 60_000), figure("370000", 2025, Spending, "", 33_000)),
			later(hurt("2026-05-01", 40, []int{9}, child, head(Disability))), true,
			[]string{"disability: 225776.00 → 240000.00 by 370000/2025/I 56444.00 → 370000/2025/I 60000.00",
				"dependants: 26048.80 → 26400.00 by 370000/2025/S 32561.00 → 370000/2025/S 33000.00"}, []bool{true, true}},
		{"another year, since it was published after the reference day", now, later2025, later(hurt("2026-05-01", 40, []int{9}, head(Disability))), true,
			[]string{"disability: 225776.00 → 200000.00 by 370000/2025/I 56444.00 → 370000/2024/I 50000.00"}, []bool{true, true}},
		{"the year before is missing", now, blocked, later(hurt("2026-05-01", 40, []int{9}, head(Disability))), true, nil, []bool{true, false}},
		{"what was missing is there", blocked, now, later(hurt("2026-05-01", 40, []int{9}, head(Disability))), true, nil, []bool{false, true}},
		{"missing in both", blocked, drafted(t, DefaultFigures(), published, figure("370000", 2023, Income, "", 1)), later(hurt("2026-05-01", 40, []int{9}, head(Disability))), false, nil, []bool{false, false}},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			c := row.now.Change(row.draft, row.in)
			require.Equal(t, row.any, c.Any())
			require.Equal(t, row.moves, moves(c))
			require.Equal(t, row.can, []bool{c.Before.Possible(), c.After.Possible()})
			if sum := c.After.Total - c.Before.Total; c.Before.Possible() && c.After.Possible() {
				for _, l := range c.Losses {
					sum -= l.After - l.Before
				}
				require.Zero(t, sum, "the losses tell the whole move")
			}
		})
	}
	c := now.Change(blocked, later(hurt("2026-05-01", 40, []int{9}, head(Disability))))
	require.Equal(t, []any{"v", Disability, 2024}, []any{c.After.Hindered[0].Victim, c.After.Hindered[0].Head, c.After.Hindered[0].Missing.Year})
}

func TestADraftByWhichMoreWasPaidThanIsOwedIsImpossible(t *testing.T) {
	t.Parallel()
	claim := head(Disability)
	claim.Paid = []Payment{paid(waterfall.ByParty, money.Yuan(220_000))}
	c := DefaultRules().By(DefaultFigures()).Change(drafted(t, DefaultFigures(), figure("370000", 2025, Income, "", 50_000)), later(hurt("2026-05-01", 40, []int{9}, claim)))
	require.True(t, c.Any())
	require.Equal(t, "已支付的合计超过该项损失", c.After.Faults[0].ZH)
}

// The second dead is raised to the first's amount (CC 1180), and moves with the first's figure.
func TestWhatIsRaisedToAnothersAmountMovesWithIt(t *testing.T) {
	t.Parallel()
	young, old := dead("2025-10-01", 40, head(Death)), dead("2025-10-01", 70, head(Death))
	old.ID = "w"
	in := later(young, old)
	in.Choices.EqualDeath = true
	c := DefaultRules().By(DefaultFigures()).Change(drafted(t, DefaultFigures(), figure("370000", 2025, Income, "", 60_000)), in)
	const said = "death: 1128880.00 → 1200000.00 by 370000/2025/I 56444.00 → 370000/2025/I 60000.00"
	require.Equal(t, []string{said, said}, moves(c))
}
