package store

import (
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"anjie/domain/access"
)

// inScope limits a query on cases c to what the reader's scope holds. Every read of cases has it. The planner drops the
// arms that are off, and reads what is left by an index: that is why an empty hand is asked for by its length.
const inScope = `(@scope_all or (@scope_own and c.agency = @scope_agency) or (cardinality(@scope_handed::text[]) > 0 and exists (
	select 1 from proceedings h where h.case_id = c.id and h.agency = @scope_agency and h.kind = any(@scope_handed))))`

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
