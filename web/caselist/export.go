package caselist

import (
	"iter"
	"net/http"
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/store"
	"anjie/web/due"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// exportUpTo is how many cases one file holds; a longer list is to be narrowed by a period.
const exportUpTo = 10_000

// export sends what the list shows, all its pages, as CSV.
func (a *area) export(r *http.Request) (templ.Component, error) {
	lang := page.Lang(r)
	w := readWish(r.URL.Query(), a.Desk.Now())
	w.After = store.Cursor{}
	name := page.T(r, words.MenuCases) + " " + a.Desk.Now().In(words.Zone).Format("2006-01-02 1504") + ".csv"
	return page.CSV(name, columns(lang), a.exported(r, w)), nil
}

func columns(lang words.Lang) []string {
	var out []string
	for _, key := range []words.Key{words.ColNumber, words.ColAccident, words.ColClass, words.ColFlight, words.ColPlace, words.ColOccurred,
		words.ColStage, words.ColOwed, words.ColUntil, words.ColOpened, words.ColParties, words.ColFiles} {
		out = append(out, words.T(lang, key))
	}
	return out
}

// exported walks through the pages; a list that is longer than a file may be says so in its last line.
func (a *area) exported(r *http.Request, w wish) iter.Seq2[[]string, error] {
	lang, scope := page.Lang(r), a.Desk.Policy.Scope(page.Actor(r))
	c := due.Clock{Lang: lang, Now: a.Desk.Now(), World: a.Desk.Tables.Law().World()}
	return func(yield func([]string, error) bool) {
		for n := 0; ; {
			lines, next, err := a.lines(r.Context(), scope, w)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, l := range lines {
				if n++; n > exportUpTo {
					cut := make([]string, len(columns(lang)))
					cut[0] = words.T(lang, words.ExportCut, exportUpTo)
					yield(cut, nil)
					return
				}
				if !yield(cellsOf(c, l), nil) {
					return
				}
			}
			if next == (store.Cursor{}) {
				return
			}
			w.After = next
		}
	}
}

// mustDo says what is owed, and what is not certain about its limit.
func mustDo(c due.Clock, l store.CaseLine) string {
	v := c.View(due.Limit{Rule: *l.NextRule, Article: *l.NextUnder, Since: *l.NextSince, At: *l.NextDue, Brief: true})
	said := []string{v.Must}
	for _, m := range v.Marks {
		said = append(said, m.Text)
	}
	return strings.Join(said, " ")
}

func cellsOf(c due.Clock, l store.CaseLine) []string {
	lang := c.Lang
	flight, owed, until := "", "", ""
	if l.HitAndRun {
		flight = words.T(lang, words.ChipFlight)
	}
	if l.NextDue != nil && l.NextRule != nil {
		owed, until = mustDo(c, l), l.NextDue.In(words.Zone).Format(time.DateOnly)
	}
	return []string{l.Number, words.CaseTitle(lang, l.Title), words.Of(lang, "class", l.Class), flight, l.Place,
		l.OccurredAt.In(words.Zone).Format("2006-01-02 15:04"), words.Stage(lang, accident.Stage(l.Stage)), owed, until,
		l.OpenedAt.In(words.Zone).Format("2006-01-02 15:04"), strconv.Itoa(l.Parties), strconv.Itoa(l.Evidence)}
}
