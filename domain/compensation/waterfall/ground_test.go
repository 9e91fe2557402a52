package waterfall_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// answers are those that an office may give.
var answers = map[w.Question][]string{
	w.AboutFunds: {"after-victims", "pro-rata", "outside"}, w.AboutMental: {"with-others", "last"}, w.AboutUndetermined: {"at-fault", "no-fault"},
	w.AboutTopUp: {"yes", "no"}, w.AboutSubstitute: {"yes", "no"}, w.AboutOwner: {"rest", "whole"}, w.AboutDrugs: {"yes", "no"},
}

const office = "某市会议纪要"

// told says whether a settlement names what a reading rests on, as a choice and as a source that nobody has seen.
func told(s w.Settlement) (chosen, unseen bool) {
	for _, l := range s.Why.All() {
		for _, m := range l.Marks {
			if strings.Contains(m.ZH, office) {
				chosen, unseen = chosen || m.Kind == derivation.Choice, unseen || m.Kind == derivation.Unverified
			}
		}
	}
	return chosen, unseen
}

// TestAReadingThatMatteredIsMarked: where another answer to a question would have made another settlement, the one that
// was taken is marked with the office's source, and that nobody has seen it.
func TestAReadingThatMatteredIsMarked(t *testing.T) {
	t.Parallel()
	mattered := map[w.Question]int{}
	for seed := range uint64(250) {
		m := seeded(seed)
		a, rules := m.accident(), m.rules()
		for q, all := range answers {
			settled, bare := make([]w.Settlement, len(all)), make([]string, len(all))
			for i, answer := range all {
				by := rules
				by.Bars = slices.Clone(rules.Bars)
				by.Answer(w.Ground{Of: q, Source: office}, answer)
				settled[i] = settle(t, a, by)
				raw, err := json.Marshal(struct {
					w.Settlement
					Why any
				}{Settlement: settled[i]})
				require.NoError(t, err)
				bare[i] = string(raw)
			}
			for i, answer := range all {
				if slices.ContainsFunc(bare, func(other string) bool { return other != bare[i] }) {
					mattered[q]++
					chosen, unseen := told(settled[i])
					hold(t, chosen && unseen, "seed %d: %s = %s decides and is not marked", seed, q, answer)
				}
			}
		}
	}
	for q := range answers {
		require.Positive(t, mattered[q], q)
	}
}

// answered is somebody who answers for all that CI leaves, so that nobody's silence about shares is in the way.
var answered = []w.Side{{ID: "S", Payers: []w.Payer{{ID: "s"}}}}

var byHim = []w.Share{{Side: "S", BP: 10_000}}

// TestTheFaultOfATrailerIsThatOfItsTractor: where the reading puts a combination at fault, the line of each says so, and
// where one of both is at fault anyway none does.
func TestTheFaultOfATrailerIsThatOfItsTractor(t *testing.T) {
	t.Parallel()
	a := w.Accident{At: now, Vehicles: []w.Vehicle{
		{ID: "t", Fault: w.NoFault, CI: &w.CI{Policy: "t", Insurer: "it"}}, {ID: "u", Fault: w.Undetermined, Towed: "t"}},
		Sides: answered, Victims: []w.Victim{{ID: "p", Shares: byHim, Losses: []w.Loss{{ID: "l", Bucket: w.MED, Amount: money.Yuan(30_000)}}}}}
	marked := func() (n int) {
		s := settle(t, a, w.Default())
		for _, l := range s.Why.All() {
			for _, m := range l.Marks {
				if strings.Contains(m.ZH, "责任无法认定") {
					n++
				}
			}
		}
		return n
	}
	require.Equal(t, 1, marked())
	a.Vehicles[0].Fault = w.Main
	require.Zero(t, marked())
}

// TestAMarkIsNotMoreThanTheReadingDecides: a source is not named beside what rests on something else.
func TestAMarkIsNotMoreThanTheReadingDecides(t *testing.T) {
	t.Parallel()
	car := w.Vehicle{ID: "a", Fault: w.Full, CI: &w.CI{Policy: "a", Insurer: "ia"}, Flags: []w.Flag{w.Drugged, w.NoLicence}}
	thing := w.Victim{ID: "p", Shares: byHim, Losses: []w.Loss{{ID: "l", Bucket: w.PROP, Amount: money.Yuan(3_000)}}}
	rules := w.Default()
	rules.Answer(w.Ground{Of: w.AboutDrugs, Source: office}, "yes")
	chosen, _ := told(settle(t, w.Accident{At: now, Vehicles: []w.Vehicle{car}, Sides: answered, Victims: []w.Victim{thing}}, rules))
	require.False(t, chosen, "without a licence nothing is paid for things, whatever is said of drugs")

	asks := w.Victim{ID: "p", Shares: byHim, InsuredFirst: true, Losses: []w.Loss{{ID: "l", Bucket: w.MED, Amount: money.Yuan(12_000)}}}
	asks2 := w.Victim{ID: "q", Shares: byHim, InsuredFirst: true, Apart: []string{"b"}, Losses: []w.Loss{{ID: "l", Bucket: w.MED, Amount: money.Yuan(24_000)}}}
	bare := w.Vehicle{ID: "c", Fault: w.Full, Obligor: &w.Obligor{Payer: "o", Tortfeasor: true}}
	rules = w.Default()
	rules.Answer(w.Ground{Of: w.AboutTopUp, Source: office}, "no")
	s := settle(t, w.Accident{At: now, Vehicles: []w.Vehicle{{ID: "a", Fault: w.Full, CI: car.CI}, {ID: "b", Fault: w.Full, CI: &w.CI{Policy: "b", Insurer: "ib"}}, bare},
		Sides: answered, Victims: []w.Victim{asks, asks2}}, rules)
	for _, l := range s.Why.All() {
		for _, m := range l.Marks {
			require.NotContains(t, m.ZH, "以剩余限额补足", l.ZH)
		}
	}
}

// TestTheRulesOfCollisionNameTheOfficesCopy that nobody has held against the source.
func TestTheRulesOfCollisionNameTheOfficesCopy(t *testing.T) {
	t.Parallel()
	rules := w.Default()
	rules.Answer(w.Ground{Of: w.AboutCollision, Source: office}, "yes")
	ci := func(id string) *w.CI { return &w.CI{Policy: id, Insurer: "i" + id} }
	a := w.Accident{At: now, Vehicles: []w.Vehicle{{ID: "a", Fault: w.Full, CI: ci("a")}, {ID: "b", Fault: w.NoFault, CI: ci("b")}},
		Sides: answered, Victims: []w.Victim{{ID: "p", Shares: byHim, Losses: []w.Loss{{ID: "l", Bucket: w.PROP, Of: "a", Amount: money.Yuan(3_000)}}}}}
	_, unseen := told(settle(t, a, rules))
	require.True(t, unseen)
}
