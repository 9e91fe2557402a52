package web

import (
	"net/http"
	"slices"

	"anjie/web/admin"
	"anjie/web/board"
	"anjie/web/casefile"
	"anjie/web/caselist"
	"anjie/web/compensation"
	"anjie/web/due"
	"anjie/web/evidence"
	"anjie/web/intake"
	"anjie/web/mediation"
	"anjie/web/messages"
	"anjie/web/page"
	"anjie/web/proceedings"
	"anjie/web/rulebook"
	"anjie/web/static"
	"anjie/web/tables"
	"anjie/web/verify"
	"anjie/web/work"

	"github.com/a-h/templ"
)

// routes is the one table of addresses. The order of the areas is the order of the menu.
func (s *Server) routes() []page.Route {
	feeds := due.NewFeeds(s.deps.Desk, s.deps.BaseURL)
	return slices.Concat(
		s.own(),
		s.signin.Routes(),
		verify.Routes(verify.Deps{Papers: s.deps.Desk.Cases, Now: s.deps.Desk.Now}),
		// One line an area:
		work.Routes(work.Deps{Desk: s.deps.Desk, Feeds: feeds}),
		feeds.Routes(),
		board.Routes(board.Deps{Desk: s.deps.Desk}),
		caselist.Routes(caselist.Deps{Desk: s.deps.Desk}),
		intake.Routes(intake.Deps{Desk: s.deps.Desk}),
		mediation.Routes(mediation.Deps{Desk: s.deps.Desk}),
		proceedings.Routes(proceedings.Deps{Desk: s.deps.Desk, Accounts: s.deps.Accounts}),
		messages.Routes(messages.Deps{Desk: s.deps.Desk}),
		casefile.Routes(casefile.Deps{Desk: s.deps.Desk, Accounts: s.deps.Accounts, Files: s.deps.Files}),
		compensation.Routes(compensation.Deps{Desk: s.deps.Desk, Accounts: s.deps.Accounts}),
		evidence.Routes(evidence.Deps{Desk: s.deps.Desk, Accounts: s.deps.Accounts, Files: s.deps.Files}),
		admin.Routes(admin.Deps{Accounts: s.deps.Accounts}),
		tables.Routes(tables.Deps{Desk: s.deps.Desk}),
		rulebook.Routes(rulebook.Deps{Desk: s.deps.Desk}),
	)
}

// own is what belongs to no area: the start page, files, health, metrics.
func (s *Server) own() []page.Route {
	return []page.Route{
		{Pattern: "GET /{$}", Permission: page.SignedIn, Page: s.home},
		{Pattern: "GET " + static.Prefix, Permission: page.Machine, Page: handled(http.HandlerFunc(static.ServeHTTP))},
		{Pattern: "GET /healthz", Permission: page.Machine, Page: handled(http.HandlerFunc(healthy))},
		{Pattern: "GET /readyz", Permission: page.Machine, Page: handled(http.HandlerFunc(s.ready))},
		{Pattern: "GET /metrics", Permission: page.Machine, Page: handled(s.metrics.handler())},
		{Pattern: "/", Permission: page.Public, Page: notThere},
	}
}

func handled(h http.Handler) page.Func {
	return func(*http.Request) (templ.Component, error) { return page.Handler(h), nil }
}

// home sends everybody to the first line of their own menu.
func (s *Server) home(r *http.Request) (templ.Component, error) {
	v := page.Of(r)
	switch {
	case trace(r).mustChange:
		return page.Redirect("/account"), nil
	case v.Actor.Role == "":
		return page.Redirect("/role"), nil
	}
	if lines := v.Lines(); len(lines) > 0 {
		return page.Redirect(lines[0].Href), nil
	}
	return page.Redirect("/account"), nil
}
