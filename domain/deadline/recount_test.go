package deadline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// counted records the command by which dates are counted again by a calendar, and returns what it changed.
func (w *world) counted(day string, cal *calendar.Calendar, years string) []accident.Due {
	w.t.Helper()
	e := accident.Event{Case: w.c.ID, Seq: w.c.Seq + 1, At: noon(w.t, day), Command: accident.RecountDeadlines,
		Values: accident.Values{"calendar": "x", "years": years}}
	after := accident.After(w.c, e)
	e.Dues = Changes(World{Calendar: cal}, &w.c, &after, e)
	w.c = accident.After(w.c, e)
	return e.Dues
}

func TestRecountMakesProvisionalDatesFinal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-12-28") // ten working days into January
	begins["fund_review"](w, "2026-12-16")   // over before Christmas
	begins["task"](w, "2027-01-04")          // a day that somebody named
	before := *w.c.DueOf("determination", 0)
	require.True(t, before.Provisional)
	require.Empty(t, w.counted("2026-12-29", calendar.Default(), "2027"), "nothing is known that was not")

	cal := calendar.Default().With(newYear(t))
	require.Len(t, Recount(World{Calendar: cal}, &w.c, Learnt{}, noon(t, "2026-12-29")), 1)
	out := w.counted("2026-12-29", cal, "2027")
	require.Len(t, out, 1)
	d := w.c.DueOf("determination", 0)
	require.Equal(t, out[0], *d)
	require.Equal(t, "2027-01-13", calendar.DayOf(d.At).String())
	require.False(t, d.Provisional)
	require.Equal(t, before.From, d.From)
	require.Equal(t, "2027-01-12 09:00", d.Remind.In(calendar.Zone).Format("2006-01-02 15:04"))
	require.Empty(t, w.counted("2026-12-30", cal, "2027"), "twice changes nothing")
}

// A second notice in the same year moves dates that were certain; only those that its year has to do with.
func TestRecountAfterAnAmendedNotice(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.t.Helper()
	begins["determination"](w, "2026-09-24")
	was := w.last("determination", 0)
	y, ok := calendar.Default().Year(2026)
	require.True(t, ok)
	y.Holidays = append(y.Holidays[:len(y.Holidays):len(y.Holidays)], calendar.Holiday{ZH: "临时放假", EN: "Extra holiday", Off: []calendar.Day{on(t, "2026-10-08"), on(t, "2026-10-09")}})
	cal := calendar.Default().With(y)
	require.Empty(t, w.counted("2026-09-25", cal, "2027"), "another year's notice does not touch it")
	require.Equal(t, was, w.last("determination", 0))
	require.Len(t, w.counted("2026-09-25", cal, "2026"), 1)
	require.Greater(t, w.last("determination", 0), was)
}

func TestALimitThatHadPassedRunsAgainWhenItNowEndsLater(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-12-28") // until 11 January by ordinary weeks
	id := w.c.DueOf("determination", 0).ID
	w.at("2027-01-08", accident.RemindDue, 0, accident.Same, accident.Values{"due": id})
	w.at("2027-01-12", accident.MissDue, 0, accident.Same, accident.Values{"due": id})
	require.Equal(t, accident.DueMissed, w.state("determination", 0))
	cal := calendar.Default().With(newYear(t))
	late := w.c
	require.Len(t, w.counted("2027-01-12", cal, "2027"), 1, "the notice arrived late: the last day is the 13th")
	require.Equal(t, accident.DueOpen, w.state("determination", 0))
	w.c = late
	require.Len(t, w.counted("2027-01-14", cal, "2027"), 1)
	require.Equal(t, accident.DueMissed, w.state("determination", 0), "passed under either calendar")
	require.True(t, w.c.DueOf("determination", 0).Reminded)
}

func TestRecountLeavesAnExtendedDayAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begins["determination"](w, "2026-12-28")
	id := w.c.DueOf("determination", 0).ID
	w.at("2026-12-30", accident.ExtendDue, 0, accident.Same, accident.Values{"due": id, "until": "2027-01-20", "approved_by": "x", "reason": "more witnesses"})
	require.Empty(t, Recount(World{Calendar: calendar.Default().With(newYear(t))}, &w.c, Learnt{Years: []int{2026, 2027}}, time.Time{}))
}
