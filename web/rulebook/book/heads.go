package book

import (
	"fmt"
	"slices"
	"strconv"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/web/words"
)

// heads are what is compensated, and the tables by which it is counted.
func (w *writer) heads(r compensation.Rules) Section {
	return Section{ID: "compensation", Title: Text{"赔偿项目（版本 " + r.Edition + "）", "Heads of loss (edition " + r.Edition + ")"}, Parts: []Part{
		w.headTable(r), w.ages(r), w.grades(r), w.extra(r), w.axes(r), w.dailyRates(r), w.wageSeries(r), w.constants(r)},
		Lead: Text{"全部以分数计算，每项最后一次四舍五入到分。缺少基础数据的项目不计算，并写明缺什么。", "Everything is computed in fractions; each head is rounded once, half up to the fen. A head whose base figure is missing is not computed, and says which."}}
}

var bucketWords = map[compensation.Bucket]Text{
	compensation.DD: {"死亡伤残", "death and disability"}, compensation.MED: {"医疗费用", "medical costs"},
	compensation.PROP: {"财产损失", "property"}, compensation.OUTSIDE: {"交强险以外", "outside compulsory insurance"},
}

var fundWords = map[waterfall.Source]Text{
	waterfall.ByMedical: {"基本医疗保险基金", "medical insurance fund"}, waterfall.ByWorkInjury: {"工伤保险基金", "work-injury fund"}, waterfall.ByRescueFund: {"救助基金", "rescue fund"},
}

// ways are the formulas, with the inputs by their names.
func ways(r compensation.Rules) map[compensation.Way]Text {
	return map[compensation.Way]Text{
		compensation.ByReceipts: {"各票据之和", "the sum of the receipts"},
		compensation.ByDays:     {"每日标准 × 天数", "rate a day × days"},
		compensation.ByWork: {fmt.Sprintf("实际减少的收入；或最近三年平均收入（同行业工资）÷ %d × 误工天数，至定残日前一日", r.YearDays),
			fmt.Sprintf("the income really lost; or the mean of the last three years (the industry's wage) ÷ %d × days lost, to the day before the grading", r.YearDays)},
		compensation.ByCarers: {fmt.Sprintf("每人每日标准 × 天数 × 人数；定残后：每日标准 × %d × 年限（最长%d年）× 护理依赖程度", r.YearDays, r.CareYears),
			fmt.Sprintf("rate a person a day × days × persons; after the grading: rate a day × %d × years (%d at most) × dependency", r.YearDays, r.CareYears)},
		compensation.ByGrade:  {"年人均可支配收入 × 年限 × 伤残系数", "a year's disposable income × years × disability coefficient"},
		compensation.ByDevice: {"单价 × 数量，各器具相加", "price × number, of every device"},
		compensation.ByWage:   {fmt.Sprintf("职工年平均工资 ÷ 12 × %d", r.FuneralMonths), fmt.Sprintf("average yearly wage ÷ 12 × %d", r.FuneralMonths)},
		compensation.ByLife:   {"年人均可支配收入 × 年限", "a year's disposable income × years"},
		compensation.ByDependants: {"年人均消费支出 × 折合年数；每年各被扶养人之和（1 ÷ 扶养义务人数 × 丧失劳动能力程度）不超过一年支出；计入残疾赔偿金或死亡赔偿金",
			"a year's spending × full years together; in each year the sum over the dependants (1 ÷ supporters × capacity lost) is one year's spending at most; counted into disability or death compensation"},
		compensation.ByDiscretion: {"酌定数额，写明理由；没有默认数额", "an amount at discretion with its reason; there is no default"},
	}
}

func (w *writer) headTable(r compensation.Rules) Part {
	p := Part{ID: "heads", Title: Text{"赔偿项目与公式", "Heads and formulas"}, Cols: cols("项目", "Head", "公式", "Formula", "依据", "Article", "交强险分项", "Part of the compulsory limit",
		"基金已付的从请求中扣除", "What these funds paid leaves the demand", "取整", "Rounding", "取舍", "Reading")}
	way := ways(r)
	for _, h := range r.Heads {
		var funds []Text
		for _, f := range h.Funds {
			funds = append(funds, fundWords[f])
		}
		note := Text{}
		if h.Note != nil {
			note = Text{h.Note.ZH, h.Note.EN}
		}
		line := w.line("heads", string(h.ID), Text{h.ZH, h.EN}, say(way[h.Way]), cite(h.Article), say(bucketWords[h.Bucket]), say(list(funds)), say(rounding(h.Way)), say(note))
		line.Unverified = h.Note != nil && h.Note.Doubt
		p.Lines = append(p.Lines, line)
	}
	return p
}

func rounding(way compensation.Way) Text {
	if way == compensation.ByWork {
		return Text{"日标准按地区取舍，合计到分", "the daily rate as the region does it, the sum to the fen"}
	}
	return Text{"到分", "to the fen"}
}

func (w *writer) ages(r compensation.Rules) Part {
	p := Part{ID: "ages", Title: Text{"年龄与年限", "Ages and years"}, Cols: cols("周岁", "Completed years of age", "年限", "Years", "依据", "Article")}
	for i, b := range r.Ages {
		name := Text{fmt.Sprintf("%d周岁起", b.From), fmt.Sprintf("from %d", b.From)}
		if i+1 < len(r.Ages) {
			next := r.Ages[i+1].From
			name = Text{fmt.Sprintf("%d周岁至不满%d周岁", b.From, next), fmt.Sprintf("from %d to below %d", b.From, next)}
		}
		years := Text{fmt.Sprintf("%d年", b.Years), fmt.Sprintf("%d years", b.Years)}
		if b.Falls {
			years = Text{fmt.Sprintf("%d − (年龄 − %d)", b.Years, b.From), fmt.Sprintf("%d − (age − %d)", b.Years, b.From)}
		}
		l := w.line("ages", strconv.Itoa(b.From), name, say(years), cite("PI-Int 12, 15, 17"))
		l.Code = ""
		p.Lines = append(p.Lines, l)
	}
	l := w.line("ages", "majority", Text{"被扶养的未成年人", "a minor who is supported"}, tell(fmt.Sprintf("%d − 年龄", r.Majority), fmt.Sprintf("%d − age", r.Majority)), cite("PI-Int 17"))
	l.Code = ""
	p.Lines = append(p.Lines, l)
	return p
}

func (w *writer) grades(r compensation.Rules) Part {
	p := Part{ID: "grades", Title: Text{"伤残系数", "Disability coefficients"}, Cols: cols("等级", "Grade", "系数", "Coefficient", "依据", "Article")}
	for _, g := range r.Grades {
		l := w.line("grades", strconv.Itoa(g.Grade), gradeWords(g.Grade), number(percent(g.Rate), percent(g.Rate)), cite("PI-Int 12"))
		l.Code = ""
		p.Lines = append(p.Lines, l)
	}
	return p
}

func gradeWords(g int) Text { return Text{fmt.Sprintf("%d级", g), fmt.Sprintf("grade %d", g)} }

func (w *writer) extra(r compensation.Rules) Part {
	p := Part{ID: "extra", Title: Text{"多等级伤残的附加指数", "What a further grade adds"}, Cols: cols("等级", "Grade", "地区", "Region", "附加", "Adds", "依据", "Article", "来源", "Source"),
		Lead: Text{fmt.Sprintf("各附加指数合计不超过%s，系数合计不超过%s。", percent(r.ExtraCap), percent(r.CoefCap)), fmt.Sprintf("Together they add %s at most, and the whole coefficient is %s at most.", percent(r.ExtraCap), percent(r.CoefCap))}}
	for _, x := range r.Extra {
		l := w.line("extra", x.Region+"/"+strconv.Itoa(x.Grade), gradeWords(x.Grade), say(region(x.Region)), number(percent(x.Rate), percent(x.Rate)), cite("PI-Int 12"), say(same(x.Source)))
		l.Code, l.Unverified = "", !x.Verified
		p.Lines = append(p.Lines, l)
	}
	return p
}

// dailyRates are the regions' habits of rounding.
func (w *writer) dailyRates(r compensation.Rules) Part {
	p := Part{ID: "daily-rates", Title: Text{"日标准的取舍", "How a daily rate is rounded"}, Cols: cols("地区", "Region", "取舍", "Rounding", "说明", "Note")}
	mode := map[compensation.Rounding]Text{compensation.RoundNone: {"不取整，只对乘积取整", "not rounded, only the product is"}, compensation.RoundCent: {"取整到分", "to the fen"}, compensation.RoundYuan: {"取整到元", "to the yuan"}}
	for _, d := range r.DailyRates {
		name := region(d.Region)
		if d.Region == "" {
			name = Text{"其他地区", "all others"}
		}
		note, about := Text{"各地法院做法不同，可配置，使用时标明", "courts differ: it is configured, and marked where it is used"}, compensation.Reading{Question: compensation.AboutRounding, Region: d.Region}
		one, _ := r.Stands(about)
		if one.Source != "" {
			note = same(one.Source)
		}
		l := w.line("daily", "rate-"+d.Region, name, say(mode[d.Mode]), say(note))
		l.Code, l.Unverified = "", one.Source != "" && !one.Verified
		p.Lines = append(p.Lines, l)
	}
	return p
}

func (w *writer) wageSeries(r compensation.Rules) Part {
	p := Part{ID: "wage-series", Title: Text{"职工平均工资的口径", "Wage series"}, Cols: cols("地区", "Region", "口径", "Series", "依据", "Article", "来源", "Source"),
		Lead: Text{"条文只称“职工月平均工资”。没有设定口径的地区须先选定。", "The article says only “average monthly wage of staff”. A region without a series must choose one first."}}
	for _, s := range r.WageSeries {
		zh, en := compensation.Wage.Words(s.Series)
		name := region(s.Region)
		if s.Region == "370200" {
			name = Text{"青岛市", "Qingdao"}
		}
		one, _ := r.Stands(compensation.Reading{Question: compensation.AboutSeries, Region: s.Region})
		l := w.line("wage", s.Region, name, tell(zh, en), cite("PI-Int 14"), say(same(s.Source)))
		l.Code, l.Unverified = "", !one.Verified
		p.Lines = append(p.Lines, l)
	}
	return p
}

// axes are the days that decide between editions of the law.
func (w *writer) axes(r compensation.Rules) Part {
	p := Part{ID: "axes", Title: Text{"时间轴", "Axes of time"}, Cols: cols("规则", "Rule", "从何日", "Since", "按", "By", "依据", "Article")}
	p.Lines = []Line{
		w.line("axis", "unified", Text{"城乡统一按城镇标准", "urban figures for everybody"}, say(same(r.UnifiedFrom.String())), tell("侵权行为发生之日", "the day of the tort"), cite("PI-Int 24")),
		w.line("axis", "second", Text{"解释（二）适用于未终审的案件", "the second interpretation, for cases not finally adjudicated"}, say(same(r.SecondFrom.String())), tell("案件的阶段，不论事故日", "the case's stage, whatever the accident's day"), cite("RTA-Int2 12")),
		w.line("axis", "figures", Text{"基础数据的统计年度", "the statistical year of base figures"}, Cell{}, tell("基准日（一审法庭辩论终结；调解为调解之日）的上一统计年度，尚未公布的再上一年度", "the year before the reference day (end of the first-instance hearing; in mediation its day), and one earlier where it was not published yet"), cite("PI-Int 22")),
		w.line("axis", "limits", Text{"交强险责任限额", "limits of compulsory insurance"}, Cell{}, tell("事故发生之时", "the time of the accident"), cite("CI-Reg 23")),
	}
	for i := range p.Lines {
		p.Lines[i].Code = ""
	}
	return p
}

func (w *writer) constants(r compensation.Rules) Part {
	p := Part{ID: "constants", Title: Text{"其他数值", "Other figures"}, Cols: cols("数值", "Figure", "取值", "Value", "依据", "Article", "说明", "Note")}
	n := func(i int) Cell { return number(strconv.Itoa(i), strconv.Itoa(i)) }
	u := r.Unknown
	p.Lines = []Line{
		w.line("constant", "care-years", Text{"护理期限最长（年）", "longest care (years)"}, n(r.CareYears), cite("PI-Int 8"), Cell{}),
		w.line("constant", "funeral-months", Text{"丧葬费（月）", "funeral cost (months)"}, n(r.FuneralMonths), cite("PI-Int 14"), Cell{}),
		w.line("constant", "year-days", Text{"一年按天计", "days of a year"}, n(r.YearDays), cite("PI-Int 7, 8"), tell("条文未写；判决中通行", "the article does not say; usual in decisions")),
		w.line("constant", "ask-retired", Text{"从该年龄起须说明是否超过法定退休年龄", "from this age on: past the retirement age or not?"}, n(r.AskRetired), cite("RTA-Int2 6"), Cell{}),
		w.line("unknown", u.Province, Text{"身份不明死者的被扶养人", "a dependant of an unidentified dead person"}, tell(fmt.Sprintf("%d人，%d年", u.Persons, u.Years), fmt.Sprintf("%d person, %d years", u.Persons, u.Years)), cite(u.Article),
			tell(fmt.Sprintf("仅限山东；推定年龄%d至不满%d周岁", u.Adult, u.Below), fmt.Sprintf("Shandong only; presumed age from %d to below %d", u.Adult, u.Below))),
	}
	for i := range p.Lines {
		p.Lines[i].Code = ""
	}
	return p
}

// figures are the base figures, a part a region.
func (w *writer) figures(f compensation.Figures) Section {
	s := Section{ID: "figures", Title: Text{"基础数据（版本 " + f.Edition() + "）", "Base figures (edition " + f.Edition() + ")"},
		Lead: Text{"按地区、统计年度、指标和工资口径。表中没有的数据不作推算。", "By region, statistical year, indicator and wage series. A figure that is not here is never guessed."}}
	for _, r := range regionsOf(f) {
		p := Part{ID: "figures-" + r.Code, Title: Text{r.ZH, r.EN}, Cols: cols("指标", "Indicator", "年度", "Year", "数值", "Value", "公布日期", "Published", "来源", "Source")}
		for _, x := range f.All() {
			if x.Region != r.Code {
				continue
			}
			zh, en := x.Indicator.Words(x.Series)
			published := tell("不详", "not known")
			if !x.PublishedOn.IsZero() {
				published = say(both(func(l words.Lang) string { return words.Date(l, x.PublishedOn.Start()) }))
			}
			l := w.line("figures", x.Key(), Text{zh, en}, number(strconv.Itoa(x.Year), strconv.Itoa(x.Year)), amount(x.Fen), published, say(same(x.Source)))
			l.Unverified = !x.Verified
			p.Lines = append(p.Lines, l)
		}
		s.Parts = append(s.Parts, p)
	}
	return s
}

// regionsOf are the named regions and, after them, those that only a figure knows.
func regionsOf(f compensation.Figures) []compensation.Region {
	all := f.Regions()
	for _, x := range f.All() {
		if !slices.ContainsFunc(all, func(r compensation.Region) bool { return r.Code == x.Region }) {
			t := region(x.Region)
			all = append(all, compensation.Region{Code: x.Region, ZH: t.ZH, EN: t.EN})
		}
	}
	return all
}
