// Package secret keeps the passwords of one stack in a file that only its owner can read.
package secret

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Set is every password of a stack. They are hexadecimal, so that no shell, URL or SQL text needs
// to quote them.
type Set struct {
	Superuser string `json:"superuser"` // Postgres, for the supervisor alone
	Owner     string `json:"owner"`     // Postgres role anjie_owner
	App       string `json:"app"`       // Postgres role anjie_app
	Temporal  string `json:"temporal"`  // Postgres role of the Temporal server
	S3        string `json:"s3"`        // secret key of the S3 server
}

// Keep reads the passwords from path, and makes those that are missing.
func Keep(path string) (Set, error) {
	var s Set
	text, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return s, fmt.Errorf("secret: read: %w", err)
	default:
		if err := json.Unmarshal(text, &s); err != nil {
			return s, fmt.Errorf("secret: %s is damaged; make reset begins anew: %w", path, err)
		}
	}
	before := s
	for _, p := range []*string{&s.Superuser, &s.Owner, &s.App, &s.Temporal, &s.S3} {
		if *p == "" {
			*p = fresh()
		}
	}
	if s == before {
		return s, os.Chmod(path, 0o600)
	}
	return s, write(path, s)
}

func fresh() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails: it ends the program instead
	return hex.EncodeToString(b)
}

// write replaces the file as a whole, so that a kill in the middle leaves the old one.
func write(path string, s Set) error {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("secret: encode: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("secret: write: %w", err)
	}
	next := path + ".new"
	if err := os.WriteFile(next, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("secret: write: %w", err)
	}
	if err := os.Rename(next, path); err != nil {
		return fmt.Errorf("secret: write: %w", err)
	}
	return nil
}
