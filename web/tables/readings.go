package tables

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/desk"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// The addresses of the readings of what the law leaves open about money.
const (
	atRules      = "/tables/rules"
	enterReading = "/tables/enter/reading"
)

// rulesView is every question with its answer in force.
type rulesView struct {
	Frame  layout.Frame
	Facts  []layout.Fact
	Groups []readingGroup
}

// readingGroup is a question that has one answer, or one for each region, head, grade or time.
type readingGroup struct {
	Name, Provision string
	Rows            []readingRow
	Add             layout.Link // a further answer; "" where there is none, or the visitor may not
}

// readingRow is one answer.
type readingRow struct {
	About, Says, Source string
	Marks               []layout.ChipView
	Enter               string // address of its form; "" when the visitor may not
	EnterFor            string // for those who hear the page
}

func (a *area) rules(r *http.Request) (templ.Component, error) {
	lang, rules := page.Lang(r), a.Desk.Tables.Law().Rules
	v := rulesView{Frame: layout.New(r, words.Of(lang, "table_kind", store.MoneyRules))}
	v.Frame.Crumbs, v.Frame.Wide, v.Frame.Lead = crumbs(r), true, page.T(r, words.RulesLead)
	v.Facts = []layout.Fact{{Label: page.T(r, words.EditionWord), Value: rules.Edition}, {Label: "SHA-256", Rich: hashText(rules.SHA256())}}
	standing := rules.Standing()
	for _, q := range compensation.Questions() {
		g := readingGroup{Name: asked(lang, q), Provision: words.Provision(lang, q.Article)}
		for _, one := range standing {
			if one.Question == q.ID {
				g.Rows = append(g.Rows, a.readingRow(r, rules, one))
			}
		}
		for i := len(g.Rows) - 1; i > 0; i-- {
			if g.Rows[i].Source != "" && g.Rows[i].Source == g.Rows[i-1].Source {
				g.Rows[i].Source = page.T(r, words.SourceAbove)
			}
		}
		if page.Can(r, edit) && slices.Contains(furthered, q.ID) {
			g.Add = layout.Link{Href: enterReading + "?question=" + string(q.ID), Text: page.T(r, words.AddReading), Icon: "plus", Quiet: true}
		}
		v.Groups = append(v.Groups, g)
	}
	return rulesPage(v), nil
}

// furthered are the questions to which a region or a time may have an answer of its own.
var furthered = []compensation.Question{compensation.AboutExtra, compensation.AboutRounding, compensation.AboutSeries, compensation.AboutLimits}

func (a *area) readingRow(r *http.Request, rules compensation.Rules, one compensation.Reading) readingRow {
	lang := page.Lang(r)
	row := readingRow{About: a.about(lang, one), Says: says(lang, one), Source: one.Source}
	taken := slices.ContainsFunc(rules.Taken, func(x compensation.Reading) bool { return x.Key() == one.Key() })
	if !taken {
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Grey, Text: words.T(lang, words.InTheProgram)})
	}
	if taken || !one.Verified {
		row.Marks = append(row.Marks, seenChip(lang, one.Verified))
	}
	if page.Can(r, edit) {
		row.Enter, row.EnterFor = readingHref(one), a.readingName(lang, one)
	}
	return row
}

// readingHref is the form in which a reading is answered anew.
func readingHref(one compensation.Reading) string {
	q := url.Values{"question": {string(one.Question)}}
	for key, value := range map[string]string{"region": one.Region, "head": string(one.Head), "grade": number(one.Grade)} {
		if value != "" {
			q.Set(key, value)
		}
	}
	if one.Limits != nil {
		q.Set("from", one.Limits.From)
	}
	return enterReading + "?" + q.Encode()
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// readingName is a question with what its answer is about.
func (a *area) readingName(lang words.Lang, one compensation.Reading) string {
	q, _ := compensation.Ask(one.Question)
	parts := []string{asked(lang, q)}
	if about := a.about(lang, one); about != "" {
		parts = append(parts, about)
	}
	return strings.Join(parts, " · ")
}

// asked is a question in words.
func asked(lang words.Lang, q compensation.Asked) string {
	return words.Sentence(lang, in(lang, q.ZH, q.EN))
}

// about says of which head, grade, region or time an answer is; "" of one that is for everything.
func (a *area) about(lang words.Lang, one compensation.Reading) string {
	var parts []string
	if one.Head != "" {
		parts = append(parts, headName(lang, one.Head))
	}
	if one.Grade > 0 {
		parts = append(parts, words.T(lang, words.GradeNo, one.Grade))
	}
	switch {
	case one.Region != "":
		parts = append(parts, a.regionName(lang, one.Region))
	case slices.Contains([]compensation.Question{compensation.AboutExtra, compensation.AboutRounding}, one.Question):
		parts = append(parts, words.T(lang, words.AllOtherRegions))
	}
	if one.Limits != nil {
		parts = append(parts, words.T(lang, words.AccidentsSince, one.Limits.From))
	}
	return strings.Join(parts, " · ")
}

// regionName is how the base figures call a region, or else what province it is.
func (a *area) regionName(lang words.Lang, code string) string {
	named := a.Desk.Tables.Law().Figures
	if province := words.Province(lang, code); province != code && !slices.ContainsFunc(named.Regions(), func(r compensation.Region) bool { return r.Code == code }) {
		return province
	}
	zh, en := named.Name(code)
	return in(lang, zh, en)
}

// says is an answer in words.
func says(lang words.Lang, one compensation.Reading) string {
	q, _ := compensation.Ask(one.Question)
	if one.Limits == nil {
		answer := q.Of(one.Value)
		return in(lang, answer.ZH, answer.EN)
	}
	of := func(l waterfall.Limits) string {
		return strings.Join([]string{l.DD.Fen.String(), l.MED.Fen.String(), l.PROP.Fen.String()}, " / ")
	}
	return words.T(lang, words.LimitsAre, of(one.Limits.AtFault), of(one.Limits.NoFault))
}

// readingForm asks for an answer to one question.
type readingForm struct {
	Frame           layout.Frame
	Form            layout.Form
	Asked           compensation.Asked
	Name, Provision string
	Is              string // the answer in force
	Answers         []layout.Option
	Regions         []layout.Option // none where the question knows no regions
	Grades          []layout.Option
	Amounts         []amountAsked
}

// amountAsked is one limit of the compulsory insurance.
type amountAsked struct{ Field, Label string }

func (a *area) askReading(r *http.Request) (templ.Component, error) {
	v, found := a.readingForm(r, nil)
	if !found {
		return page.Redirect(atRules), nil
	}
	return enterReadingPage(v), nil
}

func (a *area) readingForm(r *http.Request, err error) (v readingForm, found bool) {
	lang := page.Lang(r)
	v = readingForm{Frame: layout.New(r, page.T(r, words.EnterReading)).With(err), Form: layout.NewForm(r, err)}
	if v.Asked, found = compensation.Ask(compensation.Question(v.Form.Value("question"))); !found {
		return v, false
	}
	about := aboutOf(v.Form)
	v.Name, v.Provision = asked(lang, v.Asked), words.Provision(lang, v.Asked.Article)
	if about.Head != "" {
		v.Name += " · " + headName(lang, about.Head)
	}
	v.Frame.Lead, v.Frame.Crumbs = page.T(r, words.EnterReadingLead), append(crumbs(r), layout.Link{Href: atRules, Text: words.Of(lang, "table_kind", store.MoneyRules)})
	for _, x := range v.Asked.Answers {
		v.Answers = append(v.Answers, layout.Option{Value: x.Value, Text: in(lang, x.ZH, x.EN)})
	}
	if slices.Contains([]compensation.Question{compensation.AboutExtra, compensation.AboutRounding, compensation.AboutSeries}, v.Asked.ID) {
		v.Regions = a.regions(lang)
	}
	if v.Asked.ID == compensation.AboutExtra {
		for g := 1; g <= 10; g++ {
			v.Grades = append(v.Grades, layout.Option{Value: strconv.Itoa(g), Text: words.T(lang, words.GradeNo, g)})
		}
	}
	if v.Asked.ID == compensation.AboutLimits {
		v.Amounts = amountsAsked(lang)
	}
	rules := a.Desk.Tables.Law().Rules
	if is, ok := rules.Stands(about); ok {
		v.Is = page.T(r, words.ReadingIs, says(lang, is))
		if r.Method == http.MethodGet {
			v.Form = layout.Filled(lang, v.filled(is))
		}
	}
	return v, true
}

// regions are those of the base figures.
func (a *area) regions(lang words.Lang) (out []layout.Option) {
	named := a.Desk.Tables.Law().Figures
	for _, region := range named.Regions() {
		zh, en := named.Name(region.Code)
		out = append(out, layout.Option{Value: region.Code, Text: in(lang, zh, en)})
	}
	return out
}

// aboutOf is what a form's answer is about.
func aboutOf(f layout.Form) compensation.Reading {
	one := compensation.Reading{Question: compensation.Question(f.Value("question")), Region: strings.TrimSpace(f.Value("region")), Head: compensation.HeadID(f.Value("head"))}
	if other := strings.TrimSpace(f.Value("region_other")); other != "" {
		one.Region = other
	}
	one.Grade, _ = strconv.Atoi(f.Value("grade")) // what is no grade is 0: the reading says so
	if one.Question == compensation.AboutLimits {
		one.Limits = &waterfall.LimitRow{From: f.Value("from")}
	}
	return one
}

// limitFields are the fields of a row of limits.
func limitFields(row *waterfall.LimitRow) map[string]*waterfall.Limit {
	return map[string]*waterfall.Limit{
		"at_fault_dd": &row.AtFault.DD, "at_fault_med": &row.AtFault.MED, "at_fault_prop": &row.AtFault.PROP,
		"no_fault_dd": &row.NoFault.DD, "no_fault_med": &row.NoFault.MED, "no_fault_prop": &row.NoFault.PROP,
	}
}

func amountsAsked(lang words.Lang) (out []amountAsked) {
	for _, side := range []string{"at_fault", "no_fault"} {
		for _, part := range []string{"dd", "med", "prop"} {
			out = append(out, amountAsked{side + "_" + part, words.Of(lang, "ci_side", side) + " · " + words.Of(lang, "ci_part", part)})
		}
	}
	return out
}

// filled are the fields of the answer in force. Its source is not that of a new one.
func (v readingForm) filled(is compensation.Reading) url.Values {
	f := url.Values{"question": {string(is.Question)}, "region": {is.Region}, "head": {string(is.Head)}, "grade": {number(is.Grade)}, "value": {is.Value}}
	if !slices.ContainsFunc(v.Regions, func(o layout.Option) bool { return o.Value == is.Region }) {
		f.Set("region_other", is.Region)
	}
	if is.Question == compensation.AboutExtra {
		if rate, err := strconv.ParseInt(is.Value, 10, 64); err == nil {
			f.Set("value", liability.Percent(rate))
		}
	}
	if is.Limits != nil {
		f.Set("from", is.Limits.From)
		for field, limit := range limitFields(is.Limits) {
			f.Set(field, limit.Fen.Plain())
		}
	}
	return f
}

func (a *area) enterReading(r *http.Request) (templ.Component, error) {
	one, err := readReading(layout.NewForm(r, nil))
	if err == nil {
		var draft store.LawTable
		if draft, err = a.Desk.Tables.EnterReading(r.Context(), actor(r), one); err == nil {
			page.Say(r, page.T(r, words.LineSaid))
			return page.Redirect(editionHref(draft.ID)), nil
		}
	}
	if problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	v, found := a.readingForm(r, err)
	if !found {
		return nil, err
	}
	return enterReadingPage(v), err
}

// readReading reads the form; the reading says itself what is wrong with it, but for what is no amount at all.
func readReading(form layout.Form) (compensation.Reading, error) {
	one := aboutOf(form)
	one.Value, one.Source, one.Verified = form.Value("value"), strings.TrimSpace(form.Value("source")), form.Value("verified") == "yes"
	var faults []problem.Fault
	if chosen := strings.TrimSpace(form.Value("region")); chosen != "" && chosen != one.Region { // it would go to the other one unseen
		faults = append(faults, problem.Fault{Field: "region_other", ZH: "已在左侧选择了另一地区，请只填一处", EN: "Another region is chosen beside it: name one"})
	}
	switch one.Question {
	case compensation.AboutExtra:
		one.Value = strconv.FormatInt(percent(one.Value), 10)
	case compensation.AboutLimits:
		for field, limit := range limitFields(one.Limits) {
			amount, err := money.ParseAmount(form.Value(field))
			if p := problem.As(err); p != nil && strings.TrimSpace(form.Value(field)) != "" {
				faults = append(faults, problem.Fault{Field: field, ZH: p.ZH, EN: p.EN})
			}
			limit.Fen = amount
		}
	}
	if len(faults) > 0 {
		return one, problem.Form(faults...)
	}
	return one, nil
}

// readingLines puts the readings of an edition beside those in force.
func (a *area) readingLines(lang words.Lang, v *editionView, now desk.Law, t store.LawTable) error {
	rows, err := desk.Rows[compensation.Reading](t)
	if err != nil {
		return fmt.Errorf("tables: read an edition: %w", err)
	}
	v.Worded = true
	for _, one := range rows {
		line := newLine{Name: a.readingName(lang, one), Then: says(lang, one), Source: one.Source, Seen: seenChip(lang, one.Verified)}
		if is, ok := now.Rules.Stands(one); ok && v.Draft {
			line.Now = says(lang, is)
		}
		v.Lines = append(v.Lines, v.removable(line, one.Key()))
	}
	return nil
}

// sameRules says that two editions answer every question alike, whatever they rest on.
func sameRules(a, b compensation.Rules) bool {
	return slices.EqualFunc(a.Standing(), b.Standing(), func(x, y compensation.Reading) bool {
		return x.Key() == y.Key() && x.Value == y.Value && says(words.ZH, x) == says(words.ZH, y)
	})
}
