package tables

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// patience is how long a page waits for a foresight before it shows how far it is.
const patience = 800 * time.Millisecond

// aheadView is a look at the open cases: how far it is, and what it came to.
type aheadView struct {
	Lang         words.Lang
	Here         string // address at which it is looked at again
	Done, Failed bool
	Looked, All  int64
	Lead         string // what is looked at; "" when the sentence says so
	Sentence     string
	Counts       []limitCount
	Cut          string // that not all are listed; "" when they are
}

func aheadOf(r *http.Request, p desk.Progress) aheadView {
	return aheadView{Lang: page.Lang(r), Here: r.URL.RequestURI(), Done: p.Done, Failed: p.Failed, Looked: p.Looked, All: p.Cases}
}

// foresightView is which dates would change in the open cases.
type foresightView struct {
	aheadView
	Rows []aheadRow
}

type limitCount struct {
	Name  string
	Count int
}

// aheadRow is one date that would change.
type aheadRow struct {
	Number, Href       string // Href "" when the visitor may not open cases
	What, Before, Then string
	Marks              []layout.ChipView // before
	Why                string
}

// listed is how many dates a page lists.
const listed = 200

// ahead looks at the open cases under another calendar or other lines of the limits.
func (a *area) ahead(r *http.Request, name string, then deadline.World) *foresightView {
	lang := page.Lang(r)
	f := a.Desk.Foresee(r.Context(), name, then, patience)
	v := &foresightView{aheadView: aheadOf(r, f.Progress)}
	switch {
	case f.Done && f.Dates == 0:
		v.Sentence = words.T(lang, words.NothingChanges, f.Looked)
	case f.Done && f.Moved == f.Dates:
		v.Sentence = words.T(lang, words.WouldMove, f.Looked, f.Changed, f.Dates)
	case f.Done && f.Moved == 0:
		v.Sentence = words.T(lang, words.WouldSettle, f.Looked, f.Changed, f.Dates)
	case f.Done:
		v.Sentence = words.T(lang, words.WouldChange, f.Looked, f.Changed, f.Dates, f.Moved)
	case f.Failed:
		v.Sentence = words.T(lang, words.AheadFailed)
	default:
		v.Sentence = words.T(lang, words.AheadRuns, f.Looked, f.Cases)
		return v
	}
	for id, n := range f.Limits {
		v.Counts = append(v.Counts, limitCount{limitName(lang, id), n})
	}
	slices.SortFunc(v.Counts, func(x, y limitCount) int { return cmp.Or(y.Count-x.Count, cmp.Compare(x.Name, y.Name)) })
	mine, opens := a.mine(r), page.Can(r, "page:cases")
	for _, one := range f.First {
		if !mine(one.Agency) {
			continue
		}
		if len(v.Rows) == listed {
			break
		}
		v.Rows = append(v.Rows, rowAhead(lang, one, opens))
	}
	if len(v.Rows) < f.Dates {
		v.Cut = words.T(lang, words.AheadCut, len(v.Rows), f.Dates)
	}
	return v
}

func limitName(lang words.Lang, id string) string {
	l, err := deadline.FindLimit(id)
	if err != nil { // a limit of an old edition
		return id
	}
	must, _ := l.Words(string(lang))
	return must
}

func rowAhead(lang words.Lang, one desk.Foreseen, opens bool) aheadRow {
	row := aheadRow{Number: one.Number, What: limitName(lang, one.Limit), Before: words.Date(lang, one.At), Then: words.Date(lang, one.After), Why: one.ZH}
	if lang == words.EN {
		row.Why = one.EN
	}
	row.Why = words.Sentence(lang, row.Why)
	if opens {
		row.Href = "/cases/" + one.Number + "?tab=deadlines"
	}
	if one.Party > 0 {
		row.What += " · " + words.T(lang, words.WorkParty, strconv.Itoa(one.Party))
	} else if one.Proceeding > 0 {
		row.What += " · " + words.T(lang, words.WorkProceeding, one.Proceeding)
	}
	if one.Provisional {
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Amber, Icon: "hourglass", Text: words.T(lang, words.MarkProvisional)})
	}
	return row
}

// trialView asks for another length of a limit, and shows what it would do.
type trialView struct {
	Frame         layout.Frame
	Form          layout.Form
	Limits, Units []layout.Option
	Is            string // the limit as it is
	Ahead         *foresightView
	Enter         layout.Link // into a draft; "" when the visitor may not
}

func (a *area) trial(r *http.Request) (templ.Component, error) {
	lang := page.Lang(r)
	v := trialView{Frame: layout.New(r, page.T(r, words.LimitTrial)), Form: layout.NewForm(r, nil)}
	v.Frame.Lead = page.T(r, words.LimitTrialLead)
	v.Frame.Crumbs, v.Frame.Wide = crumbs(r), true
	world := a.Desk.Tables.Law().World()
	v.Limits, v.Units = a.counted(lang), units(lang)
	id, length, unit := v.Form.Value("limit"), v.Form.Value("length"), v.Form.Value("unit")
	if id == "" {
		return trialPage(v), nil
	}
	is, err := world.Table.Find(id, a.today())
	if err == nil {
		unit = cmp.Or(unit, string(is.Span.Unit))
		world.Table, err = trialOf(world.Table, is, length, calendar.Unit(unit))
	} else {
		err = besides("limit", err)
	}
	if err != nil {
		v.Frame, v.Form = v.Frame.With(err), layout.NewForm(r, err)
		return trialPage(v), err
	}
	v.Is = page.T(r, words.LimitIs, limitName(lang, is.ID), is.Span.In(string(lang)), words.Provision(lang, is.Article))
	v.Ahead = a.ahead(r, "trial/"+is.ID+"/"+length+"/"+unit, world)
	if page.Can(r, edit) {
		v.Enter = layout.Link{Href: enterLimit + "?" + url.Values{"limit": {is.ID}, "n": {length}, "unit": {unit}}.Encode(), Text: page.T(r, words.EnterThis), Icon: "plus", Quiet: true}
	}
	return trialPage(v), nil
}

// trialOf is the table of limits in which one has another length, whenever it began.
func trialOf(t deadline.Table, l deadline.Limit, length string, unit calendar.Unit) (deadline.Table, error) {
	n, err := strconv.Atoi(length)
	if err != nil {
		n = 0 // refused with its bounds
	}
	tried, err := t.Tried(l.ID, n, unit)
	if p := problem.As(err); p != nil {
		for i, f := range p.Faults {
			if f.Field == "n" {
				p.Faults[i].Field = "length"
			}
		}
	}
	return tried, err
}

// besides puts the sentence of a refusal beside its field.
func besides(field string, err error) error {
	if p := problem.As(err); p != nil {
		return problem.Form(problem.Fault{Field: field, ZH: p.ZH, EN: p.EN})
	}
	return err
}
