package accident

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
	"anjie/domain/problem"
)

// repaired is a case in which party 1's car damaged party 2's, with what it comes to.
const repaired = `{"region": "370000", "at": "2026-09-17T09:00:00+08:00", "reference": "2026-09-28", "stage": "mediation",
  "vehicles": [{"id": "vehicle-1", "fault": "main", "ci": {"policy": "policy-1", "insurer": "insurer-1"}},
               {"id": "vehicle-2", "fault": "minor", "ci": {"policy": "policy-2", "insurer": "insurer-2"}}],
  "sides": [{"id": "side-1", "vehicle": "vehicle-1", "payers": [{"id": "party-1", "as": "driver", "portion": 10000}]},
            {"id": "side-2", "vehicle": "vehicle-2", "payers": [{"id": "party-2", "as": "driver", "portion": 10000}]}],
  "victims": [{"id": "party-2", "shares": [{"side": "side-1", "bp": 7000}],
    "claims": [{"head": "repair", "of": "vehicle-2", "receipts": [{"fen": 500000, "evidence": "E-1"}]}]}]}`

func computed(t *testing.T, text string) Values {
	t.Helper()
	in, faults := compensation.ReadCase([]byte(text))
	require.Empty(t, faults)
	r, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(t, faults)
	v, err := CalculationValues(in, r)
	require.NoError(t, err)
	return v
}

// inSession leads a police mediation to its session.
func inSession(t *testing.T) *story {
	t.Helper()
	s := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(s, "2026-09-21", PoliceMediation)
	s.act("2026-09-22", AcceptMediation, 1, nil)
	s.act("2026-09-22", StartMediation, 1, Values{"basis": LossFixed, "on": "2026-09-22"})
	s.act("2026-09-22", ScheduleSession, 1, Values{"at": "2026-09-28T09:00", "room": "一号调解室"})
	return s
}

func TestCalculationsAreRecordedWhileAMediationIsOpen(t *testing.T) {
	t.Parallel()
	v := computed(t, repaired)
	early := opened(t, "2026-09-17", nil).determined("2026-09-18")
	applied(early, "2026-09-21", PoliceMediation)
	early.refused("2026-09-21", RecordCalculation, 1, v, problem.Refused, "")

	s := inSession(t)
	first := s.act("2026-09-23", RecordCalculation, 1, v)
	require.Equal(t, "HPR 91", first.Article)
	s.act("2026-09-28", RecordSession, 1, Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述"})
	again := maps.Clone(v)
	again["note"] = "当庭核对"
	second := s.act("2026-09-28", RecordCalculation, 1, again)
	require.Len(t, s.c.Calculations, 2)
	require.Equal(t, second.Seq, s.c.CurrentCalculation(1).Seq)
	require.Equal(t, "当庭核对", s.c.CurrentCalculation(0).Note)
	require.Nil(t, s.c.CurrentCalculation(2), "another mediation has none")
	require.Equal(t, int64(500000), s.c.Calculation(first.Seq).Total)
	require.Equal(t, v["result_sha256"], s.c.Calculation(first.Seq).SHA256)
	require.Equal(t, MediationInSession, s.c.Proceeding(1).Stage, "a calculation moves nothing")

	with := maps.Clone(agreed)
	with["calculation"] = itoa(int(first.Seq + 99))
	s.wrong("2026-09-28", MakeAgreement, 1, with, "calculation")
	with["calculation"] = itoa(int(first.Seq))
	s.act("2026-09-28", MakeAgreement, 1, with)
	require.Equal(t, first.Seq, s.c.Proceeding(1).Agreement.Calculation)
	s.refused("2026-09-28", RecordCalculation, 1, v, problem.Refused, "")
}

func TestTheEventProvesItsCalculation(t *testing.T) {
	t.Parallel()
	s := inSession(t)
	e := s.act("2026-09-23", RecordCalculation, 1, computed(t, repaired))
	stored, err := json.Marshal(e) // as the record keeps it
	require.NoError(t, err)
	require.Less(t, len(stored), 8<<10, "an event stays small")
	var back Event
	require.NoError(t, json.Unmarshal(stored, &back))

	f, err := ReadCalculation(back.Values)
	require.NoError(t, err)
	require.Equal(t, "party-2", f.Result.Victims[0].ID)
	require.NoError(t, f.Result.Why.Check())
	same, comparable, err := f.Recomputed(compensation.DefaultRules().By(compensation.DefaultFigures()))
	require.NoError(t, err)
	require.True(t, comparable)
	require.True(t, same, "computing it again from what the event holds comes to the same bytes")

	other := compensation.DefaultRules()
	other.Edition = "draft"
	_, comparable, err = f.Recomputed(other.By(compensation.DefaultFigures()))
	require.NoError(t, err)
	require.False(t, comparable, "other tables prove nothing")
}

func TestWhatDoesNotAgreeWithItselfIsNotRecorded(t *testing.T) {
	t.Parallel()
	s := inSession(t)
	good := computed(t, repaired)
	dearer := computed(t, `{"region": "370000", "at": "2026-09-17T09:00:00+08:00", "reference": "2026-09-28", "stage": "mediation",
		"victims": [{"id": "party-2", "claims": [{"head": "repair", "of": "", "receipts": [{"fen": 900000, "evidence": "E-1"}]}]}]}`)
	for name, value := range map[string]string{
		"total": "1", "demand": "1", "rules": "other", "rules_sha256": "00", "figures": "other", "figures_sha256": "00",
		"result_sha256": dearer["result_sha256"], "input_sha256": dearer["input_sha256"],
		"packed_result": dearer["packed_result"], "packed_case": dearer["packed_case"],
	} {
		bad := maps.Clone(good)
		bad[name] = value
		s.refused("2026-09-23", RecordCalculation, 1, bad, problem.Invalid, "")
	}
	bad := maps.Clone(good)
	bad["packed_result"] = "none"
	s.refused("2026-09-23", RecordCalculation, 1, bad, problem.Invalid, "")
	delete(bad, "packed_result")
	s.wrong("2026-09-23", RecordCalculation, 1, bad, "packed_result")
}

func TestABlockedHeadIsNamedAndNotRecorded(t *testing.T) {
	t.Parallel()
	s := inSession(t)
	v := computed(t, string(compensation.Example())) // its funeral expenses want a wage that the table does not have
	_, err := s.try("2026-09-23", RecordCalculation, 1, v)
	require.Equal(t, problem.Refused, problem.KindOf(err))
	require.Contains(t, problem.As(err).ZH, "职工")
	require.Contains(t, problem.As(err).EN, "wage")
}

func TestEveryHeadIsAnItemOfAnAgreement(t *testing.T) {
	t.Parallel()
	for _, h := range compensation.DefaultRules().Heads {
		require.Contains(t, LossHeads, LossHeadOf(h.ID), h.ID)
	}
	for _, no := range []int{1, 27} {
		require.Equal(t, no, PartyOfID(PartyID(no)))
		require.Equal(t, no, VehicleOfID(VehicleID(no)))
		require.Equal(t, no, PolicyOfID(PolicyID(no)))
	}
	for _, id := range []string{"", "party-", "party-x", "party--1", "vehicle-1", "insurer-1"} {
		require.Zero(t, PartyOfID(id), id)
	}
	require.True(t, slices.Contains(Commands(), RecordCalculation))
	require.False(t, Offered(RecordCalculation), "it has a screen of its own")
}
