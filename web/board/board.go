// Package board is the state of a room in numbers, within the scope of whoever looks: what is open, what is due, what
// came in, what mediation came to. Every figure has its definition and its period beside it.
package board

import (
	"net/http"
	"strconv"
	"time"

	"anjie/desk"
	"anjie/domain/access"
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
	const board = "page:board"
	first := []access.Role{access.Leader, access.DeputyLeader, access.Auditor}
	return []page.Route{
		{Pattern: "GET /board", Permission: board, Page: a.board, Menu: page.Menu{Word: words.MenuBoard, Icon: "chart-bar", First: first}},
		{Pattern: "GET /board/due", Permission: board, Page: a.due},
	}
}

// days is how many days the board looks back, today included.
const days = 30

// boardView is the board in words.
type boardView struct {
	Frame   layout.Frame
	Figures []figure
	Charts  []layout.ChartView // what is open, what came in, what mediation came to
	Empty   layout.EmptyView
	None    bool // no case in scope, ever
}

// figure is a number that leads to what it counts.
type figure struct {
	Tone               layout.Tone
	Icon               string
	Name, Number, Note string
	Href               string
}

// open are the stages in which a case waits for somebody.
var open = []accident.Stage{accident.Reported, accident.Accepted, accident.Simple, accident.Investigation, accident.Determined, accident.Closed}

func (a *area) board(r *http.Request) (templ.Component, error) {
	today := calendar.DayOf(a.Desk.Now())
	since := today.Add(1 - days)
	b, err := a.Desk.Cases.Board(r.Context(), a.Desk.Policy.Scope(page.Actor(r)), today.Start(), since.Start())
	if err != nil {
		return nil, err
	}
	lang := page.Lang(r)
	period := page.T(r, words.BoardPeriod, words.Date(lang, since.Start()), words.Date(lang, today.Start()))
	stages := stageChart(lang, b)
	intake, n := intakeChart(lang, b, since)
	mediation := mediationChart(lang, b.Mediation)
	intake.Period, mediation.Period = period, period
	v := boardView{
		Frame: layout.New(r, page.T(r, words.MenuBoard)), Figures: figures(lang, b, n), Charts: []layout.ChartView{stages, intake, mediation}, None: !anyCase(b),
		Empty: layout.EmptyView{Icon: "chart-bar", Title: page.T(r, words.NoCases), Text: page.T(r, words.BoardEmpty)},
	}
	v.Frame.Wide, v.Frame.Charts, v.Frame.Lead = true, true, page.T(r, words.BoardLead)
	return boardPage(v), nil
}

func anyCase(b store.Board) bool {
	for _, c := range b.Stages {
		if c.N > 0 {
			return true
		}
	}
	return false
}

// figures are what a leader asks first.
func figures(lang words.Lang, b store.Board, intake int64) []figure {
	tone := func(n int64, t layout.Tone) layout.Tone {
		if n == 0 {
			return layout.Green
		}
		return t
	}
	return []figure{
		{tone(b.Overdue, layout.Red), "alert-triangle", words.T(lang, words.FigureOverdue), number(b.Overdue), words.T(lang, words.FigureOverdueNote), "/board/due?when=overdue"},
		{tone(b.DueToday, layout.Amber), "clock-exclamation", words.T(lang, words.FigureToday), number(b.DueToday), words.T(lang, words.FigureTodayNote), "/board/due?when=today"},
		{layout.Blue, "folder", words.T(lang, words.FigureOpen), openCases(b), words.T(lang, words.FigureOpenNote), "/cases"},
		{layout.Grey, "phone", words.T(lang, words.FigureIntake), number(intake), words.T(lang, words.FigureIntakeNote, days), "/cases?since=30d"},
	}
}

func number(n int64) string { return strconv.FormatInt(n, 10) }

// openCases adds the open stages up; where one was counted to its limit only, there are more.
func openCases(b store.Board) string {
	n, more := int64(0), ""
	for _, c := range b.Stages {
		for _, s := range open {
			if c.What == string(s) {
				n += c.N
				if c.N >= store.CountUpTo {
					more = "+"
				}
			}
		}
	}
	return number(n) + more
}

func stageChart(lang words.Lang, b store.Board) layout.ChartView {
	v := layout.ChartView{Lang: lang, Title: words.T(lang, words.ChartStages), Definition: words.T(lang, words.ChartStagesDefinition, store.CountUpTo),
		Kind: layout.Lying, Of: words.T(lang, words.ColStage), UpTo: store.CountUpTo, TestID: "by-stage",
		Series: []layout.Series{{Name: words.T(lang, words.ChartCases), Tone: layout.Blue}}}
	for _, s := range open {
		for _, c := range b.Stages {
			if c.What == string(s) {
				v.Labels = append(v.Labels, words.Stage(lang, s))
				v.Links = append(v.Links, "/cases?stage="+string(s))
				v.Series[0].Values = append(v.Series[0].Values, c.N)
			}
		}
	}
	return v
}

// intakeChart has a bar for each day, also for those on which nothing came in, and returns their sum.
func intakeChart(lang words.Lang, b store.Board, since calendar.Day) (v layout.ChartView, sum int64) {
	v = layout.ChartView{Lang: lang, Title: words.T(lang, words.ChartIntake), Definition: words.T(lang, words.ChartIntakeDefinition),
		Kind: layout.Bars, Of: words.T(lang, words.ColDay), TestID: "intake", Series: []layout.Series{{Name: words.T(lang, words.ChartCases), Tone: layout.Blue}}}
	byDay := map[string]int64{}
	for _, d := range b.Intake {
		byDay[d.Day.Format(time.DateOnly)] = d.N // a date without zone, already of Shanghai
	}
	for i := range days {
		d := since.Add(i)
		_, month, day := d.Date()
		v.Labels = append(v.Labels, strconv.Itoa(int(month))+"-"+strconv.Itoa(day))
		v.Series[0].Values = append(v.Series[0].Values, byDay[d.String()])
		sum += byDay[d.String()]
	}
	return v, sum
}

func mediationChart(lang words.Lang, m store.MediationResults) layout.ChartView {
	v := layout.ChartView{Lang: lang, Title: words.T(lang, words.ChartMediation), Headline: rate(lang, m), Definition: words.T(lang, words.ChartMediationDefinition),
		Kind: layout.Lying, Of: words.T(lang, words.ColResult), TestID: "mediation", Series: []layout.Series{{Name: words.T(lang, words.ChartMediations), Tone: layout.Green}}}
	for _, line := range []struct {
		word words.Key
		n    int64
	}{
		{words.ResultAgreed, m.Agreed}, {words.ResultPerformed, m.Performed}, {words.ResultDefaulted, m.Defaulted},
		{words.ResultFailed, m.Failed}, {words.ResultRefused, m.Refused},
	} {
		v.Labels = append(v.Labels, words.T(lang, line.word))
		v.Series[0].Values = append(v.Series[0].Values, line.n)
	}
	return v
}

// rate is the rate of agreement with what it was counted from; without a denominator there is none.
func rate(lang words.Lang, m store.MediationResults) string {
	held := m.Agreed + m.Failed
	if held == 0 {
		return words.T(lang, words.RateNone)
	}
	tenths := (m.Agreed*1000 + held/2) / held // of a per cent, rounded once
	return words.T(lang, words.RateIs, number(tenths/10)+"."+number(tenths%10), m.Agreed, held)
}
