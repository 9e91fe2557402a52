package waterfall

import (
	"math/bits"

	"anjie/domain/money"
)

// apportion shares total by weights, exactly: each part is rounded down, and the fen that are left go one each to the
// largest fractions, of equals to the first. The callers keep weights in the order of ids, so that nothing depends
// on the order in which anything was entered. While total is not above the sum of weights, no part is above its weight.
// Without weights nothing is shared.
func apportion(total money.Fen, weights []money.Fen) []money.Fen {
	parts := make([]money.Fen, len(weights))
	var sum uint64
	for _, w := range weights {
		sum += uint64(w)
	}
	if sum == 0 || total <= 0 {
		return parts
	}
	var few [16]uint64
	fractions := few[:0]
	left := total
	for i, w := range weights {
		hi, lo := bits.Mul64(uint64(total), uint64(w))
		q, rem := bits.Div64(hi, lo, sum) // hi < sum: total × w ÷ sum is at most total
		parts[i] = money.Fen(q)
		left -= parts[i]
		fractions = append(fractions, rem)
	}
	for ; left > 0; left-- {
		most := 0
		for i, f := range fractions {
			if f > fractions[most] {
				most = i
			}
		}
		parts[most]++
		fractions[most] = 0
	}
	return parts
}

// spread fills a table of which the sums of rows and of columns are known and add up to the same: cells[c][r].
// Column by column, each in proportion to what its rows still lack; no cell is above its row or its column.
func spread(rows, columns []money.Fen) [][]money.Fen {
	lack := append([]money.Fen(nil), rows...)
	cells := make([][]money.Fen, len(columns))
	for c, column := range columns {
		cells[c] = apportion(column, lack)
		for r, cell := range cells[c] {
			lack[r] -= cell
		}
	}
	return cells
}

// ratio returns f × up ÷ down, rounded half up; up is at most down.
func ratio(f money.Fen, up, down int64) money.Fen {
	hi, lo := bits.Mul64(uint64(f), uint64(up))
	lo, carry := bits.Add64(lo, uint64(down)/2, 0)
	q, _ := bits.Div64(hi+carry, lo, uint64(down))
	return money.Fen(q)
}

func sum(amounts []money.Fen) (total money.Fen) {
	for _, a := range amounts {
		total += a // validation keeps the sum of all losses below money.Max
	}
	return total
}
