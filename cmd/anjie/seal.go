package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"time"

	"anjie/document"
	"anjie/document/seal"
)

// sealing names the key that papers are signed with, and its certificate.
type sealing struct {
	SealKey  string `name:"seal-key" env:"ANJIE_SEAL_KEY" help:"PEM file of the key that papers are signed with, mode 0600; made when missing. Papers stay unsigned when empty."`
	SealCert string `name:"seal-cert" env:"ANJIE_SEAL_CERT" help:"PEM file of its certificate; made, signed by itself, together with the key."`
}

// open returns the seal, or nil when none is configured. A key that is not there yet is made.
func (s sealing) open() (document.Seal, error) {
	if s.SealKey == "" || s.SealCert == "" {
		slog.Warn("papers are not signed: ANJIE_SEAL_KEY and ANJIE_SEAL_CERT are not set")
		return nil, nil
	}
	if _, err := os.Stat(s.SealKey); errors.Is(err, fs.ErrNotExist) {
		if err := seal.Generate(s.SealKey, s.SealCert, "案结 Anjie", time.Now()); err != nil {
			return nil, fmt.Errorf("ANJIE_SEAL_KEY: make a key: %w", err)
		}
		slog.Info("a key for papers was made; have its certificate replaced by your authority's")
	}
	key, err := seal.Open(s.SealKey, s.SealCert)
	if err != nil {
		return nil, fmt.Errorf("ANJIE_SEAL_KEY: %w", err)
	}
	return key, nil
}
