package compensation

import (
	"fmt"
	"math/big"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// work is lost income in one of the three ways of PI-Int 7.
func (c *calc) work(v *Victim, cl *Claim, at string, l *derivation.Line) (*big.Rat, *Missing) {
	w := cl.Work
	if w == nil {
		c.fault(at+"/work", "请填写误工情况", "say what work was lost")
		return new(big.Rat), nil
	}
	at += "/work"
	c.retired(v, w, at, l)
	switch w.Method {
	case AverageIncome:
		return c.average(v, w, at, l), nil
	case IndustryWage:
		return c.industry(v, w, at, l)
	}
	if w.Method != FixedIncome {
		c.fault(at+"/method", "没有这种误工费算法", "no such way of finding lost income")
		return new(big.Rat), nil
	}
	c.proven(at+"/evidence", w.Evidence)
	if w.Loss <= 0 {
		c.fault(at+"/lossFen", "有固定收入的，请填写实际减少的收入", "with a fixed income, give what was really lost")
	}
	l.Inputs = append(l.Inputs, amount("实际减少的收入", "income really lost", w.Loss, w.Evidence))
	l.Formula = yuan(w.Loss)
	return exact(w.Loss), nil
}

// retired asks about the statutory retirement age, which no table here knows, from the age at which it may be passed on.
// Past it lost income is owed if the loss is proven (RTA-Int2 6).
func (c *calc) retired(v *Victim, w *Work, at string, l *derivation.Line) {
	if w.Retired == nil {
		if !v.Born.IsZero() && Age(v.Born, c.accident()) >= c.rules.AskRetired {
			c.fault(at+"/aboveRetirementAge", "受害人已满"+itoa(c.rules.AskRetired)+"周岁，请说明是否超过法定退休年龄（男女及岗位不同，退休年龄不同）", "the victim is "+itoa(c.rules.AskRetired)+" or older: say whether past the statutory retirement age, which differs for men and women")
		}
		return
	}
	if !*w.Retired {
		l.Inputs = append(l.Inputs, input("超过法定退休年龄", "past the statutory retirement age", "否 / no", ""))
		return
	}
	if strings.TrimSpace(w.Evidence) == "" {
		c.fault(at+"/evidence", "超过法定退休年龄的，须证明确有误工损失（RTA-Int2 6）", "past the statutory retirement age the loss must be proven (RTA-Int2 6)")
	}
	l.Inputs = append(l.Inputs, input("超过法定退休年龄，实际误工损失的证明", "past the statutory retirement age; proof of the loss", "是 / yes", w.Evidence))
	rule := count("retired", "超过法定退休年龄但证明有误工损失", "past retirement age, loss proven", "1", derivation.Ratio, "RTA-Int2 6")
	rule.Marks = c.secondMark()
	c.provision(&rule)
	l.Lines = append(l.Lines, rule)
}

// average takes the mean of the last three years' income.
func (c *calc) average(v *Victim, w *Work, at string, l *derivation.Line) *big.Rat {
	c.proven(at+"/evidence", w.Evidence)
	if len(w.Incomes) != 3 {
		c.fault(at+"/incomes", "请填写最近三年的收入", "give the income of each of the last three years")
		return new(big.Rat)
	}
	total := new(big.Rat)
	for i, f := range w.Incomes {
		if f < 0 || f > money.Max {
			c.fault(fmt.Sprintf("%s/incomes/%d", at, i), "金额应在零以上且不过大", "an amount is not negative and not too large")
			return new(big.Rat)
		}
		total.Add(total, exact(f))
		l.Inputs = append(l.Inputs, amount(fmt.Sprintf("前第%d年收入", 3-i), fmt.Sprintf("income %d year(s) before", 3-i), f, w.Evidence))
	}
	mean := times(total, ratio(1, 3))
	year := derivation.Line{
		ID: "mean", ZH: "最近三年平均收入", EN: "mean income of the last three years", Unit: derivation.Fen, Article: l.Article, Fen: halfUp(mean),
		Formula: fmt.Sprintf("(%s + %s + %s) ÷ 3", yuan(w.Incomes[0]), yuan(w.Incomes[1]), yuan(w.Incomes[2])),
	}
	c.provision(&year)
	l.Lines = append(l.Lines, year)
	return c.byDay(v, w, at, mean, "("+year.Formula+")", l)
}

// industry takes the wage of the same or a similar industry.
func (c *calc) industry(v *Victim, w *Work, at string, l *derivation.Line) (*big.Rat, *Missing) {
	if w.Series == "" {
		c.fault(at+"/series", "请选择相同或者相近行业的工资口径", "choose the wage series of the same or a similar industry")
		return new(big.Rat), nil
	}
	wage, line, missing := c.figure(c.in.Region, Wage, w.Series)
	if missing != nil {
		return nil, missing
	}
	l.Lines = append(l.Lines, line)
	return c.byDay(v, w, at, wage, yuan(line.Fen), l), nil
}

// byDay multiplies a year's amount, made a day's and rounded as the region does it, by the days lost.
func (c *calc) byDay(v *Victim, w *Work, at string, year *big.Rat, written string, l *derivation.Line) *big.Rat {
	days := c.lost(v, w, at, l)
	daily := times(year, ratio(1, int64(c.rules.YearDays)))
	habit, set := c.rules.daily(c.in.Region)
	mode := habit.Mode
	says, _ := Ask(AboutRounding)
	whys := c.rules.local(Reading{Question: AboutRounding, Region: habit.Region}, choice("日标准的取舍按地区设定（"+says.Of(string(mode)).ZH+"）；各地法院做法不同", "the daily rate is rounded as set for the region ("+says.Of(string(mode)).EN+"); courts differ"))
	if m := c.in.Choices.DailyRate; m != "" {
		mode, set = m, true
		whys = []derivation.Mark{choice("日标准的取舍由本案选定（"+says.Of(string(mode)).ZH+"）；各地法院做法不同", "the case chose how the daily rate is rounded ("+says.Of(string(mode)).EN+"); courts differ")}
	}
	if !set {
		c.fault("/choices/dailyRate", "本地区未设定日标准的取舍，请选定", "no rounding of daily rates is set for this region: choose one")
		return new(big.Rat)
	}
	l.Marks = append(l.Marks, whys...)
	quotient := fmt.Sprintf("%s ÷ %d", written, c.rules.YearDays)
	if mode == RoundNone {
		l.Formula = fmt.Sprintf("%s × %d", quotient, days)
		return times(daily, ratio(int64(days), 1))
	}
	unit := int64(1)
	if mode == RoundYuan {
		unit = 100
	}
	rounded := roundTo(daily, unit)
	line := derivation.Line{ID: "daily", ZH: "每日误工标准", EN: "rate a day", Fen: rounded, Unit: derivation.Fen, Article: l.Article, Formula: quotient + " ≈ " + yuan(rounded)}
	c.provision(&line)
	l.Lines = append(l.Lines, line)
	l.Formula = fmt.Sprintf("%s × %d", yuan(rounded), days)
	return times(exact(rounded), ratio(int64(days), 1))
}

// lost counts the days: as certified, but never past the day before the grading (PI-Int 7), nor past the day of death.
func (c *calc) lost(v *Victim, w *Work, at string, l *derivation.Line) int {
	dated := !w.From.IsZero() || !w.Until.IsZero()
	if dated == (w.Days > 0) {
		c.fault(at+"/days", "请填写误工天数，或误工起止日期，二者选一", "give either the days lost or the first and the last day")
		return 0
	}
	from, until := w.From, w.Until
	if !dated { // so many days, the first of them that of the accident
		from, until = c.accident(), c.accident().Add(w.Days-1)
	}
	if from.IsZero() || until.IsZero() || until.Before(from) {
		c.fault(at+"/until", "误工起止日期不完整或先后颠倒", "the first and last day lost are incomplete or reversed")
		return 0
	}
	field := map[bool]string{true: "/until", false: "/days"}[dated]
	if from.Before(c.accident()) {
		c.fault(at+"/from", "误工开始日早于事故发生之日", "the first day lost is before the accident")
		return 0
	}
	last, facts := c.lastLost(v, until)
	if last.Before(from) {
		c.fault(at+"/from", "误工开始日不早于定残日，或晚于死亡之日", "the first day lost is not before the grading, or after the death")
		return 0
	}
	if last.After(c.in.Reference.AddYears(aheadYears)) {
		c.fault(at+field, fmt.Sprintf("误工止日晚于基准日%d年以上，请核对", aheadYears), fmt.Sprintf("the last day lost is more than %d year after the reference day, please check it", aheadYears))
		return 0
	}
	if last.After(c.in.Reference) {
		l.Marks = append(l.Marks, choice("误工计算至基准日以后，以医疗机构的证明为准", "counted beyond the reference day, as the hospital certified"))
	}
	days := last.Sub(from) + 1
	l.Inputs = append(l.Inputs, facts...)
	if !dated && len(facts) == 0 {
		l.Inputs = append(l.Inputs, input("误工天数", "days lost", itoa(days), w.Evidence))
		return days
	}
	line := count("days", "误工天数", "days lost", itoa(days), derivation.Day, l.Article)
	line.Formula = fmt.Sprintf("%s … %s", from, last)
	if dated {
		line.Inputs = []derivation.Input{input("误工起", "from", from.String(), w.Evidence), input("证明的止日", "certified until", until.String(), w.Evidence)}
	} else {
		line.Inputs = []derivation.Input{input("证明的误工天数，自事故发生之日起", "days certified, from the accident on", itoa(w.Days), w.Evidence)}
	}
	c.provision(&line)
	l.Lines = append(l.Lines, line)
	return days
}

// aheadYears is how far beyond the reference day a certificate is believed; later days are a slip of the pen.
const aheadYears = 1

// lastLost cuts a last day to the one before the grading and to that of death, whatever its cause, and says what cut it.
func (c *calc) lastLost(v *Victim, until calendar.Day) (calendar.Day, []derivation.Input) {
	var facts []derivation.Input
	for _, end := range []struct {
		day, last calendar.Day
		zh, en    string
		evidence  string
	}{
		{v.Graded, v.Graded.Add(-1), "定残日，误工计算至其前一日", "day of grading: counted to the day before it", v.Report},
		{v.DiedOn, v.DiedOn, "死亡日期，误工计算至该日", "day of death: counted to it", v.Death},
		{v.Later, v.Later, "死亡日期，误工计算至该日", "day of death: counted to it", ""},
	} {
		if !end.day.IsZero() && until.After(end.last) {
			until, facts = end.last, []derivation.Input{input(end.zh, end.en, end.day.String(), end.evidence)}
		}
	}
	return until, facts
}
