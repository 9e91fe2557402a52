package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
)

// Similar finds cases that may be the same accident: within two hours at a like place, or with one of the plates on
// the same day. It warns whoever takes a report; it decides nothing.
func (s *Cases) Similar(ctx context.Context, scope access.Scope, at time.Time, place string, plates []string) ([]CaseLine, error) {
	low := []string{}
	for _, p := range plates {
		if p = strings.ToLower(strings.TrimSpace(p)); p != "" {
			low = append(low, p)
		}
	}
	rows, err := s.Pool.Query(ctx, `select `+lineColumns+`, case when similarity(c.place, @place) > 0.4 then 'place' else 'plate' end as matched
		from cases c `+nextDue+`
		where c.occurred_at between @at::timestamptz - interval '1 day' and @at::timestamptz + interval '1 day' and `+inScope(scope)+`
			and (c.occurred_at between @at::timestamptz - interval '2 hours' and @at::timestamptz + interval '2 hours' and (c.place = @place or similarity(c.place, @place) > 0.4)
				or exists (select 1 from case_terms t where t.case_id = c.id and t.kind = 'plate' and t.term = any(@plates)))
		order by c.occurred_at desc limit 10`, afresh, scopeArgs(scope, pgx.NamedArgs{"at": at, "place": place, "plates": low}))
	if err != nil {
		return nil, fmt.Errorf("store: find similar cases: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CaseLine])
	if err != nil {
		return nil, fmt.Errorf("store: find similar cases: %w", err)
	}
	return lines, nil
}
