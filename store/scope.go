package store

import (
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"anjie/domain/access"
)

// inScope limits a query on cases c to what the reader's scope holds. Every read of cases has it. It is one of a few
// fixed conditions, not one with all arms: the planner makes a join of an `exists` only where it stands alone.
func inScope(s access.Scope) string {
	own, handed := s.Own && s.Agency != "", len(s.Handed) > 0 && s.Agency != ""
	switch {
	case s.All:
		return `true`
	case own && handed:
		return `(c.agency = @scope_agency or ` + handedOver + `)`
	case own:
		return `c.agency = @scope_agency`
	case handed:
		return handedOver
	default:
		return `false`
	}
}

const handedOver = `exists (select 1 from proceedings h where h.case_id = c.id and h.agency = @scope_agency and h.kind = any(@scope_handed))`

func scopeArgs(s access.Scope, args pgx.NamedArgs) pgx.NamedArgs {
	args["scope_all"], args["scope_own"], args["scope_agency"] = s.All, s.Own && s.Agency != "", s.Agency
	args["scope_handed"] = s.Handed
	if s.Agency == "" || s.Handed == nil {
		args["scope_handed"] = []string{}
	}
	return args
}

// notUUID: an address that is no id names no case.
func notUUID(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == "22P02"
}
