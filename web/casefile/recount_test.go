package casefile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"
)

// TestAProvisionalDateSaysSoUntilTheNoticeIsLoaded: the mark goes, the story tells of it, and whoever may not see a
// deadline does not hear of it.
func TestAProvisionalDateSaysSoUntilTheNoticeIsLoaded(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	town.Go("2026-12-28")
	c := town.Open(nil)
	c.Investigated()
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("?tab=deadlines")).Shows(200, "2027-01-11（周一）", "※暂定", "2027年的放假安排尚未载入")

	draft, err := town.Desk.Tables.DraftYear(t.Context(), "", []byte(`{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
		"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-04", "2027-01-05"], "work": []}]}`), true)
	require.NoError(t, err)
	_, err = town.Desk.Tables.Publish(t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	officer.Get(c.At("?tab=deadlines")).Shows(200, "2027-01-11（周一）", "系统正在重新计算")
	_, err = town.Desk.Recount(t.Context(), 0)
	require.NoError(t, err)
	officer.Get(c.At("?tab=deadlines")).Shows(200, "2027-01-14（周四）", "元旦放假（试验〔2026〕1号），不计入").Hides("※暂定")
	officer.Get(c.At()).Shows(200, "按现行的放假安排和期限表重新计算了期限", "现为 2027-01-14（周四）", "试验〔2026〕1号")
	officer.Get(c.At("?tab=log")).Shows(200, "重新计算")

	c.Act(access.HandlingOfficer, accident.CommissionAppraisal, 0, accident.Values{"item": "车速", "institution": casetest.Appraiser, "on": "2026-12-28", "days": "20"})
	town.As(access.Appraiser).Get(c.At()).Shows(200).Hides("重新计算了期限")
}
