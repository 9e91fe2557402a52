package dossier

import (
	"context"
	"net/url"
	"sync"
	"time"

	"anjie/store"
	"anjie/web/words"
)

// registry remembers the names of agencies for some minutes: they stand in every case file and seldom change.
type registry struct{ known sync.Map } // id → named

type named struct {
	agency store.Agency
	at     time.Time
}

const nameFor = 5 * time.Minute

func (g *registry) name(ctx context.Context, from store.Accounts, id string, lang words.Lang) (string, error) {
	if v, ok := g.known.Load(id); ok && time.Since(v.(named).at) < nameFor {
		return v.(named).agency.Name(string(lang)), nil
	}
	a, err := from.Agency(ctx, id)
	if isMissing(err) {
		return "", nil // imported cases may name agencies that nobody has registered
	}
	if err != nil {
		return "", err
	}
	g.known.Store(id, named{a, time.Now()})
	return a.Name(string(lang)), nil
}

func pathEscape(number string) string { return url.PathEscape(number) }
