package intake

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"
)

// formView is one step as it is shown.
type formView struct {
	Frame   layout.Frame
	Steps   []layout.Step
	Action  string
	Step    step
	Form    layout.Form
	Now     string // for the time of the report
	Rows    []int  // of a repeated group
	Cars    []layout.Option
	Back    layout.Link
	Discard string // address; "" while nothing is kept
	Fresh   bool   // nothing is kept yet
	Drafts  []draftRow
	Similar []similarRow
}

func (a *area) view(r *http.Request, s step, d draft, err error) formView {
	lang := page.Lang(r)
	v := formView{
		Frame: layout.New(r, page.T(r, words.MenuIntake)).With(named(err)), Steps: stepper(lang, s, d.id), Action: s.href(d.id), Step: s,
		Form: layout.Form{Lang: lang, Values: url.Values{}, Problem: problem.As(err)}, Discard: "/intake/new/" + d.id + "/discard",
		Now: a.Desk.Now().In(calendar.Zone).Format("2006-01-02T15:04"),
	}
	for name, value := range d.body {
		v.Form.Values.Set(name, value)
	}
	if i := slices.Index(steps, s); i > 0 {
		v.Back = layout.Link{Href: steps[i-1].href(d.id), Text: page.T(r, words.StepBack)}
	}
	if s.group != "" {
		v.Rows = rowsShown(r, v.Form.Rows(s.group))
	}
	if s == stepParties {
		v.Cars = cars(lang, d.body)
	}
	return v
}

// named says in each fault which field it is about, for the summary; beside the field nobody needs that.
func named(err error) error {
	e := problem.As(err)
	if e == nil {
		return err
	}
	out := problem.Form()
	out.ZH, out.EN = e.ZH, e.EN
	for _, f := range e.Faults {
		out.Faults = append(out.Faults, problem.Fault{Field: f.Field, ZH: nameOf(words.ZH, f.Field) + "：" + f.ZH, EN: nameOf(words.EN, f.Field) + ": " + f.EN})
	}
	return out
}

// nameOf names a field of the whole form: 车辆 1 · 车牌号.
func nameOf(lang words.Lang, field string) string {
	group, rest, row := strings.Cut(field, ".")
	no, name, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(no)
	if !row || err != nil {
		return words.Field(lang, accident.OpenCase, field)
	}
	word := words.PartyNo
	if group == stepVehicles.group {
		word = words.VehicleNo
	}
	return words.T(lang, word, n+1) + " · " + words.Field(lang, accident.OpenCase, name)
}

// rowsShown counts the rows that are filled, with those that the address asks for. Empty ones are dropped later; most
// accidents have two vehicles and two parties.
func rowsShown(r *http.Request, filled int) (out []int) {
	asked, err := strconv.Atoi(r.URL.Query().Get("rows"))
	if err != nil || asked > filled+1 {
		asked = 0
	}
	for i := range min(max(filled, asked, 2), 200) {
		out = append(out, i)
	}
	return out
}

func stepper(lang words.Lang, at step, id string) (out []layout.Step) {
	state := layout.Done
	for _, s := range steps {
		one := layout.Step{Text: words.T(lang, s.word), State: state, Href: s.href(id)}
		if s == at {
			one.State, one.Href, state = layout.Current, "", layout.Coming
		} else if state == layout.Coming {
			one.Href = "" // a step ahead is reached by sending this one
		}
		out = append(out, one)
	}
	return out
}

// cars are the vehicles of the draft for a party to be in, by their number in the case to be.
func cars(lang words.Lang, body accident.Values) (out []layout.Option) {
	for i, row := range body.Rows("vehicles") {
		out = append(out, layout.Option{Value: strconv.Itoa(i + 1), Text: vehicleName(lang, i+1, row)})
	}
	return out
}

func vehicleName(lang words.Lang, no int, row accident.Values) string {
	name := words.T(lang, words.VehicleNo, no)
	if row["kind"] != "" {
		name += " · " + words.Option(lang, "kind", row["kind"])
	}
	if row["plate"] != "" {
		name += " · " + row["plate"]
	}
	return name
}

// draftRow is a draft that can be gone on with.
type draftRow struct{ Href, Discard, Title, Changed string }

func draftLine(lang words.Lang, d store.Draft) draftRow {
	title := d.Body["place"]
	if title == "" {
		title = words.T(lang, words.DraftNoPlace)
	}
	return draftRow{Href: stepReport.href(d.ID), Discard: "/intake/new/" + d.ID + "/discard", Title: title, Changed: words.DateTime(lang, d.ChangedAt)}
}

// similarRow is a case that may be the same accident.
type similarRow struct{ Href, Number, Title, Place, Occurred, Stage, Why string }

// warn looks for cases that may be the same accident, as soon as the draft says when and where.
func (a *area) warn(r *http.Request, v *formView, d draft) (err error) {
	v.Similar, err = a.similar(r, d)
	return err
}

func (a *area) similar(r *http.Request, d draft) (out []similarRow, err error) {
	c, err := a.dry(d)
	if problem.As(err) != nil {
		return nil, nil // not complete yet: its own page says so
	}
	if err != nil {
		return nil, err
	}
	var plates []string
	for _, car := range c.Vehicles {
		plates = append(plates, car.Plate)
	}
	lang := page.Lang(r)
	lines, err := a.Desk.Cases.Similar(r.Context(), a.Desk.Policy.Scope(page.Actor(r)), c.Report.OccurredAt, c.Report.Place, plates)
	for _, l := range lines {
		out = append(out, similarRow{Href: "/cases/" + l.Number, Number: l.Number, Title: words.CaseTitle(lang, l.Title), Place: l.Place,
			Occurred: words.DateTime(lang, l.OccurredAt), Stage: words.Stage(lang, accident.Stage(l.Stage)), Why: words.Of(lang, "similar", l.Matched)})
	}
	return out, err
}
