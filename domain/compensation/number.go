package compensation

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"anjie/domain/money"
)

// whole is 100 % in basis points, the unit of every rate in the tables.
const whole = money.Whole

func ratio(a, b int64) *big.Rat { return big.NewRat(a, b) }

// exact is an amount as a fraction of fen.
func exact(f money.Fen) *big.Rat { return new(big.Rat).SetInt64(int64(f)) }

func times(a *big.Rat, more ...*big.Rat) *big.Rat {
	p := new(big.Rat).Set(a)
	for _, b := range more {
		p.Mul(p, b)
	}
	return p
}

// halfUp rounds a fraction of fen that is not negative to the fen, half a fen up. Beyond int64 it saturates.
func halfUp(r *big.Rat) money.Fen { return roundTo(r, 1) }

// roundTo rounds to a multiple of unit fen, half up.
func roundTo(r *big.Rat, unit int64) money.Fen {
	n := new(big.Int).Mul(r.Num(), big.NewInt(2))
	d := new(big.Int).Mul(r.Denom(), big.NewInt(2*unit))
	n.Add(n, new(big.Int).Mul(r.Denom(), big.NewInt(unit)))
	q := n.Quo(n, d)
	q.Mul(q, big.NewInt(unit))
	if !q.IsInt64() {
		return math.MaxInt64
	}
	return money.Fen(q.Int64())
}

// yuan writes an amount as formulas do: "56 444.00".
func yuan(f money.Fen) string {
	s := f.Plain()
	digits, cents, _ := strings.Cut(s, ".")
	b := make([]byte, 0, len(s)+6)
	for i := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b = append(b, ' ')
		}
		b = append(b, digits[i])
	}
	return string(b) + "." + cents
}

// plain writes a fraction as people do: "0.31" when it ends within six places, else "31/99".
func plain(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	for places := 1; places <= 6; places++ {
		s := r.FloatString(places)
		if back, ok := new(big.Rat).SetString(s); ok && back.Cmp(r) == 0 {
			return s
		}
	}
	return r.Num().String() + "/" + r.Denom().String()
}

// bracket sets a fraction that is written with a stroke in brackets.
func bracket(s string) string {
	if strings.ContainsAny(s, "/+") {
		return "(" + s + ")"
	}
	return s
}

// rate is a rate in basis points as a fraction of the whole.
func rate(bp int64) *big.Rat { return ratio(bp, whole) }

// percent writes a rate: "70 %".
func percent(bp int64) string { return plain(ratio(bp, 100)) + " %" }

func itoa(n int) string { return strconv.Itoa(n) }
