package tables

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/domain/hint"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// thresholds are the provinces' figures in force from which unpaid property loss is a crime.
func (a *area) thresholds(r *http.Request) (templ.Component, error) {
	lang, b := page.Lang(r), a.Desk.Tables.Law().Hints
	v := linesView{Frame: layout.New(r, words.Of(lang, "table_kind", store.CrimeThresholds))}
	v.Frame.Crumbs, v.Frame.Wide = crumbs(r), true
	v.Frame.Lead = page.T(r, words.ThresholdsLead)
	if page.Can(r, edit) {
		v.Frame.Actions = []layout.Link{{Href: "/tables/enter/threshold", Text: page.T(r, words.EnterThreshold), Icon: "plus"}}
	}
	v.Facts = []layout.Fact{{Label: page.T(r, words.EditionWord), Value: b.Edition}, {Label: "SHA-256", Rich: hashText(b.SHA256())}}
	for _, row := range b.Thresholds {
		v.Lines = append(v.Lines, lineRow{Name: whoseThreshold(lang, row), Cells: []string{yuan(row.Base), yuan(row.Grave), words.T(lang, words.SinceDay, row.From)},
			Seen: seenChip(lang, row.Verified), Source: row.Source})
	}
	v.Head = []layout.Col{{Text: page.T(r, words.ThresholdOf)}, {Text: page.T(r, words.ThresholdBase), Numeric: true}, {Text: page.T(r, words.ThresholdGrave), Numeric: true}, {Text: page.T(r, words.ValidityWord)}}
	return linesPage(v), nil
}

// whoseThreshold names the province, or those without a figure of their own.
func whoseThreshold(lang words.Lang, t hint.Threshold) string {
	if t.Region == "" {
		return words.T(lang, words.ThresholdOthers)
	}
	return words.Province(lang, t.Region)
}

// thresholdForm asks for a province's figures.
type thresholdForm struct {
	Frame     layout.Frame
	Form      layout.Form
	Provinces []layout.Option
	Own       string // of the visitor's agency, where the form begins
}

func (a *area) askThreshold(r *http.Request) (templ.Component, error) {
	return enterThresholdPage(thresholdFormOf(r, nil)), nil
}

func thresholdFormOf(r *http.Request, err error) thresholdForm {
	v := thresholdForm{Frame: layout.New(r, page.T(r, words.EnterThreshold)).With(err), Form: layout.NewForm(r, err)}
	v.Frame.Lead = page.T(r, words.EnterThresholdLead)
	v.Frame.Crumbs = append(crumbs(r), layout.Link{Href: "/tables/thresholds", Text: page.T(r, "table_kind.thresholds")})
	agency := page.Actor(r).Agency
	for _, code := range hint.Provinces() {
		v.Provinces = append(v.Provinces, layout.Option{Value: code, Text: words.Province(page.Lang(r), code)})
		if r.Method == http.MethodGet && strings.HasPrefix(agency, code[:2]) {
			v.Own = code
		}
	}
	return v
}

func (v thresholdForm) region() layout.Field {
	f := v.Form.Field("region", v.Frame.T(words.ThresholdOf))
	f.Value = cmp.Or(f.Value, v.Own)
	return f
}

func (a *area) enterThreshold(r *http.Request) (templ.Component, error) {
	draft, err := a.Desk.Tables.EnterThreshold(r.Context(), actor(r), readThreshold(layout.NewForm(r, nil)))
	if err == nil {
		page.Say(r, page.T(r, words.LineSaid))
		return page.Redirect(editionHref(draft.ID)), nil
	}
	if problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	return enterThresholdPage(thresholdFormOf(r, err)), err
}

// readThreshold reads the form; the line says itself what is wrong with it.
func readThreshold(form layout.Form) hint.Threshold {
	amount := func(field string) int64 {
		fen, err := money.ParseAmount(form.Value(field))
		if err != nil {
			return -1 // no amount: the line says so
		}
		return int64(fen)
	}
	return hint.Threshold{Region: form.Value("region"), From: form.Value("from"), Base: amount("base"), Grave: amount("grave"),
		Source: strings.TrimSpace(form.Value("source")), Verified: form.Value("verified") == "yes"}
}

// thresholdLines puts what an edition holds beside what the same accidents are measured by now.
func (a *area) thresholdLines(r *http.Request, v *editionView, now desk.Law, t store.LawTable) error {
	rows, err := desk.Rows[hint.Threshold](t)
	if err != nil {
		return fmt.Errorf("tables: read an edition: %w", err)
	}
	lang := page.Lang(r)
	for _, row := range rows {
		line := newLine{Name: whoseThreshold(lang, row) + " · " + words.T(lang, words.SinceDay, row.From), Then: both(row), Source: row.Source, Seen: seenChip(lang, row.Verified)}
		if from, err := calendar.ParseDay(row.From); err == nil && v.Draft {
			is := now.Hints.Threshold(hint.At{Region: row.Region, On: from})
			line.Now = both(is)
			if is.Region == "" {
				line.Name += " · " + words.T(lang, words.ThresholdNone)
			}
		}
		v.Lines = append(v.Lines, v.removable(line, row.Key()))
	}
	if !v.Draft {
		return nil
	}
	then, err := now.With(t)
	if err != nil {
		return err
	}
	v.Hints = a.hintsAhead(r, t.SHA256, then.Hints)
	return nil
}

// both are the two figures of a line: much, and very much.
func both(t hint.Threshold) string { return yuan(t.Base) + " / " + yuan(t.Grave) }

// yuan writes an amount; a whole one without its zeros.
func yuan(fen int64) string { return strings.TrimSuffix(money.Fen(fen).String(), ".00") }

// hintsView is which hints of open cases would appear or go.
type hintsView struct {
	aheadView
	Rows []hintsRow
}

// hintsRow is one case whose hints would change.
type hintsRow struct {
	Number, Href string // Href "" when the visitor may not open cases
	Appear, Go   []string
}

// hintsAhead looks at the open cases under a draft of the provinces' figures.
func (a *area) hintsAhead(r *http.Request, name string, then hint.Book) *hintsView {
	lang := page.Lang(r)
	f := a.Desk.ForeseeHints(r.Context(), name, then, patience)
	v := &hintsView{aheadView: aheadOf(r, f.Progress)}
	switch {
	case f.Failed:
		v.Sentence = words.T(lang, words.AheadFailed)
	case !f.Done:
		v.Sentence = words.T(lang, words.AheadRuns, f.Looked, f.Cases)
		return v
	case f.Cases == 0:
		v.Sentence = words.T(lang, words.HintsNobody)
	case f.Changed == 0:
		v.Sentence = words.T(lang, words.HintsStay, f.Looked)
	default:
		v.Sentence = words.T(lang, words.HintsChange, f.Looked, f.Changed, f.Appear, f.Go)
	}
	if f.Rest > 0 {
		v.Lead = words.T(lang, words.HintsRest, f.Rest)
	}
	mine, opens := a.mine(r), page.Can(r, "page:cases")
	for _, one := range f.First {
		if !mine(one.Agency) {
			continue
		}
		if len(v.Rows) == listed {
			break
		}
		row := hintsRow{Number: one.Number, Appear: hintNames(lang, one.Appear), Go: hintNames(lang, one.Go)}
		if opens {
			row.Href = "/cases/" + one.Number
		}
		v.Rows = append(v.Rows, row)
	}
	slices.SortFunc(v.Rows, func(x, y hintsRow) int { return strings.Compare(x.Number, y.Number) })
	if len(v.Rows) < f.Changed {
		v.Cut = words.T(lang, words.HintsCut, len(v.Rows), f.Changed)
	}
	return v
}

func hintNames(lang words.Lang, ids []string) (out []string) {
	for _, id := range ids {
		out = append(out, words.Option(lang, "hint", id))
	}
	return out
}
