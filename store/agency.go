package store

import (
	"context"
	"errors"
	"fmt"

	"anjie/domain/access"
	"anjie/domain/problem"

	"github.com/jackc/pgx/v5"
)

// Agency is a body that takes part in the handling of accidents.
type Agency struct {
	ID       string
	Kind     access.AgencyKind
	NameZH   string
	NameEN   string
	Division string // 行政区划代码: 6, 9 or 12 digits; "" when it has none
	Parent   *string
	Closed   bool
}

// Name is the agency's name in a language: "en", or Chinese for all else and where English is missing.
func (a Agency) Name(lang string) string {
	if lang == "en" && a.NameEN != "" {
		return a.NameEN
	}
	return a.NameZH
}

// AgencyLine is one agency in the administrator's list.
type AgencyLine struct {
	Agency
	ParentZH, ParentEN string
	Accounts           int
}

// Agencies lists all agencies, by kind and name. A kind of "" is every kind.
func (s Accounts) Agencies(ctx context.Context, kind access.AgencyKind) ([]AgencyLine, error) {
	rows, err := s.Pool.Query(ctx, `
		select g.id, g.kind, g.name_zh, g.name_en, g.division, g.parent, g.closed,
			coalesce(p.name_zh, '') as parent_zh, coalesce(p.name_en, '') as parent_en,
			(select count(distinct account) from account_roles r where r.agency = g.id) as accounts
		from agencies g left join agencies p on p.id = g.parent
		where $1 = '' or g.kind = $1
		order by g.kind, g.name_zh`, kind)
	if err != nil {
		return nil, fmt.Errorf("store: list agencies: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByName[AgencyLine])
	if err != nil {
		return nil, fmt.Errorf("store: list agencies: %w", err)
	}
	return lines, nil
}

// Agency finds an agency.
func (s Accounts) Agency(ctx context.Context, id string) (Agency, error) {
	rows, err := s.Pool.Query(ctx, "select id, kind, name_zh, name_en, division, parent, closed from agencies where id = $1", id)
	if err != nil {
		return Agency{}, fmt.Errorf("store: find agency: %w", err)
	}
	a, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Agency])
	if errors.Is(err, pgx.ErrNoRows) {
		return a, noAgency()
	}
	if err != nil {
		return a, fmt.Errorf("store: find agency: %w", err)
	}
	return a, nil
}

// CreateAgency makes an agency and returns its id: the one given, or a new one. An empty actor is the seed.
func (s Accounts) CreateAgency(ctx context.Context, actor string, a Agency) (id string, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `insert into agencies (id, kind, name_zh, name_en, division, parent, closed)
			values (coalesce(nullif($1, ''), gen_random_uuid()::text), $2, $3, $4, $5, $6, $7) returning id`,
			a.ID, a.Kind, a.NameZH, a.NameEN, a.Division, a.Parent, a.Closed).Scan(&id)
		if err != nil {
			return err
		}
		return noteAccount(ctx, tx, actor, "", id, AgencyCreated, map[string]string{"kind": string(a.Kind)})
	})
	return id, accountTaken(err, "create agency")
}

// ChangeAgency writes an agency's names, division, parent and whether it is closed. Its kind stays: cases
// were handed to it for what it is. Nobody may stand below himself.
func (s Accounts) ChangeAgency(ctx context.Context, actor string, a Agency) error {
	err := pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		if a.Parent != nil {
			var circle bool
			err := tx.QueryRow(ctx, `with recursive up as (
					select id, parent from agencies where id = $1
					union select g.id, g.parent from agencies g join up on g.id = up.parent)
				select exists (select from up where id = $2)`, *a.Parent, a.ID).Scan(&circle)
			if err != nil {
				return err
			}
			if circle {
				return problem.Form(problem.Fault{Field: "parent", ZH: "上级单位不能是本单位或其下级", EN: "The parent cannot be this agency or one below it"})
			}
		}
		tag, err := tx.Exec(ctx, `update agencies set name_zh = $2, name_en = $3, division = $4, parent = $5, closed = $6
			where id = $1`, a.ID, a.NameZH, a.NameEN, a.Division, a.Parent, a.Closed)
		if err != nil {
			return err
		}
		if tag.RowsAffected() == 0 {
			return noAgency()
		}
		return noteAccount(ctx, tx, actor, "", a.ID, AgencyChanged, nil)
	})
	return accountTaken(err, "change agency")
}

func noAgency() error {
	return problem.New(problem.NotFound, "没有这个单位", "There is no such agency")
}
