package web

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"anjie/web/page"
)

// traced is what is noted of a request on its way; the log line and the metrics are made of it.
type traced struct {
	http.ResponseWriter
	id         string
	pattern    string // of the route; "" when none was reached
	caseID     string
	actor      string
	status     int
	bytes      int64
	mustChange bool
}

type traceKey struct{}

// trace returns what is noted of r; without middleware an empty note.
func trace(r *http.Request) *traced {
	if t, ok := r.Context().Value(traceKey{}).(*traced); ok {
		return t
	}
	return &traced{}
}

func (t *traced) WriteHeader(status int) {
	if t.status == 0 {
		t.status = status
	}
	t.ResponseWriter.WriteHeader(status)
}

func (t *traced) Write(b []byte) (int, error) {
	if t.status == 0 {
		t.status = http.StatusOK
	}
	n, err := t.ResponseWriter.Write(b)
	t.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController flush and set deadlines.
func (t *traced) Unwrap() http.ResponseWriter { return t.ResponseWriter }

// watch gives the request its id, and at its end writes one log line and the metrics. The line holds the
// pattern, never the address: searches and names stand in addresses.
func (s *Server) watch(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun := time.Now()
		t := &traced{ResponseWriter: w, id: rand.Text()[:12]}
		w.Header().Set("X-Request-Id", t.id)
		defer func() {
			took := time.Since(begun)
			s.metrics.seen(t.pattern, r.Method, t.status, took)
			level := slog.LevelInfo
			if t.pattern == "" || s.quiet(t.pattern) {
				level = slog.LevelDebug
			}
			s.deps.Log.Log(r.Context(), level, "request", "ref", t.id, "method", r.Method, "pattern", t.pattern,
				"status", t.status, "bytes", t.bytes, "ms", took.Milliseconds(), "actor", t.actor, "case", t.caseID)
		}()
		next.ServeHTTP(t, r.WithContext(context.WithValue(r.Context(), traceKey{}, t)))
	})
}

// quiet are the addresses that machines ask all day.
func (s *Server) quiet(pattern string) bool {
	for _, rt := range s.table {
		if rt.Pattern == pattern {
			return rt.Permission == page.Machine
		}
	}
	return false
}

// rescue turns a panic into an apology with a reference, once.
func (s *Server) rescue(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			bad := recover()
			if bad == nil {
				return
			}
			if err, ok := bad.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(bad)
			}
			err := fmt.Errorf("web: panic: %v\n%s", bad, debug.Stack())
			if trace(r).status != 0 {
				s.log(r, err)
				panic(http.ErrAbortHandler)
			}
			s.fail(w, r, err)
		}()
		next.ServeHTTP(w, r)
	})
}

// policy is the content security policy: everything from here, nothing inline. Tabler's style sheet holds
// small pictures as data:, and chosen photographs are shown as blob: before they are sent.
const policy = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; " +
	"base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'"

// secure sets the headers that every answer carries.
func (s *Server) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(self), payment=(), usb=(), interest-cohort=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if s.deps.BaseURL.Scheme == "https" {
			h.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		next.ServeHTTP(w, r)
	})
}

// limit sets the deadlines and the size of the body; Long routes have neither.
func (s *Server) limit(rt page.Route, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := trace(r)
		t.pattern, t.caseID = rt.Pattern, ""
		if rt.Pattern != "/" && len(r.PathValue("id")) == 36 { // ids of cases and accounts are UUIDs, no names
			t.caseID = r.PathValue("id")
		}
		if !rt.Long {
			out := http.NewResponseController(w)
			// A recorder in a test has no deadlines; a real connection always does.
			_ = out.SetReadDeadline(time.Now().Add(bodyWithin))
			_ = out.SetWriteDeadline(time.Now().Add(answerWithin))
			r.Body = http.MaxBytesReader(w, r.Body, max(rt.Body, bodyMost))
		}
		next.ServeHTTP(w, r)
	})
}
