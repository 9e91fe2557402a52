// Package compensation is the worksheet on which a mediation computes what each victim is owed and who pays it: what the
// case knows is filled in, every figure that is entered changes the result beside it, and every figure of the result
// explains itself. What is computed is kept as a draft of the case, and is nobody's evidence before it is agreed.
package compensation

import (
	"net/http"
	"strconv"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/page"

	"github.com/a-h/templ"
)

// Deps is what the worksheet is built on.
type Deps struct {
	Desk     *desk.Desk
	Accounts store.Accounts
}

type area struct{ *dossier.Room }

// Routes are the addresses of the worksheet.
func Routes(d Deps) []page.Route {
	a := &area{&dossier.Room{Desk: d.Desk, Accounts: d.Accounts}}
	return append([]page.Route{
		{Pattern: "GET /cases/{number}/compensation", Permission: dossier.ReadWorksheet, Page: a.show},
		{Pattern: "POST /cases/{number}/compensation", Permission: dossier.EditWorksheet, Page: a.keep},
		{Pattern: "POST /cases/{number}/compensation/calculate", Permission: dossier.EditWorksheet, Page: a.calculate},
	}, a.recordRoutes()...)
}

// desktop is a case opened at its worksheet: which mediation it is about, and what the reader may do.
type desktop struct {
	*dossier.File
	On   *accident.Proceeding // nil: the case itself, before a mediation
	Edit bool
}

// open opens the case of the address and finds the mediation that it names, or the newest that the reader sees.
func (a *area) open(r *http.Request) (*desktop, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	return a.at(f, askedFor(r))
}

// askedFor is the number of the mediation that the address or the form names; -1 names none, 0 is the case itself.
func askedFor(r *http.Request) int {
	asked := r.URL.Query().Get("on")
	if asked == "" && r.PostForm != nil {
		asked = r.PostForm.Get("on")
	}
	no, err := strconv.Atoi(asked)
	if err != nil || no < 0 {
		return -1
	}
	return no
}

func (a *area) at(f *dossier.File, no int) (*desktop, error) {
	d := &desktop{File: f}
	for i := len(f.Case.Proceedings) - 1; i >= 0 && d.On == nil; i-- {
		p := &f.Case.Proceedings[i]
		if p.Kind == accident.Mediation && f.SeesProceeding(p) && (no < 0 || no == p.No) {
			d.On = p
		}
	}
	if no > 0 && d.On == nil || !f.SeesWorksheet(d.On) {
		return nil, problem.New(problem.NotFound, "没有这份计算表，或者不在您的权限之内", "There is no such worksheet, or it is not yours to see")
	}
	d.Edit = f.FillsWorksheet(d.On)
	return d, nil
}

func (d *desktop) no() int {
	if d.On == nil {
		return 0
	}
	return d.On.No
}

// address is the worksheet's address, with a part behind it.
func (d *desktop) address(part string) string {
	return d.Here("/compensation"+part) + "?on=" + strconv.Itoa(d.no())
}

func forbidden() (templ.Component, error) {
	return nil, problem.New(problem.Forbidden, "只有主持调解的人可以填写计算表", "Only those who conduct the mediation fill in the worksheet")
}
