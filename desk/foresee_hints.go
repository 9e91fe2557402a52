package desk

import (
	"context"
	"slices"
	"time"

	"anjie/domain/accident"
	"anjie/domain/hint"
)

// HintForesight is which hints of open cases would appear or go by other figures of the provinces, as far as it was
// looked. It looks at the cases in which it was found how much property loss cannot be paid. It changes nothing.
type HintForesight struct {
	Progress
	Appear, Go int // hints
	Rest       int // hints that stay, and would rest on another figure
	First      []ForeseenHints
}

// ForeseenHints is one case whose hints would change. It names the case by its number and nobody in it.
type ForeseenHints struct {
	Number, Agency string
	Appear, Go     []string // ids
}

func (f HintForesight) copied() HintForesight {
	f.First = slices.Clone(f.First)
	return f
}

func (f HintForesight) at(p Progress) HintForesight {
	f.Progress = p
	return f
}

// ForeseeHints looks at every open case with loss that cannot be paid: which of its hints would appear or go if the book
// were another. It goes about it as Foresee does.
func (d *Desk) ForeseeHints(ctx context.Context, name string, then hint.Book, patience time.Duration) HintForesight {
	now := d.Tables.Law().Hints
	return d.hints.ask(ctx, name+"/"+now.SHA256(), patience, func(ctx context.Context, r *foreseeing[HintForesight]) error {
		n, err := d.Cases.CountUnpaid(ctx)
		if err != nil {
			return err
		}
		r.of(n)
		for after := ""; ; {
			cases, err := d.Cases.Unpaid(ctx, everything, after, atOnce)
			if err != nil || len(cases) == 0 {
				return err
			}
			for i := range cases {
				one, rest := hintsOf(&cases[i], now, then)
				r.note(len(one.Appear)+len(one.Go) > 0, func(f *HintForesight) { f.add(one, rest) })
			}
			after = cases[len(cases)-1].ID
		}
	})
}

// hintsOf compares the hints that a case gives by two books; rest is how many of those that stay rest on another figure.
func hintsOf(c *accident.Case, now, then hint.Book) (out ForeseenHints, rest int) {
	before, after := c.HintsMet(now), c.HintsMet(then)
	out = ForeseenHints{Number: c.Number, Agency: c.Agency}
	find := func(all []hint.Hint, id string) int {
		return slices.IndexFunc(all, func(h hint.Hint) bool { return h.ID == id })
	}
	for _, h := range before {
		switch at := find(after, h.ID); {
		case at < 0:
			out.Go = append(out.Go, h.ID)
		case h.Threshold != nil && after[at].Threshold != nil && *h.Threshold != *after[at].Threshold:
			rest++
		}
	}
	for _, h := range after {
		if find(before, h.ID) < 0 {
			out.Appear = append(out.Appear, h.ID)
		}
	}
	return out, rest
}

// add takes in what would change in one case.
func (f *HintForesight) add(one ForeseenHints, rest int) {
	f.Appear, f.Go, f.Rest = f.Appear+len(one.Appear), f.Go+len(one.Go), f.Rest+rest
	if len(one.Appear)+len(one.Go) > 0 && len(f.First) < shownFirst {
		f.First = append(f.First, one)
	}
}
