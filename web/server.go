// Package web is the screens: one table of addresses, each with a permission, and one place that answers.
package web

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"anjie/desk"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/evidence"
	"anjie/web/page"
	"anjie/web/signin"
	"anjie/web/words"

	"github.com/prometheus/client_golang/prometheus"
)

// Deps is what the screens are built on. cmd fills it once.
type Deps struct {
	BaseURL  *url.URL // as browsers see us
	Log      *slog.Logger
	Gate     page.Gate
	Desk     *desk.Desk // the one door to cases; its Cases, Policy, Calendar and Now are those of the screens
	Accounts store.Accounts
	Files    evidence.Files // where the evidence and the papers lie
	Sessions store.Sessions
	OIDC     signin.OIDC // the zero OIDC is none
	Checks   []Check
	Now      func() time.Time // nil is time.Now
}

// Server answers the browser.
type Server struct {
	deps    Deps
	signin  *signin.Area
	table   []page.Route
	menu    []page.MenuLine
	metrics *metrics
	origin  *http.CrossOriginProtection
}

// New makes the server. It fails on an address that net/http does not understand or that is there twice.
func New(d Deps) (s *Server, err error) {
	defer func() {
		if bad := recover(); bad != nil { // http.ServeMux panics on a bad pattern
			err = fmt.Errorf("web: bind addresses: %v", bad)
		}
	}()
	if d.Now == nil {
		d.Now = time.Now
	}
	s = &Server{deps: d, metrics: newMetrics(prometheus.NewRegistry()), origin: http.NewCrossOriginProtection()}
	if err := s.origin.AddTrustedOrigin(d.BaseURL.Scheme + "://" + d.BaseURL.Host); err != nil {
		return nil, fmt.Errorf("web: trust our own origin: %w", err)
	}
	s.origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, problem.New(problem.Forbidden, words.T(words.ZH, words.ForeignForm), words.T(words.EN, words.ForeignForm)))
	}))
	s.signin = signin.New(signin.Config{
		Accounts: d.Accounts, Sessions: d.Sessions, BaseURL: d.BaseURL, OIDC: d.OIDC, Now: d.Now, Failed: s.fail,
	})
	s.table = s.routes()
	s.menu = page.Lines(s.table)
	s.Handler() // binds once, to find what is wrong now and not at the first request
	return s, nil
}

// Routes is the whole table of addresses; tests hold it against the policies.
func (s *Server) Routes() []page.Route { return s.table }

// Handler is the table bound, inside everything that every request goes through, outermost first.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, rt := range s.table {
		mux.Handle(rt.Pattern, s.limit(rt, s.visit(rt, s.rescue(s.serve(rt)))))
	}
	return s.watch(s.rescue(s.secure(s.origin.Handler(mux))))
}

// The timeouts of the server. Long routes lift those for body and answer.
const (
	headerWithin = 10 * time.Second
	bodyWithin   = 30 * time.Second
	answerWithin = 60 * time.Second
	idleFor      = 2 * time.Minute
	closeWithin  = 20 * time.Second
	bodyMost     = 1 << 20
)

// Serve answers on l until ctx ends, and then lets those who are being answered finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: headerWithin, IdleTimeout: idleFor, MaxHeaderBytes: 64 << 10,
		ErrorLog:    slog.NewLogLogger(s.deps.Log.Handler(), slog.LevelDebug), // clients that hang up, mostly
		BaseContext: func(net.Listener) context.Context { return page.WithClosing(context.WithoutCancel(ctx), ctx.Done()) },
	}
	sweeping, stop := context.WithCancel(ctx)
	defer stop()
	go s.signin.Sweep(sweeping, func(err error) { s.deps.Log.ErrorContext(ctx, "sweep sessions", "err", err) })
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	select {
	case err := <-done:
		return fmt.Errorf("web: serve: %w", err)
	case <-ctx.Done():
	}
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeWithin)
	defer cancel()
	if err := server.Shutdown(closing); err != nil {
		return fmt.Errorf("web: stop: %w", err)
	}
	return nil
}
