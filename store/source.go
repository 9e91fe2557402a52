package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
)

// Imported is how far a case has come that was taken over from another system.
type Imported struct {
	ID      string
	Stage   string
	Serious bool // a serious case was opened on it
}

// Imported lists the cases in scope whose source begins with prefix, by source.
func (s *Cases) Imported(ctx context.Context, scope access.Scope, prefix string) (map[string]Imported, error) {
	rows, err := s.Pool.Query(ctx, `select c.source, c.id::text, c.stage,
			exists (select 1 from proceedings p where p.case_id = c.id and p.kind = 'serious')
		from cases c where starts_with(c.source, @prefix) and `+inScope(scope), scopeArgs(scope, pgx.NamedArgs{"prefix": prefix}))
	if err != nil {
		return nil, fmt.Errorf("store: list imported: %w", err)
	}
	found := map[string]Imported{}
	var source string
	var c Imported
	_, err = pgx.ForEachRow(rows, []any{&source, &c.ID, &c.Stage, &c.Serious}, func() error {
		found[source] = c
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("store: list imported: %w", err)
	}
	return found, nil
}
