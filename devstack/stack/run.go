package stack

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"anjie/devstack/build"
	"anjie/devstack/child"
	"anjie/devstack/console"
	"anjie/devstack/port"
	"anjie/devstack/postgres"
	"anjie/devstack/record"
)

// usual are the ports that a person expects; another one is chosen and told when one is taken.
var usual = []struct {
	name string
	port int
}{{record.Web, 8080}, {record.Postgres, 15432}, {record.S3, 19000}, {record.Temporal, 7233}, {record.Worker, 8081}}

// Run starts the product with everything it needs, tells when the screens and then the clocks are
// ready, and stops everything when ctx ends.
func Run(ctx context.Context, place Place, c *console.Console) error {
	release, err := place.lock()
	if err != nil {
		return err
	}
	defer release()
	s, err := newServers(place, c)
	if err != nil {
		return err
	}
	defer func() {
		c.Say("stopping")
		s.stop()
	}()
	r := &run{servers: s}
	if err := r.start(ctx); err != nil {
		if ctx.Err() != nil { // Ctrl-C while it was starting
			return nil
		}
		return err
	}
	<-ctx.Done()
	return nil
}

// Reset forgets the data of the clone. It refuses while they are in use.
func Reset(place Place, c *console.Console) error {
	release, err := place.lock()
	if err != nil {
		return err
	}
	defer release()
	if err := postgres.Remove(place.file("postgres"), place.elsewhere()); err != nil {
		return err
	}
	if err := os.RemoveAll(place.Data); err != nil {
		return fmt.Errorf("stack: remove data: %w", err)
	}
	c.Say("all data are forgotten")
	return nil
}

// run is one start of the product.
type run struct {
	*servers
	w wiring
}

// start goes the way that lets a newcomer in early: database, files, record, screens; then the
// clocks, whose server takes minutes to compile the first time.
func (r *run) start(ctx context.Context) error {
	ports, err := r.ports()
	if err != nil {
		return err
	}
	r.w = wiring{
		secrets: r.secrets, web: port.Address(ports[0]), s3: port.Address(ports[2]),
		temporal: port.Address(ports[3]), worker: port.Address(ports[4]), data: r.place.Data,
	}
	go build.Fetch(ctx, r.place.program("temporal"))
	if err := r.store(ctx, ports[1]); err != nil {
		return err
	}
	built := r.compileClocks(ctx)
	if err := r.fill(ctx); err != nil {
		return err
	}
	if err := r.screens(ctx); err != nil {
		return err
	}
	early := false
	select {
	case err = <-built:
	case <-time.After(time.Second): // what is in the compiler's cache is ready by now
		early = true
		r.console.Say("%s\nscreens are ready: %s (the clocks are still being built)", r.accounts(ctx), r.w.url())
		err = <-built
	}
	if err != nil {
		return err
	}
	return r.clocks(ctx, early)
}

// ports are the usual ones as far as they are free.
func (r *run) ports() ([]int, error) {
	var wanted []int
	for _, u := range usual {
		wanted = append(wanted, u.port)
	}
	chosen, err := port.Choose(wanted...)
	if err != nil {
		return nil, err
	}
	for i, u := range usual {
		if chosen[i] != u.port {
			r.console.Say("port %d is taken by somebody else; %s listens on %d", u.port, u.name, chosen[i])
		}
	}
	return chosen, nil
}

// store starts database and files, and compiles what they and the record need.
func (r *run) store(ctx context.Context, port int) (err error) {
	if r.w.cluster, err = r.servers.postgres(ctx, port, true); err != nil {
		return err
	}
	r.console.Say("postgres  %s  data in %s", r.w.cluster.Address(), r.w.cluster.Data)
	if named := os.Getenv("ANJIE_MINIO"); named != "" {
		binary, err := minioBinary(named)
		if err != nil {
			return err
		}
		if err := r.minio(ctx, binary, r.w.s3); err != nil {
			return err
		}
	} else {
		if err := compile(ctx, r.place.program("s3"), r.console); err != nil {
			return err
		}
		if err := r.s3(ctx, r.w.s3); err != nil {
			return err
		}
	}
	r.console.Say("s3        %s", r.w.s3)
	return compile(ctx, r.place.program("anjie"), r.console)
}

// compileClocks compiles the Temporal server beside everything else; it yields the processor to
// the rest as long as there is a rest.
func (r *run) compileClocks(ctx context.Context) <-chan error {
	built := make(chan error, 1)
	t := r.place.program("temporal")
	t.Gently = true
	go func() { built <- compile(ctx, t, r.console) }()
	return built
}

// fill brings the schema up to date and seeds the demo city once.
func (r *run) fill(ctx context.Context) error {
	if err := r.writeEnvironment(); err != nil {
		return err
	}
	if err := child.Once(ctx, r.anjie("migrate", r.w.owner()), nil); err != nil {
		return err
	}
	seeded := r.place.file("seeded")
	if _, err := os.Stat(seeded); err == nil {
		return nil
	}
	r.console.Say("seeding the demo city")
	err := r.console.Lend(func() error { return child.Once(ctx, r.anjie("seed", r.w.owner()), os.Stdout) })
	if err != nil {
		return err
	}
	return os.WriteFile(seeded, []byte(time.Now().UTC().Format(time.RFC3339)+"\n"), 0o644)
}

func (r *run) screens(ctx context.Context) error {
	spec := r.anjie("serve", r.w.app())
	spec.Name, spec.Ready = record.Web, answering(r.w.url()+"/readyz")
	return r.keep(ctx, spec, r.w.web, r.w.url())
}

// clocks starts what keeps time, and says that everything is ready.
func (r *run) clocks(ctx context.Context, told bool) error {
	if err := r.temporal(ctx, r.w.cluster, r.w.temporal); err != nil {
		return err
	}
	r.console.Say("temporal  %s  namespace %s", r.w.temporal, namespace)
	worker := r.anjie("worker", r.w.follower())
	worker.Ready = settled("http://" + r.w.worker + "/healthz")
	if err := r.keep(ctx, worker, r.w.worker, "http://"+r.w.worker); err != nil {
		return err
	}
	if err := r.note.Ready(); err != nil {
		return err
	}
	if !told {
		r.console.Say("%s", r.accounts(ctx))
	}
	r.console.Say("ready: %s", r.w.url())
	return nil
}

// settled believes in a process that answers and goes on living for a moment: the worker answers
// before it has found the Temporal server.
func settled(url string) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := answering(url)(ctx); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
			return nil
		}
	}
}

// anjie is the product with one of its subcommands.
func (r *run) anjie(command string, env []string) child.Spec {
	return child.Spec{
		Name:    command,
		Command: []string{r.place.bin("anjie"), command},
		Env:     overlay(os.Environ(), env),
		Dir:     r.place.Root,
		Log:     r.place.Log(command),
	}
}

// accounts is the table of demo accounts, as the product prints it; a trouble with it is told, and
// is no reason not to start.
func (r *run) accounts(ctx context.Context) string {
	spec := r.anjie("seed", r.w.owner())
	spec.Command = append(spec.Command, "--list-accounts")
	var table bytes.Buffer
	if err := child.Once(ctx, spec, &table); err != nil {
		return fmt.Sprintf("the demo accounts cannot be listed: %v\n%s", err, &table)
	}
	return strings.TrimRight(table.String(), "\n")
}

// writeEnvironment leaves what the product is told where a person can take it up, to run one of its
// commands by hand: set -a; . .anjie/env; bin/anjie doctor.
func (r *run) writeEnvironment() error {
	text := strings.Join(r.w.owner(), "\n") + "\n"
	if err := os.WriteFile(r.place.file("env"), []byte(text), 0o600); err != nil {
		return fmt.Errorf("stack: write environment: %w", err)
	}
	return nil
}
