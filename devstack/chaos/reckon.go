package chaos

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// reckoning is what stands in the record, and in the read models, of what the clients asked for.
type reckoning struct {
	events map[string]int // recorded key → events
	lines  map[string]int // recorded key → lines of the case as it stands: losses, files, dates
	files  map[string]item
}

// item is a piece of evidence as the case has it.
type item struct {
	name, key, version, sum, state string
	size                           int64
}

// reckon reads everything that the acts have left, by their keys and again by what they said.
func reckon(ctx context.Context, conn *pgx.Conn, acts []*act) (reckoning, error) {
	r := reckoning{events: map[string]int{}, lines: map[string]int{}, files: map[string]item{}}
	var keys []string
	byFile := map[string]string{} // name → recorded key
	byRoom := map[string]string{}
	cases := map[string]bool{}
	for _, a := range acts {
		keys = append(keys, a.recorded())
		byFile[a.key+".bin"], byRoom["调解室 "+a.key] = a.recorded(), a.recorded()
		cases[a.at.id] = true
	}
	err := each(ctx, conn, "select key from case_events where key = any($1)", func(row pgx.Rows) error {
		var key string
		err := row.Scan(&key)
		r.events[key]++
		return err
	}, keys)
	if err != nil {
		return r, err
	}
	for id := range cases {
		err := each(ctx, conn, "select l->>'basis' from cases, json_array_elements(coalesce(body->'losses', '[]')) l where id = $1 and l->>'basis' is not null", func(row pgx.Rows) error {
			var basis string
			err := row.Scan(&basis)
			r.lines[basis]++
			return err
		}, id)
		if err != nil {
			return r, err
		}
		err = each(ctx, conn, `select i->>'name', i->>'key', coalesce(i->>'version', ''), i->>'sha256', i->>'state', (i->>'size')::bigint
			from cases, json_array_elements(coalesce(body->'evidence', '[]')) i where id = $1 and i->>'form' = 'original'`, func(row pgx.Rows) error {
			var it item
			err := row.Scan(&it.name, &it.key, &it.version, &it.sum, &it.state, &it.size)
			if key, ours := byFile[it.name]; ours {
				r.lines[key]++
				r.files[key] = it
			}
			return err
		}, id)
		if err != nil {
			return r, err
		}
		// A date that was moved later stands in the record only.
		err = each(ctx, conn, "select content->'values'->>'room' from case_events where case_id = $1 and command = '"+session+"'", func(row pgx.Rows) error {
			var room string
			err := row.Scan(&room)
			if key, ours := byRoom[room]; ours {
				r.lines[key]++
			}
			return err
		}, id)
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

func each(ctx context.Context, conn *pgx.Conn, sql string, do func(pgx.Rows) error, args ...any) error {
	rows, err := conn.Query(ctx, sql, args...)
	if err != nil {
		return fmt.Errorf("chaos: reckon: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return fmt.Errorf("chaos: reckon: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("chaos: reckon: %w", err)
	}
	return nil
}

// verdict says what is wrong with one act, or "".
func (r reckoning) verdict(a *act) string {
	events, lines := r.events[a.recorded()], r.lines[a.recorded()]
	switch {
	case events > 1 || lines > 1:
		return fmt.Sprintf("DOUBLE: %d events, %d lines of the case", events, lines)
	case events != lines:
		return fmt.Sprintf("SPLIT: %d events, %d lines of the case", events, lines)
	case a.answered && a.refused == "" && events == 0:
		return "LOST: it was answered done"
	case a.answered && a.refused != "" && events == 1:
		return "RECORDED although it was answered " + a.refused
	}
	return ""
}

// owed is what the world was owed by events, and what came of it.
type owed struct {
	papers, notices, scans int // owed in all
	open                   int // still owed by the cases as they stand
	missing, twice         []string
}

// fulfilment holds every effect that the record ever promised beside the events that say it was done.
func fulfilment(ctx context.Context, conn *pgx.Conn) (o owed, err error) {
	err = each(ctx, conn, `with owed as (
			select e.case_id, w->>'key' as key, w->>'kind' as kind from case_events e, json_array_elements(coalesce(e.content->'owes', '[]')) w),
		done as (
			select case_id, content->'values'->>'effect' as key from case_events where command in ('prepare_paper', 'send_notice', 'fail_notice')
			union all
			select case_id, 'scan/' || (content->'values'->>'item') from case_events
				where command = 'seal_evidence' or command = 'record_scan' and content->'values'->>'scan' = 'infected')
		select o.case_id || ' ' || o.key, o.kind, count(d.key) from owed o left join done d using (case_id, key) group by 1, 2`, func(row pgx.Rows) error {
		var key, kind string
		var n int
		if err := row.Scan(&key, &kind, &n); err != nil {
			return err
		}
		switch kind {
		case "paper":
			o.papers++
		case "notice":
			o.notices++
		default:
			o.scans++
		}
		switch {
		case n == 0:
			o.missing = append(o.missing, key)
		case n > 1:
			o.twice = append(o.twice, fmt.Sprintf("%s: %d times", key, n))
		}
		return nil
	})
	if err == nil {
		err = conn.QueryRow(ctx, "select coalesce(sum(json_array_length(coalesce(body->'owed', '[]'))), 0) from cases").Scan(&o.open)
	}
	if err != nil {
		return o, fmt.Errorf("chaos: reckon what is owed: %w", err)
	}
	return o, nil
}

// settled waits until no act waits for the workflows and no case owes anything, for as long as patience.
func settled(ctx context.Context, conn *pgx.Conn, patience time.Duration, say func(string)) (outbox int, o owed, err error) {
	until, told := time.Now().Add(patience), time.Now()
	for {
		if err = conn.QueryRow(ctx, "select count(*) from outbox").Scan(&outbox); err != nil {
			return outbox, o, fmt.Errorf("chaos: look into the outbox: %w", err)
		}
		if o, err = fulfilment(ctx, conn); err != nil {
			return outbox, o, err
		}
		if outbox == 0 && o.open == 0 || time.Now().After(until) {
			return outbox, o, nil
		}
		if time.Since(told) > 10*time.Second {
			told = time.Now()
			say(fmt.Sprintf("waiting for the workflows: %d acts not told, %d things owed", outbox, o.open))
		}
		select {
		case <-ctx.Done():
			return outbox, o, ctx.Err()
		case <-time.After(time.Second):
		}
	}
}
