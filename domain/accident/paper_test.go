package accident

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// two cars that touched, with all that HPR 21 wants of the record.
func touched() Case {
	return Case{
		Edition: Newest, Stage: Accepted, Report: Report{Place: "解放路", Weather: "1", Form: "moving_vehicle"},
		Vehicles: []Vehicle{{No: 1, Kind: "car", Plate: "鲁N12345"}, {No: 2, Kind: "e_bike"}},
		Policies: []Policy{{No: 1, Vehicle: 1, Variant: Compulsory, Number: "PDZA1"}},
		Parties: []Party{
			{No: 1, Role: "driver", Name: "张三", IDNumber: "11010519491231002X", Phone: "13800000013", Vehicle: 1, Injury: "none"},
			{No: 2, Role: "rider", Name: "李四", IDNumber: "440524188001010014", Phone: "13800000014", Vehicle: 2, Injury: "none"},
			{No: 3, Role: "owner", Name: "王五", Injury: "none"},
		},
	}
}

func printing(c Case, v Values) error {
	_, _, err := c.Decide(Request{Command: PrintPaper, Values: v}, Now{At: time.Date(2026, 9, 18, 1, 0, 0, 0, time.UTC)})
	return err
}

func settledByThemselves() Values {
	return Values{"paper_form": SelfAgreementPaper, "impact": "左前", "fault.1": "full", "fault.2": "none"}
}

// Each item of HPR 21 that is taken away is the one that is named, by the party's number and not by name.
func TestASelfAgreementWantsEveryItem(t *testing.T) {
	t.Parallel()
	require.NoError(t, printing(touched(), settledByThemselves()))
	for want, spoil := range map[string]func(*Case){
		"事故地点": func(c *Case) { c.Report.Place = "" },
		"天气":   func(c *Case) { c.Report.Weather = "" },
		"事故形态": func(c *Case) { c.Report.Form = "" },
		"当事人1的驾驶证或者身份证号":    func(c *Case) { c.Parties[0].IDNumber = "" },
		"当事人2的联系方式":         func(c *Case) { c.Parties[1].Phone = "" },
		"当事人2的车辆":           func(c *Case) { c.Parties[1].Vehicle = 0 },
		"当事人1的机动车号牌":        func(c *Case) { c.Vehicles[0].Plate = "" },
		"当事人1的保险公司和保险凭证号":   func(c *Case) { c.Policies[0].Variant = Commercial },
		"至少两方当事人":           func(c *Case) { c.Parties[1].Role = "passenger" },
		"天气、当事人1的驾驶证或者身份证号": func(c *Case) { c.Report.Weather, c.Parties[0].IDNumber = "", "" },
	} {
		c := touched()
		spoil(&c)
		e := problem.As(printing(c, settledByThemselves()))
		require.NotNil(t, e, want)
		require.Equal(t, problem.Invalid, e.Kind)
		require.Equal(t, "HPR 21", e.Article)
		require.Contains(t, e.Faults[0].ZH, "尚未登记："+want+"。")
		require.NotContains(t, e.Faults[0].ZH+e.Faults[0].EN, "张三")
		require.False(t, strings.ContainsAny(e.Faults[0].EN, "天气"), e.Faults[0].EN)
		v := settledByThemselves()
		v["by_hand"] = "yes"
		require.NoError(t, printing(c, v), "what is missing may be written by hand")
	}
	for _, field := range []string{"impact", "fault.1", "fault.2"} {
		v := settledByThemselves()
		delete(v, field)
		require.Equal(t, field, problem.As(printing(touched(), v)).Faults[0].Field)
	}
	c := touched()
	c.Determination = &Determination{Faults: map[int]string{1: "full", 2: "none"}}
	require.NoError(t, printing(c, Values{"paper_form": SelfAgreementPaper, "impact": "左前"}), "what was determined needs no choice")
}

func TestPapersThatTheLawDoesNotKnowHere(t *testing.T) {
	t.Parallel()
	hurt := touched()
	hurt.Parties[1].Injury = "slight"
	for name, c := range map[string]struct {
		c       Case
		v       Values
		kind    problem.Kind
		article string
	}{
		"somebody was hurt":   {hurt, settledByThemselves(), problem.Refused, "HPR 13, 19"},
		"by hand neither":     {hurt, Values{"paper_form": SelfAgreementPaper, "by_hand": "yes"}, problem.Refused, "HPR 13, 19"},
		"whose attorney":      {touched(), Values{"paper_form": AttorneyPaper}, problem.Invalid, ""},
		"nobody died":         {touched(), Values{"paper_form": BodyPaper, "party": "2"}, problem.Invalid, "HPR 53"},
		"nothing to review":   {touched(), Values{"paper_form": ReviewRefusalPaper, "party": "2", "note": "逾期"}, problem.Refused, "HPR 71"},
		"a form of no act":    {touched(), Values{"paper_form": "determination"}, problem.Invalid, ""},
		"a closed case":       {Case{Edition: Newest, Stage: Closed}, Values{"paper_form": AttorneyPaper, "party": "1"}, problem.Refused, ""},
		"no reason to refuse": {reviewable(), Values{"paper_form": ReviewRefusalPaper, "party": "2"}, problem.Invalid, "HPR 71"},
	} {
		e := problem.As(printing(c.c, c.v))
		require.NotNil(t, e, name)
		require.Equal(t, c.kind, e.Kind, name)
		require.Equal(t, c.article, e.Article, name)
	}
	require.NoError(t, printing(reviewable(), Values{"paper_form": ReviewRefusalPaper, "party": "2", "note": "逾期"}))
	require.NoError(t, printing(touched(), Values{"paper_form": AttorneyPaper, "party": "3"}))
}

func reviewable() Case {
	c := touched()
	c.Stage, c.Determination = Determined, &Determination{Number: "1"}
	return c
}

// Only the paper that was asked for is made, and it makes nobody's form stale.
func TestOnePaperIsMadeForOneRequest(t *testing.T) {
	t.Parallel()
	require.True(t, PrintPaper.Quiet())
	c := touched()
	for _, form := range PrintedForms {
		owed := Effects(&c, Event{Seq: 9, Command: PrintPaper, Values: Values{"paper_form": form}})
		require.Equal(t, []Effect{{Key: "paper/9/" + form, Kind: EffectPaper, Name: form, Seq: 9}}, owed)
		require.Contains(t, PaperForms(), form)
		require.Empty(t, c.ServeOn(owed[0]))
	}
	require.Equal(t, []int{1, 2, 3}, c.ServeOn(Effect{Name: "review_decision"}), "a decision on the case is served on all")
}

// What a paper must contain is asked for with the provision that wants it.
func TestMandatoryContentIsNamedWithItsProvision(t *testing.T) {
	t.Parallel()
	at := Now{At: time.Date(2026, 9, 18, 1, 0, 0, 0, time.UTC)}
	c := touched()
	c.Stage, c.Officers, c.SceneOn = Investigation, []string{"王警官", "赵警官"}, "2026-09-18"
	_, _, err := c.Decide(Request{Command: Determine, Values: Values{"document_no": "1", "made_on": "2026-09-18", "course": "经过"}}, at)
	e := problem.As(err)
	require.Equal(t, "HPR 64", e.Article)
	require.Equal(t, []string{"circumstances", "analysis", "faults_found", "fault.1", "fault.2", "fault.3"}, faultFields(e))
	for variant, article := range map[string]string{PoliceMediation: "HPR 93", PeopleMediation: "PML 29"} {
		c := reviewable()
		c.Proceedings = []Proceeding{{No: 1, Kind: Mediation, Variant: variant, Stage: MediationInSession}}
		_, _, err := c.Decide(Request{Command: MakeAgreement, Proceeding: 1}, at)
		e := problem.As(err)
		require.Equal(t, article, e.Article)
		require.Equal(t, []string{"basis", "facts", "heads", "shares", "instalments", "manner"}, faultFields(e))
	}
}

func faultFields(e *problem.Error) (out []string) {
	for _, f := range e.Faults {
		out = append(out, f.Field)
	}
	return out
}
