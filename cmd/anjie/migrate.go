package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib" // goose speaks database/sql
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"anjie/migrations"
)

type migrateCmd struct {
	owner
	Status bool `help:"Only say which migrations there are and which were done."`
}

// Run brings the schema up to date. Two that start at once wait for each other.
func (c *migrateCmd) Run(ctx context.Context, s *screen) error {
	if c.URL == "" {
		return errors.New("ANJIE_OWNER_DATABASE_URL is not set")
	}
	db, err := sql.Open("pgx", c.URL)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	defer db.Close()
	if err := patiently(ctx, "database", startWithin, db.PingContext); err != nil {
		return err
	}
	up, err := provider(db)
	if err != nil {
		return err
	}
	if c.Status {
		return status(ctx, s, up)
	}
	done, err := up.Up(ctx)
	for _, m := range done {
		s.say("migrated %s in %s", m.Source.Path, m.Duration.Round(time.Millisecond))
	}
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	// The application may read how far the schema is, so that doctor and readyz can say that it is behind.
	if _, err := db.ExecContext(ctx, "grant select on goose_db_version to anjie_app"); err != nil {
		return fmt.Errorf("migrate: grant: %w", err)
	}
	version, err := up.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("migrate: read version: %w", err)
	}
	s.say("schema is at version %d", version)
	return nil
}

// provider has an advisory lock, tried every second for five minutes: another migration may be a long one.
func provider(db *sql.DB) (*goose.Provider, error) {
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300))
	if err != nil {
		return nil, fmt.Errorf("migrate: make a lock: %w", err)
	}
	up, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS, goose.WithSessionLocker(locker), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, fmt.Errorf("migrate: read migrations: %w", err)
	}
	return up, nil
}

func status(ctx context.Context, s *screen, up *goose.Provider) error {
	all, err := up.Status(ctx)
	if err != nil {
		return fmt.Errorf("migrate: read status: %w", err)
	}
	for _, m := range all {
		when := "pending"
		if m.State == goose.StateApplied {
			when = m.AppliedAt.UTC().Format(time.RFC3339)
		}
		s.say("%-40s %s", m.Source.Path, when)
	}
	return nil
}

// newestSchema is the version that this program was built for.
func newestSchema() (newest int64, err error) {
	files, err := fs.Glob(migrations.FS, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("migrate: list migrations: %w", err)
	}
	for _, name := range files {
		v, err := goose.NumericComponent(name)
		if err != nil {
			return 0, fmt.Errorf("migrate: read %s: %w", name, err)
		}
		newest = max(newest, v)
	}
	return newest, nil
}

// schemaReady says whether the database has the schema that this program was built for.
func schemaReady(ctx context.Context, pool *pgxpool.Pool) error {
	want, err := newestSchema()
	if err != nil {
		return err
	}
	var have int64
	err = pool.QueryRow(ctx, "select coalesce(max(version_id), 0) from goose_db_version where is_applied").Scan(&have)
	var pg *pgconn.PgError
	if errors.As(err, &pg) && pg.Code == "42P01" { // no such table
		err = nil
	}
	if err != nil {
		return fmt.Errorf("schema: read version: %w", err)
	}
	if have < want {
		return fmt.Errorf("schema: the database is at version %d, this program needs %d: run anjie migrate", have, want)
	}
	return nil
}
