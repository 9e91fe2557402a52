package bench

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/pressly/goose/v3"

	"anjie/migrations"
)

// migrated connects to a new database with the schema in it, as the application's restricted role.
func migrated(ctx context.Context, owner, name string) (*pgxpool.Pool, error) {
	u, err := url.Parse(owner)
	if err != nil {
		return nil, fmt.Errorf("bench: read address: %w", err)
	}
	u.Path = "/" + name
	db, err := sql.Open("pgx", u.String())
	if err != nil {
		return nil, fmt.Errorf("bench: open database: %w", err)
	}
	defer db.Close()
	provider, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS)
	if err != nil {
		return nil, fmt.Errorf("bench: read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return nil, fmt.Errorf("bench: migrate: %w", err)
	}
	config, err := pgxpool.ParseConfig(u.String())
	if err != nil {
		return nil, fmt.Errorf("bench: configure pool: %w", err)
	}
	config.MaxConns = 24
	config.ConnConfig.RuntimeParams["role"] = "anjie_app"
	return pgxpool.NewWithConfig(ctx, config)
}
