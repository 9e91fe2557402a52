package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
)

// Paper is a document that was made from the record and has left the hands of its maker.
type Paper struct {
	Case  string // the case's id; part of the key
	Seq   int64  // the event that it was made after; above 0
	Form  string // what it is: lower-case letters and _, e.g. mediation_notice
	PDF   []byte
	Until time.Time // how long it is locked
}

// PutPaper stores a paper under lock. Its key holds a name of its content, so the same paper twice is one object, and
// another paper of the same event never takes its place.
func (s *Store) PutPaper(ctx context.Context, p Paper) (Sealed, error) {
	until := p.Until.UTC().Truncate(time.Second)
	if !until.After(time.Now()) {
		return Sealed{}, fmt.Errorf("evidence: store paper: the date %s has passed", until.Format(time.DateOnly))
	}
	key := place{
		where: papers, caseID: p.Case, id: uuid.NewHash(sha256.New(), uuid.NameSpaceOID, p.PDF, 8).String(),
		what: strconv.FormatInt(p.Seq, 10) + "-" + p.Form + ".pdf",
	}.String()
	if _, err := parse(key); err != nil {
		return Sealed{}, err
	}
	sum := sha256.Sum256(p.PDF)
	hexSum := hex.EncodeToString(sum[:])
	held, err := s.stat(ctx, key, "")
	if errors.Is(err, ErrMissing) {
		held, err = s.putLocked(ctx, key, p.PDF, hexSum, until)
	}
	if err != nil {
		return Sealed{}, err
	}
	if held.SHA256 != hexSum || held.Size != int64(len(p.PDF)) {
		return Sealed{}, fmt.Errorf("evidence: store %s: the store has %d bytes and hash %.8s instead of %d and %.8s", key, held.Size, held.SHA256, len(p.PDF), hexSum)
	}
	return s.lengthened(ctx, held, until)
}

func (s *Store) putLocked(ctx context.Context, key string, b []byte, sum string, until time.Time) (Info, error) {
	asked, cancel := context.WithTimeout(ctx, partTime)
	defer cancel()
	_, err := s.putBytes(asked, key, b, sum, minio.PutObjectOptions{
		ContentType: "application/pdf", UserMetadata: map[string]string{hashMeta: sum},
		Mode: s.lock, RetainUntilDate: until, SendContentMd5: true, // a request that locks must carry a check sum
	})
	if err != nil {
		return Info{}, fmt.Errorf("evidence: store %s: %w", key, err)
	}
	return s.stat(ctx, key, "")
}
