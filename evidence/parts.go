package evidence

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/tags"
	"golang.org/x/sync/errgroup"
)

// partBytes is the size of a part: above S3's least (5 MiB), 512 parts for the largest file,
// and two of them (one being read, one being sent) are all that an upload holds in memory.
const partBytes = 8 << 20

// hashMeta names the hash on the object: as metadata when it was known before sending, else as a tag.
const hashMeta = "Sha256"

type part struct {
	n    int
	buf  *[partBytes]byte
	size int
}

// inParts sends a file of more than one part: the next part is read and hashed while the last one travels.
func (t *taking) inParts(ctx context.Context, r io.Reader, buf *[partBytes]byte) (Stored, error) {
	id, err := t.begin(ctx)
	if err != nil {
		t.parts.Put(buf)
		return Stored{}, err
	}
	done, err := t.send(ctx, id, r, buf)
	if err != nil {
		t.takeBack(ctx, id)
		return Stored{}, err
	}
	version, err := t.join(ctx, id, done)
	if err != nil {
		t.takeBack(ctx, id)
		return Stored{}, err
	}
	return t.stored(version, hex.EncodeToString(t.sum.Sum(nil))), nil
}

// begin is finished even when the caller has gone: an upload whose id nobody learned could not be aborted.
func (t *taking) begin(ctx context.Context) (string, error) {
	asked, cancel := context.WithTimeout(context.WithoutCancel(ctx), askTime)
	defer cancel()
	id, err := t.core.NewMultipartUpload(asked, t.bucket, t.key, minio.PutObjectOptions{ContentType: t.media})
	if err != nil {
		return "", fmt.Errorf("evidence: begin upload of %s: %w", t.key, err)
	}
	return id, nil
}

func (t *taking) send(ctx context.Context, id string, r io.Reader, first *[partBytes]byte) ([]minio.CompletePart, error) {
	var done []minio.CompletePart
	g, ctx := errgroup.WithContext(ctx)
	next := make(chan part) // unbuffered: one part is being read while one travels
	g.Go(func() error {
		for p := range next {
			sent, err := t.sendPart(ctx, id, p)
			t.parts.Put(p.buf)
			if err != nil {
				return err
			}
			done = append(done, minio.CompletePart{PartNumber: sent.PartNumber, ETag: sent.ETag})
		}
		return nil
	})
	g.Go(func() error {
		defer close(next)
		return t.feed(ctx, r, first, next)
	})
	err := g.Wait()
	return done, err
}

// feed hands over the first part and then reads the others, until the end, a refusal or a failed part.
func (t *taking) feed(ctx context.Context, r io.Reader, first *[partBytes]byte, next chan<- part) error {
	p, last := part{1, first, partBytes}, false
	for {
		select {
		case next <- p:
		case <-ctx.Done():
			t.parts.Put(p.buf)
			return fmt.Errorf("evidence: upload of %s ended early: %w", t.key, context.Cause(ctx))
		}
		if last {
			return nil
		}
		buf := t.parts.Get().(*[partBytes]byte)
		n, err := t.read(r, buf)
		last = errors.Is(err, io.EOF)
		if err != nil && !last || n == 0 {
			t.parts.Put(buf)
			if last {
				return nil
			}
			return err
		}
		p = part{p.n + 1, buf, n}
	}
}

func (t *taking) sendPart(ctx context.Context, id string, p part) (minio.ObjectPart, error) {
	ctx, cancel := context.WithTimeout(ctx, partTime)
	defer cancel()
	sent, err := t.core.PutObjectPart(ctx, t.bucket, t.key, id, p.n, bytes.NewReader(p.buf[:p.size]), int64(p.size), minio.PutObjectPartOptions{})
	if err != nil {
		return sent, fmt.Errorf("evidence: send part %d of %s: %w", p.n, t.key, err)
	}
	return sent, nil
}

// join makes one object of the parts and writes the hash, which is known only now, beside it.
// It is not broken off when the caller goes: what happened would then be unknown. The caller's end is seen afterwards.
func (t *taking) join(ctx context.Context, id string, done []minio.CompletePart) (string, error) {
	slow, cancel := context.WithTimeout(context.WithoutCancel(ctx), joinTime)
	defer cancel()
	info, err := t.core.CompleteMultipartUpload(slow, t.bucket, t.key, id, done, minio.PutObjectOptions{})
	if err != nil {
		return "", fmt.Errorf("evidence: join parts of %s: %w", t.key, err)
	}
	marks := map[string]string{hashMeta: hex.EncodeToString(t.sum.Sum(nil))}
	if err := t.mark(ctx, t.key, info.VersionID, marks); err != nil {
		return "", err
	}
	return info.VersionID, nil
}

// mark replaces the tags of one version; tags are the only thing that can be said of an object after it is written.
func (s *Store) mark(ctx context.Context, key, version string, marks map[string]string) error {
	set, err := tags.MapToObjectTags(marks)
	if err != nil {
		return fmt.Errorf("evidence: mark %s: %w", key, err)
	}
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	if err := s.core.PutObjectTagging(ctx, s.bucket, key, set, minio.PutObjectTaggingOptions{VersionID: version}); err != nil {
		return fmt.Errorf("evidence: mark %s: %w", key, err)
	}
	return nil
}

// putBytes stores a small thing in one request whose signature covers its hash.
func (s *Store) putBytes(ctx context.Context, key string, b []byte, sum string, o minio.PutObjectOptions) (minio.UploadInfo, error) {
	return s.core.PutObject(ctx, s.bucket, key, bytes.NewReader(b), int64(len(b)), "", sum, o)
}

// takeBack removes what a broken upload left: its parts, and the object if it came so far.
// It runs also when the caller has gone, and its own failure is logged, not returned: the upload's failure is the news.
func (t *taking) takeBack(ctx context.Context, id string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tidyTime)
	defer cancel()
	if id != "" {
		err := t.core.AbortMultipartUpload(ctx, t.bucket, t.key, id)
		if err != nil && minio.ToErrorResponse(err).Code != minio.NoSuchUpload {
			slog.WarnContext(ctx, "evidence: parts of a broken upload stay behind", "key", t.key, "upload", id, "error", err)
		}
	}
	if err := t.removeVersions(ctx, t.key); err != nil {
		slog.WarnContext(ctx, "evidence: a broken upload stays behind", "key", t.key, "error", err)
	}
}
