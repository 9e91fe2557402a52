package compensation

import (
	"fmt"
	"math/big"
	"time"

	"anjie/domain/derivation"
)

// Missing is a figure without which a head cannot be computed.
type Missing struct {
	Region    string    `json:"region" doc:"division code"`
	Year      int       `json:"year" doc:"statistical year; 0 when the wage series must be chosen first"`
	Indicator Indicator `json:"indicator" doc:"I, S, W, IR, SR"`
	Series    string    `json:"series,omitempty" doc:"wage series"`
	ZH        string    `json:"zh" doc:"the sentence in Chinese"`
	EN        string    `json:"en" doc:"the sentence in English"`
}

// indicatorWords name the indicators.
var indicatorWords = map[Indicator][2]string{
	Income:        {"城镇居民人均可支配收入", "urban disposable income per head"},
	Spending:      {"城镇居民人均消费支出", "urban consumption per head"},
	Wage:          {"职工年平均工资", "average yearly wage"},
	RuralIncome:   {"农村居民人均纯收入", "rural net income per head"},
	RuralSpending: {"农村居民人均年生活消费支出", "rural living expenses per head"},
}

// seriesWords name the wage series; an industry goes by its own name.
var seriesWords = map[string][2]string{
	StaffWage:    {"城镇非私营单位在岗职工", "staff of urban non-private units"},
	EmployedWage: {"城镇非私营单位就业人员", "persons employed in urban non-private units"},
	StateWage:    {"国有单位在岗职工", "staff of state-owned units"},
	AllWage:      {"全口径城镇单位就业人员", "persons employed in all urban units"},
}

// Words names an indicator, with its series, in both languages.
func (i Indicator) Words(series string) (zh, en string) {
	w := indicatorWords[i]
	if series == "" {
		return w[0], w[1]
	}
	s, ok := seriesWords[series]
	if !ok {
		s = [2]string{series, series}
	}
	return w[0] + "（" + s[0] + "）", w[1] + " (" + s[1] + ")"
}

// figure picks the figure of one indicator for the case and shows it as a line: the last statistical year before the
// reference day's, or the year that the case chose with a reason; one year earlier for as long as the figure is known
// to have been published after the reference day. A row that is not there is never replaced by another.
func (c *calc) figure(asked string, ind Indicator, series string) (*big.Rat, derivation.Line, *Missing) {
	region := c.seat(asked)
	year := c.in.Reference.Year() - 1
	var marks []derivation.Mark
	for _, y := range c.in.Choices.Years {
		if y.Indicator == ind {
			year = y.Year
			marks = append(marks, choice(fmt.Sprintf("统计年度选用%d年：%s", y.Year, y.Reason), fmt.Sprintf("statistical year %d was chosen: %s", y.Year, y.Reason)))
		}
	}
	key := func() string {
		return Figure{Region: region, Year: year, Indicator: ind, Series: series}.Key()
	}
	row, ok := c.figures.find(key())
	for ok && row.PublishedOn.After(c.in.Reference) {
		marks = append(marks, choice(
			fmt.Sprintf("%d年数据于%s才公布，晚于基准日，改用上一年度", year, row.PublishedOn),
			fmt.Sprintf("the figure of %d was published on %s only, after the reference day: the year before is used", year, row.PublishedOn)))
		year--
		row, ok = c.figures.find(key())
	}
	if !ok {
		return nil, derivation.Line{}, c.missing(region, year, ind, series)
	}
	zh, en := ind.Words(series)
	rzh, ren := c.figures.Name(region)
	line := derivation.Line{
		ID: "figure-" + string(ind), ZH: fmt.Sprintf("%s，%d年%s", rzh, year, zh), EN: fmt.Sprintf("%s, %d: %s", ren, year, en),
		Fen: row.Fen, Unit: derivation.Fen, Article: "PI-Int 22", Marks: marks,
		Table: &derivation.Table{ID: "figures", Edition: c.figures.Edition(), Row: row.Key(), SHA256: c.figures.SHA256(), Source: row.Source},
	}
	c.provision(&line)
	if region != asked {
		line.Inputs = append(line.Inputs, input("所在地，适用所属省（计划单列市）的数据", "place; its province's figures apply", asked, ""))
	}
	if !row.Verified {
		line.Marks = append(line.Marks, unverified("基础数据未核实："+row.Key(), "base figure not verified: "+row.Key()))
	}
	if row.PublishedOn.IsZero() {
		line.Marks = append(line.Marks, unverified("公布日期不详："+row.Key(), "day of publication not known: "+row.Key()))
		if _, month, _ := c.in.Reference.Date(); year == c.in.Reference.Year()-1 && month == time.January {
			line.Marks = append(line.Marks, unverified("基准日在次年1月，数据可能尚未公布："+row.Key(), "the reference day is in the January after it, the figure may not have been published: "+row.Key()))
		}
	}
	return exact(row.Fen), line, nil
}

// missing says which figure is missing, and what can be done.
func (c *calc) missing(region string, year int, ind Indicator, series string) *Missing {
	zh, en := ind.Words(series)
	rzh, ren := c.figures.Name(region)
	return &Missing{
		Region: region, Year: year, Indicator: ind, Series: series,
		ZH: fmt.Sprintf("缺少%s，%d年度%s，该项无法计算；请由管理员录入并注明来源，或说明理由选用其他统计年度", rzh, year, zh),
		EN: fmt.Sprintf("missing: %s, statistical year %d, %s; this head cannot be computed until an administrator enters it with its source, or another statistical year is chosen with a reason", ren, year, en),
	}
}

// wage is the figure of the average wage in the case's series.
func (c *calc) wage() (*big.Rat, derivation.Line, *Missing) {
	if s := c.in.Choices.WageSeries; s != "" {
		n, line, missing := c.figure(c.in.Region, Wage, s)
		line.Marks = append(line.Marks, choice("工资口径由本案选定：条文只称“职工月平均工资”", "the case chose the wage series: the article says only “average monthly wage of staff”"))
		return n, line, missing
	}
	habit, ok := c.rules.wages(c.in.Region)
	if !ok {
		m := c.missing(c.seat(c.in.Region), c.in.Reference.Year()-1, Wage, "")
		m.ZH = "本地区未设定职工平均工资的口径，请先选定（choices.wageSeries）。" + m.ZH
		m.EN = "this region has no wage series set, choose one first (choices.wageSeries). " + m.EN
		return nil, derivation.Line{}, m
	}
	n, line, missing := c.figure(c.in.Region, Wage, habit.Series)
	why := choice("工资口径按本地惯例："+habit.Source, "wage series by local practice: "+habit.Source)
	if _, taken := c.rules.taken(Reading{Question: AboutSeries, Region: habit.Region}); taken {
		why = choice("工资口径按地区设定", "the wage series is set for the region")
	}
	line.Marks = append(line.Marks, c.rules.local(Reading{Question: AboutSeries, Region: habit.Region}, why)...)
	return n, line, missing
}

// standard is the income or spending figure for a victim: urban for all since 2022-05-01, before it by household; and
// that of the home region when it is proven to be higher (PI-Int 18).
func (c *calc) standard(v *Victim, urban, rural Indicator) (*big.Rat, derivation.Line, *Missing) {
	ind, marks := urban, []derivation.Mark(nil)
	if !c.unified() && v.Unknown == nil && v.Origin == Rural {
		ind = rural
		if c.in.Choices.Unified != "" {
			ind = urban
			marks = append(marks, choice("农村居民按城镇标准："+c.in.Choices.Unified, "a rural resident by urban figures: "+c.in.Choices.Unified))
		}
	}
	n, line, missing := c.figure(c.in.Region, ind, "")
	if missing != nil {
		return nil, derivation.Line{}, missing
	}
	line.Marks = append(line.Marks, marks...)
	if v.Home == nil || c.seat(v.Home.Region) == c.seat(c.in.Region) {
		return n, line, nil
	}
	home, there, missing := c.figure(v.Home.Region, ind, "")
	if missing != nil {
		return nil, derivation.Line{}, missing
	}
	here := line
	here.ID, there.ID = "court", "home"
	there.Inputs = append(there.Inputs, input("住所地或经常居住地", "home or habitual residence", v.Home.Region, v.Home.Evidence))
	higher := here
	if home.Cmp(n) > 0 {
		n, higher = home, there
	}
	line = derivation.Line{
		ID: "figure-" + string(ind), ZH: "较高的标准", EN: "the higher standard", Fen: higher.Fen, Unit: derivation.Fen, Article: "PI-Int 18",
		Formula: fmt.Sprintf("max(%s, %s)", yuan(here.Fen), yuan(there.Fen)), Lines: []derivation.Line{here, there},
	}
	c.provision(&line)
	return n, line, nil
}
