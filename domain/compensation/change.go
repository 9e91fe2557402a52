package compensation

import (
	"cmp"
	"slices"
	"strings"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Sum is what a case comes to by one edition of the tables.
type Sum struct {
	Total, Demand money.Fen  // they mean nothing unless it is possible
	Hindered      []Hindered // heads that a missing figure blocks
	Faults        []Fault    // why the case cannot be computed at all
}

// Hindered is a head that a missing figure blocks.
type Hindered struct {
	Victim  string // id
	Head    HeadID
	Missing Missing
}

// Possible says that nothing hinders the computation: only then may anybody settle on it.
func (s Sum) Possible() bool { return len(s.Hindered) == 0 && len(s.Faults) == 0 }

// Change is what other tables would make of one case.
type Change struct {
	Before, After Sum
	Losses        []LossMoved // that would come to another amount, the largest move first
	Payers        []PayerMoved
	Redirected    money.Fen // of what is paid, what another payer would pay, or the same one to somebody else
}

// LossMoved is one loss that would come to another amount, and the figures that it is computed from otherwise.
type LossMoved struct {
	Victim        string // id
	Head          HeadID
	Before, After money.Fen
	Figures       []FigureMoved
}

// FigureMoved is a base figure that is read otherwise: its value, or its year, is another. Either side may be nothing.
type FigureMoved struct{ Was, Is *Figure }

// Any says whether the draft makes a difference: other amounts, or a computation that becomes possible or impossible.
// What is impossible by both tables comes to nothing by either.
func (c Change) Any() bool {
	if c.Before.Possible() != c.After.Possible() {
		return true
	}
	return c.After.Possible() && (c.Before.Total != c.After.Total || c.Before.Demand != c.After.Demand || len(c.Losses) > 0 || len(c.Payers) > 0 || c.Redirected > 0)
}

// Change computes one case by these tables and by a draft of them, and says what becomes of its amounts and why.
func (k Calculator) Change(draft Calculator, in Case) Change {
	a, before := k.sumOf(in)
	b, after := draft.sumOf(in)
	out := Change{Before: before, After: after}
	if !before.Possible() || !after.Possible() {
		return out
	}
	was, is := k.read(a), draft.read(b)
	for i, owed := range a.Victims {
		for j, x := range owed.Losses {
			y := b.Victims[i].Losses[j] // the same case: the same claims in the same order
			if x.Fen == y.Fen {
				continue
			}
			at := strings.Join([]string{a.Why.ID, a.Why.Lines[i].ID, x.ID}, "/")
			out.Losses = append(out.Losses, LossMoved{owed.ID, x.Head, x.Fen, y.Fen, figuresMoved(was, is, at)})
		}
	}
	out.Payers, out.Redirected = payersMoved(a.Settled, b.Settled)
	slices.SortStableFunc(out.Losses, func(x, y LossMoved) int { return cmp.Compare(y.size(), x.size()) })
	return out
}

func (m LossMoved) size() money.Fen { return max(m.After-m.Before, m.Before-m.After) }

func (k Calculator) sumOf(in Case) (Result, Sum) {
	r, faults := k.Calculate(in)
	s := Sum{Total: r.Total, Demand: r.Demand, Faults: faults}
	for _, v := range r.Victims {
		for _, l := range v.Losses {
			if l.Missing != nil {
				s.Hindered = append(s.Hindered, Hindered{v.ID, l.Head, *l.Missing})
			}
		}
	}
	return r, s
}

// figureRead is a base figure that a line of the derivation was computed from.
type figureRead struct {
	path string
	row  Figure
}

// read lists the base figures of a derivation.
func (k Calculator) read(r Result) (out []figureRead) {
	for path, l := range r.Why.All() {
		if l.Table == nil || l.Table.ID != "figures" || l.Unit != derivation.Fen {
			continue
		}
		if row, ok := k.figures.find(l.Table.Row); ok {
			out = append(out, figureRead{path, row})
		}
	}
	return out
}

// figuresMoved lists what is read otherwise below a loss, each once. A loss that was raised to another's amount (CC 1180)
// moves with that other's figures: where its own stand, all those of the case are told.
func figuresMoved(was, is []figureRead, at string) []FigureMoved {
	below := func(path string) bool { return strings.HasPrefix(path, at+"/") }
	if own := otherwise(was, is, below); len(own) > 0 {
		return own
	}
	return otherwise(was, is, func(string) bool { return true })
}

func otherwise(was, is []figureRead, in func(path string) bool) (out []FigureMoved) {
	add := func(m FigureMoved) {
		if !slices.ContainsFunc(out, func(x FigureMoved) bool { return same(x.Was, m.Was) && same(x.Is, m.Is) }) {
			out = append(out, m)
		}
	}
	find := func(list []figureRead, path string) *Figure {
		if i := slices.IndexFunc(list, func(r figureRead) bool { return r.path == path }); i >= 0 {
			return &list[i].row
		}
		return nil
	}
	for i, r := range was {
		if now := find(is, r.path); in(r.path) && !same(&was[i].row, now) {
			add(FigureMoved{&was[i].row, now})
		}
	}
	for i, r := range is {
		if in(r.path) && find(was, r.path) == nil {
			add(FigureMoved{nil, &is[i].row})
		}
	}
	return out
}

// same says that two rows are the same figure and amount; where it was found and who has seen it changes no amount.
func same(a, b *Figure) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Key() == b.Key() && a.Fen == b.Fen
}
