package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/ledger"
	"anjie/store"
)

type verifyCmd struct {
	database
	files
	Folder   string `arg:"" optional:"" type:"existingdir" help:"Folder of an export: needs neither database nor network."`
	Evidence bool   `help:"Read every file of every case in the store again, and hold it against the record."`
}

// Run says whether what is there is what was recorded; it ends with 1 when something is not.
func (c *verifyCmd) Run(ctx context.Context, s *screen) error {
	switch {
	case c.Evidence:
		return c.evidence(ctx, s)
	case c.Folder != "":
		return verifyExport(s, c.Folder)
	}
	return errors.New("verify: name the folder of an export, or say --evidence; for the record itself there is anjie replay --all --verify")
}

// verifyExport checks an export by itself: its chain of hashes, that the case is what its events make, and its files.
func verifyExport(s *screen, folder string) error {
	lines, err := readRecord(filepath.Join(folder, recordFile))
	if err != nil {
		return err
	}
	if err := ledger.Verify(lines); err != nil {
		s.say("the record is broken: %v", err)
		return errFound
	}
	var c accident.Case
	for _, l := range lines {
		c = accident.After(c, l.Event)
	}
	b, err := os.ReadFile(filepath.Join(folder, caseFile))
	if err != nil {
		return fmt.Errorf("verify: %w", err)
	}
	var stood accident.Case
	if err := json.Unmarshal(b, &stood); err != nil || !same(c, stood) {
		s.say("%s is not what the events make", caseFile)
		return errFound
	}
	found := 0
	for _, f := range filesOf(&c) {
		if err := f.matches(folder); errors.Is(err, fs.ErrNotExist) {
			continue // left out of the export, or added to the case afterwards
		} else if err != nil {
			s.say("%v", err)
			return errFound
		}
		found++
	}
	s.say("%s: %d events hold, %d files match; last hash %s", c.Number, len(lines), found, hex.EncodeToString(lines[len(lines)-1].Hash))
	return nil
}

func readRecord(name string) (lines []ledger.Line, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	defer file.Close()
	in := json.NewDecoder(bufio.NewReader(file))
	for {
		var x exported
		if err := in.Decode(&x); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("verify: read %s, line %d: %w", recordFile, len(lines)+1, err)
		}
		l := ledger.Line{Event: x.Event}
		if l.Prev, err = hex.DecodeString(x.Prev); err == nil {
			l.Hash, err = hex.DecodeString(x.Hash)
		}
		if err != nil {
			return nil, fmt.Errorf("verify: read %s, line %d: %w", recordFile, len(lines)+1, err)
		}
		lines = append(lines, l)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("verify: %s is empty", recordFile)
	}
	return lines, nil
}

// same compares two cases by what they mean: both have been through JSON.
func same(a, b accident.Case) bool {
	through := func(c accident.Case) (v any) {
		raw, err := json.Marshal(c)
		if err == nil {
			err = json.Unmarshal(raw, &v)
		}
		if err != nil {
			return err
		}
		return v
	}
	return reflect.DeepEqual(through(a), through(b))
}

// kept is a file of a case: where it lies in the store, how it is called in an export, and what it must be.
type kept struct{ name, key, version, sha256 string }

// ending is what of an uploader's name for a file may go into ours.
var ending = regexp.MustCompile(`\.[A-Za-z0-9]{1,5}$`)

// filesOf are the originals and the papers of a case; what can be made again is left out.
func filesOf(c *accident.Case) (all []kept) {
	for _, it := range c.Evidence {
		if it.Form == "original" && it.State != "infected" {
			all = append(all, kept{fmt.Sprintf("evidence-%03d%s", it.No, ending.FindString(it.Name)), it.Key, it.Version, it.SHA256})
		}
	}
	for _, p := range c.Papers {
		all = append(all, kept{fmt.Sprintf("paper-%03d-%s.pdf", p.No, filepath.Base(p.Form)), p.Key, "", p.SHA256})
	}
	return all
}

func (f kept) matches(folder string) error {
	file, err := os.Open(filepath.Join(folder, f.name))
	if err != nil {
		return err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return fmt.Errorf("verify: read %s: %w", f.name, err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != f.sha256 {
		return fmt.Errorf("%s is not the file that was recorded", f.name)
	}
	return nil
}

// evidence reads every file again. It writes nothing and shows nothing.
func (c *verifyCmd) evidence(ctx context.Context, s *screen) error {
	pool, err := c.database.open(ctx, "verify", 2, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	files, err := c.files.open(ctx)
	if err != nil {
		return err
	}
	cases, everything := store.OpenCases(pool), access.Scope{All: true}
	var read, bad int64
	bar := s.progress("files", 0)
	for cursor, more := (store.Cursor{}), true; more; more = cursor != (store.Cursor{}) {
		lines, next, err := cases.List(ctx, everything, store.Filter{After: cursor})
		if err != nil {
			return err
		}
		for _, l := range lines {
			found, err := cases.Case(ctx, everything, l.ID)
			if err != nil {
				return err
			}
			for _, f := range filesOf(&found) {
				if err := files.Verify(ctx, f.key, f.sha256); ctx.Err() != nil {
					return ctx.Err()
				} else if err != nil {
					bad++
					s.say("%s %s: %v", found.Number, f.name, err)
				}
				read++
				bar.at(read)
			}
		}
		cursor = next
	}
	bar.done()
	s.say("%d files read, %d not as recorded", read, bad)
	if bad > 0 {
		return errFound
	}
	return nil
}
