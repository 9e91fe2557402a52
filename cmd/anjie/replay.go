package main

import (
	"context"
	"errors"
	"fmt"

	"anjie/store"
)

type replayCmd struct {
	owner
	All       bool   `xor:"which" help:"Every case."`
	Case      string `xor:"which" placeholder:"NUMBER" help:"The case of this number."`
	Verify    bool   `help:"Compare only, and end with 1 when something differs."`
	Workflows bool   `help:"Put every open case before the workflows again, as after a loss of Temporal."`
}

// Run makes the read models again from the record, or says where they differ from it.
func (c *replayCmd) Run(ctx context.Context, s *screen) error {
	if !c.All && c.Case == "" && !c.Workflows {
		return errors.New("replay: say --all, --case NUMBER or --workflows")
	}
	pool, err := c.owner.open(ctx, "replay", 4)
	if err != nil {
		return err
	}
	defer pool.Close()
	cases := store.OpenCases(pool)
	if c.All || c.Case != "" {
		if err := c.models(ctx, s, cases); err != nil {
			return err
		}
	}
	if !c.Workflows {
		return nil
	}
	n, err := cases.Requeue(ctx)
	if err != nil {
		return err
	}
	s.say("%d open cases wait for the workflows", n)
	return nil
}

func (c *replayCmd) models(ctx context.Context, s *screen, cases *store.Cases) error {
	r := store.Replay{Differ: func(d store.Difference) { s.say("%s", d) }}
	if c.Case != "" {
		id, err := cases.Find(ctx, c.Case)
		if err != nil {
			return err
		}
		r.Case = id
	}
	total, err := cases.Recorded(ctx, r.Case)
	if err != nil {
		return err
	}
	bar := s.progress("events", total)
	r.Passed = bar.at
	run := cases.Rebuild
	if c.Verify {
		run = cases.Verify
	}
	done, err := run(ctx, r)
	bar.done()
	if err != nil {
		return err
	}
	s.say("%d cases, %d events: %d differ, %d made again", done.Cases, done.Events, done.Differing, done.Mended)
	switch {
	case done.Differing == 0:
		return nil
	case c.Verify:
		return errFound
	case done.Mended < done.Differing:
		return fmt.Errorf("replay: %d cases cannot be made again: %w", done.Differing-done.Mended, errFound)
	}
	return nil
}
