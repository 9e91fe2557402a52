package calendar

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// Every day of the embedded years against the majority of five calendars that were made by others.
func TestEveryDayAgreesWithIndependentCalendars(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("testdata/workdays_2018_2026.txt")
	require.NoError(t, err)
	c, d := Default(), On(2018, time.January, 1)
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		month, days, ok := strings.Cut(line, " ")
		require.True(t, ok, line)
		require.Equal(t, month, d.String()[:7])
		for _, want := range days {
			work, known := c.Workday(d)
			require.Equal(t, d.Before(On(2026, time.December, newYearMoves)), known, "%s: the notice of 2027 may name the last week", d)
			require.Equal(t, want == '1', work, "%s %s", d, c.Explain(d).ZH)
			d = d.Add(1)
		}
	}
	require.Equal(t, "2027-01-01", d.String(), "all days of nine years")
}

func TestExplain(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		day    string
		kind   Kind
		work   bool
		zh, en string
		notice string
	}{
		{"2026-09-18", Ordinary, true, "工作日", "working day", ""},
		{"2026-09-19", Weekend, false, "周末", "weekend", ""},
		{"2026-09-20", MakeUp, true, "国庆节调休上班", "worked in exchange for National Day", "国办发明电〔2025〕7号"},
		{"2026-10-01", OffDay, false, "国庆节放假", "National Day holiday", "国办发明电〔2025〕7号"},
		{"2020-01-31", OffDay, false, "春节放假", "Spring Festival holiday", "国办发明电〔2019〕16号、国办发明电〔2020〕1号"},
		{"2018-12-29", MakeUp, true, "元旦调休上班", "worked in exchange for New Year's Day", "国办发明电〔2018〕15号、国办发明电〔2019〕3号"},
		{"2027-10-01", Ordinary, true, "工作日（2027年放假安排尚未载入）", "working day (the holiday notice of 2027 is not loaded yet)", ""},
		{"2027-10-02", Weekend, false, "周末（2027年放假安排尚未载入）", "weekend (the holiday notice of 2027 is not loaded yet)", ""},
	} {
		r := Default().Explain(day(t, c.day))
		require.Equal(t, Reason{c.kind, c.work, c.day < "2027", c.zh, c.en, c.notice}, r, c.day)
		require.Equal(t, c.zh, r.In("zh-CN"))
		require.Equal(t, c.en, r.In("en"))
	}
}

func TestEveryEmbeddedYearNamesItsNoticeAndSource(t *testing.T) {
	t.Parallel()
	require.Equal(t, []int{2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}, Default().Years())
	for _, n := range Default().Years() {
		y, ok := Default().Year(n)
		require.True(t, ok)
		require.Contains(t, y.Source, "MIT")
		for _, notice := range y.Notices {
			require.Regexp(t, `^国办发明电〔20\d\d〕\d+号$`, notice.Number)
			require.Regexp(t, `^https?://www\.gov\.cn/`, notice.URL)
		}
		require.GreaterOrEqual(t, len(y.Holidays), 6)
	}
	_, ok := Default().Year(2027)
	require.False(t, ok)
}

// next is a made-up 2027: the real notice belongs into days/2027.json.
const next = `{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
	"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2026-12-31", "2027-01-01"], "work": ["2027-01-03"]}]}`

func TestALoadedYearMakesDatesCertain(t *testing.T) {
	t.Parallel()
	y, err := ParseYear([]byte(next))
	require.NoError(t, err)
	before := Default()
	after := before.With(y)

	d, provisional := before.AddWorkdays(day(t, "2026-12-30"), 2)
	require.Equal(t, "2027-01-01", d.String())
	require.True(t, provisional)

	d, provisional = after.AddWorkdays(day(t, "2026-12-30"), 2)
	require.Equal(t, "2027-01-04", d.String(), "worked on Sunday the 3rd")
	require.False(t, provisional)

	require.Equal(t, 2027, after.Years()[9])
	require.Len(t, before.Years(), 9, "With leaves the calendar it was called on alone")

	y.Holidays = y.Holidays[:0]
	work, known := after.With(y).Workday(day(t, "2027-01-01"))
	require.True(t, work && known, "the later loading of a year replaces the earlier")
}

func TestParseYearRefusesWhatNoNoticeSays(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string][2]string{
		"not JSON":               {"{", ""},
		"a word we do not know":  {`"source"`, `"sauce"`},
		"no such year":           {`"year": 2027`, `"year": 27`},
		"no notice":              {"试验〔2026〕1号", ""},
		"no such day":            {"2027-01-03", "2027-02-30"},
		"an empty day":           {"2027-01-03", ""},
		"a worked weekday":       {"2027-01-03", "2027-01-04"},
		"a day named twice":      {"2026-12-31", "2027-01-03"},
		"a day of another year":  {"2026-12-31", "2025-12-31"},
		"a holiday with no name": {"元旦", ""},
		"days as one string":     {`["2027-01-03"]`, `"2027-01-03"`},
		"no source":              {"made up for the test", " "},
		"a number of its own":    {"试验〔2026〕1号", "No. 7 of 2026"},
		"another year's notice":  {"试验〔2026〕1号", "试验〔2025〕1号"},
		"an address to run":      {`"url": ""`, `"url": "javascript:alert(1)"`},
		"a second year":          {`["2027-01-03"]}]}`, `["2027-01-03"]}]} {}`},
		"cut off":                {`["2027-01-03"]}]}`, `["2027-01-03"`},
		"no day of its own":      {`"2026-12-31", "2027-01-01"], "work": ["2027-01-03"]`, `"2026-12-31"], "work": []`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := strings.Replace(next, edit[0], edit[1], 1)
			require.NotEqual(t, next, text)
			_, err := ParseYear([]byte(text))
			p := problem.As(err)
			require.NotNil(t, p, "a sentence for whoever wrote the file")
			require.NotEmpty(t, p.EN)
			require.NotContains(t, p.EN+p.ZH, "json:", "no jargon of the decoder")
		})
	}
	y, err := ParseYear([]byte(next))
	require.NoError(t, err)
	y.Holidays = nil
	b, err := json.Marshal(y)
	require.NoError(t, err)
	_, err = ParseYear(b)
	require.Equal(t, "no holidays", problem.As(err).EN)
}
