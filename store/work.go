package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Owed is a deadline that somebody owes, with the case it belongs to.
type Owed struct {
	Case        string
	Number      string
	Title       string
	Place       string
	Stage       string
	Rule        string
	Article     string
	Proceeding  int
	Party       int
	Owner       string
	Since       time.Time
	At          time.Time
	State       string
	Provisional bool
}

const owedColumns = `c.id::text, c.number, c.title, c.place, c.stage, d.rule, d.article, d.proceeding, d.party, d.owner, d.since, d.at, d.state, d.provisional`

// Work lists what a role of an agency owes, the most urgent first, at most n.
func (s *Cases) Work(ctx context.Context, a access.Actor, n int) ([]Owed, error) {
	return s.owed(ctx, `select `+owedColumns+` from dues d join cases c on c.id = d.case_id
		where d.agency = @agency and d.owner = @role and d.state in ('open', 'missed') order by d.at, c.id limit @n`,
		pgx.NamedArgs{"agency": a.Agency, "role": string(a.Role), "n": n})
}

// Paused lists what a role of an agency owes without a last day, because the limit stands still, at most n. What is owed
// longest comes first.
func (s *Cases) Paused(ctx context.Context, a access.Actor, n int) ([]Owed, error) {
	return s.owed(ctx, `select `+owedColumns+` from dues d join cases c on c.id = d.case_id
		where d.agency = @agency and d.owner = @role and d.state = 'paused' order by d.since, c.id limit @n`,
		pgx.NamedArgs{"agency": a.Agency, "role": string(a.Role), "n": n})
}

// DueBy lists the running deadlines in scope that end before a time, whoever owes them, at most n.
func (s *Cases) DueBy(ctx context.Context, scope access.Scope, before time.Time, n int) ([]Owed, error) {
	return s.owed(ctx, `select `+owedColumns+` from dues d join cases c on c.id = d.case_id
		where d.state in ('open', 'missed') and d.at < @before and d.owner <> 'party' and `+inScope(scope)+` order by d.at, c.id limit @n`,
		scopeArgs(scope, pgx.NamedArgs{"before": before, "n": n}))
}

func (s *Cases) owed(ctx context.Context, sql string, args pgx.NamedArgs) ([]Owed, error) {
	rows, err := s.Pool.Query(ctx, sql, afresh, args)
	if err != nil {
		return nil, fmt.Errorf("store: list work: %w", err)
	}
	owed, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Owed])
	if err != nil {
		return nil, fmt.Errorf("store: list work: %w", err)
	}
	return owed, nil
}

// ProceedingLine is a proceeding with the case it belongs to.
type ProceedingLine struct {
	Case      string
	Number    string
	Title     string
	Place     string
	No        int
	Kind      string
	Variant   string
	Stage     string
	Agency    string
	OpenedAt  time.Time
	EndedAt   *time.Time
	EndReason string
	Amount    int64
	NextDue   *time.Time
	NextRule  *string
	NextUnder *string    // its article
	NextSince *time.Time // the first day of its count
}

// ProceedingFilter narrows a list of proceedings; empty fields do not narrow.
type ProceedingFilter struct {
	Kind   accident.Kind
	Stages []string
	Ended  bool   // the ended ones instead of the open ones
	Mine   string // handed to this agency only
	After  Cursor // ID is the case's
}

// Proceedings returns a page of proceedings in scope, newest first, and the cursor of the next page.
func (s *Cases) Proceedings(ctx context.Context, scope access.Scope, f ProceedingFilter) ([]ProceedingLine, Cursor, error) {
	if f.Stages == nil {
		f.Stages = []string{}
	}
	rows, err := s.Pool.Query(ctx, `select c.id::text, c.number, c.title, c.place, p.no, p.kind, p.variant, p.stage, p.agency, p.opened_at, p.ended_at, p.end_reason, p.amount,
			d.at, d.rule, d.article, d.since
		from proceedings p join cases c on c.id = p.case_id
		left join lateral (select at, rule, article, since from dues where case_id = p.case_id and proceeding = p.no and state in ('open', 'missed') and owner <> 'party' order by at limit 1) d on true
		where p.kind = @kind and p.ended = @ended and (cardinality(@stages::text[]) = 0 or p.stage = any(@stages)) and (@mine = '' or p.agency = @mine)
			and (@scope_all or (@scope_own and c.agency = @scope_agency) or (p.agency = @scope_agency and p.kind = any(@scope_handed)))
			and (@after::timestamptz is null or (p.opened_at, p.case_id) < (@after, nullif(@after_id, '')::uuid))
		order by p.opened_at desc, p.case_id desc, p.no limit @n`, afresh,
		scopeArgs(scope, pgx.NamedArgs{"kind": string(f.Kind), "stages": f.Stages, "ended": f.Ended, "mine": f.Mine,
			"after": nullTime(f.After.At), "after_id": f.After.ID, "n": PageSize + 1}))
	if err != nil {
		return nil, Cursor{}, fmt.Errorf("store: list proceedings: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[ProceedingLine])
	if err != nil {
		return nil, Cursor{}, fmt.Errorf("store: list proceedings: %w", err)
	}
	if len(lines) <= PageSize {
		return lines, Cursor{}, nil
	}
	last := lines[PageSize-1]
	return lines[:PageSize], Cursor{last.OpenedAt, last.Case}, nil
}

// SessionLine is a mediation session in the calendar.
type SessionLine struct {
	Number     string
	Title      string
	Place      string
	Proceeding int
	Variant    string
	At         time.Time
	Room       string
	Held       bool
}

// Sessions lists the mediation sessions in scope from (inclusive) to (exclusive), by time.
func (s *Cases) Sessions(ctx context.Context, scope access.Scope, from, to time.Time) ([]SessionLine, error) {
	rows, err := s.Pool.Query(ctx, `select c.number, c.title, c.place, m.proceeding, p.variant, m.at, m.room, m.held_on is not null
		from mediation_sessions m join cases c on c.id = m.case_id join proceedings p on p.case_id = m.case_id and p.no = m.proceeding
		where m.at >= @from and m.at < @to and `+inScope(scope)+` order by m.at, m.room, c.number limit 2000`, afresh,
		scopeArgs(scope, pgx.NamedArgs{"from": from, "to": to}))
	if err != nil {
		return nil, fmt.Errorf("store: list sessions: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[SessionLine])
	if err != nil {
		return nil, fmt.Errorf("store: list sessions: %w", err)
	}
	return lines, nil
}
