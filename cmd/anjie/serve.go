package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"sync"

	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/authz"
	"anjie/desk"
	"anjie/evidence"
	"anjie/store"
	"anjie/web"
	"anjie/web/signin"
)

type serveCmd struct {
	database
	files
	clocks
	address
	Listen string `env:"ANJIE_LISTEN" default:"127.0.0.1:8080" help:"Address to answer at."`
	Issuer string `name:"oidc-issuer" env:"ANJIE_OIDC_ISSUER" help:"Identity provider of the agencies; none when empty."`
	Client string `name:"oidc-client-id" env:"ANJIE_OIDC_CLIENT_ID" help:"Our id at the identity provider."`
	Secret string `name:"oidc-client-secret" env:"ANJIE_OIDC_CLIENT_SECRET" help:"Our secret at the identity provider."`
	Conns  int32  `name:"database-connections" env:"ANJIE_DATABASE_CONNECTIONS" default:"16" help:"Connections to the database at most."`
}

// Run answers until it is told to stop, and lets those who are being answered finish.
func (c *serveCmd) Run(ctx context.Context) error {
	if c.BaseURL == "" {
		c.BaseURL = "http://" + c.Listen
	}
	base, err := c.base()
	if err != nil {
		return err
	}
	pool, err := c.database.open(ctx, "serve", c.Conns, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	files, err := c.files.open(ctx)
	if err != nil {
		return err
	}
	cases := store.OpenCases(pool)
	d := desk.New(cases, policy)
	if err := patiently(ctx, "tables", startWithin, d.Tables.Refresh); err != nil {
		return err
	}
	server, err := web.New(web.Deps{
		BaseURL: base, Log: slog.Default(), Gate: policy, Desk: d,
		Accounts: store.Accounts{Pool: pool}, Sessions: store.Sessions{Pool: pool}, Files: files,
		OIDC:   signin.OIDC{Issuer: c.Issuer, ClientID: c.Client, ClientSecret: c.Secret},
		Checks: c.checks(pool, files),
	})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("serve: listen: %w", err)
	}
	var running sync.WaitGroup
	defer running.Wait()
	waking, stop := context.WithCancel(context.WithoutCancel(ctx)) // the last acts are told too
	defer stop()
	running.Go(func() { cases.Wake(waking) })
	running.Go(func() { d.Tables.Follow(ctx) })
	slog.InfoContext(ctx, "serving", "at", listener.Addr().String(), "as", base.String())
	return server.Serve(ctx, listener)
}

// checks are what /readyz asks. The clocks are named when they are missing; people act without them.
func (c *serveCmd) checks(pool *pgxpool.Pool, files *evidence.Store) []web.Check {
	return []web.Check{
		{Name: "database", Ask: func(ctx context.Context) error { return schemaReady(ctx, pool) }},
		{Name: "evidence", Ask: files.Ping},
		{Name: "workflows", Optional: true, Ask: c.clocks.answers},
	}
}
