package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestAddWorkdays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		why         string
		from        string
		n           int
		want        string
		provisional bool
	}{
		{"reconsideration: a worked Sunday counts", "2026-09-18", 3, "2026-09-22", false},
		{"mediation: across Mid-Autumn and National Day", "2026-09-18", 10, "2026-10-09", false},
		{"from a day off", "2026-10-03", 1, "2026-10-08", false},
		{"nothing to add, even on a day off", "2026-10-03", 0, "2026-10-03", false},
		{"an ordinary week", "2026-11-02", 5, "2026-11-09", false},
		{"May Day with a worked Saturday", "2026-04-30", 4, "2026-05-09", false},
		{"backwards across National Day", "2026-10-09", -3, "2026-09-29", false},
		{"backwards over a worked Sunday", "2026-09-22", -3, "2026-09-18", false},
		{"Spring Festival prolonged in 2020", "2020-01-23", 1, "2020-02-03", false},
		{"a notice that reaches into the year before", "2018-12-28", 2, "2019-01-02", false},
		{"into a year without a notice", "2026-12-31", 1, "2027-01-01", true},
		{"back out of a year without a notice", "2027-01-01", -1, "2026-12-31", true}, // the notice of 2027 may name it,
		{"within a year without a notice", "2027-09-30", 3, "2027-10-05", true},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			d, provisional := Default().AddWorkdays(day(t, c.from), c.n)
			require.Equal(t, c.want, d.String())
			require.Equal(t, c.provisional, provisional)
		})
	}
}

func TestNextAndPreviousWorkday(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		day, next, previous string
		provisional         bool
	}{
		{"2026-10-01", "2026-10-08", "2026-09-30", false},
		{"2026-09-20", "2026-09-20", "2026-09-20", false}, // a worked Sunday stays
		{"2026-09-26", "2026-09-28", "2026-09-24", false},
		{"2027-05-01", "2027-05-03", "2027-04-30", true},
	} {
		d, provisional := Default().NextWorkday(day(t, c.day))
		require.Equal(t, c.next, d.String())
		require.Equal(t, c.provisional, provisional)
		d, provisional = Default().PreviousWorkday(day(t, c.day))
		require.Equal(t, c.previous, d.String())
		require.Equal(t, c.provisional, provisional)
	}
}

func TestCountWorkdays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-09-18", "2026-10-09", 10},
		{"2026-09-18", "2026-09-18", 0},
		{"2026-09-18", "2026-09-19", 0},
		{"2026-09-30", "2026-10-07", 0},
		{"2026-09-30", "2026-10-08", 1},
		{"2026-10-09", "2026-09-18", -10},
		{"2026-10-07", "2026-10-01", 0},
	} {
		require.Equal(t, c.want, Default().CountWorkdays(day(t, c.from), day(t, c.to)), "%s to %s", c.from, c.to)
	}
}

// Over every day of the years that we know: a result is a working day, later days never give earlier results,
// one more working day is strictly later, and counting undoes adding.
func TestWorkdaysHoldTogether(t *testing.T) {
	t.Parallel()
	c := Default()
	for _, n := range []int{-10, -3, -1, 1, 2, 3, 5, 10} {
		last := Day{}
		for d := On(2018, time.February, 1); d.Before(On(2026, time.November, 30)); d = d.Add(1) {
			got, provisional := c.AddWorkdays(d, n)
			work, known := c.Workday(got)
			require.True(t, work && known && !provisional, "%s %+d = %s", d, n, got)
			require.False(t, got.Before(last), "%s %+d = %s", d, n, got)
			require.Equal(t, n, c.CountWorkdays(d, got), "%s %+d = %s", d, n, got)
			_, dir := magnitude(n)
			more, _ := c.AddWorkdays(got, dir)
			direct, _ := c.AddWorkdays(d, n+dir)
			require.Equal(t, direct, more, "%s %+d", d, n)
			last = got
		}
	}
}
