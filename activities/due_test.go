package activities

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/temporal"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/internal/playact"
)

// moment is a due of the case as its workflow would name it.
func (s *stand) moment(rule string) Moment {
	s.t.Helper()
	c := s.State()
	d := c.DueOf(rule, 0)
	require.NotNil(s.t, d, rule)
	return Moment{Case: s.Case, Due: d.ID, At: d.At, Seq: c.Seq}
}

func TestADueIsRemindedAndMissedOnce(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Act(accident.Accept, 0, nil)
	s.Act(accident.ChooseSimple, 0, nil)
	m := s.moment("simple_determination")
	for range 2 {
		_, err := s.RemindDue(t.Context(), m)
		require.NoError(t, err)
	}
	require.Equal(t, 1, s.count(accident.RemindDue))

	_, err := s.MissDue(t.Context(), m)
	var app *temporal.ApplicationError
	require.ErrorAs(t, err, &app, "the worker's clock is behind: it is tried again when it is time")
	require.Equal(t, "early", app.Type())
	require.False(t, app.NonRetryable())
	require.Equal(t, m.At.Sub(s.Now())+time.Second, app.NextRetryDelay())
	require.Zero(t, s.count(accident.MissDue))

	s.At(m.At.Add(time.Second))
	for range 2 {
		_, err = s.MissDue(t.Context(), m)
		require.NoError(t, err)
	}
	require.Equal(t, 1, s.count(accident.MissDue))
	require.Equal(t, accident.DueMissed, s.State().Dues[0].State)
}

func TestAnExtendedDueRingsAgain(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Act(accident.Accept, 0, nil)
	s.Act(accident.CommissionAppraisal, 0, accident.Values{"item": "车速", "institution": playact.Appraiser, "on": "2026-09-18", "days": "4"})
	first := s.moment("appraisal_report")
	_, err := s.RemindDue(t.Context(), first)
	require.NoError(t, err)
	s.Act(accident.ExtendDue, 0, accident.Values{"due": first.Due, "until": "2026-09-30", "approved_by": "支队领导", "reason": "补充检材"})
	second := s.moment("appraisal_report")
	require.Equal(t, first.Due, second.Due)

	s.At(first.At.Add(time.Hour))
	done, err := s.MissDue(t.Context(), first)
	require.NoError(t, err)
	require.Zero(t, done.Seq, "the old moment means nothing any more")
	done, err = s.RemindDue(t.Context(), second)
	require.NoError(t, err)
	require.Positive(t, done.Seq)
	require.Equal(t, 2, s.count(accident.RemindDue))
}

func TestAMetDueIsLeftAlone(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Act(accident.Accept, 0, nil)
	s.Act(accident.ChooseSimple, 0, nil)
	m := s.moment("simple_determination")
	s.Act(accident.ChangeToOrdinary, 0, accident.Values{"reason": "涉嫌犯罪"})
	s.At(m.At.Add(time.Hour))
	for _, call := range []func() (Done, error){
		func() (Done, error) { return s.RemindDue(t.Context(), m) },
		func() (Done, error) { return s.MissDue(t.Context(), m) },
	} {
		done, err := call()
		require.NoError(t, err)
		require.Zero(t, done.Seq)
	}
	m.Case = "00000000-0000-7000-8000-000000000000"
	_, err := s.MissDue(t.Context(), m)
	requireFinal(t, err, string(problem.NotFound))
}
