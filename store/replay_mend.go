package store

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"anjie/ledger"
)

// mend makes the read models of one case again, under the case's lock: an act that is under way is waited for, and one
// that comes meanwhile waits.
func (s *Cases) mend(ctx context.Context, id string) error {
	err := pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "select from cases where id = $1 for update", id); err != nil {
			return err
		}
		c, err := foldCase(ctx, tx, id)
		if err != nil {
			return err
		}
		b := &pgx.Batch{}
		for _, m := range readModels {
			m.write(b, c)
		}
		return tx.SendBatch(ctx, b).Close()
	})
	if err != nil {
		return fmt.Errorf("store: mend %s: %w", id, err)
	}
	return nil
}

func foldCase(ctx context.Context, tx pgx.Tx, id string) (*rebuilt, error) {
	rows, err := tx.Query(ctx, "select "+ledger.Columns+" from case_events where case_id = $1 order by seq", id)
	if err != nil {
		return nil, err
	}
	c := &rebuilt{id: id, head: ledger.Genesis}
	defer rows.Close()
	for rows.Next() {
		l, err := scanLine(rows)
		if err != nil {
			return nil, err
		}
		c.lines = append(c.lines, l)
		c.follow()
	}
	if rows.Err() != nil {
		return nil, rows.Err()
	}
	return c, c.broken
}

// write queues the model's rows of a case in place of those that are there.
func (m readModel) write(b *pgx.Batch, c *rebuilt) {
	names, places, sets := []string{m.caseColumn()}, []string{"$1"}, []string{}
	for i, name := range m.columns {
		names, places = append(names, name), append(places, fmt.Sprintf("$%d", i+2))
		sets = append(sets, fmt.Sprintf("%s = excluded.%[1]s", name))
	}
	insert := fmt.Sprintf("insert into %s (%s) values (%s)", m.table, strings.Join(names, ", "), strings.Join(places, ", "))
	if m.table == "cases" { // the others refer to it
		insert += " on conflict (id) do update set " + strings.Join(sets, ", ")
	} else {
		b.Queue(fmt.Sprintf("delete from %s where case_id = $1", m.table), c.id)
	}
	for _, row := range m.rows(c) {
		b.Queue(insert, append([]any{c.id}, row...)...)
	}
}
