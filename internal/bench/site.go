package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/store"
	"anjie/web"
	"anjie/web/signin"

	"github.com/jackc/pgx/v5/pgxpool"
)

// site is the product's screens on an address of this machine, with one officer signed in.
type site struct {
	base   string
	client *http.Client
	cases  *store.Cases
	close  func()
}

// password opens the one account; it lives as long as the measurement.
const password = "bench bench bench"

func openSite(ctx context.Context, pool *pgxpool.Pool, policy *authz.Policy, changes ...func(*web.Deps)) (*site, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("bench: listen: %w", err)
	}
	s := &site{base: "http://" + listener.Addr().String(), cases: store.OpenCases(pool)}
	deps := web.Deps{
		BaseURL: &url.URL{Scheme: "http", Host: listener.Addr().String()}, Log: slog.New(slog.DiscardHandler), Gate: policy, Desk: desk.New(s.cases, policy),
		Accounts: store.Accounts{Pool: pool}, Sessions: store.Sessions{Pool: pool},
	}
	for _, change := range changes {
		change(&deps)
	}
	server, err := web.New(deps)
	if err != nil {
		return nil, err
	}
	serving, stop := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(serving, listener) }()
	s.close = func() { stop(); <-ended }
	if err := s.enter(ctx, deps.Accounts); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// enter makes the officer's account and signs it in as a browser does.
func (s *site) enter(ctx context.Context, accounts store.Accounts) error {
	hash, err := signin.Hash(ctx, password)
	if err != nil {
		return err
	}
	_, err = accounts.CreateAgency(ctx, "", store.Agency{ID: brigade, Kind: access.Police, NameZH: "示例大队", NameEN: "Example Brigade"})
	if err != nil {
		return err
	}
	_, err = accounts.Create(ctx, "", store.NewAccount{Login: "bench", Name: "陈办案", Password: hash, Offices: []store.Post{{Role: access.HandlingOfficer, Agency: brigade}}})
	if err != nil {
		return err
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return fmt.Errorf("bench: make a jar: %w", err)
	}
	s.client = &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 32}} // we say ourselves what we take, and do not unpack it
	form := url.Values{"login": {"bench"}, "password": {password}}
	answer, _, err := s.send(ctx, http.MethodPost, "/sign-in", strings.NewReader(form.Encode()), "application/x-www-form-urlencoded")
	if err == nil && answer.StatusCode != http.StatusSeeOther {
		err = errors.New("bench: sign in: " + answer.Status)
	}
	return err
}

// send asks and reads the whole answer. A body without a type is none.
func (s *site) send(ctx context.Context, method, path string, body io.Reader, media string) (*http.Response, []byte, error) {
	r, err := http.NewRequestWithContext(ctx, method, s.base+path, body)
	if err != nil {
		return nil, nil, fmt.Errorf("bench: %s %s: %w", method, path, err)
	}
	if media != "" {
		r.Header.Set("Content-Type", media)
	} else {
		r.Header.Set("Accept-Encoding", "gzip") // as browsers do
	}
	answer, err := s.client.Do(r)
	if err != nil {
		return nil, nil, fmt.Errorf("bench: %w", err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, nil, fmt.Errorf("bench: read %s: %w", path, err)
	}
	return answer, text, nil
}

// page asks for a page that must be there, and returns how long it is on the wire.
func (s *site) page(ctx context.Context, path string) (int, error) {
	answer, text, err := s.send(ctx, http.MethodGet, path, nil, "")
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("bench: GET %s: %s", path, answer.Status)
	}
	return len(text), err
}
