// Package bench measures what an act costs, in ratios taken in one run on the same servers.
package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"
)

// Servers names what the measurements run on. Owner may create databases; all work is done in one of its own.
type Servers struct {
	Owner     string // Postgres URL
	App       string // Postgres URL of the restricted role; the owner in that role when empty
	Temporal  string // host:port
	Namespace string // at the Temporal server
	S3        S3
	Out       io.Writer
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

// drive has n clients work for a while; client and turn tell them apart.
func drive(ctx context.Context, w way, n int, while time.Duration) (figure, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var mu sync.Mutex
	f := figure{name: w.name, clients: n}
	start := time.Now()
	var wg sync.WaitGroup
	for client := range n {
		wg.Go(func() {
			var each []time.Duration
			for turn := 0; time.Since(start) < while && ctx.Err() == nil; turn++ {
				t := time.Now()
				if err := w.do(ctx, client, turn); err != nil {
					cancel(fmt.Errorf("bench: %s: %w", w.name, err))
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

// way is a candidate: one way of doing the same work.
type way struct {
	name string
	do   func(ctx context.Context, client, turn int) error
}

// compare has n clients work by each way in turn, and says what each came to.
func compare(ctx context.Context, ways []way, n int, while time.Duration) ([]figure, error) {
	all := make([]figure, len(ways))
	for i, w := range ways {
		if _, err := drive(ctx, w, n, while/20); err != nil { // connections, plans and caches are warm when it counts
			return nil, err
		}
		all[i] = figure{name: w.name, clients: n}
	}
	for range rounds {
		for i, w := range ways {
			f, err := drive(ctx, w, n, while/rounds)
			if err != nil {
				return nil, err
			}
			all[i].done, all[i].took, all[i].each = all[i].done+f.done, all[i].took+f.took, append(all[i].each, f.each...)
		}
	}
	return all, nil
}
