package deadline

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

func TestTwoPartiesServedOnDifferentDays(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-09-17")
	require.Equal(t, "open", w.state("serve_determination", 1))
	w.serve("2026-09-18", "1").serve("2026-09-21", "2")
	require.Equal(t, "met", w.state("serve_determination", 1))
	require.Equal(t, "met", w.state("serve_determination", 2), "three working days: the 18th, the worked Sunday 20, the 21st")
	require.Equal(t, "2026-09-22", w.last("apply_review", 1))
	require.Equal(t, "2026-09-24", w.last("apply_review", 2))
	require.Equal(t, "2026-10-09", w.last("apply_mediation", 1))
	require.Equal(t, "2026-10-12", w.last("apply_mediation", 2))
	require.Equal(t, "apply_review@12/1", w.c.DueOf("apply_review", 1).ID)
}

func TestMetOrLateIsAskedOfTheDayItWasDone(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ why, servedOn, recordedOn, want string }{
		{"on the last day", "2026-11-05", "2026-11-05", "met"},
		{"a day late", "2026-11-06", "2026-11-06", "late"},
		{"in time, recorded later", "2026-11-05", "2026-11-09", "met"},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).determined("2026-11-02")
			w.at(c.recordedOn, accident.ServeDetermination, 0, accident.Same, accident.Values{"party": "1", "on": c.servedOn})
			require.Equal(t, c.want, w.state("serve_determination", 1))
			require.Equal(t, "open", w.state("serve_determination", 2))
		})
	}
}

func TestAMissedLimitIsMetLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["claim_decide"](w, "2026-11-02")
	d := *w.c.DueOf("claim_decide", 0)
	require.Empty(t, w.happens(d.At.Add(time.Microsecond), accident.MissDue, 0, accident.Same, accident.Values{"due": d.ID}), "the event itself has said so")
	require.Equal(t, "missed", w.state("claim_decide", 0))
	w.at("2026-11-20", accident.DecideClaim, 1, accident.ClaimDecided, accident.Values{"amount": "1", "reason": "r"})
	require.Equal(t, "late", w.state("claim_decide", 0))
}

func TestALimitIsMetInItsOwnProceedingOnly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.claim("2026-11-02", "1")
	second := w.claim("2026-11-02", "1")
	w.at("2026-11-03", accident.TellDocuments, second, accident.ClaimListed, nil)
	require.Equal(t, []string{"open", "met"}, []string{w.c.Dues[0].State, w.c.Dues[1].State})
}

func TestWhatEndsALimit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		why, rule string
		do        func(w *world)
		want      string
	}{
		{"the case is transferred", "determination", func(w *world) {
			begins["determination"](w, "2026-11-02")
			w.at("2026-11-03", accident.TransferCase, 0, accident.Transferred, nil)
		}, "waived ended"},
		{"the case is not accepted: that met it", "late_report", func(w *world) {
			begins["late_report"](w, "2026-11-02")
			w.at("2026-11-03", accident.RefuseAcceptance, 0, accident.NotAccepted, nil)
		}, "met"},
		{"the case is closed while a party might still apply", "apply_mediation", func(w *world) {
			begins["apply_mediation"](w, "2026-11-02")
			w.at("2026-11-03", accident.CloseCase, 0, accident.Closed, nil)
		}, "waived ended"},
		{"the claim is withdrawn", "claim_pay", func(w *world) {
			begins["claim_pay"](w, "2026-11-02")
			w.at("2026-11-03", accident.WithdrawClaim, 1, accident.ClaimWithdrawn, nil)
		}, "waived ended"},
		{"a party sues during police mediation", "finish_police_mediation", func(w *world) {
			begins["finish_police_mediation"](w, "2026-11-02")
			w.at("2026-11-03", accident.FileSuit, 0, accident.Same, accident.Values{"court": "x", "plaintiffs": "1", "on": "2026-11-03"})
		}, "waived ended"},
		{"the session was held", "tell_insurer_session", func(w *world) {
			begins["tell_insurer_session"](w, "2026-11-12")
			w.at("2026-11-12", accident.RecordSession, 1, accident.MediationInSession, nil)
		}, "waived ended"},
		{"nobody asked for a re-appraisal", "request_reappraisal", func(w *world) {
			begins["request_reappraisal"](w, "2026-11-02")
			w.at("2026-11-06", accident.FinaliseAppraisal, 1, accident.AppraisalFinal, accident.Values{"on": "2026-11-06"})
		}, "waived ended"},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			c.do(w)
			party := 0
			if r, _ := Find(c.rule); r.PerParty {
				party = 1
			}
			require.Equal(t, c.want, w.state(c.rule, party))
		})
	}
}

func TestADefaultedAgreementIsStillOwed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.mediation("2026-11-02", accident.PeopleMediation)
	w.agreement("2026-11-02", no, "2026-11-05", "2026-11-30")
	w.at("2026-11-09", accident.RecordDefault, no, accident.MediationDefaulted, accident.Values{"instalment": "1", "note": "n"})
	require.Equal(t, "open", w.state("instalment", 0))
	require.Equal(t, "open", w.state("apply_confirmation", 0))
}

func TestInstalmentsAreMetHoweverThePaymentComes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.mediation("2026-11-02", accident.PeopleMediation)
	w.agreement("2026-11-02", no, "2026-11-05", "2026-11-30")
	first, second := w.due("instalment", "/i1"), w.due("instalment", "/i2")
	require.Equal(t, []string{"open", "open"}, []string{first().State, second().State})
	require.Equal(t, "PML 31", first().Article)
	require.Equal(t, "committee", first().Owner)
	require.Equal(t, 9, first().Remind.In(calendar.Zone).Hour())
	require.Equal(t, "2026-11-04", calendar.DayOf(first().Remind).String())

	w.at("2026-11-04", accident.FileClaim, 0, accident.Same, accident.Values{"policy": "1", "claimants": "2", "mediation": "1"})
	w.at("2026-11-06", accident.PayClaim, 2, accident.ClaimPaid, accident.Values{"amount": "20000", "on": "2026-11-05", "voucher": "v"})
	require.Equal(t, "met", first().State, "the insurer paid in time, and it was typed the day after")
	require.Equal(t, "open", second().State)

	w.at("2026-11-20", accident.RecordPayment, no, accident.Same, accident.Values{"instalment": "2", "amount": "4000", "on": "2026-11-20"})
	require.Equal(t, "open", second().State, "a part is not the whole")
	w.at("2026-12-02", accident.RecordPayment, no, accident.MediationPerformed, accident.Values{"instalment": "2", "amount": "6000", "on": "2026-12-02"})
	require.Equal(t, "late", second().State)
	require.Equal(t, "waived ended", w.state("apply_confirmation", 0), "there is nothing left to confirm")
}

func TestAWaivedInstalmentKeepsItsReason(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["instalment"](w, "2026-11-30")
	w.at("2026-11-20", accident.WaiveInstalment, 1, accident.Same, accident.Values{"instalment": "2", "reason": "forgiven"})
	d := w.due("instalment", "/i2")()
	require.Equal(t, accident.DueWaived, d.State)
	require.Equal(t, "forgiven", d.Reason)
	require.Equal(t, "RTSL 74", d.Article)
	require.Equal(t, "mediator", d.Owner)
}

func TestEachTaskHasItsOwnLimit(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["task"](w, "2026-11-30")
	w.at("2026-11-02", accident.AssignTask, 1, accident.Same, accident.Values{"task": "no day", "who": "w"})
	w.at("2026-11-02", accident.AssignTask, 1, accident.Same, accident.Values{"task": "u", "who": "w", "due_on": "2026-11-04"})
	require.Len(t, w.c.Dues, 2, "a task without a day has no limit")
	w.at("2026-11-05", accident.CompleteTask, 1, accident.Same, accident.Values{"task_no": "3", "result": "r"})
	require.Equal(t, "open", w.due("task", "/i1")().State)
	require.Equal(t, "late", w.due("task", "/i3")().State)
}

func TestAWithdrawnDraftLetsTheTimeRunOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["finish_police_mediation"](w, "2026-11-02")
	w.at("2026-11-05", accident.MakeAgreement, 1, accident.MediationDrafted, nil)
	require.Equal(t, "met", w.state("finish_police_mediation", 0))
	w.at("2026-11-06", accident.WithdrawDraft, 1, accident.MediationInSession, accident.Values{"reason": "r"})
	require.Equal(t, "open", w.state("finish_police_mediation", 0))
	require.Equal(t, "2026-11-16", w.last("finish_police_mediation", 0))
	w.at("2026-11-17", accident.TerminateMediation, 1, accident.MediationEnded, accident.Values{"reason": "no_agreement"})
	require.Equal(t, "late", w.state("finish_police_mediation", 0))
}

func TestWaivingAndExtendingAreThePersonsOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.appraisal("2026-11-02", "30")
	id := w.c.DueOf("appraisal_report", 0).ID
	dues := w.at("2026-12-01", accident.ExtendDue, 0, accident.Same, accident.Values{"due": id, "until": "2026-12-28", "approved_by": "x", "reason": "more tests"})
	require.Len(t, dues, 1)
	require.Equal(t, "2026-12-28", w.last("appraisal_report", 0))
	require.Equal(t, "2026-12-25T01:00:00Z", dues[0].Remind.Format(time.RFC3339), "nine on the Friday before")
	require.Empty(t, Steps(present(), &w.c, dues[0]), "nobody counted to that day")
	_, ok := ExplainDue(present(), &w.c, dues[0])
	require.False(t, ok)

	require.Empty(t, w.at("2026-12-02", accident.WaiveDue, 0, accident.Same, accident.Values{"due": id, "reason": "withdrawn"}))
	require.Equal(t, "waived withdrawn", w.state("appraisal_report", 0))
	require.NotContains(t, ruleIDs(w.at("2026-12-03", accident.ReportAppraisal, no, accident.AppraisalReported, accident.Values{"on": "2026-12-03"})), "appraisal_report",
		"a waived limit is not met afterwards")
}

func TestReminders(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ rule, from, want string }{
		{"determination", "2026-11-02", "2026-11-13T09:00:00+08:00"},                  // due Monday 16: Friday
		{"determination", "2026-09-18", "2026-10-08T09:00:00+08:00"},                  // the first day after the holiday
		{"apply_confirmation", "2026-09-01", "2026-09-30T09:00:00+08:00"},             // due 8 October: the day before the holiday
		{"claim_tell_documents", "2026-11-02", "2026-11-03T05:59:59.9999995+08:00"},   // a day only: half of it
		{"tell_insurer_session", "2026-11-12", "2026-11-06T09:00:00+08:00"},           // to be done by Monday 9
		{"serve_determination", "2026-11-02", "2026-11-04T09:00:00+08:00"},            // due Thursday 5
		{"determination_after_suspension", "2026-11-02", "2026-11-06T09:00:00+08:00"}, // due Monday 9
		{"task", "2026-11-02", "2026-10-30T09:00:00+08:00"},                           // a day that was fixed long before
		{"request_reappraisal", "2026-09-24", "2026-09-29T09:00:00+08:00"},            // due Wednesday 30
		{"finish_people_mediation", "2026-09-04", "2026-09-30T09:00:00+08:00"},        // due 8 October
	} {
		w := newWorld(t)
		begins[c.rule](w, c.from)
		want, err := time.Parse(time.RFC3339Nano, c.want)
		require.NoError(t, err)
		d := w.c.DueOf(c.rule, 0)
		if d == nil {
			d = w.c.DueOf(c.rule, 1)
		}
		require.Equal(t, want.Truncate(time.Microsecond).UTC(), d.Remind, "%s %s", c.rule, c.from)
	}
	late := noon(t, "2026-11-05")
	require.Equal(t, late, remind(calendar.Default(), late.Add(time.Hour), late), "over before it was recorded")
}

// Changes only looks: the same question has the same answer, and case and event stay as they were.
func TestChangesIsPure(t *testing.T) {
	t.Parallel()
	w := newWorld(t).determined("2026-11-02").serve("2026-11-03", "1")
	e := accident.Event{Case: "c", Seq: w.c.Seq + 1, At: noon(t, "2026-11-04"), Command: accident.ApplyReview,
		Values: accident.Values{"party": "1", "on": "2026-11-04"}}
	after := accident.After(w.c, e)
	text := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	before, then, event := text(w.c), text(after), text(e)
	first := Changes(present(), &w.c, &after, e)
	require.Equal(t, first, Changes(present(), &w.c, &after, e))
	require.Equal(t, []string{before, then, event}, []string{text(w.c), text(after), text(e)})
	require.Equal(t, []string{"apply_review", "review_decision"}, ruleIDs(first))
}

// A case of an edition without rules has no limits, and a due of an unknown rule is left alone.
func TestUnknownEditionsAndRules(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.c.Dues = []accident.Due{{ID: "old@1", Rule: "old", State: accident.DueOpen}}
	w.at("2026-11-02", accident.TransferCase, 0, accident.Transferred, nil)
	require.Equal(t, "open", w.state("old", 0))
	w = newWorld(t)
	w.c.Edition = "1999-01"
	require.Empty(t, w.at("2026-11-02", accident.RecordScene, 0, accident.Same, accident.Values{"on": "2026-11-02"}))
	require.Empty(t, Steps(present(), &w.c, accident.Due{Rule: "determination"}))
}
