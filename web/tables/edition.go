package tables

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"anjie/desk"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/liability"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// editionView is one edition: what it holds, what it changes or changed, and what happened to it.
type editionView struct {
	Frame    layout.Frame
	Facts    []layout.Fact
	Draft    bool
	Holidays []holidayRow
	Days     []dayRow  // that would be otherwise than now
	Lines    []newLine // of any table but a year
	Worded   bool      // the lines hold words, not numbers
	Solves   []string  // gaps that it closes
	Ahead    *foresightView
	Amounts  *amountsView
	Hints    *hintsView
	Note     string // that the draft changes nothing, or nothing that is on record; "" when it may
	Hash     string
	At       string // address of the edition
	MayEdit  bool
	Confirm  bool // it is a year that nobody has held against its notice
	Events   []layout.TimelineItem
}

// dayRow is a day that would be worked or not, otherwise than by what is known now.
type dayRow struct{ Day, Now, Then string }

// newLine is a line of the edition, with what stands now under the same key.
type newLine struct {
	Name, Now, Then, Source string
	Seen                    layout.ChipView
	Key                     string // to take it out of a draft; "" when it stays
}

func (a *area) edition(r *http.Request) (templ.Component, error) {
	t, err := a.Desk.Tables.Store.One(r.Context(), r.PathValue("id"))
	if err != nil {
		return nil, err
	}
	lang := page.Lang(r)
	v := editionView{Frame: layout.New(r, tableName(lang, t)+" · "+page.T(r, words.EditionNo, t.Edition)), Draft: t.State == store.DraftState, Hash: t.SHA256,
		At: editionHref(t.ID), MayEdit: t.State == store.DraftState && page.Can(r, edit), Facts: facts(lang, t)}
	v.Frame.Crumbs, v.Frame.Wide = crumbs(r), true
	v.Confirm = v.MayEdit && t.Kind == store.CalendarYear && !t.Verified
	if v.MayEdit {
		v.Frame.Actions = []layout.Link{{Href: v.At + "/discard", Text: page.T(r, words.DiscardIt), Icon: "trash", Post: true, Quiet: true}}
		if !v.Confirm {
			v.Frame.Actions = append([]layout.Link{{Href: v.At + "/publish", Text: page.T(r, words.PublishIt), Icon: "rubber-stamp"}}, v.Frame.Actions...)
		}
	}
	events, err := a.Desk.Tables.Store.Events(r.Context(), t.ID, 200)
	if err != nil {
		return nil, err
	}
	v.Events = a.story(lang, t.Kind, events)
	if err := a.content(r, &v, t); err != nil {
		return nil, err
	}
	return editionPage(v), nil
}

func facts(lang words.Lang, t store.LawTable) []layout.Fact {
	row := rowOf(lang, t)
	out := []layout.Fact{
		{Label: words.T(lang, words.StateWord), Rich: chips(row.State, row.Seen)},
		{Label: sourceLabel(lang, t), Value: t.Source},
		{Label: "SHA-256", Rich: hashText(t.SHA256)},
		{Label: words.T(lang, words.EnteredBy), Value: byAt(lang, t.MadeBy, words.DateTime(lang, t.MadeAt))},
	}
	if t.PublishedAt != nil {
		out = append(out, layout.Fact{Label: words.T(lang, words.PublishedBy), Value: byAt(lang, t.PublishedBy, words.DateTime(lang, *t.PublishedAt))})
	}
	return out
}

// sourceLabel: what a year comes from are notices.
func sourceLabel(lang words.Lang, t store.LawTable) string {
	if t.Kind == store.CalendarYear {
		return words.T(lang, "field.notices")
	}
	return words.T(lang, words.SourceWord)
}

func byAt(lang words.Lang, who, at string) string {
	if who == "" {
		who = words.Role(lang, "system")
	}
	return who + " · " + at
}

// content puts what the edition holds beside what is in force.
func (a *area) content(r *http.Request, v *editionView, t store.LawTable) error {
	lang, now := page.Lang(r), a.Desk.Tables.Law()
	switch t.Kind {
	case store.CalendarYear:
		y, err := calendar.ParseYear([]byte(t.Content))
		if err != nil {
			return fmt.Errorf("tables: read an edition: %w", err)
		}
		v.Holidays = holidays(lang, y)
		v.Facts = append(v.Facts, yearFacts(lang, y)[len(y.Notices):]...)
		if v.Draft {
			then := now.World()
			then.Calendar = now.Calendar.With(y)
			v.Days = differing(lang, y, now.Calendar, then.Calendar)
			v.Ahead = a.ahead(r, t.SHA256, then)
		}
	case store.BaseFigures:
		sheet, err := desk.FiguresOf(t)
		if err != nil {
			return fmt.Errorf("tables: read an edition: %w", err)
		}
		for _, f := range sheet.Figures {
			v.Lines = append(v.Lines, v.figureLine(lang, now.Figures, f))
		}
	case store.LiabilityShares:
		rows, err := desk.Rows[liability.Row](t)
		if err != nil {
			return fmt.Errorf("tables: read an edition: %w", err)
		}
		for _, row := range rows {
			line := newLine{Name: shareName(lang, row) + " · " + validity(lang, row), Then: row.Span() + "%", Source: row.Source, Seen: seenChip(lang, row.Verified)}
			for _, x := range now.Shares.Rows {
				if x.Key() == row.Key() && v.Draft {
					line.Now = x.Span() + "%"
				}
			}
			v.Lines = append(v.Lines, v.removable(line, row.Key()))
		}
	case store.MoneyRules:
		if err := a.readingLines(lang, v, now, t); err != nil {
			return err
		}
	case store.TimeLimits:
		rows, err := desk.Rows[deadline.Entered](t)
		if err != nil {
			return fmt.Errorf("tables: read an edition: %w", err)
		}
		v.limitLines(lang, now, rows)
		if v.Draft {
			then, err := now.With(t)
			if err != nil {
				return err
			}
			v.Ahead = a.ahead(r, t.SHA256, then.World())
		}
	case store.CrimeThresholds:
		return a.thresholdLines(r, v, now, t)
	}
	if v.Draft && (t.Kind == store.BaseFigures || t.Kind == store.MoneyRules) {
		return a.tried(r, v, now, t)
	}
	if v.Draft && t.Kind == store.LiabilityShares {
		v.Note = words.T(lang, words.SharesStay)
	}
	return nil
}

// tried says what a draft of figures or rules would do: to the calculations of the open cases, and to what is missing.
func (a *area) tried(r *http.Request, v *editionView, now desk.Law, t store.LawTable) error {
	then, err := now.With(t)
	if err != nil {
		return err
	}
	v.Amounts = a.amounts(r, t.SHA256, then)
	if sameFigures(now.Figures, then.Figures) && sameRules(now.Rules, then.Rules) {
		v.Note = page.T(r, words.DraftIsNow)
	}
	return a.solved(page.Lang(r), v, now, then)
}

func (v *editionView) figureLine(lang words.Lang, now compensation.Figures, f compensation.Figure) newLine {
	line := newLine{Name: fmt.Sprintf("%d · %s", f.Year, figureName(lang, now, f.Region, f.Indicator, f.Series)), Then: f.Fen.String(), Source: f.Source, Seen: seenChip(lang, f.Verified)}
	for _, x := range now.All() {
		if x.Key() == f.Key() && v.Draft {
			line.Now = x.Fen.String()
		}
	}
	return v.removable(line, f.Key())
}

func (v *editionView) removable(line newLine, key string) newLine {
	if v.MayEdit {
		line.Key = key
	}
	return line
}

// solved lists the gaps that a draft of figures closes.
func (a *area) solved(lang words.Lang, v *editionView, now, then desk.Law) error {
	before, err := now.Gaps(a.today())
	if err != nil {
		return err
	}
	after, err := then.Gaps(a.today())
	if err != nil {
		return err
	}
	for _, g := range before {
		if !slices.ContainsFunc(after, func(x desk.Gap) bool { return x.Key() == g.Key() }) {
			row := gapOf(lang, then.Figures, g, false)
			v.Solves = append(v.Solves, row.Year+" · "+row.Figure+words.T(lang, words.Colon)+row.Heads)
		}
	}
	return nil
}

// differing lists the days that are worked or off by the year and otherwise by what is known now.
func differing(lang words.Lang, y calendar.Year, now, then *calendar.Calendar) (out []dayRow) {
	var days []calendar.Day
	add := func(year calendar.Year) {
		for _, h := range year.Holidays {
			days = append(days, h.Off...)
			days = append(days, h.Work...)
		}
	}
	add(y)
	if old, ok := now.Year(y.Year); ok {
		add(old)
	}
	slices.SortFunc(days, func(a, b calendar.Day) int { return a.Sub(b) })
	for _, d := range slices.Compact(days) {
		was, _ := now.Workday(d)
		will, _ := then.Workday(d)
		if was != will {
			out = append(out, dayRow{words.Date(lang, d.Start()), worked(lang, was, now.Explain(d)), worked(lang, will, then.Explain(d))})
		}
	}
	return out
}

func worked(lang words.Lang, is bool, why calendar.Reason) string {
	key := words.DayOff
	if is {
		key = words.DayWorked
	}
	return words.T(lang, key) + words.T(lang, words.Colon) + why.In(string(lang))
}

// eventLook gives each act its picture and colour.
var eventLook = map[store.TableAct]struct {
	icon string
	tone layout.Tone
}{
	store.TableBegun: {"plus", layout.Blue}, store.TableReplaced: {"refresh", layout.Blue}, store.LineEntered: {"plus", layout.Blue}, store.LineRemoved: {"minus", layout.Amber},
	store.TableConfirmed: {"check", layout.Green}, store.TablePublished: {"rubber-stamp", layout.Green}, store.TableDiscarded: {"ban", layout.Grey},
}

// story puts the lines of table_events into words.
func (a *area) story(lang words.Lang, kind store.TableKind, events []store.TableEvent) (out []layout.TimelineItem) {
	for _, e := range events {
		title := words.Of(lang, "table_act", e.What)
		var told []string
		detail := maps.Clone(e.Detail)
		detail["row"], detail["value"] = a.lineTold(lang, kind, e.Detail)
		for _, key := range []string{"year", "notices", "row", "value", "rows", "source"} {
			if text := detail[key]; text != "" {
				if key == "rows" {
					text = words.T(lang, words.RowsEntered, text)
				}
				told = append(told, text)
			}
		}
		if _, entered := e.Detail["verified"]; entered && e.Detail["verified"] == "yes" {
			told = append(told, words.T(lang, words.SeenAtSource))
		} else if entered {
			told = append(told, words.T(lang, "mark.unverified"))
		}
		if len(told) > 0 {
			title += words.T(lang, words.Colon) + strings.Join(told, " · ")
		}
		who := e.Actor
		if who == "" {
			who = words.Role(lang, "system")
		}
		out = append(out, layout.TimelineItem{Icon: eventLook[e.What].icon, Tone: eventLook[e.What].tone, Title: title, Who: who,
			At: words.DateTime(lang, e.At), Machine: machine(e.At), Body: hashText(short(e.SHA256))})
	}
	return out
}
