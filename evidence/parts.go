package evidence

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"net/http"
	"slices"
	"sync"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/tags"
	"golang.org/x/sync/errgroup"
)

// partBytes is the size of a part: above S3's least (5 MiB), and 512 of them for the largest file.
// An upload holds partsHeld of them: one being read and hashed while two travel.
const (
	partBytes = 8 << 20
	senders   = 2
	partsHeld = senders + 1
)

// hashMeta names the hash on the object: as metadata when it was known before sending, else as a tag.
const hashMeta = "Sha256"

// sumHeader and sumAlgorithm are how a part carries its own check: the store refuses one that changed on the way.
// (Signing each part's SHA-256 instead would make both sides hash everything once more: a fifth slower.)
const (
	sumHeader    = "X-Amz-Checksum-Crc32c"
	sumAlgorithm = "X-Amz-Checksum-Algorithm"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

type part struct {
	n    int
	buf  *[partBytes]byte
	size int
}

// inParts sends a file of more than one part: the next part is read and hashed while others travel.
func (t *taking) inParts(ctx context.Context, r io.Reader, first *[partBytes]byte) (Stored, error) {
	free := make(chan *[partBytes]byte, partsHeld)
	defer func() {
		for range partsHeld {
			t.parts.Put(<-free)
		}
	}()
	for range partsHeld - 1 {
		free <- t.parts.Get().(*[partBytes]byte)
	}
	id, err := t.begin(ctx)
	if err != nil {
		free <- first
		return Stored{}, err
	}
	done, err := t.send(ctx, id, r, first, free)
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
	id, err := t.core.NewMultipartUpload(asked, t.bucket, t.key, minio.PutObjectOptions{
		ContentType: t.media, UserMetadata: map[string]string{sumAlgorithm: "CRC32C"}, // a header, not metadata, for its name
	})
	if err != nil {
		return "", fmt.Errorf("evidence: begin upload of %s: %w", t.key, err)
	}
	return id, nil
}

// send hands parts to the senders and gives back what the store said of them, in order. Every buffer ends in free.
func (t *taking) send(ctx context.Context, id string, r io.Reader, first *[partBytes]byte, free chan *[partBytes]byte) ([]minio.CompletePart, error) {
	g, ctx := errgroup.WithContext(ctx)
	next := make(chan part) // unbuffered: what waits here is a part held
	var mu sync.Mutex
	var done []minio.CompletePart
	for range senders {
		g.Go(func() error {
			for p := range next {
				sent, err := t.sendPart(ctx, id, p)
				free <- p.buf
				if err != nil {
					return err
				}
				mu.Lock()
				done = append(done, sent)
				mu.Unlock()
			}
			return nil
		})
	}
	g.Go(func() error {
		defer close(next)
		return t.feed(ctx, r, first, free, next)
	})
	err := g.Wait()
	slices.SortFunc(done, func(a, b minio.CompletePart) int { return a.PartNumber - b.PartNumber })
	return done, err
}

// feed hands over the first part and then reads the others, until the end, a refusal or a failed part.
func (t *taking) feed(ctx context.Context, r io.Reader, first *[partBytes]byte, free chan *[partBytes]byte, next chan<- part) error {
	p, last := part{1, first, partBytes}, false
	for {
		select {
		case next <- p:
		case <-ctx.Done():
			free <- p.buf
			return fmt.Errorf("evidence: upload of %s ended early: %w", t.key, context.Cause(ctx))
		}
		if last {
			return nil
		}
		buf := <-free // never waits for ever: a sender gives back every part, sent or failed
		n, err := t.read(r, buf)
		last = errors.Is(err, io.EOF)
		if last && n == 0 || err != nil && !last {
			free <- buf
			if last {
				return nil // the file ended where the last part did
			}
			return err
		}
		p = part{p.n + 1, buf, n}
	}
}

func (t *taking) sendPart(ctx context.Context, id string, p part) (minio.CompletePart, error) {
	ctx, cancel := outlasting(ctx, tidyTime)
	defer cancel()
	ctx, done := context.WithTimeout(ctx, partTime)
	defer done()
	b := p.buf[:p.size]
	sum := base64.StdEncoding.EncodeToString(binary.BigEndian.AppendUint32(nil, crc32.Checksum(b, castagnoli)))
	sent, err := t.core.PutObjectPart(ctx, t.bucket, t.key, id, p.n, bytes.NewReader(b), int64(p.size), minio.PutObjectPartOptions{
		DisableContentSha256: true, CustomHeader: http.Header{sumHeader: {sum}, sumAlgorithm: {"CRC32C"}},
	})
	if err != nil {
		return minio.CompletePart{}, fmt.Errorf("evidence: send part %d of %s: %w", p.n, t.key, err)
	}
	return minio.CompletePart{PartNumber: p.n, ETag: sent.ETag, ChecksumCRC32C: sum}, nil
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
	o.DisableContentSha256 = true // of the client's own reckoning; sum is signed instead
	return s.core.PutObject(ctx, s.bucket, key, bytes.NewReader(b), int64(len(b)), "", sum, o)
}
