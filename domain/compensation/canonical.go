package compensation

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// canonical writes v as the one JSON text that is hashed: object keys sorted, no blanks, whole numbers as they are,
// no HTML escapes. For what the tables and results hold (text, integers, booleans) it is the form of RFC 8785.
func canonical(v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("compensation: write canonical JSON: %w", err)
	}
	var tree any
	r := json.NewDecoder(bytes.NewReader(raw))
	r.UseNumber()
	if err := r.Decode(&tree); err != nil {
		return nil, fmt.Errorf("compensation: read canonical JSON: %w", err)
	}
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	if err := w.Encode(tree); err != nil { // maps are written with sorted keys
		return nil, fmt.Errorf("compensation: write canonical JSON: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// fingerprint is the SHA-256 of v's canonical JSON, in lower-case hex. The tables are plain data: they always marshal.
func fingerprint(v any) string {
	raw, err := canonical(v)
	if err != nil {
		panic(err) // only a type that JSON does not know gets here, and the package's tests marshal all of them
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
