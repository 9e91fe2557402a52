package page

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// noTime leaves Last-Modified out: the ETag says what changed.
var noTime time.Time

// done closes a body that wants it. Nothing can be done about a failure to close what was read.
func done(body any) {
	if c, ok := body.(io.Closer); ok {
		c.Close()
	}
}

// Event is one server-sent event. Data may be HTML for htmx to swap in; "" becomes a bare nudge.
type Event struct {
	ID, Name, Data string
}

type closingKey struct{}

// WithClosing tells streams below ctx when the server is asked to stop: it waits for those who are being answered, and
// a stream would never be.
func WithClosing(ctx context.Context, asked <-chan struct{}) context.Context {
	return context.WithValue(ctx, closingKey{}, asked)
}

// closing is nil, which never comes, where nobody told.
func closing(ctx context.Context) <-chan struct{} {
	asked, _ := ctx.Value(closingKey{}).(<-chan struct{})
	return asked
}

// Events streams server-sent events until the reader leaves, the channel is closed or the server is asked to stop; the
// browser comes back by itself. A comment every 20 seconds keeps proxies from hanging up. The route must be Long.
func Events(events <-chan Event) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		h, out := w.Header(), http.NewResponseController(w)
		h.Set("Content-Type", "text/event-stream; charset=utf-8")
		h.Set("Cache-Control", "no-store")
		h.Set("X-Accel-Buffering", "no") // nginx would collect the events
		w.WriteHeader(http.StatusOK)
		alive := time.NewTicker(20 * time.Second)
		defer alive.Stop()
		for {
			if err := out.Flush(); err != nil {
				return fmt.Errorf("page: flush events: %w", err)
			}
			var err error
			select {
			case <-r.Context().Done():
				return nil
			case <-closing(r.Context()):
				return nil
			case e, open := <-events:
				if !open {
					return nil
				}
				_, err = io.WriteString(w, e.frame())
			case <-alive.C:
				_, err = io.WriteString(w, ": alive\n\n")
			}
			if err != nil {
				return nil // the reader left; there is nobody to tell
			}
		}
	})
}

func (e Event) frame() string {
	var b strings.Builder
	if e.ID != "" {
		b.WriteString("id: " + oneLine(e.ID) + "\n")
	}
	if e.Name != "" {
		b.WriteString("event: " + oneLine(e.Name) + "\n")
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(e.Data, "\r", ""), "\n") {
		b.WriteString("data: " + line + "\n")
	}
	return b.String() + "\n"
}

func oneLine(s string) string { return strings.NewReplacer("\r", " ", "\n", " ").Replace(s) }
