package activities

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/problem"
	"anjie/store"
)

// dossier is what a paper is written from: the case as the event left it, so that a paper says what the act said however
// late it is made, but with people, vehicles and the report as they are known now, so that a corrected name is printed right.
type dossier struct {
	c       accident.Case
	p       *accident.Proceeding // nil: of the case itself
	e       accident.Event       // after which the paper is made
	events  []accident.Event     // up to e
	effect  accident.Effect
	agency  map[string]string // id → full name, of the agencies of c
	base    *url.URL          // see Set.Base
	above   string            // the police unit above, for reviews; empty: none is known
	nowHere accident.Case     // as it is
}

// open gathers the dossier of an effect. ok is false when nothing is owed any more.
func (s *Set) open(ctx context.Context, e Errand) (d dossier, ok bool, err error) {
	d.effect, d.base = e.Effect, s.Base
	if d.nowHere, err = s.caseOf(ctx, e.Case); err != nil || !owes(&d.nowHere, e.Effect.Key) {
		return d, false, err
	}
	lines, err := s.Cases.Events(ctx, everything, e.Case, 0, int(e.Effect.Seq))
	if err != nil {
		return d, false, err
	}
	for _, l := range lines {
		d.events = append(d.events, l.Event)
	}
	if err := d.fold(); err != nil {
		return d, false, err
	}
	return d, true, s.name(ctx, &d)
}

// fold plays the events and finds what the paper is about.
func (d *dossier) fold() error {
	if n := len(d.events); n == 0 || d.events[n-1].Seq != d.effect.Seq {
		return fmt.Errorf("activities: open dossier: event %d is not in the record", d.effect.Seq)
	}
	for _, e := range d.events {
		d.c = accident.After(d.c, e)
	}
	d.e = d.events[len(d.events)-1]
	d.c.Parties, d.c.Vehicles, d.c.Policies, d.c.Report = d.nowHere.Parties, d.nowHere.Vehicles, d.nowHere.Policies, d.nowHere.Report
	d.p = d.c.Proceeding(d.effect.Proceeding)
	return nil
}

// name asks for the names of all agencies that papers of the case may name.
func (s *Set) name(ctx context.Context, d *dossier) error {
	ids := []string{d.c.Agency}
	for _, p := range d.c.Proceedings {
		ids = append(ids, p.Agency)
	}
	for _, p := range d.c.Policies {
		ids = append(ids, p.Insurer)
	}
	d.agency = map[string]string{}
	for _, id := range ids {
		if _, known := d.agency[id]; known || id == "" {
			continue
		}
		name, err := s.nameOf(ctx, id)
		if err != nil {
			return err
		}
		d.agency[id] = name
	}
	ours, err := s.agencyOf(ctx, d.c.Agency)
	if err != nil || ours.Parent == nil {
		return err
	}
	d.above, err = s.nameOf(ctx, *ours.Parent)
	return err
}

func (s *Set) nameOf(ctx context.Context, id string) (string, error) {
	a, err := s.agencyOf(ctx, id)
	return a.NameZH, err
}

// agencyOf: an agency that is not registered, as in cases from elsewhere, goes by its id.
func (s *Set) agencyOf(ctx context.Context, id string) (store.Agency, error) {
	a, err := s.Agencies.Agency(ctx, id)
	var p *problem.Error
	if errors.As(err, &p) && p.Kind == problem.NotFound {
		return store.Agency{ID: id, NameZH: id}, nil
	}
	return a, err
}

// last is the newest event of a command on the proceeding (0: on the case) before the paper's own; ok is false when there is none.
func (d *dossier) last(cmd accident.Command, proceeding int) (accident.Event, bool) {
	for i := len(d.events) - 2; i >= 0; i-- {
		if e := d.events[i]; e.Command == cmd && e.Proceeding == proceeding {
			return e, true
		}
	}
	return accident.Event{}, false
}

// number is the number of the paper of a form that event seq gave rise to: <case>-<word of the form>-<which one>.
func (d *dossier) number(form string, seq int64) string {
	n := 0
	for _, e := range d.events {
		for _, o := range e.Owes {
			if e.Seq <= seq && o.Kind == accident.EffectPaper && o.Name == form {
				n++
			}
		}
	}
	return fmt.Sprintf("%s-%s-%02d", d.c.Number, shortNames[form], n)
}

// day is the day of an instant in Shanghai, as 2006年1月2日.
func day(t time.Time) string { return t.In(calendar.Zone).Format("2006年1月2日") }
