package chaos

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/devstack/record"
)

// scene is the running stack: where its parts are, and what its own programs are told.
type scene struct {
	root string            // of the clone
	told map[string]string // .anjie/env
	base string            // of the screens
}

// look reads what the stack has left about itself in the clone at root.
func look(root string) (*scene, error) {
	s := &scene{root: root, told: map[string]string{}}
	note, err := s.note()
	if err != nil {
		return nil, fmt.Errorf("chaos: nothing runs here; start it by `make run`: %w", err)
	}
	if !note.Ready {
		return nil, errors.New("chaos: the stack is not ready yet")
	}
	web, _ := note.Child(record.Web)
	s.base = web.URL
	env, err := os.Open(filepath.Join(root, ".anjie", "env"))
	if err != nil {
		return nil, fmt.Errorf("chaos: read what the stack is told: %w", err)
	}
	defer env.Close() //nolint:errcheck // only read
	for lines := bufio.NewScanner(env); lines.Scan(); {
		if name, value, ok := strings.Cut(lines.Text(), "="); ok {
			s.told[name] = value
		}
	}
	for _, name := range []string{"ANJIE_OWNER_DATABASE_URL", "ANJIE_S3_ENDPOINT", "ANJIE_S3_BUCKET"} {
		if s.told[name] == "" {
			return nil, fmt.Errorf("chaos: .anjie/env does not say %s", name)
		}
	}
	return s, nil
}

func (s *scene) note() (record.Note, error) {
	return record.Read(filepath.Join(s.root, ".anjie", "run.json"))
}

// environment is that of a program of the stack, run by hand.
func (s *scene) environment() []string {
	env := os.Environ()
	for name, value := range s.told {
		env = append(env, name+"="+value)
	}
	return env
}

func (s *scene) connect(ctx context.Context) (*pgx.Conn, error) {
	conn, err := pgx.Connect(ctx, s.told["ANJIE_OWNER_DATABASE_URL"])
	if err != nil {
		return nil, fmt.Errorf("chaos: connect to the record: %w", err)
	}
	return conn, nil
}

// cast are the open cases of the agency that has the most of them, and the people of that agency who may act on them.
func (s *scene) cast(ctx context.Context) (targets []target, logins []string, err error) {
	conn, err := s.connect(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer conn.Close(ctx) //nolint:errcheck // only read
	var agency string
	const open = "stage in ('accepted', 'simple', 'investigation', 'determined') and parties > 0"
	err = conn.QueryRow(ctx, "select agency from cases where "+open+" group by 1 order by count(*) desc limit 1").Scan(&agency)
	if err != nil {
		return nil, nil, fmt.Errorf("chaos: find open cases: %w", err)
	}
	rows, err := conn.Query(ctx, `select c.id::text, c.number, coalesce((select min(p.no) from proceedings p where p.case_id = c.id and p.kind = 'mediation'
			and p.variant = 'police' and p.stage in ('mediation_ready', 'mediation_scheduled', 'mediation_session')), 0)
		from cases c where agency = $1 and `+open+` order by c.number`, agency)
	if err != nil {
		return nil, nil, fmt.Errorf("chaos: find open cases: %w", err)
	}
	targets, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (t target, err error) {
		return t, row.Scan(&t.id, &t.number, &t.mediation)
	})
	if err != nil {
		return nil, nil, fmt.Errorf("chaos: find open cases: %w", err)
	}
	rows, err = conn.Query(ctx, `select a.login from accounts a where not a.disabled and not a.must_change
		and (select array_agg(r.role || '@' || r.agency) from account_roles r where r.account = a.id) = array['mediator@' || $1] order by 1`, agency)
	if err != nil {
		return nil, nil, fmt.Errorf("chaos: find people: %w", err)
	}
	logins, err = pgx.CollectRows(rows, pgx.RowTo[string])
	if err == nil && len(logins) == 0 {
		err = errors.New("nobody is a mediator and nothing else")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("chaos: find people: %w", err)
	}
	return targets, logins, nil
}

// untilReady waits until the screens say that nothing is missing, not even what they can do without.
func (s *scene) untilReady(ctx context.Context) error {
	for {
		if err := ask(ctx, s.base+"/readyz"); err == nil {
			return nil
		} else if ctx.Err() != nil {
			return fmt.Errorf("chaos: wait for the stack: %w", errors.Join(err, ctx.Err()))
		}
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// ask wants a whole yes: /readyz says yes, too, when only the clocks are missing.
func ask(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close() //nolint:errcheck // it was read
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK || strings.Contains(string(text), "not ready") {
		return fmt.Errorf("%s: %s", answer.Status, text)
	}
	return nil
}
