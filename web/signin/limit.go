package signin

import (
	"net/http"
	"time"

	"anjie/web/page"
	"anjie/web/throttle"
)

// The rates at which one may guess: ten tries at once and then one in six seconds for a name at an address, sixty and one
// a second for an address (an office shares one).
var (
	perName    = throttle.Rate{Every: 6 * time.Second, Burst: 10}
	perAddress = throttle.Rate{Every: time.Second, Burst: 60}
)

// mayTry counts a try and says whether it may go on.
func (a *Area) mayTry(r *http.Request, login string) bool {
	from := page.Address(r)
	return a.gate.Allow(a.Now(), throttle.Count{ID: from + " " + login, Rate: perName}, throttle.Count{ID: from, Rate: perAddress})
}
