package deadline

import (
	"testing"

	"anjie/domain/accident"
	"anjie/domain/calendar"

	"github.com/stretchr/testify/require"
)

// An agreement binds from its last signature or seal (PML 29), and the thirty days of PML 33 run from then, also when
// somebody records them two weeks later.
func TestAnAgreementSignedLongBeforeItWasRecorded(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	no := w.mediation("2026-08-31", accident.PeopleMediation)
	w.at("2026-09-01", accident.MakeAgreement, no, accident.MediationDrafted, accident.Values{"basis": "b", "facts": "f", "shares": "s", "manner": "m",
		"heads.0.party": "1", "heads.0.head": "medical", "heads.0.amount": "100", "instalments.0.payer": "party:2", "instalments.0.payee": "1", "instalments.0.amount": "100", "instalments.0.due_on": "2026-12-01"})
	w.at("2026-09-14", accident.SealAgreement, no, accident.Same, accident.Values{"mediators": "m", "on": "2026-08-31"})
	w.at("2026-09-14", accident.SignAgreement, no, accident.Same, accident.Values{"party": "1", "on": "2026-09-01"})
	w.at("2026-09-14", accident.SignAgreement, no, accident.MediationEffective, accident.Values{"party": "2", "on": "2026-08-31"})
	require.Equal(t, "2026-09-01", w.c.Proceeding(no).Agreement.EffectiveOn, "the last of all")
	d := w.c.DueOf("apply_confirmation", 0)
	require.Equal(t, "2026-10-08", calendar.DayOf(d.At).String(), "thirty days end on 1 October, in the holiday")
	require.Equal(t, "2026-09-01", calendar.DayOf(d.From).String())
}
