package deadline

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

func TestTheTableIsComplete(t *testing.T) {
	t.Parallel()
	ids, numbers, last := map[string]bool{}, map[int]bool{}, 0
	for _, l := range Limits() {
		require.NoError(t, l.Check())
		require.False(t, ids[l.ID], "%s twice", l.ID)
		require.True(t, l.Owner == access.Party || slices.Contains(access.Roles, l.Owner), l.ID)
		require.GreaterOrEqual(t, l.No, last, "in the order of the numbers")
		require.False(t, l.Span.Inclusive, "%s: no provision counts the day of the trigger", l.ID)
		if l.Span.Unit == calendar.CalendarDays && l.Span.N > 0 && !l.Span.Before || l.Span.Unit == calendar.Months || l.Span.Unit == calendar.Years {
			require.True(t, l.Span.Roll, "%s: a last day off moves on", l.ID)
		}
		ids[l.ID], numbers[l.No], last = true, true, l.No
	}
	for n := 1; n <= 57; n++ {
		require.True(t, numbers[n], "number %d is missing", n)
	}
	require.Len(t, numbers, 57)
	for id := range words {
		require.True(t, ids[id], "words for no limit: %s", id)
		require.NotContains(t, lawWords, id)
	}
	for id := range lawWords {
		require.True(t, ids[id], "words for no limit: %s", id)
	}
	for _, r := range Rules() {
		require.NotEmpty(t, r.Limit().ID, "%s: no limit %s", r.ID, r.LimitID)
	}
}

// HPR 112(5) lists the numbers that are working days; every other period of HPR is calendar time.
func TestTheRegulationSaysWhichDaysItMeans(t *testing.T) {
	t.Parallel()
	for _, l := range Limits() {
		if len(l.Article) < 4 || l.Article[:4] != "HPR " || l.Span.N == 0 {
			continue
		}
		short := slices.Contains([]int{1, 2, 3, 5, 10}, l.Span.N) && l.Span.Unit != calendar.Months
		require.Equal(t, short, l.Span.Unit == calendar.WorkingDays, l.ID)
		require.Equal(t, map[bool]string{true: byHPR, false: byAPR}[short], l.Counting, l.ID)
	}
}

func TestWhatIsNotVerifiedOrWasChosenIsMarked(t *testing.T) {
	t.Parallel()
	marks := map[derivation.MarkKind][]int{}
	for _, l := range Limits() {
		for _, m := range l.Marks() {
			require.NotEmpty(t, m.ZH+m.EN)
			marks[m.Kind] = append(marks[m.Kind], l.No)
		}
	}
	require.Equal(t, []int{39, 40, 48, 51, 52, 55, 56, 57}, marks[derivation.Unverified])
	require.Equal(t, []int{45, 46, 47, 50}, marks[derivation.Choice])
}

func TestFindLimit(t *testing.T) {
	t.Parallel()
	for asked, want := range map[string]string{"apply_review": "apply_review", "24": "apply_review", "claim_pay": "claim_pay", "instalment": "instalment_people"} {
		l, err := FindLimit(asked)
		require.NoError(t, err)
		require.Equal(t, want, l.ID)
	}
	_, err := FindLimit("44")
	require.Contains(t, problem.As(err).EN, "limitation limitation_longest")
	for _, asked := range []string{"", "0", "58", "-1", "apply review"} {
		_, err := FindLimit(asked)
		require.Equal(t, problem.NotFound, problem.KindOf(err), asked)
	}
}

// A limit travels as JSON: a draft edition is written so.
func TestALimitTravelsAsJSON(t *testing.T) {
	t.Parallel()
	for _, l := range Limits() {
		b, err := json.Marshal(l)
		require.NoError(t, err)
		var back Limit
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, l, back)
	}
}

func TestCheckNamesWhatALineLacks(t *testing.T) {
	t.Parallel()
	good, err := FindLimit("online_mediation")
	require.NoError(t, err)
	for why, spoil := range map[string]func(l *Limit){
		"no article":          func(l *Limit) { l.Article = "" },
		"words are missing":   func(l *Limit) { l.DueEN = "" },
		"length or unit":      func(l *Limit) { l.Span.Unit = "fortnights" },
		"its length":          func(l *Limit) { l.Span.N = -1 },
		"nobody owes":         func(l *Limit) { l.Owner = "" },
		"validity":            func(l *Limit) { l.Until = "2021-12-31" },
		"validity cannot":     func(l *Limit) { l.From = "soon" },
		"does not stand":      func(l *Limit) { l.Span.Before = true },
		"extension":           func(l *Limit) { l.Extension = &Extension{Max: 10, Article: "x", ByZH: "x", ByEN: "x"} },
		"a cause that is not": func(l *Limit) { l.PausedBy = []Cause{"rain"} },
	} {
		l := good
		spoil(&l)
		p := problem.As(l.Check())
		require.NotNil(t, p, why)
		require.Contains(t, p.EN, why)
		require.Contains(t, p.ZH, good.ID)
	}
}
