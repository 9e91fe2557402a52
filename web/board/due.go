package board

import (
	"net/http"

	"anjie/domain/access"
	"anjie/domain/calendar"
	"anjie/store"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// dueUpTo is how many deadlines the list shows, the oldest first.
const dueUpTo = 200

// dueView is the list behind the figures of what is due.
type dueView struct {
	Frame  layout.Frame
	Tabs   []layout.TabLink
	Groups []due.Owed
	More   string
	Empty  layout.EmptyView
}

// due lists what is overdue, or due today, whoever owes it.
func (a *area) due(r *http.Request) (templ.Component, error) {
	now := a.Desk.Now()
	today := calendar.DayOf(now)
	late := r.URL.Query().Get("when") != "today"
	owed, err := a.owed(r, a.Desk.Policy.Scope(page.Actor(r)), today, late)
	if err != nil {
		return nil, err
	}
	v := dueView{Frame: layout.New(r, page.T(r, words.DueTitle))}
	v.Frame.Crumbs, v.Frame.Wide = []layout.Link{{Href: "/board", Text: page.T(r, words.MenuBoard)}}, true
	v.Tabs = []layout.TabLink{
		{Href: "/board/due?when=overdue", Text: page.T(r, words.FigureOverdue), Open: late},
		{Href: "/board/due?when=today", Text: page.T(r, words.FigureToday), Open: !late},
	}
	v.Empty = layout.EmptyView{Icon: "circle-check", Title: page.T(r, words.DueNone), Text: page.T(r, words.DueNoneText)}
	if len(owed) > dueUpTo {
		owed, v.More = owed[:dueUpTo], page.T(r, words.WorkMore, dueUpTo)
	}
	c := due.Clock{Lang: page.Lang(r), Now: now, World: a.Desk.Tables.Law().World()}
	v.Groups = c.Grouped(c.Rows(owed), true)
	return duePage(v), nil
}

// owed is what the board counted: a deadline is overdue when its day has passed, or when it was missed earlier today.
func (a *area) owed(r *http.Request, scope access.Scope, today calendar.Day, late bool) ([]store.Owed, error) {
	if late {
		return a.Desk.Cases.DueBy(r.Context(), scope, today.Start(), dueUpTo+1)
	}
	return a.Desk.Cases.DueBetween(r.Context(), scope, today.Start(), today.Add(1).Start(), dueUpTo+1)
}
