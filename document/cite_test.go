package document

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestProvisionsAreCitedInChinese(t *testing.T) {
	t.Parallel()
	for article, want := range map[string]string{
		"PI-Int 12":              "人损解释第12条",
		"CC 1179; PI-Int 12, 15": "民法典第1179条；人损解释第12条、第15条",
		"RTA-Int2 8":             "道交解释（二）第8条",
		"RTA-Int 13(2)":          "道交解释第13条（2）",
		"HPR 43–48":              "程序规定第43条至第48条",
		"保险法 65":                 "保险法第65条",
		"公通字〔2010〕29号":           "公通字〔2010〕29号",
		"":                       "",
	} {
		require.Equal(t, want, cite(article))
	}
	require.Equal(t, "民法典：《中华人民共和国民法典》", full("CC"))
	require.Equal(t, "公通字〔2010〕29号", full("公通字〔2010〕29号"))
}
