package main

import (
	"context"
	"strings"
	"time"

	"anjie/desk"
	"anjie/store"
)

// hintsForeseen lists the open cases whose hints would appear or go, by their numbers.
func hintsForeseen(ctx context.Context, s *screen, d *desk.Desk, draft store.LawTable, law desk.Law) error {
	var f desk.HintForesight
	err := look(ctx, s, func() desk.Progress {
		f = d.ForeseeHints(ctx, draft.SHA256, law.Hints, time.Second)
		return f.Progress
	})
	if err != nil {
		return err
	}
	s.say("of %d open cases with property loss that cannot be paid, %d have hints that would change: %d appear, %d go; %d stay and rest on another figure",
		f.Cases, f.Changed, f.Appear, f.Go, f.Rest)
	for _, one := range f.First {
		s.say("%s: appear %s; go %s", one.Number, listed(one.Appear), listed(one.Go))
	}
	if f.Changed > len(f.First) {
		s.say("%d of %d listed", len(f.First), f.Changed)
	}
	return nil
}

func listed(ids []string) string {
	if len(ids) == 0 {
		return "none"
	}
	return strings.Join(ids, ", ")
}
