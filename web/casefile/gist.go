package casefile

import (
	"strconv"
	"strings"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// gist names what an act was done to, in a few words.
func gist(f *dossier.File, e accident.Event) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	v := e.Values
	if p := f.Concerned(e); p != nil {
		add(f.Proceeding(p))
	}
	if no := v.Int("party"); no > 0 {
		add(f.Party(no))
	} else if e.Command == accident.RecordFindings {
		add(f.T(words.FindingsWhole))
	}
	switch e.Command {
	case accident.AddParty:
		if f.Sees(dossier.Parties) {
			add(dossier.Short(v["name"], 24))
		}
	case accident.AddVehicle, accident.CorrectVehicle:
		add(v["plate"])
		add(words.Option(f.Lang, "kind", v["kind"]))
	case accident.PreparePaper:
		add(words.Paper(f.Lang, v["form"]))
	case accident.PrintPaper:
		add(words.Paper(f.Lang, v["paper_form"]))
	case accident.SendNotice, accident.FailNotice:
		add(words.NoticeKind(f.Lang, v["notice"]))
	case accident.RefuseEvidence:
		add(dossier.Short(v["name"], 40))
	case accident.ServePaper, accident.WaiveService, accident.ViewPaper:
		if p := f.Case.Paper(v.Int("paper")); p != nil {
			add(f.PaperName(*p))
		}
	case accident.RemindDue, accident.MissDue, accident.WaiveDue, accident.ExtendDue, accident.PauseDue, accident.ResumeDue:
		if d := f.Case.Due(v["due"]); d != nil {
			add(f.DueName(*d))
		}
	case accident.RecountDeadlines:
		for _, d := range e.Dues {
			if f.SeesDue(d) {
				add(f.T(words.NowDue, f.DueName(d), words.Date(f.Lang, d.At)))
			}
		}
	case accident.RecordCalculation:
		add(summed(v))
	case accident.RecordPayment, accident.PayClaim, accident.DecideClaim, accident.AgreeClaim, accident.AdvanceFund, accident.RecordLoss:
		add(money.Fen(v.Fen("amount")).String())
	case accident.SetAsideHint, accident.AcceptHint, accident.TakeUpHint:
		add(words.Option(f.Lang, "hint", v["hint"]))
	case accident.RecordMilestone:
		add(words.Option(f.Lang, "milestone", v["milestone"]))
	case accident.AttachEvidence, accident.LinkEvidence, accident.RecordScan, accident.SealEvidence, accident.ViewEvidence, accident.DownloadEvidence:
		if it := f.ItemOf(e); it != nil {
			add(f.ItemName(it))
		}
	}
	return strings.Join(parts, " · ")
}

// gists names the first of many things that were done in one go.
func gists(f *dossier.File, g []dossier.Entry) string {
	if g[0].Command == accident.AttachEvidence {
		return "" // the pictures below say it
	}
	var names []string
	for _, e := range g[:min(len(g), 4)] {
		if s := gist(f, e.Event); s != "" {
			names = append(names, s)
		}
	}
	if len(g) > len(names) && len(names) > 0 {
		names = append(names, "…")
	}
	return strings.Join(names, f.T(words.ListComma))
}

// bodyView is what stands under a line of the story: pictures in place, and the form's values folded.
type bodyView struct {
	Lang   words.Lang
	Lines  []dossier.Line
	Thumbs []thumb
	More   int // pictures that are not shown
	Link   string
}

type thumb struct{ Href, Src, Icon, Alt string }

// thumbsInLine is how many pictures stand under one line.
const thumbsInLine = 8

func bodyOf(f *dossier.File, g []dossier.Entry) bodyView {
	b := bodyView{Lang: f.Lang, Link: f.TabHref(dossier.TabEvidence)}
	e := g[0].Event
	if e.Command == accident.AttachEvidence {
		for _, one := range g {
			it := f.ItemOf(one.Event)
			if it == nil {
				continue
			}
			if len(b.Thumbs) == thumbsInLine {
				b.More++
				continue
			}
			b.Thumbs = append(b.Thumbs, thumbOf(f, it))
		}
	}
	if !f.SeesValues(e) {
		return b
	}
	if len(g) > 1 {
		if e.Command != accident.AttachEvidence {
			for _, one := range g {
				b.Lines = append(b.Lines, dossier.Line{Label: words.DateTime(f.Lang, one.At), Value: gist(f, one.Event)})
			}
		}
		return b
	}
	switch kindOf(e.Command) {
	case showEvidence, showPapers, showClock, showAccess:
		if e.Command != accident.ServePaper && e.Command != accident.ServeDetermination && e.Command != accident.FailNotice {
			b.Lines = noted(f, e)
			return b
		}
	}
	b.Lines = f.Lines(e.Command, f.Concerned(e), e.Values)
	return b
}

// noted keeps of a machine's or an access line only what a person wants to know: why.
func noted(f *dossier.File, e accident.Event) (out []dossier.Line) {
	for _, name := range []string{"cause", "paused_from", "paused_until", "reason", "note", "why", "until", "scan", "notices"} {
		for _, field := range accident.Fields(e.Command) {
			if field.Name == name && e.Values[name] != "" {
				out = append(out, dossier.Line{Label: words.Field(f.Lang, e.Command, name), Value: f.Value(field, nil, e.Values[name])})
			}
		}
	}
	purpose := or(e.Purpose, e.Values["purpose"])
	if purpose != "" {
		out = append(out, dossier.Line{Label: words.Field(f.Lang, accident.RevealPersonal, "purpose"), Value: purpose})
	}
	return out
}

func thumbOf(f *dossier.File, it *accident.Item) thumb {
	at := f.Here("/evidence/" + strconv.Itoa(it.No))
	t := thumb{Href: at, Icon: kindIcon(it.Kind), Alt: f.ItemName(it)}
	if f.Thumb(it.No) != nil {
		t.Src = at + "/thumb"
	}
	return t
}

func kindIcon(kind string) string {
	switch kind {
	case "photo":
		return "photo"
	case "video":
		return "video"
	case "audio":
		return "volume"
	case "document":
		return "file-text"
	}
	return "paperclip"
}

// iconOf is the picture of a line in the story.
func iconOf(cmd accident.Command) string {
	switch kindOf(cmd) {
	case showEvidence:
		return "paperclip"
	case showPapers:
		return "file-text"
	case showClock:
		return "clock"
	case showAccess:
		return "eye"
	}
	switch cmd {
	case accident.OpenCase:
		return "phone"
	case accident.RecordCalculation:
		return "report-analytics"
	case accident.Determine, accident.DetermineSimple, accident.CertifyAccident:
		return "scale"
	case accident.SignAgreement:
		return "signature"
	case accident.SealAgreement:
		return "rubber-stamp"
	case accident.RecordPayment, accident.PayClaim, accident.AdvanceFund:
		return "coin"
	case accident.CloseCase, accident.ArchiveCase:
		return "archive"
	}
	return "check"
}

// toneOf colours what went wrong or stopped; the system's own lines are subdued.
func toneOf(e accident.Event) layout.Tone {
	switch e.Command {
	case accident.MissDue, accident.RecordDefault, accident.FailNotice, accident.RefuseEvidence:
		return layout.Red
	case accident.SuspectCrime, accident.TerminateMediation, accident.RefuseMediation, accident.RefuseAcceptance, accident.RefuseClaim, accident.Suspend:
		return layout.Amber
	case accident.CloseCase, accident.PayClaim, accident.SignAgreement, accident.SealAgreement, accident.Determine, accident.DetermineSimple:
		return layout.Green
	}
	if e.Role == access.System || e.Command.Quiet() && e.Command != accident.AttachEvidence {
		return layout.Grey
	}
	return layout.Blue
}

// summed is what a calculation on record comes to, with ※ where that rests on something unverified or chosen. What cannot
// be read is no more certain.
func summed(v accident.Values) string {
	total := money.Fen(v.Fen("total")).String()
	if f, err := accident.ReadCalculation(v); err != nil || f.Doubtful() {
		total += " ※"
	}
	return total
}
