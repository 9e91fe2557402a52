package tables

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/liability"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// yearView is the days of a year as its notices arrange them.
type yearView struct {
	Frame    layout.Frame
	Facts    []layout.Fact
	Holidays []holidayRow
}

type holidayRow struct{ Name, Off, Work string }

func (a *area) year(r *http.Request) (templ.Component, error) {
	n, err := strconv.Atoi(r.PathValue("year"))
	y, ok := a.Desk.Calendar().Year(n)
	if err != nil || !ok {
		return nil, problem.New(problem.NotFound, "这一年的放假安排尚未载入", "The holidays of this year are not loaded")
	}
	v := yearView{Frame: layout.New(r, page.T(r, words.YearTable, strconv.Itoa(n)))}
	v.Frame.Crumbs = crumbs(r)
	v.Facts, v.Holidays = yearFacts(page.Lang(r), y), holidays(page.Lang(r), y)
	return yearPage(v), nil
}

func crumbs(r *http.Request) []layout.Link {
	return []layout.Link{{Href: "/tables", Text: page.T(r, words.MenuTables)}}
}

func yearFacts(lang words.Lang, y calendar.Year) []layout.Fact {
	out := []layout.Fact{}
	for _, n := range y.Notices {
		out = append(out, layout.Fact{Label: words.T(lang, "field.notices"), Value: strings.TrimSpace(n.Number + " " + n.URL)})
	}
	return append(out, layout.Fact{Label: words.T(lang, words.SourceWord), Value: y.Source})
}

func holidays(lang words.Lang, y calendar.Year) (out []holidayRow) {
	for _, h := range y.Holidays {
		name := h.ZH
		if lang == words.EN {
			name = h.EN
		}
		out = append(out, holidayRow{name, runs(lang, h.Off), runs(lang, h.Work)})
	}
	return out
}

// runs writes days, those in a row as one stretch.
func runs(lang words.Lang, days []calendar.Day) string {
	days = slices.SortedFunc(slices.Values(days), func(a, b calendar.Day) int { return a.Sub(b) })
	var out []string
	for i := 0; i < len(days); {
		j := i
		for j+1 < len(days) && days[j+1].Sub(days[j]) == 1 {
			j++
		}
		text := words.Date(lang, days[i].Start())
		if j > i {
			text = words.T(lang, words.FromTo, text, words.Date(lang, days[j].Start()))
		}
		out, i = append(out, text), j+1
	}
	return strings.Join(out, words.T(lang, words.ListComma))
}

// linesView is a table of figures or of shares, as it is in force.
type linesView struct {
	Frame   layout.Frame
	Facts   []layout.Fact
	Regions []layout.TabLink
	Lines   []lineRow
	Head    []layout.Col
}

// lineRow is one line of a table.
type lineRow struct {
	Cells  []string // one for each column after the name
	Name   string
	Seen   layout.ChipView
	Source string
}

func (a *area) figures(r *http.Request) (templ.Component, error) {
	lang, f := page.Lang(r), a.Desk.Tables.Law().Figures
	v := linesView{Frame: layout.New(r, page.T(r, "table_kind.figures"))}
	v.Frame.Crumbs, v.Frame.Wide = crumbs(r), true
	if page.Can(r, edit) {
		v.Frame.Actions = []layout.Link{{Href: "/tables/enter/figure", Text: page.T(r, words.EnterFigure), Icon: "plus"}}
	}
	v.Facts = []layout.Fact{{Label: page.T(r, words.EditionWord), Value: f.Edition()}, {Label: "SHA-256", Rich: hashText(f.SHA256())}}
	chosen := r.URL.Query().Get("region")
	rows := f.All()
	slices.SortStableFunc(rows, func(x, y compensation.Figure) int { return cmp.Or(cmp.Compare(x.Region, y.Region), y.Year-x.Year) })
	for i, row := range rows {
		if i == 0 || rows[i-1].Region != row.Region {
			if chosen == "" {
				chosen = row.Region
			}
			zh, en := f.Name(row.Region)
			if lang == words.EN {
				zh = en
			}
			v.Regions = append(v.Regions, layout.TabLink{Href: "/tables/figures?region=" + row.Region, Text: zh, Open: row.Region == chosen,
				Count: count(rows, func(x compensation.Figure) bool { return x.Region == row.Region })})
		}
		if row.Region != chosen {
			continue
		}
		zh, en := row.Indicator.Words(row.Series)
		if lang == words.EN {
			zh = en
		}
		published := "–"
		if !row.PublishedOn.IsZero() {
			published = words.Date(lang, row.PublishedOn.Start())
		}
		v.Lines = append(v.Lines, lineRow{Name: zh, Cells: []string{strconv.Itoa(row.Year), row.Fen.String(), published}, Seen: seenChip(lang, row.Verified), Source: row.Source})
	}
	v.Head = []layout.Col{{Text: page.T(r, words.IndicatorWord)}, {Text: page.T(r, words.StatYear), Numeric: true}, {Text: page.T(r, words.ValueWord), Numeric: true}, {Text: page.T(r, words.PublishedWord)}}
	return linesPage(v), nil
}

func (a *area) shares(r *http.Request) (templ.Component, error) {
	lang, t := page.Lang(r), a.Desk.Tables.Law().Shares
	v := linesView{Frame: layout.New(r, page.T(r, "table_kind.shares"))}
	v.Frame.Crumbs, v.Frame.Wide = crumbs(r), true
	v.Frame.Lead = page.T(r, words.SharesLead)
	if page.Can(r, edit) {
		v.Frame.Actions = []layout.Link{{Href: "/tables/enter/share", Text: page.T(r, words.EnterShare), Icon: "plus"}}
	}
	v.Facts = []layout.Fact{{Label: page.T(r, words.EditionWord), Value: t.Edition}, {Label: "SHA-256", Rich: hashText(t.SHA256())}}
	for _, row := range t.Rows {
		v.Lines = append(v.Lines, lineRow{Name: shareName(lang, row), Cells: []string{row.Span() + "%", liability.Percent(row.Default) + "%", validity(lang, row), words.Provision(lang, row.Article)},
			Seen: seenChip(lang, row.Verified), Source: row.Source})
	}
	v.Head = []layout.Col{{Text: page.T(r, words.WhoseShare)}, {Text: page.T(r, words.RangeWord), Numeric: true}, {Text: page.T(r, words.StartsAt), Numeric: true},
		{Text: page.T(r, words.ValidityWord)}, {Text: page.T(r, words.ProvisionWord)}}
	return linesPage(v), nil
}

// shareName says of whom a line is: 山东省 · 机动车与非机动车驾驶人、行人 · 受害方次要责任.
func shareName(lang words.Lang, r liability.Row) string {
	region := words.T(lang, words.WholeCountry)
	if r.Region != "" {
		region = words.Province(lang, r.Region)
	}
	return region + " · " + r.Relation.In(string(lang)) + " · " + words.T(lang, words.InjuredBears, r.Injured.In(string(lang)))
}

func validity(lang words.Lang, r liability.Row) string {
	if r.Until == "" {
		return words.T(lang, words.SinceDay, r.From)
	}
	return words.T(lang, words.FromTo, r.From, r.Until)
}
