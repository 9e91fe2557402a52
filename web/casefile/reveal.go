package casefile

import (
	"net/http"
	"strconv"
	"time"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// revealView asks what personal data is needed for, and shows it once when that is on record.
type revealView struct {
	Frame  layout.Frame
	Form   layout.Form
	Party  int
	Action string
	Shown  []layout.Fact
	Noted  string // that it is on record, and since when
	Back   layout.Link
}

// askPurpose answers GET /cases/{number}/reveal?party=: the question what it is for.
func (a *area) askPurpose(r *http.Request) (templ.Component, error) {
	f, p, err := a.revealed(r, r.URL.Query().Get("party"))
	if err != nil {
		return nil, err
	}
	return revealPage(revealFor(r, f, p, layout.Filled(f.Lang, nil))), nil
}

// reloadWithin is how long a reload of the page may show again what was revealed. A key is good for one look at one party.
const reloadWithin = 10 * time.Minute

// reveal records the look and answers with the values, on this page only: reloading asks the browser to send it again,
// which is the same act, and any other page shows the masks.
func (a *area) reveal(r *http.Request) (templ.Component, error) {
	f, p, err := a.revealed(r, r.PostForm.Get("party"))
	if err != nil {
		return nil, err
	}
	form := layout.NewForm(r, nil)
	v := revealFor(r, f, p, form)
	purpose := r.PostForm.Get("purpose")
	done, err := a.Desk.Act(r.Context(), accident.Request{Case: f.Case.ID, Command: accident.RevealPersonal, Key: form.Key(), Actor: f.Actor, Purpose: purpose,
		Values: accident.Values{"party": itoa(p.No), "purpose": purpose}})
	if problem.KindOf(err) == problem.Invalid && problem.As(err) != nil {
		v.Frame, v.Form = v.Frame.With(err), layout.NewForm(r, err)
		return revealPage(v), err
	}
	if err == nil && done.Twice && (done.Event.Values.Int("party") != p.No || f.Now.At.Sub(done.Event.At) > reloadWithin) {
		err = problem.New(problem.Conflict, "这次查看已经记录过，请重新填写查看目的", "This look is on record already; say again what it is for")
	}
	if err != nil {
		return nil, err
	}
	v.Noted = f.T(words.RevealNoted, words.DateTime(f.Lang, done.Event.At), done.Event.Seq)
	label := func(name string) string { return words.Field(f.Lang, accident.AddParty, name) }
	v.Shown = told(
		layout.Fact{Label: label("name"), Value: p.Name},
		layout.Fact{Label: label("id_kind"), Value: optionOr(f, "id_kind", p.IDKind)},
		layout.Fact{Label: label("id_number"), Value: p.IDNumber},
		layout.Fact{Label: label("phone"), Value: p.Phone},
		layout.Fact{Label: label("address"), Value: p.Address},
		layout.Fact{Label: label("injury"), Value: optionOr(f, "injury", p.Injury)},
		layout.Fact{Label: label("injury_note"), Value: p.InjuryNote},
	)
	return revealPage(v), nil
}

func optionOr(f *dossier.File, field, code string) string {
	if code == "" {
		return ""
	}
	return words.Option(f.Lang, field, code)
}

// revealed opens the case and the party for a reader who may see personal data at all.
func (a *area) revealed(r *http.Request, party string) (*dossier.File, *accident.Party, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, nil, err
	}
	if err := a.Desk.Policy.May(f.Actor, accident.RevealPersonal, &f.Case, nil); err != nil {
		return nil, nil, err
	}
	no, _ := strconv.Atoi(party)
	p := f.Case.Party(no)
	if p == nil || !f.Sees(dossier.Parties) {
		return nil, nil, problem.New(problem.NotFound, "案件中没有这个当事人", "The case has no such party")
	}
	return f, p, nil
}

func revealFor(r *http.Request, f *dossier.File, p *accident.Party, form layout.Form) revealView {
	return revealView{Frame: f.Below(r, f.T(words.RevealTitle, f.Party(p.No))), Form: form, Party: p.No, Action: f.Here("/reveal"),
		Back: layout.Link{Href: f.Here("#party-" + itoa(p.No)), Text: f.T(words.BackToCase)}}
}
