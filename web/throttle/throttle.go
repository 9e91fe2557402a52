// Package throttle slows down who asks too often: who guesses passwords, or fetches the same feed again and again.
package throttle

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Gate counts what is asked, by ids that its users choose. It holds no more than most of them and forgets those first that
// have nothing to say any more.
type Gate struct {
	mu   sync.Mutex
	byID map[string]*rate.Limiter
	most int
}

// New is a gate for at most so many ids at once.
func New(most int) *Gate { return &Gate{byID: map[string]*rate.Limiter{}, most: most} }

// Rate is how often something may be asked: Burst times at once, and then once in Every.
type Rate struct {
	Every time.Duration
	Burst int
}

// Count is one id by which a request is counted. An id has the same rate each time.
type Count struct {
	ID string
	Rate
}

// Allow counts a request under each of its ids and says whether it may go on: one refused by one still costs the others.
func (g *Gate) Allow(at time.Time, counts ...Count) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	free := true
	for _, c := range counts {
		free = g.of(c, at).AllowN(at, 1) && free
	}
	return free
}

func (g *Gate) of(c Count, at time.Time) *rate.Limiter {
	if one, ok := g.byID[c.ID]; ok {
		return one
	}
	if len(g.byID) >= g.most {
		g.forget(at)
	}
	one := rate.NewLimiter(rate.Every(c.Every), c.Burst)
	g.byID[c.ID] = one
	return one
}

// forget drops the limiters that are full again; when none is, a tenth of them as the map gives them.
func (g *Gate) forget(at time.Time) {
	for id, one := range g.byID {
		if one.TokensAt(at) >= float64(one.Burst()) {
			delete(g.byID, id)
		}
	}
	spare := g.most / 10
	for id := range g.byID {
		if len(g.byID) < g.most-spare {
			return
		}
		delete(g.byID, id)
	}
}
