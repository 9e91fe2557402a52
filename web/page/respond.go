package page

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/a-h/templ"
)

// Response is an answer that is not a page: it writes its own status and headers.
// It is a templ.Component as well, so that a Func returns either without ceremony.
type Response interface {
	templ.Component
	Respond(w http.ResponseWriter, r *http.Request) error
}

// respond makes a Response out of a function.
type respond func(w http.ResponseWriter, r *http.Request) error

func (f respond) Respond(w http.ResponseWriter, r *http.Request) error { return f(w, r) }

// Render is never the way a Response is sent; a caller that tries is told so.
func (f respond) Render(context.Context, io.Writer) error {
	return fmt.Errorf("page: render a response that is not a page")
}

// Redirect sends the browser on with 303 See Other: the end of every POST that worked.
func Redirect(to string) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		http.Redirect(w, r, to, http.StatusSeeOther)
		return nil
	})
}

// Download says how a file is called and shown.
type Download struct {
	Name   string // as the reader's disk will call it; may be Chinese
	Type   string // MIME type; "application/octet-stream" when empty
	Inline bool   // shown in the page instead of saved; only for types that cannot run anything
	ETag   string // without quotes; "" for none
}

func (d Download) headers(h http.Header) {
	if d.Type == "" {
		d.Type = "application/octet-stream"
	}
	how := "attachment"
	if d.Inline {
		how = "inline"
	}
	h.Set("Content-Type", d.Type)
	h.Set("Content-Disposition", how+"; filename*=UTF-8''"+url.PathEscape(d.Name))
	h.Set("Cache-Control", "private, no-store")
	h.Set("Content-Security-Policy", d.policy())
	if d.ETag != "" {
		h.Set("ETag", `"`+d.ETag+`"`)
	}
}

// policy lets nothing in a file run. Browsers show a PDF with a viewer of their own, which a sandbox would stop.
func (d Download) policy() string {
	if d.Type == "application/pdf" {
		return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
	}
	return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"
}

// Seek sends a file that can be read from any place, so that a video can be wound and a download resumed.
// It closes what can be closed.
func Seek(d Download, body io.ReadSeeker) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		defer done(body)
		d.headers(w.Header())
		http.ServeContent(w, r, "", noTime, body)
		return nil
	})
}

// Stream sends what write writes, as it comes: CSV exports, ZIP files. Set Route.Long for large ones.
// When write fails half-way the connection is cut, so that no reader takes a torso for the whole.
func Stream(d Download, write func(ctx context.Context, w io.Writer) error) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		d.headers(w.Header())
		return write(r.Context(), w)
	})
}

// Handler lets a net/http handler answer: metrics, static files.
func Handler(h http.Handler) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		h.ServeHTTP(w, r)
		return nil
	})
}

// Status shows a component with a status that no kind of problem has.
func Status(code int, c templ.Component) Response {
	return respond(func(w http.ResponseWriter, r *http.Request) error {
		var out bytes.Buffer
		if err := c.Render(r.Context(), &out); err != nil {
			return fmt.Errorf("page: render: %w", err)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(code)
		w.Write(out.Bytes()) // the reader may have gone away; nobody is left to be told
		return nil
	})
}
