package main

import (
	"context"
	"fmt"
	"net"
	"time"
)

// clocks is the Temporal server that keeps time and talks to the world.
type clocks struct {
	Address   string `name:"temporal-address" env:"ANJIE_TEMPORAL_ADDRESS" help:"Temporal server: host:port."`
	Namespace string `name:"temporal-namespace" env:"ANJIE_TEMPORAL_NAMESPACE" default:"anjie" help:"Namespace at the Temporal server."`
}

// answers says whether somebody listens at the server's address: enough for screens, which never speak to it.
func (c clocks) answers(ctx context.Context) error {
	if c.Address == "" {
		return fmt.Errorf("clocks: ANJIE_TEMPORAL_ADDRESS is not set")
	}
	conn, err := (&net.Dialer{Timeout: 2 * time.Second}).DialContext(ctx, "tcp", c.Address)
	if err != nil {
		return fmt.Errorf("clocks: %w", err)
	}
	return conn.Close()
}
