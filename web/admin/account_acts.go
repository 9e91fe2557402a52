package admin

import (
	"net/http"
	"time"

	"anjie/domain/access"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/signin"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// oneTimeView shows a one-time password, once: it is kept nowhere, so no redirect can carry it.
type oneTimeView struct {
	Frame layout.Frame
	Facts []layout.Fact
}

func oneTime(r *http.Request, name, login, code string) oneTimeView {
	v := oneTimeView{Frame: layout.New(r, page.T(r, words.OneTimeTitle, name))}
	v.Frame.Crumbs = []layout.Link{{Href: "/admin/accounts", Text: page.T(r, words.MenuAccounts)}}
	v.Facts = []layout.Fact{
		{Label: page.T(r, words.Login), Value: login},
		{Label: page.T(r, words.OneTimePassword), Rich: codeText(code)},
	}
	return v
}

// resetPassword makes a one-time password, which has to be changed at the next sign-in, and ends all sessions.
func (a *area) resetPassword(r *http.Request) (templ.Component, error) {
	acc, err := a.Accounts.ByID(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	if acc.ID == page.Of(r).Account {
		return page.Redirect("/account"), nil // one's own password is changed there, with the present one
	}
	code := signin.OneTime()
	hash, err := signin.Hash(r.Context(), code)
	if err != nil {
		return nil, err
	}
	if _, err := a.Accounts.SetPassword(r.Context(), page.Actor(r).ID, acc.ID, hash); err != nil {
		return nil, err
	}
	return oneTimePage(oneTime(r, acc.Name, acc.Login, code)), nil
}

func (a *area) unlock(r *http.Request) (templ.Component, error) {
	acc, err := a.Accounts.ByID(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	if err := a.Accounts.Unlock(r.Context(), page.Actor(r).ID, acc.ID); err != nil {
		return nil, err
	}
	page.Say(r, page.T(r, words.AccountUnlockedSaid, acc.Name))
	return page.Redirect("/admin/accounts/" + acc.ID), nil
}

// eventLook gives each act its picture and colour.
var eventLook = map[store.AccountAct]struct {
	icon string
	tone layout.Tone
}{
	store.AccountCreated: {"plus", layout.Green}, store.AccountChanged: {"edit", layout.Grey},
	store.AccountDisabled: {"ban", layout.Red}, store.AccountEnabled: {"check", layout.Green},
	store.AccountUnlocked: {"lock-open", layout.Green}, store.AccountLocked: {"lock", layout.Amber},
	store.RoleGiven: {"user-check", layout.Green}, store.RoleTaken: {"user", layout.Amber},
	store.PasswordReset: {"key", layout.Amber}, store.PasswordChanged: {"key", layout.Grey},
	store.AccountEntered: {"login", layout.Grey}, store.AccountSignedOut: {"logout", layout.Grey},
	store.AgencyCreated: {"plus", layout.Green}, store.AgencyChanged: {"edit", layout.Grey},
}

// story puts the lines of account_events into words.
func story(lang words.Lang, events []store.AccountEvent) []layout.TimelineItem {
	var out []layout.TimelineItem
	for _, e := range events {
		title := words.Of(lang, "account_act", e.What)
		if role := e.Detail["role"]; role != "" {
			agency := store.Agency{NameZH: e.Detail["agency_zh"], NameEN: e.Detail["agency_en"]}
			title += words.T(lang, words.Colon) + words.Role(lang, access.Role(role)) + " · " + agency.Name(string(lang))
		}
		who := e.Actor
		if who == "" {
			who = words.Role(lang, access.System)
		}
		look := eventLook[e.What]
		out = append(out, layout.TimelineItem{
			Icon: look.icon, Tone: look.tone, Title: title, Who: who,
			At: words.DateTime(lang, e.At), Machine: e.At.UTC().Format(time.RFC3339),
		})
	}
	return out
}
