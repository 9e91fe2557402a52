package casefile

import (
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/person"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// factsView is the right side of the case file: who and what was involved, what was found, and what runs.
type factsView struct {
	Lang          words.Lang
	Report        []layout.Fact
	Determination []layout.Fact
	Parties       []partyCard
	Vehicles      []vehicleCard
	Losses        []lossLine
	LossTotal     string
	Dues          []dueShort
	DuesHref      string
	Proceedings   []proceedingCard
	MayAddParty   layout.Link
	MayAddVehicle layout.Link
}

// dueShort is a running deadline on the overview, with what is not certain about its date.
type dueShort struct {
	dossier.DueView
	Doubts []layout.ChipView
}

// partyCard is a party; what is personal is masked.
type partyCard struct {
	ID, Name, Role string
	Marks          []layout.ChipView
	Facts          []layout.Fact
	Reveal, Mend   string // addresses; "" when the reader may not
}

type vehicleCard struct {
	ID, Name string
	Marks    []layout.ChipView
	Facts    []layout.Fact
	Mend     string
}

type lossLine struct{ Party, Head, Amount string }

// proceedingCard is a proceeding on the overview: what it is, with whom, how far.
type proceedingCard struct {
	Name, Agency, Href string
	Steps              []layout.Step
	Note               string
	Tone               layout.Tone
}

func facts(f *dossier.File, o *offers, mayReveal bool) factsView {
	v := factsView{Lang: f.Lang, Report: reportFacts(f), DuesHref: f.TabHref(dossier.TabDeadlines)}
	if f.Sees(dossier.Determination) {
		v.Determination = determinationFacts(f)
	}
	if f.Sees(dossier.Parties) {
		for i := range f.Case.Parties {
			v.Parties = append(v.Parties, party(f, o, &f.Case.Parties[i], mayReveal))
		}
		for i := range f.Case.Vehicles {
			v.Vehicles = append(v.Vehicles, vehicle(f, o, &f.Case.Vehicles[i]))
		}
		v.MayAddParty, v.MayAddVehicle = link(f, o, accident.AddParty), link(f, o, accident.AddVehicle)
	}
	if f.Sees(dossier.Section(accident.Mediation)) || f.Sees(dossier.Section(accident.Claim)) {
		v.losses(f)
	}
	for _, g := range dueGroups(f) {
		d := f.DueView(g.dues[0])
		d.What = g.name(f)
		v.Dues = append(v.Dues, dueShort{d, doubts(f, g.dues[0])})
	}
	for _, p := range f.Proceedings() {
		v.Proceedings = append(v.Proceedings, proceedingCard{Name: f.Proceeding(p), Agency: f.Agency(p.Agency), Href: f.TabHref(string(p.Kind)),
			Steps: f.PathOf(p), Note: words.EndReason(f.Lang, p.EndReason), Tone: stageTone(p.Stage)})
	}
	return v
}

func link(f *dossier.File, o *offers, cmd accident.Command) layout.Link {
	if offer := o.possible(0, cmd); offer != nil {
		return layout.Link{Href: actHref(f, *offer), Text: words.Command(f.Lang, cmd)}
	}
	return layout.Link{}
}

// stageTone colours where a proceeding stands: green when it came to a good end, red when it broke down.
func stageTone(s accident.Stage) layout.Tone {
	switch s {
	case accident.MediationPerformed, accident.ClaimPaid, accident.CourtRuled, accident.FundAdvanced, accident.AppraisalFinal, accident.SeriousConcluded, accident.MediationEffective:
		return layout.Green
	case accident.MediationDefaulted, accident.ClaimRefused, accident.CourtDismissed, accident.CourtNotDocketed:
		return layout.Red
	}
	if s.Ended() {
		return layout.Grey
	}
	return layout.Blue
}

// told keeps the facts that say something.
func told(facts ...layout.Fact) (out []layout.Fact) {
	for _, x := range facts {
		if x.Value != "" || x.Rich != nil {
			out = append(out, x)
		}
	}
	return out
}

func reportFacts(f *dossier.File) []layout.Fact {
	r := f.Case.Report
	label := func(name string) string { return words.Field(f.Lang, accident.CorrectReport, name) }
	option := func(name, code string) string {
		if code == "" {
			return ""
		}
		return words.Option(f.Lang, name, code)
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	out := told(
		layout.Fact{Label: label("occurred_at"), Value: words.DateTime(f.Lang, r.OccurredAt)},
		layout.Fact{Label: label("place"), Value: r.Place},
		layout.Fact{Label: label("form"), Value: option("form", r.Form)},
		layout.Fact{Label: label("weather"), Value: option("weather", r.Weather)},
		layout.Fact{Label: label("deaths"), Value: number(f.Case.Deaths())},
		layout.Fact{Label: label("injured"), Value: number(r.Injured)},
		layout.Fact{Label: label("serious"), Value: number(f.Case.SeriouslyInjured())},
		layout.Fact{Label: label("description"), Value: r.Description},
	)
	out = append(out, findingsOf(f, 0)...)
	if !f.Whole(dossier.Parties) {
		return out // how the report came in, and from whom, is for those who handle the case
	}
	reporter := r.Reporter
	if r.Anonymous {
		reporter = f.T(words.AnonymousReporter)
	}
	out = append(out, told(
		layout.Fact{Label: label("channel"), Value: option("channel", r.Channel)},
		layout.Fact{Label: label("reported_at"), Value: words.DateTime(f.Lang, r.ReportedAt)},
		layout.Fact{Label: label("reporter"), Value: reporter},
		layout.Fact{Label: label("phone"), Value: person.MaskPhone(r.Phone)},
		layout.Fact{Label: label("fled_vehicle"), Value: r.FledVehicle},
		layout.Fact{Label: label("dangerous"), Value: r.Dangerous},
	)...)
	if len(f.Case.Officers) > 0 {
		names := f.Case.Officers[0]
		for _, n := range f.Case.Officers[1:] {
			names += f.T(words.ListComma) + n
		}
		out = append(out, layout.Fact{Label: f.T(words.Officers), Value: names})
	}
	return out
}

func determinationFacts(f *dossier.File) []layout.Fact {
	d := f.Case.Determination
	if d == nil {
		return nil
	}
	out := told(
		layout.Fact{Label: words.Field(f.Lang, accident.Determine, "document_no"), Value: d.Number},
		layout.Fact{Label: words.Field(f.Lang, accident.Determine, "made_on"), Value: f.Day(d.MadeOn)},
	)
	for _, name := range []string{"circumstances", "course", "analysis", "faults_found", "unfound", "mitigation", "mediation_result"} {
		if d.Facts[name] != "" {
			out = append(out, layout.Fact{Label: factLabel(f, name), Rich: folded(d.Facts[name])})
		}
	}
	return append(out, reviewFact(f)...)
}

// reviewFact is how the review stands, who applied and when.
func reviewFact(f *dossier.File) []layout.Fact {
	r := f.Case.Review
	if r == nil {
		return nil
	}
	return told(layout.Fact{Label: f.T(words.Review), Value: words.T(f.Lang, words.Key("review."+or(r.Outcome, "pending"))) + " · " + f.Party(r.Party) + " · " + f.Day(r.On)})
}

// factLabel is shorter than the form's question.
func factLabel(f *dossier.File, name string) string {
	return words.T(f.Lang, words.Key("casefile.fact_"+name))
}

// Long texts are folded on the overview after so many characters.
const foldAfter = 120

func (v *factsView) losses(f *dossier.File) {
	var sum int64
	for _, l := range f.Case.Losses {
		sum += l.Amount
		v.Losses = append(v.Losses, lossLine{f.Party(l.Party), words.Option(f.Lang, "head", l.Head), money.Fen(l.Amount).String()})
	}
	v.LossTotal = money.Fen(sum).String()
}

// dayOr writes a day, or nothing.
func dayOr(f *dossier.File, s string) string {
	if _, err := calendar.ParseDay(s); err != nil {
		return ""
	}
	return f.Day(s)
}

// richOf folds a long text, and leaves a short one to be shown as it is.
func richOf(text string) templ.Component {
	if len([]rune(text)) <= foldAfter {
		return nil
	}
	return folded(text)
}
