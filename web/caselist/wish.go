package caselist

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anjie/document"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

// wish is what the address asks for. What it does not understand it does not ask for.
type wish struct {
	Q             string
	Stage, Class  string
	Flight, Owing bool
	Since         string // a name of periods
	After         store.Cursor
	periods       []period
}

// period is a time from which cases are shown.
type period struct {
	name string
	from time.Time
}

// periodsOf are the periods of the list on a day, in the order of the screen.
func periodsOf(now time.Time) []period {
	today := calendar.DayOf(now)
	return []period{{"today", today.Start()}, {"7d", today.Add(-6).Start()}, {"30d", today.Add(-29).Start()}, {"year", calendar.On(today.Year(), time.January, 1).Start()}}
}

// Classes are the accident classes of HPR 3, the gravest first.
var classes = []string{"death", "injury", "property"}

func readWish(q url.Values, now time.Time) wish {
	w := wish{Q: asked(q.Get("q")), Flight: q.Get("flight") == "yes", Owing: q.Get("owing") == "yes", periods: periodsOf(now)}
	if s := q.Get("stage"); slices.Contains(accident.CaseStages, accident.Stage(s)) {
		w.Stage = s
	}
	if c := q.Get("class"); slices.Contains(classes, c) {
		w.Class = c
	}
	if p := q.Get("since"); slices.ContainsFunc(w.periods, func(x period) bool { return x.name == p }) {
		w.Since = p
	}
	w.After = store.ReadCursor(q.Get("after"))
	return w
}

// asked is what was typed into the search box, without what no word has: control characters, broken UTF-8.
func asked(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s))
}

// filter is the wish as the store understands it.
func (w wish) filter() store.Filter {
	f := store.Filter{Stage: w.Stage, Class: w.Class, Flight: w.Flight, Owing: w.Owing, After: w.After}
	for _, p := range w.periods {
		if p.name == w.Since {
			f.From = p.from
		}
	}
	return f
}

func (w wish) narrow() bool {
	return w.Stage != "" || w.Class != "" || w.Flight || w.Owing || w.Since != ""
}

// values is the wish as an address holds it, without the page.
func (w wish) values() url.Values {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", w.Q)
	set("stage", w.Stage)
	set("class", w.Class)
	set("since", w.Since)
	if w.Flight {
		v.Set("flight", "yes")
	}
	if w.Owing {
		v.Set("owing", "yes")
	}
	return v
}

// href is an address with the wish changed in some points, from the first page unless "after" is among them.
func (w wish) href(path string, change map[string]string) string {
	v := w.values()
	for name, value := range change {
		if v.Set(name, value); value == "" {
			v.Del(name)
		}
	}
	return (&url.URL{Path: path, RawQuery: v.Encode()}).String()
}

// lines is a page of the wish: of the list, or of what a search found.
func (a *area) lines(ctx context.Context, scope access.Scope, w wish) ([]store.CaseLine, store.Cursor, error) {
	if w.Q != "" {
		lines, err := a.Desk.Cases.Search(ctx, scope, w.Q)
		if code, ok := document.ReadCode(w.Q); ok && err == nil && len(lines) == 0 { // typed from a paper, with or without its hyphens
			lines, err = a.Desk.Cases.Search(ctx, scope, code)
		}
		return lines, store.Cursor{}, err
	}
	return a.Desk.Cases.List(ctx, scope, w.filter())
}
