package deadline

import (
	"slices"
	"testing"

	"anjie/domain/accident"

	"github.com/stretchr/testify/require"
)

// miss is the clock's act on the due of a rule for a proceeding.
func (w *world) miss(day, rule string, proceeding int) {
	w.t.Helper()
	i := slices.IndexFunc(w.c.Dues, func(d accident.Due) bool { return d.Rule == rule && d.Proceeding == proceeding })
	require.GreaterOrEqual(w.t, i, 0, rule)
	w.at(day, accident.MissDue, 0, accident.Same, accident.Values{"due": w.c.Dues[i].ID})
}

// reported commissions an appraisal, and has its report made and served on both parties on a day.
func (w *world) reported(day string) int {
	no := w.appraisal("2026-10-12", "20")
	w.at("2026-10-30", accident.ReportAppraisal, no, accident.AppraisalReported, accident.Values{"on": "2026-10-30"})
	w.at(day, accident.ServeAppraisal, no, accident.AppraisalServed, accident.Values{"on": day, "served": "1,2"})
	return no
}

// A report that nobody challenges is final by itself after three working days, and the five days of HPR 62 run from then
// whether or not somebody comes to record it (HPR 112(3)).
func TestAReportIsFinalByItself(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.reported("2026-11-02")
	require.Equal(t, "2026-11-05", w.last("request_reappraisal", 0))
	w.miss("2026-11-06", "request_reappraisal", 1)
	require.Equal(t, "2026-11-12", w.last("determination_after_appraisal", 0), "five working days from 5 November")

	w.at("2026-11-20", accident.FinaliseAppraisal, no, accident.AppraisalFinal, accident.Values{"on": "2026-11-05"})
	require.Equal(t, "2026-11-12", w.last("determination_after_appraisal", 0), "recording it late gives no further days")
}

func TestAReportThatWasChallengedIsFinalLater(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.reported("2026-11-02")
	w.miss("2026-11-06", "request_reappraisal", 1)
	w.at("2026-11-20", accident.FinaliseAppraisal, no, accident.AppraisalFinal, accident.Values{"on": "2026-11-18", "note": "重新鉴定"})
	require.Equal(t, "2026-11-25", w.last("determination_after_appraisal", 0), "from the day of the other report")
}

func TestTwoReportsAreFinalWithTheLater(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.reported("2026-11-02")
	w.reported("2026-11-04")
	w.miss("2026-11-06", "request_reappraisal", 1)
	require.Equal(t, "none", w.state("determination_after_appraisal", 0), "the other is still open")
	w.miss("2026-11-10", "request_reappraisal", 2)
	require.Equal(t, "2026-11-16", w.last("determination_after_appraisal", 0), "five working days from 9 November")
}
