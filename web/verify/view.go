package verify

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// askView is the form for a code.
type askView struct {
	Frame layout.Frame
	Code  layout.Field
}

// paperView is what is told of one paper.
type paperView struct {
	Frame  layout.Frame
	Tone   layout.Tone
	Says   string // whether it stands
	Facts  []layout.Fact
	Choose layout.Field
	Came   string      // what came of the file that was held against it; "" before
	Good   layout.Tone // of that
	Here   string      // where the file is sent
	Code   layout.Field
}

// held says what came of a file. Beside one that is another, nothing about the paper shines green.
func (v *paperView) held(r *http.Request, same bool, sum string) {
	v.Came, v.Good = page.T(r, words.VerifySame), layout.Green
	if !same {
		v.Came, v.Good, v.Tone = page.T(r, words.VerifyOther), layout.Red, layout.Grey
		v.Facts = append(v.Facts, layout.Fact{Label: page.T(r, words.VerifyOtherHash), Rich: codeText(sum)})
	}
}

func frame(r *http.Request, err error) layout.Frame {
	f := layout.New(r, page.T(r, words.Verify)).With(err)
	f.Bare = true
	return f
}

// codeField is the field for a code, with what was typed as far as a person would type it.
func codeField(r *http.Request, typed string, err error) layout.Field {
	form := layout.NewForm(r, err)
	if typed = strings.ToValidUTF8(typed, ""); len([]rune(typed)) > 40 {
		typed = string([]rune(typed)[:40])
	}
	form.Values = url.Values{"code": {typed}}
	return form.Field("code", page.T(r, words.VerifyCode)).Hinted(page.T(r, words.VerifyCodeHint)).As("text", "off").Required()
}

func asked(r *http.Request, typed string, err error) askView {
	v := askView{Frame: frame(r, err), Code: codeField(r, typed, err)}
	v.Frame.Lead = page.T(r, words.VerifyLead)
	return v
}

// standings says in which colour and words a paper stands.
var standings = map[accident.Standing]struct {
	tone layout.Tone
	says words.Key
}{
	accident.Stands:    {layout.Green, words.VerifyStands},
	accident.Replaced:  {layout.Amber, words.VerifyReplaced},
	accident.Withdrawn: {layout.Red, words.VerifyWithdrawn},
	accident.Reopened:  {layout.Amber, words.VerifyReopened},
}

func viewOf(r *http.Request, is accident.Issued, err error) paperView {
	lang := page.Lang(r)
	code, _ := document.ReadCode(r.PathValue("code"))
	s := standings[is.Standing]
	v := paperView{Frame: frame(r, err), Tone: s.tone, Says: page.T(r, s.says), Here: "/verify/" + code, Code: codeField(r, "", nil)}
	fact := func(key words.Key, value string) {
		if value != "" {
			v.Facts = append(v.Facts, layout.Fact{Label: page.T(r, key), Value: value})
		}
	}
	rich := func(key words.Key, c templ.Component) {
		v.Facts = append(v.Facts, layout.Fact{Label: page.T(r, key), Rich: c})
	}
	fact(words.VerifyTitle, title(lang, is))
	fact(words.VerifyIssuer, is.Issuer)
	if day, err := calendar.ParseDay(is.MadeOn); err == nil {
		fact(words.VerifyMade, words.Date(lang, day.Start()))
	}
	if is.Version > 0 {
		fact(words.VerifyVersion, page.T(r, words.VerifyVersionOf, strconv.Itoa(is.Version)))
	}
	rich(words.VerifyCode, codeText(code))
	rich(words.VerifyHash, codeText(is.SHA256))
	v.Choose = layout.NewForm(r, err).Field("file", page.T(r, words.VerifyFile)).Hinted(page.T(r, words.VerifyFileHint))
	v.Choose.Accept = "application/pdf,.pdf"
	return v
}

// title is what the paper is called at its head; in English with the name of its form before it.
func title(lang words.Lang, is accident.Issued) string {
	name := words.Paper(lang, is.Form)
	switch {
	case is.Title == "":
		return name
	case lang == words.EN:
		return name + " · " + is.Title
	}
	return is.Title
}
