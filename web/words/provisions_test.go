package words

import (
	"testing"

	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"

	"github.com/stretchr/testify/require"
)

func TestProvisionsAreCitedAsPeopleDo(t *testing.T) {
	t.Parallel()
	for article, want := range map[string][2]string{
		"HPR 62":             {"《道路交通事故处理程序规定》第62条", "Accident Procedure Rules, art. 62"},
		"HPR 85, 86; PML 17": {"《道路交通事故处理程序规定》第85条、第86条；《人民调解法》第17条", "Accident Procedure Rules, arts. 85, 86; People's Mediation Law, art. 17"},
		"HPR 43–48":          {"《道路交通事故处理程序规定》第43条至第48条", "Accident Procedure Rules, arts. 43–48"},
		"HPR 112(3)":         {"《道路交通事故处理程序规定》第112条第（三）项", "Accident Procedure Rules, art. 112(3)"},
		"刑法 133；法释〔2000〕33号 2(1)":   {"《刑法》第133条；法释〔2000〕33号第2条第（一）项", "Criminal Law, art. 133; 法释〔2000〕33号, art. 2(1)"},
		"法释〔2000〕33号 2(1)(3), 9":    {"法释〔2000〕33号第2条第一款第（三）项、第9条", "法释〔2000〕33号, arts. 2(1)(3), 9"},
		"公通字〔2010〕29号":              {"公通字〔2010〕29号", "公通字〔2010〕29号"},
		"FUND":                      {"《道路交通事故社会救助基金管理办法》", "Relief Fund Measures"},
		"house":                     {"本单位办案规则", "the unit's own rules"},
		"CPL 205; CPL-Int 351–354":  {"《民事诉讼法》第205条；《民事诉讼法司法解释》第351条至第354条", "Civil Procedure Law, art. 205; Civil Procedure Interpretation, arts. 351–354"},
		"something else, not known": {"something else, not known", "something else, not known"},
		"":                          {"", ""},
	} {
		require.Equal(t, want[0], Provision(ZH, article))
		require.Equal(t, want[1], Provision(EN, article))
	}
	require.Equal(t, "依据《人民调解法》第31条", T(ZH, Article, "PML 31"))
}

// TestEveryArticleOfTheTablesIsKnown: no short sign reaches a screen.
func TestEveryArticleOfTheTablesIsKnown(t *testing.T) {
	t.Parallel()
	var all []string
	for _, s := range accident.Steps(accident.Newest) {
		all = append(all, s.Article)
	}
	for _, r := range deadline.Rules() {
		all = append(all, r.Article)
	}
	for _, r := range hint.Table2026().Rules {
		all = append(all, r.Article)
	}
	for _, r := range liability.Ranges().Rows {
		all = append(all, r.Article)
	}
	for _, r := range liability.Answering2026().Rules {
		all = append(all, r.Article)
	}
	for _, article := range all {
		require.NotRegexp(t, `[A-Za-z]`, Provision(ZH, article), article)
	}
}
