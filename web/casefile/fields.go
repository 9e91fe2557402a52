package casefile

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/words"
)

// formView is an act's form with the facts it rests on.
type formView struct {
	Frame   layout.Frame
	Lang    words.Lang
	Action  string
	Short   bool // answers stand in one line
	Hidden  [][2]string
	Article string
	Groups  []group
	Rests   []layout.Fact
	Changed []layout.TimelineItem // what others did since the form was opened
	Submit  string
	Back    layout.Link
}

// group is a field, a table with one line for each party, or a table of rows.
type group struct {
	Single  *control
	Legend  string
	Hint    string
	Error   string
	ID      string
	Cols    []layout.Col
	Rows    []formRow
	Add     string // name that the button sends to have one row more; "" for a fixed table
	AddText string
}

type formRow struct {
	Head     string // the party; "" in a table of rows
	Controls []control
	Remove   string // "heads.1"; "" for none
	Legend   string
}

// control is one question and how it is asked.
type control struct {
	As    string // text, area, day, moment, money, select, radios, boxes, tick, hidden
	Field layout.Field
}

// showForm makes the form's page.
func (a *area) showForm(r *http.Request, t task, form layout.Form, seen int64, err error) (templ.Component, error) {
	v := formView{Frame: t.Below(r, words.Command(t.Lang, t.cmd)).With(t.named(err)), Lang: t.Lang, Action: t.Here("/act/" + string(t.cmd)),
		Article: t.article(), Rests: t.rests(), Submit: words.Command(t.Lang, t.cmd), Back: layout.Link{Href: t.Here(), Text: t.T(words.BackToCase)}}
	if t.on != nil {
		v.Frame.Title = t.T(words.NameRole, v.Frame.Title, t.Proceeding(t.on))
	}
	if v.Short = t.cmd == accident.RecordFindings; v.Short && form.Values.Get("party") == "" {
		v.Frame.Title = t.T(words.NameRole, v.Frame.Title, t.T(words.FindingsWhole))
	}
	if checked[t.cmd] {
		v.Submit = t.T(words.GoToCheck)
	}
	v.Hidden = [][2]string{{"key", form.Key()}, {"seen", strconv.FormatInt(seen, 10)}, {"proceeding", itoa(t.no())}}
	m := maker{a: a, ctx: r.Context(), task: t, form: form}
	for _, f := range accident.Fields(t.cmd) {
		if t.asks(f, form) {
			m.add(f)
		}
	}
	if m.err != nil {
		return nil, m.err
	}
	v.Groups = m.groups
	if problem.KindOf(err) == problem.Conflict {
		if v.Changed, err = a.changes(r, t, r.PostForm, err); problem.As(err) == nil {
			return nil, err
		}
	}
	return formPage(v), err
}

// asks leaves out what the form cannot ask now: a hint where the facts give none that leads to the act, why an advance of
// the rescue fund is not netted where the chosen calculation nets them all, and findings
// about a driver where the form is about the accident, or the other way round.
func (t task) asks(f accident.Field, form layout.Form) bool {
	if f.Name == "hint" && !f.Required {
		return len(t.codes(f)) > 0
	}
	if f.Name == "unnetted" {
		return len(t.unnetted(form.Values.Get("calculation"))) > 0 || form.Values.Get("unnetted") != ""
	}
	if t.cmd != accident.RecordFindings {
		return true
	}
	ofDriver, ofAccident := accident.Finding(f.Name)
	if form.Values.Get("party") == "" {
		return !ofDriver && f.Name != "party"
	}
	return !ofAccident
}

// changes are the acts of others since the form was opened, in words; err is passed on.
func (a *area) changes(r *http.Request, t task, typed url.Values, err error) ([]layout.TimelineItem, error) {
	since, _ := strconv.ParseInt(typed.Get("seen"), 10, 64)
	entries, readErr := a.Events(r.Context(), t.File, since)
	if readErr != nil {
		return nil, readErr
	}
	var out []layout.TimelineItem
	for _, g := range gathered(entries, showUsual, 0) {
		if !g[0].Command.Quiet() {
			out = append(out, item(t.File, g))
		}
	}
	return out, err
}

// article is the provision of the act's step.
func (t task) article() string {
	kind := accident.TheCase
	if t.on != nil {
		kind = t.on.Kind
	}
	for _, s := range accident.Steps(t.Case.Edition) {
		if s.Command == t.cmd && s.On == kind && s.Article != accident.HouseRule {
			return s.Article
		}
	}
	return ""
}

// maker turns the fields of an act into controls.
type maker struct {
	a *area
	task
	ctx    context.Context
	form   layout.Form
	groups []group
	err    error // ours, from reading the agencies
}

func (m *maker) add(f accident.Field) {
	switch {
	case f.Kind == accident.Opaque:
	case f.PerParty:
		m.groups = append(m.groups, m.perParty(f))
	case f.Kind == accident.Rows:
		m.groups = append(m.groups, m.rows(f))
	default:
		c := m.control(m.form, f)
		m.groups = append(m.groups, group{Single: &c})
	}
}

// perParty asks the same question of each party, in a table.
func (m *maker) perParty(f accident.Field) group {
	label := words.Field(m.Lang, m.cmd, f.Name)
	g := group{Legend: label, Hint: words.FieldHint(m.Lang, m.cmd, f.Name), ID: layout.FieldID(f.Name),
		Cols: []layout.Col{{Text: m.T(words.CaseColParty)}, {Text: label}}}
	for _, p := range m.Case.Parties {
		one := f
		one.Name = f.Name + "." + itoa(p.No)
		c := m.control(m.form, one)
		c.Field.Label, c.Field.Hint = m.T(words.NameRole, label, m.Party(p.No)), ""
		g.Rows = append(g.Rows, formRow{Head: m.PartyRole(p.No), Controls: []control{c}})
	}
	return g
}

// rows asks for a list; empty rows are left out when it is sent.
func (m *maker) rows(f accident.Field) group {
	label := words.Field(m.Lang, m.cmd, f.Name)
	g := group{Legend: label, Hint: words.FieldHint(m.Lang, m.cmd, f.Name), ID: layout.FieldID(f.Name), Add: f.Name, AddText: m.T(words.AddRow)}
	if m.form.Problem != nil {
		for _, fault := range m.form.Problem.Faults {
			if fault.Field == f.Name {
				g.Error = words.Sentence(m.Lang, fault.In(string(m.Lang)))
			}
		}
	}
	for _, of := range f.Of {
		g.Cols = append(g.Cols, layout.Col{Text: words.Field(m.Lang, m.cmd, of.Name), Numeric: of.Kind == accident.Money})
	}
	n := max(m.form.Rows(f.Name), blankRows)
	if more, err := strconv.Atoi(m.form.Values.Get("rows." + f.Name)); err == nil && more > n && more <= maxRows {
		n = more
	}
	for i := range n {
		row := formRow{Legend: m.T(words.RowOf, label, i+1)}
		if n > 1 {
			row.Remove = f.Name + "." + itoa(i)
		}
		for _, of := range f.Of {
			of.Required = false // a row that is left empty is no row
			c := m.control(m.form.Row(f.Name, i), of)
			c.Field.Hint = ""
			row.Controls = append(row.Controls, c)
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// blankRows stand ready in a table of rows; maxRows is the most that a form takes.
const blankRows, maxRows = 2, 200

// rearranged adds or removes a row of a form that was sent for that only.
func rearranged(typed url.Values) url.Values {
	out := url.Values{}
	for name, values := range typed {
		if name != "add" && name != "remove" && name != "edit" && name != "checked" {
			out[name] = values
		}
	}
	if g := typed.Get("add"); g != "" {
		out.Set("rows."+g, itoa(min(max(layout.Form{Values: typed}.Rows(g), blankRows)+1, maxRows)))
	}
	if gone := typed.Get("remove"); gone != "" {
		removeRow(out, gone)
	}
	return out
}

// removeRow drops row "group.i" and moves those behind it up.
func removeRow(v url.Values, row string) {
	g, at, _ := strings.Cut(row, ".")
	i, err := strconv.Atoi(at)
	if err != nil || i < 0 {
		return
	}
	n := layout.Form{Values: v}.Rows(g)
	for j := i; j < n; j++ {
		from, to := g+"."+itoa(j+1)+".", g+"."+itoa(j)+"."
		for name := range v {
			if strings.HasPrefix(name, to) {
				v.Del(name)
			}
		}
		for name, values := range v {
			if rest, ok := strings.CutPrefix(name, from); ok {
				v[to+rest] = values
			}
		}
	}
	for name := range v {
		if strings.HasPrefix(name, g+"."+itoa(n)+".") {
			v.Del(name)
		}
	}
}
