package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"anjie/devstack/child"
	"anjie/devstack/port"
)

// Cluster is a private server with its data. The superuser is "postgres", and everybody, also on
// this machine, signs in by password over the loopback.
type Cluster struct {
	Data     string // directory of the data
	Port     int
	Password string // of the superuser
	Lasting  bool   // false: quicker, and the data do not survive a crash of the machine

	found Installation
	as    account
}

// Open finds the binaries and the user for a cluster whose data lie in home, or, when that user
// cannot reach home, in elsewhere. What a killed supervisor left behind is cleared away.
func Open(ctx context.Context, home, elsewhere string) (*Cluster, error) {
	as, err := unprivileged()
	if err != nil {
		return nil, err
	}
	parent, err := place(as, home, elsewhere)
	if err != nil {
		return nil, err
	}
	c := &Cluster{Data: filepath.Join(parent, "data"), as: as, Lasting: true}
	if c.found, err = Find(c.Data); err != nil {
		return nil, err
	}
	return c, clearStale(ctx, c.Data)
}

// place makes the directory above the data and gives it to the account.
func place(as account, home, elsewhere string) (string, error) {
	for _, dir := range []string{home, elsewhere} {
		if err := makePrivate(dir); err != nil {
			return "", fmt.Errorf("postgres: make directory for the data: %w", err)
		}
		if err := as.own(dir); err != nil {
			return "", fmt.Errorf("postgres: give directory to %s: %w", as.name, err)
		}
		if as.reaches(dir) {
			return dir, nil
		}
		_ = os.Remove(dir) // empty, and of no use
	}
	return "", fmt.Errorf("postgres: user %s can enter neither %s nor %s", as.name, home, elsewhere)
}

// makePrivate makes a directory for the server alone; what is above it must stay passable.
func makePrivate(dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// Init makes the cluster when there is none. An attempt that was cut off leaves nothing behind.
func (c *Cluster) Init(ctx context.Context) error {
	if majorOf(c.Data) > 0 {
		return nil
	}
	next := c.Data + ".new"
	if err := os.RemoveAll(next); err != nil {
		return fmt.Errorf("postgres: clear %s: %w", next, err)
	}
	password := c.Data + ".password"
	if err := os.WriteFile(password, []byte(c.Password+"\n"), 0o600); err != nil {
		return fmt.Errorf("postgres: hand over the password: %w", err)
	}
	defer os.Remove(password) //nolint:errcheck // it is the server's own from now on
	if err := c.as.own(password); err != nil {
		return fmt.Errorf("postgres: hand over the password: %w", err)
	}
	args := []string{
		"--pgdata=" + next, "--username=postgres", "--pwfile=" + password, "--auth=scram-sha-256",
		"--encoding=UTF8", "--locale=C.UTF-8",
	}
	if !c.Lasting {
		args = append(args, "--no-sync")
	}
	said, err := c.as.command(ctx, filepath.Join(c.found.Bin, "initdb"), args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("postgres: initdb: %w\n%s", err, said)
	}
	if err := os.Rename(next, c.Data); err != nil {
		return fmt.Errorf("postgres: put the cluster in place: %w", err)
	}
	return nil
}

// Spec starts the server. It is ready when it answers a query.
func (c *Cluster) Spec(log string) child.Spec {
	command := []string{filepath.Join(c.found.Bin, "postgres"), "-D", c.Data}
	for _, s := range c.settings() {
		command = append(command, "-c", s)
	}
	return child.Spec{
		Name:    "postgres",
		Command: command,
		Env:     []string{"PATH=" + c.found.Bin + ":/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"},
		Dir:     "/",
		Log:     log,
		Ready:   c.answers,
		Within:  2 * time.Minute, // it may have a crash to recover from
		Stop:    syscall.SIGINT,  // fast: rolls back what is open and writes a checkpoint
		As:      c.as.credential,
	}
}

func (c *Cluster) settings() []string {
	s := []string{
		"port=" + strconv.Itoa(c.Port),
		"listen_addresses=127.0.0.1",
		"unix_socket_directories=",
		"max_connections=400", // Temporal alone may take a hundred
		"shared_buffers=256MB",
		"timezone=UTC",
		"log_timezone=UTC",
		"log_error_verbosity=terse",     // a detail line would repeat a row, with names in it
		"log_min_error_statement=panic", // and so would the statement
		"log_parameter_max_length=0",    // and its parameters
		"log_checkpoints=off",
	}
	if !c.Lasting {
		s = append(s, "fsync=off", "synchronous_commit=off", "full_page_writes=off")
	}
	return s
}

// answers asks until the server answers or ctx ends.
func (c *Cluster) answers(ctx context.Context) error {
	for {
		_, err := c.Query(ctx, "postgres", "select 1")
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// Address is host:port.
func (c *Cluster) Address() string { return port.Address(c.Port) }

// URL is how role reaches database.
func (c *Cluster) URL(role, password, database string) string {
	return fmt.Sprintf("postgres://%s:%s@%s/%s?sslmode=disable", role, password, c.Address(), database)
}

// Remove deletes data that lie in home or elsewhere. It is no error when there are none.
func Remove(home, elsewhere string) error {
	for _, dir := range []string{home, elsewhere} {
		if err := os.RemoveAll(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("postgres: remove data: %w", err)
		}
	}
	return nil
}
