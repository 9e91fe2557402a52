package casefile

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// live tells open case files that somebody acted. One listener serves the whole process; it runs while anybody watches.
type live struct {
	cases    *store.Cases
	mu       sync.Mutex
	watchers map[string]map[chan struct{}]bool // by case id; a full channel has its nudge already
	stop     context.CancelFunc
}

func newLive(c *store.Cases) *live {
	return &live{cases: c, watchers: map[string]map[chan struct{}]bool{}}
}

// join returns a channel that is nudged when the case changes, and the way to leave.
func (l *live) join(id string) (nudge <-chan struct{}, leave func()) {
	ch := make(chan struct{}, 1)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.watchers[id] == nil {
		l.watchers[id] = map[chan struct{}]bool{}
	}
	l.watchers[id][ch] = true
	if l.stop == nil {
		ctx, stop := context.WithCancel(context.Background())
		l.stop = stop
		go l.listen(ctx)
	}
	return ch, func() { l.leave(id, ch) }
}

func (l *live) leave(id string, ch chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.watchers[id], ch)
	if len(l.watchers[id]) == 0 {
		delete(l.watchers, id)
	}
	if len(l.watchers) == 0 && l.stop != nil { // the connection goes back to those who act
		l.stop()
		l.stop = nil
	}
}

func (l *live) nudge(id string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for ch := range l.watchers[id] {
		select {
		case ch <- struct{}{}:
		default:
		}
	}
}

// everybody is nudged after the listener was away: what it missed is in the record.
func (l *live) everybody() {
	l.mu.Lock()
	ids := make([]string, 0, len(l.watchers))
	for id := range l.watchers {
		ids = append(ids, id)
	}
	l.mu.Unlock()
	for _, id := range ids {
		l.nudge(id)
	}
}

// listenAgain is how long a lost connection is left alone before the next try.
const listenAgain = 3 * time.Second

func (l *live) listen(ctx context.Context) {
	for ctx.Err() == nil {
		if err := l.hear(ctx); err != nil && ctx.Err() == nil {
			select { // nothing is lost: the page's own reload reads the record
			case <-ctx.Done():
			case <-time.After(listenAgain):
			}
		}
	}
}

// hear listens on one connection until it breaks.
func (l *live) hear(ctx context.Context) error {
	conn, err := l.cases.Pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("casefile: listen for changes: %w", err)
	}
	// A connection that listens is not handed on to others.
	own := conn.Hijack()
	defer func() { _ = own.Close(context.WithoutCancel(ctx)) }() // it is broken or not needed any more
	if _, err := own.Exec(ctx, "listen "+store.Channel); err != nil {
		return fmt.Errorf("casefile: listen for changes: %w", err)
	}
	l.everybody()
	for {
		n, err := own.WaitForNotification(ctx)
		if err != nil {
			return fmt.Errorf("casefile: listen for changes: %w", err)
		}
		var changed []store.CaseChanged
		if json.Unmarshal([]byte(n.Payload), &changed) != nil {
			continue // not from us
		}
		for _, c := range changed {
			l.nudge(c.Case)
		}
	}
}

// liveLine is what a watcher is told: who just did what.
type liveLine struct {
	Lang       words.Lang
	Text, Href string
}

// watch answers GET /cases/{number}/live with server-sent events, one for each act of somebody else.
func (a *area) watch(r *http.Request) (templ.Component, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	nudge, leave := a.live.join(f.Case.ID)
	events := make(chan page.Event)
	go func() {
		defer leave()
		defer close(events)
		a.relay(r.Context(), f, nudge, events)
	}()
	return page.Events(events), nil
}

// relay reads what is new in the record after each nudge and passes on what somebody else did.
func (a *area) relay(ctx context.Context, f *dossier.File, nudge <-chan struct{}, events chan<- page.Event) {
	since := f.Case.Seq
	for {
		select {
		case <-ctx.Done():
			return
		case <-nudge:
		}
		entries, err := a.Events(ctx, f, since)
		if err != nil {
			return // the browser connects again, and opens the case again
		}
		for _, e := range entries {
			since = e.Seq
			if e.Actor == f.Actor.ID || e.Command.Quiet() {
				continue
			}
			var html bytes.Buffer
			line := liveLine{f.Lang, f.T(words.JustDid, who(f, e.Event), words.Done(f.Lang, e.Command)), f.Here()}
			if livePart(line).Render(ctx, &html) != nil {
				return
			}
			select {
			case <-ctx.Done():
				return
			case events <- page.Event{ID: itoa(int(e.Seq)), Name: "changed", Data: html.String()}:
			}
		}
	}
}
