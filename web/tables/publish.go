package tables

import (
	"net/http"
	"net/url"
	"strconv"

	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// check shows once more what will stand, before it does.
func (a *area) check(r *http.Request) (templ.Component, error) {
	t, err := a.Desk.Tables.Store.One(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	if t.State != store.DraftState || t.Kind == store.CalendarYear && !t.Verified {
		return page.Redirect(editionHref(t.ID)), nil
	}
	lang := page.Lang(r)
	v := layout.CheckView{Frame: layout.New(r, ""), Action: editionHref(t.ID) + "/publish", Act: page.T(r, words.PublishIt),
		Back: layout.Link{Href: editionHref(t.ID), Text: page.T(r, words.BackToDraft)}, Sent: url.Values{"sha256": {t.SHA256}}}
	v.Frame.Crumbs = append(crumbs(r), layout.Link{Href: editionHref(t.ID), Text: tableName(lang, t)})
	v.Facts = append([]layout.Fact{{Label: page.T(r, words.TableWord), Value: tableName(lang, t)}, {Label: page.T(r, words.EditionWord), Value: strconv.Itoa(t.Edition)}}, facts(lang, t)...)
	v.Follows = []string{page.T(r, words.StandsForGood), page.T(r, words.InForceSoon)}
	switch t.Kind {
	case store.CalendarYear, store.TimeLimits:
		v.Follows = append(v.Follows, page.T(r, words.RecountFollows))
	case store.CrimeThresholds:
		v.Follows = append(v.Follows, page.T(r, words.HintsFollow))
	default:
		v.Follows = append(v.Follows, page.T(r, words.FrozenStays))
	}
	if !t.Verified && t.Kind != store.CalendarYear {
		v.Follows = append(v.Follows, page.T(r, words.UnseenStays))
	}
	return layout.Check(v), nil
}

func (a *area) publish(r *http.Request) (templ.Component, error) {
	at := editionHref(r.PathValue("id"))
	_, err := a.Desk.Tables.Publish(r.Context(), actor(r), r.PathValue("id"), r.PostForm.Get("sha256"))
	return a.after(r, at, err, words.PublishedSaid)
}

// confirm says that the visitor has held the days against the notice, as they were shown.
func (a *area) confirm(r *http.Request) (templ.Component, error) {
	t, err := a.Desk.Tables.Store.One(r.Context(), r.PathValue("id"))
	if err == nil {
		t.SHA256 = r.PostForm.Get("sha256")
		err = a.Desk.Tables.Confirm(r.Context(), actor(r), t)
	}
	return a.after(r, editionHref(r.PathValue("id")), err, words.ConfirmedSaid)
}

func (a *area) discard(r *http.Request) (templ.Component, error) {
	err := a.Desk.Tables.Store.Discard(r.Context(), actor(r), r.PathValue("id"))
	return a.after(r, "/tables", err, words.DiscardedSaid)
}

func (a *area) remove(r *http.Request) (templ.Component, error) {
	t, err := a.Desk.Tables.Store.One(r.Context(), r.PathValue("id"))
	if err == nil {
		err = a.Desk.Tables.Remove(r.Context(), actor(r), t, r.PostForm.Get("line"))
	}
	return a.after(r, editionHref(r.PathValue("id")), err, words.LineGone)
}

// after goes on to a page and says what was done there, or why it was not: a draft that somebody else changed, published
// or discarded meanwhile is looked at again.
func (a *area) after(r *http.Request, to string, err error, said words.Key) (templ.Component, error) {
	switch p := problem.As(err); {
	case err == nil:
		page.Say(r, page.T(r, said))
		return page.Redirect(to), nil
	case p == nil || p.Kind != problem.Conflict && p.Kind != problem.Refused:
		return nil, err
	default:
		v := layout.New(r, page.T(r, words.MenuTables)).With(err)
		v.Crumbs = append(crumbs(r), layout.Link{Href: editionHref(r.PathValue("id")), Text: page.T(r, words.BackToDraft)})
		return refusedPage(v, editionHref(r.PathValue("id"))), err
	}
}
