package main

import (
	"bufio"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/ledger"
	"anjie/store"
)

type exportCmd struct {
	database
	files
	Case    string `required:"" placeholder:"NUMBER" help:"Number of the case."`
	To      string `required:"" type:"path" placeholder:"DIR" help:"Folder to write into; it must not exist."`
	As      string `required:"" placeholder:"LOGIN" help:"In whose name: what is shown is noted in the case's record."`
	Role    string `default:"handling_officer" help:"Role in which that person acts."`
	Purpose string `required:"" help:"What it is for; stands in the record."`
	Bare    bool   `help:"Leave out evidence and papers."`
}

// recordFile and caseFile are what an export consists of, beside its files.
const (
	recordFile = "record.jsonl"
	caseFile   = "case.json"
)

// exported is a line of an exported record. Its hash can be computed again from prev and event: see package ledger.
type exported struct {
	Event accident.Event `json:"event"`
	Prev  string         `json:"prev"`
	Hash  string         `json:"hash"`
}

// exporting is one export under way.
type exporting struct {
	*exportCmd
	desk  *desk.Desk
	actor access.Actor
	c     accident.Case
	files *evidence.Store
	run   string // a part of the keys of its acts
}

// Run writes a case's whole record, its evidence and its papers. Every look is noted in the record first, so that the
// exported record ends with the export.
func (c *exportCmd) Run(ctx context.Context, s *screen) error {
	pool, err := c.database.open(ctx, "export", 4, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	x := &exporting{exportCmd: c, desk: desk.New(store.OpenCases(pool), policy), run: "export/" + uuid.NewString()}
	if x.actor, err = actorOf(ctx, store.Accounts{Pool: pool}, c.As, access.Role(c.Role), ""); err != nil {
		return err
	}
	if x.c, err = x.desk.Cases.ByNumber(ctx, policy.Scope(x.actor), c.Case); err != nil {
		return err
	}
	if !c.Bare {
		if x.files, err = c.files.open(ctx); err != nil {
			return err
		}
	}
	if err := os.Mkdir(c.To, 0o700); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := x.note(ctx); err != nil {
		return err
	}
	n, err := x.record(ctx, policy.Scope(x.actor))
	if err != nil {
		return err
	}
	fetched, err := x.fetch(ctx)
	if err != nil {
		return err
	}
	s.say("%s: %d events and %d files in %s; check them by: anjie verify %s", x.c.Number, n, fetched, c.To, c.To)
	return nil
}

// note tells the record who sees what and why, before he does.
func (x *exporting) note(ctx context.Context) error {
	step := 0
	act := func(cmd accident.Command, field string, no int) error {
		step++
		_, err := x.desk.Act(ctx, accident.Request{Case: x.c.ID, Command: cmd, Key: fmt.Sprint(x.run, "/", step), Actor: x.actor, Purpose: x.Purpose,
			Values: accident.Values{field: fmt.Sprint(no), "purpose": x.Purpose}})
		return err
	}
	var errs []error
	for _, p := range x.c.Parties {
		errs = append(errs, act(accident.RevealPersonal, "party", p.No))
	}
	if x.Bare {
		return errors.Join(errs...)
	}
	for _, it := range x.c.Evidence {
		if it.Form == "original" && it.State != "infected" {
			errs = append(errs, act(accident.DownloadEvidence, "item", it.No))
		}
	}
	for _, p := range x.c.Papers {
		errs = append(errs, act(accident.ViewPaper, "paper", p.No))
	}
	return errors.Join(errs...)
}

func (x *exporting) record(ctx context.Context, scope access.Scope) (n int, err error) {
	lines, err := x.desk.Cases.Events(ctx, scope, x.c.ID, 0, 0)
	if err != nil {
		return 0, err
	}
	if err := ledger.Verify(lines); err != nil {
		return 0, err
	}
	if x.c, err = x.desk.Cases.Case(ctx, scope, x.c.ID); err != nil {
		return 0, err
	}
	err = x.write(recordFile, func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		for _, l := range lines {
			if err := out.Encode(exported{l.Event, hex.EncodeToString(l.Prev), hex.EncodeToString(l.Hash)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return len(lines), x.write(caseFile, func(w io.Writer) error {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(x.c)
	})
}

// fetch copies the originals and the papers, and holds each against its hash.
func (x *exporting) fetch(ctx context.Context) (n int, err error) {
	if x.Bare {
		return 0, nil
	}
	for _, f := range filesOf(&x.c) {
		err := x.write(f.name, func(w io.Writer) error {
			r, _, err := x.files.GetVersion(ctx, f.key, f.version)
			if err != nil {
				return err
			}
			defer r.Close()
			_, err = io.Copy(w, r)
			return err
		})
		if err == nil {
			err = f.matches(x.To)
		}
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// write makes a file of the export, which nobody but its owner may read.
func (x *exporting) write(name string, fill func(io.Writer) error) error {
	file, err := os.OpenFile(filepath.Join(x.To, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	w := bufio.NewWriter(file)
	if err := errors.Join(fill(w), w.Flush(), file.Close()); err != nil {
		return fmt.Errorf("export: write %s: %w", name, err)
	}
	return nil
}
