package compensation

import (
	"strings"

	"anjie/web/layout"
	"anjie/web/words"
)

// control is one field of the worksheet with its sentence beside it.
type control struct {
	Kind    controlKind
	Name    string
	Label   string
	Value   string
	Hint    string
	Error   string
	Options []layout.Option
	Blank   string // of a choice: what an empty one means
	Locked  bool
	Wide    bool
	Method  string // shown only when this way of computing is chosen beside it
	After   bool   // asked because of another answer: not counted as a circumstance of its own
}

// controlKind is how a field is filled in.
type controlKind string

// The kinds of control.
const (
	textBox    controlKind = "text"
	moneyBox   controlKind = "money"
	percentBox controlKind = "percent"
	countBox   controlKind = "count"
	dayBox     controlKind = "day"
	choiceBox  controlKind = "choice"
	tickBox    controlKind = "tick"
)

// slot is the id of the place for the sentence beside a field; dots would mean something to a selector.
func slot(name string) string { return "e-" + strings.ReplaceAll(name, ".", "-") }

func (c control) id() string { return layout.FieldID(c.Name) }

func (c control) described() string {
	if c.Hint != "" {
		return c.id() + "-hint " + slot(c.Name)
	}
	return slot(c.Name)
}

// ask makes a control of a field of this part of the form.
func (t typed) ask(kind controlKind, name, label string) control {
	full := t.at + name
	return control{Kind: kind, Name: full, Label: label, Value: t.s.values.Get(full), Error: t.s.wrong(full), Locked: !t.s.Edit}
}

func (c control) hinted(hint string) control { c.Hint = hint; return c }

func (c control) of(blank string, options ...layout.Option) control {
	c.Options, c.Blank = options, blank
	return c
}

func (c control) wide() control { c.Wide = true; return c }

func (c control) after() control { c.After = true; return c }

func (c control) when(method string) control { c.Method = method; return c }

// wrong is the first sentence about a field, "" when there is none.
func (s *sheet) wrong(name string) string {
	for _, f := range s.faults {
		if f.Field == name {
			return words.Sentence(s.Lang, f.In(string(s.Lang)))
		}
	}
	return ""
}

// codes makes the options of a list of codes, in words.
func codes[C ~string](lang words.Lang, kind string, list []C) (out []layout.Option) {
	for _, c := range list {
		out = append(out, layout.Option{Value: string(c), Text: words.Of(lang, kind, c)})
	}
	return out
}

// mostUnsorted is how many files a choice still offers of which nobody has said what they are about.
const mostUnsorted = 40

// proofs are what may prove a fact: the evidence and papers that the reader sees, losses of the record, and what lay on the
// table. Pictures of the scene prove no loss and are left out.
func (s *sheet) proofs() []layout.Option {
	if s.known != nil {
		return s.known
	}
	out := []layout.Option{{Value: shownID, Text: s.T(words.SheetShown)}}
	for _, l := range s.Case.Losses {
		out = append(out, layout.Option{Value: lossID(l.No), Text: s.T(words.SheetLossLine, itoa(l.No)) + " " + s.short(l.Basis)})
	}
	for _, a := range s.Case.FundAdvances() {
		out = append(out, layout.Option{Value: advanceID(a.No), Text: s.T(words.FundProof, a.Voucher)})
	}
	items := s.Items()
	for _, it := range items {
		switch {
		case contains([]string{"scene", "surveillance", "dashcam"}, it.About):
		case it.About == "" && len(items) > mostUnsorted:
		default:
			out = append(out, layout.Option{Value: evidenceID(it.No), Text: s.ItemName(&it)})
		}
	}
	for _, p := range s.Papers() {
		out = append(out, layout.Option{Value: paperID(p.No), Text: s.PaperName(p)})
	}
	s.known = out
	return out
}

func (s *sheet) short(text string) string {
	if r := []rune(text); len(r) > 20 {
		return string(r[:19]) + "…"
	}
	return text
}

// proofName puts the id of a proof into words.
func (s *sheet) proofName(id string) string {
	for _, o := range s.proofs() {
		if o.Value == id {
			return o.Text
		}
	}
	return id
}
