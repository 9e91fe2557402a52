package web

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

// Check asks whether something that we need is there. One that is Optional is named when it is missing, but
// the screens are ready without it: workflows, for instance.
type Check struct {
	Name     string
	Optional bool
	Ask      func(ctx context.Context) error
}

// askWithin is how long each check may take.
const askWithin = 2 * time.Second

func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte("ok\n")) // the asker may have gone away; nobody is left to be told
}

// ready asks everything at once and names what is missing. Causes stay in the log.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	answer := struct {
		Ready  bool              `json:"ready"`
		Checks map[string]string `json:"checks"`
	}{true, map[string]string{}}
	var mu sync.Mutex
	var all sync.WaitGroup
	for _, c := range s.deps.Checks {
		all.Go(func() {
			ctx, cancel := context.WithTimeout(r.Context(), askWithin)
			defer cancel()
			err := c.Ask(ctx)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				answer.Checks[c.Name] = "ready"
				return
			case c.Optional:
				answer.Checks[c.Name] = "not ready (optional)"
			default:
				answer.Checks[c.Name], answer.Ready = "not ready", false
			}
			s.deps.Log.WarnContext(r.Context(), "not ready", "check", c.Name, "err", err)
		})
	}
	all.Wait()
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	if !answer.Ready {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(answer) // as above
}
