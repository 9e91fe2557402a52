package store

import (
	"context"
	"fmt"
)

// KnowsFile says whether the record of a case has ever taken in the file that stands under key in the store of evidence.
// What is no id is no case.
func (s *Cases) KnowsFile(ctx context.Context, id, key string) (known bool, err error) {
	err = s.Pool.QueryRow(ctx, `select exists (select from case_events
		where case_id = $1 and command = 'attach_evidence' and content->'values'->>'key' = $2)`, id, key).Scan(&known)
	if notUUID(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("store: ask for file of %s: %w", id, err)
	}
	return known, nil
}
