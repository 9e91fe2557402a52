// Package mediation is the calendar of the mediation rooms: who sits where and when, and where two want one room.
package mediation

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	return []page.Route{{Pattern: "GET /calendar", Permission: "page:calendar", Page: a.week, Menu: page.Menu{Word: words.MenuCalendar, Icon: "calendar-event"}}}
}

// weekView is a week, by room and day for a wide screen and by day for a narrow one.
type weekView struct {
	Frame      layout.Frame
	Title      string // from Monday to Sunday
	Week       string // the Monday, for the field that jumps
	Prev, Next string
	Now        string // address of this week; "" when it is shown
	Days       []day
	Rooms      []room
	Conflicts  string
	Empty      layout.EmptyView
	None       bool
}

// day is a day of the week with its sessions.
type day struct {
	Name, Note string // with the reason why it is off, or worked in exchange
	Off, Today bool
	Sessions   []session
}

// room is a room with its sessions of each day.
type room struct {
	Name string
	Days [7][]session
}

// session is one session in words.
type session struct {
	Time, Room, Href, Number string
	Title, Variant           string
	Held, Conflict           bool
}

func (a *area) week(r *http.Request) (templ.Component, error) {
	now := a.Desk.Now()
	today := calendar.DayOf(now)
	monday := mondayOf(today)
	if asked, err := calendar.ParseDay(r.URL.Query().Get("week")); err == nil {
		monday = mondayOf(asked)
	}
	lines, err := a.Desk.Cases.Sessions(r.Context(), a.Desk.Policy.Scope(page.Actor(r)), monday.Start(), monday.Add(7).Start())
	if err != nil {
		return nil, err
	}
	lang := page.Lang(r)
	v := weekView{
		Frame: layout.New(r, page.T(r, words.MenuCalendar)), Title: page.T(r, words.BoardPeriod, words.Date(lang, monday.Start()), words.Date(lang, monday.Add(6).Start())),
		Week: monday.String(), Prev: address(monday.Add(-7)), Next: address(monday.Add(7)), None: len(lines) == 0,
		Empty: layout.EmptyView{Icon: "calendar-event", Title: page.T(r, words.NoSessions), Text: page.T(r, words.NoSessionsText)},
	}
	v.Frame.Wide = true
	if monday != mondayOf(today) {
		v.Now = "/calendar"
	}
	for i := range 7 {
		v.Days = append(v.Days, a.day(lang, monday.Add(i), today))
	}
	v.fill(lang, monday, lines)
	return weekPage(v), nil
}

func address(monday calendar.Day) string { return "/calendar?week=" + monday.String() }

// mondayOf is the Monday of a day's week.
func mondayOf(d calendar.Day) calendar.Day { return d.Add(-(int(d.Weekday()) + 6) % 7) }

func (a *area) day(lang words.Lang, d, today calendar.Day) day {
	reason := a.Desk.Calendar().Explain(d)
	out := day{Name: words.Date(lang, d.Start()), Off: !reason.Workday, Today: d == today}
	if reason.Kind == calendar.OffDay || reason.Kind == calendar.MakeUp {
		out.Note = reason.In(string(lang))
	}
	return out
}

// fill puts the sessions under their days and rooms, rooms by name.
func (v *weekView) fill(lang words.Lang, monday calendar.Day, lines []store.SessionLine) {
	clash := conflicts(lines)
	rooms := map[string]*room{}
	for i, l := range lines {
		s := session{
			Time: l.At.In(words.Zone).Format("15:04"), Room: l.Room, Href: "/cases/" + l.Number, Number: l.Number, Title: words.CaseTitle(lang, l.Title),
			Variant: words.Proceeding(lang, &accident.Proceeding{Kind: accident.Mediation, Variant: l.Variant}), Held: l.Held, Conflict: clash[i],
		}
		n := calendar.DayOf(l.At).Sub(monday)
		v.Days[n].Sessions = append(v.Days[n].Sessions, s)
		name := strings.TrimSpace(l.Room)
		if rooms[name] == nil {
			rooms[name] = &room{Name: name}
		}
		rooms[name].Days[n] = append(rooms[name].Days[n], s)
	}
	for _, r := range rooms {
		v.Rooms = append(v.Rooms, *r)
	}
	slices.SortFunc(v.Rooms, func(a, b room) int { return strings.Compare(a.Name, b.Name) })
	if n := len(clash); n > 0 {
		v.Conflicts = words.T(lang, words.ConflictCount, n)
	}
}

// takes is how long a session takes its room at least; the record holds its beginning only.
const takes = time.Hour

// conflicts are the sessions, still to be held, that want a room within an hour of another. Lines come by time.
func conflicts(lines []store.SessionLine) map[int]bool {
	out := map[int]bool{}
	for i, a := range lines {
		for j := i + 1; j < len(lines) && lines[j].At.Sub(a.At) < takes; j++ {
			b := lines[j]
			if !a.Held && !b.Held && strings.EqualFold(strings.TrimSpace(a.Room), strings.TrimSpace(b.Room)) {
				out[i], out[j] = true, true
			}
		}
	}
	return out
}
