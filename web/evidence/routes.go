// Package evidence is the screens of a case's evidence: the gallery, the upload, the viewer, and the bytes themselves.
//
// Bytes go straight from the browser into the store and from the store to the browser; nothing is collected on the way.
// Before any byte leaves, the record holds who looked or fetched, and why.
package evidence

import (
	"context"
	"io"

	"anjie/desk"
	files "anjie/evidence"
	"anjie/store"
	"anjie/web/casefile/dossier"
	"anjie/web/page"
)

// Deps is what the screens of the evidence are built on.
type Deps struct {
	Desk     *desk.Desk
	Accounts store.Accounts
	Files    Files
}

// Files takes files in and gives them out; *evidence.Store is one.
type Files interface {
	Put(ctx context.Context, r io.Reader, in files.Incoming) (files.Stored, error)
	Get(ctx context.Context, key string) (io.ReadSeekCloser, files.Info, error)
	GetVersion(ctx context.Context, key, version string) (io.ReadSeekCloser, files.Info, error)
	Discard(ctx context.Context, key string) error
}

// may is the permission of the pages; each act is asked for again by desk with the case in hand.
const may = "page:cases"

type area struct {
	*dossier.Room
	files Files
}

// Routes are the addresses of the evidence.
func Routes(d Deps) []page.Route {
	a := &area{&dossier.Room{Desk: d.Desk, Accounts: d.Accounts}, d.Files}
	return []page.Route{
		{Pattern: "GET /cases/{number}/evidence", Permission: may, Page: a.gallery},
		{Pattern: "POST /cases/{number}/evidence", Permission: may, Page: a.upload, Long: true},
		{Pattern: "GET /cases/{number}/evidence/{no}", Permission: may, Page: a.view},
		{Pattern: "GET /cases/{number}/evidence/{no}/raw", Permission: may, Page: a.raw, Long: true},
		{Pattern: "GET /cases/{number}/evidence/{no}/thumb", Permission: may, Page: a.thumb},
		{Pattern: "GET /cases/{number}/evidence/{no}/download", Permission: may, Page: a.download, Long: true},
		{Pattern: "POST /cases/{number}/evidence/{no}/download", Permission: may, Page: a.fetch},
	}
}
