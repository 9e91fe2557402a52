package hint

import (
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

// Threshold is the figure from which unpaid property loss is a crime, set by a province's high court inside the span of
// 法释〔2000〕33号 art. 9. Fen. What was in force on the day of the accident decides.
type Threshold struct {
	Region   string `json:"region"` // GB/T 2260 of the province; empty: no province's own figure is known
	From     string `json:"from"`   // first day of accidents
	Base     int64  `json:"base"`   // art. 2(1)(3): 300 000 to 600 000 yuan
	Grave    int64  `json:"grave"`  // art. 4(3): 600 000 to 1 000 000 yuan
	Source   string `json:"source"`
	Verified bool   `json:"verified"`
}

// The spans of art. 9, fen.
const (
	baseLeast, baseMost   = 300_000_00, 600_000_00
	graveLeast, graveMost = 600_000_00, 1_000_000_00
)

// articleSpans lets a province's high court choose.
const articleSpans = "法释〔2000〕33号 9"

// Key names the province and the first day: two thresholds of a book never share it.
func (t Threshold) Key() string { return t.Region + "/" + t.From }

// provinces are the first two digits of GB/T 2260 of the provinces, autonomous regions and municipalities whose high
// courts art. 9 speaks of.
var provinces = strings.Fields("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65")

// Provinces lists their codes, in the order of GB/T 2260.
func Provinces() (codes []string) {
	for _, p := range provinces {
		codes = append(codes, p+"0000")
	}
	return codes
}

// Check names what a province's line lacks, or what it cannot be, beside the field: region, from, base, grave, source.
func (t Threshold) Check() error {
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if !slices.Contains(Provinces(), t.Region) {
		bad("region", "请选择省、自治区、直辖市（行政区划代码如370000）", "Choose a province (a division code such as 370000)")
	}
	if from, err := calendar.ParseDay(t.From); err != nil {
		bad("from", "请填写施行日期，如2012-01-13", "Write the first day like 2012-01-13")
	} else if from.String() < crimeFrom {
		bad("from", "不能早于法释〔2000〕33号施行之日"+crimeFrom, "Not before "+crimeFrom+", the first day of Interpretation 33 of 2000")
	}
	outside := 0
	if t.Base < baseLeast || t.Base > baseMost {
		outside++
		bad("base", "应在30万元至60万元之间（法释〔2000〕33号第九条）", "From 300,000 to 600,000 yuan (Interpretation 33 of 2000, art. 9)")
	}
	if t.Grave < graveLeast || t.Grave > graveMost {
		outside++
		bad("grave", "应在60万元至100万元之间（法释〔2000〕33号第九条）", "From 600,000 to 1,000,000 yuan (Interpretation 33 of 2000, art. 9)")
	}
	if strings.TrimSpace(t.Source) == "" {
		bad("source", "请写明来源", "Say where it stands")
	}
	switch {
	case len(faults) == 0:
		return nil
	case outside == len(faults):
		return problem.Form(faults...).Under(articleSpans)
	}
	return problem.Form(faults...)
}

// With returns an edition that also has provinces' lines; one with the key of an old one takes its place. The line for
// provinces without their own stays: it can only be beaten. A line that cannot be is refused, with a sentence for whoever
// wrote it.
func (b Book) With(edition string, rows ...Threshold) (Book, error) {
	out := Book{Edition: edition, Thresholds: slices.Clone(b.Thresholds), Rules: b.Rules}
	for i, t := range rows {
		if err := t.Check(); err != nil {
			return Book{}, err
		}
		if slices.ContainsFunc(rows[:i], func(x Threshold) bool { return x.Key() == t.Key() }) {
			return Book{}, problem.New(problem.Invalid, "同一行出现了两次："+t.Key(), "the same row twice: "+t.Key())
		}
		out.Thresholds = slices.DeleteFunc(out.Thresholds, func(x Threshold) bool { return x.Key() == t.Key() })
		out.Thresholds = append(out.Thresholds, t)
	}
	slices.SortFunc(out.Thresholds, func(x, y Threshold) int { return strings.Compare(x.Key(), y.Key()) })
	return out, nil
}

// Threshold is the province's own figure in force on the day of the accident, or else the one for provinces without.
func (b Book) Threshold(at At) (found Threshold) {
	province, day := "", at.On.String()
	if len(at.Region) >= 2 {
		province = at.Region[:2] + "0000"
	}
	for _, t := range b.Thresholds {
		switch {
		case t.Region == "" && found.Region == "":
			found = t
		case t.Region == "" || t.Region != province || t.From > day:
		case found.Region == "" || t.From > found.From:
			found = t
		}
	}
	return found
}
