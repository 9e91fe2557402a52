package accident

import (
	"testing"

	"anjie/domain/problem"
)

// commissioned brings a case with two cars to an appraisal that has been reported.
func commissioned(t *testing.T) *story {
	s := opened(t, "2026-09-01", nil)
	s.act("2026-09-01", Accept, 0, nil)
	s.act("2026-09-02", ChooseOrdinary, 0, nil)
	s.act("2026-09-03", CommissionAppraisal, 0, Values{"item": "车速", "institution": "appraiser-1", "on": "2026-09-03", "days": "20"})
	s.act("2026-09-15", ReportAppraisal, 1, Values{"document_no": "1", "on": "2026-09-15", "opinion": "45km/h"})
	return s
}

// HPR 51: thirty days may be agreed; more, up to sixty, need the superior unit's approval.
func TestMoreThanThirtyDaysAreApproved(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", nil)
	s.act("2026-09-01", Accept, 0, nil)
	v := Values{"item": "车速", "institution": "appraiser-1", "on": "2026-09-03", "days": "31"}
	s.wrong("2026-09-03", CommissionAppraisal, 0, v, "approved_by")
	v["approved_by"] = "支队领导"
	s.act("2026-09-03", CommissionAppraisal, 0, v)
	v["days"] = "61"
	s.wrong("2026-09-03", CommissionAppraisal, 0, v, "days")
}

// HPR 55: the report goes to every party, or it is said why not.
func TestAReportIsServedOnEveryParty(t *testing.T) {
	t.Parallel()
	s := commissioned(t)
	s.wrong("2026-09-16", ServeAppraisal, 1, Values{"served": "1", "on": "2026-09-16"}, "unserved")
	s.act("2026-09-16", ServeAppraisal, 1, Values{"served": "1", "on": "2026-09-16", "unserved": "李四下落不明"})
}

// HPR 112(3): final on the last of the three working days and on no other, unless another appraisal was asked for. The
// 20th of September 2026 is a worked Sunday.
func TestAReportIsFinalOnOneDay(t *testing.T) {
	t.Parallel()
	s := commissioned(t)
	s.act("2026-09-17", ServeAppraisal, 1, Values{"served": "1,2", "on": "2026-09-17"})
	s.refused("2026-09-21", FinaliseAppraisal, 1, Values{"on": "2026-09-21"}, problem.Refused, "HPR 56, 112(3)")
	s.wrong("2026-09-22", FinaliseAppraisal, 1, Values{"on": "2026-09-20"}, "on")
	s.wrong("2026-12-01", FinaliseAppraisal, 1, Values{"on": "2026-11-30"}, "note")
	s.act("2026-12-01", FinaliseAppraisal, 1, Values{"on": "2026-09-21"})
}

func TestAReportThatWasChallenged(t *testing.T) {
	t.Parallel()
	s := commissioned(t)
	s.act("2026-09-17", ServeAppraisal, 1, Values{"served": "1,2", "on": "2026-09-17"})
	s.act("2026-12-01", FinaliseAppraisal, 1, Values{"on": "2026-11-30", "note": "张三于9月18日申请重新鉴定，重新鉴定意见于11月30日出具"})
}

// HPR 63: a complex accident with injuries is disclosed like a fatal one.
func TestAComplexInjuryCaseIsDisclosed(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"parties.2.injury": "serious"})
	s.act("2026-09-01", Accept, 0, nil)
	s.act("2026-09-02", ChooseOrdinary, 0, nil)
	s.act("2026-09-02", AssignOfficers, 0, Values{"lead_officer": "甲", "second_officer": "乙"})
	s.act("2026-09-02", RecordScene, 0, Values{"on": "2026-09-02", "findings": "现场已勘查"})
	s.act("2026-09-03", RecordFindings, 0, Values{"complex": "yes", "basis": "多车碰撞，接触先后不明"})
	s.refused("2026-09-10", Determine, 0, ordinary("2026-09-10", "main", "minor", nil), problem.Refused, "HPR 63")
	s.act("2026-09-10", DiscloseEvidence, 0, Values{"on": "2026-09-10", "present": "1,2", "minutes": "各方无异议"})
	s.act("2026-09-10", Determine, 0, ordinary("2026-09-10", "main", "minor", nil))
}
