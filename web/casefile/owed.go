package casefile

import (
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// owedView is the card 现在应办: what I owe, what others owe, what else I could do, and what is not possible and why.
type owedView struct {
	Lang   words.Lang
	Mine   []todo
	Others []todo
	More   []actGroup
	Not    []refusal
	Later  []actGroup // not possible at this stage, by subject
	Still  string     // said when nobody owes anything
}

// todo is one thing to be done. Href is "" when the reader cannot do it now.
type todo struct {
	Tone         layout.Tone
	What, Who    string
	Until, Left  string
	Article, Why string // Why says what stands in the way
	Href, Button string
	Doubts       []layout.ChipView // what is not certain about the limit
	Unsure       bool              // the date was counted through a year whose holidays are not known
}

type actGroup struct {
	Name string
	Acts []layout.Link
}

type refusal struct{ Name, Why, Article string }

// owed gathers what is to be done now, most urgent first. Dates come before steps without one.
func owed(f *dossier.File, o *offers) owedView {
	v := owedView{Lang: f.Lang, Still: f.T(words.NothingOwed)}
	taken := map[subject]bool{}
	for _, g := range dueGroups(f) {
		t, s, mine := g.todo(f, o)
		if s.Command != "" {
			taken[s] = true
		}
		if mine {
			v.Mine = append(v.Mine, t)
		} else {
			v.Others = append(v.Others, t)
		}
	}
	for _, offer := range forward(f, o) {
		s := subject{offer.Command, offer.Proceeding}
		if taken[s] {
			continue
		}
		taken[s] = true
		v.Mine = append(v.Mine, todo{Tone: layout.Blue, What: actName(f, offer), Article: offer.Article, Href: actHref(f, offer), Button: words.Command(f.Lang, offer.Command)})
	}
	v.rest(f, o, taken)
	return v
}

// actName names an act with its proceeding, as the lists of acts do.
func actName(f *dossier.File, o accident.Offer) string {
	name := words.Command(f.Lang, o.Command)
	if p := f.Case.Proceeding(o.Proceeding); p != nil {
		return f.T(words.NameRole, name, f.Proceeding(p))
	}
	return name
}

// rest sorts the acts that are not owed: possible, refused for a reason of their own, or of another stage.
func (v *owedView) rest(f *dossier.File, o *offers, taken map[subject]bool) {
	more, later := map[int][]layout.Link{}, map[int][]layout.Link{}
	for _, offer := range o.list {
		p := f.Case.Proceeding(offer.Proceeding)
		switch {
		case p != nil && !f.SeesProceeding(p), taken[subject{offer.Command, offer.Proceeding}], offer.Why != nil && besideLimits[offer.Command]:
		case offer.Why == nil:
			more[offer.Proceeding] = append(more[offer.Proceeding], layout.Link{Href: actHref(f, offer), Text: words.Command(f.Lang, offer.Command)})
		case inStage(&f.Case, offer):
			v.Not = append(v.Not, refusal{actName(f, offer), words.Sentence(f.Lang, offer.Why.In(string(f.Lang))), offer.Why.Article})
		default:
			later[offer.Proceeding] = append(later[offer.Proceeding], layout.Link{Text: words.Command(f.Lang, offer.Command)})
		}
	}
	v.More, v.Later = groups(f, more), groups(f, later)
}

// besideLimits are acts that stand beside the limit that they can be done to; where there is none nobody misses them.
var besideLimits = map[accident.Command]bool{accident.PauseDue: true, accident.ResumeDue: true}

func groups(f *dossier.File, by map[int][]layout.Link) (out []actGroup) {
	for no := 0; no <= len(f.Case.Proceedings); no++ {
		if acts := by[no]; len(acts) > 0 {
			out = append(out, actGroup{f.Proceeding(f.Case.Proceeding(no)), acts})
		}
	}
	return out
}

// dueGroup are running deadlines of one rule with one last day: the same paper to be served on twelve parties is one line.
type dueGroup struct {
	dues []accident.Due
}

// dueGroups are the deadlines that still matter to somebody, the next one first.
func dueGroups(f *dossier.File) []dueGroup {
	var running []accident.Due
	for _, d := range f.Dues() {
		if d.Running() && !f.DueView(d).Lapsed {
			running = append(running, d)
		}
	}
	return grouped(running)
}

func grouped(dues []accident.Due) (out []dueGroup) {
	type key struct {
		rule string
		on   int
		day  calendar.Day
		was  string // a paused one has no last day to share
	}
	at := map[key]int{}
	for _, d := range dues {
		k := key{d.Rule, d.Proceeding, calendar.DayOf(d.At), ""}
		if d.Standing() != nil {
			k.was = d.ID
		}
		if i, ok := at[k]; ok {
			out[i].dues = append(out[i].dues, d)
			continue
		}
		at[k] = len(out)
		out = append(out, dueGroup{[]accident.Due{d}})
	}
	slices.SortStableFunc(out, func(a, b dueGroup) int { return byDate(a.dues[0], b.dues[0]) })
	return out
}

// byDate puts the next limit first, and what stands still behind all that have a date.
func byDate(a, b accident.Due) int {
	if x, y := a.Standing() != nil, b.Standing() != nil; x != y {
		if x {
			return 1
		}
		return -1
	}
	return a.At.Compare(b.At)
}

// name says what must be done, and for whom when it is several.
func (g dueGroup) name(f *dossier.File) string {
	first := g.dues[0]
	if len(g.dues) == 1 || first.Party == 0 {
		return f.DueName(first)
	}
	var parties []int
	for _, d := range g.dues {
		parties = append(parties, d.Party)
	}
	first.Party, first.Proceeding = 0, 0
	return f.T(words.NameRole, f.DueName(first), f.PartyNames(parties))
}

// todo tells the group as one thing to be done, and whether the reader is the one who owes or can do it.
func (g dueGroup) todo(f *dossier.File, o *offers) (t todo, s subject, mine bool) {
	first := g.dues[0]
	d := f.DueView(first)
	t = todo{Tone: d.Tone, What: g.name(f), Who: d.Owner, Until: f.T(words.DoneBy, d.Until), Left: d.Left, Article: first.Article, Unsure: d.Provisional, Doubts: f.Doubts(first)}
	if d.Agency != "" {
		t.Who = f.T(words.NameRole, d.Owner, d.Agency)
	}
	switch {
	case d.Stands:
		t.Until = d.Until
	case d.Right:
		t.Until, t.Who = f.T(words.MayUntil, d.Until), ""
	}
	if href := ownHref(f, o, accident.ResumeDue, first, d.Stands && first.Standing().Cause == "appraisal"); href != "" {
		t.Href, t.Button = href, words.Command(f.Lang, accident.ResumeDue)
		return t, subject{accident.ResumeDue, first.Proceeding}, d.Mine
	}
	commands := meets(first.Rule)
	if offer := o.possible(first.Proceeding, commands...); offer != nil {
		var fill []string
		if first.Party > 0 {
			fill = []string{"party", strconv.Itoa(first.Party)}
		}
		t.Href, t.Button = actHref(f, *offer, fill...), words.Command(f.Lang, offer.Command)
		return t, subject{offer.Command, offer.Proceeding}, first.Owner != "party"
	}
	if offer := o.blocked(f, first.Proceeding, commands...); offer != nil {
		t.Why = words.Sentence(f.Lang, offer.Why.In(string(f.Lang)))
	}
	return t, subject{}, d.Mine
}

// meets are the acts by which a deadline is met. The rows of an agreement and of a team's tasks are met by their own acts.
func meets(id string) []accident.Command {
	rule, ok := deadline.Find(id)
	switch {
	case !ok:
		return nil
	case rule.Row == deadline.Instalments:
		return []accident.Command{accident.RecordPayment}
	case rule.Row == deadline.Tasks:
		return []accident.Command{accident.CompleteTask}
	}
	return rule.MetBy
}
