package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// The lockout: the fifth wrong password in a row locks for a minute, each further one twice as long,
// an hour at most.
const (
	lockAfter = 5
	lockFirst = time.Minute
	lockMost  = time.Hour
)

// Failed counts a wrong password and locks when there were too many. It returns until when, or nil.
func (s Accounts) Failed(ctx context.Context, id string, at time.Time) (until *time.Time, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		var count int
		if err := tx.QueryRow(ctx, "update accounts set failed_count = failed_count + 1 where id = $1 returning failed_count", id).Scan(&count); err != nil {
			return err
		}
		if count < lockAfter {
			return nil
		}
		t := at.Add(lockFor(count))
		until = &t
		if _, err := tx.Exec(ctx, "update accounts set locked_until = $2 where id = $1", id, t); err != nil {
			return err
		}
		return noteAccount(ctx, tx, "", id, "", AccountLocked, map[string]string{"until": t.UTC().Format(time.RFC3339)})
	})
	if err != nil {
		return nil, fmt.Errorf("store: count a wrong password: %w", err)
	}
	return until, nil
}

func lockFor(count int) time.Duration {
	d := lockFirst
	for n := lockAfter; n < count && d < lockMost; n++ {
		d *= 2
	}
	return min(d, lockMost)
}

// Entered records a sign-in and forgets the wrong passwords before it. By is "password" or "oidc".
func (s Accounts) Entered(ctx context.Context, id, by string, at time.Time) error {
	err := pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "update accounts set failed_count = 0, locked_until = null, last_sign_in = $2 where id = $1", id, at)
		if err != nil {
			return err
		}
		return noteAccount(ctx, tx, id, id, "", AccountEntered, map[string]string{"by": by})
	})
	if err != nil {
		return fmt.Errorf("store: record a sign-in: %w", err)
	}
	return nil
}

// EndSessions signs an account out everywhere and returns its new epoch.
func (s Accounts) EndSessions(ctx context.Context, actor, id string) (epoch int, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		if err := tx.QueryRow(ctx, "update accounts set epoch = epoch + 1 where id = $1 returning epoch", id).Scan(&epoch); err != nil {
			return err
		}
		return noteAccount(ctx, tx, actor, id, "", AccountSignedOut, nil)
	})
	if err != nil {
		return 0, fmt.Errorf("store: end sessions: %w", err)
	}
	return epoch, nil
}

// SetPassword replaces the hash, ends all sessions and returns the new epoch. Set by another than its
// owner, the password is a one-time one and the lock is lifted.
func (s Accounts) SetPassword(ctx context.Context, actor, id, hash string) (epoch int, err error) {
	own, what := actor == id, PasswordReset
	if own {
		what = PasswordChanged
	}
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `update accounts set password = $2, must_change = $3, epoch = epoch + 1,
			failed_count = 0, locked_until = null where id = $1 returning epoch`, id, hash, !own).Scan(&epoch)
		if err != nil {
			return err
		}
		return noteAccount(ctx, tx, actor, id, "", what, nil)
	})
	if err != nil {
		return 0, fmt.Errorf("store: set a password: %w", err)
	}
	return epoch, nil
}
