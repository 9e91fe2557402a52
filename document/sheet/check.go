package sheet

import (
	"fmt"
	"strconv"
	"unicode"

	"anjie/document/font"
	"anjie/domain/problem"
)

// check refuses characters that cannot be printed: those that no typeface has, and those that nobody would see.
// A name is never printed as boxes, and nothing hides between its characters.
func check(p Paper) error {
	var faults []problem.Fault
	seen := map[string]bool{}
	p.Words(func(label, text string) {
		for _, r := range text {
			key := label + string(r)
			if printable(r) || seen[key] {
				continue
			}
			seen[key] = true
			faults = append(faults, fault(label, r))
		}
	})
	if len(faults) == 0 {
		return nil
	}
	return problem.Form(faults...)
}

// printable says whether r can stand in a paper. Line breaks and tabs can: they become paragraphs and spaces.
func printable(r rune) bool {
	switch {
	case r == '\n' || r == '\r' || r == '\t':
		return true
	case r == unicode.ReplacementChar || unicode.In(r, unicode.C, unicode.M, unicode.Zl, unicode.Zp):
		return false
	}
	return faceFor(font.Serif(), r) != nil
}

func fault(label string, r rune) problem.Fault {
	shown := fmt.Sprintf("U+%04X", r)
	if !unicode.In(r, unicode.C, unicode.M, unicode.Zl, unicode.Zp) {
		shown = fmt.Sprintf("“%c”（U+%04X）", r, r)
	}
	return problem.Fault{
		Field: label,
		ZH:    fmt.Sprintf("“%s”中的字符%s不在打印字库内，无法印出，请核对或者改用规范汉字", label, shown),
		EN:    fmt.Sprintf("the character %s under %q is not in the typeface of the papers and cannot be printed", shown, label),
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

func wrap(err error, verb string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("sheet: %s: %w", verb, err)
}
