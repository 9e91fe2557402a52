package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anjie/domain/access"

	"github.com/jackc/pgx/v5"
)

// AccountFilter narrows the list of accounts; zero fields do not.
type AccountFilter struct {
	Text   string // part of the login name or of the name
	Role   access.Role
	Agency string
	After  string // login name after which the page begins
	Limit  int
}

// AccountLine is one account in the administrator's list. Roles are "role@agency name".
type AccountLine struct {
	ID, Login, Name string
	Disabled        bool
	MustChange      bool
	LockedUntil     *time.Time
	LastSignIn      *time.Time
	Offices         []Office
}

// List reads a page of accounts by login name.
func (s Accounts) List(ctx context.Context, f AccountFilter) ([]AccountLine, error) {
	rows, err := s.Pool.Query(ctx, `
		select a.id::text, a.login, a.name, a.disabled, a.must_change, a.locked_until, a.last_sign_in,
			coalesce((select json_agg(json_build_object('Role', r.role, 'Agency', r.agency, 'Kind', g.kind,
				'NameZH', g.name_zh, 'NameEN', g.name_en) order by g.name_zh, r.role)
				from account_roles r join agencies g on g.id = r.agency where r.account = a.id), '[]')
		from accounts a
		where (@text = '' or a.login like '%' || @text || '%' or a.name like '%' || @text || '%')
			and (@role = '' or exists (select from account_roles r where r.account = a.id and r.role = @role))
			and (@agency = '' or exists (select from account_roles r where r.account = a.id and r.agency = @agency))
			and a.login > @after
		order by a.login limit @limit`,
		pgx.NamedArgs{"text": likeText(f.Text), "role": string(f.Role), "agency": f.Agency, "after": f.After, "limit": f.Limit})
	if err != nil {
		return nil, fmt.Errorf("store: list accounts: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[AccountLine])
	if err != nil {
		return nil, fmt.Errorf("store: list accounts: %w", err)
	}
	return lines, nil
}

// Events reads the newest lines about an account, or about an agency.
func (s Accounts) Events(ctx context.Context, account, agency string, limit int) ([]AccountEvent, error) {
	rows, err := s.Pool.Query(ctx, `
		select e.seq, e.at, coalesce(a.name, ''), e.what,
			e.detail || case when g.id is null then '{}' else jsonb_build_object('agency_zh', g.name_zh, 'agency_en', g.name_en) end
		from account_events e left join accounts a on a.id = e.actor left join agencies g on g.id = e.agency
		where ($1 = '' or e.account::text = $1) and ($2 = '' or e.agency = $2 and e.account is null)
		order by e.seq desc limit $3`, account, agency, limit)
	if err != nil {
		return nil, fmt.Errorf("store: read account events: %w", err)
	}
	events, err := pgx.CollectRows(rows, pgx.RowToStructByPos[AccountEvent])
	if err != nil {
		return nil, fmt.Errorf("store: read account events: %w", err)
	}
	return events, nil
}

// likeText disarms what LIKE would take for a wildcard.
func likeText(s string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s)
}
