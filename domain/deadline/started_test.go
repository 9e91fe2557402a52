package deadline

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
)

// notStarted says of every limit that no act of the newest edition starts why none does. A limit that is neither here nor
// in the flow makes the test fail; so does one that is in both.
var notStarted = map[string]string{
	// The record does not hold the fact that starts it.
	"commission_appraisal":       "only where an appraisal is needed, which nobody says when the scene is recorded; what is commissioned has its own limit",
	"commission_autopsy":         "only where an autopsy is needed; as above",
	"commission_vehicle_test":    "only where the vehicle must be tested; as above",
	"recommission_appraisal":     "no act finds a report defective",
	"notify_reappraisal_refusal": "no act refuses a re-appraisal",
	"notify_vehicle_collection":  "no act detains a vehicle",
	"collect_vehicle":            "no act detains a vehicle",
	"collect_announced_vehicle":  "no act detains a vehicle",
	"unidentified_body":          "no act notes a notice in a newspaper",
	"determination_fast":         "no act notes the joint application for the fast track",
	"submit_review_file":         "no act notes the superior's demand for the file",
	"decide_recusal":             "no act asks for recusal",
	"hand_over_file":             "no act notes a letter that asks for the file",
	"send_blood_sample":          "no act notes the sample; alcohol is a finding",
	"tell_blood_result":          "as above",
	"request_blood_retest":       "as above",
	// Another line of the flow does its work.
	"appraisal_final": "the same three working days as request_reappraisal; when they have run out the report is final by itself",
	"forward_review":  "the application is recorded where the review is accepted; its decision has the limit",
	"notify_session":  "ScheduleSession refuses a session without three working days' notice",
	"change_session":  "a session may be moved by its own act; nothing follows from asking late",
	// Against an authority outside, on its own premises.
	"fund_transfer":             "the fund records that it has paid and not when it approved; Shandong's own rule",
	"fund_transfer_elsewhere":   "as above, by the fund's rules where no province has its own",
	"fund_funeral":              "the relatives apply to the fund themselves; no act notes that it received their application",
	"notify_fund":               "no act notes the hospital's proof of its cost; a hint that a notice is owed has no first day, and the notice itself starts fund_review",
	"online_mediation_ordinary": "after the filing the court conducts it on its platform; the record holds the suit and its docket",
	"online_mediation_simple":   "as above",
	"apply_enforcement":         "enforcement is the court's; counted on request",
	// Information.
	"limitation":         "interruptions (CC 195) are not in the record; counted on request",
	"limitation_longest": "as above",
	"serve_review":       "service of the conclusion on each party is followed by its paper, without which the case is not closed",
}

func TestEveryLimitIsStartedOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, l := range Limits() {
		if l.Edition != accident.Newest {
			continue
		}
		known[l.ID] = true
		why, excused := notStarted[l.ID]
		commands := l.Commands()
		require.NotEqual(t, len(commands) > 0, excused, "%d %s (%s): started by %v, or excused because %q?", l.No, l.ID, l.Article, commands, why)
		if excused {
			require.NotEmpty(t, why, l.ID)
			continue
		}
		for _, cmd := range commands {
			lawful := cmd == accident.OpenCase || slices.ContainsFunc(accident.Steps(l.Edition), func(s accident.Step) bool { return s.Command == cmd })
			require.True(t, lawful, "%s is started by %s, which no step of the edition knows", l.ID, cmd)
		}
	}
	for id := range notStarted {
		require.True(t, known[id], "an excuse for no limit: %s", id)
	}
}

// Every cause in the table of limits can be given in the form that pauses one.
func TestEveryCauseCanBeSaid(t *testing.T) {
	t.Parallel()
	for _, l := range Limits() {
		for _, cause := range l.PausedBy {
			require.Contains(t, accident.PauseCauses, string(cause), l.ID)
		}
	}
	for _, cause := range accident.PauseCauses {
		require.Contains(t, causes, Cause(cause))
	}
}

// The ten working days of the relatives: held in time, or the police see to it afterwards (HPR 53).
func TestTheFuneral(t *testing.T) {
	t.Parallel()
	for manner, want := range map[string]string{"relatives": accident.DueMet, "police": accident.DueWaived + " " + ReasonEnded} {
		w := newWorld(t)
		w.at("2026-11-02", accident.NotifyFuneral, 0, accident.Same, accident.Values{"party": "2", "on": "2026-11-02"})
		require.Equal(t, "2026-11-16", w.last("funeral", 2))
		d := w.c.DueOf("funeral", 2)
		require.Equal(t, []string{"party", "HPR 53"}, []string{d.Owner, d.Article})
		w.at("2026-11-16", accident.RecordFuneral, 0, accident.Same, accident.Values{"party": "2", "on": "2026-11-16", "manner": manner})
		require.Equal(t, want, w.state("funeral", 2), manner)
		require.Equal(t, "none", w.state("funeral", 1))
	}
}
