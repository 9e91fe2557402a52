package intake

import (
	"net/http"
	"slices"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// checkView is the page before a case is opened.
type checkView struct {
	Frame   layout.Frame
	Steps   []layout.Step
	Parts   []part
	Follows []string
	Similar []similarRow
	Action  string
	Act     string
	Back    layout.Link
	Discard string
}

// part is one step's answers.
type part struct {
	Name  string
	Facts []layout.Fact
	None  string // said when there are no facts
}

// check shows once more what was typed, warns of what may be the same accident, and opens at the button.
func (a *area) check(r *http.Request) (templ.Component, error) {
	d, err := a.load(r)
	if err != nil {
		return nil, err
	}
	if to := a.toMend(d); to != "" {
		return page.Redirect(to), nil
	}
	return a.checked(r, d, nil)
}

func (a *area) checked(r *http.Request, d draft, failed error) (templ.Component, error) {
	lang := page.Lang(r)
	v := checkView{
		Frame: layout.New(r, page.T(r, words.MenuIntake)).With(failed), Steps: stepper(lang, stepCheck, d.id), Parts: parts(lang, d),
		Action: "/intake/new/" + d.id + "/open", Act: words.Command(lang, accident.OpenCase), Discard: "/intake/new/" + d.id + "/discard",
		Back: layout.Link{Href: stepParties.href(d.id), Text: page.T(r, words.StepBack)},
	}
	v.Follows = []string{page.T(r, words.FollowNumber), page.T(r, words.FollowPhotos)}
	if d.body.Flag("late") {
		v.Follows = append(v.Follows, page.T(r, words.FollowLate))
	}
	similar, err := a.similar(r, d)
	if err != nil {
		return nil, err
	}
	if v.Similar = similar; len(similar) > 0 {
		v.Act = page.T(r, words.OpenAnyway)
	}
	return checkPage(v), failed
}

// toMend is the first step that has something to correct, "" when none has.
func (a *area) toMend(d draft) string {
	for _, s := range steps[:len(steps)-1] {
		if _, err := a.tried(d, s); err != nil {
			return s.href(d.id) + "?mend"
		}
	}
	return ""
}

// open opens the case. The draft is the act's key: sent twice it is one case, also when the draft is gone already.
func (a *area) open(r *http.Request) (templ.Component, error) {
	actor := page.Actor(r)
	d, err := a.load(r)
	if err != nil && problem.KindOf(err) != problem.NotFound {
		return nil, err
	}
	gone := err
	done, err := a.Desk.Open(r.Context(), actor.Agency, accident.Request{Key: kind + "/" + r.PathValue("id"), Actor: actor, Values: d.body})
	switch {
	case err != nil && gone != nil, err == nil && done.Event.Actor != actor.ID:
		return nil, problem.New(problem.NotFound, "", "")
	case problem.KindOf(err) == problem.Invalid && err != nil:
		return page.Redirect(a.toMend(d)), nil
	case problem.As(err) != nil:
		return a.checked(r, d, err)
	case err != nil:
		return nil, err
	}
	if err := a.drafts().Drop(r.Context(), actor.ID, r.PathValue("id")); gone == nil && err != nil {
		return nil, err
	}
	page.Say(r, page.T(r, words.CaseOpened, done.Case.Number))
	return page.Redirect("/cases/" + done.Case.Number), nil
}

// parts lists what was typed, in words. What was left empty is not shown.
func parts(lang words.Lang, d draft) []part {
	report := part{Name: words.T(lang, stepReport.word)}
	for _, f := range fieldsOf(stepReport) {
		report.add(lang, d, f, f.Name, stepReport, "")
	}
	vehicles := part{Name: words.T(lang, stepVehicles.word), None: words.T(lang, words.NoVehicles)}
	for i, row := range d.body.Rows("vehicles") {
		vehicles.addRow(lang, d, stepVehicles, words.T(lang, words.VehicleNo, i+1), row)
	}
	parties := part{Name: words.T(lang, stepParties.word), None: words.T(lang, words.NoParties)}
	for i, row := range d.body.Rows("parties") {
		parties.addRow(lang, d, stepParties, words.T(lang, words.PartyNo, i+1), row)
	}
	return []part{report, vehicles, parties}
}

func (p *part) addRow(lang words.Lang, d draft, s step, name string, row accident.Values) {
	for _, f := range fieldsOf(s) {
		p.add(lang, d, f, s.group+"."+row["#"]+"."+f.Name, s, name)
	}
}

func (p *part) add(lang words.Lang, d draft, f accident.Field, name string, s step, prefix string) {
	value := shownValue(lang, d, f, d.body[name])
	if value == "" {
		return
	}
	label := words.Field(lang, accident.OpenCase, f.Name)
	if prefix != "" {
		label = prefix + " · " + label
	}
	p.Facts = append(p.Facts, layout.Fact{Label: label, Value: value, Change: s.href(d.id) + "#" + layout.FieldID(name)})
}

// shownValue is a typed value in words.
func shownValue(lang words.Lang, d draft, f accident.Field, value string) string {
	if value == "" {
		return ""
	}
	switch {
	case f.Kind == accident.Choice && slices.Contains(f.Options, value):
		return words.Option(lang, f.Name, value)
	case f.Kind == accident.Flag:
		return words.T(lang, words.Yes)
	case f.Kind == accident.Moment:
		return moment(lang, value)
	case f.Name == "vehicle":
		for _, car := range cars(lang, d.body) {
			if car.Value == value {
				return car.Text
			}
		}
	}
	return value
}
