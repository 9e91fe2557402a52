package postgres

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// Query runs statements as the superuser in database and returns what they print, unaligned and
// without headings. The statements go through stdin, so that no password shows in a list of processes.
func (c *Cluster) Query(ctx context.Context, database, statements string) (string, error) {
	cmd := exec.CommandContext(ctx, filepath.Join(c.found.Bin, "psql"),
		"-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", fmt.Sprint(c.Port), "-U", "postgres", "-d", database, "-f", "-")
	cmd.Dir = "/"
	cmd.Env = []string{"PGPASSWORD=" + c.Password, "PGCONNECT_TIMEOUT=5", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"}
	cmd.Stdin = strings.NewReader(statements)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("postgres: query %s: %w: %s", database, err, strings.TrimSpace(complaints.String()))
	}
	return strings.TrimSpace(string(out)), nil
}

// Role is a role that may sign in, with the further attributes that it needs ("createdb").
type Role struct {
	Name, Password, Attributes string
}

// Database is a database with its owner, and the only others who may connect to it.
type Database struct {
	Name, Owner string
	Others      []string
}

// Prepare makes the roles and databases that are missing and sets the roles' passwords.
func (c *Cluster) Prepare(ctx context.Context, roles []Role, databases []Database) error {
	var sql strings.Builder
	for _, r := range roles {
		fmt.Fprintf(&sql, "select 'create role %[1]s' where not exists (select from pg_roles where rolname = '%[1]s') \\gexec\n", r.Name)
		fmt.Fprintf(&sql, "alter role %s login %s password '%s';\n", r.Name, r.Attributes, r.Password)
	}
	for _, d := range databases {
		fmt.Fprintf(&sql, "select 'create database %[1]s owner %[2]s' where not exists (select from pg_database where datname = '%[1]s') \\gexec\n", d.Name, d.Owner)
		fmt.Fprintf(&sql, "revoke all on database %s from public;\n", d.Name)
		for _, other := range d.Others {
			fmt.Fprintf(&sql, "grant connect on database %s to %s;\n", d.Name, other)
		}
	}
	_, err := c.Query(ctx, "postgres", sql.String())
	return err
}
