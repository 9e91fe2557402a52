package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"

	"github.com/a-h/templ"
	"github.com/stretchr/testify/require"
)

type everything struct{}

func (everything) Can(access.Actor, string) bool { return true }

// bench is a server with pages of the test's own, open to everybody.
func bench(t *testing.T, checks []Check, pages map[string]page.Func) (*Server, *bytes.Buffer) {
	logged := &bytes.Buffer{}
	pool := pgtest.New(t)
	policy, err := authz.Load()
	require.NoError(t, err)
	s, err := New(Deps{
		BaseURL: &url.URL{Scheme: "http", Host: "anjie.test"}, Log: slog.New(slog.NewTextHandler(logged, nil)),
		Gate: everything{}, Desk: desk.New(store.OpenCases(pool), policy), Accounts: store.Accounts{Pool: pool}, Sessions: store.Sessions{Pool: pool}, Checks: checks,
	})
	require.NoError(t, err)
	for pattern, f := range pages {
		s.table = append(s.table, page.Route{Pattern: pattern, Permission: page.Public, Page: f})
	}
	return s, logged
}

func (s *Server) try(method, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader("a=1"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

func shows(text string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

func TestProblemsBecomeStatusAndWords(t *testing.T) {
	t.Parallel()
	secret := errors.New("pq: password of li@10.0.0.7 is hunter2")
	form := shows("the form again")
	s, logged := bench(t, nil, map[string]page.Func{
		"GET /t/ok":      func(*http.Request) (templ.Component, error) { return shows("all well"), nil },
		"GET /t/invalid": func(*http.Request) (templ.Component, error) { return form, problem.New(problem.Invalid, "错", "bad") },
		"GET /t/refused": func(*http.Request) (templ.Component, error) {
			return nil, problem.New(problem.Refused, "现在不行", "not now")
		},
		"GET /t/conflict": func(*http.Request) (templ.Component, error) {
			return form, problem.New(problem.Conflict, "晚了", "late")
		},
		"GET /t/forbidden": func(*http.Request) (templ.Component, error) {
			return nil, problem.New(problem.Forbidden, "不是您的", "not yours")
		},
		"GET /t/ours":    func(*http.Request) (templ.Component, error) { return nil, secret },
		"GET /t/both":    func(*http.Request) (templ.Component, error) { return form, secret },
		"GET /t/panic":   func(*http.Request) (templ.Component, error) { panic(secret) },
		"GET /t/nothing": func(*http.Request) (templ.Component, error) { return nil, nil },
		"GET /t/render": func(*http.Request) (templ.Component, error) {
			return templ.ComponentFunc(func(_ context.Context, w io.Writer) error { io.WriteString(w, "half a "); return secret }), nil
		},
		"GET /t/stream": func(*http.Request) (templ.Component, error) {
			return page.Stream(page.Download{Name: "a.csv", Type: "text/csv"}, func(context.Context, io.Writer) error { return secret }), nil
		},
	})
	for path, want := range map[string]struct {
		status int
		text   string
	}{
		"/t/ok": {200, "all well"}, "/t/invalid": {422, "the form again"}, "/t/refused": {409, "现在不行"},
		"/t/conflict": {409, "the form again"}, "/t/forbidden": {403, "不是您的"}, "/t/ours": {500, "系统出错"},
		"/t/both": {500, "系统出错"}, "/t/panic": {500, "系统出错"}, "/t/nothing": {500, "系统出错"},
		"/t/render": {500, "系统出错"}, "/t/stream": {500, "系统出错"},
	} {
		w := s.try("GET", path)
		require.Equal(t, want.status, w.Code, path)
		require.Contains(t, w.Body.String(), want.text, path)
		require.NotContains(t, w.Body.String(), "hunter2", path)
		require.NotContains(t, w.Body.String(), "half a", path)
		if want.status == 500 {
			ref := w.Header().Get("X-Request-Id")
			require.Contains(t, w.Body.String(), ref, path)
			require.Equal(t, 1, strings.Count(logged.String(), "request failed\" err="), path) // once, at the edge
			require.Contains(t, logged.String(), "ref="+ref, path)
			logged.Reset()
			require.Empty(t, w.Header().Get("Content-Disposition"), path)
			require.Contains(t, s.try("GET", path, "Accept-Language", "en").Body.String(), "omething went wrong", path)
			logged.Reset()
		}
	}
}

func TestAPageIsCompressedForWhoeverCanReadIt(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("长长的一页", 1000)
	s, _ := bench(t, nil, map[string]page.Func{
		"GET /t/long": func(*http.Request) (templ.Component, error) { return shows(long), nil },
	})
	plain := s.try("GET", "/t/long")
	require.Equal(t, long, plain.Body.String())
	require.Equal(t, "no-store", plain.Header().Get("Cache-Control"))
	zipped := s.try("GET", "/t/long", "Accept-Encoding", "gzip")
	require.Equal(t, "gzip", zipped.Header().Get("Content-Encoding"))
	require.Less(t, zipped.Body.Len(), 1000)
	z, err := gzip.NewReader(zipped.Body)
	require.NoError(t, err)
	text, err := io.ReadAll(z)
	require.NoError(t, err)
	require.Equal(t, long, string(text))
}

func TestAFormHasASize(t *testing.T) {
	t.Parallel()
	s, _ := bench(t, nil, map[string]page.Func{
		"POST /t/form": func(r *http.Request) (templ.Component, error) { return shows("got " + r.PostForm.Get("a")), nil },
	})
	send := func(body string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("POST", "/t/form", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		return w
	}
	require.Equal(t, "got yes", send("a=yes").Body.String())
	big := send("a=" + strings.Repeat("x", bodyMost+1))
	require.Equal(t, 422, big.Code)
	require.Contains(t, big.Body.String(), "提交的内容过大")
	broken := send("a=%zz")
	require.Equal(t, 422, broken.Code)
	require.Contains(t, broken.Body.String(), "无法读取")
}

func TestReadinessNamesWhatIsMissing(t *testing.T) {
	t.Parallel()
	well := func(context.Context) error { return nil }
	ill := func(context.Context) error { return errors.New("dial tcp 10.1.2.3: refused") }
	s, logged := bench(t, []Check{{Name: "record", Ask: well}, {Name: "workflows", Optional: true, Ask: ill}}, nil)
	w := s.try("GET", "/readyz")
	require.Equal(t, 200, w.Code)
	require.JSONEq(t, `{"ready":true,"checks":{"record":"ready","workflows":"not ready (optional)"}}`, w.Body.String())
	require.Contains(t, logged.String(), "10.1.2.3")
	s.deps.Checks = append(s.deps.Checks, Check{Name: "evidence", Ask: ill})
	w = s.try("GET", "/readyz")
	require.Equal(t, 503, w.Code)
	require.Contains(t, w.Body.String(), `"evidence":"not ready"`)
	require.Equal(t, "ok\n", s.try("GET", "/healthz").Body.String())
}

func TestHTMXIsToldToLeaveThePage(t *testing.T) {
	t.Parallel()
	s, _ := bench(t, nil, nil)
	w := s.try("GET", "/account", "HX-Request", "true")
	require.Equal(t, http.StatusNoContent, w.Code)
	require.Equal(t, "/sign-in?next=%2Faccount", w.Header().Get("HX-Redirect"))
}

func TestAnAddressBoundTwiceStopsTheStart(t *testing.T) {
	t.Parallel()
	s, _ := bench(t, nil, nil)
	s.table = append(s.table, s.table[0])
	require.Panics(t, func() { s.Handler() })
}

func TestServeStopsWhenItIsTold(t *testing.T) {
	t.Parallel()
	reached, release := make(chan struct{}), make(chan struct{})
	s, _ := bench(t, nil, map[string]page.Func{
		"GET /t/slow": func(*http.Request) (templ.Component, error) { close(reached); <-release; return shows("finished"), nil },
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	answered := make(chan string, 1)
	go func() {
		answer, err := http.Get("http://" + l.Addr().String() + "/t/slow")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer answer.Body.Close()
		text, _ := io.ReadAll(answer.Body)
		answered <- string(text)
	}()
	<-reached
	stop()
	close(release)
	require.Equal(t, "finished", <-answered) // whoever is being answered is answered
	select {
	case err := <-served:
		require.NoError(t, err)
	case <-time.After(closeWithin):
		t.Fatal("did not stop")
	}
}

func TestAStreamDoesNotHoldTheServer(t *testing.T) {
	t.Parallel()
	s, _ := bench(t, nil, map[string]page.Func{
		"GET /t/stream": func(*http.Request) (templ.Component, error) { return page.Events(make(chan page.Event)), nil },
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	answer, err := http.Get("http://" + l.Addr().String() + "/t/stream")
	require.NoError(t, err)
	defer answer.Body.Close()
	stop()
	select {
	case err := <-served:
		require.NoError(t, err)
	case <-time.After(closeWithin / 2):
		t.Fatal("an open page holds the server")
	}
}

func TestTheMenuShowsWhatOneMayOpen(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest("GET", "/admin/agencies/police", nil)
	lines := []page.MenuLine{{Menu: page.Menu{Word: "menu.agencies", Icon: "building"}, Href: "/admin/agencies", Permission: "admin:agencies"}}
	someone := page.With(r, &page.Visit{Account: "a", Actor: access.Actor{Role: access.Administrator}, Gate: everything{}, Menu: lines})
	require.Len(t, layout.New(someone, "").Menu, 1)
	require.True(t, layout.New(someone, "").Menu[0].Here)
	require.Empty(t, layout.New(page.With(r, &page.Visit{Account: "a", Gate: everything{}, Menu: lines}), "").Menu)
}
