// Package pgtest gives a test a migrated database of its own on a real Postgres server.
//
// A template is migrated once for each version of the schema, and each test clones it, which takes
// some tens of milliseconds. ANJIE_TEST_DATABASE_URL names the server.
package pgtest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"anjie/migrations"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib" // goose wants database/sql
	"github.com/pressly/goose/v3"
)

// lock serialises the making of templates between test binaries: an advisory lock of this number.
const lock = 0x616e6a6965 // "anjie"

var template = sync.OnceValues(makeTemplate)

// URL makes a fresh migrated database, gone after the test, and returns its address as its owner.
func URL(t testing.TB) string {
	t.Helper()
	from, err := template()
	if err != nil {
		t.Fatal(err)
	}
	name := "anjie_test_" + strings.ReplaceAll(uuid.NewString(), "-", "")
	if err := onServer(fmt.Sprintf("create database %s template %s", name, from)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := onServer(fmt.Sprintf("drop database %s with (force)", name)); err != nil {
			t.Errorf("pgtest: drop the test's database: %v", err)
		}
	})
	return address(name)
}

// New connects to a fresh migrated database, gone after the test.
func New(t testing.TB) *pgxpool.Pool {
	t.Helper()
	pool, err := pgxpool.New(context.Background(), URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return pool
}

// makeTemplate returns the name of a migrated database for the schema as it is now.
func makeTemplate() (string, error) {
	if os.Getenv("ANJIE_TEST_DATABASE_URL") == "" {
		return "", fmt.Errorf("ANJIE_TEST_DATABASE_URL is not set: run the tests by `make test`")
	}
	name, err := versionName()
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, address(""))
	if err != nil {
		return "", fmt.Errorf("pgtest: connect: %w", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "select pg_advisory_lock($1)", lock); err != nil {
		return "", fmt.Errorf("pgtest: take the lock of templates: %w", err)
	}
	var ready bool
	if err := conn.QueryRow(ctx, "select exists (select from pg_database where datname = $1)", name).Scan(&ready); err != nil || ready {
		return name, err
	}
	// A half-migrated database never gets the template's name, even when we are killed here.
	raw := name + "_raw"
	for _, statement := range []string{"drop database if exists " + raw + " with (force)", "create database " + raw} {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return "", fmt.Errorf("pgtest: make a template: %w", err)
		}
	}
	if err := migrate(ctx, address(raw)); err != nil {
		return "", err
	}
	_, err = conn.Exec(ctx, "alter database "+raw+" rename to "+name)
	return name, err
}

func migrate(ctx context.Context, to string) error {
	db, err := sql.Open("pgx", to)
	if err != nil {
		return fmt.Errorf("pgtest: open the template: %w", err)
	}
	defer db.Close()
	up, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS)
	if err != nil {
		return fmt.Errorf("pgtest: read the migrations: %w", err)
	}
	if _, err := up.Up(ctx); err != nil {
		return fmt.Errorf("pgtest: migrate: %w", err)
	}
	return nil
}

// versionName names the template after the content of the migrations.
func versionName() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(migrations.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migrations.FS, name)
		sum.Write([]byte(name))
		sum.Write(text)
		return err
	})
	return "anjie_template_" + hex.EncodeToString(sum.Sum(nil)[:8]), err
}

func address(database string) string {
	u, err := url.Parse(os.Getenv("ANJIE_TEST_DATABASE_URL"))
	if err != nil {
		return ""
	}
	if database != "" {
		u.Path = "/" + database
	}
	return u.String()
}

func onServer(statement string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, address(""))
	if err != nil {
		return fmt.Errorf("pgtest: connect: %w", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("pgtest: %s: %w", statement, err)
	}
	return nil
}
