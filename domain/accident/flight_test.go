package accident

import (
	"testing"

	"anjie/domain/problem"

	"github.com/stretchr/testify/require"
)

// HPR 66: an unsolved hit-and-run is determined when the harmed side asks in writing; when it is solved the unit determines
// anew, and the first determination falls.
func TestAnUnsolvedFlightIsDeterminedOnRequest(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"vehicles.1.fled": "yes"})
	s.act("2026-09-01", Accept, 0, nil)
	s.act("2026-09-02", ChooseOrdinary, 0, nil)
	s.act("2026-09-02", AssignOfficers, 0, Values{"lead_officer": "王", "second_officer": "赵"})
	s.refused("2026-09-10", Determine, 0, ordinary("2026-09-10", "full", "none", nil), problem.Refused, "HPR 66")
	s.wrong("2026-09-10", RequestDetermination, 0, Values{"party": "1", "on": "2026-09-10"}, "party")
	s.wrong("2026-09-10", RequestDetermination, 0, Values{"party": "2", "on": "2026-09-11"}, "on")
	s.act("2026-09-10", RequestDetermination, 0, Values{"party": "2", "on": "2026-09-10"})
	s.refused("2026-09-10", RequestDetermination, 0, Values{"party": "2", "on": "2026-09-10"}, problem.Refused, "")
	s.act("2026-09-14", Determine, 0, ordinary("2026-09-14", "full", "none", nil))

	s.act("2026-10-12", FindFledVehicle, 0, Values{"on": "2026-10-11", "findings": "车辆和驾驶人在邻市查获"})
	require.Equal(t, Investigation, s.c.Stage, "it is determined anew")
	s.refused("2026-10-12", FindFledVehicle, 0, Values{"on": "2026-10-11", "findings": "又一次"}, problem.Refused, "")
	s.refused("2026-10-12", RequestDetermination, 0, Values{}, problem.Refused, "HPR 66")
	s.act("2026-10-16", RecordScene, 0, Values{"on": "2026-10-16", "findings": "车辆痕迹与现场散落物吻合"})
	s.act("2026-10-16", Determine, 0, ordinary("2026-10-16", "full", "none", nil))
	require.Equal(t, Determined, s.c.Stage)
	require.Empty(t, s.c.Determination.Served, "and served anew")
}

// No limit is made longer than the law lets it be.
func TestOnlyWhatTheLawExtends(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", nil)
	s.act("2026-09-01", Accept, 0, nil)
	s.owing(Due{ID: "determination@9", Rule: "determination", Article: "HPR 62"})
	v := func(due, until string) Values {
		return Values{"due": due, "until": until, "approved_by": "高主管", "reason": "证人在外地"}
	}
	s.refused("2026-09-10", ExtendDue, 0, v("determination@9", "2026-12-01"), problem.Refused, "")
	s.owing(Due{ID: "appraisal_report@9", Rule: "appraisal_report", Article: "HPR 51", Extendable: "HPR 51", Longest: "2026-11-30"})
	s.refused("2026-09-10", ExtendDue, 0, v("determination@9", "2026-12-01"), problem.Refused, "在线调解规则 24")
	s.wrong("2026-09-10", ExtendDue, 0, v("appraisal_report@9", "2026-12-01"), "until")
	s.act("2026-09-10", ExtendDue, 0, v("appraisal_report@9", "2026-11-30"))
}
