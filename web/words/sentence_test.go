package words

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSentencesCiteLawsByTheirNames(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		lang     Lang
		in, want string
	}{
		{ZH, "应当提前三个工作日通知，最早可定 2026-09-29（HPR 88）", "应当提前三个工作日通知，最早可定 2026-09-29（《道路交通事故处理程序规定》第88条）"},
		{ZH, "期限未了结：HPR 51；期限未了结：PML 31", "期限未了结：《道路交通事故处理程序规定》第51条；期限未了结：《人民调解法》第31条"},
		{EN, "It is final after three working days (HPR 112(3))", "It is final after three working days (Accident Procedure Rules, art. 112(3))"},
		{EN, "an RTSL-Reg 95 b CI-Reg 28, 29 c", "an Road Traffic Safety Regulations, art. 95 b Compulsory Insurance Regulations, arts. 28, 29 c"},
		{EN, "time of the appraisal (在线调解规则 26), left out", "time of the appraisal (Online Mediation Rules, art. 26), left out"},
		{ZH, "没有引用", "没有引用"},
	} {
		require.Equal(t, row.want, Sentence(row.lang, row.in))
	}
}
