package activities

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/partner/sms"
)

func TestANoticeIsSentOnce(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1,2", "on": s.Today()})
	s.Act(accident.AcceptMediation, 1, nil)
	e := s.owed("mediation_accepted")
	first, err := s.SendNotice(t.Context(), e)
	require.NoError(t, err)
	require.Positive(t, first.Seq)
	again, err := s.SendNotice(t.Context(), e)
	require.NoError(t, err)
	require.Zero(t, again.Seq)
	late, err := s.GiveUpNotice(t.Context(), e)
	require.NoError(t, err)
	require.Zero(t, late.Seq, "what was sent is not given up")

	sent := s.gateway.Sent()
	require.Len(t, sent, 1)
	c := s.State()
	require.Equal(t, c.Party(e.Effect.Party).Phone, sent[0].To)
	require.Contains(t, sent[0].Text, "【371402】")
	require.Contains(t, sent[0].Text, c.Number)
	require.Equal(t, accident.Notice{Key: e.Effect.Key, Kind: "mediation_accepted", Party: e.Effect.Party, Seq: e.Effect.Seq, Receipt: "fake-1", At: s.Now()}, c.Notices[0])
}

// The worker dies between the gateway's receipt and the record: the same message is asked for again under the same key.
func TestAReceiptThatWasLostIsAskedForAgain(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1,2", "on": s.Today()})
	s.Act(accident.AcceptMediation, 1, nil)
	e := s.owed("mediation_accepted")
	c := s.State()
	text, err := s.text(t.Context(), &c, e.Effect)
	require.NoError(t, err)
	_, err = s.gateway.Send(t.Context(), sms.Message{Key: s.Case + "/" + e.Effect.Key, To: c.Party(e.Effect.Party).Phone, Text: text})
	require.NoError(t, err)
	_, err = s.SendNotice(t.Context(), e)
	require.NoError(t, err)
	require.Len(t, s.gateway.Sent(), 1)
}

func TestNoticesThatCannotBeSent(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name   string
		status int
		call   func(*stand, Errand) error
		why    string // empty: it is still owed
	}{
		{"refused", 400, func(s *stand, e Errand) error { _, err := s.SendNotice(s.t.Context(), e); return err }, "refused"},
		{"busy", 503, func(s *stand, e Errand) error { _, err := s.SendNotice(s.t.Context(), e); return err }, ""},
		{"given up", 503, func(s *stand, e Errand) error { _, err := s.GiveUpNotice(s.t.Context(), e); return err }, "unreachable"},
		{"no telephone", 0, func(s *stand, e Errand) error {
			s.Act(accident.CorrectParty, 0, accident.Values{"party": "1", "role": "driver", "name": "张三", "vehicle": "1", "injury": "none", "reason": "停机"})
			_, err := s.SendNotice(s.t.Context(), e)
			return err
		}, "no_phone"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			s := newStand(t, "2026-09-18", nil)
			s.Determined()
			s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1", "on": s.Today()})
			s.Act(accident.RefuseMediation, 1, accident.Values{"reason": "not_joint"})
			s.gateway.Answer = func(sms.Message) int { return row.status }
			e := s.owed("mediation_refused")
			require.Equal(t, 1, e.Effect.Party)
			err := row.call(s, e)
			c := s.State()
			if row.why == "" {
				require.Error(t, err)
				require.NotContains(t, err.Error(), c.Party(1).Phone)
				require.Contains(t, c.Owed, e.Effect)
				return
			}
			require.NoError(t, err)
			require.NotContains(t, c.Owed, e.Effect)
			require.Equal(t, row.why, c.Notices[0].Failed)
			require.Empty(t, s.gateway.Sent())
		})
	}
}

// Every text names the case and nobody, is signed, and fits into what gateways take.
func TestTexts(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Session(accident.PeopleMediation, 1, "2026-09-22")
	c := s.State()
	for kind := range texts {
		for _, proceeding := range []int{0, 1} {
			text, err := s.text(t.Context(), &c, accident.Effect{Name: kind, Proceeding: proceeding, Party: 1})
			require.NoError(t, err, kind)
			require.True(t, strings.HasPrefix(text, "【371402】交通事故案件"+c.Number+"："), text)
			require.LessOrEqual(t, utf8.RuneCountInString(text), 300, text)
			for _, personal := range []string{"张三", "李四", "13800000013", "鲁N12345", "解放路"} {
				require.NotContains(t, text, personal)
			}
		}
	}
	text, err := s.text(t.Context(), &c, accident.Effect{Name: "session", Proceeding: 1, Party: 1})
	require.NoError(t, err)
	require.Contains(t, text, "2026年9月22日09时00分在一号调解室")
	_, err = s.text(t.Context(), &c, accident.Effect{Name: "birthday"})
	require.Error(t, err)
}
