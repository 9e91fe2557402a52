// Package ledger is the one door into the record: every event is appended here, bound to the one before by its hash.
//
// hash = SHA-256(prev ‖ JCS(event)), where JCS is the canonical JSON of RFC 8785 and prev is 32 zero bytes before the
// first event. Whoever has the events of a case can recompute the chain without us.
package ledger

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"anjie/domain/accident"
	"anjie/domain/canonical"
)

// Genesis is the hash before a case's first event.
var Genesis = make([]byte, sha256.Size)

// content is what an event carries beside its columns.
type content struct {
	Values accident.Values   `json:"values,omitempty"`
	Dues   []accident.Due    `json:"dues,omitempty"`
	Owes   []accident.Effect `json:"owes,omitempty"`
}

// Append queues the event behind prev in the caller's batch, within his transaction, and returns its hash.
func Append(b *pgx.Batch, prev []byte, e accident.Event) ([]byte, error) {
	hash, err := Hash(prev, e)
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(content{e.Values, e.Dues, e.Owes})
	if err != nil {
		return nil, fmt.Errorf("ledger: marshal event %s/%d: %w", e.Case, e.Seq, err)
	}
	b.Queue(`insert into case_events (case_id, seq, at, command, proceeding, actor, actor_name, role, agency, purpose, key,
			article, from_stage, to_stage, content, prev, hash)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
		e.Case, e.Seq, e.At, string(e.Command), e.Proceeding, e.Actor, e.ActorName, string(e.Role), e.Agency, e.Purpose, e.Key,
		e.Article, string(e.From), string(e.To), body, prev, hash)
	return hash, nil
}

// Hash is the hash of e behind prev.
func Hash(prev []byte, e accident.Event) ([]byte, error) {
	e.At = e.At.UTC()
	text, err := canonical.JSON(e)
	if err != nil {
		return nil, fmt.Errorf("ledger: write event %s/%d: %w", e.Case, e.Seq, err)
	}
	sum := sha256.Sum256(append(append([]byte{}, prev...), text...))
	return sum[:], nil
}
