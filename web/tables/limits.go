package tables

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/desk"
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

// The addresses of the time limits.
const (
	atLimits   = "/tables/limits"
	enterLimit = "/tables/enter/limit"
)

// limitsView is the table of time limits as it is in force, or what was found in it.
type limitsView struct {
	Frame layout.Frame
	Facts []layout.Fact
	Query string
	Only  []layout.TabLink
	Lines []limitRow
	Empty layout.EmptyView // when there is no line
	Show  string           // which of them are shown: "", "unverified" or "choice"

	MayEdit bool
}

// limitRow is one line of the table.
type limitRow struct {
	Name, From string // what must be done; what it runs from
	Article    string
	Length     string
	Since      string
	Marks      []layout.ChipView
	Reading    string
	Source     string
	Rule       string // its line in the rule book
	Enter      string // address of the form; "" when the visitor may not, or when it has no length
}

func (a *area) limits(r *http.Request) (templ.Component, error) {
	lang, t := page.Lang(r), a.Desk.Tables.Law().Limits
	v := limitsView{Frame: layout.New(r, page.T(r, "table_kind.limits")), Query: strings.TrimSpace(r.URL.Query().Get("q")), Show: r.URL.Query().Get("show")}
	v.Frame.Lead, v.Frame.Crumbs, v.Frame.Wide = page.T(r, words.LimitsLead), crumbs(r), true
	v.Frame.Actions = []layout.Link{{Href: "/tables/trial", Text: page.T(r, words.LimitTrial), Icon: "eye", Quiet: true}}
	if v.MayEdit = page.Can(r, edit); v.MayEdit {
		v.Frame.Actions = append([]layout.Link{{Href: enterLimit, Text: page.T(r, words.EnterLimit), Icon: "plus"}}, v.Frame.Actions...)
	}
	v.Facts = []layout.Fact{{Label: page.T(r, words.EditionWord), Value: t.Edition}, {Label: "SHA-256", Rich: hashText(t.SHA256())}}
	counts := map[string]int{}
	today := a.today().String()
	for _, l := range t.Lines() {
		if l.Until != "" && l.Until < today {
			continue // its place was taken
		}
		row := a.limitRow(r, l, today)
		if !found(l, v.Query) {
			continue
		}
		kinds := []string{""}
		if l.Unverified {
			kinds = append(kinds, "unverified")
		}
		if l.ReadingZH != "" {
			kinds = append(kinds, "choice")
		}
		for _, kind := range kinds {
			counts[kind]++
		}
		if slices.Contains(kinds, v.Show) {
			v.Lines = append(v.Lines, row)
		}
	}
	for _, kind := range []string{"", "unverified", "choice"} {
		text := page.T(r, words.All)
		if kind != "" {
			text = words.Of(lang, "mark", kind)
		}
		query := url.Values{}
		for key, value := range map[string]string{"q": v.Query, "show": kind} {
			if value != "" {
				query.Set(key, value)
			}
		}
		href := atLimits
		if len(query) > 0 {
			href += "?" + query.Encode()
		}
		v.Only = append(v.Only, layout.TabLink{Href: href, Text: text, Open: kind == v.Show, Count: counts[kind]})
	}
	v.Empty = layout.EmptyView{Icon: "search", Title: page.T(r, words.NoLimitFound), Act: layout.Link{Href: atLimits, Text: page.T(r, words.AllLimits)}}
	return limitsPage(v), nil
}

func (a *area) limitRow(r *http.Request, l deadline.Limit, today string) limitRow {
	lang := page.Lang(r)
	must, _ := l.Words(string(lang))
	row := limitRow{Name: must, From: words.T(lang, words.RunsFrom, l.Trigger(string(lang))), Article: words.Provision(lang, l.Article), Length: lengthOf(lang, l.Span),
		Source: l.Source, Rule: book.Href("deadline", l.ID)}
	if l.From != "" {
		row.Since = words.T(lang, words.SinceDay, l.From)
		if l.Until != "" {
			row.Since = words.T(lang, words.FromTo, l.From, l.Until)
		}
	}
	if l.From > today {
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Blue, Icon: "calendar", Text: words.T(lang, words.NotYet)})
	}
	row.Marks = append(row.Marks, due.Marks(lang, l)...)
	if !l.Unverified && l.Source != "" {
		row.Marks = append(row.Marks, seenChip(lang, true))
	}
	row.Reading = words.Sentence(lang, in(lang, l.ReadingZH, l.ReadingEN))
	if page.Can(r, edit) && l.Span.N > 0 {
		row.Enter = enterLimit + "?" + url.Values{"limit": {l.ID}}.Encode()
	}
	return row
}

func lengthOf(lang words.Lang, s calendar.Span) string {
	if s.N == 0 {
		return words.T(lang, words.DayIsNamed)
	}
	return s.In(string(lang))
}

// found says whether a line has what was asked for in either language, or is called so.
func found(l deadline.Limit, asked string) bool {
	if asked == "" || asked == strconv.Itoa(l.No) || asked == l.ID {
		return true
	}
	text := []string{l.Article, l.Source}
	for _, lang := range []words.Lang{words.ZH, words.EN} {
		must, _ := l.Words(string(lang))
		text = append(text, must, l.Trigger(string(lang)), words.Provision(lang, l.Article), lengthOf(lang, l.Span), in(lang, l.ReadingZH, l.ReadingEN), words.Role(lang, l.Owner))
	}
	return strings.Contains(strings.ToLower(strings.Join(text, "\n")), strings.ToLower(asked))
}

// limitForm asks how a limit reads from a day on.
type limitForm struct {
	Frame         layout.Frame
	Form          layout.Form
	Limits, Units []layout.Option
	Is            string // the limit as it is; "" when none was chosen yet
}

func (a *area) askLimit(r *http.Request) (templ.Component, error) {
	return enterLimitPage(a.limitForm(r, nil)), nil
}

func (a *area) limitForm(r *http.Request, err error) limitForm {
	lang := page.Lang(r)
	v := limitForm{Frame: layout.New(r, page.T(r, words.EnterLimit)).With(err), Form: layout.NewForm(r, err), Limits: a.counted(lang), Units: units(lang)}
	v.Frame.Lead, v.Frame.Crumbs = page.T(r, words.EnterLimitLead), append(crumbs(r), layout.Link{Href: atLimits, Text: page.T(r, "table_kind.limits")})
	is, failed := a.Desk.Tables.Law().Limits.Find(v.Form.Value("limit"), a.today())
	if failed != nil {
		return v // none was chosen yet, or one that is not known: the form says so
	}
	v.Is = page.T(r, words.LimitIs, limitName(lang, is.ID), lengthOf(lang, is.Span), words.Provision(lang, is.Article))
	if r.Method != http.MethodGet {
		return v
	}
	values := url.Values{"limit": {is.ID}, "n": {cmp.Or(v.Form.Value("n"), strconv.Itoa(is.Span.N))}, "unit": {cmp.Or(v.Form.Value("unit"), string(is.Span.Unit))}}
	if program, err := deadline.FindLimit(is.ID); err == nil && program.Article != is.Article {
		values.Set("article", is.Article)
	}
	v.Form = layout.Filled(lang, values)
	return v
}

// counted are the limits that have a length, to choose from.
func (a *area) counted(lang words.Lang) (out []layout.Option) {
	t, today := a.Desk.Tables.Law().Limits, a.today()
	for _, l := range deadline.Limits() {
		if l.Span.N == 0 {
			continue
		}
		l, _ = t.On(l.Edition, l.ID, today)
		must, _ := l.Words(string(lang))
		out = append(out, layout.Option{Value: l.ID, Text: must + " · " + words.Provision(lang, l.Article) + " · " + l.Span.Length(string(lang))})
	}
	return out
}

func units(lang words.Lang) (out []layout.Option) {
	for _, u := range calendar.Units {
		out = append(out, layout.Option{Value: string(u), Text: words.Of(lang, "unit", u)})
	}
	return out
}

func (a *area) enterLimit(r *http.Request) (templ.Component, error) {
	draft, err := a.Desk.Tables.EnterLimit(r.Context(), actor(r), readLimit(layout.NewForm(r, nil)))
	if err == nil {
		page.Say(r, page.T(r, words.LineSaid))
		return page.Redirect(editionHref(draft.ID)), nil
	}
	if problem.KindOf(err) != problem.Invalid {
		return nil, err
	}
	return enterLimitPage(a.limitForm(r, err)), err
}

// readLimit reads the form; the line says itself what is wrong with it. The provision that the program cites is not told again.
func readLimit(form layout.Form) deadline.Entered {
	number := func(field string) int {
		text := strings.TrimSpace(form.Value(field))
		n, err := strconv.Atoi(text)
		if err != nil && text != "" {
			return -1 // no length: the line says so
		}
		return n
	}
	e := deadline.Entered{Limit: form.Value("limit"), From: form.Value("from"), N: number("n"), Unit: calendar.Unit(form.Value("unit")), Max: number("max"),
		Article: strings.TrimSpace(form.Value("article")), Source: strings.TrimSpace(form.Value("source")), Verified: form.Value("verified") == "yes"}
	if l, err := deadline.FindLimit(e.Limit); err == nil && l.Article == e.Article {
		e.Article = ""
	}
	return e
}

// limitLines puts the lines of an edition beside what is in force.
func (v *editionView) limitLines(lang words.Lang, now desk.Law, rows []deadline.Entered) {
	for _, e := range rows {
		article := e.Article
		line := newLine{Then: e.Length(string(lang)), Source: e.Source, Seen: seenChip(lang, e.Verified)}
		if day, err := calendar.ParseDay(e.From); err == nil {
			if was, err := now.Limits.Find(e.Limit, day); err == nil {
				article = cmp.Or(article, programArticle(e.Limit))
				if v.Draft {
					line.Now = was.Span.Length(string(lang))
				}
			}
		}
		line.Name = strings.Join([]string{limitName(lang, e.Limit), words.Provision(lang, article), words.T(lang, words.SinceDay, e.From)}, " · ")
		v.Lines = append(v.Lines, v.removable(line, e.Key()))
	}
}

func programArticle(id string) string {
	l, err := deadline.FindLimit(id)
	if err != nil {
		return ""
	}
	return l.Article
}
