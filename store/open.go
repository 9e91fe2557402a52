package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/ledger"
)

// Opening decides the first event of a case from the number that was drawn for it.
type Opening func(number string) (accident.Case, accident.Event, error)

// Open draws the next number of an agency's year, decides and writes the first event. The same key again answers with
// the case that it opened.
func (s *Cases) Open(ctx context.Context, agency string, year int, key string, decide Opening) (c accident.Case, e accident.Event, err error) {
	if c, e, err = s.openedBy(ctx, key); err != nil || c.ID != "" {
		return c, e, err
	}
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		var last int
		err := tx.QueryRow(ctx, `insert into case_numbers (agency, year, last) values ($1, $2, 1)
			on conflict (agency, year) do update set last = case_numbers.last + 1 returning last`, agency, year).Scan(&last)
		if err != nil {
			return err
		}
		if c, e, err = decide(Number(agency, year, last)); err != nil {
			return err
		}
		return insertCase(ctx, tx, &c, e, key)
	})
	var pg *pgconn.PgError
	if errors.As(err, &pg) && pg.Code == "23505" { // the same key at the same moment: the other one opened it
		c, e, err = s.openedBy(ctx, key)
		if err == nil && c.ID == "" { // another key has brought the same accident from its source
			err = problem.New(problem.Conflict, "来源系统的这一事故已经登记", "This accident of its source is registered already")
		}
		return c, e, err
	}
	if err != nil {
		return accident.Case{}, accident.Event{}, fmt.Errorf("store: open case: %w", err)
	}
	s.tell(c.ID, c.Seq)
	return c, e, nil
}

// Number is a case's number: agency, year and serial.
func Number(agency string, year, serial int) string {
	return fmt.Sprintf("%s-%d-%06d", agency, year, serial)
}

func insertCase(ctx context.Context, tx pgx.Tx, c *accident.Case, e accident.Event, key string) error {
	b := &pgx.Batch{}
	r := rowOf(c)
	b.Queue(`insert into cases (id, number, agency, stage, class, hit_and_run, place, occurred_at, opened_at, parties, evidence, title, source, key, seq, head, changed_at, body)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, nullif($13, ''), $14, 0, $15, $9, '{}')`,
		c.ID, c.Number, c.Agency, r.Stage, r.Class, r.HitAndRun, r.Place, r.OccurredAt, c.OpenedAt, r.Parties, r.Evidence, r.Title, c.Source, key, ledger.Genesis)
	if err := write(b, &accident.Case{}, c, ledger.Genesis, e); err != nil {
		return err
	}
	return tx.SendBatch(ctx, b).Close()
}

// openedBy finds the case that a key has opened before; a zero case means none.
func (s *Cases) openedBy(ctx context.Context, key string) (c accident.Case, e accident.Event, err error) {
	rows, err := s.Pool.Query(ctx, `select `+ledger.Columns+` from case_events where seq = 1 and case_id = (select id from cases where key = $1)`, key)
	if err != nil {
		return c, e, fmt.Errorf("store: find opened case: %w", err)
	}
	lines, err := pgx.CollectRows(rows, ledger.Scan)
	if err != nil || len(lines) == 0 {
		return c, e, err
	}
	return accident.After(accident.Case{}, lines[0].Event), lines[0].Event, nil
}
