package tables

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// overviewView is what is in force, what is missing, and what was entered.
type overviewView struct {
	Frame     layout.Frame
	Recount   string // that dates are being counted again; "" when not
	Counted   string // that they were, the last time
	Drafts    []editionRow
	Years     []yearRow
	Sheets    []sheetRow
	Gaps      []gapRow
	Editions  []editionRow
	MayEdit   bool
	NoGaps    string
	LoadYear  layout.Link
	AddFigure layout.Link
	AddShare  layout.Link
}

// editionRow is one edition in a list.
type editionRow struct {
	Href, Name, Edition string
	State               layout.ChipView
	Seen                layout.ChipView
	Source, Hash        string
	By, At              string
}

// yearRow is a year of the working days.
type yearRow struct {
	Href, Year, Notices, From, Hash string
}

// sheetRow is a table that there is one of.
type sheetRow struct {
	Href, Name, Edition, Hash, Rows string
	Unseen                          layout.ChipView // how many lines are not verified; Text "" for none
}

// gapRow is a figure that is missing.
type gapRow struct {
	Figure, Year, Heads string
	Enter               string // address of its form; "" when the visitor may not
}

func (a *area) overview(r *http.Request) (templ.Component, error) {
	all, err := a.Desk.Tables.Store.List(r.Context())
	if err != nil {
		return nil, err
	}
	works, err := a.Desk.Tables.Store.Recounts(r.Context(), 1)
	if err != nil {
		return nil, err
	}
	lang, law := page.Lang(r), a.Desk.Tables.Law()
	gaps, err := law.Gaps(a.today())
	if err != nil {
		return nil, err
	}
	v := overviewView{Frame: layout.New(r, page.T(r, words.MenuTables)), MayEdit: page.Can(r, edit)}
	v.Frame.Lead = page.T(r, words.TablesLead)
	v.Frame.Wide = true
	if len(works) > 0 && works[0].DoneAt == nil {
		v.Recount = page.T(r, words.RecountRuns, works[0].Looked)
	} else if len(works) > 0 {
		v.Counted = page.T(r, words.RecountDone, works[0].Looked, works[0].Recounted, words.DateTime(lang, *works[0].DoneAt))
	}
	if v.MayEdit {
		v.LoadYear = layout.Link{Href: "/tables/enter/year", Text: page.T(r, words.LoadYear), Icon: "calendar"}
		v.AddFigure = layout.Link{Href: "/tables/enter/figure", Text: page.T(r, words.EnterFigure), Icon: "plus", Quiet: true}
		v.AddShare = layout.Link{Href: "/tables/enter/share", Text: page.T(r, words.EnterShare), Icon: "plus", Quiet: true}
		v.Frame.Actions = []layout.Link{v.LoadYear, v.AddFigure, v.AddShare}
	}
	for _, t := range all {
		row := rowOf(lang, t)
		if t.State == store.DraftState {
			v.Drafts = append(v.Drafts, row)
			continue
		}
		v.Editions = append(v.Editions, row)
	}
	if v.Years, err = a.years(lang, law, all); err != nil {
		return nil, err
	}
	v.Sheets = sheets(lang, law, a.today())
	for _, g := range gaps {
		v.Gaps = append(v.Gaps, gapOf(lang, law.Figures, g, v.MayEdit))
	}
	v.NoGaps = page.T(r, words.NoGaps)
	return overviewPage(v), nil
}

// stateLook gives a state its colour and picture.
var stateLook = map[store.TableState]layout.ChipView{
	store.DraftState: {Tone: layout.Blue, Icon: "edit"}, store.PublishedState: {Tone: layout.Green, Icon: "circle-check"}, store.DiscardedState: {Tone: layout.Grey, Icon: "ban"},
}

func stateChip(lang words.Lang, s store.TableState) layout.ChipView {
	c := stateLook[s]
	c.Text = words.Of(lang, "table_state", s)
	return c
}

// seenChip says whether the lines were seen at their source.
func seenChip(lang words.Lang, verified bool) layout.ChipView {
	if verified {
		return layout.ChipView{Tone: layout.Green, Icon: "check", Text: words.T(lang, words.SeenAtSource)}
	}
	return layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.T(lang, "mark.unverified")}
}

func rowOf(lang words.Lang, t store.LawTable) editionRow {
	row := editionRow{Href: editionHref(t.ID), Name: tableName(lang, t), Edition: words.T(lang, words.EditionNo, t.Edition), State: stateChip(lang, t.State), Seen: seenChip(lang, t.Verified),
		Source: t.Source, Hash: short(t.SHA256), By: t.MadeBy, At: words.DateTime(lang, t.ChangedAt)}
	if t.PublishedAt != nil {
		row.By, row.At = t.PublishedBy, words.DateTime(lang, *t.PublishedAt)
	}
	if row.By == "" {
		row.By = words.Role(lang, "system")
	}
	return row
}

func editionHref(id string) string { return "/tables/editions/" + id }

// tableName is what a table is called: a year by its number.
func tableName(lang words.Lang, t store.LawTable) string {
	if t.Kind == store.CalendarYear {
		return words.T(lang, words.YearTable, t.Name)
	}
	return words.Of(lang, "table_kind", t.Kind)
}

// short is as much of a hash as is needed to tell two apart by eye.
func short(sum string) string { return sum[:min(len(sum), 12)] }

// years lists the years, the newest first, with where each comes from.
func (a *area) years(lang words.Lang, law desk.Law, all []store.LawTable) (out []yearRow, err error) {
	_, sums, err := desk.Fingerprint(law.World())
	if err != nil {
		return nil, err
	}
	loaded := law.Calendar.Years()
	slices.Reverse(loaded)
	for _, n := range loaded {
		y, _ := law.Calendar.Year(n)
		var notices []string
		for _, notice := range y.Notices {
			notices = append(notices, notice.Number)
		}
		row := yearRow{Href: "/tables/years/" + strconv.Itoa(n), Year: strconv.Itoa(n), Notices: strings.Join(notices, words.T(lang, words.ListComma)),
			From: words.T(lang, words.InTheProgram), Hash: short(sums[strconv.Itoa(n)])}
		for _, t := range all { // the newest edition comes first
			if t.Kind == store.CalendarYear && t.Name == row.Year && t.State == store.PublishedState {
				row.From = words.T(lang, words.EditionNo, t.Edition)
				break
			}
		}
		out = append(out, row)
	}
	return out, nil
}

// sheets are the tables that there is one of, in the order of a settlement.
func sheets(lang words.Lang, law desk.Law, today calendar.Day) []sheetRow {
	figures := law.Figures.All()
	unseen := func(n int) layout.ChipView {
		if n == 0 {
			return layout.ChipView{}
		}
		return layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.T(lang, words.UnseenRows, n)}
	}
	limits, rules := law.Limits.InForce(today), law.Rules.Standing()
	return []sheetRow{
		{"/tables/figures", words.Of(lang, "table_kind", store.BaseFigures), law.Figures.Edition(), short(law.Figures.SHA256()), strconv.Itoa(len(figures)),
			unseen(count(figures, func(f compensation.Figure) bool { return !f.Verified }))},
		{"/tables/shares", words.Of(lang, "table_kind", store.LiabilityShares), law.Shares.Edition, short(law.Shares.SHA256()), strconv.Itoa(len(law.Shares.Rows)),
			unseen(count(law.Shares.Rows, func(r liability.Row) bool { return !r.Verified }))},
		{atRules, words.Of(lang, "table_kind", store.MoneyRules), law.Rules.Edition, short(law.Rules.SHA256()), strconv.Itoa(len(rules)),
			unseen(count(rules, func(r compensation.Reading) bool { return !r.Verified }))},
		{"/tables/thresholds", words.Of(lang, "table_kind", store.CrimeThresholds), law.Hints.Edition, short(law.Hints.SHA256()), strconv.Itoa(len(law.Hints.Thresholds)),
			unseen(count(law.Hints.Thresholds, func(t hint.Threshold) bool { return !t.Verified }))},
		{atLimits, words.Of(lang, "table_kind", store.TimeLimits), law.Limits.Edition, short(law.Limits.SHA256()), strconv.Itoa(len(limits)),
			unseen(count(limits, deadline.Limit.Doubtful))},
	}
}

func count[T any](rows []T, is func(T) bool) (n int) {
	for _, r := range rows {
		if is(r) {
			n++
		}
	}
	return n
}

func gapOf(lang words.Lang, f compensation.Figures, g desk.Gap, may bool) gapRow {
	row := gapRow{Figure: figureName(lang, f, g.Region, g.Indicator, g.Series), Year: strconv.Itoa(g.Year)}
	var heads []string
	for _, id := range g.Heads {
		heads = append(heads, headName(lang, id))
	}
	row.Heads = strings.Join(heads, words.T(lang, words.ListComma))
	if may {
		row.Enter = "/tables/enter/figure?" + url.Values{"region": {g.Region}, "year": {row.Year}, "indicator": {string(g.Indicator)}, "series": {g.Series}}.Encode()
	}
	return row
}

// figureName names a figure without its year: 山东省（370000） · 城镇居民人均可支配收入.
func figureName(lang words.Lang, f compensation.Figures, region string, i compensation.Indicator, series string) string {
	rzh, ren := f.Name(region)
	izh, ien := i.Words(series)
	if lang == words.EN {
		return ren + " · " + ien
	}
	return rzh + " · " + izh
}

func headName(lang words.Lang, id compensation.HeadID) string {
	for _, h := range compensation.DefaultRules().Heads {
		if h.ID == id && lang == words.EN {
			return h.EN
		} else if h.ID == id {
			return h.ZH
		}
	}
	return string(id)
}

// machine is a time for the time element.
func machine(t time.Time) string { return t.UTC().Format(time.RFC3339) }
