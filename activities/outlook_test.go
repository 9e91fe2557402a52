package activities

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/problem"
)

func TestOutlookOfACaseAndItsProceedings(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1,2", "on": s.Today()})
	s.Act(accident.AcceptMediation, 1, nil)
	s.Act(accident.StartMediation, 1, accident.Values{"basis": accident.LossFixed, "on": s.Today()})
	c := s.State()

	whole, err := s.Outlook(t.Context(), Of{Case: s.Case})
	require.NoError(t, err)
	require.Equal(t, c.Seq, whole.Seq)
	require.Equal(t, accident.Determined, whole.Stage)
	require.True(t, whole.Open)
	one, err := s.Outlook(t.Context(), Of{Case: s.Case, No: 1})
	require.NoError(t, err)
	require.Equal(t, accident.MediationReady, one.Stage)
	require.True(t, one.Open)
	require.Empty(t, one.Children)

	running := 0
	for _, d := range c.Dues {
		if d.State == accident.DueOpen {
			running++
		}
	}
	require.Equal(t, running, len(whole.Clocks)+len(one.Clocks), "each clock is kept by one workflow")
	require.Equal(t, len(c.Owed), len(whole.Effects)+len(one.Effects), "each errand is run by one workflow")
	require.Equal(t, "finish_police_mediation", c.Due(one.Clocks[0].ID).Rule)
	require.Equal(t, []Child{{No: 1, Kind: accident.Mediation, Open: true, Mark: one.mark()}}, whole.Children)
}

func TestNewsForAChild(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1,2", "on": s.Today()})
	mark := func() uint64 {
		o, err := s.Outlook(t.Context(), Of{Case: s.Case})
		require.NoError(t, err)
		return o.Children[0].Mark
	}
	waiting := mark()
	s.Act(accident.RecordLoss, 0, accident.Values{"party": "2", "head": "vehicle", "amount": "100"})
	owing := mark()
	require.NotEqual(t, waiting, owing, "a paper is owed: any act may have mended what keeps it")
	s.settle()
	idle := mark()
	s.Act(accident.RecordLoss, 0, accident.Values{"party": "2", "head": "vehicle", "amount": "200"})
	require.Equal(t, idle, mark(), "nothing that it would do anything about")
	s.Act(accident.AcceptMediation, 1, nil)
	require.NotEqual(t, idle, mark())
}

func TestWhenNothingIsFollowedAnyMore(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.settle()
	s.Claimed(1)
	look := func(no int) Outlook { c := s.State(); return Look(&c, no) }
	require.True(t, look(1).Open)
	s.Act(accident.AgreeClaim, 1, accident.Values{"amount": "1000"})
	s.Act(accident.PayClaim, 1, accident.Values{"amount": "1000", "on": s.Today(), "voucher": "T1"})
	require.True(t, look(1).Open, "it has ended and owes a paper")
	s.settle()
	require.False(t, look(1).Open)

	s.On("2026-12-01")
	s.Act(accident.CloseCase, 0, accident.Values{"outcome": "settled", "retention": "5y", "summary": "办结"})
	require.True(t, look(0).Open, "a closed case waits for its archive")
	s.Act(accident.ArchiveCase, 0, accident.Values{"volume": "1"})
	require.True(t, look(0).Open, "its index is owed")
	s.settle()
	require.False(t, look(0).Open)
	require.Empty(t, look(0).Clocks)
	require.False(t, look(9).Open, "what is not there is not followed")
}

func TestAnOutlookIsNumbersAndKinds(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Session(accident.PeopleMediation, 1, "2026-09-22")
	for no := range 2 {
		o, err := s.Outlook(t.Context(), Of{Case: s.Case, No: no})
		require.NoError(t, err)
		b, err := json.Marshal(o)
		require.NoError(t, err)
		for _, personal := range []string{"张三", "李四", "13800000013", "鲁N12345", "解放路", "王警官", "371402"} {
			require.NotContains(t, string(b), personal)
		}
	}
	_, err := s.Outlook(t.Context(), Of{Case: "00000000-0000-7000-8000-000000000000"})
	requireFinal(t, err, string(problem.NotFound))
}
