package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/domain/access"
)

// MessageLine is a text message that the local gateway kept instead of sending it, with the case that it belongs to.
type MessageLine struct {
	ID        int64 // later ones are higher
	Number    string
	Recipient string // telephone number: masked wherever it is shown
	Body      string
	At        time.Time
}

// Messages returns a page of the kept messages of cases in scope, newest first, older than the message with id before
// (0: from the newest), and the id to go on from (0 at the end). A message's key begins with the id of its case.
func (s *Cases) Messages(ctx context.Context, scope access.Scope, before int64) ([]MessageLine, int64, error) {
	rows, err := s.Pool.Query(ctx, `select m.id, c.number, m.recipient, m.body, m.at
		from messages m join cases c on c.id::text = split_part(m.key, '/', 1)
		where (@before = 0 or m.id < @before) and `+inScope(scope)+` order by m.id desc limit @n`,
		afresh, scopeArgs(scope, pgx.NamedArgs{"before": before, "n": PageSize + 1}))
	if err != nil {
		return nil, 0, fmt.Errorf("store: list messages: %w", err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowToStructByPos[MessageLine])
	if err != nil {
		return nil, 0, fmt.Errorf("store: list messages: %w", err)
	}
	if len(lines) <= PageSize {
		return lines, 0, nil
	}
	return lines[:PageSize], lines[PageSize-1].ID, nil
}
