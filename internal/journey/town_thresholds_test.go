package journey

import (
	"strings"

	"github.com/stretchr/testify/require"

	a "anjie/domain/accident"
	"anjie/domain/hint"
)

// provinces are figures of Shandong that stand, by which a case hints at a crime, and a draft by which it would not.
func (v *town) provinces() {
	v.unpaid = v.told(func() {
		v.Open(nil)
		v.Determined().Act(a.RecordFindings, 0, a.Values{"unpaid_property": "350000", "basis": "银行流水、不动产登记查询"})
	})
	line := hint.Threshold{Region: "370000", From: "2026-01-01", Base: 300_000_00, Grave: 600_000_00, Source: "made up for the test", Verified: true}
	stands, err := v.Desk.Tables.EnterThreshold(v.t.Context(), v.ids["admin"], line)
	require.NoError(v.t, err)
	_, err = v.Desk.Tables.Publish(v.t.Context(), v.ids["admin"], stands.ID, stands.SHA256)
	require.NoError(v.t, err)
	line.From, line.Base, line.Grave, line.Verified = "2026-06-01", 400_000_00, 800_000_00, false
	draft, err := v.Desk.Tables.EnterThreshold(v.t.Context(), v.ids["admin"], line)
	require.NoError(v.t, err)
	line.Region, line.Source = "120000", "https://example.invalid/"+strings.Repeat("long", 40)
	_, err = v.Desk.Tables.EnterThreshold(v.t.Context(), v.ids["admin"], line)
	require.NoError(v.t, err)
	v.thresholds = draft.ID
}
