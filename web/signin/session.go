package signin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"anjie/store"

	"github.com/alexedwards/scs/v2"
)

// A session ends after an hour in which nothing happened, and after a shift of twelve hours in any case.
const (
	idle     = time.Hour
	absolute = 12 * time.Hour
)

// What a session holds; everything is a string.
const (
	keyAccount = "account"
	keyEpoch   = "epoch"
	keyRole    = "role"
	keyAgency  = "agency"
	keySaid    = "said"  // sentences for the next page, one a line
	keyState   = "state" // of a sign-in under way at the identity provider
	keyNonce   = "nonce"
	keyProof   = "proof" // PKCE verifier
	keyNext    = "next"
)

func newSessions(db store.Sessions, secure bool, failed func(http.ResponseWriter, *http.Request, error)) *scs.SessionManager {
	s := scs.New()
	s.Store = db
	s.Codec = codec{}
	s.Lifetime, s.IdleTimeout = absolute, idle
	s.HashTokenInStore = true
	s.ErrorFunc = failed
	s.Cookie.Name = "anjie_session"
	s.Cookie.HttpOnly = true
	s.Cookie.SameSite = http.SameSiteLaxMode // Strict would lose the way back from an identity provider
	s.Cookie.Persist = false
	s.Cookie.Secure = secure
	if secure {
		s.Cookie.Name = "__Host-anjie_session"
	}
	return s
}

// codec writes sessions as JSON: the same content is the same bytes, so that an unchanged one is not stored again.
type codec struct{}

type stored struct {
	Deadline time.Time         `json:"deadline"`
	Values   map[string]string `json:"values"`
}

func (codec) Encode(deadline time.Time, values map[string]any) ([]byte, error) {
	s := stored{deadline.UTC(), make(map[string]string, len(values))}
	for k, v := range values {
		text, ok := v.(string)
		if !ok {
			return nil, fmt.Errorf("signin: encode session: %s is no string", k)
		}
		s.Values[k] = text
	}
	return json.Marshal(s)
}

func (codec) Decode(text []byte) (time.Time, map[string]any, error) {
	var s stored
	if err := json.Unmarshal(text, &s); err != nil {
		return time.Time{}, nil, fmt.Errorf("signin: decode session: %w", err)
	}
	values := make(map[string]any, len(s.Values))
	for k, v := range s.Values {
		values[k] = v
	}
	return s.Deadline, values, nil
}

// say keeps a sentence for the next page.
func (a *Area) say(r *http.Request, sentence string) {
	kept := a.sessions.GetString(r.Context(), keySaid)
	line := strings.Join(strings.Fields(sentence), " ")
	if kept != "" {
		line = kept + "\n" + line
	}
	a.sessions.Put(r.Context(), keySaid, line)
}

// heard takes the sentences kept. Only a session that has some is changed.
func (a *Area) heard(r *http.Request) []string {
	if a.sessions.GetString(r.Context(), keySaid) == "" {
		return nil
	}
	return strings.Split(a.sessions.PopString(r.Context(), keySaid), "\n")
}
