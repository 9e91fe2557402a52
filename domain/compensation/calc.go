package compensation

import (
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// calc is one computation: the tables, the case, and what was found wrong with it on the way.
type calc struct {
	rules   *Rules
	sum     string // of the rules
	figures Figures
	in      *Case
	faults  []Fault
}

func (c *calc) fault(at, zh, en string) {
	c.faults = append(c.faults, Fault{Pointer: at, ZH: zh, EN: en})
}

// accident is the day on which it happened.
func (c *calc) accident() calendar.Day { return calendar.DayOf(c.in.At) }

// unified says that PI-Int 2022 applies: urban figures for everybody, by the day of the tort (PI-Int 24).
func (c *calc) unified() bool { return !c.accident().Before(c.rules.UnifiedFrom) }

// second says that RTA-Int2 applies: by the stage of the case, not by the accident's day (RTA-Int2 12).
func (c *calc) second() bool {
	switch c.in.Stage {
	case InTrial:
		return true
	case Adjudicated:
		return !c.in.FinalOn.Before(c.rules.SecondFrom)
	}
	return c.rules.SecondMediated && !c.in.Reference.Before(c.rules.SecondFrom)
}

// secondMark is what a line says that follows RTA-Int2 outside a court.
func (c *calc) secondMark() []derivation.Mark {
	if c.in.Stage != InMediation || !c.second() {
		return nil
	}
	return c.rules.local(Reading{Question: AboutSecond}, choice("司法解释（二）以未终审的案件为适用对象；调解参照适用", "the second interpretation speaks of cases in court; mediation follows it"))
}

// mediated are the marks of a whole case that is mediated: no provision names its reference day, nor says that the second
// interpretation reaches it.
func (c *calc) mediated(lines []derivation.Line) (marks []derivation.Mark) {
	if c.in.Stage != InMediation {
		return nil
	}
	if !c.rules.SecondMediated && !c.in.Reference.Before(c.rules.SecondFrom) {
		marks = c.rules.local(Reading{Question: AboutSecond}, choice("调解不参照司法解释（二）", "the mediation does not follow the second interpretation"))
	}
	return append(marks, c.dayMarks(lines)...)
}

// dayMarks warn that the year of the base figures follows from the day of the mediation.
func (c *calc) dayMarks(lines []derivation.Line) []derivation.Mark {
	for i := range lines {
		for _, l := range lines[i].All() {
			if l.Table == nil || l.Table.ID != "figures" {
				continue
			}
			mark := unverified("调解以调解之日为基准日，条文只写一审法庭辩论终结之时", "the day of the mediation is the reference day: the article names only the end of the first-instance hearing")
			if _, taken := c.rules.taken(Reading{Question: AboutDay}); taken {
				mark.Kind = derivation.Choice
			} else if c.rules.DayVerified {
				return nil
			}
			return c.rules.local(Reading{Question: AboutDay}, mark)
		}
	}
	return nil
}

// civilCode is the first day of the Civil Code.
var civilCode = calendar.On(2021, 1, 1)

// provision gives a line the validity of its article, and says so where an earlier text that was not read applies.
func (c *calc) provision(l *derivation.Line) {
	switch {
	case strings.HasPrefix(l.Article, "PI-Int ") && c.unified():
		l.From = c.rules.UnifiedFrom.String()
	case strings.HasPrefix(l.Article, "PI-Int "):
		l.Until = c.rules.UnifiedFrom.Add(-1).String()
		l.Marks = append(l.Marks, unverified("侵权行为发生在"+c.rules.UnifiedFrom.String()+"之前，适用旧文本，其条文未核对", "a tort before "+c.rules.UnifiedFrom.String()+": the older text applies, and it was not read"))
	case strings.HasPrefix(l.Article, "RTA-Int2 "):
		l.From = c.rules.SecondFrom.String()
		if !c.second() {
			l.Marks = append(l.Marks, unverified("案件不适用司法解释（二），当时的依据未核对", "the second interpretation does not apply to this case; the provision then in force was not read"))
		}
	case strings.HasPrefix(l.Article, "CC "):
		l.From = civilCode.String()
		if c.accident().Before(civilCode) {
			l.Marks = append(l.Marks, unverified("事故发生在民法典施行之前，当时的法律未核对", "the accident was before the Civil Code; the law then in force was not read"))
		}
	default: // RTSL, RTA-Int, SD-Impl
		if l.From = waterfall.Since(l.Article); c.accident().String() < l.From {
			l.Marks = append(l.Marks, unverified("事故发生在该条文施行之前：引用现行条文，当时的法律未核对", "the accident was before this provision: today's article is named, the law then in force was not read"))
		}
	}
}

// line starts the line of a head.
func (c *calc) line(id string, h Head) derivation.Line {
	l := derivation.Line{
		ID: id, ZH: h.ZH, EN: h.EN, Unit: derivation.Fen, Article: h.Article,
		Table: c.table("heads", string(h.ID), ""),
	}
	c.provision(&l)
	if h.Note != nil {
		kind := derivation.Choice
		if h.Note.Doubt {
			kind = derivation.Unverified
		}
		l.Marks = append(l.Marks, derivation.Mark{Kind: kind, ZH: h.Note.ZH, EN: h.Note.EN})
	}
	return l
}

// table names a row of the rules.
func (c *calc) table(id, row, source string) *derivation.Table {
	return &derivation.Table{ID: id, Edition: c.rules.Edition, Row: row, SHA256: c.sum, Source: source}
}

func choice(zh, en string) derivation.Mark {
	return derivation.Mark{Kind: derivation.Choice, ZH: zh, EN: en}
}

func unverified(zh, en string) derivation.Mark {
	return derivation.Mark{Kind: derivation.Unverified, ZH: zh, EN: en}
}

func input(zh, en, value, evidence string) derivation.Input {
	return derivation.Input{ZH: zh, EN: en, Value: value, Evidence: evidence}
}

// amount is the input line of an amount as it was entered.
func amount(zh, en string, f money.Fen, evidence string) derivation.Input {
	return input(zh, en, yuan(f), evidence)
}

// count is a line that is no money.
func count(id, zh, en, value string, unit derivation.Unit, article string) derivation.Line {
	return derivation.Line{ID: id, ZH: zh, EN: en, Value: value, Unit: unit, Article: article}
}
