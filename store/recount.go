package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Recount is the work of counting the running limits again by a calendar and a table of limits. It is done in passes over
// all cases that owe something; the last pass begins when every process must have had the calendar for a while, so that no date that was
// counted by the calendar before escapes it.
type Recount struct {
	Calendar  string
	Changed   string // the years, and the limits, that the tables before did not have, or had otherwise: "2027,2028,claim_pay"
	BegunAt   time.Time
	Passes    int    // that are over
	After     string // the last case that the running pass looked at
	Looked    int64  // cases, in all passes
	Recounted int64
	DoneAt    *time.Time
}

const recountColumns = `calendar, changed, begun_at, passes, after::text, looked, recounted, done_at`

// beforeAll comes before the id of every case.
const beforeAll = "00000000-0000-0000-0000-000000000000"

// Alone runs do while no other process does it under the same name; held says that another does. It keeps a connection.
func (s Tables) Alone(ctx context.Context, name string, do func(context.Context) error) (held bool, err error) {
	conn, err := s.Pool.Acquire(ctx)
	if err != nil {
		return false, fmt.Errorf("store: do %s alone: %w", name, err)
	}
	defer conn.Release()
	var got bool
	if err := conn.QueryRow(ctx, "select pg_try_advisory_lock(hashtextextended($1, 0))", name).Scan(&got); err != nil || !got {
		return true, tableFailed(err, "do "+name+" alone")
	}
	defer func() { // a connection that is gone has let go of it anyway
		_, _ = conn.Exec(context.WithoutCancel(ctx), "select pg_advisory_unlock(hashtextextended($1, 0))", name)
	}()
	return false, do(ctx)
}

// BeginRecount returns the work for a calendar with its limits, which is begun now if nobody has. parts are the hashes of its
// years, and of the lines that were entered for limits; program are those of the program's own, by which was counted before
// the first work of all.
func (s Tables) BeginRecount(ctx context.Context, calendar string, parts, program map[string]string) (r Recount, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		r, err = recount(ctx, tx, calendar)
		if !errors.Is(err, pgx.ErrNoRows) {
			return err
		}
		before, err := countedBy(ctx, tx, program)
		if err != nil {
			return err
		}
		text, err := json.Marshal(parts)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "insert into recounts (calendar, years, changed) values ($1, $2, $3) on conflict do nothing", calendar, text, differing(parts, before...)); err != nil {
			return err
		}
		r, err = recount(ctx, tx, calendar)
		return err
	})
	return r, tableFailed(err, "begin a recount")
}

func recount(ctx context.Context, tx pgx.Tx, calendar string) (Recount, error) {
	rows, err := tx.Query(ctx, "select "+recountColumns+" from recounts where calendar = $1", calendar)
	if err != nil {
		return Recount{}, err
	}
	return pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Recount])
}

// countedBy are the parts by which running limits may have been counted: those of the last work that is done, and of every
// later one, which was left when its tables were replaced.
func countedBy(ctx context.Context, tx pgx.Tx, program map[string]string) ([]map[string]string, error) {
	rows, err := tx.Query(ctx, `select years, done_at is not null from recounts
		where begun_at >= coalesce((select max(begun_at) from recounts where done_at is not null), '-infinity') order by begun_at, calendar`)
	if err != nil {
		return nil, err
	}
	var out []map[string]string
	var parts map[string]string
	done, one := false, false
	_, err = pgx.ForEachRow(rows, []any{&parts, &one}, func() error {
		out, parts, done = append(out, parts), nil, done || one
		return nil
	})
	if !done {
		out = append(out, program)
	}
	return out, err
}

// differing lists the parts that are new or other than in any of those before, the years first.
func differing(now map[string]string, before ...map[string]string) string {
	var out []string
	for part, sum := range now {
		if slices.ContainsFunc(before, func(was map[string]string) bool { return was[part] != sum }) {
			out = append(out, part)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ",")
}

// BeginPass notes that a pass begins from the first case. It is refused (false) while a pass that is over was early and
// settle has not gone by since the work began.
func (s Tables) BeginPass(ctx context.Context, calendar string, settle time.Duration) (bool, error) {
	tag, err := s.Pool.Exec(ctx, `update recounts set pass_at = clock_timestamp(), after = $2
		where calendar = $1 and done_at is null and (passes = 0 or clock_timestamp() >= begun_at + $3)`, calendar, beforeAll, settle)
	return tag.RowsAffected() == 1, tableFailed(err, "begin a pass")
}

// Advance notes how far the running pass is.
func (s Tables) Advance(ctx context.Context, calendar, after string, looked, recounted int) error {
	_, err := s.Pool.Exec(ctx, "update recounts set after = $2, looked = looked + $3, recounted = recounted + $4 where calendar = $1", calendar, after, looked, recounted)
	return tableFailed(err, "note how far a recount is")
}

// EndPass notes that the running pass has looked at every case. If it began late enough the work is done.
func (s Tables) EndPass(ctx context.Context, calendar string, settle time.Duration) error {
	_, err := s.Pool.Exec(ctx, `update recounts set passes = passes + 1, after = $2, done_at = case when pass_at >= begun_at + $3 then clock_timestamp() end
		where calendar = $1 and done_at is null`, calendar, beforeAll, settle)
	return tableFailed(err, "end a pass")
}

// Recounts lists the works, the newest first.
func (s Tables) Recounts(ctx context.Context, n int) ([]Recount, error) {
	rows, err := s.Pool.Query(ctx, "select "+recountColumns+" from recounts order by begun_at desc limit $1", n)
	if err != nil {
		return nil, tableFailed(err, "list recounts")
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Recount])
	return all, tableFailed(err, "list recounts")
}

// Owing returns the cases in scope in which a limit runs, by id, the first n after one.
func (s *Cases) Owing(ctx context.Context, scope access.Scope, after string, n int) ([]accident.Case, error) {
	if after == "" {
		after = beforeAll
	}
	rows, err := s.Pool.Query(ctx, `select o.body from (
			select distinct d.case_id from dues d join cases c on c.id = d.case_id
			where d.state in ('open', 'missed') and d.case_id > @after::uuid and `+inScope(scope)+` order by d.case_id limit @n
		) d join cases o on o.id = d.case_id order by o.id`, scopeArgs(scope, pgx.NamedArgs{"after": after, "n": n}))
	if err != nil {
		return nil, fmt.Errorf("store: list cases that owe: %w", err)
	}
	bodies, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	if err != nil {
		return nil, fmt.Errorf("store: list cases that owe: %w", err)
	}
	out := make([]accident.Case, len(bodies))
	for i, body := range bodies {
		if err := json.Unmarshal(body, &out[i]); err != nil {
			return nil, fmt.Errorf("store: read a case: %w", err)
		}
	}
	return out, nil
}

// CountOwing counts the cases in which a limit runs.
func (s *Cases) CountOwing(ctx context.Context) (n int64, err error) {
	if err = s.Pool.QueryRow(ctx, "select count(distinct case_id) from dues where state in ('open', 'missed')").Scan(&n); err != nil {
		return 0, fmt.Errorf("store: count cases that owe: %w", err)
	}
	return n, nil
}
