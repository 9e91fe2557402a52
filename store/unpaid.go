package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// openUnpaid are the findings e of what cannot be paid, in cases c that are neither over nor closed.
const openUnpaid = `case_events e join cases c on c.id = e.case_id
	where e.command = 'record_findings' and e.content -> 'values' -> 'unpaid_property' is not null and c.stage = any(@open)`

// Unpaid returns the open cases in scope in which it was found how much property loss cannot be paid, by id, the first n
// after one.
func (s *Cases) Unpaid(ctx context.Context, scope access.Scope, after string, n int) ([]accident.Case, error) {
	if after == "" {
		after = beforeAll
	}
	rows, err := s.Pool.Query(ctx, `select o.body from (
			select distinct e.case_id from `+openUnpaid+` and e.case_id > @after::uuid and `+inScope(scope)+` order by e.case_id limit @n
		) d join cases o on o.id = d.case_id order by o.id`, scopeArgs(scope, pgx.NamedArgs{"open": openStages(), "after": after, "n": n}))
	if err != nil {
		return nil, fmt.Errorf("store: list cases with loss that cannot be paid: %w", err)
	}
	bodies, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	if err != nil {
		return nil, fmt.Errorf("store: list cases with loss that cannot be paid: %w", err)
	}
	out := make([]accident.Case, len(bodies))
	for i, body := range bodies {
		if err := json.Unmarshal(body, &out[i]); err != nil {
			return nil, fmt.Errorf("store: read a case: %w", err)
		}
	}
	return out, nil
}

// CountUnpaid counts them.
func (s *Cases) CountUnpaid(ctx context.Context) (n int64, err error) {
	err = s.Pool.QueryRow(ctx, `select count(distinct e.case_id) from `+openUnpaid, pgx.NamedArgs{"open": openStages()}).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("store: count cases with loss that cannot be paid: %w", err)
	}
	return n, nil
}
