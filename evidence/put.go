package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/minio/minio-go/v7"

	"anjie/domain/problem"
)

// Incoming is what the sender says of a file. Only Case is believed.
type Incoming struct {
	Case     string // the case's id; part of the key
	Name     string // what the sender calls it; shown, after CleanName, and used for nothing else
	Declared string // the media type the sender claims; only compared with what the bytes say
	Size     int64  // bytes announced; below zero when unknown. A file that ends early is refused
}

// Role says what a stored file is to the original: the thing itself, a copy to show, or something made from it.
type Role string

// The roles. A working copy shows the same picture without what the file tells besides (place, device).
const (
	Original    Role = "original"
	WorkingCopy Role = "working_copy"
	Derivative  Role = "derivative"
)

// Stored is a file that the store has taken in, and what its bytes say of it.
type Stored struct {
	Key, Version string
	Role         Role
	Of           string // the id of the original, for a working copy or a derivative; empty for an original
	Name         string // CleanName of what the sender called it
	SHA256       string // lower-case hex of all bytes; the same content always gives the same
	Size         int64  // bytes
	Media        string // by content, without parameters, e.g. "image/jpeg"
	Kind         Kind
	Warnings     []Warning // in a fixed order; nil when nothing is odd
}

// Put takes a file into quarantine while hashing it. Whatever the size, it holds two parts of 8 MiB at the most.
// An empty, unfinished or too large file is refused with a sentence (*problem.Error) and leaves nothing behind,
// as does an upload whose ctx ends. Reading r is the only thing that ctx cannot interrupt: close r for that.
func (s *Store) Put(ctx context.Context, r io.Reader, in Incoming) (Stored, error) {
	if in.Size == 0 {
		return Stored{}, errEmpty()
	}
	if in.Size > s.max {
		return Stored{}, errTooLarge(s.max)
	}
	p, err := newPlace(in.Case)
	if err != nil {
		return Stored{}, err
	}
	t := &taking{Store: s, key: p.String(), in: in, sum: sha256.New()}
	buf := s.parts.Get().(*[partBytes]byte)
	first, err := t.read(r, buf)
	if err != nil && !errors.Is(err, io.EOF) {
		s.parts.Put(buf)
		return Stored{}, err
	}
	t.media = Sniff(buf[:first])
	t.look.head(buf[:first], t.media)
	if errors.Is(err, io.EOF) {
		defer s.parts.Put(buf)
		return t.whole(ctx, buf[:first])
	}
	return t.inParts(ctx, r, buf)
}

// taking is one upload under way.
type taking struct {
	*Store
	key   string
	in    Incoming
	sum   hash.Hash
	size  int64
	media string
	look  look
}

// read fills buf, hashes it, and answers io.EOF with the last bytes. Too much is refused as soon as it is seen.
func (t *taking) read(r io.Reader, buf *[partBytes]byte) (int, error) {
	n, err := io.ReadFull(r, buf[:])
	t.size += int64(n)
	if t.size > t.max {
		return n, errTooLarge(t.max)
	}
	t.sum.Write(buf[:n])
	t.look.tail(buf[:n])
	switch {
	case err == nil:
		return n, nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		if t.size == 0 {
			return 0, errEmpty()
		}
		if t.in.Size > 0 && t.in.Size != t.size {
			return n, errCutShort(t.size, t.in.Size)
		}
		return n, io.EOF
	}
	return n, fmt.Errorf("evidence: read upload: %w", err)
}

// whole stores a file that fits into one part: the hash is known before, travels in the request's signature,
// so that the store itself refuses bytes that changed on the way, and stands with the object.
func (t *taking) whole(ctx context.Context, b []byte) (Stored, error) {
	sum := hex.EncodeToString(t.sum.Sum(nil))
	asked, cancel := context.WithTimeout(ctx, partTime)
	defer cancel()
	info, err := t.putBytes(asked, t.key, b, sum, minio.PutObjectOptions{
		ContentType: t.media, UserMetadata: map[string]string{hashMeta: sum},
	})
	if err != nil {
		t.takeBack(ctx, "")
		return Stored{}, fmt.Errorf("evidence: store %s: %w", t.key, err)
	}
	return t.stored(info.VersionID, sum), nil
}

func (t *taking) stored(version, sum string) Stored {
	return Stored{
		Key: t.key, Version: version, Role: Original, Name: CleanName(t.in.Name), SHA256: sum, Size: t.size,
		Media: t.media, Kind: KindOf(t.media), Warnings: t.look.warnings(t.in, t.media),
	}
}

func errEmpty() error {
	return problem.New(problem.Invalid, "文件是空的，没有任何内容，请重新选择文件", "The file is empty; please choose it again")
}

func errTooLarge(limit int64) error {
	return problem.New(problem.Invalid,
		fmt.Sprintf("文件超过 %s 的上限，未保存；请分段后上传", Bytes(limit)),
		fmt.Sprintf("The file is larger than the limit of %s and was not kept; please upload it in pieces", Bytes(limit)))
}

func errCutShort(got, want int64) error {
	return problem.New(problem.Invalid,
		fmt.Sprintf("上传中断：应有 %s，只收到 %s，未保存；请重新上传", Bytes(want), Bytes(got)),
		fmt.Sprintf("The upload broke off: %s of %s arrived and nothing was kept; please upload again", Bytes(got), Bytes(want)))
}

// Bytes writes a size for a person, in binary units: 4 GiB, 1.5 MiB, 12 B.
func Bytes(n int64) string {
	units := []string{"B", "KiB", "MiB", "GiB"}
	v, i := float64(n), 0
	for v >= 1024 && i < len(units)-1 {
		v, i = v/1024, i+1
	}
	if v == float64(int64(v)) {
		return fmt.Sprintf("%d %s", int64(v), units[i])
	}
	return fmt.Sprintf("%.1f %s", v, units[i])
}
