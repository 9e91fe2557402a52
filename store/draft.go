package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"anjie/domain/problem"
)

// Drafts keeps forms that somebody began and has not sent. A draft is its author's alone.
type Drafts struct{ Cases *Cases }

// Draft is a begun form: field name → what was typed, unchecked.
type Draft struct {
	ID        string
	Kind      string
	Body      map[string]string
	ChangedAt time.Time
}

// Save writes a draft; with an empty ID it makes a new one. It returns the draft's id.
func (s Drafts) Save(ctx context.Context, account string, d Draft) (string, error) {
	if d.ID == "" {
		d.ID = uuid.Must(uuid.NewV7()).String()
	}
	body, err := json.Marshal(d.Body)
	if err != nil {
		return "", fmt.Errorf("store: marshal draft: %w", err)
	}
	tag, err := s.Cases.Pool.Exec(ctx, `insert into drafts (id, account, kind, body) values ($1, $2, $3, $4)
		on conflict (id) do update set body = excluded.body, changed_at = now() where drafts.account = excluded.account`, d.ID, account, d.Kind, body)
	if err == nil && tag.RowsAffected() == 0 {
		return "", noDraft()
	}
	if err != nil {
		return "", fmt.Errorf("store: save draft: %w", err)
	}
	return d.ID, nil
}

// Draft opens a draft of the account.
func (s Drafts) Draft(ctx context.Context, account, id string) (d Draft, err error) {
	var body []byte
	err = s.Cases.Pool.QueryRow(ctx, "select id::text, kind, body, changed_at from drafts where id = $1 and account = $2", id, account).
		Scan(&d.ID, &d.Kind, &body, &d.ChangedAt)
	if errors.Is(err, pgx.ErrNoRows) || notUUID(err) {
		return d, noDraft()
	}
	if err == nil {
		err = json.Unmarshal(body, &d.Body)
	}
	if err != nil {
		return d, fmt.Errorf("store: open draft: %w", err)
	}
	return d, nil
}

// List returns the account's drafts of a kind, newest first.
func (s Drafts) List(ctx context.Context, account, kind string) ([]Draft, error) {
	rows, err := s.Cases.Pool.Query(ctx, "select id::text, kind, body, changed_at from drafts where account = $1 and kind = $2 order by changed_at desc limit 50", account, kind)
	if err != nil {
		return nil, fmt.Errorf("store: list drafts: %w", err)
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (d Draft, err error) {
		var body []byte
		if err = row.Scan(&d.ID, &d.Kind, &body, &d.ChangedAt); err == nil {
			err = json.Unmarshal(body, &d.Body)
		}
		return d, err
	})
}

// Drop forgets a draft.
func (s Drafts) Drop(ctx context.Context, account, id string) error {
	if _, err := s.Cases.Pool.Exec(ctx, "delete from drafts where id = $1 and account = $2", id, account); err != nil {
		return fmt.Errorf("store: drop draft: %w", err)
	}
	return nil
}

func noDraft() error {
	return problem.New(problem.NotFound, "没有这份草稿", "There is no such draft")
}
