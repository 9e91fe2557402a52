package person

import (
	"regexp"
	"strings"
)

var (
	mobile  = regexp.MustCompile(`^(?:\+86|0086|86)?(1[3-9][0-9]{9})$`)
	line    = regexp.MustCompile(`^(?:(?:\+86|0086)0?|0)(10|2[0-9]|[3-9][0-9]{2})([2-9][0-9]{6,7})(?:(?:转|#|,|EXT|X)([0-9]{1,5}))?$`)
	service = regexp.MustCompile(`^(?:9[56][0-9]{3,4}|[48]00[0-9]{7}|12[0-9]{3})$`)
	abroad  = regexp.MustCompile(`^(?:\+|00)([1-9][0-9]{6,14})$`)
	ruled   = strings.NewReplacer("-", "", "—", "", "–", "", "(", "", ")", "", ".", "", "·", "")
)

// NormalisePhone checks a number at which somebody can be called and returns its one form: a mobile number as 11 digits,
// a line as 0534-2612345 or 0534-2612345-801, a service number as its digits, one abroad with + and its country.
func NormalisePhone(raw string) (string, error) {
	full := written(raw)
	n := ruled.Replace(full)
	if m := mobile.FindStringSubmatch(n); m != nil {
		return m[1], nil
	}
	if s, ok := landline(full, n); ok {
		return s, nil
	}
	if service.MatchString(n) {
		return n, nil
	}
	if m := abroad.FindStringSubmatch(n); m != nil && !strings.HasPrefix(m[1], "86") {
		return "+" + m[1], nil
	}
	return "", invalid("电话号码格式不对，手机写11位，固定电话写区号加号码，如0534-2612345",
		"this is not a phone number; write a mobile as 11 digits, a line with its area code, like 0534-2612345")
}

// NormaliseMobile is NormalisePhone for a number that must take messages.
func NormaliseMobile(raw string) (string, error) {
	n, err := NormalisePhone(raw)
	if err != nil || !IsMobile(n) {
		return "", invalid("请填写11位手机号码", "enter a mobile number of 11 digits")
	}
	return n, nil
}

// IsMobile says that a normalised phone number is a Chinese mobile and takes messages.
func IsMobile(phone string) bool { return len(phone) == 11 && mobile.MatchString(phone) }

// extension is a last short part set off by a dash from a whole number.
var extension = regexp.MustCompile(`^(.*[0-9]{7,8})[-—–]([0-9]{1,5})$`)

// landline reads a number with its area code; an extension must be set off from it.
func landline(full, n string) (string, bool) {
	ext := ""
	if m := extension.FindStringSubmatch(full); m != nil {
		n, ext = ruled.Replace(m[1]), m[2]
	}
	m := line.FindStringSubmatch(n)
	if m == nil {
		return "", false
	}
	if ext == "" {
		ext = m[3]
	}
	if len(m[1]) == 2 && len(m[2]) != 8 { // Beijing and the 02x cities have eight digits
		return "", false
	}
	s := "0" + m[1] + "-" + m[2]
	if ext != "" {
		s += "-" + ext
	}
	return s, true
}
