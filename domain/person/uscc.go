package person

import (
	"strings"
	"unicode/utf8"
)

// usccDigits are the 31 characters of GB 32100 in the order of their values: no I, O, S, V, Z.
const usccDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// CheckUSCC checks a unified social credit code (统一社会信用代码, GB 32100-2015) and returns its 18 capitals and digits.
func CheckUSCC(raw string) (string, error) {
	code := strings.ReplaceAll(written(raw), "-", "")
	switch {
	case utf8.RuneCountInString(code) != 18:
		return "", invalid("统一社会信用代码应为18位", "a unified social credit code has 18 characters")
	case !allIn(code, usccDigits):
		return "", invalid("统一社会信用代码只含数字和大写字母，且不用I、O、S、V、Z",
			"a unified social credit code has digits and capitals, never I, O, S, V or Z")
	case !allIn(code[2:8], "0123456789"):
		return "", invalid("统一社会信用代码第3至8位应为数字",
			"characters 3 to 8 of a unified social credit code are digits")
	case usccCheck(code) != code[17]:
		return "", invalid("统一社会信用代码校验位不符，请逐位核对",
			"the unified social credit code's check character does not match; compare it character by character")
	}
	return code, nil
}

// usccCheck computes the 18th character from 17: weights are powers of 3, modulo 31.
func usccCheck(code string) byte {
	sum, weight := 0, 1
	for i := range 17 {
		sum += strings.IndexByte(usccDigits, code[i]) * weight
		weight = weight * 3 % 31
	}
	return usccDigits[(31-sum%31)%31]
}
