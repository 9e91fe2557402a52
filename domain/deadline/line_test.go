package deadline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// The line by which a date was counted is the one that explains it: with what a case knows, and with what a list knows.
func TestTheLineOfADueIsThatOfItsExplanation(t *testing.T) {
	t.Parallel()
	for id, begin := range begins {
		w := newWorld(t)
		begin(w, "2026-11-02")
		for _, d := range w.c.Dues {
			e, counted := ExplainDue(w.w, &w.c, d)
			bare := accident.Due{Rule: d.Rule, Article: d.Article, From: d.From, At: d.At}
			of, ok := w.w.Line(bare)
			require.True(t, ok, id)
			require.Equal(t, d.Article, of.Article, id)
			if counted {
				require.Equal(t, e.Limit, of, id)
			}
		}
	}
	_, ok := World{Calendar: calendar.Default()}.Line(accident.Due{Rule: "no_such_limit"})
	require.False(t, ok)
}

// What the program ships unverified or as a reading is doubtful until an office has seen a source for it.
func TestADoubtfulLimitIsSettledByASourceThatWasSeen(t *testing.T) {
	t.Parallel()
	line := Entered{Limit: "claim_pay", From: "2026-12-01", N: 10, Unit: calendar.CalendarDays, Source: "x"}
	for verified, doubtful := range map[bool]bool{true: false, false: true} {
		line.Verified = verified
		table := entered(t, line).Table
		for day, want := range map[string]bool{"2026-11-30": true, "2026-12-01": doubtful} {
			l, ok := table.On(order146, "claim_pay", on(t, day))
			require.True(t, ok)
			require.Equal(t, want, l.Doubtful(), "%s, seen: %t", day, verified)
		}
	}
	for id, want := range map[string]bool{"claim_tell_documents": true, "online_mediation": true, "fund_review": true, "apply_review": false, "online_mediation_simple": false} {
		l, err := FindLimit(id)
		require.NoError(t, err)
		require.Equal(t, want, l.Doubtful(), id)
	}
}
