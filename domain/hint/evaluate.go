package hint

import (
	"maps"
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
)

// Table2026 is the book in force.
func Table2026() Book {
	return Book{Edition: "2026-11", Thresholds: thresholds(),
		Rules: slices.Concat(crimeRules(), dutyRules(), fundRules(), severityRules(), graveRules(), figureRules())}
}

// Trigger is a fact that a rule looked at and found so.
type Trigger struct {
	Meaning
	Value
}

// Hint says that a rule is met, or would be met if what is missing were so.
type Hint struct {
	ID      string
	Topic   Topic
	Article string
	ZH, EN  string
	Facts   []Trigger         // what triggered it
	Missing []Meaning         // what would decide; empty: the rule is met
	Also    []string          // rules beneath it that are met, or as open: lower brackets, the crime that a flight makes graver
	Marks   []derivation.Mark // what was not verified
	Note    string            // what to keep in mind, zh
	NoteEN  string

	Threshold *Threshold // with which the loss was compared, where the hint rests on one that cannot be paid

	covers []string
}

// In returns the hint's words in lang ("en", everything else is zh-CN).
func (h Hint) In(lang string) string {
	if lang == "en" {
		return h.EN
	}
	return h.ZH
}

// Result is what a book makes of the facts, in the table's order.
type Result struct {
	Met  []Hint
	Open []Hint // one or more facts are missing, nothing known speaks against it
}

// At is where and when the accident was.
type At struct {
	Region string // GB/T 2260
	On     calendar.Day
}

// Evaluate looks at every rule, with the facts as they are.
func (b Book) Evaluate(f Facts, at At) Result { return b.EvaluateEach(f, []Facts{nil}, at) }

// EvaluateEach looks at every rule. A crime is somebody's: its rules are tried on each person, whose own facts are laid
// over those of the accident, and the one whom a rule fits best speaks. With nobody left to be prosecuted there is none.
func (b Book) EvaluateEach(f Facts, persons []Facts, at At) (res Result) {
	best := map[string]verdict{}
	trials := make([]trial, len(persons))
	for i, own := range persons {
		trials[i] = trial{laid(f, own), map[string]verdict{}}
	}
	for _, r := range b.Rules {
		r, inForce := r.on(at.On.String())
		if !inForce {
			continue
		}
		if r.Topic == Crime {
			best[r.ID] = b.fits(r, trials, at)
		} else {
			best[r.ID] = b.judge(r, f, at, best)
		}
		v := best[r.ID]
		if v.truth == no {
			continue
		}
		h := Hint{ID: r.ID, Topic: r.Topic, Article: r.Article, ZH: r.ZH, EN: r.EN, Facts: v.facts, Missing: v.missing, Also: v.also, Note: r.Note, NoteEN: r.NoteEN, covers: r.Over}
		if compares(v.facts) {
			t := b.Threshold(at)
			h.Threshold = &t
		}
		h.marks(r)
		for _, id := range r.Over {
			if best[id].truth >= v.truth {
				h.Also = append(h.Also, id)
			}
		}
		if v.truth == yes {
			res.Met = append(res.Met, h)
		} else {
			res.Open = append(res.Open, h)
		}
	}
	return res
}

// trial is what is known of one person, and what the rules made of it so far.
type trial struct {
	facts Facts
	done  map[string]verdict
}

// fits tries a rule on each person and takes the verdict of the one whom it fits best; of several whom it fits alike, the
// first, with all that would decide.
func (b Book) fits(r Rule, trials []trial, at At) (best verdict) {
	for _, t := range trials {
		v := b.judge(r, t.facts, at, t.done)
		t.done[r.ID] = v
		switch {
		case v.truth > best.truth:
			best = v
		case v.truth == best.truth:
			best.missing = add(best.missing, v.missing)
		}
	}
	return best
}

// laid is f with a person's own facts over it.
func laid(f, own Facts) Facts {
	if len(own) == 0 {
		return f
	}
	out := maps.Clone(f)
	maps.Copy(out, own)
	return out
}

// Without leaves out the hints that somebody set aside.
func (res Result) Without(aside map[string]string) Result {
	gone := func(h Hint) bool { _, set := aside[h.ID]; return set }
	return Result{Met: slices.DeleteFunc(slices.Clone(res.Met), gone), Open: slices.DeleteFunc(slices.Clone(res.Open), gone)}
}

// Top keeps of several brackets the highest: it names the lower ones met in Also. A higher one that is open is kept
// beside a lower one that is met.
func (res Result) Top() Result {
	return Result{Met: top(res.Met, res.Met), Open: top(res.Open, slices.Concat(res.Met, res.Open))}
}

// top leaves out what one of the others covers.
func top(hints, others []Hint) (out []Hint) {
	for _, h := range hints {
		if !slices.ContainsFunc(others, func(higher Hint) bool { return slices.Contains(higher.covers, h.ID) }) {
			out = append(out, h)
		}
	}
	return out
}

// truth has three values.
type truth int

const (
	no truth = iota
	open
	yes
)

type verdict struct {
	truth   truth
	facts   []Trigger
	missing []Meaning
	also    []string
}

// judge takes the first case that is met, else all that are open together.
func (b Book) judge(r Rule, f Facts, at At, done map[string]verdict) verdict {
	var best verdict
	for _, conds := range r.Cases {
		v := b.try(conds, f, at, len(r.Requires) > 0)
		switch {
		case v.truth < best.truth || v.truth == no:
		case v.truth > best.truth:
			best = v
		default:
			best.facts, best.missing = add(best.facts, v.facts), add(best.missing, v.missing)
		}
	}
	if best.truth == no || len(r.Requires) == 0 {
		return best
	}
	return required(best, r.Requires, done)
}

// required joins a rule's own verdict with the best of those that it presupposes.
func required(v verdict, ids []string, done map[string]verdict) verdict {
	below := verdict{}
	for _, id := range ids {
		d := done[id]
		switch {
		case d.truth == no || d.truth < below.truth:
			continue
		case d.truth > below.truth:
			below = verdict{truth: d.truth}
		}
		below.facts, below.missing = add(below.facts, d.facts), add(below.missing, d.missing)
		if d.truth == yes {
			below.also = append(below.also, id)
		}
	}
	return verdict{truth: min(v.truth, below.truth), facts: add(below.facts, v.facts), missing: add(v.missing, below.missing), also: below.also}
}

// try judges one case. It is open when something known speaks for it and nothing against; a rule that presupposes
// another needs nothing of its own for that.
func (b Book) try(conds []Cond, f Facts, at At, presupposes bool) verdict {
	v := verdict{truth: yes}
	raised := presupposes
	for _, c := range conds {
		m := c.Fact.Meaning()
		switch c.holds(f[c.Fact], b.figure(c, at)) {
		case no:
			return verdict{}
		case open:
			v.truth = open
			v.missing = add(v.missing, []Meaning{m})
		default:
			raised = raised || !c.Given
			v.facts = add(v.facts, []Trigger{{m, f[c.Fact]}})
		}
	}
	if v.truth == open && !raised {
		return verdict{}
	}
	return v
}

// holds compares with three values: of a figure that may grow, only what can no longer change is known.
func (c Cond) holds(v Value, n int64) truth {
	was := map[Op]bool{GE: v.N >= n, GT: v.N > n, LT: v.N < n, EQ: v.N == n}[c.Op]
	switch {
	case v.Known == Exactly && was:
		return yes
	case v.Known == Exactly:
		return no
	case v.Known == Nothing:
		return open
	case (c.Op == GE || c.Op == GT) && was:
		return yes
	case c.Op == LT && !was, c.Op == EQ && v.N > n:
		return no
	}
	return open
}

func (b Book) figure(c Cond, at At) int64 {
	switch c.By {
	case "base":
		return b.Threshold(at).Base
	case "grave":
		return b.Threshold(at).Grave
	}
	return c.N
}

func (h *Hint) marks(r Rule) {
	unverified := func(source string) {
		h.Marks = append(h.Marks, derivation.Mark{Kind: derivation.Unverified, ZH: "未经核实：" + source, EN: "not verified: " + source})
	}
	if !r.Verified {
		unverified(r.Source)
	}
	if h.Threshold != nil && !h.Threshold.Verified {
		unverified(h.Threshold.Source)
	}
}

// compares says whether a hint's facts hold one that was compared with the province's figure.
func compares(facts []Trigger) bool {
	return slices.ContainsFunc(facts, func(t Trigger) bool { return t.Fact == Unpaid })
}

// add appends what is not there yet.
func add[T comparable](all, more []T) []T {
	for _, one := range more {
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

// About keeps the hints of some topics.
func (res Result) About(topics ...Topic) Result {
	other := func(h Hint) bool { return !slices.Contains(topics, h.Topic) }
	return Result{Met: slices.DeleteFunc(slices.Clone(res.Met), other), Open: slices.DeleteFunc(slices.Clone(res.Open), other)}
}
