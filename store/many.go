package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Many opens several cases at once, by id: those that the reader may open.
func (s *Cases) Many(ctx context.Context, scope access.Scope, ids []string) (map[string]*accident.Case, error) {
	rows, err := s.Pool.Query(ctx, `select c.body from cases c where c.id = any(@ids::uuid[]) and `+inScope(scope), scopeArgs(scope, pgx.NamedArgs{"ids": ids}))
	if err != nil {
		return nil, fmt.Errorf("store: open cases: %w", err)
	}
	bodies, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	if err != nil {
		return nil, fmt.Errorf("store: open cases: %w", err)
	}
	out := make(map[string]*accident.Case, len(bodies))
	for _, body := range bodies {
		c := &accident.Case{}
		if err := json.Unmarshal(body, c); err != nil {
			return nil, fmt.Errorf("store: read a case: %w", err)
		}
		out[c.ID] = c
	}
	return out, nil
}
