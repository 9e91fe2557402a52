package store

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// compare holds the whole cases read so far against every read model, and mends those that differ if it may.
func (w *walk) compare(ctx context.Context) error {
	if len(w.whole) == 0 {
		return nil
	}
	batch := w.whole
	w.whole = nil
	w.done.Cases += int64(len(batch))
	differing := map[string]bool{}
	var sound []*rebuilt
	for _, c := range batch {
		if c.broken != nil {
			w.done.Differing++
			w.differ(Difference{Case: c.id, Number: c.Number, Table: "case_events", What: Broken, Why: c.broken})
			continue
		}
		sound = append(sound, c)
	}
	for _, m := range readModels {
		stored, err := m.read(ctx, w.tx, sound)
		if err != nil {
			return err
		}
		for _, c := range sound {
			m.differences(c, stored[c.id], func(d Difference) {
				differing[c.id] = true
				w.differ(d)
			})
		}
	}
	w.done.Differing += int64(len(differing))
	for _, id := range slices.Sorted(maps.Keys(differing)) {
		if w.mend == nil {
			break
		}
		if err := w.mend(ctx, id); err != nil {
			return err
		}
		w.done.Mended++
	}
	return nil
}

// read fetches the model's rows of several cases, by case.
func (m readModel) read(ctx context.Context, tx pgx.Tx, of []*rebuilt) (map[string][][]any, error) {
	ids := make([]string, len(of))
	for i, c := range of {
		ids[i] = c.id
	}
	columns := strings.ReplaceAll(strings.Join(m.columns, ", "), "body", "body::text")
	rows, err := tx.Query(ctx, fmt.Sprintf("select %s::text, %s from %s where %[1]s = any($1)", m.caseColumn(), columns, m.table), afresh, ids)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	stored := map[string][][]any{}
	for rows.Next() {
		v, err := rows.Values()
		if err != nil {
			return nil, err
		}
		id := v[0].(string)
		stored[id] = append(stored[id], v[1:])
	}
	return stored, rows.Err()
}

func (m readModel) caseColumn() string {
	if m.table == "cases" {
		return "id"
	}
	return "case_id"
}

// differences tells where the stored rows of a case are not those that its events make.
func (m readModel) differences(c *rebuilt, stored [][]any, differ func(Difference)) {
	d := Difference{Case: c.id, Number: c.Number, Table: m.table}
	left := map[string][]any{}
	for _, row := range stored {
		left[m.rowKey(row)] = row
	}
	for _, made := range m.rows(c) {
		d := d
		d.Row = m.name(made)
		row, ok := left[m.rowKey(made)]
		delete(left, m.rowKey(made))
		if !ok {
			d.What = Missing
			differ(d)
			continue
		}
		for i, name := range m.columns {
			if d.Column, d.What = name, Differs; name == "body" {
				if d.Column = placeInBody(row[i].(string), made[i].([]byte)); d.Column != "" {
					differ(d)
				}
			} else if plain(row[i]) != plain(made[i]) {
				differ(d)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(left)) {
		d := d
		d.Row, d.What = m.name(left[key]), Extra
		differ(d)
	}
}

// placeInBody is where two bodies first differ, as "body.parties[1].phone"; "" when they mean the same.
func placeInBody(stored string, made []byte) string {
	if stored == string(made) { // as it nearly always is
		return ""
	}
	var a, b any
	if err := json.Unmarshal([]byte(stored), &a); err != nil {
		return "body"
	}
	if err := json.Unmarshal(made, &b); err != nil {
		return "body"
	}
	return placeOf(a, b, "body")
}

func placeOf(a, b any, at string) string {
	switch a := a.(type) {
	case map[string]any:
		if b, ok := b.(map[string]any); ok {
			return placeInObject(a, b, at)
		}
		return at
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return at
		}
		for i := range a {
			if p := placeOf(a[i], b[i], fmt.Sprintf("%s[%d]", at, i)); p != "" {
				return p
			}
		}
		return ""
	}
	if fmt.Sprintf("%T%v", a, a) == fmt.Sprintf("%T%v", b, b) {
		return ""
	}
	return at
}

func placeInObject(a, b map[string]any, at string) string {
	names := maps.Clone(a)
	maps.Copy(names, b)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		va, in := a[name]
		vb, also := b[name]
		if in != also {
			return at + "." + name
		}
		if p := placeOf(va, vb, at+"."+name); p != "" {
			return p
		}
	}
	return ""
}
