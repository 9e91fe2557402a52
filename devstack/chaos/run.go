package chaos

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Plan says how long the stack is disturbed, how often, and by how many clients it is used meanwhile.
type Plan struct {
	Root     string        // of the clone
	While    time.Duration // of the disturbance
	Every    time.Duration // between two kills
	Clients  int
	Password string        // of the demo accounts
	Patience time.Duration // for workflows and couriers to catch up afterwards
	Out      io.Writer
}

// answerWithin is how long the clients may go on asking after the last kill.
const answerWithin = 5 * time.Minute

// ErrFound says that something was lost or doubled; the report says what.
var ErrFound = errors.New("chaos: something was lost or doubled")

// Run disturbs the stack, lets it come to rest, counts and reports.
func Run(ctx context.Context, p Plan) error {
	s, err := look(p.Root)
	if err != nil {
		return err
	}
	say := func(text string) { fmt.Fprintln(p.Out, text) } //nolint:errcheck // there is nowhere else to say it
	targets, logins, err := s.cast(ctx)
	if err != nil {
		return err
	}
	say(fmt.Sprintf("%d clients act on %d open cases for %s; every %s something is killed", p.Clients, len(targets), p.While, p.Every))
	k := newKiller(s)
	acts, err := s.disturb(ctx, p, k, targets, logins)
	if err != nil {
		return err
	}
	say(fmt.Sprintf("%d acts were asked for; counting", len(acts)))
	r := report{acts: acts, away: k.away, lost: k.lost}
	if err := r.count(ctx, s, p, say); err != nil {
		return err
	}
	r.print(p.Out)
	if len(r.faults) > 0 {
		return ErrFound
	}
	return nil
}

// disturb has clients act while children are killed, and returns what they asked for when all of it is answered.
func (s *scene) disturb(ctx context.Context, p Plan, k *killer, targets []target, logins []string) ([]*act, error) {
	acting, stopActing := context.WithCancel(ctx)      // no new acts
	asking, stopAsking := context.WithCancelCause(ctx) // no more tries
	defer stopActing()
	defer stopAsking(nil)
	asked := make([][]*act, p.Clients)
	var clients sync.WaitGroup
	for i := range p.Clients {
		clients.Go(func() {
			err := s.use(asking, logins[i%len(logins)], p.Password, func(turn int) *act {
				if acting.Err() != nil {
					return nil
				}
				asked[i] = append(asked[i], invent(targets, i+turn*p.Clients))
				return asked[i][turn]
			})
			if err != nil && asking.Err() == nil {
				stopAsking(err)
			}
		})
	}
	killing, stopKilling := context.WithTimeout(asking, p.While)
	defer stopKilling()
	k.run(killing, p.Every) // returns when all are back
	stopActing()
	calm, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	stop := context.AfterFunc(calm, func() { stopAsking(nil) }) // what is not answered by then is reported so
	clients.Wait()
	stop()
	if err := context.Cause(asking); err != nil && !errors.Is(err, context.Canceled) {
		return nil, err
	}
	return slices.Concat(asked...), s.untilReady(calm)
}

// use signs one client in and has it do one act after another, until next has none.
func (s *scene) use(ctx context.Context, login, password string, next func(turn int) *act) error {
	c, err := newClient(s.base, login, password)
	if err != nil {
		return err
	}
	if err := c.enter(ctx); err != nil {
		return err
	}
	for turn := 0; ; turn++ {
		a := next(turn)
		if a == nil {
			return nil
		}
		if err := c.do(ctx, a); err != nil {
			return err
		}
	}
}

// replay has the product hold its read models against the record, and returns the last line that it says.
func (s *scene) replay(ctx context.Context) (last string, clean bool, err error) {
	cmd := exec.CommandContext(ctx, filepath.Join(s.root, "bin", "anjie"), "replay", "--all", "--verify")
	cmd.Env, cmd.Dir = s.environment(), s.root
	out, err := cmd.Output()
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	last = string(lines[len(lines)-1])
	var failed *exec.ExitError
	switch {
	case err == nil:
		return last, true, nil
	case errors.As(err, &failed):
		return last + " " + string(bytes.TrimSpace(failed.Stderr)), false, nil
	}
	return "", false, fmt.Errorf("chaos: replay: %w", err)
}
