package calendar

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func day(t *testing.T, s string) Day {
	t.Helper()
	d, err := ParseDay(s)
	require.NoError(t, err)
	return d
}

func TestParseDay(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"2026-10-09", "2024-02-29", "1900-01-01", "2199-12-31"} {
		require.Equal(t, s, day(t, s).String())
	}
	for _, s := range []string{"", "2026-02-29", "2026-13-01", "2026-1-9", "09.10.2026", "2026-10-09 ", "0001-01-01", "2200-01-01", "２０２６-10-09"} {
		_, err := ParseDay(s)
		require.Equal(t, problem.Invalid, problem.KindOf(err), s)
	}
}

func TestDayOfIsTheDayInChina(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ utc, day string }{
		{"2026-09-18T15:59:59.999999Z", "2026-09-18"},
		{"2026-09-18T16:00:00Z", "2026-09-19"},
		{"2026-12-31T16:00:00Z", "2027-01-01"},
	} {
		at, err := time.Parse(time.RFC3339Nano, c.utc)
		require.NoError(t, err)
		require.Equal(t, c.day, DayOf(at).String())
	}
	require.True(t, DayOf(time.Time{}).IsZero())
}

func TestDayBeginsAndEnds(t *testing.T) {
	t.Parallel()
	d := day(t, "2026-12-31")
	require.Equal(t, "2026-12-31T00:00:00+08:00", d.Start().Format(time.RFC3339Nano))
	require.Equal(t, "2026-12-31T23:59:59.999999+08:00", d.End().Format(time.RFC3339Nano))
	require.Equal(t, d, DayOf(d.Start()))
	require.Equal(t, d, DayOf(d.End()))
	require.True(t, Day{}.Start().IsZero())
	require.True(t, Day{}.End().IsZero())
}

func TestMonthsAndYearsEndOnTheSameDateOrTheLastOfTheMonth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-15", 1, "2026-02-15"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-08-31", 3, "2026-11-30"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-05", 1, "2027-01-05"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2024-02-29", 36, "2027-02-28"},
		{"2026-05-05", 0, "2026-05-05"},
	} {
		require.Equal(t, c.want, day(t, c.from).AddMonths(c.months).String(), "%s %+d", c.from, c.months)
	}
	require.Equal(t, "2027-02-28", day(t, "2024-02-29").AddYears(3).String())
	require.Equal(t, "2028-02-29", day(t, "2024-02-29").AddYears(4).String())
}

func TestDaysAreOrderedAndCounted(t *testing.T) {
	t.Parallel()
	a, b := day(t, "2026-09-30"), day(t, "2026-10-01")
	require.True(t, a.Before(b))
	require.True(t, b.After(a))
	require.False(t, a.Before(a) || a.After(a))
	require.Equal(t, b, a.Add(1))
	require.Equal(t, 1, b.Sub(a))
	require.Equal(t, -366, day(t, "2024-01-01").Sub(day(t, "2025-01-01")))
	require.Equal(t, time.Wednesday, a.Weekday())
	y, m, d := a.Date()
	require.Equal(t, a, On(y, m, d))
	require.Equal(t, 2026, a.Year())
}

func TestDayTravelsAsText(t *testing.T) {
	t.Parallel()
	type row struct{ On, Never Day }
	in := row{On: day(t, "2026-10-09")}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"On":"2026-10-09","Never":""}`, string(b))
	var out row
	require.NoError(t, json.Unmarshal(b, &out))
	require.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`{"On":"2026-02-30"}`), &out))
}
