package tables

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// yearForm asks for the file of a year, pasted or as a file.
type yearForm struct {
	Frame   layout.Frame
	Form    layout.Form
	Example string
}

func (a *area) askYear(r *http.Request) (templ.Component, error) {
	return enterYearPage(a.yearForm(r, layout.NewForm(r, nil), nil)), nil
}

func (a *area) yearForm(r *http.Request, form layout.Form, err error) yearForm {
	v := yearForm{Frame: layout.New(r, page.T(r, words.LoadYear)).With(err), Form: form, Example: yearExample(a.wanted())}
	v.Frame.Lead, v.Frame.Crumbs = page.T(r, words.LoadYearLead), crumbs(r)
	return v
}

// wanted is the year whose file comes next.
func (a *area) wanted() int {
	cal, today := a.Desk.Calendar(), a.today()
	if missing := cal.Missing(today); len(missing) > 0 {
		return missing[0]
	}
	return today.Year() + 1
}

// yearExample shows how a file is written, without days that somebody might take for an arrangement.
func yearExample(year int) string {
	before, y := strconv.Itoa(year-1), strconv.Itoa(year)
	return `{"year": ` + y + `,
 "source": "国务院办公厅通知",
 "notices": [{"number": "国办发明电〔` + before + `〕…号", "url": "https://www.gov.cn/…"}],
 "holidays": [
  {"zh": "元旦", "en": "New Year's Day", "off": ["` + y + `-01-01", …], "work": [ … ]},
  …
 ]}`
}

// yearMost is how much of the form is read: a file, the same text pasted, and what stands around it.
const yearMost = 3 * calendar.MaxYearBytes

func (a *area) enterYear(r *http.Request) (templ.Component, error) {
	file, form, err := yearSent(r)
	if err == nil {
		var draft string
		if draft, err = a.draftYear(r, file, form.Get("verified") == "yes"); err == nil {
			page.Say(r, page.T(r, words.DraftSaid))
			return page.Redirect(editionHref(draft)), nil
		}
	}
	if p := problem.As(err); p == nil || p.Kind != problem.Invalid && p.Kind != problem.Conflict {
		return nil, err
	} else if len(p.Faults) == 0 {
		err = problem.Form(problem.Fault{Field: "text", ZH: p.ZH, EN: p.EN})
	}
	again := layout.Form{Lang: page.Lang(r), Values: form, Problem: problem.As(err)}
	return enterYearPage(a.yearForm(r, again, err)), err
}

func (a *area) draftYear(r *http.Request, file []byte, seen bool) (string, error) {
	t, err := a.Desk.Tables.DraftYear(r.Context(), actor(r), file, seen)
	return t.ID, err
}

// yearSent is the file, or else the text that was pasted, and the fields of the form.
func yearSent(r *http.Request) ([]byte, url.Values, error) {
	unreadable := problem.New(problem.Invalid, "提交的内容无法读取，或者过大", "What you sent could not be read, or is too large")
	r.Body = http.MaxBytesReader(nil, r.Body, yearMost)
	if err := r.ParseMultipartForm(yearMost); err != nil {
		return nil, url.Values{}, unreadable
	}
	form := url.Values(r.MultipartForm.Value)
	text := []byte(form.Get("text"))
	if files := r.MultipartForm.File["file"]; len(files) > 0 && files[0].Size > 0 {
		f, err := files[0].Open()
		if err != nil {
			return nil, form, unreadable
		}
		defer f.Close()
		if text, err = io.ReadAll(f); err != nil {
			return nil, form, unreadable
		}
		form.Set("text", string(text)) // a form that comes back shows what was wrong with it
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, form, problem.Form(problem.Fault{Field: "text", ZH: "请选择文件，或把文件内容粘贴在这里", EN: "Choose the file, or paste what it holds here"})
	}
	return bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), form, nil
}

// figureForm asks for a base figure.
type figureForm struct {
	Frame                       layout.Frame
	Form                        layout.Form
	Regions, Indicators, Series []layout.Option
}

func (a *area) askFigure(r *http.Request) (templ.Component, error) {
	return enterFigurePage(a.figureForm(r, nil)), nil
}

func (a *area) figureForm(r *http.Request, err error) figureForm {
	lang := page.Lang(r)
	v := figureForm{Frame: layout.New(r, page.T(r, words.EnterFigure)).With(err), Form: layout.NewForm(r, err)}
	v.Frame.Lead, v.Frame.Crumbs = page.T(r, words.EnterFigureLead), crumbs(r)
	named := a.Desk.Tables.Law().Figures
	for _, region := range named.Regions() {
		zh, en := named.Name(region.Code)
		v.Regions = append(v.Regions, layout.Option{Value: region.Code, Text: in(lang, zh, en)})
	}
	for _, code := range compensation.Indicator("").Codes() {
		zh, en := compensation.Indicator(code).Words("")
		v.Indicators = append(v.Indicators, layout.Option{Value: code, Text: in(lang, zh, en)})
	}
	for _, series := range []string{compensation.StaffWage, compensation.EmployedWage, compensation.StateWage, compensation.AllWage} {
		zh, en := compensation.Wage.Words(series)
		v.Series = append(v.Series, layout.Option{Value: series, Text: in(lang, zh, en)})
	}
	return v
}

func in(lang words.Lang, zh, en string) string {
	if lang == words.EN {
		return en
	}
	return zh
}

func (a *area) enterFigure(r *http.Request) (templ.Component, error) {
	f, err := readFigure(layout.NewForm(r, nil))
	if err == nil {
		draft, failed := a.Desk.Tables.EnterFigures(r.Context(), actor(r), nil, f)
		if err = failed; err == nil {
			page.Say(r, page.T(r, words.LineSaid))
			return page.Redirect(editionHref(draft.ID)), nil
		}
	}
	if problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	return enterFigurePage(a.figureForm(r, err)), err
}

// readFigure reads the form, and says beside each field what is wrong with it.
func readFigure(form layout.Form) (f compensation.Figure, err error) {
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	f = compensation.Figure{Region: form.Value("region"), Indicator: compensation.Indicator(form.Value("indicator")), Series: form.Value("series"),
		Source: strings.TrimSpace(form.Value("source")), Verified: form.Value("verified") == "yes"}
	if other := strings.TrimSpace(form.Value("region_other")); other != "" {
		f.Region = other
	}
	if len(f.Region) != 6 || strings.Trim(f.Region, "0123456789") != "" {
		bad("region", "请选择地区，或填写6位行政区划代码", "Choose a region, or write a 6-digit division code")
	}
	if f.Year, err = strconv.Atoi(strings.TrimSpace(form.Value("year"))); err != nil || f.Year < 1990 || f.Year > 2199 {
		bad("year", "请填写统计年度，如2025", "Write the statistical year, such as 2025")
	}
	if !slices.Contains(f.Indicator.Codes(), string(f.Indicator)) {
		bad("indicator", "请选择指标", "Choose the indicator")
	}
	if other := strings.TrimSpace(form.Value("series_other")); other != "" {
		f.Series = other
	}
	if f.Indicator != compensation.Wage {
		f.Series = ""
	} else if f.Series == "" {
		bad("series", "工资须注明统计口径", "A wage names its series")
	}
	amount, failed := money.ParseAmount(form.Value("value"))
	if p := problem.As(failed); p != nil {
		bad("value", p.ZH, p.EN)
	} else if amount <= 0 {
		bad("value", "请填写大于零的金额", "Write an amount above zero")
	}
	f.Fen = amount
	if on := form.Value("published_on"); on != "" {
		if f.PublishedOn, err = calendar.ParseDay(on); err != nil {
			bad("published_on", "请写成日期，如2026-03-01", "Write a date such as 2026-03-01")
		} else if f.PublishedOn.Year() <= f.Year {
			bad("published_on", "发布日期早于统计年度结束", "Published before its year was over")
		}
	}
	if f.Source == "" {
		bad("source", "请写明来源：公报名称、文号或网址", "Name the source: the communiqué, its number or its address")
	}
	if len(faults) > 0 {
		return f, problem.Form(faults...)
	}
	return f, nil
}

// shareForm asks for a range of shares.
type shareForm struct {
	Frame              layout.Frame
	Form               layout.Form
	Relations, Injured []layout.Option
}

func (a *area) askShare(r *http.Request) (templ.Component, error) {
	return enterSharePage(shareFormOf(r, nil)), nil
}

func shareFormOf(r *http.Request, err error) shareForm {
	lang := string(page.Lang(r))
	v := shareForm{Frame: layout.New(r, page.T(r, words.EnterShare)).With(err), Form: layout.NewForm(r, err)}
	v.Frame.Lead, v.Frame.Crumbs = page.T(r, words.EnterShareLead), crumbs(r)
	for _, rel := range liability.Relations {
		v.Relations = append(v.Relations, layout.Option{Value: string(rel), Text: rel.In(lang)})
	}
	for _, word := range append(slices.Clone(liability.Faults), liability.Deliberate, liability.Accidental) {
		v.Injured = append(v.Injured, layout.Option{Value: string(word), Text: word.In(lang)})
	}
	return v
}

func (a *area) enterShare(r *http.Request) (templ.Component, error) {
	draft, err := a.Desk.Tables.EnterShare(r.Context(), actor(r), readShare(layout.NewForm(r, nil)))
	if err == nil {
		page.Say(r, page.T(r, words.LineSaid))
		return page.Redirect(editionHref(draft.ID)), nil
	}
	if problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	return enterSharePage(shareFormOf(r, err)), err
}

// readShare reads the form; the row says itself what is wrong with it.
func readShare(form layout.Form) liability.Row {
	return liability.Row{Region: strings.TrimSpace(form.Value("region")), Relation: liability.Relation(form.Value("relation")), Injured: liability.Fault(form.Value("injured")),
		Min: percent(form.Value("min")), Max: percent(form.Value("max")), Default: percent(form.Value("default")), From: form.Value("from"), Until: form.Value("until"),
		Article: strings.TrimSpace(form.Value("article")), Source: strings.TrimSpace(form.Value("source")),
		Practice: form.Value("practice") == "yes", Verified: form.Value("verified") == "yes", Binding: form.Value("binding") == "yes"}
}

// percent reads a percentage as basis points; −1 stands for what is none.
func percent(text string) int64 {
	whole, part, dotted := strings.Cut(strings.TrimSuffix(strings.TrimSpace(text), "%"), ".")
	n, err := strconv.ParseInt(whole, 10, 32)
	if err != nil || n < 0 || n > 100 || dotted && (len(part) == 0 || len(part) > 2) {
		return -1
	}
	hundredths := int64(0)
	if dotted {
		if hundredths, err = strconv.ParseInt((part + "0")[:2], 10, 32); err != nil || hundredths < 0 {
			return -1
		}
	}
	return n*100 + hundredths
}
