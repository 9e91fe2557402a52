// Package words gives every thing on the screens its one name, in zh-CN and in English.
//
// An area keeps its words in one file here: constants of type Key and one table with both
// languages side by side. The tests fail on a word without a language and on one nobody uses.
package words

import (
	"fmt"
	"net/http"
	"strings"
)

// Lang is a language of the screens.
type Lang string

// The languages. zh-CN is the default.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Langs lists the languages in the order of the switch.
var Langs = []Lang{ZH, EN}

// Tag is the language tag for HTML's lang attribute.
func (l Lang) Tag() string {
	if l == EN {
		return "en"
	}
	return "zh-CN"
}

// Key names a word or sentence. Enumerated things use "kind.value", such as "role.mediator".
type Key string

// Pair is one word in both languages. Sentences with blanks use fmt verbs; use %[1]s where the order differs.
type Pair struct{ ZH, EN string }

type table map[Key]Pair

var all = table{}

// add enters an area's table; a key entered twice is a mistake that stops every test.
func add(t table) table {
	for k, p := range t {
		if _, twice := all[k]; twice {
			panic(fmt.Sprintf("words: %s has two meanings", k))
		}
		all[k] = p
	}
	return t
}

// T returns the word in lang. A key without a word is returned as it is, and the tests find it.
func T(lang Lang, key Key, args ...any) string {
	p, ok := all[key]
	if !ok {
		return string(key)
	}
	s := p.ZH
	if lang == EN {
		s = p.EN
	}
	if len(args) == 0 {
		return s
	}
	if key == Article { // the tables cite by short signs, the screens by the names of the laws
		args = []any{Provision(lang, fmt.Sprint(args...))}
	}
	return fmt.Sprintf(s, args...)
}

// Has says whether a key has a word.
func Has(key Key) bool {
	_, ok := all[key]
	return ok
}

// Of names a member of an enumeration: Of(lang, "role", access.Mediator).
func Of[E ~string](lang Lang, kind string, value E) string {
	return T(lang, Key(kind+"."+string(value)))
}

// Parse reads a language as cookies and addresses spell it; anything unknown is not ok.
func Parse(s string) (Lang, bool) {
	switch Lang(s) {
	case ZH:
		return ZH, true
	case EN:
		return EN, true
	}
	return ZH, false
}

// Accepted picks the language from Accept-Language: the first of ours that the browser names.
func Accepted(h http.Header) Lang {
	for part := range strings.SplitSeq(h.Get("Accept-Language"), ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		main, _, _ := strings.Cut(tag, "-")
		if lang, ok := Parse(strings.ToLower(main)); ok {
			return lang
		}
	}
	return ZH
}
