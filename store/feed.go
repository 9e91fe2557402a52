package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"anjie/domain/access"
	"anjie/domain/problem"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Feeds keeps the addresses at which people subscribe to their deadlines.
type Feeds struct{ Pool *pgxpool.Pool }

// Feed is such an address: whose deadlines, in which role for which agency. A new nonce makes the address before worthless.
type Feed struct {
	ID      string
	Account string
	Role    access.Role
	Agency  string
	Nonce   []byte
	MadeAt  time.Time
}

const feedColumns = "f.id::text, f.account::text, f.role, f.agency, f.nonce, f.made_at"

// Of is the address of an account in a role; there may be none.
func (s Feeds) Of(ctx context.Context, account string, role access.Role, agency string) (Feed, error) {
	return s.one(ctx, "select "+feedColumns+" from feeds f where f.account::text = $1 and f.role = $2 and f.agency = $3", account, role, agency)
}

// Open is the address with this id, as long as its account may sign in and holds the role at an agency that is not closed.
func (s Feeds) Open(ctx context.Context, id string) (Feed, error) {
	return s.one(ctx, `select `+feedColumns+` from feeds f join accounts a on a.id = f.account join agencies g on g.id = f.agency
		join account_roles r on r.account = f.account and r.role = f.role and r.agency = f.agency
		where f.id::text = $1 and not a.disabled and not g.closed`, id)
}

func (s Feeds) one(ctx context.Context, sql string, args ...any) (Feed, error) {
	rows, err := s.Pool.Query(ctx, sql, args...)
	if err != nil {
		return Feed{}, fmt.Errorf("store: find a feed: %w", err)
	}
	f, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Feed])
	if errors.Is(err, pgx.ErrNoRows) {
		return f, problem.New(problem.NotFound, "没有这个订阅地址，或者已经失效", "There is no such address, or it is not valid any more")
	}
	if err != nil {
		return f, fmt.Errorf("store: find a feed: %w", err)
	}
	return f, nil
}

// Renew makes the address of an account in a role, or makes a new one in the place of the old.
func (s Feeds) Renew(ctx context.Context, account string, role access.Role, agency string) error {
	_, err := s.Pool.Exec(ctx, `insert into feeds (account, role, agency, nonce) values ($1, $2, $3, $4)
		on conflict (account, role, agency) do update set nonce = excluded.nonce, made_at = clock_timestamp()`, account, role, agency, random())
	if err != nil {
		return fmt.Errorf("store: renew a feed: %w", err)
	}
	return nil
}

// SharedKey is a key of 32 bytes that all processes share under a name; the first that asks makes it.
func (s Feeds) SharedKey(ctx context.Context, name string) (key []byte, err error) {
	if _, err := s.Pool.Exec(ctx, "insert into shared_keys (name, key) values ($1, $2) on conflict do nothing", name, random()); err != nil {
		return nil, fmt.Errorf("store: make a shared key: %w", err)
	}
	if err := s.Pool.QueryRow(ctx, "select key from shared_keys where name = $1", name).Scan(&key); err != nil {
		return nil, fmt.Errorf("store: read a shared key: %w", err)
	}
	return key, nil
}

func random() []byte {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails
	return b
}
