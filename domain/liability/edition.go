package liability

import (
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Key names the row and its first day: two rows of a table never share it.
func (r Row) Key() string { return r.ID() + "/" + r.From }

// With returns an edition that also has rows; a row with the key of an old one takes its place. A row that cannot be is
// refused, with a sentence for whoever wrote it.
func (t Table) With(edition string, rows ...Row) (Table, error) {
	out := Table{Edition: edition, Rows: slices.Clone(t.Rows)}
	for i, r := range rows {
		if err := r.Check(); err != nil {
			return Table{}, err
		}
		if slices.ContainsFunc(rows[:i], func(x Row) bool { return x.Key() == r.Key() }) {
			return Table{}, problem.New(problem.Invalid, "同一行出现了两次："+r.Key(), "the same row twice: "+r.Key())
		}
		if at := slices.IndexFunc(out.Rows, func(x Row) bool { return x.Key() == r.Key() }); at >= 0 {
			out.Rows[at] = r
			continue
		}
		out.Rows = append(out.Rows, r)
	}
	return out, nil
}

// Check names what a row lacks, or what it cannot be, beside the field: region, relation, injured, min, max, default,
// from, until, article, source.
func (r Row) Check() error {
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if r.Region != "" && (len(r.Region) != 6 || strings.Trim(r.Region, "0123456789") != "" || Province(r.Region) != r.Region) {
		bad("region", "地区应为省级行政区划代码，如370000；全国留空", "the region is a province's division code such as 370000; empty for the whole country")
	}
	if !slices.Contains(Relations, r.Relation) {
		bad("relation", "请选择双方的关系", "choose who stands against whom")
	}
	if !r.Injured.Word() && r.Injured != Deliberate && r.Injured != Accidental {
		bad("injured", "请选择受害方的责任", "choose the injured side's responsibility")
	}
	if r.Min < 0 || r.Min > money.Whole {
		bad("min", "比例在0%至100%之间", "a share lies between 0 % and 100 %")
	}
	if r.Max < r.Min || r.Max > money.Whole {
		bad("max", "上限不低于下限，且不超过100%", "the upper end is not below the lower one, and not above 100 %")
	}
	if !r.Inside(r.Default) {
		bad("default", "起始值应在上下限之间", "where a form starts lies inside the range")
	}
	from, err := calendar.ParseDay(r.From)
	if err != nil {
		bad("from", "请填写施行日期，如2012-01-13", "the first day is written like 2012-01-13")
	}
	if until, err := calendar.ParseDay(r.Until); r.Until != "" && (err != nil || until.Before(from)) {
		bad("until", "失效日期不早于施行日期", "the last day does not lie before the first")
	}
	if strings.TrimSpace(r.Article) == "" {
		bad("article", "请写明依据的条文", "name the provision")
	}
	if strings.TrimSpace(r.Source) == "" {
		bad("source", "请写明来源", "name the source")
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}
