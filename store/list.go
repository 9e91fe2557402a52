package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
)

// PageSize is how many lines a list shows at once.
const PageSize = 50

// afresh plans a query for the values at hand: lists have filters that are mostly empty, and a plan made for all
// values would read the whole table.
const afresh = pgx.QueryExecModeCacheDescribe

// Filter narrows the list of cases. Empty fields do not narrow; From is inclusive, To exclusive.
type Filter struct {
	Stage  string
	Class  string
	Flight bool // hit-and-run only
	Agency string
	Owing  bool // with a running deadline only
	From   time.Time
	To     time.Time
	After  Cursor
}

// Cursor is the place in a list, newest first; the zero Cursor is its beginning.
type Cursor struct {
	At time.Time
	ID string
}

// CaseLine is a line of the list of cases. Matched says by what a search found it.
type CaseLine struct {
	ID         string
	Number     string
	Agency     string
	Stage      string
	Class      string
	HitAndRun  bool
	Place      string
	Title      string
	OccurredAt time.Time
	OpenedAt   time.Time
	Parties    int
	Evidence   int
	NextDue    *time.Time
	NextRule   *string
	NextUnder  *string    // its article
	NextSince  *time.Time // the first day of its count
	Matched    string
}

const lineColumns = `c.id::text, c.number, c.agency, c.stage, c.class, c.hit_and_run, c.place, c.title, c.occurred_at, c.opened_at,
	c.parties, c.evidence, d.at as next_due, d.rule as next_rule, d.article as next_under, d.since as next_since`

// nextDue is the running deadline of the case that comes first. A party's own time to apply for something is no
// deadline of the case: nobody is late when he lets it pass.
const nextDue = `left join lateral (select at, rule, article, since from dues where case_id = c.id and state in ('open', 'missed') and owner <> 'party' order by at limit 1) d on true`

// owes holds of a case with such a deadline.
const owes = `exists (select 1 from dues where case_id = c.id and state in ('open', 'missed') and owner <> 'party')`

// List returns a page of cases, newest first, and the cursor of the next page (zero at the end).
func (s *Cases) List(ctx context.Context, scope access.Scope, f Filter) ([]CaseLine, Cursor, error) {
	args := scopeArgs(scope, pgx.NamedArgs{"stage": f.Stage, "class": f.Class, "flight": f.Flight, "agency": f.Agency, "owing": f.Owing,
		"from": nullTime(f.From), "to": nullTime(f.To), "after": nullTime(f.After.At), "after_id": f.After.ID, "n": PageSize + 1})
	rows, err := s.Pool.Query(ctx, `with page as (select c.* from cases c
			where `+inScope(scope)+`
				and (@stage = '' or c.stage = @stage) and (@class = '' or c.class = @class) and (not @flight or c.hit_and_run)
				and (@agency = '' or c.agency = @agency) and (not @owing or `+owes+`)
				and (@from::timestamptz is null or c.opened_at >= @from) and (@to::timestamptz is null or c.opened_at < @to)
				and (@after::timestamptz is null or (c.opened_at, c.id) < (@after, nullif(@after_id, '')::uuid))
			order by c.opened_at desc, c.id desc limit @n)
		select `+lineColumns+`, '' as matched from page c `+nextDue+` order by c.opened_at desc, c.id desc`, afresh, args)
	if err != nil {
		return nil, Cursor{}, fmt.Errorf("store: list cases: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CaseLine])
	if err != nil {
		return nil, Cursor{}, fmt.Errorf("store: list cases: %w", err)
	}
	if len(lines) <= PageSize {
		return lines, Cursor{}, nil
	}
	last := lines[PageSize-1]
	return lines[:PageSize], Cursor{last.OpenedAt, last.ID}, nil
}

// Search finds cases by the beginning of a number, plate, name or code of a paper, the tail of a telephone number, or a part of the
// place, newest first, at most one page.
func (s *Cases) Search(ctx context.Context, scope access.Scope, q string) ([]CaseLine, error) {
	q = strings.ToLower(strings.TrimSpace(q))
	if q == "" {
		return nil, nil
	}
	pattern := strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(q)
	rows, err := s.Pool.Query(ctx, `with hits as (
			(select case_id, kind from case_terms where term like @q || '%' limit 2000)
			union all
			(select id, 'place' from cases where place ilike '%' || @q || '%' limit 2000)),
		best as (select case_id, min(kind) as kind from hits group by case_id)
		select `+lineColumns+`, best.kind as matched from best join cases c on c.id = best.case_id `+nextDue+`
		where `+inScope(scope)+` order by c.opened_at desc, c.id desc limit @n`,
		afresh, scopeArgs(scope, pgx.NamedArgs{"q": pattern, "n": PageSize}))
	if err != nil {
		return nil, fmt.Errorf("store: search cases: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CaseLine])
	if err != nil {
		return nil, fmt.Errorf("store: search cases: %w", err)
	}
	return lines, nil
}

// CountUpTo is where counting stops: a list of more says "1000+".
const CountUpTo = 1000

// Count is how many there are of something, or CountUpTo when there are at least as many.
type Count struct {
	What string
	N    int64
}

// CountByStage counts the cases in scope by stage, each up to CountUpTo.
func (s *Cases) CountByStage(ctx context.Context, scope access.Scope) ([]Count, error) {
	rows, err := s.Pool.Query(ctx, `select what, (select count(*) from (select 1 from cases c where c.stage = what and `+inScope(scope)+` limit @up_to) x)
		from unnest(array['reported', 'accepted', 'simple', 'investigation', 'determined', 'closed', 'archived', 'not_accepted', 'transferred']) what`,
		afresh, scopeArgs(scope, pgx.NamedArgs{"up_to": CountUpTo}))
	if err != nil {
		return nil, fmt.Errorf("store: count cases: %w", err)
	}
	counts, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Count])
	if err != nil {
		return nil, fmt.Errorf("store: count cases: %w", err)
	}
	return counts, nil
}
