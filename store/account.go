package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"anjie/domain/access"
	"anjie/domain/problem"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Accounts keeps who may sign in, in which roles and for which agency, and what was done to that.
type Accounts struct{ Pool *pgxpool.Pool }

// Account is one person's way in. Password is a hash, and "" for one who signs in elsewhere.
type Account struct {
	ID          string
	Login       string
	Name        string
	Password    string
	MustChange  bool
	Disabled    bool
	Epoch       int // sessions of an earlier epoch have ended
	FailedCount int
	LockedUntil *time.Time
	LastSignIn  *time.Time
	ExternalID  *string
}

// Locked says whether the account waits out its wrong passwords.
func (a Account) Locked(at time.Time) bool { return a.LockedUntil != nil && a.LockedUntil.After(at) }

// Office is a role held for an agency.
type Office struct {
	Role   access.Role
	Agency string
	Kind   access.AgencyKind
	NameZH string
	NameEN string
}

// AccountEvent is one line of what happened to accounts and agencies. Detail never holds a secret.
type AccountEvent struct {
	Seq    int64
	At     time.Time
	Actor  string // name; "" for the system
	What   AccountAct
	Detail map[string]string
}

// AccountAct says what happened to an account or an agency.
type AccountAct string

// What happens to accounts and agencies.
const (
	AccountCreated   AccountAct = "created"
	AccountChanged   AccountAct = "changed"
	AccountDisabled  AccountAct = "disabled"
	AccountEnabled   AccountAct = "enabled"
	AccountUnlocked  AccountAct = "unlocked"
	AccountLocked    AccountAct = "locked"
	RoleGiven        AccountAct = "role_given"
	RoleTaken        AccountAct = "role_taken"
	PasswordReset    AccountAct = "password_reset"
	PasswordChanged  AccountAct = "password_changed"
	AccountEntered   AccountAct = "signed_in"
	AccountSignedOut AccountAct = "signed_out_everywhere"
	AgencyCreated    AccountAct = "agency_created"
	AgencyChanged    AccountAct = "agency_changed"
)

// AccountActs lists them all; every one has a word.
var AccountActs = []AccountAct{
	AccountCreated, AccountChanged, AccountDisabled, AccountEnabled, AccountUnlocked, AccountLocked,
	RoleGiven, RoleTaken, PasswordReset, PasswordChanged, AccountEntered, AccountSignedOut, AgencyCreated, AgencyChanged,
}

const accountColumns = `a.id::text, a.login, a.name, a.password, a.must_change, a.disabled, a.epoch, a.failed_count,
	a.locked_until, a.last_sign_in, a.external_id`

// ByLogin finds an account by its login name, in small letters.
func (s Accounts) ByLogin(ctx context.Context, login string) (Account, error) {
	return s.one(ctx, "login = $1", login)
}

// ByID finds an account.
func (s Accounts) ByID(ctx context.Context, id string) (Account, error) {
	return s.one(ctx, "id::text = $1", id)
}

// ByExternal finds the account that is linked to any of the ids that an identity provider vouches for.
func (s Accounts) ByExternal(ctx context.Context, ids ...string) (Account, error) {
	return s.one(ctx, "external_id = any($1)", ids)
}

func (s Accounts) one(ctx context.Context, where string, arg any) (Account, error) {
	rows, err := s.Pool.Query(ctx, "select "+accountColumns+" from accounts a where "+where+" order by a.created_at limit 1", arg)
	if err != nil {
		return Account{}, fmt.Errorf("store: find account: %w", err)
	}
	a, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Account])
	if errors.Is(err, pgx.ErrNoRows) {
		return a, problem.New(problem.NotFound, "没有这个账号", "There is no such account")
	}
	if err != nil {
		return a, fmt.Errorf("store: find account: %w", err)
	}
	return a, nil
}

// Offices lists the roles that an account holds, agencies in the order of their names.
func (s Accounts) Offices(ctx context.Context, id string) ([]Office, error) {
	rows, err := s.Pool.Query(ctx, `
		select r.role, r.agency, g.kind, g.name_zh, g.name_en
		from account_roles r join agencies g on g.id = r.agency
		where r.account = $1 and not g.closed
		order by g.name_zh, r.role`, id)
	if err != nil {
		return nil, fmt.Errorf("store: read roles: %w", err)
	}
	offices, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Office])
	if err != nil {
		return nil, fmt.Errorf("store: read roles: %w", err)
	}
	return offices, nil
}

// noteAccount writes one line of account_events inside tx. An empty actor is the system.
func noteAccount(ctx context.Context, tx pgx.Tx, actor, account, agency string, what AccountAct, detail map[string]string) error {
	if detail == nil {
		detail = map[string]string{}
	}
	text, err := json.Marshal(detail)
	if err != nil {
		return fmt.Errorf("store: note %s: %w", what, err)
	}
	_, err = tx.Exec(ctx, `insert into account_events (actor, account, agency, what, detail)
		values (nullif($1, '')::uuid, nullif($2, '')::uuid, nullif($3, ''), $4, $5)`, actor, account, agency, what, text)
	if err != nil {
		return fmt.Errorf("store: note %s: %w", what, err)
	}
	return nil
}
