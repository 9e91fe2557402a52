// Package rulebook shows the rule book: every table by which the product decides and computes, with search, and with an
// anchor for each line that other screens lead to.
package rulebook

import (
	"net/http"
	"strings"
	"sync"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/rulebook/book"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct {
	Deps
	mu    sync.Mutex
	law   law // of which index was made
	index *book.Index
}

// law tells one state of the tables from another: a calendar never changes, and a new one is another.
type law struct {
	calendar               *calendar.Calendar
	figures, shares, hints string // hashes
	limits, rules          string // editions: one that was published has a name of its own
}

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{Deps: d}
	return []page.Route{
		{Pattern: "GET " + book.Address, Permission: "page:rulebook", Page: a.show, Menu: page.Menu{Word: words.MenuRulebook, Icon: "scale"}},
		{Pattern: "GET " + counting, Permission: "page:rulebook", Page: a.count},
	}
}

// current is the book of the law in force. It is made again when something was published.
func (a *area) current() *book.Index {
	in, tables := a.Desk.Tables.Law(), book.Shipped()
	tables.Calendar, tables.Limits, tables.Figures, tables.Shares, tables.Hints, tables.Rules = in.Calendar, in.Limits, in.Figures, in.Shares, in.Hints, in.Rules
	a.mu.Lock()
	defer a.mu.Unlock()
	if now := (law{in.Calendar, in.Figures.SHA256(), in.Shares.SHA256(), in.Hints.SHA256(), in.Limits.Edition, in.Rules.Edition}); a.index == nil || a.law != now {
		a.law, a.index = now, book.NewIndex(book.Of(tables))
	}
	return a.index
}

// longest is how much of a question is read, in characters.
const longest = 100

func (a *area) show(r *http.Request) (templ.Component, error) {
	q := strings.TrimSpace(r.URL.Query().Get("q"))
	if asked := []rune(q); len(asked) > longest {
		q = string(asked[:longest])
	}
	lang := page.Lang(r)
	found := a.current().Find(q)
	v := bookView{Frame: layout.New(r, page.T(r, words.MenuRulebook)), Query: q, Sections: sectionsOf(lang, found, q != "")}
	v.Frame.Wide, v.Frame.Lead = true, page.T(r, words.BookLead)
	v.Frame.Actions = []layout.Link{{Href: counting, Text: page.T(r, words.CountLimit), Icon: "calendar-event"}}
	if q != "" {
		v.Found = page.T(r, words.BookFound, q, found.Lines())
	}
	if len(found) == 0 {
		v.Found = ""
		v.Empty = layout.EmptyView{Icon: "search", Title: page.T(r, words.BookNone, q), Text: page.T(r, words.BookNoneText),
			Act: layout.Link{Href: book.Address, Text: page.T(r, words.BookAll)}}
	}
	return bookPage(v), nil
}
