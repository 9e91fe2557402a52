package store

import (
	"context"
	"errors"
	"fmt"

	"anjie/domain/access"
	"anjie/domain/problem"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// NewAccount is what an administrator writes down about a new person. Password is a hash.
type NewAccount struct {
	Login, Name, Password string
	MustChange            bool
	ExternalID            string
	Offices               []Post
}

// Post is a role at an agency, by its id.
type Post struct {
	Role   access.Role
	Agency string
}

// Create makes an account with its roles and returns its id. An empty actor is the seed.
func (s Accounts) Create(ctx context.Context, actor string, n NewAccount) (id string, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `insert into accounts (login, name, password, must_change, external_id)
			values ($1, $2, $3, $4, nullif($5, '')) returning id::text`,
			n.Login, n.Name, n.Password, n.MustChange, n.ExternalID).Scan(&id)
		if err != nil {
			return err
		}
		if err := noteAccount(ctx, tx, actor, id, "", AccountCreated, map[string]string{"login": n.Login}); err != nil {
			return err
		}
		_, err = setPosts(ctx, tx, actor, id, n.Offices)
		return err
	})
	return id, accountTaken(err, "create account")
}

// AccountChange is what an administrator changes of an account.
type AccountChange struct {
	Name       string
	ExternalID string
	Disabled   bool
	Offices    []Post
}

// Change writes an account's name, link, roles and whether it is disabled. Whoever loses or gains a role,
// or is disabled, is signed out everywhere.
func (s Accounts) Change(ctx context.Context, actor, id string, c AccountChange) error {
	err := pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		var name, external string
		var disabled bool
		err := tx.QueryRow(ctx, "select name, coalesce(external_id, ''), disabled from accounts where id::text = $1 for update", id).Scan(&name, &external, &disabled)
		if errors.Is(err, pgx.ErrNoRows) {
			return problem.New(problem.NotFound, "没有这个账号", "There is no such account")
		}
		if err != nil {
			return err
		}
		roles, err := setPosts(ctx, tx, actor, id, c.Offices)
		if err != nil {
			return err
		}
		ended := 0
		if roles || c.Disabled && !disabled {
			ended = 1
		}
		_, err = tx.Exec(ctx, `update accounts set name = $2, external_id = nullif($3, ''), disabled = $4, epoch = epoch + $5
			where id = $1`, id, c.Name, c.ExternalID, c.Disabled, ended)
		if err != nil {
			return err
		}
		if name != c.Name || external != c.ExternalID {
			if err := noteAccount(ctx, tx, actor, id, "", AccountChanged, nil); err != nil {
				return err
			}
		}
		if disabled == c.Disabled {
			return nil
		}
		what := AccountEnabled
		if c.Disabled {
			what = AccountDisabled
		}
		return noteAccount(ctx, tx, actor, id, "", what, nil)
	})
	return accountTaken(err, "change account")
}

// Unlock forgets the wrong passwords of an account.
func (s Accounts) Unlock(ctx context.Context, actor, id string) error {
	err := pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "update accounts set failed_count = 0, locked_until = null where id::text = $1", id); err != nil {
			return err
		}
		return noteAccount(ctx, tx, actor, id, "", AccountUnlocked, nil)
	})
	if err != nil {
		return fmt.Errorf("store: unlock account: %w", err)
	}
	return nil
}

// setPosts makes the roles of an account these, and says whether that changed anything. The caller holds the
// lock of the account's row.
func setPosts(ctx context.Context, tx pgx.Tx, actor, id string, want []Post) (changed bool, err error) {
	rows, err := tx.Query(ctx, "select role, agency from account_roles where account = $1 order by role, agency", id)
	if err != nil {
		return false, err
	}
	had, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Post])
	if err != nil {
		return false, err
	}
	left := map[Post]bool{}
	for _, p := range had {
		left[p] = true
	}
	for _, p := range want {
		if left[p] {
			delete(left, p)
			continue
		}
		tag, err := tx.Exec(ctx, "insert into account_roles (account, role, agency) values ($1, $2, $3) on conflict do nothing", id, p.Role, p.Agency)
		if err != nil {
			return false, err
		}
		if tag.RowsAffected() == 0 {
			continue // the same role twice in the form
		}
		changed = true
		if err := noteAccount(ctx, tx, actor, id, p.Agency, RoleGiven, map[string]string{"role": string(p.Role)}); err != nil {
			return false, err
		}
	}
	for _, p := range had {
		if !left[p] {
			continue
		}
		changed = true
		if _, err := tx.Exec(ctx, "delete from account_roles where account = $1 and role = $2 and agency = $3", id, p.Role, p.Agency); err != nil {
			return false, err
		}
		if err := noteAccount(ctx, tx, actor, id, p.Agency, RoleTaken, map[string]string{"role": string(p.Role)}); err != nil {
			return false, err
		}
	}
	return changed, nil
}

// accountTaken turns a broken unique constraint into a sentence beside its field.
func accountTaken(err error, doing string) error {
	var pg *pgconn.PgError
	switch {
	case err == nil:
		return nil
	case problem.As(err) != nil:
		return err
	case errors.As(err, &pg) && pg.ConstraintName == "accounts_login":
		return problem.Form(problem.Fault{Field: "login", ZH: "这个登录名已被使用", EN: "This login name is taken"})
	case errors.As(err, &pg) && pg.ConstraintName == "accounts_external":
		return problem.Form(problem.Fault{Field: "external", ZH: "这个外部身份已关联其他账号", EN: "This external identity is linked to another account"})
	case errors.As(err, &pg) && pg.ConstraintName == "agencies_name":
		return problem.Form(problem.Fault{Field: "name_zh", ZH: "同类单位中已有这个名称", EN: "An agency of this kind already has this name"})
	}
	return fmt.Errorf("store: %s: %w", doing, err)
}
