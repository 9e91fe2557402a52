package person

import (
	"regexp"
	"strings"
	"unicode"
)

// canonicalLine is a line as NormalisePhone writes it.
var canonicalLine = regexp.MustCompile(`^(0[0-9]{2,3}-)([0-9]{7,8})(?:-[0-9]+)?$`)

// MaskID shows the first three and the last two characters of an identity number, whatever its kind; of a short number
// less, so that at least two thirds stay hidden. Lists and other people's screens get this form.
func MaskID(id string) string {
	r := []rune(id)
	switch {
	case len(r) >= 15:
		return masked(r, 3, 2)
	case len(r) >= 6:
		return masked(r, 1, 1)
	}
	return masked(r, 0, 0)
}

// MaskPhone shows a mobile number as 138****0013, a line with its area code and last two digits, anything else by its last two.
func MaskPhone(phone string) string {
	r := []rune(phone)
	if IsMobile(phone) {
		return masked(r, 3, 4)
	}
	if m := canonicalLine.FindStringSubmatch(phone); m != nil {
		return m[1] + masked([]rune(m[2]), 0, 2) // an extension leads to one desk: not shown
	}
	if len(r) >= 7 {
		return masked(r, 0, 2)
	}
	return masked(r, 0, 0)
}

// MaskName shows of a Chinese name the first character, and of three or more also the last: 张*, 张*三, 欧**娜.
// Of a name in another script it shows the first letter and hides the length.
func MaskName(name string) string {
	r := []rune(strings.TrimSpace(name))
	switch {
	case len(r) == 0:
		return ""
	case strings.IndexFunc(string(r), isHan) < 0:
		return masked(r[:1], min(1, len(r)-1), 0) + strings.Repeat("*", 3)
	case len(r) >= 3:
		return masked(r, 1, 1)
	}
	return masked(r, len(r)-1, 0)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// masked hides all but the first and last few characters.
func masked(r []rune, first, last int) string {
	return string(r[:first]) + strings.Repeat("*", len(r)-first-last) + string(r[len(r)-last:])
}
