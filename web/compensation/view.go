package compensation

import (
	"net/http"
	"slices"
	"strings"

	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// pageView is the worksheet: the form, and the result beside it.
type pageView struct {
	Frame   layout.Frame
	Edit    bool
	On      string
	Action  string // keeps
	Live    string // calculates
	Record  string // "" when it cannot be put on record here
	Key     string
	Parts   []part
	Changes part // what if
	State   stateView
	Result  resultView
}

// stateView says when the worksheet was kept, and what the form sends back of it.
type stateView struct {
	Text     string
	Conflict string // another changed it meanwhile
	Over     string // token of what he kept, to be sent back when mine shall stand
	Theirs   string // address of his
	Mine     string // words of the button
	Look     string // words of the link
	Seen     string
	Window   string
	Wrong    []string // fields with a sentence
	Before   []string // fields that had one
	Slots    []slotView
	Edit     bool
}

// slotView is the sentence beside a field, "" when nothing is wrong any more.
type slotView struct{ ID, Text string }

// page shows the whole worksheet; err is a conflict, or why something was not done.
func (a *area) page(r *http.Request, d *desktop, values map[string][]string, k kept, err error) (templ.Component, error) {
	title := d.T(words.SheetTitle)
	f := d.Below(r, title).With(err)
	f.Wide, f.Title = true, title+" · "+d.name()
	f.Lead = d.T(words.SheetLead)
	if !d.Edit && k.At.IsZero() {
		return emptyPage(emptyView{Frame: f, Back: layout.Link{Href: d.Here(), Text: d.T(words.SheetBack)}}), err
	}
	s := a.read(d, values)
	v := pageView{
		Frame: f, Edit: d.Edit, On: itoa(d.no()), Action: d.address(""), Live: d.address("/calculate"), Result: a.result(r, s), Key: window(""),
	}
	if d.Edit && d.On != nil {
		v.Record = d.address("/record")
	}
	v.Parts, v.Changes = s.parts(), s.changes()
	v.State = a.state(r, s, k, err)
	if problem.KindOf(err) == problem.Conflict {
		v.Frame.Problem = nil // said with the buttons that settle it
	}
	return sheetPage(v), err
}

// name says which mediation the worksheet is of.
func (d *desktop) name() string {
	if d.On == nil {
		return d.T(words.SheetOfCase)
	}
	return d.Proceeding(d.On)
}

// state says in words how the worksheet stands in the record.
func (a *area) state(r *http.Request, s *sheet, k kept, err error) stateView {
	v := stateView{Edit: s.Edit, Seen: token(k.At), Window: k.Window}
	for _, f := range s.faults {
		if f.Field != "" && !contains(v.Wrong, f.Field) {
			v.Wrong = append(v.Wrong, f.Field)
			v.Slots = append(v.Slots, slotView{slot(f.Field), s.wrong(f.Field)})
		}
	}
	switch {
	case err != nil && problem.KindOf(err) == problem.Conflict:
		v.Seen, v.Window = r.PostForm.Get("seen"), r.PostForm.Get("window")
		v.Conflict = s.T(words.SheetConflict, k.By, words.DateTime(s.Lang, k.At))
		v.Over, v.Theirs, v.Mine, v.Look = token(k.At), s.address(""), s.T(words.SheetMine), s.T(words.SheetTheirs)
	case k.At.IsZero():
		v.Text = s.T(words.SheetFresh)
	default:
		v.Text = s.T(words.SheetKept, words.DateTime(s.Lang, k.At), k.By)
	}
	if r.Method == http.MethodGet && r.URL.Query().Get("window") != k.Window || v.Window == "" {
		v.Window = window("") // a window that has only just been opened
	}
	return v
}

// cleared are the places of sentences that were there and are gone.
func (v stateView) cleared() (out []string) {
	for _, name := range v.Before {
		if !contains(v.Wrong, name) {
			out = append(out, slot(name))
		}
	}
	return out
}

// settle leaves out the sentences of parts that are shown anew as a whole; they have them already.
func (v *stateView) settle(parts []levelled) {
	inside := map[string]bool{}
	var look func(p part)
	look = func(p part) {
		for _, c := range p.Controls {
			inside[slot(c.Name)] = true
		}
		for _, sub := range p.Parts {
			look(sub)
		}
	}
	for _, l := range parts {
		look(l.Part)
	}
	v.Slots = slices.DeleteFunc(v.Slots, func(s slotView) bool { return inside[s.ID] })
	v.Before = slices.DeleteFunc(v.Before, func(name string) bool { return inside[slot(name)] })
}

func (v stateView) wrong() string { return strings.Join(v.Wrong, " ") }

// emptyView is what a reader sees before anybody began.
type emptyView struct {
	Frame layout.Frame
	Back  layout.Link
}
