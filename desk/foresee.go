package desk

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"time"

	"anjie/domain/accident"
	"anjie/domain/deadline"
)

// Foresight is what a change of the law would do to the running limits, as far as it was looked at. It changes nothing.
type Foresight struct {
	Progress
	Dates  int // that would be another one, or become certain or uncertain
	Moved  int // of them those that would be another day or hour
	Limits map[string]int
	First  []Foreseen // the first of them, by case
}

// Foreseen is one date that would change. It names the case by its number and nobody in it.
type Foreseen struct {
	Number, Agency string
	Proceeding     int
	Party          int
	deadline.Difference
}

func (f Foresight) copied() Foresight {
	f.First, f.Limits = slices.Clone(f.First), maps.Clone(f.Limits)
	return f
}

func (f Foresight) at(p Progress) Foresight {
	f.Progress = p
	return f
}

// Foresee looks at every case in which a limit runs: which dates would change if they were counted by another calendar or
// other limits. name stands for what is asked; the same name soon again is the same answer. It waits as long as patience
// lasts and returns what is known then: the rest goes on by itself and is asked for again.
func (d *Desk) Foresee(ctx context.Context, name string, then deadline.World, patience time.Duration) Foresight {
	now := d.Tables.Law().World()
	if print, _, err := Fingerprint(now); err == nil { // what is in force now is part of the question
		name += "/" + print
	}
	return d.dates.ask(ctx, name, patience, func(ctx context.Context, r *foreseeing[Foresight]) error {
		return d.lookAhead(ctx, r, now, then)
	})
}

func (d *Desk) lookAhead(ctx context.Context, r *foreseeing[Foresight], now, then deadline.World) error {
	n, err := d.Cases.CountOwing(ctx)
	if err != nil {
		return err
	}
	r.of(n)
	for after := ""; ; {
		cases, err := d.Cases.Owing(ctx, everything, after, atOnce)
		if err != nil || len(cases) == 0 {
			return err
		}
		for i := range cases {
			found, err := deadline.Compare(deadline.OpenOf(&cases[i]), now, then)
			if err != nil { // a limit of one case that no table knows does not keep us from looking at the others
				slog.WarnContext(ctx, "desk: foresee", "case", cases[i].ID, "err", err)
			}
			r.note(len(found) > 0, func(f *Foresight) { f.add(&cases[i], found) })
		}
		after = cases[len(cases)-1].ID
	}
}

// add takes in what would change in one case.
func (f *Foresight) add(c *accident.Case, found []deadline.Difference) {
	for _, one := range found {
		f.Dates++
		if f.Limits == nil {
			f.Limits = map[string]int{}
		}
		f.Limits[one.Limit]++
		if !one.After.Equal(one.At) {
			f.Moved++
		}
		if len(f.First) < shownFirst {
			due := c.Due(one.Due)
			f.First = append(f.First, Foreseen{Number: c.Number, Agency: c.Agency, Proceeding: due.Proceeding, Party: due.Party, Difference: one})
		}
	}
}
