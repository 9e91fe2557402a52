package main

import (
	"context"
	"strings"
	"text/tabwriter"
	"time"

	"anjie/authz"
	"anjie/city"
	"anjie/desk"
	"anjie/store"
	"anjie/web/signin"
)

type seedCmd struct {
	database
	files
	papers
	Number       uint64 `default:"1" help:"Of the city: another number gives other people."`
	ListAccounts bool   `help:"Only list the demo accounts."`
}

// Run builds the synthetic city. Run again, it adds what is missing.
func (c *seedCmd) Run(ctx context.Context, s *screen) error {
	if c.ListAccounts {
		return list(s)
	}
	pool, err := c.database.open(ctx, "seed", 4, statementWithin)
	if err != nil {
		return err
	}
	defer pool.Close()
	files, err := c.files.open(ctx)
	if err != nil {
		return err
	}
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	cases, clock := store.OpenCases(pool), &city.Clock{}
	d := desk.New(cases, policy)
	d.Now = clock.Now
	if err := d.Tables.Refresh(ctx); err != nil {
		return err
	}
	set, err := couriers(d, pool, files, c.papers, "")
	if err != nil {
		return err
	}
	begun := time.Now()
	bar := s.progress("seeding cases", 0)
	built, err := (&city.City{
		Record: city.Desk(d, cases), Policy: policy, Clock: clock, Accounts: store.Accounts{Pool: pool}, Hash: signin.Hash,
		Files: files, Settle: settle(set), Number: c.Number, Today: begun,
		Told: func(done, all int) { bar.total = int64(all); bar.at(int64(done)) },
	}).Build(ctx)
	bar.done()
	if err != nil {
		return err
	}
	s.say("the city has %d cases; %d acts and %d files were added in %s", built.Cases, built.Acts, built.Files, time.Since(begun).Round(100*time.Millisecond))
	return nil
}

// list prints the demo accounts as a table.
func list(s *screen) error {
	s.say("demo accounts, all with the password %s", city.Password)
	t := tabwriter.NewWriter(s.out, 0, 4, 2, ' ', 0)
	names := city.Agencies()
	for _, a := range city.Staff() {
		var roles []string
		for _, r := range a.Roles {
			roles = append(roles, string(r))
		}
		line := "  " + a.Login + "\t" + strings.Join(roles, ", ") + "\t" + names[a.Agency] + "\n"
		if _, err := t.Write([]byte(line)); err != nil {
			return err
		}
	}
	return t.Flush()
}
