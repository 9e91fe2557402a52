package casefile

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// checkView is 请核对: once more what will be done and what follows, before it is done.
type checkView struct {
	Frame   layout.Frame
	Lang    words.Lang
	Facts   []layout.Fact
	Follows []string
	Article string
	Action  string
	Act     string
	Sent    [][2]string
}

// check shows the act as it would be recorded. Everything that was typed goes along and comes back.
func (a *area) check(r *http.Request, t task, typed url.Values, e accident.Event, after accident.Case) (templ.Component, error) {
	f, err := a.See(r.Context(), t.File, after)
	if err != nil {
		return nil, err
	}
	if err := a.Learn(r.Context(), f, agencyIn(t.cmd, e.Values)...); err != nil {
		return nil, err
	}
	v := checkView{Frame: t.Below(r, t.T(words.CheckAnswers)+t.T(words.Colon)+words.Command(t.Lang, t.cmd)), Lang: t.Lang, Follows: follows(f, &t.Case, e),
		Article: e.Article, Action: t.Here("/act/" + string(t.cmd)), Act: t.T(words.ConfirmAct, words.Command(t.Lang, t.cmd))}
	if v.Article == accident.HouseRule {
		v.Article = ""
	}
	if t.on != nil {
		v.Facts = append(v.Facts, layout.Fact{Label: t.T(words.CaseColProceeding), Value: t.Proceeding(t.on)})
	}
	for _, l := range f.Lines(t.cmd, t.on, e.Values) {
		v.Facts = append(v.Facts, layout.Fact{Label: l.Label, Value: l.Value})
	}
	for name, values := range typed {
		for _, value := range values {
			if name != "checked" && name != "edit" {
				v.Sent = append(v.Sent, [2]string{name, value})
			}
		}
	}
	slices.SortFunc(v.Sent, func(x, y [2]string) int { return strings.Compare(x[0], y[0]) })
	return checkPage(v), nil
}

// agencyIn are the agencies that an act's values name.
func agencyIn(cmd accident.Command, v accident.Values) (ids []string) {
	for _, f := range accident.Fields(cmd) {
		if f.Kind == accident.AgencyRef {
			ids = append(ids, v[f.Name])
		}
	}
	return ids
}
