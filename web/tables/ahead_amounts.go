package tables

import (
	"net/http"
	"slices"
	"strconv"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/money"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"
)

// amountsView is which calculations of open cases would come to other amounts.
type amountsView struct {
	aheadView
	Rows []amountRow
}

// amountRow is one calculation that would come to something else.
type amountRow struct {
	Number, Href string // Href "" when the visitor may not open cases
	What         string // which mediation, recorded when
	Marks        []layout.ChipView
	Before, Then amountsCell
	Delta        string
	Why          []amountWhy
}

// amountsCell is what a calculation comes to by one of the two tables.
type amountsCell struct {
	Possible      bool
	Total, Demand string
	Recorded      string // what it came to when it was recorded, where that was something else
}

// amountWhy is a loss that moves, or a head that lacks a figure, with the figures that it comes from.
type amountWhy struct {
	Text    string
	Figures []string
}

// amounts looks at the calculations of the open cases under a draft of the base figures.
func (a *area) amounts(r *http.Request, name string, then desk.Law) *amountsView {
	lang := page.Lang(r)
	f := a.Desk.ForeseeAmounts(r.Context(), name, then, patience)
	v := &amountsView{aheadView: aheadOf(r, f.Progress)}
	switch changes := f.Moved + f.Lost + f.Gained; {
	case f.Failed:
		v.Sentence = words.T(lang, words.AheadFailed)
	case !f.Done:
		v.Sentence = words.T(lang, words.AheadRuns, f.Looked, f.Cases)
		return v
	case f.Calculations == 0:
		v.Sentence = words.T(lang, words.AmountsNobody)
	case changes == 0:
		v.Sentence = words.T(lang, words.AmountsStay, f.Looked, f.Calculations)
	default:
		v.Sentence = words.T(lang, words.AmountsMove, f.Looked, f.Calculations, f.Changed, changes)
	}
	if f.Calculations > 0 {
		v.Lead = words.T(lang, words.AmountsLead)
	}
	v.count(f)
	mine, opens := a.mine(r), page.Can(r, "page:cases")
	for _, one := range f.Most {
		if !mine(one.Agency) {
			continue
		}
		if len(v.Rows) == listed {
			break
		}
		v.Rows = append(v.Rows, rowAmount(lang, one, then.Figures, opens))
	}
	if changes := f.Moved + f.Lost + f.Gained; len(v.Rows) < changes {
		v.Cut = words.T(lang, words.AmountsCut, len(v.Rows), changes)
	}
	return v
}

// sameFigures says that two tables have the same lines, whatever they are called.
func sameFigures(a, b compensation.Figures) bool { return slices.Equal(a.All(), b.All()) }

// count says how many calculations of each kind there are.
func (v *amountsView) count(f desk.AmountForesight) {
	for _, c := range []struct {
		what words.Key
		n    int
	}{{words.AmountsOther, f.Moved}, {words.AmountsLost, f.Lost}, {words.AmountsGained, f.Gained}, {words.AmountsNeither, f.Neither}, {words.AmountsUnread, f.Unread}} {
		if c.n > 0 {
			v.Counts = append(v.Counts, limitCount{words.T(v.Lang, c.what), c.n})
		}
	}
}

func rowAmount(lang words.Lang, one desk.ForeseenAmount, then compensation.Figures, opens bool) amountRow {
	row := amountRow{Number: one.Number, What: words.T(lang, words.AmountEntry, words.Variant(lang, one.Variant), one.Proceeding, words.Date(lang, one.At), one.Seq),
		Before: amountsOf(one.Before), Then: amountsOf(one.After), Delta: "–"}
	if one.Recorded != one.Before {
		row.Before.Recorded = words.T(lang, words.AmountRecorded, one.Recorded.Total)
	}
	if opens {
		row.Href = "/cases/" + one.Number + "?tab=mediation"
	}
	switch {
	case !one.After.Possible:
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Red, Icon: "ban", Text: words.T(lang, words.MarkLost)})
	case !one.Before.Possible:
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Green, Icon: "check", Text: words.T(lang, words.MarkGained)})
	default:
		row.Delta = signed(one.Delta())
	}
	if one.Agreed {
		row.Marks = append(row.Marks, layout.ChipView{Tone: layout.Blue, Icon: "file-certificate", Text: words.T(lang, words.MarkAgreed), Why: words.T(lang, words.FrozenStays)})
	}
	row.Why = whyAmount(lang, one, then)
	return row
}

func amountsOf(a desk.Amounts) amountsCell {
	return amountsCell{Possible: a.Possible, Total: a.Total.String(), Demand: a.Demand.String()}
}

// signed writes a move with its direction.
func signed(f money.Fen) string {
	if f > 0 {
		return "+" + f.String()
	}
	return f.String()
}

// whyAmount lists the losses that move most, or what is missing.
func whyAmount(lang words.Lang, one desk.ForeseenAmount, then compensation.Figures) (out []amountWhy) {
	for _, l := range one.Losses {
		why := amountWhy{Text: whose(lang, l.Head, l.Victim) + words.T(lang, words.Colon) + l.Before.String() + " → " + l.After.String()}
		for _, f := range l.Figures {
			why.Figures = append(why.Figures, figureMoved(lang, then, f))
		}
		out = append(out, why)
	}
	if one.Others > 0 {
		out = append(out, amountWhy{Text: words.T(lang, words.AmountOthers, one.Others)})
	}
	for _, p := range one.Payers {
		out = append(out, amountWhy{Text: words.T(lang, words.PayerMoves, words.Of(lang, "bearing", p.By), p.Before, p.After)})
	}
	if one.Redirected > 0 {
		out = append(out, amountWhy{Text: words.T(lang, words.PayersElse, one.Redirected)})
	}
	lacks := words.AmountLacks
	if one.After.Possible {
		lacks = words.AmountLacked
	}
	for _, m := range one.Missing {
		why := amountWhy{Text: words.T(lang, lacks, whose(lang, m.Head, m.Victim), strconv.Itoa(m.Missing.Year), figureName(lang, then, m.Missing.Region, m.Missing.Indicator, m.Missing.Series))}
		if on, late := publishedAfter(then, m.Missing); late && !one.After.Possible {
			why.Figures = append(why.Figures, words.T(lang, words.AmountLate, m.Missing.Year+1, on))
		}
		out = append(out, why)
	}
	if one.Fault != nil {
		out = append(out, amountWhy{Text: in(lang, one.Fault.ZH, one.Fault.EN)})
	}
	return out
}

// whose is a head of loss with the victim's number in the file.
func whose(lang words.Lang, head compensation.HeadID, victim string) string {
	name := headName(lang, head)
	if no := accident.PartyOfID(victim); no > 0 {
		name += " · " + words.T(lang, words.WorkParty, strconv.Itoa(no))
	}
	return name
}

// publishedAfter is the day on which the figure of the year after a missing one was published: had that been before the
// mediation, it would have been used.
func publishedAfter(then compensation.Figures, m compensation.Missing) (day string, found bool) {
	for _, row := range then.All() {
		if row.Region == m.Region && row.Indicator == m.Indicator && row.Series == m.Series && row.Year == m.Year+1 && !row.PublishedOn.IsZero() {
			return row.PublishedOn.String(), true
		}
	}
	return "", false
}

// figureMoved says which figure is read otherwise: the same one with another value, or another one in its place.
func figureMoved(lang words.Lang, then compensation.Figures, m compensation.FigureMoved) string {
	name := func(f *compensation.Figure) string {
		return strconv.Itoa(f.Year) + " · " + figureName(lang, then, f.Region, f.Indicator, f.Series)
	}
	colon := words.T(lang, words.Colon)
	switch {
	case m.Was == nil:
		return words.T(lang, words.FigureNew, name(m.Is)+colon+m.Is.Fen.String())
	case m.Is == nil:
		return words.T(lang, words.FigureGone, name(m.Was)+colon+m.Was.Fen.String())
	case m.Was.Key() == m.Is.Key():
		return name(m.Is) + colon + m.Was.Fen.String() + " → " + m.Is.Fen.String()
	}
	return words.T(lang, words.FigureInstead, name(m.Was)+colon+m.Was.Fen.String(), name(m.Is)+colon+m.Is.Fen.String())
}
