// Package verify is where anybody holds a paper against the record, without signing in: by the verification code at its
// foot, which the QR code leads to, and by the file. What is said of a paper is what stands at its own head, its hash and
// whether it stands – nobody's name, no plate, no place, no case.
package verify

import (
	"context"
	"net/http"
	"strings"
	"time"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/page"
	"anjie/web/throttle"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Papers finds the paper with a code; store.Cases does.
type Papers interface {
	Issued(ctx context.Context, code string) (is accident.Issued, ok bool, err error)
}

// Deps is what the page is built on. It cannot read a case.
type Deps struct {
	Papers Papers
	Now    func() time.Time
}

// perAddress is how often somebody may ask: a counter verifies a pile of papers, an office shares an address.
var perAddress = throttle.Rate{Every: time.Second, Burst: 60}

// fileMost is how many bytes the file that is compared may have: many times the longest paper.
const fileMost = 8 << 20

type area struct {
	Deps
	gate *throttle.Gate
}

// Routes lists the addresses. document.Address leads to the second.
func Routes(d Deps) []page.Route {
	a := &area{Deps: d, gate: throttle.New(10_000)}
	return []page.Route{
		{Pattern: "GET /verify", Permission: page.Public, Page: a.ask},
		{Pattern: "GET /verify/{code}", Permission: page.Public, Page: a.show},
		{Pattern: "POST /verify/{code}", Permission: page.Public, Page: a.compare, Body: fileMost},
	}
}

// ask is the form for a code. A code that was typed has an address of its own.
func (a *area) ask(r *http.Request) (templ.Component, error) {
	typed := r.URL.Query().Get("code")
	if code, ok := document.ReadCode(typed); ok {
		return page.Redirect("/verify/" + code), nil
	}
	if strings.TrimSpace(typed) != "" {
		_, err := a.find(r, typed)
		return a.without(r, typed, err)
	}
	if r.URL.Query().Has("code") {
		return a.without(r, "", problem.Form(problem.Fault{Field: "code", ZH: words.T(words.ZH, words.VerifyNoCode), EN: words.T(words.EN, words.VerifyNoCode)}))
	}
	return a.without(r, "", nil)
}

// show tells what the record knows of a paper.
func (a *area) show(r *http.Request) (templ.Component, error) {
	is, err := a.find(r, r.PathValue("code"))
	if err != nil {
		return a.without(r, r.PathValue("code"), err)
	}
	return paperPage(viewOf(r, is, nil)), nil
}

// find counts a try and looks for the paper. What is no code is looked for as well: a slip of the pen and a code that
// was never given take as long and read the same.
func (a *area) find(r *http.Request, typed string) (is accident.Issued, err error) {
	if !a.gate.Allow(a.Now(), throttle.Count{ID: page.Address(r), Rate: perAddress}) {
		return is, problem.New(problem.Refused, words.T(words.ZH, words.VerifyTooOften), words.T(words.EN, words.VerifyTooOften))
	}
	code, _ := document.ReadCode(typed)
	is, ok, err := a.Papers.Issued(r.Context(), code)
	if err != nil {
		return is, err
	}
	if !ok {
		return is, problem.New(problem.NotFound, words.T(words.ZH, words.VerifyUnknown), words.T(words.EN, words.VerifyUnknown))
	}
	return is, nil
}

// without is the form for a code, with why there is no paper to show.
func (a *area) without(r *http.Request, typed string, err error) (templ.Component, error) {
	if err != nil && problem.As(err) == nil {
		return nil, err
	}
	c := askPage(asked(r, typed, err))
	if problem.KindOf(err) == problem.Refused {
		return page.Status(http.StatusTooManyRequests, c), nil
	}
	return c, err
}
