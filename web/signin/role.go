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

// roleView offers the roles of an account, one button each.
type roleView struct {
	Frame layout.Frame
	Posts []roleChoice
	Next  string
}

// roleChoice is a role at an agency, in words.
type roleChoice struct {
	Role, Agency    string // as they are sent
	RoleName, Where string
	Kind            string
	Here            bool
}

func officeName(o store.Office, lang words.Lang) string {
	return store.Agency{NameZH: o.NameZH, NameEN: o.NameEN}.Name(string(lang))
}

// roles lets the account choose in which role, and for which agency, it acts now.
func (a *Area) roles(r *http.Request) (templ.Component, error) {
	v := page.Of(r)
	offices, err := a.Accounts.Offices(r.Context(), v.Account)
	if err != nil {
		return nil, err
	}
	view := roleView{Frame: layout.New(r, page.T(r, words.ChooseRole)), Next: local(r.URL.Query().Get("next"))}
	view.Frame.Bare, view.Frame.Lead = true, page.T(r, words.ChooseRoleLead)
	for _, o := range offices {
		view.Posts = append(view.Posts, roleChoice{
			Role: string(o.Role), Agency: o.Agency,
			RoleName: words.Role(v.Lang, o.Role), Where: officeName(o, v.Lang), Kind: words.AgencyKind(v.Lang, o.Kind),
			Here: o.Role == v.Actor.Role && o.Agency == v.Actor.Agency,
		})
	}
	return rolePage(view), nil
}

// takeRole changes the role. The privileges change, so the session gets a new token.
func (a *Area) takeRole(r *http.Request) (templ.Component, error) {
	ctx, role, agency := r.Context(), r.PostForm.Get("role"), r.PostForm.Get("agency")
	for _, o := range page.Of(r).Offices {
		if string(o.Role) != role || o.Agency != agency {
			continue
		}
		if err := a.sessions.RenewToken(ctx); err != nil {
			return nil, err
		}
		a.sessions.Put(ctx, keyRole, role)
		a.sessions.Put(ctx, keyAgency, agency)
		return page.Redirect(local(r.PostForm.Get("next"))), nil
	}
	return nil, problem.New(problem.Forbidden, "您的账号没有这个身份。", "Your account does not hold this role.")
}
