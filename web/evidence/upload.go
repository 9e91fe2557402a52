package evidence

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"

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

// result is what became of one file. Exactly one of Kept and Sentence's refusal holds; a duplicate was not kept either.
type result struct {
	Name     string `json:"name"`
	Kept     bool   `json:"kept"`
	Sentence string `json:"sentence"`
	Href     string `json:"href,omitempty"` // of the item: the new one, or the one that it duplicates
	sha256   string
	warnings []string
}

// wordsMost is how much of a field beside the files is read.
const wordsMost = 64 << 10

// upload answers POST /cases/{number}/evidence: each part of the body goes to the store as it comes in. The fields must
// stand before the files, as the form has them.
func (a *area) upload(r *http.Request) (templ.Component, error) {
	f, err := a.open(r)
	if err != nil {
		return nil, err
	}
	if err := a.Desk.Policy.May(f.Actor, accident.AttachEvidence, &f.Case, nil); err != nil {
		return nil, err
	}
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, problem.New(problem.Invalid, "提交的内容无法读取，请返回重试", "What you sent could not be read; go back and try again")
	}
	t := taking{area: a, f: f, fields: accident.Values{}}
	if err := t.all(r.Context(), parts); err != nil {
		if p := problem.As(err); p != nil && p.Kind == problem.Invalid && len(t.results) == 0 {
			return t.again(r, err)
		}
		return nil, err
	}
	if len(t.results) == 0 {
		return t.again(r, problem.Form(problem.Fault{Field: "files", ZH: "请选择要上传的文件", EN: "Choose the files to upload"}))
	}
	return t.answer(r)
}

// taking is one upload of several files under way.
type taking struct {
	*area
	f       *dossier.File
	fields  accident.Values
	results []result
	checked bool
}

// all reads part after part. Fields are kept, files are taken in.
func (t *taking) all(ctx context.Context, parts *multipart.Reader) error {
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return t.brokeOff(ctx, err)
		}
		if part.FormName() != "files" {
			text, err := io.ReadAll(io.LimitReader(part, wordsMost))
			if err != nil {
				return t.brokeOff(ctx, err)
			}
			t.fields[part.FormName()] = string(text)
			continue
		}
		if part.FileName() == "" {
			continue // what browsers send when no file was chosen
		}
		if err := t.ready(); err != nil {
			return err
		}
		if err := t.one(ctx, part); err != nil {
			return err
		}
	}
}

// brokeOff: a body that ends early is the line's fault. What was kept before stays, and is told.
func (t *taking) brokeOff(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("web: read upload: %w", err)
	}
	t.results = append(t.results, result{Name: "…", Sentence: t.f.T(words.UploadBroke)})
	return nil
}

// ready checks once, before the first byte is taken, that a file could be added at all.
func (t *taking) ready() error {
	if t.checked {
		return nil
	}
	t.checked = true
	if !t.f.Whole(dossier.Evidence) { // a partner's files belong to one of his own proceedings
		own := t.uploadFor(t.f, layout.Form{})
		if own != nil && !among(own.Of, t.fields["proceeding"]) {
			t.fields["proceeding"] = own.Fixed
		}
	}
	if no := t.fields["proceeding"]; no != "" {
		n, _ := strconv.Atoi(no)
		if p := t.f.Case.Proceeding(n); p == nil || !t.f.SeesProceeding(p) {
			t.fields["proceeding"] = ""
		}
	}
	return tryAttach(t.f, t.fields)
}

func among(options []layout.Option, value string) bool {
	for _, o := range options {
		if o.Value == value {
			return true
		}
	}
	return false
}

// one takes one file in and adds it to the case. A refusal is recorded and told; only our own faults stop the upload.
func (t *taking) one(ctx context.Context, part *multipart.Part) error {
	name := files.CleanName(part.FileName())
	got, err := t.files.Put(ctx, part, files.Incoming{Case: t.f.Case.ID, Name: part.FileName(), Declared: part.Header.Get("Content-Type"), Size: -1})
	if err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) && ctx.Err() == nil {
			return t.refuse(ctx, name, problem.New(problem.Invalid, "上传中断，文件不完整，未保存；请重新上传", "The upload broke off; the file is incomplete and was not kept. Upload it again"))
		}
		if p := problem.As(err); p != nil {
			return t.refuse(ctx, name, p)
		}
		return fmt.Errorf("web: take in evidence: %w", err)
	}
	return t.attach(ctx, got)
}

// attach puts a stored file on the record. The key is made of the form and the content: sent twice, it is added once.
func (t *taking) attach(ctx context.Context, got files.Stored) error {
	res := result{Name: got.Name, sha256: got.SHA256}
	note := t.fields["note"]
	for _, w := range got.Warnings {
		res.warnings = append(res.warnings, w.In(string(t.f.Lang)))
		note = strings.TrimSpace(note + "\n" + t.f.T(words.SystemNote, w.In("zh")))
	}
	done, err := t.Desk.Act(ctx, accident.Request{Case: t.f.Case.ID, Command: accident.AttachEvidence, Key: formKey(t.fields["key"]) + "/" + got.SHA256, Actor: t.f.Actor,
		Values: accident.Values{
			"name": got.Name, "kind": string(got.Kind), "media": got.Media, "size": strconv.FormatInt(got.Size, 10), "sha256": got.SHA256,
			"key": got.Key, "version": got.Version, "about": t.fields["about"], "note": note, "proceeding": t.fields["proceeding"],
		}})
	p := problem.As(err)
	if p != nil || done.Twice {
		// The record said no, or had the content already. If the bytes cannot be removed now, the sweep of the quarantine finds
		// them. After any other error they stay: the answer may have been lost behind the commit, and the record knows them.
		_ = t.files.Discard(context.WithoutCancel(ctx), got.Key)
	}
	switch {
	case err == nil:
		res.Kept, res.Sentence = true, strings.Join(append([]string{t.f.T(words.UploadKept)}, res.warnings...), " ")
	case p != nil && p.Kind == problem.Conflict: // the same content is in the file already
		res.Sentence = p.In(string(t.f.Lang))
	case p != nil:
		return t.refuse(ctx, got.Name, p)
	default:
		return fmt.Errorf("web: attach evidence: %w", err)
	}
	t.results = append(t.results, res)
	return nil
}

// formKey is the key that the form was made with; a caller without one gets one for this request alone.
func formKey(key string) string {
	if _, err := uuid.Parse(key); err != nil {
		return uuid.NewString()
	}
	return key
}

// refuse tells and records that a file was not taken.
func (t *taking) refuse(ctx context.Context, name string, p *problem.Error) error {
	t.results = append(t.results, result{Name: name, Sentence: p.In(string(t.f.Lang))})
	_, err := t.Desk.Act(ctx, accident.Request{Case: t.f.Case.ID, Command: accident.RefuseEvidence, Key: uuid.NewString(), Actor: t.f.Actor,
		Values: accident.Values{"name": name, "why": p.ZH}})
	if err != nil && problem.As(err) == nil {
		return fmt.Errorf("web: record a refused file: %w", err)
	}
	return nil // whoever may add evidence may also be refused; a role that may not note it was refused already
}

// again shows the gallery with the form as it was filled in, and what is wrong with it. The files must be chosen anew.
func (t *taking) again(r *http.Request, err error) (templ.Component, error) {
	if wantsJSON(r) {
		return answerJSON{http.StatusUnprocessableEntity, []result{{Sentence: problem.As(err).In(string(t.f.Lang))}}}, nil
	}
	typed := map[string][]string{}
	for name, value := range t.fields {
		typed[name] = []string{value}
	}
	v := t.galleryFor(r, t.f, layout.Form{Lang: t.f.Lang, Values: typed, Problem: problem.As(err)})
	v.Frame = v.Frame.With(err)
	return galleryPage(v), err
}

// answer tells what became of each file: back to the gallery when all were kept, else file by file.
func (t *taking) answer(r *http.Request) (templ.Component, error) {
	f, err := t.Open(r) // as the case is now, to lead to the items
	if err != nil {
		return nil, err
	}
	kept := 0
	for i := range t.results {
		res := &t.results[i]
		if res.Kept {
			kept++
		}
		for _, it := range f.Items() {
			if it.SHA256 == res.sha256 && res.sha256 != "" {
				res.Href = f.Here("/evidence/" + strconv.Itoa(it.No))
			}
		}
	}
	status := http.StatusOK
	if kept == 0 {
		status = http.StatusUnprocessableEntity
	}
	switch {
	case wantsJSON(r):
		return answerJSON{status, t.results}, nil
	case kept == len(t.results) && !warned(t.results):
		page.Say(r, f.T(words.UploadAllKept, kept))
		return page.Redirect(f.TabHref(dossier.TabEvidence)), nil
	}
	v := resultsView{Frame: f.Frame(r), Head: f.Header(dossier.TabEvidence), Lang: f.Lang, Results: t.results, Back: f.TabHref(dossier.TabEvidence),
		Lead: f.T(words.UploadSome, kept, len(t.results))}
	return page.Status(status, resultsPage(v)), nil
}

func warned(all []result) bool {
	for _, r := range all {
		if len(r.warnings) > 0 {
			return true
		}
	}
	return false
}

type resultsView struct {
	Frame   layout.Frame
	Head    dossier.HeaderView
	Lang    words.Lang
	Lead    string
	Results []result
	Back    string
}

func wantsJSON(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("Accept"), "application/json")
}

// answerJSON is the answer to the script that shows progress.
type answerJSON struct {
	status  int
	results []result
}

func (a answerJSON) Respond(w http.ResponseWriter, _ *http.Request) error {
	body, err := json.Marshal(map[string]any{"results": a.results})
	if err != nil {
		return fmt.Errorf("web: tell of the upload: %w", err)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(a.status)
	w.Write(body) // the reader may have gone away; nobody is left to be told
	return nil
}

// Render is never the way an answer to a script is sent.
func (a answerJSON) Render(context.Context, io.Writer) error {
	return errors.New("web: render an answer that is not a page")
}
