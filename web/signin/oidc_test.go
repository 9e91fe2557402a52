package signin_test

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"anjie/domain/access"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"
	"anjie/web/signin"

	"github.com/go-jose/go-jose/v4"
	"github.com/stretchr/testify/require"
)

// idp is a local identity provider: it knows one person and signs what the test wants it to say.
type idp struct {
	*httptest.Server
	key    *rsa.PrivateKey
	mu     sync.Mutex
	codes  map[string]url.Values // code → the question it answers
	claims map[string]any        // said of the person, beside what the question asks for
}

func newIDP(t *testing.T) *idp {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	p := &idp{key: key, codes: map[string]url.Values{}, claims: map[string]any{"sub": "officer-17"}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(map[string]any{
			"issuer": p.URL, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token",
			"jwks_uri": p.URL + "/keys", "id_token_signing_alg_values_supported": []string{"RS256"},
		})
	})
	mux.HandleFunc("GET /keys", func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: key.Public(), KeyID: "k", Algorithm: "RS256", Use: "sig"}}})
	})
	mux.HandleFunc("GET /authorize", func(w http.ResponseWriter, r *http.Request) {
		code := rand.Text()
		p.mu.Lock()
		p.codes[code] = r.URL.Query()
		p.mu.Unlock()
		back := r.URL.Query().Get("redirect_uri") + "?" + url.Values{"code": {code}, "state": {r.URL.Query().Get("state")}}.Encode()
		http.Redirect(w, r, back, http.StatusFound)
	})
	mux.HandleFunc("POST /token", p.token)
	p.Server = httptest.NewServer(mux)
	t.Cleanup(p.Close)
	return p
}

// token gives an identity for a code, once, to the client that can show the verifier of its challenge.
func (p *idp) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	id, secret, _ := r.BasicAuth()
	asked, known := p.codes[r.PostFormValue("code")]
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	proven := base64.RawURLEncoding.EncodeToString(sum[:]) == asked.Get("code_challenge") && asked.Get("code_challenge_method") == "S256"
	if !known || !proven || id != "anjie" || secret != "s3cret" {
		http.Error(w, `{"error":"invalid_grant"}`, http.StatusBadRequest)
		return
	}
	delete(p.codes, r.PostFormValue("code"))
	claims := map[string]any{"iss": p.URL, "aud": "anjie", "nonce": asked.Get("nonce"), "exp": time.Now().Add(time.Minute).Unix(), "iat": time.Now().Unix()}
	for k, v := range p.claims {
		claims[k] = v
	}
	text, err := json.Marshal(claims)
	if err != nil {
		panic(err)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: jose.JSONWebKey{Key: p.key, KeyID: "k"}}, nil)
	if err != nil {
		panic(err)
	}
	signed, err := signer.Sign(text)
	if err != nil {
		panic(err)
	}
	token, err := signed.CompactSerialize()
	if err != nil {
		panic(err)
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]any{"access_token": "a", "token_type": "Bearer", "id_token": token})
}

// site is the screens with the provider, and an account linked to each of the ids.
func (p *idp) site(t *testing.T, ids ...string) *webtest.Site {
	s := webtest.New(t, func(d *web.Deps) {
		d.OIDC = signin.OIDC{Issuer: p.URL, ClientID: "anjie", ClientSecret: "s3cret"}
	})
	police := s.Agency(t, "police", access.Police)
	for i, id := range ids {
		account := s.Account(t, "linked"+string(rune('a'+i)), store.Post{Role: access.Mediator, Agency: police})
		_, err := s.Pool.Exec(t.Context(), "update accounts set external_id = $2 where id = $1", account, id)
		require.NoError(t, err)
	}
	return s
}

// through walks the browser to the provider and back, and returns the address it comes back with.
func (p *idp) through(t *testing.T, v *webtest.Visitor, from string) string {
	leave := v.Get(from)
	require.Equal(t, http.StatusSeeOther, leave.StatusCode)
	to := leave.Header.Get("Location")
	require.True(t, strings.HasPrefix(to, p.URL+"/authorize?"), to)
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Get(to)
	require.NoError(t, err)
	answer.Body.Close()
	back, err := url.Parse(answer.Header.Get("Location"))
	require.NoError(t, err)
	return back.RequestURI()
}

func TestSingleSignOn(t *testing.T) {
	t.Parallel()
	p := newIDP(t)
	site := p.site(t, "officer-17")
	v := site.Visitor(t)
	v.Get("/sign-in").Shows(200, "用统一身份认证登录")
	back := p.through(t, v, "/sign-in/oidc?next=%2Faccount")
	v.Get(back).Sent("/account")
	v.Get("/account").Shows(200, "linkeda")
	v.Get(back).Shows(422, "统一身份认证没有完成") // the state was good once
}

func TestSingleSignOnByVerifiedAddressOnly(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		claims map[string]any
		in     bool
	}{
		"verified":   {map[string]any{"sub": "x", "email": "li@police.example", "email_verified": true}, true},
		"unverified": {map[string]any{"sub": "x", "email": "li@police.example", "email_verified": false}, false},
		"stranger":   {map[string]any{"sub": "somebody"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newIDP(t)
			p.claims = c.claims
			v := p.site(t, "li@police.example").Visitor(t)
			page := v.Get(p.through(t, v, "/sign-in/oidc"))
			if c.in {
				page.Sent("/")
				return
			}
			page.Shows(403, "没有关联可用的账号")
		})
	}
}

func TestSingleSignOnRefusesWhatIsNotOurs(t *testing.T) {
	t.Parallel()
	p := newIDP(t)
	site := p.site(t, "officer-17")

	// A code and state of somebody else's browser: login CSRF.
	thief, victim := site.Visitor(t), site.Visitor(t)
	victim.Get(p.through(t, thief, "/sign-in/oidc")).Shows(422, "统一身份认证没有完成")
	victim.Get("/account").Sent("/sign-in?next=%2Faccount")

	// A nonce, an audience and a time that are not ours are our apology, with nothing of the cause on the screen.
	for _, claims := range []map[string]any{
		{"sub": "officer-17", "nonce": "another"}, {"sub": "officer-17", "aud": "somebody"},
		{"sub": "officer-17", "exp": time.Now().Add(-time.Hour).Unix()}, {"sub": "officer-17", "iss": "https://evil.example"},
	} {
		p.mu.Lock()
		p.claims = claims
		p.mu.Unlock()
		v := site.Visitor(t)
		v.Get(p.through(t, v, "/sign-in/oidc")).Shows(500, "系统出错").Hides("nonce", "oidc:", "verify")
		v.Get("/account").Sent("/sign-in?next=%2Faccount")
	}
}

func TestNoSingleSignOnWhereNoneIsSetUp(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).Visitor(t)
	v.Get("/sign-in").Shows(200).Hides("统一身份认证")
	v.Get("/sign-in/oidc").Shows(404, "未启用统一身份认证")
	v.Get("/sign-in/oidc/back?code=a&state=b").Shows(404)
}
