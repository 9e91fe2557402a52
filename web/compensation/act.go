package compensation

import (
	"net/http"
	"net/url"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/problem"
	"anjie/web/page"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// show answers GET /cases/{number}/compensation: the worksheet as it was kept, or filled in from the case file.
func (a *area) show(r *http.Request) (templ.Component, error) {
	d, err := a.open(r)
	if err != nil {
		return nil, err
	}
	values, k, err := a.stored(r.Context(), d)
	if err != nil {
		return nil, err
	}
	if window := r.URL.Query().Get("window"); window != "" && window != k.Window {
		k.Window = window
	}
	return a.page(r, d, values, k, nil)
}

// keep answers the form without scripts: rows come and go, the worksheet is kept and shown again.
func (a *area) keep(r *http.Request) (templ.Component, error) {
	d, err := a.open(r)
	switch {
	case err != nil:
		return nil, err
	case !d.Edit:
		return forbidden()
	case r.PostForm.Has("discard"):
		if err := a.sheets().Clear(r.Context(), d.Case.ID, kind, d.no()); err != nil {
			return nil, err
		}
		return page.Redirect(d.address("")), nil
	}
	values := sent(r.PostForm)
	anchor := rearrange(d, values, r.PostForm)
	k, err := a.save(r.Context(), d, values, r.PostForm)
	if problem.KindOf(err) == problem.Conflict {
		return a.page(r, d, values, k, err)
	}
	if err != nil {
		return nil, err
	}
	return page.Redirect(d.address("") + "&window=" + url.QueryEscape(k.Window) + anchor), nil
}

// calculate answers each change: the result alone, the sentences beside the fields, and when it was kept.
func (a *area) calculate(r *http.Request) (templ.Component, error) {
	d, err := a.open(r)
	switch {
	case err != nil:
		return nil, err
	case !d.Edit:
		return forbidden()
	}
	values := sent(r.PostForm)
	k, err := a.save(r.Context(), d, values, r.PostForm)
	if err != nil && problem.KindOf(err) != problem.Conflict {
		return nil, err
	}
	s := a.read(d, values)
	v := a.result(r, s)
	v.State = a.state(r, s, k, err)
	v.State.Before = strings.Fields(r.PostForm.Get("wrong"))
	v.Altered = altered(s.parts(), r.PostForm)
	v.State.settle(v.Altered)
	return changed(v), nil
}

// rearrange adds and removes what a button names, and says where the page should open.
func rearrange(d *desktop, values, form url.Values) string {
	if at := form.Get("remove"); strings.HasPrefix(at, victimsGroup+".") {
		for name := range values {
			if name == at || strings.HasPrefix(name, at+".") {
				values.Del(name)
			}
		}
		return ""
	}
	switch at := form.Get("add"); {
	case strings.HasPrefix(at, fundsGroup+"."):
		return filling{d, values}.takeIn(strings.TrimPrefix(at, fundsGroup+"."))
	case at == victimsGroup:
		no := values.Get("add_victim")
		values.Del("add_victim")
		for _, p := range d.Case.Parties {
			if itoa(p.No) == no && values.Get(victimsGroup+"."+no+".here") == "" {
				filling{d, values}.join(p)
				return "#victim-" + no
			}
		}
	case strings.HasPrefix(at, victimsGroup+"."):
		victim, list, several := strings.Cut(at, addsHeads)
		if !several {
			list = values.Get(at + ".add_head")
			values.Del(at + ".add_head")
		}
		anchor := ""
		for _, head := range strings.Split(list, ",") {
			if row := addHead(values, victim, head); anchor == "" && row != "" {
				anchor = "#claim-" + strings.ReplaceAll(row, ".", "-")
			}
		}
		return anchor
	}
	return ""
}

// addHead puts a head on the worksheet of a victim and returns its row, "" where there is no such head.
func addHead(values url.Values, victim, head string) string {
	h, ok := headOf(head)
	if !ok {
		return ""
	}
	row := victim + ".claims." + itoa(next(numbersOf(values, victim+".claims.")))
	values.Set(row+".head", head)
	if h.Way == compensation.ByWork {
		values.Set(row+".method", string(compensation.FixedIncome))
	}
	return row
}

// window names the browser window in which a form is filled in, so that a person is not warned of himself.
func window(k string) string {
	if k == "" {
		return uuid.NewString()
	}
	return k
}
