package deadline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// online is a mediation on the courts' platform since a day; its thirty days run.
func (w *world) online(day string) int {
	begins["online_mediation"](w, day)
	return len(w.c.Proceedings)
}

func (w *world) pause(day, rule, cause, from string) []accident.Due {
	w.t.Helper()
	d := w.newest(rule)
	return w.at(day, accident.PauseDue, d.Proceeding, accident.Same, accident.Values{"due": d.ID, "cause": cause, "paused_from": from, "reason": "r"})
}

func (w *world) resume(day, rule, until string) []accident.Due {
	w.t.Helper()
	d := w.newest(rule)
	return w.at(day, accident.ResumeDue, d.Proceeding, accident.Same, accident.Values{"due": d.ID, "paused_until": until, "reason": "r"})
}

func (w *world) newest(rule string) accident.Due {
	w.t.Helper()
	for i := len(w.c.Dues) - 1; i >= 0; i-- {
		if w.c.Dues[i].Rule == rule {
			return w.c.Dues[i]
		}
	}
	require.Fail(w.t, "no such due", rule)
	return accident.Due{}
}

// The time of an appraisal is left out of the thirty days of a mediation on the courts' platform, twice if there are two.
func TestTheTimeOfAnAppraisalIsLeftOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.online("2026-11-02")
	require.Equal(t, "2026-12-02", w.last("online_mediation", 0))
	require.Equal(t, []string{"appraisal"}, w.newest("online_mediation").PausedBy)
	require.Equal(t, "none", w.state("finish_people_mediation", 0), "one clock, not two")

	out := w.pause("2026-11-11", "online_mediation", "appraisal", "2026-11-10")
	require.Len(t, out, 1, "the pause stands in the event")
	require.Equal(t, accident.DuePaused, out[0].State)
	require.Equal(t, "2026-11-10", out[0].Standing().From)
	require.True(t, out[0].Running(), "it is still owed")

	w.resume("2026-11-26", "online_mediation", "2026-11-24")
	require.Equal(t, "2026-12-17", w.last("online_mediation", 0), "fifteen days later: 10 to 24 November")
	require.Equal(t, accident.DueOpen, w.state("online_mediation", 0))
	require.Equal(t, "2026-12-16 09:00", w.newest("online_mediation").Remind.In(calendar.Zone).Format("2006-01-02 15:04"))

	w.pause("2026-12-16", "online_mediation", "appraisal", "2026-12-15")
	w.resume("2026-12-18", "online_mediation", "2026-12-16")
	require.Equal(t, "2026-12-21", w.last("online_mediation", 0), "two days more are the 19th, a Saturday: it moves on")
	e, counted := ExplainDue(present(), &w.c, w.newest("online_mediation"))
	require.True(t, counted)
	require.Contains(t, told(e, "en"), "Tuesday 10 November to Tuesday 24 November 2026: time of the appraisal (在线调解规则 26), left out: 15 days")
	require.NotEmpty(t, Steps(present(), &w.c, w.newest("online_mediation")))
}

func TestWhatStandsStillHasNoDate(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.online("2026-12-10") // into January, whose days are not known
	w.pause("2026-12-15", "online_mediation", "appraisal", "2026-12-14")
	d := w.newest("online_mediation")
	e, counted := ExplainDue(present(), &w.c, d)
	require.True(t, counted)
	require.True(t, e.Stands)
	require.Equal(t, []string{
		"2026年12月10日（周四）：调解员在平台上接受（立案前），当日不计入（CPL 85）",
		"第1日至第3日：2026年12月11日（周五）至12月13日（周日），按日历日计，节假日计入",
		"2026年12月14日（周一）起：鉴定期间（在线调解规则 26），停止计算；已计3日，尚余27日",
		onlineReadingZH,
	}, told(e, "zh-CN"))
	require.Contains(t, told(e, "en")[2], "it stands still; counted so far: 3, left: 27 calendar days")
	require.Empty(t, Steps(present(), &w.c, d))
	require.Empty(t, OpenOf(&w.c), "a change of the law moves no date of it")
	cal := calendar.Default().With(newYear(t))
	require.Empty(t, Recount(World{Calendar: cal}, &w.c, Learnt{Years: []int{2026, 2027}}, noon(t, "2026-12-20")))

	w.resume("2026-12-22", "online_mediation", "2026-12-20")
	open := OpenOf(&w.c)
	require.Len(t, open, 1)
	require.Len(t, open[0].Pauses, 1)
	require.Equal(t, "2027-01-18", w.last("online_mediation", 0), "seven days after 9 January are the 16th, a Saturday")
	y := newYear(t)
	y.Holidays[0].Off = append(y.Holidays[0].Off, on(t, "2027-01-18"))
	require.Len(t, w.counted("2026-12-23", calendar.Default().With(y), "2027"), 1, "what runs again is counted by the new days")
	require.Equal(t, "2027-01-19", w.last("online_mediation", 0), "with the pause")
	out, err := Compare(OpenOf(&w.c), present(), World{Calendar: calendar.Default().With(y)})
	require.NoError(t, err)
	require.Empty(t, out, "a law-change run finds the same date")
}

// A paper on its way: three working days, of which the way is no part (APR 35). It arrives while the limit stands still.
func TestTheWayOfAPaperIsLeftOut(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ served, state, last string }{
		"arrived":                       {"2026-10-09", accident.DueMet, "2026-10-12"}, // 22 September; the worked Saturday 10, 12
		"handed over before it was due": {"2026-09-22", accident.DueMet, "2026-09-24"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.determined("2026-09-21")
			d := *w.c.DueOf("serve_determination", 1)
			require.Equal(t, "2026-09-24", w.last("serve_determination", 1))
			w.at("2026-09-23", accident.PauseDue, 0, accident.Same, accident.Values{"due": d.ID, "cause": "transit", "paused_from": "2026-09-23", "reason": "posted"})
			require.Equal(t, accident.DuePaused, w.state("serve_determination", 1))
			require.Equal(t, accident.DueOpen, w.state("serve_determination", 2), "the other party's is another limit")
			w.at("2026-10-10", accident.ServeDetermination, 0, accident.Same, accident.Values{"party": "1", "on": row.served})
			require.Equal(t, row.state, w.state("serve_determination", 1))
			require.Equal(t, row.last, w.last("serve_determination", 1))
			require.Nil(t, w.c.DueOf("serve_determination", 1).Standing())
		})
	}
}

// Recorded late: the clock had noted the limit as passed although it stood still then.
func TestALimitThatStoodStillHadNotPassed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.online("2026-11-02")
	id := w.newest("online_mediation").ID
	w.at("2026-12-03", accident.MissDue, 1, accident.Same, accident.Values{"due": id})
	w.pause("2026-12-04", "online_mediation", "appraisal", "2026-12-01")
	require.Equal(t, accident.DuePaused, w.state("online_mediation", 0))
	w.resume("2026-12-10", "online_mediation", "2026-12-09")
	require.Equal(t, accident.DueOpen, w.state("online_mediation", 0))
	require.Equal(t, "2026-12-11", w.last("online_mediation", 0))
}

func TestAMistakenPauseLeavesOutNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.online("2026-11-02")
	w.pause("2026-11-11", "online_mediation", "appraisal", "2026-11-10")
	w.resume("2026-11-12", "online_mediation", "2026-11-09")
	require.Equal(t, "2026-12-02", w.last("online_mediation", 0))
	require.Empty(t, w.newest("online_mediation").Pauses)
}

// A day that the parties named moves by the days of the pause, as a counted one would.
func TestANamedDayMovesByThePause(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.online("2026-11-02")
	id := w.newest("online_mediation").ID
	w.at("2026-11-20", accident.ExtendDue, 0, accident.Same, accident.Values{"due": id, "until": "2026-12-15", "approved_by": "all parties", "reason": "consent"})
	w.pause("2026-11-23", "online_mediation", "appraisal", "2026-11-23")
	w.resume("2026-11-26", "online_mediation", "2026-11-25")
	require.Equal(t, "2026-12-18", w.last("online_mediation", 0))
	_, counted := ExplainDue(present(), &w.c, w.newest("online_mediation"))
	require.False(t, counted)

	at := later(calendar.Default(), on(t, "2026-09-24").End(), wd(3), pause(t, "2026-09-24", "2026-09-28").Pause)
	require.Equal(t, "2026-09-29", calendar.DayOf(at).String(), "two working days: the 24th and the 28th; 25 to 27 are off, so 28 and 29")
	at = later(calendar.Default(), on(t, "2026-09-24").End(), wd(3), pause(t, "2026-09-26", "2026-09-27").Pause)
	require.Equal(t, "2026-09-24", calendar.DayOf(at).String(), "no working day was left out")
}

// Made while it stood still, the agreement ends the limit in time; taken back, the limit runs on.
func TestAnAgreementWhileItStandsStill(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.online("2026-11-02")
	w.pause("2026-11-11", "online_mediation", "appraisal", "2026-11-10")
	w.at("2026-12-20", accident.MakeAgreement, no, accident.MediationDrafted, accident.Values{"heads.1.party": "2", "heads.1.head": "medical", "heads.1.amount": "1"})
	require.Equal(t, accident.DueMet, w.state("online_mediation", 0))
	w.at("2026-12-21", accident.WithdrawDraft, no, accident.MediationInSession, nil)
	require.Equal(t, accident.DueOpen, w.state("online_mediation", 0))
	require.Equal(t, "2027-01-12", w.last("online_mediation", 0), "forty-one days later: 10 November to 20 December")
}

// A pause that stands belongs at the end of the list, and to a limit that knows pauses.
func TestAPauseThatStandsIsTheLast(t *testing.T) {
	t.Parallel()
	l, err := FindLimit("online_mediation")
	require.NoError(t, err)
	standing := Pause{Pause: calendar.Pause{From: on(t, "2026-11-05")}}
	_, err = Explain(calendar.Default(), l, Start{At: noon(t, "2026-11-02"), Pauses: []Pause{standing, pause(t, "2026-11-10", "2026-11-11")}})
	require.ErrorContains(t, err, "止日")
	l.Span = calendar.Span{N: 72, Unit: calendar.Hours}
	e, err := Explain(calendar.Default(), l, Start{At: on(t, "2026-11-02").Start().Add(9 * time.Hour), Pauses: []Pause{standing}})
	require.NoError(t, err)
	require.Equal(t, Stands, e.Steps[1].Kind)
	require.NotContains(t, e.Steps[1].EN, "left:")
}
