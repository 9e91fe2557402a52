package journey

import (
	"strings"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/deadline"
)

// laterLimits is a draft of time limits: by one line days in open cases would change, by another a reading is settled.
func (v *town) laterLimits() string {
	draft, err := v.Desk.Tables.EnterLimit(v.t.Context(), v.ids["admin"], deadline.Entered{Limit: "apply_mediation", From: "2026-01-01", N: 30, Unit: calendar.CalendarDays,
		Article: "made up 2027, 86", Source: "made up for the test", Verified: true})
	require.NoError(v.t, err)
	_, err = v.Desk.Tables.EnterLimit(v.t.Context(), v.ids["admin"], deadline.Entered{Limit: "claim_pay", From: "2026-12-01", N: 10, Unit: calendar.WorkingDays, Source: "https://example.invalid/" + strings.Repeat("long", 40)})
	require.NoError(v.t, err)
	return draft.ID
}
