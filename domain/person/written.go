// Package person checks and masks what identifies people and their vehicles: identity numbers, social credit codes,
// plates and phone numbers.
//
// A check returns the number in its one canonical form, so that the same person or vehicle is found again, or an error
// whose sentence may stand beside the field. No error repeats what was typed.
package person

import (
	"strings"
	"unicode"

	"anjie/domain/problem"
)

// written makes plain what was typed or pasted: full-width characters, small letters, and blanks and invisible marks anywhere.
func written(raw string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' { // the full-width forms of ASCII
			r -= '！' - '!'
		}
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, raw)
}

// allIn says that every byte of s is one of set.
func allIn(s, set string) bool { return strings.Trim(s, set) == "" }

func invalid(zh, en string) error { return problem.New(problem.Invalid, zh, en) }
