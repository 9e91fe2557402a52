package deadline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

func explained(t *testing.T, id, from string, s Start) Explanation {
	t.Helper()
	l, err := FindLimit(id)
	require.NoError(t, err)
	s.At = on(t, from).Start()
	e, err := Explain(calendar.Default(), l, s)
	require.NoError(t, err)
	return e
}

func told(e Explanation, lang string) (out []string) {
	for _, s := range e.Steps {
		out = append(out, s.In(lang))
	}
	return out
}

func pause(t *testing.T, from, until string) Pause {
	return Pause{Pause: calendar.Pause{From: on(t, from), Until: on(t, until)}}
}

func TestExplainTellsTheMakeUpSunday(t *testing.T) {
	t.Parallel()
	e := explained(t, "apply_review", "2026-09-18", Start{})
	require.Equal(t, []string{
		"2026年9月18日（周五）：认定书或事故证明送达，当日不计入（HPR 112(5), APR 35）",
		"2026年9月19日（周六）：周末，不计入",
		"第1日：2026年9月20日（周日），国庆节调休上班（国办发明电〔2025〕7号）",
		"第2日至第3日：2026年9月21日（周一）至9月22日（周二），工作日",
		"最后一日：2026年9月22日（周二），至当日24时",
	}, told(e, "zh-CN"))
	require.Equal(t, []string{
		"Friday 18 September 2026: the determination or certificate was served; the day itself is not counted (HPR 112(5), APR 35)",
		"Saturday 19 September 2026: weekend, not counted",
		"Day 1: Sunday 20 September 2026, worked in exchange for National Day (国办发明电〔2025〕7号)",
		"Days 2 to 3: Monday 21 September to Tuesday 22 September 2026, working day",
		"Last day: Tuesday 22 September 2026, to its end",
	}, told(e, "en"))
}

func TestExplainCountsBack(t *testing.T) {
	t.Parallel()
	require.Equal(t, []string{
		"Friday 9 October 2026: the time of the session; counted back, the day itself is not counted (HPR 112(5), APR 35)",
		"Day 1: Thursday 8 October 2026, working day",
		"Thursday 1 October to Wednesday 7 October 2026: National Day holiday (国办发明电〔2025〕7号), not counted",
		"Days 2 to 3: Wednesday 30 September to Tuesday 29 September 2026, working day",
		"To be done on Tuesday 29 September 2026 at the latest",
	}, told(explained(t, "notify_session", "2026-10-09", Start{}), "en"))
}

// Long periods are told shortly, and say why their last day moved.
func TestExplainIsShortForLongPeriods(t *testing.T) {
	t.Parallel()
	require.Equal(t, []string{
		"2026年8月4日（周二）：批准中止认定，当日不计入（APR 35）",
		"第1日至第60日：2026年8月5日（周三）至10月3日（周六），按日历日计，节假日计入",
		"期满之日2026年10月3日（周六）为国庆节放假（国办发明电〔2025〕7号），顺延至其后第一个工作日2026年10月8日（周四）（APR 35）",
		"最后一日：2026年10月8日（周四），至当日24时",
	}, told(explained(t, "suspension", "2026-08-04", Start{}), "zh-CN"))
	e := explained(t, "limitation", "2023-10-01", Start{})
	require.Equal(t, "3 years after: Thursday 1 October 2026, the same date or the last of its month (CC 202)", e.Steps[1].EN)
	require.Equal(t, "Thursday 1 October 2026, when it is full, is a day off, National Day holiday (国办发明电〔2025〕7号): the last day moves on to the next working day, Thursday 8 October 2026 (CC 201–203)", e.Steps[2].EN)
	require.Len(t, e.Steps, 4)
	require.Equal(t, "1个月后的对应日：2026年9月4日（周五）；没有对应日的，为当月末日（CC 202）", explained(t, "finish_people_mediation", "2026-08-04", Start{}).Steps[1].ZH)
}

func TestExplainLeavesAnAppraisalOut(t *testing.T) {
	t.Parallel()
	e := explained(t, "online_mediation", "2026-09-18", Start{Pauses: []Pause{pause(t, "2026-09-20", "2026-09-25")}})
	require.Equal(t, "2026-10-26", e.Day.String(), "24 October, a Saturday, six days later than the 18th")
	require.Equal(t, "2026年9月20日（周日）至9月25日（周五）：鉴定期间（在线调解规则 26），不计入，共6日", e.Steps[2].ZH)
	e = explained(t, "serve_determination", "2026-11-02", Start{Pauses: []Pause{pause(t, "2026-11-04", "2026-11-08")}})
	require.Equal(t, "2026-11-10", e.Day.String())
	require.Contains(t, e.Steps[2].EN, "time in transit (APR 35), left out: 5 days, 3 of them working days")
}

func TestExplainTellsAnotherLength(t *testing.T) {
	t.Parallel()
	e := explained(t, "appraisal_report", "2026-11-02", Start{Length: 45})
	require.Equal(t, "2026-12-17", e.Day.String())
	require.Equal(t, 45, e.Length)
	require.Equal(t, "期限由30日改为45日，上一级公安机关交通管理部门批准（HPR 51），最长60日", e.Steps[1].ZH)
	require.Equal(t, "Not 30 calendar days but 45 calendar days, with the superior traffic police's approval (HPR 51), at most 60 calendar days", e.Steps[1].EN)
	less := explained(t, "appraisal_report", "2026-11-02", Start{Length: 20}).Steps[1]
	require.Equal(t, []string{"期限约定为20日，不超过30日（HPR 51）", "20 calendar days were agreed, within 30 calendar days (HPR 51)"}, []string{less.ZH, less.EN})
}

func TestExplainWarns(t *testing.T) {
	t.Parallel()
	e := explained(t, "determination", "2026-12-28", Start{})
	require.True(t, e.Provisional)
	require.Equal(t, []int{2027}, e.Unknown)
	require.Equal(t, "2027年的放假安排尚未载入，本日期为暂定，载入后重新计算", e.Steps[len(e.Steps)-1].ZH)
	e = explained(t, "court_confirmation", "2023-11-01", Start{})
	require.Equal(t, OutOfForce, e.Steps[len(e.Steps)-1].Kind)
	require.Contains(t, e.Steps[len(e.Steps)-1].EN, "in force since 2024-01-01")
	e = explained(t, "claim_pay", "2026-11-02", Start{})
	require.Equal(t, OfTheSource, e.Steps[len(e.Steps)-1].Kind)
	require.Len(t, e.Marks, 1)
	l := e.Limit
	l.Until = "2026-10-31"
	e, err := Explain(calendar.Default(), l, Start{At: noon(t, "2026-11-02")})
	require.NoError(t, err)
	require.Contains(t, told(e, "en"), "The trigger lies after CI-Reg 29 ended on 2026-10-31")
}

// No provision of the table counts hours or the day of the trigger; a later edition may.
func TestExplainHoursAndTheFirstDay(t *testing.T) {
	t.Parallel()
	l, err := FindLimit("online_mediation")
	require.NoError(t, err)
	l.Span, l.ReadingZH, l.ReadingEN = calendar.Span{N: 72, Unit: calendar.Hours}, "", ""
	e, err := Explain(calendar.Default(), l, Start{At: on(t, "2026-09-30").Start().Add(16 * time.Hour), Pauses: []Pause{pause(t, "2026-10-02", "2026-10-02"), pause(t, "2026-11-02", "2026-11-02")}})
	require.NoError(t, err)
	require.Equal(t, "2026-10-04T16:00:00+08:00", e.Due.Format(time.RFC3339))
	require.Equal(t, []string{
		"Wednesday 30 September 2026: the mediator accepted on the platform, before the filing; from 16:00 (CPL 85)",
		"Friday 2 October 2026: time of the appraisal (在线调解规则 26), left out",
		"Due at 16:00 on Sunday 4 October 2026",
	}, told(e, "en"))

	l.Span = calendar.Span{N: 3, Unit: calendar.WorkingDays, Inclusive: true}
	e, err = Explain(calendar.Default(), l, Start{At: noon(t, "2026-09-18")})
	require.NoError(t, err)
	require.Equal(t, "2026-09-21", e.Day.String())
	require.Equal(t, "Day 1: Friday 18 September 2026, working day", e.Steps[1].EN)
}

func TestExplainRefuses(t *testing.T) {
	t.Parallel()
	p := []Pause{pause(t, "2026-11-03", "2026-11-04")}
	for _, c := range []struct {
		id   string
		s    Start
		want string
	}{
		{"task", Start{}, "this limit has no length: the day named for the task is its last day"},
		{"determination", Start{Pauses: p}, "nothing makes this limit stand still; these take its place: determination_after_appraisal, redetermination_after_appraisal, determination_after_flight, determination_unsolved_flight, suspension, determination_after_suspension, appraisal_report"},
		{"notify_session", Start{Pauses: p}, "nothing makes this limit stand still"},
		{"online_mediation", Start{Pauses: []Pause{{p[0].Pause, InTransit}}}, `this limit does not stand still for "transit"`},
		{"online_mediation", Start{Pauses: []Pause{pause(t, "2026-11-04", "2026-11-03")}}, "the pause ends on 2026-11-03, before it begins on 2026-11-04"},
		{"online_mediation", Start{Pauses: []Pause{pause(t, "2026-11-04", "2086-11-03")}}, "the pause is longer than ten years"},
		{"apply_review", Start{Length: 5}, "this limit cannot be agreed or extended"},
		{"appraisal_report", Start{Length: 61}, "the longest is 60 calendar days"},
		{"appraisal_report", Start{Length: -1}, "a length is not negative"},
		{"court_confirmation", Start{Length: 20}, "it can be made longer, not shorter than 30 calendar days"},
		{"court_confirmation", Start{Length: 3651}, "the length is beyond reason"},
		{"limitation_longest", Start{Length: 101}, "the length is beyond reason"},
	} {
		l, err := FindLimit(c.id)
		require.NoError(t, err)
		c.s.At = noon(t, "2026-11-02")
		_, err = Explain(calendar.Default(), l, c.s)
		require.Equal(t, c.want, problem.As(err).EN, c.id)
		require.NotEmpty(t, problem.As(err).ZH)
	}
	l, err := FindLimit("apply_review")
	require.NoError(t, err)
	_, err = Explain(calendar.Default(), l, Start{})
	require.Contains(t, problem.As(err).EN, "is missing")
}
