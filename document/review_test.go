package document

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/document/sheet"
)

// told is all that a review's paper says, without its tables.
func told(r ReviewDecision) string {
	var b strings.Builder
	for _, block := range r.Paper().Blocks {
		if text, ok := block.(sheet.Text); ok {
			b.WriteString(text.Text)
		}
	}
	return b.String()
}

// The ten days of HPR 79 run from the day the conclusion is made; a certificate is reviewed under HPR 77; a harmless defect
// that was made good is said before the determination is upheld (HPR 76).
func TestAReviewNamesItsProvisionAndItsDays(t *testing.T) {
	t.Parallel()
	r := ReviewDecision{Head: head("1"), Reviewed: reviewed(), Parties: []Party{zhang(), li()}, Request: "请求", Findings: "意见", Officers: []string{"韩复核"}}
	require.Contains(t, told(r), "自本复核结论作出之日起十日内")
	require.Contains(t, told(r), "第七十六条")
	r.Title = certificateTitle
	require.Contains(t, told(r), "第七十四条、第七十七条的规定，责令")
	r.Upheld, r.Correction = true, "笔误已经更正"
	require.Contains(t, told(r), "第七十四条、第七十七条的规定，维持")
	require.Contains(t, told(r), "已经补正或者作出合理解释：笔误已经更正。")
	r.Correction = ""
	require.NotContains(t, told(r), "瑕疵")
}
