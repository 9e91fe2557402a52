package deadline

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// begins lets the limit of a rule begin on a day.
var begins = map[string]func(w *world, day string){
	"late_report": func(w *world, day string) {
		w.c.Stage, w.c.Parties = "", nil
		w.at(day, accident.OpenCase, 0, accident.Reported, accident.Values{"late": "yes", "edition": string(order146), "reported_at": "2026-01-01T00:00:00Z"})
	},
	"simple_determination": func(w *world, day string) { w.at(day, accident.ChooseSimple, 0, accident.Simple, nil) },
	"determination": func(w *world, day string) {
		w.at(day, accident.RecordScene, 0, accident.Same, accident.Values{"on": day})
	},
	"determination_after_appraisal": func(w *world, day string) {
		w.at(day, accident.FinaliseAppraisal, w.appraisal("2026-01-05", "20"), accident.AppraisalFinal, accident.Values{"on": day})
	},
	"redetermination_after_appraisal": func(w *world, day string) {
		w.determined("2026-01-05").review("2026-01-06")
		w.at("2026-01-07", accident.OrderRedetermination, 0, accident.Investigation, accident.Values{"on": "2026-01-07"})
		w.at(day, accident.FinaliseAppraisal, w.appraisal("2026-01-07", "20"), accident.AppraisalFinal, accident.Values{"on": day})
	},
	"determination_after_flight": func(w *world, day string) {
		w.c.Report.HitAndRun = true
		w.at(day, accident.FindFledVehicle, 0, accident.Same, accident.Values{"on": day})
	},
	"determination_unsolved_flight": func(w *world, day string) {
		w.c.Report.HitAndRun = true
		w.at(day, accident.RequestDetermination, 0, accident.Same, accident.Values{"party": "2", "on": day})
	},
	"suspension": func(w *world, day string) { w.at(day, accident.Suspend, 0, accident.Same, nil) },
	"determination_after_suspension": func(w *world, day string) {
		w.at(day, accident.Suspend, 0, accident.Same, nil)
		w.at(day, accident.Resume, 0, accident.Same, nil)
	},
	"serve_determination": func(w *world, day string) { w.determined(day) },
	"appraisal_report":    func(w *world, day string) { w.appraisal(day, "30") },
	"serve_appraisal": func(w *world, day string) {
		w.at(day, accident.ReportAppraisal, w.appraisal("2026-01-05", "30"), accident.AppraisalReported, accident.Values{"on": day})
	},
	"request_reappraisal": func(w *world, day string) {
		w.at(day, accident.ServeAppraisal, w.appraisal("2026-01-05", "30"), accident.AppraisalServed, accident.Values{"on": day, "served": "1,2"})
	},
	"apply_review": func(w *world, day string) { w.determined("2026-01-05").serve(day, "1") },
	"review_decision": func(w *world, day string) {
		w.determined("2026-01-05").review(day)
	},
	"redetermination": func(w *world, day string) {
		w.determined("2026-01-05").review("2026-01-06")
		w.at(day, accident.OrderRedetermination, 0, accident.Investigation, accident.Values{"on": day})
	},
	"apply_mediation": func(w *world, day string) { w.determined("2026-01-05").serve(day, "1") },
	"apply_police_after_people": func(w *world, day string) {
		w.at(day, accident.TerminateMediation, w.mediation("2026-01-05", accident.PeopleMediation), accident.MediationEnded, accident.Values{"reason": "no_agreement"})
	},
	"finish_police_mediation": func(w *world, day string) {
		w.at(day, accident.StartMediation, w.mediation("2026-01-05", accident.PoliceMediation), accident.MediationReady, accident.Values{"basis": "loss_fixed", "on": day})
	},
	"finish_people_mediation": func(w *world, day string) { w.mediation(day, accident.PeopleMediation) },
	"online_mediation": func(w *world, day string) {
		w.at(day, accident.ApplyMediation, 0, accident.Same, accident.Values{"variant": accident.PeopleMediation, "applicants": "1,2", "committee": "m", "on": day})
		w.at(day, accident.AcceptMediation, len(w.c.Proceedings), accident.MediationWaiting, accident.Values{"platform_on": day})
	},
	"funeral": func(w *world, day string) {
		w.at(day, accident.NotifyFuneral, 0, accident.Same, accident.Values{"party": "1", "on": day})
	},
	"tell_insurer_session": func(w *world, day string) { // the session is at nine on that day
		session := noon(w.t, day).Add(-3 * time.Hour)
		no := w.mediation("2026-01-05", accident.PeopleMediation)
		w.at("2026-01-05", accident.ScheduleSession, no, accident.MediationScheduled, accident.Values{"at": session.Format(time.RFC3339), "room": "1"})
	},
	"instalment": func(w *world, day string) {
		w.agreement("2026-01-05", w.mediation("2026-01-05", accident.PoliceMediation), "2026-01-06", day)
	},
	"apply_confirmation": func(w *world, day string) {
		w.agreement(day, w.mediation("2026-01-05", accident.PeopleMediation), "2027-01-06", "2027-01-07")
	},
	"court_confirmation": func(w *world, day string) {
		w.agreement("2026-01-05", w.mediation("2026-01-05", accident.PeopleMediation), "2027-01-06", "2027-01-07")
		w.at("2026-01-06", accident.ApplyConfirmation, 0, accident.Same, accident.Values{"mediation": "1", "court": "x", "applicants": "1,2", "on": "2026-01-06"})
		w.at(day, accident.Docket, 2, accident.CourtDocketed, accident.Values{"docket_no": "1", "on": day})
	},
	"claim_tell_documents": func(w *world, day string) { w.claim(day, "1") },
	"claim_decide": func(w *world, day string) {
		w.at(day, accident.SubmitDocuments, w.claim("2026-01-05", "1"), accident.ClaimComplete, accident.Values{"complete": "yes"})
	},
	"claim_pay": func(w *world, day string) {
		w.at(day, accident.AgreeClaim, w.claim("2026-01-05", "1"), accident.ClaimAgreed, accident.Values{"amount": "1"})
	},
	"fund_review": func(w *world, day string) {
		w.at(day, accident.NotifyFund, 0, accident.Same, accident.Values{"fund": "f", "reason": "fled", "party": "2"})
	},
	"task": func(w *world, day string) {
		w.at("2026-01-05", accident.OpenSerious, 0, accident.Same, accident.Values{"reason": "r"})
		w.at("2026-01-05", accident.AssignTask, 1, accident.Same, accident.Values{"task": "t", "who": "w", "due_on": day})
	},
}

// Dates written by hand from the notices of 2025 and 2026. The second of each rule lies across a holiday.
var lastDays = []struct{ rule, from, want string }{
	{"late_report", "2026-11-02", "2026-11-05"},
	{"late_report", "2026-09-30", "2026-10-10"}, // 8, 9 and the worked Saturday 10
	{"simple_determination", "2026-11-06", "2026-11-11"},
	{"simple_determination", "2026-09-24", "2026-09-30"}, // Mid-Autumn, 25 to 27
	{"determination", "2026-11-02", "2026-11-16"},
	{"determination", "2026-09-18", "2026-10-09"},
	{"determination_after_appraisal", "2026-11-02", "2026-11-09"},
	{"determination_after_appraisal", "2026-09-30", "2026-10-13"},
	{"determination_unsolved_flight", "2026-11-02", "2026-11-16"},
	{"determination_unsolved_flight", "2026-09-18", "2026-10-09"},
	{"redetermination_after_appraisal", "2026-11-02", "2026-11-09"},
	{"redetermination_after_appraisal", "2026-09-30", "2026-10-13"},
	{"determination_after_flight", "2026-03-02", "2026-03-16"},
	{"determination_after_flight", "2026-02-13", "2026-03-05"}, // 14 and 28 February worked, 15 to 23 off
	{"suspension", "2026-06-01", "2026-07-31"},
	{"suspension", "2026-08-04", "2026-10-08"}, // 3 October is off
	{"determination_after_suspension", "2026-11-02", "2026-11-09"},
	{"determination_after_suspension", "2026-04-30", "2026-05-11"}, // 6, 7, 8, the worked Saturday 9, 11
	{"serve_determination", "2026-11-02", "2026-11-05"},
	{"serve_determination", "2026-06-18", "2026-06-24"}, // Dragon Boat, 19 to 21
	{"funeral", "2026-11-02", "2026-11-16"},
	{"funeral", "2026-09-18", "2026-10-09"},
	{"online_mediation", "2026-11-02", "2026-12-02"},
	{"online_mediation", "2026-09-01", "2026-10-08"},
	{"appraisal_report", "2026-11-02", "2026-12-02"},
	{"appraisal_report", "2026-09-01", "2026-10-08"},
	{"serve_appraisal", "2026-11-02", "2026-11-09"},
	{"serve_appraisal", "2026-04-03", "2026-04-13"}, // Qingming, 4 to 6
	{"request_reappraisal", "2026-11-02", "2026-11-05"},
	{"request_reappraisal", "2026-09-24", "2026-09-30"}, // Mid-Autumn, 25 to 27
	{"apply_review", "2026-11-02", "2026-11-05"},
	{"apply_review", "2026-09-18", "2026-09-22"}, // the worked Sunday 20 counts
	{"apply_review", "2026-09-24", "2026-09-30"},
	{"review_decision", "2026-11-02", "2026-12-02"},
	{"review_decision", "2026-09-03", "2026-10-08"},
	{"redetermination", "2026-11-02", "2026-11-16"},
	{"redetermination", "2026-09-18", "2026-10-09"},
	{"apply_mediation", "2026-11-02", "2026-11-16"},
	{"apply_mediation", "2026-09-18", "2026-10-09"},
	{"apply_police_after_people", "2026-11-02", "2026-11-05"},
	{"apply_police_after_people", "2026-09-30", "2026-10-10"},
	{"finish_police_mediation", "2026-11-02", "2026-11-16"},
	{"finish_police_mediation", "2026-09-18", "2026-10-09"},
	{"finish_people_mediation", "2026-10-12", "2026-11-12"},
	{"finish_people_mediation", "2026-09-04", "2026-10-08"}, // 4 October is off
	{"tell_insurer_session", "2026-11-12", "2026-11-09"},
	{"tell_insurer_session", "2026-10-09", "2026-10-06"}, // counted back over days off all the same
	{"instalment", "2026-11-02", "2026-11-02"},
	{"instalment", "2026-10-01", "2026-10-01"}, // a day that was agreed does not move
	{"apply_confirmation", "2026-11-02", "2026-12-02"},
	{"apply_confirmation", "2026-09-01", "2026-10-08"},
	{"court_confirmation", "2026-11-02", "2026-12-02"},
	{"court_confirmation", "2026-09-01", "2026-10-08"},
	{"claim_tell_documents", "2026-11-02", "2026-11-03"},
	{"claim_tell_documents", "2026-09-30", "2026-10-08"},
	{"claim_decide", "2026-11-02", "2026-11-09"}, // the 7th is a Saturday
	{"claim_decide", "2026-09-28", "2026-10-08"},
	{"claim_pay", "2026-11-02", "2026-11-12"},
	{"claim_pay", "2026-09-24", "2026-10-08"},
	{"fund_review", "2026-11-02", "2026-11-05"},
	{"fund_review", "2026-09-30", "2026-10-10"},
	{"task", "2026-11-02", "2026-11-02"},
	{"task", "2026-10-03", "2026-10-03"},
}

func TestLastDays(t *testing.T) {
	t.Parallel()
	for _, row := range lastDays {
		t.Run(row.rule+" "+row.from, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			begins[row.rule](w, row.from)
			i := slices.IndexFunc(w.c.Dues, func(d accident.Due) bool { return d.Rule == row.rule })
			require.GreaterOrEqual(t, i, 0, "not begun")
			d := w.c.Dues[len(w.c.Dues)-1]
			for _, each := range w.c.Dues {
				if each.Rule == row.rule {
					d = each // the newest
				}
			}
			day, err := calendar.ParseDay(row.want)
			require.NoError(t, err)
			require.Equal(t, row.want, calendar.DayOf(d.At).String())
			require.Equal(t, day.End().UTC(), d.At, "to the last instant of the day")
			require.Equal(t, accident.DueOpen, d.State)
			require.False(t, d.Provisional)
			require.False(t, d.Remind.After(d.At))
			r, ok := of(&w.c, d)
			require.True(t, ok)
			require.Equal(t, r.Article, d.Article)
			require.Equal(t, string(r.Owner), d.Owner)
			require.Equal(t, r.On != accident.TheCase, d.Proceeding > 0)
			require.Equal(t, r.PerParty, d.Party > 0)
			if steps := Steps(present(), &w.c, d); r.Row == "" {
				require.Equal(t, row.want, steps[len(steps)-1].Day.String(), "the steps on the screen end on the same day")
				e, ok := ExplainDue(present(), &w.c, d)
				require.True(t, ok)
				require.Equal(t, row.want, e.Day.String())
			} else {
				require.Empty(t, steps)
				_, ok := ExplainDue(present(), &w.c, d)
				require.False(t, ok)
			}
		})
	}
}

func TestEveryRuleHasADateAndOneAcrossAHoliday(t *testing.T) {
	t.Parallel()
	for _, r := range Rules() {
		n, across := 0, false
		for _, row := range lastDays {
			if row.rule != r.ID {
				continue
			}
			n++
			from, err := calendar.ParseDay(row.from)
			require.NoError(t, err)
			to, err := calendar.ParseDay(row.want)
			require.NoError(t, err)
			if to.Before(from) {
				from, to = to, from
			}
			for d := from; !d.After(to); d = d.Add(1) {
				across = across || calendar.Default().Explain(d).Kind == calendar.OffDay
			}
		}
		require.GreaterOrEqual(t, n, 2, "%s has fewer than two rows", r.ID)
		require.True(t, across, "%s has no row across a holiday", r.ID)
	}
}

func TestCommercialClaimsFollowTheInsuranceLaw(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.claim("2026-09-01", "2")
	require.Equal(t, "none", w.state("claim_tell_documents", 0), "CI-Reg 28 binds the compulsory insurer")
	w.at("2026-09-02", accident.SubmitDocuments, no, accident.ClaimComplete, accident.Values{"complete": "yes"})
	require.Equal(t, "2026-10-08", w.last("claim_decide", 0))
	require.Equal(t, "保险法 23", w.c.DueOf("claim_decide", 0).Article)
	w.at("2026-09-21", accident.AgreeClaim, no, accident.ClaimAgreed, accident.Values{"amount": "1"})
	require.Equal(t, "2026-10-08", w.last("claim_pay", 0), "1 October and the days after are off")
}

func TestAnAgreedLengthIsTaken(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.appraisal("2026-11-02", "45")
	require.Equal(t, "2026-12-17", w.last("appraisal_report", 0))
	steps := Steps(present(), &w.c, *w.c.DueOf("appraisal_report", 0))
	require.Len(t, steps, 46)
}

func TestADateInAnUnknownYearIsProvisional(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-12-28")
	d := w.c.DueOf("determination", 0)
	require.True(t, d.Provisional)
	require.Equal(t, "2027-01-11", w.last("determination", 0), "Monday to Friday, until the notice is loaded")
}
