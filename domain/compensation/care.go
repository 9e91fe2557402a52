package compensation

import (
	"fmt"
	"math/big"
	"strings"

	"anjie/domain/derivation"
)

// care is nursing until the victim can look after himself, and after it by dependency, 20 years at most (PI-Int 8).
func (c *calc) care(cl *Claim, at string, l *derivation.Line) *big.Rat {
	if cl.Care == nil || len(cl.Care.Stretches) == 0 && cl.Care.Long == nil {
		c.fault(at+"/care", "请填写护理情况", "say what care was needed")
		return new(big.Rat)
	}
	at += "/care"
	total, parts := new(big.Rat), []string(nil)
	for i, s := range cl.Care.Stretches {
		here := fmt.Sprintf("%s/stretches/%d", at, i)
		c.proven(here+"/evidence", s.Evidence)
		if s.Persons > 1 && strings.TrimSpace(s.Opinion) == "" {
			c.fault(here+"/opinion", "护理人员原则上为一人，多于一人须有医疗或者鉴定机构的意见（PI-Int 8）", "one person cares in principle; more need a medical or appraisal opinion (PI-Int 8)")
		}
		part := times(exact(s.Fen), ratio(int64(s.Days), 1), ratio(int64(s.Persons), 1))
		line := derivation.Line{
			ID: fmt.Sprintf("stretch-%d", i+1), ZH: fmt.Sprintf("护理时段%d", i+1), EN: fmt.Sprintf("stretch of care %d", i+1), Fen: halfUp(part), Unit: derivation.Fen, Article: l.Article,
			Formula: fmt.Sprintf("%s × %d × %d", yuan(s.Fen), s.Days, s.Persons),
			Inputs: []derivation.Input{
				amount("每人每日标准", "rate a person a day", s.Fen, s.Evidence), input("天数", "days", itoa(s.Days), s.Evidence),
				input("护理人数", "persons", itoa(s.Persons), s.Opinion)},
		}
		c.provision(&line)
		l.Lines = append(l.Lines, line)
		parts = append(parts, yuan(line.Fen))
		total.Add(total, part)
	}
	if cl.Care.Long != nil {
		part, line := c.long(cl.Care.Long, at+"/long", l.Article)
		l.Lines = append(l.Lines, line)
		parts = append(parts, yuan(line.Fen))
		total.Add(total, part)
	}
	l.Formula = sumUp(parts)
	return total
}

// long is care after the grading. Its figure is whole fen, so that the parts add up.
func (c *calc) long(n *LongCare, at, article string) (*big.Rat, derivation.Line) {
	c.proven(at+"/evidence", n.Evidence)
	if n.Years > c.rules.CareYears {
		c.fault(at+"/years", fmt.Sprintf("护理期限最长%d年（PI-Int 8）", c.rules.CareYears), fmt.Sprintf("care is awarded for %d years at most (PI-Int 8)", c.rules.CareYears))
	}
	part := halfUp(times(exact(n.Fen), ratio(int64(c.rules.YearDays), 1), ratio(int64(n.Years), 1), rate(n.Level)))
	line := derivation.Line{
		ID: "long", ZH: "定残后护理费", EN: "care after the grading", Fen: part, Unit: derivation.Fen, Article: article,
		Formula: fmt.Sprintf("%s × %d × %d × %s", yuan(n.Fen), c.rules.YearDays, n.Years, percent(n.Level)),
		Inputs: []derivation.Input{
			amount("每日标准", "rate a day", n.Fen, n.Evidence), input("年限", "years", itoa(n.Years), n.Evidence),
			input("护理依赖程度", "dependency level", percent(n.Level), n.Evidence)},
	}
	c.provision(&line)
	return exact(part), line
}
