package activities

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"go.temporal.io/sdk/activity"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/evidence"
)

// KeepEvidence takes an original from quarantine to its seal: scanned, its own account of itself read, a thumbnail made,
// for a photo that tells its place also a copy without it, and then locked. Infected files stay in quarantine.
// Each step has a key of its own, so a run that is broken off goes on where it was.
func (s *Set) KeepEvidence(ctx context.Context, e Errand) (Done, error) {
	defer beat(ctx)()
	done, err := s.keep(ctx, e)
	return done, final(ctx, "keep evidence", err)
}

func (s *Set) keep(ctx context.Context, e Errand) (Done, error) {
	c, err := s.caseOf(ctx, e.Case)
	if err != nil {
		return Done{}, err
	}
	it := c.Item(e.Effect.Item)
	if it == nil || !owes(&c, e.Effect.Key) {
		return Done{}, nil
	}
	meta, err := s.Evidence.Inspect(ctx, it.Key)
	if errors.Is(err, evidence.ErrMissing) && it.Scan != "pending" {
		return s.sealItem(ctx, e, &c, it) // a run before us has moved it and was broken off before it could tell
	}
	if err != nil && !mendable(err) {
		return Done{}, err
	}
	if it.Scan == "pending" {
		done, infected, err := s.scan(ctx, e, it, meta)
		if err != nil || infected {
			return done, err
		}
	}
	if err := s.derive(ctx, e, it, meta); err != nil {
		return Done{}, err
	}
	return s.sealItem(ctx, e, &c, it)
}

// scan records the verdict with what the file says of itself, which is a claim of the device and no fact.
func (s *Set) scan(ctx context.Context, e Errand, it *accident.Item, meta evidence.Meta) (done Done, infected bool, err error) {
	v, err := s.Evidence.Scan(ctx, it.Key)
	if err != nil {
		return Done{}, false, err
	}
	values := accident.Values{"item": strconv.Itoa(it.No), "scan": string(v.State), "taken_at": taken(meta), "device": device(meta)}
	if meta.Place != nil {
		values["lat"], values["lng"] = fmt.Sprintf("%.6f", meta.Place.Latitude), fmt.Sprintf("%.6f", meta.Place.Longitude)
	}
	if meta.Width > 0 && meta.Height > 0 {
		values["width"], values["height"] = strconv.Itoa(meta.Width), strconv.Itoa(meta.Height)
	}
	done, err = s.act(ctx, accident.Request{Case: e.Case, Command: accident.RecordScan, Key: e.Effect.Key, Values: values})
	return done, v.State == evidence.Infected, err
}

// derive makes and links what is shown in the original's place.
func (s *Set) derive(ctx context.Context, e Errand, it *accident.Item, meta evidence.Meta) error {
	if it.Kind != string(evidence.Photo) {
		return nil
	}
	thumbnail, err := s.Evidence.Thumbnail(ctx, it.Key)
	if mendable(err) {
		return nil // damaged, too large or of a format that we do not unpack: shown by name only
	}
	if err == nil {
		err = s.link(ctx, e, it, "derivative", thumbnail)
	}
	if err != nil || meta.Place == nil {
		return err
	}
	copied, err := s.Evidence.StripLocation(ctx, it.Key)
	if err != nil {
		return err
	}
	return s.link(ctx, e, it, "working", copied)
}

func (s *Set) link(ctx context.Context, e Errand, it *accident.Item, form string, made evidence.Stored) error {
	_, err := s.act(ctx, accident.Request{Case: e.Case, Command: accident.LinkEvidence, Key: e.Effect.Key + "/" + form, Values: accident.Values{
		"of": strconv.Itoa(it.No), "form": form, "name": it.Name, "kind": string(made.Kind), "media": made.Media,
		"size": strconv.FormatInt(made.Size, 10), "sha256": made.SHA256, "key": made.Key, "version": made.Version,
	}})
	return err
}

func (s *Set) sealItem(ctx context.Context, e Errand, c *accident.Case, it *accident.Item) (Done, error) {
	until := lockedUntil(c, s.Desk.Now())
	sealed, err := s.Evidence.Seal(ctx, it.Key, endOf(until))
	if err != nil {
		return Done{}, err
	}
	return s.act(ctx, accident.Request{Case: e.Case, Command: accident.SealEvidence, Key: e.Effect.Key + "/seal", Values: accident.Values{
		"item": strconv.Itoa(it.No), "key": sealed.Key, "version": sealed.Version, "until": until,
	}})
}

// mendable: what the store says of a file itself; trying again would find the same.
func mendable(err error) bool {
	p := problem.As(err)
	return p != nil && p.Kind == problem.Invalid
}

// taken is the device's own clock; with its zone when it names one.
func taken(m evidence.Meta) string {
	switch {
	case m.Taken.IsZero():
		return ""
	case m.Zoned:
		return m.Taken.Format("2006-01-02 15:04:05 -07:00")
	}
	return m.Taken.Format("2006-01-02 15:04:05")
}

func device(m evidence.Meta) string {
	if m.Make == "" || m.Model == "" {
		return m.Make + m.Model
	}
	return m.Make + " " + m.Model
}

// beatTime is how often a long activity says that it lives; a worker that dies is noticed after four silent beats.
const beatTime = 15 * time.Second

// beat says so until stop is called.
func beat(ctx context.Context) (stop func()) {
	if !activity.IsActivity(ctx) {
		return func() {}
	}
	ctx, stop = context.WithCancel(ctx)
	go func() {
		tick := time.NewTicker(beatTime)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				activity.RecordHeartbeat(ctx)
			}
		}
	}()
	return stop
}
