package compensation

import (
	"fmt"
	"math/big"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
)

// life is death compensation: a year's income for the years of the age band (PI-Int 15).
func (c *calc) life(v *Victim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	if !c.died(v, at) {
		return new(big.Rat), nil
	}
	income, line, missing := c.standard(v, Income, RuralIncome)
	if missing != nil {
		return nil, missing
	}
	n, band := c.span(v, l.Article)
	l.Lines = append(l.Lines, line, band)
	l.Formula = fmt.Sprintf("%s × %d", yuan(line.Fen), n)
	return times(income, ratio(int64(n), 1)), nil
}

// grading is disability compensation: a year's income × years × coefficient (PI-Int 12).
func (c *calc) grading(v *Victim, cl *Claim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	coef, coefLine, ok := c.disabled(v, at)
	if !ok {
		return new(big.Rat), nil
	}
	income, line, missing := c.standard(v, Income, RuralIncome)
	if missing != nil {
		return nil, missing
	}
	n, band := c.span(v, l.Article)
	l.Lines = append(l.Lines, line, band, coefLine)
	l.Formula = fmt.Sprintf("%s × %d × %s", yuan(line.Fen), n, coefLine.Value)
	total := times(income, ratio(int64(n), 1), coef)
	if a := cl.Adjust; a != nil {
		if strings.TrimSpace(a.Reason) == "" {
			c.fault(at+"/adjust/reason", "请写明调整的理由", "give the reason of the adjustment")
		}
		if adjusted := times(coef, rate(a.Rate)); a.Rate < 0 || adjusted.Cmp(ratio(1, 1)) > 0 {
			c.fault(at+"/adjust/rate", "调整后的伤残系数应在0至100%之间", "the adjusted coefficient is between 0 and 100 %")
		}
		l.Formula += " × " + percent(a.Rate)
		l.Inputs = append(l.Inputs, input("调整的理由", "reason of the adjustment", a.Reason, ""))
		l.Marks = append(l.Marks, derivation.Mark{Kind: derivation.Outside, ZH: "残疾赔偿金已作相应调整（PI-Int 12第2款）", EN: "disability compensation was adjusted (PI-Int 12(2))"})
		total = times(total, rate(a.Rate))
	}
	if !v.Later.IsZero() {
		c.outlived(v, l)
	}
	return total, nil
}

// outlived: whoever dies of another cause during the proceedings is still compensated for the full years (RTA-Int2 7).
func (c *calc) outlived(v *Victim, l *derivation.Line) {
	rule := count("later-death", "诉讼期间因其他原因死亡，年限不缩短", "died of another cause meanwhile: the years are not cut", "1", derivation.Ratio, "RTA-Int2 7")
	rule.Inputs = []derivation.Input{input("死亡日期", "day of death", v.Later.String(), "")}
	rule.Marks = c.secondMark()
	c.provision(&rule)
	l.Lines = append(l.Lines, rule)
}

// span is the number of years for the victim's age on the day that counts.
func (c *calc) span(v *Victim, article string) (int, derivation.Line) {
	var age int
	var facts []derivation.Input
	var marks []derivation.Mark
	if u := v.Unknown; u != nil {
		age = (u.FromAge + u.ToAge) / 2
		facts = []derivation.Input{input("法医推断年龄", "forensic age", fmt.Sprintf("%d–%d", u.FromAge, u.ToAge), u.Evidence)}
		article = c.rules.Unknown.Article
		marks = []derivation.Mark{choice("年龄取法医推断范围的中间值，不足一年的舍去；查明身份后重新计算，款项由指定部门保管", "the middle of the forensic range, part of a year dropped; computed again when the person is known, a designated department holds the money")}
	} else {
		on := v.day()
		age = Age(v.Born, on)
		facts = []derivation.Input{input("出生日期", "date of birth", v.Born.String(), v.Birth), input("计算年龄之日", "day on which the age counts", on.String(), v.counted())}
		marks = append(c.dated(v.Born, "出生日期", "the date of birth", v.Birth), c.dated(v.DiedOn, "死亡日期", "the day of death", v.Death)...)
	}
	n, band := c.rules.years(age)
	line := count("years", "赔偿年限", "years", itoa(n), derivation.Year, article)
	line.Inputs = append(facts, input("周岁", "completed years", itoa(age), ""))
	line.Marks = marks
	line.Table = c.table("ages", itoa(band.From), "")
	if band.Falls {
		line.Formula = fmt.Sprintf("%d − (%d − %d)", band.Years, age, band.From)
	}
	c.provision(&line)
	return n, line
}

// day is the one on which ages count: of death, or of the grading.
func (v *Victim) day() calendar.Day {
	if !v.DiedOn.IsZero() {
		return v.DiedOn
	}
	return v.Graded
}

// counted is what proves the day on which ages count.
func (v *Victim) counted() string {
	if !v.DiedOn.IsZero() {
		return v.Death
	}
	return v.Report
}

// died says that the victim died of the accident and enough is known about it.
func (c *calc) died(v *Victim, at string) bool {
	switch {
	case v.Unknown != nil:
		return true // the accident's day is enough, see check
	case v.DiedOn.IsZero() || v.Born.IsZero():
		c.fault(at+"/head", "请填写受害人的出生日期和死亡日期", "give the victim's birth and death dates")
		return false
	}
	return !v.DiedOn.Before(v.Born)
}

// wages is funeral cost: months of the average wage (PI-Int 14).
func (c *calc) wages(v *Victim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	if v.DiedOn.IsZero() && v.Unknown == nil {
		c.fault(at+"/head", "没有死亡日期，不计算丧葬费", "without a day of death there is no funeral cost")
		return new(big.Rat), nil
	}
	wage, line, missing := c.wage()
	if missing != nil {
		return nil, missing
	}
	l.Lines = append(l.Lines, line)
	l.Formula = fmt.Sprintf("%s ÷ 12 × %d", yuan(line.Fen), c.rules.FuneralMonths)
	return times(wage, ratio(int64(c.rules.FuneralMonths), 12)), nil
}
