package casefile

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/domain/derivation"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// deadlinesView is the tab of the time limits, the running ones first.
type deadlinesView struct {
	Lang words.Lang
	Rows []dueRow
}

type dueRow struct {
	ID string
	dossier.DueView
	Reason        string
	Marks         []layout.ChipView // what is not certain about the date
	Steps         []countStep       // how the last day was found; none where somebody named it
	Open          bool              // the count is shown at once: somebody asked for this one
	Named         string            // why there is no count
	Extend, Waive string            // addresses
}

// countStep is a line of the count in words; Kind is that of deadline.Step.
type countStep struct{ Kind, Text string }

func deadlines(f *dossier.File, o *offers, explain string) deadlinesView {
	v := deadlinesView{Lang: f.Lang}
	dues := f.Dues()
	live := func(d accident.Due) bool { return d.Running() && !f.DueView(d).Lapsed }
	slices.SortStableFunc(dues, func(a, b accident.Due) int {
		switch x, y := live(a), live(b); {
		case x && y:
			return a.At.Compare(b.At)
		case x:
			return -1
		case y:
			return 1
		}
		return b.At.Compare(a.At)
	})
	for i, d := range dues {
		row := dueRow{ID: dueAnchor(i), DueView: f.DueView(d), Reason: words.DueReason(f.Lang, d.Reason), Open: d.ID == explain}
		if d.Running() {
			row.Extend, row.Waive = dueHref(f, o, accident.ExtendDue, d), dueHref(f, o, accident.WaiveDue, d)
		}
		row.explain(f, d)
		v.Rows = append(v.Rows, row)
	}
	return v
}

// explain tells in words how the last day was found, and what about it is not certain.
func (row *dueRow) explain(f *dossier.File, d accident.Due) {
	if d.Provisional {
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Amber, Icon: "hourglass", Text: f.T(words.MarkProvisional)})
	}
	e, counted := deadline.ExplainDue(f.Now.Calendar, &f.Case, d)
	if !counted {
		row.Named = f.T(notCounted(d))
		return
	}
	var seen []derivation.MarkKind
	for _, m := range e.Marks {
		if !slices.Contains(seen, m.Kind) {
			seen = append(seen, m.Kind)
			row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Amber, Icon: "alert-circle", Text: words.Of(f.Lang, "mark", m.Kind)})
		}
	}
	for _, s := range e.Steps {
		text := words.Sentence(f.Lang, s.In(string(f.Lang)))
		row.Steps = append(row.Steps, countStep{Kind: string(s.Kind), Text: strings.ReplaceAll(text, ", 《", "、《")}) // two laws in Chinese
	}
}

// notCounted says why a date does not follow from counting: somebody named it, or the days are known otherwise since.
func notCounted(d accident.Due) words.Key {
	rule, known := deadline.Find(d.Rule)
	switch {
	case !known || rule.Span.N == 0 || d.Reason != "":
		return words.NotCounted
	case d.Running():
		return words.BeingRecounted
	}
	return words.CountedThen
}

func dueHref(f *dossier.File, o *offers, cmd accident.Command, d accident.Due) string {
	if offer := o.possible(0, cmd); offer != nil {
		return actHref(f, *offer, "due", d.ID)
	}
	return ""
}

func dueAnchor(i int) string { return "due-" + itoa(i+1) }
