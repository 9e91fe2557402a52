package admin

import (
	"net/http"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/signin"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// accountView is one account: its form, and what was done to it.
type accountView struct {
	Frame   layout.Frame
	Form    layout.Form
	ID      string // "" for a new one
	Action  string
	Posts   int // rows of roles shown
	Roles   []layout.Option
	Places  []layout.Option
	Facts   []layout.Fact
	Locked  bool
	Events  []layout.TimelineItem
	OneTime string // shown once, after a reset
}

// form makes the view of a new account or of one that is there.
func (a *area) form(r *http.Request, acc store.Account, form layout.Form, err error) (accountView, error) {
	places, failed := a.places(r)
	if failed != nil {
		return accountView{}, failed
	}
	lang, title := page.Lang(r), page.T(r, words.NewAccount)
	v := accountView{Form: form, Action: "/admin/accounts", Roles: roleOptions(lang), Places: places, Posts: max(1, form.Rows("post"))}
	if acc.ID != "" {
		title = acc.Name
		v.ID, v.Action = acc.ID, "/admin/accounts/"+acc.ID
		v.Locked = acc.LockedUntil != nil
		v.Facts = facts(lang, acc)
		events, failed := a.Accounts.Events(r.Context(), acc.ID, "", 100)
		if failed != nil {
			return v, failed
		}
		v.Events = story(lang, events)
	}
	v.Frame = layout.New(r, title).With(err)
	v.Frame.Crumbs = []layout.Link{{Href: "/admin/accounts", Text: page.T(r, words.MenuAccounts)}}
	return v, nil
}

func facts(lang words.Lang, acc store.Account) []layout.Fact {
	out := []layout.Fact{{Label: words.T(lang, words.Login), Value: acc.Login}}
	last := words.T(lang, words.Never)
	if acc.LastSignIn != nil {
		last = words.DateTime(lang, *acc.LastSignIn)
	}
	out = append(out, layout.Fact{Label: words.T(lang, words.LastSignIn), Value: last})
	if acc.LockedUntil != nil {
		out = append(out, layout.Fact{Label: words.T(lang, words.LockedUntil), Value: words.DateTime(lang, *acc.LockedUntil)})
	}
	return out
}

func (a *area) newAccount(r *http.Request) (templ.Component, error) {
	v, err := a.form(r, store.Account{}, layout.NewForm(r, nil), nil)
	if err != nil {
		return nil, err
	}
	return accountPage(v), nil
}

// again shows the form as it was sent, with its problem if it has one.
func (a *area) again(r *http.Request, acc store.Account, err error) (templ.Component, error) {
	if err != nil && problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	v, failed := a.form(r, acc, layout.NewForm(r, err), err)
	if failed != nil {
		return nil, failed
	}
	return accountPage(v), err
}

func (a *area) createAccount(r *http.Request) (templ.Component, error) {
	sent := layout.NewForm(r, nil)
	if rows(sent) {
		return a.again(r, store.Account{}, nil)
	}
	kinds, err := a.kinds(r)
	if err != nil {
		return nil, err
	}
	f, faults := readAccount(sent, kinds, true)
	if len(faults) > 0 {
		return a.again(r, store.Account{}, problem.Form(faults...))
	}
	code := signin.OneTime()
	hash, err := signin.Hash(r.Context(), code)
	if err != nil {
		return nil, err
	}
	_, err = a.Accounts.Create(r.Context(), page.Actor(r).ID, store.NewAccount{
		Login: f.Login, Name: f.Name, Password: hash, MustChange: true, ExternalID: f.External, Offices: f.Posts,
	})
	if err != nil {
		return a.again(r, store.Account{}, err)
	}
	return oneTimePage(oneTime(r, f.Name, f.Login, code)), nil
}

func (a *area) kinds(r *http.Request) (map[string]access.AgencyKind, error) {
	lines, err := a.Accounts.Agencies(r.Context(), "")
	out := map[string]access.AgencyKind{}
	for _, l := range lines {
		if !l.Closed {
			out[l.ID] = l.Kind
		}
	}
	return out, err
}

func (a *area) oneAccount(r *http.Request) (templ.Component, error) {
	acc, err := a.Accounts.ByID(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	offices, err := a.Accounts.Offices(r.Context(), acc.ID)
	if err != nil {
		return nil, err
	}
	v, err := a.form(r, acc, layout.Filled(page.Lang(r), fill(acc, offices)), nil)
	if err != nil {
		return nil, err
	}
	return accountPage(v), nil
}

func (a *area) changeAccount(r *http.Request) (templ.Component, error) {
	acc, err := a.Accounts.ByID(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	sent := layout.NewForm(r, nil)
	if rows(sent) {
		return a.again(r, acc, nil)
	}
	kinds, err := a.kinds(r)
	if err != nil {
		return nil, err
	}
	f, faults := readAccount(sent, kinds, false)
	if faults = append(faults, notYourself(r, acc.ID, f)...); len(faults) > 0 {
		return a.again(r, acc, problem.Form(faults...))
	}
	err = a.Accounts.Change(r.Context(), page.Actor(r).ID, acc.ID, store.AccountChange{
		Name: f.Name, ExternalID: f.External, Disabled: f.Disabled, Offices: f.Posts,
	})
	if err != nil {
		return a.again(r, acc, err)
	}
	page.Say(r, page.T(r, words.AccountSaved, f.Name))
	return page.Redirect("/admin/accounts/" + acc.ID), nil
}
