package evidence

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/problem"
	files "anjie/evidence"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// itemView is one piece of evidence, with its neighbours and who has looked at it.
type itemView struct {
	Frame      layout.Frame
	Lang       words.Lang
	Show       string // how it is shown: image, video, audio; "" for not in a page
	Src, Alt   string
	NotShown   string // why it is not shown
	Facts      []layout.Fact
	Marks      []layout.ChipView
	Copies     []layout.Fact
	Looks      []lookLine
	Prev, Next string
	Place      string // 3 / 20
	Download   string
	Back       layout.Link
}

type lookLine struct{ At, Machine, Who, What, Purpose string }

// view answers GET /cases/{number}/evidence/{no}. What a page can show is shown, and the look is recorded before.
func (a *area) view(r *http.Request) (templ.Component, error) {
	f, it, err := a.item(r)
	if err != nil {
		return nil, err
	}
	at := f.Here("/evidence/" + strconv.Itoa(it.No))
	v := itemView{Frame: f.Below(r, it.Name), Lang: f.Lang, Alt: f.ItemName(it), Facts: itemFacts(f, it), Marks: marks(f, it), Download: at + "/download",
		Back: layout.Link{Href: f.TabHref(dossier.TabEvidence) + "#item-" + strconv.Itoa(it.No), Text: f.T(words.BackToEvidence)}}
	v.Frame.Wide = true
	switch {
	case it.State == "infected":
		v.NotShown, v.Download = f.T(words.InfectedNotShown), ""
	case !files.Inline(it.Media):
		v.NotShown = f.T(words.NotInline)
	default:
		seq, err := a.look(r.Context(), f, it, accident.ViewEvidence, "")
		if err != nil {
			return nil, err
		}
		v.Show, v.Src = shownAs(it.Media), at+"/raw?seen="+strconv.FormatInt(seq, 10)
	}
	for _, d := range f.Derived(it.No) {
		v.Copies = append(v.Copies, layout.Fact{Label: words.EvidenceForm(f.Lang, d.Form), Value: d.Media + " · " + files.Bytes(d.Size)})
	}
	v.neighbours(f, it)
	if v.Looks, err = a.looks(r.Context(), f, it); err != nil {
		return nil, err
	}
	return itemPage(v), nil
}

// item opens the piece of evidence of the address; only originals have a page.
func (a *area) item(r *http.Request) (*dossier.File, *accident.Item, error) {
	f, err := a.open(r)
	if err != nil {
		return nil, nil, err
	}
	no, _ := strconv.Atoi(r.PathValue("no"))
	if it := f.Item(no); it != nil && it.Form == "original" {
		return f, it, nil
	}
	return nil, nil, problem.New(problem.NotFound, "没有这份证据，或者不在您的权限之内", "There is no such evidence, or it is not yours to see")
}

// look records that somebody looks at or fetches an item, and returns the number of that line.
func (a *area) look(ctx context.Context, f *dossier.File, it *accident.Item, cmd accident.Command, purpose string) (int64, error) {
	done, err := a.Desk.Act(ctx, accident.Request{Case: f.Case.ID, Command: cmd, Key: uuid.NewString(), Actor: f.Actor, Purpose: purpose,
		Values: accident.Values{"item": strconv.Itoa(it.No)}})
	return done.Event.Seq, err
}

func shownAs(media string) string {
	switch files.KindOf(media) {
	case files.Photo:
		return "image"
	case files.Video:
		return "video"
	}
	return "audio"
}

func (v *itemView) neighbours(f *dossier.File, it *accident.Item) {
	items := f.Items()
	i := slices.IndexFunc(items, func(x accident.Item) bool { return x.No == it.No })
	v.Place = f.T(words.ItemOf, i+1, len(items))
	if i > 0 {
		v.Prev = f.Here("/evidence/" + strconv.Itoa(items[i-1].No))
	}
	if i >= 0 && i+1 < len(items) {
		v.Next = f.Here("/evidence/" + strconv.Itoa(items[i+1].No))
	}
}

// looksShown is how many of the last looks stand under an item; the full record has all.
const looksShown = 20

// looks are who viewed or fetched the item, newest first, for those who see the whole record.
func (a *area) looks(ctx context.Context, f *dossier.File, it *accident.Item) (out []lookLine, err error) {
	if !f.Whole(dossier.Log) {
		return nil, nil
	}
	entries, err := a.Events(ctx, f, 0)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(entries) {
		if e.Values.Int("item") != it.No || e.Command != accident.ViewEvidence && e.Command != accident.DownloadEvidence && e.Command != accident.RefuseEvidence {
			continue
		}
		out = append(out, lookLine{At: words.DateTime(f.Lang, e.At), Machine: e.At.Format("2006-01-02T15:04:05Z07:00"), What: words.Done(f.Lang, e.Command),
			Who: dossier.Short(e.ActorName, 24) + " · " + words.Role(f.Lang, e.Role), Purpose: e.Purpose})
		if len(out) == looksShown {
			break
		}
	}
	return out, nil
}

// isMissing: sealed meanwhile, the file stands under another key.
func isMissing(err error) bool { return errors.Is(err, files.ErrMissing) }
