package casefile

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/deadline"
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
	Pauses        []string          // the days left out, each with its reason
	Extend, Waive string            // addresses
	Pause, Resume string
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
			return byDate(a, b)
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
			row.Waive = dueHref(f, o, accident.WaiveDue, d)
			row.Resume = ownHref(f, o, accident.ResumeDue, d, d.Standing() != nil)
			row.Pause = ownHref(f, o, accident.PauseDue, d, d.Standing() == nil && len(d.PausedBy) > 0)
			if d.Standing() == nil && d.Extendable != "" {
				row.Extend = dueHref(f, o, accident.ExtendDue, d)
			}
		}
		for _, p := range d.Pauses {
			row.Pauses = append(row.Pauses, pauseLine(f, p))
		}
		row.explain(f, d)
		v.Rows = append(v.Rows, row)
	}
	return v
}

// doubts are what is not certain about the date of a deadline: the days of a year, and the limit itself.
func doubts(f *dossier.File, d accident.Due) (out []layout.ChipView) {
	if d.Provisional {
		out = append(out, layout.ChipView{Tone: layout.Amber, Icon: "hourglass", Text: f.T(words.MarkProvisional), Why: f.T(words.ProvisionalDate)})
	}
	return append(out, f.Doubts(d)...)
}

// explain tells in words how the last day was found, and what about it is not certain.
func (row *dueRow) explain(f *dossier.File, d accident.Due) {
	row.Marks = doubts(f, d)
	e, counted := deadline.ExplainDue(f.World, &f.Case, d)
	if !counted {
		row.Named = f.T(notCounted(d))
		return
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

// ownHref is the address of an act that stands on the proceeding in which the limit runs, and on no other.
func ownHref(f *dossier.File, o *offers, cmd accident.Command, d accident.Due, fits bool) string {
	if offer := o.by[subject{cmd, d.Proceeding}]; fits && offer != nil && offer.Why == nil {
		return actHref(f, *offer, "due", d.ID)
	}
	return ""
}

// pauseLine tells which days were left out and why.
func pauseLine(f *dossier.File, p accident.Pause) string {
	cause := words.Option(f.Lang, "cause", p.Cause)
	days := f.T(words.StandsSince, f.Day(p.From), cause)
	if p.Until != "" {
		days = f.T(words.LeftOut, f.Day(p.From), f.Day(p.Until), cause)
	}
	return f.T(words.PauseReason, days, dossier.Short(p.Reason, 80))
}

func dueAnchor(i int) string { return "due-" + itoa(i+1) }
