package calendar

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func TestParseYearSaysWhatToMend(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"year": 2027, "notices": [`: "the file is no complete JSON",
		`{"year": }`:                  "no valid JSON near byte 10",
		`{"jahr": 2027}`:              `a field that is not known: "jahr"`,
		`{"year": "2027"}`:            `"year" is of the wrong type: it is a JSON string`,
		`{"year": 2027}`:              "the source is not named",
		`{"year": 2027, "source": "s", "notices": [{"number": "7"}]}`:                  `the notice's number "7" is not written like 国办发明电〔2025〕7号`,
		`{"year": 2027, "source": "s", "notices": [{"number": "国办发明电〔2020〕1号"}]}`:      "国办发明电〔2020〕1号 is not about 2027: a notice comes in that year or the year before",
		`{"year": 2027, "holidays": [{"zh": "元旦", "en": "x", "off": ["2027-02-30"]}]}`: "the year's file: a date is a real day written like 2026-10-09",
	} {
		_, err := ParseYear([]byte(text))
		p := problem.As(err)
		require.NotNil(t, p, text)
		require.Equal(t, problem.Invalid, p.Kind)
		require.Equal(t, want, p.EN)
		require.NotEmpty(t, p.ZH)
	}
	_, err := ParseYear(make([]byte, MaxYearBytes+1))
	require.Contains(t, problem.As(err).EN, "too long")
}

// Whatever the file: it is refused with a sentence, or it is a year that can be written, read again and used.
func FuzzParseYear(f *testing.F) {
	f.Add([]byte(next))
	f.Add([]byte(`{"year": 2027}`))
	f.Add([]byte(`{"year": 2027, "source": "s", "notices": [{"number": "国办发明电〔2026〕9号", "url": "https://x"}], "holidays": [{"zh": "a", "en": "b", "off": ["2027-10-01"], "work": ["2027-10-09"]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		y, err := ParseYear(b)
		if err != nil {
			require.NotNil(t, problem.As(err), "%v", err)
			return
		}
		again, err := json.Marshal(y)
		require.NoError(t, err)
		same, err := ParseYear(again)
		require.NoError(t, err)
		require.Equal(t, len(y.Holidays), len(same.Holidays))
		c := Default().With(y)
		for _, h := range y.Holidays {
			for _, d := range h.Work {
				require.True(t, weekend(d))
				work, known := c.Workday(d)
				require.True(t, known)
				require.True(t, work || d.Year() != y.Year, "a neighbour's later notice may say otherwise")
			}
		}
	})
}
