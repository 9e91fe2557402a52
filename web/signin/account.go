package signin

import (
	"net/http"

	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// accountView is one's own account: what it is, its password, its sessions.
type accountView struct {
	Frame      layout.Frame
	Form       layout.Form
	Facts      []layout.Fact
	Login      string // tells a password keeper whose password it is
	MustChange bool
	NoPassword bool // signs in at the identity provider only
}

func (a *Area) account(r *http.Request) (templ.Component, error) {
	acc, err := a.Accounts.ByID(r.Context(), page.Of(r).Account)
	if err != nil {
		return nil, err
	}
	return accountPage(a.accountView(r, acc, nil)), nil
}

func (a *Area) accountView(r *http.Request, acc store.Account, err error) accountView {
	v := page.Of(r)
	view := accountView{
		Frame: layout.New(r, page.T(r, words.Account)).With(err), Form: layout.NewForm(r, err),
		Login: acc.Login, MustChange: acc.MustChange, NoPassword: acc.Password == "",
		Facts: []layout.Fact{
			{Label: page.T(r, words.Login), Value: acc.Login},
			{Label: page.T(r, words.PersonName), Value: acc.Name},
		},
	}
	if acc.LastSignIn != nil {
		view.Facts = append(view.Facts, layout.Fact{Label: page.T(r, words.LastSignIn), Value: words.DateTime(v.Lang, *acc.LastSignIn)})
	}
	view.Frame.Bare = acc.MustChange || v.Actor.Role == ""
	return view
}

// changePassword replaces one's own password and ends all other sessions.
func (a *Area) changePassword(r *http.Request) (templ.Component, error) {
	ctx := r.Context()
	acc, err := a.Accounts.ByID(ctx, page.Of(r).Account)
	if err != nil {
		return nil, err
	}
	if err := a.newPassword(r, acc); err != nil {
		if problem.KindOf(err) != problem.Invalid {
			return nil, err
		}
		return accountPage(a.accountView(r, acc, err)), err
	}
	hash, err := Hash(ctx, r.PostForm.Get("new"))
	if err != nil {
		return nil, err
	}
	epoch, err := a.Accounts.SetPassword(ctx, acc.ID, acc.ID, hash)
	if err != nil {
		return nil, err
	}
	if err := a.begin(ctx, acc, epoch); err != nil {
		return nil, err
	}
	page.Say(r, page.T(r, words.PasswordDone))
	acc.MustChange = false
	to, err := a.onward(ctx, acc)
	if err != nil {
		return nil, err
	}
	return page.Redirect(to), nil
}

// newPassword checks the three fields; a wrong present password counts towards the lock like one at the door.
func (a *Area) newPassword(r *http.Request, acc store.Account) error {
	var faults []problem.Fault
	old, now := r.PostForm.Get("old"), r.PostForm.Get("new")
	if !a.mayTry(r, acc.Login) || acc.Locked(a.Now()) {
		return problem.Form(problem.Fault{Field: "old", ZH: "尝试次数过多，请稍后再试", EN: "Too many tries; please try again later"})
	}
	ok, err := matches(r.Context(), old, acc.Password)
	if err != nil {
		return err
	}
	if !ok {
		if _, err := a.Accounts.Failed(r.Context(), acc.ID, a.Now()); err != nil {
			return err
		}
		faults = append(faults, problem.Fault{Field: "old", ZH: "当前密码不正确", EN: "The present password is wrong"})
	}
	if f := fit(now, acc.Login); f != nil {
		faults = append(faults, *f)
	} else if now == old {
		faults = append(faults, problem.Fault{Field: "new", ZH: "新密码不能与当前密码相同", EN: "The new password must differ from the present one"})
	}
	if r.PostForm.Get("again") != now {
		faults = append(faults, problem.Fault{Field: "again", ZH: "两次输入的新密码不一致", EN: "The two new passwords are not the same"})
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}
