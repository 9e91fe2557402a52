package money

import (
	"math"
	"math/big"
	"math/bits"
)

// Whole is a rate of 100 %, in basis points.
const Whole int64 = 10_000

// Sum adds amounts. A result beyond int64 saturates at its bound instead of changing its sign.
func Sum(amounts ...Fen) Fen {
	total := new(big.Int)
	for _, a := range amounts {
		total.Add(total, big.NewInt(int64(a)))
	}
	if !total.IsInt64() {
		return bound(total.Sign() < 0)
	}
	return Fen(total.Int64())
}

// MulRate returns basisPoints ten-thousandths of f, rounded half up to the fen: 70 % is 7000.
// A negative amount is rounded as its mirror image, so that a reversal cancels what it reverses.
// A result beyond int64 saturates at its bound.
func MulRate(f Fen, basisPoints int64) Fen {
	negative := (f < 0) != (basisPoints < 0)
	hi, lo := bits.Mul64(f.size(), Fen(basisPoints).size())
	lo, carry := bits.Add64(lo, uint64(Whole/2), 0)
	hi += carry
	if hi >= uint64(Whole) {
		return bound(negative)
	}
	n, _ := bits.Div64(hi, lo, uint64(Whole))
	if n > math.MaxInt64 {
		return bound(negative)
	}
	if negative {
		return -Fen(n)
	}
	return Fen(n)
}

// Split shares total by weights. The parts always add up to total: each is rounded towards zero and the rest goes to the
// largest weight, the first of equals. A weight of zero or below gets nothing; if no weight is above zero all
// weigh the same. Without weights there are no parts.
func Split(total Fen, weights []int64) []Fen {
	if len(weights) == 0 {
		return nil
	}
	w, sum, largest := positive(weights)
	parts := make([]Fen, len(w))
	rest := big.NewInt(int64(total))
	for i := range w {
		part := new(big.Int).Mul(big.NewInt(int64(total)), big.NewInt(w[i]))
		part.Quo(part, sum) // at most total, so it fits
		parts[i] = Fen(part.Int64())
		rest.Sub(rest, part)
	}
	parts[largest] += Fen(rest.Int64())
	return parts
}

// positive returns the weights that count, their sum, and where the largest stands.
func positive(weights []int64) (w []int64, sum *big.Int, largest int) {
	w, sum = make([]int64, len(weights)), new(big.Int)
	for i, n := range weights {
		w[i] = max(n, 0)
		sum.Add(sum, big.NewInt(w[i]))
		if w[i] > w[largest] {
			largest = i
		}
	}
	if sum.Sign() == 0 {
		for i := range w {
			w[i] = 1
		}
		sum.SetInt64(int64(len(w)))
	}
	return w, sum, largest
}

func bound(negative bool) Fen {
	if negative {
		return math.MinInt64
	}
	return math.MaxInt64
}
