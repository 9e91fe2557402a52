package child

import (
	"context"
	"fmt"
	"sync"
	"time"
)

const (
	firstPause = 500 * time.Millisecond
	longPause  = 15 * time.Second
	proven     = 30 * time.Second // a process that lived so long is restarted at once again
)

// Keeper keeps one process alive: when it ends unasked, it is started again after a pause that
// grows as long as it does not live.
type Keeper struct {
	spec   Spec
	report func(Report)
	stop   context.CancelFunc
	done   chan struct{}

	mu  sync.Mutex
	now *Process
}

// Report is what a Keeper tells: that a process runs (Pid), or that it ended and why (Trouble).
type Report struct {
	Name    string
	Pid     int
	Trouble string
}

// Keep starts the process, waits until it is ready and keeps it from then on. The first start must
// succeed. Every start and every unasked end is reported, in order.
func Keep(ctx context.Context, spec Spec, report func(Report)) (*Keeper, error) {
	first, err := Start(ctx, spec)
	if err != nil {
		return nil, err
	}
	report(Report{Name: spec.Name, Pid: first.Pid()})
	watch, stop := context.WithCancel(context.Background())
	k := &Keeper{spec: spec, report: report, stop: stop, done: make(chan struct{}), now: first}
	go k.watch(watch)
	return k, nil
}

func (k *Keeper) watch(ctx context.Context) {
	defer close(k.done)
	pause := firstPause
	for {
		p, since := k.current(), time.Now()
		select {
		case <-ctx.Done():
			p.Stop()
			return
		case <-p.Exited():
		}
		if time.Since(since) > proven {
			pause = firstPause
		}
		k.report(Report{Name: k.spec.Name, Trouble: fmt.Sprintf("%s; starting it again%s", p.ending(), p.Tail())})
		if pause = k.again(ctx, pause); ctx.Err() != nil {
			return
		}
	}
}

// again starts the process until it succeeds or ctx ends, and returns the next pause.
func (k *Keeper) again(ctx context.Context, pause time.Duration) time.Duration {
	for {
		select {
		case <-ctx.Done():
			return pause
		case <-time.After(pause):
		}
		pause = min(2*pause, longPause)
		p, err := Start(ctx, k.spec)
		if err == nil {
			k.mu.Lock()
			k.now = p
			k.mu.Unlock()
			k.report(Report{Name: k.spec.Name, Pid: p.Pid()})
			if ctx.Err() != nil {
				p.Stop()
			}
			return pause
		}
		if ctx.Err() == nil {
			k.report(Report{Name: k.spec.Name, Trouble: err.Error()})
		}
	}
}

func (k *Keeper) current() *Process {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now
}

// Stop ends the process for good and returns when it is gone.
func (k *Keeper) Stop() {
	k.stop()
	<-k.done
}
