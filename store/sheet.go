package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"anjie/domain/problem"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// Sheets keeps drafts that belong to a case and not to one author: whoever conducts the mediation continues where another
// stopped. Nobody overwrites what he has not seen.
type Sheets struct{ Cases *Cases }

// Sheet is a draft of a case as it was last kept. The zero ChangedAt says that there is none yet.
type Sheet struct {
	Body      map[string]string // field name → what was typed, unchecked
	ChangedAt time.Time
}

// sheetAccount stands where a draft's author stands; no account is called so.
const sheetAccount = "case"

// id is the same for the same case, kind and proceeding.
func (s Sheets) id(caseID, kind string, proceeding int) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, fmt.Appendf(nil, "%s/%s/%d", caseID, kind, proceeding)).String()
}

// Sheet opens the draft of a proceeding, 0 for the case itself; where there is none it is empty.
func (s Sheets) Sheet(ctx context.Context, caseID, kind string, proceeding int) (sheet Sheet, err error) {
	var body []byte
	err = s.Cases.Pool.QueryRow(ctx, "select body, changed_at from drafts where id = $1 and account = $2 and kind = $3",
		s.id(caseID, kind, proceeding), sheetAccount, kind).Scan(&body, &sheet.ChangedAt)
	if errors.Is(err, pgx.ErrNoRows) {
		return Sheet{}, nil
	}
	if err == nil {
		err = json.Unmarshal(body, &sheet.Body)
	}
	if err != nil {
		return Sheet{}, fmt.Errorf("store: open sheet: %w", err)
	}
	return sheet, nil
}

// Keep writes the draft over the one that was seen, and returns when. When somebody else kept it in between, nothing is
// written and the error is a Conflict.
func (s Sheets) Keep(ctx context.Context, caseID, kind string, proceeding int, body map[string]string, seen time.Time) (at time.Time, err error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return at, fmt.Errorf("store: marshal sheet: %w", err)
	}
	sql := `insert into drafts (id, account, kind, body, changed_at) values ($1, $2, $3, $4, clock_timestamp()) on conflict (id) do nothing returning changed_at`
	args := []any{s.id(caseID, kind, proceeding), sheetAccount, kind, raw}
	if !seen.IsZero() {
		sql = `update drafts set body = $4, changed_at = clock_timestamp() where id = $1 and account = $2 and kind = $3 and changed_at = $5 returning changed_at`
		args = append(args, seen)
	}
	err = s.Cases.Pool.QueryRow(ctx, sql, args...).Scan(&at)
	if errors.Is(err, pgx.ErrNoRows) {
		return at, problem.New(problem.Conflict, "他人刚刚修改了这份计算表", "Somebody else has just changed this worksheet")
	}
	if err != nil {
		return at, fmt.Errorf("store: keep sheet: %w", err)
	}
	return at, nil
}

// Clear forgets the draft.
func (s Sheets) Clear(ctx context.Context, caseID, kind string, proceeding int) error {
	if _, err := s.Cases.Pool.Exec(ctx, "delete from drafts where id = $1 and account = $2 and kind = $3", s.id(caseID, kind, proceeding), sheetAccount, kind); err != nil {
		return fmt.Errorf("store: clear sheet: %w", err)
	}
	return nil
}
