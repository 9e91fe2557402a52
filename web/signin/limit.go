package signin

import (
	"net/http"
	"sync"
	"time"

	"anjie/web/page"

	"golang.org/x/time/rate"
)

// limits slows down guessing: by address and name together, and by address alone. It holds no more than
// most entries and forgets those that have nothing to say any more.
type limits struct {
	mu   sync.Mutex
	byID map[string]*rate.Limiter
	most int
}

func newLimits(most int) *limits { return &limits{byID: map[string]*rate.Limiter{}, most: most} }

// The rates: ten tries at once and then one in six seconds for a name, sixty and one a second for an address
// (an office shares one).
var (
	perName    = struct{ every, burst int }{6, 10}
	perAddress = struct{ every, burst int }{1, 60}
)

// allow counts a try and says whether it may go on.
func (l *limits) allow(address, login string, at time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	// Both are counted: a try refused by one still costs the other.
	name := l.of(address+" "+login, perName.every, perName.burst, at).AllowN(at, 1)
	return l.of(address, perAddress.every, perAddress.burst, at).AllowN(at, 1) && name
}

func (l *limits) of(id string, seconds, burst int, at time.Time) *rate.Limiter {
	if one, ok := l.byID[id]; ok {
		return one
	}
	if len(l.byID) >= l.most {
		l.forget(at)
	}
	one := rate.NewLimiter(rate.Every(time.Duration(seconds)*time.Second), burst)
	l.byID[id] = one
	return one
}

// forget drops the limiters that are full again; when none is, a tenth of them as the map gives them.
func (l *limits) forget(at time.Time) {
	for id, one := range l.byID {
		if one.TokensAt(at) >= float64(one.Burst()) {
			delete(l.byID, id)
		}
	}
	spare := l.most / 10
	for id := range l.byID {
		if len(l.byID) < l.most-spare {
			return
		}
		delete(l.byID, id)
	}
}

// address is where a request comes from.
func address(r *http.Request) string { return page.Address(r) }
