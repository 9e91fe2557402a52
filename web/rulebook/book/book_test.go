package book

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

var shipped = Of(Shipped())

func has(t *testing.T, table, row string) Line {
	t.Helper()
	l, ok := shipped.Line(Anchor(table, row))
	require.True(t, ok, "the book has no line for %s of %s", row, table)
	return l
}

// TestEveryRuleHasItsLine: a row that somebody adds to a table is in the book, or this fails.
func TestEveryRuleHasItsLine(t *testing.T) {
	t.Parallel()
	doubtful := func(unverified bool, table, row string) {
		require.Equal(t, unverified, has(t, table, row).Unverified, "%s/%s: ※ where and only where it was not verified", table, row)
	}
	for _, l := range deadline.Limits() {
		doubtful(l.Unverified || l.ReadingZH != "", "deadline", l.ID)
	}
	for _, r := range deadline.Rules() {
		has(t, "clock", r.ID)
	}
	for _, s := range accident.Steps(accident.Newest) {
		has(t, "step", string(s.Command))
	}
	for _, c := range accident.Commands() {
		has(t, "step", string(c))
	}
	for _, r := range liability.Ranges().Rows {
		doubtful(!r.Verified, "shares", r.ID())
	}
	for _, r := range liability.Answering2026().Rules {
		doubtful(!r.Verified, "answering", r.ID)
	}
	rules := compensation.DefaultRules()
	for _, h := range rules.Heads {
		doubtful(h.Note != nil && h.Note.Doubt, "heads", string(h.ID))
	}
	for _, a := range rules.Ages {
		has(t, "ages", fmt.Sprint(a.From))
	}
	for _, g := range rules.Grades {
		has(t, "grades", fmt.Sprint(g.Grade))
	}
	for _, x := range rules.Extra {
		doubtful(!x.Verified, "extra", x.Region+"/"+fmt.Sprint(x.Grade))
	}
	for _, f := range compensation.DefaultFigures().All() {
		doubtful(!f.Verified, "figures", f.Key())
	}
	for _, l := range rules.Settlement.Limits.Rows {
		for _, one := range []string{"/at-fault/DD", "/no-fault/DD", "/at-fault/MED", "/no-fault/MED", "/at-fault/PROP", "/no-fault/PROP"} {
			has(t, "ci-limits", l.From+one)
		}
	}
	for _, b := range rules.Settlement.Bars {
		has(t, "bars", string(b.Flag))
	}
	for _, row := range []string{"at-fault", "no-fault", "substitute", "self-claim"} {
		doubtful(!rules.Settlement.Collision.Verified, "collision", row)
	}
	doubtful(!rules.Settlement.Collision.Verified, "readings", "no-fault-substitute")
	doubtful(false, "readings", "top-up")
	for _, h := range hint.Table2026().Rules {
		doubtful(!h.Verified, "hint", h.ID)
	}
}

// TestEveryHolidayHasItsLine: with its make-up workdays and the number of its notice.
func TestEveryHolidayHasItsLine(t *testing.T) {
	t.Parallel()
	cal := calendar.Default()
	for _, n := range cal.Years() {
		y, _ := cal.Year(n)
		for _, h := range y.Holidays {
			has(t, "calendar", fmt.Sprintf("%d/%s", n, h.EN))
		}
	}
	spring := has(t, "calendar", "2026/Spring Festival")
	require.Equal(t, []string{"2026-02-15 – 2026-02-23", "2026-02-14、2026-02-28", "国办发明电〔2025〕7号"}, []string{spring.Cells[0].ZH, spring.Cells[1].ZH, spring.Cells[2].ZH})
}

// TestTheNumberedTableIsWhole: the law's own fifty rows, each at least once.
func TestTheNumberedTableIsWhole(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, l := range shipped[0].Parts[0].Lines {
		seen[l.Cells[0].ZH] = true
	}
	for n := 1; n <= 50; n++ {
		require.True(t, seen[fmt.Sprint(n)], "time limit %d", n)
	}
}

// TestADerivationLeadsIntoTheBook: every table row that a computation names is a line here.
func TestADerivationLeadsIntoTheBook(t *testing.T) {
	t.Parallel()
	one, faults := compensation.ReadCase(compensation.Example())
	require.Empty(t, faults)
	result, faults := compensation.Calculate(one, compensation.DefaultFigures())
	require.Empty(t, faults)
	led := map[string]int{}
	for path, line := range result.Why.All() {
		if line.Table != nil {
			_, ok := shipped.Line(Anchor(line.Table.ID, line.Table.Row))
			require.True(t, ok, "%s: %s %s", path, line.Table.ID, line.Table.Row)
			led[line.Table.ID]++
		}
	}
	require.NotZero(t, led["heads"])
	require.NotZero(t, led["ci-limits"])
	require.NotZero(t, led["figures"])
}

// TestEveryLineIsWhole: anchors are unique and fit into an address, every line has its words, every part its columns.
func TestEveryLineIsWhole(t *testing.T) {
	t.Parallel()
	anchors := map[string]bool{}
	mark := func(id string) {
		require.Regexp(t, `^[A-Za-z0-9_-]+$`, id)
		require.False(t, anchors[id], "two things have the anchor %s", id)
		anchors[id] = true
	}
	keys := regexp.MustCompile(`\b(command|field|option|stage|notice|paper|kind|role|agency_kind|provision)\.[a-z0-9_]+|%!`)
	for _, s := range shipped {
		mark(s.ID)
		require.NotEmpty(t, s.Title.ZH)
		for _, p := range s.Parts {
			mark(p.ID)
			require.NotEmpty(t, p.Title.ZH, p.ID)
			for _, l := range p.Lines {
				mark(l.ID)
				require.Len(t, l.Cells, len(p.Cols)-1, l.ID)
				require.NotEmpty(t, l.Name.ZH, l.ID)
				require.NotEmpty(t, l.Name.EN, l.ID)
				for i, c := range l.Cells {
					require.Equal(t, c.ZH == "", c.EN == "", "%s, %s: a language is missing", l.ID, p.Cols[i+1].EN)
					require.Empty(t, keys.FindAllString(c.ZH+c.EN+l.Name.ZH, -1), "%s: something has no word", l.ID)
				}
			}
		}
	}
}

// TestEveryRuleCitesItsArticle: no short sign reaches a Chinese screen.
func TestEveryRuleCitesItsArticle(t *testing.T) {
	t.Parallel()
	for _, s := range shipped {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				for i, c := range l.Cells {
					if p.Cols[i+1].EN == "Article" {
						require.Equal(t, Article, c.As, l.ID)
						require.NotEmpty(t, c.ZH, "%s has no article", l.ID)
					}
					if c.As == Article {
						require.NotRegexp(t, `[A-Za-z]`, c.In(words.ZH), l.ID)
					}
				}
			}
		}
	}
}

// TestEveryMeaningHasWords: what a table may say and the book must put into words.
func TestEveryMeaningHasWords(t *testing.T) {
	t.Parallel()
	for _, r := range deadline.Rules() {
		_, known := whenWords[r.When]
		require.True(t, known, "the condition %q", r.When)
		_, known = whenWords[r.MetWhen]
		require.True(t, known, "the condition %q", r.MetWhen)
	}
	for _, l := range deadline.Limits() {
		for _, c := range l.PausedBy {
			require.NotEmpty(t, pauseWords[c].ZH, c)
		}
		require.NotEqual(t, "role."+string(l.Owner), words.Role(words.ZH, access.Role(l.Owner)))
	}
	for _, s := range accident.Steps(accident.Newest) {
		_, known := conditions[s.When]
		require.True(t, known, "the condition %q", s.When)
	}
	rules := compensation.DefaultRules()
	for _, h := range rules.Heads {
		require.NotEmpty(t, ways(rules)[h.Way].ZH, "the way %q", h.Way)
		require.NotEmpty(t, bucketWords[h.Bucket].ZH, h.Bucket)
		for _, f := range h.Funds {
			require.NotEmpty(t, fundWords[f].ZH, f)
		}
	}
	for _, r := range liability.Ranges().Rows {
		require.NotContains(t, region(r.Region).ZH, "地区", r.Region)
	}
	for _, topic := range hint.Topics {
		require.NotEmpty(t, topicWords[topic].ZH, topic)
	}
	for _, cmd := range accident.Commands() {
		for _, f := range accident.Fields(cmd) {
			require.True(t, f.Kind == accident.Opaque || fieldKinds[f.Kind].ZH != "", "the kind of field %q", f.Kind)
		}
	}
}

func TestTheBookOfADraftSaysTheDraft(t *testing.T) {
	t.Parallel()
	draft := Shipped()
	draft.Rules.FuneralMonths = 7
	l, ok := Of(draft).Line("heads-funeral")
	require.True(t, ok)
	require.True(t, strings.HasSuffix(l.Cells[0].ZH, "× 7"), l.Cells[0].ZH)
	require.True(t, strings.HasSuffix(has(t, "heads", "funeral").Cells[0].ZH, "× 6"))
}

// TestAnAnsweredBarNamesItsSource instead of the doubt that the program has about it.
func TestAnAnsweredBarNamesItsSource(t *testing.T) {
	t.Parallel()
	draft, err := Shipped(), error(nil)
	draft.Rules, err = draft.Rules.With("draft", compensation.Reading{Question: waterfall.AboutDrugs, Value: compensation.Yes, Source: "某市会议纪要", Verified: true})
	require.NoError(t, err)
	l, ok := Of(draft).Line("bars-drugged")
	require.True(t, ok)
	require.False(t, l.Unverified)
	require.Equal(t, []string{"赔偿", "某市会议纪要"}, []string{l.Cells[1].ZH, l.Cells[3].ZH})
	require.True(t, has(t, "bars", "drugged").Unverified)
}
