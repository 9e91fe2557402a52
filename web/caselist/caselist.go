// Package caselist is the list of cases: narrowed by links, searched by anything, paged by key, taken home as CSV.
package caselist

import (
	"net/http"
	"strings"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/store"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	const cases = "page:cases"
	return []page.Route{
		{Pattern: "GET /cases", Permission: cases, Page: a.list, Menu: page.Menu{Word: words.MenuCases, Icon: "folder"}},
		{Pattern: "GET /cases/export", Permission: cases, Page: a.export, Long: true},
	}
}

// listView is the list as it is shown.
type listView struct {
	Frame   layout.Frame
	Groups  []group // none while searching
	Rows    []row
	Found   string // what was searched for and how much was found; "" when not searching
	More    string // why there may be more
	Clear   string // address without filters; "" when there are none
	Export  layout.Link
	Pager   layout.PagerView
	Empty   layout.EmptyView
	Matched bool // the column that says by what a search found the case
}

func (a *area) list(r *http.Request) (templ.Component, error) {
	lang, now := page.Lang(r), a.Desk.Now()
	scope := a.Desk.Policy.Scope(page.Actor(r))
	w := readWish(r.URL.Query(), now)
	lines, next, err := a.lines(r.Context(), scope, w)
	if err != nil {
		return nil, err
	}
	v := listView{Frame: layout.New(r, page.T(r, words.MenuCases)), Pager: layout.PagerView{Lang: lang}, Matched: w.Q != ""}
	v.Frame.Wide, v.Frame.Search = true, w.Q
	c := due.Clock{Lang: lang, Now: now, World: a.Desk.Tables.Law().World()}
	for _, l := range lines {
		v.Rows = append(v.Rows, rowOf(c, l))
	}
	v.Export = layout.Link{Href: w.href("/cases/export", nil), Text: page.T(r, words.ExportCSV), Icon: "download"}
	if w.Q != "" {
		v.searched(lang, w, len(lines))
		return listPage(v), nil
	}
	cells, err := a.Desk.Cases.Tally(r.Context(), scope, w.bounds())
	if err != nil {
		return nil, err
	}
	v.narrowed(lang, w, tallied(cells), next)
	v.firstAct(r, w)
	return listPage(v), nil
}

// searched says what was looked for. A search shows one page at most.
func (v *listView) searched(lang words.Lang, w wish, n int) {
	v.Found = words.T(lang, words.SearchFound, w.Q, counted(int64(n), n == store.PageSize))
	v.Clear = "/cases"
	if n == store.PageSize {
		v.More = words.T(lang, words.SearchMore, store.PageSize)
	}
	v.Empty = layout.EmptyView{Icon: "search", Title: words.T(lang, words.SearchNone), Text: words.T(lang, words.SearchNoneText),
		Act: layout.Link{Href: "/cases", Text: words.T(lang, words.AllCases), Icon: "folder"}}
}

// narrowed adds the filters with their counts and the way to the next page.
func (v *listView) narrowed(lang words.Lang, w wish, t tally, next store.Cursor) {
	v.Groups = groups(lang, w, t)
	n, more := t.count(w)
	if w.After == (store.Cursor{}) && next == (store.Cursor{}) { // all of it is on this page
		n, more = int64(len(v.Rows)), false
	}
	v.Pager.Count = words.T(lang, words.CasesInAll, counted(n, more))
	if w.narrow() {
		v.Clear = "/cases"
		v.Empty = layout.EmptyView{Icon: "filter", Title: words.T(lang, words.FilterNone), Text: words.T(lang, words.FilterNoneText),
			Act: layout.Link{Href: "/cases", Text: words.T(lang, words.AllCases), Icon: "folder"}}
	} else {
		v.Empty = layout.EmptyView{Icon: "folder", Title: words.T(lang, words.NoCases), Text: words.T(lang, words.NoCasesText)}
	}
	if w.After != (store.Cursor{}) {
		v.Pager.Prev = w.href("/cases", map[string]string{"after": ""})
	}
	if next != (store.Cursor{}) {
		v.Pager.Next = w.href("/cases", map[string]string{"after": next.String()})
	}
}

// firstAct offers the one who may take reports to take one.
func (v *listView) firstAct(r *http.Request, w wish) {
	if !page.Can(r, accident.Permission(accident.OpenCase, "")) {
		return
	}
	v.Frame.Actions = []layout.Link{{Href: "/intake/new", Text: words.Command(page.Lang(r), accident.OpenCase), Icon: "plus"}}
	if !w.narrow() {
		v.Empty.Act = v.Frame.Actions[0]
	}
}

// row is a case as a line of the list. It shows no names: whoever reads it need not know them yet.
type row struct {
	Href, Number, Title string
	Place, Occurred     string
	Stage               string
	Marks               []layout.ChipView
	Due                 *due.View
	Owner               string // who owes what is due next
	Opened              string
	Matched             string
	Size                string // parties and files
}

func rowOf(c due.Clock, l store.CaseLine) row {
	out := row{
		Href: "/cases/" + l.Number, Number: l.Number, Title: words.CaseTitle(c.Lang, l.Title), Place: l.Place,
		Occurred: words.DateTime(c.Lang, l.OccurredAt), Stage: words.Stage(c.Lang, accident.Stage(l.Stage)), Opened: words.Date(c.Lang, l.OpenedAt),
		Marks: chips(c.Lang, l.Class, l.HitAndRun), Size: words.T(c.Lang, words.PartiesAndFiles, l.Parties, l.Evidence),
	}
	if l.NextDue != nil && l.NextRule != nil {
		v := c.View(due.Limit{Rule: *l.NextRule, Article: *l.NextUnder, Since: *l.NextSince, At: *l.NextDue, Brief: true})
		out.Due, out.Owner = &v, owner(c.Lang, *l.NextRule)
	}
	if l.Matched != "" {
		out.Matched = words.Of(c.Lang, "matched", strings.TrimSpace(l.Matched))
	}
	return out
}

func owner(lang words.Lang, rule string) string {
	r, known := deadline.Find(rule)
	if !known {
		return ""
	}
	return words.Role(lang, r.Owner)
}

// chips are the marks of what must be seen first: a death, an injury, a flight.
func chips(lang words.Lang, class string, flight bool) (out []layout.ChipView) {
	switch class {
	case "death":
		out = append(out, layout.ChipView{Tone: layout.Red, Icon: "alert-triangle", Text: words.Of(lang, "class", class)})
	case "injury":
		out = append(out, layout.ChipView{Tone: layout.Amber, Icon: "ambulance", Text: words.Of(lang, "class", class)})
	}
	if flight {
		out = append(out, layout.ChipView{Tone: layout.Red, Icon: "flag", Text: words.T(lang, words.ChipFlight)})
	}
	return out
}
