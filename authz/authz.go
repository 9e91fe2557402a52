// Package authz answers who may do what, from the files in policies/. One matrix gives the pages, the acts, the
// sections of a case file and the SQL scope of every read.
package authz

import (
	"fmt"
	"strings"
	"sync"

	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"
	stringadapter "github.com/casbin/casbin/v2/persist/string-adapter"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/policies"
)

// Policy is the matrix. It is safe for use by several goroutines.
type Policy struct {
	enforcer *casbin.Enforcer
	known    sync.Map // question → answer; policies do not change while the program runs
}

// Load reads the embedded policy.
func Load() (*Policy, error) {
	conf, err := policies.Files.ReadFile("model.conf")
	if err != nil {
		return nil, fmt.Errorf("authz: read model: %w", err)
	}
	lines, err := policies.Files.ReadFile("policy.csv")
	if err != nil {
		return nil, fmt.Errorf("authz: read policy: %w", err)
	}
	m, err := model.NewModelFromString(string(conf))
	if err != nil {
		return nil, fmt.Errorf("authz: parse model: %w", err)
	}
	e, err := casbin.NewEnforcer(m, stringadapter.NewAdapter(withoutComments(string(lines))))
	if err != nil {
		return nil, fmt.Errorf("authz: load policy: %w", err)
	}
	return &Policy{enforcer: e}, nil
}

func withoutComments(csv string) string {
	var keep []string
	for _, line := range strings.Split(csv, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			keep = append(keep, line)
		}
	}
	return strings.Join(keep, "\n")
}

type question struct {
	role access.Role
	act  string
	rel  access.Relation
}

// Allows answers one cell of the matrix.
func (p *Policy) Allows(role access.Role, permission string, rel access.Relation) bool {
	q := question{role, permission, rel}
	if a, ok := p.known.Load(q); ok {
		return a.(bool)
	}
	ok, err := p.enforcer.Enforce(string(role), permission, string(rel))
	ok = ok && err == nil // an unanswerable question is a no
	p.known.Store(q, ok)
	return ok
}

// Can says whether the actor's role has the permission in any relation: for pages and menus.
// A page that opens a case asks again with the case in hand.
func (p *Policy) Can(a access.Actor, permission string) bool {
	for _, rel := range access.Relations {
		if p.Allows(a.Role, permission, rel) {
			return true
		}
	}
	return false
}

// Relations says how an actor stands to a case; Any is always one of them.
func Relations(a access.Actor, c *accident.Case) []access.Relation {
	rels := []access.Relation{access.Any}
	if a.Agency == "" {
		return rels
	}
	if c.Agency == a.Agency {
		rels = append(rels, access.Own)
	}
	for _, p := range c.Proceedings {
		if rel, ok := handed[p.Kind]; ok && p.Agency == a.Agency {
			rels = append(rels, rel)
		}
	}
	return rels
}

// handed names the relation that a proceeding gives to the agency it was handed to.
var handed = map[accident.Kind]access.Relation{
	accident.Mediation: access.Mediating, accident.Claim: access.Insuring, accident.Court: access.Judging,
	accident.Appraisal: access.Appraising, accident.Fund: access.Funding, accident.Serious: access.Prosecuting,
}

// May says whether the actor may do cmd on the case, or on one of its proceedings (nil: on the case itself).
// A proceeding handed to one agency is not another's, even on the same case. The error is Forbidden, or NotFound when
// the actor may not even know of the case.
func (p *Policy) May(a access.Actor, cmd accident.Command, c *accident.Case, on *accident.Proceeding) error {
	if a.Role != access.System && !p.Reads(a, c) {
		return problem.New(problem.NotFound, "没有这个案件，或者不在您的权限之内", "There is no such case, or it is not yours to see")
	}
	variant := ""
	if on != nil {
		variant = on.Variant
	}
	permission := accident.Permission(cmd, variant)
	for _, rel := range Relations(a, c) {
		if p.Allows(a.Role, permission, rel) && fits(rel, a, on) {
			return nil
		}
	}
	return problem.New(problem.Forbidden, "您的岗位无权办理此事项", "Your role may not do this")
}

// fits: a relation by hand-over counts on the proceedings that were handed over and on the case as a whole.
func fits(rel access.Relation, a access.Actor, on *accident.Proceeding) bool {
	return rel == access.Any || rel == access.Own || on == nil || on.Agency == a.Agency
}

// Reads says whether the actor may open the case.
func (p *Policy) Reads(a access.Actor, c *accident.Case) bool {
	return p.related(a, c, "case:read")
}

// Section says whether the actor may see a section of the case file: parties, determination, evidence, …
func (p *Policy) Section(a access.Actor, c *accident.Case, section string) bool {
	return p.related(a, c, "section:"+section)
}

func (p *Policy) related(a access.Actor, c *accident.Case, permission string) bool {
	for _, rel := range Relations(a, c) {
		if p.Allows(a.Role, permission, rel) {
			return true
		}
	}
	return false
}

// Scope is what the actor may read, for the where clause of a list.
func (p *Policy) Scope(a access.Actor) access.Scope {
	s := access.Scope{Agency: a.Agency, Role: a.Role}
	s.All = p.Allows(a.Role, "case:read", access.Any)
	s.Own = p.Allows(a.Role, "case:read", access.Own)
	for _, kind := range accident.Kinds {
		if p.Allows(a.Role, "case:read", handed[kind]) {
			s.Handed = append(s.Handed, string(kind))
		}
	}
	return s
}
