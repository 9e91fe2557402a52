package casefile

import (
	"net/http"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// showView is the case file with the tab that the address names.
type showView struct {
	Frame layout.Frame
	Head  dossier.HeaderView
	Part  templ.Component
}

// show answers GET /cases/{number}: the tab stands in ?tab=.
func (a *area) show(r *http.Request) (templ.Component, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	tab := or(r.URL.Query().Get("tab"), dossier.TabOverview)
	if tab == dossier.TabEvidence {
		return page.Redirect(f.TabHref(tab)), nil
	}
	if !f.HasTab(tab) {
		return nil, problem.New(problem.NotFound, "案卷中没有这一部分，或者不在您的权限之内", "The file has no such part, or it is not yours to see")
	}
	v := showView{Frame: f.Frame(r), Head: f.Header(tab)}
	v.Frame.Live = f.Here("/live")
	o := a.offers(f)
	switch tab {
	case dossier.TabPapers:
		v.Part = papersPart(papers(f, o))
	case dossier.TabDeadlines:
		v.Part = deadlinesPart(deadlines(f, o, r.URL.Query().Get("due")))
	case dossier.TabOverview, dossier.TabLog:
		entries, err := a.Events(r.Context(), f, 0)
		if err != nil {
			return nil, err
		}
		if tab == dossier.TabLog {
			v.Part = logPart(fullLog(f, entries, r.URL.Query()))
			break
		}
		v.Part = overviewPart(overviewView{f.Lang, owed(f, o), hintsOf(f, o, entries), story(f, entries, r.URL.Query()), facts(f, o, a.mayReveal(f))})
	default:
		if err := a.Weigh(r.Context(), f); err != nil {
			return nil, err
		}
		v.Part = proceedingsPart(proceedings(f, o, accident.Kind(tab)))
	}
	return casePage(v), nil
}

func (a *area) mayReveal(f *dossier.File) bool {
	return f.Sees(dossier.Parties) && a.Desk.Policy.May(f.Actor, accident.RevealPersonal, &f.Case, nil) == nil
}

// overviewView is the first tab: what is owed, what the facts suggest, the story, the facts.
type overviewView struct {
	Lang  words.Lang
	Owed  owedView
	Hints hintsView
	Story storyView
	Facts factsView
}
