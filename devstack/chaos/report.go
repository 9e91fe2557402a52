package chaos

import (
	"context"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"
)

// report is what was found. Faults are what must not be; any of them fails the run.
type report struct {
	acts   []*act
	away   map[string][]time.Duration
	lost   []string
	read   int   // files read back from the store
	bytes  int64 // of them
	stray  int   // files in quarantine that nobody knows
	outbox int
	owed   owed
	replay string
	faults []string
}

func (r *report) fault(format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
}

// count waits until the workflows have caught up and then looks everywhere.
func (r *report) count(ctx context.Context, s *scene, p Plan, say func(string)) error {
	for _, l := range r.lost {
		r.fault("%s", l)
	}
	r.nothing()
	conn, err := s.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx) //nolint:errcheck // only read
	if r.outbox, r.owed, err = settled(ctx, conn, p.Patience, say); err != nil {
		return err
	}
	if r.outbox > 0 {
		r.fault("the outbox still holds %d acts after %s", r.outbox, p.Patience)
	}
	for _, key := range r.owed.missing {
		r.fault("owed and not done after %s: %s", p.Patience, key)
	}
	for _, key := range r.owed.twice {
		r.fault("owed once and done more often: %s", key)
	}
	if err := r.compare(ctx, s, conn); err != nil {
		return err
	}
	last, clean, err := s.replay(ctx)
	if r.replay = last; err == nil && !clean {
		r.fault("anjie replay --all --verify: %s", last)
	}
	return err
}

// compare holds what the clients were told against the record, the case and the store.
func (r *report) compare(ctx context.Context, s *scene, conn *pgx.Conn) error {
	found, err := reckon(ctx, conn, r.acts)
	if err != nil {
		return err
	}
	shelf := s.shelf()
	for _, a := range r.acts {
		if wrong := found.verdict(a); wrong != "" {
			r.fault("%s %s on %s, %s: %s", a.kind, a.key, a.at.number, a.answer(), wrong)
		}
		if it, kept := found.files[a.recorded()]; kept && a.kind == file {
			if wrong := shelf.verdict(ctx, a, it); wrong != "" {
				r.fault("%s %s on %s, %s, %s: %s", a.kind, a.key, a.at.number, a.answer(), it.state, wrong)
				continue
			}
			r.read++
			r.bytes += a.size
		}
	}
	known := map[string]bool{}
	err = each(ctx, conn, "select i->>'key' from cases, json_array_elements(coalesce(body->'evidence', '[]')) i", func(row pgx.Rows) error {
		var key string
		err := row.Scan(&key)
		known[key] = true
		return err
	})
	if err == nil {
		r.stray, err = shelf.strays(ctx, known)
	}
	return err
}

// sum is what one kind of act came to.
type sum struct{ done, refused, silent, again, tries int }

func (r *report) sums() map[string]sum {
	all := map[string]sum{}
	for _, a := range r.acts {
		s := all[a.kind]
		s.tries += a.tries
		switch {
		case !a.answered:
			s.silent++
		case a.refused != "":
			s.refused++
		default:
			s.done++
		}
		if a.tries > 1 {
			s.again++
		}
		all[a.kind] = s
	}
	return all
}

// nothing finds the kinds of which not one was done: a form has changed, and what was counted proves nothing.
func (r *report) nothing() {
	for kind, s := range r.sums() {
		if s.done == 0 {
			r.fault("%s was tried %d times and never done: does the form ask for something else?", kind, s.tries)
		}
	}
}

// shownMost is how many single acts the report names.
const shownMost = 30

// print writes the tables.
func (r *report) print(out io.Writer) {
	t := tabwriter.NewWriter(out, 0, 4, 3, ' ', 0)
	line := func(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) } //nolint:errcheck // told by Flush
	line("\nkilled\ttimes\taway p50\tat most")
	total := 0
	for _, name := range victims {
		each := slices.Sorted(slices.Values(r.away[name]))
		if total += len(each); len(each) == 0 {
			continue
		}
		line("%s\t%d\t%s\t%s", name, len(each), each[len(each)/2].Round(100*time.Millisecond), each[len(each)-1].Round(100*time.Millisecond))
	}
	line("all\t%d\t\t", total)
	line("\nasked for\tdone\trefused\tunanswered\tasked more than once\ttries")
	for _, kind := range []string{loss, session, file} {
		s := r.sums()[kind]
		line("%s\t%d\t%d\t%d\t%d\t%d", kind, s.done, s.refused, s.silent, s.again, s.tries)
	}
	line("\nfiles read back, every byte as sent\t%d (%d MB)", r.read, r.bytes>>20)
	line("files left in quarantine, unknown to the record\t%d", r.stray)
	line("papers owed / notices owed / files to seal\t%d / %d / %d", r.owed.papers, r.owed.notices, r.owed.scans)
	line("not done / done twice\t%d / %d", len(r.owed.missing), len(r.owed.twice))
	line("acts not told to the workflows\t%d", r.outbox)
	line("replay --all --verify\t%s", r.replay)
	shown := 0
	for _, a := range r.acts {
		if a.answer() == "done" {
			continue
		}
		if shown++; shown <= shownMost {
			line("%s %s on %s: %s after %d tries", a.kind, a.key, a.at.number, a.answer(), a.tries)
		}
	}
	if shown > shownMost {
		line("… and %d more that were not done", shown-shownMost)
	}
	for _, f := range r.faults {
		line("FAULT %s", f)
	}
	line("\n%d lost, doubled or missing", len(r.faults))
	_ = t.Flush() // there is nowhere else to say it
}
