package rulebook

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/web/due"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/rulebook/book"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// counting is the address of the page that counts one limit from one day, for a question in the room or at the telephone
// that belongs to no case yet.
const counting = book.Address + "/count"

type countView struct {
	Frame  layout.Frame
	Form   layout.Form
	Limits []layout.Option
	Date   *dateView // nil until something was asked
}

// dateView is the answer: the last day, what it is the last day of, and how it was counted.
type dateView struct {
	Until     string
	What      string
	Article   string
	Otherwise string
	Rule      string // address of the limit's line in the book
	Marks     []layout.ChipView
	Steps     []string
}

func (a *area) count(r *http.Request) (templ.Component, error) {
	lang := page.Lang(r)
	v := countView{Frame: layout.New(r, page.T(r, words.CountLimit)), Form: layout.NewForm(r, nil)}
	v.Frame.Lead = page.T(r, words.CountLead)
	v.Frame.Crumbs = []layout.Link{{Href: book.Address, Text: page.T(r, words.MenuRulebook)}}
	for _, l := range a.Desk.Tables.Law().Limits.InForce(calendar.DayOf(a.Desk.Now())) {
		must, _ := l.Words(string(lang))
		text := must + " · " + words.Provision(lang, l.Article)
		if l.Span.N > 0 {
			text += " · " + l.Span.In(string(lang))
		}
		v.Limits = append(v.Limits, layout.Option{Value: l.ID, Text: text})
	}
	if v.Form.Value("limit") == "" && v.Form.Value("from") == "" {
		return countPage(v), nil
	}
	e, err := a.explained(v.Form)
	if err != nil {
		v.Frame, v.Form = v.Frame.With(err), layout.NewForm(r, err)
		return countPage(v), err
	}
	date := dateOf(lang, e)
	v.Date = &date
	return countPage(v), nil
}

// explained counts what the form asks for. Its error names the field.
func (a *area) explained(f layout.Form) (e deadline.Explanation, err error) {
	l, err := deadline.FindLimit(f.Value("limit"))
	if err != nil {
		return e, at("limit", err)
	}
	var s deadline.Start
	if s.At, err = moment(f.Value("from"), f.Value("clock")); err != nil {
		return e, at("from", err)
	}
	law := a.Desk.Tables.Law()
	l, _ = law.Limits.On(l.Edition, l.ID, calendar.DayOf(s.At))
	if n := f.Value("length"); n != "" {
		if s.Length, err = strconv.Atoi(n); err != nil || s.Length < 1 || s.Length > 3650 {
			return e, at("length", problem.New(problem.Invalid, "请填写1至3650之间的整数", "Write a whole number between 1 and 3650"))
		}
	}
	if from, until := f.Value("pause_from"), f.Value("pause_until"); from != "" || until != "" {
		var p deadline.Pause
		if p.From, err = calendar.ParseDay(from); err != nil {
			return e, at("pause_from", err)
		}
		if p.Until, err = calendar.ParseDay(until); err != nil {
			return e, at("pause_until", err)
		}
		s.Pauses = []deadline.Pause{p}
	}
	if e, err = deadline.Explain(law.Calendar, l, s); err != nil {
		field := "from"
		switch {
		case len(s.Pauses) > 0:
			field = "pause_from"
		case s.Length > 0 || l.Span.N == 0:
			field = "length"
		}
		return e, at(field, err)
	}
	return e, nil
}

// at puts the sentence of a refusal beside its field.
func at(field string, err error) error {
	if p := problem.As(err); p != nil {
		return problem.Form(problem.Fault{Field: field, ZH: p.ZH, EN: p.EN})
	}
	return err
}

// moment is a day, or an instant of it when a clock time was told.
func moment(day, clock string) (time.Time, error) {
	d, err := calendar.ParseDay(day)
	if err != nil || clock == "" {
		return d.Start(), err
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", d.String()+" "+clock, calendar.Zone)
	if err != nil {
		return t, problem.New(problem.Invalid, "时刻应写成16:30的样子", "A time is written like 16:30")
	}
	return t, nil
}

func dateOf(lang words.Lang, e deadline.Explanation) dateView {
	must, otherwise := e.Limit.Words(string(lang))
	v := dateView{Until: words.Date(lang, e.Day.Start()), What: must, Otherwise: words.T(lang, words.OtherwiseLine, otherwise),
		Article: words.T(lang, words.Article, e.Limit.Article), Rule: book.Href("deadline", e.Limit.ID)}
	if e.Limit.Span.Unit == calendar.Hours {
		v.Until = words.DateTime(lang, e.Due)
	}
	if e.Provisional {
		v.Marks = append(v.Marks, layout.ChipView{Tone: layout.Amber, Icon: "hourglass", Text: words.T(lang, words.MarkProvisional), Why: words.T(lang, words.ProvisionalDate)})
	}
	v.Marks = append(v.Marks, due.Marks(lang, e.Limit)...)
	for _, s := range e.Steps {
		v.Steps = append(v.Steps, strings.ReplaceAll(words.Sentence(lang, s.In(string(lang))), ", 《", "、《"))
	}
	return v
}
