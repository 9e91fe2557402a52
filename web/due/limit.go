package due

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// limits slows down who asks for feeds too often: for one feed, and from one address. It holds no more than most entries.
type limits struct {
	mu   sync.Mutex
	byID map[string]*rate.Limiter
	most int
}

func newLimits(most int) *limits { return &limits{byID: map[string]*rate.Limiter{}, most: most} }

// The rates: a person's calendar programs ask now and then, an office shares an address.
var (
	perFeed    = struct{ every, burst int }{30, 20}
	perAddress = struct{ every, burst int }{1, 120}
)

// allow counts a request and says whether it may go on.
func (l *limits) allow(address, feed string, at time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.of("feed "+feed, perFeed.every, perFeed.burst).AllowN(at, 1)
	return l.of("from "+address, perAddress.every, perAddress.burst).AllowN(at, 1) && one
}

func (l *limits) of(id string, seconds, burst int) *rate.Limiter {
	if one, ok := l.byID[id]; ok {
		return one
	}
	for other := range l.byID { // as the map gives them; who is forgotten begins anew
		if len(l.byID) < l.most {
			break
		}
		delete(l.byID, other)
	}
	one := rate.NewLimiter(rate.Every(time.Duration(seconds)*time.Second), burst)
	l.byID[id] = one
	return one
}
