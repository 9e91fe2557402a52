package person

import (
	"regexp"
	"strings"
)

// PlateKind is the family of a number plate, as its pattern shows it.
type PlateKind string

// The kinds. The police's own code list (号牌种类) is finer and cannot be read off the characters.
const (
	Standard       PlateKind = "standard"         // 普通号牌, with 挂 学 警 港 澳 超 试
	NewEnergySmall PlateKind = "new_energy_small" // 小型新能源
	NewEnergyLarge PlateKind = "new_energy_large" // 大型新能源
	Embassy        PlateKind = "embassy"          // 使馆
	Consulate      PlateKind = "consulate"        // 领馆
	ArmedPolice    PlateKind = "armed_police"     // 武警
	Military       PlateKind = "military"         // 军队
)

const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

const (
	province = `[` + provinces + `]`
	letter   = `[A-HJ-NP-Z]` // never I or O
	sign     = `[A-HJ-NP-Z0-9]`
)

// Armed police stand before the military, whose pattern would take them too.
var plateForms = []struct {
	kind PlateKind
	form *regexp.Regexp
}{
	{Standard, regexp.MustCompile(`^` + province + letter + sign + `{4}[A-HJ-NP-Z0-9挂学警港澳超试]$`)},
	{NewEnergySmall, regexp.MustCompile(`^` + province + letter + `[A-HJK]` + sign + `[0-9]{4}$`)},
	{NewEnergyLarge, regexp.MustCompile(`^` + province + letter + `[0-9]{5}[A-HJK]$`)},
	{Embassy, regexp.MustCompile(`^(?:[0-9]{6}使|使[0-9]{6})$`)},
	{Consulate, regexp.MustCompile(`^` + province + `(?:[A-Z][0-9]{4}|[0-9]{5})领$`)},
	{ArmedPolice, regexp.MustCompile(`^WJ` + province + `?[0-9]{4}[0-9A-Z]$`)},
	{Military, regexp.MustCompile(`^[A-Z]{2}[0-9]{5}$`)},
}

// dots are what people put between the letter and the number.
var dots = strings.NewReplacer("·", "", "•", "", "・", "", "‧", "", "･", "", "∙", "", ".", "", "-", "", "—", "")

// NormalisePlate checks a number plate and returns it without blanks and dots, in half-width capitals: "鲁n·12345" is 鲁N12345.
// A vehicle without plate, or with one that nobody could read, has no plate to check: leave it empty.
func NormalisePlate(raw string) (string, error) {
	plate := dots.Replace(written(raw))
	if KindOfPlate(plate) != "" {
		return plate, nil
	}
	if rest := strings.TrimLeft(plate, provinces); rest != plate && strings.ContainsAny(rest, "IO") {
		return "", invalid("号牌中没有字母I和O，请核对是否为数字1和0", "plates never have the letters I and O; they may be the digits 1 and 0")
	}
	return "", invalid("号牌格式不对，应写成“鲁N12345”或“鲁ND12345”的样子；无号牌的请留空",
		"this is not a plate's form; write it like 鲁N12345 or 鲁ND12345, or leave it empty when there is none")
}

// KindOfPlate returns the kind of a normalised plate, or nothing if it has no plate's form.
func KindOfPlate(plate string) PlateKind {
	for _, f := range plateForms {
		if f.form.MatchString(plate) {
			return f.kind
		}
	}
	return ""
}
