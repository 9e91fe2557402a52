package due

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/words"
)

// Row is one thing that is owed in a case: to one party, or the same to several by the same day.
type Row struct {
	Due                 View
	Href, Number, Title string
	Place               string
	Whom                string      // the parties or the proceeding that it concerns
	Owner               string      // who owes it
	Act                 layout.Link // Href "" when the case file must offer the acts
	Limits              int         // how many deadlines it stands for
	Of                  store.Owed  // the first of them
}

// Rows puts what somebody owes into words, in the order given.
func (c Clock) Rows(owed []store.Owed) (out []Row) {
	at := map[store.Owed]int{}
	parties := map[int][]string{}
	for _, o := range owed {
		same := o
		same.Party, same.Since = 0, same.At
		i, there := at[same]
		if !there {
			i = len(out)
			at[same], out = i, append(out, c.row(o))
		}
		out[i].Limits++
		if o.Party > 0 {
			parties[i] = append(parties[i], strconv.Itoa(o.Party))
		}
	}
	for i, nos := range parties {
		slices.SortFunc(nos, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
		key := words.WorkParties
		if len(nos) == 1 {
			key = words.WorkParty
		}
		out[i].Whom = words.T(c.Lang, key, strings.Join(nos, words.T(c.Lang, words.ListComma)))
	}
	return out
}

func (c Clock) row(o store.Owed) Row {
	out := Row{
		Due:  c.View(Limit{Rule: o.Rule, Article: o.Article, Since: o.Since, At: o.At, Provisional: o.Provisional, Stands: o.State == accident.DuePaused}),
		Href: "/cases/" + o.Number, Number: o.Number, Title: words.CaseTitle(c.Lang, o.Title), Place: o.Place, Owner: words.Owner(c.Lang, o.Owner), Of: o,
	}
	if o.Proceeding > 0 {
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
	names := map[Group]words.Key{Overdue: words.GroupOverdue, Today: words.GroupToday, ThisWeek: words.GroupWeek, Later: words.GroupLater, Standing: words.GroupStanding}
	for _, r := range rows {
		if n := len(out); n == 0 || out[n-1].Group != r.Due.Group {
			out = append(out, Owed{Lang: c.Lang, Name: words.T(c.Lang, names[r.Due.Group]), Group: r.Due.Group, Owners: owners})
		}
		last := &out[len(out)-1]
		last.Rows = append(last.Rows, r)
	}
	return out
}

// Limits is how many deadlines the rows stand for.
func (v Owed) Limits() (n int) {
	for _, r := range v.Rows {
		n += r.Limits
	}
	return n
}

func (v Owed) cols() []layout.Col {
	cols := []layout.Col{{Text: words.T(v.Lang, words.ColDue), Width: "narrow"}, {Text: words.T(v.Lang, words.ColNumber)}, {Text: words.T(v.Lang, words.ColMust)}}
	if v.Owners {
		cols = append(cols, layout.Col{Text: words.T(v.Lang, words.ColOwner)})
	}
	return append(cols, layout.Col{Text: words.T(v.Lang, words.ColBy)}, layout.Col{Text: words.T(v.Lang, words.ColAct), Width: "narrow"})
}
