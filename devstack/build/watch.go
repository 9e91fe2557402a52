package build

import (
	"strings"
	"sync"
	"time"
)

// watch counts what the go command says and reports it.
type watch struct {
	report func(Progress)
	begun  time.Time
	quit   chan struct{}

	mu    sync.Mutex
	now   Progress
	stale map[string]bool // to be compiled yet
}

func newWatch(name string, report func(Progress)) *watch {
	w := &watch{report: report, begun: time.Now(), quit: make(chan struct{}), now: Progress{Name: name}}
	go w.everySecond()
	return w
}

func (w *watch) everySecond() {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-w.quit:
			return
		case <-tick.C:
			w.tell()
		}
	}
}

func (w *watch) stop() { close(w.quit) }

// expect says which packages are to be compiled.
func (w *watch) expect(stale []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stale = make(map[string]bool, len(stale))
	for _, p := range stale {
		w.stale[p] = true
	}
	w.now.Total = len(stale)
}

// line takes one line of the go command's and says whether it was about progress. The go command
// names a package when its compilation begins.
func (w *watch) line(text string) bool {
	w.mu.Lock()
	known := true
	switch {
	case w.stale[text]:
		delete(w.stale, text)
		w.now.Done++
	case strings.HasPrefix(text, "go: downloading "):
		w.now.Fetched++
	default:
		known = false
	}
	w.mu.Unlock()
	if known {
		w.tell()
	}
	return known
}

func (w *watch) tell() {
	w.mu.Lock()
	now := w.now
	w.mu.Unlock()
	now.Since = time.Since(w.begun)
	w.report(now)
}
