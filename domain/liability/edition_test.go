package liability

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func TestANewRowStandsBesideOrInPlaceOfTheOld(t *testing.T) {
	t.Parallel()
	r := Ranges().Rows[1] // Shandong, the injured side bears minor responsibility
	r.Min, r.Max, r.Default, r.From, r.Source = 7500, 8500, 8000, "2027-01-01", "made up for the test"
	next, err := Ranges().With("next", r)
	require.NoError(t, err)
	require.Len(t, next.Rows, len(Ranges().Rows)+1)
	for on, want := range map[string]int64{"2026-12-31": 8500, "2027-01-01": 8000} {
		got, err := next.Range(asked(r, on))
		require.NoError(t, err)
		require.Equal(t, want, got.Default, on)
	}
	r.Default = 7600
	again, err := next.With("again", r)
	require.NoError(t, err)
	require.Len(t, again.Rows, len(next.Rows), "the same key takes the old row's place")
	require.NotEqual(t, next.SHA256(), again.SHA256())
	require.Equal(t, "next", next.Edition)
	_, err = next.With("twice", r, r)
	require.ErrorContains(t, err, "两次")
}

func TestARowThatCannotBeIsRefusedBesideItsField(t *testing.T) {
	t.Parallel()
	for _, r := range Ranges().Rows {
		require.NoError(t, r.Check(), r.Key())
	}
	for field, spoil := range map[string]func(*Row){
		"region": func(r *Row) { r.Region = "370200" }, "relation": func(r *Row) { r.Relation = "x" }, "injured": func(r *Row) { r.Injured = Unknown },
		"min": func(r *Row) { r.Min = -1 }, "max": func(r *Row) { r.Max = 10001 }, "default": func(r *Row) { r.Default = r.Max + 1 },
		"from": func(r *Row) { r.From = "" }, "until": func(r *Row) { r.Until = "2000-01-01" }, "article": func(r *Row) { r.Article = " " }, "source": func(r *Row) { r.Source = "" },
	} {
		r := Ranges().Rows[1]
		spoil(&r)
		err := problem.As(r.Check())
		require.NotNil(t, err, field)
		require.Equal(t, field, err.Faults[0].Field)
		_, failed := Ranges().With("x", r)
		require.Equal(t, problem.Invalid, problem.KindOf(failed), field)
	}
}
