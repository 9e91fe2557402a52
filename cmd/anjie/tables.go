package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"text/tabwriter"
	"time"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/problem"
	"anjie/store"
)

type tablesCmd struct {
	List tablesListCmd `cmd:"" default:"withargs" help:"List the editions of calendar years, time limits, base figures and liability shares, and what is missing."`
	Try  tablesTryCmd  `cmd:"" help:"Tell what a draft would change in the open cases: their dates, or the amounts of their calculations."`
	Load tablesLoadCmd `cmd:"" help:"Load a file of a calendar year, or of base figures, as a draft, and publish it when asked to."`
}

// lawOf opens the record with a desk whose tables are those that were published.
func (db database) lawOf(ctx context.Context, purpose string) (*desk.Desk, func(), error) {
	pool, err := db.open(ctx, purpose, 4, statementWithin)
	if err != nil {
		return nil, nil, err
	}
	policy, err := authz.Load()
	if err != nil {
		pool.Close()
		return nil, nil, err
	}
	d := desk.New(store.OpenCases(pool), policy)
	if err := d.Tables.Refresh(ctx); err != nil {
		pool.Close()
		return nil, nil, err
	}
	return d, pool.Close, nil
}

type tablesListCmd struct{ database }

// Run lists what was entered, and warns of what is missing.
func (c *tablesListCmd) Run(ctx context.Context, s *screen) error {
	d, closeIt, err := c.lawOf(ctx, "tables")
	if err != nil {
		return err
	}
	defer closeIt()
	all, err := d.Tables.Store.List(ctx)
	if err != nil {
		return err
	}
	law := d.Tables.Law()
	loaded := law.Calendar.Years()
	s.say("in force: working days of %d to %d; time limits %s (%.12s); base figures %s (%.12s); readings on damages %s (%.12s); shares %s (%.12s); hints %s (%.12s)", loaded[0], loaded[len(loaded)-1], law.Limits.Edition, law.Limits.SHA256(),
		law.Figures.Edition(), law.Figures.SHA256(), law.Rules.Edition, law.Rules.SHA256(), law.Shares.Edition, law.Shares.SHA256(), law.Hints.Edition, law.Hints.SHA256())
	w := tabwriter.NewWriter(s.out, 0, 4, 2, ' ', 0)
	for _, t := range all {
		seen := "unverified"
		if t.Verified {
			seen = "verified"
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\t%d\t%s\t%s\t%.12s\t%s\n", t.Kind, t.Name, t.Edition, t.State, seen, t.SHA256, t.Source); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, year := range law.Calendar.Missing(calendar.DayOf(time.Now())) {
		s.say("missing: the working days of %d", year)
	}
	gaps, err := law.Gaps(calendar.DayOf(time.Now()))
	if err != nil {
		return err
	}
	for _, g := range gaps {
		s.say("%s", g.EN)
	}
	return nil
}

type tablesLoadCmd struct {
	database
	File     string `arg:"" type:"existingfile" help:"JSON: a year as in domain/calendar/days, or a region's figures as in domain/compensation/figures."`
	As       string `required:"" placeholder:"LOGIN" help:"Administrator in whose name it is entered; the record must say who."`
	Verified bool   `help:"Say that the year was held against the State Council's notice. Figures say it themselves, each for itself."`
	Publish  bool   `help:"Publish the draft at once."`
}

// Run makes a draft of the file, tells what it would change, and publishes it if it was told to.
func (c *tablesLoadCmd) Run(ctx context.Context, s *screen) error {
	raw, err := readUpTo(c.File, 1<<20)
	if err != nil {
		return err
	}
	d, closeIt, err := c.lawOf(ctx, "tables")
	if err != nil {
		return err
	}
	defer closeIt()
	who, err := actorOf(ctx, store.Accounts{Pool: d.Cases.Pool}, c.As, access.Administrator, "")
	if err != nil {
		return err
	}
	draft, err := c.enter(ctx, d, who.ID, raw)
	if err != nil {
		return fmt.Errorf("tables: load %s: %w", c.File, err)
	}
	s.say("draft: %s %s, edition %d, %s", draft.Kind, draft.Name, draft.Edition, draft.SHA256)
	if err := foreseen(ctx, s, d, draft); err != nil {
		return err
	}
	if !c.Publish {
		s.say("nothing is decided by it yet: look at it at /tables/editions/%s and publish it there, or repeat this with --publish", draft.ID)
		return nil
	}
	if _, err := d.Tables.Publish(ctx, who.ID, draft.ID, draft.SHA256); err != nil {
		return fmt.Errorf("tables: publish: %w", err)
	}
	s.say("published; every process decides by it within %s, and the worker counts the running deadlines again", desk.Often)
	return nil
}

// enter tells by its fields what the file holds.
func (c *tablesLoadCmd) enter(ctx context.Context, d *desk.Desk, who string, raw []byte) (store.LawTable, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return store.LawTable{}, problem.New(problem.Invalid, "不是有效的JSON", "this is no valid JSON")
	}
	switch {
	case fields["holidays"] != nil || fields["notices"] != nil:
		return d.Tables.DraftYear(ctx, who, raw, c.Verified)
	case fields["figures"] == nil:
		return store.LawTable{}, problem.New(problem.Invalid, "既不是放假安排，也不是基础数据", "this is neither a calendar year nor a region's figures")
	}
	var sheet struct {
		compensation.Region
		Figures []compensation.Figure `json:"figures"`
	}
	if err := json.Unmarshal(raw, &sheet); err != nil {
		return store.LawTable{}, or(problem.As(err), err)
	}
	var regions []compensation.Region
	if sheet.Code != "" {
		regions = append(regions, sheet.Region)
	}
	return d.Tables.EnterFigures(ctx, who, regions, sheet.Figures...)
}

func or(p *problem.Error, err error) error {
	if p != nil {
		return p
	}
	return fmt.Errorf("read the figures: %w", err)
}

func readUpTo(name string, most int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("tables: %w", err)
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, fmt.Errorf("tables: read %s: %w", name, err)
	}
	if int64(len(raw)) > most {
		return nil, fmt.Errorf("tables: %s has more than %d bytes: no table has", name, most)
	}
	return raw, nil
}

// recounting keeps the law fresh, and counts the running deadlines again when the days have become known, until ctx ends.
func recounting(ctx context.Context, d *desk.Desk) {
	tick := time.NewTicker(desk.Often)
	defer tick.Stop()
	done := "" // the calendar, with the limits, by which everything was counted
	for {
		err := d.Tables.Refresh(ctx)
		print, _, failed := desk.Fingerprint(d.Tables.Law().World())
		if err = errors.Join(err, failed); err == nil && print != done {
			var work store.Recount
			if work, err = d.Recount(ctx, desk.Settle); err == nil && work.DoneAt != nil {
				done = work.Calendar
				slog.InfoContext(ctx, "the running deadlines are counted by the present tables", "cases", work.Looked, "recounted", work.Recounted)
			}
		}
		if err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "count the deadlines again; trying again soon", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
