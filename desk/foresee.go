package desk

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
)

// Foresight is what a change of the law would do to the running limits, as far as it was looked at. It changes nothing.
type Foresight struct {
	Cases, Looked int64 // in which a limit runs; looked at so far
	Changed       int   // cases of which a date would be another one, or become certain or uncertain
	Dates         int   // such dates
	Moved         int   // of them those that would be another day or hour
	Limits        map[string]int
	First         []Foreseen // the first of them, by case
	Done          bool
	Failed        bool
}

// Foreseen is one date that would change. It names the case by its number and nobody in it.
type Foreseen struct {
	Number, Agency string
	Proceeding     int
	Party          int
	deadline.Difference
}

// shownFirst is how many dates a foresight keeps in full.
const shownFirst = 500

// keptFor is how long a foresight is shown before it is made again; cases go on meanwhile. longest is how long one may take.
const (
	keptFor = 5 * time.Minute
	longest = time.Hour
)

// foresights are those that are being made, or were made lately, by what they were asked for.
type foresights struct {
	mu   sync.Mutex
	made map[string]*foreseeing
}

type foreseeing struct {
	mu    sync.Mutex
	ended time.Time // zero while it is made
	so    Foresight
	done  chan struct{}
}

// old says that it ended some time ago.
func (r *foreseeing) old() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return !r.ended.IsZero() && time.Since(r.ended) > keptFor
}

// Foresee looks at every case in which a limit runs: which dates would change if the calendar, or a limit's line, were
// another. name stands for what is asked; the same name soon again is the same answer. It waits as long as patience
// lasts and returns what is known then: the rest goes on by itself and is asked for again. A nil calendar is the one in
// force, a nil draft leaves the limits as they are.
func (d *Desk) Foresee(ctx context.Context, name string, cal *calendar.Calendar, draft func(accident.Edition) (deadline.Table, error), patience time.Duration) Foresight {
	if print, _, err := Fingerprint(d.Calendar()); err == nil { // what is in force now is part of the question
		name += "/" + print
	}
	f := &d.foresights
	f.mu.Lock()
	if f.made == nil {
		f.made = map[string]*foreseeing{}
	}
	for key, one := range f.made {
		if one.old() {
			delete(f.made, key)
		}
	}
	run, there := f.made[name]
	if !there {
		run = &foreseeing{done: make(chan struct{}), so: Foresight{Limits: map[string]int{}}}
		f.made[name] = run
		on, cancel := context.WithTimeout(context.WithoutCancel(ctx), longest)
		go func() {
			defer cancel()
			d.foresee(on, run, cal, draft)
		}()
	}
	f.mu.Unlock()
	select {
	case <-run.done:
	case <-time.After(patience):
	case <-ctx.Done():
	}
	return run.told()
}

// told is a copy of what is known so far.
func (r *foreseeing) told() Foresight {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := r.so
	out.First = append([]Foreseen(nil), r.so.First...)
	out.Limits = map[string]int{}
	for k, n := range r.so.Limits {
		out.Limits[k] = n
	}
	return out
}

func (d *Desk) foresee(ctx context.Context, r *foreseeing, cal *calendar.Calendar, draft func(accident.Edition) (deadline.Table, error)) {
	defer close(r.done)
	err := d.lookAhead(ctx, r, cal, draft)
	if err != nil {
		slog.WarnContext(ctx, "desk: foresee", "err", err)
	}
	r.mu.Lock()
	r.so.Done, r.so.Failed, r.ended = err == nil, err != nil, time.Now()
	r.mu.Unlock()
}

func (d *Desk) lookAhead(ctx context.Context, r *foreseeing, cal *calendar.Calendar, draft func(accident.Edition) (deadline.Table, error)) error {
	if cal == nil {
		cal = d.Calendar()
	}
	n, err := d.Cases.CountOwing(ctx)
	if err != nil {
		return err
	}
	r.mu.Lock()
	r.so.Cases = n
	r.mu.Unlock()
	now, then := map[accident.Edition]deadline.World{}, map[accident.Edition]deadline.World{}
	for after := ""; ; {
		cases, err := d.Cases.Owing(ctx, everything, after, atOnce)
		if err != nil || len(cases) == 0 {
			return err
		}
		for i := range cases {
			e := cases[i].Edition
			if _, ok := now[e]; !ok {
				table := deadline.Published(e)
				now[e] = deadline.World{Calendar: d.Calendar(), Table: table}
				if draft != nil {
					if table, err = draft(e); err != nil {
						return err
					}
				}
				then[e] = deadline.World{Calendar: cal, Table: table}
			}
			found, err := deadline.Compare(deadline.OpenOf(&cases[i]), now[e], then[e])
			if err != nil { // a limit of one case that no table knows does not keep us from looking at the others
				slog.WarnContext(ctx, "desk: foresee", "case", cases[i].ID, "err", err)
			}
			r.note(&cases[i], found)
		}
		after = cases[len(cases)-1].ID
	}
}

// note adds what would change in one case.
func (r *foreseeing) note(c *accident.Case, found []deadline.Difference) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.so.Looked++
	if len(found) > 0 {
		r.so.Changed++
	}
	for _, one := range found {
		r.so.Dates++
		r.so.Limits[one.Limit]++
		if !one.After.Equal(one.At) {
			r.so.Moved++
		}
		if len(r.so.First) < shownFirst {
			due := c.Due(one.Due)
			r.so.First = append(r.so.First, Foreseen{Number: c.Number, Agency: c.Agency, Proceeding: due.Proceeding, Party: due.Party, Difference: one})
		}
	}
}
