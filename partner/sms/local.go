package sms

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Local is the gateway where none is configured: it keeps every message in the table messages and sends nothing.
type Local struct{ Pool *pgxpool.Pool }

// Kept is a message that would have been sent.
type Kept struct {
	ID        int64 // later ones are higher
	Key       string
	Recipient string // personal: mask it on a screen
	Body      string
	Receipt   string
	At        time.Time
}

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

// List returns at most n messages older than the one with the id before (0: from the newest), newest first.
func (l Local) List(ctx context.Context, before int64, n int) ([]Kept, error) {
	rows, err := l.Pool.Query(ctx, `select id, key, recipient, body, receipt, at from messages
		where $1 = 0 or id < $1 order by id desc limit $2`, before, n)
	if err != nil {
		return nil, fmt.Errorf("sms: list messages: %w", err)
	}
	kept, err := pgx.CollectRows(rows, pgx.RowToStructByName[Kept])
	if err != nil {
		return nil, fmt.Errorf("sms: list messages: %w", err)
	}
	return kept, nil
}
