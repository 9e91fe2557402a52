// Package work is what a person owes: the running deadlines of his role at his agency, and what waits for it without one.
package work

import (
	"net/http"
	"net/url"
	"strconv"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct {
	Desk  *desk.Desk
	Feeds *due.Feeds
}

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	return []page.Route{{Pattern: "GET /work", Permission: "page:work", Page: a.work, Menu: page.Menu{Word: words.MenuWork, Icon: "list-check"}}}
}

// showUpTo is how many deadlines are shown, the most urgent first; nobody works off more in a day.
const showUpTo = 200

// workView is the page in words.
type workView struct {
	Frame  layout.Frame
	Groups []due.Owed
	More   string // why there are more than shown
	Waits  []waiting
	Empty  layout.EmptyView
	Feed   due.FeedView
	Asked  bool // the feed's address is shown: somebody has just made it
}

func (a *area) work(r *http.Request) (templ.Component, error) {
	actor := page.Actor(r)
	owed, err := a.Desk.Cases.Work(r.Context(), actor, showUpTo+1)
	if err != nil {
		return nil, err
	}
	v := workView{Frame: layout.New(r, page.T(r, words.MenuWork))}
	v.Frame.Wide = true
	if len(owed) > showUpTo {
		owed, v.More = owed[:showUpTo], page.T(r, words.WorkMore, showUpTo)
	}
	standing, err := a.Desk.Cases.Paused(r.Context(), actor, showUpTo)
	if err != nil {
		return nil, err
	}
	owed = append(owed, standing...)
	c := due.Clock{Lang: page.Lang(r), Now: a.Desk.Now(), World: a.Desk.Tables.Law().World()}
	rows := c.Rows(owed)
	for i, row := range rows {
		if cmd := single(row.Of.Rule, row.Of.Article); cmd != "" {
			rows[i].Act = a.act(c.Lang, actor, row, cmd)
		}
	}
	v.Groups = c.Grouped(rows, false)
	if v.Waits, err = a.waiting(r); err != nil {
		return nil, err
	}
	v.Frame.Lead = lead(c.Lang, v)
	if page.Can(r, accident.Permission(accident.OpenCase, "")) {
		v.Frame.Actions = []layout.Link{{Href: "/intake/new", Text: words.Command(c.Lang, accident.OpenCase), Icon: "plus"}}
	}
	v.Empty = empty(c.Lang, actor.Role)
	if v.Feed, err = a.Feeds.View(r); err != nil {
		return nil, err
	}
	v.Asked = r.URL.Query().Get("feed") != ""
	return workPage(v), nil
}

// single is the one act that meets a deadline; "" when there are several, or when the case must say.
func single(rule, article string) accident.Command {
	for _, r := range deadline.Rules() {
		if r.ID == rule && r.Article == article && len(r.MetBy) == 1 {
			return r.MetBy[0]
		}
	}
	return ""
}

// act leads to an act's form in the case file, for whoever may do it.
func (a *area) act(lang words.Lang, actor access.Actor, row due.Row, cmd accident.Command) layout.Link {
	may := false
	for _, variant := range []string{accident.PoliceMediation, accident.PeopleMediation} {
		may = may || a.Desk.Policy.Can(actor, accident.Permission(cmd, variant))
	}
	if !may {
		return layout.Link{}
	}
	q := url.Values{}
	if row.Of.Proceeding > 0 {
		q.Set("on", strconv.Itoa(row.Of.Proceeding))
	}
	if row.Of.Party > 0 {
		q.Set("party", strconv.Itoa(row.Of.Party))
	}
	u := url.URL{Path: "/cases/" + row.Number + "/act/" + string(cmd), RawQuery: q.Encode()}
	return layout.Link{Href: u.String(), Text: words.Command(lang, cmd)}
}

// lead says in one line how much there is.
func lead(lang words.Lang, v workView) string {
	if len(v.Groups) == 0 {
		return ""
	}
	over, today := 0, 0
	for _, g := range v.Groups {
		switch g.Group {
		case due.Overdue:
			over = g.Limits()
		case due.Today:
			today = g.Limits()
		}
	}
	return words.T(lang, words.WorkLead, over, today)
}

// empty says what will appear for a role; those who owe no acts are told where their work is.
func empty(lang words.Lang, role access.Role) layout.EmptyView {
	e := layout.EmptyView{Icon: "circle-check", Title: words.T(lang, words.NoWork), Text: words.T(lang, words.NoWorkText)}
	switch role {
	case access.Leader, access.DeputyLeader, access.Auditor:
		e.Text = words.T(lang, words.NoWorkBoard)
		e.Act = layout.Link{Href: "/board", Text: words.T(lang, words.MenuBoard), Icon: "chart-bar"}
	case access.Insurer, access.CourtClerk, access.Appraiser, access.FundManager, access.Procurator, access.Committee:
		e.Text = words.T(lang, words.NoWorkHanded)
	}
	return e
}
