package journey

import (
	"strings"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// otherRules is a draft of readings: by one of them the compulsory insurers would pay more of what is on record.
func (v *town) otherRules() string {
	row := waterfall.LimitRow{From: "2026-01-01"}
	for i, l := range []*waterfall.Limit{&row.AtFault.DD, &row.AtFault.MED, &row.AtFault.PROP, &row.NoFault.DD, &row.NoFault.MED, &row.NoFault.PROP} {
		l.Fen = money.Yuan([]int64{200_000, 20_000, 2_000, 20_000, 2_000, 100}[i])
	}
	for _, one := range []compensation.Reading{
		{Question: compensation.AboutBucket, Head: compensation.AppraisalFee, Value: string(compensation.DD), Source: "https://example.invalid/" + strings.Repeat("long", 40)},
		{Question: compensation.AboutExtra, Region: "370000", Grade: 10, Value: "150", Source: "made up for the test"},
	} {
		_, err := v.Desk.Tables.EnterReading(v.t.Context(), v.ids["admin"], one)
		require.NoError(v.t, err)
	}
	draft, err := v.Desk.Tables.EnterReading(v.t.Context(), v.ids["admin"], compensation.Reading{Question: compensation.AboutLimits, Limits: &row, Source: "made up for the test", Verified: true})
	require.NoError(v.t, err)
	return draft.ID
}
