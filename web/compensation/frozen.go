package compensation

import (
	"context"
	"io"
	"net/http"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// mayOpen lets through to the case; which calculations of it the reader sees the case says (dossier.SeesCalculation).
const mayOpen = "page:cases"

// frozenEntry is one calculation on record, with the case in which the reader sees it.
type frozenEntry struct {
	*dossier.File
	*accident.Calculation
	accident.FrozenCalculation
}

// recordRoutes are the addresses of calculations on record.
func (a *area) recordRoutes() []page.Route {
	return []page.Route{
		{Pattern: "POST /cases/{number}/compensation/record", Permission: dossier.EditWorksheet, Page: a.record},
		{Pattern: "GET /cases/{number}/compensation/{seq}", Permission: mayOpen, Page: a.frozen},
		{Pattern: "GET /cases/{number}/compensation/{seq}/json", Permission: mayOpen, Page: a.frozenJSON, Long: true},
	}
}

// onRecord takes the calculation of the address out of its event.
func (a *area) onRecord(r *http.Request) (frozenEntry, error) {
	f, err := a.Open(r)
	if err != nil {
		return frozenEntry{}, err
	}
	seq, _ := strconv.ParseInt(r.PathValue("seq"), 10, 64)
	c := f.Case.Calculation(seq)
	if c == nil || !f.SeesCalculation(c) {
		return frozenEntry{}, problem.New(problem.NotFound, "没有这份赔偿计算，或者不在您的权限之内", "There is no such calculation, or it is not yours to see")
	}
	lines, err := a.Desk.Cases.Events(r.Context(), a.Desk.Policy.Scope(f.Actor), f.Case.ID, seq-1, 1)
	if err != nil {
		return frozenEntry{}, err
	}
	if len(lines) == 0 || lines[0].Event.Command != accident.RecordCalculation {
		return frozenEntry{}, problem.New(problem.NotFound, "没有这份赔偿计算，或者不在您的权限之内", "There is no such calculation, or it is not yours to see")
	}
	frozen, err := accident.ReadCalculation(lines[0].Event.Values)
	return frozenEntry{f, c, frozen}, err
}

// frozen answers GET /cases/{number}/compensation/{seq}: a calculation as it was put on record.
func (a *area) frozen(r *http.Request) (templ.Component, error) {
	c, err := a.onRecord(r)
	if err != nil {
		return nil, err
	}
	proof, err := a.prove(r.Context(), c.FrozenCalculation)
	if err != nil {
		return nil, err
	}
	if err := a.Weigh(r.Context(), c.File); err != nil {
		return nil, err
	}
	return frozenPage(frozenViewOf(r, c, proof, a.mayAgree(c))), nil
}

// frozenJSON sends the very bytes that the hash of the record is of.
func (a *area) frozenJSON(r *http.Request) (templ.Component, error) {
	c, err := a.onRecord(r)
	if err != nil {
		return nil, err
	}
	name := c.T(words.FrozenFile, c.Case().Number, c.Calculation.Seq)
	return page.Stream(page.Download{Name: name, Type: "application/json", ETag: c.FrozenCalculation.SHA256}, func(_ context.Context, w io.Writer) error {
		_, err := w.Write(c.ResultJSON)
		return err
	}), nil
}

// Case is the case file's case; the computed one is FrozenCalculation.Case.
func (c frozenEntry) Case() *accident.Case { return &c.File.Case }

// mayAgree says whether the reader may now make the agreement in the calculation's mediation.
func (a *area) mayAgree(c frozenEntry) bool {
	for _, o := range a.Desk.Offers(c.Actor, c.Case()) {
		if o.Command == accident.MakeAgreement && o.Proceeding == c.Calculation.Proceeding {
			return o.Why == nil
		}
	}
	return false
}

// proof is what computing a recorded case again came to.
type proof int

const (
	otherTables proof = iota // the program no longer has the tables of that edition
	proved                   // the same bytes
	disproved                // other bytes: something is wrong
)

// prove computes the case of the record again, by the tables that it was computed by.
func (a *area) prove(ctx context.Context, f accident.FrozenCalculation) (proof, error) {
	by, known, err := a.Desk.Tables.Made(ctx, f.Result)
	if err != nil || !known {
		return otherTables, err
	}
	same, comparable, err := f.Recomputed(by)
	switch {
	case err != nil || !comparable:
		return otherTables, err
	case same:
		return proved, nil
	}
	return disproved, nil
}
