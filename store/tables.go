package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"anjie/domain/problem"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Tables keeps the law that was entered beside what the program brings along: drafts, and editions that stand.
type Tables struct{ Pool *pgxpool.Pool }

// TableKind is what a table holds.
type TableKind string

// The kinds of table.
const (
	CalendarYear    TableKind = "calendar" // the working days of a year; its name is the year
	BaseFigures     TableKind = "figures"
	LiabilityShares TableKind = "shares"
	MoneyRules      TableKind = "rules"      // readings of what the law leaves open about money, and limits of the compulsory insurance
	TimeLimits      TableKind = "limits"     // time limits that read otherwise than in the program
	CrimeThresholds TableKind = "thresholds" // of a province: from which unpaid property loss is a crime
)

// TableKinds lists them.
var TableKinds = []TableKind{CalendarYear, BaseFigures, LiabilityShares, MoneyRules, TimeLimits, CrimeThresholds}

// TableState says whether an edition may still change.
type TableState string

// The states of an edition.
const (
	DraftState     TableState = "draft"
	PublishedState TableState = "published"
	DiscardedState TableState = "discarded"
)

// LawTable is one edition of a table. Content is canonical JSON, and nothing in lists.
type LawTable struct {
	ID          string
	Kind        TableKind
	Name        string
	Edition     int
	State       TableState
	Content     string
	SHA256      string
	Source      string
	Verified    bool
	MadeBy      string // name; "" for the system
	MadeAt      time.Time
	ChangedAt   time.Time
	PublishedBy string
	PublishedAt *time.Time
}

// TableAct says what happened to an edition.
type TableAct string

// What happens to tables.
const (
	TableBegun     TableAct = "begun"
	TableReplaced  TableAct = "replaced" // the draft's whole content
	LineEntered    TableAct = "entered"
	LineRemoved    TableAct = "removed"
	TableConfirmed TableAct = "confirmed" // somebody has held it against its source
	TablePublished TableAct = "published"
	TableDiscarded TableAct = "discarded"
)

// TableActs lists them all; every one has a word.
var TableActs = []TableAct{TableBegun, TableReplaced, LineEntered, LineRemoved, TableConfirmed, TablePublished, TableDiscarded}

// TableEvent is one line of what happened to an edition.
type TableEvent struct {
	Seq    int64
	At     time.Time
	Actor  string // name; "" for the system
	What   TableAct
	SHA256 string // of the content after it
	Detail map[string]string
}

const tableColumns = `t.id::text, t.kind, t.name, t.edition, t.state, t.content, t.sha256, t.source, t.verified, coalesce(m.name, ''), t.made_at, t.changed_at,
	coalesce(p.name, ''), t.published_at`

const tableFrom = ` from law_tables t left join accounts m on m.id = t.made_by left join accounts p on p.id = t.published_by `

// List returns every edition without its content, the newest of each table first.
func (s Tables) List(ctx context.Context) ([]LawTable, error) {
	return s.list(ctx, `select t.id::text, t.kind, t.name, t.edition, t.state, '', t.sha256, t.source, t.verified, coalesce(m.name, ''), t.made_at, t.changed_at,
		coalesce(p.name, ''), t.published_at`+tableFrom+`order by t.kind, t.name desc, t.edition desc`)
}

// Published returns the editions that stand, each table's in their order.
func (s Tables) Published(ctx context.Context) ([]LawTable, error) {
	return s.list(ctx, `select `+tableColumns+tableFrom+`where t.state = 'published' order by t.kind, t.name, t.edition`)
}

func (s Tables) list(ctx context.Context, sql string, args ...any) ([]LawTable, error) {
	rows, err := s.Pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("store: list tables: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[LawTable])
	if err != nil {
		return nil, fmt.Errorf("store: list tables: %w", err)
	}
	return all, nil
}

// One returns an edition with its content.
func (s Tables) One(ctx context.Context, id string) (LawTable, error) {
	all, err := s.list(ctx, `select `+tableColumns+tableFrom+`where t.id::text = $1`, id)
	if err == nil && len(all) == 0 {
		err = noTable()
	}
	if err != nil {
		return LawTable{}, err
	}
	return all[0], nil
}

func noTable() error {
	return problem.New(problem.NotFound, "没有这个版本", "There is no such edition")
}

// Publications counts what was published; a process whose tables were read at another count reads them again.
func (s Tables) Publications(ctx context.Context) (n int64, err error) {
	if err = s.Pool.QueryRow(ctx, "select count(*) from table_events where what = 'published'").Scan(&n); err != nil {
		return 0, fmt.Errorf("store: count publications: %w", err)
	}
	return n, nil
}

// Events returns the newest lines about an edition.
func (s Tables) Events(ctx context.Context, id string, limit int) ([]TableEvent, error) {
	rows, err := s.Pool.Query(ctx, `select e.seq, e.at, coalesce(a.name, ''), e.what, e.sha256, e.detail
		from table_events e left join accounts a on a.id = e.actor where e.table_id::text = $1 order by e.seq desc limit $2`, id, limit)
	if err != nil {
		return nil, fmt.Errorf("store: read table events: %w", err)
	}
	events, err := pgx.CollectRows(rows, pgx.RowToStructByPos[TableEvent])
	if err != nil {
		return nil, fmt.Errorf("store: read table events: %w", err)
	}
	return events, nil
}

// noteTable writes one line of table_events inside tx. An empty actor is the system.
func noteTable(ctx context.Context, tx pgx.Tx, actor, id string, what TableAct, sha256 string, detail map[string]string) error {
	if detail == nil {
		detail = map[string]string{}
	}
	text, err := json.Marshal(detail)
	if err == nil {
		_, err = tx.Exec(ctx, `insert into table_events (actor, table_id, what, sha256, detail) values (nullif($1, '')::uuid, $2, $3, $4, $5)`,
			actor, id, what, sha256, text)
	}
	if err != nil {
		return fmt.Errorf("store: note that a table was %s: %w", what, err)
	}
	return nil
}

// tableFailed passes on what a person may read, and wraps the rest.
func tableFailed(err error, doing string) error {
	if err == nil || problem.As(err) != nil || errors.Is(err, context.Canceled) {
		return err
	}
	return fmt.Errorf("store: %s: %w", doing, err)
}
