package main

import (
	"context"
	"fmt"
	"os"
	"runtime/pprof"
	"time"

	"go.temporal.io/sdk/worker"

	"anjie/internal/bench"
)

// benchCmd measures on the servers that the environment names, in a database and a bucket of its own that are gone
// afterwards. What it says are ratios taken in one run; docs/performance.md keeps them with the machine.
type benchCmd struct {
	Acts     benchActsCmd     `cmd:"" help:"An act, against its bare SQL and against a Temporal update."`
	Follow   benchFollowCmd   `cmd:"" help:"How far the workflows are behind the record."`
	Evidence benchEvidenceCmd `cmd:"" help:"An upload through us, against minio-go straight, and the memory that a large file takes."`
	Read     benchReadCmd     `cmd:"" help:"The list and the file of a case, against their bare queries, with few cases and with many."`
	Calc     benchCalcCmd     `cmd:"" help:"A settlement with its whole derivation, and a law-change run."`
}

// measuring is what every measurement is told.
type measuring struct {
	owner
	App     string `name:"database-url" env:"ANJIE_DATABASE_URL" help:"Postgres as the restricted role; the owner in that role when empty."`
	Profile string `type:"path" placeholder:"FILE" help:"Write a CPU profile of this process to the file."`
}

func (m measuring) servers(s *screen) bench.Servers {
	return bench.Servers{Owner: m.owner.URL, App: m.App, Out: s.out}
}

// profiled runs do, under the profiler when a file was named for it.
func (m measuring) profiled(do func() error) error {
	if m.Profile == "" {
		return do()
	}
	file, err := os.Create(m.Profile)
	if err != nil {
		return fmt.Errorf("bench: open the profile: %w", err)
	}
	defer file.Close()
	if err := pprof.StartCPUProfile(file); err != nil {
		return fmt.Errorf("bench: start the profile: %w", err)
	}
	defer pprof.StopCPUProfile()
	return do()
}

type benchActsCmd struct {
	measuring
	clocks
	While   time.Duration `default:"12s" help:"How long each candidate runs at each number of clients."`
	Clients []int         `default:"1,16" help:"Numbers of clients."`
}

// Run compares three ways of doing one step of a case.
func (c *benchActsCmd) Run(ctx context.Context, s *screen) error {
	to := c.servers(s)
	to.Temporal, to.Namespace = c.clocks.Address, c.clocks.Namespace
	return c.profiled(func() error { return bench.Acts(ctx, to, bench.ActsPlan{While: c.While, Clients: c.Clients}) })
}

type benchFollowCmd struct {
	measuring
	clocks
	Cases int           `default:"2000" help:"Open cases."`
	Rate  int           `default:"50" help:"Acts a second."`
	While time.Duration `default:"60s" help:"How long the acts come at that rate."`
	Burst int           `default:"10000" help:"Acts that then come at once."`
}

// Run measures how far the workflows are behind.
func (c *benchFollowCmd) Run(ctx context.Context, s *screen) error {
	to := c.servers(s)
	to.Temporal, to.Namespace = c.clocks.Address, c.clocks.Namespace
	worker.SetStickyWorkflowCacheSize(remembered)
	return c.profiled(func() error {
		return bench.Follow(ctx, to, bench.FollowPlan{Cases: c.Cases, Rate: c.Rate, While: c.While, Burst: c.Burst})
	})
}

type benchReadCmd struct {
	measuring
	Cases []int `default:"10000,1000000" help:"Numbers of closed cases, ascending."`
	Times int   `default:"200" help:"How often each page is opened at each number."`
}

// Run measures pages.
func (c *benchReadCmd) Run(ctx context.Context, s *screen) error {
	return c.profiled(func() error { return bench.Read(ctx, c.servers(s), bench.ReadPlan{Cases: c.Cases, Times: c.Times}) })
}

type benchEvidenceCmd struct {
	measuring
	files
	Sizes []int64       `default:"200000,5000000,67108864" help:"Sizes of file, in bytes."`
	While time.Duration `default:"20s" help:"How long each way is tried at each size."`
	Large int64         `default:"2147483648" help:"Size of the file with which memory is measured, in bytes; 0: not measured."`
}

// Run compares uploads. The bucket is one of its own, whatever is configured.
func (c *benchEvidenceCmd) Run(ctx context.Context, s *screen) error {
	to := c.servers(s)
	to.S3 = bench.S3{Endpoint: c.files.Endpoint, AccessKey: c.files.AccessKey, SecretKey: c.files.SecretKey}
	return c.profiled(func() error {
		return bench.Evidence(ctx, to, bench.EvidencePlan{Sizes: c.Sizes, While: c.While, Large: c.Large})
	})
}
