package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// database is the record as the application reaches it: with a role that cannot rewrite what happened.
type database struct {
	URL string `name:"database-url" env:"ANJIE_DATABASE_URL" help:"Postgres, as the restricted role anjie_app."`
}

// owner is the record as its owner: for the schema and for what is made again.
type owner struct {
	URL string `name:"owner-database-url" env:"ANJIE_OWNER_DATABASE_URL" help:"Postgres, as the owner of the schema."`
}

func (d database) open(ctx context.Context, purpose string, conns int32, statementLimit time.Duration) (*pgxpool.Pool, error) {
	if d.URL == "" {
		return nil, errors.New("ANJIE_DATABASE_URL is not set")
	}
	return open(ctx, d.URL, purpose, conns, statementLimit)
}

func (o owner) open(ctx context.Context, purpose string, conns int32) (*pgxpool.Pool, error) {
	if o.URL == "" {
		return nil, errors.New("ANJIE_OWNER_DATABASE_URL is not set")
	}
	return open(ctx, o.URL, purpose, conns, 0)
}

// How long the database may take. A statement of a screen or an act is short; one that is not is a fault.
const (
	connectWithin   = 5 * time.Second
	statementWithin = 30 * time.Second
	lockWithin      = 10 * time.Second // two people at one case wait for each other for milliseconds
	idleInActWithin = 60 * time.Second // a process that stops in the middle of an act lets go of its case
	startWithin     = time.Minute      // servers that are started together with us need a moment
)

// open connects with at most conns connections and waits until the database answers. purpose is the name under which
// the connections are seen at the server. A command that reads for long takes statementLimit 0.
func open(ctx context.Context, url, purpose string, conns int32, statementLimit time.Duration) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	c.MaxConns, c.MinConns = conns, 1
	c.MaxConnLifetime, c.MaxConnLifetimeJitter = time.Hour, 10*time.Minute
	c.MaxConnIdleTime, c.HealthCheckPeriod = 10*time.Minute, 30*time.Second
	c.ConnConfig.ConnectTimeout = connectWithin
	set := c.ConnConfig.RuntimeParams
	set["application_name"] = "anjie-" + purpose
	set["statement_timeout"] = milliseconds(statementLimit)
	set["lock_timeout"] = milliseconds(lockWithin)
	set["idle_in_transaction_session_timeout"] = milliseconds(idleInActWithin)
	set["timezone"] = "UTC"
	set["jit"] = "off" // compiling a list's query takes longer than running it
	pool, err := pgxpool.NewWithConfig(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	if err := patiently(ctx, "database", startWithin, pool.Ping); err != nil {
		pool.Close()
		return nil, err
	}
	return pool, nil
}

func milliseconds(d time.Duration) string { return fmt.Sprint(d.Milliseconds()) }

// patiently asks until what is needed is there, saying now and then that it waits. Limit 0 waits for ever.
func patiently(ctx context.Context, what string, limit time.Duration, ask func(context.Context) error) error {
	begun, told := time.Now(), time.Now()
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 3*time.Second) {
		err := ask(ctx)
		if err == nil || refused(err) {
			return wrap(what, err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if limit > 0 && time.Since(begun) > limit {
			return fmt.Errorf("%s: gave up after %s: %w", what, limit, err)
		}
		if time.Since(told) > 5*time.Second {
			told = time.Now()
			slog.WarnContext(ctx, "waiting", "for", what, "since", time.Since(begun).Round(time.Second).String(), "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// refused: the server is there and says no; waiting would not help. 28: authorisation, 3D: no such database.
func refused(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code[:2] == "28" || pg.Code[:2] == "3D")
}

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
