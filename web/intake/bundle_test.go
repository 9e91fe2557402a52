package intake

import (
	"testing"

	"anjie/domain/accident"

	"github.com/stretchr/testify/require"
)

// TestEveryFieldIsAskedForOnce: what accident's form has stands on one step, in one bundle.
func TestEveryFieldIsAskedForOnce(t *testing.T) {
	t.Parallel()
	for _, s := range steps[:3] {
		stands := map[string]int{}
		for _, b := range bundles[s] {
			for _, name := range b.fields {
				stands[name]++
			}
		}
		for _, f := range fieldsOf(s) {
			require.Equal(t, 1, stands[f.Name], "%s on %q", f.Name, s.name)
			delete(stands, f.Name)
		}
		require.Empty(t, stands, "the act has no such field")
	}
}

func TestEveryFieldBelongsToOneStep(t *testing.T) {
	t.Parallel()
	for _, f := range accident.Fields(accident.OpenCase) {
		if f.Kind == accident.Opaque {
			continue
		}
		n := 0
		for _, s := range steps[:3] {
			if s.has(f.Name) {
				n++
			}
		}
		require.Equal(t, 1, n, f.Name)
	}
	require.False(t, stepReport.has("vehicles.0.kind"))
	require.True(t, stepParties.has("parties.12.id_number"))
}
