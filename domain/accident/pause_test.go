package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/problem"
)

// owing gives the case a limit, as the table of limits does.
func (s *story) owing(d Due) {
	d.From, d.At = parseDay("2026-09-22").Start(), parseDay("2026-10-22").End()
	d.State, d.Owner, d.Article = DueOpen, "committee", "在线调解规则 24"
	s.c.Dues = append(s.c.Dues, d)
}

func TestPausingALimit(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PeopleMediation)
	s.wrong("2026-09-22", AcceptMediation, 1, Values{"platform_on": "2026-09-23"}, "platform_on")
	s.wrong("2026-09-22", AcceptMediation, 1, Values{"platform_on": "2026-09-20"}, "platform_on")
	s.act("2026-09-22", AcceptMediation, 1, Values{"platform_on": "2026-09-22"})
	require.Equal(t, "2026-09-22", s.c.Proceeding(1).PlatformOn)
	s.refused("2026-09-22", PauseDue, 1, Values{}, problem.Refused, "在线调解规则 26")
	s.owing(Due{ID: "online_mediation@9", Rule: "online_mediation", Proceeding: 1, Extendable: "x", PausedBy: []string{"appraisal"}})
	s.owing(Due{ID: "plain@9", Rule: "apply_confirmation", Proceeding: 1})
	s.owing(Due{ID: "serve@9", Rule: "serve_determination", Party: 1, PausedBy: []string{"transit"}})
	s.act("2026-09-25", CommissionAppraisal, 0, Values{"item": "伤残等级", "institution": "appraiser-1", "on": "2026-09-25", "days": "30"})

	v := Values{"due": "online_mediation@9", "cause": "appraisal", "appraisal": "2", "paused_from": "2026-09-25", "reason": "委托伤残鉴定"}
	with := func(name, value string) Values {
		out := Values{}
		for k, one := range v {
			out[k] = one
		}
		out[name] = value
		return out
	}
	s.wrong("2026-09-28", PauseDue, 0, v, "due") // it runs in the mediation, and is its conductor's to pause
	s.wrong("2026-09-28", PauseDue, 1, with("due", "serve@9"), "due")
	s.wrong("2026-09-28", PauseDue, 1, with("due", "plain@9"), "due")
	s.wrong("2026-09-28", PauseDue, 1, with("cause", "transit"), "cause")
	s.wrong("2026-09-28", PauseDue, 1, with("cause", "rain"), "cause")
	s.wrong("2026-09-28", PauseDue, 1, with("appraisal", "1"), "appraisal")
	s.wrong("2026-09-28", PauseDue, 1, with("paused_from", "2026-09-21"), "paused_from")
	s.wrong("2026-09-28", PauseDue, 1, with("paused_from", "2026-09-24"), "paused_from") // before the appraisal was commissioned
	s.wrong("2026-09-28", PauseDue, 1, with("paused_from", "2026-09-29"), "paused_from")
	s.wrong("2026-10-23", PauseDue, 1, with("paused_from", "2026-10-23"), "paused_from") // the limit was over
	s.act("2026-09-28", PauseDue, 1, v)

	d := s.c.Due("online_mediation@9")
	require.Equal(t, DuePaused, d.State)
	require.Equal(t, Pause{Cause: "appraisal", From: "2026-09-25", Reason: "委托伤残鉴定", Appraisal: 2}, *d.Standing())
	s.wrong("2026-09-29", ExtendDue, 0, Values{"due": d.ID, "until": "2026-11-30", "approved_by": "x", "reason": "x"}, "due")
	zh, en := s.c.Blockers()
	require.Contains(t, zh, "期限未了结：在线调解规则 24", "what stands still is open for closure")
	require.Contains(t, en, "a deadline is open: 在线调解规则 24")
	s.refused("2026-10-23", MissDue, 0, Values{"due": d.ID}, problem.Refused, "")
	s.refused("2026-10-23", RemindDue, 0, Values{"due": d.ID}, problem.Refused, "")
	s.wrong("2026-09-29", PauseDue, 0, with("due", "online_mediation@9"), "due")

	resume := func(until string) Values {
		return Values{"due": "online_mediation@9", "paused_until": until, "reason": "鉴定意见已出具"}
	}
	s.wrong("2026-10-12", ResumeDue, 1, resume("2026-09-23"), "paused_until")
	s.wrong("2026-10-12", ResumeDue, 1, resume("2026-10-13"), "paused_until")
	s.act("2026-10-12", ResumeDue, 1, resume("2026-10-10"))
	require.Equal(t, DueOpen, s.c.Due("online_mediation@9").State)
	require.Equal(t, "2026-10-10", s.c.Due("online_mediation@9").Pauses[0].Until)
	s.refused("2026-10-12", ResumeDue, 1, Values{}, problem.Refused, "在线调解规则 26")
	s.wrong("2026-10-12", PauseDue, 1, with("paused_from", "2026-10-10"), "paused_from") // left out already
	s.act("2026-10-12", PauseDue, 1, with("paused_from", "2026-10-11"))
	s.act("2026-10-12", ResumeDue, 1, resume("2026-10-10")) // a mistake, taken back
	require.Len(t, s.c.Due("online_mediation@9").Pauses, 1)

	s.act("2026-10-12", PauseDue, 0, Values{"due": "serve@9", "cause": "transit", "paused_from": "2026-10-10", "reason": "已交邮"})
	require.Equal(t, DuePaused, s.c.Due("serve@9").State)
}

func TestThePoliceHaveTheirOwnTimeOnline(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PoliceMediation)
	s.wrong("2026-09-22", AcceptMediation, 1, Values{"platform_on": "2026-09-22"}, "platform_on")
}

// An event of before: it has neither the pauses of a limit nor what was told in a session, and is read as it stands.
func TestEventsOfBeforeAreRead(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PoliceMediation)
	s.act("2026-09-22", AcceptMediation, 1, nil)
	s.act("2026-09-22", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-22"})
	s.act("2026-09-22", ScheduleSession, 1, Values{"at": "2026-09-28T09:00", "room": "1"})
	e := Event{Case: s.c.ID, Seq: s.c.Seq + 1, At: parseDay("2026-09-28").Start(), Command: RecordSession, Proceeding: 1, To: MediationInSession,
		Values: Values{"present.1": "1", "record": "x"}, Dues: []Due{{ID: "old@1", Rule: "x", State: DueOpen}}}
	c := After(s.c, e)
	require.False(t, c.Proceeding(1).Sessions[0].RightsTold)
	require.Nil(t, c.Due("old@1").Standing())
	require.Equal(t, "2026-09-28", c.Proceeding(1).Sessions[0].HeldOn)
}

func TestTheNoticeToHoldTheFuneral(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil)
	s.act("2026-09-17", Accept, 0, nil)
	notice := Values{"party": "2", "on": "2026-09-18", "received_by": "家属", "way": "in_person", "fund_told": "yes"}
	s.refused("2026-09-18", NotifyFuneral, 0, notice, problem.Refused, "HPR 53")
	s.act("2026-09-17", RecordInjury, 0, Values{"party": "2", "injury": "death", "died_on": "2026-09-17"})
	untold := Values{"party": "2", "on": "2026-09-18", "received_by": "家属", "way": "in_person"}
	s.wrong("2026-09-18", NotifyFuneral, 0, untold, "fund_told") // HPR 42
	s.wrong("2026-09-18", NotifyFuneral, 0, Values{"party": "1", "on": "2026-09-18", "received_by": "家属", "way": "in_person", "fund_told": "yes"}, "party")
	early := Values{"party": "2", "on": "2026-09-16", "received_by": "家属", "way": "in_person", "fund_told": "yes"}
	s.wrong("2026-09-18", NotifyFuneral, 0, early, "on")
	police := func(on, by string) Values {
		return Values{"party": "2", "manner": "police", "on": on, "approved_by": by}
	}
	s.refused("2026-09-18", RecordFuneral, 0, police("2026-09-18", "局长"), problem.Refused, "HPR 53")
	s.act("2026-09-18", NotifyFuneral, 0, notice)
	last, _ := calendar.Default().AddWorkdays(parseDay("2026-09-18"), 10)
	s.c.Dues = append(s.c.Dues, Due{ID: "funeral@9/2", Rule: "funeral", Party: 2, Owner: "party", Article: "HPR 53", State: DueOpen, At: last.End()})
	s.wrong("2026-10-09", RecordFuneral, 0, police("2026-10-09", "局长"), "on") // the relatives have until then
	s.wrong("2026-10-10", RecordFuneral, 0, police("2026-10-10", ""), "approved_by")
	s.act("2026-10-10", RecordFuneral, 0, police("2026-10-10", "局长"))
	require.Equal(t, Funeral{NotifiedOn: "2026-09-18", EndedOn: "2026-10-10", Manner: "police", ApprovedBy: "局长"}, s.c.Funerals[2])
	s.wrong("2026-10-11", RecordFuneral, 0, Values{"party": "2", "manner": "relatives", "on": "2026-10-11"}, "party")
	s.wrong("2026-10-11", NotifyFuneral, 0, notice, "party")
}
