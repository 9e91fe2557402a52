// Package signin is the way in: local accounts and an agency's identity provider, the session,
// the choice of a role, and one's own password.
package signin

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/page"
	"anjie/web/throttle"

	"github.com/alexedwards/scs/v2"
)

// Config is what the way in needs.
type Config struct {
	Accounts store.Accounts
	Sessions store.Sessions
	BaseURL  *url.URL // as browsers see us; https makes the cookie Secure
	OIDC     OIDC     // the zero OIDC is none
	Now      func() time.Time
	// Failed answers when a session cannot be read or written.
	Failed func(w http.ResponseWriter, r *http.Request, err error)
}

// Area is the way in, with its routes and its middleware.
type Area struct {
	Config
	sessions *scs.SessionManager
	gate     *throttle.Gate
	provider *provider
}

// New makes the way in.
func New(c Config) *Area {
	if c.Now == nil {
		c.Now = time.Now
	}
	a := &Area{Config: c, gate: throttle.New(10_000)}
	a.sessions = newSessions(c.Sessions, c.BaseURL.Scheme == "https", c.Failed)
	if c.OIDC.Issuer != "" {
		a.provider = &provider{OIDC: c.OIDC, back: c.BaseURL.JoinPath("/sign-in/oidc/back").String()}
	}
	return a
}

// Routes lists the addresses of the way in.
func (a *Area) Routes() []page.Route {
	return []page.Route{
		{Pattern: "GET /sign-in", Permission: page.Public, Page: a.show},
		{Pattern: "POST /sign-in", Permission: page.Public, Page: a.enter},
		{Pattern: "GET /sign-in/oidc", Permission: page.Public, Page: a.leaveForProvider},
		{Pattern: "GET /sign-in/oidc/back", Permission: page.Public, Page: a.backFromProvider},
		{Pattern: "POST /sign-out", Permission: page.SignedIn, Page: a.leave},
		{Pattern: "GET /role", Permission: page.SignedIn, Page: a.roles},
		{Pattern: "POST /role", Permission: page.SignedIn, Page: a.takeRole},
		{Pattern: "GET /account", Permission: page.SignedIn, Page: a.account},
		{Pattern: "POST /account/password", Permission: page.SignedIn, Page: a.changePassword},
		{Pattern: "POST /account/sign-out-everywhere", Permission: page.SignedIn, Page: a.leaveEverywhere},
	}
}

// Sessions is the middleware that loads and saves the session around next.
func (a *Area) Session(next http.Handler) http.Handler { return a.sessions.LoadAndSave(next) }

// Recognise fills in who the visitor is. A session of an earlier epoch, of a disabled account, or in a role
// that was taken away says nothing any more. mustChange tells that the password has to be changed first.
func (a *Area) Recognise(r *http.Request, v *page.Visit) (mustChange bool, err error) {
	v.Say = func(s string) { a.say(r, s) }
	v.Heard = func() []string { return a.heard(r) }
	ctx := r.Context()
	id := a.sessions.GetString(ctx, keyAccount)
	if id == "" {
		return false, nil
	}
	acc, err := a.Accounts.ByID(ctx, id)
	if problem.KindOf(err) == problem.NotFound {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if acc.Disabled || strconv.Itoa(acc.Epoch) != a.sessions.GetString(ctx, keyEpoch) {
		return false, a.sessions.Destroy(ctx)
	}
	offices, err := a.Accounts.Offices(ctx, id)
	if err != nil {
		return false, err
	}
	v.Account = acc.ID
	v.Actor = access.Actor{ID: acc.ID, Name: acc.Name}
	role, agency := a.sessions.GetString(ctx, keyRole), a.sessions.GetString(ctx, keyAgency)
	for _, o := range offices {
		actor := access.Actor{ID: acc.ID, Name: acc.Name, Role: o.Role, Agency: o.Agency, Kind: o.Kind}
		v.Offices = append(v.Offices, actor)
		if string(o.Role) == role && o.Agency == agency {
			v.Actor, v.Office = actor, officeName(o, v.Lang)
		}
	}
	return acc.MustChange, nil
}

// Sweep removes sessions that have run out, every hour until ctx ends.
func (a *Area) Sweep(ctx context.Context, failed func(error)) {
	every := time.NewTicker(time.Hour)
	defer every.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
			if err := a.Config.Sessions.Sweep(ctx); err != nil {
				failed(err)
			}
		}
	}
}

// begin makes a new session for an account: a new token, so that one planted before is worth nothing.
func (a *Area) begin(ctx context.Context, acc store.Account, epoch int) error {
	if err := a.sessions.RenewToken(ctx); err != nil {
		return err
	}
	a.sessions.Put(ctx, keyAccount, acc.ID)
	a.sessions.Put(ctx, keyEpoch, strconv.Itoa(epoch))
	return nil
}

// onward takes the only role there is, and says where to go next.
func (a *Area) onward(ctx context.Context, acc store.Account) (string, error) {
	offices, err := a.Accounts.Offices(ctx, acc.ID)
	if err != nil {
		return "", err
	}
	next := local(a.sessions.PopString(ctx, keyNext))
	if acc.MustChange {
		return "/account", nil
	}
	if len(offices) != 1 {
		return "/role", nil
	}
	a.sessions.Put(ctx, keyRole, string(offices[0].Role))
	a.sessions.Put(ctx, keyAgency, offices[0].Agency)
	return next, nil
}
