package deadline

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
)

func TestEveryRuleIsComplete(t *testing.T) {
	t.Parallel()
	ids := map[string]bool{}
	for _, r := range Rules() {
		ids[r.ID] = true
		require.NotEmpty(t, r.Article, "%s: article missing", r.ID)
		require.Contains(t, accident.Editions(), r.Edition, r.ID)
		require.NotEmpty(t, r.Triggers, "%s: nothing starts it", r.ID)
		require.True(t, len(r.MetBy)+len(r.EndedBy) > 0 || r.Row != "", "%s: nothing ends it", r.ID)
		require.Equal(t, r.Span.N == 0, r.Row != "", "%s: a length, or rows with days of their own", r.ID)
		require.NotEmpty(t, r.Span.Unit, r.ID)
		require.True(t, r.Owner == access.Party || slices.Contains(access.Roles, r.Owner), "%s: owner", r.ID)
		require.Contains(t, conditions, r.When, r.ID)
		require.Contains(t, conditions, r.MetWhen, r.ID)
		for _, lang := range []string{"zh-CN", "en"} {
			must, otherwise := r.Words(lang)
			require.NotEmpty(t, must, "%s in %s", r.ID, lang)
			require.NotEmpty(t, otherwise, "%s in %s", r.ID, lang)
		}
		for _, id := range r.Replaces {
			_, ok := Find(id)
			require.True(t, ok, "%s replaces %s", r.ID, id)
		}
	}
	require.GreaterOrEqual(t, len(ids), 27)
}

// A rule speaks of commands that the procedure has, and of fields that their forms have.
func TestRulesFitTheProcedure(t *testing.T) {
	t.Parallel()
	steps := map[accident.Command]accident.Kind{}
	for _, s := range accident.Steps(order146) {
		steps[s.Command] = s.On
	}
	steps[accident.OpenCase] = accident.TheCase // it opens the table and has no line in it
	for _, r := range Rules() {
		for _, cmd := range slices.Concat(r.Triggers, r.MetBy, r.EndedBy, r.Reopens) {
			require.Contains(t, steps, cmd, r.ID)
		}
		for _, cmd := range r.Triggers {
			for _, name := range []string{r.From, r.Agreed} {
				if name == "" || name == FromSuspension || name == FromEffect || name == FromFinality || name == FromService {
					continue
				}
				require.True(t, slices.ContainsFunc(accident.Fields(cmd), func(f accident.Field) bool { return f.Name == name && (f.Required || r.When == OnPlatform) }), // that condition is the field itself
					"%s: %s has no required field %s", r.ID, cmd, name)
			}
			if steps[cmd] != accident.TheCase && r.On != accident.TheCase {
				require.Equal(t, steps[cmd], r.On, "%s: %s happens elsewhere", r.ID, cmd)
			}
		}
	}
}

// Lines with one id differ by variant and share their words; every other id stands once in an edition.
func TestIDsAreUniqueWithinAVariant(t *testing.T) {
	t.Parallel()
	seen := map[[3]string]bool{}
	for _, r := range Rules() {
		key := [3]string{string(r.Edition), r.ID, r.Variant}
		require.False(t, seen[key], "%v twice", key)
		seen[key] = true
		first, ok := Find(r.ID)
		require.True(t, ok)
		require.Equal(t, first.ZH, r.ZH)
		require.Equal(t, first.Variant == "", r.Variant == "", "%s: a line for any variant hides the others", r.ID)
	}
	_, ok := Find("no_such_limit")
	require.False(t, ok)
}

// Provisions that were read only at second hand say so, and none else.
func TestUnverifiedProvisionsSaySo(t *testing.T) {
	t.Parallel()
	var got []string
	for _, r := range Rules() {
		if r.Unverified {
			got = append(got, r.ID+" "+r.Article)
		}
	}
	require.Equal(t, []string{
		"finish_people_mediation " + circular29, "tell_insurer_session " + circular29,
		"claim_decide 保险法 23", "claim_pay 保险法 23", "fund_review FUND",
	}, got)
}
