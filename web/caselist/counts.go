package caselist

import (
	"slices"
	"strconv"
	"time"

	"anjie/domain/accident"
	"anjie/store"
	"anjie/web/words"
)

// group is one row of filter links.
type group struct {
	Name  string
	Links []link
}

// link narrows or widens the list. Count is how many cases it leads to.
type link struct {
	Href, Text, Count string
	On                bool
}

// bounds are the beginnings of the periods, the latest first, as the store's tally wants them.
func (w wish) bounds() []time.Time {
	var out []time.Time
	for _, p := range w.periods {
		out = append(out, p.from)
	}
	slices.SortFunc(out, func(a, b time.Time) int { return b.Compare(a) })
	return out
}

// tally is the store's count, with the stages of which only the newest were counted.
type tally struct {
	cells []store.Cell
	cut   map[string]bool
}

func tallied(cells []store.Cell) tally {
	t := tally{cells, map[string]bool{}}
	n := map[string]int64{}
	for _, c := range cells {
		n[c.Stage] += c.N
	}
	for stage, n := range n {
		t.cut[stage] = n >= store.CountUpTo
	}
	return t
}

// count says how many cases a wish leads to, and whether there are more than were counted.
func (t tally) count(w wish) (n int64, more bool) {
	oldest := len(w.periods)
	for i, b := range w.bounds() {
		for _, p := range w.periods {
			if p.name == w.Since && p.from.Equal(b) {
				oldest = i
			}
		}
	}
	older := map[string]bool{} // stages whose count goes back beyond the period: it is whole
	for _, c := range t.cells {
		older[c.Stage] = older[c.Stage] || c.Age > oldest
	}
	for _, c := range t.cells {
		if w.Stage != "" && c.Stage != w.Stage {
			continue
		}
		more = more || t.cut[c.Stage] && !older[c.Stage] && (!w.Owing || c.Owing)
		if (w.Class == "" || c.Class == w.Class) && (!w.Flight || c.HitAndRun) && (!w.Owing || c.Owing) && c.Age <= oldest {
			n += c.N
		}
	}
	if n >= store.CountUpTo {
		return store.CountUpTo, true
	}
	return n, more
}

// counted writes a count: 52, or 1000+ where there are more than were counted, or … where none was among the counted.
func counted(n int64, more bool) string {
	if more && n == 0 {
		return "…"
	}
	if more {
		return strconv.FormatInt(n, 10) + "+"
	}
	return strconv.FormatInt(n, 10)
}

// groups are the filters; each link leads to what it counts, with the other filters as they are.
func groups(lang words.Lang, w wish, t tally) []group {
	one := func(text, name, value string, on bool, x wish) link {
		n, more := t.count(x)
		return link{Href: w.href("/cases", map[string]string{name: value}), Text: text, Count: counted(n, more), On: on}
	}
	all := words.T(lang, words.FilterAll)
	stage := group{Name: words.T(lang, words.FilterStage)}
	for _, s := range append([]accident.Stage{""}, accident.CaseStages...) {
		x, text := w, all
		if x.Stage = string(s); s != "" {
			text = words.Stage(lang, s)
		}
		stage.Links = append(stage.Links, one(text, "stage", string(s), w.Stage == string(s), x))
	}
	class := group{Name: words.T(lang, words.FilterClass)}
	for _, c := range append([]string{""}, classes...) {
		x, text := w, all
		if x.Class = c; c != "" {
			text = words.Of(lang, "class", c)
		}
		class.Links = append(class.Links, one(text, "class", c, w.Class == c, x))
	}
	since := group{Name: words.T(lang, words.FilterSince)}
	for _, p := range append([]period{{}}, w.periods...) {
		x, text := w, all
		if x.Since = p.name; p.name != "" {
			text = words.Of(lang, "since", p.name)
		}
		since.Links = append(since.Links, one(text, "since", p.name, w.Since == p.name, x))
	}
	return []group{stage, class, since, flags(lang, w, one)}
}

// flags are the filters that are on or off; a click on one that is on takes it away.
func flags(lang words.Lang, w wish, one func(text, name, value string, on bool, x wish) link) group {
	value := func(on bool) string {
		if on {
			return ""
		}
		return "yes"
	}
	flight, owing := w, w
	flight.Flight, owing.Owing = true, true
	return group{Name: words.T(lang, words.FilterMarks), Links: []link{
		one(words.T(lang, words.FilterFlight), "flight", value(w.Flight), w.Flight, flight),
		one(words.T(lang, words.FilterOwing), "owing", value(w.Owing), w.Owing, owing),
	}}
}
