package admin

import (
	"net/http"
	"net/url"

	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// agencyView is one agency: its form, and what was done to it.
type agencyView struct {
	Frame   layout.Frame
	Form    layout.Form
	ID      string // "" for a new one
	Action  string
	Kinds   []layout.Option
	KindIs  string // of one that is there: a kind is never changed
	Parents []layout.Option
	Events  []layout.TimelineItem
}

func (a *area) agencyForm(r *http.Request, ag store.Agency, form layout.Form, err error) (agencyView, error) {
	lang, title := page.Lang(r), page.T(r, words.NewAgency)
	v := agencyView{Form: form, Action: "/admin/agencies"}
	for _, k := range words.AgencyKinds {
		v.Kinds = append(v.Kinds, layout.Option{Value: string(k), Text: words.AgencyKind(lang, k)})
	}
	lines, failed := a.Accounts.Agencies(r.Context(), ag.Kind)
	if failed != nil {
		return v, failed
	}
	for _, l := range lines {
		if l.ID != ag.ID {
			v.Parents = append(v.Parents, layout.Option{Value: l.ID, Text: l.Name(string(lang))})
		}
	}
	if ag.ID != "" {
		title = ag.Name(string(lang))
		v.ID, v.Action, v.KindIs = ag.ID, "/admin/agencies/"+ag.ID, words.AgencyKind(lang, ag.Kind)
		events, failed := a.Accounts.Events(r.Context(), "", ag.ID, 100)
		if failed != nil {
			return v, failed
		}
		v.Events = story(lang, events)
	}
	v.Frame = layout.New(r, title).With(err)
	v.Frame.Crumbs = []layout.Link{{Href: "/admin/agencies", Text: page.T(r, words.MenuAgencies)}}
	return v, nil
}

func (a *area) newAgency(r *http.Request) (templ.Component, error) {
	return a.showAgency(r, store.Agency{}, layout.NewForm(r, nil), nil)
}

// showAgency shows the form; a problem that is not the form's is passed on alone.
func (a *area) showAgency(r *http.Request, ag store.Agency, form layout.Form, err error) (templ.Component, error) {
	if err != nil && problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	v, failed := a.agencyForm(r, ag, form, err)
	if failed != nil {
		return nil, failed
	}
	return agencyPage(v), err
}

func (a *area) createAgency(r *http.Request) (templ.Component, error) {
	ag, faults := readAgency(layout.NewForm(r, nil), true)
	var err error
	if len(faults) > 0 {
		err = problem.Form(faults...)
	} else {
		ag.ID, err = a.Accounts.CreateAgency(r.Context(), page.Actor(r).ID, ag)
	}
	if err != nil {
		return a.showAgency(r, store.Agency{}, layout.NewForm(r, err), err)
	}
	page.Say(r, page.T(r, words.AgencySaved, ag.Name(string(page.Lang(r)))))
	return page.Redirect("/admin/agencies"), nil
}

func (a *area) oneAgency(r *http.Request) (templ.Component, error) {
	ag, err := a.Accounts.Agency(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	values := url.Values{"name_zh": {ag.NameZH}, "name_en": {ag.NameEN}, "division": {ag.Division}}
	if ag.Parent != nil {
		values.Set("parent", *ag.Parent)
	}
	if ag.Closed {
		values.Set("closed", "yes")
	}
	return a.showAgency(r, ag, layout.Filled(page.Lang(r), values), nil)
}

func (a *area) changeAgency(r *http.Request) (templ.Component, error) {
	old, err := a.Accounts.Agency(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	ag, faults := readAgency(layout.NewForm(r, nil), false)
	ag.ID, ag.Kind = old.ID, old.Kind
	if len(faults) > 0 {
		err = problem.Form(faults...)
	} else {
		err = a.Accounts.ChangeAgency(r.Context(), page.Actor(r).ID, ag)
	}
	if err != nil {
		return a.showAgency(r, old, layout.NewForm(r, err), err)
	}
	page.Say(r, page.T(r, words.AgencySaved, ag.Name(string(page.Lang(r)))))
	return page.Redirect("/admin/agencies/" + ag.ID), nil
}
