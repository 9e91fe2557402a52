package bench

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// sight sets the acts that were answered beside what the workflows have seen of them.
type sight struct {
	mu   sync.Mutex
	open map[string][]answered // by case, not seen yet
	seen map[string]int64      // by case: the newest event that its workflow has seen
	left int
	news chan struct{} // closed when nothing is left
	lags []time.Duration
}

type answered struct {
	seq int64
	at  time.Time
}

func newSight() *sight {
	return &sight{open: map[string][]answered{}, seen: map[string]int64{}, news: make(chan struct{})}
}

// done notes an act's answer. A workflow that has seen it before we could say so is not behind at all.
func (s *sight) done(id string, seq int64) {
	at := time.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen[id] >= seq {
		s.lags = append(s.lags, 0)
		return
	}
	if s.left == 0 {
		s.news = make(chan struct{})
	}
	s.open[id] = append(s.open[id], answered{seq, at})
	s.left++
}

// saw notes that the workflow of a case has found events up to seq.
func (s *sight) saw(id string, seq int64) {
	at := time.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[id] = max(s.seen[id], seq)
	before := s.left
	s.open[id] = slices.DeleteFunc(s.open[id], func(a answered) bool {
		if a.seq > seq {
			return false
		}
		s.lags = append(s.lags, at.Sub(a.at))
		s.left--
		return true
	})
	if before > 0 && s.left == 0 {
		close(s.news)
	}
}

// all waits until everything that was done has been seen.
func (s *sight) all(ctx context.Context) error {
	late := time.NewTimer(patience)
	defer late.Stop()
	for {
		s.mu.Lock()
		left, news := s.left, s.news
		s.mu.Unlock()
		if left == 0 {
			return nil
		}
		select {
		case <-news:
		case <-late.C:
			return fmt.Errorf("bench: %d acts were not seen by their workflows within %s", left, patience)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// forget begins anew and returns the lags so far.
func (s *sight) forget() []time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	lags := s.lags
	s.lags = nil
	return lags
}
