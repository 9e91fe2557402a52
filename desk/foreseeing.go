package desk

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// Progress is how far a look at the open cases is.
type Progress struct {
	Cases, Looked int64 // that there are to look at; looked at so far
	Changed       int   // of which something would change
	Done, Failed  bool
}

// shownFirst is how many lines a foresight keeps in full.
const shownFirst = 500

// keptFor is how long a foresight is shown before it is made again; cases go on meanwhile. longest is how long one may take.
const (
	keptFor = 5 * time.Minute
	longest = time.Hour
)

// foresights are those that are being made, or were made lately, by what they were asked for.
type foresights[F foresight[F]] struct {
	mu   sync.Mutex
	made map[string]*foreseeing[F]
}

// foresight is what a look comes to beside its progress.
type foresight[F any] interface {
	copied() F // shares nothing with what is still written to
	at(Progress) F
}

type foreseeing[F foresight[F]] struct {
	mu    sync.Mutex
	ended time.Time // zero while it is made
	far   Progress
	so    F
	done  chan struct{}
}

// ask begins a look, or goes to one that was begun under the same name. It waits as long as patience lasts and returns
// what is known then: the rest goes on by itself and is asked for again.
func (f *foresights[F]) ask(ctx context.Context, name string, patience time.Duration, look func(context.Context, *foreseeing[F]) error) F {
	f.mu.Lock()
	if f.made == nil {
		f.made = map[string]*foreseeing[F]{}
	}
	for key, one := range f.made {
		if one.old() {
			delete(f.made, key)
		}
	}
	run, there := f.made[name]
	if !there {
		run = &foreseeing[F]{done: make(chan struct{})}
		f.made[name] = run
		on, cancel := context.WithTimeout(context.WithoutCancel(ctx), longest)
		go func() {
			defer cancel()
			run.look(on, look)
		}()
	}
	f.mu.Unlock()
	select {
	case <-run.done:
	case <-time.After(patience):
	case <-ctx.Done():
	}
	return run.told()
}

func (r *foreseeing[F]) look(ctx context.Context, look func(context.Context, *foreseeing[F]) error) {
	defer close(r.done)
	err := look(ctx, r)
	if err != nil {
		slog.WarnContext(ctx, "desk: foresee", "err", err)
	}
	r.mu.Lock()
	r.far.Done, r.far.Failed, r.ended = err == nil, err != nil, time.Now()
	r.mu.Unlock()
}

// old says that it ended some time ago, or just now in vain: then whoever asks again begins anew.
func (r *foreseeing[F]) old() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return !r.ended.IsZero() && (r.far.Failed || time.Since(r.ended) > keptFor)
}

// told is a copy of what is known so far.
func (r *foreseeing[F]) told() F {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.so.copied().at(r.far)
}

// of says how many cases there are to look at.
func (r *foreseeing[F]) of(cases int64) {
	r.mu.Lock()
	r.far.Cases = cases
	r.mu.Unlock()
}

// note adds what would change in one case; nothing is added for one in which nothing does.
func (r *foreseeing[F]) note(changes bool, add func(*F)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.far.Looked++
	if changes {
		r.far.Changed++
	}
	add(&r.so)
}
