package deadline

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
)

// worked are dates that a day-walker of its own counted over a table of workdays that others made, from 2018 to 2026.
func worked(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("testdata/worked_dates.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"limit", "trigger", "length", "pauses", "last_day", "note"}, rows[0])
	return rows[1:]
}

func on(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseDay(s)
	require.NoError(t, err)
	return d
}

func startOf(t *testing.T, row []string) (l Limit, s Start) {
	t.Helper()
	l, err := FindLimit(row[0])
	require.NoError(t, err)
	s.At = on(t, row[1]).Start()
	if row[2] != "" {
		s.Length, err = strconv.Atoi(row[2])
		require.NoError(t, err)
	}
	for _, p := range strings.Fields(row[3]) {
		from, until, _ := strings.Cut(p, "..")
		s.Pauses = append(s.Pauses, Pause{Pause: calendar.Pause{From: on(t, from), Until: on(t, until)}})
	}
	return l, s
}

func TestWorkedDates(t *testing.T) {
	t.Parallel()
	rows := worked(t)
	require.GreaterOrEqual(t, len(rows), 200)
	for _, row := range rows {
		l, s := startOf(t, row)
		e, err := Explain(calendar.Default(), l, s)
		require.NoError(t, err, row)
		require.Equal(t, row[4], e.Day.String(), "%v", row)
		require.Equal(t, e.Day.End(), e.Due)
		require.False(t, e.Provisional, row)
		require.LessOrEqual(t, len(e.Steps), 16, "%v: followed at a glance", row)
		for _, step := range e.Steps {
			require.NotEmpty(t, step.ZH, row)
			require.NotRegexp(t, `\p{Han}`, strings.NewReplacer(holdsHan()...).Replace(step.EN), "English is English")
		}
	}
}

// holdsHan are the names of documents, which stay Chinese in every language, as pairs for a Replacer.
func holdsHan() (pairs []string) {
	for _, sign := range []string{"国办发明电", "号", "、", circular29, shandong22, "在线调解规则", "保险法"} {
		pairs = append(pairs, sign, "")
	}
	return pairs
}

// Every limit with a length has at least four worked dates, in three years or more, and one of them lies across a holiday.
func TestEveryLimitHasWorkedDates(t *testing.T) {
	t.Parallel()
	rows := worked(t)
	for _, l := range Limits() {
		if l.Span.N == 0 {
			continue
		}
		n, years, across := 0, map[string]bool{}, false
		for _, row := range rows {
			if row[0] != l.ID {
				continue
			}
			n++
			years[row[4][:4]] = true
			from, to := on(t, row[1]), on(t, row[4])
			if to.Before(from) {
				from, to = to, from
			}
			if first := on(t, "2018-01-01"); from.Before(first) {
				from = first
			}
			for d := from; !d.After(to); d = d.Add(1) {
				across = across || calendar.Default().Explain(d).Kind == calendar.OffDay
			}
		}
		require.GreaterOrEqual(t, n, 4, l.ID)
		require.GreaterOrEqual(t, len(years), 3, l.ID)
		require.True(t, across, "%s has no date across a holiday", l.ID)
	}
}

// The flow's own dates and those of the table are one: a rule counts as its limit.
func TestRulesCountAsTheirLimits(t *testing.T) {
	t.Parallel()
	for _, r := range Rules() {
		l := r.Limit()
		require.Equal(t, r.LimitID, l.ID)
		require.Equal(t, []any{r.Article, r.Span, r.Owner, r.Unverified, r.ZH, r.DueEN}, []any{l.Article, l.Span, l.Owner, l.Unverified, l.ZH, l.DueEN})
		require.Subset(t, l.Commands(), r.Triggers)
		if r.Row != "" {
			continue
		}
		e, err := r.Explain(calendar.Default(), Start{At: noon(t, "2026-09-18")})
		require.NoError(t, err)
		at, _, _ := calendar.Default().Due(noon(t, "2026-09-18"), r.Span)
		require.Equal(t, at, e.Due)
	}
}
