package compensation

import (
	"fmt"
	"regexp"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation/wire"
	"anjie/domain/money"
)

// Fault is one thing that is wrong with a case: its JSON pointer, and a sentence in Chinese and in English.
type Fault = wire.Fault

var (
	written = regexp.MustCompile(`^[A-Za-z0-9-]{1,64}$`)
	sixFold = regexp.MustCompile(`^[0-9]{6}$`)
)

// check finds what is wrong with the case before anything is computed.
func (c *calc) check() {
	in := c.in
	if !sixFold.MatchString(in.Region) {
		c.fault("/region", "地区应为6位行政区划代码", "the region is a 6-digit division code")
	}
	if in.At.IsZero() {
		c.fault("/at", "请填写事故发生时间", "say when the accident happened")
	}
	if in.Reference.IsZero() {
		c.fault("/reference", "请填写基准日（一审辩论终结日或调解日）", "give the reference day (end of first-instance debate, or of mediation)")
	} else if in.Reference.Before(c.accident()) {
		c.fault("/reference", "基准日早于事故发生之日", "the reference day is before the accident")
	}
	c.stage()
	c.choices()
	c.sizes()
	if len(in.Victims) == 0 {
		c.fault("/victims", "至少有一名受害人", "there is at least one victim")
	}
	seen := map[string]bool{}
	for i := range in.Victims {
		at := fmt.Sprintf("/victims/%d", i)
		c.id(at+"/id", in.Victims[i].ID, seen)
		c.victim(&in.Victims[i], at)
	}
	c.settling()
}

func (c *calc) stage() {
	in := c.in
	if !contains(in.Stage.Codes(), string(in.Stage)) {
		c.fault("/stage", "请说明案件所处阶段", "say at which stage the case is")
	}
	switch final := in.Stage == Adjudicated; {
	case final && in.FinalOn.IsZero():
		c.fault("/finalOn", "已终审的案件请填写终审日期", "a finally adjudicated case has the day of its final judgment")
	case !final && !in.FinalOn.IsZero():
		c.fault("/finalOn", "未终审的案件没有终审日期", "a case that is not finally adjudicated has no such day")
	case final && in.FinalOn.Before(in.Reference):
		c.fault("/finalOn", "终审日期早于基准日", "finally adjudicated before the reference day")
	}
}

func (c *calc) choices() {
	ch := c.in.Choices
	if ch.DailyRate != "" && !contains(ch.DailyRate.Codes(), string(ch.DailyRate)) {
		c.fault("/choices/dailyRate", "没有这种取舍方式", "no such rounding")
	}
	if ch.Cap != "" && !contains(ch.Cap.Codes(), string(ch.Cap)) {
		c.fault("/choices/cap", "没有这种读法", "no such reading")
	}
	if ch.Cap == CapBeforeCoe && c.second() {
		c.fault("/choices/cap", "适用司法解释（二）的案件，年度上限在乘以伤残系数并相加之后适用（RTA-Int2 8）", "where the second interpretation applies the cap follows the coefficient and the sum (RTA-Int2 8)")
	}
	seen := map[Indicator]bool{}
	for i, y := range ch.Years {
		at := fmt.Sprintf("/choices/years/%d", i)
		if !contains(y.Indicator.Codes(), string(y.Indicator)) || seen[y.Indicator] {
			c.fault(at+"/indicator", "没有这一指标，或同一指标选了两次", "no such indicator, or chosen twice")
		}
		if y.Year >= c.in.Reference.Year() { // before its end no figure of a year can have been published
			c.fault(at+"/year", "统计年度应早于基准日所在年度", "the statistical year is before that of the reference day")
		}
		if strings.TrimSpace(y.Reason) == "" {
			c.fault(at+"/reason", "请说明选用其他统计年度的理由", "give the reason for another statistical year")
		}
		seen[y.Indicator] = true
	}
}

func (c *calc) id(at, id string, seen map[string]bool) {
	switch {
	case !written.MatchString(id):
		c.fault(at, "编号由字母、数字和“-”组成，最长64个字符", "an id is made of letters, digits and '-', 64 at most")
	case seen[id]:
		c.fault(at, "编号重复", "this id occurs twice")
	}
	seen[id] = true
}

// victim checks a person's facts against each other.
func (c *calc) victim(v *Victim, at string) {
	for _, d := range []struct {
		field string
		day   calendar.Day
		zh    string
		en    string
	}{{"diedOn", v.DiedOn, "死亡日期", "the day of death"}, {"gradedOn", v.Graded, "定残日", "the day of grading"}, {"diedOtherwiseOn", v.Later, "死亡日期", "the day of death"}} {
		switch {
		case d.day.IsZero():
		case d.day.Before(c.accident()):
			c.fault(at+"/"+d.field, d.zh+"早于事故发生之日", d.en+" is before the accident")
		case !c.in.Reference.IsZero() && d.day.After(c.in.Reference) && d.field != "diedOtherwiseOn":
			c.fault(at+"/"+d.field, d.zh+"晚于基准日", d.en+" is after the reference day")
		}
	}
	if !v.Born.IsZero() && v.Born.After(c.accident()) {
		c.fault(at+"/born", "出生日期晚于事故发生之日", "born after the accident")
	}
	for i, g := range v.Grades {
		if _, ok := c.rules.grade(g); !ok {
			c.fault(fmt.Sprintf("%s/grades/%d", at, i), "伤残等级为1至10级", "grades are 1 to 10")
		} else if _, ok := c.rules.extra(c.in.Region, g); !ok && len(v.Grades) > 1 {
			c.fault(fmt.Sprintf("%s/grades/%d", at, i), "该等级没有设定附加指数", "no additional index is set for this grade")
		}
	}
	if len(v.Grades) > 0 {
		c.proven(at+"/gradesEvidence", v.Report)
	}
	if !v.Later.IsZero() && !v.DiedOn.IsZero() {
		c.fault(at+"/diedOtherwiseOn", "因事故死亡与因其他原因死亡不能并存", "died either of the accident or of another cause")
	}
	if !v.Later.IsZero() && v.Later.Before(v.Graded) {
		c.fault(at+"/diedOtherwiseOn", "因其他原因死亡的日期早于定残日", "died of another cause before the grading")
	}
	if !v.DiedOn.IsZero() && v.DiedOn.Before(v.Graded) {
		c.fault(at+"/gradedOn", "定残日晚于死亡日期", "graded after the death")
	}
	if v.Home != nil {
		if !sixFold.MatchString(v.Home.Region) {
			c.fault(at+"/home/region", "地区应为6位行政区划代码", "the region is a 6-digit division code")
		}
		c.proven(at+"/home/evidence", v.Home.Evidence)
	}
	if u := v.Unknown; u != nil {
		if u.FromAge < 0 || u.ToAge < u.FromAge {
			c.fault(at+"/unknown/toAge", "推断年龄范围有误", "the forensic age range is reversed")
		}
		if !strings.HasPrefix(c.in.Region, c.rules.Unknown.Province) {
			c.fault(at+"/unknown", "本地区没有身份不明死者的规则", "this region has no rule on unknown dead persons")
		}
		c.proven(at+"/unknown/evidence", u.Evidence)
		if !v.Born.IsZero() {
			c.fault(at+"/unknown", "身份不明与出生日期不能并存", "nobody knows the victim, or a date of birth is known: not both")
		}
	}
	c.origin(v, at)
	ids, once := map[string]bool{}, map[HeadID]bool{}
	for i := range v.Claims {
		c.claim(v, &v.Claims[i], fmt.Sprintf("%s/claims/%d", at, i), ids, once)
	}
}

// origin is asked for where the urban and rural figures still differ and one of them is needed.
func (c *calc) origin(v *Victim, at string) {
	if v.Origin != "" && !contains(v.Origin.Codes(), string(v.Origin)) {
		c.fault(at+"/household", "户别为urban或rural", "a household is urban or rural")
	}
	if v.Origin != "" || v.Unknown != nil || c.unified() {
		return
	}
	for _, cl := range v.Claims {
		if cl.Head == Death || cl.Head == Disability || cl.Head == Dependants {
			c.fault(at+"/household", "侵权行为发生在"+c.rules.UnifiedFrom.String()+"之前，请注明城镇居民或农村居民", "the tort was before "+c.rules.UnifiedFrom.String()+": say whether urban or rural")
			return
		}
	}
}

func (c *calc) bounded(at string, f money.Fen) {
	if f < 0 || f > money.Max {
		c.fault(at, "金额应在零以上且不过大", "an amount is not negative and not too large")
	}
}
