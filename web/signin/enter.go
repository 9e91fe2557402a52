package signin

import (
	"net/http"
	"net/url"
	"strings"

	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// signInView is the sign-in page.
type signInView struct {
	Frame    layout.Frame
	Form     layout.Form
	Next     string
	Provider string // words of the button to the identity provider; "" for none
	Why      string // why the visitor was sent here
}

// show offers the sign-in; whoever is in already goes on.
func (a *Area) show(r *http.Request) (templ.Component, error) {
	if page.Of(r).Account != "" {
		return page.Redirect(local(r.URL.Query().Get("next"))), nil
	}
	return signInPage(a.view(r, nil)), nil
}

func (a *Area) view(r *http.Request, err error) signInView {
	form := layout.NewForm(r, err)
	v := signInView{Frame: layout.New(r, page.T(r, words.SignIn)).With(err), Form: form, Next: local(form.Values.Get("next"))}
	v.Frame.Bare = true
	if a.provider != nil {
		v.Provider = page.T(r, words.SignInOIDC)
	}
	if form.Values.Get("next") != "" && err == nil {
		v.Why = page.T(r, words.SignInFirst)
	}
	return v
}

// enter signs in by password. Every way to fail says the same sentence and takes about as long.
func (a *Area) enter(r *http.Request) (templ.Component, error) {
	ctx := r.Context()
	login, password := strings.ToLower(strings.TrimSpace(r.PostForm.Get("login"))), r.PostForm.Get("password")
	if !a.mayTry(r, login) {
		err := tooMany()
		return page.Status(http.StatusTooManyRequests, signInPage(a.view(r, err))), nil
	}
	acc, err := a.Accounts.ByLogin(ctx, login)
	if err != nil && problem.KindOf(err) != problem.NotFound {
		return nil, err
	}
	hash := acc.Password
	if acc.Locked(a.Now()) {
		hash = "" // a right password during a lock must look like a wrong one, or guessing would go on
	}
	ok, err := matches(ctx, password, hash)
	if err != nil {
		return nil, err
	}
	if !ok || acc.Disabled {
		return a.refuse(r, acc)
	}
	if err := a.Accounts.Entered(ctx, acc.ID, "password", a.Now()); err != nil {
		return nil, err
	}
	return a.welcome(r, acc, r.PostForm.Get("next"))
}

func (a *Area) refuse(r *http.Request, acc store.Account) (templ.Component, error) {
	if acc.ID != "" && !acc.Disabled && !acc.Locked(a.Now()) {
		if _, err := a.Accounts.Failed(r.Context(), acc.ID, a.Now()); err != nil {
			return nil, err
		}
	}
	err := wrong()
	return signInPage(a.view(r, err)), err
}

// welcome begins the session of one who has shown who he is.
func (a *Area) welcome(r *http.Request, acc store.Account, next string) (templ.Component, error) {
	ctx := r.Context()
	if err := a.begin(ctx, acc, acc.Epoch); err != nil {
		return nil, err
	}
	if next != "" {
		a.sessions.Put(ctx, keyNext, local(next))
	}
	to, err := a.onward(ctx, acc)
	if err != nil {
		return nil, err
	}
	return page.Redirect(to), nil
}

// leave ends this session.
func (a *Area) leave(r *http.Request) (templ.Component, error) {
	if err := a.sessions.Destroy(r.Context()); err != nil {
		return nil, err
	}
	return page.Redirect("/sign-in"), nil
}

// leaveEverywhere ends all sessions of the account, this one included.
func (a *Area) leaveEverywhere(r *http.Request) (templ.Component, error) {
	id := page.Of(r).Account
	if _, err := a.Accounts.EndSessions(r.Context(), id, id); err != nil {
		return nil, err
	}
	return a.leave(r)
}

func wrong() *problem.Error {
	return problem.New(problem.Invalid,
		"登录名或密码不正确。连续输错会暂时锁定账号，锁定期间正确的密码也不能登录；请稍后再试，或请管理员解锁。",
		"The login name or the password is wrong. Several wrong tries lock the account for a while, during which the right password does not work either; try again later, or ask an administrator to unlock it.")
}

func tooMany() *problem.Error {
	return problem.New(problem.Refused, "尝试次数过多，请等一分钟后再试。", "Too many tries. Please wait a minute and try again.")
}

// local keeps an address inside this site: anything else becomes the start page.
func local(to string) string {
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n\t") {
		return "/"
	}
	return to
}
