package dossier

import (
	"net/http"
	"strings"

	"anjie/domain/accident"
	"anjie/web/layout"
	"anjie/web/words"
)

// HeaderView is what stands above every screen of a case: what happened, how far the case is, and its tabs.
type HeaderView struct {
	Lang  words.Lang
	Chips []layout.ChipView
	Steps []layout.Step
	Tabs  []layout.TabLink
}

// Frame is the page around a screen of the case. tab is the open tab; "" for a page below the case file.
func (f *File) Frame(r *http.Request) layout.Frame {
	fr := layout.New(r, f.Case.Number)
	fr.Lead = f.Title()
	fr.Wide = true
	fr.Crumbs = []layout.Link{{Href: "/cases", Text: f.T(words.CasesCrumb)}}
	return fr
}

// Below is the page around a form or a file that belongs to the case: its crumb leads back.
func (f *File) Below(r *http.Request, title string) layout.Frame {
	fr := layout.New(r, title)
	fr.Crumbs = []layout.Link{{Href: "/cases", Text: f.T(words.CasesCrumb)}, {Href: f.Here(), Text: f.Case.Number}}
	fr.Lead = f.Title()
	return fr
}

// Title says where, when and between whom: 经十路 · 2026-10-09（周五） · 小型汽车 × 行人.
func (f *File) Title() string {
	parts := []string{Short(f.Case.Report.Place, 60), words.Date(f.Lang, f.Case.Report.OccurredAt), words.CaseTitle(f.Lang, f.Case.Title())}
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}

// Header makes the head of the case's screens with the tab that is open.
func (f *File) Header(open string) HeaderView {
	return HeaderView{Lang: f.Lang, Chips: f.chips(), Steps: f.steps(), Tabs: f.tabs(open)}
}

func (f *File) chips() (out []layout.ChipView) {
	c := &f.Case
	add := func(met bool, tone layout.Tone, icon, text, why string) {
		if met {
			out = append(out, layout.ChipView{Tone: tone, Icon: icon, Text: text, Why: why})
		}
	}
	switch c.Stage {
	case accident.NotAccepted, accident.Transferred, accident.Closed, accident.Archived:
		add(true, layout.Grey, "archive", words.Stage(f.Lang, c.Stage), "")
	}
	class := map[string]layout.Tone{"death": layout.Red, "injury": layout.Amber}[c.Class()]
	icon := map[string]string{"death": "skull", "injury": "ambulance", "property": "car"}[c.Class()]
	add(true, class, icon, words.T(f.Lang, words.Key("class."+c.Class())), "")
	add(c.HasFled(), layout.Red, "alert-triangle", f.T(words.ChipFlight), "")
	add(c.CrimeSuspected, layout.Red, "gavel", f.T(words.ChipCrime), "")
	minor, foreigner := false, false
	for _, p := range c.Parties {
		minor, foreigner = minor || p.Minor, foreigner || p.Foreigner
	}
	if f.Sees(Parties) {
		add(minor, layout.Amber, "baby-carriage", f.T(words.ChipMinor), "")
		add(foreigner, layout.Amber, "world", f.T(words.ChipForeigner), "")
	}
	if f.Sees(Determination) {
		add(f.simple(), layout.Grey, "list-check", f.T(words.ChipSimple), "")
		add(f.ordinary(), layout.Grey, "clipboard-list", f.T(words.ChipOrdinary), "")
		add(c.SuspendedOn != "", layout.Amber, "player-pause", f.T(words.ChipSuspended), "")
	}
	if f.Whole(Section(accident.Serious)) {
		for _, h := range c.Hints(f.Now.Hints) {
			add(true, layout.Amber, "flag", words.Option(f.Lang, "hint", h.ID), f.T(words.Article, h.Article))
		}
	}
	return out
}

func (f *File) simple() bool {
	return f.Case.Stage == accident.Simple || f.Case.Determination != nil && f.Case.Determination.Form == "simple"
}

func (f *File) ordinary() bool {
	d := f.Case.Determination
	return f.Case.Stage == accident.Investigation || d != nil && d.Form != "simple"
}

// Names of the tabs in addresses. A kind of proceeding is a tab of its own name.
const (
	TabOverview  = "overview"
	TabEvidence  = "evidence"
	TabPapers    = "papers"
	TabDeadlines = "deadlines"
	TabLog       = "log"
)

func (f *File) tabs(open string) (out []layout.TabLink) {
	add := func(tab string, text words.Key, count int) {
		out = append(out, layout.TabLink{Href: f.TabHref(tab), Text: f.T(text), Count: count, Open: tab == open})
	}
	add(TabOverview, words.TabOverview, 0)
	if f.Sees(Evidence) {
		add(TabEvidence, words.TabEvidence, len(f.Items()))
	}
	if f.Sees(Papers) {
		add(TabPapers, words.TabPapers, len(f.Papers()))
	}
	running := 0
	for _, d := range f.Dues() {
		if d.Running() {
			running++
		}
	}
	if len(f.Dues()) > 0 || f.Whole(Deadlines) {
		add(TabDeadlines, words.TabDeadlines, running)
	}
	count := map[accident.Kind]int{}
	for _, p := range f.Proceedings() {
		count[p.Kind]++
	}
	for _, k := range accident.Kinds {
		if n := count[k]; n > 0 {
			add(string(k), words.Key("kind."+string(k)), n)
		}
	}
	if f.Sees(Log) {
		add(TabLog, words.TabLog, int(f.Case.Seq))
	}
	return out
}

// TabHref is the address of a tab. The evidence has screens of its own.
func (f *File) TabHref(tab string) string {
	switch tab {
	case TabOverview:
		return f.Here()
	case TabEvidence:
		return f.Here("/evidence")
	}
	return f.Here("?tab=" + tab)
}

// HasTab says whether the reader has such a tab; any other address is not found.
func (f *File) HasTab(tab string) bool {
	for _, t := range f.tabs("") {
		if t.Href == f.TabHref(tab) {
			return true
		}
	}
	return false
}
