package casetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"sync"

	"anjie/domain/problem"
	"anjie/evidence"

	"github.com/google/uuid"
)

// Shelf keeps files in memory for tests of the screens; the real store is held to its word in its own package.
type Shelf struct {
	mu    sync.Mutex
	files map[string][]byte
}

// NewShelf returns an empty shelf.
func NewShelf() *Shelf { return &Shelf{files: map[string][]byte{}} }

// Place puts bytes under a key.
func (s *Shelf) Place(key string, b []byte) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[key] = b
	return key
}

// Put takes a file in as the store does: by content, refusing what is empty.
func (s *Shelf) Put(_ context.Context, r io.Reader, in evidence.Incoming) (evidence.Stored, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return evidence.Stored{}, fmt.Errorf("casetest: read upload: %w", err)
	}
	if len(b) == 0 {
		return evidence.Stored{}, problem.New(problem.Invalid, "文件是空的，没有任何内容，请重新选择文件", "The file is empty; please choose it again")
	}
	sum := sha256.Sum256(b)
	media := evidence.Sniff(b)
	key := "quarantine/" + in.Case + "/" + uuid.NewString()
	s.Place(key, b)
	var odd []evidence.Warning
	if media == "image/svg+xml" || media == "text/html" {
		odd = append(odd, evidence.Acts)
	}
	return evidence.Stored{Key: key, Role: evidence.Original, Name: evidence.CleanName(in.Name), SHA256: hex.EncodeToString(sum[:]), Size: int64(len(b)),
		Media: media, Kind: evidence.KindOf(media), Warnings: odd}, nil
}

// Get opens a file.
func (s *Shelf) Get(_ context.Context, key string) (io.ReadSeekCloser, evidence.Info, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.files[key]
	if !ok {
		return nil, evidence.Info{}, evidence.ErrMissing
	}
	return closer{bytes.NewReader(b)}, evidence.Info{Key: key, Size: int64(len(b))}, nil
}

// GetVersion opens a file; the shelf keeps one version of each.
func (s *Shelf) GetVersion(ctx context.Context, key, _ string) (io.ReadSeekCloser, evidence.Info, error) {
	return s.Get(ctx, key)
}

// Discard removes a file.
func (s *Shelf) Discard(_ context.Context, key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.files[key]; !ok {
		return errors.New("casetest: nothing to discard")
	}
	delete(s.files, key)
	return nil
}

// Count is how many files stand on the shelf.
func (s *Shelf) Count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.files)
}

type closer struct{ *bytes.Reader }

func (closer) Close() error { return nil }
