// Package proceedings lists what was handed to somebody – mediations, claims, court hand-overs, serious cases, appraisals,
// notices to the rescue fund – for those who hand over and for those to whom it was handed. One list, by kind.
package proceedings

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct {
	Desk     *desk.Desk
	Accounts store.Accounts // for the names of agencies
}

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	const list = "page:proceedings"
	return []page.Route{
		{Pattern: "GET /proceedings", Permission: list, Page: a.first, Menu: page.Menu{Word: words.MenuProceedings, Icon: "git-branch"}},
		{Pattern: "GET /proceedings/{kind}", Permission: list, Page: a.list},
	}
}

// kinds are those that a reader's scope holds, in the order of the case file.
func kinds(s access.Scope) (out []accident.Kind) {
	for _, k := range accident.Kinds {
		if s.All || s.Own || slices.Contains(s.Handed, string(k)) {
			out = append(out, k)
		}
	}
	return out
}

// first leads to the first list that the reader has.
func (a *area) first(r *http.Request) (templ.Component, error) {
	for _, k := range kinds(a.Desk.Policy.Scope(page.Actor(r))) {
		return page.Redirect("/proceedings/" + string(k)), nil
	}
	return nil, problem.New(problem.NotFound, "", "")
}

// wish is what the address asks for. What it does not understand it does not ask for.
type wish struct {
	Kind  accident.Kind
	Ended bool
	Stage string
	After store.Cursor
}

func readWish(kind accident.Kind, q url.Values) wish {
	w := wish{Kind: kind, Ended: q.Get("ended") == "yes", After: store.ReadCursor(q.Get("after"))}
	if s := accident.Stage(q.Get("stage")); slices.Contains(stagesOf(kind), s) {
		w.Stage, w.Ended = string(s), s.Ended()
	}
	return w
}

// href is the list's address with a stage, or the ended ones, from the first page.
func href(kind accident.Kind, ended bool, stage string, after store.Cursor) string {
	q := url.Values{}
	switch {
	case stage != "":
		q.Set("stage", stage)
	case ended:
		q.Set("ended", "yes")
	}
	if after != (store.Cursor{}) {
		q.Set("after", after.String())
	}
	return (&url.URL{Path: "/proceedings/" + string(kind), RawQuery: q.Encode()}).String()
}

// stagesOf are the stages of a kind of proceeding, in the order of the table of steps.
func stagesOf(kind accident.Kind) (out []accident.Stage) {
	for _, s := range accident.Steps(accident.Newest) {
		if s.On != kind {
			continue
		}
		for _, stage := range append(slices.Clone(s.From), s.To) {
			if stage != accident.Same && !slices.Contains(out, stage) {
				out = append(out, stage)
			}
		}
	}
	return out
}

// listView is the list of one kind.
type listView struct {
	Frame  layout.Frame
	Tabs   []layout.TabLink // the kinds
	Stages [2][]link        // of what is open, of what has ended
	Rows   []row
	Handed bool // says to whom
	Ended  bool
	Pager  layout.PagerView
	Empty  layout.EmptyView
}

// link narrows the list.
type link struct {
	Href, Text, Count string
	On                bool
}

func (a *area) list(r *http.Request) (templ.Component, error) {
	actor, lang := page.Actor(r), page.Lang(r)
	scope := a.Desk.Policy.Scope(actor)
	mine := kinds(scope)
	kind := accident.Kind(r.PathValue("kind"))
	if !slices.Contains(mine, kind) {
		return nil, problem.New(problem.NotFound, "", "")
	}
	w := readWish(kind, r.URL.Query())
	f := store.ProceedingFilter{Kind: kind, Ended: w.Ended, After: w.After}
	if w.Stage != "" {
		f.Stages = []string{w.Stage}
	}
	lines, next, err := a.Desk.Cases.Proceedings(r.Context(), scope, f)
	if err != nil {
		return nil, err
	}
	counts, err := a.Desk.Cases.CountProceedings(r.Context(), scope, kind, "")
	if err != nil {
		return nil, err
	}
	offers, err := a.offers(r.Context(), actor, scope, lines)
	if err != nil {
		return nil, err
	}
	names, err := a.names(r, lang)
	if err != nil {
		return nil, err
	}
	v := listView{Frame: layout.New(r, words.Kind(lang, kind)), Handed: scope.All || scope.Own, Ended: w.Ended, Stages: stages(lang, w, counts), Pager: layout.PagerView{Lang: lang}}
	v.Frame.Wide = true
	for _, k := range mine {
		v.Tabs = append(v.Tabs, layout.TabLink{Href: href(k, false, "", store.Cursor{}), Text: words.Kind(lang, k), Open: k == kind})
	}
	c := due.Clock{Lang: lang, Now: a.Desk.Now(), World: a.Desk.Tables.Law().World()}
	for _, l := range lines {
		v.Rows = append(v.Rows, a.row(c, actor, names, l, offers[l.Case]))
	}
	v.pages(w, next)
	v.Empty = empty(lang, kind, w)
	return listPage(v), nil
}

func (v *listView) pages(w wish, next store.Cursor) {
	if w.After != (store.Cursor{}) {
		v.Pager.Prev = href(w.Kind, w.Ended, w.Stage, store.Cursor{})
	}
	if next != (store.Cursor{}) {
		v.Pager.Next = href(w.Kind, w.Ended, w.Stage, next)
	}
}

// names are the agencies' names by id.
func (a *area) names(r *http.Request, lang words.Lang) (map[string]string, error) {
	lines, err := a.Accounts.Agencies(r.Context(), "")
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, l := range lines {
		out[l.ID] = l.Name(string(lang))
	}
	return out, nil
}

// stages are the filters: all that is open, each open stage, all that has ended, each stage of an end that occurs.
func stages(lang words.Lang, w wish, counts []store.ProceedingCount) (out [2][]link) {
	n := map[string]int64{}
	sum := map[bool]int64{}
	for _, c := range counts {
		n[c.Stage] += c.N
		sum[c.Ended] += c.N
	}
	for i, ended := range []bool{false, true} {
		word := words.StillOpen
		if ended {
			word = words.HasEnded
		}
		out[i] = append(out[i], link{href(w.Kind, ended, "", store.Cursor{}), words.T(lang, word), count(sum[ended]), w.Stage == "" && w.Ended == ended})
		for _, s := range stagesOf(w.Kind) {
			if s.Ended() == ended && (n[string(s)] > 0 || w.Stage == string(s)) {
				out[i] = append(out[i], link{href(w.Kind, ended, string(s), store.Cursor{}), words.Stage(lang, s), count(n[string(s)]), w.Stage == string(s)})
			}
		}
	}
	return out
}

func count(n int64) string {
	if n >= store.CountUpTo {
		return strconv.Itoa(store.CountUpTo) + "+"
	}
	return strconv.FormatInt(n, 10)
}

// row is one proceeding in words.
type row struct {
	Href, Number, Title, Place string
	What, Stage, Agency        string
	Amount                     string
	Due                        *due.View
	Opened, Ended              string
	Acts                       []layout.Link
	Waits                      string // for whom, when it is not the reader's turn
}

func (a *area) row(c due.Clock, actor access.Actor, names map[string]string, l store.ProceedingLine, offers []accident.Offer) row {
	p := &accident.Proceeding{No: l.No, Kind: accident.Kind(l.Kind), Variant: l.Variant, Stage: accident.Stage(l.Stage), Agency: l.Agency}
	out := row{
		Href: "/cases/" + l.Number, Number: l.Number, Title: words.CaseTitle(c.Lang, l.Title), Place: l.Place, What: words.Proceeding(c.Lang, p),
		Stage: words.Stage(c.Lang, p.Stage), Agency: names[l.Agency], Opened: words.Date(c.Lang, l.OpenedAt), Acts: acts(c.Lang, l, offers), Waits: a.awaited(c.Lang, actor.Role, p),
	}
	if l.Agency != "" && out.Agency == "" {
		out.Agency = words.T(c.Lang, words.UnknownAgency)
	}
	if l.Amount > 0 {
		out.Amount = money.Fen(l.Amount).String()
	}
	if l.NextDue != nil && l.NextRule != nil {
		v := c.View(due.Limit{Rule: *l.NextRule, Article: *l.NextUnder, Since: *l.NextSince, At: *l.NextDue, Brief: true})
		out.Due = &v
	}
	if l.EndedAt != nil {
		out.Ended = words.Date(c.Lang, *l.EndedAt)
		if l.EndReason != "" {
			out.Ended += " · " + words.EndReason(c.Lang, l.EndReason)
		}
	}
	return out
}

// offers are what the reader may do now on each proceeding of a page, by case id. The case itself is asked: what the stage
// allows may still want something else first.
func (a *area) offers(ctx context.Context, actor access.Actor, scope access.Scope, lines []store.ProceedingLine) (map[string][]accident.Offer, error) {
	ids := []string{}
	for _, l := range lines {
		if !slices.Contains(ids, l.Case) {
			ids = append(ids, l.Case)
		}
	}
	cases, err := a.Desk.Cases.Many(ctx, scope, ids)
	if err != nil {
		return nil, err
	}
	out := map[string][]accident.Offer{}
	for id, c := range cases {
		out[id] = a.Desk.Offers(actor, c)
	}
	return out, nil
}

// acts lead to the forms of what the reader may do on a proceeding.
func acts(lang words.Lang, l store.ProceedingLine, offers []accident.Offer) (out []layout.Link) {
	for _, o := range offers {
		if o.Proceeding != l.No || o.Why != nil {
			continue
		}
		u := url.URL{Path: "/cases/" + l.Number + "/act/" + string(o.Command), RawQuery: url.Values{"on": {strconv.Itoa(l.No)}}.Encode()}
		out = append(out, layout.Link{Href: u.String(), Text: words.Command(lang, o.Command)})
	}
	return out
}

// awaited are the roles whose act comes next, by the first line of the table for the stage; "" when nothing is awaited,
// or when it is the reader's turn.
func (a *area) awaited(lang words.Lang, mine access.Role, p *accident.Proceeding) string {
	if p.Stage.Ended() {
		return ""
	}
	for _, s := range accident.Steps(accident.Newest) {
		if s.On != p.Kind || !slices.Contains(s.From, p.Stage) || s.To == accident.Same {
			continue
		}
		var names []string
		for _, role := range access.Roles {
			if !a.Desk.Policy.Can(access.Actor{Role: role}, accident.Permission(s.Command, p.Variant)) {
				continue
			}
			if role == mine {
				return ""
			}
			names = append(names, words.Role(lang, role))
		}
		return words.T(lang, words.WaitsFor, strings.Join(names, words.T(lang, words.ListComma)))
	}
	return ""
}

func empty(lang words.Lang, kind accident.Kind, w wish) layout.EmptyView {
	v := layout.EmptyView{Icon: "git-branch", Title: words.T(lang, words.NoProceedings), Text: words.Of(lang, "no_proceedings", kind)}
	if w.Ended || w.Stage != "" {
		v.Act = layout.Link{Href: href(kind, false, "", store.Cursor{}), Text: words.T(lang, words.StillOpen), Icon: "git-branch"}
	}
	return v
}
