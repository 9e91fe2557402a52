package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Tell is what a workflow has to hear: the case has events up to Seq.
type Tell struct {
	Case string
	Seq  int64
}

// Drain takes up to n cases from the outbox, newest event each, and hands them to deliver inside the transaction: rows
// are gone only if deliver succeeds, so a courier that dies delivers again. Several couriers may drain at once.
func (s *Cases) Drain(ctx context.Context, n int, deliver func(context.Context, []Tell) error) (taken int, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `with taken as (
				delete from outbox where id in (select id from outbox order by id for update skip locked limit $1)
				returning case_id, seq)
			select case_id::text as case, max(seq) as seq from taken group by case_id`, n)
		if err != nil {
			return err
		}
		tells, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Tell])
		if err != nil || len(tells) == 0 {
			return err
		}
		taken = len(tells)
		return deliver(ctx, tells)
	})
	if err != nil {
		return 0, fmt.Errorf("store: drain outbox: %w", err)
	}
	return taken, nil
}

// Backlog counts the acts that no workflow has heard of, and the age of the oldest in seconds.
func (s *Cases) Backlog(ctx context.Context) (rows int64, oldest float64, err error) {
	err = s.Pool.QueryRow(ctx, "select count(*), coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from outbox").Scan(&rows, &oldest)
	if err != nil {
		return 0, 0, fmt.Errorf("store: measure outbox: %w", err)
	}
	return rows, oldest, nil
}

// Requeue puts every case that a workflow should be following back into the outbox; it returns how many.
// It is how workflows are made again after Temporal was lost.
func (s *Cases) Requeue(ctx context.Context) (int64, error) {
	tag, err := s.Pool.Exec(ctx, `insert into outbox (case_id, seq) select id, seq from cases where stage not in ('archived', 'not_accepted', 'transferred') or changed_at > now() - interval '30 days'`)
	if err != nil {
		return 0, fmt.Errorf("store: requeue: %w", err)
	}
	return tag.RowsAffected(), nil
}

// PutBack puts cases at the end of the outbox: a case that cannot be told now does not keep the others from being told.
func (s *Cases) PutBack(ctx context.Context, tells []Tell) error {
	ids, seqs := make([]string, len(tells)), make([]int64, len(tells))
	for i, t := range tells {
		ids[i], seqs[i] = t.Case, t.Seq
	}
	_, err := s.Pool.Exec(ctx, "insert into outbox (case_id, seq) select * from unnest($1::uuid[], $2::bigint[])", ids, seqs)
	if err != nil {
		return fmt.Errorf("store: put back into outbox: %w", err)
	}
	return nil
}
