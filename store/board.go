package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
)

// Board is the state of a room in numbers, within a reader's scope.
type Board struct {
	Stages    []Count // open cases by stage, each up to CountUpTo
	DueToday  int64
	Overdue   int64
	Intake    []DayCount
	Mediation MediationResults
}

// DayCount is how many cases were opened on a day in Asia/Shanghai.
type DayCount struct {
	Day time.Time
	N   int64
}

// MediationResults counts mediations that ended in a period. The rate of agreement is Agreed ÷ (Agreed + Failed): only
// mediations that were held count; refused ones are told apart, and so are those whose agreement was not performed.
type MediationResults struct {
	Agreed    int64 // an agreement took effect, performed or not
	Performed int64 // of Agreed
	Defaulted int64 // of Agreed
	Failed    int64 // ended without agreement
	Refused   int64 // never begun
}

// Board counts what is open now, and what came in and was mediated since a time.
func (s *Cases) Board(ctx context.Context, scope access.Scope, today, since time.Time) (b Board, err error) {
	if b.Stages, err = s.CountByStage(ctx, scope); err != nil {
		return b, err
	}
	args := scopeArgs(scope, pgx.NamedArgs{"today": today, "tomorrow": today.AddDate(0, 0, 1), "since": since})
	err = s.Pool.QueryRow(ctx, `select count(*) filter (where d.at >= @today and d.at < @tomorrow), count(*) filter (where d.at < @today or d.state = 'missed')
		from dues d join cases c on c.id = d.case_id
		where d.state in ('open', 'missed') and d.owner <> 'party' and d.at < @tomorrow and `+inScope(scope), afresh, args).Scan(&b.DueToday, &b.Overdue)
	if err != nil {
		return b, fmt.Errorf("store: board deadlines: %w", err)
	}
	rows, err := s.Pool.Query(ctx, `select date_trunc('day', c.opened_at at time zone 'Asia/Shanghai') as day, count(*)
		from cases c where c.opened_at >= @since and `+inScope(scope)+` group by 1 order by 1`, afresh, args)
	if err == nil {
		b.Intake, err = pgx.CollectRows(rows, pgx.RowToStructByPos[DayCount])
	}
	if err != nil {
		return b, fmt.Errorf("store: board intake: %w", err)
	}
	m := &b.Mediation
	err = s.Pool.QueryRow(ctx, `select
			count(*) filter (where p.stage in ('mediation_effective', 'mediation_performed', 'mediation_defaulted')),
			count(*) filter (where p.stage = 'mediation_performed'), count(*) filter (where p.stage = 'mediation_defaulted'),
			count(*) filter (where p.stage = 'mediation_ended'), count(*) filter (where p.stage = 'mediation_refused')
		from proceedings p join cases c on c.id = p.case_id
		where p.kind = 'mediation' and (p.ended_at >= @since or p.stage = 'mediation_effective' and p.opened_at >= @since) and `+inScope(scope), afresh, args).
		Scan(&m.Agreed, &m.Performed, &m.Defaulted, &m.Failed, &m.Refused)
	if err != nil {
		return b, fmt.Errorf("store: board mediation: %w", err)
	}
	return b, nil
}
