package store

import (
	"context"
	"encoding/json"
	"log/slog"
	"time"
)

// Channel is where Postgres tells that cases have changed; the payload is a JSON array of CaseChanged.
const Channel = "anjie_changed"

// CaseChanged says that a case has a new event.
type CaseChanged struct {
	Case string `json:"c"`
	Seq  int64  `json:"s"`
}

// tell notes a change for Wake. A full queue is no loss: the outbox has it.
func (s *Cases) tell(id string, seq int64) {
	select {
	case s.wake <- CaseChanged{id, seq}:
	default:
	}
}

// Wake tells other processes of changes, gathered over 20 ms, until ctx ends. It is not part of the act's transaction:
// NOTIFY makes commits queue behind one another, and the relay looks by itself every second anyway.
func (s *Cases) Wake(ctx context.Context) {
	for {
		var batch []CaseChanged
		select {
		case <-ctx.Done():
			return
		case c := <-s.wake:
			batch = append(batch, c)
		}
		timer := time.NewTimer(20 * time.Millisecond)
		for collecting := true; collecting && len(batch) < 100; {
			select {
			case c := <-s.wake:
				batch = append(batch, c)
			case <-timer.C:
				collecting = false
			}
		}
		timer.Stop()
		payload, err := json.Marshal(batch)
		if err == nil {
			_, err = s.Pool.Exec(ctx, "select pg_notify($1, $2)", Channel, string(payload))
		}
		if err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "store: tell of changes", "err", err)
		}
	}
}
