package casefile

import (
	"context"
	"net/http"
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// papersView is the tab of the papers, newest first.
type papersView struct {
	Lang words.Lang
	Rows []paperRow
	Soon []string // papers that are being made
	Ask  string   // where a paper can be asked for; "" when the reader cannot now
}

type paperRow struct {
	Name, Number, At, Of, Href string
	Code                       string // verification code
	Serve                      []serviceLine
	Waived, Waive              string
}

// serviceLine is one party on whom a paper must be served.
type serviceLine struct{ Party, On, Href string }

func papers(f *dossier.File, o *offers) papersView {
	v := papersView{Lang: f.Lang}
	for _, p := range slices.Backward(f.Papers()) {
		row := paperRow{Name: words.Paper(f.Lang, p.Form), Number: p.Number, Code: p.Code, At: words.DateTime(f.Lang, p.At), Href: f.Here("/papers/" + itoa(p.No)), Waived: p.Waived}
		if p.Proceeding > 0 {
			row.Of = f.Proceeding(f.Case.Proceeding(p.Proceeding))
		}
		serve, waive := o.possible(0, accident.ServePaper), o.possible(0, accident.WaiveService)
		for _, no := range p.Serve {
			line := serviceLine{Party: f.Party(no), On: dayOr(f, p.Served[no])}
			if line.On == "" && p.Waived == "" && serve != nil {
				line.Href = actHref(f, *serve, "paper", itoa(p.No), "party", itoa(no))
			}
			row.Serve = append(row.Serve, line)
		}
		if len(p.Unserved()) > 0 && waive != nil {
			row.Waive = actHref(f, *waive, "paper", itoa(p.No))
		}
		v.Rows = append(v.Rows, row)
	}
	if ask := o.possible(0, accident.PrintPaper); ask != nil {
		v.Ask = actHref(f, *ask)
	}
	if f.Whole(dossier.Papers) {
		for _, e := range f.Case.Owed {
			if e.Kind == accident.EffectPaper {
				v.Soon = append(v.Soon, words.Paper(f.Lang, e.Name))
			}
		}
	}
	return v
}

func itoa(n int) string { return strconv.Itoa(n) }

// openPaper records that the paper was looked at, and then leads to its pages. Reloading those records nothing new.
func (a *area) openPaper(r *http.Request) (templ.Component, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	p, err := paperOf(f, r)
	if err != nil {
		return nil, err
	}
	done, err := a.Desk.Act(r.Context(), accident.Request{Case: f.Case.ID, Command: accident.ViewPaper, Key: uuid.NewString(), Actor: f.Actor,
		Values: accident.Values{"paper": itoa(p.No)}})
	if err != nil {
		return nil, err
	}
	return page.Redirect(f.Here("/papers/" + itoa(p.No) + "/pdf?seen=" + strconv.FormatInt(done.Event.Seq, 10))), nil
}

// sendPaper sends the pages to whom the record says has opened the paper; others are led through the record first.
func (a *area) sendPaper(r *http.Request) (templ.Component, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	p, err := paperOf(f, r)
	if err != nil {
		return nil, err
	}
	seq, _ := strconv.ParseInt(r.URL.Query().Get("seen"), 10, 64)
	if !a.recorded(r.Context(), f, seq, accident.ViewPaper, "paper", p.No) {
		return page.Redirect(f.Here("/papers/" + itoa(p.No))), nil
	}
	body, info, err := a.files.Get(r.Context(), p.Key)
	if err != nil {
		return nil, err
	}
	return page.Seek(page.Download{Name: f.PaperName(*p) + ".pdf", Type: "application/pdf", Inline: true, ETag: info.SHA256}, body), nil
}

// recorded says whether event seq is this reader's own look at this very thing.
func (a *area) recorded(ctx context.Context, f *dossier.File, seq int64, cmd accident.Command, what string, no int) bool {
	return a.Room.Recorded(ctx, f, seq, dossier.Look{Command: cmd, Field: what, No: no})
}

func paperOf(f *dossier.File, r *http.Request) (*accident.Paper, error) {
	no, _ := strconv.Atoi(r.PathValue("no"))
	if p := f.Paper(no); p != nil {
		return p, nil
	}
	return nil, problem.New(problem.NotFound, "没有这份文书，或者不在您的权限之内", "There is no such paper, or it is not yours to see")
}
