package admin

import (
	"net/http"
	"net/url"
	"time"

	"anjie/domain/access"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// pageSize is how many accounts a page shows.
const pageSize = 50

// accountsView is the list of accounts.
type accountsView struct {
	Frame  layout.Frame
	Filter layout.Form
	Roles  []layout.Option
	Places []layout.Option
	Rows   []accountRow
	Pager  layout.PagerView
	Narrow bool // a filter is set
}

// accountRow is one account, in words.
type accountRow struct {
	Href, Login, Name string
	Offices           []string
	Marks             []layout.ChipView
	LastSignIn        string
}

func (a *area) accounts(r *http.Request) (templ.Component, error) {
	lang, q := page.Lang(r), r.URL.Query()
	f := store.AccountFilter{Text: q.Get("q"), Role: access.Role(q.Get("role")), Agency: q.Get("agency"), After: q.Get("after"), Limit: pageSize + 1}
	lines, err := a.Accounts.List(r.Context(), f)
	if err != nil {
		return nil, err
	}
	places, err := a.places(r)
	if err != nil {
		return nil, err
	}
	v := accountsView{
		Frame: layout.New(r, page.T(r, words.MenuAccounts)), Filter: layout.NewForm(r, nil),
		Roles: roleOptions(lang), Places: places,
		Pager: layout.PagerView{Lang: lang}, Narrow: f.Text != "" || f.Role != "" || f.Agency != "",
	}
	v.Frame.Lead = page.T(r, words.AccountsLead)
	v.Frame.Actions = []layout.Link{{Href: "/admin/accounts/new", Text: page.T(r, words.NewAccount), Icon: "plus"}}
	if len(lines) > pageSize {
		lines = lines[:pageSize]
		v.Pager.Next = with(r.URL, "after", lines[pageSize-1].Login)
	}
	if f.After != "" {
		v.Pager.Prev = with(r.URL, "after", "")
	}
	for _, l := range lines {
		v.Rows = append(v.Rows, row(lang, l))
	}
	return accountsPage(v), nil
}

// with is this address with one parameter changed; "" takes it away.
func with(u *url.URL, key, value string) string {
	q := u.Query()
	q.Set(key, value)
	if value == "" {
		q.Del(key)
	}
	return (&url.URL{Path: u.Path, RawQuery: q.Encode()}).String()
}

func row(lang words.Lang, l store.AccountLine) accountRow {
	out := accountRow{Href: "/admin/accounts/" + l.ID, Login: l.Login, Name: l.Name}
	for _, o := range l.Offices {
		out.Offices = append(out.Offices, words.Role(lang, o.Role)+" · "+store.Agency{NameZH: o.NameZH, NameEN: o.NameEN}.Name(string(lang)))
	}
	if l.Disabled {
		out.Marks = append(out.Marks, layout.ChipView{Tone: layout.Grey, Icon: "ban", Text: words.T(lang, words.AccountDisabled)})
	}
	if l.LockedUntil != nil && l.LockedUntil.After(time.Now()) {
		out.Marks = append(out.Marks, layout.ChipView{Tone: layout.Amber, Icon: "lock", Text: words.T(lang, words.AccountLockedUntil, l.LockedUntil.In(words.Zone).Format("15:04"))})
	}
	if l.MustChange && !l.Disabled {
		out.Marks = append(out.Marks, layout.ChipView{Tone: layout.Blue, Icon: "key", Text: words.T(lang, words.AccountOneTime)})
	}
	if len(l.Offices) == 0 {
		out.Marks = append(out.Marks, layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.T(lang, words.AccountNoRole)})
	}
	if l.LastSignIn != nil {
		out.LastSignIn = words.DateTime(lang, *l.LastSignIn)
	}
	return out
}

func roleOptions(lang words.Lang) []layout.Option {
	var out []layout.Option
	for _, r := range access.Roles {
		out = append(out, layout.Option{Value: string(r), Text: words.Role(lang, r)})
	}
	return out
}

// places lists the open agencies for a select, each with its kind.
func (a *area) places(r *http.Request) ([]layout.Option, error) {
	lines, err := a.Accounts.Agencies(r.Context(), "")
	if err != nil {
		return nil, err
	}
	var out []layout.Option
	for _, l := range lines {
		if !l.Closed {
			out = append(out, layout.Option{Value: l.ID, Text: l.Name(string(page.Lang(r))) + " · " + words.AgencyKind(page.Lang(r), l.Kind)})
		}
	}
	return out, nil
}
