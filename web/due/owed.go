package due

import (
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/words"
)

// Row is one thing that is owed, in a case.
type Row struct {
	Due                 View
	Href, Number, Title string
	Place               string
	Whom                string      // the party or proceeding that it concerns
	Owner               string      // who owes it
	Act                 layout.Link // Href "" when the case file must offer the acts
}

// Row puts what somebody owes into words.
func (c Clock) Row(o store.Owed) Row {
	out := Row{
		Due:  c.View(Limit{Rule: o.Rule, Article: o.Article, Since: o.Since, At: o.At, Provisional: o.Provisional}),
		Href: "/cases/" + o.Number, Number: o.Number, Title: words.CaseTitle(c.Lang, o.Title), Place: o.Place, Owner: words.Owner(c.Lang, o.Owner),
	}
	switch {
	case o.Party > 0:
		out.Whom = words.T(c.Lang, words.PartyNo, o.Party)
	case o.Proceeding > 0:
		out.Whom = words.T(c.Lang, words.WorkProceeding, o.Proceeding)
	}
	return out
}

// Owed is the deadlines of one time, under its name.
type Owed struct {
	Lang   words.Lang
	Name   string
	Group  Group
	Rows   []Row
	Owners bool // says who owes: for those who look after others
}

// Grouped puts rows, which come by date, under the names of their times.
func (c Clock) Grouped(rows []Row, owners bool) (out []Owed) {
	names := map[Group]words.Key{Overdue: words.GroupOverdue, Today: words.GroupToday, ThisWeek: words.GroupWeek, Later: words.GroupLater}
	for _, r := range rows {
		if n := len(out); n == 0 || out[n-1].Group != r.Due.Group {
			out = append(out, Owed{Lang: c.Lang, Name: words.T(c.Lang, names[r.Due.Group]), Group: r.Due.Group, Owners: owners})
		}
		last := &out[len(out)-1]
		last.Rows = append(last.Rows, r)
	}
	return out
}

func (v Owed) cols() []layout.Col {
	cols := []layout.Col{{Text: words.T(v.Lang, words.ColDue), Width: "narrow"}, {Text: words.T(v.Lang, words.ColNumber)}, {Text: words.T(v.Lang, words.ColMust)}}
	if v.Owners {
		cols = append(cols, layout.Col{Text: words.T(v.Lang, words.ColOwner)})
	}
	return append(cols, layout.Col{Text: words.T(v.Lang, words.ColBy)}, layout.Col{Text: words.T(v.Lang, words.ColAct), Width: "narrow"})
}
