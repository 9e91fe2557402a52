package store

import (
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/accident"
)

// CaseRow is what lists show of a case.
type CaseRow struct {
	Stage      string
	Class      string
	HitAndRun  bool
	Place      string
	OccurredAt time.Time
	Parties    int
	Evidence   int
	Title      string
}

func rowOf(c *accident.Case) CaseRow {
	return CaseRow{string(c.Stage), c.Class(), c.HasFled(), c.Report.Place, c.Report.OccurredAt, len(c.Parties), originals(c), c.Title()}
}

// originals counts the files that people added: copies that were made of them are not more evidence.
func originals(c *accident.Case) (n int) {
	for _, it := range c.Evidence {
		if it.Form == "original" {
			n++
		}
	}
	return n
}

type term struct{ kind, term string }

func terms(c *accident.Case) []term {
	out := []term{{"number", strings.ToLower(c.Number)}}
	seen := map[term]bool{out[0]: true}
	add := func(kind, text string) {
		t := term{kind, strings.ToLower(strings.TrimSpace(text))}
		if t.term != "" && !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	for _, v := range c.Vehicles {
		add("plate", v.Plate)
	}
	for _, p := range c.Parties {
		add("name", clip(p.Name, 100))
		if n := len(p.Phone); n >= 4 {
			add("phone", p.Phone[n-4:])
		}
	}
	for _, p := range c.Papers {
		add("paper", p.Code)
	}
	return out
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

// project queues what differs between the rows of before and those of after. The rows are a function of the case, so
// replay can make them again and compare.
func project(b *pgx.Batch, before, after *accident.Case) {
	differences(terms(before), terms(after), func(t term) string { return t.kind + "\x00" + t.term },
		func(t term) {
			b.Queue("insert into case_terms (case_id, kind, term) values ($1, $2, $3) on conflict do nothing", after.ID, t.kind, t.term)
		},
		func(t term) {
			b.Queue("delete from case_terms where case_id = $1 and kind = $2 and term = $3", after.ID, t.kind, t.term)
		})
	differences(proceedingRows(before), proceedingRows(after), func(p proceedingRow) string { return fmt.Sprint(p.no) }, func(p proceedingRow) {
		b.Queue(`insert into proceedings (case_id, no, kind, variant, stage, ended, agency, opened_at, ended_at, end_reason, amount)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
			on conflict (case_id, no) do update set stage = excluded.stage, ended = excluded.ended, agency = excluded.agency,
				ended_at = excluded.ended_at, end_reason = excluded.end_reason, amount = excluded.amount`,
			after.ID, p.no, p.kind, p.variant, p.stage, p.ended, p.agency, p.openedAt, nullTime(p.endedAt), p.endReason, p.amount)
	}, nil)
	differences(sessionRows(before), sessionRows(after), func(s sessionRow) string { return fmt.Sprint(s.proceeding, "/", s.no) }, func(s sessionRow) {
		b.Queue(`insert into mediation_sessions (case_id, proceeding, no, at, room, held_on) values ($1, $2, $3, $4, $5, $6)
			on conflict (case_id, proceeding, no) do update set at = excluded.at, room = excluded.room, held_on = excluded.held_on`,
			after.ID, s.proceeding, s.no, s.at, s.room, nullDay(s.heldOn))
	}, nil)
	differences(dueRows(before), dueRows(after), func(d dueRow) string { return d.id }, func(d dueRow) {
		b.Queue(`insert into dues (case_id, id, rule, article, proceeding, party, owner, agency, since, at, state, provisional)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
			on conflict (case_id, id) do update set article = excluded.article, at = excluded.at, state = excluded.state, agency = excluded.agency, provisional = excluded.provisional`,
			after.ID, d.id, d.rule, d.article, d.proceeding, d.party, d.owner, d.agency, d.since, d.at, d.state, d.provisional)
	}, nil)
}

// differences calls put for every row that is new or different, and drop for those that are gone.
func differences[T comparable](before, after []T, key func(T) string, put func(T), drop func(T)) {
	old := make(map[string]T, len(before))
	for _, row := range before {
		old[key(row)] = row
	}
	for _, row := range after {
		k := key(row)
		if was, ok := old[k]; !ok || was != row {
			put(row)
		}
		delete(old, k)
	}
	if drop == nil {
		return
	}
	for _, row := range old {
		drop(row)
	}
}

type proceedingRow struct {
	no                           int
	kind, variant, stage, agency string
	ended                        bool
	openedAt, endedAt            time.Time
	endReason                    string
	amount                       int64
}

func proceedingRows(c *accident.Case) (rows []proceedingRow) {
	for _, p := range c.Proceedings {
		amount := p.Amount
		if p.Agreement != nil {
			amount = p.Agreement.Total()
		}
		rows = append(rows, proceedingRow{no: p.No, kind: string(p.Kind), variant: p.Variant, stage: string(p.Stage), agency: p.Agency, ended: p.Stage.Ended(),
			openedAt: p.OpenedAt, endedAt: p.EndedAt, endReason: clip(p.EndReason, 200), amount: amount})
	}
	return rows
}

type sessionRow struct {
	proceeding, no int
	at             time.Time
	room, heldOn   string
}

func sessionRows(c *accident.Case) (rows []sessionRow) {
	for _, p := range c.Proceedings {
		for _, s := range p.Sessions {
			rows = append(rows, sessionRow{p.No, s.No, s.At, s.Room, s.HeldOn})
		}
	}
	return rows
}

type dueRow struct {
	id, rule, article    string
	proceeding, party    int
	owner, agency, state string
	since, at            time.Time
	provisional          bool
}

func dueRows(c *accident.Case) (rows []dueRow) {
	for _, d := range c.Dues {
		rows = append(rows, dueRow{d.ID, d.Rule, d.Article, d.Proceeding, d.Party, d.Owner, owing(c, d), d.State, d.From.UTC(), d.At.UTC(), d.Provisional})
	}
	return rows
}

// owing is the agency that owes the act: the one that the proceeding was handed to, if its own people owe it.
func owing(c *accident.Case, d accident.Due) string {
	switch d.Owner {
	case "insurer", "court_clerk", "committee", "appraiser", "fund_manager", "procurator":
		if p := c.Proceeding(d.Proceeding); p != nil && p.Agency != "" {
			return p.Agency
		}
	}
	return c.Agency
}

func nullTime(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}

func nullDay(s string) any {
	if s == "" {
		return nil
	}
	return s
}
