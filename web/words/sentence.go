package words

import (
	"regexp"
	"strings"
)

// signs finds short signs of laws with their articles inside a sentence: "至少三个工作日（HPR 88）".
var signs = func() *regexp.Regexp {
	var all []string
	for sign := range laws {
		if sign[0] < 0x80 {
			all = append(all, regexp.QuoteMeta(sign))
		}
	}
	// Of the Chinese signs only this is also no word of another sentence.
	return regexp.MustCompile(`(?:\b(?:` + strings.Join(all, "|") + `)|在线调解规则) [0-9]+(?:\([0-9]+\))?(?:[–, ]+[0-9]+(?:\([0-9]+\))?)*`)
}()

// Sentence writes out the laws that a sentence of the rules cites by their short signs.
func Sentence(lang Lang, s string) string {
	return signs.ReplaceAllStringFunc(s, func(cited string) string { return Provision(lang, cited) })
}
