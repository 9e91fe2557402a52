package casefile

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// storyView is the timeline: what happened, newest first, a page at a time.
type storyView struct {
	Lang    words.Lang
	Filters []layout.TabLink
	Items   []layout.TimelineItem
	Older   string // address of what lies before; "" for none
}

// storyPage is how many lines of the story stand on one page.
const storyPage = 40

// The kinds of line by which the story is filtered. The usual story leaves out what only notes an access or a machine's step.
const (
	showUsual    = ""
	showActs     = "acts"
	showEvidence = "evidence"
	showPapers   = "papers"
	showClock    = "clock"
	showAccess   = "access"
)

var shows = []string{showUsual, showActs, showEvidence, showPapers, showClock, showAccess}

// kindOf sorts a command into its filter.
func kindOf(cmd accident.Command) string {
	switch cmd {
	case accident.AttachEvidence, accident.LinkEvidence, accident.RecordScan, accident.SealEvidence, accident.RefuseEvidence:
		return showEvidence
	case accident.ViewEvidence, accident.DownloadEvidence, accident.RevealPersonal, accident.ViewPaper:
		return showAccess
	case accident.PreparePaper, accident.PrintPaper, accident.SendNotice, accident.FailNotice, accident.ServePaper, accident.WaiveService, accident.ServeDetermination:
		return showPapers
	case accident.RemindDue, accident.MissDue, accident.WaiveDue, accident.ExtendDue, accident.PauseDue, accident.ResumeDue, accident.RecountDeadlines:
		return showClock
	}
	return showActs
}

// usual says whether a line belongs to the story as people tell it.
func usual(cmd accident.Command) bool {
	switch cmd {
	case accident.LinkEvidence, accident.RecordScan, accident.SealEvidence, accident.RemindDue, accident.RefuseEvidence:
		return false
	}
	return kindOf(cmd) != showAccess
}

func shown(show string, cmd accident.Command) bool {
	if show == showUsual {
		return usual(cmd)
	}
	return kindOf(cmd) == show
}

// story tells the entries that the query asks for.
func story(f *dossier.File, entries []dossier.Entry, q url.Values) storyView {
	show := q.Get("show")
	if !slices.Contains(shows, show) {
		show = showUsual
	}
	v := storyView{Lang: f.Lang}
	count := map[string]int{}
	for _, e := range entries {
		count[kindOf(e.Command)]++
		if usual(e.Command) {
			count[showUsual]++
		}
	}
	for _, s := range shows {
		if s == showUsual || count[s] > 0 {
			v.Filters = append(v.Filters, layout.TabLink{Href: storyHref(f, s, 0), Text: f.T(words.Key("casefile.show_" + or(s, "usual"))), Count: count[s], Open: s == show})
		}
	}
	before, _ := strconv.ParseInt(q.Get("before"), 10, 64)
	for _, g := range gathered(entries, show, before) {
		if len(v.Items) == storyPage {
			v.Older = storyHref(f, show, g[0].Seq+1)
			break
		}
		v.Items = append(v.Items, item(f, g))
	}
	return v
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func storyHref(f *dossier.File, show string, before int64) string {
	q := url.Values{}
	if show != showUsual {
		q.Set("show", show)
	}
	if before > 0 {
		q.Set("before", strconv.FormatInt(before, 10))
	}
	if len(q) == 0 {
		return f.Here("#story")
	}
	return f.Here("?" + q.Encode() + "#story")
}

// gathered returns the entries to show, newest first; what one person did to many things in one go is one line.
func gathered(entries []dossier.Entry, show string, before int64) (out [][]dossier.Entry) {
	for _, e := range slices.Backward(entries) {
		if !shown(show, e.Command) || before > 0 && e.Seq >= before {
			continue
		}
		if n := len(out); n > 0 && together(out[n-1][0], e) {
			out[n-1] = append(out[n-1], e)
			continue
		}
		out = append(out, []dossier.Entry{e})
	}
	return out
}

const inOneGo = 30 * time.Minute

// oftenMany are the acts that are done to one thing after another.
var oftenMany = map[accident.Command]bool{
	accident.AttachEvidence: true, accident.AddParty: true, accident.AddVehicle: true, accident.AddPolicy: true, accident.RecordLoss: true,
	accident.ServeDetermination: true, accident.ServePaper: true, accident.SendNotice: true, accident.RecordScan: true, accident.SealEvidence: true,
	accident.LinkEvidence: true, accident.RemindDue: true, accident.MissDue: true, accident.ViewEvidence: true,
}

func together(a, b dossier.Entry) bool {
	return a.Command == b.Command && oftenMany[a.Command] && a.Actor == b.Actor && a.Role == b.Role && a.Agency == b.Agency && a.At.Sub(b.At) < inOneGo
}

// item tells one line: what, who, when, under which article.
func item(f *dossier.File, g []dossier.Entry) layout.TimelineItem {
	e := g[0]
	it := layout.TimelineItem{
		ID: "e" + strconv.FormatInt(e.Seq, 10), Icon: iconOf(e.Command), Tone: toneOf(e.Event), Title: title(f, e.Event), Who: who(f, e.Event),
		At: words.DateTime(f.Lang, e.At), Machine: e.At.Format(time.RFC3339),
	}
	if e.Article != accident.HouseRule {
		it.Article = e.Article
	}
	if len(g) > 1 {
		it.Title = strings.TrimSuffix(f.T(words.DidSeveral, words.Done(f.Lang, e.Command), len(g), gists(f, g)), f.T(words.Colon))
	}
	body := bodyOf(f, g)
	if len(body.Lines) > 0 || len(body.Thumbs) > 0 {
		it.Body = storyBody(body)
	}
	return it
}

// who names the person with role and agency; the system acts for nobody.
func who(f *dossier.File, e accident.Event) string {
	if e.Role == access.System {
		return words.Role(f.Lang, access.System)
	}
	parts := []string{dossier.Short(e.ActorName, 24), words.Role(f.Lang, e.Role)}
	if e.Agency != "" {
		parts = append(parts, dossier.Short(f.Agency(e.Agency), 24))
	}
	return strings.Join(parts, " · ")
}

// title says what was done and to what.
func title(f *dossier.File, e accident.Event) string {
	t := words.Done(f.Lang, e.Command)
	if g := gist(f, e); g != "" {
		t += f.T(words.Colon) + g
	}
	return t
}
