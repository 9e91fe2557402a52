package person

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
)

func TestCheckID(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{
		"11010519491231002X", "11010519491231002x", " 110105 19491231 002X\u3000", "１１０１０５１９４９１２３１００２Ｘ", "\u200b11010519491231002X\ufeff",
	} {
		id, err := CheckID(raw)
		require.NoError(t, err, raw)
		require.Equal(t, "11010519491231002X", id)
	}
	for raw, say := range map[string]string{
		"":                    "应为18位",
		"1101051949123100":    "应为18位",
		"11010519491231002XX": "应为18位",
		"110105491231002":     "15位旧号码",
		"1101051949123100AX":  "前17位应为数字",
		"11010519491231002Y":  "前17位应为数字",
		"110105194912310020":  "校验位",
		"110105194902300021":  "出生日期",
		"110105194900000021":  "出生日期",
		"110105000112310021":  "出生日期",
		"一一零一零五一九四九一二三一零零二X": "前17位应为数字",
		"一一零一零五": "应为18位",
	} {
		_, err := CheckID(raw)
		require.ErrorContains(t, err, say, raw)
	}
}

// One wrong digit, or two neighbours exchanged, never passes: that is what MOD 11-2 is for.
func TestTheCheckDigitFindsSlips(t *testing.T) {
	t.Parallel()
	const id = "371402199003078515"
	good := id[:17] + string(checkDigit(id))
	_, err := CheckID(good)
	require.NoError(t, err)
	for i := range 17 {
		for d := byte('0'); d <= '9'; d++ {
			slip := []byte(good)
			if slip[i] == d {
				continue
			}
			slip[i] = d
			_, err := CheckID(string(slip))
			require.Error(t, err, string(slip))
		}
		swapped := []byte(good)
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
		if string(swapped) != good {
			_, err := CheckID(string(swapped))
			require.Error(t, err, string(swapped))
		}
	}
}

func TestBirthAndSex(t *testing.T) {
	t.Parallel()
	require.Equal(t, calendar.On(1949, time.December, 31), BirthOf("11010519491231002X"))
	require.Equal(t, Female, SexOf("11010519491231002X"))
	require.Equal(t, Male, SexOf("371001198010082394"))
	for _, s := range []string{"", "110105", "1101051949023000AX"} {
		require.True(t, BirthOf(s).IsZero(), s)
		require.Empty(t, SexOf(s), s)
	}
}

func TestNobodyIsBornInTheFuture(t *testing.T) {
	t.Parallel()
	born := calendar.On(1949, time.December, 31)
	id, err := CheckIDOn("11010519491231002x", born)
	require.NoError(t, err)
	require.Equal(t, "11010519491231002X", id)
	_, err = CheckIDOn("11010519491231002X", born.Add(-1))
	require.ErrorContains(t, err, "将来")
	_, err = CheckIDOn("1", born)
	require.ErrorContains(t, err, "应为18位")
}

func TestCheckDocument(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"e12345678":   "E12345678",
		"Ｈ１２３４５６７８９":  "H123456789",
		"C668668(9)":  "C6686689",
		"军字第2001988号": "军字第2001988号",
	} {
		no, err := CheckDocument(raw)
		require.NoError(t, err, raw)
		require.Equal(t, want, no)
	}
	for raw, say := range map[string]string{
		"":                      "5至20位",
		"A123":                  "5至20位",
		"123456789012345678901": "5至20位",
		"<b>12345":              "字母、数字和汉字",
		"E1234567é":             "字母、数字和汉字",
		"\xff\xff\xff\xff\xff":  "字母、数字和汉字",
	} {
		_, err := CheckDocument(raw)
		require.ErrorContains(t, err, say, raw)
	}
}

func TestCheckUSCC(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{"91350100M000100Y43", "91350100m000100y43", "91 350100 M000100Y4-3", "９１３５０１００Ｍ０００１００Ｙ４３"} {
		code, err := CheckUSCC(raw)
		require.NoError(t, err, raw)
		require.Equal(t, "91350100M000100Y43", code)
	}
	for raw, say := range map[string]string{
		"":                    "应为18位",
		"91350100M000100Y4":   "应为18位",
		"91350100I000100Y43":  "I、O、S、V、Z",
		"9135010一0000100Y43":  "I、O、S、V、Z",
		"913501M0M000100Y43":  "第3至8位",
		"91350100M000100Y4A":  "校验位",
		"91350100M000100Y430": "应为18位",
	} {
		_, err := CheckUSCC(raw)
		require.ErrorContains(t, err, say, raw)
	}
}
