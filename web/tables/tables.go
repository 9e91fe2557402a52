// Package tables is the screens of the law as tables: calendar years, base figures and liability shares, from a draft by
// way of what it would change to an edition that stands; and what is missing.
package tables

import (
	"net/http"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/calendar"
	"anjie/web/page"
	"anjie/web/words"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct{ Deps }

const (
	read = "tables:read"
	edit = "tables:edit"
)

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	return []page.Route{
		{Pattern: "GET /tables", Permission: read, Page: a.overview, Menu: page.Menu{Word: words.MenuTables, Icon: "table"}},
		{Pattern: "GET /tables/years/{year}", Permission: read, Page: a.year},
		{Pattern: "GET /tables/figures", Permission: read, Page: a.figures},
		{Pattern: "GET /tables/shares", Permission: read, Page: a.shares},
		{Pattern: "GET " + atRules, Permission: read, Page: a.rules},
		{Pattern: "GET /tables/thresholds", Permission: read, Page: a.thresholds},
		{Pattern: "GET " + atLimits, Permission: read, Page: a.limits},
		{Pattern: "GET /tables/trial", Permission: read, Page: a.trial},
		{Pattern: "GET /tables/enter/year", Permission: edit, Page: a.askYear},
		{Pattern: "POST /tables/enter/year", Permission: edit, Page: a.enterYear, Long: true}, // a file comes in
		{Pattern: "GET /tables/enter/figure", Permission: edit, Page: a.askFigure},
		{Pattern: "POST /tables/enter/figure", Permission: edit, Page: a.enterFigure},
		{Pattern: "GET /tables/enter/share", Permission: edit, Page: a.askShare},
		{Pattern: "POST /tables/enter/share", Permission: edit, Page: a.enterShare},
		{Pattern: "GET " + enterReading, Permission: edit, Page: a.askReading},
		{Pattern: "POST " + enterReading, Permission: edit, Page: a.enterReading},
		{Pattern: "GET /tables/enter/threshold", Permission: edit, Page: a.askThreshold},
		{Pattern: "POST /tables/enter/threshold", Permission: edit, Page: a.enterThreshold},
		{Pattern: "GET " + enterLimit, Permission: edit, Page: a.askLimit},
		{Pattern: "POST " + enterLimit, Permission: edit, Page: a.enterLimit},
		{Pattern: "GET /tables/editions/{id}", Permission: read, Page: a.edition},
		{Pattern: "POST /tables/editions/{id}/remove", Permission: edit, Page: a.remove},
		{Pattern: "POST /tables/editions/{id}/confirm", Permission: edit, Page: a.confirm},
		{Pattern: "POST /tables/editions/{id}/discard", Permission: edit, Page: a.discard},
		{Pattern: "GET /tables/editions/{id}/publish", Permission: edit, Page: a.check},
		{Pattern: "POST /tables/editions/{id}/publish", Permission: edit, Page: a.publish},
	}
}

func (a *area) today() calendar.Day { return calendar.DayOf(a.Desk.Now()) }

// actor is the account that the record names; every act on a table is done by somebody.
func actor(r *http.Request) string { return page.Actor(r).ID }

// mine says whether the visitor may be told a case's number: whoever keeps the tables or audits reads all of them, the
// others those of their own agency. Nothing else of a case is told here.
func (a *area) mine(r *http.Request) func(agency string) bool {
	who := page.Actor(r)
	if who.Role == access.Administrator || a.Desk.Policy.Scope(who).All {
		return func(string) bool { return true }
	}
	return func(agency string) bool { return agency == who.Agency }
}
