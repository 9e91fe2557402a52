package deadline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
)

func ruleIDs(dues []accident.Due) (ids []string) {
	for _, d := range dues {
		ids = append(ids, d.Rule)
	}
	return ids
}

// due finds the one due of a rule whose id ends so, each time anew.
func (w *world) due(rule, suffix string) func() accident.Due {
	return func() accident.Due {
		for _, d := range w.c.Dues {
			if d.Rule == rule && strings.HasSuffix(d.ID, suffix) {
				return d
			}
		}
		w.t.Fatalf("no due %s…%s", rule, suffix)
		return accident.Due{}
	}
}

func TestAnAppraisalTakesThePlaceOfTheTenDays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-11-02")
	first, second := w.appraisal("2026-11-03", "20"), 0
	require.Equal(t, "waived replaced", w.state("determination", 0), "HPR 62: five days from the final appraisal")
	second = w.appraisal("2026-11-04", "20")
	require.Equal(t, "open", w.due("appraisal_report", "@13")().State, "two appraisals run side by side")

	w.at("2026-11-10", accident.FinaliseAppraisal, first, accident.AppraisalFinal, accident.Values{"on": "2026-11-10"})
	require.Equal(t, "none", w.state("determination_after_appraisal", 0), "the other is still out")
	w.at("2026-11-12", accident.FinaliseAppraisal, second, accident.AppraisalFinal, accident.Values{"on": "2026-11-12"})
	require.Equal(t, "2026-11-19", w.last("determination_after_appraisal", 0))
	w.determined("2026-11-19")
	require.Equal(t, "met", w.state("determination_after_appraisal", 0))
	require.Equal(t, "waived replaced", w.state("determination", 0))
}

func TestALaterAppraisalStartsNoDetermination(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02")
	w.at("2026-11-20", accident.FinaliseAppraisal, w.appraisal("2026-11-03", "20"), accident.AppraisalFinal, accident.Values{"on": "2026-11-20"})
	require.Equal(t, "none", w.state("determination_after_appraisal", 0), "a disability grading after the determination")
}

func TestHitAndRunCountsFromTheFinding(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.c.Report.HitAndRun = true
	begins["determination"](w, "2026-11-02")
	require.Equal(t, "none", w.state("determination", 0))
	w.at("2026-11-10", accident.FinaliseAppraisal, w.appraisal("2026-11-03", "20"), accident.AppraisalFinal, accident.Values{"on": "2026-11-10"})
	require.Equal(t, "none", w.state("determination_after_appraisal", 0), "the vehicle is still being looked for")
	w.at("2026-11-11", accident.FindFledVehicle, 0, accident.Same, accident.Values{"on": "2026-11-11"})
	require.Equal(t, "2026-11-25", w.last("determination_after_flight", 0))
	w.appraisal("2026-11-12", "20")
	require.Equal(t, "waived replaced", w.state("determination_after_flight", 0))
}

func TestSuspension(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-11-02")
	w.at("2026-11-04", accident.Suspend, 0, accident.Same, nil)
	require.Equal(t, "waived replaced", w.state("determination", 0))
	require.Equal(t, "open", w.state("suspension", 0))
	w.at("2026-11-09", accident.Resume, 0, accident.Same, nil)
	require.Equal(t, "met", w.state("suspension", 0))
	require.Equal(t, "2026-11-16", w.last("determination_after_suspension", 0))
	w.at("2026-11-10", accident.Suspend, 0, accident.Same, nil)
	require.Equal(t, "waived replaced", w.state("determination_after_suspension", 0), "suspended once more")
}

// HPR 68: when the sixty days have run out the five days begin, whether anybody resumes or not.
func TestASuspensionThatRunsOut(t *testing.T) {
	t.Parallel()
	for _, clock := range []bool{true, false} {
		w := newWorld(t)
		w.at("2026-08-10", accident.Suspend, 0, accident.Same, nil)
		s := *w.c.DueOf("suspension", 0)
		require.Equal(t, "2026-10-09", w.last("suspension", 0))
		if clock { // the clock saw it; otherwise it stood still
			w.happens(s.At.Add(time.Second), accident.MissDue, 0, accident.Same, accident.Values{"due": s.ID})
			require.Equal(t, "missed", w.state("suspension", 0))
			require.Equal(t, "2026-10-15", w.last("determination_after_suspension", 0), "10, 12, 13, 14, 15 October")
		}
		w.at("2026-10-14", accident.Resume, 0, accident.Same, nil)
		require.Equal(t, "late", w.state("suspension", 0))
		require.Equal(t, "open", w.state("determination_after_suspension", 0))
		require.Equal(t, "2026-10-15", w.last("determination_after_suspension", 0), "resuming late gives no more time")
	}
	w := newWorld(t)
	begins["claim_decide"](w, "2026-11-02")
	d := *w.c.DueOf("claim_decide", 0)
	w.happens(d.At.Add(time.Second), accident.MissDue, 0, accident.Same, accident.Values{"due": d.ID})
	require.Equal(t, "none", w.state("determination_after_suspension", 0), "another limit that is missed starts nothing")
}

func TestTheSceneCorrectedCountsAnew(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-11-02")
	begins["determination"](w, "2026-11-04")
	require.Equal(t, "waived", w.c.Dues[0].State)
	require.Equal(t, "2026-11-18", w.last("determination", 0))
}

func TestReview(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1").serve("2026-11-04", "2")
	w.review("2026-11-05")
	require.Equal(t, "met", w.state("apply_review", 1))
	require.Equal(t, "waived replaced", w.state("apply_review", 2), "there is one review per accident")
	w.at("2026-11-16", accident.UpholdReview, 0, accident.Same, accident.Values{"on": "2026-11-16", "reason": "r"})
	require.Equal(t, "met", w.state("review_decision", 0))
	require.Equal(t, "2026-11-30", w.last("apply_mediation", 1), "ten days from the conclusion that upholds")
	require.Equal(t, "2026-11-30", w.last("apply_mediation", 2))
	require.Equal(t, accident.DueWaived, w.due("apply_mediation", "@12/1")().State, "the time from service is over with the new one")
	require.Equal(t, accident.DueWaived, w.due("apply_mediation", "@13/2")().State)
}

// HPR 75: a review whose applicant withdraws ends without a conclusion. Nothing is late, nothing begins that the law does
// not begin, and nobody else's days are lost.
func TestAWithdrawnReview(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1").serve("2026-11-04", "2")
	w.review("2026-11-05")
	w.at("2026-11-06", accident.WithdrawReview, 0, accident.Same, accident.Values{"on": "2026-11-06", "reason": "r"})
	require.Equal(t, "waived ended", w.state("review_decision", 0), "nobody owes a decision")
	require.Equal(t, "met", w.state("apply_review", 1), "who withdrew has had his")
	require.Equal(t, "open", w.state("apply_review", 2))
	require.Equal(t, "2026-11-09", w.last("apply_review", 2), "three days from his own service, as before")
	for party, last := range map[int]string{1: "2026-11-17", 2: "2026-11-18"} {
		require.Equal(t, "open", w.state("apply_mediation", party), "the days from service were never stopped")
		require.Equal(t, last, w.last("apply_mediation", party))
	}
	w.at("2026-11-09", accident.ApplyReview, 0, accident.Same, accident.Values{"party": "2", "on": "2026-11-09"})
	require.Equal(t, "met", w.state("apply_review", 2))
	require.Equal(t, "2026-12-09", w.last("review_decision", 0), "the other's review has thirty days of its own")
	w.at("2026-11-20", accident.UpholdReview, 0, accident.Same, accident.Values{"on": "2026-11-20", "reason": "r"})
	require.Equal(t, "met", w.state("review_decision", 0))
	require.Equal(t, "2026-12-04", w.last("apply_mediation", 1))
}

// What has run out while the review went on does not come back with its withdrawal; who was served meanwhile has his days.
func TestAReviewWithdrawnLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1")
	w.review("2026-11-04")
	w.serve("2026-11-19", "2")
	require.Equal(t, "none", w.state("apply_review", 2), "the review goes on")
	d := w.c.DueOf("apply_mediation", 1)
	w.happens(d.At.Add(time.Second), accident.MissDue, 0, accident.Same, accident.Values{"due": d.ID})
	w.at("2026-11-20", accident.WithdrawReview, 0, accident.Same, accident.Values{"on": "2026-11-20", "reason": "r"})
	require.Equal(t, "missed", w.state("apply_mediation", 1), "HPR 86 knows no new start")
	require.Equal(t, "2026-11-24", w.last("apply_review", 2))
	require.Equal(t, "open", w.state("apply_mediation", 2))

	w = newWorld(t).determined("2026-11-02").serve("2026-11-03", "1").serve("2026-11-03", "2")
	w.review("2026-11-04")
	w.at("2026-11-20", accident.WithdrawReview, 0, accident.Same, accident.Values{"on": "2026-11-20", "reason": "r"})
	require.Equal(t, "waived replaced", w.state("apply_review", 2), "his three days are over")

	w = newWorld(t).determined("2026-11-02").serve("2026-11-03", "1")
	w.review("2026-11-04")
	w.at("2026-11-05", accident.WithdrawReview, 0, accident.Same, accident.Values{"on": "2026-11-05", "reason": "r"})
	require.Equal(t, "none", w.state("apply_review", 2), "nothing was served on him")
	w.serve("2026-11-05", "2")
	require.Equal(t, "2026-11-10", w.last("apply_review", 2))
}

func TestRedeterminationRevokesTheOldDocument(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1")
	w.review("2026-11-05")
	w.at("2026-11-16", accident.OrderRedetermination, 0, accident.Investigation, accident.Values{"on": "2026-11-16", "reason": "r"})
	require.Equal(t, "met", w.state("review_decision", 0))
	require.Equal(t, "waived replaced", w.state("serve_determination", 2))
	require.Equal(t, "waived replaced", w.state("apply_mediation", 1))
	w.at("2026-11-17", accident.RecordScene, 0, accident.Same, accident.Values{"on": "2026-11-17"})
	require.Equal(t, "none", w.state("determination", 0), "the ten days of HPR 79 run")
	w.determined("2026-11-24").serve("2026-11-25", "1")
	require.Equal(t, "met", w.state("redetermination", 0))
	require.Equal(t, "met", w.state("serve_determination", 1))
	require.Equal(t, "2026-12-09", w.last("apply_mediation", 1))
	require.Equal(t, "met", w.state("apply_review", 1), "no second review: the first stays the newest")
}

func TestWhoMayApplyForMediation(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1")
	w.at("2026-11-04", accident.ApplyMediation, 0, accident.Same, accident.Values{"variant": "police", "applicants": "1", "on": "2026-11-04"})
	require.Equal(t, "met", w.state("apply_mediation", 1))
	w.serve("2026-11-04", "2")
	require.Equal(t, "open", w.state("apply_mediation", 2))
	w.at("2026-11-05", accident.RefuseMediation, 1, accident.MediationRefused, accident.Values{"reason": "not_joint"})
	w.mediation("2026-11-06", accident.PoliceMediation)
	require.Equal(t, "met", w.state("apply_mediation", 2))
	w.c.Review = &accident.Review{Party: 1}
	w.at("2026-11-16", accident.UpholdReview, 0, accident.Same, accident.Values{"on": "2026-11-16", "reason": "r"})
	require.Equal(t, "met", w.state("apply_mediation", 2), "who is in a mediation need not apply again")
}

func TestPoliceAfterPeople(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["apply_police_after_people"](w, "2026-11-02")
	w.mediation("2026-11-03", accident.PeopleMediation)
	require.Equal(t, "open", w.state("apply_police_after_people", 0), "another committee is not the police")
	w.mediation("2026-11-04", accident.PoliceMediation)
	require.Equal(t, "met", w.state("apply_police_after_people", 0))

	w = newWorld(t)
	w.at("2026-11-02", accident.TerminateMediation, w.mediation("2026-11-02", accident.PeopleMediation), accident.MediationEnded, accident.Values{"reason": "sued"})
	require.Equal(t, "none", w.state("apply_police_after_people", 0), "a suit bars police mediation")
	w.at("2026-11-03", accident.TerminateMediation, w.mediation("2026-11-02", accident.PoliceMediation), accident.MediationEnded, accident.Values{"reason": "no_agreement"})
	require.Equal(t, "none", w.state("apply_police_after_people", 0), "a failed police mediation starts no such time")
}

func TestConfirmationOfThisAgreement(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["apply_confirmation"](w, "2026-11-02")
	require.Equal(t, 1, w.c.DueOf("apply_confirmation", 0).Proceeding)
	w.at("2026-11-03", accident.ApplyConfirmation, 0, accident.Same, accident.Values{"mediation": "1", "court": "x", "applicants": "1,2", "on": "2026-11-03"})
	require.Equal(t, "met", w.state("apply_confirmation", 0))

	w = newWorld(t)
	w.agreement("2026-11-02", w.mediation("2026-11-02", accident.PoliceMediation), "2026-12-01", "2026-12-01")
	require.Equal(t, "none", w.state("apply_confirmation", 0), "a police agreement is not confirmed")
}

func TestAMovedSessionAndNoInsurer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["tell_insurer_session"](w, "2026-11-12")
	w.at("2026-11-05", accident.ScheduleSession, 1, accident.MediationScheduled, accident.Values{"at": "2026-11-20T01:00:00Z", "room": "1"})
	require.Equal(t, "waived", w.due("tell_insurer_session", "@13")().State)
	require.Equal(t, "2026-11-17", w.last("tell_insurer_session", 0))

	w = newWorld(t)
	w.c.Policies = nil
	begins["tell_insurer_session"](w, "2026-11-12")
	require.Equal(t, "none", w.state("tell_insurer_session", 0))
}

func TestALateReportOnly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.at("2026-11-02", accident.OpenCase, 0, accident.Reported, accident.Values{"edition": string(order146)})
	require.Equal(t, "none", w.state("late_report", 0))
}
