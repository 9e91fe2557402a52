package due

import (
	"net/url"
	"testing"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/words"

	ics "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/require"
)

func day(t *testing.T, s string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseDay(s)
	require.NoError(t, err)
	return d
}

func clock(t *testing.T, today string) Clock {
	return Clock{Lang: words.ZH, Now: day(t, today).Start().Add(10 * time.Hour), World: deadline.World{Calendar: calendar.Default()}}
}

// The determination is counted in working days, the confirmation in calendar days; 25 September 2026 and
// 1 to 7 October are days off.
func TestDistanceIsInTheUnitOfTheRule(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, rule, today, last string
		left                    string
		group                   Group
		tone                    layout.Tone
	}{
		{"two working days across the holiday", "determination", "2026-09-30", "2026-10-09", "还有 2 个工作日", Later, layout.Grey},
		{"one working day across the holiday", "determination", "2026-09-30", "2026-10-08", "还有 1 个工作日", Later, layout.Amber},
		{"the same distance in calendar days", "court_confirmation", "2026-09-30", "2026-10-09", "还有 9 日", Later, layout.Grey},
		{"today", "determination", "2026-09-30", "2026-09-30", "今天到期", Today, layout.Amber},
		{"one working day over", "determination", "2026-10-08", "2026-09-30", "已超 1 个工作日", Overdue, layout.Red},
		{"over on a day off is still over", "determination", "2026-10-01", "2026-09-30", "已超 1 日", Overdue, layout.Red},
		{"this week", "determination", "2026-09-21", "2026-09-24", "还有 3 个工作日", ThisWeek, layout.Grey},
		{"the week ends on Sunday", "determination", "2026-09-21", "2026-09-27", "还有 3 个工作日", ThisWeek, layout.Grey},
		{"on Sunday the week is over", "determination", "2026-09-27", "2026-09-28", "还有 1 个工作日", Later, layout.Amber},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			v := clock(t, row.today).View(Limit{Rule: row.rule, At: day(t, row.last).End()})
			require.Equal(t, row.left, v.Left)
			require.Equal(t, row.group, v.Group)
			require.Equal(t, row.tone, v.Mark.Tone)
			require.NotEmpty(t, v.Must)
			require.NotEmpty(t, v.Mark.Text)
		})
	}
}

func TestTheCountIsShownDayByDay(t *testing.T) {
	t.Parallel()
	c := clock(t, "2026-09-21")
	from := day(t, "2026-09-18").Start()
	at, _, _ := c.Calendar.Due(from, calendar.Span{N: 10, Unit: calendar.WorkingDays})
	v := c.View(Limit{Rule: "determination", Article: "HPR 62", Since: from, At: at})
	require.Equal(t, "2026-10-09（周五）", v.Day)
	require.Contains(t, v.Days[0].Note, "不计入")
	require.Equal(t, CountedDay{"2026-09-20（周日）", "第 1 日 · 国庆节调休上班", true}, v.Days[2])
	last := v.Days[len(v.Days)-1]
	require.Equal(t, CountedDay{"2026-10-09（周五）", "第 10 日 · 工作日", true}, last)
	require.Contains(t, v.Days[len(v.Days)-3].Note, "国庆节放假")

	moved := c.View(Limit{Rule: "determination", Article: "HPR 62", Since: from, At: at.AddDate(0, 0, 3)})
	require.Empty(t, moved.Days, "an extended deadline was not counted")
	fixed := c.View(Limit{Rule: "instalment", Article: "PML 31", Since: from, At: at})
	require.Empty(t, fixed.Days, "a day that was named was not counted")
}

// A commercial claim is decided in thirty days, a compulsory one in five: the article tells the lines of a rule apart.
func TestTheArticleChoosesTheLineOfARule(t *testing.T) {
	t.Parallel()
	c := clock(t, "2026-09-21")
	from := day(t, "2026-08-31").Start()
	for article, n := range map[string]int{"CI-Reg 29": 5, "保险法 23": 30} {
		at, _, _ := c.Calendar.Due(from, calendar.Span{N: n, Unit: calendar.CalendarDays, Roll: true})
		v := c.View(Limit{Rule: "claim_decide", Article: article, Since: from, At: at})
		require.GreaterOrEqual(t, len(v.Days), n, article)
	}
}

func TestEveryRuleHasItsWords(t *testing.T) {
	t.Parallel()
	for _, r := range deadline.Rules() {
		for _, lang := range words.Langs {
			c := clock(t, "2026-09-21")
			c.Lang = lang
			v := c.View(Limit{Rule: r.ID, Article: r.Article, At: day(t, "2026-09-25").End(), Provisional: true})
			require.NotEmpty(t, v.Must, r.ID)
			require.NotEmpty(t, v.Otherwise, r.ID)
		}
	}
}

// A limit that is read otherwise since a day is told in its own unit, with the days by which it was counted.
func TestAnEnteredLimitIsToldInItsUnit(t *testing.T) {
	t.Parallel()
	c := clock(t, "2026-12-03")
	table, err := deadline.InProgram().With("2018-05+1", deadline.Entered{Limit: "claim_pay", From: "2026-12-01", N: 7, Unit: calendar.WorkingDays, Source: "x", Verified: true})
	require.NoError(t, err)
	for since, want := range map[string]string{"2026-12-01": "还有 5 个工作日", "2026-11-30": "还有 7 日"} {
		from := day(t, since).Start()
		l, ok := table.On("2018-05", "claim_pay", day(t, since))
		require.True(t, ok)
		end, _ := c.Calendar.Last(from, l.Span)
		c.Table = table
		v := c.View(Limit{Rule: "claim_pay", Article: l.Article, Since: from, At: end})
		require.Equal(t, want, v.Left, since)
		require.NotEmpty(t, v.Days, since)
	}
}

// A date that rests on a limit nobody has seen at its source, or on a reading, says so in every list, with the sentence; the
// article tells the covers of one rule apart, and a line that an office entered says what it rests on itself.
func TestALimitThatIsNotCertainIsMarked(t *testing.T) {
	t.Parallel()
	c := clock(t, "2026-12-03")
	from := day(t, "2026-12-01").Start()
	marked := func(c Clock, rule, article string, n int, stands bool) []string {
		at, _, _ := c.Calendar.Due(from, calendar.Span{N: n, Unit: calendar.CalendarDays, Roll: true})
		v := c.View(Limit{Rule: rule, Article: article, Since: from, At: at, Stands: stands, Brief: true})
		require.Empty(t, v.Days, "nobody asked for them")
		out := []string{}
		for _, m := range v.Marks {
			out = append(out, m.Text+" "+m.Why)
		}
		return out
	}
	reading := "※口径可选 《机动车交通事故责任强制保险条例》未规定“日”是否为工作日，按日历日计算"
	require.Equal(t, []string{reading}, marked(c, "claim_pay", "CI-Reg 29", 10, false))
	require.Equal(t, []string{"※未核实 《保险法》第23条：条文尚未核对原文"}, marked(c, "claim_pay", "保险法 23", 10, false))
	require.Equal(t, []string{reading}, marked(c, "claim_pay", "CI-Reg 29", 77, false), "a day that somebody named runs under the same limit")
	require.Equal(t, []string{reading}, marked(c, "claim_pay", "CI-Reg 29", 10, true), "one that stands still is no more certain")
	require.Empty(t, marked(c, "determination", "HPR 62", 10, false))
	require.Empty(t, marked(c, "of_an_old_edition", "HPR 1", 10, false))
	c.Lang = words.EN
	require.Equal(t, []string{"※ unverified Insurance Law, art. 23: the provision was read only at second hand"}, marked(c, "claim_pay", "保险法 23", 10, false))

	seven := deadline.Entered{Limit: "claim_pay", From: "2026-11-20", N: 7, Unit: calendar.CalendarDays, Source: "保险法释义", Verified: true, Article: "CI-Reg 29之一"}
	table, err := deadline.InProgram().With("2018-05+1", seven)
	require.NoError(t, err)
	c = clock(t, "2026-12-03")
	c.Table = table
	require.Empty(t, marked(c, "claim_pay", "CI-Reg 29之一", 7, false), "settled by a provision that was seen")
	require.Equal(t, []string{reading}, marked(c, "claim_pay", "CI-Reg 29", 10, false), "counted before it was entered")
	seven.Article = ""
	c.Table, err = deadline.InProgram().With("2018-05+1", seven)
	require.NoError(t, err)
	require.Contains(t, marked(c, "claim_pay", "CI-Reg 29", 7, false)[0], "保险法释义", "the line by whose length the date came")
	require.Equal(t, []string{reading}, marked(c, "claim_pay", "CI-Reg 29", 10, false), "the program's line, by its length")
}

// A calendar program says it in words.
func TestACalendarEntryTellsWhatIsNotCertain(t *testing.T) {
	t.Parallel()
	from := day(t, "2026-12-01")
	owed := store.Owed{Number: "1", Rule: "claim_pay", Article: "CI-Reg 29", Since: from.Start(), At: from.Add(10).End(), State: accident.DueOpen}
	described := func(lang words.Lang, o store.Owed) string {
		e := ics.NewCalendar().AddEvent("x")
		entry(e, lang, &url.URL{}, deadline.World{Calendar: calendar.Default()}, o)
		return e.GetProperty(ics.ComponentPropertyDescription).Value
	}
	require.Contains(t, described(words.ZH, owed), "※口径可选：《机动车交通事故责任强制保险条例》未规定")
	require.Contains(t, described(words.EN, owed), "※ reading chosen: the Compulsory Insurance Regulations do not say")
	owed.Article = "保险法 23"
	require.Contains(t, described(words.ZH, owed), "※未核实：《保险法》第23条")
	owed.Rule, owed.Article = "determination", "HPR 62"
	require.NotContains(t, described(words.ZH, owed), "※")
}
