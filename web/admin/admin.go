// Package admin is the administrator's screens: accounts with their roles, and agencies. It never shows a case.
package admin

import (
	"anjie/domain/access"
	"anjie/store"
	"anjie/web/page"
	"anjie/web/words"
)

// Deps is what the area is built on.
type Deps struct{ Accounts store.Accounts }

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	const accounts, agencies = "admin:accounts", "admin:agencies"
	return []page.Route{
		{Pattern: "GET /admin/accounts", Permission: accounts, Page: a.accounts, Menu: page.Menu{Word: words.MenuAccounts, Icon: "users"}},
		{Pattern: "GET /admin/accounts/new", Permission: accounts, Page: a.newAccount},
		{Pattern: "POST /admin/accounts", Permission: accounts, Page: a.createAccount},
		{Pattern: "GET /admin/accounts/{id}", Permission: accounts, Page: a.oneAccount},
		{Pattern: "POST /admin/accounts/{id}", Permission: accounts, Page: a.changeAccount},
		{Pattern: "POST /admin/accounts/{id}/password", Permission: accounts, Page: a.resetPassword},
		{Pattern: "POST /admin/accounts/{id}/unlock", Permission: accounts, Page: a.unlock},
		{Pattern: "GET /admin/agencies", Permission: agencies, Page: a.agencies, Menu: page.Menu{Word: words.MenuAgencies, Icon: "building"}},
		{Pattern: "GET /admin/agencies/new", Permission: agencies, Page: a.newAgency},
		{Pattern: "POST /admin/agencies", Permission: agencies, Page: a.createAgency},
		{Pattern: "GET /admin/agencies/{id}", Permission: agencies, Page: a.oneAgency},
		{Pattern: "POST /admin/agencies/{id}", Permission: agencies, Page: a.changeAgency},
	}
}

// fits says in which kinds of agency a role has its place.
var fits = map[access.Role][]access.AgencyKind{
	access.IntakeClerk:     {access.Police},
	access.HandlingOfficer: {access.Police},
	access.Mediator:        {access.Police},
	access.Committee:       {access.Mediation},
	access.DeputyLeader:    {access.Police},
	access.Leader:          {access.Police},
	access.Reviewer:        {access.Police},
	access.Investigator:    {access.Police},
	access.Insurer:         {access.InsurerCo},
	access.CourtClerk:      {access.Court},
	access.Appraiser:       {access.Appraisal},
	access.FundManager:     {access.Fund},
	access.Procurator:      {access.Procuracy},
	access.Auditor:         {access.Supervision, access.Police},
	access.Administrator:   {access.Police, access.Supervision},
}
