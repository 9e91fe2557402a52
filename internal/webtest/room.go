package webtest

import (
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/internal/playact"
	"anjie/store"
	"anjie/web"

	"github.com/stretchr/testify/require"
)

// Room is the screens with a desk whose clock the test sets, and acts played on cases through it.
type Room struct {
	*Site
	*playact.Play
}

// NewRoom starts the screens on a day, 2006-01-02, at ten in the morning.
func NewRoom(t testing.TB, day string) *Room {
	t.Helper()
	r := &Room{}
	r.Site = New(t, func(d *web.Deps) {
		r.Play = playact.New(t, d.Desk.Cases.Pool, day)
		d.Desk = r.Play.Desk
	})
	return r
}

// kindOf is what agency a role is of; all others are of the police.
var kindOf = map[access.Role]access.AgencyKind{
	access.Committee: access.Mediation, access.Insurer: access.InsurerCo, access.CourtClerk: access.Court, access.Appraiser: access.Appraisal,
	access.FundManager: access.Fund, access.Procurator: access.Procuracy, access.Auditor: access.Supervision,
}

// In signs somebody in, in a role at an agency: one of playact's, or another.
func (r *Room) In(t testing.TB, role access.Role, agency string) *Visitor {
	t.Helper()
	kind := kindOf[role]
	if kind == "" {
		kind = access.Police
	}
	login := strings.ReplaceAll(string(role), "_", "-") + "." + agency
	id := r.Account(t, login, store.Post{Role: role, Agency: r.Agency(t, agency, kind)})
	v := r.Visitor(t)
	v.ID = id
	require.Contains(t, v.SignIn(login, Password).Header.Get("Location"), "/")
	return v
}
