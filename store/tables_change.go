package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"github.com/jackc/pgx/v5"

	"anjie/domain/problem"
)

// TableContent is what a draft will hold, and what of that is told in its record.
type TableContent struct {
	Content  string // canonical JSON
	Source   string
	Verified bool
	What     TableAct
	Detail   map[string]string
}

// Change makes or changes the draft of a table. change gets the draft as it stands, locked, or a new one without
// content, and says what it will hold; when it refuses nothing is written. Two people who change the same draft are
// served one after the other.
func (s Tables) Change(ctx context.Context, actor string, kind TableKind, name string, change func(LawTable) (TableContent, error)) (t LawTable, err error) {
	err = pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "select pg_advisory_xact_lock(hashtextextended($1, 0))", "law_tables/"+string(kind)+"/"+name); err != nil {
			return err
		}
		t = LawTable{Kind: kind, Name: name, State: DraftState}
		err := tx.QueryRow(ctx, `select id::text, edition, content, sha256, source, verified from law_tables
			where kind = $1 and name = $2 and state = 'draft' for update`, kind, name).Scan(&t.ID, &t.Edition, &t.Content, &t.SHA256, &t.Source, &t.Verified)
		if err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return err
		}
		to, err := change(t)
		if err != nil {
			return err
		}
		t.Content, t.Source, t.Verified = to.Content, to.Source, to.Verified
		sum := sha256.Sum256([]byte(to.Content))
		t.SHA256 = hex.EncodeToString(sum[:])
		if t.ID == "" {
			err = tx.QueryRow(ctx, `insert into law_tables (kind, name, edition, state, content, sha256, source, verified, made_by)
				select $1, $2, coalesce(max(edition), 0) + 1, 'draft', $3, $4, $5, $6, nullif($7, '')::uuid from law_tables where kind = $1 and name = $2
				returning id::text, edition`, kind, name, t.Content, t.SHA256, t.Source, t.Verified, actor).Scan(&t.ID, &t.Edition)
		} else {
			_, err = tx.Exec(ctx, `update law_tables set content = $2, sha256 = $3, source = $4, verified = $5, changed_at = clock_timestamp() where id = $1`,
				t.ID, t.Content, t.SHA256, t.Source, t.Verified)
		}
		if err != nil {
			return err
		}
		return noteTable(ctx, tx, actor, t.ID, to.What, t.SHA256, to.Detail)
	})
	return t, tableFailed(err, "change a table")
}

// Publish makes a draft stand, if it still is what was looked at. Allow is asked last, with the draft locked.
func (s Tables) Publish(ctx context.Context, actor, id, sha256 string, allow func(LawTable) error) (t LawTable, err error) {
	err = s.settle(ctx, id, func(tx pgx.Tx, draft LawTable) error {
		if draft.SHA256 != sha256 {
			return problem.New(problem.Conflict, "您核对之后草案又有变动，请重新核对", "The draft has changed since you looked at it; look again")
		}
		if err := allow(draft); err != nil {
			return err
		}
		t = draft
		if _, err := tx.Exec(ctx, `update law_tables set state = 'published', published_by = nullif($2, '')::uuid, published_at = clock_timestamp() where id = $1`, id, actor); err != nil {
			return err
		}
		return noteTable(ctx, tx, actor, id, TablePublished, draft.SHA256, nil)
	})
	return t, tableFailed(err, "publish a table")
}

// Discard sets a draft aside; it stays to be read.
func (s Tables) Discard(ctx context.Context, actor, id string) error {
	err := s.settle(ctx, id, func(tx pgx.Tx, draft LawTable) error {
		if _, err := tx.Exec(ctx, `update law_tables set state = 'discarded', changed_at = clock_timestamp() where id = $1`, id); err != nil {
			return err
		}
		return noteTable(ctx, tx, actor, id, TableDiscarded, draft.SHA256, nil)
	})
	return tableFailed(err, "discard a table")
}

// settle does something to a draft that is locked; what is no draft any more is refused.
func (s Tables) settle(ctx context.Context, id string, do func(pgx.Tx, LawTable) error) error {
	return pgx.BeginFunc(ctx, s.Pool, func(tx pgx.Tx) error {
		var t LawTable
		err := tx.QueryRow(ctx, `select id::text, kind, name, edition, state, content, sha256, source, verified from law_tables where id::text = $1 for update`, id).
			Scan(&t.ID, &t.Kind, &t.Name, &t.Edition, &t.State, &t.Content, &t.SHA256, &t.Source, &t.Verified)
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return noTable()
		case err != nil:
			return err
		case t.State != DraftState:
			return problem.New(problem.Conflict, "此版本已不是草案", "This edition is no draft any more")
		}
		return do(tx, t)
	})
}
