package evidence

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/google/uuid"
)

// The places a file may stand. A key starts with one of them.
const (
	quarantined = "quarantine" // quarantine/<case>/<id>: as received
	sealed      = "sealed"     // sealed/<case>/<first 8 of the hash>/<id>: locked
	derivative  = "derivative" // derivative/<case>/<id>/<what>: made from the original
	papers      = "papers"     // papers/<case>/<id>/<event>-<form>.pdf: made from the record, locked
)

var (
	caseID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$`)
	prefix = regexp.MustCompile(`^[0-9a-f]{8}$`)
	leaf   = regexp.MustCompile(`^[1-9][0-9]{0,18}-[a-z_]{1,40}\.pdf$`)
)

// place is a key taken apart. Nothing that a stranger typed is ever part of a key.
type place struct {
	where, caseID, id string
	hash              string // sealed only: the first 8 hex digits
	what              string // derivative and paper only
}

func newPlace(caseNo string) (place, error) {
	if !caseID.MatchString(caseNo) {
		return place{}, fmt.Errorf("evidence: case %q cannot be part of a key", caseNo)
	}
	id, err := uuid.NewV7()
	if err != nil {
		return place{}, fmt.Errorf("evidence: make id: %w", err)
	}
	return place{where: quarantined, caseID: caseNo, id: id.String()}, nil
}

func (p place) String() string {
	switch p.where {
	case sealed:
		return strings.Join([]string{p.where, p.caseID, p.hash, p.id}, "/")
	case derivative, papers:
		return strings.Join([]string{p.where, p.caseID, p.id, p.what}, "/")
	}
	return strings.Join([]string{p.where, p.caseID, p.id}, "/")
}

// parse reads a key; a key of any other shape is not ours, whatever it would find in the bucket.
func parse(key string) (place, error) {
	f := strings.Split(key, "/")
	var p place
	switch {
	case len(f) == 3 && f[0] == quarantined:
		p = place{where: f[0], caseID: f[1], id: f[2]}
	case len(f) == 4 && f[0] == sealed && prefix.MatchString(f[2]):
		p = place{where: f[0], caseID: f[1], hash: f[2], id: f[3]}
	case len(f) == 4 && f[0] == derivative && (f[3] == thumbnail || f[3] == workingCopy):
		p = place{where: f[0], caseID: f[1], id: f[2], what: f[3]}
	case len(f) == 4 && f[0] == papers && leaf.MatchString(f[3]):
		p = place{where: f[0], caseID: f[1], id: f[2], what: f[3]}
	default:
		return place{}, fmt.Errorf("evidence: %q is not a key", key)
	}
	if _, err := uuid.Parse(p.id); err != nil || len(p.id) != 36 || !caseID.MatchString(p.caseID) {
		return place{}, fmt.Errorf("evidence: %q is not a key", key)
	}
	return p, nil
}

// sealedAs is where the file goes when it is sealed; the id stays, so that both copies are known as one file.
func (p place) sealedAs(sha256 string) place {
	return place{where: sealed, caseID: p.caseID, hash: sha256[:8], id: p.id}
}

// derived is where what is made from the file goes, the same before and after sealing.
func (p place) derived(what string) place {
	return place{where: derivative, caseID: p.caseID, id: p.id, what: what}
}
