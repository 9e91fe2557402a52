package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/ledger"
)

// Replay goes through the record from each case's first event to its last and holds the read models against it.
type Replay struct {
	Case   string                              // id of the one case; "" is every case
	Differ func(Difference)                    // told of every difference
	Passed func(events int64)                  // told, a batch at a time, how many events have been read
	AtOnce int                                 // events in memory together; 0 is 2000, with their read models some tens of megabytes
	mend   func(context.Context, string) error // mends the read models of a case
}

// Replayed is what a replay came to.
type Replayed struct {
	Cases, Events int64
	Differing     int64 // cases with at least one difference
	Mended        int64
}

// Difference is a place where the read models do not say what the record says. It has no content: that may be personal.
type Difference struct {
	Case   string // id
	Number string // as the record has it
	Table  string
	Row    string // which of the case's rows: "3" of proceedings, a deadline's id, the kind of a term
	Column string // "" when it is about the whole row; a place in the JSON behind "body"
	What   Discrepancy
	Why    error // of a broken record: where its chain does not hold
}

// Discrepancy says how a row differs from what the record says.
type Discrepancy string

// The discrepancies.
const (
	Differs Discrepancy = "differs"              // another content than the record's
	Missing Discrepancy = "is missing"           // the record has it, the table has not
	Extra   Discrepancy = "is not in the record" // the table has it, the record has not
	Broken  Discrepancy = "is broken"            // the record itself: its chain of hashes does not hold
)

// String writes the difference for an operator: "371402-2026-000001 dues[determination@5].at differs".
func (d Difference) String() string {
	s := d.Number
	if s == "" {
		s = d.Case
	}
	s += " " + d.Table
	if d.Row != "" {
		s += "[" + d.Row + "]"
	}
	if d.Column != "" {
		s += "." + d.Column
	}
	s += " " + string(d.What)
	if d.Why != nil {
		s += " (" + d.Why.Error() + ")"
	}
	return s
}

// Verify rebuilds every case from its events and compares the result with the read models, all in one snapshot, so
// people may act meanwhile. It writes nothing. The role must be one that reads every table.
func (s *Cases) Verify(ctx context.Context, r Replay) (done Replayed, err error) {
	err = pgx.BeginTxFunc(ctx, s.Pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		w := walk{Replay: r, tx: tx}
		err := errors.Join(w.record(ctx), w.withoutRecord(ctx))
		done = w.done
		return err
	})
	if err != nil {
		return done, fmt.Errorf("store: replay: %w", err)
	}
	return done, nil
}

// Rebuild is Verify, and makes the read models of every case that differs again from its events, each in a transaction
// of its own under the case's lock. A case whose record is broken stays as it is, for people to look into.
func (s *Cases) Rebuild(ctx context.Context, r Replay) (Replayed, error) {
	r.mend = s.mend
	return s.Verify(ctx, r)
}

// Find returns the id of a case by its number, asking the record if the read model has lost it.
func (s *Cases) Find(ctx context.Context, number string) (id string, err error) {
	err = s.Pool.QueryRow(ctx, `select id::text from cases where number = $1 union all
		select case_id::text from case_events where seq = 1 and content->'values'->>'number' = $1 limit 1`, number).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		return "", problem.New(problem.NotFound, "没有这个案号", "There is no case of this number")
	}
	if err != nil {
		return "", fmt.Errorf("store: find case: %w", err)
	}
	return id, nil
}

// rebuilt is a case as its events make it.
type rebuilt struct {
	accident.Case
	id     string // also when the first event is not what it was
	key    string // of the act that opened it
	last   accident.Event
	head   []byte
	broken error
	lines  []line // read and not followed yet
}

// line is a line of the record, or why it cannot be read.
type line struct {
	ledger.Line
	bad error
}

func scanLine(row pgx.CollectableRow) (line, error) {
	l, err := ledger.Scan(row)
	if err != nil && l.Event.Case == "" {
		return line{}, err // it was not read at all
	}
	return line{l, err}, nil
}

// follow takes the lines that were read. Nothing is made of a line that does not fit, nor of any after it.
func (c *rebuilt) follow() {
	for _, l := range c.lines {
		if c.broken == nil {
			c.broken = errors.Join(l.bad, ledger.Follows(l.Line, c.Seq+1, c.head))
		}
		if c.broken != nil {
			break
		}
		if l.Event.Seq == 1 {
			c.key = l.Event.Key
		}
		c.Case = accident.After(c.Case, l.Event)
		c.last, c.head = l.Event, l.Hash
	}
	c.lines = nil
}

// walk is one pass over the record in one transaction.
type walk struct {
	Replay
	tx      pgx.Tx
	current *rebuilt
	whole   []*rebuilt // cases that have been read to their end and not been compared yet
	done    Replayed
}

// record reads the events case by case, a batch at a time.
func (w *walk) record(ctx context.Context) error {
	if w.AtOnce == 0 {
		w.AtOnce = 2000
	}
	id, seq := "00000000-0000-0000-0000-000000000000", int64(0)
	for more := true; more; {
		rows, err := w.tx.Query(ctx, `select `+ledger.Columns+` from case_events
			where (case_id, seq) > ($1, $2) and ($3 = '' or case_id = nullif($3, '')::uuid) order by case_id, seq limit $4`,
			afresh, id, seq, w.Case, w.AtOnce)
		if err != nil {
			return err
		}
		lines, err := pgx.CollectRows(rows, scanLine)
		if err != nil {
			return err
		}
		for _, l := range lines {
			w.take(l)
			id, seq = l.Event.Case, l.Event.Seq
		}
		if more = len(lines) == w.AtOnce; !more {
			w.finish()
		}
		w.fold()
		w.done.Events += int64(len(lines))
		if err := w.compare(ctx); err != nil {
			return err
		}
		if w.Passed != nil {
			w.Passed(w.done.Events)
		}
	}
	return nil
}

func (w *walk) take(l line) {
	if w.current == nil || w.current.id != l.Event.Case {
		w.finish()
		w.current = &rebuilt{id: l.Event.Case, head: ledger.Genesis}
	}
	w.current.lines = append(w.current.lines, l)
}

// fold follows what was read, several cases at once: most of the time goes into hashes.
func (w *walk) fold() {
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for _, c := range w.whole {
		all.Go(func() error { c.follow(); return nil })
	}
	if w.current != nil {
		all.Go(func() error { w.current.follow(); return nil })
	}
	_ = all.Wait() // none of them fails: what is wrong with a case is kept in it
}

func (w *walk) finish() {
	if w.current != nil {
		w.whole = append(w.whole, w.current)
		w.current = nil
	}
}

// withoutRecord finds cases of which the record knows nothing.
func (w *walk) withoutRecord(ctx context.Context) error {
	rows, err := w.tx.Query(ctx, `select id::text, number from cases c where ($1 = '' or id = nullif($1, '')::uuid)
		and not exists (select 1 from case_events e where e.case_id = c.id)`, afresh, w.Case)
	if err != nil {
		return err
	}
	var d Difference
	_, err = pgx.ForEachRow(rows, []any{&d.Case, &d.Number}, func() error {
		w.done.Differing++
		w.differ(Difference{Case: d.Case, Number: d.Number, Table: "cases", What: Extra})
		return nil
	})
	return err
}

func (w *walk) differ(d Difference) {
	if w.Differ != nil {
		w.Differ(d)
	}
}

// Recorded counts the events of the record, or of one case.
func (s *Cases) Recorded(ctx context.Context, id string) (n int64, err error) {
	err = s.Pool.QueryRow(ctx, "select count(*) from case_events where $1 = '' or case_id = nullif($1, '')::uuid", afresh, id).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("store: count events: %w", err)
	}
	return n, nil
}
