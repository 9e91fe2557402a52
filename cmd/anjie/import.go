package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"anjie/authz"
	"anjie/bulk"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

type importCmd struct {
	database
	File    string `arg:"" type:"existingfile" help:"File to import."`
	Format  string `default:"auto" help:"west-yorkshire, taiwan, or auto to tell it by the file's first lines."`
	Agency  string `default:"371402" help:"Police agency whose cases they become."`
	As      string `placeholder:"LOGIN" help:"Intake clerk of that agency in whose name the reports are taken."`
	Officer string `placeholder:"LOGIN" help:"Handling officer of that agency who opens serious cases; the clerk, if it is the same person."`
	DryRun  bool   `help:"Only read the file and say what would come of it."`
	Resume  bool   `help:"Pass over what the record has already, without asking line by line."`
	Errors  string `type:"path" placeholder:"FILE" help:"Write the lines that cannot be imported to this file, one JSON object a line."`
	Workers int    `default:"8" help:"Lines under way at once."`
}

// Run reads the whole file first, as a dry run, and then imports it.
func (c *importCmd) Run(ctx context.Context, s *screen) error {
	format, total, err := c.look(ctx, s)
	if err != nil || c.DryRun {
		return err
	}
	if c.As == "" {
		return errors.New("import: say by --as in whose name; the record must say who")
	}
	pool, err := c.database.open(ctx, "import", int32(c.Workers)+2, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	cases := store.OpenCases(pool)
	d := desk.New(cases, policy)
	if err := d.Tables.Refresh(ctx); err != nil {
		return err
	}
	im := &bulk.Import{Desk: d, Cases: cases, Workers: c.Workers, Resume: c.Resume}
	if err := c.people(ctx, store.Accounts{Pool: pool}, im); err != nil {
		return err
	}
	im.Scope = policy.Scope(im.Clerk)
	waking, stop := context.WithCancel(ctx)
	defer stop()
	go cases.Wake(waking)
	failed, closeFile, err := c.errorFile(s)
	if err != nil {
		return err
	}
	bar := s.progress("importing", total)
	im.Failed, im.Passed = failed, bar.at
	tally, err := c.run(ctx, im, format)
	bar.done()
	c.told(s, tally, time.Since(bar.begun))
	if err := errors.Join(err, closeFile()); err != nil {
		return fmt.Errorf("import: stopped; the same command goes on where it was: %w", err)
	}
	if tally.Missing > 0 {
		return errFound
	}
	return nil
}

func (c *importCmd) people(ctx context.Context, accounts store.Accounts, im *bulk.Import) (err error) {
	if im.Clerk, err = actorOf(ctx, accounts, c.As, access.IntakeClerk, c.Agency); err != nil {
		return err
	}
	if c.Officer == "" {
		c.Officer = c.As
	}
	im.Officer, err = actorOf(ctx, accounts, c.Officer, access.HandlingOfficer, c.Agency)
	if err != nil {
		return fmt.Errorf("import: name by --officer who opens serious cases: %w", err)
	}
	return nil
}

// look is the dry run. It tells what is in the file and returns its number of lines.
func (c *importCmd) look(ctx context.Context, s *screen) (bulk.Format, int64, error) {
	file, err := os.Open(c.File)
	if err != nil {
		return bulk.Format{}, 0, fmt.Errorf("import: %w", err)
	}
	defer file.Close()
	format, r, err := c.format(file)
	if err != nil {
		return format, 0, err
	}
	var shown int64
	failed := func(f bulk.Failure) {
		if shown++; shown <= 10 {
			s.say("  line %d: %s", f.Line, f.Error)
		}
	}
	s.say("format: %s (%s)", format.Name, format.Licence)
	t, err := bulk.Check(ctx, format, r, c.Agency, accident.Now{At: time.Now(), Calendar: calendar.Default()}, failed, nil)
	if err != nil {
		return format, 0, err
	}
	if shown > 10 {
		s.say("  … and %d more", shown-10)
	}
	s.say("in the file: %d lines, %d accidents (%d with a death), %d twice, %d put right, %d no accident; %d cannot be read, %d would be refused",
		t.Lines, t.Accidents, t.Fatal, t.Twice, t.Odd, t.Aside, t.Bad, t.Failed)
	return format, t.Lines, nil
}

func (c *importCmd) format(file io.Reader) (bulk.Format, io.Reader, error) {
	if c.Format == "auto" {
		return bulk.Detect(file)
	}
	f, err := bulk.Named(c.Format)
	return f, file, err
}

func (c *importCmd) run(ctx context.Context, im *bulk.Import, f bulk.Format) (bulk.Tally, error) {
	file, err := os.Open(c.File)
	if err != nil {
		return bulk.Tally{}, fmt.Errorf("import: %w", err)
	}
	defer file.Close()
	return im.Run(ctx, f, file)
}

// errorFile says where refused lines go: into the file that was named, else onto the screen, ten of them.
func (c *importCmd) errorFile(s *screen) (failed func(bulk.Failure), closeFile func() error, err error) {
	if c.Errors == "" {
		var once sync.Once
		return func(bulk.Failure) {
			once.Do(func() { s.say("some lines are refused; name a file by --errors to see which") })
		}, func() error { return nil }, nil
	}
	file, err := os.OpenFile(c.Errors, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("import: open the file of errors: %w", err)
	}
	out := json.NewEncoder(file)
	var bad error
	return func(f bulk.Failure) { bad = errors.Join(bad, out.Encode(f)) },
		func() error { return errors.Join(bad, file.Close()) }, nil
}

func (c *importCmd) told(s *screen, t bulk.Tally, took time.Duration) {
	s.say("opened %d, there already %d, serious cases opened %d, refused %d, in %s (%.0f lines/s)", t.Opened, t.Already, t.Serious, t.Bad+t.Failed,
		took.Round(10*time.Millisecond), float64(t.Lines)/max(took.Seconds(), 0.001))
	s.say("of the %d accidents in the file %d are in the record", t.Accidents, t.Accidents-t.Missing)
}
