package casefile

import (
	"strings"

	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// hintsView is the card 提示: what the facts suggest, what a missing fact would decide, and what was set aside.
type hintsView struct {
	Lang   words.Lang
	Met    []hintLine
	Open   []hintLine
	Aside  []hintLine
	Record layout.Link // where findings are recorded; no address when the reader may not
}

// hintLine is one hint in words, with what became of it and what the reader can do about it.
type hintLine struct {
	ID, Topic, Text string
	Tone            layout.Tone
	Facts           []string // "死亡人数：2"
	Still           string   // what is not known yet
	Also            string   // lower brackets that are met too
	Article, Note   string
	By              string // the province's figures with which the loss was compared
	Marks           []string
	State           layout.ChipView // no text while nobody has said anything
	Said, Reason    string          // who and when; why
	Accept          layout.Link
	SetAside        layout.Link
	TakeUp          layout.Link
}

// seesHints: what may be a crime is for those who handle the case whole, and for those who watch them.
func seesHints(f *dossier.File) bool {
	return f.Whole(dossier.Log) && f.Whole(dossier.Section(accident.Serious))
}

// hintsOf makes the card. It is empty when the facts suggest nothing.
func hintsOf(f *dossier.File, o *offers, entries []dossier.Entry) hintsView {
	v := hintsView{Lang: f.Lang}
	if !seesHints(f) {
		return v
	}
	events := make([]accident.Event, len(entries))
	for i, e := range entries {
		events[i] = e.Event
	}
	decided := accident.HintDecisions(events)
	for _, h := range f.Case.HintsMet(f.Now.Hints) {
		l := lineOf(f, h)
		l.decided(f, decided[h.ID])
		l.offer(f, o, decided[h.ID])
		v.Met = append(v.Met, l)
	}
	for _, h := range f.Case.HintsOpen(f.Now.Hints) {
		v.Open = append(v.Open, lineOf(f, h))
	}
	for _, id := range accident.HintIDs {
		if reason, aside := f.Case.HintsAside[id]; aside {
			rule, _ := f.Now.Hints.Rule(id)
			l := hintLine{ID: id, Topic: topic(f, rule.Topic), Text: words.Option(f.Lang, "hint", id), Article: rule.Article, Tone: layout.Grey, Reason: reason}
			l.decided(f, decided[id])
			l.TakeUp = toHint(f, o, accident.TakeUpHint, id, f.T(words.HintsTakeUp))
			v.Aside = append(v.Aside, l)
		}
	}
	if offer := o.possible(0, accident.RecordFindings); offer != nil {
		v.Record = layout.Link{Href: actHref(f, *offer), Text: f.T(words.FindingsRecord)}
	}
	return v
}

func topic(f *dossier.File, t hint.Topic) string { return words.Of(f.Lang, "hint_topic", t) }

// lineOf tells a hint in words.
func lineOf(f *dossier.File, h hint.Hint) hintLine {
	l := hintLine{ID: h.ID, Topic: topic(f, h.Topic), Text: words.Option(f.Lang, "hint", h.ID), Article: h.Article, Tone: layout.Amber,
		Facts: triggers(f, h), Note: h.Note}
	if h.Topic == hint.Severity || h.Topic == hint.Figures {
		l.Tone = layout.Grey
	}
	if f.Lang == words.EN {
		l.Note = h.NoteEN
	}
	var missing, also []string
	for _, m := range h.Missing {
		missing = append(missing, factName(f, m))
	}
	for _, id := range h.Also {
		also = append(also, words.Option(f.Lang, "hint", id))
	}
	l.Still, l.Also = strings.Join(missing, f.T(words.ListComma)), strings.Join(also, f.T(words.ListComma))
	if t := h.Threshold; t != nil && t.Region != "" {
		l.By = f.T(words.HintsThreshold, words.Province(f.Lang, t.Region), money.Fen(t.Base), money.Fen(t.Grave), t.From, t.Source)
	}
	for _, m := range h.Marks {
		mark := m.ZH
		if f.Lang == words.EN {
			mark = m.EN
		}
		l.Marks = append(l.Marks, mark)
	}
	return l
}

// triggers are the facts that a hint rests on, each with its value.
func triggers(f *dossier.File, h hint.Hint) (out []string) {
	for _, t := range h.Facts {
		out = append(out, f.T(words.HintsFactIs, factName(f, t.Meaning), t.Said(t.Value, string(f.Lang))))
	}
	return out
}

func factName(f *dossier.File, m hint.Meaning) string {
	if f.Lang == words.EN {
		return m.EN
	}
	return m.ZH
}

// decided notes who accepted the hint, acted upon it or set it aside, and when.
func (l *hintLine) decided(f *dossier.File, d accident.HintDecision) {
	if d.State == "" {
		return
	}
	tone := layout.Green
	if d.State == accident.HintAside {
		tone = layout.Grey
	}
	l.State = layout.ChipView{Tone: tone, Text: words.Of(f.Lang, "hint_state", d.State)}
	l.Said = who(f, d.By) + " · " + words.DateTime(f.Lang, d.By.At)
	if d.By.Command != accident.AcceptHint && d.By.Command != accident.SetAsideHint {
		l.Said += " · " + words.Done(f.Lang, d.By.Command)
	}
	if l.Reason == "" && d.By.Command == accident.AcceptHint {
		l.Reason = d.By.Values["note"]
	}
}

// offer adds what the reader can do: the act that the hint suggests, else to accept it in so many words; or to set it aside.
func (l *hintLine) offer(f *dossier.File, o *offers, d accident.HintDecision) {
	if d.State == "" {
		l.Accept = toHint(f, o, accident.AcceptHint, l.ID, f.T(words.HintsAccept))
	}
	for _, s := range accident.Suggestions(l.ID) {
		link := toHint(f, o, s.Command, l.ID, words.Command(f.Lang, s.Command))
		if link.Href == "" || d.Acted() {
			continue
		}
		if d.State == "" {
			link.Text = f.T(words.HintsAcceptBy, link.Text)
		}
		l.Accept = link
		break
	}
	l.SetAside = toHint(f, o, accident.SetAsideHint, l.ID, f.T(words.HintsSetAside))
}

func toHint(f *dossier.File, o *offers, cmd accident.Command, id, text string) layout.Link {
	offer := o.by[subject{cmd, 0}]
	if offer == nil || offer.Why != nil {
		return layout.Link{}
	}
	return layout.Link{Href: actHref(f, *offer, "hint", id), Text: text}
}

// findingsOf are the yes of the investigation and its figures about a driver, or about the accident as a whole (party 0).
func findingsOf(f *dossier.File, party int) (out []layout.Fact) {
	if !seesHints(f) {
		return nil
	}
	var yes []string
	for _, field := range accident.Fields(accident.RecordFindings) {
		driver, whole := accident.Finding(field.Name)
		raw := f.Case.Findings[party][field.Name]
		switch label := words.Field(f.Lang, accident.RecordFindings, field.Name); {
		case !driver && !whole, raw == "":
		case field.Kind != accident.Choice:
			out = append(out, layout.Fact{Label: label, Value: f.Value(field, nil, raw)})
		case raw == "yes":
			yes = append(yes, label)
		}
	}
	if len(yes) > 0 {
		out = append([]layout.Fact{{Label: f.T(words.FindingsOf), Value: strings.Join(yes, f.T(words.ListComma))}}, out...)
	}
	return out
}
