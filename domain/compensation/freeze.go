package compensation

import (
	"fmt"

	"anjie/domain/canonical"
)

// Frozen is a result as it is kept with an agreement: its canonical JSON and that text's SHA-256 in lower-case hex.
type Frozen struct {
	JSON   []byte
	SHA256 string
}

// Freeze writes a result down for good. Equal results freeze to equal bytes.
func Freeze(r Result) (Frozen, error) {
	raw, err := canonical.JSON(r)
	if err != nil {
		return Frozen{}, fmt.Errorf("compensation: freeze: %w", err)
	}
	return Frozen{raw, canonical.Hash(raw)}, nil
}

// Canonical writes the case down as the one JSON text whose SHA-256 is Result.Input.
func (c Case) Canonical() ([]byte, error) { return canonical.JSON(c) }
