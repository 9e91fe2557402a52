package sms

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Local is the gateway where none is configured: it keeps every message in the table messages, where store reads it for
// the screen that shows what would have been sent, and sends nothing.
type Local struct{ Pool *pgxpool.Pool }

// Send keeps m and returns its receipt; the same key again returns the first receipt.
func (l Local) Send(ctx context.Context, m Message) (receipt string, err error) {
	if err := m.complete(); err != nil {
		return "", err
	}
	b := &pgx.Batch{}
	b.Queue("insert into messages (key, recipient, body, receipt) values ($1, $2, $3, $4) on conflict (key) do nothing",
		m.Key, m.To, m.Text, "local-"+uuid.NewString())
	b.Queue("select receipt from messages where key = $1", m.Key).QueryRow(func(row pgx.Row) error { return row.Scan(&receipt) })
	if err := l.Pool.SendBatch(ctx, b).Close(); err != nil {
		return "", fmt.Errorf("sms: keep message: %w", err)
	}
	return receipt, nil
}
