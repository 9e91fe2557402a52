package compensation

import (
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"anjie/domain/calendar"
	"anjie/domain/canonical"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Indicator is what a base figure measures, for one person and one year.
type Indicator string

// The indicators of PI-Int 12, 14, 15 and 17. Torts before 2022-05-01 also need the rural pair.
const (
	Income        Indicator = "I"  // 城镇居民人均可支配收入
	Spending      Indicator = "S"  // 城镇居民人均消费支出
	Wage          Indicator = "W"  // 职工年平均工资, of one wage series
	RuralIncome   Indicator = "IR" // 农村居民人均纯收入 (since 2014 人均可支配收入)
	RuralSpending Indicator = "SR" // 农村居民人均年生活消费支出
)

// The wage series that yearbooks publish. PI-Int 14 says 职工月平均工资 and names none of them; practice differs.
// A series may also be an industry's name, for lost income by the wage of a similar industry (PI-Int 7).
const (
	StaffWage    = "staff"    // 城镇非私营单位在岗职工
	EmployedWage = "employed" // 城镇非私营单位就业人员
	StateWage    = "state"    // 国有单位在岗职工
	AllWage      = "all"      // 全口径城镇单位就业人员
)

// Figure is one published base figure.
type Figure struct {
	Region      string       `json:"region"` // division code of GB/T 2260: a province, or a city with its own plan (Qingdao 370200)
	Year        int          `json:"year"`   // the statistical year, not the year of publication
	Indicator   Indicator    `json:"indicator"`
	Series      string       `json:"series,omitempty"`     // of a wage: StaffWage …, or an industry
	Fen         money.Fen    `json:"fen"`                  // a year's amount for one person
	PublishedOn calendar.Day `json:"publishedOn,omitzero"` // empty: not known
	Source      string       `json:"source"`               // where it was found
	Verified    bool         `json:"verified"`             // an official page or two independent sources say so
}

// Key is the row's name in a derivation: "370000/2025/I", "370000/2014/W/staff".
func (f Figure) Key() string {
	k := fmt.Sprintf("%s/%d/%s", f.Region, f.Year, f.Indicator)
	if f.Series != "" {
		k += "/" + f.Series
	}
	return k
}

// Region names a division whose figures are known.
type Region struct {
	Code string `json:"code"`
	ZH   string `json:"zh"`
	EN   string `json:"en"`
}

// Figures is an edition of the table of base figures. It never changes; With makes another one.
type Figures struct {
	edition string
	rows    []Figure // by Key
	regions []Region // by Code
	sum     string
}

//go:embed figures/*.json
var embedded embed.FS

// DefaultFigures is the embedded table: Shandong and, separately, Qingdao. What could not be verified is marked so;
// what is not established is not in it and blocks the heads that need it.
func DefaultFigures() Figures { return loadFigures() }

var loadFigures = sync.OnceValue(func() Figures {
	f, err := embeddedFigures()
	if err != nil {
		panic(err) // a broken file in the binary: the package's own test opens them all
	}
	return f
})

// NewFigures makes an edition of rows. A row that could not be true, or one that occurs twice, is refused.
func NewFigures(edition string, regions []Region, rows ...Figure) (Figures, error) {
	f := Figures{edition: edition, rows: slices.Clone(rows), regions: slices.Clone(regions)}
	slices.SortFunc(f.rows, func(a, b Figure) int { return strings.Compare(a.Key(), b.Key()) })
	slices.SortFunc(f.regions, func(a, b Region) int { return strings.Compare(a.Code, b.Code) })
	for i, row := range f.rows {
		if err := row.check(); err != nil {
			return Figures{}, err
		}
		if i > 0 && f.rows[i-1].Key() == row.Key() {
			return Figures{}, problem.New(problem.Invalid, "数据"+row.Key()+"重复", "figure "+row.Key()+" occurs twice")
		}
	}
	sum, err := canonical.Of(f.plain())
	if err != nil {
		return Figures{}, fmt.Errorf("compensation: hash figures: %w", err)
	}
	f.sum = sum
	return f, nil
}

// With returns an edition that also has rows; a row with the key of an old one takes its place.
func (f Figures) With(edition string, rows ...Figure) (Figures, error) {
	fresh := map[string]bool{}
	for _, r := range rows {
		fresh[r.Key()] = true
	}
	kept := slices.DeleteFunc(slices.Clone(f.rows), func(r Figure) bool { return fresh[r.Key()] })
	return NewFigures(edition, f.regions, append(kept, rows...)...)
}

// All lists the rows by key.
func (f Figures) All() []Figure { return slices.Clone(f.rows) }

// Regions lists the named regions by code.
func (f Figures) Regions() []Region { return slices.Clone(f.regions) }

// Edition is the table's name.
func (f Figures) Edition() string { return f.edition }

// JSON is the canonical JSON of the table, SHA256 its hash in lower-case hex.
func (f Figures) JSON() ([]byte, error) { return canonical.JSON(f.plain()) }

// SHA256 is the hash of JSON.
func (f Figures) SHA256() string { return f.sum }

// plain is the table as it is written.
func (f Figures) plain() any {
	return struct {
		Edition string   `json:"edition"`
		Regions []Region `json:"regions"`
		Rows    []Figure `json:"rows"`
	}{f.edition, f.regions, f.rows}
}

// find returns the row with exactly this key.
func (f Figures) find(key string) (Figure, bool) {
	i, ok := slices.BinarySearchFunc(f.rows, key, func(r Figure, k string) int { return strings.Compare(r.Key(), k) })
	if !ok {
		return Figure{}, false
	}
	return f.rows[i], true
}

// Name is the region's name and code in both languages; the code alone when it has no name.
func (f Figures) Name(code string) (zh, en string) {
	i, ok := slices.BinarySearchFunc(f.regions, code, func(r Region, c string) int { return cmp.Compare(r.Code, c) })
	if !ok {
		return "地区" + code, "region " + code
	}
	return f.regions[i].ZH + "(" + code + ")", f.regions[i].EN + " (" + code + ")"
}

// check refuses what no yearbook says.
func (f Figure) check() error {
	bad := func(zh, en string) error {
		return problem.New(problem.Invalid, "数据"+f.Key()+"："+zh, "figure "+f.Key()+": "+en)
	}
	switch {
	case len(f.Region) != 6 || strings.Trim(f.Region, "0123456789") != "":
		return bad("地区应为6位行政区划代码", "the region is a 6-digit division code")
	case f.Year < 1990 || f.Year > 2199:
		return bad("统计年度有误", "no such statistical year")
	case !slices.Contains([]Indicator{Income, Spending, Wage, RuralIncome, RuralSpending}, f.Indicator):
		return bad("没有这一指标", "no such indicator")
	case (f.Indicator == Wage) != (f.Series != ""):
		return bad("工资须注明口径，其他指标没有口径", "a wage names its series, no other indicator has one")
	case f.Fen <= 0 || f.Fen > money.Max:
		return bad("数值应大于零", "the value is above zero")
	case f.Source == "":
		return bad("请写明来源", "name the source")
	case !f.PublishedOn.IsZero() && f.PublishedOn.Year() <= f.Year:
		return bad("发布日期早于统计年度结束", "published before its year was over")
	}
	return nil
}

// embeddedFigures reads the files of the binary, one a region.
func embeddedFigures() (Figures, error) {
	files, err := embedded.ReadDir("figures")
	if err != nil {
		return Figures{}, fmt.Errorf("compensation: list embedded figures: %w", err)
	}
	var regions []Region
	var rows []Figure
	for _, file := range files {
		raw, err := embedded.ReadFile("figures/" + file.Name())
		if err != nil {
			return Figures{}, fmt.Errorf("compensation: open %s: %w", file.Name(), err)
		}
		var page struct {
			Region
			Figures []Figure `json:"figures"`
		}
		if err := json.Unmarshal(raw, &page); err != nil {
			return Figures{}, fmt.Errorf("compensation: read %s: %w", file.Name(), err)
		}
		regions, rows = append(regions, page.Region), append(rows, page.Figures...)
	}
	return NewFigures(embeddedEdition, regions, rows...)
}

// embeddedEdition is the name of the embedded table.
const embeddedEdition = "2026-11"
