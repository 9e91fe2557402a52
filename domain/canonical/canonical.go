// Package canonical writes values as the one JSON text that is kept, hashed and compared: the JSON Canonicalization
// Scheme of RFC 8785. Two values that say the same have the same bytes, whoever wrote them down.
package canonical

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/gowebpki/jcs"
)

// exact is the greatest whole number that every reader of JSON keeps exactly, 2^53−1 (RFC 7493, 2.2).
const exact = 1<<53 - 1

// JSON is v's canonical text. It refuses what JSON cannot say, and whole numbers beyond ±(2^53−1): RFC 8785 would round
// them, and two different amounts would have one hash.
func JSON(v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("canonical: marshal: %w", err)
	}
	if n := inexact(raw); n != "" {
		return nil, fmt.Errorf("canonical: the number %s is beyond 2^53-1", n)
	}
	out, err := jcs.Transform(raw)
	if err != nil {
		return nil, fmt.Errorf("canonical: transform: %w", err)
	}
	return bytes.TrimSpace(out), nil
}

// Hash is the SHA-256 of a text in lower-case hex.
func Hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Of is the Hash of v's canonical text.
func Of(v any) (string, error) {
	text, err := JSON(v)
	if err != nil {
		return "", err
	}
	return Hash(text), nil
}

// Table is Of a table that is part of the program. One that cannot be written is a mistake in the program, not in what
// somebody gave it, and ends it.
func Table(v any) string {
	sum, err := Of(v)
	if err != nil {
		panic(err)
	}
	return sum
}

// inexact is the first whole number of the JSON text that is too great, or "".
func inexact(raw []byte) string {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '"':
			for i++; raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
		case c == '-' || '0' <= c && c <= '9':
			from := i
			for i < len(raw) && bytes.IndexByte([]byte("+-.eE0123456789"), raw[i]) >= 0 {
				i++
			}
			if n := string(raw[from:i]); !kept(n) {
				return n
			}
			i--
		}
	}
	return ""
}

// kept says whether a number survives RFC 8785: whole ones within ±(2^53−1), and fractions, which are floats anyway.
func kept(number string) bool {
	if len(number) < len("9007199254740991") || bytes.ContainsAny([]byte(number), ".eE") {
		return true
	}
	n, err := strconv.ParseInt(number, 10, 64)
	return err == nil && -exact <= n && n <= exact
}
