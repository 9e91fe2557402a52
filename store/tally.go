package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Cell counts the cases that are alike in everything that the list of cases can be narrowed by.
type Cell struct {
	Stage     string
	Class     string
	HitAndRun bool
	Owing     bool // a deadline of an agency is running
	Age       int  // how many of the bounds they were opened before: 0 is on or after the first
	N         int64
}

// Tally counts the cases in scope in cells, of each stage the newest CountUpTo: a stage that has as many has more. It
// reads a bounded number of rows however many cases there are. The bounds are times, the latest first.
func (s *Cases) Tally(ctx context.Context, scope access.Scope, bounds []time.Time) ([]Cell, error) {
	stages, open := []string{}, []string{}
	for _, stage := range accident.CaseStages {
		stages = append(stages, string(stage))
		if !stage.Ended() && stage != accident.Closed { // nothing runs in a case that is over
			open = append(open, string(stage))
		}
	}
	earliest := append([]time.Time{}, bounds...) // width_bucket wants them so
	slices.Reverse(earliest)
	rows, err := s.Pool.Query(ctx, `select s.stage, x.class, x.hit_and_run, x.owing, x.age, count(*)
		from unnest(@stages::text[]) as s (stage) cross join lateral (
			select c.class, c.hit_and_run,
				s.stage = any(@open) and `+owes+` as owing,
				cardinality(@bounds::timestamptz[]) - width_bucket(c.opened_at, @bounds::timestamptz[]) as age
			from cases c where c.stage = s.stage and `+inScope(scope)+` order by c.opened_at desc limit @up_to) x
		group by 1, 2, 3, 4, 5`,
		afresh, scopeArgs(scope, pgx.NamedArgs{"stages": stages, "open": open, "bounds": earliest, "up_to": CountUpTo}))
	if err != nil {
		return nil, fmt.Errorf("store: tally cases: %w", err)
	}
	cells, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Cell])
	if err != nil {
		return nil, fmt.Errorf("store: tally cases: %w", err)
	}
	return cells, nil
}

// ProceedingCount is how many proceedings of a stage there are, or CountUpTo when there are at least as many.
type ProceedingCount struct {
	Stage string
	Ended bool
	N     int64
}

// CountProceedings counts the proceedings of a kind in scope by stage. Mine, unless empty, is whom they were handed to.
func (s *Cases) CountProceedings(ctx context.Context, scope access.Scope, kind accident.Kind, mine string) ([]ProceedingCount, error) {
	rows, err := s.Pool.Query(ctx, `select x.stage, x.ended, count(*) from (
			(select p.stage, p.ended from proceedings p join cases c on c.id = p.case_id where not p.ended and `+inHand+` limit @up_to)
			union all
			(select p.stage, p.ended from proceedings p join cases c on c.id = p.case_id where p.ended and `+inHand+` limit @up_to)) x
		group by 1, 2`,
		afresh, scopeArgs(scope, pgx.NamedArgs{"kind": string(kind), "mine": mine, "up_to": CountUpTo}))
	if err != nil {
		return nil, fmt.Errorf("store: count proceedings: %w", err)
	}
	counts, err := pgx.CollectRows(rows, pgx.RowToStructByPos[ProceedingCount])
	if err != nil {
		return nil, fmt.Errorf("store: count proceedings: %w", err)
	}
	return counts, nil
}

// inHand limits a query on proceedings p of cases c to a kind and to what the reader's scope holds of them: a handed
// reader sees what was handed to his own agency, not what others have on the same case.
const inHand = `p.kind = @kind and (@mine = '' or p.agency = @mine)
	and (@scope_all or (@scope_own and c.agency = @scope_agency) or (p.agency = @scope_agency and p.kind = any(@scope_handed)))`
