package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameRunes is the longest name shown; the ending is kept when a longer one is cut.
const nameRunes = 120

// CleanName makes of what a sender calls a file something that is safe to show and to offer as a download's name:
// no folders ("../../x" is x), no control characters, no characters that turn the writing direction and so hide an ending.
// It answers 未命名 when nothing is left. It is never part of a key.
func CleanName(name string) string {
	name = strings.ToValidUTF8(name, "\ufffd")
	if at := strings.LastIndexAny(name, `/\`); at >= 0 {
		name = name[at+1:]
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || strings.ContainsRune(`<>:"|?*`, r) {
			return -1
		}
		return r
	}, name)
	name = strings.Trim(name, " .")
	if name == "" {
		return "未命名"
	}
	if utf8.RuneCountInString(name) <= nameRunes {
		return name
	}
	runes, ending := []rune(name), ""
	if at := strings.LastIndexByte(name, '.'); at > 0 && utf8.RuneCountInString(name[at:]) <= 10 {
		ending = name[at:]
	}
	return string(runes[:nameRunes-1-utf8.RuneCountInString(ending)]) + "…" + ending
}
