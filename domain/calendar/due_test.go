package calendar

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04:05.999999", s, Zone)
	require.NoError(t, err)
	return v
}

func TestDue(t *testing.T) {
	t.Parallel()
	const end = " 23:59:59.999999"
	for _, c := range []struct {
		why         string
		from        string
		span        Span
		want        string
		provisional bool
	}{
		{"working days", "2026-09-18 16:30:00", Span{N: 3, Unit: WorkingDays}, "2026-09-22" + end, false},
		{"working days need no rolling", "2026-09-18 00:00:00", Span{N: 10, Unit: WorkingDays, Roll: true}, "2026-10-09" + end, false},
		{"working days before", "2026-10-09 09:00:00", Span{N: 3, Unit: WorkingDays, Before: true}, "2026-09-29" + end, false},
		{"calendar days", "2026-09-01 09:00:00", Span{N: 30, Unit: CalendarDays}, "2026-10-01" + end, false},
		{"calendar days rolled over National Day", "2026-09-01 09:00:00", Span{N: 30, Unit: CalendarDays, Roll: true}, "2026-10-08" + end, false},
		{"a last day that is a worked Sunday stays", "2026-08-21 09:00:00", Span{N: 30, Unit: CalendarDays, Roll: true}, "2026-09-20" + end, false},
		{"calendar days before roll backwards", "2026-10-08 09:00:00", Span{N: 3, Unit: CalendarDays, Before: true, Roll: true}, "2026-09-30" + end, false},
		{"hours are exact, holiday or not", "2026-09-30 20:15:00", Span{N: 24, Unit: Hours, Roll: true}, "2026-10-01 20:15:00", false},
		{"hours before", "2026-10-01 20:15:00", Span{N: 24, Unit: Hours, Before: true}, "2026-09-30 20:15:00", false},
		{"a month", "2026-01-31 09:00:00", Span{N: 1, Unit: Months}, "2026-02-28" + end, false},
		{"a month rolled over Spring Festival", "2026-01-15 09:00:00", Span{N: 1, Unit: Months, Roll: true}, "2026-02-24" + end, false},
		{"a month before", "2026-03-31 09:00:00", Span{N: 1, Unit: Months, Before: true}, "2026-02-28" + end, false},
		{"years", "2023-09-30 09:00:00", Span{N: 3, Unit: Years}, "2026-09-30" + end, false},
		{"years rolled", "2023-10-01 09:00:00", Span{N: 3, Unit: Years, Roll: true}, "2026-10-08" + end, false},
		{"years into the unknown need no calendar", "2026-11-21 09:00:00", Span{N: 2, Unit: Years}, "2028-11-21" + end, false},
		{"but rolling there does", "2026-11-21 09:00:00", Span{N: 2, Unit: Years, Roll: true}, "2028-11-21" + end, true},
		{"working days into the unknown", "2026-12-31 09:00:00", Span{N: 1, Unit: WorkingDays}, "2027-01-01" + end, true},
		{"calendar days into the unknown", "2026-12-31 09:00:00", Span{N: 2, Unit: CalendarDays}, "2027-01-02" + end, false},
		{"and rolled there", "2026-12-31 09:00:00", Span{N: 2, Unit: CalendarDays, Roll: true}, "2027-01-04" + end, true},
		{"nothing: the day itself", "2026-10-09 09:00:00", Span{Unit: WorkingDays}, "2026-10-09" + end, false},
		{"no months: the day itself, rolled", "2026-10-01 09:00:00", Span{Unit: Months, Roll: true}, "2026-10-08" + end, false},
		{"the day is the day in China", "2026-09-18 00:00:00", Span{N: 1, Unit: WorkingDays}, "2026-09-20" + end, false},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			got, _, provisional := Default().Due(at(t, c.from).UTC(), c.span)
			require.Equal(t, c.want, got.Format("2006-01-02 15:04:05.999999"))
			require.Equal(t, c.provisional, provisional)
		})
	}
}

func TestDueShowsHowItCounted(t *testing.T) {
	t.Parallel()
	tell := func(from string, s Span) (lines []string) {
		_, steps, _ := Default().Due(at(t, from+" 10:00:00"), s)
		for _, s := range steps {
			lines = append(lines, fmt.Sprintf("%s %d %v %v %s", s.Day, s.N, s.Counts, s.Rolled, s.Reason.ZH))
		}
		return lines
	}
	require.Equal(t, []string{
		"2026-09-18 0 false false 工作日",
		"2026-09-19 0 false false 周末",
		"2026-09-20 1 true false 国庆节调休上班",
		"2026-09-21 2 true false 工作日",
		"2026-09-22 3 true false 工作日",
	}, tell("2026-09-18", Span{N: 3, Unit: WorkingDays}))
	require.Equal(t, []string{
		"2026-09-23 0 false false 工作日",
		"2026-09-24 1 true false 工作日",
		"2026-09-25 2 true false 中秋节放假",
		"2026-09-26 2 false true 中秋节放假",
		"2026-09-27 2 false true 中秋节放假",
		"2026-09-28 2 false true 工作日",
	}, tell("2026-09-23", Span{N: 2, Unit: CalendarDays, Roll: true}))
	require.Equal(t, []string{
		"2026-08-31 0 false false 工作日",
		"2026-11-30 3 true false 工作日",
	}, tell("2026-08-31", Span{N: 3, Unit: Months}))
	require.Equal(t, []string{
		"2026-10-09 0 false false 工作日",
		"2026-10-08 1 true false 工作日",
	}, tell("2026-10-09", Span{N: 1, Unit: WorkingDays, Before: true}))
	require.Empty(t, tell("2026-10-09", Span{N: 5, Unit: Hours}))
}

// Whatever the span: a later trigger is never due earlier, a rolled end is a working day, the steps end where the
// period ends and count to N, and working days agree with AddWorkdays.
func TestDueHoldsTogether(t *testing.T) {
	t.Parallel()
	c, r := Default(), rand.New(rand.NewPCG(1, 2))
	units := []Unit{WorkingDays, CalendarDays, Months, Years}
	for range 4000 {
		from := On(2018, time.March, 1).Add(r.IntN(3000)).Start().Add(time.Duration(r.Int64N(int64(24 * time.Hour))))
		s := Span{N: 1 + r.IntN(60), Unit: units[r.IntN(4)], Before: r.IntN(4) == 0, Roll: r.IntN(2) == 0}
		end, steps, provisional := c.Due(from, s)
		later, _, _ := c.Due(from.Add(36*time.Hour), s)
		require.False(t, later.Before(end), "%v from %v", s, from)
		last := steps[len(steps)-1]
		require.Equal(t, DayOf(end), last.Day)
		require.Equal(t, s.N, last.N, "%v from %v", s, from)
		if s.Roll && !provisional {
			work, _ := c.Workday(last.Day)
			require.True(t, work, "%v from %v", s, from)
		}
		if s.Unit == WorkingDays {
			n := s.N
			if s.Before {
				n = -n
			}
			want, p := c.AddWorkdays(DayOf(from), n)
			require.Equal(t, want, last.Day)
			require.Equal(t, p, provisional)
		}
	}
}

func TestSpanInWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		span   Span
		zh, en string
	}{
		{Span{N: 10, Unit: WorkingDays}, "10个工作日内", "within 10 working days"},
		{Span{N: 1, Unit: WorkingDays, Before: true}, "至少提前1个工作日", "at least 1 working day before"},
		{Span{N: 30, Unit: CalendarDays}, "30日内", "within 30 calendar days"},
		{Span{N: 24, Unit: Hours}, "24小时内", "within 24 hours"},
		{Span{N: 1, Unit: Months}, "1个月内", "within 1 month"},
		{Span{N: 3, Unit: Years}, "3年内", "within 3 years"},
	} {
		require.Equal(t, c.zh, c.span.In("zh-CN"))
		require.Equal(t, c.en, c.span.In("en"))
	}
}
