package accident

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/calendar"
	"anjie/domain/hint"
	"anjie/domain/problem"
)

// story plays acts on one case, day by day, without deadlines: those are domain/deadline's to add.
type story struct {
	t *testing.T
	c Case
	n int
}

func day0(d string) time.Time { return parseDay(d).Start().Add(10 * time.Hour) }

// book is by what the facts of the tests suggest something.
var book = hint.Table2026()

func now(d string) Now { return Now{At: day0(d), Calendar: calendar.Default(), Hints: book} }

// opened begins a story with two cars and two drivers; more says what else the report holds.
func opened(t *testing.T, on string, more Values) *story {
	t.Helper()
	v := Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": on + "T09:30", "occurred_at": on + "T09:00", "place": "解放路与建设街路口",
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.2.kind": "car", "vehicles.2.plate": "鲁N54321",
		"parties.1.role": "driver", "parties.1.name": "张三", "parties.1.vehicle": "1", "parties.1.injury": "none",
		"parties.2.role": "driver", "parties.2.name": "李四", "parties.2.vehicle": "2", "parties.2.injury": "none"}
	for k, val := range more {
		v[k] = val
	}
	c, e, err := Open("case-1", "371402-2026-000001", "371402", Request{Key: "k0", Command: OpenCase, Actor: access.Actor{ID: "u", Name: "接警员", Role: access.IntakeClerk}, Values: v}, now(on))
	require.NoError(t, err)
	require.Equal(t, int64(1), e.Seq)
	return &story{t: t, c: c}
}

func (s *story) try(on string, cmd Command, proceeding int, v Values) (Event, error) {
	s.n++
	e, after, err := s.c.Decide(Request{Case: s.c.ID, Command: cmd, Proceeding: proceeding, Key: "k" + itoa(s.n), Actor: access.Actor{ID: "u", Name: "某人"}, Values: v}, now(on))
	if err == nil {
		require.Equal(s.t, After(s.c, e), after, "what was decided is what will be rebuilt")
	}
	return e, err
}

// act must succeed.
func (s *story) act(on string, cmd Command, proceeding int, v Values) Event {
	s.t.Helper()
	before := s.c.clone()
	e, err := s.try(on, cmd, proceeding, v)
	require.NoError(s.t, err, "%s on %s", cmd, on)
	require.Equal(s.t, before, s.c.clone(), "Decide only looks")
	e.Owes = nil
	s.c = After(s.c, e)
	return e
}

// refused must fail with a kind and, unless empty, an article.
func (s *story) refused(on string, cmd Command, proceeding int, v Values, kind problem.Kind, article string) {
	s.t.Helper()
	_, err := s.try(on, cmd, proceeding, v)
	require.Error(s.t, err, cmd)
	require.Equal(s.t, kind, problem.KindOf(err), "%s: %v", cmd, err)
	if article != "" {
		require.Equal(s.t, article, problem.As(err).Article, "%v", err)
	}
}

func (s *story) wrong(on string, cmd Command, proceeding int, v Values, field string) {
	s.t.Helper()
	_, err := s.try(on, cmd, proceeding, v)
	require.Error(s.t, err)
	e := problem.As(err)
	require.NotNil(s.t, e, err)
	for _, f := range e.Faults {
		if f.Field == field {
			require.NotEmpty(s.t, f.ZH)
			require.NotEmpty(s.t, f.EN)
			return
		}
	}
	require.Failf(s.t, "no fault", "%s: wanted a fault on %s, got %+v", cmd, field, e)
}

// determined carries a property case to an ordinary determination, served on both.
func (s *story) determined(on string) *story {
	s.act(on, Accept, 0, nil)
	s.act(on, ChooseOrdinary, 0, nil)
	s.act(on, AssignOfficers, 0, Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	s.act(on, RecordScene, 0, Values{"on": on, "findings": "路面干燥"})
	if s.c.Deaths() > 0 {
		s.act(on, DiscloseEvidence, 0, Values{"on": on, "present": "1,2", "minutes": "各方无异议"})
	}
	if s.c.Sought() {
		s.act(on, RequestDetermination, 0, Values{"party": "2", "on": on})
	}
	s.act(on, Determine, 0, ordinary(on, "main", "minor", Values{"collective": "yes"}))
	for _, p := range s.c.Parties {
		s.act(on, ServeDetermination, 0, Values{"party": itoa(p.No), "on": on, "way": "in_person"})
	}
	return s
}

func ordinary(on, first, second string, more Values) Values {
	v := Values{"document_no": "德公交认字[2026]第0001号", "made_on": on, "circumstances": "当事人、车辆、道路", "course": "经过", "analysis": "证据及成因",
		"faults_found": "过错", "fault.1": first, "fault.2": second}
	for k, val := range more {
		v[k] = val
	}
	return v
}

func TestSimpleProcedureIsForbidden(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name    string
		report  Values
		suspect bool
		article string
	}{
		{"death", Values{"deaths": "1"}, false, "HPR 23"},
		{"serious injury", Values{"injured": "1", "serious": "1"}, false, "HPR 23"},
		{"slight injury without consent", Values{"injured": "1"}, false, "HPR 23"},
		{"hit-and-run", Values{"hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"}, false, "HPR 23, 41"},
		{"suspected crime", nil, true, "HPR 23"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			s := opened(t, "2026-09-18", row.report)
			s.act("2026-09-18", Accept, 0, nil)
			if row.suspect {
				s.act("2026-09-18", SuspectCrime, 0, Values{"reason": "酒后驾驶嫌疑"})
			}
			s.refused("2026-09-18", ChooseSimple, 0, nil, problem.Refused, row.article)
		})
	}
	consents := opened(t, "2026-09-18", Values{"injured": "1", "parties.1.consents": "yes", "parties.2.consents": "yes"})
	consents.act("2026-09-18", Accept, 0, nil)
	consents.act("2026-09-18", ChooseSimple, 0, nil)
	require.Equal(t, Simple, consents.c.Stage)
	consents.act("2026-09-18", SuspectCrime, 0, Values{"reason": "血液酒精含量超标"})
	consents.refused("2026-09-18", DetermineSimple, 0, Values{}, problem.Refused, "HPR 23")
	consents.act("2026-09-18", ChangeToOrdinary, 0, Values{"reason": "涉嫌犯罪"})
	require.Equal(t, Investigation, consents.c.Stage)
}

func TestDeterminationNeedsItsGround(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-18", Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-18"})
	s.act("2026-09-18", Accept, 0, nil)
	s.act("2026-09-18", ChooseOrdinary, 0, nil)
	s.refused("2026-09-21", Determine, 0, ordinary("2026-09-21", "full", "none", nil), problem.Refused, "HPR 27")
	s.act("2026-09-21", AssignOfficers, 0, Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	s.refused("2026-09-21", Determine, 0, ordinary("2026-09-21", "full", "none", nil), problem.Refused, "HPR 63")
	s.act("2026-09-21", DiscloseEvidence, 0, Values{"on": "2026-09-21", "present": "1", "minutes": "一方缺席"})
	s.refused("2026-09-21", Determine, 0, ordinary("2026-09-21", "full", "none", nil), problem.Refused, "HPR 64")
	s.act("2026-09-21", RecordScene, 0, Values{"on": "2026-09-21", "findings": "路面干燥"})
	s.act("2026-09-21", Suspend, 0, Values{"reason": "等待鉴定"})
	s.refused("2026-09-21", Determine, 0, ordinary("2026-09-21", "full", "none", nil), problem.Refused, "HPR 68")
	s.act("2026-09-22", Resume, 0, Values{"reason": "鉴定已出"})
	s.wrong("2026-09-22", Determine, 0, ordinary("2026-09-22", "full", "minor", Values{"collective": "yes"}), "fault.1")
	s.wrong("2026-09-22", Determine, 0, ordinary("2026-09-23", "full", "none", Values{"collective": "yes"}), "made_on")
	s.wrong("2026-09-22", Determine, 0, ordinary("2026-09-22", "full", "none", nil), "collective")
	s.wrong("2026-09-22", Determine, 0, Values{"document_no": "1"}, "course")
	s.act("2026-09-22", Determine, 0, ordinary("2026-09-22", "full", "none", Values{"collective": "yes"}))
	require.Equal(t, Determined, s.c.Stage)
	require.Equal(t, map[int]string{1: "full", 2: "none"}, s.c.Determination.Faults)
	require.NotEmpty(t, s.c.Hints(book))
}

func TestFaultDivisions(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		first, second string
		ok            bool
	}{
		{"full", "none", true}, {"main", "minor", true}, {"equal", "equal", true}, {"none", "none", true},
		{"full", "full", false}, {"full", "minor", false}, {"main", "none", false}, {"minor", "none", false},
		{"minor", "minor", false}, {"equal", "none", false}, {"equal", "main", false}, {"main", "main", false},
	} {
		t.Run(row.first+"-"+row.second, func(t *testing.T) {
			t.Parallel()
			s := opened(t, "2026-09-18", nil)
			s.act("2026-09-18", Accept, 0, nil)
			s.act("2026-09-18", ChooseOrdinary, 0, nil)
			s.act("2026-09-18", AssignOfficers, 0, Values{"lead_officer": "王", "second_officer": "赵"})
			s.act("2026-09-18", RecordScene, 0, Values{"on": "2026-09-18", "findings": "路面干燥"})
			_, err := s.try("2026-09-18", Determine, 0, ordinary("2026-09-18", row.first, row.second, nil))
			require.Equal(t, row.ok, err == nil, "%v", err)
		})
	}
}

func TestWhoFledBearsFullResponsibility(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-18", Values{"hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "vehicles.1.fled": "yes"})
	s.act("2026-09-18", Accept, 0, nil)
	s.act("2026-09-18", ChooseOrdinary, 0, nil)
	s.act("2026-09-18", AssignOfficers, 0, Values{"lead_officer": "王", "second_officer": "赵"})
	s.act("2026-09-19", RequestDetermination, 0, Values{"party": "2", "on": "2026-09-19"})
	s.wrong("2026-09-20", Determine, 0, ordinary("2026-09-20", "main", "minor", nil), "mitigation")
	s.act("2026-09-20", Determine, 0, ordinary("2026-09-20", "main", "minor", Values{"mitigation": "对方闯红灯，有视频为证"}))
}

func TestStaleFormIsAConflict(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-18", nil)
	seen := s.c.Seq
	s.act("2026-09-18", Accept, 0, nil)
	_, _, err := s.c.Decide(Request{Command: ChooseOrdinary, Seen: seen, Key: "x"}, now("2026-09-18"))
	require.Equal(t, problem.Conflict, problem.KindOf(err))
	_, _, err = s.c.Decide(Request{Command: ChooseOrdinary, Seen: s.c.Seq, Key: "x"}, now("2026-09-18"))
	require.NoError(t, err)
}

// HPR 75: the applicant withdraws, the review ends, and the determination stands as it was served.
func TestAReviewIsWithdrawn(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	gone := Values{"on": "2026-09-22", "reason": "双方已协商一致，撤回复核申请"}
	s.refused("2026-09-21", WithdrawReview, 0, gone, problem.Refused, "HPR 74")
	s.act("2026-09-21", ApplyReview, 0, Values{"party": "2", "on": "2026-09-21", "reason": "责任划分不公"})
	s.wrong("2026-09-22", WithdrawReview, 0, Values{"on": "2026-09-20", "reason": "x"}, "on")
	s.wrong("2026-09-22", WithdrawReview, 0, Values{"on": "2026-09-23", "reason": "x"}, "on")
	s.wrong("2026-09-22", WithdrawReview, 0, Values{"on": "2026-09-22"}, "reason")
	e := s.act("2026-09-22", WithdrawReview, 0, gone)
	require.Equal(t, Determined, s.c.Stage)
	require.Equal(t, &Review{Party: 2, On: "2026-09-21", Reason: "责任划分不公", Outcome: ReviewWithdrawn, DecidedOn: "2026-09-22"}, s.c.Review)
	owed := Effects(&s.c, e)
	require.Equal(t, "review_termination", owed[0].Name)
	require.Equal(t, []int{1, 2}, s.c.ServeOn(owed[0]), "every party is told in writing")
	s.refused("2026-09-22", UpholdReview, 0, Values{"on": "2026-09-22", "reason": "x"}, problem.Refused, "HPR 74")
	s.refused("2026-09-22", WithdrawReview, 0, gone, problem.Refused, "HPR 74")
	// The other party has his own three days (a reading of HPR 71); after the conclusion nobody applies any more.
	s.act("2026-09-22", ApplyReview, 0, Values{"party": "1", "on": "2026-09-22", "reason": "责任划分不公"})
	s.act("2026-09-23", UpholdReview, 0, Values{"on": "2026-09-23", "reason": "事实清楚"})
	s.refused("2026-09-23", ApplyReview, 0, Values{"party": "2", "on": "2026-09-23", "reason": "同上"}, problem.Refused, "HPR 71")
}

// Who withdrew has had his review, and who is later than his own three days is not saved by it.
func TestAfterAWithdrawnReview(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	s.act("2026-09-21", ApplyReview, 0, Values{"party": "2", "on": "2026-09-21", "reason": "责任划分不公"})
	s.act("2026-09-21", WithdrawReview, 0, Values{"on": "2026-09-21", "reason": "撤回"})
	last := time.Date(2026, 9, 22, 15, 59, 59, 0, time.UTC)
	s.c.Dues = []Due{{ID: "2", Rule: "apply_review", Party: 2, State: DueMet, At: last}, {ID: "1", Rule: "apply_review", Party: 1, State: DueWaived, At: last}}
	s.refused("2026-09-22", ApplyReview, 0, Values{"party": "2", "on": "2026-09-22", "reason": "同上"}, problem.Refused, "HPR 71")
	s.refused("2026-09-24", ApplyReview, 0, Values{"party": "1", "on": "2026-09-24", "reason": "同上"}, problem.Refused, "HPR 71")
}

func TestReviewOncePerAccident(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	s.act("2026-09-21", ApplyReview, 0, Values{"party": "2", "on": "2026-09-21", "reason": "责任划分不公"})
	s.refused("2026-09-21", ApplyReview, 0, Values{"party": "1", "on": "2026-09-21", "reason": "同上"}, problem.Refused, "HPR 71")
	s.act("2026-10-12", OrderRedetermination, 0, Values{"on": "2026-10-12", "reason": "事实不清"})
	require.Equal(t, Investigation, s.c.Stage)
	s.refused("2026-10-13", UpholdReview, 0, Values{"on": "2026-10-13", "reason": "x"}, problem.Refused, "")
}
