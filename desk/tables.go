package desk

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"anjie/store"
)

// Tables holds the law of the running process. Every process asks the record now and then whether something was
// published, so that a publication is everywhere after Often at the latest.
type Tables struct {
	Store store.Tables
	now   atomic.Pointer[inForce]
}

// inForce is the law, with the number of publications at which it was read.
type inForce struct {
	Law
	publications int64
}

// Often is how often a process asks whether something was published.
const Often = 5 * time.Second

// NewTables has the law of the program until Refresh is called.
func NewTables(s store.Tables) *Tables {
	t := &Tables{Store: s}
	t.now.Store(&inForce{Law: InProgram(), publications: -1})
	return t
}

// Law is the law in force.
func (t *Tables) Law() Law { return t.now.Load().Law }

// Refresh reads what was published since the last time. A table that this program cannot read leaves the law as it is.
func (t *Tables) Refresh(ctx context.Context) error {
	n, err := t.Store.Publications(ctx)
	if err != nil || n == t.now.Load().publications {
		return err
	}
	published, err := t.Store.Published(ctx)
	if err != nil {
		return err
	}
	law := InProgram()
	for _, edition := range published {
		if law, err = law.With(edition); err != nil {
			return err
		}
	}
	// Counted before it was read: what was published in between is read again the next time. A reader that was slow does
	// not take the place of one that knows more.
	read := &inForce{Law: law, publications: n}
	for was := t.now.Load(); was.publications < n; was = t.now.Load() {
		if t.now.CompareAndSwap(was, read) {
			break
		}
	}
	return nil
}

// Follow keeps the law fresh until ctx ends.
func (t *Tables) Follow(ctx context.Context) {
	tick := time.NewTicker(Often)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := t.Refresh(ctx); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "desk: read what was published; the tables stay as they are", "err", err)
		}
	}
}
