// Package money counts in fen. There is no floating point here and none is needed.
package money

import (
	"math"
	"strconv"
)

// Fen is an amount in fen, the hundredth of a yuan. It may be negative: a refund, a difference.
type Fen int64

// Max is the greatest amount that Parse reads, one fen less than ten thousand billion yuan.
// Nine thousand amounts of that size still add up without overflow.
const Max Fen = 999_999_999_999_999

// Yuan returns n yuan. It saturates like Sum.
func Yuan(n int64) Fen {
	if n > math.MaxInt64/100 {
		return math.MaxInt64
	}
	if n < math.MinInt64/100 {
		return math.MinInt64
	}
	return Fen(n * 100)
}

// String returns the amount for a screen: "¥12,345.67", "-¥0.50".
func (f Fen) String() string {
	yuan := strconv.FormatUint(f.size()/100, 10)
	b := make([]byte, 0, len(yuan)*4/3+6)
	b = append(b, f.sign("-")+"¥"...)
	for i := range yuan {
		if i > 0 && (len(yuan)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, yuan[i])
	}
	return string(f.appendCents(b))
}

// Plain returns the amount for a form field or a file: "12345.67".
func (f Fen) Plain() string {
	b := []byte(f.sign("-"))
	return string(f.appendCents(strconv.AppendUint(b, f.size()/100, 10)))
}

func (f Fen) appendCents(b []byte) []byte {
	cents := f.size() % 100
	return append(b, '.', '0'+byte(cents/10), '0'+byte(cents%10))
}

// sign returns minus for a negative amount and nothing for others.
func (f Fen) sign(minus string) string {
	if f < 0 {
		return minus
	}
	return ""
}

// size is the amount without its sign; it also holds for the least int64, which has no positive counterpart.
func (f Fen) size() uint64 {
	if f < 0 {
		return -uint64(f)
	}
	return uint64(f)
}
