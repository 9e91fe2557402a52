package compensation

import (
	"fmt"
	"math/big"
	"strings"

	"anjie/domain/derivation"
)

// care is nursing until the victim can look after himself, and after it by dependency, 20 years at most (PI-Int 8).
func (c *calc) care(v *Victim, cl *Claim, at string, l *derivation.Line) *big.Rat {
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
		part, line := c.long(v, cl.Care.Long, at+"/long", l.Article)
		l.Lines = append(l.Lines, line)
		parts = append(parts, yuan(line.Fen))
		total.Add(total, part)
	}
	l.Formula = sumUp(parts)
	return total
}

// long is care after the grading. Its figure is whole fen, so that the parts add up. Whoever died meanwhile of another cause
// needed care to that day only: RTA-Int2 7 keeps the full years of disability compensation, not those of care.
func (c *calc) long(v *Victim, n *LongCare, at, article string) (*big.Rat, derivation.Line) {
	c.proven(at+"/evidence", n.Evidence)
	if n.Years > c.rules.CareYears {
		c.fault(at+"/years", fmt.Sprintf("护理期限最长%d年（PI-Int 8）", c.rules.CareYears), fmt.Sprintf("care is awarded for %d years at most (PI-Int 8)", c.rules.CareYears))
	}
	if n.Level < 0 || n.Level > whole {
		c.fault(at+"/level", "护理依赖程度应在0至100%之间", "the dependency level is between 0 and 100 %")
	}
	days, written := c.rules.YearDays*n.Years, fmt.Sprintf("%d × %d", c.rules.YearDays, n.Years)
	line := derivation.Line{
		ID: "long", ZH: "定残后护理费", EN: "care after the grading", Unit: derivation.Fen, Article: article,
		Inputs: []derivation.Input{
			amount("每日标准", "rate a day", n.Fen, n.Evidence), input("年限", "years", itoa(n.Years), n.Evidence),
			input("护理依赖程度", "dependency level", percent(n.Level), n.Evidence)},
	}
	if !v.DiedOn.IsZero() || v.Unknown != nil {
		c.fault(at, "受害人因事故死亡的，没有定残后的护理", "a victim who died of the accident has no care after a grading")
	}
	if !v.Later.IsZero() {
		if v.Graded.IsZero() {
			c.fault(at, "受害人因其他原因死亡的，请填写定残日，护理费计算至死亡之日", "the victim died of another cause: give the day of grading, care is counted from it to the death")
		} else if lived := v.Later.Sub(v.Graded); lived < days {
			days, written = lived, itoa(max(lived, 0))
			line.Inputs = append(line.Inputs, input("死亡日期，护理计算至该日", "day of death: care is counted to it", v.Later.String(), ""), input("定残日", "day of grading", v.Graded.String(), v.Report))
			line.Marks = append(line.Marks, choice("RTA-Int2 7只及于残疾赔偿金；死亡以后的护理没有发生", "RTA-Int2 7 speaks of disability compensation only; after the death no care was needed"))
		}
	}
	line.Fen = halfUp(times(exact(n.Fen), ratio(int64(max(days, 0)), 1), rate(n.Level)))
	line.Formula = fmt.Sprintf("%s × %s × %s", yuan(n.Fen), written, percent(n.Level))
	c.provision(&line)
	return exact(line.Fen), line
}
