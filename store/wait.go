package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Wait asks for what stands in a stage until a role does something, without a deadline that says so.
type Wait struct {
	Kind    accident.Kind // TheCase: cases; else proceedings of this kind
	Variant string        // of a proceeding; empty: any
	Stage   accident.Stage
	Role    access.Role // a case or proceeding with a running deadline of this role is left out, also one that stands still
	Idle    bool        // one with any running deadline is left out
}

// WaitLine is a case, or one of its proceedings, that waits.
type WaitLine struct {
	Number     string
	Title      string
	Place      string
	Proceeding int // 0: the case itself
	Variant    string
	Since      time.Time
}

// Waiting lists what waits in scope, the longest first, at most n.
func (s *Cases) Waiting(ctx context.Context, scope access.Scope, w Wait, n int) ([]WaitLine, error) {
	sql := `select c.number, c.title, c.place, 0, '', c.opened_at from cases c
		where c.stage = @stage and ` + inScope(scope) + ` and not exists (
			select 1 from dues d where d.case_id = c.id and d.state in ('open', 'missed', 'paused') and (@idle or d.owner = @role))
		order by c.opened_at limit @n`
	if w.Kind != accident.TheCase {
		sql = `select c.number, c.title, c.place, p.no, p.variant, p.opened_at from proceedings p join cases c on c.id = p.case_id
			where p.stage = @stage and (@variant = '' or p.variant = @variant) and ` + inHand + ` and not exists (
				select 1 from dues d where d.case_id = c.id and d.proceeding = p.no and d.state in ('open', 'missed', 'paused') and (@idle or d.owner = @role))
			order by p.opened_at limit @n`
	}
	rows, err := s.Pool.Query(ctx, sql, afresh, scopeArgs(scope, pgx.NamedArgs{"kind": string(w.Kind), "variant": w.Variant,
		"stage": string(w.Stage), "role": string(w.Role), "idle": w.Idle, "mine": "", "n": n}))
	if err != nil {
		return nil, fmt.Errorf("store: list waiting: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[WaitLine])
	if err != nil {
		return nil, fmt.Errorf("store: list waiting: %w", err)
	}
	return lines, nil
}

// DueBetween lists the running deadlines in scope that end from a time (inclusive) to another (exclusive), whoever of
// the agencies owes them, at most n.
func (s *Cases) DueBetween(ctx context.Context, scope access.Scope, from, to time.Time, n int) ([]Owed, error) {
	return s.owed(ctx, `select `+owedColumns+` from dues d join cases c on c.id = d.case_id
		where d.state in ('open', 'missed') and d.at >= @from and d.at < @to and d.owner <> 'party' and `+inScope(scope)+` order by d.at, c.id limit @n`,
		scopeArgs(scope, pgx.NamedArgs{"from": from, "to": to, "n": n}))
}
