package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Sessions keeps the sessions of scs in Postgres. The token it is given is already a digest.
type Sessions struct{ Pool *pgxpool.Pool }

// FindCtx reads a session that has not run out.
func (s Sessions) FindCtx(ctx context.Context, token string) (data []byte, found bool, err error) {
	err = s.Pool.QueryRow(ctx, "select data from sessions where token = $1 and expiry > now()", token).Scan(&data)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("store: find session: %w", err)
	}
	return data, true, nil
}

// CommitCtx writes a session. One that only lives a little longer is not written again: a page costs no write.
func (s Sessions) CommitCtx(ctx context.Context, token string, data []byte, expiry time.Time) error {
	_, err := s.Pool.Exec(ctx, `insert into sessions (token, data, expiry) values ($1, $2, $3)
		on conflict (token) do update set data = excluded.data, expiry = excluded.expiry
		where sessions.data <> excluded.data or sessions.expiry < excluded.expiry - interval '1 minute'`, token, data, expiry)
	if err != nil {
		return fmt.Errorf("store: commit session: %w", err)
	}
	return nil
}

// DeleteCtx ends a session.
func (s Sessions) DeleteCtx(ctx context.Context, token string) error {
	if _, err := s.Pool.Exec(ctx, "delete from sessions where token = $1", token); err != nil {
		return fmt.Errorf("store: delete session: %w", err)
	}
	return nil
}

// Find, Commit and Delete are asked by callers without a context, of which scs has none left.
func (s Sessions) Find(token string) ([]byte, bool, error) {
	return s.FindCtx(context.Background(), token)
}

// Commit is CommitCtx without a context.
func (s Sessions) Commit(token string, data []byte, expiry time.Time) error {
	return s.CommitCtx(context.Background(), token, data, expiry)
}

// Delete is DeleteCtx without a context.
func (s Sessions) Delete(token string) error { return s.DeleteCtx(context.Background(), token) }

// Sweep removes the sessions that have run out.
func (s Sessions) Sweep(ctx context.Context) error {
	if _, err := s.Pool.Exec(ctx, "delete from sessions where expiry < now()"); err != nil {
		return fmt.Errorf("store: sweep sessions: %w", err)
	}
	return nil
}
