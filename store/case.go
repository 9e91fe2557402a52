package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/ledger"
)

// Cases is the record: what happened to every case, and how each stands.
type Cases struct {
	Pool *pgxpool.Pool
	wake chan CaseChanged
}

// OpenCases returns the record on pool. Wake must run for others to hear of changes at once.
func OpenCases(pool *pgxpool.Pool) *Cases {
	return &Cases{Pool: pool, wake: make(chan CaseChanged, 1024)}
}

// Decider says what a request does to the case that was locked for it: the event, and the case after it.
type Decider func(accident.Case) (accident.Event, accident.Case, error)

// Act is the one transaction of the record: lock, decide, write. A refusal writes nothing. The same key again answers
// with the first event; twice reports that. It takes two round trips: lock and look, write and commit.
func (s *Cases) Act(ctx context.Context, id, key string, decide Decider) (e accident.Event, twice bool, err error) {
	conn, err := s.Pool.Acquire(ctx)
	if err != nil {
		return e, false, fmt.Errorf("store: act on %s: %w", id, err)
	}
	defer conn.Release() // a connection that is still in a transaction is closed, not handed on
	before, head, earlier, err := lockCase(ctx, conn.Conn(), id, key)
	if err != nil || earlier != nil {
		rollback(ctx, conn.Conn())
		if earlier != nil {
			return earlier.Event, true, err
		}
		return e, false, err
	}
	e, after, err := decide(before)
	if err != nil {
		rollback(ctx, conn.Conn())
		return e, false, err // a *problem.Error: the caller shows it
	}
	b := &pgx.Batch{}
	if err = write(b, &before, &after, head, e); err != nil {
		rollback(ctx, conn.Conn())
		return e, false, err
	}
	b.Queue("commit")
	if err = conn.SendBatch(ctx, b).Close(); err != nil {
		rollback(ctx, conn.Conn())
		return e, false, fmt.Errorf("store: act %s on %s: %w", e.Command, id, err)
	}
	s.tell(after.ID, after.Seq)
	return e, false, nil
}

// rollback ends a transaction that will not be written. If that fails the connection is closed on release.
func rollback(ctx context.Context, conn *pgx.Conn) {
	if conn.PgConn().TxStatus() != 'I' {
		_, _ = conn.Exec(context.WithoutCancel(ctx), "rollback")
	}
}

// lockCase takes the row lock first: two people acting at once are served one after the other.
func lockCase(ctx context.Context, conn *pgx.Conn, id, key string) (c accident.Case, head []byte, earlier *ledger.Line, err error) {
	b := &pgx.Batch{}
	b.Queue("begin")
	var body []byte
	found := false
	b.Queue("select body, head from cases where id = $1 for update", id).QueryRow(func(row pgx.Row) error {
		err := row.Scan(&body, &head)
		found = err == nil
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		return err
	})
	b.Queue("select "+ledger.Columns+" from case_events where case_id = $1 and key = $2", id, key).Query(func(rows pgx.Rows) error {
		lines, err := pgx.CollectRows(rows, ledger.Scan)
		if len(lines) == 1 {
			earlier = &lines[0]
		}
		return err
	})
	if err := conn.SendBatch(ctx, b).Close(); err != nil {
		return c, nil, nil, fmt.Errorf("store: lock %s: %w", id, err)
	}
	if !found {
		return c, nil, nil, problem.New(problem.NotFound, "没有这个案件，或者不在您的权限之内", "There is no such case, or it is not yours to see")
	}
	if err := json.Unmarshal(body, &c); err != nil {
		return c, nil, nil, fmt.Errorf("store: read case %s: %w", id, err)
	}
	return c, head, earlier, nil
}

// write queues everything that an event changes.
func write(b *pgx.Batch, before, after *accident.Case, head []byte, e accident.Event) error {
	hash, err := ledger.Append(b, head, e) // nothing is stored without its ledger line
	if err != nil {
		return err
	}
	body, err := json.Marshal(after)
	if err != nil {
		return fmt.Errorf("store: marshal case %s: %w", after.ID, err)
	}
	r := rowOf(after)
	b.Queue(`update cases set stage = $2, class = $3, hit_and_run = $4, place = $5, occurred_at = $6, parties = $7, evidence = $8, title = $9,
			seq = $10, head = $11, changed_at = $12, body = $13 where id = $1`,
		after.ID, r.Stage, r.Class, r.HitAndRun, r.Place, r.OccurredAt, r.Parties, r.Evidence, r.Title, after.Seq, hash, e.At, body)
	project(b, before, after)
	b.Queue("insert into outbox (case_id, seq) values ($1, $2)", after.ID, after.Seq)
	return nil
}

// Case opens a case for somebody who may read it; else it is not found.
func (s *Cases) Case(ctx context.Context, scope access.Scope, id string) (accident.Case, error) {
	return s.one(ctx, `select c.body from cases c where c.id = @id and `+inScope(scope), scopeArgs(scope, pgx.NamedArgs{"id": id}), id)
}

// ByNumber opens a case by its number.
func (s *Cases) ByNumber(ctx context.Context, scope access.Scope, number string) (accident.Case, error) {
	return s.one(ctx, `select c.body from cases c where c.number = @number and `+inScope(scope), scopeArgs(scope, pgx.NamedArgs{"number": number}), "by number")
}

func (s *Cases) one(ctx context.Context, sql string, args pgx.NamedArgs, what string) (c accident.Case, err error) {
	var body []byte
	err = s.Pool.QueryRow(ctx, sql, args).Scan(&body)
	if errors.Is(err, pgx.ErrNoRows) || notUUID(err) {
		return c, problem.New(problem.NotFound, "没有这个案件，或者不在您的权限之内", "There is no such case, or it is not yours to see")
	}
	if err == nil {
		err = json.Unmarshal(body, &c)
	}
	if err != nil {
		return c, fmt.Errorf("store: open case %s: %w", what, err)
	}
	return c, nil
}
