package compensation

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"anjie/domain/derivation"
)

// posthumous is how many days after the day on which ages count a child may be born whom the victim had to support:
// the longest that anybody is expected.
const posthumous = 300

// supported is one dependant as the sum needs it.
type supported struct {
	years      int
	supporters int64
}

// dependants is living cost of those whom the victim had to support (PI-Int 16, 17): for each year what all of them
// together get, at most a year's spending.
func (c *calc) dependants(v *Victim, cl *Claim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	coef, coefLine, ok := c.degree(v, at)
	if !ok {
		return new(big.Rat), nil
	}
	people, lines := c.people(v, cl, at, l.Article)
	if len(people) == 0 {
		return new(big.Rat), nil
	}
	spending, line, missing := c.standard(v, Spending, RuralSpending)
	if missing != nil {
		return nil, missing
	}
	if !v.Later.IsZero() {
		c.outlived(v, l)
		l.Marks = append(l.Marks, choice("RTA-Int2 7只写残疾赔偿金；被扶养人生活费计入其中（PI-Int 16），年限也不缩短", "RTA-Int2 7 names disability compensation only; dependants' living cost counts into it (PI-Int 16), its years are not cut either"))
	}
	factor, sum := c.supportedYears(people, coef)
	l.Lines = append(append(append(l.Lines, line, coefLine), lines...), sum)
	l.Formula = fmt.Sprintf("%s × %s", yuan(line.Fen), bracket(sum.Value))
	return times(spending, factor), nil
}

// degree is the part of his capacity that the victim lost: all of it on death, else the disability coefficient.
func (c *calc) degree(v *Victim, at string) (*big.Rat, derivation.Line, bool) {
	if v.Unknown == nil && v.DiedOn.IsZero() {
		return c.disabled(v, at)
	}
	line := count("coefficient", "丧失劳动能力程度（死亡）", "capacity lost (death)", "1", derivation.Ratio, "PI-Int 17")
	c.provision(&line)
	return ratio(1, 1), line, v.Unknown != nil || c.died(v, at)
}

// people counts each dependant's years, or presumes one for a dead person whom nobody knows.
func (c *calc) people(v *Victim, cl *Claim, at, article string) (people []supported, lines []derivation.Line) {
	if v.Unknown != nil {
		return c.presumed(v, at)
	}
	if len(cl.Dependants) == 0 {
		c.fault(at+"/dependants", "请列出被扶养人", "list the dependants")
	}
	on := v.day()
	for i, d := range cl.Dependants {
		here := fmt.Sprintf("%s/dependants/%d", at, i)
		c.proven(here+"/evidence", d.Evidence)
		age, unborn := max(Age(d.Born, on), 0), !on.IsZero() && d.Born.After(on)
		if unborn && d.Born.After(on.Add(posthumous)) {
			c.fault(here+"/born", fmt.Sprintf("出生日期晚于死亡日或者定残日%d天以上，受害人没有扶养此人的义务", posthumous), fmt.Sprintf("born more than %d days after the death or the grading: nobody whom the victim had to support", posthumous))
			continue
		}
		n, formula := c.rules.Majority-age, fmt.Sprintf("%d − %d", c.rules.Majority, age)
		row := "majority"
		if d.Adult {
			var band AgeBand
			n, band = c.rules.years(age)
			formula, row = itoa(n), itoa(band.From)
			if band.Falls {
				formula = fmt.Sprintf("%d − (%d − %d)", band.Years, age, band.From)
			}
		}
		switch {
		case !d.Adult && n <= 0:
			c.fault(here+"/adult", "已满"+itoa(c.rules.Majority)+"周岁，不是未成年人；成年近亲属须丧失劳动能力又无其他生活来源", "no minor any more; a grown-up dependant has no capacity and no other income")
			continue
		case d.Adult && age < c.rules.Majority:
			c.fault(here+"/adult", "未满"+itoa(c.rules.Majority)+"周岁，应按未成年人计算", "a minor, to be counted as one")
			continue
		}
		line := count("dependant-"+d.ID, fmt.Sprintf("被扶养人%s的年限", d.ID), fmt.Sprintf("years of dependant %s", d.ID), itoa(n), derivation.Year, article)
		line.Formula = formula
		line.Table = c.table("ages", row, "")
		line.Inputs = []derivation.Input{
			input("出生日期", "date of birth", d.Born.String(), d.Evidence), input("计算年龄之日", "day on which the age counts", on.String(), v.counted()),
			input("扶养义务人数", "supporters", itoa(d.Supporters), d.Evidence)}
		line.Marks = c.dated(v.DiedOn, "死亡日期", "the day of death", v.Death)
		if unborn {
			line.Marks = append(line.Marks, choice("死亡或者定残之后出生的子女，按已受孕的胎儿计算；条文未写", "born after the death or the grading: counted as a child that was expected; the article does not speak of it"))
		}
		c.provision(&line)
		lines = append(lines, line)
		people = append(people, supported{n, int64(d.Supporters)})
	}
	return people, lines
}

// presumed is the dependant whom the provincial rule presumes of an unknown adult.
func (c *calc) presumed(v *Victim, at string) ([]supported, []derivation.Line) {
	u, age := c.rules.Unknown, (v.Unknown.FromAge+v.Unknown.ToAge)/2
	if age < u.Adult || age >= u.Below {
		c.fault(at+"/head", fmt.Sprintf("身份不明的死者推定为%d至不满%d周岁时才推定有被扶养人（%s）", u.Adult, u.Below, u.Article), fmt.Sprintf("a dependant is presumed only of an unknown person from %d to below %d (%s)", u.Adult, u.Below, u.Article))
		return nil, nil
	}
	line := count("presumed", "推定的被扶养人年限", "years of the presumed dependant", itoa(u.Years), derivation.Year, u.Article)
	line.Inputs = []derivation.Input{input("推定人数", "persons presumed", itoa(u.Persons), v.Unknown.Evidence)}
	line.Table = c.table("unknown", u.Province, "")
	line.Marks = []derivation.Mark{choice("条文未写扶养义务人数，按一人计算", "the article does not say how many supporters there are: one is taken")}
	people := make([]supported, u.Persons)
	for i := range people {
		people[i] = supported{u.Years, 1}
	}
	return people, []derivation.Line{line}
}

// supportedYears is how many full years of spending all dependants together get, stretch by stretch.
func (c *calc) supportedYears(people []supported, coef *big.Rat) (*big.Rat, derivation.Line) {
	literal := c.capReading() == CapLiteral
	article, settled := "PI-Int 17", c.second() && len(people) > 1 && coef.Cmp(ratio(1, 1)) != 0
	if settled { // it speaks of several dependants and of a degree; on death there is none
		article = "RTA-Int2 8"
	}
	sum := count("supported-years", "折合年数", "full years together", "", derivation.Year, article)
	total, parts, capped := new(big.Rat), []string(nil), false
	from := 1
	for _, until := range ends(people) {
		part, formula, hit := yearly(people, from, coef, literal)
		years := int64(until - from + 1)
		part.Mul(part, ratio(years, 1))
		line := count(fmt.Sprintf("stretch-%d-%d", from, until), fmt.Sprintf("第%d至%d年", from, until), fmt.Sprintf("years %d to %d", from, until), plain(part), derivation.Year, article)
		line.Formula = fmt.Sprintf("%d × %s", years, formula)
		c.provision(&line)
		sum.Lines = append(sum.Lines, line)
		parts = append(parts, bracket(line.Value))
		total.Add(total, part)
		capped, from = capped || hit, until+1
	}
	sum.Value, sum.Formula = plain(total), strings.Join(parts, " + ")
	sum.Marks = c.capMarks(capped, len(people), coef, settled)
	c.provision(&sum)
	return total, sum
}

// yearly is what all get in one year, as a part of a year's spending, and whether the cap bound.
func yearly(people []supported, year int, coef *big.Rat, literal bool) (part *big.Rat, formula string, capped bool) {
	sum, words, one := new(big.Rat), []string(nil), ratio(1, 1)
	for _, p := range people {
		if p.years >= year {
			sum.Add(sum, ratio(1, p.supporters))
			words = append(words, plain(ratio(1, p.supporters)))
		}
	}
	written := strings.Join(words, " + ")
	if len(words) > 1 {
		written = "(" + written + ")"
	}
	if literal {
		sum.Mul(sum, coef)
		if written = plain(coef) + " × " + written; sum.Cmp(one) > 0 {
			return one, "min(1, " + written + ")", true
		}
		return sum, written, false
	}
	if capped = sum.Cmp(one) > 0; capped {
		sum, written = one, "min(1, "+strings.Trim(written, "()")+")"
	}
	return times(sum, coef), written + " × " + plain(coef), capped
}

// ends lists the last years of the stretches in which the same people are supported.
func ends(people []supported) (years []int) {
	for _, p := range people {
		years = append(years, p.years)
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// capReading is literal unless the case may and does choose otherwise.
func (c *calc) capReading() CapReading {
	if c.second() || c.in.Choices.Cap == "" {
		return CapLiteral
	}
	return c.in.Choices.Cap
}

func (c *calc) capMarks(capped bool, people int, coef *big.Rat, settled bool) (marks []derivation.Mark) {
	if settled {
		marks = c.secondMark()
	} else if !c.second() && people > 1 && coef.Cmp(ratio(1, 1)) != 0 {
		marks = append(marks, choice("年度上限与伤残系数的先后当时做法不一，此处为"+string(c.capReading()), "whether the coefficient comes before the yearly cap was disputed then; this reading: "+string(c.capReading())))
	}
	if capped && people > 1 {
		marks = append(marks, choice("超过年度上限的部分如何在被扶养人之间分摊，条文未写；总额不受影响", "how the yearly cap is spread over the dependants is not said; the sum does not depend on it"))
	}
	return marks
}
