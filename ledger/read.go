package ledger

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Columns are what Scan reads, in order.
const Columns = `case_id, seq, at, command, proceeding, actor, actor_name, role, agency, purpose, key, article,
	from_stage, to_stage, content, prev, hash`

// Line is an event as it stands in the record, with its place in the chain.
type Line struct {
	Event      accident.Event
	Prev, Hash []byte
}

// Scan reads a row of Columns.
func Scan(row pgx.CollectableRow) (Line, error) {
	var l Line
	var body []byte
	var cmd, role, from, to string
	e := &l.Event
	err := row.Scan(&e.Case, &e.Seq, &e.At, &cmd, &e.Proceeding, &e.Actor, &e.ActorName, &role, &e.Agency, &e.Purpose, &e.Key, &e.Article,
		&from, &to, &body, &l.Prev, &l.Hash)
	if err != nil {
		return l, fmt.Errorf("ledger: scan event: %w", err)
	}
	var c content
	if err := json.Unmarshal(body, &c); err != nil {
		return l, fmt.Errorf("ledger: read content of %s/%d: %w", e.Case, e.Seq, err)
	}
	e.At, e.Command, e.Role, e.From, e.To = e.At.UTC(), accident.Command(cmd), access.Role(role), accident.Stage(from), accident.Stage(to)
	e.Values, e.Dues, e.Owes = c.Values, c.Dues, c.Owes
	return l, nil
}

// Verify checks that lines are the unbroken record of one case, from its first event. The error names the first line
// that does not fit and why.
func Verify(lines []Line) error {
	prev := Genesis
	for i, l := range lines {
		if err := Follows(l, int64(i+1), prev); err != nil {
			return err
		}
		prev = l.Hash
	}
	return nil
}

// Follows checks one line: that it is event seq of its case, bound to the hash before it, and that its content is what
// was hashed. Whoever goes through a record that is too long for memory asks line by line.
func Follows(l Line, seq int64, prev []byte) error {
	if l.Event.Seq != seq {
		return fmt.Errorf("ledger: verify %s: expected event %d, found %d", l.Event.Case, seq, l.Event.Seq)
	}
	if !bytes.Equal(l.Prev, prev) {
		return fmt.Errorf("ledger: verify %s/%d: it does not follow the event before", l.Event.Case, l.Event.Seq)
	}
	want, err := Hash(prev, l.Event)
	if err != nil {
		return err
	}
	if !bytes.Equal(l.Hash, want) {
		return fmt.Errorf("ledger: verify %s/%d: its content does not match its hash", l.Event.Case, l.Event.Seq)
	}
	return nil
}
