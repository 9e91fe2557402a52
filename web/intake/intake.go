// Package intake takes a report of an accident in steps: the call, the vehicles, the parties, and once more to check.
// Every step is a plain form that is kept as a draft, so that a call may be interrupted and nothing is typed twice.
package intake

import (
	"net/http"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	take := accident.Permission(accident.OpenCase, "")
	return []page.Route{
		{Pattern: "GET /intake/new", Permission: take, Page: a.begin, Menu: page.Menu{Word: words.MenuIntake, Icon: "phone"}},
		{Pattern: "GET /intake/new/{id}", Permission: take, Page: a.shown(stepReport)},
		{Pattern: "POST /intake/new/{id}", Permission: take, Page: a.sent(stepReport)},
		{Pattern: "GET /intake/new/{id}/vehicles", Permission: take, Page: a.shown(stepVehicles)},
		{Pattern: "POST /intake/new/{id}/vehicles", Permission: take, Page: a.sent(stepVehicles)},
		{Pattern: "GET /intake/new/{id}/parties", Permission: take, Page: a.shown(stepParties)},
		{Pattern: "POST /intake/new/{id}/parties", Permission: take, Page: a.sent(stepParties)},
		{Pattern: "GET /intake/new/{id}/check", Permission: take, Page: a.check},
		{Pattern: "POST /intake/new/{id}/open", Permission: take, Page: a.open},
		{Pattern: "POST /intake/new/{id}/discard", Permission: take, Page: a.discard},
	}
}

// kind is the drafts' kind.
const kind = "intake"

func (a *area) drafts() store.Drafts { return store.Drafts{Cases: a.Desk.Cases} }

// begin shows an empty first step, and the drafts that were begun before. The draft's id is drawn here, so that the
// form sent twice is one draft.
func (a *area) begin(r *http.Request) (templ.Component, error) {
	begun, err := a.drafts().List(r.Context(), page.Actor(r).ID, kind)
	if err != nil {
		return nil, err
	}
	v := a.view(r, stepReport, draft{id: uuid.NewString(), body: accident.Values{}}, nil)
	v.Fresh = true
	for _, d := range begun {
		v.Drafts = append(v.Drafts, draftLine(page.Lang(r), d))
	}
	return formPage(v), nil
}

// draft is a report on its way: what was typed, unchecked, by the names of accident's form.
type draft struct {
	id   string
	body accident.Values
}

// load opens the draft of the address. An id that is none names no draft.
func (a *area) load(r *http.Request) (draft, error) {
	d, err := a.drafts().Draft(r.Context(), page.Actor(r).ID, r.PathValue("id"))
	if err == nil && d.Kind != kind {
		err = problem.New(problem.NotFound, "", "")
	}
	return draft{d.ID, d.Body}, err
}

func (a *area) save(r *http.Request, d draft) error {
	_, err := a.drafts().Save(r.Context(), page.Actor(r).ID, store.Draft{ID: d.id, Kind: kind, Body: d.body})
	return err
}

// shown is the page of a step as the draft stands. With ?mend the faults are shown at once: the check sent us here.
func (a *area) shown(s step) page.Func {
	return func(r *http.Request) (templ.Component, error) {
		d, err := a.load(r)
		if err != nil {
			return nil, err
		}
		var faults error
		if r.URL.Query().Has("mend") {
			_, faults = a.tried(d, s)
		}
		v := a.view(r, s, d, faults)
		if err := a.warn(r, &v, d); err != nil {
			return nil, err
		}
		return formPage(v), nil
	}
}

// sent keeps what a step sent, and goes on when nothing is wrong with it.
func (a *area) sent(s step) page.Func {
	return func(r *http.Request) (templ.Component, error) {
		d, err := a.load(r)
		switch {
		case problem.KindOf(err) == problem.NotFound && s.first() && uuid.Validate(r.PathValue("id")) == nil:
			d = draft{r.PathValue("id"), accident.Values{}}
		case err != nil:
			return nil, err
		}
		changed := s.read(d.body, r.PostForm)
		if err := a.save(r, d); err != nil {
			return nil, err
		}
		switch {
		case changed == oneMore:
			return page.Redirect(s.oneMore(d)), nil
		case changed == oneLess:
			return page.Redirect(s.href(d.id)), nil
		case r.PostForm.Has("later"):
			page.Say(r, page.T(r, words.DraftKept))
			return page.Redirect("/intake/new"), nil
		}
		_, faults := a.tried(d, s)
		if faults == nil {
			return page.Redirect(s.next(d.id)), nil
		}
		v := a.view(r, s, d, faults)
		if err := a.warn(r, &v, d); err != nil {
			return nil, err
		}
		return formPage(v), faults
	}
}

// discard forgets a draft.
func (a *area) discard(r *http.Request) (templ.Component, error) {
	d, err := a.load(r)
	if err != nil {
		return nil, err
	}
	if err := a.drafts().Drop(r.Context(), page.Actor(r).ID, d.id); err != nil {
		return nil, err
	}
	page.Say(r, page.T(r, words.DraftDropped))
	return page.Redirect("/intake/new"), nil
}
