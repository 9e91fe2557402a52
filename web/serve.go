package web

import (
	"bytes"
	"compress/gzip"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// serve runs a route's page and answers with what it gave. Here alone a status is written and an error logged.
func (s *Server) serve(rt page.Route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if to := s.elsewhere(rt, r); to != "" {
			s.leave(w, r, to)
			return
		}
		if !page.Can(r, rt.Permission) {
			s.fail(w, r, problem.New(problem.Forbidden, "", ""))
			return
		}
		if err := parse(rt, r); err != nil {
			s.fail(w, r, err)
			return
		}
		shown, err := rt.Page(r)
		s.answer(w, r, shown, err)
	})
}

// elsewhere says where a visitor must go before he may come here: sign in, set a password, choose a role.
func (s *Server) elsewhere(rt page.Route, r *http.Request) string {
	v := page.Of(r)
	switch {
	case rt.Permission == page.Public, rt.Permission == page.Machine:
		return ""
	case v.Account == "" && r.URL.Path == "/":
		return "/sign-in"
	case v.Account == "" && r.Method == http.MethodGet:
		return "/sign-in?next=" + url.QueryEscape(r.URL.RequestURI())
	case v.Account == "":
		return "/sign-in?next=" + url.QueryEscape("/")
	case rt.Permission == page.SignedIn:
		return ""
	case trace(r).mustChange:
		return "/account"
	case v.Actor.Role == "":
		return "/role?next=" + url.QueryEscape(r.URL.RequestURI())
	}
	return ""
}

// leave redirects; htmx is told to leave the whole page.
func (s *Server) leave(w http.ResponseWriter, r *http.Request, to string) {
	if r.Header.Get("HX-Request") == "true" {
		w.Header().Set("HX-Redirect", to)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// parse reads a form's body; a Long route reads its own.
func parse(rt page.Route, r *http.Request) error {
	if rt.Long || rt.Permission == page.Machine {
		return nil
	}
	err := r.ParseForm()
	var big *http.MaxBytesError
	switch {
	case errors.As(err, &big):
		return problem.New(problem.Invalid, words.T(words.ZH, words.TooBig), words.T(words.EN, words.TooBig))
	case err != nil: // a broken escape: nothing that a browser sends
		return problem.New(problem.Invalid, words.T(words.ZH, words.BadForm), words.T(words.EN, words.BadForm))
	}
	return nil
}

// answer writes what a page gave: a page, a response, a form with its problem, or a problem alone.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, shown templ.Component, err error) {
	if shown == nil {
		if err == nil {
			err = errors.New("web: a page gave nothing")
		}
		s.fail(w, r, err)
		return
	}
	if send, ok := shown.(page.Response); ok {
		if err := send.Respond(w, r); err != nil {
			s.broken(w, r, err)
		}
		return
	}
	status := http.StatusOK
	if err != nil {
		if problem.As(err) == nil {
			s.fail(w, r, err)
			return
		}
		status = problem.KindOf(err).Status()
	}
	s.show(w, r, status, shown)
}

// broken ends a response that failed: with an apology when nothing was sent yet, otherwise by cutting the
// line, so that nobody takes a part for the whole.
func (s *Server) broken(w http.ResponseWriter, r *http.Request, err error) {
	if t := trace(r); t.status != 0 {
		s.log(r, err)
		panic(http.ErrAbortHandler)
	}
	for name := range w.Header() {
		if strings.HasPrefix(name, "Content-") && name != "Content-Security-Policy" || name == "Etag" {
			w.Header().Del(name)
		}
	}
	s.fail(w, r, err)
}

// fail shows a problem by itself. One without a kind is ours: logged here, and shown as an apology.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	kind := problem.KindOf(err)
	v := page.Of(r)
	title, sentence := words.SorryTitle, page.T(r, words.SorryText)
	p := problem.As(err)
	switch kind {
	case problem.Internal:
		s.log(r, err)
		p = nil
	case problem.NotFound:
		title, sentence = words.NotFoundTitle, page.T(r, words.NotFoundText)
	case problem.Forbidden:
		title, sentence = words.ForbidTitle, page.T(r, words.ForbidText, words.Role(v.Lang, v.Actor.Role))
		if v.Actor.Role == "" {
			sentence = page.T(r, words.ForbidNoRole)
		}
	default:
		title = layout.ProblemTitle(kind)
	}
	if p != nil && p.In(string(v.Lang)) != "" {
		sentence = p.In(string(v.Lang))
	}
	f := layout.New(r, page.T(r, title))
	f.Bare = v.Actor.Role == ""
	if kind != problem.Internal {
		f.Reference = "" // nothing is in the log
	}
	s.show(w, r, kind.Status(), layout.ErrorPage(f, sentence))
}

func (s *Server) log(r *http.Request, err error) {
	s.deps.Log.ErrorContext(r.Context(), "request failed", "err", err, "ref", trace(r).id, "pattern", trace(r).pattern,
		slog.String("actor", page.Actor(r).ID))
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// show renders first and writes then: a page that cannot be rendered is an apology, never half a page.
func (s *Server) show(w http.ResponseWriter, r *http.Request, status int, c templ.Component) {
	out := buffers.Get().(*bytes.Buffer)
	defer func() { out.Reset(); buffers.Put(out) }()
	if err := c.Render(r.Context(), out); err != nil {
		s.log(r, err)
		out.Reset()
		status = http.StatusInternalServerError
		// The frame itself may be what fails, so the last resort has none.
		out.WriteString("<!DOCTYPE html><meta charset=utf-8><title>500</title><p>" + templ.EscapeString(page.T(r, words.SorryText)) +
			"</p><p>" + templ.EscapeString(page.T(r, words.Reference, trace(r).id)) + "</p>")
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "Accept-Encoding, Accept-Language, Cookie")
	if out.Len() < 1024 || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		w.WriteHeader(status)
		w.Write(out.Bytes()) // the reader may have gone away; nobody is left to be told
		return
	}
	h.Set("Content-Encoding", "gzip")
	w.WriteHeader(status)
	z, _ := gzip.NewWriterLevel(w, gzip.BestSpeed) // the level is a valid constant
	z.Write(out.Bytes())
	z.Close()
}

func notThere(*http.Request) (templ.Component, error) {
	return nil, problem.New(problem.NotFound, "", "")
}
