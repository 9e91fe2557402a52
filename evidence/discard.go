package evidence

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/minio/minio-go/v7"
)

// Discard removes a file that is not evidence after all: its upload was stored, but the record did not take it.
// Only what stands in quarantine, and what was made from an original, can be discarded. Nothing there is no error.
func (s *Store) Discard(ctx context.Context, key string) error {
	p, err := parse(key)
	if err != nil {
		return err
	}
	if p.where == sealed || p.where == papers {
		return fmt.Errorf("evidence: discard %s: it is sealed", key)
	}
	return s.removeVersions(ctx, key)
}

// removeVersions removes every version of a key: in a bucket with versions, removing without naming one only hides it.
func (s *Store) removeVersions(ctx context.Context, key string) error {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	for o := range s.core.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Prefix: key, WithVersions: true, Recursive: true}) {
		if o.Err != nil {
			return fmt.Errorf("evidence: list versions of %s: %w", key, o.Err)
		}
		if o.Key != key {
			continue
		}
		if err := s.core.RemoveObject(ctx, s.bucket, key, minio.RemoveObjectOptions{VersionID: o.VersionID}); err != nil {
			return fmt.Errorf("evidence: remove %s: %w", key, err)
		}
	}
	return nil
}

// Waiting gives the keys that have stood in quarantine since before the given time, for a sweep that asks the record
// whether it knows them and discards those that it does not: what a crash between Put and the record leaves.
func (s *Store) Waiting(ctx context.Context, before time.Time) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for o := range s.core.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Prefix: quarantined + "/", Recursive: true}) {
			switch {
			case o.Err != nil:
				yield("", fmt.Errorf("evidence: list quarantine: %w", o.Err))
				return
			case o.LastModified.Before(before) && !yield(o.Key, nil):
				return
			}
		}
	}
}
