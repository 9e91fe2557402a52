package evidence

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"

	"anjie/domain/problem"
)

// Sealed is a file under lock.
type Sealed struct {
	Key, Version string // the version counts: whatever is put over the key later is another
	SHA256       string
	Size         int64
	Retention    Retention
	Until        time.Time // UTC, whole seconds
}

// Seal moves a file from quarantine to its locked place, where the store itself refuses to delete that version before until.
// It copies inside the store, checks size, hash and lock of the copy, and only then removes the first one.
// Done twice, or again after it was broken off anywhere, it comes to the same end; for a sealed key it lengthens the lock if until is later.
// A file that Scan found infected is refused with a sentence and stays in quarantine.
func (s *Store) Seal(ctx context.Context, key string, until time.Time) (Sealed, error) {
	until = until.UTC().Truncate(time.Second)
	if !until.After(time.Now()) {
		return Sealed{}, fmt.Errorf("evidence: seal %s: the date %s has passed", key, until.Format(time.DateOnly))
	}
	p, err := parse(key)
	if err != nil {
		return Sealed{}, err
	}
	switch p.where {
	case sealed:
		return s.lengthen(ctx, key, until)
	case derivative, papers:
		return Sealed{}, fmt.Errorf("evidence: seal %s: what is made from evidence is not sealed", key)
	}
	from, err := s.stat(ctx, key, "")
	if errors.Is(err, ErrMissing) {
		return s.sealedBefore(ctx, p, until)
	}
	if err != nil {
		return Sealed{}, err
	}
	return s.seal(ctx, p, from, until)
}

func (s *Store) seal(ctx context.Context, p place, from Info, until time.Time) (Sealed, error) {
	if len(from.SHA256) != 64 {
		return Sealed{}, fmt.Errorf("evidence: seal %s: it carries no hash", from.Key)
	}
	marks, err := s.marks(ctx, from.Key, from.Version)
	if err != nil {
		return Sealed{}, err
	}
	if State(marks[scanMark]) == Infected {
		return Sealed{}, problem.New(problem.Refused, "文件被查出含有恶意代码，不能封存，已留在隔离区", "Malware was found in the file; it is not sealed and stays in quarantine")
	}
	to := p.sealedAs(from.SHA256).String()
	held, err := s.stat(ctx, to, "")
	if errors.Is(err, ErrMissing) {
		held, err = s.copyLocked(ctx, from, to, until)
	}
	if err != nil {
		return Sealed{}, err
	}
	if held.Size != from.Size || held.SHA256 != from.SHA256 {
		return Sealed{}, fmt.Errorf("evidence: seal %s: the copy has %d bytes and hash %.8s instead of %d and %.8s", from.Key, held.Size, held.SHA256, from.Size, from.SHA256)
	}
	done, err := s.lengthened(ctx, held, until)
	if err != nil {
		return Sealed{}, err
	}
	return done, s.removeVersions(ctx, from.Key)
}

// copyLocked copies inside the store; the lock comes with the copy, so there is no moment without it.
func (s *Store) copyLocked(ctx context.Context, from Info, to string, until time.Time) (Info, error) {
	slow, cancel := context.WithTimeout(ctx, copyTime)
	defer cancel()
	_, err := s.core.Client.CopyObject(slow,
		minio.CopyDestOptions{
			Bucket: s.bucket, Object: to, Mode: s.lock, RetainUntilDate: until, ContentType: from.Media,
			ReplaceMetadata: true, UserMetadata: map[string]string{hashMeta: from.SHA256},
		},
		minio.CopySrcOptions{Bucket: s.bucket, Object: from.Key, VersionID: from.Version})
	if err != nil {
		return Info{}, missing(err, "copy "+from.Key+" to "+to)
	}
	return s.stat(ctx, to, "")
}

// sealedBefore finds what an earlier Seal of the same file made; its key has the same id. A case has few enough files to look through.
func (s *Store) sealedBefore(ctx context.Context, p place, until time.Time) (Sealed, error) {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	for o := range s.core.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Prefix: sealed + "/" + p.caseID + "/", Recursive: true}) {
		if o.Err != nil {
			return Sealed{}, fmt.Errorf("evidence: look for sealed %s: %w", p.id, o.Err)
		}
		if strings.HasSuffix(o.Key, "/"+p.id) {
			return s.lengthen(ctx, o.Key, until)
		}
	}
	return Sealed{}, ErrMissing
}

func (s *Store) lengthen(ctx context.Context, key string, until time.Time) (Sealed, error) {
	held, err := s.stat(ctx, key, "")
	if err != nil {
		return Sealed{}, err
	}
	return s.lengthened(ctx, held, until)
}

// lengthened leaves a lock that lasts long enough and renews one that does not. No lock is ever shortened.
func (s *Store) lengthened(ctx context.Context, held Info, until time.Time) (Sealed, error) {
	if held.Retention == "" || held.Until.Before(until) {
		asked, cancel := context.WithTimeout(ctx, askTime)
		defer cancel()
		mode := s.lock
		if held.Retention == Compliance {
			mode = minio.Compliance // it cannot become weaker
		}
		err := s.core.PutObjectRetention(asked, s.bucket, held.Key, minio.PutObjectRetentionOptions{Mode: &mode, RetainUntilDate: &until, VersionID: held.Version})
		if err != nil {
			return Sealed{}, missing(err, "lock "+held.Key)
		}
		if held, err = s.stat(ctx, held.Key, held.Version); err != nil {
			return Sealed{}, err
		}
	}
	if held.Retention == "" || held.Until.Before(until) {
		return Sealed{}, fmt.Errorf("evidence: lock %s: the store answers %q until %s", held.Key, held.Retention, held.Until.Format(time.RFC3339))
	}
	return Sealed{Key: held.Key, Version: held.Version, SHA256: held.SHA256, Size: held.Size, Retention: held.Retention, Until: held.Until}, nil
}
