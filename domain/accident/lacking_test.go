package accident

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// quick is a case in the simple procedure with all that HPR 24 wants of the record.
func quick() *story {
	c := touched()
	c.Stage = Simple
	c.Parties = c.Parties[:2]
	return &story{c: c}
}

func quickly(more Values) Values {
	v := Values{"document_no": "371402320260000123", "made_on": "2026-09-18", "course": "追尾", "impact": "前车尾部与后车前部", "fault.1": "full", "fault.2": "none"}
	for k, val := range more {
		v[k] = val
	}
	return v
}

// Nothing is issued as 不详: what HPR 24 wants is recorded, or named before the act with the act that records it.
func TestASimpleDeterminationWantsEveryItem(t *testing.T) {
	t.Parallel()
	s := quick()
	s.t = t
	s.act("2026-09-18", DetermineSimple, 0, quickly(nil))
	for want, row := range map[string]struct {
		by    Command
		spoil func(*Case)
	}{
		"天气":   {CorrectReport, func(c *Case) { c.Report.Weather = "" }},
		"事故形态": {CorrectReport, func(c *Case) { c.Report.Form = "" }},
		"当事人1的驾驶证或者身份证号":  {CorrectParty, func(c *Case) { c.Parties[0].IDNumber = "" }},
		"当事人2的联系方式":       {CorrectParty, func(c *Case) { c.Parties[1].Phone = "" }},
		"当事人1的车辆":         {CorrectParty, func(c *Case) { c.Parties[0].Vehicle = 0 }},
		"当事人1的机动车号牌":      {CorrectVehicle, func(c *Case) { c.Vehicles[0].Plate = "" }},
		"当事人1的保险公司和保险凭证号": {AddPolicy, func(c *Case) { c.Policies[0].Number = "" }},
		"天气、当事人2的联系方式":    {CorrectReport, func(c *Case) { c.Report.Weather, c.Parties[1].Phone = "", "" }},
	} {
		s := quick()
		s.t = t
		row.spoil(&s.c)
		_, err := s.try("2026-09-18", DetermineSimple, 0, quickly(nil))
		e := problem.As(err)
		require.NotNil(t, e, want)
		require.Equal(t, problem.Refused, e.Kind)
		require.Equal(t, "HPR 24", e.Article)
		require.Contains(t, e.ZH, "尚未登记："+want+"。")
		require.Equal(t, string(row.by), e.Faults[0].Field)
		require.False(t, strings.ContainsAny(e.ZH, "张三李四"), "parties go by their number")
	}
	s = quick()
	s.t = t
	s.c.Vehicles[0].Plate, s.c.Policies = "", nil
	s.c.Findings = map[int]Values{0: {"uninsured_vehicle": "yes"}, 1: {"no_plate": "yes"}}
	s.act("2026-09-18", DetermineSimple, 0, quickly(nil))
	s = quick()
	s.t = t
	s.wrong("2026-09-18", DetermineSimple, 0, quickly(Values{"impact": ""}), "impact")
	s.wrong("2026-09-18", DetermineSimple, 0, quickly(Values{"fault.2": ""}), "fault.2")
}

// HPR 25 and 26: a mediation on the spot has a result, and none is invented.
func TestAMediationOnTheSpotHasItsResult(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		v       Values
		field   string
		article string
	}{
		{Values{"mediated": "yes"}, "mediation_result", "HPR 25"},
		{Values{"mediation_result": "各自修车"}, "mediated", "HPR 25"},
		{Values{"mediated": "yes", "mediation_result": "各自修车", "not_mediated": "unwilling"}, "not_mediated", "HPR 26"},
		{Values{"mediated": "yes", "mediation_result": "各自修车"}, "", ""},
		{Values{"not_mediated": "fault_disputed", "refused": "李四拒绝签名"}, "", ""},
	} {
		s := quick()
		s.t = t
		_, err := s.try("2026-09-18", DetermineSimple, 0, quickly(row.v))
		if row.field == "" {
			require.NoError(t, err)
			continue
		}
		e := problem.As(err)
		require.NotNil(t, e, row.field)
		require.Equal(t, row.article, e.Article)
		require.Equal(t, row.field, e.Faults[0].Field)
	}
}

// HPR 16: who reported and how he is reached, or that he gave no name; the vehicles; something of the one that fled.
func TestAnAcceptanceWantsTheReport(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		report Values
		want   string
	}{
		{nil, ""},
		{Values{"reporter": ""}, "报警人姓名"},
		{Values{"phone": ""}, "报警人联系方式"},
		{Values{"reporter": "", "phone": "", "anonymous": "yes"}, ""},
		{Values{"reporter": "", "phone": "", "channel": "transfer"}, ""},
		{Values{"vehicles.1.kind": "", "vehicles.1.plate": "", "vehicles.2.kind": "", "vehicles.2.plate": "", "parties.1.role": "", "parties.1.name": "", "parties.1.vehicle": "",
			"parties.1.injury": "", "parties.2.role": "", "parties.2.name": "", "parties.2.vehicle": "", "parties.2.injury": ""}, "车辆类型"},
		{Values{"hit_and_run": "yes", "fled_vehicle": ""}, "逃逸车辆"},
		{Values{"hit_and_run": "yes", "fled_vehicle": "不详"}, ""},
		{Values{"vehicles.1.fled": "yes"}, ""},
	} {
		s := opened(t, "2026-09-18", row.report)
		if row.want == "" {
			s.act("2026-09-18", Accept, 0, nil)
			continue
		}
		_, err := s.try("2026-09-18", Accept, 0, nil)
		require.Equal(t, "HPR 16", problem.As(err).Article, row.want)
		require.Contains(t, problem.As(err).ZH, row.want)
	}
}

// HPR 64(1) and (3): vehicles and evidence stand in the record before a determination is made.
func TestADeterminationRestsOnVehiclesAndEvidence(t *testing.T) {
	t.Parallel()
	ready := func() *story {
		c := touched()
		c.Stage, c.Officers, c.Parties = Investigation, []string{"王警官", "赵警官"}, c.Parties[:2]
		return &story{t: t, c: c}
	}
	for name, row := range map[string]struct {
		record func(*Case)
		want   string
	}{
		"nothing":     {func(*Case) {}, "道路交通事故证据"},
		"a scene":     {func(c *Case) { c.SceneOn = "2026-09-18" }, ""},
		"a file":      {func(c *Case) { c.Evidence = []Item{{No: 1, Form: "original"}} }, ""},
		"a thumbnail": {func(c *Case) { c.Evidence = []Item{{No: 1, Form: "derivative"}} }, "道路交通事故证据"},
		"a report": {func(c *Case) {
			c.Proceedings = []Proceeding{{No: 1, Kind: Appraisal, Stage: AppraisalFinal, RulingNo: "1"}}
		}, ""},
		"nobody's vehicle":   {func(c *Case) { c.SceneOn = "2026-09-18"; c.Parties[0].Vehicle, c.Parties[1].Vehicle = 0, 0 }, "当事人的车辆"},
		"neither of the two": {func(c *Case) { c.Parties[0].Vehicle, c.Parties[1].Vehicle = 0, 0 }, "当事人的车辆、道路交通事故证据"},
	} {
		s := ready()
		row.record(&s.c)
		_, err := s.try("2026-09-18", Determine, 0, ordinary("2026-09-18", "full", "none", nil))
		if row.want == "" {
			require.NoError(t, err, name)
			continue
		}
		require.Equal(t, "HPR 64", problem.As(err).Article, name)
		require.Contains(t, problem.As(err).ZH, "尚未登记："+row.want+"。", name)
	}
}

// HPR 13(1), 19: what must be reported cannot be settled by a paper of the parties, by hand neither.
func TestWhatMustBeReportedIsNotSettledAmongThemselves(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		spoil   func(*Case)
		article string
	}{
		"a death":        {func(c *Case) { c.Report.Deaths = 1 }, "HPR 13, 19"},
		"flight":         {func(c *Case) { c.Report.HitAndRun = true }, "HPR 13(1)(6), 19"},
		"a fled car":     {func(c *Case) { c.Vehicles[0].Fled = true }, "HPR 13(1)(6), 19"},
		"a crime":        {func(c *Case) { c.CrimeSuspected = true }, "HPR 13, 19, 23"},
		"no licence":     {func(c *Case) { c.Findings = map[int]Values{1: {"licence_none": "yes"}} }, "HPR 13(1)(1), 19"},
		"an expired one": {func(c *Case) { c.Findings = map[int]Values{1: {"licence_expired": "yes"}} }, "HPR 13(1)(1), 19"},
		"drink":          {func(c *Case) { c.Findings = map[int]Values{1: {"alcohol": "yes"}} }, "HPR 13(1)(2), 19"},
		"drunk":          {func(c *Case) { c.Findings = map[int]Values{1: {"drunk": "yes"}} }, "HPR 13(1)(2), 19"},
		"drugs":          {func(c *Case) { c.Findings = map[int]Values{1: {"drugs": "yes"}} }, "HPR 13(1)(2), 19"},
		"a full bus":     {func(c *Case) { c.Findings = map[int]Values{1: {"passenger_excess": "yes"}} }, "HPR 13(1)(3), 19"},
		"no plate":       {func(c *Case) { c.Findings = map[int]Values{1: {"no_plate": "yes"}} }, "HPR 13(1)(4), 19"},
	} {
		for _, v := range []Values{settledByThemselves(), {"paper_form": SelfAgreementPaper, "by_hand": "yes"}} {
			c := touched()
			row.spoil(&c)
			e := problem.As(printing(c, v))
			require.NotNil(t, e, name)
			require.Equal(t, problem.Refused, e.Kind, name)
			require.Equal(t, row.article, e.Article, name)
		}
	}
	c := touched()
	c.Findings = map[int]Values{1: {"alcohol": "no", "licence_none": "unknown"}}
	require.NoError(t, printing(c, settledByThemselves()))
}

// CPL-Int 351–354: a court wants to know where the applicants live. HPR 42: a notice says where somebody is rescued.
func TestWhereSomebodyLivesAndIsRescuedIsNamed(t *testing.T) {
	t.Parallel()
	c := touched()
	require.ErrorContains(t, c.domiciled([]int{1, 2}).refusal("x"), "当事人1的住所、当事人2的住所")
	c.Parties[0].Address, c.Parties[1].Address, c.Parties[1].Phone = "甲街", "乙街", ""
	require.ErrorContains(t, c.domiciled([]int{1, 2}).refusal("x"), "尚未登记：当事人2的联系方式。")
	c.Parties[1].Agent = "王律师"
	require.NoError(t, c.domiciled([]int{1, 2}).refusal("x"))

	s := hurt(t, nil)
	s.act("2026-09-02", Accept, 0, nil)
	s.wrong("2026-09-02", NotifyFund, 0, Values{"fund": "fund-1", "reason": "over_limit", "party": "2"}, "hospital")
	s.c.Parties[1].Injury = "death"
	s.act("2026-09-02", NotifyFund, 0, Values{"fund": "fund-1", "reason": "over_limit", "party": "2"})
}
