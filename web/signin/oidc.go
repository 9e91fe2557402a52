package signin

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"net/http"
	"sync"
	"time"

	"anjie/domain/problem"
	"anjie/web/page"

	"github.com/a-h/templ"
	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// OIDC names an agency's identity provider and who we are to it.
type OIDC struct {
	Issuer, ClientID, ClientSecret string
}

// provider is the identity provider, found when it is first needed: it may be down while we start.
type provider struct {
	OIDC
	back string // our address that it sends people back to

	mu    sync.Mutex
	found *oidc.Provider
}

// answerWithin is how long the provider may take for each of our questions.
const answerWithin = 10 * time.Second

func (p *provider) discover(ctx context.Context) (*oidc.Provider, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.found == nil {
		// The provider keeps the context for its later key look-ups, so it must outlive this request.
		found, err := oidc.NewProvider(oidc.ClientContext(context.WithoutCancel(ctx), &http.Client{Timeout: answerWithin}), p.Issuer)
		if err != nil {
			return nil, fmt.Errorf("signin: find the identity provider: %w", err)
		}
		p.found = found
	}
	return p.found, nil
}

func (p *provider) oauth(found *oidc.Provider) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.ClientID, ClientSecret: p.ClientSecret, RedirectURL: p.back,
		Endpoint: found.Endpoint(), Scopes: []string{oidc.ScopeOpenID, "email"},
	}
}

// leaveForProvider sends the browser to the identity provider with a state, a nonce and a PKCE challenge,
// all kept in the session.
func (a *Area) leaveForProvider(r *http.Request) (templ.Component, error) {
	if a.provider == nil {
		return nil, problem.New(problem.NotFound, "本系统未启用统一身份认证。", "Single sign-on is not set up here.")
	}
	ctx := r.Context()
	found, err := a.provider.discover(ctx)
	if err != nil {
		return nil, err
	}
	state, nonce, proof := rand.Text(), rand.Text(), oauth2.GenerateVerifier()
	a.sessions.Put(ctx, keyState, state)
	a.sessions.Put(ctx, keyNonce, nonce)
	a.sessions.Put(ctx, keyProof, proof)
	a.sessions.Put(ctx, keyNext, local(r.URL.Query().Get("next")))
	return page.Redirect(a.provider.oauth(found).AuthCodeURL(state, oidc.Nonce(nonce), oauth2.S256ChallengeOption(proof))), nil
}

// backFromProvider takes the code, checks what it is worth, and signs the linked account in.
func (a *Area) backFromProvider(r *http.Request) (templ.Component, error) {
	if a.provider == nil {
		return nil, problem.New(problem.NotFound, "本系统未启用统一身份认证。", "Single sign-on is not set up here.")
	}
	ctx, q := r.Context(), r.URL.Query()
	state, nonce, proof := a.sessions.PopString(ctx, keyState), a.sessions.PopString(ctx, keyNonce), a.sessions.PopString(ctx, keyProof)
	if state == "" || subtle.ConstantTimeCompare([]byte(state), []byte(q.Get("state"))) != 1 || q.Get("error") != "" {
		return a.notIn(r, problem.New(problem.Invalid, "统一身份认证没有完成，请重新登录。", "Single sign-on was not completed. Please sign in again."))
	}
	ids, err := a.provider.vouches(ctx, q.Get("code"), nonce, proof)
	if err != nil {
		return nil, err
	}
	acc, err := a.Accounts.ByExternal(ctx, ids...)
	if problem.KindOf(err) == problem.NotFound || err == nil && acc.Disabled {
		return a.notIn(r, problem.New(problem.Forbidden, "您的统一身份没有关联可用的账号，请联系管理员。",
			"Your identity is not linked to an account that may sign in. Please ask an administrator."))
	}
	if err != nil {
		return nil, err
	}
	if err := a.Accounts.Entered(ctx, acc.ID, "oidc", a.Now()); err != nil {
		return nil, err
	}
	acc.MustChange = false // the password was not used
	return a.welcome(r, acc, "")
}

func (a *Area) notIn(r *http.Request, err *problem.Error) (templ.Component, error) {
	return signInPage(a.view(r, err)), err
}

// vouches exchanges the code and returns the ids that the provider stands for: the subject, and the address
// when the provider has verified it.
func (p *provider) vouches(ctx context.Context, code, nonce, proof string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*answerWithin)
	defer cancel()
	found, err := p.discover(ctx)
	if err != nil {
		return nil, err
	}
	token, err := p.oauth(found).Exchange(ctx, code, oauth2.VerifierOption(proof))
	if err != nil {
		return nil, fmt.Errorf("signin: exchange the code: %w", err)
	}
	raw, _ := token.Extra("id_token").(string) // none is "", which does not verify
	id, err := found.Verifier(&oidc.Config{ClientID: p.ClientID}).Verify(ctx, raw)
	if err != nil {
		return nil, fmt.Errorf("signin: verify the identity: %w", err)
	}
	if subtle.ConstantTimeCompare([]byte(id.Nonce), []byte(nonce)) != 1 {
		return nil, fmt.Errorf("signin: verify the identity: the nonce is not ours")
	}
	var claims struct {
		Email    string `json:"email"`
		Verified bool   `json:"email_verified"`
	}
	if err := id.Claims(&claims); err != nil {
		return nil, fmt.Errorf("signin: read the claims: %w", err)
	}
	ids := []string{id.Subject}
	if claims.Verified && claims.Email != "" {
		ids = append(ids, claims.Email)
	}
	return ids, nil
}
