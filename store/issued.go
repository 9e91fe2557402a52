package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"anjie/domain/accident"
)

// Issued finds the paper with a verification code, as printed; ok is false when none was ever issued. Whoever asks is
// nobody and has no scope: the case is read here and does not leave, see accident.Issued for what does. What is no code is
// looked for as well, so that a wrong one takes as long as one that was never given.
func (s *Cases) Issued(ctx context.Context, code string) (is accident.Issued, ok bool, err error) {
	var body []byte
	err = s.Pool.QueryRow(ctx, `select c.body from case_terms t join cases c on c.id = t.case_id where t.kind = 'paper' and t.term = $1`,
		strings.ToLower(code)).Scan(&body)
	if errors.Is(err, pgx.ErrNoRows) {
		return is, false, nil
	}
	if err != nil {
		return is, false, fmt.Errorf("store: find an issued paper: %w", err)
	}
	var c accident.Case
	if err := json.Unmarshal(body, &c); err != nil {
		return is, false, fmt.Errorf("store: read the case of an issued paper: %w", err)
	}
	is, ok = c.Issued(code)
	return is, ok, nil
}
