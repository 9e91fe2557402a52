package compensation

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"anjie/domain/derivation"
)

// disabled is the disability coefficient of a victim, as a fraction and as its line; false with a fault when it cannot be had.
func (c *calc) disabled(v *Victim, at string) (*big.Rat, derivation.Line, bool) {
	if v.Graded.IsZero() || v.Born.IsZero() || len(v.Grades) == 0 {
		c.fault(at+"/head", "请填写受害人的出生日期、定残日和伤残等级", "give the victim's date of birth, the day of grading and the grades")
		return nil, derivation.Line{}, false
	}
	if !v.DiedOn.IsZero() || v.Unknown != nil {
		c.fault(at+"/head", "受害人因事故死亡的，不计算残疾赔偿金", "a victim who died of the accident has no disability compensation")
		return nil, derivation.Line{}, false
	}
	grades := slices.Sorted(slices.Values(v.Grades))
	for _, g := range grades {
		if _, known := c.rules.grade(g); !known {
			return nil, derivation.Line{}, false // said by check
		}
	}
	line := c.coefficient(grades, v.Report)
	coef, _ := new(big.Rat).SetString(line.Value)
	return coef, line, true
}

// coefficient adds to the heaviest grade's rate what the others add, capped twice.
func (c *calc) coefficient(grades []int, report string) derivation.Line {
	highest, _ := c.rules.grade(grades[0])
	base := count("highest", fmt.Sprintf("最高等级（%d级）", grades[0]), fmt.Sprintf("heaviest grade (%d)", grades[0]), plain(rate(highest)), derivation.Ratio, "PI-Int 12")
	base.Table = c.table("grades", itoa(grades[0]), "人体损伤致残程度分级")
	c.provision(&base)
	line := count("coefficient", "伤残系数", "disability coefficient", "", derivation.Ratio, "PI-Int 12")
	line.Inputs = []derivation.Input{input("伤残等级", "grades", join(grades), report)}
	line.Lines = []derivation.Line{base}
	parts, added := []string{base.Value}, int64(0)
	for i, g := range grades[1:] {
		more, _ := c.rules.extra(c.in.Region, g)
		extra := count(fmt.Sprintf("extra-%d", i+1), fmt.Sprintf("附加指数（%d级）", g), fmt.Sprintf("additional index (grade %d)", g), plain(rate(more.Rate)), derivation.Ratio, "PI-Int 12")
		extra.Table = c.table("extra", more.Region+"/"+itoa(g), more.Source)
		c.provision(&extra)
		about := Reading{Question: AboutExtra, Region: more.Region, Grade: g}
		if _, taken := c.rules.taken(about); taken {
			extra.Marks = append(extra.Marks, c.rules.local(about, choice("多等级伤残的附加指数是地方做法，按地区设定", "what a further grade adds is local practice, as set for the region"))...)
		} else if !more.Verified {
			extra.Marks = append(extra.Marks, unverified("多等级伤残的附加指数是地方做法，未查到本地规定", "the additional index for several grades is local practice; no rule of this region was found"))
		}
		line.Lines = append(line.Lines, extra)
		parts = append(parts, extra.Value)
		added += more.Rate
	}
	line.Formula = strings.Join(parts, " + ")
	if added > c.rules.ExtraCap {
		added = c.rules.ExtraCap
		line.Formula = fmt.Sprintf("%s + min(%s, %s)", parts[0], strings.Join(parts[1:], " + "), percent(c.rules.ExtraCap))
	}
	total := highest + added
	if total > c.rules.CoefCap {
		total = c.rules.CoefCap
		line.Formula = fmt.Sprintf("min(%s, %s)", line.Formula, percent(c.rules.CoefCap))
	}
	line.Value = plain(rate(total))
	c.provision(&line)
	return line
}

func join(grades []int) string {
	words := make([]string, len(grades))
	for i, g := range grades {
		words[i] = itoa(g)
	}
	return strings.Join(words, ", ")
}
