package waterfall_test

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
)

// reader computes a formula as a person would, exactly.
type reader struct {
	t      require.TestingT
	tokens []string
}

var token = regexp.MustCompile(`[0-9]+(?: [0-9]{3})*(?:\.[0-9]+)?(?: %)?|min|max|[-+−×÷≤(),]`)

func compute(t require.TestingT, formula string) *big.Rat {
	if strings.HasPrefix(formula, "0 (") { // refused: 0 (drunk)
		return new(big.Rat)
	}
	r := &reader{t, token.FindAllString(formula, -1)}
	value := r.sum()
	if r.next("≤") {
		require.LessOrEqual(t, value.Cmp(r.sum()), 0, formula)
	}
	require.Empty(t, r.tokens, formula)
	return value
}

func (r *reader) next(words ...string) bool {
	for _, word := range words {
		if len(r.tokens) > 0 && r.tokens[0] == word {
			r.tokens = r.tokens[1:]
			return true
		}
	}
	return false
}

func (r *reader) sum() *big.Rat {
	value := r.product()
	for {
		switch {
		case r.next("+"):
			value.Add(value, r.product())
		case r.next("−"):
			value.Sub(value, r.product())
		default:
			return value
		}
	}
}

func (r *reader) product() *big.Rat {
	value := r.number()
	for {
		switch {
		case r.next("×"):
			value.Mul(value, r.number())
		case r.next("÷"):
			value.Quo(value, r.number())
		default:
			return value
		}
	}
}

func (r *reader) number() *big.Rat {
	require.NotEmpty(r.t, r.tokens)
	for word, sign := range map[string]int{"min": -1, "max": 1} {
		if !r.next(word) {
			continue
		}
		require.True(r.t, r.next("("))
		a := r.sum()
		require.True(r.t, r.next(","))
		b := r.sum()
		require.True(r.t, r.next(")"))
		if a.Cmp(b) == sign {
			return a
		}
		return b
	}
	if r.next("(") {
		value := r.sum()
		require.True(r.t, r.next(")"))
		return value
	}
	word, percent := strings.CutSuffix(r.tokens[0], " %")
	r.tokens = r.tokens[1:]
	value, ok := new(big.Rat).SetString(strings.ReplaceAll(word, " ", ""))
	require.True(r.t, ok, word)
	if percent {
		value.Quo(value, big.NewRat(100, 1))
	}
	return value
}

// followed: every formula, computed by hand, gives its figure; the parts of a division are whole fen, so that a
// figure may be off by less than a fen, and where two divisions follow each other by two.
func followed(t require.TestingT, root derivation.Line) {
	for path, line := range root.All() {
		if line.Formula == "" {
			continue
		}
		off := compute(t, line.Formula)
		off.Sub(off, big.NewRat(int64(line.Fen), 100)).Abs(off)
		require.Negative(t, off.Cmp(big.NewRat(2, 100)), "%s: %s is not %s", path, line.Formula, line.Fen.Plain())
	}
}

func TestEveryFormulaGivesItsFigure(t *testing.T) {
	t.Parallel()
	for _, g := range goldens() {
		followed(t, settle(t, g.in, w.Default()).Why)
	}
	for seed := range uint64(700) {
		m := seeded(seed)
		followed(t, settle(t, m.accident(), m.rules()).Why)
	}
}

func TestTheReaderCounts(t *testing.T) {
	t.Parallel()
	for formula, want := range map[string]string{
		"180 000.00 × 1 400.00 ÷ 2 100.00":          "120000",
		"(66.67 − 0.67) × 30 % × (1 − 15 %)":        "16.83",
		"min(3.00, 2.00 + 2.00)":                    "3",
		"max(0, 1.00 − 2.00)":                       "0",
		"1.00 + 2.00 ≤ 3.00":                        "3",
		"600.00 × 2 000.00 ÷ (2 000.00 + 2 000.00)": "300",
	} {
		require.Equal(t, want, strings.TrimRight(strings.TrimRight(compute(t, formula).FloatString(2), "0"), "."), formula)
	}
}

// Why the parties may not choose to claim each from his own insurer.
func TestSelfClaimSaysWhatIsLacking(t *testing.T) {
	t.Parallel()
	base := func() w.Accident { return named(t, "each from his own insurer").in }
	for want, spoil := range map[string]func(*w.Accident){
		"insured": func(a *w.Accident) { a.Vehicles[1] = uninsured("B", w.Minor, "drv-B", true) },
		"all-at-fault": func(a *w.Accident) {
			a.Vehicles[1].Fault = w.NoFault
			a.Victims = []w.Victim{owner("A", 1500), owner("B", 2000, share("A", 10_000))}
		},
		"within-limit":        func(a *w.Accident) { a.Victims = []w.Victim{owner("A", 2001, share("B", 3000))} },
		"vehicle-damage-only": func(a *w.Accident) { a.Victims = []w.Victim{person("P", nil, loss("cure", w.MED, 1))} },
	} {
		a := base()
		a.Vehicles = append([]w.Vehicle(nil), a.Vehicles...)
		spoil(&a)
		s := settle(t, a, w.Default())
		require.False(t, s.SelfClaim.Fits)
		require.Equal(t, []string{want}, s.SelfClaim.Lacking)
	}
	require.Nil(t, settle(t, named(t, "drunk, with recourse").in, w.Default()).SelfClaim, "one vehicle meets nobody")
}
