package bench

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib" // goose wants database/sql
	"github.com/pressly/goose/v3"

	"anjie/migrations"
)

// ground is a database of its own, migrated, reached as the application's restricted role, and gone afterwards.
type ground struct {
	pool    *pgxpool.Pool
	owner   string // URL of the database as its owner
	release func()
}

func (s Servers) ground(ctx context.Context) (*ground, error) {
	conn, err := pgx.Connect(ctx, s.Owner)
	if err != nil {
		return nil, fmt.Errorf("bench: connect to Postgres: %w", err)
	}
	defer conn.Close(ctx)
	name := fmt.Sprintf("anjie_bench_%d", time.Now().UnixNano())
	if _, err := conn.Exec(ctx, "create database "+name); err != nil {
		return nil, fmt.Errorf("bench: create database: %w", err)
	}
	g := &ground{}
	remove := func() {
		ctx := context.WithoutCancel(ctx)
		if conn, err := pgx.Connect(ctx, s.Owner); err == nil {
			_, _ = conn.Exec(ctx, "drop database "+name+" with (force)") // a leftover is harmless
			_ = conn.Close(ctx)
		}
	}
	if err := g.prepare(ctx, s, name); err != nil {
		remove()
		return nil, err
	}
	g.release = func() { g.pool.Close(); remove() }
	return g, nil
}

func (g *ground) prepare(ctx context.Context, s Servers, name string) (err error) {
	if g.owner, err = inDatabase(s.Owner, name); err != nil {
		return err
	}
	if err := migrate(ctx, g.owner); err != nil {
		return err
	}
	app := g.owner
	if s.App != "" {
		if app, err = inDatabase(s.App, name); err != nil {
			return err
		}
	}
	config, err := pgxpool.ParseConfig(app)
	if err != nil {
		return fmt.Errorf("bench: configure pool: %w", err)
	}
	config.MaxConns = 24
	config.ConnConfig.RuntimeParams["jit"] = "off" // as in the product
	if s.App == "" {
		config.ConnConfig.RuntimeParams["role"] = "anjie_app"
	}
	if g.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return fmt.Errorf("bench: open pool: %w", err)
	}
	return nil
}

func inDatabase(server, name string) (string, error) {
	u, err := url.Parse(server)
	if err != nil {
		return "", fmt.Errorf("bench: read address: %w", err)
	}
	u.Path = "/" + name
	return u.String(), nil
}

func migrate(ctx context.Context, owner string) error {
	db, err := sql.Open("pgx", owner)
	if err != nil {
		return fmt.Errorf("bench: open database: %w", err)
	}
	defer db.Close()
	provider, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS)
	if err != nil {
		return fmt.Errorf("bench: read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bench: migrate: %w", err)
	}
	return nil
}
