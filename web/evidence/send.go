package evidence

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"anjie/domain/accident"
	"anjie/domain/problem"
	files "anjie/evidence"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// raw sends what a page shows in place, whole or in ranges, to whom the record says has opened the item.
func (a *area) raw(r *http.Request) (templ.Component, error) {
	f, it, err := a.item(r)
	if err != nil {
		return nil, err
	}
	if !files.Inline(it.Media) || it.State == "infected" || !a.seen(r, f, it, accident.ViewEvidence) {
		return page.Redirect(f.Here("/evidence/" + strconv.Itoa(it.No))), nil
	}
	return a.send(r, f, it)
}

// seen asks the record for the look that the address names.
func (a *area) seen(r *http.Request, f *dossier.File, it *accident.Item, cmd accident.Command) bool {
	seq, _ := strconv.ParseInt(r.URL.Query().Get("seen"), 10, 64)
	return a.Recorded(r.Context(), f, seq, dossier.Look{Command: cmd, Field: "item", No: it.No})
}

// send streams the file in the version that was recorded.
func (a *area) send(r *http.Request, f *dossier.File, it *accident.Item) (templ.Component, error) {
	saved := strings.HasSuffix(r.URL.Path, "/download")
	which := func() *accident.Item {
		if saved {
			return it
		}
		return f.Shown(it)
	}
	body, err := a.get(r.Context(), which())
	if isMissing(err) { // sealed since the case was read: its place is another now
		if f, it, err = a.item(r); err == nil {
			body, err = a.get(r.Context(), which())
		}
	}
	if err != nil {
		return nil, err
	}
	media, how := files.ServeType(which().Media)
	return page.Seek(page.Download{Name: files.CleanName(it.Name), Type: media, Inline: how == "inline" && !saved, ETag: which().SHA256}, body), nil
}

func (a *area) get(ctx context.Context, it *accident.Item) (io.ReadSeekCloser, error) {
	if it.Version != "" {
		body, _, err := a.files.GetVersion(ctx, it.Key, it.Version)
		return body, err
	}
	body, _, err := a.files.Get(ctx, it.Key)
	return body, err
}

// downloadView asks what a file is needed for.
type downloadView struct {
	Frame  layout.Frame
	Form   layout.Form
	Name   string
	Action string
	Facts  []layout.Fact
	Back   layout.Link
}

// download sends the file to whom the record says has fetched it, and asks everybody else for the purpose first.
func (a *area) download(r *http.Request) (templ.Component, error) {
	f, it, err := a.item(r)
	if err != nil {
		return nil, err
	}
	if it.State == "infected" {
		return nil, a.refuseInfected(r.Context(), f, it)
	}
	if a.seen(r, f, it, accident.DownloadEvidence) {
		return a.send(r, f, it)
	}
	if err := a.Desk.Policy.May(f.Actor, accident.DownloadEvidence, &f.Case, nil); err != nil {
		return nil, err
	}
	return downloadPage(downloadFor(r, f, it, layout.Filled(f.Lang, nil))), nil
}

func downloadFor(r *http.Request, f *dossier.File, it *accident.Item, form layout.Form) downloadView {
	at := f.Here("/evidence/" + strconv.Itoa(it.No))
	return downloadView{Frame: f.Below(r, f.T(words.DownloadTitle)), Form: form, Name: f.ItemName(it), Action: at + "/download",
		Facts: itemFacts(f, it), Back: layout.Link{Href: at, Text: f.T(words.BackToItem)}}
}

// fetch answers POST …/download: the purpose goes on record, and then the file may be fetched, also in pieces.
func (a *area) fetch(r *http.Request) (templ.Component, error) {
	f, it, err := a.item(r)
	if err != nil {
		return nil, err
	}
	if it.State == "infected" {
		return nil, a.refuseInfected(r.Context(), f, it)
	}
	purpose := strings.TrimSpace(r.PostForm.Get("purpose"))
	if n := utf8.RuneCountInString(purpose); n < 2 || n > 200 {
		err := problem.Form(problem.Fault{Field: "purpose", ZH: "请用 2 至 200 字说明下载的目的", EN: "Say in 2 to 200 characters what it is for"})
		v := downloadFor(r, f, it, layout.NewForm(r, err))
		v.Frame = v.Frame.With(err)
		return downloadPage(v), err
	}
	seq, err := a.look(r.Context(), f, it, accident.DownloadEvidence, purpose)
	if err != nil {
		return nil, err
	}
	return page.Redirect(f.Here("/evidence/" + strconv.Itoa(it.No) + "/download?seen=" + strconv.FormatInt(seq, 10))), nil
}

// refuseInfected records that somebody asked for a file that must not leave, and says why it does not.
func (a *area) refuseInfected(ctx context.Context, f *dossier.File, it *accident.Item) error {
	why := problem.New(problem.Refused, "文件被查出含有恶意代码，已隔离，不能打开或下载", "Malware was found in the file; it is kept apart and can be neither opened nor downloaded")
	_, err := a.Desk.Act(ctx, accident.Request{Case: f.Case.ID, Command: accident.RefuseEvidence, Key: uuid.NewString(), Actor: f.Actor,
		Values: accident.Values{"item": strconv.Itoa(it.No), "why": why.ZH}})
	if err != nil {
		return err
	}
	return why
}

// thumb sends the small picture of an item. It is shown in lists and recorded nowhere: it is no look at the evidence.
func (a *area) thumb(r *http.Request) (templ.Component, error) {
	f, it, err := a.item(r)
	if err != nil {
		return nil, err
	}
	small := f.Thumb(it.No)
	if small == nil || it.State == "infected" || !files.Inline(small.Media) {
		return nil, problem.New(problem.NotFound, "没有缩略图", "There is no thumbnail")
	}
	return picture{a.files, small}, nil
}

// picture is a thumbnail on its way. It never changes, so browsers may keep it for themselves.
type picture struct {
	files Files
	item  *accident.Item
}

const keepPicture = 24 * time.Hour

func (p picture) Respond(w http.ResponseWriter, r *http.Request) error {
	h := w.Header()
	h.Set("ETag", `"`+p.item.SHA256+`"`)
	h.Set("Cache-Control", "private, max-age="+strconv.Itoa(int(keepPicture.Seconds())))
	h.Set("Content-Type", p.item.Media)
	h.Set("Content-Disposition", "inline")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	if r.Header.Get("If-None-Match") == h.Get("ETag") {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	body, _, err := p.files.Get(r.Context(), p.item.Key)
	if err != nil {
		h.Del("Cache-Control")
		return err
	}
	defer body.Close()
	http.ServeContent(w, r, "", time.Time{}, body)
	return nil
}

// Render is never the way a picture is sent.
func (p picture) Render(context.Context, io.Writer) error {
	return errors.New("web: render a picture")
}
