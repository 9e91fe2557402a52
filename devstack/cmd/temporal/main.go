// Command temporal is a whole Temporal server in one process, with Postgres as its store. It sets
// up and upgrades its own schema, makes its namespace, and says when it is ready.
//
// It reads DEVSTACK_TEMPORAL_DATABASE_URL and DEVSTACK_TEMPORAL_VISIBILITY_URL (two databases that
// exist), and if given DEVSTACK_TEMPORAL_LISTEN, _NAMESPACE and _RETENTION.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/persistence/sql/sqlplugin"
	"go.temporal.io/server/temporal"

	"anjie/devstack/ready"
)

// startWithin bounds schema, start and namespace together, on a slow and busy machine.
const startWithin = 3 * time.Minute

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s, err := fromEnvironment(os.Getenv)
	if err != nil {
		return err
	}
	inner, err := freePorts(len(services) - 1)
	if err != nil {
		return err
	}
	cfg, hosts, err := serverConfig(s, inner)
	if err != nil {
		return err
	}
	logger := log.NewZapLogger(log.BuildZapLogger(log.Config{Stdout: true, Level: "warn"}))
	if err := upgrade(cfg.Persistence.DataStores[storeName].SQL, sqlplugin.DbKindMain, "postgresql/v12/temporal", logger); err != nil {
		return err
	}
	if err := upgrade(cfg.Persistence.DataStores[visibilityName].SQL, sqlplugin.DbKindVisibility, "postgresql/v12/visibility", logger); err != nil {
		return err
	}
	server, err := temporal.NewServer(
		temporal.WithConfig(cfg),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(hosts),
		temporal.WithLogger(logger),
		temporal.WithDynamicConfigClient(dynamic),
	)
	if err != nil {
		return fmt.Errorf("temporal: build server: %w", err)
	}
	if err := server.Start(); err != nil {
		return fmt.Errorf("temporal: start server: %w", err)
	}
	defer server.Stop() //nolint:errcheck // it logs what went wrong; the process ends anyway
	within, cancel := context.WithTimeout(ctx, startWithin)
	defer cancel()
	if err := openNamespace(within, s); err != nil {
		if ctx.Err() != nil { // asked to stop before it was up
			return nil
		}
		return err
	}
	if err := ready.Tell(); err != nil {
		return err
	}
	fmt.Printf("temporal serves namespace %s on %s\n", s.namespace, s.listen)
	<-ctx.Done()
	return nil
}
