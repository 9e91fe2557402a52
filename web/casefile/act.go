package casefile

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// task is one act that a reader is about to do on a case or on one of its proceedings.
type task struct {
	*dossier.File
	cmd accident.Command
	on  *accident.Proceeding // nil: the case itself
	of  *computed            // the calculation with which an agreement begins; nil: none
}

// task finds out what the address asks for, and whether the reader may do it at all.
func (a *area) task(r *http.Request, on string) (task, error) {
	f, err := a.Open(r)
	if err != nil {
		return task{}, err
	}
	t := task{File: f, cmd: accident.Command(r.PathValue("command"))}
	if !accident.Offered(t.cmd) || !slices.Contains(accident.Commands(), t.cmd) {
		return t, noSuchAct()
	}
	if on != "" && on != "0" {
		no, _ := strconv.Atoi(on)
		if t.on = f.Case.Proceeding(no); t.on == nil || !f.SeesProceeding(t.on) {
			return t, noSuchAct()
		}
	}
	if err = a.Desk.Policy.May(f.Actor, t.cmd, &f.Case, t.on); err == nil && t.cmd == accident.MakeAgreement {
		err = a.Weigh(r.Context(), f)
	}
	return t, err
}

func noSuchAct() error {
	return problem.New(problem.NotFound, "没有这个事项，或者不在您的权限之内", "There is no such act, or it is not yours to do")
}

func (t task) no() int {
	if t.on == nil {
		return 0
	}
	return t.on.No
}

// form answers GET /cases/{number}/act/{command}: the act's form, filled in where the case knows, or why it is not possible.
func (a *area) form(r *http.Request) (templ.Component, error) {
	t, err := a.task(r, r.URL.Query().Get("on"))
	if err != nil {
		return t.refused(r, err)
	}
	at := slices.IndexFunc(t.Case.Offers(t.Now), func(o accident.Offer) bool { return o.Command == t.cmd && o.Proceeding == t.no() })
	if at < 0 {
		return t.refused(r, noSuchAct())
	}
	if why := t.Case.Offers(t.Now)[at].Why; why != nil {
		return t.refused(r, why)
	}
	if pick, ok := t.pick(r); ok {
		return pickPage(pick), nil
	}
	if t.of, err = a.computed(r.Context(), t, r.URL.Query().Get("calculation")); err != nil {
		return nil, err
	}
	return a.showForm(r, t, layout.Filled(t.Lang, t.prefill(r.URL.Query())), t.Case.Seq, nil)
}

// act answers POST /cases/{number}/act/{command}.
func (a *area) act(r *http.Request) (templ.Component, error) {
	t, err := a.task(r, r.PostForm.Get("proceeding"))
	if err != nil {
		return t.refused(r, err)
	}
	typed := r.PostForm
	seen, _ := strconv.ParseInt(typed.Get("seen"), 10, 64)
	switch {
	case typed.Has("add"), typed.Has("remove"), typed.Has("edit"):
		return a.showForm(r, t, layout.Filled(t.Lang, rearranged(typed)), seen, nil)
	}
	req := t.request(typed, seen)
	if checked[t.cmd] && typed.Get("checked") != "yes" {
		e, after, err := a.preview(t, req)
		if err != nil {
			return a.unable(r, t, typed, seen, err)
		}
		return a.check(r, t, typed, e, after)
	}
	done, err := a.Desk.Act(r.Context(), req)
	if err != nil {
		return a.unable(r, t, typed, seen, err)
	}
	return a.said(r, t, done)
}

// request makes an act of what was typed. Personal values that came back as they were shown, masked, stay what they are.
func (t task) request(typed url.Values, seen int64) accident.Request {
	v := accident.Values{}
	for name, values := range typed {
		v[name] = strings.Join(values, ",") // several boxes ticked are a list; every other field is sent once
	}
	t.unmask(v)
	return accident.Request{Case: t.Case.ID, Command: t.cmd, Proceeding: t.no(), Key: typed.Get("key"), Seen: seen, Actor: t.Actor, Values: v}
}

// unable answers an act that was not done: the same form with its sentences, with what changed meanwhile, or the reason alone.
func (a *area) unable(r *http.Request, t task, typed url.Values, seen int64, err error) (templ.Component, error) {
	switch problem.KindOf(err) {
	case problem.Invalid:
		return a.showForm(r, t, layout.Form{Lang: t.Lang, Values: typed, Problem: problem.As(err)}, seen, err)
	case problem.Conflict:
		return a.conflict(r, t, typed, seen, err)
	case problem.Refused, problem.Forbidden, problem.NotFound:
		return t.refused(r, err)
	}
	return nil, err
}

// conflict shows the form again with what others did since it was opened; sent once more it goes through.
func (a *area) conflict(r *http.Request, t task, typed url.Values, seen int64, err error) (templ.Component, error) {
	f, openErr := a.Open(r)
	if openErr != nil {
		return nil, openErr
	}
	t.File = f
	if t.on = f.Case.Proceeding(t.no()); t.no() > 0 && t.on == nil {
		return nil, noSuchAct()
	}
	if seen == f.Case.Seq { // the key was used for something else: a new one makes it a new act
		typed.Del("key")
	}
	return a.showForm(r, t, layout.Form{Lang: t.Lang, Values: typed}, f.Case.Seq, err)
}

// refused shows why an act is not possible, with the article, and the way back to the case.
func (t task) refused(r *http.Request, err error) (templ.Component, error) {
	if t.File == nil || problem.As(err) == nil {
		return nil, err
	}
	why := *problem.As(err)
	why.Faults = nil // of a refusal they name acts, not fields
	fr := t.Below(r, words.Command(t.Lang, t.cmd)).With(&why)
	return refusedPage(refusedView{Frame: fr, Back: layout.Link{Href: t.Here(), Text: t.T(words.BackToCase)}, Mend: t.mend(problem.As(err))}), err
}

// mend leads to the acts by which what a refusal misses is put on record.
func (t task) mend(why *problem.Error) (out []layout.Link) {
	for _, o := range t.Case.Offers(t.Now) {
		if o.Why == nil && o.Proceeding == 0 && slices.ContainsFunc(why.Faults, func(f problem.Fault) bool { return f.Field == string(o.Command) }) {
			out = append(out, layout.Link{Href: actHref(t.File, o), Text: words.Command(t.Lang, o.Command)})
		}
	}
	return out
}

type refusedView struct {
	Frame layout.Frame
	Back  layout.Link
	Mend  []layout.Link
}

// pickView asks first whom or what an act is about, where the form is filled from what is stored of it.
type pickView struct {
	Frame layout.Frame
	Lead  string
	Links []layout.Link
}

// pick offers a choice where the form would otherwise overwrite what it does not show.
func (t task) pick(r *http.Request) (pickView, bool) {
	field, list := "", []layout.Link(nil)
	switch t.cmd {
	case accident.CorrectParty, accident.RecordInjury:
		field = "party"
		for _, p := range t.Case.Parties {
			list = append(list, t.pickLink(r, field, p.No, t.PartyRole(p.No)))
		}
	case accident.RecordFindings:
		field = "party"
		for _, p := range t.Case.Parties {
			if p.Drives() {
				list = append(list, t.pickLink(r, field, p.No, t.PartyRole(p.No)))
			}
		}
		list = append(list, t.pickLink(r, field, 0, t.T(words.FindingsWhole)))
	case accident.CorrectVehicle:
		field = "vehicle"
		for _, x := range t.Case.Vehicles {
			list = append(list, t.pickLink(r, field, x.No, t.Vehicle(x.No)))
		}
	}
	if field == "" || r.URL.Query().Get(field) != "" {
		return pickView{}, false
	}
	return pickView{Frame: t.Below(r, words.Command(t.Lang, t.cmd)), Lead: t.T(words.PickFirst, words.Field(t.Lang, t.cmd, field)), Links: list}, true
}

func (t task) pickLink(r *http.Request, field string, no int, text string) layout.Link {
	q := url.Values{field: {itoa(no)}}
	return layout.Link{Href: t.Here("/act/" + string(t.cmd) + "?" + q.Encode()), Text: text}
}

// said keeps for the next page what was recorded and what will happen by itself, and leads there.
func (a *area) said(r *http.Request, t task, done doneAct) (templ.Component, error) {
	page.Say(r, t.T(words.Recorded, words.Done(t.Lang, t.cmd)))
	if !done.Twice {
		after, err := a.See(r.Context(), t.File, done.Case)
		if err != nil {
			return nil, err
		}
		if follow := strings.Join(follows(after, &t.Case, done.Event), " "); follow != "" {
			page.Say(r, follow)
		}
	}
	return page.Redirect(t.Here()), nil
}
