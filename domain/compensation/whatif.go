package compensation

import (
	"maps"
	"slices"
	"strings"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Moved is one line that differs between two results. A line that one of them lacks has nothing on that side.
type Moved struct {
	Path  string `json:"path" doc:"path of ids in the derivation"`
	ZH    string `json:"zh" doc:"what it is, in Chinese"`
	EN    string `json:"en" doc:"what it is, in English"`
	From  *Shown `json:"from,omitempty" doc:"before"`
	To    *Shown `json:"to,omitempty" doc:"after"`
	Delta int64  `json:"delta" doc:"of an amount: after less before, fen"`
}

// Shown is a line's figure in one of the two results.
type Shown struct {
	Value   string `json:"value" doc:"as written in formulas; an amount in yuan"`
	Formula string `json:"formula,omitempty" doc:"with the numbers in it"`
	Article string `json:"article,omitempty" doc:"the provision"`
}

// Compare lists what moved between two results, line by line, in the order of the first with what is new at its end.
func Compare(before, after Result) []Moved {
	was, order := leaves(before)
	is, more := leaves(after)
	var moved []Moved
	for _, path := range append(order, more...) {
		a, inA := was[path]
		b, inB := is[path]
		delete(was, path)
		delete(is, path)
		switch {
		case !inA && !inB: // told already, as a line of the first
		case !inA:
			moved = append(moved, Moved{Path: path, ZH: b.ZH, EN: b.EN, To: side(b), Delta: int64(b.Fen)})
		case !inB:
			moved = append(moved, Moved{Path: path, ZH: a.ZH, EN: a.EN, From: side(a), Delta: -int64(a.Fen)})
		case *side(a) != *side(b):
			moved = append(moved, Moved{Path: path, ZH: b.ZH, EN: b.EN, From: side(a), To: side(b), Delta: int64(b.Fen - a.Fen)})
		}
	}
	return append(moved, balancesMoved(before, after)...)
}

// Draft computes one case by these tables and by a draft of them, and lists what would move.
func (k Calculator) Draft(draft Calculator, in Case) (moved []Moved, faults []Fault) {
	a, faults := k.Calculate(in)
	if len(faults) > 0 {
		return nil, faults
	}
	b, faults := draft.Calculate(in)
	if len(faults) > 0 {
		return nil, faults
	}
	return Compare(a, b), nil
}

// leaves are the lines of a result by path, and their order.
func leaves(r Result) (map[string]*derivation.Line, []string) {
	lines, order := map[string]*derivation.Line{}, []string(nil)
	if r.Why.ID == "" {
		return lines, nil
	}
	for path, l := range r.Why.All() {
		lines[path], order = l, append(order, path)
	}
	return lines, order
}

func side(l *derivation.Line) *Shown {
	value := l.Value
	if l.Unit == derivation.Fen {
		value = l.Fen.Plain()
	}
	return &Shown{Value: value, Formula: l.Formula, Article: l.Article}
}

// balancesMoved says what changes for each person's pocket.
func balancesMoved(before, after Result) (moved []Moved) {
	was, is := nets(before), nets(after)
	ids := slices.Compact(slices.Sorted(slices.Values(append(slices.Collect(maps.Keys(was)), slices.Collect(maps.Keys(is))...))))
	for _, id := range ids {
		if was[id] == is[id] {
			continue
		}
		m := Moved{Path: strings.Join([]string{"balance", id}, "/"), ZH: id + "收付净额", EN: "net of " + id, Delta: int64(is[id] - was[id])}
		if n, ok := was[id]; ok {
			m.From = &Shown{Value: n.Plain()}
		}
		if n, ok := is[id]; ok {
			m.To = &Shown{Value: n.Plain()}
		}
		moved = append(moved, m)
	}
	return moved
}

func nets(r Result) map[string]money.Fen {
	sums := map[string]money.Fen{}
	if r.Settled != nil {
		for _, b := range r.Settled.Balances {
			sums[b.ID] = b.Net
		}
	}
	return sums
}
