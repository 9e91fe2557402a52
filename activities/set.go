// Package activities is what the workflows do to the world: one file an outside thing. An activity may fail and may run
// twice, so each far side gets a key, and what came of it goes back through desk under the same key, as the system.
//
// What stands in the histories of the workflows – inputs, results, errors – is ids, numbers, kinds and times only.
package activities

import (
	"context"
	"net/url"
	"time"

	"anjie/desk"
	"anjie/document"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/partner/sms"
	"anjie/store"
)

// Set holds what the activities need. Its exported methods are the activities, under their own names.
type Set struct {
	Desk     *desk.Desk
	Cases    *store.Cases
	Agencies Agencies
	Evidence Files
	SMS      Messenger
	Seal     document.Seal // nil: papers are not signed
	Base     *url.URL      // as browsers see the screens; papers made from now on lead there. nil: their QR codes hold the code alone
}

// Agencies names the agencies for papers and messages.
type Agencies interface {
	Agency(ctx context.Context, id string) (store.Agency, error)
}

// Messenger hands text messages to a gateway, the same key once: *sms.Client or sms.Local.
type Messenger interface {
	Send(ctx context.Context, m sms.Message) (receipt string, err error)
}

// Files is the store of evidence and papers, *evidence.Store.
type Files interface {
	Scan(ctx context.Context, key string) (evidence.Verdict, error)
	Inspect(ctx context.Context, key string) (evidence.Meta, error)
	Thumbnail(ctx context.Context, key string) (evidence.Stored, error)
	StripLocation(ctx context.Context, key string) (evidence.Stored, error)
	Seal(ctx context.Context, key string, until time.Time) (evidence.Sealed, error)
	PutPaper(ctx context.Context, p evidence.Paper) (evidence.Sealed, error)
}

// Errand is one thing that the world is owed.
type Errand struct {
	Case   string
	Effect accident.Effect
}

// Done says up to which event the record has heard of an errand; 0 when there was nothing left to do.
type Done struct{ Seq int64 }

// everything is the scope of the system: it reads every case.
var everything = access.Scope{All: true}

func (s *Set) caseOf(ctx context.Context, id string) (accident.Case, error) {
	return s.Cases.Case(ctx, everything, id)
}

// act tells the record what was done. What is no longer owed needs no telling: that is done too.
func (s *Set) act(ctx context.Context, r accident.Request) (Done, error) {
	r.Actor = access.TheSystem
	done, err := s.Desk.Act(ctx, r)
	if refused(err) {
		return Done{}, nil
	}
	return Done{Seq: done.Event.Seq}, err
}

// owes says whether the case still owes the effect.
func owes(c *accident.Case, key string) bool {
	for _, o := range c.Owed {
		if o.Key == key {
			return true
		}
	}
	return false
}
