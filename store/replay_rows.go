package store

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"anjie/domain/calendar"
)

// readModel says what a table must hold of a case. The rows come from the same functions by which acts write them.
type readModel struct {
	table   string
	columns []string
	key     int  // how many of the columns, from the first, name the row within its case
	private bool // a key is personal: only its first column is told
	rows    func(c *rebuilt) [][]any
}

var readModels = []readModel{
	{table: "cases", columns: []string{"number", "agency", "stage", "class", "hit_and_run", "place", "occurred_at", "opened_at", "parties", "evidence", "title",
		"source", "key", "seq", "head", "changed_at", "body"}, rows: casesRows},
	{table: "case_terms", columns: []string{"kind", "term"}, key: 2, private: true, rows: func(c *rebuilt) (rows [][]any) {
		for _, t := range terms(&c.Case) {
			rows = append(rows, []any{t.kind, t.term})
		}
		return rows
	}},
	{table: "proceedings", columns: []string{"no", "kind", "variant", "stage", "ended", "agency", "opened_at", "ended_at", "end_reason", "amount"}, key: 1,
		rows: func(c *rebuilt) (rows [][]any) {
			for _, p := range proceedingRows(&c.Case) {
				rows = append(rows, []any{p.no, p.kind, p.variant, p.stage, p.ended, p.agency, p.openedAt, nullTime(p.endedAt), p.endReason, p.amount})
			}
			return rows
		}},
	{table: "mediation_sessions", columns: []string{"proceeding", "no", "at", "room", "held_on"}, key: 2, rows: func(c *rebuilt) (rows [][]any) {
		for _, s := range sessionRows(&c.Case) {
			rows = append(rows, []any{s.proceeding, s.no, s.at, s.room, dayOrNull(s.heldOn)})
		}
		return rows
	}},
	{table: "dues", columns: []string{"id", "rule", "article", "proceeding", "party", "owner", "agency", "since", "at", "state", "provisional"}, key: 1,
		rows: func(c *rebuilt) (rows [][]any) {
			for _, d := range dueRows(&c.Case) {
				rows = append(rows, []any{d.id, d.rule, d.article, d.proceeding, d.party, d.owner, d.agency, d.since, d.at, d.state, d.provisional})
			}
			return rows
		}},
}

func casesRows(c *rebuilt) [][]any {
	body, err := json.Marshal(c.Case)
	if err != nil {
		panic("store: a case must always marshal: " + err.Error()) // accident says so too, and clones by it
	}
	r := rowOf(&c.Case)
	var source any
	if c.Source != "" {
		source = c.Source
	}
	return [][]any{{c.Number, c.Agency, r.Stage, r.Class, r.HitAndRun, r.Place, r.OccurredAt, c.OpenedAt, r.Parties, r.Evidence, r.Title,
		source, c.key, c.Seq, c.head, c.last.At, body}}
}

// plain writes a value so that Postgres' and our own are alike: times in UTC by the microsecond, numbers in digits.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case time.Time:
		return v.UTC().Round(time.Microsecond).Format(time.RFC3339Nano)
	case []byte:
		return hex.EncodeToString(v)
	case string:
		return v
	}
	return fmt.Sprint(v)
}

// dayOrNull is a day as Postgres gives it back: midnight in UTC.
func dayOrNull(day string) any {
	d, err := calendar.ParseDay(day)
	if err != nil {
		return nil // a case has no day there
	}
	y, m, n := d.Date()
	return time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
}

func (m readModel) rowKey(row []any) string {
	var parts []string
	for _, v := range row[:m.key] {
		parts = append(parts, plain(v))
	}
	return strings.Join(parts, "/")
}

// name is how a row is told of.
func (m readModel) name(row []any) string {
	if m.private {
		return plain(row[0])
	}
	return m.rowKey(row)
}
