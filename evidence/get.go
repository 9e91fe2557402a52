package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/minio/minio-go/v7"

	"anjie/domain/problem"
)

// Info is what the store knows of a file.
type Info struct {
	Key, Version string
	Size         int64  // bytes
	Media        string // as sniffed when it came in
	SHA256       string // as computed when it came in; Verify computes it anew
	Modified     time.Time
	Retention    Retention // empty when not locked
	Until        time.Time // the day the lock ends, UTC; zero when not locked
}

// ErrMissing answers for a key under which nothing stands. ErrAltered answers Verify when the bytes are not those that came in.
// Compare with errors.Is; both may be shown.
var (
	ErrMissing error = problem.New(problem.NotFound, "找不到该文件，可能已被移走", "The file is not there; it may have been moved")
	ErrAltered error = problem.New(problem.Refused, "文件内容与登记时的校验值不一致，请立即报告管理员", "The file is not what was recorded; report this to the administrator at once")
)

// Get opens the newest version of a file. The caller's ctx bounds the whole reading; closing ends it sooner.
// Seeking costs nothing until the next Read, which asks the store for the rest from there: http.ServeContent can serve ranges of it.
func (s *Store) Get(ctx context.Context, key string) (io.ReadSeekCloser, Info, error) {
	return s.GetVersion(ctx, key, "")
}

// GetVersion opens one version of a file, as Seal named it: what somebody may later have put over it or marked as deleted does not count.
func (s *Store) GetVersion(ctx context.Context, key, version string) (io.ReadSeekCloser, Info, error) {
	info, err := s.stat(ctx, key, version)
	if err != nil {
		return nil, Info{}, err
	}
	return &file{ctx: ctx, store: s, Info: info}, info, nil
}

// Verify reads the whole file again and compares its hash; ErrAltered when it is another.
func (s *Store) Verify(ctx context.Context, key, sha256Hex string) error {
	ctx, cancel := context.WithTimeout(ctx, copyTime)
	defer cancel()
	r, _, err := s.Get(ctx, key)
	if err != nil {
		return err
	}
	defer r.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, r); err != nil {
		return fmt.Errorf("evidence: verify %s: %w", key, err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != sha256Hex {
		return ErrAltered
	}
	return nil
}

// stat asks for a file's headers. Retention is read from there and not by GetObjectRetention, whose answer not every store forms alike.
func (s *Store) stat(ctx context.Context, key, version string) (Info, error) {
	if _, err := parse(key); err != nil {
		return Info{}, err
	}
	asked, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	o, err := s.core.StatObject(asked, s.bucket, key, minio.StatObjectOptions{VersionID: version})
	if err != nil {
		return Info{}, missing(err, "ask for "+key)
	}
	info := Info{
		Key: key, Version: o.VersionID, Size: o.Size, Media: o.ContentType, Modified: o.LastModified.UTC(), SHA256: o.UserMetadata[hashMeta],
		Retention: Retention(o.Metadata.Get("X-Amz-Object-Lock-Mode")),
	}
	if until := o.Metadata.Get("X-Amz-Object-Lock-Retain-Until-Date"); until != "" {
		if info.Until, err = time.Parse(time.RFC3339, until); err != nil {
			return Info{}, fmt.Errorf("evidence: read lock of %s: %w", key, err)
		}
	}
	if info.SHA256 == "" {
		marks, err := s.marks(ctx, key, o.VersionID)
		if err != nil {
			return Info{}, err
		}
		info.SHA256 = marks[hashMeta]
	}
	return info, nil
}

// marks reads the tags of one version.
func (s *Store) marks(ctx context.Context, key, version string) (map[string]string, error) {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	t, err := s.core.GetObjectTagging(ctx, s.bucket, key, minio.GetObjectTaggingOptions{VersionID: version})
	if err != nil {
		if minio.ToErrorResponse(err).Code == "NoSuchTagSet" {
			return map[string]string{}, nil
		}
		return nil, missing(err, "read marks of "+key)
	}
	return t.ToMap(), nil
}

// missing tells "not there" from every other failure.
func missing(err error, what string) error {
	e := minio.ToErrorResponse(err)
	if e.StatusCode == http.StatusNotFound || e.Code == minio.NoSuchKey || e.Code == "NoSuchVersion" || e.Code == "MethodNotAllowed" {
		return ErrMissing // MethodNotAllowed is how a delete marker answers
	}
	return fmt.Errorf("evidence: %s: %w", what, err)
}

// file reads one version through ranges, so that a film can be wound forward.
type file struct {
	Info
	ctx   context.Context // of the request that opened it; a file does not outlive it
	store *Store
	at    int64
	body  io.ReadCloser // from at on; nil until the next Read
}

func (f *file) Read(b []byte) (int, error) {
	if f.at >= f.Size {
		return 0, io.EOF
	}
	if f.body == nil {
		if err := f.open(); err != nil {
			return 0, err
		}
	}
	n, err := f.body.Read(b)
	f.at += int64(n)
	if errors.Is(err, io.EOF) && f.at < f.Size {
		err = io.ErrUnexpectedEOF
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("evidence: read %s at byte %d: %w", f.Key, f.at, err)
	}
	return n, err
}

func (f *file) open() error {
	o := minio.GetObjectOptions{VersionID: f.Version}
	if f.at > 0 {
		if err := o.SetRange(f.at, 0); err != nil { // from at to the end
			return fmt.Errorf("evidence: read %s from byte %d: %w", f.Key, f.at, err)
		}
	}
	body, _, _, err := f.store.core.GetObject(f.ctx, f.store.bucket, f.Key, o)
	if err != nil {
		return missing(err, "open "+f.Key)
	}
	f.body = body
	return nil
}

func (f *file) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		offset += f.Size
	}
	if offset < 0 {
		return 0, fmt.Errorf("evidence: seek %s to byte %d", f.Key, offset)
	}
	if offset != f.at {
		f.at = offset
		return offset, f.Close()
	}
	return offset, nil
}

// Close ends the reading; a later Read would begin anew.
func (f *file) Close() error {
	if f.body == nil {
		return nil
	}
	err := f.body.Close()
	f.body = nil
	return err
}
