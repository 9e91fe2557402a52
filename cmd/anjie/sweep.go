package main

import (
	"context"
	"log/slog"
	"strings"
	"time"

	"anjie/evidence"
	"anjie/store"
)

// sweeper clears the quarantine of what no record took in: a process that dies between storing a file and recording it
// leaves one behind, and so does an upload that was sent again because its answer was lost.
type sweeper struct {
	files *evidence.Store
	cases *store.Cases
}

// An upload that is still under way, or whose sender still tries, is not touched.
const (
	sweepEvery = time.Hour
	sweepAfter = 24 * time.Hour
)

// run sweeps every hour until ctx ends, the first time an hour after the start.
func (s sweeper) run(ctx context.Context) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		n, err := s.sweep(ctx, time.Now().Add(-sweepAfter))
		switch {
		case err != nil && ctx.Err() == nil:
			slog.WarnContext(ctx, "sweep the quarantine; trying again in an hour", "err", err)
		case n > 0:
			slog.InfoContext(ctx, "files that no record took in were removed from quarantine", "files", n)
		}
	}
}

// sweep discards what stands in quarantine since before a time and is in no record, and returns how many files it was.
func (s sweeper) sweep(ctx context.Context, before time.Time) (n int, err error) {
	for key, err := range s.files.Waiting(ctx, before) {
		if err != nil {
			return n, err
		}
		parts := strings.Split(key, "/") // quarantine/<case>/<id>
		if len(parts) != 3 {
			continue // not written by us
		}
		known, err := s.cases.KnowsFile(ctx, parts[1], key)
		if err != nil {
			return n, err
		}
		if known {
			continue
		}
		if err := s.files.Discard(ctx, key); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
