package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"

	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
)

// clocks is the Temporal server that keeps time and talks to the world.
type clocks struct {
	Address   string `name:"temporal-address" env:"ANJIE_TEMPORAL_ADDRESS" help:"Temporal server: host:port."`
	Namespace string `name:"temporal-namespace" env:"ANJIE_TEMPORAL_NAMESPACE" default:"anjie" help:"Namespace at the Temporal server."`
}

// dial connects and waits, for as long as it takes, until the server answers and has the namespace.
func (c clocks) dial(ctx context.Context) (t client.Client, err error) {
	if c.Address == "" {
		return nil, errors.New("ANJIE_TEMPORAL_ADDRESS is not set")
	}
	err = patiently(ctx, "temporal", 0, func(ctx context.Context) (err error) {
		t, err = c.ask(ctx)
		return err
	})
	return t, err
}

// ask connects once.
func (c clocks) ask(ctx context.Context) (client.Client, error) {
	ctx, cancel := context.WithTimeout(ctx, connectWithin)
	defer cancel()
	t, err := client.DialContext(ctx, client.Options{HostPort: c.Address, Namespace: c.Namespace, Logger: log.NewStructuredLogger(slog.Default())})
	if err != nil {
		return nil, fmt.Errorf("clocks: connect: %w", err)
	}
	if _, err := t.WorkflowService().DescribeNamespace(ctx, &workflowservice.DescribeNamespaceRequest{Namespace: c.Namespace}); err != nil {
		t.Close()
		return nil, fmt.Errorf("clocks: ask for namespace %s: %w", c.Namespace, err)
	}
	return t, nil
}

// answers says whether somebody listens at the server's address: enough for screens, which never speak to it.
func (c clocks) answers(ctx context.Context) error {
	if c.Address == "" {
		return errors.New("clocks: ANJIE_TEMPORAL_ADDRESS is not set")
	}
	conn, err := (&net.Dialer{Timeout: 2 * time.Second}).DialContext(ctx, "tcp", c.Address)
	if err != nil {
		return fmt.Errorf("clocks: %w", err)
	}
	return conn.Close()
}
