package compensation

import (
	"net/http"
	"strconv"
	"strings"

	"anjie/desk"
	"anjie/domain/accident"
	rules "anjie/domain/compensation"
	"anjie/domain/problem"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/google/uuid"
)

// byField is the field in which a form says by which editions the result that its sender saw was computed.
const byField = "tables"

// record answers POST /cases/{number}/compensation/record: what the worksheet computes goes on record for good. The
// worksheet is kept first when it was sent along, so that what is seen is what is recorded.
func (a *area) record(r *http.Request) (templ.Component, error) {
	d, err := a.open(r)
	switch {
	case err != nil:
		return nil, err
	case !d.Edit:
		return forbidden()
	case d.On == nil:
		return nil, problem.New(problem.Refused, "赔偿计算在调解中登记，本案尚无进行中的调解", "A calculation is recorded in a mediation, and the case has none under way").Under("HPR 91")
	}
	if r.PostForm.Has("window") {
		values := sent(r.PostForm)
		if k, err := a.save(r.Context(), d, values, r.PostForm); err != nil {
			return a.page(r, d, values, k, err)
		}
	}
	v, err := a.computed(r, d)
	if seen := r.PostForm.Get(byField); err == nil && seen != "" && seen != v["rules"]+" "+v["figures"] {
		err = problem.New(problem.Refused, "您查看之后数据表有了新版本：下面是按新版本计算的结果，请核对后再登记", "The tables have a newer edition since you looked: below is what it comes to by that one; check it, then record it")
	}
	if err == nil {
		var done desk.Done
		done, err = a.Desk.Act(r.Context(), accident.Request{
			Case: d.Case.ID, Command: accident.RecordCalculation, Proceeding: d.no(), Key: keyOf(r), Actor: d.Actor, Values: v,
		})
		if err == nil {
			page.Say(r, d.T(words.Recorded, words.Done(d.Lang, accident.RecordCalculation)))
			return page.Redirect(d.Here("/compensation/" + strconv.FormatInt(done.Event.Seq, 10))), nil
		}
	}
	if problem.As(err) == nil {
		return nil, err
	}
	values, k, readErr := a.stored(r.Context(), d)
	if readErr != nil {
		return nil, readErr
	}
	return a.page(r, d, values, k, err)
}

// computed calculates the worksheet by the tables of the process. Its faults are sentences, and nothing is recorded.
func (a *area) computed(r *http.Request, d *desktop) (accident.Values, error) {
	in, faults, err := a.current(r, d.File)
	if err != nil {
		return nil, err
	}
	var result rules.Result
	if len(faults) == 0 {
		result, faults = a.Desk.Tables.Law().Calculator().Calculate(in)
	}
	if len(faults) > 0 {
		return nil, unfinished(faults)
	}
	v, err := accident.CalculationValues(in, result)
	if err != nil {
		return nil, err
	}
	values, _, err := a.stored(r.Context(), d)
	if why := strings.TrimSpace(values.Get(unnettedField)); why != "" && len(d.Case.Unnetted(accident.Funded(in))) > 0 {
		v[unnettedField] = why
	}
	return v, err
}

// unfinished says what is still wrong with the worksheet, in one sentence.
func unfinished(faults []rules.Fault) error {
	zh, en := "计算表尚未填写完整，不能登记：", "The worksheet is not complete and cannot be recorded: "
	for i, f := range faults {
		if i == 5 {
			zh, en = zh+"……", en+" …"
			break
		}
		if i > 0 {
			zh, en = zh+"；", en+"; "
		}
		zh, en = zh+f.ZH, en+f.EN
	}
	return problem.New(problem.Invalid, zh, en)
}

// keyOf is the form's own key; the same form sent twice is recorded once.
func keyOf(r *http.Request) string {
	if key := r.PostForm.Get("key"); key != "" {
		return key
	}
	return uuid.NewString()
}
