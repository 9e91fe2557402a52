package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/ledger"
)

// Events returns the record of a case that the reader may open, oldest first, after the event since, at most n (0: all).
func (s *Cases) Events(ctx context.Context, scope access.Scope, id string, since int64, n int) ([]ledger.Line, error) {
	if n == 0 {
		n = 1 << 30
	}
	rows, err := s.Pool.Query(ctx, `select `+ledger.Columns+` from case_events e
		where e.case_id = @id and e.seq > @since and exists (select 1 from cases c where c.id = @id and `+inScope(scope)+`)
		order by e.seq limit @n`, scopeArgs(scope, pgx.NamedArgs{"id": id, "since": since, "n": n}))
	if err != nil {
		return nil, fmt.Errorf("store: events of %s: %w", id, err)
	}
	lines, err := pgx.CollectRows(rows, ledger.Scan)
	if err != nil {
		return nil, fmt.Errorf("store: events of %s: %w", id, err)
	}
	return lines, nil
}
