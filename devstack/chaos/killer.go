package chaos

import (
	"context"
	"fmt"
	"sync"
	"syscall"
	"time"

	"anjie/devstack/record"
)

// victims are killed in this order, over and over.
var victims = []string{record.Web, record.Worker, record.Temporal, record.Postgres, record.S3}

// backWithin is how long a child may stay away once nothing is killed any more: the supervisor pauses up to 15 s, Postgres
// may have to recover, and who needs Postgres waits for it.
const backWithin = 3 * time.Minute

// killer kills a child at even distances and looks whether the supervisor brings it back.
type killer struct {
	scene *scene
	kill  func(pid int) error

	mu   sync.Mutex
	away map[string][]time.Duration // by child: how long it was away, each time
	lost []string
}

func newKiller(s *scene) *killer {
	return &killer{scene: s, kill: func(pid int) error { return syscall.Kill(pid, syscall.SIGKILL) },
		away: map[string][]time.Duration{}}
}

// run kills until ctx ends, and returns when everybody who was killed is back, or is not coming back.
func (k *killer) run(ctx context.Context, every time.Duration) {
	var watching sync.WaitGroup
	defer watching.Wait()
	tick := time.NewTicker(every)
	defer tick.Stop()
	busy := map[string]chan struct{}{}
	for turn := 0; ; {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for range victims { // who is away already is passed over
			name := victims[turn%len(victims)]
			turn++
			if done := busy[name]; done != nil && !closed(done) {
				continue
			}
			if pid, ok := k.alive(name); ok && k.kill(pid) == nil {
				done := make(chan struct{})
				busy[name] = done
				watching.Go(func() { defer close(done); k.watch(ctx, name, pid) })
				break
			}
		}
	}
}

func closed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (k *killer) alive(name string) (pid int, ok bool) {
	note, err := k.scene.note()
	if err != nil {
		return 0, false // being written just now; the next turn will find it
	}
	c, ok := note.Child(name)
	return c.Pid, ok
}

// watch waits until the note names another process for the child: the supervisor notes one when it can be used. ctx ends
// with the killing.
func (k *killer) watch(ctx context.Context, name string, killed int) {
	begun, calm := time.Now(), time.Now()
	for time.Since(calm) < backWithin {
		if ctx.Err() == nil {
			calm = time.Now()
		}
		if pid, ok := k.alive(name); ok && pid != killed {
			k.mu.Lock()
			k.away[name] = append(k.away[name], time.Since(begun))
			k.mu.Unlock()
			return
		}
		<-time.After(50 * time.Millisecond)
	}
	k.mu.Lock()
	k.lost = append(k.lost, fmt.Sprintf("%s (process %d) was not started again", name, killed))
	k.mu.Unlock()
}
