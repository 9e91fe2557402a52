// Package webtest runs the screens on a real Postgres for a test, and signs people in.
package webtest

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/internal/pgtest"
	"anjie/store"
	"anjie/web"
	"anjie/web/signin"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"
)

// Site is the screens with a database of their own.
type Site struct {
	URL    string
	Pool   *pgxpool.Pool // as the owner, for what a test arranges; the screens have the restricted role
	Server *web.Server
	Logged *Log
	deps   web.Deps
}

// New starts the screens under the real policy. Each change may replace what they are built on.
func New(t testing.TB, changes ...func(*web.Deps)) *Site {
	t.Helper()
	pool := pgtest.New(t)
	policy, err := authz.Load()
	require.NoError(t, err)
	s := &Site{Pool: pool, Logged: &Log{}}
	app := asApp(t, pool)
	front := httptest.NewUnstartedServer(nil)
	base, err := url.Parse("http://" + front.Listener.Addr().String())
	require.NoError(t, err)
	s.deps = web.Deps{
		BaseURL: base, Gate: policy, Desk: desk.New(store.OpenCases(app), policy), Log: slog.New(slog.NewTextHandler(s.Logged, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Accounts: store.Accounts{Pool: app}, Sessions: store.Sessions{Pool: app},
	}
	for _, change := range changes {
		change(&s.deps)
	}
	s.Server, err = web.New(s.deps)
	require.NoError(t, err)
	front.Config.Handler = s.Server.Handler()
	front.Start()
	t.Cleanup(front.Close)
	s.URL = front.URL
	return s
}

// asApp connects to the same database with the restricted role that the application has where it is deployed:
// a right that is missing is missed here first.
func asApp(t testing.TB, owner *pgxpool.Pool) *pgxpool.Pool {
	conf := owner.Config()
	conf.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, "set role anjie_app")
		return err
	}
	pool, err := pgxpool.NewWithConfig(context.Background(), conf)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	return pool
}

// Log keeps what was logged.
type Log struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *Log) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *Log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// Password is the password of everybody whom a test lets in.
const Password = "correct horse battery"

var hash = sync.OnceValues(func() (string, error) { return signin.Hash(context.Background(), Password) })

// Agency makes an agency, with its kind's name and id unless it is there already.
func (s *Site) Agency(t testing.TB, id string, kind access.AgencyKind) string {
	t.Helper()
	if _, err := s.deps.Accounts.Agency(t.Context(), id); err == nil {
		return id
	}
	_, err := s.deps.Accounts.CreateAgency(t.Context(), "", store.Agency{ID: id, Kind: kind, NameZH: "单位" + id, NameEN: "Agency " + id})
	require.NoError(t, err)
	return id
}

// Account makes an account that Password opens.
func (s *Site) Account(t testing.TB, login string, posts ...store.Post) string {
	t.Helper()
	h, err := hash()
	require.NoError(t, err)
	id, err := s.deps.Accounts.Create(t.Context(), "", store.NewAccount{Login: login, Name: "姓名" + login, Password: h, Offices: posts})
	require.NoError(t, err)
	return id
}

// As makes an account in one role at an agency of the kind, and signs it in. The agency's id is the kind.
func (s *Site) As(t testing.TB, role access.Role, kind access.AgencyKind) *Visitor {
	t.Helper()
	login := strings.ReplaceAll(string(role), "_", "-")
	id := s.Account(t, login, store.Post{Role: role, Agency: s.Agency(t, string(kind), kind)})
	v := s.Visitor(t)
	v.ID = id
	v.SignIn(login, Password).Sent("/")
	return v
}

// Visitor is a browser of one's own, reading Chinese.
type Visitor struct {
	ID     string // account id, once it is known
	t      testing.TB
	base   string
	client *http.Client
	Header http.Header // added to every request
}

// Visitor opens a browser without cookies.
func (s *Site) Visitor(t testing.TB) *Visitor {
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	return &Visitor{t: t, base: s.URL, Header: http.Header{}, client: &http.Client{
		Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Answer is what came back, with its body read.
type Answer struct {
	*http.Response
	Text string
	t    testing.TB
}

// Get asks for an address. Redirects are not followed: a test says where it expects to be sent.
func (v *Visitor) Get(path string) *Answer { return v.do(http.MethodGet, path, nil, "") }

// Post sends a form as a page of this site would.
func (v *Visitor) Post(path string, form url.Values) *Answer {
	return v.do(http.MethodPost, path, strings.NewReader(form.Encode()), "application/x-www-form-urlencoded")
}

// Send sends any body.
func (v *Visitor) Send(path, contentType string, body io.Reader) *Answer {
	return v.do(http.MethodPost, path, body, contentType)
}

// SignIn sends the sign-in form.
func (v *Visitor) SignIn(login, password string) *Answer {
	return v.Post("/sign-in", url.Values{"login": {login}, "password": {password}})
}

// Cookie is a cookie that the browser holds, or "".
func (v *Visitor) Cookie(name string) string {
	u, err := url.Parse(v.base)
	require.NoError(v.t, err)
	for _, c := range v.client.Jar.Cookies(u) {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}

// SetCookie plants a cookie in the browser.
func (v *Visitor) SetCookie(name, value string) {
	u, err := url.Parse(v.base)
	require.NoError(v.t, err)
	v.client.Jar.SetCookies(u, []*http.Cookie{{Name: name, Value: value, Path: "/"}})
}

func (v *Visitor) do(method, path string, body io.Reader, contentType string) *Answer {
	v.t.Helper()
	r, err := http.NewRequestWithContext(v.t.Context(), method, v.base+path, body)
	require.NoError(v.t, err)
	for name, values := range v.Header {
		r.Header[name] = values
	}
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	answer, err := v.client.Do(r)
	require.NoError(v.t, err, fmt.Sprintf("%s %s", method, path))
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(v.t, err)
	return &Answer{answer, string(text), v.t}
}

// Shows asserts the status and words that the page shows.
func (a *Answer) Shows(status int, words ...string) *Answer {
	a.t.Helper()
	require.Equal(a.t, status, a.StatusCode, a.main())
	for _, w := range words {
		require.True(a.t, strings.Contains(a.Text, w), "%q is not in %s", w, a.main())
	}
	return a
}

// Hides asserts words that the page does not show.
func (a *Answer) Hides(words ...string) *Answer {
	a.t.Helper()
	for _, w := range words {
		require.False(a.t, strings.Contains(a.Text, w), "%q is in %s", w, a.main())
	}
	return a
}

// main is the page without its frame, for the messages of failed tests.
func (a *Answer) main() string {
	_, inner, found := strings.Cut(a.Text, "<main")
	if !found {
		return a.Text
	}
	return inner
}

// Sent asserts a 303 to an address.
func (a *Answer) Sent(to string) *Answer {
	a.t.Helper()
	require.Equal(a.t, http.StatusSeeOther, a.StatusCode, a.main())
	require.Equal(a.t, to, a.Header.Get("Location"))
	return a
}
