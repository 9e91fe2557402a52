package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Calculated is an open case and the calculation that each of its proceedings recorded last; those before are superseded.
type Calculated struct {
	Case   accident.Case
	Latest []LatestCalculation // by proceeding
}

// LatestCalculation is the event of a calculation, with as much of it as computing it again takes: the packed case and
// its hash, and what it came to. Its packed result is not read.
type LatestCalculation struct {
	Proceeding int
	Seq        int64
	Values     accident.Values
}

// openCalculations are the events e of calculations in cases c that are neither over nor closed.
const openCalculations = `case_events e join cases c on c.id = e.case_id where e.command = 'record_calculation' and c.stage = any(@open)`

// openStages are those in which a case goes on.
func openStages() (out []string) {
	for _, stage := range accident.CaseStages {
		if !stage.Ended() && stage != accident.Closed {
			out = append(out, string(stage))
		}
	}
	return out
}

// Calculated returns the open cases in scope that have a calculation on record, by id, the first n after one.
func (s *Cases) Calculated(ctx context.Context, scope access.Scope, after string, n int) ([]Calculated, error) {
	if after == "" {
		after = beforeAll
	}
	rows, err := s.Pool.Query(ctx, `select o.body, l.proceeding, l.seq, v.packed_case, v.input_sha256, v.total, v.demand from (
			select distinct e.case_id from `+openCalculations+` and e.case_id > @after::uuid and `+inScope(scope)+` order by e.case_id limit @n
		) d join cases o on o.id = d.case_id
		cross join lateral (select distinct on (e.proceeding) e.proceeding, e.seq, e.content from case_events e
			where e.case_id = d.case_id and e.command = 'record_calculation' order by e.proceeding, e.seq desc) l
		cross join lateral json_to_record(l.content -> 'values') as v (packed_case text, input_sha256 text, total text, demand text)
		order by o.id, l.proceeding`, scopeArgs(scope, pgx.NamedArgs{"open": openStages(), "after": after, "n": n}))
	if err != nil {
		return nil, fmt.Errorf("store: list calculations: %w", err)
	}
	var out []Calculated
	var body []byte
	var no int
	var seq int64
	var packed, input, total, demand string
	_, err = pgx.ForEachRow(rows, []any{&body, &no, &seq, &packed, &input, &total, &demand}, func() error {
		var c accident.Case
		if err := json.Unmarshal(body, &c); err != nil {
			return err
		}
		if len(out) == 0 || out[len(out)-1].Case.ID != c.ID {
			out = append(out, Calculated{Case: c})
		}
		last := &out[len(out)-1]
		last.Latest = append(last.Latest, LatestCalculation{no, seq, accident.Values{"packed_case": packed, "input_sha256": input, "total": total, "demand": demand}})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("store: list calculations: %w", err)
	}
	return out, nil
}

// CountCalculated counts the open cases that have a calculation on record.
func (s *Cases) CountCalculated(ctx context.Context) (n int64, err error) {
	err = s.Pool.QueryRow(ctx, `select count(distinct e.case_id) from `+openCalculations, pgx.NamedArgs{"open": openStages()}).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("store: count calculations: %w", err)
	}
	return n, nil
}
