// Package casefile is the page everything turns round: a case with its story, its facts, what is owed now, and the forms
// of every act. It lays out what the domain's tables say; a new act needs a line there and its words, nothing here.
package casefile

import (
	"context"
	"io"

	"anjie/desk"
	"anjie/evidence"
	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/page"
)

// Deps is what the case file is built on.
type Deps struct {
	Desk     *desk.Desk
	Accounts store.Accounts
	Files    Files // where the papers lie
}

// Files reads what the store of evidence holds; *evidence.Store is one.
type Files interface {
	Get(ctx context.Context, key string) (io.ReadSeekCloser, evidence.Info, error)
}

// may is the permission of the pages. What may be seen or done on one case is asked again with the case in hand.
const may = "page:cases"

type area struct {
	*dossier.Room
	files Files
	live  *live
}

// Routes are the addresses of the case file.
func Routes(d Deps) []page.Route {
	a := &area{Room: &dossier.Room{Desk: d.Desk, Accounts: d.Accounts}, files: d.Files, live: newLive(d.Desk.Cases)}
	return []page.Route{
		{Pattern: "GET /cases/{number}", Permission: may, Page: a.show},
		{Pattern: "GET /cases/{number}/act/{command}", Permission: may, Page: a.form},
		{Pattern: "POST /cases/{number}/act/{command}", Permission: may, Page: a.act},
		{Pattern: "GET /cases/{number}/reveal", Permission: may, Page: a.askPurpose},
		{Pattern: "POST /cases/{number}/reveal", Permission: may, Page: a.reveal},
		{Pattern: "GET /cases/{number}/papers/{no}", Permission: may, Page: a.openPaper},
		{Pattern: "GET /cases/{number}/papers/{no}/pdf", Permission: may, Page: a.sendPaper, Long: true},
		{Pattern: "GET /cases/{number}/live", Permission: may, Page: a.watch, Long: true},
	}
}
