package evidence

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/minio/minio-go/v7"
)

// takeBack removes what a broken upload left: its parts, and the object if it came so far.
// It runs also when the caller has gone, and its own failure is logged, not returned: the upload's failure is the news.
func (t *taking) takeBack(ctx context.Context, id string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tidyTime)
	defer cancel()
	if err := t.abort(ctx, id); err != nil {
		slog.WarnContext(ctx, "evidence: parts of a broken upload stay behind", "key", t.key, "upload", id, "error", err)
	}
	if err := t.removeVersions(ctx, t.key); err != nil {
		slog.WarnContext(ctx, "evidence: a broken upload stays behind", "key", t.key, "error", err)
	}
}

// abort forgets an upload's parts and looks whether they are gone; S3 asks for that, since a part may arrive last.
func (t *taking) abort(ctx context.Context, id string) error {
	if id == "" {
		return nil
	}
	for range tries {
		err := t.core.AbortMultipartUpload(ctx, t.bucket, t.key, id)
		if err != nil && minio.ToErrorResponse(err).Code != minio.NoSuchUpload {
			return fmt.Errorf("abort: %w", err)
		}
		_, err = t.core.ListObjectParts(ctx, t.bucket, t.key, id, 0, 1)
		if minio.ToErrorResponse(err).Code == minio.NoSuchUpload {
			return nil
		}
		if err != nil {
			return fmt.Errorf("list what is left: %w", err)
		}
	}
	return errors.New("parts are there after every abort")
}

// outlasting gives a context that ends a while after ctx does. A part under way is let finish: broken off, it could
// still be written by the store after the upload was aborted, and then stay for ever.
func outlasting(ctx context.Context, grace time.Duration) (context.Context, context.CancelFunc) {
	out, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })
	return out, func() { stop(); cancel() }
}
