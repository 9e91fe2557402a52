package person

import (
	"strings"
	"time"
	"unicode/utf8"

	"anjie/domain/calendar"
)

// Sex is what the 17th digit of an identity number says.
type Sex string

// The two values that GB 11643 knows.
const (
	Male   Sex = "male"
	Female Sex = "female"
)

var idWeights = [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}

// CheckID checks a citizen's identity number (公民身份号码, GB 11643-1999) and returns its 18 characters with a capital X.
// It looks at form, birth date and check digit (ISO 7064 MOD 11-2). Division codes are not compared with a list:
// withdrawn ones live on in people's numbers. Residence permits of Hong Kong, Macau and Taiwan residents and the foreigners'
// permanent residence cards of the 18-digit kind follow the same rule.
func CheckID(raw string) (string, error) {
	id := written(raw)
	switch {
	case len(id) == 15 && allIn(id, "0123456789"):
		return "", invalid("15位旧号码已停止使用，请填写18位公民身份号码",
			"15-digit numbers are no longer in use; enter the 18-digit identity number")
	case utf8.RuneCountInString(id) != 18:
		return "", invalid("公民身份号码应为18位", "an identity number has 18 characters")
	case !allIn(id[:17], "0123456789") || !allIn(id[17:], "0123456789X"):
		return "", invalid("公民身份号码前17位应为数字，末位应为数字或X",
			"an identity number is 17 digits and a last digit or X")
	case BirthOf(id).IsZero():
		return "", invalid("公民身份号码第7至14位不是真实存在的出生日期",
			"digits 7 to 14 of the identity number are not a real date of birth")
	case checkDigit(id) != id[17]:
		return "", invalid("公民身份号码校验位不符，请逐位核对",
			"the identity number's check digit does not match; compare it digit by digit")
	}
	return id, nil
}

// CheckIDOn is CheckID for a number seen on a given day: a birth date after it is refused.
func CheckIDOn(raw string, day calendar.Day) (string, error) {
	id, err := CheckID(raw)
	if err == nil && BirthOf(id).After(day) {
		return "", invalid("公民身份号码中的出生日期在将来，请核对",
			"the date of birth in the identity number lies in the future; please check it")
	}
	return id, err
}

// BirthOf returns the date of birth in an 18-character identity number, or the zero Day.
func BirthOf(id string) calendar.Day {
	if len(id) != 18 {
		return calendar.Day{}
	}
	t, err := time.Parse("20060102", id[6:14])
	if err != nil || t.Year() < 1800 { // the standard's own example was born in 1880
		return calendar.Day{} // the caller asks whether there is one
	}
	return calendar.On(t.Date())
}

// SexOf returns what an 18-character identity number says: the 17th digit is odd for men. Of anything else, nothing.
func SexOf(id string) Sex {
	switch {
	case len(id) != 18 || id[16] < '0' || id[16] > '9':
		return ""
	case id[16]%2 == 1:
		return Male
	}
	return Female
}

// checkDigit computes the 18th character from 17 digits.
func checkDigit(digits string) byte {
	sum := 0
	for i, w := range idWeights {
		sum += int(digits[i]-'0') * w
	}
	return "10X98765432"[sum%11]
}

// CheckDocument checks the number of any other identity document – passport, travel permit, military card – by length
// and characters only: 5 to 20 letters, digits and Chinese characters.
func CheckDocument(raw string) (string, error) {
	no := strings.NewReplacer("-", "", "(", "", ")", "").Replace(written(raw))
	n := 0
	for _, r := range no {
		if !(r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= '一' && r <= '鿿') {
			return "", invalid("证件号码只含字母、数字和汉字", "a document number has letters, digits and Chinese characters only")
		}
		n++
	}
	if n < 5 || n > 20 {
		return "", invalid("证件号码应为5至20位", "a document number has 5 to 20 characters")
	}
	return no, nil
}
