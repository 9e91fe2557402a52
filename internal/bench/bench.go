// Package bench measures what an act costs, in ratios taken in one run on the same servers.
package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib" // goose wants database/sql
)

// Servers names what the measurements run on. Owner may create databases; all work is done in one of its own.
type Servers struct {
	Owner    string // Postgres URL
	Temporal string // host:port; empty leaves Temporal out
	S3       S3
	Out      io.Writer
}

// S3 names an object store.
type S3 struct{ Endpoint, AccessKey, SecretKey string }

// figure is what one round of one candidate came to.
type figure struct {
	name    string
	clients int
	done    int
	took    time.Duration
	each    []time.Duration
}

func (f figure) rate() float64 { return float64(f.done) / f.took.Seconds() }

// at is the q-th quantile of the single times.
func (f figure) at(q float64) time.Duration {
	if len(f.each) == 0 {
		return 0
	}
	slices.Sort(f.each)
	return f.each[min(len(f.each)-1, int(q*float64(len(f.each))))]
}

func (f figure) String() string {
	return fmt.Sprintf("%-34s %3d clients  %8.0f/s  p50 %8.2f ms  p99 %8.2f ms", f.name, f.clients, f.rate(), ms(f.at(0.5)), ms(f.at(0.99)))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// drive has n clients call do for a while; client and turn tell them apart.
func drive(ctx context.Context, name string, n int, while time.Duration, do func(ctx context.Context, client, turn int) error) (figure, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var mu sync.Mutex
	f := figure{name: name, clients: n}
	start := time.Now()
	var wg sync.WaitGroup
	for client := range n {
		wg.Go(func() {
			var each []time.Duration
			for turn := 0; time.Since(start) < while && ctx.Err() == nil; turn++ {
				t := time.Now()
				if err := do(ctx, client, turn); err != nil {
					cancel(fmt.Errorf("bench: %s: %w", name, err))
					return
				}
				each = append(each, time.Since(t))
			}
			mu.Lock()
			defer mu.Unlock()
			f.each = append(f.each, each...)
			f.done += len(each)
		})
	}
	wg.Wait()
	f.took = time.Since(start)
	if err := context.Cause(ctx); err != nil {
		return f, err
	}
	return f, nil
}

// merge adds the rounds of one candidate together.
func merge(fs ...figure) figure {
	out := figure{name: fs[0].name, clients: fs[0].clients}
	for _, f := range fs {
		out.done, out.took, out.each = out.done+f.done, out.took+f.took, append(out.each, f.each...)
	}
	return out
}

// ground is a database of its own, migrated, and gone afterwards.
func ground(ctx context.Context, owner string) (pool *pgxpool.Pool, drop func(), err error) {
	conn, err := pgx.Connect(ctx, owner)
	if err != nil {
		return nil, nil, fmt.Errorf("bench: connect to Postgres: %w", err)
	}
	defer conn.Close(ctx)
	name := fmt.Sprintf("anjie_bench_%d", time.Now().UnixNano())
	if _, err := conn.Exec(ctx, "create database "+name); err != nil {
		return nil, nil, fmt.Errorf("bench: create database: %w", err)
	}
	remove := func() {
		if conn, err := pgx.Connect(context.WithoutCancel(ctx), owner); err == nil {
			_, _ = conn.Exec(context.WithoutCancel(ctx), "drop database "+name+" with (force)") // a leftover is harmless
			_ = conn.Close(context.WithoutCancel(ctx))
		}
	}
	pool, err = migrated(ctx, owner, name)
	if err != nil {
		remove()
		return nil, nil, err
	}
	return pool, func() { pool.Close(); remove() }, nil
}
