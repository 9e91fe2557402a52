package evidence

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"

	files "anjie/evidence"

	"github.com/a-h/templ"
)

// galleryView is the evidence of a case, newest first, with the form to add to it.
type galleryView struct {
	Frame   layout.Frame
	Head    dossier.HeaderView
	Lang    words.Lang
	Filters []layout.TabLink
	Tiles   []tile
	More    string // address of what lies before
	Upload  *uploadView
	Empty   layout.EmptyView
}

// tile is one piece of evidence in the gallery.
type tile struct {
	ID, Href, Src, Icon, Name, Kind, About, By string
	Marks                                      []layout.ChipView
}

// uploadView is the form to add files.
type uploadView struct {
	Lang   words.Lang
	Form   layout.Form
	Action string
	About  []layout.Option
	Of     []layout.Option // proceedings that the files may belong to
	Open   bool            // there is nothing yet: adding is what one comes for
	Fixed  string          // the proceeding of a reader who sees only that
	Why    string          // why nothing can be added now; the form is not shown then
}

const tilesOnPage = 60

func (a *area) gallery(r *http.Request) (templ.Component, error) {
	f, err := a.open(r)
	if err != nil {
		return nil, err
	}
	return galleryPage(a.galleryFor(r, f, layout.Filled(f.Lang, nil))), nil
}

// open opens the case for a reader who sees evidence at all.
func (a *area) open(r *http.Request) (*dossier.File, error) {
	f, err := a.Open(r)
	if err != nil {
		return nil, err
	}
	if !f.Sees(dossier.Evidence) {
		return nil, problem.New(problem.NotFound, "案卷中没有这一部分，或者不在您的权限之内", "The file has no such part, or it is not yours to see")
	}
	return f, nil
}

func (a *area) galleryFor(r *http.Request, f *dossier.File, form layout.Form) galleryView {
	v := galleryView{Frame: f.Frame(r), Head: f.Header(dossier.TabEvidence), Lang: f.Lang, Upload: a.uploadFor(f, form)}
	q := r.URL.Query()
	items := f.Items()
	slices.Reverse(items)
	v.filters(f, items, q.Get("kind"))
	before, _ := strconv.Atoi(q.Get("before"))
	for i := range items {
		it := &items[i]
		if q.Get("kind") != "" && it.Kind != q.Get("kind") || before > 0 && it.No >= before {
			continue
		}
		if len(v.Tiles) == tilesOnPage {
			more := url.Values{"before": {strconv.Itoa(it.No + 1)}}
			if kind := q.Get("kind"); kind != "" {
				more.Set("kind", kind)
			}
			v.More = f.Here("/evidence?" + more.Encode())
			break
		}
		v.Tiles = append(v.Tiles, tileOf(f, it))
	}
	if v.Upload != nil {
		v.Upload.Open = len(items) == 0
	}
	v.Empty = layout.EmptyView{Icon: "photo", Title: f.T(words.NoEvidence), Text: f.T(words.NoEvidenceText)}
	return v
}

// filters are links by kind, each with its count.
func (v *galleryView) filters(f *dossier.File, items []accident.Item, open string) {
	count := map[string]int{}
	for _, it := range items {
		count[it.Kind]++
	}
	v.Filters = append(v.Filters, layout.TabLink{Href: f.TabHref(dossier.TabEvidence), Text: f.T(words.AllEvidence), Count: len(items), Open: open == ""})
	for _, k := range []files.Kind{files.Photo, files.Video, files.Audio, files.Document, files.Other} {
		if n := count[string(k)]; n > 0 {
			v.Filters = append(v.Filters, layout.TabLink{Href: f.Here("/evidence?kind=" + string(k)), Text: words.EvidenceKind(f.Lang, string(k)), Count: n, Open: open == string(k)})
		}
	}
}

func tileOf(f *dossier.File, it *accident.Item) tile {
	no := strconv.Itoa(it.No)
	t := tile{ID: "item-" + no, Href: f.Here("/evidence/" + no), Icon: kindIcon(it.Kind), Name: it.Name, Kind: words.EvidenceKind(f.Lang, it.Kind),
		By: f.T(words.AddedBy, dossier.Short(it.By, 24), words.DateTime(f.Lang, it.At)), Marks: marks(f, it)}
	if it.About != "" {
		t.About = words.Option(f.Lang, "about", it.About)
	}
	if f.Thumb(it.No) != nil {
		t.Src = t.Href + "/thumb"
	}
	return t
}

func kindIcon(kind string) string {
	switch files.Kind(kind) {
	case files.Photo:
		return "photo"
	case files.Video:
		return "video"
	case files.Audio:
		return "volume"
	case files.Document:
		return "file-text"
	}
	return "paperclip"
}

// marks say where a file stands: in quarantine, looked at, sealed; and what the search for malware came to.
func marks(f *dossier.File, it *accident.Item) []layout.ChipView {
	state := map[string]layout.ChipView{
		"quarantine": {Tone: layout.Grey, Icon: "hourglass"}, "scanned": {Tone: layout.Blue, Icon: "shield-check"},
		"sealed": {Tone: layout.Green, Icon: "lock"}, "infected": {Tone: layout.Red, Icon: "alert-triangle"},
	}[it.State]
	state.Text = words.EvidenceState(f.Lang, it.State)
	out := []layout.ChipView{state}
	switch it.Scan {
	case "clean":
		out = append(out, layout.ChipView{Tone: layout.Green, Icon: "shield-check", Text: words.Scan(f.Lang, it.Scan)})
	case "not_scanned":
		out = append(out, layout.ChipView{Tone: layout.Amber, Icon: "question-mark", Text: words.Scan(f.Lang, it.Scan)})
	}
	return out
}

// uploadFor makes the form for a reader who may add evidence; nil for others.
func (a *area) uploadFor(f *dossier.File, form layout.Form) *uploadView {
	if a.Desk.Policy.May(f.Actor, accident.AttachEvidence, &f.Case, nil) != nil {
		return nil
	}
	v := &uploadView{Lang: f.Lang, Form: form, Action: f.Here("/evidence")}
	if err := tryAttach(f, accident.Values{}); problem.KindOf(err) == problem.Refused {
		v.Why = problem.As(err).In(string(f.Lang))
		return v
	}
	for _, code := range accident.EvidenceAbout {
		v.About = append(v.About, layout.Option{Value: code, Text: words.Option(f.Lang, "about", code)})
	}
	for _, p := range f.Proceedings() {
		v.Of = append(v.Of, layout.Option{Value: strconv.Itoa(p.No), Text: f.Proceeding(p)})
	}
	if !f.Whole(dossier.Evidence) && len(v.Of) > 0 {
		v.Fixed = v.Of[0].Value // what a partner adds belongs to his own proceeding
		if len(v.Of) == 1 {
			v.Of = nil
		}
	}
	return v
}

// tryAttach asks the domain whether a file with these words beside it could be added now, before any byte is taken in.
func tryAttach(f *dossier.File, beside accident.Values) error {
	v := accident.Values{"name": "-", "kind": "other", "media": "-", "size": "1", "sha256": "-", "key": "-",
		"about": beside["about"], "note": beside["note"], "proceeding": beside["proceeding"]}
	c := f.Case
	_, _, err := c.Decide(accident.Request{Case: c.ID, Command: accident.AttachEvidence, Key: "-", Actor: f.Actor, Values: v}, f.Now)
	return err
}

func filesField(v uploadView) layout.Field {
	f := v.Form.Field("files", words.T(v.Lang, words.FilesLabel)).Required().Hinted(words.T(v.Lang, words.FilesHint))
	f.Many = true
	return f
}
